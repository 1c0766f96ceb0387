/** The parts of long lists, a page each: their years, and their events of one type. */
import type { EventType } from '../records.ts'
import { EVENT_TYPE_INFO, typeInfo } from '../reports/types.ts'
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
  type YearGroup,
} from './components/byYear.ts'
import { renderBreadcrumbs, renderNeighbours, type Neighbour, type Step } from './components/navigation.ts'
import { countText } from './components/numbers.ts'
import { html, type Html } from './html.ts'
import { renderPage, type Section } from './layout.ts'
import { paths, type Target } from './links.ts'
import { itemsOf } from './lists.ts'
import type { Site } from './site.ts'
import { isLong } from './uses.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** One part of a list, named by its path. */
interface Shelf {
  readonly owner: Owner
  /** A year, null for what belongs to none, or a type. */
  readonly part: string | null
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

/** The parts of an owner's list that have a page: its years where it is long, the types that it has many of. */
function partsOf({ folder }: Owner, items: readonly Item[]): (string | null)[] {
  const years = isLong(items.length) ? groupByYear(items).map(({ year }) => year) : []
  if (!['actors', 'places', 'told'].includes(folder)) return years
  return [...years, ...typesWithPage(items.flatMap(({ type }) => type ?? []))]
}

/** Paths of the pages that long lists need; few for an archive of modest size. */
export function shelvesOf(site: Site): Target[] {
  return ownersOf(site).flatMap((owner) =>
    partsOf(owner, itemsOf(site, owner)).map((part) => shelfPath(owner, part)),
  )
}

const TOLD_PATH = /^outlets\/(?<id>.+)\/events-(?<part>[^/]+)\.html$/
const SHELF_PATH = /^(?<folder>actors|places|outlets|types|chronology)\/(?<id>.+)\/(?<part>[^/]+)\.html$/

/** The part of a list that stands at a path (`shelfPath`). */
function shelfAt(path: Target): Shelf {
  const told = TOLD_PATH.exec(path)?.groups
  const found = told ?? SHELF_PATH.exec(path)?.groups
  if (found === undefined) throw new Error(`expected a list at ${path}`)
  const { id = '', part = '' } = found
  const folder = told === undefined ? (found['folder'] as Owner['folder']) : 'told'
  return { owner: { folder, id }, part: part === 'undated' ? null : part }
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

function neighbour(view: View, owner: Owner, group: YearGroup | undefined): Neighbour | null {
  if (group === undefined) return null
  return { label: yearTitle(view, owner, group.year), target: shelfPath(owner, group.year) }
}

/** What a page of a part shows. */
interface Contents {
  readonly title: string
  readonly items: readonly Item[]
  readonly list: Html
  readonly earlier: Neighbour | null
  readonly later: Neighbour | null
}

/** The events of one type, by year. */
function contentsOfType(view: View, owner: Owner, type: EventType): Contents {
  const items = itemsOf(view.site, owner).filter((item) => item.type === type)
  const list = html`${renderGroups(view, owner, items, 'events', 'h2')}`
  return { title: typeInfo(type).label, items, list, earlier: null, later: null }
}

function contentsOfYear(view: View, owner: Owner, year: string | null): Contents {
  const groups = groupByYear(itemsOf(view.site, owner))
  const at = groups.findIndex((group) => group.year === year)
  const items = groups[at]?.items ?? []
  if (items.length === 0) throw new Error(`expected a list at ${view.path}`)
  return {
    title: yearTitle(view, owner, year),
    items,
    list: renderRows(view, items, owner.folder === 'outlets' ? 'clippings' : 'events'),
    earlier: neighbour(view, owner, groups[at - 1]),
    later: neighbour(view, owner, groups[at + 1]),
  }
}

function contentsOf(view: View, { owner, part }: Shelf): Contents {
  const type = EVENT_TYPE_INFO.find((known) => known.type === part)?.type
  return type === undefined ? contentsOfYear(view, owner, part) : contentsOfType(view, owner, type)
}

/** Renders one part of a long list, named by its path. */
export function renderShelf(site: Site, path: Target): string {
  const view = viewFrom(site, path)
  const shelf = shelfAt(path)
  const { owner } = shelf
  const contents = contentsOf(view, shelf)
  const name = ownerName(site, owner)
  const title = `${name}${words.comma}${contents.title}`
  const noun = owner.folder === 'outlets' ? 'قصاصة' : 'حدث'
  const main = html`${renderBreadcrumbs(view, [
    ...stepsToOwner(site, owner),
    { name, target: ownerPath(owner) },
  ])}
    <h1>${title}</h1>
    <p class="lead">${countText(contents.items.length, noun, site.settings.digits)}</p>
    ${contents.list}${renderNeighbours(view, { earlier: contents.earlier, later: contents.later })}`
  return renderPage(view, {
    title,
    description: null,
    section: sectionOf(owner),
    kind: 'shelf-page',
    main,
    subject: null,
  })
}
