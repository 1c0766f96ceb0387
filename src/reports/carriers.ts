import { WordPattern } from '../arabic/vocabulary.ts'
import { isRelativeAt, isVerbAt } from './clauses.ts'
import type { Found } from './find.ts'
import { verbForms } from './forms.ts'
import type { Word } from './lexicon.ts'
import { readNominal } from './nominal.ts'
import { isMarkedPassive } from './passive.ts'
import type { Scene } from './scene.ts'
import { idsOf } from './sides.ts'
import { carried, clauseSubject, subjectOfVerb } from './subjects.ts'
import { NOBODY, subjectOf, type Context, type Subject } from './subject.ts'

/** The verb that the noun of a deed hangs on, and who its subject is: `شن الجيش غارة`, `أعلنت الوزارة مقتل`. */

/** Light verbs whose subject suffers: تعرض لهجوم, نجا من محاولة. */
export const SUFFERED = verbForms([
  ['تعرض', 'يتعرض'],
  ['نجا', 'ينجو'],
  ['صد', 'يصد'],
  ['تصدى', 'يتصدى'],
  ['كسر', 'يكسر'],
  ['دحر', 'يدحر'],
  ['أحبط', 'يحبط'],
  ['أفشل', 'يفشل'],
  ['واجه', 'يواجه'],
])

/** `أعاد الرئيس نشر جنود`, `قرر المجلس حل البرلمان`, `سارع الرئيس إلى نفيه`: verbs whose subject does what the noun after it tells. */
const ASPECT = verbForms([
  ['أعاد', 'يعيد'],
  ['قرر', 'يقرر'],
  ['أمر', 'يأمر'],
  ['تولى', 'يتولى'],
  ['سارع', 'يسارع'],
  ['بادر', 'يبادر'],
  ['عمد', 'يعمد'],
  ['تمكن', 'يتمكن'],
  ['نجح', 'ينجح'],
  ['استطاع', 'يستطيع'],
  ['أفلح', 'يفلح'],
  ['تسبب', 'يتسبب'],
  ['صوت', 'يصوت'],
  ['صادق', 'يصادق'],
  ['حاول', 'يحاول'],
])

/** What a noun hangs on: where it stands, and the word as it is read first; `others` are its other readings. */
export interface Carrier {
  readonly at: number
  readonly word: Word
  readonly others: readonly Word[]
}

const carries = ({ tag, form }: Word): boolean =>
  tag === 'support' ||
  tag === 'announce' ||
  tag === 'begin' ||
  tag === 'say' ||
  ((tag !== null || form.tense === 'past') && ASPECT.has(form.text))

/** Verbs that say whom a base or a town has, right behind it. */
const HOUSES = /^[يت](?:ضم|ستضيف|ووي|ستقبل)$/

/** The light verb, or the verb of announcing, that a noun hangs on; the nearest before it in its clause. */
export function carrierOf(scene: Scene, found: Found): Carrier | null {
  for (let at = found.at - 1; at >= found.clause.first; at--) {
    // `التحالف بقيادة الولايات المتحدة`: a leader, and no doing
    if (scene.actorAt[at] || scene.tokens[at]?.form === 'بقياده') continue
    // `التحالف الذي تقوده السعودية`: a verb about its antecedent
    const about = isRelativeAt(scene, at - 1) && scene.readings[at]?.words[0]?.pronoun !== ''
    // `الخطأ الذي ارتكبته واشنطن بإرسال قوات`: and yet who did the one did the other
    const too = found.word.preposition === 'ب' && scene.actorAt[at + 1]?.last === found.at
    if (about && !too) continue
    const words = scene.readings[at]?.words
    // `تعرض`: he underwent, sooner than she offers
    const word = words?.find((one) => one.form.tense === 'past' && carries(one)) ?? words?.find(carries)
    if (words !== undefined && word !== undefined) return { at, word, others: words }
    // `تعرضت قاعدة تضم قوات لهجوم`: a verb about the base
    if (HOUSES.test(scene.tokens[at]?.form ?? '')) continue
    if (isVerbAt(scene, at) && !isRelativeAt(scene, at - 1)) return null
  }
  return null
}

/** `تلقى الرئيس اتصالا`: letters that two verbs share are read as the one that has a subject there. */
export function subjectOfAny(context: Context, found: Found, { at, word, others }: Carrier): Subject {
  const subject = subjectOfCarrier(context, found, at, word)
  if (subject.ids.length > 0 || subject.phrase !== null) return subject
  for (const other of others) {
    if (other === word || !carries(other)) continue
    const next = subjectOfCarrier(context, found, at, other)
    if (next.ids.length > 0) return next
  }
  return subject
}

