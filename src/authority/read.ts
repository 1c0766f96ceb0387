import type { Diagnostic } from '../diagnostics.ts'
import { parseEdtf } from '../dates/edtf.ts'
import type { Actor, Happening, NameForm, Outlet, Place } from '../records.ts'
import { checkAuthority } from './check.ts'
import { actorOf, derivedForms, derivedPlaceForms, outletOf, placeOf } from './forms.ts'
import { readList, type AuthorityFile, type Listed } from './list.ts'
import { buildLookup, type Lookup, type LookupEntry } from './lookup.ts'
import { nationalitiesOf, type Nationalities } from './nationality.ts'
import {
  actorSpec,
  coordinatesSpec,
  happeningSpec,
  outletSpec,
  placeSpec,
  type ActorSpec,
  type CoordinatesSpec,
  type HappeningSpec,
  type PlaceSpec,
} from './spec.ts'

export type { Lookup, Match } from './lookup.ts'
export type { Nationalities } from './nationality.ts'

/** Everything that the authority files say, by id. */
export interface Authority {
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Place>
  readonly outlets: ReadonlyMap<string, Outlet>
  readonly happenings: readonly Happening[]
  readonly lookup: Lookup
  /** Which country an adjective speaks of: `الأميركية`. */
  readonly nationalities: Nationalities
  /** Actor id of the state of each country, by place id. */
  readonly states: ReadonlyMap<string, string>
}

export interface AuthoritySources {
  readonly actors: AuthorityFile | null
  readonly places: AuthorityFile | null
  /** Where places lie, by place id; an entry's own degrees come first. */
  readonly coordinates?: AuthorityFile | null
  readonly outlets: AuthorityFile | null
  readonly happenings: AuthorityFile | null
}

/** The country that a place lies in, itself when it is one; null when the files do not say. */
export function countryOf(places: ReadonlyMap<string, Place>, id: string | null): string | null {
  let place = id === null ? undefined : places.get(id)
  for (let depth = 0; place !== undefined && depth < 12; depth++) {
    if (place.kind === 'country') return place.id
    place = place.within === null ? undefined : places.get(place.within)
  }
  return null
}

/** Whether a place lies inside another one. */
export function isInside(places: ReadonlyMap<string, Place>, outer: string, inner: string): boolean {
  let place = places.get(inner)
  for (let depth = 0; place !== undefined && place.within !== null && depth < 12; depth++) {
    if (place.within === outer) return true
    place = places.get(place.within)
  }
  return false
}

/**
 * Reads the authority files and builds their look-up. Problems in the files become diagnostics, all at once, and
 * the entries at fault are left out; nothing is thrown.
 */
export function readAuthority(files: AuthoritySources): { authority: Authority; diagnostics: Diagnostic[] } {
  const actors = readList(files.actors, 'actor', actorSpec)
  const places = readList(files.places, 'place', placeSpec)
  const coordinates = readList(files.coordinates ?? null, 'coordinates', coordinatesSpec)
  const outlets = readList(files.outlets, 'outlet', outletSpec)
  const happenings = readList(files.happenings, 'happening', happeningSpec)
  const lists = { actors, places, coordinates, outlets, happenings }
  const diagnostics = [...Object.values(lists).flatMap((list) => list.diagnostics), ...checkAuthority(lists)]
  return { authority: authorityOf(lists), diagnostics }
}

function authorityOf(lists: {
  readonly actors: Listed<ActorSpec>
  readonly places: Listed<PlaceSpec>
  readonly coordinates: Listed<CoordinatesSpec>
  readonly outlets: Listed<Parameters<typeof outletOf>[0]>
  readonly happenings: Listed<HappeningSpec>
}): Authority {
  const actors = byId(lists.actors.entries.map(({ value }) => actorOf(value)))
  const where = byId(lists.coordinates.entries.map(({ value }) => value))
  const places = byId(lists.places.entries.map(({ value }) => located(placeOf(value), where.get(value.id))))
  const outlets = byId(lists.outlets.entries.map(({ value }) => outletOf(value)))
  const nationalities = nationalitiesOf(
    lists.places.entries
      .filter(({ value }) => value.kind === 'country' || value.adjectives.length > 0)
      .map(({ value }) => ({ place: placeOf(value), adjectives: value.adjectives })),
  )
  const states = new Map<string, string>()
  for (const actor of actors.values()) {
    if (actor.kind === 'state' && actor.country !== null && !states.has(actor.country))
      states.set(actor.country, actor.id)
  }
  const listed = [
    ...entriesOf('actor', actors),
    ...entriesOf('place', places),
    ...entriesOf('outlet', outlets),
  ]
  const derived = [
    ...[...actors.values()].flatMap((actor) =>
      entriesFor('actor', actor.id, derivedForms(actor, nationalities)),
    ),
    ...[...places.values()].flatMap((place) =>
      entriesFor(
        'place',
        place.id,
        derivedPlaceForms(place, seatOf(place, places, actors, states), nationalities),
      ),
    ),
  ]
  const patterns = lists.actors.entries.flatMap(({ value }) =>
    value.patterns.map((spec) => ({ id: value.id, spec })),
  )
  return {
    actors,
    places,
    outlets,
    happenings: lists.happenings.entries.flatMap(({ value }) => happeningOf(value)),
    lookup: buildLookup(listed, derived, patterns),
    nationalities,
    states,
  }
}

/** The country whose state takes its name from this place (`بغداد`); null for any other place. */
function seatOf(
  place: Place,
  places: ReadonlyMap<string, Place>,
  actors: ReadonlyMap<string, Actor>,
  states: ReadonlyMap<string, string>,
): string | null {
  const country = place.kind === 'city' ? countryOf(places, place.id) : null
  const state = country === null ? undefined : actors.get(states.get(country) ?? '')
  const seat = state?.forms.some((form) => form.use === 'metonym' && form.text === place.name)
  return seat === true ? country : null
}

/** A place with the degrees of its row, where its own entry gives none. */
function located(place: Place, row: CoordinatesSpec | undefined): Place {
  if (row === undefined || place.latitude !== null || place.longitude !== null) return place
  return { ...place, latitude: row.latitude, longitude: row.longitude }
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

function entriesFor(kind: LookupEntry['kind'], id: string, forms: readonly NameForm[]): LookupEntry[] {
  return forms.map((form) => ({ kind, id, form }))
}

function entriesOf(
  kind: LookupEntry['kind'],
  entries: ReadonlyMap<string, { readonly id: string; readonly forms: readonly NameForm[] }>,
): LookupEntry[] {
  return [...entries.values()].flatMap((entry) => entriesFor(kind, entry.id, entry.forms))
}

function happeningOf(spec: HappeningSpec): Happening[] {
  const date = parseEdtf(spec.date)
  return date === null ? [] : [{ ...spec, date }]
}
