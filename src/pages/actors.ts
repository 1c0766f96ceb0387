/** Who: the register of actors, and one actor. */
import type { Actor, Office } from '../records.ts'
import { renderByYear, yearTarget, type Owner } from './components/byYear.ts'
import { renderClippings } from './components/clippings.ts'
import { renderWritten } from './components/dates.ts'
import { renderFactList, renderSource } from './components/facts.ts'
import { renderLatin, renderOutlet, renderParties, renderParty, renderPlace } from './components/names.ts'
import { renderBreadcrumbs } from './components/navigation.ts'
import { countText, numberText } from './components/numbers.ts'
import { renderRegister } from './components/register.ts'
import { renderSection } from './components/section.ts'
import { countYears, renderLegend, renderStrip } from './components/strip.ts'
import { renderTable } from './components/table.ts'
import { renderStructured } from './components/structured.ts'
import { html, join, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { itemsOf } from './lists.ts'
import { actorNode } from './schema.ts'
import type { Site } from './site.ts'
import { shown } from './text.ts'
import type { ActorUse, Company, NameUse } from './uses.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** Rows of the tables of names, company and places. */
const MOST_ROWS = 12

/** The actors that occur. */
export function actorsOf(site: Site): Actor[] {
  return [...site.authority.actors.values()].filter((actor) => site.uses.actors.has(actor.id))
}

/** Renders the register of actors. */
export function renderActors(site: Site): string {
  const view = viewFrom(site, paths.actors)
  const entries = actorsOf(site).map((actor) => ({
    name: actor.name,
    target: paths.actor(actor.id),
    note: join(
      [
        words.actorKinds[actor.kind],
        countText(site.uses.actors.get(actor.id)?.deeds.length ?? 0, 'حدث', site.settings.digits),
      ],
      words.comma,
    ),
  }))
  const { title, intro } = words.actors
  const main = html`<h1>${title}</h1>
    <p class="lead">${intro}</p>
    ${renderRegister(view, entries)}`
  return renderPage(view, {
    title,
    description: intro,
    section: 'actors',
    kind: 'register-page',
    main,
    subject: null,
  })
}

function renderPeriod(view: View, from: string | null, to: string | null): Html | null {
  if (from === null && to === null) return null
  if (to === null) return html`${words.since} ${renderWritten(view, from ?? '')}`
  if (from === null) return html`${words.until} ${renderWritten(view, to)}`
  return html`${words.from} ${renderWritten(view, from)} ${words.to} ${renderWritten(view, to)}`
}

function renderOffice(view: View, { title, of, from, to }: Office): Html {
  const period = renderPeriod(view, from, to)
  return html`<li>
    ${title}${of === null ? null : html`${words.comma}${renderParty(view, of)}`}${period === null ? null : html` <span class="note">${period}</span>`}
  </li> `
}

function renderFacts(view: View, actor: Actor): Html | null {
  const leaders = actorsOf(view.site).filter((other) => other.leads.includes(actor.id))
  const w = words.actors
  return renderFactList([
    [w.kind, words.actorKinds[actor.kind]],
    [w.country, actor.country !== null && renderPlace(view, actor.country)],
    [w.partOf, renderParties(view, actor.partOf)],
    [w.leads, renderParties(view, actor.leads)],
    [
      w.ledBy,
      renderParties(
        view,
        leaders.map(({ id }) => id),
      ),
    ],
    [
      w.offices,
      actor.offices.length > 0 &&
        html`<ul>
          ${actor.offices.map((office) => renderOffice(view, office))}
        </ul>`,
    ],
    [w.validity, renderPeriod(view, actor.from, actor.to)],
    [w.source, renderSource(actor.source)],
  ])
}

/** Names as the clippings write them, with the outlets that do; stands under the heading `names`. */
export function renderNameUses(view: View, names: readonly NameUse[]): Html | null {
  if (names.length === 0) return null
  const { outlets } = view.site.authority
  const rows = names.slice(0, MOST_ROWS).map(({ text, count, outlets: used }) => {
    const by = used.flatMap((id) => {
      const outlet = outlets.get(id)
      return outlet === undefined ? [] : [renderOutlet(view, outlet)]
    })
    return [
      html`<bdi>${shown(text)}</bdi>`,
      numberText(count, view.site.settings.digits),
      join(by, words.comma),
    ]
  })
  return renderTable('names', [words.actors.name, words.actors.times, words.actors.usedBy], rows)
}

function renderCompany(view: View, company: readonly Company[]): Html | null {
  if (company.length === 0) return null
  const { digits } = view.site.settings
  const rows = company
    .slice(0, MOST_ROWS)
    .map(({ actor, beside, opposite }) => [
      renderParty(view, actor),
      numberText(beside, digits),
      numberText(opposite, digits),
    ])
  return renderTable('company', [words.actors.name, words.actors.beside, words.actors.opposite], rows)
}

function renderWhere(view: View, places: ActorUse['places']): Html | null {
  if (places.length === 0) return null
  const { digits } = view.site.settings
  return html`<ul class="plain">
    ${places.slice(0, MOST_ROWS).map(([place, events]) => html`<li>${renderPlace(view, place)} <span class="note">${countText(events, 'حدث', digits)}</span></li> `)}
  </ul> `
}

/** Clippings that name an entry, the latest of them where they are many. */
export function renderNaming(view: View, ids: readonly string[]): Html | null {
  return renderClippings(view, ids.slice(-MOST_ROWS))
}

/** Renders the page of one actor. */
export function renderActor(site: Site, id: string): string {
  const view = viewFrom(site, paths.actor(id))
  const actor = site.authority.actors.get(id)
  const use = site.uses.actors.get(id)
  if (actor === undefined || use === undefined) throw new Error(`expected the actor ${id} to occur`)
  const owner: Owner = { folder: 'actors', id }
  const items = itemsOf(site, owner)
  const strip = renderStrip(
    view,
    countYears(
      site,
      use.deeds.map(({ event }) => event),
    ),
    (year) => yearTarget(owner, items, year),
  )
  const deeds =
    items.length === 0
      ? html`<p>${words.actors.noDeeds}</p> `
      : html`${strip}${strip && renderLegend()}${renderByYear(view, owner, items, 'events')}`
  const main = html`${renderBreadcrumbs(view, [{ name: words.nav.actors, target: paths.actors }])}
    <header>
      <h1>${actor.name}</h1>
      ${renderLatin(actor.latin)}${actor.note === null ? null : html`<p class="lead">${actor.note}</p> `}
    </header>
    <div class="dossier">
      <div class="dossier-side">
        ${renderFacts(view, actor)}${renderSection('where', words.actors.where, renderWhere(view, use.places))}
      </div>
      <div class="dossier-main">
        ${renderSection('deeds', words.actors.deeds, deeds)}${renderSection('company', words.actors.company, renderCompany(view, use.company))}${renderSection('names', words.actors.names, renderNameUses(view, use.names))}${renderSection('clippings', words.actors.clippings, renderNaming(view, use.clippings))}
      </div>
    </div> `
  return renderPage(view, {
    title: actor.name,
    description: actor.note,
    section: 'actors',
    kind: 'actor-page',
    head: renderStructured([actorNode(view, actor)]),
    main,
    subject: actor.id,
  })
}
