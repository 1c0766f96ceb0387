/** Who reported: one outlet, and the chronicle as it tells it. */
import { feedPaths } from '../data/feeds.ts'
import { renderFeedLinks } from './components/feeds.ts'
import type { Outlet } from '../records.ts'
import { renderByYear, type Owner } from './components/byYear.ts'
import { renderContents, type Part } from './components/contents.ts'
import { renderNaming, renderSpeakers, renderTypeCounts } from './components/dossiers.ts'
import { renderEvents } from './components/events.ts'
import { renderFactList, renderSource } from './components/facts.ts'
import { renderLatin, renderOutlet, renderParty, renderPlace } from './components/names.ts'
import { renderBreadcrumbs } from './components/navigation.ts'
import { countText, numberText } from './components/numbers.ts'
import { renderSection } from './components/section.ts'
import { seenFacts } from './components/seen.ts'
import { renderStructured } from './components/structured.ts'
import { renderTable } from './components/table.ts'
import { seenOf } from './dossier.ts'
import { html, join, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { itemsOf } from './lists.ts'
import { outletNode } from './schema.ts'
import { stepsToOwner } from './shelves.ts'
import type { Site } from './site.ts'
import { shown } from './text.ts'
import type { OutletUse } from './uses.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** Events that an outlet alone tells, shown at most. */
const MOST_ALONE = 20
/** Actors whose names in an outlet are shown, at most. */
const MOST_NAMED = 15

function renderFacts(view: View, outlet: Outlet, use: OutletUse): Html | null {
  return renderFactList([
    [words.outlets.kind, words.outletKinds[outlet.kind]],
    [words.outlets.country, outlet.country !== null && renderPlace(view, outlet.country)],
    [
      words.outlets.site,
      outlet.url !== null &&
        html`<a class="outward" href="${outlet.url}" rel="noopener external"
          ><bdi dir="ltr">${new URL(outlet.url).hostname}</bdi></a
        >`,
    ],
    [words.outlets.rights, outlet.rights !== null && words.rights[outlet.rights]],
    ...seenFacts(view, seenOf(view.site, { clippings: use.published }, [])),
    [words.outlets.publishedCount, countText(use.published.length, 'قصاصة', view.site.settings.digits)],
    [words.actors.source, renderSource(outlet.source)],
  ])
}

function renderCredits(view: View, { credits }: OutletUse): Html | null {
  if (credits.length === 0) return null
  const { digits } = view.site.settings
  return html`<ul class="plain">
    ${credits.map(([name, id, clippings]) => html`<li>${renderOutlet(view, { id, name })} <span class="note">${countText(clippings, 'قصاصة', digits)}</span></li> `)}
  </ul> `
}

/** What the outlet calls those it names most often; stands under the heading `namings`. */
function renderNamings(view: View, id: string): Html | null {
  const { actors } = view.site.authority
  const { digits } = view.site.settings
  const namings = (view.site.uses.namings.get(id) ?? []).filter(({ actor, forms }) =>
    forms.some(([text]) => text !== actors.get(actor)?.name),
  )
  if (namings.length === 0) return null
  const rows = namings.slice(0, MOST_NAMED).map(({ actor, forms }) => [
    renderParty(view, actor),
    join(
      forms.map(
        ([text, count]) =>
          html`<bdi>${shown(text)}</bdi> <span class="note">${numberText(count, digits)}</span>`,
      ),
      words.comma,
    ),
  ])
  return renderTable('namings', [words.outlets.actor, words.outlets.calls], rows)
}

/** The events that it tells, by type, and the way to all of them. */
function renderToldTypes(view: View, id: string, { told }: OutletUse): Html | null {
  if (told.length === 0) return null
  const all = words.outlets.allTold(countText(told.length, 'حدث', view.site.settings.digits))
  return html`<p><a href="${view.href(paths.told(id))}">${all}</a></p>
    ${renderTypeCounts(view, { folder: 'told', id }, told)}`
}

/** What it alone reports: the latest of it, with the number of all. */
function renderOnly(view: View, { only }: OutletUse): Html | null {
  const list = renderEvents(view, only.slice(-MOST_ALONE), { dated: 'always', quoted: true, tellers: false })
  const more =
    only.length > MOST_ALONE
      ? words.dossier.latestOf(countText(only.length, 'حدث', view.site.settings.digits))
      : null
  return list && html`${more && html`<p class="note">${more}</p> `}${list}`
}

function renderPublished(view: View, id: string, { published }: OutletUse): Html {
  if (published.length === 0) return html`<p>${words.outlets.noPublished}</p> `
  const owner: Owner = { folder: 'outlets', id }
  return html`${renderByYear(view, owner, itemsOf(view.site, owner), 'clippings')}`
}

function known(site: Site, id: string): { outlet: Outlet; use: OutletUse } {
  const outlet = site.authority.outlets.get(id)
  const use = site.uses.outlets.get(id)
  if (outlet === undefined || use === undefined) throw new Error(`expected the outlet ${id} to occur`)
  return { outlet, use }
}

/** Renders the page of one outlet. */
export function renderOutletPage(site: Site, id: string): string {
  const view = viewFrom(site, paths.outlet(id))
  const { outlet, use } = known(site, id)
  const w = words.outlets
  const quoted = renderSpeakers(view, site.uses.voices.inOutlet.get(id) ?? [])
  const parts: readonly Part[] = [
    ['told', w.events, renderToldTypes(view, id, use)],
    ['only', w.only, renderOnly(view, use)],
    ['namings', w.namings, renderNamings(view, id)],
    ['published', w.published, renderPublished(view, id, use)],
    ['credited', w.credited, renderNaming(view, use.credited)],
  ]
  const main = html`${renderBreadcrumbs(view, [{ name: words.nav.outlets, target: paths.outlets }])}
    <header>
      <h1>${outlet.name}</h1>
      ${renderLatin(outlet.latin)}${outlet.note === null ? null : html`<p class="lead">${outlet.note}</p> `}${renderContents(parts)}
    </header>
    <div class="dossier">
      <div class="dossier-side">
        ${renderFacts(view, outlet, use)}${renderSection('quoted', w.quoted, quoted)}${renderSection('credits', w.credits, renderCredits(view, use))}
      </div>
      <div class="dossier-main">
        ${parts.map(([part, title, content]) => renderSection(part, title, content))}
      </div>
    </div> `
  return renderPage(view, {
    title: outlet.name,
    description: outlet.note,
    section: 'outlets',
    kind: 'outlet-page',
    head: html`${use.published.length > 0 ? renderFeedLinks(view, feedPaths.outlet(id), outlet.name, 'outlet') : null}${renderStructured([outletNode(view, outlet)])}`,
    main,
    subject: outlet.id,
  })
}

/** The outlets that tell events, each of which has a page of them. */
export function tellersOf(site: Site): string[] {
  return [...site.uses.outlets].filter(([, { told }]) => told.length > 0).map(([id]) => id)
}

/** Renders the chronicle as one outlet tells it. */
export function renderTold(site: Site, id: string): string {
  const view = viewFrom(site, paths.told(id))
  const { outlet, use } = known(site, id)
  const owner: Owner = { folder: 'told', id }
  const title = words.outlets.told(outlet.name)
  const main = html`${renderBreadcrumbs(view, stepsToOwner(site, owner))}
    <h1>${title}</h1>
    <p class="lead">${countText(use.told.length, 'حدث', site.settings.digits)}</p>
    ${renderSection('types', words.places.types, renderTypeCounts(view, owner, use.told))}
    <section aria-labelledby="events">
      <h2 id="events">${words.shelves.years}</h2>
      ${renderByYear(view, owner, itemsOf(site, owner), 'events')}
    </section>`
  return renderPage(view, {
    title,
    description: null,
    section: 'outlets',
    kind: 'shelf-page',
    main,
    subject: null,
  })
}
