import type { Found } from './scene.ts'

/** The names found so far, by token. */
export class Board {
  private readonly byToken: (Found | null)[]

  /** `size` is the number of tokens of the text. */
  constructor(size: number, found: readonly Found[]) {
    this.byToken = new Array<Found | null>(size).fill(null)
    for (const name of found) this.put(name)
  }

  put(found: Found): void {
    for (let at = found.first; at < found.last; at++) {
      const before = this.byToken[at] ?? null
      if (before !== null) this.byToken.fill(null, before.first, before.last)
    }
    this.byToken.fill(found, found.first, found.last)
  }

  readonly covering = (at: number): Found | null => this.byToken[at] ?? null

  readonly beginning = (at: number): Found | null => {
    const found = this.byToken[at] ?? null
    return found?.first === at ? found : null
  }

  /** Whether a new name may lie over what was found: it may hold whole names, but cut none. */
  admits(first: number, last: number): boolean {
    for (let at = first; at < last; at++) {
      const found = this.byToken[at] ?? null
      if (found !== null && (found.first < first || found.last > last)) return false
    }
    return true
  }

  /** All names, in order of text. */
  all(): Found[] {
    const found: Found[] = []
    for (let at = 0; at < this.byToken.length; at++) {
      const name = this.byToken[at] ?? null
      if (name !== null && name !== found.at(-1)) found.push(name)
    }
    return found
  }
}
