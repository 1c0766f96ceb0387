/** Long lists by year: on one page while they are short, on a page for each year when they are long. */
import { html, type Content, type Html } from '../html.ts'
import { paths, type Target } from '../links.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { countText, yearText, type Noun } from './numbers.ts'

/** What has lists by year: a folder of pages, and an id in it. */
export interface Owner {
  /** `chronology` has one: `undated`, whose events stand under the year in which they were told. */
  readonly folder: 'actors' | 'places' | 'outlets' | 'types' | 'chronology'
  readonly id: string
}

/** Events without a date. */
export const UNDATED: Owner = { folder: 'chronology', id: 'undated' }

/** One row of a list; `year` is null for what belongs to none. */
export interface Item {
  readonly year: string | null
  readonly row: (view: View) => Html
}

/** One year of a list, or what belongs to none. */
export interface YearGroup {
  readonly year: string | null
  readonly items: readonly Item[]
}

/** A list with more rows than this has its years on pages of their own. */
const MOST_ON_ONE_PAGE = 200
/** And shows as many of its latest rows on the main page. */
const LATEST_SHOWN = 50

export function isLong(items: readonly Item[]): boolean {
  return items.length > MOST_ON_ONE_PAGE
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

/** The page of one year of an owner's list. */
export function shelfPath(owner: Owner, year: string | null): Target {
  return `${owner.folder}/${owner.id}/${year ?? 'undated'}.html`
}

/** The page of an owner. */
export function ownerPath({ folder, id }: Owner): Target {
  if (folder === 'chronology') return paths.chronology
  return { actors: paths.actor, places: paths.place, outlets: paths.outlet, types: paths.type }[folder](id)
}

/** Where a year of the list is found from the owner's page. */
export function yearTarget(owner: Owner, items: readonly Item[], year: string | null): Target {
  return isLong(items) ? shelfPath(owner, year) : `${ownerPath(owner)}#y${year ?? 'none'}`
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

export function renderRows(view: View, items: readonly Item[], kind: 'events' | 'clippings'): Html {
  return html`<ol class="${kind}">
    ${items.map((item) => item.row(view))}
  </ol> `
}

function renderGroup(view: View, owner: Owner, group: YearGroup, kind: 'events' | 'clippings'): Html {
  const id = `y${group.year ?? 'none'}`
  return html`<section class="in-year" aria-labelledby="${id}">
    <h3 id="${id}">${yearTitle(view, owner, group.year)}</h3>
    ${renderRows(view, group.items, kind)}
  </section> `
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
  const groups = groupByYear(items)
  if (!isLong(items)) return groups.map((group) => renderGroup(view, owner, group, kind))
  const dated = items.filter((item) => item.year !== null)
  const noun = kind === 'events' ? 'حدث' : 'قصاصة'
  return html`${renderShelves(view, owner, groups, noun)}
    <h3>${words.later}</h3>
    ${renderRows(view, dated.slice(-LATEST_SHOWN), kind)}`
}
