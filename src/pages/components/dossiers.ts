/** The parts that dossiers share: names as written, deeds by type, who speaks, in what company. */
import { typeInfo } from '../../reports/types.ts'
import type { ChronicleEvent, EventType } from '../../records.ts'
import { countTypes, deedsByType } from '../dossier.ts'
import { html, join, type Content, type Html } from '../html.ts'
import type { Company, Deed, NameUse } from '../uses.ts'
import type { Speakers } from '../voices.ts'
import { shown } from '../text.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { shelfPath, typesWithPage, type Owner } from './byYear.ts'
import { renderClippings } from './clippings.ts'
import { renderOutlet, renderParty, renderPlace, renderSpeaker } from './names.ts'
import { countText, numberText } from './numbers.ts'
import { renderTable } from './table.ts'

/** Rows of a table at most, and of a list of clippings. */
export const MOST_ROWS = 12

/** What a table leaves out, in a line under it; null when it shows all. */
function renderRest(view: View, all: number, noun: 'اسم' | 'طرف' | 'مكان'): Html | null {
  if (all <= MOST_ROWS) return null
  const rest = countText(all - MOST_ROWS, noun, view.site.settings.digits)
  return html`<p class="note">${words.dossier.andMore(rest)}</p> `
}

/** Names as the clippings write them, with the outlets that do and how often; stands under the heading `names`. */
export function renderNameUses(view: View, names: readonly NameUse[]): Html | null {
  if (names.length === 0) return null
  const { digits } = view.site.settings
  const rows = names.slice(0, MOST_ROWS).map(({ text, count, outlets }) => {
    const by = outlets.flatMap(([id, times]) => {
      const outlet = view.site.authority.outlets.get(id)
      return outlet === undefined
        ? []
        : [html`${renderOutlet(view, outlet)} <span class="note">${numberText(times, digits)}</span>`]
    })
    return [html`<bdi>${shown(text)}</bdi>`, numberText(count, digits), join(by, words.comma)]
  })
  const heads = [words.actors.name, words.actors.times, words.actors.usedBy]
  return html`${renderTable('names', heads, rows)}${renderRest(view, names.length, 'اسم')}`
}

/** A type of event, linked to the owner's events of it where these have a page. */
function renderType(view: View, owner: Owner, type: EventType, paged: ReadonlySet<EventType>): Content {
  const { label } = typeInfo(type)
  return paged.has(type) ? html`<a href="${view.href(shelfPath(owner, type))}">${label}</a>` : label
}

/** What an actor did and what was done to it, by type; stands under the heading `deeds`. */
export function renderDeedTypes(view: View, owner: Owner, deeds: readonly Deed[]): Html | null {
  if (deeds.length === 0) return null
  const { digits } = view.site.settings
  const w = words.dossier
  const paged = typesWithPage(deeds.map(({ event }) => event.type))
  const number = (count: number): Content =>
    count === 0 ? html`<span class="none">${numberText(0, digits)}</span>` : numberText(count, digits)
  const counts = deedsByType(deeds)
  const sides = (['agent', 'target', 'party', 'unrealized'] as const).filter((side) =>
    counts.some((count) => count[side] > 0),
  )
  const heads = { agent: w.did, target: w.suffered, party: w.tookPart, unrealized: w.unrealized }
  const rows = counts.map((count) => [
    renderType(view, owner, count.type, paged),
    ...sides.map((side) => number(count[side])),
  ])
  return renderTable('deeds', [words.method.type, ...sides.map((side) => heads[side])], rows)
}

/** Events by type with their numbers; null for none. */
export function renderTypeCounts(view: View, owner: Owner, events: readonly ChronicleEvent[]): Html | null {
  if (events.length === 0) return null
  const { digits } = view.site.settings
  const paged = typesWithPage(events.map(({ type }) => type))
  return html`<ul class="plain counts">
    ${countTypes(events).map(([type, count]) => html`<li>${renderType(view, owner, type, paged)} <span class="note">${numberText(count, digits)}</span></li> `)}
  </ul> `
}

/** The others in an actor's events; stands under the heading `company`. */
export function renderCompany(view: View, company: readonly Company[]): Html | null {
  if (company.length === 0) return null
  const { digits } = view.site.settings
  const rows = company
    .slice(0, MOST_ROWS)
    .map(({ actor, beside, opposite }) => [
      renderParty(view, actor),
      numberText(beside, digits),
      numberText(opposite, digits),
    ])
  const heads = [words.actors.name, words.actors.beside, words.actors.opposite]
  return html`${renderTable('company', heads, rows)}${renderRest(view, company.length, 'طرف')}`
}

/** Speakers with the number of reports told in their words; null for none. */
export function renderSpeakers(view: View, speakers: Speakers): Html | null {
  if (speakers.length === 0) return null
  const { digits } = view.site.settings
  return html`<ul class="plain">
    ${speakers.slice(0, MOST_ROWS).map(([speaker, reports]) => html`<li>${renderSpeaker(view, speaker)} <span class="note">${countText(reports, 'رواية', digits)}</span></li> `)}
  </ul> `
}

/** Places with the number of events at them; null for none. */
export function renderWhere(
  view: View,
  places: readonly (readonly [place: string, events: number])[],
): Html | null {
  if (places.length === 0) return null
  const { digits } = view.site.settings
  return html`<ul class="plain">
      ${places.slice(0, MOST_ROWS).map(([place, events]) => html`<li>${renderPlace(view, place)} <span class="note">${countText(events, 'حدث', digits)}</span></li> `)}
    </ul>
    ${renderRest(view, places.length, 'مكان')}`
}

/** Clippings that name an entry, the latest of them where they are many. */
export function renderNaming(view: View, ids: readonly string[]): Html | null {
  const rest = ids.length - MOST_ROWS
  const more =
    rest > 0 ? words.dossier.latestOf(countText(ids.length, 'قصاصة', view.site.settings.digits)) : null
  const list = renderClippings(view, ids.slice(-MOST_ROWS))
  return list && html`${more && html`<p class="note">${more}</p> `}${list}`
}
