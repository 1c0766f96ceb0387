/** The chronology: all years, and one year. */
import type { ChronicleEvent, ChronologyYear } from '../records.ts'
import { UNDATED, renderByYear } from './components/byYear.ts'
import { renderClippings } from './components/clippings.ts'
import { renderEvents } from './components/events.ts'
import { renderFacets } from './components/facets.ts'
import { renderMonths, clippingsOfMonth, eventsOfYear } from './components/months.ts'
import { renderSection } from './components/section.ts'
import { renderBreadcrumbs, renderNeighbours, type Neighbour } from './components/navigation.ts'
import { countText, yearText } from './components/numbers.ts'
import { coverageOfYear } from './coverage-page.ts'
import { html, type Content, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { itemsOf } from './lists.ts'
import { hasReport } from './report.ts'
import { eventOf, type Site } from './site.ts'
import { isLong } from './uses.ts'
import { viewFrom, type View } from './view.ts'
import { weightiest } from './weight.ts'
import { words } from './words.ts'

/** A section of a chronology with its heading; nothing when it holds nothing. */
export function renderBand(
  id: string,
  title: string,
  content: Content,
  note: string | null = null,
): Html | null {
  if (content === null || content === undefined || content === false) return null
  return html`<section class="band" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${note === null ? null : html`<p class="note">${note}</p> `}${content}
  </section> `
}

/** Counts of events and clippings, under a title. */
export function renderAmounts(view: View, events: number, clippings: number): Html {
  const { digits } = view.site.settings
  const parts = [countText(events, 'حدث', digits)]
  if (clippings > 0) parts.push(countText(clippings, 'قصاصة', digits))
  return html`<p class="lead">${parts.join(words.comma)}</p> `
}

function renderYearOverview(view: View, year: ChronologyYear): Html {
  const { digits } = view.site.settings
  return html`<section class="year-overview" aria-labelledby="y${year.year}">
    <h2 id="y${year.year}">
      <a href="${view.href(paths.year(year.year))}">${yearText(year.year, digits)}</a>
      <span class="count">${countText(eventsOfYear(year).length, 'حدث', digits)}</span>
    </h2>
    ${renderMonths(view, year)}
  </section> `
}

/** Renders the list of all years, the latest first, with what has no date at its end. */
export function renderChronology(site: Site): string {
  const view = viewFrom(site, paths.chronology)
  const { years, undated, publishedUndated } = site.chronology
  const { title, intro, empty } = words.chronology
  const events = undated.map((id) => eventOf(site, id))
  const items = itemsOf(site, UNDATED)
  const withoutDate = isLong(items.length)
    ? renderByYear(view, UNDATED, items, 'events')
    : renderEvents(view, events, { dated: 'known', quoted: true })
  const main = html`<h1>${title}</h1>
    <p class="lead">${intro}</p>
    ${renderFacets(view, site.events, null)}${years.length === 0 ? html`<p>${empty}</p> ` : [...years].reverse().map((year) => renderYearOverview(view, year))}
    ${renderBand('undated', words.chronology.undated, withoutDate)}
    ${renderBand('published-undated', words.chronology.publishedUndated, renderClippings(view, publishedUndated))}`
  return renderPage(view, {
    title,
    description: intro,
    section: 'chronology',
    kind: 'chronology',
    main,
    subject: null,
  })
}

function yearNeighbour(site: Site, year: string | null): Neighbour | null {
  if (year === null) return null
  return { label: yearText(year, site.settings.digits), target: paths.year(year) }
}

/** Other pages of the year: the whole of it in one, and its events by outlet. */
function renderOnward(view: View, year: ChronologyYear): Html | null {
  const key = year.year
  const links = [
    hasReport(year) ? ([paths.report(key), words.chronology.reportLink] as const) : null,
    coverageOfYear(view.site, key).outlets.length > 1
      ? ([paths.coverage(key), words.coverage.link] as const)
      : null,
  ].filter((link) => link !== null)
  if (links.length === 0) return null
  return html`<ul class="onward">
    ${links.map(([target, label]) => html`<li><a href="${view.href(target)}">${label}</a></li> `)}
  </ul> `
}

/** Renders one year: its months, its weightiest events, and what is known of it no more exactly. */
export function renderYear(site: Site, key: string): string {
  const view = viewFrom(site, paths.year(key))
  const placed = site.periods.years.get(key)
  if (placed === undefined) throw new Error(`expected the year ${key} in the chronology`)
  const { year, previous, next } = placed
  const title = words.chronology.year(yearText(year.year, site.settings.digits))
  const events = eventsOfYear(year).map((id) => eventOf(site, id))
  const vague = year.vague.map((id) => eventOf(site, id))
  const main = html`${renderBreadcrumbs(view, [{ name: words.nav.chronology, target: paths.chronology }])}
    <h1>${title}</h1>
    ${renderAmounts(view, events.length, year.months.flatMap(clippingsOfMonth).length)}
    <section aria-labelledby="months">
      <h2 id="months" class="unseen">${words.chronology.months}</h2>
      ${renderMonths(view, year)}
    </section>
    ${renderFacets(view, events, year.year)}${renderWeightiest(view, events)}
    ${renderOnward(view, year)}${renderBand('vague', words.chronology.vagueYear, renderEvents(view, vague, { dated: 'always', quoted: true, period: year.year }), words.chronology.vagueNote)}
    ${renderNeighbours(view, {
      earlier: yearNeighbour(site, previous),
      later: yearNeighbour(site, next),
    })}`
  return renderPage(view, {
    title,
    description: null,
    section: 'chronology',
    kind: 'year-page',
    main,
    subject: null,
  })
}

function renderWeightiest(view: View, events: readonly ChronicleEvent[]): Html | null {
  const list = renderEvents(view, weightiest(events, 5), { dated: 'always', quoted: true })
  return renderSection('weightiest', words.home.weightiest, list, words.home.weightiestNote)
}
