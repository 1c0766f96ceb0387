/**
 * A small map of where a place lies.
 *
 * Reasoning: its frame is one of a grid, so that the places of a region share their land and borders, which take
 * longer to draw than all the rest.
 */
import type { Place } from '../../records.ts'
import { attributes, html, unsafe, type Html } from '../html.ts'
import type { Site } from '../site.ts'
import type { View } from '../view.ts'
import type { Bounds } from './atlas.ts'
import { placeBeside } from './boxes.ts'
import { frameOf, sizeOf, writeCountries, writeGround, writeText } from './ground.ts'
import { isolateLatin } from './latin.ts'
import { renderSmallMap } from './map.ts'
import { writeShape } from './shapes.ts'
import { markFinder, spotsOf, type Degrees, type Mark } from './spots.ts'
import { pictureWords } from './words.ts'

const words = pictureWords.locator

const FORMAT = { width: 336, least: 0.7, greatest: 0.9 } as const
const FONT = 12.5
/** Degrees from one frame to the next, and how many a frame shows. */
const STEP = 2
const SHOWN: Degrees = [9, 7]

function boundsOf(at: Degrees): Bounds {
  const [west, south] = at.map((value, axis) => {
    const shown = SHOWN[axis] ?? 0
    return Math.round((value - shown / 2) / STEP) * STEP
  })
  return [west ?? 0, south ?? 0, (west ?? 0) + SHOWN[0], (south ?? 0) + SHOWN[1]]
}

function drawLocator(view: View, { place, exactness, at }: Mark): string {
  const frame = frameOf(boundsOf(at), FORMAT)
  const [x = 0, y = 0] = frame.projection([...at]) ?? []
  const dot = { x: Math.round(x), y: Math.round(y), radius: exactness === 'town' ? 6 : 12 }
  const label = placeBeside(dot, sizeOf(place.name, FONT), [], frame)
  const taken = [
    { ...dot, width: dot.radius * 2, height: dot.radius * 2 },
    ...(label === null ? [] : [label]),
  ]
  const box = attributes({
    class: 'map drawing--small',
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    role: 'img',
    'aria-label': words.label(place.name),
  })
  return (
    `<svg${box.markup}>${writeGround(frame)}${writeCountries(view, frame, { named: new Set(), taken }, FONT)}` +
    `${writeShape(exactness, dot)}${label === null ? '' : writeText(place.name, label, 'spot-name', FONT)}</svg>`
  )
}

const drawings = new WeakMap<Site, Map<string, string>>()

/** The drawing of a mark, made once for all pages that show it: it has no links. */
function drawingOf(view: View, mark: Mark): string {
  const ofSite = view.site.drawings ?? drawings.get(view.site) ?? new Map<string, string>()
  drawings.set(view.site, ofSite)
  const drawing = ofSite.get(mark.place.id) ?? drawLocator(view, mark)
  ofSite.set(mark.place.id, drawing)
  return drawing
}

/**
 * Draws where a place lies: the town or the area itself, or the one that it is within. Null for a country and for what
 * no place around it is known of.
 */
export function renderSpot(view: View, id: string | null): Html | null {
  const mark = id === null ? null : markFinder(view.site.authority.places)(id)
  if (mark === null || mark.exactness === 'country') return null
  const inside = mark.place.id === id ? null : html`${words.inside(mark.place.name)} `
  return html`<figure class="drawing">
    ${unsafe(drawingOf(view, mark))}
    <figcaption class="note">${inside}${isolateLatin(words[mark.exactness])}</figcaption>
  </figure> `
}

/** The same for the page of a place; of a country, what happened in it. */
export function renderLocator(view: View, place: Place): Html | null {
  if (place.kind !== 'country') return renderSpot(view, place.id)
  return renderSmallMap(view, spotsOf(view.site, view.site.uses.places.get(place.id)?.events ?? []))
}
