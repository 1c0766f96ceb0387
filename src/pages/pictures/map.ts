/** The map: marks of where events stand, over land and borders, drawn once for wide and once for narrow screens. */
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo'
import { countText } from '../components/numbers.ts'
import { attributes, escapeText, html, unsafe, type Html } from '../html.ts'
import { paths } from '../links.ts'
import type { View } from '../view.ts'
import { readRegion, shapeOf, shapeWithin, type Bounds } from './atlas.ts'
import { overlap, placeBeside, within, type Box } from './boxes.ts'
import { textWidth } from './measure.ts'
import { writeOutline } from './outline.ts'
import type { Spot } from './spots.ts'
import { pictureWords as words } from './words.ts'

/** A drawing of the map for one width of screen, in units that are about pixels there. */
interface Format {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  /** Least and greatest height as a share of the width. */
  readonly least: number
  readonly greatest: number
  readonly font: number
  readonly largest: number
}

const FORMATS: readonly Format[] = [
  { name: 'wide', width: 1000, least: 0.42, greatest: 0.72, font: 15, largest: 26 },
  { name: 'narrow', width: 360, least: 0.8, greatest: 1.25, font: 12.5, largest: 16 },
]

/** How far from the middle of all events a mark may lie and still be on the map, in degrees. */
const REACH = 17
/** Degrees of land around the outermost marks, and the least span of a map. */
const MARGIN = 0.9
const LEAST_SPAN = 5
/** A country of which a smaller share of the map is seen goes without its name and its mark. */
const LEAST_SEEN = 0.006

function weightedMedian(values: readonly (readonly [value: number, weight: number])[]): number {
  const sorted = [...values].sort(([a], [b]) => a - b)
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2
  let sum = 0
  for (const [value, weight] of sorted) {
    sum += weight
    if (sum >= half) return value
  }
  return 0
}

/** The towns and areas near the middle of all events; those of a single country where none is more exact. */
function nearSpots(spots: readonly Spot[]): Spot[] {
  const exact = spots.filter(({ exactness }) => exactness !== 'country')
  const placed = exact.length > 0 ? exact : spots
  const middle = ([0, 1] as const).map((axis) =>
    weightedMedian(placed.map(({ at, events }) => [at[axis], events.length])),
  )
  return placed.filter(({ at }) => at.every((value, axis) => Math.abs(value - (middle[axis] ?? 0)) < REACH))
}

function spanOf(values: readonly number[]): [first: number, last: number] {
  const [first, last] = [Math.min(...values) - MARGIN, Math.max(...values) + MARGIN]
  const missing = Math.max(0, LEAST_SPAN - (last - first)) / 2
  return [first - missing, last + missing]
}

interface Frame {
  readonly projection: GeoProjection
  /** What of the world is seen, and a little more. */
  readonly bounds: Bounds
  readonly width: number
  readonly height: number
}

function frameOf(spots: readonly Spot[], format: Format): Frame {
  const [west, east] = spanOf(spots.map(({ at }) => at[0]))
  const [south, north] = spanOf(spots.map(({ at }) => at[1]))
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  }
  const { width, least, greatest } = format
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

interface Mark {
  readonly spot: Spot
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Where a spot is drawn: a country in the middle of the part of it that is seen; null outside the frame. */
function positionOf(spot: Spot, { projection, width, height }: Frame): readonly [number, number] | null {
  const shape = spot.exactness === 'country' ? shapeOf(spot.place) : null
  const path = geoPath(projection)
  if (shape !== null) return path.area(shape) < LEAST_SEEN * width * height ? null : path.centroid(shape)
  const at = projection([...spot.at])
  return at !== null && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height ? at : null
}

function marksOf(spots: readonly Spot[], frame: Frame, largest: number): Mark[] {
  const most = Math.max(...spots.map(({ events }) => events.length))
  return spots.flatMap((spot) => {
    const at = positionOf(spot, frame)
    if (at === null) return []
    const radius = 4 + (largest - 4) * Math.sqrt((spot.events.length - 1) / Math.max(1, most - 1))
    return [{ spot, x: Math.round(at[0]), y: Math.round(at[1]), radius: Math.round(radius * 10) / 10 }]
  })
}

function shapeOfMark({ spot, x, y, radius }: Mark): string {
  if (spot.exactness === 'country') {
    const r = Math.round(radius + 1)
    return `<path class="spot spot--country" d="M${x} ${y - r}l${r} ${r}-${r} ${r}-${r}-${r}z"/>`
  }
  return `<circle class="spot spot--${spot.exactness}" cx="${x}" cy="${y}" r="${radius}"/>`
}

function writeText(text: string, { x, y }: Box, kind: string, font: number): string {
  // The baseline of Arabic letters lies a third of their size under the middle.
  return `<text class="${kind}" x="${Math.round(x)}" y="${Math.round(y + font * 0.34)}">${escapeText(text)}</text>`
}

function sizeOf(text: string, font: number): { width: number; height: number } {
  return { width: textWidth(text, font) + 4, height: font * 1.5 }
}

interface Drawn {
  readonly labels: ReadonlyMap<string, Box>
  readonly taken: readonly Box[]
}

/** Labels for the marks that have room for one, the weightiest first. */
function labelMarks(marks: readonly Mark[], frame: Frame, font: number): Drawn {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({ x, y, width: radius * 1.7, height: radius * 1.7 }))
  const labels = new Map<string, Box>()
  for (const mark of marks) {
    const box = placeBeside(mark, sizeOf(mark.spot.place.name, font), taken, frame)
    if (box === null) continue
    taken.push(box)
    labels.set(mark.spot.place.id, box)
  }
  return { labels, taken }
}

