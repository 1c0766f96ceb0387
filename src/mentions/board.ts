import type { Found } from './scene.ts'

/** The names found so far, by token. */
export class Board {
  private readonly byToken = new Map<number, Found>()

  constructor(found: readonly Found[]) {
    for (const name of found) this.put(name)
  }

  put(found: Found): void {
    for (let at = found.first; at < found.last; at++) {
      const before = this.byToken.get(at)
      if (before !== undefined) this.take(before)
    }
    for (let at = found.first; at < found.last; at++) this.byToken.set(at, found)
  }

  private take(found: Found): void {
    for (let at = found.first; at < found.last; at++) this.byToken.delete(at)
  }

  readonly covering = (at: number): Found | null => this.byToken.get(at) ?? null

  readonly beginning = (at: number): Found | null => {
    const found = this.byToken.get(at)
    return found?.first === at ? found : null
  }

  /** Whether a new name may lie over what was found: it may hold whole names, but cut none. */
  admits(first: number, last: number): boolean {
    for (let at = first; at < last; at++) {
      const found = this.byToken.get(at)
      if (found !== undefined && (found.first < first || found.last > last)) return false
    }
    return true
  }

  all(): Found[] {
    return [...new Set(this.byToken.values())].sort((a, b) => a.start - b.start)
  }
}
