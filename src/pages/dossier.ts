/** What dossiers are made of: first and last days, deeds by type, who else writes a name. */
import { FIRST_DAY, LAST_DAY } from '../dates/calendar.ts'
import { EVENT_TYPE_INFO } from '../reports/types.ts'
import type { ChronicleEvent, EventType } from '../records.ts'
import type { Site } from './site.ts'
import type { ActorUse, Deed } from './uses.ts'

/** How many events of one type an actor has, by its part in them. */
export interface DeedsOfType {
  readonly type: EventType
  readonly agent: number
  readonly target: number
  readonly party: number
  /** Of all these, the events that were denied, announced, supposed or did not happen. */
  readonly unrealized: number
  readonly total: number
}

/** Counts an actor's deeds and what was done to it, in the order in which readers meet the types. */
export function deedsByType(deeds: readonly Deed[]): DeedsOfType[] {
  const counts = new Map<EventType, { -readonly [K in keyof DeedsOfType]: DeedsOfType[K] }>()
  for (const { event, side } of deeds) {
    const { type, modality } = event
    const count = counts.get(type) ?? { type, agent: 0, target: 0, party: 0, unrealized: 0, total: 0 }
    counts.set(type, count)
    count[side]++
    count.total++
    if (modality !== 'reported') count.unrealized++
  }
  return EVENT_TYPE_INFO.flatMap(({ type }) => counts.get(type) ?? [])
}

/** Counts events by type, in the order in which readers meet the types. */
export function countTypes(events: readonly ChronicleEvent[]): (readonly [EventType, number])[] {
  const counts = new Map<EventType, number>()
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1)
  return EVENT_TYPE_INFO.flatMap(({ type }) => {
    const count = counts.get(type)
    return count === undefined ? [] : [[type, count] as const]
  })
}

/** A clipping or an event with the first or last day that it can mean. */
export interface Seen {
  readonly day: string
  readonly clipping: string | null
  readonly event: ChronicleEvent | null
}

function daysOf(site: Site, use: Pick<ActorUse, 'clippings'>, events: readonly ChronicleEvent[]): Seen[] {
  const ofClippings = use.clippings.flatMap((clipping): Seen[] => {
    const published = site.readingById.get(clipping)?.article.published
    return published && published.earliest === published.latest
      ? [{ day: published.earliest, clipping, event: null }]
      : []
  })
  const ofEvents = events.flatMap((event): Seen[] => {
    const { date, modality } = event
    const exact = date !== null && date.earliest === date.latest && modality === 'reported'
    return exact && date.earliest !== FIRST_DAY && date.latest !== LAST_DAY
      ? [{ day: date.earliest, clipping: null, event }]
      : []
  })
  return [...ofEvents, ...ofClippings]
}

/**
 * The first and the last day on which an entry is seen: an event of it that is told to have happened on that day, or
 * a clipping of that day that names it. Null when no day is certain.
 */
export function seenOf(
  site: Site,
  use: Pick<ActorUse, 'clippings'>,
  events: readonly ChronicleEvent[],
): { readonly first: Seen; readonly last: Seen } | null {
  const days = daysOf(site, use, events)
  const [one] = days
  if (one === undefined) return null
  const first = days.reduce((a, b) => (b.day < a.day ? b : a), one)
  const last = days.reduce((a, b) => (b.day > a.day ? b : a), one)
  return { first, last }
}
