/** The map: marks of where events stand, over land and borders, drawn once for wide and once for narrow screens. */
import { countText } from '../components/numbers.ts'
import { attributes, escapeText, html, unsafe, type Html } from '../html.ts'
import { paths } from '../links.ts'
import type { View } from '../view.ts'
import type { Bounds } from './atlas.ts'
import { placeBeside, type Box } from './boxes.ts'
import { frameOf, middleSeen, sizeOf, writeCountries, writeGround, writeText, type Frame } from './ground.ts'
import { writeShape } from './shapes.ts'
import { isolateLatin } from './latin.ts'
import type { Spot } from './spots.ts'
import { pictureWords as words } from './words.ts'

/** A drawing of the map for one width of screen, in units that are about pixels there. */
interface Format {
  readonly name: 'wide' | 'narrow' | 'small'
  readonly width: number
  /** Least and greatest height as a share of the width. */
  readonly least: number
  readonly greatest: number
  readonly font: number
  readonly largest: number
}

const FORMATS: readonly Format[] = [
  { name: 'wide', width: 1000, least: 0.42, greatest: 0.72, font: 15, largest: 21 },
  { name: 'narrow', width: 360, least: 0.8, greatest: 1.25, font: 12.5, largest: 12 },
]

/** Beside a page, at any width of screen. */
const SMALL: Format = { name: 'small', width: 336, least: 0.6, greatest: 1.1, font: 12.5, largest: 11 }

/** How far from the middle of all events marks may lie, in degrees: the first that holds nearly all of them is taken. */
const REACHES = [5, 9, 14, 20, 27, 35]
const NEARLY_ALL = 0.95

/** Land around the outermost marks, in degrees and as a share of the span, and the least span of a map. */
const MARGIN = 0.9
const MARGIN_SHARE = 0.05
const LEAST_SPAN = 7

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

/**
 * The towns and areas near the middle of all events, so that a visit to another continent does not make the map of a
 * war too small to read; the countries where nothing more exact is known.
 */
function nearSpots(spots: readonly Spot[]): Spot[] {
  const exact = spots.filter(({ exactness }) => exactness !== 'country')
  const placed = exact.length > 0 ? exact : spots
  const middle = ([0, 1] as const).map((axis) =>
    weightedMedian(placed.map(({ at, events }) => [at[axis], events.length])),
  )
  const within = (reach: number): Spot[] =>
    placed.filter(({ at }) => at.every((value, axis) => Math.abs(value - (middle[axis] ?? 0)) < reach))
  const enough = amountOf(placed) * NEARLY_ALL
  const reach = REACHES.find((one) => amountOf(within(one)) >= enough)
  return within(reach ?? Math.max(...REACHES))
}

function amountOf(spots: readonly Spot[]): number {
  return spots.reduce((sum, { events }) => sum + events.length, 0)
}

function spanOf(values: readonly number[]): [first: number, last: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const margin = Math.max(MARGIN, (most - least) * MARGIN_SHARE)
  const missing = Math.max(0, LEAST_SPAN - (most - least) - 2 * margin) / 2
  return [least - margin - missing, most + margin + missing]
}

function boundsOf(spots: readonly Spot[]): Bounds {
  const [west, east] = spanOf(spots.map(({ at }) => at[0]))
  const [south, north] = spanOf(spots.map(({ at }) => at[1]))
  return [west, south, east, north]
}

