/**
 * The timeline of a month: its days from right to left, a mark for each event on its day, a bar for each that lasts or
 * may have happened on any of some days, and a sheet where clippings were published.
 *
 * Reasoning: on a narrow screen the month is laid out in three rows, so that every day is still wide enough to touch.
 */
import { addDays, daysBetween, lengthOfMonth, weekdayOf } from '../../dates/calendar.ts'
import { typeInfo } from '../../reports/types.ts'
import type { ChronicleEvent, ChronologyDay, ChronologyMonth } from '../../records.ts'
import { calendarDate, dateText } from '../components/dates.ts'
import { eventTarget } from '../components/events.ts'
import { countText, numberText } from '../components/numbers.ts'
import { fullHeadlineOf } from '../headline.ts'
import { attributes, escapeText, html, unsafe, type Html } from '../html.ts'
import { eventOf, type Site } from '../site.ts'
import { shown } from '../text.ts'
import type { View } from '../view.ts'
import { fitText } from './measure.ts'
import { pictureWords } from './words.ts'

const words = pictureWords.timeline

interface Format {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  /** Days in a row. */
  readonly days: number
}

const FORMATS: readonly Format[] = [
  { name: 'wide', width: 1054, days: 31 },
  { name: 'narrow', width: 352, days: 11 },
]

const FONT = 13
/** Marks stand this far from one another. */
const PITCH = 15
const COLUMNS = 2
/** As many rows of marks a day may have; what is over is counted. */
const ROWS = 7
/** The name of a bar, the room of its descenders, and the bar. */
const LANE = 30
/** From the axis down: the number of the day, and the sheet of the clippings. */
const FOOT = 46

/** A bar of the month: an event that takes some of its days, and those days, from 1. */
interface Bar {
  readonly event: ChronicleEvent
  readonly first: number
  readonly last: number
}

/** Events that take more than this many days are told under the days alone. */
const LONGEST = 25

function barOf(event: ChronicleEvent, month: string, length: number): Bar[] {
  const { date } = event
  if (date === null || daysBetween(date.earliest, date.latest) > LONGEST) return []
  const first = daysBetween(`${month}-01`, date.earliest) + 1
  const last = daysBetween(`${month}-01`, date.latest) + 1
  return last < 1 || first > length
    ? []
    : [{ event, first: Math.max(1, first), last: Math.min(length, last) }]
}

/** The bars of a month: of its own events, and of those that reach into it from a neighbour. */
function barsOf(site: Site, month: ChronologyMonth): Bar[] {
  const [year = 0, number = 1] = month.month.split('-').map(Number)
  const length = lengthOfMonth(year, number)
  const near = [year - 1, year, year + 1].map(String)
  const across = near.flatMap((one) => site.periods.vague.get(one) ?? [])
  return [...month.vague, ...across]
    .flatMap((id) => barOf(eventOf(site, id), month.month, length))
    .sort((a, b) => a.first - b.first || b.last - a.last || (a.event.id < b.event.id ? -1 : 1))
}

/** Bars in lanes, so that none overlap. */
function lanesOf(bars: readonly Bar[]): Bar[][] {
  const lanes: Bar[][] = []
  for (const bar of bars) {
    const lane = lanes.find((one) => (one.at(-1)?.last ?? 0) < bar.first)
    if (lane === undefined) lanes.push([bar])
    else lane.push(bar)
  }
  return lanes
}

/** Violence is a filled square, all else a ring; what did not simply happen a broken diamond. */
function writeMark(event: ChronicleEvent, x: number, y: number): string {
  if (event.modality !== 'reported') return `<path class="mark-unrealized" d="M${x} ${y - 6}l6 6-6 6-6-6z"/>`
  return typeInfo(event.type).class === 'violence'
    ? `<rect class="mark-violent" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`
    : `<circle class="mark-other" cx="${x}" cy="${y}" r="4.5"/>`
}

function writeSheet(x: number, y: number): string {
  return `<path class="sheet" d="M${x - 4} ${y - 5}h5l3 3v7h-8z"/>`
}

