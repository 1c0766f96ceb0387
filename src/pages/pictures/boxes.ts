/** Finding room for labels: boxes that touch no other. */

/** A rectangle by its middle and its size, in units of the picture. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height
}

export function within(box: Box, width: number, height: number): boolean {
  return (
    box.x * 2 >= box.width &&
    box.y * 2 >= box.height &&
    box.x + box.width / 2 <= width &&
    box.y + box.height / 2 <= height
  )
}

/** The sides of a mark, the best for a label first: toward the start of the line, then above and below it. */
const SIDES: readonly (readonly [x: number, y: number])[] = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-0.9, -0.9],
  [0.9, -0.9],
  [-0.9, 0.9],
  [0.9, 0.9],
]

/** A label of this size beside a round mark, at the first side where it touches nothing; null where there is no room. */
export function placeBeside(
  mark: { readonly x: number; readonly y: number; readonly radius: number },
  size: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  frame: { readonly width: number; readonly height: number },
): Box | null {
  for (const [sideX, sideY] of SIDES) {
    const box = {
      ...size,
      x: mark.x + sideX * (mark.radius + 3 + size.width / 2),
      y: mark.y + sideY * (mark.radius + 1 + size.height / 2),
    }
    if (within(box, frame.width, frame.height) && !taken.some((other) => overlap(box, other))) return box
  }
  return null
}

interface Movable extends Box {
  x: number
  y: number
}

/**
 * Moves boxes apart, each as little as it takes, until none overlap or the rounds are over: the same boxes always end
 * up in the same places. They stay within the frame.
 */
export function separate(
  boxes: readonly Box[],
  frame: { readonly width: number; readonly height: number },
  rounds = 400,
): Box[] {
  const moved: Movable[] = boxes.map(({ x, y, width, height }) => ({ x, y, width, height }))
  const inside = (value: number, size: number, most: number): number =>
    Math.min(Math.max(value, size / 2), most - size / 2)
  for (let round = 0; round < rounds; round++) {
    for (const box of moved) {
      box.x = inside(box.x, box.width, frame.width)
      box.y = inside(box.y, box.height, frame.height)
    }
    let touched = false
    for (const [i, a] of moved.entries())
      for (const b of moved.slice(i + 1)) {
        if (!overlap(a, b)) continue
        touched = true
        pushApart(a, b)
      }
    if (!touched) break
  }
  return moved
}

/** Half of the way each, along the axis on which they overlap least. */
function pushApart(a: Movable, b: Movable): void {
  const overX = (a.width + b.width) / 2 - Math.abs(a.x - b.x)
  const overY = (a.height + b.height) / 2 - Math.abs(a.y - b.y)
  if (overX < overY) {
    const step = ((a.x < b.x ? 1 : -1) * (overX + 0.1)) / 2
    a.x -= step
    b.x += step
  } else {
    const step = ((a.y < b.y ? 1 : -1) * (overY + 0.1)) / 2
    a.y -= step
    b.y += step
  }
}
