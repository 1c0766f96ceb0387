import { RECIPROCAL } from '../reports/types.ts'
import type { Report, Toll } from '../records.ts'
import { compareDays, type DayStep } from './days.ts'
import type { Kinship } from './kinship.ts'
import { compareParties, compareSides, type PartiesStep, type SideStep } from './sides.ts'
import type { Telling, Wording } from './telling.ts'
import { typeStep, type TypeStep } from './types.ts'

/** `same` place, one `within` a city or site, one in a `wide` area (a country), `open`, or `other`. */
export type PlaceStep = 'same' | 'within' | 'wide' | 'open' | 'other'
export type ModalityStep = 'same' | 'contested' | 'foreseen' | 'foreign'
export type TollStep = 'same' | 'near' | 'open' | 'far'

/** How two reports agree, point by point. */
export interface Comparison {
  readonly type: TypeStep
  readonly modality: ModalityStep
  readonly day: DayStep
  readonly place: PlaceStep
  /** `open` when the parties have no order. */
  readonly agents: SideStep
  readonly targets: SideStep
  /** `open` when the parties have an order. */
  readonly parties: PartiesStep
  readonly toll: TollStep
}

/** Compares two reports point by point; null when they cannot tell of one happening. */
export function compareTellings(a: Telling, b: Telling, kinship: Kinship): Comparison | null {
  if (a.ref.clipping === b.ref.clipping) return null
  const type = typeStep(a.report.type, b.report.type)
  if (type === 'foreign') return null
  const modality = compareModality(a.report, b.report)
  if (modality === 'foreign') return null
  const day = compareDays(a.window, b.window)
  if (day === 'other') return null
  const place = comparePlaces(a.report.place, b.report.place, kinship)
  if (place === 'other') return null
  const sides = compareBothSides(a, b, kinship)
  if (sides === null) return null
  const toll = compareTolls(a.report, b.report)
  if (toll === 'far') return null
  return { type, modality, day, place, toll, ...sides }
}

function compareModality(a: Report, b: Report): ModalityStep {
  if (a.modality === b.modality) return 'same'
  if (a.modality !== 'reported' && b.modality !== 'reported') return 'foreign'
  return a.modality === 'denied' || b.modality === 'denied' ? 'contested' : 'foreseen'
}

function comparePlaces(a: string | null, b: string | null, kinship: Kinship): PlaceStep {
  if (a === null || b === null) return 'open'
  if (a === b) return 'same'
  const outer = kinship.isWithin(a, b) ? b : kinship.isWithin(b, a) ? a : null
  if (outer === null) return 'other'
  return kinship.fineness(outer) > 1 ? 'within' : 'wide'
}

function compareBothSides(
  a: Telling,
  b: Telling,
  kinship: Kinship,
): Pick<Comparison, 'agents' | 'targets' | 'parties'> | null {
  if (RECIPROCAL.has(a.report.type) && RECIPROCAL.has(b.report.type)) {
    const parties = compareParties([...a.agents, ...a.targets], [...b.agents, ...b.targets], kinship)
    return parties === 'other' ? null : { agents: 'open', targets: 'open', parties }
  }
  const agents = compareSides(a.agents, b.agents, kinship)
  if (agents === 'other') return null
  const targets = compareSides(a.targets, b.targets, kinship)
  if (targets === 'other') return null
  return { agents, targets, parties: 'open' }
}

/** Tolls grow as news comes in; these are too far apart for that, except in a disaster. */
function compareTolls(a: Report, b: Report): TollStep {
  if (a.fatalities === null || b.fatalities === null) return 'open'
  if (a.fatalities.min === b.fatalities.min) return a.fatalities.min > 0 ? 'same' : 'near'
  if (a.type === 'disaster') return 'near'
  const [low, high] = a.fatalities.min < b.fatalities.min ? [a, b] : [b, a]
  return (high.fatalities?.min ?? 0) > ceiling(low.fatalities) ? 'far' : 'near'
}

const ceiling = (toll: Toll | null): number => 3 * Math.max(toll?.min ?? 0, toll?.max ?? 0) + 3

/** `same` turn; `one` tells of a second or another happening; `both` do, and of different ones. */
export type TurnStep = 'same' | 'one' | 'both'

/** Compares which of several happenings two reports say that they tell. */
export function compareTurns(a: Wording, b: Wording): TurnStep {
  if (a.turn === b.turn || a.folded === b.folded) return 'same'
  return a.turn === 1 || b.turn === 1 ? 'one' : 'both'
}

/** Both tell it in nearly the same words, trigger and stock phrases aside. */
export function shareWords(a: Wording, b: Wording): boolean {
  const [few, many] = a.content.size < b.content.size ? [a.content, b.content] : [b.content, a.content]
  let shared = 0
  for (const word of few) if (many.has(word)) shared++
  return shared >= 4 && shared * 5 >= few.size * 3
}
