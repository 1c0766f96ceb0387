import type { Token } from '../arabic/text.ts'
import { GAP } from '../arabic/text.ts'
import { lengthOfMonth } from './calendar.ts'
import { readDayDigits } from './calendar-dates.ts'
import type { CalendarMeaning } from './meaning.ts'
import type { Reading } from './reading.ts'
import { calendarDate } from './reading.ts'
import { joins } from './words.ts'
import { readYearDigits } from './years.ts'

const SEPARATORS = GAP.slash | GAP.dash | GAP.stop

/** The separator before a token: one of slash, dash and stop, with or without spaces; 0 for anything else. */
function separator(token: Token | undefined): number {
  if (token?.number !== true) return 0
  const gap = token.gap & ~GAP.space
  return gap === GAP.slash || gap === GAP.dash || gap === GAP.stop ? gap : 0
}

/**
 * Reads a date in digits: `26/6/2020`, `8-1-2020`, `2024/02/08`, `2022-03-14`, `12/7/1445 هـ`. The Arabic press puts
 * the day first; the month comes first only where no day-first reading exists.
 */
export function readNumericDate(tokens: readonly Token[], at: number): Reading<CalendarMeaning> | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (first === undefined || second === undefined || third === undefined) return null
  const mark = separator(second)
  if (mark === 0 || separator(third) !== mark || second.form.length > 2) return null
  // A fourth number with the same separator: an address or a version, not a date.
  if (separator(tokens[at + 3]) === mark && (tokens[at + 3]?.gap ?? 0) === mark) return null
  if ((first.gap & SEPARATORS) !== 0 && (first.gap & GAP.space) === 0 && tokens[at - 1]?.number === true)
    return null
  const minutes = third.form.length === 4 ? behindMinutes(tokens, at) : null
  if (first.form.length === 4 && minutes === null) return readYearFirst(tokens, at)
  const year = readYearDigits(tokens, at + 2) ?? readYearDigits(tokens, at + 2, 'hijri')
  if (year === null || (year.calendar === 'hijri' && year.next === at + 3 && !isModernHijri(year.year)))
    return null
  const [a, b] = [Number(minutes ?? first.form), Number(second.form)]
  const [day, month] = isAmerican(tokens, year.next) ? [b, a] : [a, b]
  const date = toDate(year.year, month, day, year.calendar) ?? toDate(year.year, day, month, year.calendar)
  return date && { meaning: date, next: year.next, time: null }
}

/** `3/12/2024 12:15:22 PM`: with a clock of that form, as programs print it, the month comes first. */
function isAmerican(tokens: readonly Token[], at: number): boolean {
  const clock = [at, at + 1, at + 2].every((part) => tokens[part]?.number === true)
  const colons = tokens[at + 1]?.gap === GAP.colon && tokens[at + 2]?.gap === GAP.colon
  return clock && colons && /^[ap]m$/.test(tokens[at + 3]?.form ?? '')
}

/** The day in `14:1923/10/2024`, a clock that a page printed onto its date; null for any other number. */
function behindMinutes(tokens: readonly Token[], at: number): string | null {
  const [hour, first] = [tokens[at - 1], tokens[at]]
  if (hour?.number !== true || first?.gap !== GAP.colon) return null
  return /^[0-5]\d(\d\d)$/.exec(first.form)?.[1] ?? null
}

function readYearFirst(tokens: readonly Token[], at: number): Reading<CalendarMeaning> | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (first === undefined || second === undefined || readDayDigits(third) === null) return null
  // The calendar's mark stands after the day here: read it as if it followed the year.
  const marked = readYearDigits([first, ...tokens.slice(at + 3, at + 5)], 0)
  const plain = readYearDigits([first], 0) ?? readYearDigits([first], 0, 'hijri')
  const year = marked ?? plain
  if (year === null || (marked === null && year.calendar === 'hijri' && !isModernHijri(year.year)))
    return null
  const date = toDate(year.year, Number(second.form), Number(third?.form), year.calendar)
  return date && { meaning: date, next: at + 2 + (marked === null ? 1 : marked.next), time: null }
}

