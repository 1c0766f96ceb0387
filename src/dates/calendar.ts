import { addMonths as shiftMonths, getISODay } from 'date-fns'

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

/** In milliseconds. */
const LENGTH_OF_DAY = 86_400_000

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
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
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

/** The day so many days later; earlier for a negative number. Stays within the first and last day. */
export function addDays(day: string, count: number): string {
  if (count === 0) return day
  const date = toDate(day)
  date.setUTCDate(date.getUTCDate() + count)
  return toDay(date)
}

/** The same day of the month so many months later, or the month's last when it is shorter. */
export function addMonths(day: string, count: number): string {
  return toDay(shiftMonths(toDate(day), count))
}

/** Days from one day to another: 1 for the next day, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  // Days in UTC are all of one length.
  return (toDate(to).getTime() - toDate(from).getTime()) / LENGTH_OF_DAY
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return toDate(day).getUTCDay()
}

/** The Monday of a day's ISO week. */
export function startOfWeek(day: string): string {
  return addDays(day, 1 - getISODay(toDate(day)))
}

/** Tells whether a string is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const { year, month, day } = splitDay(value)
  return makeDay(year, month, day) !== null
}
