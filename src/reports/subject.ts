import type { DateRange } from '../records.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import { stateOfEmbassy } from './embassies.ts'
import { leaderOf } from './leaders.ts'
import type { Nominal } from './nominal.ts'
import { isBe } from './openings.ts'
import type { Scene } from './scene.ts'

/** Who does what a clause tells. */
export interface Subject {
  /** Actor ids; empty when it is not named. */
  readonly ids: readonly string[]
  /** Countries whose adjective stands in it, as place ids: `طائرات إسرائيلية`. */
  readonly countries: readonly string[]
  /** The clause itself says who; else it was carried over. */
  readonly overt: boolean
  /** The token after its last, when it follows the verb. */
  readonly next: number | null
  /** The subject phrase itself, when it is overt. */
  readonly phrase: Nominal | null
}

/** What the reading of one clipping's clauses shares. */
export interface Context {
  readonly scene: Scene
  readonly clauses: readonly Clause[]
  /** By index of a clause: who does what it tells, and whom it takes over from the one it hangs on. */
  readonly subjects: (Subject | undefined)[]
  readonly carried: (Subject | undefined)[]
  /** The last day told, for `في اليوم التالي`. */
  previous: DateRange | null
}

/** Made by one literal, so that all subjects have one shape. */
export function subjectOf(
  ids: readonly string[],
  overt: boolean,
  countries: readonly string[] = [],
  next: number | null = null,
  phrase: Nominal | null = null,
): Subject {
  return { ids, countries, overt, next, phrase }
}

export const NOBODY = subjectOf([], false)

/** Finite verbs of a stretch, relative clauses and كان left out. */
export function verbsBetween(scene: Scene, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    if (isVerbAt(scene, at) && !isBe(scene, at) && !isRelativeAt(scene, at - 1)) count++
  }
  return count
}

export function named(scene: Scene, phrase: Nominal, next: number | null): Subject {
  const ids: string[] = []
  for (const name of phrase.names) for (const id of name.ids) if (!ids.includes(id)) ids.push(id)
  for (const id of leaderOf(scene, phrase)) if (!ids.includes(id)) ids.push(id)
  const state = ids.length === 0 ? stateOfEmbassy(scene, phrase.head) : null
  if (state !== null) ids.push(state)
  return subjectOf(ids, true, phrase.countries, next, phrase)
}
