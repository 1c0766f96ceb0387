import {
  compareTellings,
  compareTurns,
  compareWords,
  shareNames,
  type Comparison,
  type PlaceStep,
  type TurnStep,
  type WordsStep,
} from './compare.ts'
import type { Kinship } from './kinship.ts'
import type { PartiesStep, SideStep } from './sides.ts'
import type { Telling } from './telling.ts'
import type { Wording } from './wording.ts'
import { VERBAL, VIOLENT } from './types.ts'

/**
 * Decides whether two reports tell of one happening.
 *
 * Reasoning:
 * - Precision before recall. Two reports wrongly joined hide one of two attacks; two left apart stand side by side
 *   in the chronology, and an editor joins them with one line.
 * - What two reports agree on is weighed: parties 2 each, a site 3, a city or the same unlisted name of a front or a
 *   quarter 2, a governorate or country 1, an equal toll 1 (2 from five dead), words in common up to 3, being the news of both clippings 1. Enough is 3 on the very
 *   day. A date or a type that agrees only loosely, a deed that one denies or only foresees, a word such as
 *   "another", or different parties ask for more.
 * - A day and a city do not make one attack of two: in a war a city has several in a day. Something else must agree.
 */

/** What makes two reports one, from what they agree on. */
export interface Likeness {
  /** Greater is surer; equal ones are equally sure. One loose date is as sure as another. */
  readonly strength: number
  readonly comparison: Comparison
  readonly words: WordsStep
  /** Both clippings have it as their news. */
  readonly news: boolean
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
  ['protest', 2],
])
const DAY_NEEDS = { day: 0, close: 0, about: 1, span: 1, vague: 2 } as const
const DAY_WEIGHS = { day: 300, close: 250, about: 200, span: 100, vague: 0 } as const
const TYPE_NEEDS = { same: 0, general: 1, kindred: 2 } as const
const TYPE_WEIGHS = { same: 40, general: 20, kindred: 0 } as const
/** Different parties are a slip of one reading more often than not only where much else agrees. */
const SIDE_WEIGHS = { same: 2, kin: 1, open: 0, other: -3 } as const
const PARTIES_WEIGH = { two: 4, 'two-kin': 3, one: 1, open: 0, other: -3 } as const
const SITE = 3
const MOST_WORDS = 3
/** A name of a front, a barracks, a quarter that the authority files do not list. */
const LOCAL = 2
const MOST_WEIGHT = 18

/** Makes a judge over one archive's actors and places. */
export function makeJudge(kinship: Kinship, wordingOf: (telling: Telling) => Wording): Judge {
  const turns = (a: Telling, b: Telling): TurnStep => compareTurns(wordingOf(a), wordingOf(b))
  const likeness = (a: Telling, b: Telling, comparison: Comparison): Likeness | null => {
    if (!isConceivable(a, b, comparison)) return null
    const listed = weighPlace(comparison.place, a, b, kinship)
    const news = a.isNews && b.isNews ? 1 : 0
    // The words are asked last: they are dear, and weigh little.
    const atMost = listed < SITE ? listed + LOCAL : listed
    if (weigh(comparison, atMost, a) + news + MOST_WORDS < need(comparison, atMost, a)) return null
    const local = listed < SITE && shareNames(wordingOf(a), wordingOf(b)) ? LOCAL : 0
    const place = listed + local
    if (comparison.day === 'vague' && place < 2) return null
    const known = weigh(comparison, place, a) + news
    const needed = need(comparison, place, a)
    const turn = turns(a, b)
    if (turn === 'both') return null
    const words = compareWords(wordingOf(a), wordingOf(b), isBare(comparison))
    const weight = known + words
    if (weight < needed + (turn === 'one' ? 2 : 0)) return null
    if (!isTold(a, comparison, place, words)) return null
    // Of two reports of one clipping that fit about equally well, the first is what it has to tell.
    const first = a.isFirst && b.isFirst && comparison.day !== 'vague' ? 1.5 : 0
    return { strength: strengthOf(comparison, weight) + first, comparison, words, news: news > 0 }
  }
  return {
    excludes: (a, b) => {
      const comparison = compareTellings(a, b, kinship)
      if (comparison === null || turns(a, b) === 'both') return true
      return hasOthers(comparison) && likeness(a, b, comparison) === null
    },
    likeness: (a, b) => {
      const comparison = compareTellings(a, b, kinship)
      return comparison === null || a.ref.clipping === b.ref.clipping ? null : likeness(a, b, comparison)
    },
  }
}

