/** One month of the chronology, day by day. */
import { formatMonthName, formatWeekday } from '../dates/wording.ts'
import type { ChronologyDay } from '../records.ts'
import { renderAmounts, renderBand } from './chronology.ts'
import { renderCalendar } from './components/calendar.ts'
import { renderClippings } from './components/clippings.ts'
import { calendarDate, dateText } from './components/dates.ts'
import { renderEvents } from './components/events.ts'
import { renderFacets } from './components/facets.ts'
import { clippingsOfMonth, eventsOfMonth } from './components/months.ts'
import { renderBreadcrumbs, renderNeighbours, type Neighbour } from './components/navigation.ts'
import { numberText, yearText } from './components/numbers.ts'
import { renderStructured } from './components/structured.ts'
import { html, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { renderTimeline } from './pictures/timeline.ts'
import { listNode } from './schema.ts'
import { eventOf, type Site } from './site.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** Events that a month lists for machines; all of them are in the data. */
const MOST_LISTED = 100

/** A month with more events than this quotes none of them, or its page would grow too long to load. */
const MOST_QUOTED = 300

function renderPublished(view: View, day: ChronologyDay): Html | null {
  const clippings = renderClippings(view, day.published)
  if (clippings === null) return null
  return html`<div class="published">
    <h3>${words.chronology.published}</h3>
    ${clippings}
  </div> `
}

function renderDay(view: View, day: ChronologyDay, quoted: boolean): Html {
  const { settings } = view.site
  const id = `d${day.day.slice(8)}`
  const events = day.events.map((event) => eventOf(view.site, event))
  const number = numberText(Number(day.day.slice(8)), settings.digits)
  const month = formatMonthName(Number(day.day.slice(5, 7)), settings)
  return html`<section class="day" id="${id}" aria-labelledby="${id}h">
    <h2 id="${id}h">
      <time datetime="${day.day}"
        ><span class="weekday">${formatWeekday(day.day)}</span> <span class="number">${number}</span>
        <span class="of-month">${month}</span></time
      >
    </h2>
    <div class="day-content">
      ${renderEvents(view, events, { dated: 'never', quoted })}${renderPublished(view, day)}
    </div>
  </section> `
}

function monthNeighbour(site: Site, month: string | null): Neighbour | null {
  if (month === null) return null
  return { label: dateText(site.settings, calendarDate(month)), target: paths.month(month) }
}

/** Renders one month: a calendar to jump by, the days with their events, the vague ones in a band at the end. */
export function renderMonth(site: Site, key: string): string {
  const view = viewFrom(site, paths.month(key))
  const placed = site.periods.months.get(key)
  if (placed === undefined) throw new Error(`expected the month ${key} in the chronology`)
  const { month, previous, next } = placed
  const year = month.month.slice(0, 4)
  const title = dateText(site.settings, calendarDate(month.month))
  const events = eventsOfMonth(month).map((id) => eventOf(site, id))
  const quoted = events.length <= MOST_QUOTED
  const listed = events
    .filter(({ page }) => page)
    .slice(0, MOST_LISTED)
    .map(({ id }) => paths.event(id))
  const vague = month.vague.map((id) => eventOf(site, id))
  const main = html`${renderBreadcrumbs(view, [
    { name: words.nav.chronology, target: paths.chronology },
    { name: yearText(year, site.settings.digits), target: paths.year(year) },
  ])}
    <h1>${title}</h1>
    ${renderAmounts(view, events.length, clippingsOfMonth(month).length)}${renderTimeline(view, month)}
    <div class="month-layout">
      <div class="month-side">${renderCalendar(view, month)}${renderFacets(view, events, month.month)}</div>
      <div class="days">
        ${month.days.map((day) => renderDay(view, day, quoted))}${renderBand('vague', words.chronology.vagueMonth, renderEvents(view, vague, { dated: 'always', quoted, period: month.month }), words.chronology.vagueNote)}${renderBand('published', words.chronology.publishedMonth, renderClippings(view, month.publishedVague))}
      </div>
    </div>
    ${renderNeighbours(view, { earlier: monthNeighbour(site, previous), later: monthNeighbour(site, next) })}`
  return renderPage(view, {
    title: `${title}${words.comma}${words.nav.chronology}`,
    description: null,
    section: 'chronology',
    kind: 'month-page',
    head: renderStructured([listNode(view, title, listed)]),
    main,
    subject: null,
  })
}
