/** The page of the map: where things happened, and the same as a table. */
import { renderPlace } from '../components/names.ts'
import { countText, numberText } from '../components/numbers.ts'
import { renderBreadcrumbs } from '../components/navigation.ts'
import { renderTable } from '../components/table.ts'
import { html, type Html } from '../html.ts'
import { renderPage } from '../layout.ts'
import { paths } from '../links.ts'
import type { Site } from '../site.ts'
import { viewFrom, type View } from '../view.ts'
import { words as general } from '../words.ts'
import { renderMap } from './map.ts'
import { spotsOf, type Spot } from './spots.ts'
import { pictureWords } from './words.ts'

const words = pictureWords.map

function renderSpots(view: View, spots: readonly Spot[]): Html {
  const { digits } = view.site.settings
  const rows = spots.map(({ place, exactness, events, violent }) => [
    renderPlace(view, place.id),
    words.short[exactness],
    numberText(events.length, digits),
    numberText(violent, digits),
  ])
  return renderTable('spots', [words.place, words.known, words.events, words.violent], rows)
}

/** The map of all events, for the first page: nothing where no event has a place that is known. */
export function renderWorld(view: View): Html | null {
  return renderMap(view, spotsOf(view.site, view.site.events))
}

/** Renders the page of the map. */
export function renderMapPage(site: Site): string {
  const view = viewFrom(site, paths.map)
  const spots = spotsOf(site, site.events)
  const placed = spots.reduce((sum, { events }) => sum + events.length, 0)
  const lost = site.events.length - placed
  const main = html`${renderBreadcrumbs(view, [{ name: general.nav.places, target: paths.places }])}
    <h1>${words.title}</h1>
    <p class="lead">${words.intro}</p>
    ${renderMap(view, spots)}${lost === 0 ? null : html`<p class="note">${words.nowhere(countText(lost, 'حدث', site.settings.digits))}</p> `}${
      spots.length === 0
        ? null
        : html`<section aria-labelledby="spots">
            <h2 id="spots">${words.table}</h2>
            ${renderSpots(view, spots)}
          </section> `
    }`
  return renderPage(view, {
    title: words.title,
    description: words.intro,
    section: 'places',
    kind: 'picture-page',
    main,
    subject: null,
  })
}
