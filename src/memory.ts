/**
 * What the last build left of the data files: where each run of records stands in the files that stand in the output
 * folder, from which a build copies what is as it was (`data/runs.ts`). A file is left alone as pages are, while size and
 * time are those that it was written with; before anything is copied from it, its bytes must have the hash that they had:
 * a file that no change reaches is not read.
 * What is lost costs the next build time and nothing else.
 */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Dataset } from './data/dataset.ts'
import type { FileSum } from './data/publication.ts'
import type { DataMemory } from './data/runs.ts'
import type { ReadStretch, Stretch, WrittenRun } from './data/sheets.ts'
import type { Site } from './pages/site.ts'
import { standsThere, targetOf, type Stamp } from './placing.ts'
import { readSealed, writeSealed } from './sealed.ts'
import type { Veil } from './veil.ts'

const FOLDER = '.cache/data'

/** A file as it was written. */
interface KeptFile {
  /** The name of the whole that it may be a part of. */
  readonly of: string
  readonly file: string
  readonly sum: FileSum
  readonly runs: readonly WrittenRun[]
}

interface Kept {
  readonly key: string
  readonly files: readonly KeptFile[]
  /** The clippings whose texts were asked for by rows that look at everything, each with what tells its state. */
  readonly texts: ReadonlyMap<string, string>
}

export interface OpenMemory extends DataMemory {
  /** Keeps what was noted, once the files are in their place. */
  keep(): void
}

/** What the memory is of: texts that are others for other records, and the state of all that files hang on. */
export interface MemoryOf {
  /** Another for every state of the program, the settings and the authority files. */
  readonly key: string
  readonly reading: (id: string) => string
  readonly event: (id: string) => string
  /** Another for every look of the archive where no text is shown (`outward.ts`). */
  readonly outward: string
  readonly veil: Veil
}

/** Opens the memory of the data files in an output folder; `stamps` are those of the files that are in it. */
export function openMemory(
  output: string,
  { key, reading, event, outward, veil }: MemoryOf,
  stamps: ReadonlyMap<string, Stamp> | null,
): OpenMemory {
  const store = `${FOLDER}/${hash('sha256', resolve(output)).slice(0, 16)}`
  const kept = stamps === null ? null : readSealed<Kept>(store)
  const sums = new Map<string, FileSum>()
  const runs = new Map<string, Stretch>()
  const files = new Map<string, readonly WrittenRun[]>()
  const isKnown = kept?.key === key
  const shown = isKnown ? [...kept.texts] : []
  // As soon as one is another, all that ask for texts are composed anew, and tell which.
  const areTextsSame = shown.every(([id, state]) => reading(id) === state)
  for (const { of, file, sum, runs: own } of isKnown ? kept.files : []) {
    if (standsThere(output, pathOf(file), sum.sha256, stamps) === null) continue
    sums.set(file, sum)
    files.set(file, own)
    for (const run of own)
      if (areTextsSame || run.key !== outward) runs.set(`${of} ${run.key}`, { file, ...run })
  }
  const runAt = (file: string, offset: number): WrittenRun | undefined =>
    files.get(file)?.find((run) => run.offset === offset && run.length > 0)
  const noted: KeptFile[] = []
  return {
    reading,
    event,
    outward,
    veiled: (data) => veiledData(data, veil.site),
    find: (of, run) => runs.get(`${of} ${run}`) ?? null,
    runAt,
    read: openReader(output, (file) => sums.get(file)?.sha256),
    standing: (file) => sums.get(file) ?? null,
    note: (of, file, sum, own) => void noted.push({ of, file, sum, runs: own }),
    keep() {
      const before = areTextsSame ? shown.map(([id]) => id) : []
      const states = new Map([...before, ...veil.texts].map((id) => [id, reading(id)]))
      writeSealed(store, { key, files: noted, texts: states } satisfies Kept)
    },
  }
}

/** A data set of which the texts that are asked for are noted. */
function veiledData(data: Dataset, { readings, readingById }: Site): Dataset {
  const rows = data.rows.map((row) => {
    const { reading } = row
    return { ...row, reading: readingById.get(reading.clipping.id) ?? reading }
  })
  return { ...data, readings, rows, rowById: new Map(rows.map((row) => [row.reading.clipping.id, row])) }
}

const pathOf = (file: string): string => `data/${file}`

/**
 * Copies from files, of which one is held at a time. A disk that turned a bit leaves size and time, and what is copied
 * would be vouched for anew: so nothing is copied but from bytes that have the hash that they were written with.
 */
function openReader(output: string, sumOf: (file: string) => string | undefined): ReadStretch {
  let held: { readonly file: string; readonly bytes: Uint8Array | null } | null = null
  const hold = (file: string): Uint8Array | null => {
    const bytes = readFileSync(targetOf(output, pathOf(file)))
    return hash('sha256', bytes) === sumOf(file) ? bytes : null
  }
  return ({ file, offset, length }, to) => {
    if (held?.file !== file) held = { file, bytes: hold(file) }
    if (held.bytes === null) return false
    to.set(held.bytes.subarray(offset, offset + length))
    return true
  }
}
