import { FIRST_DAY, LAST_DAY, digitsIn, splitDay } from '../../dates/calendar.ts'

/**
 * Days as whole numbers from 1 January 1970, so that thousands of them can be compared for one clipping; they become
 * ISO days again in what is told.
 */
export function dayNumber(day: string): number {
  return numberOf(digitsIn(day, 0, 4), digitsIn(day, 5, 7), digitsIn(day, 8, 10))
}

/** The number of a day of the calendar; months and days from 1. */
export function numberOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** The ISO day of a number; days before or after all that can be told are the first and last day. */
export function isoDay(number: number): string {
  if (number <= NEVER) return FIRST_DAY
  if (number >= ALWAYS) return LAST_DAY
  // Years that begin in March, by cycles of 400 years, so that a leap day is the last of its year.
  const since = number + 719_468
  const cycle = Math.floor(since / 146_097)
  const day = since - cycle * 146_097
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  )
  const ofYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const march = Math.floor((5 * ofYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  const date = ofYear - Math.floor((153 * march + 2) / 5) + 1
  const told = year + cycle * 400 + (month <= 2 ? 1 : 0)
  return `${String(told).padStart(4, '0')}-${two(month)}-${two(date)}`
}

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`)

/** Day of the week of a day number, 0 for Sunday to 6 for Saturday. */
export function weekdayOfNumber(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

/** The first day on or after a day that falls on a weekday. */
export function nextWeekday(number: number, weekday: number): number {
  return number + ((weekday - weekdayOfNumber(number) + 7) % 7)
}

/** Where a window is open: since ever, and still. */
export const NEVER = -719_000
export const ALWAYS = 2_932_000

/** The first day of the month after that of a day. */
export function monthAfter(day: number): number {
  const { year, month } = splitDay(isoDay(day))
  return numberOf(year, month + 1, 1)
}
