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

export interface OpenSearched extends SearchMemory {
  /** Keeps the words for the next build. */
  save(): void
}

/** Opens what the last build into an output folder left; nothing under another key. */
export function openSearched(
  output: string,
  { key, reading }: Pick<MemoryOf, 'key' | 'reading'>,
): OpenSearched {
  const store = `${FOLDER}/${hash('sha256', resolve(output)).slice(0, 16)}`
  type Kept = readonly [key: string, words: KeptWords]
  const [made, words] = readSealed<Kept>(store) ?? ['', null]
  let found: KeptWords | null = null
  return {
    reading,
    kept: made === key ? words : null,
    keep: (now) => void (found = now),
    save() {
      if (found !== null) writeSealed(store, [key, found] satisfies Kept)
    },
  }
}
