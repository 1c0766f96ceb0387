import { readMonth } from '../arabic/months.ts'
import type { ArabicText } from '../arabic/text.ts'
import { parseEdtf } from '../dates/edtf.ts'
import { findDates } from '../dates/expressions.ts'
import type { DateRange, PublicationDate, Span } from '../records.ts'
import { wholeDate, type DatelinePrefix } from './dateline.ts'
import { isCaption } from './head.ts'
import type { Layout } from './layout.ts'
import type { Line } from './line.ts'

/** A date that the page prints of itself; `rank` is higher the plainer it says that it is the day of publication. */
export interface PrintedDate {
  readonly range: DateRange
  readonly start: number
  readonly end: number
  readonly rank: number
}

const PUBLISHED = new Set(
  'النشر نشر نشرت التاريخ تاريخ بتاريخ منشور حرر اضيف الاضافه published posted date created'.split(' '),
)
const UPDATED = new Set('تحديث التحديث محدث حدث عدل تعديل تحديثه updated modified update last'.split(' '))

/**
 * Finds the day of publication that a clipping prints: on a line of its own, in the dateline of its first paragraph,
 * or in an address. A label (`تاريخ النشر`) weighs most, `آخر تحديث` least; a date above the headline may be the
 * page's clock, so one below it weighs more. Null when none is printed with its year.
 */
export function readPrinted(
  text: ArabicText,
  layout: Layout,
  prefix: DatelinePrefix | null,
): PublicationDate | null {
  const found: PrintedDate[] = []
  const { kinds } = layout
  for (let i = 0; i < layout.end; i++) {
    const kind = kinds[i]
    if (kind === null || kind === 'comments' || kind === 'related') continue
    if (kind === 'disclaimer' && !isFetched(text, layout, i)) continue
    if (!isBesideClock(text, layout, i)) found.push(...datesOnLine(text, layout, i))
  }
  for (const date of prefix?.dates ?? []) {
    const range = wholeDate(date)
    if (range !== null) found.push({ range, start: date.start, end: date.end, rank: 3 })
  }
  const best = found.reduce<PrintedDate | null>(
    (top, date) => (top === null || date.rank > top.rank ? date : top),
    null,
  )
  return best === null ? null : printedAs(text, best)
}

/** `تم جلبه من مصدره الأصلي بتاريخ …`: sites that collect news take it on the day on which it appears. */
function isFetched({ source }: ArabicText, { lines }: Layout, i: number): boolean {
  const line = lines[i]
  return line !== undefined && /(?:جلب|سحب)(?:ه|ها) من (?:ال)?مصدر/.test(source.slice(line.start, line.end))
}

function printedAs(text: ArabicText, { range, start, end }: PrintedDate): PublicationDate {
  const { earliest, latest } = range
  const evidence = [
    { start, end, text: text.source.slice(start, end), rule: 'printed' as const, earliest, latest },
  ]
  return { ...range, basis: 'printed', evidence }
}

const ADDRESS_DATE = /\/((?:19|20)\d\d)[/-]?(0?[1-9]|1[0-2])[/-]?(0?[1-9]|[12]\d|3[01])(?=\D)/

