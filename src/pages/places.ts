/** Where: the register of places, and one place. */
import type { Place } from '../records.ts'
import { renderNameUses, renderNaming } from './actors.ts'
import { renderByYear, yearTarget, type Owner } from './components/byYear.ts'
import { renderFactList, renderSource } from './components/facts.ts'
import { renderLatin, renderPlace, renderPlaceChain } from './components/names.ts'
import { renderBreadcrumbs } from './components/navigation.ts'
import { countText } from './components/numbers.ts'
import { renderRegister } from './components/register.ts'
import { renderSection } from './components/section.ts'
import { countYears, renderLegend, renderStrip } from './components/strip.ts'
import { html, join, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { itemsOf } from './lists.ts'
import type { Site } from './site.ts'
import type { PlaceUse } from './uses.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** The places that occur, or hold one that does. */
export function placesOf(site: Site): Place[] {
  return [...site.authority.places.values()].filter((place) => site.uses.places.has(place.id))
}

/** Renders the register of places. */
export function renderPlaces(site: Site): string {
  const view = viewFrom(site, paths.places)
  const entries = placesOf(site).map((place) => {
    const within = place.within === null ? null : (site.authority.places.get(place.within)?.name ?? null)
    const events = site.uses.places.get(place.id)?.events.length ?? 0
    return {
      name: place.name,
      target: paths.place(place.id),
      note: join(
        [words.placeKinds[place.kind], within, countText(events, 'حدث', site.settings.digits)],
        words.comma,
      ),
    }
  })
  const { title, intro } = words.places
  const main = html`<h1>${title}</h1>
    <p class="lead">${intro}</p>
    ${renderRegister(view, entries)}`
  return renderPage(view, {
    title,
    description: intro,
    section: 'places',
    kind: 'register-page',
    main,
    subject: null,
  })
}

function renderFacts(view: View, place: Place, { parts }: PlaceUse): Html | null {
  const { latitude, longitude } = place
  const coordinates =
    latitude === null || longitude === null
      ? null
      : html`<bdi class="id" dir="ltr">${latitude}, ${longitude}</bdi>`
  return renderFactList([
    [words.places.kind, words.placeKinds[place.kind]],
    [words.places.within, place.within !== null && renderPlaceChain(view, place.within)],
    [
      words.places.parts,
      parts.length > 0 &&
        join(
          parts.map((id) => renderPlace(view, id)),
          words.comma,
        ),
    ],
    [words.places.coordinates, coordinates],
    [words.actors.source, renderSource(place.source)],
  ])
}

/** Renders the page of one place, with the events at every place within it. */
export function renderPlacePage(site: Site, id: string): string {
  const view = viewFrom(site, paths.place(id))
  const place = site.authority.places.get(id)
  const use = site.uses.places.get(id)
  if (place === undefined || use === undefined) throw new Error(`expected the place ${id} to occur`)
  const owner: Owner = { folder: 'places', id }
  const items = itemsOf(site, owner)
  const strip = renderStrip(view, countYears(site, use.events), (year) => yearTarget(owner, items, year))
  const events =
    items.length === 0
      ? html`<p>${words.places.noEvents}</p> `
      : html`${strip}${strip && renderLegend()}${renderByYear(view, owner, items, 'events')}`
  const main = html`${renderBreadcrumbs(view, [{ name: words.nav.places, target: paths.places }])}
    <header>
      <h1>${place.name}</h1>
      ${renderLatin(place.latin)}${place.note === null ? null : html`<p class="lead">${place.note}</p> `}
    </header>
    <div class="dossier">
      <div class="dossier-side">${renderFacts(view, place, use)}</div>
      <div class="dossier-main">
        ${renderSection('events', words.places.events, events)}${renderSection('names', words.actors.names, renderNameUses(view, use.names))}${renderSection('clippings', words.places.clippings, renderNaming(view, use.clippings))}
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
