import { addMonths as shiftMonths } from 'date-fns'

/**
 * Days of the Gregorian calendar as `YYYY-MM-DD`, years 0000 to 9999, and arithmetic on them.
 *
 * Reasoning:
 * - date-fns counts in the machine's time zone; a day of a newspaper has none. So it is given dates whose local
 *   fields are the UTC ones, and the same days come out on every machine.
 */
class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear()
  }
  override getMonth(): number {
    return this.getUTCMonth()
  }
  override getDate(): number {
    return this.getUTCDate()
  }
  override getDay(): number {
    return this.getUTCDay()
  }
  override getTimezoneOffset(): number {
    return 0
  }
  override setFullYear(year: number, month = this.getUTCMonth(), date = this.getUTCDate()): number {
    return this.setUTCFullYear(year, month, date)
  }
  override setMonth(month: number, date = this.getUTCDate()): number {
    return this.setUTCMonth(month, date)
  }
  override setDate(date: number): number {
    return this.setUTCDate(date)
  }
  override setHours(hours: number, minutes = 0, seconds = 0, milliseconds = 0): number {
    return this.setUTCHours(hours, minutes, seconds, milliseconds)
  }
}

/** First and last day that can be told; what is open reaches as far. */
export const FIRST_DAY = '0000-01-01'
export const LAST_DAY = '9999-12-31'

/** Year, month (1–12) and day (1–31). */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

function toDate(day: string): UtcDate {
  const { year, month, day: date } = splitDay(day)
  const utc = new UtcDate(Date.UTC(2000, month - 1, date))
  // Date.UTC would take years below 100 for those of the last century.
  if (year !== 2000) utc.setUTCFullYear(year, month - 1, date)
  return utc
}

function toDay(date: Date): string {
  const year = date.getUTCFullYear()
  if (!(year >= 0)) return FIRST_DAY
  if (year > 9999) return LAST_DAY
  return `${pad(year, 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`
}

/** Reads the fields of a day. splitDay('2024-01-29') //=> { year: 2024, month: 1, day: 29 } */
export function splitDay(day: string): DayParts {
  return { year: digitsIn(day, 0, 4), month: digitsIn(day, 5, 7), day: digitsIn(day, 8, 10) }
}

/** The number that some digits of a text write, half-open; 0 for those past its end. */
export function digitsIn(text: string, first: number, last: number): number {
  let number = 0
  for (let at = first; at < last && at < text.length; at++) number = number * 10 + text.charCodeAt(at) - 0x30
  return number
}

/** Makes a day, or null when the calendar has none such (30 February). Months and days from 1. */
export function makeDay(year: number, month: number, day: number): string | null {
  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1) return null
  if (day > 28 && day > lengthOfMonth(year, month)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** `YYYY-MM`. */
export function makeMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}`
}

/** `YYYY`. */
export function makeYear(year: number): string {
  return pad(year, 4)
}

/** Days in a month (1–12). */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days of a cycle of 400 years, and from 0000-03-01, with which one begins, to 1970-01-01. */
const CYCLE = 146_097
const EPOCH = 719_468

/**
 * A day as a number, 0 for 1970-01-01. Years are counted from March, so that the day of a leap year comes last (Hinnant,
 * chrono-Compatible Low-Level Date Algorithms, 2013).
 */
function numberOf(written: string): number {
  const { year, month, day } = splitDay(written)
  const from = month > 2 ? year : year - 1
  const cycle = Math.floor(from / 400)
  const inCycle = from - cycle * 400
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const days = inCycle * 365 + Math.floor(inCycle / 4) - Math.floor(inCycle / 100) + inYear
  return cycle * CYCLE + days - EPOCH
}

/** The day of a number; the first or the last for one beyond. */
function dayOf(number: number): string {
  const shifted = number + EPOCH
  const cycle = Math.floor(shifted / CYCLE)
  const days = shifted - cycle * CYCLE
  const inCycle = Math.floor(
    (days - Math.floor(days / 1460) + Math.floor(days / 36_524) - Math.floor(days / 146_096)) / 365,
  )
  const inYear = days - (365 * inCycle + Math.floor(inCycle / 4) - Math.floor(inCycle / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = inCycle + cycle * 400 + (month > 2 ? 0 : 1)
  if (year < 0) return FIRST_DAY
  if (year > 9999) return LAST_DAY
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The day so many days later; earlier for a negative number. Stays within the first and last day. */
export function addDays(day: string, count: number): string {
  return count === 0 ? day : dayOf(numberOf(day) + count)
}

/** The same day of the month so many months later, or the month's last when it is shorter. */
export function addMonths(day: string, count: number): string {
  return toDay(shiftMonths(toDate(day), count))
}

/** Days from one day to another: 1 for the next day, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from)
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  // 1970-01-01 was a Thursday.
  return (((numberOf(day) + 4) % 7) + 7) % 7
}

/** The Monday of a day's ISO week. */
export function startOfWeek(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

/** Tells whether a string is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const { year, month, day } = splitDay(value)
  return makeDay(year, month, day) !== null
}
