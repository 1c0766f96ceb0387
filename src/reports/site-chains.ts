import { countryOf, isInside, type Authority } from '../authority/read.ts'
import type { Name } from './scene.ts'

/** What places named one after the other come to. */

/** The id of a listed name; null for one that no file has. */
export const idOf = (name: Name): string | null =>
  name.ids[0]?.startsWith('~') === false ? name.ids[0] : null

/** The exact name of a group: the first listed one, or one that lies inside it. */
export function exact(authority: Authority, names: readonly Name[]): string | null {
  let id: string | null = null
  for (const name of names) {
    const next = idOf(name)
    if (next !== null && (id === null || isInside(authority.places, id, next))) id = next
  }
  return id
}

/** What a chain of names comes to: its exact name; of several sites, the place that holds them, or the first. */
export function chainId(
  authority: Authority,
  groups: readonly (readonly Name[])[],
): { readonly id: string | null; readonly holds: boolean } {
  const ids = groups.map((group) => exact(authority, group))
  const first = ids.find((id) => id !== null) ?? null
  if (groups.length === 1) return { id: first, holds: false }
  // `بلدتي كذا وكذا بريف حمص`: where some are not listed, the place that the last is said to lie in holds them all
  for (const name of groups.at(-1)?.slice(1) ?? []) {
    const id = idOf(name)
    const held = ids.every(
      (inner) => inner === null || inner === id || isInside(authority.places, id ?? '', inner),
    )
    if (id !== null && held) return { id, holds: true }
  }
  for (const name of groups.flat()) {
    const id = idOf(name)
    if (
      id !== null &&
      ids.filter((inner) => inner !== null && isInside(authority.places, id, inner)).length > 1
    )
      return { id, holds: true }
  }
  return { id: first, holds: false }
}

/** `بشأن الهدنة في غزة بالقاهرة`: of two countries, they are no one site. */
export function isFar({ places }: Authority, inner: string | null, outer: string | null): boolean {
  const country = countryOf(places, inner ?? '')
  const other = countryOf(places, outer ?? '')
  return country !== null && other !== null && country !== other
}
