import type { Happened } from './coreference.ts'
import type { SceneSentence } from './scene.ts'
import type { Telling } from './tellings.ts'

/** Where in each list those of a sentence stand, found once: a long text has many happenings, and each asks. */
const known = new WeakMap<readonly Happened[], ReadonlyMap<number, readonly number[]>>()

/**
 * Those of some happenings that have a telling in a sentence, in order. Ones in the list may be retold with another date
 * or other parties meanwhile, not moved.
 */
export function toldIn(all: readonly Happened[], { index }: SceneSentence): Happened[] {
  const bySentence = known.get(all) ?? placesBySentence(all)
  known.set(all, bySentence)
  return (bySentence.get(index) ?? []).map((at) => all[at] as Happened)
}

function placesBySentence(all: readonly Happened[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  const note = ({ clause }: Telling, at: number): void => {
    const { index } = clause.sentence
    const same = found.get(index)
    if (same === undefined) found.set(index, [at])
    else if (same.at(-1) !== at) same.push(at)
  }
  all.forEach(({ telling, tellings }, at) => {
    note(telling, at)
    for (const other of tellings) note(other, at)
  })
  return found
}
