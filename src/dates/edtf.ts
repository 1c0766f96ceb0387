import { parse } from 'edtf'
import type { DateRange } from '../records.ts'
import { FIRST_DAY, LAST_DAY, isDay, lengthOfMonth, makeDay, makeMonth, makeYear } from './calendar.ts'

/** `~` about, `?` uncertain, `%` both. */
export type Qualifier = '' | '~' | '?' | '%'

/** How exact a date is told. `span` crosses days, `open` has no end or no beginning, `choice` is one of its days. */
export type Precision = 'day' | 'month' | 'year' | 'span' | 'open' | 'choice'

// ── Made from parts ────────────────────────────────────────────────────────────────────────────────────

/** A day. dayRange('2024-01-29') //=> { edtf: '2024-01-29', earliest: '2024-01-29', latest: '2024-01-29' } */
export function dayRange(day: string, qualifier: Qualifier = ''): DateRange {
  return { edtf: day + qualifier, earliest: day, latest: day }
}

/** A month of a year, from 1. */
export function monthRange(year: number, month: number, qualifier: Qualifier = ''): DateRange {
  const edtf = makeMonth(year, month)
  return { edtf: edtf + qualifier, earliest: `${edtf}-01`, latest: `${edtf}-${lengthOfMonth(year, month)}` }
}

/** A year. */
export function yearRange(year: number, qualifier: Qualifier = ''): DateRange {
  const edtf = makeYear(year)
  return { edtf: edtf + qualifier, earliest: `${edtf}-01-01`, latest: `${edtf}-12-31` }
}

/** From one date to another, both of day, month or year; the date itself when they are the same. */
export function spanRange(from: DateRange, to: DateRange): DateRange {
  if (from.edtf === to.edtf) return from
  return { edtf: `${from.edtf}/${to.edtf}`, earliest: from.earliest, latest: to.latest }
}

/** Since a date, and still so. */
export function sinceRange(from: DateRange): DateRange {
  return { edtf: `${from.edtf}/..`, earliest: from.earliest, latest: LAST_DAY }
}

/** Until a date. */
export function untilRange(to: DateRange): DateRange {
  return { edtf: `../${to.edtf}`, earliest: FIRST_DAY, latest: to.latest }
}

/** One unknown day of several. */
export function choiceRange(earliest: string, latest: string): DateRange {
  if (earliest === latest) return dayRange(earliest)
  return { edtf: `[${earliest}..${latest}]`, earliest, latest }
}

/** The same date with a doubt added; `~` and `?` together make `%`. Spans and choices stay as they are. */
export function qualified(range: DateRange, qualifier: Qualifier): DateRange {
  if (qualifier === '' || !/^[\d-]+[~?%]?$/.test(range.edtf)) return range
  const now = qualifierOf(range)
  const both = now === '' || now === qualifier ? qualifier : '%'
  return { ...range, edtf: range.edtf.replace(/[~?%]$/, '') + both }
}

/** The doubt on a day, month or year. */
export function qualifierOf(range: DateRange): Qualifier {
  const last = range.edtf.at(-1)
  return last === '~' || last === '?' || last === '%' ? last : ''
}

/** How exact a date is told. precisionOf({ edtf: '2024-04~', … }) //=> 'month' */
export function precisionOf(range: DateRange): Precision {
  const { edtf } = range
  if (edtf.startsWith('[')) return 'choice'
  if (edtf.startsWith('../') || edtf.endsWith('/..') || edtf.startsWith('/') || edtf.endsWith('/'))
    return 'open'
  if (edtf.includes('/')) return 'span'
  if (range.earliest === range.latest) return 'day'
  return /^\d{4}-\d\d[~?%]?$/.test(edtf) ? 'month' : 'year'
}

// ── Read from EDTF ─────────────────────────────────────────────────────────────────────────────────────

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/
const SPAN = /^(\d{4}(?:-\d\d){0,2}[~?%]?)\/(\d{4}(?:-\d\d){0,2}[~?%]?)$/
const CHOICE = /^\[(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)\]$/

