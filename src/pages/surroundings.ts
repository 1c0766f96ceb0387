/** What stands around an event: what it answers or follows in the words of the clippings, and who speaks of it. */
import { daysBetween, FIRST_DAY, LAST_DAY } from '../dates/calendar.ts'
import type { ChronicleEvent, EventRelation, EventType } from '../records.ts'
import { eventOf, type Site } from './site.ts'

/** Another event, and how this one stands to it. */
export interface Related {
  /** `answers` and `follows` what happened before it; `answered` and `followed` by what came after. */
  readonly as: 'answers' | 'answered' | 'follows' | 'followed'
  readonly event: ChronicleEvent
  readonly relation: EventRelation
}

/** The other events that the clippings name with this one, those before it first. */
export function relatedTo(site: Site, event: ChronicleEvent): Related[] {
  const related = event.relations.flatMap((relation): Related[] => {
    const later = relation.from === event.id
    const id = later ? relation.to : relation.from
    if (!site.eventById.has(id)) return []
    const answer = relation.kind === 'response'
    const as = later ? (answer ? 'answers' : 'follows') : answer ? 'answered' : 'followed'
    return [{ as, event: eventOf(site, id), relation }]
  })
  const before = ({ as }: Related): boolean => as === 'answers' || as === 'follows'
  return [...related.filter(before), ...related.filter((one) => !before(one))]
}

/** Statements that can be about a deed. */
const STATEMENTS: ReadonlySet<EventType> = new Set([
  'claim',
  'denial',
  'accusation',
  'condemnation',
  'threat',
] as const)

/** Days after an event within which what is said beside it can be about it. */
const REACH = 10

function isNear(event: ChronicleEvent, said: ChronicleEvent): boolean {
  const [a, b] = [event.date, said.date]
  if (a === null || b === null || a.earliest === FIRST_DAY || b.earliest === FIRST_DAY) return true
  if (a.latest === LAST_DAY || b.latest === LAST_DAY) return true
  return b.latest >= a.earliest && daysBetween(a.latest, b.earliest) <= REACH
}

/** Statements shown at most. */
const MOST = 12

/**
 * Claims, denials, accusations, condemnations and threats that the clippings which tell an event tell beside it, from
 * or about one of its parties. That they are about this very event is not certain, and the page says so.
 */
export function statementsBeside(site: Site, event: ChronicleEvent): ChronicleEvent[] {
  const parties = new Set([...event.agents, ...event.targets])
  const found = new Map<string, ChronicleEvent>()
  for (const { clipping } of event.reports)
    for (const id of site.eventsOfReading.get(clipping) ?? []) {
      if (id === null || id === event.id || found.has(id)) continue
      const said = eventOf(site, id)
      const shared = [...said.agents, ...said.targets].some((party) => parties.has(party))
      if (STATEMENTS.has(said.type) && shared && isNear(event, said)) found.set(id, said)
    }
  return [...found.values()].slice(0, MOST)
}
