import { GAP, type Token } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'

/** Places of what goes on beside a deed: of a war, of what the deed answers, of what it is done for. */

/** What has a place of its own where it is told beside another deed: `في ظل اشتباكات في كذا`. */
const DEED = new WordPattern(
  /^(?:ال)?(?:اشتباكات|مواجهات|معارك|قتال|قصف|غار[هت]|غارات|غارتين|ضرب[هت]|ضربات|هجوم|هجمات|عملي[هت]|عمليات|اعتداء|اعتداءات|استهداف|اغتيال|مقتل|قتل|مصرع|تفجير|تفجيرات|انفجار|مجزر[هت]|مجازر|اعتقال|اعتقالات|احتجاجات|تظاهرات|مظاهرات|اضراب|حصار|توغل|اقتحام|احتجاز|خطف)$/,
)
/** Why or beside what something is done. */
const REASON = new WordPattern(
  /^[وف]?(?:ردا|نصره|دعما|اسنادا|تضامنا|انتقاما|ثارا|احتجاجا|رفضا|تنديدا|استنكارا)$/,
)
const WAR = new WordPattern(/^(?:ال)?(?:حرب|عدوان|اباده|نزاع|صراع)$/)
const DURING = new WordPattern(
  /^[وف]?(?:خلال|منذ|بدء|بدايه|اندلاع|استمرار|وسط|بسبب|جراء|نتيجه|علي|مع|ضد|وقف|لوقف|انهاء|لانهاء|خلفيه|اسرايل)$/,
)

/** Tokens before a place within which something else is told to go on there. */
const OTHER_REACH = 7

/** `بالتوازي مع الحرب في كذا`, `ردا على ما يجري في كذا`, `منذ بدء الحرب في كذا`: where something else goes on. */
export function isOfBackground(tokens: readonly Token[], lead: number): boolean {
  let deed = false
  for (let at = lead - 1; at > Math.max(0, lead - OTHER_REACH); at--) {
    if (((tokens[at + 1]?.gap ?? 0) & (GAP.comma | GAP.line | GAP.stop)) !== 0) return false
    if (REASON.test(tokens[at]) || isMidst(tokens, at)) return !deed
    if (WAR.test(tokens[at]) && at >= lead - 3 && DURING.test(tokens[at - 1])) return true
    deed ||= DEED.test(tokens[at])
    if (
      tokens[at]?.form === 'مع' &&
      /^[وف]?(?:بالتوازي|بالتزامن|تزامنا|بموازاه)$/.test(tokens[at - 1]?.form ?? '')
    )
      return true
  }
  return false
}

/** `في ظل`, `في إطار الرد على`. */
const isMidst = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.form === 'ظل' && /^[وف]?في$/.test(tokens[at - 1]?.form ?? '')) ||
  (tokens[at]?.form === 'الرد' && tokens[at + 1]?.form === 'علي')
