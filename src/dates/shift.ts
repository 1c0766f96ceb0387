import type { DateRange } from '../records.ts'
import { addDays, addMonths, splitDay } from './calendar.ts'
import type { Qualifier } from './edtf.ts'
import { choiceRange, dayRange, monthRange, precisionOf, qualified, spanRange, yearRange } from './edtf.ts'
import type { Distance, TimeUnit } from './meaning.ts'

const DAYS: Readonly<Record<TimeUnit, number>> = {
  minute: 0,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4375,
  year: 365.25,
  decade: 3652.5,
  century: 36525,
}
const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, year: 12, decade: 120, century: 1200 }

/** How many of a unit a vague plural stands for where one day must be named: some days ago is about three. */
const SOME = 3

/** Most units that a vague plural stands for: some days are not a fortnight. */
const MANY = 9

/**
 * The date so far from a day, as exact as its unit: days to the day, weeks to about the day, months to about the
 * month, years to about the year. A vague distance (`قبل أيام`) gives about the month or year it falls in.
 * shiftDay('2020-01-08', { unit: 'day', min: 3, max: 3, … }, -1) //=> 2020-01-05
 */
export function shiftDay(day: string, distance: Distance, direction: -1 | 1): DateRange | null {
  if (distance.vague) return shiftVaguely(day, distance, direction)
  const far = distance.max ?? distance.min
  const near = distance.min === 0 ? far : distance.min
  if (near === far) return pointAt(day, distance, direction * near)
  const nearer = pointAt(day, distance, direction * near)
  const farther = pointAt(day, distance, direction * far)
  return direction < 0 ? between(farther, nearer) : between(nearer, farther)
}

/** One unknown date of a stretch: a choice of days, or the months or years from end to end, about. */
function between(first: DateRange, last: DateRange): DateRange {
  if (first.edtf === last.edtf) return first
  if (precisionOf(first) === 'day' && precisionOf(last) === 'day')
    return choiceRange(first.earliest, last.latest)
  return spanRange(first, last)
}

function pointAt(day: string, distance: Distance, count: number): DateRange {
  const { unit, approximate } = distance
  const months = MONTHS[unit]
  if (months !== undefined) {
    const { year, month } = splitDay(addMonths(day, Math.round(count * months)))
    return unit === 'month' ? monthRange(year, month, '~') : yearRange(year, '~')
  }
  const about: Qualifier = approximate || distance.min === 0 || unit !== 'day' ? '~' : ''
  return dayRange(addDays(day, Math.trunc(count * DAYS[unit])), about)
}

function shiftVaguely(day: string, { unit }: Distance, direction: -1 | 1): DateRange | null {
  if (unit === 'minute' || unit === 'hour') return dayRange(day, '~')
  if (unit === 'year' || unit === 'decade' || unit === 'century') return null
  const { year, month } = splitDay(addDays(day, direction * Math.round(SOME * DAYS[unit])))
  return unit === 'month' ? yearRange(year, '~') : monthRange(year, month, '~')
}

/**
 * The stretch that ends (or with `direction` 1 begins) on a day: `خلال الأيام الثلاثة الماضية`. A vague one is about
 * the month it lies in.
 */
export function stretchFrom(day: string, distance: Distance, direction: -1 | 1): DateRange | null {
  if (distance.vague) return shiftVaguely(day, distance, direction)
  const count = distance.max ?? distance.min
  const months = MONTHS[distance.unit]
  const days = Math.max(1, Math.round(count * DAYS[distance.unit]))
  const far =
    months === undefined
      ? addDays(day, direction * days)
      : addMonths(day, direction * Math.round(count * months))
  const [first, last] = direction < 0 ? [far, day] : [day, far]
  return spanRange(dayRange(first), dayRange(last))
}

/** The first and last day that a vague distance from a day allows, for reasoning about days not told. */
export function vagueBounds(
  day: string,
  { unit }: Distance,
  direction: -1 | 1,
): { readonly earliest: string; readonly latest: string } {
  const ends = [2, MANY].map((count) => addDays(day, direction * Math.round(count * DAYS[unit])))
  const [near = day, far = day] = ends
  return direction < 0 ? { earliest: far, latest: near } : { earliest: near, latest: far }
}

/**
 * The date so far from a date that may be less exact than a day. A distance in days from a mere month stays about
 * that month; nothing finer than what is known comes out.
 */
export function shiftRange(from: DateRange, distance: Distance, direction: -1 | 1): DateRange | null {
  const precision = precisionOf(from)
  if (precision === 'day') return shiftDay(from.earliest, distance, direction)
  if (precision === 'open') return null
  const coarse = MONTHS[distance.unit] !== undefined
  if (precision === 'month' || precision === 'year')
    return coarse ? coarsely(shiftDay(from.earliest, distance, direction), precision) : qualified(from, '~')
  const first = shiftDay(from.earliest, distance, direction)
  const last = shiftDay(from.latest, distance, direction)
  if (first === null || last === null) return null
  if (first.edtf === last.edtf) return first
  return precision === 'choice' ? between(first, last) : first
}

/** No month comes out of a year. */
function coarsely(range: DateRange | null, precision: 'month' | 'year'): DateRange | null {
  if (range === null || precision === 'month') return range
  return yearRange(Number(range.earliest.slice(0, 4)), '~')
}
