/**
 * A small map of where a place lies.
 *
 * Reasoning: its frame is one of a grid, so that the places of a region share their land and borders, which take
 * longer to draw than all the rest.
 */
import type { Place } from '../../records.ts'
import { attributes, html, unsafe, type Html } from '../html.ts'
import type { View } from '../view.ts'
import type { Bounds } from './atlas.ts'
import { placeBeside } from './boxes.ts'
import { frameOf, sizeOf, writeCountries, writeGround, writeText } from './ground.ts'
import { writeShape } from './shapes.ts'
import { markFinder, type Degrees } from './spots.ts'
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

/** Draws where a town or an area lies; null for a country, and for what has no known place of its own. */
export function renderLocator(view: View, place: Place): Html | null {
  const mark = markFinder(view.site.authority.places)(place.id)
  if (mark === null || mark.exactness === 'country' || mark.place.id !== place.id) return null
  const frame = frameOf(boundsOf(mark.at), FORMAT)
  const [x = 0, y = 0] = frame.projection([...mark.at]) ?? []
  const dot = { x: Math.round(x), y: Math.round(y), radius: mark.exactness === 'town' ? 6 : 12 }
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
  const drawing =
    `<svg${box.markup}>${writeGround(frame)}${writeCountries(view, frame, { named: new Set(), taken }, FONT)}` +
    `${writeShape(mark.exactness, dot)}${label === null ? '' : writeText(place.name, label, 'spot-name', FONT)}</svg>`
  return html`<figure class="drawing">
    ${unsafe(drawing)}
    <figcaption class="note">${words[mark.exactness]}</figcaption>
  </figure> `
}
