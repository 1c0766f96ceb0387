/** Who, where, what kind and which outlet: every event and clipping by each of them. */
import { RECIPROCAL } from '../reports/types.ts'
import type { ChronicleEvent, EventType, NameForm, Place, Reading } from '../records.ts'
import type { SiteRecords } from './site.ts'
import { indexVoices, type Voices } from './voices.ts'
import { writtenName } from './written.ts'

/** One form under which a name stands in the clippings. */
export interface NameUse {
  readonly text: string
  readonly count: number
  /** Outlet ids and how often each uses it, the most first; clippings whose outlet has no entry are left out. */
  readonly outlets: readonly (readonly [outlet: string, count: number])[]
}

/** An event of an actor, and its part in it. */
export interface Deed {
  readonly event: ChronicleEvent
  /** `party` where the two sides of the event have no order. */
  readonly side: 'agent' | 'target' | 'party'
}

/** Another actor in the events of one. */
export interface Company {
  readonly actor: string
  /** Events in which both stand on one side. */
  readonly beside: number
  /** Events in which they stand on different sides. */
  readonly opposite: number
}

export interface ActorUse {
  /** In order of time. */
  readonly deeds: readonly Deed[]
  /** Ids of the clippings that name it, in order of publication. */
  readonly clippings: readonly string[]
  /** The most used first. */
  readonly names: readonly NameUse[]
  /** Listed actors and `~name` for others, the most shared events first. */
  readonly company: readonly Company[]
  /** Place ids and how many events happened there, the most first. */
  readonly places: readonly (readonly [place: string, events: number])[]
}

export interface PlaceUse {
  /** Events there or at a place within it, in order of time. */
  readonly events: readonly ChronicleEvent[]
  readonly clippings: readonly string[]
  readonly names: readonly NameUse[]
  /** Ids of the places directly within it that are used. */
  readonly parts: readonly string[]
}

export interface OutletUse {
  /** Clippings it published, in order of publication. */
  readonly published: readonly string[]
  /** Clippings of others that credit it. */
  readonly credited: readonly string[]
  /** Events that its clippings tell, in order of time. */
  readonly told: readonly ChronicleEvent[]
  /** Those of them that none but its clippings tell. */
  readonly only: readonly ChronicleEvent[]
  /** Outlets credited in what it published, the most credited first. */
  readonly credits: readonly (readonly [name: string, id: string | null, clippings: number])[]
}

/** What one outlet calls an actor: its forms and how often each stands, the most used first. */
export interface Naming {
  readonly actor: string
  readonly count: number
  readonly forms: readonly (readonly [text: string, count: number])[]
}

export interface Uses {
  readonly actors: ReadonlyMap<string, ActorUse>
  readonly places: ReadonlyMap<string, PlaceUse>
  readonly outlets: ReadonlyMap<string, OutletUse>
  readonly types: ReadonlyMap<EventType, readonly ChronicleEvent[]>
  readonly voices: Voices
  /** By outlet id; the actors that an outlet names most come first. */
  readonly namings: ReadonlyMap<string, readonly Naming[]>
}

