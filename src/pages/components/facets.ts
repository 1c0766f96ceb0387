/** Ways to see a period by type, actor, place or outlet alone: plain links to the lists that hold them. */
import type { ChronicleEvent, EventType } from '../../records.ts'
import { typeInfo } from '../../reports/types.ts'
import { partyName } from '../headline.ts'
import { html, type Html } from '../html.ts'
import { paths, type Target } from '../links.ts'
import { shown } from '../text.ts'
import { outletsTelling, placeChain } from '../uses.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { ownerPath, periodTarget, type Owner } from './byYear.ts'
import { numberText } from './numbers.ts'

/** Links under each heading at most. */
const MOST = 10

/** How many of the events each key has; the most frequent first. */
function count(
  events: readonly ChronicleEvent[],
  keysOf: (event: ChronicleEvent) => Iterable<string>,
): (readonly [key: string, events: number])[] {
  const counts = new Map<string, number>()
  for (const event of events)
    for (const key of new Set(keysOf(event))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

interface Facet {
  readonly folder: Owner['folder']
  readonly title: string
  /** The register of all. */
  readonly all: Target
  readonly counts: readonly (readonly [id: string, events: number])[]
  readonly label: (id: string) => string
}

function facetsOf(view: View, events: readonly ChronicleEvent[]): Facet[] {
  const { site } = view
  const { uses, authority } = site
  const types = new Map<string, EventType>(events.map(({ type }) => [type, type]))
  return [
    {
      folder: 'types',
      title: words.facets.types,
      all: paths.types,
      counts: count(events, ({ type }) => [type]),
      label: (id) => {
        const type = types.get(id)
        return type === undefined ? id : typeInfo(type).label
      },
    },
    {
      folder: 'actors',
      title: words.facets.actors,
      all: paths.actors,
      counts: count(events, ({ agents, targets }) =>
        [...agents, ...targets].filter((id) => uses.actors.has(id)),
      ),
      label: (id) => shown(partyName(site, id)),
    },
    {
      folder: 'places',
      title: words.facets.places,
      all: paths.places,
      counts: count(events, ({ place }) =>
        place === null ? [] : placeChain(authority.places, place).map(({ id }) => id),
      ),
      label: (id) => authority.places.get(id)?.name ?? id,
    },
    {
      folder: 'told',
      title: words.facets.outlets,
      all: paths.outlets,
      counts: count(events, (event) =>
        [...outletsTelling(event, site.readingById)].flatMap((id) =>
          id !== null && uses.outlets.has(id) ? [id] : [],
        ),
      ),
      label: (id) => authority.outlets.get(id)?.name ?? id,
    },
  ]
}

function renderFacet(view: View, facet: Facet, period: string | null): Html | null {
  const { folder, title, all, counts, label } = facet
  if (counts.length === 0) return null
  const { digits } = view.site.settings
  const links = counts.slice(0, MOST).map(([id, events]) => {
    const owner = { folder, id }
    const href = view.href(
      period === null
        ? ownerPath(owner)
        : periodTarget(owner, view.site.longLists.has(ownerPath(owner)), period),
    )
    return html`<li>
      <a href="${href}"><bdi>${label(id)}</bdi></a> <span class="note">${numberText(events, digits)}</span>
    </li> `
  })
  const rest =
    counts.length > MOST ? html`<li><a href="${view.href(all)}">${words.facets.all}</a></li> ` : null
  return html`<div>
    <h3>${title}</h3>
    <ul>
      ${links}${rest}
    </ul>
  </div> `
}

/**
 * The events of a year (`2024`), a month (`2024-01`) or of all time (null) by type, actor, place and outlet, folded
 * away; each link leads to where that period begins in the list of its own. Nothing where there are few events.
 */
export function renderFacets(
  view: View,
  events: readonly ChronicleEvent[],
  period: string | null,
): Html | null {
  if (events.length < 2) return null
  return html`<details class="facets">
    <summary>${words.facets.title}</summary>
    <h2 class="unseen">${words.facets.title}</h2>
    <p class="note">${period === null ? words.facets.noteAll : words.facets.note}</p>
    <div class="facet-lists">${facetsOf(view, events).map((facet) => renderFacet(view, facet, period))}</div>
  </details> `
}