/**
 * Reads an EDTF date of level 0 or 1, or a choice of days `[a..b]`, with its first and last possible day.
 * Null for anything else: other notations of level 2, seasons, times, years beyond four digits, no such day.
 * parseEdtf('2024-02') //=> { edtf: '2024-02', earliest: '2024-02-01', latest: '2024-02-29' }
 */
export function parseEdtf(edtf: string): DateRange | null {
  const plain = PLAIN.exec(edtf)
  if (plain !== null) return plainRange(edtf, plain)
  const choice = CHOICE.exec(edtf)
  if (choice !== null) return parseChoice(edtf, choice[1] ?? '', choice[2] ?? '')
  const span = SPAN.exec(edtf)
  if (span !== null) return parseSpan(edtf, span[1] ?? '', span[2] ?? '')
  return /[Tt+{[]/.test(edtf) ? null : parseByPackage(edtf)
}

/** From one day, month or year to another: read without the grammar too. */
function parseSpan(edtf: string, from: string, to: string): DateRange | null {
  const [first, last] = [parseEdtf(from), parseEdtf(to)]
  if (first === null || last === null || first.earliest > last.latest) return null
  return { edtf, earliest: first.earliest, latest: last.latest }
}

/** A day, month or year: the bulk of all dates, so read without the grammar, which takes 0.2 ms a date. */
function plainRange(edtf: string, [, year, month, day, mark]: readonly string[]): DateRange | null {
  const qualifier: Qualifier = mark === '~' || mark === '?' || mark === '%' ? mark : ''
  if (month === undefined) return yearRange(Number(year), qualifier)
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return monthRange(Number(year), Number(month), qualifier)
  const whole = `${year}-${month}-${day}`
  return isDay(whole) ? { edtf, earliest: whole, latest: whole } : null
}

function parseChoice(edtf: string, earliest: string, latest: string): DateRange | null {
  return isDay(earliest) && isDay(latest) && earliest <= latest ? { edtf, earliest, latest } : null
}

/** Days by the package's grammar; bounds are our own, since its own ones fail on open and unspecified dates. */
function parseByPackage(edtf: string): DateRange | null {
  let tree
  try {
    tree = parse(edtf, { level: 1, types: ['Date', 'Interval'] })
  } catch {
    return null
  }
  if (tree.type === 'Date') {
    const bounds = dateBounds(edtf)
    return bounds && { edtf, ...bounds }
  }
  const [from = '', to = ''] = edtf.split('/')
  if (isOpen(from) && isOpen(to)) return null
  const first = isOpen(from) ? { earliest: FIRST_DAY } : dateBounds(from)
  const last = isOpen(to) ? { latest: LAST_DAY } : dateBounds(to)
  if (first === null || last === null || first.earliest > last.latest) return null
  return { edtf, earliest: first.earliest, latest: last.latest }
}

function isOpen(side: string): boolean {
  return side === '..' || side === ''
}

/** First and last day of a date whose last digits may be unspecified (`202X`, `2021-XX`, `2021-06-XX`). */
function dateBounds(date: string): { earliest: string; latest: string } | null {
  const parts = /^(\d{2}[\dX]{2})(?:-(\d\d|XX))?(?:-(\d\d|XX))?[~?%]?$/.exec(date)
  if (parts === null) return null
  const [, year = '', month = 'XX', day = 'XX'] = parts
  const firstYear = Number(year.replaceAll('X', '0'))
  const lastYear = Number(year.replaceAll('X', '9'))
  const firstMonth = month === 'XX' ? 1 : Number(month)
  const lastMonth = month === 'XX' ? 12 : Number(month)
  const firstDay = day === 'XX' ? 1 : Number(day)
  const lastDay = day === 'XX' ? lengthOfMonth(lastYear, lastMonth) : Number(day)
  const earliest = makeDay(firstYear, firstMonth, firstDay)
  const latest = makeDay(lastYear, lastMonth, lastDay)
  return earliest !== null && latest !== null ? { earliest, latest } : null
}
