import { clusterTellings, type ClusterRules, type Edge } from './clusters.ts'
import { keyOf, type JoinMemory } from './memory.ts'
import type { Telling } from './telling.ts'

/** Reports that hang together by joins, and the joins between them. */
interface Group {
  /** In order of index. */
  readonly tellings: Telling[]
  readonly edges: Edge[]
}

/**
 * Puts reports of one happening together, as `clusterTellings` does for all of them; what hangs together by joins is
 * clustered by itself, since nothing else bears on it, and not again where it is as it was. Groups with a report that
 * is among `touched` are always clustered: the rules say more of it than its words.
 */
export function clusterGroups(
  tellings: readonly Telling[],
  edges: readonly Edge[],
  rules: ClusterRules & { readonly touched: ReadonlySet<Telling> },
  memory: JoinMemory,
): Telling[][] {
  const clusters = groupsOf(tellings, edges, rules.merges).flatMap((group) => {
    if (group.tellings.length === 1) return [group.tellings]
    if (group.tellings.some((telling) => rules.touched.has(telling))) return clustersOf(group, rules)
    const places = new Map(group.tellings.map((telling, place) => [telling, place]))
    const placeOf = (telling: Telling): number => places.get(telling) ?? -1
    const ties = group.edges.map(({ a, b, strength }) => `${placeOf(a)} ${placeOf(b)} ${strength}`)
    const key = keyOf('clusters', ...group.tellings.map(({ digest }) => digest), '', ...ties)
    const found = memory.recall(key, () => clustersOf(group, rules).map((members) => members.map(placeOf)))
    return found.map((members) => members.flatMap((place) => group.tellings[place] ?? []))
  })
  return clusters.sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0))
}

function clustersOf({ tellings, edges }: Group, rules: ClusterRules): Telling[][] {
  const members = new Set(tellings)
  const merges = rules.merges.filter(([a]) => members.has(a))
  return clusterTellings(tellings, edges, { ...rules, merges })
}

/** Reports that joins and merges lead between, put together; each report is in one group. */
function groupsOf(
  tellings: readonly Telling[],
  edges: readonly Edge[],
  merges: ClusterRules['merges'],
): Group[] {
  const parents = Int32Array.from(tellings.keys())
  const rootOf = (index: number): number => {
    let at = index
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up
      at = up
    }
    return at
  }
  const tie = (a: Telling, b: Telling): void => void (parents[rootOf(a.index)] = rootOf(b.index))
  for (const { a, b } of edges) tie(a, b)
  for (const [a, b] of merges) tie(a, b)
  const groups = new Map<number, Group>()
  for (const telling of tellings) {
    const root = rootOf(telling.index)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, { tellings: [telling], edges: [] })
    else group.tellings.push(telling)
  }
  for (const edge of edges) groups.get(rootOf(edge.a.index))?.edges.push(edge)
  return [...groups.values()]
}
