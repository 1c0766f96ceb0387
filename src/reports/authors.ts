import { WordPattern } from '../arabic/vocabulary.ts'
import { isVerbAt } from './clauses.ts'
import type { Concept } from './concepts.ts'
import type { Found } from './find.ts'
import { readNominal } from './nominal.ts'
import { isTitle, type Scene } from './scene.ts'
import { idsOf, withJoined } from './sides.ts'
import { STRIKE } from './triggers/trigger.ts'
import { typeInfo } from './types.ts'

/** Who did a deed of force, where neither its verb nor its noun bears the doer. */

const DOING: readonly Concept[] = ['forces', 'people']
const ARMED: readonly Concept[] = ['rocket', 'drone', 'aircraft', 'gunfire', 'bomb']

/** `قصف عنيف من قوات الدعم السريع`, `إطلاق نار من مسلحي الحركة`: who stands behind من, adjectives between. */
export function doneFrom(scene: Scene, { trigger, word, at, clause }: Found): readonly string[] {
  if (word.form.tense !== 'noun' || trigger.toll === true || trigger.roles !== STRIKE) return []
  for (let next = at + 1; next < Math.min(clause.last - 1, at + 5); next++) {
    if (scene.actorAt[next] || scene.placeAt[next] || scene.dateAt[next]) return []
    if (scene.tokens[next]?.form === 'من') {
      const phrase = readNominal(scene, next + 1, clause.last)
      const [name] = phrase?.names ?? []
      if (phrase === null || name === undefined) return []
      const head = scene.readings[phrase.head]?.concepts
      const men = name.first === phrase.head || DOING.some((one) => head?.has(one))
      return men ? idsOf(phrase.names) : []
    }
    const { words = [], concepts } = scene.readings[next] ?? {}
    if (isVerbAt(scene, next) || (words.length > 0 && !ARMED.some((one) => concepts?.has(one)))) return []
  }
  return []
}

const THOUGHT = new WordPattern(/^[وف]?(?:يعتقد|يشتبه|يرجح|يظن)$/)
const OF_WHOM =
  /^(?:ب?ان(?:ه|هم|ها)?|من|في|الي|ينتمون|ينتمي|تابعون|تابعين|عناصر|مسلحي|مسلحو|مقاتلي|مقاتلو|بانتمايهم|بانتمايه|بتبعيتهم|بصلتهم|بارتباطهم)$/
const REACH = 14

/** `مسلحون يعتقد أنهم من تنظيم القاعدة`: whose men they are thought to be. */
export function suspected(scene: Scene, { trigger, at: from, clause }: Found): readonly string[] {
  if (typeInfo(trigger.type).class !== 'violence' || trigger.toll === true) return []
  const last = Math.min(clause.sentence.last, from + REACH)
  for (let at = from + 1; at < last; at++) {
    if (!THOUGHT.test(scene.tokens[at])) continue
    for (let next = at + 1; next < Math.min(clause.sentence.last, at + 7); next++) {
      const name = scene.actorAt[next]
      if (name) return name.first === next && next > at + 2 ? idsOf(withJoined(scene, name)) : []
      if (!OF_WHOM.test(scene.tokens[next]?.form ?? '')) return []
    }
  }
  return []
}

const LIKELY = new WordPattern(/^[وف]?(?:[يت]?رجحت?|[يت]رجحون|[يت]عتقد|[يت]شتبه|[يت]ظن)$/)
const BEHIND_IT = new WordPattern(/^(?:وراء|خلف)(?:ه|ها)?$/)

/** `رجحت مصادر أن يكون من تنفيذ التنظيم`, `يعتقد أن الحركة تقف وراء الهجوم`: who is thought to have done what was told. */
export function thoughtBehind(scene: Scene, { trigger, at: from, clause }: Found): readonly string[] {
  if (typeInfo(trigger.type).class !== 'violence') return []
  const { last } = clause.sentence
  for (let at = from + 1; at < last; at++) {
    if (!LIKELY.test(scene.tokens[at])) continue
    const end = Math.min(last, at + REACH)
    for (let next = at + 1; next < end; next++) {
      if (
        /^(?:تنفيذ|تدبير|صنع|فعل|عمل)$/.test(scene.tokens[next]?.form ?? '') &&
        scene.tokens[next - 1]?.form === 'من'
      )
        return idsOf(readNominal(scene, next + 1, last)?.names ?? [])
      if (!BEHIND_IT.test(scene.tokens[next])) continue
      const names = scene.actors.filter((name) => name.first > at && name.last <= next)
      return names.length === 1 ? idsOf(names) : []
    }
    return []
  }
  return []
}

/** `قرار الإدارة الأمريكية شطب الحوثيين`, `محاولة إسرائيل اغتيال فلان`: whose decision or attempt the deed is. */
export function decidedBy(scene: Scene, { at, trigger, word, clause }: Found): readonly string[] {
  if (trigger.roles.subject !== 'agent' || word.definite || word.pronoun !== '') return []
  const name = scene.actorAt[at - 1]
  if (name == null || name.clitic !== '') return []
  for (let before = name.first - 1; before >= Math.max(clause.first, name.first - 3); before--) {
    if (DECISION.test(scene.tokens[before]?.form ?? '')) return name.ids
    if (!/^ال/.test(scene.tokens[before]?.form ?? '') && !isTitle(scene, before)) return []
  }
  return []
}

const DECISION = /^[وفبل]?(?:قرار|محاوله|محاولات|اعتزام|عزم|نيه|رفض|طلب|خطه)$/
