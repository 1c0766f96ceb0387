import { FIRST_DAY, LAST_DAY } from '../../dates/calendar.ts'

/**
 * Days as whole numbers from 1 January 1970, so that thousands of them can be compared for one clipping; they become
 * ISO days again in what is told.
 */
export function dayNumber(day: string): number {
  return numberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** The number of a day of the calendar; months and days from 1. */
export function numberOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** The ISO day of a number; days before or after all that can be told are the first and last day. */
export function isoDay(number: number): string {
  if (number <= NEVER) return FIRST_DAY
  if (number >= ALWAYS) return LAST_DAY
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

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
