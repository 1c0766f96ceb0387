import { addDays, daysBetween, FIRST_DAY, LAST_DAY, splitDay, lengthOfMonth } from '../dates/calendar.ts'
import type { DateRange } from '../records.ts'

/** How exact a date is, and the one day that stands for it in formats that know days alone. */
export interface DaySpan {
  /** Days that it covers, both ends counted. */
  readonly days: number
  readonly exactness: 'day' | 'days' | 'week' | 'month' | 'wide'
  readonly day: string
}

/**
 * The day that stands for a date: the day itself, the first of a few days, the middle of a week, the fifteenth of a
 * month. Null for what is open at either end.
 */
export function spanOf({ earliest, latest }: DateRange): DaySpan | null {
  const key = `${earliest}${latest}`
  let span = spans.get(key)
  if (span === undefined) {
    span = readSpan(earliest, latest)
    spans.set(key, span)
  }
  return span
}

/** Spans by their days: ten thousands of events share a few thousand dates. */
const spans = new Map<string, DaySpan | null>()

function readSpan(earliest: string, latest: string): DaySpan | null {
  if (earliest === FIRST_DAY || latest === LAST_DAY) return null
  const days = daysBetween(earliest, latest) + 1
  if (days === 1) return { days, exactness: 'day', day: earliest }
  if (days <= 6) return { days, exactness: 'days', day: earliest }
  if (days === 7) return { days, exactness: 'week', day: addDays(earliest, 3) }
  const { year, month, day } = splitDay(earliest)
  const wholeMonth = day === 1 && days === lengthOfMonth(year, month)
  if (wholeMonth) return { days, exactness: 'month', day: addDays(earliest, 14) }
  const middle = addDays(earliest, Math.floor(days / 2))
  return { days, exactness: days <= 31 ? 'month' : 'wide', day: middle }
}

const daysAfter = new Map<string, string>()

/** The day after a day. */
export function dayAfter(day: string): string {
  let after = daysAfter.get(day)
  if (after === undefined) {
    after = addDays(day, 1)
    daysAfter.set(day, after)
  }
  return after
}