/** The day that a web address holds: `/2021/03/12/`; null when there is none. */
export function dateOfAddress(address: string): DateRange | null {
  const [, year = '', month = '', day = ''] = ADDRESS_DATE.exec(`${address}/`) ?? []
  return parseEdtf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** A clock that shows seconds runs while the page is looked at: `آخر تحديث 03:46:18 بتوقيت أبوظبي`. */
const CLOCK = /(?:^|\s)(?:[آأا]خر\s+تحديث|تحديث|توقيت|بتوقيت).*\d{1,2}:\d{2}:\d{2}|\d{1,2}:\d{2}:\d{2}.*توقيت/

/** Whether the date on a line above the headline is that of a running clock above or below it. */
function isBesideClock(text: ArabicText, { lines, body }: Layout, i: number): boolean {
  if (i >= body) return false
  return [lines[i - 1], lines[i + 1]].some(
    (line) => line !== undefined && CLOCK.test(text.source.slice(line.start, line.end)),
  )
}

/** A post that the page shows, with its day: `— سانا (@SanaAjel) March 29, 2023`. */
const POSTED = /^\s*[—–-].*\(@\w+\)\s*[A-Z][a-z]+ \d{1,2}, \d{4}\s*$/

function datesOnLine(text: ArabicText, layout: Layout, i: number): PrintedDate[] {
  const line = layout.lines[i] as Line
  if (POSTED.test(text.source.slice(line.start, line.end))) return []
  if (
    line.numbers === 0 ||
    text.tokens[line.first]?.form === 'التوقيت' ||
    (layout.kinds[i] === 'byline' && isCaption(layout, line))
  )
    return []
  const printed: Dated[] = findDates(text, line.first, line.last).flatMap((date) => {
    const range = wholeDate(date)
    return range === null ? [] : [{ date, range }]
  })
  if (!printed.some(({ range }) => range.earliest === range.latest)) printed.unshift(...looseDate(text, line))
  if (printed.length === 0) return addressOnLine(text, line)
  const place = layout.title === null || i > layout.title ? 1 : 0
  const loose = line.size > 14 && layout.kinds[i] !== 'dateline' ? 1.5 : 0
  return printed.map(({ date, range }, nth) => {
    const from = printed[nth - 1]?.date.last ?? line.first
    const doubt = range.earliest < range.latest ? 1 : range.edtf.endsWith('~') ? 0.5 : 0
    const rank = 2 + place + labelRank(text, from, date.first) - nth * 0.1 - loose - doubt
    return { range, start: date.start, end: date.end, rank }
  })
}

/**
 * A day, a month and a year that stand otherwise than in running text: `ديسمبر 5, 2021`, as content systems order them,
 * or a second month name between them (`22 مارس (آذار) 2025`).
 */
function looseDate(text: ArabicText, line: Line): Dated[] {
  const { tokens } = text
  const month = monthOn(text, line)
  if (month === null) return []
  const { first, last } = month
  const day = [first - 1, last].find((at) => /^(?:0?[1-9]|[12]\d|3[01])$/.test(tokens[at]?.form ?? ''))
  const year = [last, last + 1].find((at) => /^(?:19|20)\d\d$/.test(tokens[at]?.form ?? ''))
  if (day === undefined || year === undefined) return []
  const [dd, mm] = [tokens[day]?.form ?? '', String(month.month)].map((part) => part.padStart(2, '0'))
  const range = parseEdtf(`${tokens[year]?.form}-${mm}-${dd}`)
  const from = Math.min(first, day)
  const start = tokens[from]?.start ?? line.start
  const end = tokens[year]?.end ?? line.end
  return range === null ? [] : [{ date: { first: from, last: year + 1, start, end }, range }]
}

/** The month that a line names first, and the tokens, half-open, from its first name to its last. */
function monthOn({ tokens }: ArabicText, line: Line): { month: number; first: number; last: number } | null {
  const names: { month: number; first: number; last: number }[] = []
  for (let at = line.first; at < line.last; at++) {
    const name = readMonth(tokens, at)
    if (name?.calendar !== 'gregorian') continue
    names.push({ month: name.month, first: at, last: name.next })
    at = name.next - 1
  }
  const [first] = names
  return first === undefined ? null : { ...first, last: names.at(-1)?.last ?? first.last }
}

interface Dated {
  readonly date: Span & TokenSpan
  readonly range: DateRange
}

type TokenSpan = { readonly first: number; readonly last: number }

function labelRank({ tokens }: ArabicText, from: number, to: number): number {
  let rank = 0
  for (let at = from; at < to; at++) {
    const form = tokens[at]?.form ?? ''
    if (UPDATED.has(form)) return -2
    if (PUBLISHED.has(form)) rank = 2
  }
  return rank
}

function addressOnLine(text: ArabicText, line: Line): PrintedDate[] {
  const source = text.source.slice(line.start, line.end)
  const range = /https?:\/\/|www\./i.test(source) ? dateOfAddress(source) : null
  return range === null ? [] : [{ range, start: line.start, end: line.end, rank: 1 }]
}
