/** Where: one place, with what happened at every place within it. */
import type { ChronicleEvent, Place } from '../records.ts'
import { renderByYear, yearTarget, type Owner } from './components/byYear.ts'
import { renderContents, type Part } from './components/contents.ts'
import { renderNameUses, renderNaming, renderTypeCounts, renderWhere } from './components/dossiers.ts'
import { renderFactList, renderSource } from './components/facts.ts'
import { renderLatin, renderParty, renderPlaceChain } from './components/names.ts'
import { renderBreadcrumbs } from './components/navigation.ts'
import { countText } from './components/numbers.ts'
import { renderSection } from './components/section.ts'
import { seenFacts } from './components/seen.ts'
import { countYears, renderLegend, renderStrip } from './components/strip.ts'
import { seenOf } from './dossier.ts'
import { html, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { itemsOf } from './lists.ts'
import { renderLocator } from './pictures/locator.ts'
import type { Site } from './site.ts'
import { isLong, type PlaceUse } from './uses.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** Actors shown as those who acted or suffered at a place. */
const MOST_ACTORS = 12

function renderFacts(view: View, place: Place, use: PlaceUse): Html | null {
  const { latitude, longitude } = place
  const { digits } = view.site.settings
  const coordinates =
    latitude === null || longitude === null
      ? null
      : html`<bdi class="id" dir="ltr">${latitude}, ${longitude}</bdi>`
  return renderFactList([
    [words.places.kind, words.placeKinds[place.kind]],
    [words.places.within, place.within !== null && renderPlaceChain(view, place.within)],
    ...seenFacts(view, seenOf(view.site, use, use.events)),
    [words.dossier.named, countText(use.clippings.length, 'قصاصة', digits)],
    [words.places.coordinates, coordinates],
    [words.actors.source, renderSource(place.source)],
  ])
}

/** The places directly within, those where most happened first. */
function renderParts(view: View, { parts }: PlaceUse): Html | null {
  const counts = parts.map((id) => [id, view.site.uses.places.get(id)?.events.length ?? 0] as const)
  return renderWhere(
    view,
    counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  )
}

/** Who takes part in what happens there, the most frequent first. */
function renderActors(view: View, events: readonly ChronicleEvent[]): Html | null {
  const counts = new Map<string, number>()
  for (const { agents, targets } of events)
    for (const actor of new Set([...agents, ...targets])) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  if (counts.size === 0) return null
  const most = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_ACTORS)
  return html`<ul class="plain">
    ${most.map(([actor, count]) => html`<li>${renderParty(view, actor)} <span class="note">${countText(count, 'حدث', view.site.settings.digits)}</span></li> `)}
  </ul> `
}

function renderPicture(view: View, owner: Owner, events: readonly ChronicleEvent[]): Html | null {
  const target = (year: string): string => yearTarget(owner, isLong(events.length), year)
  const strip = renderStrip(view, countYears(view.site, events), target)
  return strip && html`<div class="dossier-picture">${strip}${renderLegend()}</div> `
}

function renderEventsAt(view: View, owner: Owner): Html {
  const items = itemsOf(view.site, owner)
  if (items.length === 0) return html`<p>${words.places.noEvents}</p> `
  return html`${renderByYear(view, owner, items, 'events')}`
}

/** Renders the page of one place, with the events at every place within it. */
export function renderPlacePage(site: Site, id: string): string {
  const view = viewFrom(site, paths.place(id))
  const place = site.authority.places.get(id)
  const use = site.uses.places.get(id)
  if (place === undefined || use === undefined) throw new Error(`expected the place ${id} to occur`)
  const owner: Owner = { folder: 'places', id }
  const parts: readonly Part[] = [
    ['types', words.places.types, renderTypeCounts(view, owner, use.events)],
    ['events', words.places.events, renderEventsAt(view, owner)],
    ['names', words.actors.names, renderNameUses(view, use.names)],
    ['clippings', words.places.clippings, renderNaming(view, use.clippings)],
  ]
  const main = html`${renderBreadcrumbs(view, [{ name: words.nav.places, target: paths.places }])}
    <header>
      <h1>${place.name}</h1>
      ${renderLatin(place.latin)}${place.note === null ? null : html`<p class="lead">${place.note}</p> `}${renderContents(parts)}
    </header>
    <div class="dossier">
      <div class="dossier-side">
        ${renderFacts(view, place, use)}${renderLocator(view, place)}${renderSection('parts', words.places.parts, renderParts(view, use))}${renderSection('who', words.places.who, renderActors(view, use.events))}
      </div>
      <div class="dossier-main">
        ${renderPicture(view, owner, use.events)}${parts.map(([part, title, content]) => renderSection(part, title, content))}
      </div>
    </div> `
  return renderPage(view, {
    title: place.name,
    description: place.note,
    section: 'places',
    kind: 'place-page',
    main,
    subject: place.id,
  })
}
