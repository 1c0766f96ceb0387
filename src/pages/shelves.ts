/** The parts of long lists, a page each: their years, and their events of one type. */
import { EVENT_TYPE_INFO, typeInfo } from '../reports/types.ts'
import {
  UNDATED,
  groupByYear,
  isLong,
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
import { html, type Html } from './html.ts'
import { renderPage, type Section } from './layout.ts'
import { paths, type Target } from './links.ts'
import { itemsOf } from './lists.ts'
import type { Site } from './site.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** One part of a list. */
interface Shelf {
  readonly owner: Owner
  readonly items: readonly Item[]
  readonly title: (view: View) => string
  /** Of the parts of one kind, the one before and the one after it. */
  readonly earlier: Shelf | null
  readonly later: Shelf | null
  readonly path: Target
  readonly byYear: boolean
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
  const shelves: { -readonly [K in keyof Shelf]: Shelf[K] }[] = []
  for (const group of groupByYear(items)) {
    const earlier = shelves.at(-1) ?? null
    const shelf = {
      owner,
      items: group.items,
      title: (view: View) => yearTitle(view, owner, group.year),
      earlier,
      later: null,
      path: shelfPath(owner, group.year),
      byYear: false,
    }
    if (earlier !== null) earlier.later = shelf
    shelves.push(shelf)
  }
  return shelves
}

function typeShelves(owner: Owner, items: readonly Item[]): Shelf[] {
  if (!['actors', 'places', 'told'].includes(owner.folder)) return []
  const types = items.flatMap(({ type }) => type ?? [])
  return [...typesWithPage(types)].map((type) => ({
    owner,
    items: items.filter((item) => item.type === type),
    title: () => typeInfo(type).label,
    earlier: null,
    later: null,
    path: shelfPath(owner, type),
    byYear: true,
  }))
}

const indexes = new WeakMap<Site, ReadonlyMap<Target, Shelf>>()

/** Every shelf by its path; made once for a site. */
function shelfIndex(site: Site): ReadonlyMap<Target, Shelf> {
  const known = indexes.get(site)
  if (known !== undefined) return known
  const shelves = ownersOf(site).flatMap((owner) => {
    const items = itemsOf(site, owner)
    return [...yearShelves(owner, items), ...typeShelves(owner, items)]
  })
  const index = new Map(shelves.map((shelf) => [shelf.path, shelf]))
  indexes.set(site, index)
  return index
}

/** Paths of the pages that long lists need; few for an archive of modest size. */
export function shelvesOf(site: Site): Target[] {
  return [...shelfIndex(site).keys()]
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

function neighbour(view: View, shelf: Shelf | null): Neighbour | null {
  return shelf === null ? null : { label: shelf.title(view), target: shelf.path }
}

function renderList(view: View, { owner, items, byYear }: Shelf): Html {
  const kind = owner.folder === 'outlets' ? 'clippings' : 'events'
  return byYear ? html`${renderGroups(view, owner, items, kind, 'h2')}` : renderRows(view, items, kind)
}

/** Renders one part of a long list, named by its path. */
export function renderShelf(site: Site, path: Target): string {
  const view = viewFrom(site, path)
  const shelf = shelfIndex(site).get(path)
  if (shelf === undefined) throw new Error(`expected a list at ${path}`)
  const { owner, items } = shelf
  const name = ownerName(site, owner)
  const title = `${name}${words.comma}${shelf.title(view)}`
  const noun = owner.folder === 'outlets' ? 'قصاصة' : 'حدث'
  const main = html`${renderBreadcrumbs(view, [
    ...stepsToOwner(site, owner),
    { name, target: ownerPath(owner) },
  ])}
    <h1>${title}</h1>
    <p class="lead">${countText(items.length, noun, site.settings.digits)}</p>
    ${renderList(view, shelf)}${renderNeighbours(view, {
      earlier: neighbour(view, shelf.earlier),
      later: neighbour(view, shelf.later),
    })}`
  return renderPage(view, {
    title,
    description: null,
    section: sectionOf(owner),
    kind: 'shelf-page',
    main,
    subject: null,
  })
}
