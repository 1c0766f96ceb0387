import { addDays, makeDay } from './calendar.ts'

/**
 * Days of the Hijri (Umm al-Qura) and Persian calendars as Gregorian days, found by searching the tables that ICU
 * keeps: a guess from the length of the year, then a walk to the very day.
 *
 * Reasoning:
 * - Umm al-Qura is the calendar of the Saudi state; elsewhere a month begins when its moon is seen, a day sooner or
 *   later. So what comes from a Hijri date is always "about" that day.
 */
export type OtherCalendar = 'hijri' | 'persian'

interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Gregorian day on which year 1 begins, and the mean length of a year in days. */
const EPOCHS = {
  hijri: { first: '0622-07-19', year: 354.36708, tag: 'en-u-ca-islamic-umalqura-nu-latn' },
  persian: { first: '0622-03-22', year: 365.24219, tag: 'en-u-ca-persian-nu-latn' },
} as const

const formats = new Map<OtherCalendar, Intl.DateTimeFormat>()

function formatOf(calendar: OtherCalendar): Intl.DateTimeFormat {
  let format = formats.get(calendar)
  if (format === undefined) {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const
    format = new Intl.DateTimeFormat(EPOCHS[calendar].tag, fields)
    formats.set(calendar, format)
  }
  return format
}

/** The fields of a Gregorian day in another calendar, months from 1. */
export function toOtherCalendar(day: string, calendar: OtherCalendar): CalendarDay {
  const fields = { year: 0, month: 0, day: 0 }
  for (const { type, value } of formatOf(calendar).formatToParts(new Date(`${day}T00:00:00Z`)))
    if (type === 'year' || type === 'month' || type === 'day') fields[type] = Number(value)
  return fields
}

const found = new Map<string, string | null>()

/**
 * The Gregorian day of a day of another calendar, or null when it has no such day.
 * fromOtherCalendar(1445, 7, 12, 'hijri') //=> '2024-01-24'
 */
export function fromOtherCalendar(
  year: number,
  month: number,
  day: number,
  calendar: OtherCalendar,
): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1200 || year > 1600) return null
  const key = `${calendar} ${year}-${month}-${day}`
  const known = found.get(key)
  if (known !== undefined) return known
  const answer = search({ year, month, day }, calendar)
  found.set(key, answer)
  return answer
}

function search(sought: CalendarDay, calendar: OtherCalendar): string | null {
  const { first, year } = EPOCHS[calendar]
  const month = year / 12
  let guess = addDays(
    first,
    Math.round((sought.year - 1) * year + (sought.month - 1) * month + sought.day - 1),
  )
  for (let step = 0; step < 8; step++) {
    const there = toOtherCalendar(guess, calendar)
    const off =
      (sought.year - there.year) * year + (sought.month - there.month) * month + sought.day - there.day
    if (sought.year === there.year && sought.month === there.month && sought.day === there.day) return guess
    const move = Math.abs(off) < 1 ? Math.sign(off) : Math.round(off)
    guess = addDays(guess, move === 0 ? 1 : move)
  }
  return null
}

/** The last Gregorian day of a month of another calendar. */
export function lastOfMonth(year: number, month: number, calendar: OtherCalendar): string | null {
  const next = month === 12 ? [year + 1, 1] : [year, month + 1]
  const first = fromOtherCalendar(next[0] ?? 0, next[1] ?? 0, 1, calendar)
  return first === null ? null : addDays(first, -1)
}

/** The Gregorian day of a day of any calendar. */
export function toGregorian(
  year: number,
  month: number,
  day: number,
  calendar: OtherCalendar | 'gregorian',
): string | null {
  return calendar === 'gregorian' ? makeDay(year, month, day) : fromOtherCalendar(year, month, day, calendar)
}