/** Names of the countries that have room for one in the part that is seen; drawn under the marks. */
function writeCountries(view: View, frame: Frame, drawn: Drawn, font: number): string {
  const taken = [...drawn.taken]
  const path = geoPath(frame.projection)
  let names = ''
  for (const country of view.site.authority.places.values()) {
    const shape =
      country.kind === 'country' && !drawn.labels.has(country.id) ? shapeWithin(country, frame.bounds) : null
    if (shape === null || path.area(shape) < LEAST_SEEN * frame.width * frame.height) continue
    const [x, y] = path.centroid(shape)
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

function writeMark(view: View, mark: Mark, label: Box | undefined, font: number): string {
  const { place, events, exactness } = mark.spot
  const name = `${place.name}: ${countText(events.length, 'حدث', view.site.settings.digits)} (${words.map.short[exactness]})`
  const link = attributes({ href: view.href(paths.place(place.id)), 'aria-label': name })
  const text = label === undefined ? '' : writeText(place.name, label, 'spot-name', font)
  return `<a${link.markup}><title>${escapeText(name)}</title>${shapeOfMark(mark)}${text}</a>`
}

function drawMap(view: View, spots: readonly Spot[], format: Format): { svg: string; shown: number } {
  const frame = frameOf(nearSpots(spots), format)
  const { land, borders } = readRegion(frame.bounds)
  const fine = { tolerance: 0.8, smallest: 3 }
  const marks = marksOf(spots, frame, format.largest)
  const drawn = labelMarks(marks, frame, format.font)
  const box = attributes({
    class: `map drawing--${format.name}`,
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    role: 'group',
    'aria-label': words.map.label,
  })
  const svg =
    `<svg${box.markup}><path class="land" d="${writeOutline(land, frame.projection, fine)}"/>` +
    `<path class="borders" d="${writeOutline(borders, frame.projection, fine)}"/>` +
    writeCountries(view, frame, drawn, format.font) +
    // The small ones last, so that the large do not cover them.
    marks.map((mark) => writeMark(view, mark, drawn.labels.get(mark.spot.place.id), format.font)).join('') +
    '</svg>'
  return { svg, shown: marks.reduce((sum, { spot }) => sum + spot.events.length, 0) }
}

/** What the shapes of the marks mean. */
function renderKeys(): Html {
  const keys = (['town', 'area', 'country'] as const).map((exactness) => {
    const mark = { x: 9, y: 9, radius: 6 }
    const shape =
      exactness === 'country'
        ? `<path class="spot spot--country" d="M${mark.x} 2l7 7-7 7-7-7z"/>`
        : `<circle class="spot spot--${exactness}" cx="9" cy="9" r="6"/>`
    return html`<li>
      ${unsafe(`<svg class="key-mark" viewBox="0 0 18 18" aria-hidden="true">${shape}</svg>`)}
      ${words.map.exactness[exactness]}
    </li> `
  })
  return html`<ul class="keys">
    ${keys}
  </ul> `
}

/** The drawings of a map with its keys; null where there is nothing to show. */
export function renderMap(view: View, spots: readonly Spot[]): Html | null {
  if (spots.length === 0) return null
  const drawings = FORMATS.map((format) => drawMap(view, spots, format))
  const all = spots.reduce((sum, { events }) => sum + events.length, 0)
  const beyond = all - (drawings[0]?.shown ?? all)
  const { digits } = view.site.settings
  return html`<figure class="drawing">
    ${unsafe(drawings.map(({ svg }) => svg).join('\n'))}
    <figcaption>
      ${renderKeys()}${beyond === 0 ? null : html`<p class="note">${words.map.beyond(countText(beyond, 'حدث', digits))}</p> `}
      <p class="note">${words.map.borders}</p>
    </figcaption>
  </figure> `
}
