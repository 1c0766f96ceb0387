/** Which outlets tell an event, and which had the days to tell it and did not. */
import { addDays, daysBetween, FIRST_DAY, LAST_DAY } from '../dates/calendar.ts'
import type { ChronicleEvent, Modality } from '../records.ts'
import { tellingsOf, type Site } from './site.ts'

/** Days after an event within which a clipping of an outlet could have told it. */
const REACH = 7

/**
 * What an outlet has of an event: how it tells it; `silent` where the archive has clippings of it from the event's
 * first day to a week after its last one and none tells it; `absent` where there is no such clipping.
 */
export type Stance = Modality | 'silent' | 'absent'

/** What every outlet has of one event; outlets that have nothing are left out. */
export interface Coverage {
  readonly event: ChronicleEvent
  readonly stances: ReadonlyMap<string, Exclude<Stance, 'absent'>>
}

/** Finds what every outlet has of an event. */
export function coverageOf(site: Site, event: ChronicleEvent): Coverage {
  const stances = new Map<string, Exclude<Stance, 'absent'>>()
  for (const { reading, report } of tellingsOf(site, event)) {
    const outlet = reading.article.outlet?.id ?? null
    // Where one outlet tells it in several ways, that it happened weighs most.
    if (outlet !== null && stances.get(outlet) !== 'reported') stances.set(outlet, report.modality)
  }
  const { date } = event
  if (date === null || date.earliest === FIRST_DAY || date.latest === LAST_DAY) return { event, stances }
  // Of what is dated by its month or year alone, nobody can be said to have kept silent.
  if (daysBetween(date.earliest, date.latest) > REACH) return { event, stances }
  const last = addDays(date.latest, REACH)
  for (const outlet of site.publishing.within(date.earliest, last))
    if (!stances.has(outlet)) stances.set(outlet, 'silent')
  return { event, stances }
}
