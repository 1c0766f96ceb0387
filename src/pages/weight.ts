/** Which events come first where only a few can be shown. */
import type { ChronicleEvent } from '../records.ts'

/** Clippings that tell an event; one may tell it twice. */
function clippingsOf(event: ChronicleEvent): number {
  return new Set(event.reports.map((report) => report.clipping)).size
}

/** By how many clippings tell it, then by its dead, then by id: a plain rule that a reader can check. */
export function weightiest(events: readonly ChronicleEvent[], most: number): ChronicleEvent[] {
  return events
    .filter((event) => event.page && event.modality === 'reported')
    .sort(
      (a, b) =>
        clippingsOf(b) - clippingsOf(a) ||
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
