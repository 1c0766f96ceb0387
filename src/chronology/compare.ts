import { RECIPROCAL } from '../reports/types.ts'
import { foldText } from '../arabic/fold.ts'
import type { EventType, Report, Toll } from '../records.ts'
import { compareDays, type DayStep } from './days.ts'
import type { Kinship } from './kinship.ts'
import { compareParties, compareSides, namesOthers, type PartiesStep, type SideStep } from './sides.ts'
import { countShared } from './stems.ts'
import type { Telling } from './telling.ts'
import type { Stems, Wording } from './wording.ts'
import { saysNoMeans, typeStep, VERBAL, type TypeStep } from './types.ts'

/** `same` place, one `within` a city or site, in a governorate (`area`) or a country (`wide`), `open`, or `other`. */
export type PlaceStep = 'same' | 'within' | 'area' | 'wide' | 'open' | 'other'
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
  if (a.ref.clipping === b.ref.clipping && !areTwins(a, b, kinship)) return null
  const type = compareTypes(a, b)
  if (type === 'foreign') return null
  const modality = compareModality(a.report, b.report)
  if (modality === 'foreign') return null
  const day = compareDays(a.window, b.window)
  if (day === 'other') return null
  const place = compareWhereabouts(a, b, kinship)
  if (place === 'other') return null
  if (personsDiffer(a, b, kinship)) return null
  const sides = compareBothSides(a, b, kinship)
  const toll = compareTolls(a.report, b.report)
  if (toll === 'far') return null
  return { type, modality, day, place, toll, ...sides }
}

/** Characters between two clauses that may tell one happening in two goes. */
const NEARBY = 300

/**
 * Two reports of one clipping that may be one happening told in two goes ("five were killed when a bomb went off"):
 * of one type, day and place; or close by, and one of them without a day, a place or a means of its own. They are not
 * joined to each other, but a third that fits both may join them.
 */
function areTwins(a: Telling, b: Telling, kinship: Kinship): boolean {
  const [x, y] = [a.report, b.report]
  if (x.modality !== y.modality || VERBAL.has(x.type)) return false
  const type = typeStep(x.type, y.type)
  if (type !== 'same' && type !== 'general') return false
  const isNear = Math.max(x.start, y.start) - Math.min(x.end, y.end) <= NEARBY
  const [one, other] = [x.fatalities?.min, y.fatalities?.min]
  if (one !== undefined && other !== undefined && one !== other) return false
  if (type === 'same' && a.place === null && b.place === null) return false
  const isPart = ({ date, place }: Report): boolean => date === null || place === null
  const isTwice = type === 'same' && a.place === b.place && x.date?.edtf === y.date?.edtf
  const sides = compareBothSides(a, b, kinship)
  if (sides.agents === 'other' || sides.targets === 'other') return false
  return isTwice || (isNear && (type === 'general' || isPart(x) || isPart(y)))
}

const STRIKES: ReadonlySet<EventType> = new Set<EventType>(['air-strike', 'rocket-attack', 'drone-attack'])

/** A strike whose clause says nothing of its means is the general word for any. */
function compareTypes({ report: a }: Telling, { report: b }: Telling): TypeStep {
  const step = typeStep(a.type, b.type)
  if (step !== 'kindred' || !STRIKES.has(a.type) || !STRIKES.has(b.type)) return step
  return saysNoMeans(foldText(a.evidence)) || saysNoMeans(foldText(b.evidence)) ? 'general' : step
}

function compareModality(a: Report, b: Report): ModalityStep {
  if (a.modality === b.modality) return 'same'
  if (a.modality !== 'reported' && b.modality !== 'reported') return 'foreign'
  return a.modality === 'denied' || b.modality === 'denied' ? 'contested' : 'foreseen'
}

/**
 * A hint agrees with a place and contradicts none. Where both name one barracks or quarter, the places that they
 * were said to be in do not part them: one of the two was taken from the sentences around.
 */
function compareWhereabouts(a: Telling, b: Telling, kinship: Kinship): PlaceStep {
  const step = comparePlaces(a.place ?? a.hint, b.place ?? b.hint, kinship)
  const isSure = a.place !== null && b.place !== null && !isOneSite(a.report, b.report)
  return step === 'other' && !isSure ? 'open' : step
}

/** Both name the same exact place that no file lists. */
function isOneSite({ site: a }: Report, { site: b }: Report): boolean {
  return a != null && b != null && foldText(a) === foldText(b)
}

function comparePlaces(a: string | null, b: string | null, kinship: Kinship): PlaceStep {
  if (a === null || b === null) return 'open'
  if (a === b) return 'same'
  const outer = kinship.isWithin(a, b) ? b : kinship.isWithin(b, a) ? a : null
  if (outer === null) return kinship.standsFor(a, b) || kinship.standsFor(b, a) ? 'area' : 'other'
  if (kinship.fineness(outer) > 1) return 'within'
  return kinship.isGovernorate(outer) ? 'area' : 'wide'
}

function compareBothSides(
  a: Telling,
  b: Telling,
  kinship: Kinship,
): Pick<Comparison, 'agents' | 'targets' | 'parties'> {
  if (RECIPROCAL.has(a.report.type) && RECIPROCAL.has(b.report.type)) {
    const parties = compareParties([...a.agents, ...a.targets], [...b.agents, ...b.targets], kinship)
    return { agents: 'open', targets: 'open', parties }
  }
  return {
    agents: compareSides(a.agents, b.agents, kinship),
    targets: compareSides(a.targets, b.targets, kinship),
    parties: 'open',
  }
}

/** They name different people in one role: two spokesmen are two speakers, two victims two victims. */
function personsDiffer(a: Telling, b: Telling, kinship: Kinship): boolean {
  if (RECIPROCAL.has(a.report.type) && RECIPROCAL.has(b.report.type)) return false
  return namesOthers(a.agents, b.agents, kinship) || namesOthers(a.targets, b.targets, kinship)
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

/** Tells whether both name what one of them calls a front, a barracks, a quarter or the like, and no file lists. */
export function shareNames(a: Wording, b: Wording): boolean {
  return countShared(a.local, b.content) > 0 || countShared(b.local, a.content) > 0
}

/** How much of their words two reports share, names and stock phrases aside: 0 little, 3 nearly all. */
export type WordsStep = 0 | 1 | 2 | 3

/** Compares the words of two reports; names count where the places and the parties could not be compared. */
export function compareWords(a: Wording, b: Wording, withNames: boolean): WordsStep {
  return withNames ? compareStems(a.withNames, b.withNames) : compareStems(a.content, b.content)
}

function compareStems(a: Stems, b: Stems): WordsStep {
  const shared = countShared(a, b)
  const share = shared === 0 ? 0 : shared / Math.min(a.length, b.length)
  if (shared >= 6 && share >= 0.6) return 3
  if (shared >= 4 ? share >= 0.25 : shared >= 3 && share >= 0.3) return 2
  return shared >= 3 || (shared === 2 && share >= 0.25) ? 1 : 0
}
