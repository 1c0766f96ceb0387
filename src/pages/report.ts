/** A year of the chronology as one document, to be printed and cited: every event in a line or two, in order of days. */
import { formatMonthName } from '../dates/wording.ts'
import type { ChronicleEvent, ChronologyMonth, ChronologyYear, OutletRef } from '../records.ts'
import { renderModality, signClass } from './components/badges.ts'
import { renderDate } from './components/dates.ts'
import { isBare, renderEventLink } from './components/events.ts'
import { clippingsOfMonth, eventsOfYear } from './components/months.ts'
import { renderBreadcrumbs } from './components/navigation.ts'
import { countText, yearText } from './components/numbers.ts'
import { renderShortQuote } from './components/quotes.ts'
import { renderToll } from './components/tolls.ts'
import { attributes, html, join, type Content, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { eventOf, tellingsOf, type Site } from './site.ts'
import { shown } from './text.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** A year with more events than this has no such document: its months have to do. */
const MOST_EVENTS = 2000

/** Whether a year has one. */
export function hasReport(year: ChronologyYear): boolean {
  const events = eventsOfYear(year).length
  return events > 0 && events <= MOST_EVENTS
}

/** The years that have one. */
export function reportYears(site: Site): string[] {
  return site.chronology.years.filter(hasReport).map(({ year }) => year)
}

/** Who tells it, each outlet once. */
function renderTellers(view: View, event: ChronicleEvent): Content {
  const outlets = new Map<string, OutletRef>()
  for (const { reading } of tellingsOf(view.site, event)) {
    const { outlet } = reading.article
    if (outlet !== null) outlets.set(outlet.id ?? outlet.name, outlet)
  }
  const names = [...outlets.values()].map(({ name }) => html`<bdi>${shown(name)}</bdi>`)
  return names.length === 0 ? words.unknownOutlet : join(names, words.comma)
}

function renderEntry(view: View, event: ChronicleEvent): Html {
  const toll = renderToll(view, event)
  const [first] = tellingsOf(view.site, event)
  const quote = isBare(event) && first ? renderShortQuote(view, first) : null
  const classes = event.modality === 'reported' ? null : `event--${event.modality}`
  return html`<li${attributes({ class: classes })}>
    ${event.date === null ? null : html`<span class="event-date">${renderDate(view, event.date)}</span> `}<span class="${signClass(event)}"></span>${renderModality(event.modality)}
    ${renderEventLink(view, event)}${toll && html`${words.comma}<span class="toll">${toll}</span>`}
    <span class="note">(${renderTellers(view, event)})</span>${quote}
  </li> `
}

function renderEntries(view: View, ids: readonly string[]): Html | null {
  if (ids.length === 0) return null
  return html`<ol class="annals">
    ${ids.map((id) => renderEntry(view, eventOf(view.site, id)))}
  </ol> `
}

function renderMonth(view: View, month: ChronologyMonth): Html | null {
  const dated = renderEntries(
    view,
    month.days.flatMap(({ events }) => events),
  )
  const vague = renderEntries(view, month.vague)
  if (dated === null && vague === null) return null
  const id = `m${month.month}`
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}"><a href="${view.href(paths.month(month.month))}">${formatMonthName(Number(month.month.slice(5)), view.site.settings)}</a></h2>
    ${dated}${vague && html`<h3>${words.chronology.vagueMonth}</h3>`}${vague}
  </section> `
}

function renderVague(view: View, year: ChronologyYear): Html | null {
  const vague = renderEntries(view, year.vague)
  return (
    vague &&
    html`<section aria-labelledby="vague">
      <h2 id="vague">${words.chronology.vagueYear}</h2>
      ${vague}
    </section> `
  )
}

/** Renders the document of one year. */
export function renderReport(site: Site, key: string): string {
  const view = viewFrom(site, paths.report(key))
  const year = site.periods.years.get(key)?.year
  if (year === undefined) throw new Error(`expected the year ${key} in the chronology`)
  const { digits } = site.settings
  const name = yearText(key, digits)
  const title = words.chronology.report(site.settings.title, name)
  const counts = [
    countText(eventsOfYear(year).length, 'حدث', digits),
    countText(year.months.flatMap(clippingsOfMonth).length, 'قصاصة', digits),
  ]
  const main = html`${renderBreadcrumbs(view, [
    { name: words.nav.chronology, target: paths.chronology },
    { name, target: paths.year(key) },
  ])}
    <h1>${title}</h1>
    <p class="lead">${counts.join(words.comma)}</p>
    <p class="note">${words.chronology.reportNote}</p>
    ${year.months.map((month) => renderMonth(view, month))}${renderVague(view, year)}`
  return renderPage(view, {
    title,
    description: null,
    section: 'chronology',
    kind: 'report-page',
    main,
    subject: null,
  })
}
