/** The tellings of an event by where they come from: what several outlets took from one agency is one source. */
import { foldText } from '../arabic/fold.ts'
import type { OutletRef } from '../records.ts'
import type { Site, Telling } from './site.ts'

/** One source: the agency that several tellings give, or null where a telling stands for itself. */
export interface SourceGroup {
  readonly agency: OutletRef | null
  /** In the order given. */
  readonly tellings: readonly Telling[]
}

function isAgency(site: Site, id: string | null): id is string {
  return id !== null && site.authority.outlets.get(id)?.kind === 'agency'
}

/** The agency that a telling is from: its outlet itself, the one credited for it, or the only one of its clipping. */
function agencyOf(site: Site, { reading, report }: Telling): string | null {
  const { outlet, credits } = reading.article
  if (outlet !== null && isAgency(site, outlet.id)) return outlet.id
  if (isAgency(site, report.source)) return report.source
  const agencies = credits.flatMap(({ id }) => (isAgency(site, id) ? [id] : []))
  return agencies.length === 1 ? (agencies[0] ?? null) : null
}

/** Groups tellings by source, in the order of the first of each. */
export function groupBySource(site: Site, tellings: readonly Telling[]): SourceGroup[] {
  const groups: { agency: OutletRef | null; tellings: Telling[] }[] = []
  const byAgency = new Map<string, Telling[]>()
  for (const telling of tellings) {
    const agency = agencyOf(site, telling)
    const known = agency === null ? undefined : byAgency.get(agency)
    if (known !== undefined) {
      known.push(telling)
      continue
    }
    const list = [telling]
    if (agency !== null) byAgency.set(agency, list)
    const name = agency === null ? null : (site.authority.outlets.get(agency)?.name ?? agency)
    groups.push({ agency: name === null ? null : { id: agency, name }, tellings: list })
  }
  return groups
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
