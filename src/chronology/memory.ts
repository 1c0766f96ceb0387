/** What earlier builds found out about reports, so that what a change does not reach is not judged again. */
import { hash } from 'node:crypto'
import type { Reading } from '../records.ts'

export interface JoinMemory {
  /** A text that is another for every state of a clipping and of what was read in it. */
  digest(reading: Reading): string
  /**
   * What was found out under this key, or what `find` finds out now. The key tells all that it hangs on but the
   * authority files and the code; what is found can be written as JSON and is not changed by whoever is given it.
   */
  recall<Value>(key: string, find: () => Value): Value
}

/** Remembers nothing. */
export const NO_MEMORY: JoinMemory = { digest: () => '', recall: (_, find) => find() }

/** A short key for long lists of what something hangs on. */
export function keyOf(kind: string, ...parts: readonly string[]): string {
  return `${kind} ${hash('sha1', parts.join('\n'), 'base64url')}`
}
