/** The shapes of marks on a map: a dot for a town, a broken ring for an area, a diamond for a country. */
import type { Spot } from './spots.ts'

/** Writes a mark with its middle at `x`, `y`. */
export function writeShape(
  exactness: Spot['exactness'],
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): string {
  if (exactness === 'country') {
    const r = Math.round(radius + 1)
    return `<path class="spot spot--country" d="M${x} ${y - r}l${r} ${r}-${r} ${r}-${r}-${r}z"/>`
  }
  return `<circle class="spot spot--${exactness}" cx="${x}" cy="${y}" r="${radius}"/>`
}
