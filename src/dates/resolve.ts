import type { DateRange } from '../records.ts'
import { addDays, addMonths, daysBetween, splitDay, startOfWeek, weekdayOf } from './calendar.ts'
import {
  choiceRange,
  dayRange,
  monthRange,
  precisionOf,
  qualified,
  sinceRange,
  spanRange,
  untilRange,
  yearRange,
} from './edtf.ts'
import type { CalendarMeaning, DateExpression, Meaning, Part, TimeUnit, Turn } from './meaning.ts'
import { TURN_STEPS, monthPart, resolveCalendar, yearPart } from './resolve-calendar.ts'
import { isAhead } from './words.ts'
import { shiftDay, shiftRange, stretchFrom } from './shift.ts'

/** What a date is held against. */
export interface DateContext {
  /** When the clipping was published; null when not known. */
  readonly published: DateRange | null
  /** The last day of an event told before, for `في اليوم التالي`. */
  readonly previous: DateRange | null
  /** The words tell what is to come: dates with no year are then not before publication. */
  readonly future: boolean
}

/** Days of writing that are too many to hold a date against. */
const WIDEST = 366

/** Most days between which a choice is still worth telling. */
const WIDEST_CHOICE = 31

/**
 * Resolves a date against its context, by the conventions of the archive:
 * - a bare weekday is the last one on or before publication; الماضي the last before it, المقبل the next after it;
 * - a date with no year takes the nearest not after publication, or not before it when `future`;
 * - مطلع is the 1st, منتصف the 15th, نهاية the last day, about; أواخر the month, about; `منذ D` is `D/..`;
 * - when publication is only known as a range, what comes out is as wide as the doubt: the day if all agree, about
 *   the month if they share one, `[a..b]` within 31 days, else null.
 * Null too for a distance from another happening (see `relateDate`), names, and `في وقت سابق`.
 */
export function resolveDate(expression: DateExpression, context: DateContext): DateRange | null {
  const range = resolveMeaning(expression.meaning, context)
  return expression.time === 'small-hours' ? dayAfter(range, context.published) : range
}

/** The day after, where it has come. */
function dayAfter(range: DateRange | null, published: DateRange | null): DateRange | null {
  if (range === null || range.earliest !== range.latest) return range
  const next = addDays(range.latest, 1)
  return published !== null && next > published.latest ? range : dayRange(next)
}

/**
 * Resolves a distance from another happening (meaning `relation`) once one of the two days is known.
 * `forward`: from the other's day to the one told (`اجتمعوا بعد يومين من الهجوم`, the attack known);
 * `backward`: from the day told to the other's (the meeting known, the attack sought). Null for other meanings.
 */
export function relateDate(
  expression: DateExpression,
  known: DateRange,
  direction: 'forward' | 'backward',
): DateRange | null {
  const { meaning } = expression
  if (meaning.kind !== 'relation') return null
  const step = (meaning.side === 'before' ? -1 : 1) * (direction === 'forward' ? 1 : -1) < 0 ? -1 : 1
  if (!meaning.whole) return shiftRange(known, meaning.distance, step)
  if (direction === 'backward' || precisionOf(known) !== 'day') return null
  return stretchFrom(known.earliest, meaning.distance, step)
}

function resolveMeaning(meaning: Meaning, context: DateContext): DateRange | null {
  switch (meaning.kind) {
    case 'calendar':
      return resolveDay(meaning, context)
    case 'narrative':
      return resolveNarrative(meaning, context.previous)
    case 'span':
      return resolveSpan(meaning, context)
    case 'time':
      return meaning.day === null ? dayInHand(context) : resolveMeaning(meaning.day, context)
    case 'distance':
      return resolveDistance(meaning, context)
    case 'deictic':
      return resolveDeictic(meaning, context.published)
    case 'anniversary':
    case 'weekday':
    case 'unit':
    case 'window':
    case 'recent':
      return fromEitherEnd(context.published, meaning.kind, (day) => fromDay(meaning, day, context.future))
    case 'relation':
    case 'earlier':
    case 'name':
      return null
  }
}

/** Days of publication within which the last of them says of which year a month is. */
const SURE_OF_YEAR = 62

/** A date of the calendar; without its year it says nothing where the days of publication leave two years to it. */
function resolveDay(meaning: CalendarMeaning, context: DateContext): DateRange | null {
  const { published, previous, future } = context
  const resolve = (written: string | null): DateRange | null =>
    resolveCalendar(meaning, { written, told: previous?.earliest ?? null }, future)
  const range = resolve(referenceOf(context))
  if (range === null || published === null || meaning.year !== null) return range
  if (daysBetween(published.earliest, published.latest) <= SURE_OF_YEAR) return range
  return resolve(published.earliest)?.edtf === range.edtf ? range : null
}

/** Days after which what is told next is no longer of the night of what was told before. */
const SAME_STORY = 3