interface Mark {
  readonly spot: Spot
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Where a spot is drawn: a country in the middle of the part of it that is seen; null outside the frame. */
function positionOf(spot: Spot, frame: Frame): readonly [number, number] | null {
  if (spot.exactness === 'country') return middleSeen(frame, spot.place)
  const { projection, width, height } = frame
  const at = projection([...spot.at])
  return at !== null && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height ? at : null
}

/** Middles of dots nearer to one another than this cover one another, in units of the drawing. */
const NEAREST = 4

/** Where a dot stands beside those that would lie under it: as far aside as none is covered. */
function besideOthers(spot: Spot, x: number, y: number, marks: readonly Mark[]): number {
  if (spot.exactness !== 'town') return x
  const covers = (at: number): boolean =>
    marks.some((mark) => mark.spot.exactness === 'town' && Math.hypot(mark.x - at, mark.y - y) < NEAREST)
  let aside = x
  while (covers(aside)) aside -= NEAREST
  return aside
}

/** Room between the mark of a country and the edge of the map. */
const EDGE = 4

/** Of a country little may be seen: its mark stands whole inside the frame, where no exact spot is meant. */
function keptInside(at: number, radius: number, size: number): number {
  return Math.round(Math.min(Math.max(at, radius + EDGE), size - radius - EDGE))
}

function marksOf(spots: readonly Spot[], frame: Frame, largest: number): Mark[] {
  const most = Math.max(...spots.map(({ events }) => events.length))
  const marks: Mark[] = []
  for (const spot of spots) {
    const at = positionOf(spot, frame)
    if (at === null) continue
    // The ring of an area stays outside of a town in its middle.
    const least = spot.exactness === 'area' ? 7 : 4
    const radius = least + (largest - 4) * Math.sqrt((spot.events.length - 1) / Math.max(1, most - 1))
    const [x, y] =
      spot.exactness === 'country'
        ? [keptInside(at[0], radius, frame.width), keptInside(at[1], radius, frame.height)]
        : [Math.round(at[0]), Math.round(at[1])]
    marks.push({ spot, x: besideOthers(spot, x, y, marks), y, radius: Math.round(radius * 10) / 10 })
  }
  return marks
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

/** Whether a mark stands for more than a town. */
function isWide({ spot }: Mark): boolean {
  return spot.exactness !== 'town'
}

function writeMark(view: View, mark: Mark, label: Box | undefined, font: number): string {
  const { place, events, exactness } = mark.spot
  const name = `${place.name}: ${countText(events.length, 'حدث', view.site.settings.digits)} (${words.map.short[exactness]})`
  const link = attributes({ href: view.href(paths.place(place.id)), 'aria-label': name })
  const text = label === undefined ? '' : writeText(place.name, label, 'spot-name', font)
  return `<a${link.markup}><title>${escapeText(name)}</title>${writeShape(mark.spot.exactness, mark)}${text}</a>`
}

function drawMap(view: View, spots: readonly Spot[], format: Format): { svg: string; shown: number } {
  const frame = frameOf(boundsOf(nearSpots(spots)), format)
  const marks = marksOf(spots, frame, format.largest)
  const drawn = labelMarks(marks, frame, format.font)
  const box = attributes({
    class: `map drawing--${format.name}`,
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    role: 'group',
    'aria-label': words.map.label,
  })
  const svg =
    `<svg${box.markup}>${writeGround(frame)}` +
    writeCountries(view, frame, { named: new Set(drawn.labels.keys()), taken: drawn.taken }, format.font) +
    // Towns after areas, and the small ones last, so that none is covered whole.
    [...marks.filter(isWide), ...marks.filter((mark) => !isWide(mark))]
      .map((mark) => writeMark(view, mark, drawn.labels.get(mark.spot.place.id), format.font))
      .join('') +
    '</svg>'
  return { svg, shown: amountOf(marks.map(({ spot }) => spot)) }
}

/** What the shapes of the marks mean. */
function renderKeys(): Html {
  const keys = (['town', 'area', 'country'] as const).map((exactness) => {
    const shape = writeShape(exactness, { x: 9, y: 9, radius: 6 })
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
  const all = amountOf(spots)
  const beyond = all - (drawings[0]?.shown ?? all)
  const { digits } = view.site.settings
  return html`<figure class="drawing">
    ${unsafe(drawings.map(({ svg }) => svg).join('\n'))}
    <figcaption>
      ${renderKeys()}${beyond === 0 ? null : html`<p class="note">${words.map.beyond(countText(beyond, 'حدث', digits))}</p> `}
      <p class="note">${isolateLatin(words.map.borders)}</p>
    </figcaption>
  </figure> `
}

/** A small map of some events, without keys, such as those of one country; null where there is nothing to show. */
export function renderSmallMap(view: View, spots: readonly Spot[]): Html | null {
  if (spots.length === 0) return null
  return html`<figure class="drawing">
    ${unsafe(drawMap(view, spots, SMALL).svg)}
    <figcaption class="note">${isolateLatin(words.map.small)}</figcaption>
  </figure> `
}
