import type { Actor, ChronicleEvent, Place } from '../records.ts'
import type { DataSource } from './dataset.ts'

type Authority = DataSource['authority']

/** The Arabic name of a party: of a listed actor, or as the text has it. */
export function partyName(party: string, { actors }: Pick<Authority, 'actors'>): string {
  return party.startsWith('~') ? party.slice(1) : (actors.get(party)?.name ?? party)
}

/** The listed actor that a party is; null for an unlisted one. */
export function listedActor(party: string, { actors }: Pick<Authority, 'actors'>): Actor | null {
  return actors.get(party) ?? null
}

/** The place of an event with all that hold it, from the inmost out. */
export function placesAround(place: string | null, { places }: Pick<Authority, 'places'>): readonly Place[] {
  if (place === null) return []
  let known = around.get(places)
  if (known === undefined) around.set(places, (known = new Map()))
  let found = known.get(place)
  if (found === undefined) known.set(place, (found = findAround(place, places)))
  return found
}

/** What holds each place, by register and id. */
const around = new WeakMap<object, Map<string, readonly Place[]>>()

function findAround(place: string, places: Authority['places']): readonly Place[] {
  const holders: Place[] = []
  for (let id: string | null = place; id !== null;) {
    const found: Place | undefined = places.get(id)
    if (found === undefined || holders.includes(found)) break
    holders.push(found)
    id = found.within
  }
  return holders
}

/** Where an event is on the map: degrees of its own place; null when the place or its coordinates are not known. */
export function pointOf(
  event: ChronicleEvent,
  { places }: Pick<Authority, 'places'>,
): [longitude: number, latitude: number] | null {
  const place = event.place === null ? undefined : places.get(event.place)
  return place === undefined || place.longitude === null || place.latitude === null
    ? null
    : [place.longitude, place.latitude]
}
