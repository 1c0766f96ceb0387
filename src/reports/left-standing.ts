import { WordPattern } from '../arabic/vocabulary.ts'
import type { Word } from './lexicon.ts'
import type { Operator } from './operators.ts'
import { formAt, type Scene } from './scene.ts'

/** What a negation or a denial leaves standing: a deed of which only the doer, the outcome or what is said is taken back. */

interface Reach {
  readonly operator: Operator
  /** The first token of the words that negate or deny, and the token after their last. */
  readonly first: number
  readonly next: number
}

/** `تورطها في`, `علاقة لها بـ`, `أن يكون وراء`: the part that somebody had in a deed. */
const PART_IN = new WordPattern(
  /^[بل]?(?:ال)?(?:تورط|ضلوع|علاق[هت]|صل[هت]|مسوولي[هت]|مشارك[هت]|وقوف|وراء|ارتباط)(?:ه|ها|هم|هما|نا)?$|^[بل]?(?:علم(?:ه|ها|هم)|يد|دور|دورا|خلف|مسوولا|مسووله|متورطا|متورطه)$|^(?:شارك|اشترك|تورط)(?:ت|وا)?$|^(?:ال)?رواي(?:ه|ته|تها|تهم|ات)$/,
)
const TAKES_BACK = new WordPattern(
  /^[وف]?(?:نفي|نفت|نفوا|[يت]نفي|نافي[اه]|انكر|انكرت|[يت]نكر|لم|لا|ليس|ليست|[بل]?عدم)$/,
)
/** `لم تسفر الغارة عن مقتل`: what came of it. */
const RESULTS = new WordPattern(/^[يت](?:سفر|ود|وقع|خلف|تسبب|لحق)$/)
const OPENS_RESULT = new WordPattern(/^(?:عن|الي|في|من|ب.+)$/)
/** `لم يتوقف القصف`: it goes on. */
const ENDS = new WordPattern(/^[يت](?:توقف|هدا|نقطع)$/)
/** `لم تعلق على الغارات`, `لم تتبن أي جهة الهجوم`, `لم تشارك في قصف المدينة`. */
const ANSWERS = new WordPattern(/^[يت](?:علق|تبن|تبني|تطرق|شارك|شترك)(?:وا|ا)?$/)
const JOINS = new WordPattern(/^[يت](?:شارك|شترك)(?:وا|ا)?$/)
/** `لم تعرف أسباب الانفجار`, `لم يصدر تعليق على القصف`: what is known or said of it. */
const TELLS = new WordPattern(/^[يت](?:عرف|تضح|تبين|صدر|كشف|حدد|وضح|علن|ذكر)(?:وا|ا)?$/)
const FACT_OF = new WordPattern(
  /^(?:ال)?(?:تعليقا?|تعقيبا?|هويه|عدد|حصيله|سبب|اسباب|ملابسات|تفاصيل|خلفيات|دوافع|طبيعه|مصدر|حجم)$/,
)
/** `لم تمنع الهدنة إسرائيل من قصف`: what was not prevented was done. */
const PREVENTS = new WordPattern(/^[يت](?:منع|حل|ردع|ثن)$/)
const FROM = new WordPattern(/^(?:من|دون|عن)$/)
const ANY = new WordPattern(/^[وفبل]?(?:اي|ايه)$/)

function holds(scene: Scene, pattern: WordPattern, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (pattern.test(scene.tokens[at])) return true
  return false
}

/** `الغارة`, `هجومهم`, `تفجير المسجد`, `قصف دمشق`: one that readers know of. */
function isKnown(scene: Scene, at: number, { definite, pronoun }: Word): boolean {
  if (definite || pronoun !== '') return true
  return (
    /^ال/.test(formAt(scene, at + 1)) || scene.actorAt[at + 1]?.clitic === '' || scene.placeAt[at + 1] != null
  )
}

/** `نفت تورطها في قصف المدينة`, `لا علاقة لها بتفجير المسجد`: between the two stands the part somebody had in it. */
export const isOfDoer = (scene: Scene, from: number, at: number): boolean => holds(scene, PART_IN, from, at)

/** `نفت تركيا مشاركتها في قصف سرت`: whoever is named before the deed has no part in it. */
export function isDisowned(scene: Scene, first: number, at: number): boolean {
  for (let part = at - 1; part >= first; part--)
    if (PART_IN.test(scene.tokens[part]) || JOINS.test(scene.tokens[part]))
      return holds(scene, TAKES_BACK, first, part)
  return false
}

const isLackOf = (scene: Scene, at: number): boolean => /^[وف]?لم$/.test(formAt(scene, at))

/** Whether a denial or a negation before the noun of a deed leaves the deed itself standing. */
export function leavesStanding(scene: Scene, hit: Reach, at: number, word: Word): boolean {
  const { operator, first, next } = hit
  if (word.form.tense !== 'noun' || ANY.test(scene.tokens[at - 1])) return false
  if (operator.kind === 'denial') return isOfDoer(scene, next, at)
  // `قبل تنفيذه هجوما` came to nothing, `قبل تنفيذ الهجوم` did not
  if (/^[وف]?قبي?ل$/.test(formAt(scene, first))) return isKnown(scene, at, word)
  if (PREVENTS.test(scene.tokens[first])) return isLackOf(scene, first - 1)
  const negation = operator.kind === 'negation'
  if (!negation && !/عدم$/.test(formAt(scene, first))) return false
  if (isOfDoer(scene, next, at)) return true
  if (!negation || !isLackOf(scene, first)) return false
  const verb = scene.tokens[next]
  if (PREVENTS.test(verb)) return holds(scene, FROM, next + 1, at)
  if (!isKnown(scene, at, word)) return false
  if (RESULTS.test(verb)) return !holds(scene, OPENS_RESULT, next + 1, at)
  if (TELLS.test(verb)) return holds(scene, FACT_OF, next + 1, at)
  return ENDS.test(verb) || ANSWERS.test(verb)
}
