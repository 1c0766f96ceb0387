/** The parts of long lists, a page each: their years, and their events of one type. */
import { EVENT_TYPE_INFO } from '../reports/types.ts'
import {
  UNDATED,
  groupByYear,
  ownerPath,
  renderGroups,
  renderRows,
  shelfPath,
  typesWithPage,
  yearTitle,
  type Item,
  type Owner,
} from './components/byYear.ts'
import { renderBreadcrumbs, renderNeighbours, type Neighbour, type Step } from './components/navigation.ts'
import { countText } from './components/numbers.ts'
import { html } from './html.ts'
import { renderPage, type Section } from './layout.ts'
import { paths, type Target } from './links.ts'
import { itemsOf } from './lists.ts'
import type { Site } from './site.ts'
import { isLong } from './uses.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** One part of a list that has a page. */
export interface Shelf {
  readonly owner: Owner
  /** A year, null for what belongs to none, or a type. */
  readonly part: string | null
  readonly items: readonly Item[]
  /** Of the years, the one before and the one after; null is what belongs to none, undefined that there is none. */
  readonly earlier: string | null | undefined
  readonly later: string | null | undefined
}

function ownersOf({ uses }: Site): Owner[] {
  const owners = (folder: Owner['folder'], ids: Iterable<string>): Owner[] =>
    [...ids].map((id) => ({ folder, id }))
  return [
    ...owners('actors', uses.actors.keys()),
    ...owners('places', uses.places.keys()),
    ...owners('outlets', uses.outlets.keys()),
    ...owners('told', uses.outlets.keys()),
    ...owners('types', uses.types.keys()),
    UNDATED,
  ]
}

function yearShelves(owner: Owner, items: readonly Item[]): Shelf[] {
  if (!isLong(items.length)) return []
  const groups = groupByYear(items)
  return groups.map((group, i) => ({
    owner,
    part: group.year,
    items: group.items,
    earlier: groups[i - 1]?.year,
    later: groups[i + 1]?.year,
  }))
}

function typeShelves(owner: Owner, items: readonly Item[]): Shelf[] {
  if (!['actors', 'places', 'told'].includes(owner.folder)) return []
  return [...typesWithPage(items.flatMap(({ type }) => type ?? []))].map((part) => ({
    owner,
    part,
    items: items.filter(({ type }) => type === part),
    earlier: undefined,
    later: undefined,
  }))
}

const indexes = new WeakMap<Site, ReadonlyMap<Target, Shelf>>()

/** The parts of long lists by the paths of their pages; made once for a site. */
export function shelvesOf(site: Site): ReadonlyMap<Target, Shelf> {
  const known = site.shelves ?? indexes.get(site)
  if (known !== undefined) return known
  const shelves = ownersOf(site).flatMap((owner) => {
    const items = itemsOf(site, owner)
    return [...yearShelves(owner, items), ...typeShelves(owner, items)]
  })
  const index = new Map(shelves.map((shelf) => [shelfPath(shelf.owner, shelf.part), shelf]))
  indexes.set(site, index)
  return index
}

function ownerName(site: Site, { folder, id }: Owner): string {
  const { actors, places, outlets } = site.authority
  if (folder === 'types') return EVENT_TYPE_INFO.find(({ type }) => type === id)?.label ?? id
  if (folder === 'chronology') return words.chronology.undated
  if (folder === 'told') return words.outlets.told(outlets.get(id)?.name ?? id)
  return { actors, places, outlets }[folder].get(id)?.name ?? id
}

/** The section of the site that an owner's pages belong to. */
function sectionOf({ folder }: Owner): Exclude<Section, 'method' | 'data'> {
  return folder === 'told' ? 'outlets' : folder
}

/** The pages above a page of an owner: its register, and itself where there is one below it. */
export function stepsToOwner(site: Site, owner: Owner): Step[] {
  const section = sectionOf(owner)
  const { folder, id } = owner
  const steps: Step[] = [{ name: words.nav[section], target: paths[section] }]
  if (folder === 'told')
    steps.push({ name: site.authority.outlets.get(id)?.name ?? id, target: paths.outlet(id) })
  return steps
}

function neighbour(view: View, { owner }: Shelf, year: string | null | undefined): Neighbour | null {
  if (year === undefined) return null
  return { label: yearTitle(view, owner, year), target: shelfPath(owner, year) }
}

/** Renders one part of a long list, named by its path. */
export function renderShelf(site: Site, path: Target): string {
  const view = viewFrom(site, path)
  const shelf = shelvesOf(site).get(path)
  if (shelf === undefined) throw new Error(`expected a list at ${path}`)
  const { owner, part, items } = shelf
  const type = EVENT_TYPE_INFO.find((info) => info.type === part)
  const name = ownerName(site, owner)
  const title = `${name}${words.comma}${type?.label ?? yearTitle(view, owner, part)}`
  const [kind, noun] =
    owner.folder === 'outlets' ? (['clippings', 'قصاصة'] as const) : (['events', 'حدث'] as const)
  const main = html`${renderBreadcrumbs(view, [
    ...stepsToOwner(site, owner),
    { name, target: ownerPath(owner) },
  ])}
    <h1>${title}</h1>
    <p class="lead">${countText(items.length, noun, site.settings.digits)}</p>
    ${type === undefined ? renderRows(view, items, kind) : html`${renderGroups(view, owner, items, kind, 'h2')}`}${renderNeighbours(
      view,
      {
        earlier: neighbour(view, shelf, shelf.earlier),
        later: neighbour(view, shelf, shelf.later),
      },
    )}`
  return renderPage(view, {
    title,
    description: null,
    section: sectionOf(owner),
    kind: 'shelf-page',
    main,
    subject: null,
  })
}
