import type { MonthReading } from '../arabic/months.ts'
import { readMonth, readMonthFrom } from '../arabic/months.ts'
import { readOrdinal } from '../arabic/ordinals.ts'
import type { Token } from '../arabic/text.ts'
import { GAP } from '../arabic/text.ts'
import { readWeekday } from '../arabic/weekdays.ts'
import type { CalendarMeaning, Meaning } from './meaning.ts'
import { isNamesake } from './names.ts'
import type { Reading } from './reading.ts'
import { calendarDate } from './reading.ts'
import {
  ADVERBS_OF_DAY,
  NARRATIVE_TURNS,
  UNIT_WORDS,
  formAt,
  isWord,
  joins,
  readTurn,
  skipAttached,
} from './words.ts'
import { readMonthTail } from './years.ts'

/** Gaps allowed between a day, its month and its year: `18/شباط/2024`, `18-فبراير-2024`. */
const PARTS_GAP = GAP.slash | GAP.dash

/** The number of a day, 1 to 31, in digits; null when the digits are anything else. */
export function readDayDigits(token: Token | undefined): number | null {
  if (token?.number !== true || token.form.length > 2) return null
  const day = Number(token.form)
  return day >= 1 && day <= 31 ? day : null
}

/**
 * Reads a date that begins with its day: `29 يناير`, `الرابع من فبراير 2024`, `27 من الشهر الماضي`,
 * `1 آذار / مارس`; and days that share a month: `5 و6 آذار`, `5-8 آذار`.
 */
export function readDayFirst(tokens: readonly Token[], at: number): Reading | null {
  const first = readDay(tokens, at)
  if (first === null || isMinutes(tokens, at)) return null
  const date = readAfterDay(tokens, at, first.day, first.next)
  return date ?? readSharedMonth(tokens, first)
}

/** The minutes of a clock time before a date: `12:03 - 5 مارس`. */
function isMinutes(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.gap === GAP.colon && tokens[at - 1]?.number === true
}

interface DayReading {
  readonly day: number
  readonly next: number
}

function readDay(tokens: readonly Token[], at: number): DayReading | null {
  const digits = readDayDigits(tokens[at])
  if (digits !== null) return { day: digits, next: at + 1 }
  if (isAdjective(tokens, at)) return null
  // `فاتح ماي`: the first of a month, in the Maghreb
  if (isFirst(tokens, at)) return { day: 1, next: at + 1 }
  const ordinal = readOrdinal(tokens, at)
  return ordinal !== null && ordinal.value <= 31 ? { day: ordinal.value, next: ordinal.next } : null
}

const isFirst = (tokens: readonly Token[], at: number): boolean =>
  /^[وفبل]?(?:ال|لل)?فاتح$/.test(tokens[at]?.form ?? '')

/** An ordinal that tells which of the noun before it (`الجولة الأولى من`), but not beside `اليوم` or a weekday. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.form ?? ''
  if (!joins(tokens[at]) || !/^[وف]?(?:[بك]?ال|لل).{3}/.test(before)) return false
  if (/(?:اليوم|الموافق|المصادف)$/.test(before) || readWeekday(before) !== null) return false
  // `الثالث والسابع من مايو`: two days
  return !(tokens[at]?.form.startsWith('و') === true && readOrdinal(tokens, at - 1) !== null)
}

/** The rest of a date after its day: [من] [شهر] month [year], or [من] الشهر الماضي. */
function readAfterDay(
  tokens: readonly Token[],
  at: number,
  day: number,
  after: number,
): Reading<Meaning> | null {
  let next = after
  if (isWord(tokens, next, 'من')) next++
  if (isWord(tokens, next, 'شهر', 'لشهر')) next++
  const ordinal = tokens[at]?.number !== true && !/^[وفبل]?فاتح$/.test(tokens[at]?.form ?? '')
  if (joins(tokens[next], PARTS_GAP) && (!ordinal || next > after)) {
    const month = readMonth(tokens, next)
    if (month !== null) return finishDate(tokens, at, month, day)
    // `17 تشرين`: a bare تشرين is no month but the uprising of October 2019.
    if (isWord(tokens, next, 'تشرين'))
      return { meaning: { kind: 'name', date: null }, next: next + 1, time: null }
  }
  const parted = ordinal ? null : readParted(tokens, day, after)
  if (parted !== null) return parted
  if (next === after + 1) return readDayOfUnit(tokens, next, day) ?? readDayOfTurn(tokens, next, day)
  return isDayPlace(tokens, at) ? readDayAlone(tokens, after, day) : null
}

