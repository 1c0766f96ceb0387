/** When each outlet published what the archive has of it. */
import type { Reading } from '../records.ts'
import { firstIndex } from '../sorted.ts'

/** The days on which each outlet published, in order. */
export type PublishingDays = ReadonlyMap<string, readonly string[]>

export interface Publishing {
  /** Outlets that published between two days, both included. */
  within(first: string, last: string): readonly string[]
}

/** Finds the days of the outlets; clippings that are not dated to a day are left out. */
export function publishingDays(readingsByTime: readonly Reading[]): PublishingDays {
  const days = new Map<string, string[]>()
  for (const { article } of readingsByTime) {
    const { outlet, published } = article
    if (outlet?.id == null || published === null || published.earliest !== published.latest) continue
    const sofar = days.get(outlet.id)
    if (sofar === undefined) days.set(outlet.id, [published.earliest])
    else sofar.push(published.earliest)
  }
  return days
}

export function publishingOf(days: PublishingDays): Publishing {
  // The events of a few thousand days ask, each several times.
  const known = new Map<string, readonly string[]>()
  const find = (first: string, last: string): readonly string[] => {
    const found: string[] = []
    for (const [outlet, own] of days) if (hasDay(own, first, last)) found.push(outlet)
    return found
  }
  return {
    within(first, last) {
      const key = `${first} ${last}`
      const found = known.get(key) ?? find(first, last)
      known.set(key, found)
      return found
    },
  }
}

/** Whether any day of a list in order lies between two days, both included. */
function hasDay(days: readonly string[], from: string, to: string): boolean {
  const first = days[firstIndex(days, (day) => day < from)]
  return first !== undefined && first <= to
}
