import type { Report } from '../records.ts'
import type { Telling } from './telling.ts'

/** Reports of one event, the fullest telling first; of equally full ones the first to arrive. */
export function byFullness(tellings: readonly Telling[]): Telling[] {
  if (tellings.length < 2) return [...tellings]
  const known = new Map(tellings.map((telling) => [telling, fullness(telling.report)]))
  const of = (telling: Telling): number => known.get(telling) ?? 0
  return [...tellings].sort((a, b) => of(b) - of(a) || a.index - b.index)
}

/** How much a report tells: that it happened, an exact day, a place, sides, a toll, whose words. */
function fullness(report: Report): number {
  const { date, agents, targets } = report
  const facts = [
    report.modality === 'reported' ? 4 : 0,
    date === null ? 0 : date.earliest === date.latest ? 2 : 1,
    report.place === null ? 0 : 1,
    agents.length > 0 ? 1 : 0,
    targets.length > 0 ? 1 : 0,
    report.fatalities === null ? 0 : 1,
    report.injuries === null ? 0 : 1,
    report.speaker === null && report.source === null ? 0 : 1,
  ]
  return facts.reduce((sum, fact) => sum + fact, 0)
}
