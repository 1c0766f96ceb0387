/** Names of actors, places and outlets, linked to their pages where they have one. */
import type { OutletRef } from '../../records.ts'
import { partyName } from '../headline.ts'
import { html, join, type Content, type Html } from '../html.ts'
import { paths, type Target } from '../links.ts'
import { shown } from '../text.ts'
import { placeChain } from '../uses.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'

/** A name set apart from the direction of the text around it, and linked where there is a page. */
export function renderName(view: View, name: string, target: Target | null): Html {
  if (target === null) return html`<bdi>${name}</bdi>`
  const known = view.names.get(target)
  // The page of an outlet is led to by each name that it has.
  if (known?.name === name) return known.markup
  const markup = html`<a class="name" href="${view.href(target)}"><bdi>${name}</bdi></a>`
  view.names.set(target, { name, markup })
  return markup
}

/** The page of a listed actor that occurs, or null. */
export function actorTarget(view: View, id: string | null): Target | null {
  return id !== null && view.site.uses.actors.has(id) ? paths.actor(id) : null
}

export function placeTarget(view: View, id: string | null): Target | null {
  return id !== null && view.site.uses.places.has(id) ? paths.place(id) : null
}

export function outletTarget(view: View, id: string | null): Target | null {
  return id !== null && view.site.uses.outlets.has(id) ? paths.outlet(id) : null
}

/** A party to an event: an actor id, or `~name`. */
export function renderParty(view: View, party: string): Html {
  return renderName(view, shown(partyName(view.site, party)), actorTarget(view, party))
}

/** Parties in a row, or null for none. */
export function renderParties(view: View, parties: readonly string[]): Html | null {
  if (parties.length === 0) return null
  return join(
    parties.map((party) => renderParty(view, party)),
    words.comma,
  )
}

export function renderPlace(view: View, id: string): Html {
  return renderName(view, view.site.authority.places.get(id)?.name ?? id, placeTarget(view, id))
}

/** A place and what holds it: `جرف الصخر، بابل، العراق`. */
export function renderPlaceChain(view: View, id: string): Html {
  const chain = placeChain(view.site.authority.places, id)
  return join(
    chain.map((place) => renderPlace(view, place.id)),
    words.comma,
  )
}

/** The outlet, or the words for an unknown one. */
export function renderOutlet(view: View, outlet: OutletRef | null): Html {
  if (outlet === null) return html`<span class="unknown">${words.unknownOutlet}</span>`
  return renderName(view, shown(outlet.name), outletTarget(view, outlet.id))
}

export function renderOutlets(view: View, outlets: readonly OutletRef[]): Html | null {
  if (outlets.length === 0) return null
  return join(
    outlets.map((outlet) => renderOutlet(view, outlet)),
    words.comma,
  )
}

/** A Latin name as a line of its own, or null. */
export function renderLatin(latin: string | null): Html | null {
  return latin === null ? null : html`<p class="latin" lang="en" dir="ltr">${latin}</p>`
}

/** Who says so: an actor, or the words of the text. */
export function renderSpeaker(view: View, speaker: string): Content {
  return view.site.authority.actors.has(speaker)
    ? renderParty(view, speaker)
    : html`<bdi>${shown(speaker.replace(/^~/, ''))}</bdi>`
}
