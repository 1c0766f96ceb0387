import type { Telling } from './telling.ts'

/** Two reports that are one happening, as far as the two of them tell. */
export interface Edge {
  readonly a: Telling
  readonly b: Telling
  /** Greater is surer. */
  readonly strength: number
}

export interface ClusterRules {
  /** Reports that an editor joined. */
  readonly merges: readonly (readonly [Telling, Telling])[]
  /** An editor parted them. */
  readonly parts: (a: Telling, b: Telling) => boolean
  /** By their own words they cannot be one. */
  readonly excludes: (a: Telling, b: Telling) => boolean
}

/**
 * Puts reports of one happening together; each report ends in exactly one cluster, in order of index.
 *
 * Reasoning:
 * - The surest edges are taken first, and no cluster ever holds two reports that exclude each other. So what a
 *   well-told report settles, a vague one cannot undo.
 * - A report that fits two happenings equally well, which are not one, is joined to neither: to guess would be to
 *   claim. What it fits surely it may still join, and of two that one clipping tells the one that more tell.
 * - All edges of one strength are weighed together, so the order of the clippings changes nothing.
 * - What an editor joined stays joined and counts as one report: it excludes only what each of its parts excludes.
 *   So a merge brings two events together with all their reports, and never drives one out.
 */
export function clusterTellings(
  tellings: readonly Telling[],
  edges: readonly Edge[],
  rules: ClusterRules,
): Telling[][] {
  const clusters = new Clusters(tellings, rules)
  for (const [a, b] of rules.merges) clusters.merge(a, b)
  for (const level of levels(edges)) {
    for (const links of components(clusters.linksOf(level))) settle(clusters, links)
  }
  return clusters.all()
}

interface Cluster {
  readonly members: Telling[]
  /** The members, those that an editor joined together. */
  readonly groups: Telling[][]
  /** Reports that one of its members fits no better than another that they exclude. */
  readonly refused: Set<Telling>
}
/** Two clusters joined by edges of the level at hand. */
type Link = readonly [Cluster, Cluster]

class Clusters {
  readonly #of: Map<Telling, Cluster>
  readonly #rules: ClusterRules

  constructor(tellings: readonly Telling[], rules: ClusterRules) {
    this.#of = new Map(tellings.map((one) => [one, { members: [one], groups: [[one]], refused: new Set() }]))
    this.#rules = rules
  }

  of(telling: Telling): Cluster {
    const cluster = this.#of.get(telling)
    if (cluster === undefined) throw new Error('expected every report to be in a cluster')
    return cluster
  }

  all(): Telling[][] {
    const lists = [...new Set(this.#of.values())].map(({ members }) => members)
    for (const members of lists) members.sort((a, b) => a.index - b.index)
    return lists.sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0))
  }

  /** Joins two reports for good; to be done before anything else. */
  merge(a: Telling, b: Telling): void {
    this.join(this.of(a), this.of(b))
    const { members, groups } = this.of(a)
    groups.splice(0, groups.length, [...members])
  }

  join(a: Cluster, b: Cluster): void {
    if (a === b) return
    const [large, small] = a.members.length < b.members.length ? [b, a] : [a, b]
    for (const telling of small.members) {
      large.members.push(telling)
      this.#of.set(telling, large)
    }
    large.groups.push(...small.groups)
    for (const telling of small.refused) large.refused.add(telling)
  }

