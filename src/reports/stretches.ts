/** Something that stands at some tokens, half-open. */
interface Stretch {
  readonly first: number
  readonly last: number
}

/** Index of the first of some stretches, in order of their first tokens, that begins at a token or behind it. */
function indexFrom(all: readonly Stretch[], token: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle] as Stretch).first < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of some stretches, in order of their first tokens, that lie within tokens `first` to `last`, half-open. */
export function standingIn<T extends Stretch>(all: readonly T[], { first, last }: Stretch): T[] {
  const found: T[] = []
  for (let at = indexFrom(all, first); at < all.length; at++) {
    const one = all[at] as T
    if (one.first >= last) break
    if (one.last <= last) found.push(one)
  }
  return found
}