/** A part of the day alone (`ليلا`) is of the day told before, when that is a late one; else of publication. */
function dayInHand({ published, previous }: DateContext): DateRange | null {
  if (previous === null || daysBetween(previous.earliest, previous.latest) > 1) return published
  if (published === null) return previous
  const ago = daysBetween(previous.latest, published.latest)
  return ago >= 0 && ago <= SAME_STORY ? previous : published
}

/** The day a date with no year is held against: the last on which the clipping can have been written. */
function referenceOf({ published, future }: DateContext): string | null {
  if (published === null) return null
  if (published.earliest === published.latest) return published.latest
  if (daysBetween(published.earliest, published.latest) > WIDEST) return null
  return future ? published.earliest : published.latest
}

/**
 * Resolves against both ends of the range of publication. What they give moves with the day of writing, so all days
 * between them give what lies between.
 */
function fromEitherEnd(
  published: DateRange | null,
  kind: Meaning['kind'],
  resolve: (day: string) => DateRange | null,
): DateRange | null {
  if (published === null) return null
  const last = resolve(published.latest)
  if (published.earliest === published.latest || last === null) return last
  if (daysBetween(published.earliest, published.latest) > WIDEST) return null
  // Vague words are about a month, whichever day of it they were written on.
  if (kind === 'recent') return last
  const first = resolve(published.earliest)
  return first && widened(first, last, published)
}

function widened(first: DateRange, last: DateRange, published: DateRange): DateRange | null {
  if (first.edtf === last.edtf) return first
  const { earliest } = first
  const { latest } = last
  const { year, month } = splitDay(latest)
  if (precisionOf(published) === 'month') {
    // A day or two before a month is still told as about that month.
    const inside = published.earliest <= latest && daysBetween(earliest, published.earliest) <= 7
    if (inside) return qualified(monthRange(year, month), '~')
  }
  const width = daysBetween(earliest, latest)
  if (width <= WIDEST_CHOICE && precisionOf(published) !== 'month') return choiceRange(earliest, latest)
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return monthRange(year, month, '~')
  if (width <= WIDEST_CHOICE) return choiceRange(earliest, latest)
  return earliest.slice(0, 4) === latest.slice(0, 4) ? yearRange(year, '~') : null
}

function fromDay(
  meaning: Extract<Meaning, { kind: 'anniversary' | 'weekday' | 'unit' | 'window' | 'recent' }>,
  day: string,
  future: boolean,
): DateRange | null {
  switch (meaning.kind) {
    case 'anniversary': {
      const { year } = splitDay(day)
      const then = meaning.year ?? year + TURN_STEPS[meaning.yearTurn ?? 'this']
      return dayRange(addMonths(day, 12 * (then - year)))
    }
    case 'weekday':
      return dayRange(resolveWeekday(meaning, day, future))
    case 'unit':
      return resolveUnit(meaning.unit, weekMeant(meaning, day, future), meaning.part, day)
    case 'window':
      return resolveWindow(meaning, day)
    case 'recent': {
      const { year, month } = splitDay(day)
      return monthRange(year, month, '~')
    }
  }
}

function resolveWeekday(
  {
    weekday,
    turn,
    week,
  }: { readonly weekday: number; readonly turn: Turn | null; readonly week: Turn | null },
  day: string,
  future: boolean,
): string {
  // A weekday of a named week: the Arab week begins on Sunday.
  if (week !== null) return addDays(day, 7 * TURN_STEPS[week] + weekday - weekdayOf(day))
  const ahead = isAhead(turn) || (turn === null && future)
  const away = ahead ? (weekday - weekdayOf(day) + 7) % 7 : (weekdayOf(day) - weekday + 7) % 7
  const strictly = turn !== null && turn !== 'this' && away === 0 ? 7 : away
  const weeks = turn === 'last-but-one' || turn === 'next-but-one' ? 7 : 0
  return addDays(day, ahead ? strictly + weeks : -strictly - weeks)
}

/** `حريق نهاية الأسبوع`: what was done at the end of a week that has not ended was done at that of the last. */
function weekMeant(
  { unit, turn, part }: Extract<Meaning, { kind: 'unit' }>,
  day: string,
  future: boolean,
): Turn {
  const open = unit === 'week' && turn === 'this' && !future && (part === 'end' || part === 'late')
  return open && resolveWeek(startOfWeek(day), part).earliest > day ? 'last' : turn
}

function resolveUnit(unit: TimeUnit, turn: Turn, part: Part | null, day: string): DateRange | null {
  const step = TURN_STEPS[turn]
  const { year } = splitDay(day)
  switch (unit) {
    case 'week':
      return resolveWeek(addDays(startOfWeek(day), 7 * step), part)
    case 'month': {
      const shifted = splitDay(addMonths(`${day.slice(0, 7)}-01`, step))
      return monthPart(shifted.year, shifted.month, part)
    }
    case 'year':
      return yearPart(year + step, part)
    case 'decade':
      return years(10 * (Math.floor(year / 10) + step), 10)
    case 'century':
      return years(100 * (Math.floor(year / 100) + step), 100)
    default:
      return null
  }
}