const isDenial = ({ trigger }: Word): boolean => trigger?.type === 'denial'

/** `أعلن المبعوث توصل الطرفين`: a form that is verb and noun alike is a noun after a verb and its subject. */
function isAnnounced(scene: Scene, first: number, at: number): boolean {
  if (scene.readings[at]?.noun !== true || scene.readings[at]?.conjunction !== '') return false
  const name = scene.actorAt[at - 1]
  if (!name) return false
  for (let before = name.first - 1; before >= first; before--)
    if (isVerbAt(scene, before)) {
      const verb = scene.readings[before]
      return verb?.tags.has('announce') === true || verb?.triggers.some(isDenial) === true
    }
  return false
}

const DEALS = new WordPattern(/^[وف]?(?:وجه|سدد|انزل|كال)(?:ت|وا)?$|^[وف]?س?[يت](?:وجه|سدد|نزل|كيل)$/)

/** `وجهت القوات ضربات للتنظيم`: a verb of dealing blows stands before, with its subject between. */
export function isDealt(scene: Scene, first: number, at: number): boolean {
  for (let verb = at - 1; verb >= first; verb--) {
    if (DEALS.test(scene.tokens[verb])) return true
    if (isVerbAt(scene, verb) && !scene.actorAt[verb]) return false
  }
  return false
}

const DONE = new WordPattern(/^[وف]?(?:س?[يت]?تم|تمت|جري|جرت|[يت]جري)$/)
const CAUSE = new WordPattern(/^[وف]?(?:جراء|بسبب|نتيجه|اثر)$/)

/** `جراء شن هجوم`: behind a cause stands a noun, though its letters are those of a verb as well. */
const isCaused = ({ tokens }: Scene, at: number): boolean => CAUSE.test(tokens[at - 1])

/** `قال إنه تم تنفيذ ضربات`, `جراء شن هجوم`: nobody is told to have done it, and who speaks did not. */
const isOfNobody = (scene: Scene, at: number): boolean =>
  DONE.test(scene.tokens[at - 1]) || isCaused(scene, at)

/** `ردا على استمرار الغارات`: that it goes on says nothing of who does it. */
const GOES_ON = new WordPattern(
  /^[وفبل]?(?:استمرار|تواصل|تصاعد|تزايد|توالي|تكرار|تجدد|اندلاع|وقوع|حدوث|حصول|تصعيد)$/,
)

/** Who does the light verb, or whose noun it is. */
export function subjectOfCarrier(context: Context, found: Found, at: number, word: Word): Subject {
  const { tense, bound } = word.form
  const ownNoun =
    tense === 'past' && (isAnnounced(context.scene, found.clause.first, at) || isCaused(context.scene, at))
  if (isMarkedPassive(context.scene, at)) return NOBODY
  if ((tense === 'past' || tense === 'present') && !ownNoun)
    return subjectOfVerb(context, found.clause, at, word)
  // `منوها إلى استمرار الاشتباكات`: who speaks of it does not fight
  if (
    tense === 'noun' &&
    word.tag === 'begin' &&
    word.pronoun === '' &&
    at === found.at - 1 &&
    found.definite
  )
    return NOBODY
  // `أعلن الحزب تنفيذه هجوما`: the pronoun on the noun is the subject of the clause
  if (tense === 'noun' && word.pronoun !== '' && found.clause.first < at && found.clause.parent === null)
    return clauseSubject(context, found.clause)
  if (tense === 'participle' || word.pronoun !== '' || bound) return carried(context, found.clause)
  const phrase = readNominal(context.scene, at + 1, found.at)
  if (phrase !== null && phrase.names.length > 0)
    return subjectOf(idsOf(phrase.names), true, [], null, phrase)
  if (isOfNobody(context.scene, at)) return NOBODY
  // `بعد إجراء لبنان انتخابات`: the state is read as where it was
  if (phrase !== null && context.scene.placeAt[phrase.head]) return NOBODY
  if (found.clause.kind === 'behind' && GOES_ON.test(context.scene.tokens[at])) return NOBODY
  // `نفى الناطق تعرض المطار لهجوم`: the thing itself suffered it, not who speaks
  if (phrase !== null && SUFFERED.has(word.form.text)) return NOBODY
  return clauseSubject(context, found.clause)
}
