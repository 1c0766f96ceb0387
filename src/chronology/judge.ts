import { VERBAL } from './types.ts'
import {
  compareTellings,
  compareTurns,
  shareWords,
  type Comparison,
  type PlaceStep,
  type TurnStep,
} from './compare.ts'
import type { Kinship } from './kinship.ts'
import type { PartiesStep, SideStep } from './sides.ts'
import type { Telling, Wording } from './telling.ts'

/**
 * Decides whether two reports tell of one happening.
 *
 * Reasoning:
 * - Precision before recall. Two reports wrongly joined hide one of two attacks; two left apart stand side by side
 *   in the chronology, and an editor joins them with one line.
 * - What two reports agree on is weighed: parties 2 each, a site 3, a city 2, a country 1, an equal toll 1 (2 from
 *   five dead), a shared wording 1. Enough is 3 on the very day. A date or a type that agrees only loosely, a deed
 *   that one denies or only foresees, or a word such as "another", asks for more.
 */

/** What makes two reports one, from what they agree on. */
export interface Likeness {
  /** Greater is surer; equal ones are equally sure. A loose date is as sure as any other loose date. */
  readonly strength: number
  readonly comparison: Comparison
  readonly sharedWords: boolean
}

export interface Judge {
  /** The likeness of two reports, null when they are not known to be one. */
  likeness(a: Telling, b: Telling): Likeness | null
  /** They cannot be one, whatever joins them to a third. */
  excludes(a: Telling, b: Telling): boolean
}

const ENOUGH = 3
/** A disaster has no sides; a place names it. Of elections a country has one in a day. */
const ENOUGH_WITH_PLACE: ReadonlyMap<string, number> = new Map([
  ['disaster', 2],
  ['election', 1],
])
const DAY_NEEDS = { day: 0, about: 1, span: 1, vague: 2 } as const
const DAY_WEIGHS = { day: 300, about: 200, span: 100, vague: 0 } as const
const TYPE_NEEDS = { same: 0, general: 1, kindred: 2 } as const
const TYPE_WEIGHS = { same: 40, general: 20, kindred: 0 } as const
const SIDE_WEIGHS = { same: 2, kin: 1, open: 0, other: 0 } as const
const PARTIES_WEIGH = { two: 4, 'two-kin': 3, one: 1, open: 0, other: 0 } as const
const MOST_WEIGHT = 19

/** Makes a judge over one archive's actors and places. */
export function makeJudge(kinship: Kinship, wordingOf: (telling: Telling) => Wording): Judge {
  const turns = (a: Telling, b: Telling): TurnStep => compareTurns(wordingOf(a), wordingOf(b))
  return {
    excludes: (a, b) => compareTellings(a, b, kinship) === null || turns(a, b) === 'both',
    likeness: (a, b) => {
      const comparison = compareTellings(a, b, kinship)
      if (comparison === null || !isConceivable(a, comparison)) return null
      const place = weighPlace(comparison.place, a, b, kinship)
      if (comparison.day === 'vague' && place < 2) return null
      const known = weigh(comparison, place, a)
      const needed = need(comparison, place, a)
      // The wording is asked last: it is dear, and adds little.
      if (known + 1 < needed) return null
      const turn = turns(a, b)
      if (turn === 'both') return null
      const sharedWords = shareWords(wordingOf(a), wordingOf(b))
      const weight = known + (sharedWords ? 1 : 0)
      if (weight < needed + (turn === 'one' ? 2 : 0)) return null
      return { strength: strengthOf(comparison, weight), comparison, sharedWords }
    },
  }
}

/** What no weight makes up for. */
function isConceivable(a: Telling, comparison: Comparison): boolean {
  const { type, modality, day, agents, targets } = comparison
  if (day === 'unsure') return false
  if (type === 'foreign' || modality === 'foreign') return false
  if (modality !== 'same' && day !== 'day') return false
  if (type === 'kindred' && day === 'vague') return false
  // Words are the speaker's: whoever belongs to him has said something of his own.
  if (VERBAL.has(a.report.type)) return agents === 'same' && (day === 'day' || day === 'about')
  // The killing of somebody is the strike that killed that very person.
  const killing = type === 'kindred' && comparison.parties === 'open'
  return !killing || targets === 'same' || agents === 'same'
}

function weigh(comparison: Comparison, place: number, { report }: Telling): number {
  const { agents, targets, parties, toll } = comparison
  const sides = weighSide(agents) + weighSide(targets) + weighParties(parties)
  const dead = toll === 'same' ? ((report.fatalities?.min ?? 0) >= 5 ? 2 : 1) : 0
  return sides + place + dead
}

const weighSide = (side: SideStep): number => SIDE_WEIGHS[side]
const weighParties = (parties: PartiesStep): number => PARTIES_WEIGH[parties]

function weighPlace(step: PlaceStep, a: Telling, b: Telling, kinship: Kinship): number {
  const [here, there] = [a.report.place, b.report.place]
  if (here === null || there === null || step === 'wide') return 0
  if (step === 'same') return kinship.fineness(here)
  return step === 'within' ? Math.min(kinship.fineness(here), kinship.fineness(there)) - 1 : 0
}

function need(comparison: Comparison, place: number, { report }: Telling): number {
  const { type, modality, day } = comparison
  const base = place > 0 ? (ENOUGH_WITH_PLACE.get(report.type) ?? ENOUGH) : ENOUGH
  const dayNeeds = day === 'unsure' || day === 'other' ? Infinity : DAY_NEEDS[day]
  const typeNeeds = type === 'foreign' ? Infinity : TYPE_NEEDS[type]
  return base + dayNeeds + typeNeeds + (modality === 'same' ? 0 : 1)
}

function strengthOf({ day, type }: Comparison, weight: number): number {
  if (day === 'unsure' || day === 'other' || type === 'foreign') return 0
  // Which of two attacks "a rocket attack in February" was is not told by a little more likeness.
  if (day === 'vague') return 1
  return DAY_WEIGHS[day] + TYPE_WEIGHS[type] + Math.min(weight, MOST_WEIGHT)
}
