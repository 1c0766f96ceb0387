import { MONTHS } from '../arabic/months.ts'
import { withDigits } from '../arabic/plurals.ts'
import { WEEKDAYS } from '../arabic/weekdays.ts'
import type { DateRange } from '../records.ts'
import { splitDay, weekdayOf } from './calendar.ts'
import { parseEdtf, precisionOf, qualifierOf } from './edtf.ts'

/** How the site words dates; part of its settings. */
export interface DateSettings {
  /** Names of the months: the Levant's, Egypt's, or `كانون الثاني/يناير`. */
  readonly months: 'iraq' | 'egypt' | 'both'
  readonly digits: 'latn' | 'arab'
}

/** The name of a month, from 1. formatMonthName(1, { months: 'both', … }) //=> 'كانون الثاني/يناير' */
export function formatMonthName(month: number, { months }: Pick<DateSettings, 'months'>): string {
  const names = MONTHS[month - 1]
  if (names === undefined) throw new RangeError(`Unexpected month ${month}, expected 1 to 12`)
  if (months === 'both') return `${names.iraq}/${names.egypt}`
  return months === 'iraq' ? names.iraq : names.egypt
}

/** The weekday of a day. formatWeekday('2024-01-24') //=> 'الأربعاء' */
export function formatWeekday(day: string): string {
  return WEEKDAYS[weekdayOf(day)] ?? ''
}

/**
 * Words a date in Arabic: `الأربعاء 24 كانون الثاني/يناير 2024`, `نحو نيسان/أبريل 2024`, `عام 2014`,
 * `من 20 إلى 24 كانون الثاني/يناير 2024`, `منذ نحو 15 أكتوبر 2023`, `يوم بين 22 و30 نيسان 2024`; a doubt is
 * `(غير مؤكد)`.
 */
export function formatDate(range: DateRange, settings: DateSettings): string {
  return withDigits(wordRange(range, { ...settings, long: true, weekday: true }), settings.digits)
}

/** Words a date for lists and small print: no weekday, one name for the month, a dash for a span. */
export function formatDateShort(range: DateRange, settings: DateSettings): string {
  const months = settings.months === 'both' ? 'iraq' : settings.months
  return withDigits(wordRange(range, { ...settings, months, long: false, weekday: false }), settings.digits)
}

interface Style extends DateSettings {
  /** In running text, as against lists. */
  readonly long: boolean
  readonly weekday: boolean
}

function wordRange(range: DateRange, style: Style): string {
  switch (precisionOf(range)) {
    case 'open':
      return wordOpen(range, style)
    case 'span':
      return wordSpan(range, style)
    case 'choice':
      return `يوم بين ${joined(ends(range), ' و', style)}`
    default:
      return wordPoint(range, style)
  }
}

/** A day, month or year with its doubt. */
function wordPoint(range: DateRange, style: Style): string {
  const qualifier = qualifierOf(range)
  const about = qualifier === '~' || qualifier === '%'
  const plain = wordPlain(range, { ...style, weekday: style.weekday && !about })
  const doubt = qualifier === '?' || qualifier === '%' ? ' (غير مؤكد)' : ''
  return `${about ? 'نحو ' : ''}${plain}${doubt}`
}

function wordPlain(range: DateRange, style: Style): string {
  const { year, month, day } = splitDay(range.earliest)
  switch (precisionOf(range)) {
    case 'day': {
      const name = style.weekday ? `${formatWeekday(range.earliest)} ` : ''
      return `${name}${day} ${formatMonthName(month, style)} ${year}`
    }
    case 'month':
      return `${formatMonthName(month, style)} ${year}`
    default:
      return wordYears(range, year, style)
  }
}

/** A year, or the years of `202X`; a year of unknown months and days is that year. */
function wordYears(range: DateRange, first: number, style: Style): string {
  const last = splitDay(range.latest).year
  if (first === last && range.earliest.slice(0, 7) === range.latest.slice(0, 7))
    return `${formatMonthName(splitDay(range.earliest).month, style)} ${first}`
  if (first === last) return style.long ? `عام ${first}` : String(first)
  return style.long ? `بين عامي ${first} و${last}` : `${first}–${last}`
}

function wordOpen(range: DateRange, style: Style): string {
  const [from = '', to = ''] = range.edtf.split('/')
  const since = parseEdtf(from)
  const until = parseEdtf(to)
  const inner = { ...style, weekday: false }
  if (since !== null) return `منذ ${wordPoint(since, inner)}`
  return until === null ? '' : `حتى ${wordPoint(until, inner)}`
}

function wordSpan(range: DateRange, style: Style): string {
  const [from, to] = ends(range)
  if (style.long) return `من ${joined([from, to], ' إلى ', style)}`
  const bare = qualifierOf(from) === '' && qualifierOf(to) === ''
  return joined([from, to], bare && isTight(from, to) ? '–' : ' – ', style)
}

/** Both ends of a span or a choice. */
function ends(range: DateRange): [DateRange, DateRange] {
  const [from = '', to = ''] = range.edtf.startsWith('[')
    ? range.edtf.slice(1, -1).split('..')
    : range.edtf.split('/')
  const whole = (day: string): DateRange => ({ edtf: day, earliest: day, latest: day })
  return [parseEdtf(from) ?? whole(range.earliest), parseEdtf(to) ?? whole(range.latest)]
}

/** Two plain numbers need no space around the dash. */
function isTight(from: DateRange, to: DateRange): boolean {
  return sharesMonth(from, to) || (precisionOf(from) === 'year' && precisionOf(to) === 'year')
}

function sharesMonth(from: DateRange, to: DateRange): boolean {
  const days = precisionOf(from) === 'day' && precisionOf(to) === 'day'
  return days && from.earliest.slice(0, 7) === to.earliest.slice(0, 7)
}

/** `2003 إلى 2011`: عام is not said twice. */
function wordBothYears(from: DateRange, to: DateRange, link: string, style: Style): string {
  const inner = { ...style, long: false }
  return (style.long ? 'عام ' : '') + wordPoint(from, inner) + link + wordPoint(to, inner)
}

/** Two ends with what they share said once: `20 إلى 24 كانون الثاني 2024`. */
function joined([from, to]: readonly [DateRange, DateRange], link: string, style: Style): string {
  const inner = { ...style, weekday: false }
  const last = wordPoint(to, inner)
  const first = wordPoint(from, inner)
  if (precisionOf(from) === 'year' && precisionOf(to) === 'year') return wordBothYears(from, to, link, inner)
  const doubted = qualifierOf(from) !== '' || qualifierOf(to) !== ''
  if (doubted || precisionOf(from) !== precisionOf(to)) return first + link + last
  const { year, month, day } = splitDay(from.earliest)
  if (sharesMonth(from, to)) return `${day}${link}${last}`
  if (year !== splitDay(to.earliest).year) return first + link + last
  if (precisionOf(from) === 'day') return `${day} ${formatMonthName(month, style)}${link}${last}`
  return precisionOf(from) === 'month'
    ? `${formatMonthName(month, style)}${link}${last}`
    : first + link + last
}
