import type { DateRange } from '../records.ts'
import { addMonths, daysBetween, lengthOfMonth, makeDay, splitDay, weekdayOf } from './calendar.ts'
import type { Qualifier } from './edtf.ts'
import { dayRange, monthRange, qualified, spanRange, yearRange } from './edtf.ts'
import type { CalendarMeaning, Part, Turn } from './meaning.ts'
import { lastOfMonth, toGregorian, toOtherCalendar } from './other-calendars.ts'
import { isAhead } from './words.ts'

/** How far a turn moves: الماضي -1, الجاري 0, المقبل 1. */
export const TURN_STEPS: Readonly<Record<Turn, number>> = {
  'last-but-one': -2,
  last: -1,
  this: 0,
  next: 1,
  'next-but-one': 2,
}

/** A month or a part of it: مطلع is its first day, منتصف the fifteenth, نهاية the last, أواخر the month, all about. */
export function monthPart(year: number, month: number, part: Part | null): DateRange | null {
  if (month < 1 || month > 12) return null
  if (part === null) return monthRange(year, month)
  if (part === 'late') return monthRange(year, month, '~')
  const day = part === 'start' ? 1 : part === 'middle' ? 15 : lengthOfMonth(year, month)
  const whole = makeDay(year, month, day)
  return whole === null ? null : dayRange(whole, '~')
}

/** A year or a part of it: its first, sixth or last month, about. */
export function yearPart(year: number, part: Part | null): DateRange {
  if (part === null) return yearRange(year)
  return monthRange(year, part === 'start' ? 1 : part === 'middle' ? 6 : 12, '~')
}

/** A calendar date whose turns are all held against the day of writing. */
interface SettledDate extends CalendarMeaning {
  readonly yearTurn: Turn | null
  readonly turn: Turn | null
}

/** Days to hold a date against. */
export interface References {
  /** The day of writing. */
  readonly written: string | null
  /** The last day told, for `27 من الشهر نفسه`. */
  readonly told: string | null
}

/**
 * Resolves a calendar date against a day of writing. A date with no year takes the nearest one not after that day,
 * or not before it when `future`, and among those near by the one whose weekday fits. Null when it needs a day of
 * writing and there is none, or the calendar has no such day.
 */
export function resolveCalendar(
  date: CalendarMeaning,
  { written, told }: References,
  future: boolean,
): DateRange | null {
  const turn = date.turn === 'told' ? 'this' : date.turn
  const yearTurn = date.yearTurn === 'told' ? (told === null ? null : 'this') : date.yearTurn
  const back = date.turn === 'told' || (date.yearTurn === 'told' && told !== null)
  return resolveSettled({ ...date, turn, yearTurn }, back ? told : written, future)
}

function resolveSettled(date: SettledDate, reference: string | null, future: boolean): DateRange | null {
  if (date.month === null && date.year !== null) return resolveYear(date, date.year)
  const year = date.year ?? turnedYear(date, reference)
  const range =
    year !== null ? inYear(date, year) : reference === null ? null : nearest(date, reference, future)
  if (range === null) return null
  return qualified(range, date.uncertain || disagrees(date, range) ? '?' : '')
}

function resolveYear(date: SettledDate, year: number): DateRange | null {
  if (date.calendar === 'gregorian') return yearPart(year, date.part)
  const first = toGregorian(year, 1, 1, date.calendar)
  const last = lastOfMonth(year, 12, date.calendar)
  return first === null || last === null ? null : spanRange(dayRange(first, '~'), dayRange(last, '~'))
}

function turnedYear(date: SettledDate, reference: string | null): number | null {
  if (date.yearTurn === null || reference === null) return null
  return yearOf(reference, date) + TURN_STEPS[date.yearTurn]
}

function yearOf(day: string, date: SettledDate): number {
  return date.calendar === 'gregorian' ? splitDay(day).year : toOtherCalendar(day, date.calendar).year
}

