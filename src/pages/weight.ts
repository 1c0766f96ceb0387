/** Which events come first where only a few can be shown. */
import type { ChronicleEvent } from '../records.ts'

/** By how many sources tell it, copies of one text being one; then by its dead, then by id: a reader can check it. */
export function weightiest(events: readonly ChronicleEvent[], most: number): ChronicleEvent[] {
  return events
    .filter((event) => event.page && event.modality === 'reported')
    .sort(
      (a, b) =>
        b.sources.length - a.sources.length ||
        (b.fatalities?.best ?? 0) - (a.fatalities?.best ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, most)
}

/** The latest events that have a page and a date, the latest first. */
export function latest(eventsByTime: readonly ChronicleEvent[], most: number): ChronicleEvent[] {
  return eventsByTime
    .filter((event) => event.page && event.modality === 'reported' && event.date !== null)
    .slice(-most)
    .reverse()
}
