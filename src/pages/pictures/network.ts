/**
 * The network: actors as circles that grow with their events, tied by unbroken lines to those they act with and by
 * broken ones to those they act against.
 *
 * Reasoning: d3-force begins from a fixed spiral and draws its few chances from a generator with a fixed seed, so the
 * same archive gives the same picture. Each circle moves with its label as one box; boxes are then moved apart.
 */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import { countText } from '../components/numbers.ts'
import { attributes, escapeText, html, unsafe, type Html } from '../html.ts'
import { paths } from '../links.ts'
import { shown } from '../text.ts'
import type { View } from '../view.ts'
import { separate, type Box } from './boxes.ts'
import { textWidth, wrapText } from './measure.ts'
import { chooseCircle, type Circle, type Tie } from './ties.ts'
import { pictureWords } from './words.ts'

const words = pictureWords.network

interface Format {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly height: number
  readonly font: number
  readonly largest: number
  readonly longest: number
  readonly actors: number
  readonly ties: number
}

const FORMATS: readonly Format[] = [
  { name: 'wide', width: 1000, height: 680, font: 15, largest: 24, longest: 150, actors: 26, ties: 60 },
  { name: 'narrow', width: 360, height: 520, font: 12.5, largest: 15, longest: 110, actors: 13, ties: 22 },
]

/** Height of a line, in sizes of its letters. */
const LINE = 1.35

interface Node extends Box {
  readonly id: string
  readonly name: string
  /** The name in one line or two. */
  readonly lines: readonly string[]
  readonly events: number
  readonly radius: number
}

interface Body extends SimulationNodeDatum {
  readonly id: string
}

/** Where the forces leave the actors, stretched to the frame. */
function arrange(
  { actors, ties }: Circle,
  { width, height }: Format,
): Map<string, readonly [number, number]> {
  const bodies: Body[] = actors.map((id) => ({ id }))
  const links: (SimulationLinkDatum<Body> & { readonly weight: number })[] = ties.map(
    ({ first, second, together, against }) => ({ source: first, target: second, weight: together + against }),
  )
  const link = forceLink<Body, (typeof links)[number]>(links)
    .id(({ id }) => id)
    .distance(({ weight }) => 90 + 60 / weight)
  forceSimulation(bodies)
    .force('link', link)
    .force('charge', forceManyBody().strength(-420))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength((0.05 * width) / height))
    .stop()
    .tick(300)
  const [xs, ys] = [bodies.map(({ x = 0 }) => x), bodies.map(({ y = 0 }) => y)]
  const stretch = (value: number, values: readonly number[], size: number): number => {
    const [least, most] = [Math.min(...values), Math.max(...values)]
    return size * (0.08 + (0.84 * (value - least)) / Math.max(1, most - least))
  }
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, [stretch(x, xs, width), stretch(y, ys, height)]]))
}

function nodesOf(view: View, circle: Circle, format: Format): Node[] {
  const { uses, authority } = view.site
  const places = arrange(circle, format)
  const most = Math.max(...circle.actors.map((id) => uses.actors.get(id)?.deeds.length ?? 0))
  const nodes = circle.actors.map((id): Node => {
    const events = uses.actors.get(id)?.deeds.length ?? 0
    const name = shown(authority.actors.get(id)?.name ?? id)
    const lines = wrapText(name, format.font, format.longest)
    const radius = Math.round(5 + (format.largest - 5) * Math.sqrt(events / Math.max(1, most)))
    const [x, y] = places.get(id) ?? [0, 0]
    const width = Math.max(radius * 2, ...lines.map((line) => textWidth(line, format.font))) + 8
    const height = radius * 2 + lines.length * format.font * LINE + 8
    return { id, name, lines, events, radius, x, y, width, height }
  })
  const moved = separate(nodes, format)
  return nodes.map((node, i) => ({ ...node, ...moved[i] }))
}

/** The middle of a node's circle, which stands at the top of its box. */
function middleOf(node: Node): readonly [x: number, y: number] {
  return [Math.round(node.x), Math.round(node.y - node.height / 2 + node.radius + 2)]
}

function writeTie(tie: Tie, nodes: ReadonlyMap<string, Node>): string {
  const [first, second] = [nodes.get(tie.first), nodes.get(tie.second)]
  if (first === undefined || second === undefined) return ''
  const [[x1, y1], [x2, y2]] = [middleOf(first), middleOf(second)]
  const length = Math.max(1, Math.hypot(x2 - x1, y2 - y1))
  // Two lines for a pair that knew both stand side by side.
  const off = tie.together > 0 && tie.against > 0 ? 3 : 0
  const line = (kind: string, count: number, side: number): string => {
    if (count === 0) return ''
    const [dx, dy] = [
      Math.round((side * off * -(y2 - y1)) / length),
      Math.round((side * off * (x2 - x1)) / length),
    ]
    const width = Math.round((0.75 + Math.sqrt(count)) * 10) / 10
    return `<path class="tie${kind === 'against' ? ' tie--against' : ''}" stroke-width="${width}" d="M${x1 + dx} ${y1 + dy}L${x2 + dx} ${y2 + dy}"/>`
  }
  return line('together', tie.together, 1) + line('against', tie.against, -1)
}

function writeNode(view: View, node: Node, { font }: Format): string {
  const name = words.node(node.name, countText(node.events, 'حدث', view.site.settings.digits))
  const link = attributes({ href: view.href(paths.actor(node.id)), 'aria-label': name })
  const [x, y] = middleOf(node)
  const text = node.lines.map((line, i) => {
    const baseline = Math.round(y + node.radius + font * (1.1 + i * LINE))
    return `<text class="node-name" x="${x}" y="${baseline}">${escapeText(line)}</text>`
  })
  return (
    `<a${link.markup}><title>${escapeText(name)}</title>` +
    `<circle class="node" cx="${x}" cy="${y}" r="${node.radius}"/>${text.join('')}</a>`
  )
}

function drawNetwork(view: View, format: Format): string | null {
  const circle = chooseCircle(view.site, format)
  if (circle.ties.length === 0) return null
  const nodes = nodesOf(view, circle, format)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const box = attributes({
    class: `network drawing--${format.name}`,
    viewBox: `0 0 ${format.width} ${format.height}`,
    role: 'group',
    'aria-label': words.label,
  })
  return (
    `<svg${box.markup}>${circle.ties.map((tie) => writeTie(tie, byId)).join('')}` +
    `${nodes.map((node) => writeNode(view, node, format)).join('')}</svg>`
  )
}

function renderKeys(): Html {
  const key = (kind: 'together' | 'against'): Html => html`<li>
    ${unsafe(`<svg class="key-line" viewBox="0 0 36 18" aria-hidden="true"><path class="tie${kind === 'against' ? ' tie--against' : ''}" stroke-width="2.5" d="M1 9h34"/></svg>`)}
    ${words.meanings[kind]}
  </li> `
  return html`<ul class="keys">
    ${key('together')}${key('against')}
  </ul> `
}

/** The drawings of the network with their keys; null where no two actors share an event. */
export function renderNetwork(view: View): Html | null {
  const drawings = FORMATS.map((format) => drawNetwork(view, format)).filter((svg) => svg !== null)
  if (drawings.length === 0) return null
  return html`<figure class="drawing">
    ${unsafe(drawings.join('\n'))}
    <figcaption>${renderKeys()}</figcaption>
  </figure> `
}
