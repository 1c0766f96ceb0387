/**
 * What the last build left of the data files: where each run of records stands in the files that stand in the output
 * folder, from which a build copies what is as it was (`data/runs.ts`). A file is left alone as pages are, while size and
 * time are those that it was written with; before anything is copied from it, its bytes must have the hash that they had.
 * What is lost costs the next build time and nothing else.
 */
import { hash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FileSum } from './data/publication.ts'
import type { DataMemory } from './data/runs.ts'
import type { ReadStretch, Stretch, WrittenRun } from './data/sheets.ts'
import { standsThere, targetOf, type Stamp } from './placing.ts'
import { readSealed, writeSealed } from './sealed.ts'

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
}

/** Opens the memory of the data files in an output folder; `stamps` are those of the files that are in it. */
export function openMemory(
  output: string,
  { key, reading, event }: MemoryOf,
  stamps: ReadonlyMap<string, Stamp> | null,
): OpenMemory {
  const store = `${FOLDER}/${hash('sha256', resolve(output)).slice(0, 16)}`
  const kept = stamps === null ? null : readSealed<Kept>(store)
  const sums = new Map<string, FileSum>()
  const runs = new Map<string, Stretch>()
  for (const { of, file, sum, runs: own } of kept?.key === key ? kept.files : []) {
    if (standsThere(output, pathOf(file), sum.sha256, stamps) === null) continue
    sums.set(file, sum)
    for (const run of own) runs.set(`${of} ${run.key}`, { file, ...run })
  }
  const noted: KeptFile[] = []
  const whole = new Map<string, boolean>()
  // A disk that turned a bit leaves size and time: what is copied would be vouched for anew.
  const isWhole = (file: string): boolean => {
    let known = whole.get(file)
    if (known === undefined) {
      known = hash('sha256', readFileSync(targetOf(output, pathOf(file)))) === sums.get(file)?.sha256
      whole.set(file, known)
    }
    return known
  }
  const reader = openReader(output)
  return {
    reading,
    event,
    find(of, run) {
      const found = runs.get(`${of} ${run}`) ?? null
      return found !== null && isWhole(found.file) ? found : null
    },
    read: reader.read,
    standing: (file) => sums.get(file) ?? null,
    note: (of, file, sum, own) => void noted.push({ of, file, sum, runs: own }),
    keep() {
      reader.close()
      writeSealed(store, { key, files: noted } satisfies Kept)
    },
  }
}

const pathOf = (file: string): string => `data/${file}`

/** Reads stretches of files, of which one is open at a time. */
function openReader(output: string): { read: ReadStretch; close: () => void } {
  let open: { readonly file: string; readonly descriptor: number } | null = null
  const close = (): void => {
    if (open !== null) closeSync(open.descriptor)
    open = null
  }
  return {
    read({ file, offset, length }, to) {
      if (open?.file !== file) {
        close()
        open = { file, descriptor: openSync(targetOf(output, pathOf(file)), 'r') }
      }
      for (let at = 0; at < length;) {
        const read = readSync(open.descriptor, to, at, length - at, offset + at)
        if (read === 0) throw new Error(`expected ${pathOf(file)} to stand as it was written`)
        at += read
      }
    },
    close,
  }
}
