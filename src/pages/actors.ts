/** Who: one actor. */
import { feedPaths } from '../data/feeds.ts'
import type { Actor, Office } from '../records.ts'
import { renderByYear, yearTarget, type Owner } from './components/byYear.ts'
import { renderWritten } from './components/dates.ts'
import {
  renderCompany,
  renderDeedTypes,
  renderNameUses,
  renderNaming,
  renderSpeakers,
  renderWhere,
} from './components/dossiers.ts'
import { renderFeedLinks } from './components/feeds.ts'
import { renderFactList, renderSource } from './components/facts.ts'
import { renderLatin, renderParties, renderParty, renderPlace } from './components/names.ts'
import { renderBreadcrumbs } from './components/navigation.ts'
import { countText } from './components/numbers.ts'
import { renderSection } from './components/section.ts'
import { seenFacts } from './components/seen.ts'
import { renderContents, type Part } from './components/contents.ts'
import { countYears, renderLegend, renderStrip } from './components/strip.ts'
import { renderStructured } from './components/structured.ts'
import { seenOf } from './dossier.ts'
import { html, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { itemsOf } from './lists.ts'
import { actorNode } from './schema.ts'
import type { Site } from './site.ts'
import { isLong, type ActorUse } from './uses.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

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

function renderFacts(view: View, actor: Actor, use: ActorUse): Html | null {
  const { site } = view
  const w = words.actors
  const people = site.uses.voices.people.get(actor.id) ?? []
  const occurring = people.filter((id) => site.uses.actors.has(id))
  const leaders = occurring.filter((id) => site.authority.actors.get(id)?.leads.includes(actor.id))
  const events = use.deeds.map(({ event }) => event)
  return renderFactList([
    [w.kind, words.actorKinds[actor.kind]],
    [w.country, actor.country !== null && renderPlace(view, actor.country)],
    [w.partOf, renderParties(view, actor.partOf)],
    [w.leads, renderParties(view, actor.leads)],
    [w.ledBy, renderParties(view, leaders)],
    [
      w.people,
      renderParties(
        view,
        occurring.filter((id) => !leaders.includes(id)),
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
    ...seenFacts(view, seenOf(site, use, events)),
    [words.dossier.named, countText(use.clippings.length, 'قصاصة', site.settings.digits)],
    [w.source, renderSource(actor.source)],
  ])
}

/** In whose words its statements are told: others', the people of it, and how often it speaks itself. */
function renderVoices(view: View, actor: Actor): Html | null {
  const { voices } = view.site.uses
  const { digits } = view.site.settings
  const others = voices.forActor.get(actor.id) ?? []
  const known = new Set(others.map(([speaker]) => speaker))
  const people = (voices.people.get(actor.id) ?? []).flatMap((id) => {
    const reports = voices.byActor.get(id) ?? 0
    return reports > 0 && !known.has(id) ? [[id, reports] as const] : []
  })
  const own = voices.byActor.get(actor.id) ?? 0
  if (others.length === 0 && people.length === 0 && own === 0) return null
  const w = words.dossier
  const itself = own > 0 ? html`<p>${w.ownWords(countText(own, 'رواية', digits))}</p> ` : null
  const part = (title: string, list: Html | null): Html | null =>
    list &&
    html`<h3>${title}</h3>
      ${list}`
  return html`${itself}${part(w.spokenBy, renderSpeakers(view, others))}${part(w.itsPeople, renderSpeakers(view, people))}`
}

function renderEventsOf(view: View, owner: Owner): Html {
  const items = itemsOf(view.site, owner)
  if (items.length === 0) return html`<p>${words.actors.noDeeds}</p> `
  return html`${renderByYear(view, owner, items, 'events')}`
}

function renderPicture(view: View, owner: Owner, use: ActorUse): Html | null {
  const years = countYears(
    view.site,
    use.deeds.map(({ event }) => event),
  )
  const strip = renderStrip(view, years, (year) => yearTarget(owner, isLong(use.deeds.length), year))
  return strip && html`<div class="dossier-picture">${strip}${renderLegend()}</div> `
}

/** Renders the page of one actor. */
export function renderActor(site: Site, id: string): string {
  const view = viewFrom(site, paths.actor(id))
  const actor = site.authority.actors.get(id)
  const use = site.uses.actors.get(id)
  if (actor === undefined || use === undefined) throw new Error(`expected the actor ${id} to occur`)
  const owner: Owner = { folder: 'actors', id }
  const w = words.actors
  const parts: readonly Part[] = [
    ['deeds', words.dossier.deeds, renderDeedTypes(view, owner, use.deeds)],
    ['company', w.company, renderCompany(view, use.company)],
    ['voices', words.dossier.voices, renderVoices(view, actor)],
    ['names', w.names, renderNameUses(view, use.names)],
    ['events', w.deeds, renderEventsOf(view, owner)],
    ['clippings', w.clippings, renderNaming(view, use.clippings)],
  ]
  const main = html`${renderBreadcrumbs(view, [{ name: words.nav.actors, target: paths.actors }])}
    <header>
      <h1>${actor.name}</h1>
      ${renderLatin(actor.latin)}${actor.note === null ? null : html`<p class="lead">${actor.note}</p> `}${renderContents(parts)}
    </header>
    <div class="dossier">
      <div class="dossier-side">
        ${renderFacts(view, actor, use)}${renderSection('where', w.where, renderWhere(view, use.places))}
      </div>
      <div class="dossier-main">
        ${renderPicture(view, owner, use)}${parts.map(([part, title, content]) => renderSection(part, title, content))}
      </div>
    </div> `
  return renderPage(view, {
    title: actor.name,
    description: actor.note,
    section: 'actors',
    kind: 'actor-page',
    head: html`${renderFeedLinks(view, feedPaths.actor(actor.id), actor.name, 'actor')}${renderStructured([actorNode(view, actor)])}`,
    main,
    subject: actor.id,
  })
}