/** `21، تشرين الثاني، 2019`: commas part its three fields, so all three must be there. */
function readParted(tokens: readonly Token[], day: number, after: number): Reading<Meaning> | null {
  if (tokens[after]?.gap !== (GAP.comma | GAP.space)) return null
  const month = readMonth(tokens, after)
  const year = month === null ? undefined : tokens[month.next]
  if (month === null || year?.gap !== (GAP.comma | GAP.space) || !/^(?:19|20)\d\d$/.test(year.form))
    return null
  const meaning = calendarDate({ calendar: month.calendar, year: Number(year.form), month: month.month, day })
  return { meaning, next: month.next + 1, time: null }
}

/** Words after which a number alone can be a day of the month. */
function isDayPlace(tokens: readonly Token[], at: number): boolean {
  return joins(tokens[at]) && /^(?:[وف]?(?:في|يوم|حتي|منذ|الي|بين|ال)|و)$/.test(tokens[at - 1]?.form ?? '')
}

/** `في 24 منه`, `في 12 الجاري`: a day of the month told, or of the month of the turn. */
function readDayAlone(tokens: readonly Token[], at: number, day: number): Reading<CalendarMeaning> | null {
  if (isWord(tokens, at, 'منه'))
    return { meaning: calendarDate({ day, turn: 'told' }), next: at + 1, time: null }
  const turned = readTurn(tokens, at)
  return turned && { meaning: calendarDate({ day, turn: turned.turn }), next: turned.next, time: null }
}

/** `الثالث من الجاري`, `20 من المنصرم`: of the month of the turn; `خمسة من الحالية` are no days. */
function readDayOfTurn(tokens: readonly Token[], at: number, day: number): Reading<CalendarMeaning> | null {
  if (!isWord(tokens, at, 'الجاري', 'الحالي', 'المنصرم', 'الفائت', 'المقبل', 'القادم')) return null
  const turned = readTurn(tokens, at)
  return turned && { meaning: calendarDate({ day, turn: turned.turn }), next: turned.next, time: null }
}

/** `27 من الشهر الماضي`, `الخامس من هذا الشهر`. */
function readDayOfUnit(tokens: readonly Token[], at: number, day: number): Reading<CalendarMeaning> | null {
  const demonstrative = isWord(tokens, at, 'هذا', 'ذات')
  const unit = UNIT_WORDS.get(formAt(tokens, demonstrative ? at + 1 : at))
  if (unit?.unit !== 'month' || unit.number !== 'one' || !unit.definite) return null
  const after = demonstrative ? at + 2 : at + 1
  const turned = demonstrative ? null : readTurn(tokens, after)
  if (turned === null && NARRATIVE_TURNS.get(formAt(tokens, after)) === 'same')
    return { meaning: calendarDate({ day, turn: 'told' }), next: after + 1, time: null }
  const turn = turned?.turn ?? 'this'
  return { meaning: calendarDate({ day, turn }), next: turned?.next ?? after, time: null }
}

/** Reads what follows the month, joins a second calendar, and tells names from dates. */
function finishDate(
  tokens: readonly Token[],
  at: number,
  month: MonthReading,
  day: number | null,
): Reading<Meaning> {
  const tail = readMonthTail(tokens, month.next, month.calendar, day !== null)
  const date = calendarDate({
    calendar: tail.calendar ?? month.calendar,
    year: tail.year,
    yearTurn: tail.yearTurn,
    month: month.month,
    day,
    turn: tail.turn,
    uncertain: month.disagrees,
  })
  const time = ADVERBS_OF_DAY.get(formAt(tokens, tail.next)) ?? null
  const next = time === null ? tail.next : tail.next + 1
  if (isYearly(tokens, next)) return { meaning: { kind: 'name', date: null }, next, time: null }
  if (isNamesake(tokens, at, date)) return { meaning: { kind: 'name', date }, next: tail.next, time: null }
  return joinCalendars(tokens, { meaning: date, next, time })
}

/** `في الثاني من نوفمبر من كل عام`: the day of every year. */
const isYearly = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens, at, 'من') &&
  isWord(tokens, at + 1, 'كل') &&
  UNIT_WORDS.get(formAt(tokens, at + 2))?.unit === 'year'

const SAME_DAY = ['الموافق', 'الموافقه', 'المصادف', 'المصادفه', 'موافق', 'الموافقين']

/** `12 رجب 1445 الموافق 24 يناير 2024`, in either order: the Gregorian side is the one that counts. */
function joinCalendars(tokens: readonly Token[], first: Reading<CalendarMeaning>): Reading<CalendarMeaning> {
  const token = tokens[first.next]
  if (!joins(token, GAP.comma | GAP.open | GAP.dash | GAP.slash)) return first
  const linked = SAME_DAY.includes(token.form)
  const separated = (token.gap & (GAP.open | GAP.dash | GAP.slash)) !== 0
  if (!linked && !separated) return first
  const start = linked ? skipAttached(tokens, first.next + 1) : first.next
  const other = readDayFirst(tokens, isWord(tokens, start, 'ل') ? start + 1 : start)
  if (other?.meaning.kind !== 'calendar' || other.meaning.day === null) return first
  if (other.meaning.calendar === first.meaning.calendar) return first
  const meaning = first.meaning.calendar === 'gregorian' ? first.meaning : other.meaning
  return { meaning, next: other.next, time: first.time ?? other.time }
}

