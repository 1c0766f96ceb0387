import { foldText } from '../arabic/fold.ts'
import type { Token } from '../arabic/text.ts'
import { GAP } from '../arabic/text.ts'
import type { CalendarMeaning } from './meaning.ts'
import { TIMES_OF_DAY, joins } from './words.ts'

/**
 * Words before a date that make it a name.
 *
 * Reasoning:
 * - Parties, squares and brigades keep their date as a name whatever the year (`قوى 14 آذار`, `جسر 17 تموز`).
 * - A war or an uprising is named after a month, or after a day that everyone knows (`حرب تموز`, `هجمات 11 سبتمبر`);
 *   after any other day the words do tell when it was (`هجوم 29 يناير`), and with its year they always do.
 */
const BODIES = [
  'قوى', 'فريق', 'تحالف', 'حركة', 'حراك', 'تيار', 'كتلة', 'جبهة', 'شباب', 'ثوار', 'حزب', 'لقاء', 'كتيبة', 'كتائب',
  'لواء', 'سرايا', 'فيلق', 'ساحة', 'ميدان', 'شارع', 'جسر', 'مدينة', 'مطار', 'ملعب', 'مستشفى', 'جامعة', 'مدرسة',
  'محور', 'حي', 'نادي', 'قصر', 'سد', 'بنك', 'مصنع', 'معسكر', 'نفق', 'صحيفة', 'جريدة', 'سيارة', 'شركة',
] // prettier-ignore
const UPHEAVALS = [
  'حرب', 'ثورة', 'انتفاضة', 'انقلاب', 'عدوان', 'نكسة', 'نكبة', 'هبة', 'ثورتي', 'حربي', 'احتجاجات', 'تظاهرات',
  'مظاهرات', 'عيد', 'ذكرى', 'روح', 'أهداف', 'شهداء', 'إرث',
] // prettier-ignore
const HAPPENINGS = [
  'هجوم', 'هجمات', 'أحداث', 'عملية', 'تفجيرات', 'تفجير', 'انفجار', 'مجزرة', 'معركة', 'اعتداءات', 'حراك', 'إجراءات',
  'قرارات', 'زلزال', 'حادثة', 'كارثة', 'أزمة',
] // prettier-ignore

/** Days that name a happening of their own, as month-day. */
const NAMESAKES = new Set([
  '01-25', '02-08', '02-11', '02-17', '03-08', '03-14', '04-06', '04-11', '05-15', '05-17', '06-05', '06-30', '07-03',
  '07-14', '07-15', '07-17', '07-23', '07-25', '08-04', '09-11', '09-17', '09-21', '09-26', '10-06', '10-07', '10-14',
  '10-17', '10-25', '11-01', '11-13', '12-19',
]) // prettier-ignore

const bodies = new Set(BODIES.map(foldText))
const upheavals = new Set(UPHEAVALS.map(foldText))
const happenings = new Set(HAPPENINGS.map(foldText))

/** Tells whether a calendar date that begins at a token is the name of something, from the word before it. */
export function isNamesake(tokens: readonly Token[], at: number, date: CalendarMeaning): boolean {
  const token = tokens[at]
  if (token === undefined || !joins(token) || date.turn !== null || date.yearTurn !== null) return false
  const bare = headOf(tokens[at - 1])
  if (bodies.has(bare)) return date.year === null || date.day !== null
  if (date.year !== null) return false
  if (upheavals.has(bare)) return true
  if (!happenings.has(bare) || date.month === null) return false
  return date.day === null || NAMESAKES.has(monthDay(date.month, date.day))
}

function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The word without its proclitics and ال, when that makes one of the words known here. */
function headOf(token: Token | undefined): string {
  if (token === undefined) return ''
  const { form } = token
  for (const bare of [form, form.replace(/^[وف]/, ''), form.replace(/^[وف]?[بكل]/, '')])
    if (bodies.has(bare) || upheavals.has(bare) || happenings.has(bare)) return bare
  return ''
}

