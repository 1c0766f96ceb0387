/** The ground of a map: its frame, land and borders, and the names of countries. */
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo'
import type { Place } from '../../records.ts'
import { escapeText } from '../html.ts'
import type { View } from '../view.ts'
import { readRegion, shapeWithin, type Bounds } from './atlas.ts'
import { overlap, placeBeside, within, type Box } from './boxes.ts'
import { textWidth } from './measure.ts'
import { writeOutline } from './outline.ts'

/** A country of which a smaller share of the map is seen goes without its name and its mark. */
const LEAST_SEEN = 0.006

export interface Frame {
  readonly projection: GeoProjection
  /** What of the world is seen, and a little more. */
  readonly bounds: Bounds
  readonly width: number
  readonly height: number
}

/** A frame of this width that shows these bounds; its height is within the given shares of the width. */
export function frameOf(
  [west, south, east, north]: Bounds,
  { width, least, greatest }: { readonly width: number; readonly least: number; readonly greatest: number },
): Frame {
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  }
  const unit = geoMercator().fitWidth(width, corners)
  const [[, top], [, bottom]] = geoPath(unit).bounds(corners)
  const height = Math.round(Math.min(Math.max(bottom - top, width * least), width * greatest))
  const projection = geoMercator()
    .precision(0)
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      corners,
    )
  // A little beyond the frame, so that its edge is not drawn as a coast.
  const edges: [[number, number], [number, number]] = [
    [-8, -8],
    [width + 8, height + 8],
  ]
  const topLeft = projection.invert?.(edges[0]) ?? [-180, 90]
  const bottomRight = projection.invert?.(edges[1]) ?? [180, -90]
  const bounds: Bounds = [topLeft[0], bottomRight[1], bottomRight[0], topLeft[1]]
  return { projection: projection.clipExtent(edges), bounds, width, height }
}

function keyOf({ bounds, width, height }: Frame): string {
  return `${bounds.join(' ')} ${width} ${height}`
}

const grounds = new Map<string, string>()

/** Land and borders as SVG, kept: the places of one part of the world share a ground. */
export function writeGround(frame: Frame): string {
  const { bounds, projection } = frame
  const key = keyOf(frame)
  const kept = grounds.get(key)
  if (kept !== undefined) return kept
  const { land, borders } = readRegion(bounds)
  const fine = { tolerance: 1, smallest: 6 }
  const written =
    `<path class="land" d="${writeOutline(land, projection, fine)}"/>` +
    `<path class="borders" d="${writeOutline(borders, projection, fine)}"/>`
  grounds.set(key, written)
  return written
}

/** A text with its middle in the middle of a box. */
export function writeText(text: string, { x, y }: Box, kind: string, font: number): string {
  // The baseline of Arabic letters lies a third of their size under the middle.
  return `<text class="${kind}" x="${Math.round(x)}" y="${Math.round(y + font * 0.34)}">${escapeText(text)}</text>`
}

/** The box of a text in one line. */
export function sizeOf(text: string, font: number): { width: number; height: number } {
  return { width: textWidth(text, font) + 4, height: font * 1.5 }
}

const middles = new Map<string, readonly [x: number, y: number] | null>()

/** The middle of what is seen of a country; null where that is next to nothing. Kept, as the ground is. */
export function middleSeen(
  frame: Frame,
  country: Pick<Place, 'id' | 'latin'>,
): readonly [x: number, y: number] | null {
  const shape = shapeWithin(country, frame.bounds)
  if (shape === null) return null
  const key = `${keyOf(frame)} ${country.id}`
  const kept = middles.get(key)
  if (kept !== undefined) return kept
  const path = geoPath(frame.projection)
  const seen = path.area(shape) >= LEAST_SEEN * frame.width * frame.height
  const middle = seen ? path.centroid(shape) : null
  middles.set(key, middle)
  return middle
}

/** Names of the countries that have room for one beside what is there, but those that are named already. */
export function writeCountries(
  view: View,
  frame: Frame,
  { named, taken: before }: { readonly named: ReadonlySet<string>; readonly taken: readonly Box[] },
  font: number,
): string {
  const taken = [...before]
  let names = ''
  for (const country of view.site.authority.places.values()) {
    const seen = country.kind === 'country' && !named.has(country.id) ? middleSeen(frame, country) : null
    if (seen === null) continue
    const [x, y] = seen
    const middle = { x, y, ...sizeOf(country.name, font) }
    const at =
      taken.some((other) => overlap(middle, other)) || !within(middle, frame.width, frame.height)
        ? placeBeside({ x, y, radius: font }, middle, taken, frame)
        : middle
    if (at === null) continue
    taken.push(at)
    names += writeText(country.name, at, 'land-name', font)
  }
  return names
}
