/**
 * Land, borders and countries: Natural Earth's 1:50 million set, which is in the public domain, as world-atlas packs it.
 *
 * Reasoning: the data are read when a map is first asked for: most commands draw none, and a static import would have
 * every one of them parse 750 kB.
 */
import type { GeoGeometryObjects } from 'd3-geo'
import { createRequire } from 'node:module'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import type { Place } from '../../records.ts'

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>
type Area = Polygon<{ name: string }> | MultiPolygon<{ name: string }>

/** West, south, east and north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

interface Country {
  readonly area: Area
  readonly shape: GeoGeometryObjects
  readonly bounds: Bounds
}

interface Atlas {
  readonly world: World
  /** By Natural Earth's English name. */
  readonly countries: ReadonlyMap<string, Country>
}

/** A part of the world, ready to be drawn. */
export interface Region {
  readonly land: GeoGeometryObjects
  /** Lines between countries, without the coasts. */
  readonly borders: GeoGeometryObjects
}

/** Countries that Natural Earth's short names call otherwise than the authority file's Latin names. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  usa: 'United States of America',
  bosnia: 'Bosnia and Herz.',
  congo: 'Congo',
  'dr-congo': 'Dem. Rep. Congo',
  'central-african-republic': 'Central African Rep.',
  'equatorial-guinea': 'Eq. Guinea',
  'south-sudan': 'S. Sudan',
  'western-sahara': 'W. Sahara',
  'ivory-coast': "Côte d'Ivoire",
  'cape-verde': 'Cabo Verde',
  'north-macedonia': 'Macedonia',
  'dominican-republic': 'Dominican Rep.',
  'solomon-islands': 'Solomon Is.',
  'marshall-islands': 'Marshall Is.',
  eswatini: 'eSwatini',
}

let kept: Atlas | null = null

/** The extent of the coordinates; a country on both sides of the date line reaches around the world. */
function boundsOf(positions: readonly (readonly number[])[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [x = 0, y = 0] of positions) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return [west, south, east, north]
}

function positionsOf(shape: GeoGeometryObjects): number[][] {
  if (shape.type === 'Polygon') return shape.coordinates.flat()
  return shape.type === 'MultiPolygon' ? shape.coordinates.flat(2) : []
}

/** Reads the atlas, once. */
function readAtlas(): Atlas {
  if (kept !== null) return kept
  const world: World = createRequire(import.meta.url)('world-atlas/countries-50m.json')
  const { features } = feature(world, world.objects.countries)
  const countries = world.objects.countries.geometries.flatMap((area, i): [string, Country][] => {
    const shape = features[i]?.geometry
    if (shape === undefined || (area.type !== 'Polygon' && area.type !== 'MultiPolygon')) return []
    return [[area.properties?.name ?? '', { area, shape, bounds: boundsOf(positionsOf(shape)) }]]
  })
  kept = { world, countries: new Map(countries) }
  return kept
}

function meet([w, s, e, n]: Bounds, [west, south, east, north]: Bounds): boolean {
  return w <= east && e >= west && s <= north && n >= south
}

/** The land and the borders of the countries that reach into some bounds. */
export function readRegion(bounds: Bounds): Region {
  const { world, countries } = readAtlas()
  const areas = [...countries.values()]
    .filter((country) => meet(country.bounds, bounds))
    .map(({ area }) => area)
  const collection = { type: 'GeometryCollection' as const, geometries: areas }
  return { land: merge(world, areas), borders: mesh(world, collection, (a, b) => a !== b) }
}

/** The shape of a country by Natural Earth's English name, or null. */
export function shapeNamed(name: string): GeoGeometryObjects | null {
  return readAtlas().countries.get(name)?.shape ?? null
}

function countryOf({ id, latin }: Pick<Place, 'id' | 'latin'>): Country | null {
  const name = NAMED_OTHERWISE[id] ?? latin
  return name === null ? null : (readAtlas().countries.get(name) ?? null)
}

/** The shape of a country of the authority file, or null when the atlas has none. */
export function shapeOf(country: Pick<Place, 'id' | 'latin'>): GeoGeometryObjects | null {
  return countryOf(country)?.shape ?? null
}

/** The same, when it reaches into some bounds. */
export function shapeWithin(country: Pick<Place, 'id' | 'latin'>, bounds: Bounds): GeoGeometryObjects | null {
  const found = countryOf(country)
  if (found === null) return null
  return meet(found.bounds, bounds) ? found.shape : null
}
