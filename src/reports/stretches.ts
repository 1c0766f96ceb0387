import { firstIndex } from '../sorted.ts'

/** Something that stands at some tokens, half-open. */
interface Stretch {
  readonly first: number
  readonly last: number
}

/** Those of some stretches, in order of their first tokens, that lie within tokens `first` to `last`, half-open. */
export function standingIn<T extends Stretch>(all: readonly T[], { first, last }: Stretch): T[] {
  const found: T[] = []
  for (let at = firstIndex(all, (one) => one.first < first); at < all.length; at++) {
    const one = all[at] as T
    if (one.first >= last) break
    if (one.last <= last) found.push(one)
  }
  return found
}
