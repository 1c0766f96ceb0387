/** The weightiest events of a year against the outlets: who tells what, and who is silent. */
import type { ChronicleEvent } from '../records.ts'
import { dateText } from './components/dates.ts'
import { eventsOfYear } from './components/months.ts'
import { renderEventLink } from './components/events.ts'
import { renderOutlet } from './components/names.ts'
import { renderBreadcrumbs } from './components/navigation.ts'
import { yearText } from './components/numbers.ts'
import { renderTable } from './components/table.ts'
import { html, type Content, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { coverageOf, type Coverage, type Stance } from './silence.ts'
import { eventOf, type Site } from './site.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** Events and outlets shown at most. */
const MOST_EVENTS = 60
const MOST_OUTLETS = 12

/** Events of a year that can be set against outlets: told to have happened, with days, by an outlet with a name. */
function candidatesOf(site: Site, key: string): ChronicleEvent[] {
  const year = site.periods.years.get(key)?.year
  if (year === undefined) return []
  return eventsOfYear(year)
    .map((id) => eventOf(site, id))
    .filter((event) => event.date !== null && event.page)
}

/** How many outlets tell an event, and how many had the days to and did not. */
function weigh({ stances }: Coverage): { readonly told: number; readonly silent: number } {
  const silent = [...stances.values()].filter((stance) => stance === 'silent').length
  return { told: stances.size - silent, silent }
}

/**
 * What the outlets have of the events of a year, in order of time, and those outlets: the events that most of them
 * tell, of which something can be compared, because a second outlet tells it or was silent.
 */
export function coverageOfYear(
  site: Site,
  year: string,
): { readonly rows: readonly Coverage[]; readonly outlets: readonly string[] } {
  const all = candidatesOf(site, year).map((event) => {
    const row = coverageOf(site, event)
    return { row, ...weigh(row) }
  })
  const chosen = all
    .filter(({ told, silent }) => told > 0 && told + silent > 1)
    .sort((a, b) => b.told - a.told || b.silent - a.silent || (a.row.event.id < b.row.event.id ? -1 : 1))
    .slice(0, MOST_EVENTS)
  const kept = new Set(chosen.map(({ row }) => row))
  const told = new Map<string, number>()
  for (const { stances } of kept)
    for (const [outlet, stance] of stances)
      if (stance !== 'silent') told.set(outlet, (told.get(outlet) ?? 0) + 1)
  const outlets = [...told].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([outlet]) => outlet)
  const shown = outlets.slice(0, MOST_OUTLETS)
  // Of what none of these outlets tells, the page has nothing to say.
  const tells = ({ stances }: Coverage): boolean =>
    shown.some((outlet) => (stances.get(outlet) ?? 'silent') !== 'silent')
  return { rows: all.map(({ row }) => row).filter((row) => kept.has(row) && tells(row)), outlets: shown }
}

/** Years in which at least two outlets tell something. */
export function coverageYears(site: Site): string[] {
  return site.chronology.years
    .map(({ year }) => year)
    .filter((year) => coverageOfYear(site, year).outlets.length > 1)
}

/** The sign and its word; in the cells of what is absent, which are most, the sign alone is seen. */
function renderStance(stance: Stance, inCell = false): Html {
  const word = words.coverage.stances[stance]
  const quiet = inCell && stance === 'absent'
  return html`<span class="stance stance--${stance}"></span> ${quiet ? html`<span class="unseen">${word}</span>` : word}`
}

/** The key to the signs. */
function renderKey(): Html {
  const stances: readonly Stance[] = ['reported', 'denied', 'planned', 'silent', 'absent']
  const { meanings } = words.coverage
  return html`<dl class="stances">
    ${stances.map(
      (stance) =>
        html`<div>
          <dt>${renderStance(stance)}</dt>
          <dd>${meanings[stance]}</dd>
        </div> `,
    )}
  </dl> `
}

function renderRow(view: View, { event, stances }: Coverage, outlets: readonly string[]): Content[] {
  const { settings } = view.site
  const date = event.date === null ? '' : dateText(settings, event.date)
  const name = html`<span class="event-date">${date}</span> ${renderEventLink(view, event)}`
  return [name, ...outlets.map((outlet) => renderStance(stances.get(outlet) ?? 'absent', true))]
}

/** Renders the events of a year by outlet. */
export function renderCoverage(site: Site, key: string): string {
  const view = viewFrom(site, paths.coverage(key))
  const { digits } = site.settings
  const year = yearText(key, digits)
  const { rows, outlets } = coverageOfYear(site, key)
  const title = words.coverage.title(year)
  const heads = outlets.map((id) =>
    renderOutlet(view, { id, name: site.authority.outlets.get(id)?.name ?? id }),
  )
  const main = html`${renderBreadcrumbs(view, [
    { name: words.nav.chronology, target: paths.chronology },
    { name: year, target: paths.year(key) },
  ])}
    <h1 id="coverage">${title}</h1>
    <p class="lead">${words.coverage.intro}</p>
    ${renderKey()}
    ${renderTable(
      'coverage',
      [words.coverage.event, ...heads],
      rows.map((row) => renderRow(view, row, outlets)),
    )}`
  return renderPage(view, {
    title,
    description: null,
    section: 'chronology',
    kind: 'coverage-page',
    main,
    subject: null,
  })
}
