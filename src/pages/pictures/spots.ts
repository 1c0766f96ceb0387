/** Where on the map events stand, and how exactly that is known. */
import { geoCentroid } from 'd3-geo'
import { typeInfo } from '../../reports/types.ts'
import type { ChronicleEvent, Place } from '../../records.ts'
import type { Site } from '../site.ts'
import { placeChain } from '../uses.ts'
import { shapeOf } from './atlas.ts'

export type Degrees = readonly [longitude: number, latitude: number]

/** A mark on the map: a town, the middle of the known towns of an area, or a country as a whole. */
export interface Spot {
  readonly place: Place
  readonly exactness: 'town' | 'area' | 'country'
  readonly at: Degrees
  readonly events: readonly ChronicleEvent[]
  readonly violent: number
}

type Places = Site['authority']['places']

function degreesOf({ latitude, longitude }: Place): Degrees | null {
  return latitude === null || longitude === null ? null : [longitude, latitude]
}

/** Degrees of the towns within each place that is no country. */
function townsWithin(places: Places): Map<string, Degrees[]> {
  const within = new Map<string, Degrees[]>()
  for (const town of places.values()) {
    const at = degreesOf(town)
    if (at === null) continue
    for (const holder of placeChain(places, town.id).slice(1)) {
      const towns = within.get(holder.id)
      if (towns === undefined) within.set(holder.id, [at])
      else towns.push(at)
    }
  }
  return within
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function middleOf(towns: readonly Degrees[]): Degrees {
  return [mean(towns.map(([longitude]) => longitude)), mean(towns.map(([, latitude]) => latitude))]
}

/** A place of the map without its events. */
export type Mark = Pick<Spot, 'place' | 'exactness' | 'at'>

function markOf(place: Place, towns: ReadonlyMap<string, readonly Degrees[]>): Mark | null {
  const at = degreesOf(place)
  if (at !== null) return { place, exactness: 'town', at }
  if (place.kind === 'country') {
    const shape = shapeOf(place)
    return shape === null ? null : { place, exactness: 'country', at: geoCentroid(shape) }
  }
  const known = towns.get(place.id)
  return known === undefined ? null : { place, exactness: 'area', at: middleOf(known) }
}

type MarkFinder = (id: string) => Mark | null
const finders = new WeakMap<Places, MarkFinder>()

/** Finds the mark of a place: its own, or that of the smallest place around it that has one. */
export function markFinder(places: Places): MarkFinder {
  const finder = finders.get(places) ?? makeFinder(places)
  finders.set(places, finder)
  return finder
}

function makeFinder(places: Places): MarkFinder {
  const towns = townsWithin(places)
  const known = new Map<string, Mark | null>()
  return (id) => {
    const kept = known.get(id)
    if (kept !== undefined) return kept
    for (const place of placeChain(places, id)) {
      const mark = markOf(place, towns)
      if (mark !== null) {
        known.set(id, mark)
        return mark
      }
    }
    known.set(id, null)
    return null
  }
}

/** Groups events by the mark they stand at, the most events first; those that stand nowhere are left out. */
export function spotsOf(site: Site, events: readonly ChronicleEvent[]): Spot[] {
  const find = markFinder(site.authority.places)
  const found = new Map<string, Mark & { readonly events: ChronicleEvent[] }>()
  for (const event of events) {
    const mark = event.place === null ? null : find(event.place)
    if (mark === null) continue
    const spot = found.get(mark.place.id)
    if (spot === undefined) found.set(mark.place.id, { ...mark, events: [event] })
    else spot.events.push(event)
  }
  return [...found.values()]
    .map((spot) => ({
      ...spot,
      violent: spot.events.filter(({ type }) => typeInfo(type).class === 'violence').length,
    }))
    .sort((a, b) => b.events.length - a.events.length || (a.place.id < b.place.id ? -1 : 1))
}