/** The date in a given year of its calendar. */
function inYear(date: SettledDate, year: number): DateRange | null {
  const { month, day, calendar, part } = date
  if (month === null) return null
  if (day !== null) {
    const whole = toGregorian(year, month, day, calendar)
    return whole === null ? null : dayRange(whole, calendar === 'hijri' ? '~' : '')
  }
  if (calendar === 'gregorian') return monthPart(year, month, part)
  const first = toGregorian(year, month, 1, calendar)
  const last = lastOfMonth(year, month, calendar)
  if (first === null || last === null) return null
  const about: Qualifier = calendar === 'hijri' ? '~' : ''
  if (part === 'start') return dayRange(first, '~')
  if (part === 'end') return dayRange(last, '~')
  return spanRange(dayRange(first, about), dayRange(last, about))
}

/** The date with no year that fits best: never told a year off when the weekday or the turn says which. */
function nearest(date: SettledDate, reference: string, future: boolean): DateRange | null {
  if (date.month === null) return dayOfMonth(date, reference)
  const year = yearOf(reference, date)
  const ranges = [-1, 0, 1]
    .map((step) => inYear(date, year + step))
    .filter((range): range is DateRange => range !== null)
  const fitting = ranges.filter((range) => isOnTurn(date, range, reference))
  const onWeekday = fitting.filter((range) => !disagrees(date, range))
  if (date.weekday !== null && onWeekday.length > 0) return closest(onWeekday, reference)
  const ahead = isAhead(date.turn) || (future && date.turn === null)
  if (date.turn === 'this') return closest(fitting, reference)
  if (ahead) return fitting.find((range) => range.latest >= reference) ?? null
  const past = fitting.filter((range) => range.earliest <= reference).at(-1) ?? null
  return past && (knownByName(date, past, reference) ?? past)
}

/** Days that are told without their year for years to come, since everyone knows which is meant. */
const KNOWN_DAYS = [{ month: 10, day: 7, year: 2023 }]

/** Days within which the latest 7 October is meant, and not the one known by that name. */
const FRESH = 60

function knownByName(date: SettledDate, past: DateRange, reference: string): DateRange | null {
  if (date.turn !== null || date.weekday !== null || date.calendar !== 'gregorian') return null
  const known = KNOWN_DAYS.find(({ month, day }) => month === date.month && day === date.day)
  if (known === undefined || splitDay(past.earliest).year <= known.year) return null
  return daysBetween(past.earliest, reference) > FRESH ? inYear(date, known.year) : null
}

/** A month that is "last" is over, or at least its day is; a month "to come" has not begun, or its day not come. */
function isOnTurn(date: SettledDate, range: DateRange, reference: string): boolean {
  const whole = date.day === null
  const month = reference.slice(0, 7)
  switch (date.turn) {
    case 'last-but-one':
    case 'last':
      return whole ? range.latest.slice(0, 7) < month : range.latest < reference
    case 'next':
    case 'next-but-one':
      return whole ? range.earliest.slice(0, 7) > month : range.earliest > reference
    default:
      return true
  }
}

/** `27 من الشهر الماضي`, `الخامس من الشهر الجاري`. */
function dayOfMonth(date: SettledDate, reference: string): DateRange | null {
  if (date.day === null || date.turn === null) return null
  const { year, month } = splitDay(addMonths(`${reference.slice(0, 7)}-01`, TURN_STEPS[date.turn]))
  const day = makeDay(year, month, date.day)
  return day === null ? null : dayRange(day)
}

function closest(ranges: readonly DateRange[], reference: string): DateRange | null {
  if (ranges.length < 2) return ranges[0] ?? null
  let best: DateRange | null = null
  let distance = Infinity
  for (const range of ranges) {
    const away = Math.abs(daysBetween(reference, range.earliest))
    if (away >= distance) continue
    distance = away
    best = range
  }
  return best
}

function disagrees(date: SettledDate, range: DateRange): boolean {
  if (date.weekday === null || date.day === null || date.calendar === 'hijri') return false
  return range.earliest === range.latest && weekdayOf(range.earliest) !== date.weekday
}
