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

/** The first and the last of what has a day, in a list in order of days; of several on one day, the first in the list. */
function endsOf<Item>(items: readonly Item[], seen: (item: Item) => Seen | null): Seen[] {
  const at = (i: number): Seen | null => {
    const item = items[i]
    return item === undefined ? null : seen(item)
  }
  let first: Seen | null = null
  for (let i = 0; i < items.length && first === null; i++) first = at(i)
  if (first === null) return []
  let last = first
  let found = false
  for (let i = items.length - 1; i >= 0; i--) {
    const one = at(i)
    if (one === null) continue
    if (found && one.day !== last.day) break
    last = one
    found = true
  }
  return [first, last]
}

function seenInEvent(event: ChronicleEvent): Seen | null {
  const { date, modality } = event
  const exact = date !== null && date.earliest === date.latest && modality === 'reported'
  return exact && date.earliest !== FIRST_DAY && date.latest !== LAST_DAY
    ? { day: date.earliest, clipping: null, event }
    : null
}

function seenInClipping(site: Site, clipping: string): Seen | null {
  const published = site.readingById.get(clipping)?.article.published
  return published && published.earliest === published.latest
    ? { day: published.earliest, clipping, event: null }
    : null
}

/**
 * The first and the last day on which an entry is seen: an event of it that is told to have happened on that day, or
 * a clipping of that day that names it. Null when no day is certain. Takes events and clippings in order of time.
 */
export function seenOf(
  site: Site,
  use: Pick<ActorUse, 'clippings'>,
  events: readonly ChronicleEvent[],
): { readonly first: Seen; readonly last: Seen } | null {
  const days = [
    ...endsOf(events, seenInEvent),
    ...endsOf(use.clippings, (clipping) => seenInClipping(site, clipping)),
  ]
  const [one] = days
  if (one === undefined) return null
  const first = days.reduce((a, b) => (b.day < a.day ? b : a), one)
  const last = days.reduce((a, b) => (b.day > a.day ? b : a), one)
  return { first, last }
}
