/**
 * Index of the first of some things in order that is no longer behind what is sought, found by halving.
 *
 * `isBehind` answers true for the first of them and false from some index on; the length where it never does.
 */
export function firstIndex<T>(all: readonly T[], isBehind: (one: T) => boolean): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBehind(all[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
