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

export interface Atlas {
  readonly land: GeoGeometryObjects
  /** Lines between countries, without the coasts. */
  readonly borders: GeoGeometryObjects
  /** By Natural Earth's English name. */
  readonly countries: ReadonlyMap<string, GeoGeometryObjects>
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

/** Reads the atlas, once. */
export function readAtlas(): Atlas {
  if (kept !== null) return kept
  const world: World = createRequire(import.meta.url)('world-atlas/countries-50m.json')
  const { countries } = world.objects
  const areas = countries.geometries.filter(
    (geometry): geometry is Polygon<{ name: string }> | MultiPolygon<{ name: string }> =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  )
  kept = {
    land: merge(world, areas),
    borders: mesh(world, countries, (a, b) => a !== b),
    countries: new Map(
      feature(world, countries).features.map(({ geometry, properties }) => [properties.name, geometry]),
    ),
  }
  return kept
}

/** The shape of a country of the authority file, or null when the atlas has none. */
export function shapeOf(country: Pick<Place, 'id' | 'latin'>): GeoGeometryObjects | null {
  const name = NAMED_OTHERWISE[country.id] ?? country.latin
  return name === null ? null : (readAtlas().countries.get(name) ?? null)
}
