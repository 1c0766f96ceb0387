/**
 * What the last build of an archive found out about reports, and this one need not find out again (`chronology/`).
 *
 * It is kept as text, a line for each key, which most of the time is passed on as it is: a build reads what it asks
 * for alone, and keeps what it asked for.
 */
import { hash } from 'node:crypto'
import { resolve } from 'node:path'
import type { JoinMemory } from './chronology/memory.ts'
import type { KeptReadings } from './library.ts'
import type { Reading } from './records.ts'
import { readSealed, writeSealed } from './sealed.ts'

const FOLDER = '.cache/joins'

export interface OpenRecall extends JoinMemory {
  /** Keeps what was asked for. */
  keep(): void
}

/** Tells the hash of all that is kept of a clipping, by its id. */
export function hashesIn({ places }: KeptReadings): (id: string) => string | undefined {
  return (id) =>
    places
      .get(id)
      ?.map((place) => place.hash)
      .join(' ')
}

/** Opens what the last build into an output folder found out; null where nothing is kept of its readings. */
export function openRecall(output: string, kept: KeptReadings | null): OpenRecall | null {
  if (kept === null) return null
  // Its name is another for every state of the reader, which the joining is a part of, and of the authority files.
  const key = kept.folder
  const hashOf = hashesIn(kept)
  const file = `${FOLDER}/${hash('sha256', resolve(output)).slice(0, 16)}`
  const known = linesOf(readSealed<Uint8Array>(file), key)
  const asked = new Map<string, string>()
  const digests = new Map<string, string>()
  return {
    digest({ clipping: { id } }: Reading) {
      const digest = digests.get(id) ?? hash('sha1', hashOf(id) ?? '', 'base64url')
      digests.set(id, digest)
      return digest
    },
    recall<Value>(name: string, find: () => Value): Value {
      const line = asked.get(name) ?? known.get(name)
      if (line !== undefined) {
        asked.set(name, line)
        // What is kept under a key was found out for it: its hash was checked.
        return JSON.parse(line) as Value
      }
      const found = find()
      asked.set(name, JSON.stringify(found))
      return found
    },
    keep() {
      const lines = [key, ...[...asked].map(([name, value]) => `${name}\t${value}`)]
      writeSealed(file, Buffer.from(lines.join('\n')))
    },
  }
}

/** Values by key; none where the first line is another. */
function linesOf(bytes: Uint8Array | null, key: string): Map<string, string> {
  const [first, ...lines] = bytes === null ? [] : Buffer.from(bytes).toString('utf8').split('\n')
  const known = new Map<string, string>()
  if (first !== key) return known
  for (const line of lines) {
    const tab = line.indexOf('\t')
    known.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return known
}
