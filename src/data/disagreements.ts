import type { Authority } from '../authority/read.ts'
import type { Report, Toll } from '../records.ts'

/** What tellings of one event can differ in. */
export const DISPUTED = ['date', 'place', 'agents', 'targets', 'fatalities', 'injuries', 'modality'] as const
export type Disputed = (typeof DISPUTED)[number]

type Places = Authority['places']

/** Whether one of two places holds the other, or both are one. */
function nested(places: Places, a: string, b: string): boolean {
  const holds = (outer: string, inner: string): boolean => {
    const seen = new Set<string>()
    for (let at: string | null = inner; at !== null && !seen.has(at); at = places.get(at)?.within ?? null) {
      if (at === outer) return true
      seen.add(at)
    }
    return false
  }
  return holds(a, b) || holds(b, a)
}

const apart = (a: Toll, b: Toll): boolean =>
  (a.max !== null && a.max < b.min) || (b.max !== null && b.max < a.min)

function differ(field: Disputed, a: Report, b: Report, places: Places): boolean {
  switch (field) {
    case 'date':
      return (
        a.date !== null &&
        b.date !== null &&
        (a.date.latest < b.date.earliest || b.date.latest < a.date.earliest)
      )
    case 'place':
      return a.place !== null && b.place !== null && !nested(places, a.place, b.place)
    case 'fatalities':
    case 'injuries': {
      const [one, other] = [a[field], b[field]]
      return one !== null && other !== null && apart(one, other)
    }
    case 'agents':
    case 'targets':
      return a[field].length > 0 && b[field].length > 0 && !a[field].some((party) => b[field].includes(party))
    case 'modality':
      return a.modality !== b.modality
  }
}

/** Reports compared at most: of an event told more often than this, the fullest. */
const MOST = 40

/**
 * Tells in what the reports of one event contradict each other. What one says more exactly than another, or not at
 * all, is no contradiction: a day within a month, a village within its province, `more than ten` beside twelve.
 */
export function disagreementsOf(reports: readonly Report[], places: Places): Disputed[] {
  const some = reports.slice(0, MOST)
  return DISPUTED.filter((field) =>
    some.some((a, i) => some.slice(i + 1).some((b) => differ(field, a, b, places))),
  )
}
