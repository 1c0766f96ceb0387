import { foldText } from './fold.ts'
import type { Token } from './text.ts'
import { GAP } from './text.ts'

export type MonthCalendar = 'gregorian' | 'hijri' | 'persian'

/** One month's names in the systems of the Arabic press. */
export interface MonthNames {
  /** Iraq, Syria, Lebanon, Jordan, Palestine. */
  readonly iraq: string
  /** Egypt, the Gulf, Sudan, Yemen, Libya. */
  readonly egypt: string
  /** Algeria, Tunisia. */
  readonly algeria: string
  readonly morocco: string
  readonly mauritania: string
}

/** Gregorian months, from January. The five systems are those of ICU's ar-IQ, ar-EG, ar-DZ, ar-MA and ar-MR. */
export const MONTHS: readonly MonthNames[] = [
  ['كانون الثاني', 'يناير', 'جانفي', 'يناير', 'يناير'],
  ['شباط', 'فبراير', 'فيفري', 'فبراير', 'فبراير'],
  ['آذار', 'مارس', 'مارس', 'مارس', 'مارس'],
  ['نيسان', 'أبريل', 'أفريل', 'أبريل', 'إبريل'],
  ['أيار', 'مايو', 'ماي', 'ماي', 'مايو'],
  ['حزيران', 'يونيو', 'جوان', 'يونيو', 'يونيو'],
  ['تموز', 'يوليو', 'جويلية', 'يوليوز', 'يوليو'],
  ['آب', 'أغسطس', 'أوت', 'غشت', 'أغشت'],
  ['أيلول', 'سبتمبر', 'سبتمبر', 'شتنبر', 'شتمبر'],
  ['تشرين الأول', 'أكتوبر', 'أكتوبر', 'أكتوبر', 'أكتوبر'],
  ['تشرين الثاني', 'نوفمبر', 'نوفمبر', 'نونبر', 'نوفمبر'],
  ['كانون الأول', 'ديسمبر', 'ديسمبر', 'دجنبر', 'دجمبر'],
].map(([iraq = '', egypt = '', algeria = '', morocco = '', mauritania = '']) => ({
  iraq,
  egypt,
  algeria,
  morocco,
  mauritania,
}))

/** Other spellings in print, and the names used in Libya from 1986 to 2011. */
const VARIANTS: readonly (readonly string[])[] = [
  ['كانون ثاني', 'جانفييه', 'ينايير'],
  ['اشباط', 'فيفريه', 'فبرايير'],
  [],
  ['إبريل', 'ابريل'],
  ['مايس'],
  ['يونيه'],
  ['يوليه', 'جويليه'],
  ['أوغسطس', 'اغسطس'],
  [],
  ['تشرين اول', 'اكتوبر'],
  ['تشرين ثاني', 'تشرين ثان', 'نوفبر'],
  ['كانون اول'],
]
const LIBYAN = [
  'أي النار',
  'النوار',
  'الربيع',
  'الطير',
  'الماء',
  'الصيف',
  'ناصر',
  'هانيبال',
  'الفاتح',
  'التمور',
  'الحرث',
  'الكانون',
]

