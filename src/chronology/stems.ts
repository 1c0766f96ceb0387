import { foldText } from '../arabic/fold.ts'
import { WordMemo, type WordForm } from '../arabic/vocabulary.ts'
import { NO_NAMES, PLACE_NOUNS, stem, STOP_WORDS } from './words.ts'

/** A stem of words, kept once: comparing numbers is faster than comparing letters. */
export interface Stem {
  /** Another for each stem; of this run of the program alone. */
  readonly number: number
  /** It says something of what is told: no word of every news report. */
  readonly isTelling: boolean
  /** A place's own name may follow it. */
  readonly isPlaceNoun: boolean
  /** It may be a place's own name. */
  readonly mayBeName: boolean
}

const NAME = foldText('فلان')

const stems = new Map<string, Stem>()

function stemFor(letters: string): Stem {
  let known = stems.get(letters)
  if (known === undefined) {
    const isTelling = letters.length > 2 && letters !== NAME && !STOP_WORDS.has(letters)
    known = {
      number: stems.size,
      isTelling,
      isPlaceNoun: PLACE_NOUNS.has(letters),
      mayBeName: isTelling && letters.length > 3 && !NO_NAMES.has(letters),
    }
    stems.set(letters, known)
  }
  return known
}

const memo = new WordMemo((form) => stemFor(stem(form)))

/** The stem of a word. */
export function stemOf(word: WordForm): Stem {
  return memo.of(word)
}

/** Stands where a listed name stood. */
export const NAMED: Stem = stemFor(NAME)

/** Numbers, each once, in ascending order. */
export function inOrder(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted.filter((number, at) => number !== sorted[at - 1])
}

/** How many numbers two lists have in common, both in ascending order. */
export function countShared(a: readonly number[], b: readonly number[]): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const apart = (a[i] as number) - (b[j] as number)
    if (apart === 0) shared++
    if (apart <= 0) i++
    if (apart >= 0) j++
  }
  return shared
}
