import type { Clause } from './clauses.ts'
import { isComma } from './objects.ts'
import type { Scene } from './scene.ts'

/** Words within which an attribution between commas ends. */
const ASIDE = 12

/** What goes on behind an attribution between commas: `أوقفت الشرطة، وفق المركز، عشرين`; null where nothing does. */
export function resumed(
  scene: Scene,
  clauses: readonly Clause[],
  { index, last }: Clause,
): { readonly clause: Clause; readonly first: number; readonly last: number } | null {
  const next = clauses[index + 1]
  if (next?.kind !== 'attribution' || next.parent !== index || next.first !== last) return null
  if (!isComma(scene, next.first)) return null
  for (let at = next.first + 1; at < Math.min(next.last, next.first + ASIDE); at++)
    if (isComma(scene, at)) return { clause: next, first: at, last: next.last }
  return null
}