  /** The clusters that edges lead between, each pair once; pairs refused before are left out. */
  linksOf(edges: readonly Edge[]): Link[] {
    const links = new Map<Cluster, Set<Cluster>>()
    for (const edge of edges) {
      const [a, b] = [this.of(edge.a), this.of(edge.b)]
      if (a === b || links.get(b)?.has(a) || this.#isRefused(a, b)) continue
      const others = links.get(a)
      if (others === undefined) links.set(a, new Set([b]))
      else others.add(b)
    }
    return [...links].flatMap(([a, others]) => [...others].map((b): Link => [a, b]))
  }

  exclude(a: Cluster, b: Cluster): boolean {
    return a.groups.some((one) => b.groups.some((other) => this.#groupsExclude(one, other)))
  }

  #groupsExclude(one: readonly Telling[], other: readonly Telling[]): boolean {
    const { parts, excludes } = this.#rules
    const anyPair = (test: typeof parts): boolean => one.some((a) => other.some((b) => test(a, b)))
    return anyPair(parts) || !anyPair((a, b) => !excludes(a, b))
  }

  refuse(a: Cluster, b: Cluster): void {
    for (const telling of b.members) a.refused.add(telling)
    for (const telling of a.members) b.refused.add(telling)
  }

  #isRefused(a: Cluster, b: Cluster): boolean {
    return b.members.some((telling) => a.refused.has(telling))
  }

  /** Joins what two clusters have become since, unless they exclude each other by now. */
  joinIfFree(a: Cluster, b: Cluster): void {
    const [now, other] = [this.#now(a), this.#now(b)]
    if (now !== other && !this.exclude(now, other)) this.join(now, other)
  }

  #now(cluster: Cluster): Cluster {
    const [first] = cluster.members
    return first === undefined ? cluster : this.of(first)
  }
}

/** Edges of equal strength together, the surest first. */
function levels(edges: readonly Edge[]): Edge[][] {
  const byStrength = new Map<number, Edge[]>()
  for (const edge of edges) {
    const level = byStrength.get(edge.strength)
    if (level === undefined) byStrength.set(edge.strength, [edge])
    else level.push(edge)
  }
  const sorted = [...byStrength].sort(([a], [b]) => b - a)
  return sorted.map(([, level]) => level.sort((x, y) => x.a.index - y.a.index || x.b.index - y.b.index))
}

/** Links that hang together. */
function components(links: readonly Link[]): Link[][] {
  const parent = new Map<Cluster, Cluster>()
  const root = (cluster: Cluster): Cluster => {
    let at = cluster
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const [a, b] of links) parent.set(root(a), root(b))
  const found = new Map<Cluster, Link[]>()
  for (const link of links) {
    const key = root(link[0])
    const sofar = found.get(key)
    if (sofar === undefined) found.set(key, [link])
    else sofar.push(link)
  }
  return [...found.values()]
}

/** Joins one component: as a whole when nothing in it excludes anything else, else what is not contested. */
function settle(clusters: Clusters, links: readonly Link[]): void {
  const nodes = [...new Set(links.flat())]
  const foes = foesAmong(clusters, nodes)
  if (foes.size === 0) {
    for (const [a, b] of links) clusters.joinIfFree(a, b)
    return
  }
  const near = new Map<Cluster, Set<Cluster>>(nodes.map((node) => [node, new Set()]))
  for (const [a, b] of links) {
    near.get(a)?.add(b)
    near.get(b)?.add(a)
  }
  const free: Link[] = []
  for (const [a, b] of links) {
    const contested = isContested(near.get(a), b, foes) || isContested(near.get(b), a, foes)
    if (contested) clusters.refuse(a, b)
    else if (!foes.get(a)?.has(b)) free.push([a, b])
  }
  for (const [a, b] of free) clusters.joinIfFree(a, b)
}

function foesAmong(clusters: Clusters, nodes: readonly Cluster[]): Map<Cluster, Set<Cluster>> {
  const foes = new Map<Cluster, Set<Cluster>>()
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) {
      if (!clusters.exclude(a, b)) continue
      foes.set(a, (foes.get(a) ?? new Set()).add(b))
      foes.set(b, (foes.get(b) ?? new Set()).add(a))
    }
  })
  return foes
}

type Foes = ReadonlyMap<Cluster, ReadonlySet<Cluster>>

/**
 * Something near fits a cluster's foe as well. Where one clipping tells both and more clippings tell the cluster, it
 * does not count: what a third tells is then what others tell too.
 */
function isContested(near: ReadonlySet<Cluster> | undefined, cluster: Cluster, foes: Foes): boolean {
  for (const foe of foes.get(cluster) ?? []) if (near?.has(foe) && !outweighs(cluster, foe)) return true
  return false
}

function outweighs(cluster: Cluster, foe: Cluster): boolean {
  const clippings = new Set(cluster.members.map(({ ref }) => ref.clipping))
  const others = new Set(foe.members.map(({ ref }) => ref.clipping))
  return clippings.size > others.size && [...others].some((clipping) => clippings.has(clipping))
}