/** Neither the places nor the parties could be compared. */
function isBare({ place, agents, targets, parties }: Comparison): boolean {
  return place === 'open' && agents === 'open' && targets === 'open' && parties === 'open'
}

/** They name different parties. */
function hasOthers({ agents, targets, parties }: Comparison): boolean {
  return agents === 'other' || targets === 'other' || parties === 'other'
}

/** What no weight makes up for. */
function isConceivable(a: Telling, b: Telling, comparison: Comparison): boolean {
  const { type, modality, day, agents, targets } = comparison
  if (day === 'unsure') return false
  if (type === 'foreign' || modality === 'foreign') return false
  if (modality !== 'same' && (day !== 'day' || hasOthers(comparison))) return false
  if (type === 'kindred' && day === 'vague') return false
  if (day !== 'day' && hasOthers(comparison)) return false
  // Words are the speaker's: whoever belongs to him has said something of his own.
  if (VERBAL.has(a.report.type))
    return (
      (agents === 'same' || agents === 'open') &&
      targets !== 'other' &&
      (day === 'day' || day === 'close' || day === 'about')
    )
  // The killing of somebody is the strike that killed that very person.
  const killing = type === 'kindred' && [a, b].some(({ report }) => report.type === 'assassination')
  return !killing || targets === 'same' || agents === 'same'
}

/** More agrees than the day and the city, which say little of an attack; of words, whose they are or the words. */
function isTold({ report }: Telling, comparison: Comparison, place: number, words: WordsStep): boolean {
  const { agents, targets, parties, toll } = comparison
  const sides = agents === 'same' || agents === 'kin' || targets === 'same' || targets === 'kin'
  if (VERBAL.has(report.type)) return agents === 'same' || words >= 2
  if (!VIOLENT.has(report.type)) return true
  return place >= SITE || sides || parties !== 'open' || toll === 'same' || words > 0
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
  const [here, there] = [a.place ?? a.hint, b.place ?? b.hint]
  if (here === null || there === null || step === 'wide') return 0
  if (step === 'same') return kinship.fineness(here)
  if (step === 'area') return 1
  return step === 'within' ? Math.min(kinship.fineness(here), kinship.fineness(there)) - 1 : 0
}

function need(comparison: Comparison, place: number, { report }: Telling): number {
  const { type, modality, day } = comparison
  const base = place > 0 ? (ENOUGH_WITH_PLACE.get(report.type) ?? ENOUGH) : ENOUGH
  const dayNeeds = day === 'unsure' || day === 'other' ? Infinity : DAY_NEEDS[day]
  // At a site, the general word for a strike and the special one are of one strike.
  const typeNeeds = type === 'foreign' ? Infinity : type === 'general' && place >= SITE ? 0 : TYPE_NEEDS[type]
  return base + dayNeeds + typeNeeds + (modality === 'same' ? 0 : 1)
}

function strengthOf({ day, type }: Comparison, weight: number): number {
  if (day === 'unsure' || day === 'other' || type === 'foreign') return 0
  // Which of two attacks "a rocket attack in February" was is not told by a little more likeness.
  if (day === 'vague') return 1
  return DAY_WEIGHS[day] + TYPE_WEIGHS[type] + Math.min(weight, MOST_WEIGHT)
}