type Source = Pick<SiteRecords, 'authority' | 'events'> & {
  readonly readingsByTime: readonly Reading[]
  readonly readingById: ReadonlyMap<string, Reading>
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function add<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

function mostFirst<K extends string>(counts: ReadonlyMap<K, number>): (readonly [K, number])[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

/** A place and every place that holds it; a ring in the authority file ends the walk. */
export function placeChain(places: ReadonlyMap<string, Place>, id: string): Place[] {
  const chain: Place[] = []
  for (let place = places.get(id); place !== undefined && !chain.includes(place);) {
    chain.push(place)
    place = place.within === null ? undefined : places.get(place.within)
  }
  return chain
}

interface FormCount {
  count: number
  readonly outlets: Map<string, number>
}

interface Named {
  readonly clippings: Map<string, Set<string>>
  readonly forms: Map<string, Map<string, FormCount>>
}

/** Clippings and written forms by authority id, for mentions of one kind. */
function indexNames(
  readings: readonly Reading[],
  kind: 'actor' | 'place',
  entries: ReadonlyMap<string, { readonly forms: readonly NameForm[] }>,
): Named {
  const clippings: Named['clippings'] = new Map()
  const forms: Named['forms'] = new Map()
  for (const { clipping, article, mentions } of readings)
    for (const mention of mentions) {
      if (mention.kind !== kind || mention.id === null) continue
      clippings.set(mention.id, (clippings.get(mention.id) ?? new Set()).add(clipping.id))
      const ofId = forms.get(mention.id) ?? new Map<string, FormCount>()
      forms.set(mention.id, ofId)
      const written = writtenName(mention, clipping.text, entries.get(mention.id)?.forms ?? [])
      const form = ofId.get(written) ?? { count: 0, outlets: new Map<string, number>() }
      ofId.set(written, form)
      form.count++
      const outlet = article.outlet?.id
      if (outlet) add(form.outlets, outlet)
    }
  return { clippings, forms }
}

function nameUses(named: Named, id: string): NameUse[] {
  return [...(named.forms.get(id) ?? [])]
    .map(([text, { count, outlets }]) => ({ text, count, outlets: mostFirst(outlets) }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
}

function deedsByActor(events: readonly ChronicleEvent[]): Map<string, Deed[]> {
  const deeds = new Map<string, Deed[]>()
  for (const event of events) {
    const equal = RECIPROCAL.has(event.type)
    for (const actor of new Set(event.agents)) push(deeds, actor, { event, side: equal ? 'party' : 'agent' })
    for (const actor of new Set(event.targets))
      if (!event.agents.includes(actor)) push(deeds, actor, { event, side: equal ? 'party' : 'target' })
  }
  return deeds
}

function companyOf(actor: string, deeds: readonly Deed[]): Company[] {
  const beside = new Map<string, number>()
  const opposite = new Map<string, number>()
  for (const { event } of deeds) {
    const agent = event.agents.includes(actor)
    for (const other of event.agents) if (other !== actor) add(agent ? beside : opposite, other)
    for (const other of event.targets)
      if (other !== actor && !event.agents.includes(other)) add(agent ? opposite : beside, other)
  }
  return [...new Set([...beside.keys(), ...opposite.keys()])]
    .map((other) => ({
      actor: other,
      beside: beside.get(other) ?? 0,
      opposite: opposite.get(other) ?? 0,
    }))
    .sort((a, b) => b.beside + b.opposite - a.beside - a.opposite || (a.actor < b.actor ? -1 : 1))
}

function placesOf(deeds: readonly Deed[]): (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { event } of deeds) if (event.place !== null) add(counts, event.place)
  return mostFirst(counts)
}

function indexActors({ authority, events, readingsByTime }: Source): Map<string, ActorUse> {
  const named = indexNames(readingsByTime, 'actor', authority.actors)
  const deeds = deedsByActor(events)
  const uses = new Map<string, ActorUse>()
  for (const id of authority.actors.keys()) {
    const done = deeds.get(id) ?? []
    const clippings = [...(named.clippings.get(id) ?? [])]
    if (done.length === 0 && clippings.length === 0) continue
    uses.set(id, {
      deeds: done,
      clippings,
      names: nameUses(named, id),
      company: companyOf(id, done),
      places: placesOf(done),
    })
  }
  return uses
}

function indexPlaces({ authority, events, readingsByTime }: Source): Map<string, PlaceUse> {
  const named = indexNames(readingsByTime, 'place', authority.places)
  const eventsAt = new Map<string, ChronicleEvent[]>()
  const parts = new Map<string, Set<string>>()
  const used = new Set<string>()
  const use = (id: string): Place[] => {
    const chain = placeChain(authority.places, id)
    chain.forEach((place, i) => {
      used.add(place.id)
      const holder = chain[i + 1]
      if (holder !== undefined) parts.set(holder.id, (parts.get(holder.id) ?? new Set()).add(place.id))
    })
    return chain
  }
  for (const id of named.clippings.keys()) use(id)
  for (const event of events)
    if (event.place !== null) for (const place of use(event.place)) push(eventsAt, place.id, event)
  return new Map(
    [...used].map((id) => [
      id,
      {
        events: eventsAt.get(id) ?? [],
        clippings: [...(named.clippings.get(id) ?? [])],
        names: nameUses(named, id),
        parts: [...(parts.get(id) ?? [])],
      },
    ]),
  )
}

function indexOutlets({ authority, events, readingsByTime, readingById }: Source): Map<string, OutletUse> {
  const published = new Map<string, string[]>()
  const credited = new Map<string, string[]>()
  const credits = new Map<string, Map<string, readonly [string | null, number]>>()
  for (const { clipping, article } of readingsByTime) {
    const by = article.outlet?.id ?? null
    if (by !== null) push(published, by, clipping.id)
    for (const { id, name } of article.credits) {
      if (id !== null && id !== by) push(credited, id, clipping.id)
      if (by === null || id === by) continue
      const ofOutlet = credits.get(by) ?? new Map<string, readonly [string | null, number]>()
      credits.set(by, ofOutlet.set(name, [id, (ofOutlet.get(name)?.[1] ?? 0) + 1]))
    }
  }
  const { told, only } = eventsByOutlet(events, readingById)
  const uses = new Map<string, OutletUse>()
  for (const id of authority.outlets.keys()) {
    const own = published.get(id) ?? []
    const others = credited.get(id) ?? []
    if (own.length === 0 && others.length === 0) continue
    const quoted = [...(credits.get(id) ?? [])].sort(([, [, m]], [, [, n]]) => n - m)
    uses.set(id, {
      published: own,
      credited: others,
      told: told.get(id) ?? [],
      only: only.get(id) ?? [],
      credits: quoted.map(([name, [credit, count]]) => [name, credit, count] as const),
    })
  }
  return uses
}

/** Outlet ids of the clippings that tell an event, each once; null for one without an entry. */
export function outletsTelling(
  event: ChronicleEvent,
  readingById: ReadonlyMap<string, Reading>,
): ReadonlySet<string | null> {
  return new Set(event.reports.map((ref) => readingById.get(ref.clipping)?.article.outlet?.id ?? null))
}

function eventsByOutlet(
  events: readonly ChronicleEvent[],
  readingById: ReadonlyMap<string, Reading>,
): { told: Map<string, ChronicleEvent[]>; only: Map<string, ChronicleEvent[]> } {
  const told = new Map<string, ChronicleEvent[]>()
  const only = new Map<string, ChronicleEvent[]>()
  for (const event of events) {
    const outlets = outletsTelling(event, readingById)
    for (const outlet of outlets)
      if (outlet !== null) {
        push(told, outlet, event)
        if (outlets.size === 1) push(only, outlet, event)
      }
  }
  return { told, only }
}

function indexNamings(actors: ReadonlyMap<string, ActorUse>): Map<string, Naming[]> {
  const namings = new Map<string, Naming[]>()
  for (const [actor, { names }] of actors) {
    const byOutlet = new Map<string, (readonly [string, number])[]>()
    for (const { text, outlets } of names)
      for (const [outlet, count] of outlets) push(byOutlet, outlet, [text, count] as const)
    for (const [outlet, forms] of byOutlet) {
      const count = forms.reduce((sum, [, times]) => sum + times, 0)
      push(namings, outlet, { actor, count, forms: forms.sort(([, m], [, n]) => n - m) })
    }
  }
  for (const list of namings.values()) list.sort((a, b) => b.count - a.count || (a.actor < b.actor ? -1 : 1))
  return namings
}

/** A list with more rows than this has its years on pages of their own. */
const MOST_ON_ONE_PAGE = 200

/** Whether a list of so many rows has its years on pages of their own. */
export function isLong(rows: number): boolean {
  return rows > MOST_ON_ONE_PAGE
}

/** Indexes events and clippings by actor, place, outlet and type; entries that nothing uses are left out. */
export function indexUses(source: Source): Uses {
  const types = new Map<EventType, ChronicleEvent[]>()
  for (const event of source.events) push(types, event.type, event)
  const actors = indexActors(source)
  return {
    actors,
    namings: indexNamings(actors),
    places: indexPlaces(source),
    outlets: indexOutlets(source),
    types,
    voices: indexVoices(source.authority.actors, source.readingsByTime),
  }
}
