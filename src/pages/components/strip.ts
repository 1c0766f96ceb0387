/** A quiet picture of the years: a column for each month, as high as its events are many, the violent ones darker. */
import { typeInfo } from '../../reports/types.ts'
import type { ChronicleEvent } from '../../records.ts'
import { html, unsafe, type Html } from '../html.ts'
import type { Target } from '../links.ts'
import type { Site } from '../site.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { countText, yearText } from './numbers.ts'

/** How many events, and how many of them violent. */
export interface Amount {
  total: number
  violent: number
}

export interface YearAmount extends Amount {
  readonly year: string
  /** From January. Events no more exact than the year are in its total alone. */
  readonly months: readonly Amount[]
}

function emptyYear(year: string): YearAmount {
  return { year, total: 0, violent: 0, months: Array.from({ length: 12 }, () => ({ total: 0, violent: 0 })) }
}

function count(amount: Amount | undefined, violent: boolean): void {
  if (amount === undefined) return
  amount.total++
  if (violent) amount.violent++
}

/** Counts events by the year and month in which the chronology has them; undated ones are left out. Years in order. */
export function countYears(site: Site, events: readonly ChronicleEvent[]): YearAmount[] {
  const years = new Map<string, YearAmount>()
  for (const event of events) {
    const slot = site.slots.get(event.id)
    if (slot === undefined) continue
    const year = slot.slice(0, 4)
    const amount = years.get(year) ?? emptyYear(year)
    years.set(year, amount)
    const violent = typeInfo(event.type).class === 'violence'
    count(amount, violent)
    if (slot.length > 4) count(amount.months[Number(slot.slice(5, 7)) - 1], violent)
  }
  return [...years.values()].sort((a, b) => (a.year < b.year ? -1 : 1))
}

/** The month (`YYYY-MM`) of the most events, the earliest of several, and how many; null where no event has a month. */
export function fullestMonth(
  years: readonly YearAmount[],
): { readonly month: string; readonly total: number } | null {
  const months = years.flatMap(({ year, months: amounts }) =>
    amounts.map(({ total }, i) => ({ month: `${year}-${String(i + 1).padStart(2, '0')}`, total })),
  )
  const most = Math.max(0, ...months.map(({ total }) => total))
  return most === 0 ? null : (months.find(({ total }) => total === most) ?? null)
}

const MOST_GAP_YEARS = 30

/** The same with the empty years between, so that time runs evenly; very long archives keep their gaps closed. */
function withGaps(years: readonly YearAmount[]): readonly YearAmount[] {
  const first = Number(years[0]?.year)
  const last = Number(years.at(-1)?.year)
  if (!(last - first < MOST_GAP_YEARS)) return years
  const known = new Map(years.map((year) => [year.year, year]))
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = String(first + i).padStart(4, '0')
    return known.get(year) ?? emptyYear(year)
  })
}

const HEIGHT = 60
const STEP = 10
const WIDTH = 8

function bar(kind: string, column: number, columns: number, from: number, height: number): string {
  if (height <= 0) return ''
  // Time runs from right to left, as the text does.
  const x = (columns - column - 1) * STEP + (STEP - WIDTH) / 2
  return `<rect class="${kind}" x="${x}" y="${HEIGHT - from - height}" width="${WIDTH}" height="${height}"/>`
}

/** Columns side by side, from right to left, each `most` high at most. Decoration: the numbers stand beside it. */
export function renderColumns(amounts: readonly Amount[], most: number): Html {
  const scale = (value: number): number => Math.round((value / Math.max(1, most)) * HEIGHT * 10) / 10
  const bars = amounts.map(({ total, violent }, i) => {
    const low = scale(violent)
    return (
      bar('bar-violent', i, amounts.length, 0, low) +
      bar('bar-other', i, amounts.length, low, Math.round((scale(total) - low) * 10) / 10)
    )
  })
  const base = `<path class="bar-base" d="M0 ${HEIGHT}h${amounts.length * STEP}"/>`
  return unsafe(
    `<svg class="columns" viewBox="0 0 ${amounts.length * STEP} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars.join('')}${base}</svg>`,
  )
}

/** What the two shades of a column mean. */
export function renderLegend(): Html {
  return html`<p class="legend">
    <span class="key key--violent"></span>${words.home.violent}
    <span class="key key--other"></span>${words.home.other}
  </p> `
}

/** A cell for each year, linked; `target` says where, null for a year that leads nowhere. */
export function renderStrip(
  view: View,
  amounts: readonly YearAmount[],
  target: (year: string) => Target | null,
): Html | null {
  if (amounts.length === 0) return null
  const years = withGaps(amounts)
  const most = Math.max(...years.flatMap((year) => year.months.map((month) => month.total)))
  const { digits } = view.site.settings
  const cell = (year: YearAmount): Html => {
    const to = year.total === 0 ? null : target(year.year)
    const inside = html`${renderColumns(year.months, most)}<span class="year"
        >${yearText(year.year, digits)}</span
      >
      <span class="count">${year.total === 0 ? '' : countText(year.total, 'حدث', digits)}</span>`
    return to === null
      ? html`<li><span class="cell">${inside}</span></li> `
      : html`<li><a class="cell" href="${view.href(to)}">${inside}</a></li> `
  }
  return html`<ol class="strip">
    ${years.map(cell)}
  </ol> `
}
