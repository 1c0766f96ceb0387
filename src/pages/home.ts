/** The first page: the chronicle at a glance. */
import { feedPaths } from '../data/feeds.ts'
import type { ChronicleEvent } from '../records.ts'
import { calendarDate, dateText } from './components/dates.ts'
import { renderEvents } from './components/events.ts'
import { renderFeedLinks } from './components/feeds.ts'
import { countText, numberText, yearText } from './components/numbers.ts'
import { renderSection } from './components/section.ts'
import { countYears, fullestMonth, renderLegend, renderStrip, type YearAmount } from './components/strip.ts'
import { html, type Content, type Html } from './html.ts'
import { renderPage, SECTIONS, type Section } from './layout.ts'
import { paths } from './links.ts'
import { renderWorld } from './pictures/map-page.ts'
import { pictureWords } from './pictures/words.ts'
import { searchWords } from './search-words.ts'
import type { Site } from './site.ts'
import { viewFrom, type View } from './view.ts'
import { latest, weightiest } from './weight.ts'
import { words } from './words.ts'

const SHOWN = 6

/** Figures of the whole archive: events, clippings, outlets, the years it spans. */
function renderFigures(view: View): Html {
  const { site } = view
  const { digits } = site.settings
  const published = [...site.uses.outlets.values()].filter((outlet) => outlet.published.length > 0).length
  const figures = [
    countText(site.readings.length, 'قصاصة', digits),
    countText(site.events.length, 'حدث', digits),
    ...(published > 0 ? [words.home.publishers(countText(published, 'وسيلة', digits), published > 2)] : []),
  ]
  const [first] = site.chronology.years
  const last = site.chronology.years.at(-1)
  if (first !== undefined && last !== undefined)
    figures.push(words.home.span(yearText(first.year, digits), yearText(last.year, digits)))
  return html`<ul class="figures">
    ${figures.map((figure) => html`<li>${figure}</li> `)}
  </ul> `
}

/** The field of the search, which answers on its own page. */
function renderSeek(view: View): Html {
  return html`<form class="seek" role="search" action="${view.href(paths.search)}">
    <label class="unseen" for="q">${searchWords.query}</label>
    <input id="q" name="q" type="search" autocomplete="off" enterkeyhint="search" placeholder="${searchWords.seek}" />
    <button type="submit">${searchWords.submit}</button>
  </form> `
}

/** How high the highest column is: the month it stands for, and its events. */
function renderScale(view: View, amounts: readonly YearAmount[]): Html | null {
  const fullest = fullestMonth(amounts)
  if (fullest === null) return null
  const { settings } = view.site
  const name = dateText(settings, calendarDate(fullest.month))
  const month = html`<a href="${view.href(paths.month(fullest.month))}">${name}</a>`
  return html`${pictureWords.strip.highest} ${month}: ${countText(fullest.total, 'حدث', settings.digits)}.`
}

/** The events that no column has, so that the figures above add up. */
function renderUndated(view: View): Html | null {
  const { chronology, settings } = view.site
  const { length } = chronology.undated
  if (length === 0) return null
  const events = countText(length, 'حدث', settings.digits)
  return html`<a href="${view.href(`${paths.chronology}#undated`)}">${words.home.undated(events)}</a>`
}

function renderPicture(view: View): Html | null {
  const amounts = countYears(view.site, view.site.events)
  const strip = renderStrip(view, amounts, paths.year)
  if (strip === null) return null
  return html`<section class="picture" aria-labelledby="picture">
    <h2 id="picture">${words.home.figure}</h2>
    ${strip}
    <div class="picture-note">
      <p class="note">${words.home.figureNote} ${renderScale(view, amounts)} ${renderUndated(view)}</p>
      ${renderLegend()}
    </div>
  </section> `
}

/** The map, and the ways to the pages of the pictures. */
function renderPictures(view: View): Html | null {
  const map = renderWorld(view)
  if (map === null) return null
  const { map: ofMap, network } = pictureWords
  return html`<section aria-labelledby="map">
    <h2 id="map">${ofMap.section}</h2>
    ${map}
    <ul class="ways-on">
      <li><a href="${view.href(paths.map)}">${ofMap.link}</a></li>
      <li><a href="${view.href(paths.network)}">${network.link}</a></li>
    </ul>
  </section> `
}

function renderChosen(view: View): Html {
  const { events } = view.site
  const newest = latest(events, SHOWN)
  const shown = new Set(newest.map((event) => event.id))
  const most = weightiest(events, SHOWN * 2)
    .filter((event) => event.reports.length > 1 || !shown.has(event.id))
    .slice(0, SHOWN)
  const list = (chosen: readonly ChronicleEvent[]): Html | null =>
    renderEvents(view, chosen, { dated: 'always', quoted: true })
  return html`<div class="columns-two">
    ${renderSection('latest', words.home.latest, list(newest))}
    ${renderSection('weightiest', words.home.weightiest, list(most), words.home.weightiestNote)}
  </div> `
}

function renderWays(view: View): Html {
  const { uses, chronology, settings } = view.site
  const amounts: Readonly<Record<Section, number | null>> = {
    chronology: chronology.years.length === 0 ? null : view.site.events.length,
    actors: uses.actors.size,
    places: uses.places.size,
    outlets: uses.outlets.size,
    types: uses.types.size,
    search: null,
    method: null,
    data: null,
  }
  const way = (section: Section): Html => {
    const amount = amounts[section]
    return html`<li>
      <a href="${view.href(paths[section])}"
        ><strong>${words.nav[section]}</strong
        >${amount === null ? null : html` <span class="amount">${numberText(amount, settings.digits)}</span>`}</a
      >
      <p>${words.home[section]}</p>
    </li> `
  }
  return html`<section aria-labelledby="ways">
    <h2 id="ways">${words.home.ways}</h2>
    <ul class="ways">
      ${SECTIONS.map(way)}
    </ul>
  </section> `
}

/** A span of years as editors write it, which a line does not part: `2021–2024`. */
const YEARS = /(\d{4} ?[–-] ?\d{4})/

const withYears = (text: string): Content[] =>
  text.split(YEARS).map((part, i) => (i % 2 === 0 ? part : html`<span class="years">${part}</span>`))

/** Renders the first page. */
export function renderHome(site: Site): string {
  const view = viewFrom(site, paths.home)
  const { title, subtitle } = site.settings
  const main = html`<header class="title-page">
      <h1>${title}</h1>
      <p class="subtitle">${withYears(subtitle)}</p>
      ${site.readings.length === 0 ? html`<p>${words.home.empty}</p> ` : html`${renderFigures(view)}${renderSeek(view)}`}
    </header>
    ${renderPicture(view)}${renderChosen(view)}${renderPictures(view)}${renderWays(view)}`
  return renderPage(view, {
    title: null,
    description: subtitle,
    section: null,
    kind: 'home',
    head: renderFeedLinks(view, feedPaths.all, title, 'all'),
    main,
    subject: null,
  })
}
