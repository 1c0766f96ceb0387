/** The years of long lists, a page each. */
import { EVENT_TYPE_INFO } from '../reports/types.ts'
import {
  UNDATED,
  groupByYear,
  isLong,
  ownerPath,
  renderRows,
  shelfPath,
  yearTitle,
  type Owner,
  type YearGroup,
} from './components/byYear.ts'
import { renderBreadcrumbs, renderNeighbours, type Neighbour } from './components/navigation.ts'
import { html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths, type Target } from './links.ts'
import { itemsOf } from './lists.ts'
import type { Site } from './site.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

function ownersOf({ uses }: Site): Owner[] {
  const owners = (folder: Owner['folder'], ids: Iterable<string>): Owner[] =>
    [...ids].map((id) => ({ folder, id }))
  return [
    ...owners('actors', uses.actors.keys()),
    ...owners('places', uses.places.keys()),
    ...owners('outlets', uses.outlets.keys()),
    ...owners('types', uses.types.keys()),
    UNDATED,
  ]
}

/** Paths of the pages that long lists need; none for an archive of modest size. */
export function shelvesOf(site: Site): Target[] {
  return ownersOf(site).flatMap((owner) => {
    const items = itemsOf(site, owner)
    return isLong(items) ? groupByYear(items).map(({ year }) => shelfPath(owner, year)) : []
  })
}

function ownerName(site: Site, { folder, id }: Owner): string {
  const { actors, places, outlets } = site.authority
  if (folder === 'types') return EVENT_TYPE_INFO.find(({ type }) => type === id)?.label ?? id
  if (folder === 'chronology') return words.chronology.undated
  return { actors, places, outlets }[folder].get(id)?.name ?? id
}

function neighbour(view: View, owner: Owner, group: YearGroup | undefined): Neighbour | null {
  if (group === undefined) return null
  return { label: yearTitle(view, owner, group.year), target: shelfPath(owner, group.year) }
}

/** Renders one year of a long list, named by its path. */
export function renderShelf(site: Site, path: Target): string {
  const view = viewFrom(site, path)
  const owner = ownersOf(site).find((known) => path.startsWith(`${known.folder}/${known.id}/`))
  if (owner === undefined) throw new Error(`expected a list at ${path}`)
  const groups = groupByYear(itemsOf(site, owner))
  const at = groups.findIndex(({ year }) => shelfPath(owner, year) === path)
  const { year, items } = groups[at] ?? { year: null, items: [] }
  const name = ownerName(site, owner)
  const title = `${name}${words.comma}${yearTitle(view, owner, year)}`
  const main = html`${renderBreadcrumbs(view, [
    { name: words.nav[owner.folder], target: paths[owner.folder] },
    { name, target: ownerPath(owner) },
  ])}
    <h1>${title}</h1>
    ${renderRows(view, items, owner.folder === 'outlets' ? 'clippings' : 'events')}${renderNeighbours(view, {
      earlier: neighbour(view, owner, groups[at - 1]),
      later: neighbour(view, owner, groups[at + 1]),
    })}`
  return renderPage(view, {
    title,
    description: null,
    section: owner.folder,
    kind: 'shelf-page',
    main,
    subject: null,
  })
}