function writeText(kind: string, x: number, y: number, text: string): string {
  return `<text class="${kind}" x="${x}" y="${y}">${escapeText(text)}</text>`
}

/** One row of days: from which day to which, and where on the picture. */
interface Row {
  readonly first: number
  readonly last: number
  readonly step: number
  readonly width: number
  readonly lanes: readonly (readonly Bar[])[]
  /** The line on which the marks stand. */
  readonly axis: number
  readonly top: number
}

function middleOf(row: Row, day: number): number {
  return Math.round(row.width - (day - row.first + 0.5) * row.step)
}

function writeEvents(view: View, day: ChronologyDay, x: number, axis: number): string {
  const events = day.events.map((id) => eventOf(view.site, id))
  const most = COLUMNS * ROWS
  const over = events.length > most ? events.length - most + COLUMNS : 0
  const marked = events.slice(0, events.length - over)
  const marks = marked.map((event, i) => {
    const inRow = Math.min(COLUMNS, marked.length - Math.floor(i / COLUMNS) * COLUMNS)
    const aside = ((inRow - 1) / 2 - (i % COLUMNS)) * PITCH
    return writeMark(event, Math.round(x + aside), axis - 11 - Math.floor(i / COLUMNS) * PITCH)
  })
  const more = `+${numberText(over, view.site.settings.digits)}`
  return marks.join('') + (over === 0 ? '' : writeText('day-more', x, axis - 7 - (ROWS - 1) * PITCH, more))
}

function writeDay(view: View, row: Row, number: number, day: ChronologyDay | undefined): string {
  const { digits } = view.site.settings
  const x = middleOf(row, number)
  const label = numberText(number, digits)
  if (day === undefined) return writeText('day-empty', x, row.axis + 18, label)
  const clippings = day.published.length
  const name = words.day(
    dateText(view.site.settings, calendarDate(day.day)),
    countText(day.events.length, 'حدث', digits),
    clippings === 0 ? '' : countText(clippings, 'قصاصة', digits),
  )
  const many =
    clippings > 1 ? writeText('day-published', x - 10, row.axis + 38, numberText(clippings, digits)) : ''
  const sheet = clippings === 0 ? '' : writeSheet(clippings > 1 ? x + 5 : x, row.axis + 33) + many
  const area = `<rect class="day-area" x="${Math.round(x - row.step / 2)}" y="${row.top}" width="${Math.round(row.step)}" height="${row.axis + FOOT - row.top}"/>`
  const link = attributes({ href: `#d${day.day.slice(8)}`, 'aria-label': name })
  return (
    `<a${link.markup}><title>${escapeText(name)}</title>${area}${writeEvents(view, day, x, row.axis)}` +
    `${writeText('day-number', x, row.axis + 18, label)}${sheet}</a>`
  )
}

/** Where a day begins: its right side. */
function startOf(row: Row, day: number): number {
  return Math.round(row.width - (day - row.first) * row.step)
}

function writeBar(view: View, row: Row, bar: Bar, lane: number): string {
  const { event } = bar
  const start = startOf(row, Math.max(bar.first, row.first)) - 2
  const end = startOf(row, Math.min(bar.last, row.last) + 1) + 2
  const next = row.lanes[lane]?.find(({ first }) => first > bar.last)
  // The name may reach over the days that are free before the next bar.
  const room = start - (next === undefined ? 2 : startOf(row, next.first) + FONT)
  const y = row.top - (row.lanes.length - lane) * LANE
  const headline = shown(fullHeadlineOf(view.site, event))
  const name = event.date === null ? headline : `${headline}، ${dateText(view.site.settings, event.date)}`
  const link = attributes({ href: view.href(eventTarget(event)), 'aria-label': name })
  const kind = event.modality === 'reported' ? 'span' : 'span span--unrealized'
  return (
    `<a${link.markup}><title>${escapeText(name)}</title>` +
    `<rect class="day-area" x="${end}" y="${y}" width="${start - end}" height="${LANE - 2}"/>` +
    writeText('span-name', start, y + 14, fitText(headline, FONT, room)) +
    `<path class="${kind}" d="M${end} ${y + LANE - 6}H${start}"/></a>`
  )
}