/** Hijri months, from Muharram, each with its spellings. */
export const HIJRI_MONTHS: readonly (readonly string[])[] = [
  ['محرم', 'المحرم', 'محرم الحرام'],
  ['صفر', 'صفر الخير'],
  ['ربيع الأول', 'ربيع أول'],
  ['ربيع الآخر', 'ربيع الثاني', 'ربيع ثاني'],
  ['جمادى الأولى', 'جمادى الأول', 'جمادي الأولى'],
  ['جمادى الآخرة', 'جمادى الثانية', 'جمادى الثاني', 'جمادى الآخر'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعدة', 'ذي القعدة', 'ذوالقعدة'],
  ['ذو الحجة', 'ذي الحجة', 'ذوالحجة'],
]

/** Persian months as Arabic papers spell them, from Farvardin. */
const PERSIAN_MONTHS: readonly (readonly string[])[] = [
  ['فروردين', 'فرفردين'],
  ['أرديبهشت', 'ارديبهشت'],
  ['خرداد'],
  ['تير'],
  ['مرداد'],
  ['شهريور', 'شهريفر'],
  ['مهر'],
  ['آبان'],
  ['آذر'],
  ['دي'],
  ['بهمن'],
  ['اسفند', 'إسفند'],
]

/** Names that are common words as well: they count only beside a day, a year, `شهر` or their twin. */
const WEAK = new Set(
  [
    'آب',
    'ماي',
    'أوت',
    'جوان',
    'مارس',
    'صفر',
    'رجب',
    'شعبان',
    'رمضان',
    'محرم',
    'المحرم',
    'شوال',
    'ناصر',
    'تير',
  ]
    .concat(LIBYAN, ['مهر', 'دي', 'آذر', 'آبان', 'مرداد', 'خرداد', 'بهمن', 'غشت', 'مايس'])
    .map(foldText),
)

interface Entry {
  readonly words: readonly string[]
  readonly calendar: MonthCalendar
  readonly month: number
  readonly weak: boolean
}

const entries = new Map<string, Entry[]>()

function learn(name: string, calendar: MonthCalendar, month: number, weak = false): void {
  const folded = foldText(name)
  const words = folded.split(' ')
  const entry = { words, calendar, month, weak: weak || WEAK.has(folded) }
  const list = entries.get(words[0] ?? '') ?? []
  if (list.some((known) => known.words.join(' ') === folded)) return
  // Longest first, so that كانون الثاني is not cut short.
  list.push(entry)
  list.sort((a, b) => b.words.length - a.words.length)
  entries.set(words[0] ?? '', list)
}

for (const [index, names] of MONTHS.entries())
  for (const name of [...Object.values(names), ...(VARIANTS[index] ?? [])])
    learn(name, 'gregorian', index + 1)
for (const [index, names] of HIJRI_MONTHS.entries()) for (const name of names) learn(name, 'hijri', index + 1)
const LIBYAN_HEADS = new Set(LIBYAN.map((name) => foldText(name).split(' ')[0] ?? ''))
for (const [index, name] of LIBYAN.entries()) learn(name, 'gregorian', index + 1, true)
for (const [index, names] of PERSIAN_MONTHS.entries())
  for (const name of names) learn(name, 'persian', index + 1, true)

/**
 * First words of the months that a dispatching table should know. Names of the Persian and Libyan calendars that are
 * common words are left out: only a day or `شهر` before them makes them months.
 */
export const MONTH_HEADS: readonly string[] = [...entries]
  .filter(([, list]) => list.some((entry) => !entry.weak || entry.calendar !== 'persian'))
  .map(([head]) => head)
  .filter((head) => !LIBYAN_HEADS.has(head))

/** A month read at a token. */
export interface MonthReading {
  readonly calendar: MonthCalendar
  /** From 1. */
  readonly month: number
  /** The token after the name or names. */
  readonly next: number
  /** The name is a common word too, and stands alone: count it only beside a day, a year or `شهر`. */
  readonly weak: boolean
  /** It was written twice (`آذار / مارس`) and the two disagree; the first is given. */
  readonly disagrees: boolean
}

/**
 * Reads one month's name, without proclitics, at a token: single or twin names (`آذار / مارس`, `أكتوبر (تشرين
 * الأول)`) in any order, the first of them winning. Null when the token is no month.
 */
export function readMonth(tokens: readonly Token[], at: number): MonthReading | null {
  const first = tokens[at]
  return first === undefined ? null : readMonthFrom(tokens, at, first.form)
}

/** The same, with the first token's form given, as when a proclitic has been taken off it. */
export function readMonthFrom(tokens: readonly Token[], at: number, form: string): MonthReading | null {
  const name = readName(tokens, at, form)
  if (name === null) return null
  const twin = readTwin(tokens, name)
  if (twin === null) return name
  return { ...name, next: twin.next, weak: false, disagrees: twin.month !== name.month }
}

function readName(tokens: readonly Token[], at: number, form: string): MonthReading | null {
  const candidates = entries.get(form)
  if (candidates === undefined) return null
  for (const { words, calendar, month, weak } of candidates) {
    if (!words.every((word, i) => i === 0 || continues(tokens[at + i], word))) continue
    return { calendar, month, weak, next: at + words.length, disagrees: false }
  }
  return null
}

function continues(token: Token | undefined, word: string): boolean {
  return token !== undefined && token.form === word && (token.gap & ~(GAP.space | GAP.quote)) === 0
}

const TWIN_GAP = GAP.space | GAP.slash | GAP.dash | GAP.open

/** The second name of `شباط / فبراير`, `شباط (فبراير)`, `شباط فبراير`: another name of the same calendar. */
function readTwin(tokens: readonly Token[], first: MonthReading): MonthReading | null {
  const token = tokens[first.next]
  if (token === undefined || (token.gap & ~TWIN_GAP) !== 0) return null
  const twin = readName(tokens, first.next, token.form)
  if (twin === null || twin.calendar !== first.calendar) return null
  // `نوفمبر تشرين الثاني`: with nothing between them two names are one month's or of two months
  if ((token.gap & (GAP.slash | GAP.dash | GAP.open)) === 0 && twin.month !== first.month) return null
  // `آذار - نيسان` is a stretch of two months, not one month with two names.
  const stretch = (token.gap & GAP.dash) !== 0 && twin.month !== first.month
  return stretch ? null : twin
}
