/** The tellings of an event by where they come from: what several outlets took from one agency is one source. */
import { foldText } from '../arabic/fold.ts'
import type { ChronicleEvent, OutletRef } from '../records.ts'
import { tellingsAt, type Site, type Telling } from './site.ts'

/** One source: several tellings of one text with the agency that they give, or one that stands for itself. */
export interface SourceGroup {
  /** Null where no agency is known. */
  readonly agency: OutletRef | null
  /** The fullest first. */
  readonly tellings: readonly Telling[]
}

/** The sources of an event, in the order of the fullest telling of each. */
export function sourcesOf(site: Site, event: ChronicleEvent): SourceGroup[] {
  return event.sources.map(({ reports, wire }) => ({
    agency: wire === null ? null : { id: wire, name: site.authority.outlets.get(wire)?.name ?? wire },
    tellings: tellingsAt(site, reports),
  }))
}

/** Tellings of one source in the same words, spelling aside; the first of each stands for the others. */
export function sameWords(tellings: readonly Telling[]): (readonly Telling[])[] {
  const groups = new Map<string, Telling[]>()
  for (const telling of tellings) {
    const key = foldText(telling.report.evidence).replace(/[^\p{L}\p{N}]+/gu, ' ')
    const sofar = groups.get(key)
    if (sofar === undefined) groups.set(key, [telling])
    else sofar.push(telling)
  }
  return [...groups.values()]
}