/** `5 و6 آذار`, `5-8 آذار 2024`, `5 إلى 8 آذار`: the first day takes its month and year from the last. */
function readSharedMonth(tokens: readonly Token[], first: DayReading): Reading | null {
  const last = readLinkedDay(tokens, first.next)
  if (last === null) return null
  const { meaning, next, time } = last
  if (meaning.kind === 'span' && meaning.from?.kind === 'calendar')
    return { meaning: { ...meaning, from: { ...meaning.from, day: first.day } }, next, time }
  if (meaning.kind !== 'calendar' || meaning.day === null || meaning.day <= first.day) return null
  // `ليل 13/14 نيسان`, `ليلة 13 على 14 نيسان`: from a day to the next
  const night = tokens[first.next]
  const linked = night?.number !== true && night?.form === 'علي'
  if ((linked || (night?.gap ?? 0) & GAP.slash) && meaning.day !== first.day + 1) return null
  const from = { ...meaning, day: first.day }
  return { meaning: { kind: 'span', from, to: meaning }, next, time }
}

function readLinkedDay(tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at]
  if (token === undefined) return null
  const gap = token.gap & ~GAP.space
  if (token.number && (gap === GAP.dash || gap === GAP.slash)) return readDayFirst(tokens, at)
  if (isWord(tokens, at, 'و', 'الي', 'حتي', 'علي')) return readDayFirst(tokens, skipAttached(tokens, at + 1))
  return joins(token, GAP.comma) && token.form.startsWith('وال') ? readDayFirst(tokens, at) : null
}

/** Words before a month that is a common word too: after them it is the month. */
const MONTH_LICENCES = new Set([
  'في', 'وفي', 'منذ', 'ومنذ', 'خلال', 'حتي', 'بحلول', 'مطلع', 'بدايه', 'اوايل', 'مستهل', 'منتصف', 'اواسط', 'اواخر',
  'نهايه', 'ختام', 'الي', 'بين', 'غره',
]) // prettier-ignore

/**
 * Reads a date that begins with its month, proclitics taken off it: `فبراير/ شباط`, `آذار الماضي`, `شباط 2023`.
 * A name that is a common word too (مارس, آب) counts only with a year, a turn, its twin, or after في, منذ, نهاية…
 */
export function readMonthFirst(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const month = readMonthFrom(tokens, at, bare)
  if (month === null || (month.weak && !/^و?$/.test(cliticOf(tokens[at], bare)))) return null
  const before = tokens[at - 1]
  const reading = finishDate(tokens, at, month, null)
  if (!month.weak || reading.meaning.kind === 'name') return reading
  const { meaning } = reading
  const told = meaning.kind === 'calendar' && (meaning.year ?? meaning.turn ?? meaning.yearTurn) !== null
  const licensed =
    month.calendar === 'gregorian' &&
    before !== undefined &&
    joins(tokens[at]) &&
    MONTH_LICENCES.has(before.form)
  return told || licensed ? reading : null
}

/** The letters before the bare word: باب is no ب and آب. */
function cliticOf(token: Token | undefined, bare: string): string {
  return token === undefined ? '' : token.form.slice(0, token.form.length - bare.length)
}

/** Reads `شهر آذار`, `شهر رمضان الماضي`, `شهري آذار ونيسان`, proclitics taken off the first word. */
export function readMonthAfterWord(tokens: readonly Token[], at: number, bare: string): Reading | null {
  if (!joins(tokens[at + 1])) return null
  const month = readMonth(tokens, at + 1)
  if (month === null) return null
  const first = finishDate(tokens, at + 1, month, null)
  if (bare !== 'شهري') return first
  const link = tokens[first.next]
  if (!joins(link) || !link.form.startsWith('و') || first.meaning.kind !== 'calendar') return null
  const second = readMonthFrom(tokens, first.next, link.form.slice(1))
  if (second === null) return null
  const to = finishDate(tokens, first.next, second, null)
  if (to.meaning.kind !== 'calendar') return null
  return { ...to, meaning: { kind: 'span', from: sharing(first.meaning, to.meaning), to: to.meaning } }
}

/** The earlier end of a stretch, with the year and turn of the later where it tells none. */
export function sharing(from: CalendarMeaning, to: CalendarMeaning): CalendarMeaning {
  const told = (from.year ?? from.yearTurn ?? from.turn) !== null
  const later = from.month !== null && to.month !== null && from.month > to.month
  if (told || from.calendar !== to.calendar) return from
  if (!later) return { ...from, year: to.year, yearTurn: to.yearTurn, turn: to.turn }
  return { ...from, year: to.year === null ? null : to.year - 1 }
}
