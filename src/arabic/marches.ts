import type { Token } from './text.ts'
import { WordPattern } from './vocabulary.ts'

const EITHER = new WordPattern(/^[وفبل]*(?:ال)?مسير(?:ه|ات)$/)
const AIRCRAFT = new WordPattern(/^[وفبل]*(?:ال)?طاير(?:ه|ات|تين|تان)$/)

/** What a march is, or what it is for; nothing that flies is any of these. */
const OF_MARCH = new WordPattern(
  /^(?:ال)?(?:سلمي|احتجاجي|حاشد|جماهيري|شعبي|تضامني|راجل|طلابي|مليوني|نساييه?|مويد|مناهض|مندد|داعم|رافض|مطالب|حسيني|صامت|غاضب|جنايزي|تابيني|عزاييه?)(?:ه|ات)?$|^(?:العوده|الاعلام|الغضب|عزاء|تشييع|احتجاجا?|تنديدا?|رفضا|تطالب|تندد|نظمه|نظمها|نظمته|نظمتها|شارك|لانصار|لمويدي|لمناصري|لمناهضي|لمعارضي|للتنديد|للمطالبه|للاحتجاج|للتضامن|لاحياء|لدعم)$/,
)

/** What is done with or in a march; `في مسيرة` too, for what flies is told with ب. */
const BEFORE_MARCH = new WordPattern(
  /^[وفب]?(?:في|خلال|اثناء|تنظيم|تفريق|قمع|نظمت?|[يت]نظم|فرقت?|قمعت?|قادت?|تقدمت?|خرجت?|خروج|دهس|سيرت?|تسيير|فعاليات|فعاليه|المشاركين|المشاركون|مشاركين|مشاركون|منظمي|منظمو)$/,
)
const FOR_MARCH = new WordPattern(/^(?:ضد|احتجاجا|تنديدا|رفضا|تضامنا|للمطالبه|للتنديد|للاحتجاج|للتضامن)$/)
/** `قناة المسيرة`: a name. */
const MEDIA = new WordPattern(/^[وفبل]*(?:ال)?(?:قناه|فضاييه|شبكه|اذاعه|تلفزيون|موقع)$/)

/** Tells whether `مسيرة` is a march or a name, not a drone: `تفجير استهدف مسيرة لأنصار الحركة`, `قناة المسيرة`. */
export function isMarch(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!EITHER.test(tokens[at]) || AIRCRAFT.test(before)) return false
  // `مسيرة في واشنطن ضد السلاح`
  const held = tokens[at + 1]?.form === 'في' && [3, 4, 5].some((next) => FOR_MARCH.test(tokens[at + next]))
  return held || OF_MARCH.test(tokens[at + 1]) || BEFORE_MARCH.test(before) || MEDIA.test(before)
}