/** The rows of a month in one format, and the height of them all. */
function rowsOf(site: Site, month: ChronologyMonth, format: Format): { rows: Row[]; height: number } {
  const [year = 0, number = 1] = month.month.split('-').map(Number)
  const length = lengthOfMonth(year, number)
  const bars = barsOf(site, month)
  const rows: Row[] = []
  let height = 4
  for (let first = 1; first <= length; first += format.days) {
    const last = Math.min(length, first + format.days - 1)
    const lanes = lanesOf(bars.filter((bar) => bar.first <= last && bar.last >= first))
    const most = Math.max(
      0,
      ...month.days
        .filter(({ day }) => Number(day.slice(8)) >= first && Number(day.slice(8)) <= last)
        .map(({ events }) => Math.min(ROWS, Math.ceil(events.length / COLUMNS))),
    )
    const top = height + lanes.length * LANE
    const axis = top + most * PITCH + 10
    rows.push({
      first,
      last,
      step: format.width / Math.min(format.days, length),
      width: format.width,
      lanes,
      top,
      axis,
    })
    height = axis + FOOT
  }
  return { rows, height }
}

function writeRow(view: View, month: ChronologyMonth, row: Row): string {
  const byNumber = new Map(month.days.map((day) => [Number(day.day.slice(8)), day]))
  const numbers = Array.from({ length: row.last - row.first + 1 }, (_, i) => row.first + i)
  // A fine line before each Saturday, with which the week begins.
  const weeks = numbers
    .filter((day) => day > row.first && weekdayOf(addDays(`${month.month}-01`, day - 1)) === 6)
    .map((day) => `M${Math.round(middleOf(row, day) + row.step / 2)} ${row.top}V${row.axis + 22}`)
  const from = Math.round(middleOf(row, row.last) - row.step / 2)
  return (
    `<path class="weeks" d="${weeks.join('')}"/><path class="axis" d="M${from} ${row.axis}H${row.width}"/>` +
    row.lanes.map((lane, i) => lane.map((bar) => writeBar(view, row, bar, i)).join('')).join('') +
    numbers.map((number) => writeDay(view, row, number, byNumber.get(number))).join('')
  )
}

function drawMonth(view: View, month: ChronologyMonth, format: Format): string {
  const { rows, height } = rowsOf(view.site, month, format)
  const box = attributes({
    class: `timeline drawing--${format.name}`,
    viewBox: `0 0 ${format.width} ${height}`,
    role: 'group',
    'aria-label': words.label,
  })
  return `<svg${box.markup}>${rows.map((row) => writeRow(view, month, row)).join('')}</svg>`
}

const SIGNS: readonly (readonly [sign: string, meaning: string])[] = [
  ['<rect class="mark-violent" x="4" y="4" width="10" height="10"/>', words.violent],
  ['<circle class="mark-other" cx="9" cy="9" r="4.5"/>', words.other],
  ['<path class="mark-unrealized" d="M9 3l6 6-6 6-6-6z"/>', words.unrealized],
  ['<path class="span" d="M0 9h18"/>', words.span],
  [writeSheet(9, 9), words.published],
]

function renderKeys(): Html {
  const keys = SIGNS.map(
    ([sign, meaning]) => html`<li>
      ${unsafe(`<svg class="key-mark" viewBox="0 0 18 18" aria-hidden="true">${sign}</svg>`)} ${meaning}
    </li> `,
  )
  return html`<figcaption>
    <ul class="keys">
      ${keys}
    </ul>
  </figcaption> `
}

/** The days that a timeline is worth drawing for. */
const LEAST_DAYS = 2

/** The timeline of a month with its keys; null for a month that tells of a day or none. */
export function renderTimeline(view: View, month: ChronologyMonth): Html | null {
  if (month.days.length < LEAST_DAYS) return null
  const drawings = FORMATS.map((format) => drawMonth(view, month, format))
  return html`<figure class="drawing">
    ${unsafe(drawings.join('\n'))} ${renderKeys()}
  </figure> `
}
