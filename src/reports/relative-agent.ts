import { WordPattern } from '../arabic/vocabulary.ts'
import { SUFFERED } from './carriers.ts'
import { isVerbAt } from './clauses.ts'
import type { Found } from './find.ts'
import { verbForms } from './forms.ts'
import { readNominal } from './nominal.ts'
import type { Scene } from './scene.ts'
import { addCountries, HOLDING, idsOf, type Sides } from './sides.ts'
import type { Trigger } from './triggers/index.ts'

/** The word of a deed, where it stands. */
export type Deed = Pick<Found, 'trigger' | 'word' | 'at' | 'clause'> & Partial<Pick<Found, 'object'>>

/** `هجوم نفذته الفصائل`, `غارة نسبت إلى إسرائيل`: the doer after a verb that goes on about the noun. */
export function addRelativeAgent(
  scene: Scene,
  found: Deed,
  sides: Sides,
  from = found.at + 1,
  within = 7,
): void {
  const { clause, trigger } = found
  const end = Math.min(clause.last, from + within)
  for (let at = from; at < end; at++) {
    const laid = LAID.test(scene.tokens[at])
    if (!isVerbAt(scene, at) && !laid) {
      // `وقف إطلاق النار الذي أعلنته الرئاسة`: what the noun itself needs is no deed of its own
      const own = at === found.object || (at === found.at + 1 && trigger.next !== undefined)
      if (!own && isOtherDeed(scene, at, trigger)) return
      continue
    }
    const form = scene.tokens[at]?.form ?? ''
    if (HOLDING.test(form)) return
    // `زيارة يقوم بها الوزير`
    if (/^(?:س?[يت]قوم|قامت?)$/.test(form) && /^به?ا?$/.test(scene.tokens[at + 1]?.form ?? '')) {
      sides.add(trigger.roles.subject, idsOf(readNominal(scene, at + 2, clause.last)?.names ?? []))
      return
    }
    // `إضراب دعا إليه الاتحاد`
    if (/^(?:دعا|دعت)$/.test(form) && /^الي(?:ه|ها)$/.test(scene.tokens[at + 1]?.form ?? '')) {
      sides.add(trigger.roles.subject, idsOf(readNominal(scene, at + 2, clause.last)?.names ?? []))
      return
    }
    const ascribed = /^[يت]?نسبت?$/.test(form) && scene.tokens[at + 1]?.form === 'الي'
    const word = scene.readings[at]?.words.find((w) => w.pronoun !== '' && w.form.tense !== 'noun')
    if (word === undefined && !ascribed && !laid) return
    // `الهجوم الذي أدانته واشنطن`: whoever speaks of a deed, or has it befall him, did not do it
    if (!ascribed && word !== undefined && (NO_DOERS.has(word.form.text) || SUFFERED.has(word.form.text)))
      return
    const phrase = readNominal(scene, ascribed ? at + 2 : at + 1, clause.last)
    if (phrase === null) return
    const role = laid ? 'agent' : trigger.roles.subject
    sides.add(role, idsOf(phrase.names))
    if (phrase.names.length === 0) addCountries(scene, phrase.countries, role, sides)
    return
  }
}

/** Verbs whose subject did not do the deed that they are about: he speaks of it, or lives through it. */
const NO_DOERS = verbForms([
  ['أدان', 'يدين'],
  ['دان', 'يدين'],
  ['استنكر', 'يستنكر'],
  ['شجب', 'يشجب'],
  ['انتقد', 'ينتقد'],
  ['ندد', 'يندد'],
  ['رفض', 'يرفض'],
  ['عارض', 'يعارض'],
  ['نفى', 'ينفي'],
  ['أنكر', 'ينكر'],
  ['كذب', 'يكذب'],
  ['وصف', 'يصف'],
  ['اعتبر', 'يعتبر'],
  ['عد', 'يعد'],
  ['سمى', 'يسمي'],
  ['أكد', 'يؤكد'],
  ['ذكر', 'يذكر'],
  ['أورد', 'يورد'],
  ['نقل', 'ينقل'],
  ['نشر', 'ينشر'],
  ['بث', 'يبث'],
  ['وثق', 'يوثق'],
  ['رصد', 'يرصد'],
  ['سجل', 'يسجل'],
  ['صور', 'يصور'],
  ['تناول', 'يتناول'],
  ['غطى', 'يغطي'],
  ['تابع', 'يتابع'],
  ['كشف', 'يكشف'],
  ['بارك', 'يبارك'],
  ['أيد', 'يؤيد'],
  ['دعم', 'يدعم'],
  ['توقع', 'يتوقع'],
  ['تلقى', 'يتلقى'],
  ['عانى', 'يعاني'],
  ['عاش', 'يعيش'],
])

/** `عبوة زرعها مسلحون`: who laid what went off. */
export const LAID = new WordPattern(/^(?:زرع|نصب|وضع|فخخ|اعد|خبا)ت?(?:ه|ها|هما)$/)

/** Another verbal noun stands between: what follows is about that one. */
function isOtherDeed(scene: Scene, at: number, trigger: Trigger): boolean {
  return (
    scene.readings[at]?.triggers.some(
      (word) => word.form.tense === 'noun' && word.trigger?.type !== trigger.type,
    ) === true
  )
}
