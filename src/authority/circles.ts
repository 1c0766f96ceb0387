/** Circles in a relation that must lead outwards: a place within itself, a body that is a part of its own part. */
import type { Problem } from './list.ts'

/** An entry that stands in others: their ids, and the path of each in the entry. */
export interface Inner {
  readonly id: string
  /** Place in the file's list. */
  readonly index: number
  readonly outer: readonly { readonly id: string; readonly path: readonly PropertyKey[] }[]
}

/** Finds every circle once and places it at its first entry of the file; `what` is the kind of entry. */
export function findCircles(what: 'actor' | 'place', entries: readonly Inner[]): Problem[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const done = new Set<string>()
  const way: Inner[] = []
  const found: Problem[] = []
  const follow = (entry: Inner): void => {
    const from = way.indexOf(entry)
    if (from >= 0) return void found.push(circle(what, way.slice(from)))
    if (done.has(entry.id)) return
    way.push(entry)
    for (const { id } of entry.outer) {
      const next = byId.get(id)
      if (next !== undefined) follow(next)
    }
    way.pop()
    done.add(entry.id)
  }
  for (const entry of entries) follow(entry)
  return found
}

function circle(what: string, members: readonly Inner[]): Problem {
  const least = members.reduce((a, b) => (b.index < a.index ? b : a))
  const at = members.indexOf(least)
  const inOrder = [...members.slice(at), ...members.slice(0, at)]
  const next = inOrder[1] ?? least
  const path = least.outer.find(({ id }) => id === next.id)?.path ?? []
  const shown = [...inOrder, least].map(({ id }) => `\`${id}\``).join(' in ')
  const message = `Unexpected circle ${shown}, expected each ${what} to lie in a larger one, correct one of these entries`
  return { path: [least.index, ...path], rule: `${what}-circle`, message }
}
