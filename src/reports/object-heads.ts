import { WordPattern } from '../arabic/vocabulary.ts'
import type { Concept } from './concepts.ts'
import type { Word } from './lexicon.ts'
import type { Nominal } from './nominal.ts'
import { TOPIC } from './phrase-openings.ts'
import type { Scene } from './scene.ts'
import { ORDERED } from './triggers/orders.ts'
import { typeInfo } from './types.ts'

/** Phrases beside a verb that are what it is done to, by their head alone. */

function hasOne(scene: Scene, { head, next }: Nominal, concepts: readonly Concept[] | undefined): boolean {
  if (concepts === undefined) return false
  for (let at = head; at < next; at++)
    if (concepts.some((one) => scene.readings[at]?.concepts.has(one))) return true
  return false
}

/** `أطلقت أمس صواريخ`, `شنت غارات`: what the verb needs beside it, or the deed that it carries, is its object. */
export function isObjectHead(scene: Scene, phrase: Nominal, verb: number, word: Word): boolean {
  // `يتناول فيها ملفي كوبا وبنما`: what is talked over
  if (word.trigger?.type === 'meeting' && TOPIC.test(scene.tokens[phrase.head])) return true
  if (isStruckThing(scene, phrase, word)) return true
  const head = scene.readings[phrase.head]
  if (head === undefined || phrase.names.length > 0) return false
  if (head.concepts.has('forces') || head.concepts.has('leader')) return false
  // `وصل وفد`: what a coming needs beside it is who comes
  const comes = word.trigger?.type === 'visit' && word.trigger.roles.object === null
  if (!comes && word.trigger?.roles.subject === 'agent' && hasOne(scene, phrase, word.trigger.object))
    return true
  const speaks =
    word.tag === 'say' || (word.trigger !== null && typeInfo(word.trigger.type).class === 'verbal-conflict')
  if (speaks && head.triggers.some((one) => one.form.tense === 'noun')) return true
  const carries = scene.readings[verb]?.tags.has('support') === true && word.form.gender !== null
  return carries && head.triggers.some((one) => one.form.tense === 'noun')
}

const SUPPLIES = new WordPattern(/^(?:تعزيزات|امدادات|تجمعات|تحركات|تحصينات|مخازن|مستودعات)$/)

/** `استهدفت تعزيزات للحزب`: supplies are struck, and strike nothing unless that stands behind them. */
const isStruckThing = (scene: Scene, { head, next }: Nominal, { trigger }: Word): boolean =>
  trigger?.means === true &&
  trigger.toll !== true &&
  trigger.roles.object === 'target' &&
  SUPPLIES.test(scene.tokens[head]) &&
  scene.readings[next]?.concepts.has('positions') !== true

/** `بعدما حل المجلس`: what the verb cannot do without is what it is done to. */
export const isNeeded = ({ tokens }: Scene, { head }: Nominal, { trigger }: Word): boolean =>
  trigger?.roles.object === 'target' &&
  trigger.type === 'ruling' &&
  trigger.soon?.split(' ').includes(tokens[head]?.form ?? '') === true

/** What an order is given for is what is decided on too. */
const DECIDED: ReadonlySet<string> = new Set(ORDERED.split(' ').map((form) => form.slice(1)))

/** `إلزام`, `استبعاد`: what one may decide on. */
export const isDecision = ({ tokens }: Scene, at: number): boolean => DECIDED.has(tokens[at]?.form ?? '')

/** `وقرر إلزام المفوضية`, `قررت الهيئة استبعاد فلان`: who is named in what is decided does not decide it. */
export function isDecided(scene: Scene, { head, names }: Nominal, { form }: Word): boolean {
  if (!/^[يت]?قرر(?:ت|وا|ا)?$/.test(form.text)) return false
  for (let at = head; at < (names[0]?.first ?? head + 1); at++) if (isDecision(scene, at)) return true
  return false
}

const SAID_OR_DONE = new WordPattern(
  /^(?:ادعاء|ادعاءات|مزاعم|زعم|اتهام|اتهامات|تصريح|تصريحات|تقارير|انباء|اخبار|معلومات|روايه|روايات|شايعات|اقوال|كلام|سياسه|سياسات|ممارسات|انتهاك|انتهاكات|جريمه|جرايم|قرار|قرارات|اجراء|اجراءات|خطوه|خطوات|موقف|مواقف|تهديد|تهديدات|صحه|وجود|وقوع|محاوله|محاولات|استمرار|مواصله|قيام|اقدام|تدخل|تدخلات|اعتداء|اعتداءات|مجزره|مجازر|خطه|خطط|زياره|انتقادات|دعوه|دعوات|مطالب)$/,
)

/** `وأدان هجمات إسرائيل`, `ونفى اتهامات واشنطن`: what is condemned or denied, and whose it is. */
export function isWhatIsSpokenOf({ readings, tokens }: Scene, phrase: Nominal, { trigger }: Word): boolean {
  if (trigger?.type !== 'condemnation' && trigger?.type !== 'denial') return false
  const { head, names } = phrase
  const [name] = names
  if (name === undefined || name.first <= head || readings[head]?.title === true) return false
  if (SAID_OR_DONE.test(tokens[head])) return true
  return readings[head]?.triggerNoun === true && !/^ال/.test(tokens[head]?.form ?? '')
}