/** Words after which a weekday is a place, a prayer, a habit or a paper, not a day. */
const NOT_DAYS_AFTER = new Set(
  [
    'كل', 'صلاة', 'خطبة', 'خطب', 'سوق', 'حي', 'شارع', 'مدينة', 'قرية', 'بلدة', 'منطقة', 'جامع', 'مسجد', 'مجلة',
    'جريدة', 'أيام', 'خطيب', 'إمام', 'قداس', 'ساحة', 'بوابة', 'جسر', 'وادي', 'نبع',
  ].map(foldText),
) // prettier-ignore

/** Tells whether a weekday at a token is part of a name, or الاثنين the number. */
export function isWeekdayTrap(tokens: readonly Token[], at: number, weekday: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const following = joins(tokens[at + 1]) ? (tokens[at + 1]?.form ?? '') : ''
  if (isOfMany(tokens, at)) return true
  if (token === undefined || before === undefined || !joins(token)) return following === 'عشر'
  if (NOT_DAYS_AFTER.has(before.form.replace(/^[وفبكل](?=.{3})/, '')) || NOT_DAYS_AFTER.has(before.form))
    return true
  if (weekday !== 1) return following === 'عشر'
  // `بين الاثنين` the two, `الجنديين الاثنين` both soldiers, `الاثنين معا` the two together.
  if (before.form === 'بين' && !following.startsWith('وال')) return true
  return /^(?:ال|لل|بال|وال).+ين$/.test(before.form) || following === 'معا'
}

/** `الجمعة الأخيرة من رمضان`, `الجمعة الأولى من الشهر`: one of those of a month. */
function isOfMany(tokens: readonly Token[], at: number): boolean {
  const [which, of] = [tokens[at + 1], tokens[at + 2]]
  if (!joins(which) || !joins(of) || of.form !== 'من') return false
  return /^ال(?:اخيره?|اولي|ثانيه|ثالثه|رابعه)$/.test(which.form)
}

const PAPERS_TODAY = new Set(['المصري', 'روسيا', 'راي', 'اخبار', 'المغربيه'])
const PAPER_HEADS = new Set([
  'صحيفه',
  'قناه',
  'موقع',
  'وكاله',
  'جريده',
  'شبكه',
  'منصه',
  'عن',
  'لصحيفه',
  'لموقع',
])

/** Tells whether اليوم at a token belongs to the name of a paper, a holiday, or counts days (`لليوم الثالث`). */
export function isTodayTrap(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const following = joins(tokens[at + 1]) ? (tokens[at + 1]?.form ?? '') : ''
  if (TODAY_NOT_BEFORE.has(following)) return true
  if (token === undefined || !joins(token)) return false
  const before = tokens[at - 1]
  if (before === undefined) return false
  if (isPaperName(tokens, at)) return true
  if (PAPERS_TODAY.has(before.form.replace(/^[لوب](?=.{4})/, ''))) return true
  return joins(before) && PAPER_HEADS.has(tokens[at - 2]?.form ?? '')
}

/** Two words in quotes (`«بغداد اليوم»`), or that open a line before a dash or a colon (`بغداد اليوم - متابعة`). */
function isPaperName(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at - 1]
  const after = tokens[at + 1]?.gap ?? 0
  if (first === undefined || TIMES_OF_DAY.has(first.form) || /^(?:هذا|ذلك|نفس|ذات|في)$/.test(first.form))
    return false
  if ((first.gap & GAP.quote) !== 0) return (after & GAP.quote) !== 0 && tokens[at]?.gap === GAP.space
  return (first.gap & GAP.line) !== 0 && (after & (GAP.dash | GAP.colon)) !== 0
}

/** What makes اليوم "the day …": ordinals, holidays, a relative clause. */
const TODAY_NOT_BEFORE = new Set(
  [
    'الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر', 'الحادي',
    'العشرين', 'الثلاثين', 'الذي', 'الوطني', 'العالمي', 'الدولي', 'الواحد', 'الأخير', 'المئة', 'الموعود', 'الدراسي',
    'الانتخابي',
  ].map(foldText),
) // prettier-ignore
