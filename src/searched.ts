/**
 * The words of the clippings as the search index of an output folder last had them, so that a build goes through the
 * texts of those alone that changed (`search/words.ts`).
 */
import { hash } from 'node:crypto'
import { resolve } from 'node:path'
import type { MemoryOf } from './memory.ts'
import type { SearchMemory } from './pages/search.ts'
import { readSealed, writeSealed } from './sealed.ts'
import type { KeptWords } from './search/words.ts'

const FOLDER = '.cache/search'

/**
 * Opens what the last build into an output folder left; nothing under another key. What a clipping's words are hangs on
 * nothing that a build which fails could leave behind: they are kept as soon as they are known.
 */
export function openSearched(
  output: string,
  { key, reading }: Pick<MemoryOf, 'key' | 'reading'>,
): SearchMemory {
  const store = `${FOLDER}/${hash('sha256', resolve(output)).slice(0, 16)}`
  type Kept = readonly [key: string, words: KeptWords]
  const [made, words] = readSealed<Kept>(store) ?? ['', null]
  return {
    reading,
    kept: made === key ? words : null,
    keep: (now) => writeSealed(store, [key, now] satisfies Kept),
  }
}