/** Unmarked years of the Hijri century in which newspapers are online; less could be a Persian year. */
function isModernHijri(year: number): boolean {
  return year >= 1425 && year <= 1500
}

function toDate(
  year: number,
  month: number,
  day: number,
  calendar: CalendarMeaning['calendar'],
): CalendarMeaning | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  if (calendar === 'gregorian' && day > lengthOfMonth(year, month)) return null
  return calendarDate({ year, month, day, calendar })
}

/** `الجمعة 26/6`: day and month in digits, which count only beside a weekday. */
export function readDayAndMonth(tokens: readonly Token[], at: number): Reading<CalendarMeaning> | null {
  const [first, second] = [tokens[at], tokens[at + 1]]
  const day = readDayDigits(first)
  const month = readDayDigits(second)
  if (day === null || month === null || month > 12 || second?.gap !== GAP.slash) return null
  return separator(tokens[at + 2]) === 0
    ? { meaning: calendarDate({ day, month }), next: at + 2, time: null }
    : null
}

// ── English inside Arabic ──────────────────────────────────────────────────────────────────────────────

const MONTH_NAMES = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
  'december',
] // prettier-ignore
const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

function withShort(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((name, index) => [[name, index] as const, [name.slice(0, 3), index] as const]))
}

const englishMonths = new Map([...withShort(MONTH_NAMES), ['sept', 8] as const])
const englishDays = new Map([
  ...withShort(DAY_NAMES),
  ['tues', 2] as const,
  ['thur', 4] as const,
  ['thurs', 4] as const,
])
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'])

/** English names that begin a date: months and days of the week, long and short. */
export const ENGLISH_HEADS: readonly string[] = [...englishMonths.keys(), ...englishDays.keys()]

/**
 * Reads an English date that begins with a name: `Feb 18, 2024`, `February 2024`, `Sunday, February 18, 2024`,
 * `Sun 18 Feb 2024`. The year must be given.
 */
export function readEnglishDate(tokens: readonly Token[], at: number): Reading<CalendarMeaning> | null {
  const form = tokens[at]?.form ?? ''
  const weekday = englishDays.get(form)
  if (weekday !== undefined && joins(tokens[at + 1], GAP.comma | GAP.stop)) {
    const date =
      tokens[at + 1]?.number === true ? readEnglishDay(tokens, at + 1) : readEnglishDate(tokens, at + 1)
    return date && { ...date, meaning: { ...date.meaning, weekday } }
  }
  const month = englishMonths.get(form)
  if (month === undefined) return null
  const day = joins(tokens[at + 1], GAP.stop) ? readDayDigits(tokens[at + 1]) : null
  const next = day === null ? at + 1 : skipEnding(tokens, at + 2)
  const year = joins(tokens[next], GAP.comma) ? readYearDigits(tokens, next) : null
  if (year === null) return null
  return { meaning: calendarDate({ year: year.year, month: month + 1, day }), next: next + 1, time: null }
}

/** Reads an English date that begins with its day: `18th, February 2024`, `18 Feb. 2024`, `18-Feb-2024`. */
export function readEnglishDay(tokens: readonly Token[], at: number): Reading<CalendarMeaning> | null {
  const day = readDayDigits(tokens[at])
  if (day === null) return null
  let next = skipEnding(tokens, at + 1)
  if (formOf(tokens, next) === 'of') next++
  if (!joins(tokens[next], GAP.comma | GAP.dash | GAP.slash)) return null
  const month = englishMonths.get(formOf(tokens, next))
  if (month === undefined || !joins(tokens[next + 1], GAP.comma | GAP.dash | GAP.slash | GAP.stop))
    return null
  const year = readYearDigits(tokens, next + 1)
  if (year === null) return null
  return { meaning: calendarDate({ year: year.year, month: month + 1, day }), next: next + 2, time: null }
}

function formOf(tokens: readonly Token[], at: number): string {
  return tokens[at]?.form ?? ''
}

function skipEnding(tokens: readonly Token[], at: number): number {
  return ORDINAL_ENDINGS.has(formOf(tokens, at)) ? at + 1 : at
}
