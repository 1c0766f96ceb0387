/** Long lists by year: on one page while they are short, on a page for each year when they are long. */
import type { ChronicleEvent, EventType } from '../../records.ts'
import { html, type Content, type Html } from '../html.ts'
import { paths, type Target } from '../links.ts'
import { isLong } from '../uses.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { renderClippingRow } from './clippings.ts'
import { joinRow } from './events.ts'
import { listedParts } from './rows.ts'
import { countText, yearText, type Noun } from './numbers.ts'

/** What has lists by year: a folder of pages, and an id in it. */
export interface Owner {
  /**
   * `outlets` lists the clippings of an outlet, `told` the events that they tell. `chronology` has one: `undated`,
   * whose events stand under the year in which they were told.
   */
  readonly folder: 'actors' | 'places' | 'outlets' | 'told' | 'types' | 'chronology'
  readonly id: string
}

/** Events without a date. */
export const UNDATED: Owner = { folder: 'chronology', id: 'undated' }

/** One row of a list; `year` and `month` (`YYYY-MM`) are null for what belongs to none. */
export interface Item {
  readonly year: string | null
  readonly month: string | null
  /** Null for a clipping. */
  readonly type: EventType | null
  /** What the row is of: an event, or a clipping by its id. */
  readonly of: ChronicleEvent | string
  /** Said beside its name. */
  readonly note: string | null
}

/** `anchor` is the id of the row, where something leads to it. */
function renderRow(view: View, { of, note }: Item, anchor: string | null): Html {
  if (typeof of === 'string') return renderClippingRow(view, of, anchor)
  return joinRow(view.site.rows?.(view.path, of) ?? listedParts(view, of), note, anchor)
}

/** One year of a list, or what belongs to none. */
export interface YearGroup {
  readonly year: string | null
  readonly items: readonly Item[]
}

/** The latest rows of a long list, which its main page shows. */
const LATEST_SHOWN = 50

/** A list with more events than this has a page for each type. */
const LEAST_BY_TYPE = 30
/** Events of one type on a page at most; where there are more, the pages of the years hold them. */
const MOST_OF_TYPE = 1000

/** The types of which a list of events has a page, of the types of its rows. */
export function typesWithPage(types: readonly EventType[]): Set<EventType> {
  if (types.length <= LEAST_BY_TYPE) return new Set()
  const counts = new Map<EventType, number>()
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count <= MOST_OF_TYPE).map(([type]) => type))
}

/** Items by year, in order, those of no year last. */
export function groupByYear(items: readonly Item[]): YearGroup[] {
  const groups = new Map<string | null, Item[]>()
  for (const item of items) {
    const group = groups.get(item.year)
    if (group === undefined) groups.set(item.year, [item])
    else group.push(item)
  }
  const rank = (year: string | null): string => year ?? '~'
  return [...groups]
    .map(([year, inYear]) => ({ year, items: inYear }))
    .sort((a, b) => (rank(a.year) < rank(b.year) ? -1 : 1))
}

/** The page of one part of an owner's list: a year, `undated`, or a type of event. */
export function shelfPath({ folder, id }: Owner, part: string | null): Target {
  const name = part ?? 'undated'
  return folder === 'told' ? `outlets/${id}/events-${name}.html` : `${folder}/${id}/${name}.html`
}

/** The page of an owner. */
export function ownerPath({ folder, id }: Owner): Target {
  if (folder === 'chronology') return paths.chronology
  const path = {
    actors: paths.actor,
    places: paths.place,
    outlets: paths.outlet,
    told: paths.told,
    types: paths.type,
  }
  return path[folder](id)
}

/** Where a year of a list is found. */
export function yearTarget(owner: Owner, long: boolean, year: string | null): Target {
  return long ? shelfPath(owner, year) : `${ownerPath(owner)}#y${year ?? 'none'}`
}

/** Where the rows of a year (`2024`) or a month (`2024-01`) begin in a list. */
export function periodTarget(owner: Owner, long: boolean, period: string): Target {
  const year = period.slice(0, 4)
  if (period.length === 4) return yearTarget(owner, long, year)
  return `${long ? shelfPath(owner, year) : ownerPath(owner)}#m${period}`
}

/** The heading of a year's rows. */
export function yearTitle(view: View, { folder }: Owner, year: string | null): string {
  if (folder === 'chronology')
    return year === null
      ? words.shelves.untold
      : words.shelves.toldIn(yearText(year, view.site.settings.digits))
  return year === null
    ? words.shelves.undated
    : words.shelves.inYear(yearText(year, view.site.settings.digits))
}

/** Rows as a list; the first of each month can be led to. */
export function renderRows(
  view: View,
  items: readonly Item[],
  kind: 'events' | 'clippings',
  anchored = true,
): Html {
  const seen = new Set<string>()
  const anchorOf = ({ month }: Item): string | null => {
    if (!anchored || month === null || seen.has(month)) return null
    seen.add(month)
    return `m${month}`
  }
  return html`<ol class="${kind}">
    ${items.map((item) => renderRow(view, item, anchorOf(item)))}
  </ol> `
}

/** Rows under the headings of their years, which are of rank `h3` on the owner's own page. */
export function renderGroups(
  view: View,
  owner: Owner,
  items: readonly Item[],
  kind: 'events' | 'clippings',
  rank: 'h2' | 'h3' = 'h3',
): Html[] {
  return groupByYear(items).map((group) => {
    const id = `y${group.year ?? 'none'}`
    const title = yearTitle(view, owner, group.year)
    return html`<section class="in-year" aria-labelledby="${id}">
      ${rank === 'h2' ? html`<h2 id="${id}">${title}</h2>` : html`<h3 id="${id}">${title}</h3>`}
      ${renderRows(view, group.items, kind)}
    </section> `
  })
}

function renderShelves(view: View, owner: Owner, groups: readonly YearGroup[], noun: Noun): Html {
  const count = (items: readonly Item[]): string => countText(items.length, noun, view.site.settings.digits)
  return html`<ul class="shelves">
    ${groups.map(({ year, items }) => html`<li><a href="${view.href(shelfPath(owner, year))}">${yearTitle(view, owner, year)}</a> <span class="note">${count(items)}</span></li> `)}
  </ul> `
}

/** The list, by year; nothing when it is empty. */
export function renderByYear(
  view: View,
  owner: Owner,
  items: readonly Item[],
  kind: 'events' | 'clippings',
): Content {
  if (items.length === 0) return null
  if (!isLong(items.length)) return renderGroups(view, owner, items, kind)
  const dated = items.filter((item) => item.year !== null)
  const noun = kind === 'events' ? 'حدث' : 'قصاصة'
  const [title, shown] = dated.length > 0 ? [words.later, dated] : [words.some, items]
  return html`${renderShelves(view, owner, groupByYear(items), noun)}
    <h3 class="after-shelves">${title}</h3>
    ${renderRows(view, shown.slice(-LATEST_SHOWN), kind, false)}`
}
