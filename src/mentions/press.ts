import { isIn } from '../authority/clitics.ts'
import { GAP, type Token } from '../arabic/text.ts'
import { isNear, wordBefore, type Range, type Scene } from './scene.ts'
import { isCommon } from './words/common.ts'
import { CREDIT_BEFORE, OUTLET_HEADS, TOLD_NEAR } from './words/cues.ts'

/**
 * Ends of names of outlets that no authority file has: `وكالة «نور نيوز»`, `صحيفة المدى`. A class noun of the press
 * makes an outlet of a quoted name, and of a plain one where a report is credited to it.
 */

/** Platforms carry what others say, and are credited with nothing. */
const PLATFORMS = new Set([
  'اكس',
  'تويتر',
  'فيسبوك',
  'فيس',
  'تلغرام',
  'تيليغرام',
  'تلجرام',
  'يوتيوب',
  'انستغرام',
  'تيك',
  'واتساب',
  'غوغل',
  'لينكد',
  'تروث',
])
/** Agencies that report nothing: they govern, aid or spy. */
const OFFICES =
  /^(?:ال)?(?:استخبارات|مخابرات|طاقه|غوث|امن|فضاء|تنميه|دوليه|ذريه|تعاون|بيئه|تواصل|التواصل|اتصالات|اعلاميه|رسميه|حكوميه|اخباريه|محليه|اجنبيه|عربيه|غربيه)$/

/** Token after an outlet's name whose class noun is at `at`; null when none follows. */
export function outletEnd(scene: Scene, range: Range, at: number): number | null {
  const noun = scene.tokens[at] as Token
  if (!isIn(OUTLET_HEADS, noun.form)) return null
  const first = at + 1 < range.last ? (scene.tokens[at + 1] as Token) : null
  if (first === null || PLATFORMS.has(first.form) || OFFICES.test(first.form)) return null
  if ((first.gap & GAP.quote) !== 0) return quotedEnd(scene, range, at + 1)
  if ((noun.gap & GAP.quote) !== 0) return quotedEnd(scene, range, at)
  const told = noun.form.startsWith('ل') && isNear(scene, at, range, { table: TOLD_NEAR, reach: 8 })
  const credited = told || isIn(CREDIT_BEFORE, wordBefore(scene, at, range))
  if (!credited || first.gap !== GAP.space || first.number) return null
  if (first.form === 'انباء') return plainEnd(scene, range, at + 2)
  if (isCommon(first.form) && !first.form.startsWith('ال')) return null
  return plainEnd(scene, range, at + 1)
}

function quotedEnd(scene: Scene, range: Range, from: number): number | null {
  for (let end = from + 1; end <= from + 5 && end <= range.last; end++) {
    const token = scene.tokens[end]
    if (token === undefined || end === range.last || (token.gap & (GAP.quote | GAP.line)) !== 0) return end
  }
  return null
}

/** The name's first word and what belongs to it: `المدى`, `شفق نيوز`, `تونس إفريقيا للأنباء`. */
function plainEnd(scene: Scene, range: Range, from: number): number {
  let end = from + 1
  while (end < range.last && end < from + 4) {
    const token = scene.tokens[end] as Token
    const belongs =
      token.gap === GAP.space && (PARTS.has(token.form) || (!isCommon(token.form) && !token.number))
    if (!belongs) break
    end++
  }
  return end
}

const PARTS = new Set([
  'للانباء',
  'للاخبار',
  'نيوز',
  'بوست',
  'اونلاين',
  'برس',
  'تايمز',
  'نت',
  'اليوم',
  'العربي',
  'العربيه',
  'الجديد',
  'الاخباري',
  'الاخباريه',
  'الان',
  'تي',
  'في',
  'تريبيون',
  'جورنال',
  'تلغراف',
])
