/** Which actors act together in events, and which against one another. */
import { typeInfo } from '../../reports/types.ts'
import type { ChronicleEvent, EventType } from '../../records.ts'
import type { Site } from '../site.ts'

/** Two actors, by id, the lesser id first. */
export interface Tie {
  readonly first: string
  readonly second: string
  /** Events that they share on one side, or in which they meet, agree or help. */
  readonly together: number
  /** Events in which one acts or speaks against the other. */
  readonly against: number
}

type Relation = 'together' | 'against'

/** What the two sides of an event are to one another; null where its type does not say. */
function acrossSides(type: EventType): Relation | null {
  // Who denies a matter, or moves forces, need not act against those whom it is about; who writes may be friend or foe.
  if (type === 'denial' || type === 'message' || type === 'deployment') return null
  switch (typeInfo(type).class) {
    case 'violence':
    case 'coercion':
    case 'protest':
    case 'verbal-conflict':
    case 'escalation':
      return 'against'
    case 'diplomacy':
      return 'together'
    // A truce is between foes, and a disaster or an office takes no side.
    default:
      return null
  }
}

/** The parties of a clash are one list: each is against the others. */
function onOneSide(type: EventType): Relation {
  return type === 'clash' ? 'against' : 'together'
}

/** Every two actors of an event and what they are to one another. */
function pairsOf(event: ChronicleEvent): (readonly [first: string, second: string, relation: Relation])[] {
  const sides = new Map([
    ...event.targets.map((actor) => [actor, 'target'] as const),
    ...event.agents.map((actor) => [actor, 'agent'] as const),
  ])
  const actors = [...sides.keys()].sort()
  return actors.flatMap((first, i) =>
    actors.slice(i + 1).flatMap((second) => {
      const one = sides.get(first) === sides.get(second)
      const relation = one ? onOneSide(event.type) : acrossSides(event.type)
      return relation === null ? [] : [[first, second, relation] as const]
    }),
  )
}

function weightOf({ together, against }: Tie): number {
  return together + against
}

interface Counted {
  readonly uses: Site['uses']
  readonly ties: readonly Tie[]
}

const counted = new WeakMap<Site['events'], Counted>()

/** The ties of listed actors in what is told to have happened, the strongest first; counted once for a site. */
export function tiesOf({ uses, events }: Pick<Site, 'uses' | 'events'>): readonly Tie[] {
  const known = counted.get(events)
  if (known?.uses === uses) return known.ties
  const ties = countTies({ uses, events })
  counted.set(events, { uses, ties })
  return ties
}

function countTies({ uses, events }: Pick<Site, 'uses' | 'events'>): Tie[] {
  const ties = new Map<string, { -readonly [Key in keyof Tie]: Tie[Key] }>()
  for (const event of events) {
    const { modality, agents, targets } = event
    if (modality !== 'reported' || agents.length + targets.length < 2) continue
    for (const [first, second, relation] of pairsOf(event)) {
      if (!uses.actors.has(first) || !uses.actors.has(second)) continue
      const key = `${first} ${second}`
      const tie = ties.get(key) ?? { first, second, together: 0, against: 0 }
      tie[relation]++
      ties.set(key, tie)
    }
  }
  return [...ties]
    .sort(([a, m], [b, n]) => weightOf(n) - weightOf(m) || (a < b ? -1 : 1))
    .map(([, tie]) => tie)
}

/** The part of a network that can be drawn: the actors of the most events that have ties to one another. */
export interface Circle {
  /** Actor ids, those of the most events first. */
  readonly actors: readonly string[]
  readonly ties: readonly Tie[]
}

/** Chooses at most so many actors and ties. */
export function chooseCircle(
  site: Pick<Site, 'uses' | 'events'>,
  most: { actors: number; ties: number },
): Circle {
  const all = tiesOf(site)
  const amount = (id: string): number => site.uses.actors.get(id)?.deeds.length ?? 0
  const tied = [...new Set(all.flatMap(({ first, second }) => [first, second]))]
  const chosen = new Set(tied.sort((a, b) => amount(b) - amount(a) || (a < b ? -1 : 1)).slice(0, most.actors))
  const ties = all.filter(({ first, second }) => chosen.has(first) && chosen.has(second)).slice(0, most.ties)
  const left = new Set(ties.flatMap(({ first, second }) => [first, second]))
  return { actors: [...chosen].filter((id) => left.has(id)), ties }
}
