/** Geometry drawn small: projected, rounded to whole units, and left with the bends that can be seen. */
import { geoPath, type GeoContext, type GeoGeometryObjects, type GeoProjection } from 'd3-geo'

type Point = readonly [x: number, y: number]

interface Line {
  readonly points: Point[]
  closed: boolean
}

/** Collects what d3-geo would draw. */
function linesOf(geometry: GeoGeometryObjects, projection: GeoProjection): Line[] {
  const lines: Line[] = []
  const context: GeoContext = {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => void lines.push({ points: [[x, y]], closed: false }),
    lineTo: (x, y) => void lines.at(-1)?.points.push([x, y]),
    closePath: () => {
      const line = lines.at(-1)
      if (line !== undefined) line.closed = true
    },
  }
  geoPath(projection, context)(geometry)
  return lines
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy)
  if (length === 0) return Math.hypot(x - ax, y - ay)
  return Math.abs(dx * (y - ay) - dy * (x - ax)) / length
}

/** Leaves out points that lie within `tolerance` of the line without them (Douglas and Peucker, 1973). */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1])
  const spans: [number, number][] = [[0, points.length - 1]]
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span
    const [a, b] = [points[first], points[last]]
    if (a === undefined || b === undefined) continue
    let [farthest, most] = [0, tolerance]
    for (let i = first + 1; i < last; i++) {
      const off = distance(points[i] ?? a, a, b)
      if (off > most) [farthest, most] = [i, off]
    }
    if (farthest === 0) continue
    kept.add(farthest)
    spans.push([first, farthest], [farthest, last])
  }
  return points.filter((_, i) => kept.has(i))
}

/** A ring cut into two at the point farthest from its first, so that both can be simplified as lines. */
function simplifyRing(points: readonly Point[], tolerance: number): Point[] {
  const [first] = points
  if (first === undefined) return []
  const distances = points.map(([x, y]) => Math.hypot(x - first[0], y - first[1]))
  const far = distances.indexOf(Math.max(...distances))
  const there = simplify(points.slice(0, far + 1), tolerance)
  return [...there, ...simplify([...points.slice(far), first], tolerance).slice(1, -1)]
}

function extentOf(points: readonly Point[]): number {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
}

/** Numbers in a row, with no more space between them than they need. */
function numbers(values: readonly number[]): string {
  return values.reduce<string>((text, value) => text + (text !== '' && value >= 0 ? ' ' : '') + value, '')
}

function writeLine({ points, closed }: Line, tolerance: number): string {
  const simple = closed ? simplifyRing(points, tolerance) : simplify(points, tolerance)
  const whole = simple.map(([x, y]): Point => [Math.round(x), Math.round(y)])
  const [first, ...rest] = whole.filter(
    ([x, y], i) => i === 0 || x !== whole[i - 1]?.[0] || y !== whole[i - 1]?.[1],
  )
  if (first === undefined || rest.length < (closed ? 2 : 1)) return ''
  let [atX, atY] = first
  const steps = rest.flatMap(([x, y]) => {
    const step = [x - atX, y - atY]
    ;[atX, atY] = [x, y]
    return step
  })
  return `M${numbers(first)}l${numbers(steps)}${closed ? 'z' : ''}`
}

/** The data of an SVG path. What is smaller than `smallest` units, such as an islet, is left out. */
export function writeOutline(
  geometry: GeoGeometryObjects,
  projection: GeoProjection,
  { tolerance, smallest }: { tolerance: number; smallest: number },
): string {
  return linesOf(geometry, projection)
    .filter(({ points, closed }) => !closed || extentOf(points) >= smallest)
    .map((line) => writeLine(line, tolerance))
    .join('')
}
