import type { ChronicleEvent, DateRange, Reading } from '../records.ts'

const UNKNOWN = '9999-99-99'

/** Sorts events in order of time: first and last possible day, first publication, id; undated ones come last. */
export function sortInTime(
  events: readonly ChronicleEvent[],
  readings: readonly Reading[],
): ChronicleEvent[] {
  const published = new Map(
    readings.map(({ clipping, article }) => [clipping.id, article.published?.earliest ?? UNKNOWN]),
  )
  const keyed = events.map((event) => {
    const days = event.reports.map(({ clipping }) => published.get(clipping) ?? UNKNOWN)
    return { event, first: days.reduce((a, b) => (b < a ? b : a), UNKNOWN) }
  })
  keyed.sort(
    (a, b) =>
      compareDates(a.event.date, b.event.date) ||
      compareText(a.first, b.first) ||
      compareText(a.event.id, b.event.id),
  )
  return keyed.map(({ event }) => event)
}

/** Compares by code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Compares by first, then by last possible day; what has no date comes last. */
export function compareDates(a: DateRange | null, b: DateRange | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  return compareText(a.earliest, b.earliest) || compareText(a.latest, b.latest)
}

/** Ids of the events before and after one in time; null at either end, and for what has no date. */
export interface Neighbours {
  readonly previous: string | null
  readonly next: string | null
}

/** Tells of each event what came before and after it; takes events in order of time, as `buildEvents` gives them. */
export function inTime(events: readonly ChronicleEvent[]): ReadonlyMap<string, Neighbours> {
  const dated = events.filter((event) => event.date !== null)
  const found = new Map<string, Neighbours>(
    dated.map((event, i) => [
      event.id,
      { previous: dated[i - 1]?.id ?? null, next: dated[i + 1]?.id ?? null },
    ]),
  )
  for (const event of events) if (event.date === null) found.set(event.id, { previous: null, next: null })
  return found
}
