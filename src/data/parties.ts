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
export function placesAround(place: string | null, { places }: Pick<Authority, 'places'>): Place[] {
  const around: Place[] = []
  for (let id = place; id !== null;) {
    const found = places.get(id)
    if (found === undefined || around.includes(found)) break
    around.push(found)
    id = found.within
  }
  return around
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