function resolveWeek(monday: string, part: Part | null): DateRange {
  if (part === 'start') return dayRange(monday, '~')
  if (part === 'middle') return dayRange(addDays(monday, 2), '~')
  if (part !== null) return choiceRange(addDays(monday, 4), addDays(monday, 6))
  return spanRange(dayRange(monday), dayRange(addDays(monday, 6)))
}

function years(first: number, count: number): DateRange {
  return spanRange(yearRange(first), yearRange(first + count - 1))
}

function resolveWindow(meaning: Extract<Meaning, { kind: 'window' }>, day: string): DateRange | null {
  const { distance, turn } = meaning
  return stretchFrom(day, distance, isAhead(turn) ? 1 : -1)
}

/** Today and its neighbours; where the weekday beside it disagrees, the weekday is right and the text is older. */
function resolveDeictic(
  { days, weekday }: { readonly days: number; readonly weekday: number | null },
  published: DateRange | null,
): DateRange | null {
  if (published === null) return null
  const day = (reference: string): string => {
    const told = addDays(reference, days)
    if (weekday === null) return told
    // `أمس الخميس` on a page of Thursday: the page is a day early, not a week late
    if (days < 0 && weekdayOf(addDays(told, 1)) === weekday) return addDays(told, 1)
    return days > 0
      ? addDays(told, (weekday - weekdayOf(told) + 7) % 7)
      : addDays(told, -((weekdayOf(told) - weekday + 7) % 7))
  }
  if (published.earliest === published.latest || weekday === null)
    return fromEitherEnd(published, 'deictic', (reference) => dayRange(day(reference)))
  return onWeekday(published, days, weekday)
}

/** The days of a range of publication on which today, or its neighbour, was that weekday. */
function onWeekday(published: DateRange, days: number, weekday: number): DateRange | null {
  const width = daysBetween(published.earliest, published.latest)
  if (width > WIDEST) return null
  const start = addDays(published.earliest, days)
  const first = addDays(start, (weekday - weekdayOf(start) + 7) % 7)
  const end = addDays(published.latest, days)
  const last = addDays(end, -((weekdayOf(end) - weekday + 7) % 7))
  if (first > end) return dayRange(last)
  return first === last ? dayRange(first) : widened(dayRange(first), dayRange(last), published)
}

function resolveNarrative(
  meaning: Extract<Meaning, { kind: 'narrative' }>,
  previous: DateRange | null,
): DateRange | null {
  if (previous === null) return null
  const { unit } = meaning.distance
  if (meaning.side === 'same') return wholeUnit(previous, unit)
  const step = meaning.side === 'before' ? -1 : 1
  const named = unit === 'month' || unit === 'year'
  const shifted = shiftRange(previous, meaning.distance, step)
  return named && shifted !== null ? { ...shifted, edtf: shifted.edtf.replace(/~$/, '') } : shifted
}

/** `اليوم نفسه` is the day told, `الشهر نفسه` its month. */
function wholeUnit(previous: DateRange, unit: TimeUnit): DateRange | null {
  const { year, month } = splitDay(previous.earliest)
  if (unit === 'month') return monthRange(year, month)
  return unit === 'year' ? yearRange(year) : previous
}

function resolveDistance(
  meaning: Extract<Meaning, { kind: 'distance' }>,
  { published, previous, future }: DateContext,
): DateRange | null {
  const { distance, side } = meaning
  if (side === 'ahead') {
    const from = future ? published : previous
    const range = from && shiftRange(from, distance, 1)
    // What is told as past has come by the day of writing.
    const comes = range !== null && published !== null && range.earliest > published.latest
    return comes && !future ? null : range
  }
  if (distance.vague) return published && shiftDay(published.latest, distance, -1)
  return published && shiftRange(published, distance, -1)
}

function resolveSpan(meaning: Extract<Meaning, { kind: 'span' }>, context: DateContext): DateRange | null {
  const { from, to } = meaning
  if (to === null) {
    const first = from && resolveMeaning(from, context)
    return first && isBound(first) ? sinceRange(first) : null
  }
  const last = resolveMeaning(to, context)
  if (last === null || !isBound(last)) return null
  if (from === null) return untilRange(last)
  const first = resolveMeaning(from, context)
  if (first === null || !isBound(first)) return null
  return first.earliest <= last.earliest ? spanRange(first, last) : spanBackwards(from, last, context)
}

/** The first end fell after the last: hold it against the last instead (`من السبت إلى الاثنين`). */
function spanBackwards(from: Meaning, last: DateRange, context: DateContext): DateRange | null {
  if (context.future) return null
  const first = resolveMeaning(from, { ...context, published: last })
  return first !== null && isBound(first) && first.earliest <= last.earliest ? spanRange(first, last) : null
}

/** Only a day, a month or a year can bound a span. */
function isBound(range: DateRange): boolean {
  const precision = precisionOf(range)
  return precision === 'day' || precision === 'month' || precision === 'year'
}
