/**
 * Clippings as an earlier build found them: a file whose stamp is the same is not read again, only told by the hash of
 * the bytes that it had.
 *
 * Reasoning: a stamp holds the time at which the system itself last saw the file changed (`ctime`), which no program
 * sets: a file whose size and time of writing were put back has another. A file that was changed just before it was
 * read might be changed once more within the same tick of the clock; no stamp is kept of it until it has rested.
 */
import { hash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { publishedPaths, type ReadFile } from './files.ts'
import { readSealed, writeSealed } from './sealed.ts'

const FOLDER = '.cache/sources'
/** Milliseconds; the clocks of some file systems tick every two seconds. */
const REST = 3000

interface Stamp {
  /** The number that the file system gives the file. */
  readonly inode: number
  readonly size: number
  readonly modified: number
  readonly changed: number
}

const FIELDS = ['inode', 'size', 'modified', 'changed'] as const

function stampOf(file: string): Stamp {
  const { ino, size, mtimeMs, ctimeMs } = statSync(file)
  return { inode: ino, size, modified: mtimeMs, changed: ctimeMs }
}

/** A file as it was when its bytes were hashed. */
interface Stamped extends Stamp {
  readonly sum: string
}

interface OpenSources {
  /** The file that holds the stamps. */
  readonly store: string
  /** Reads a clipping of the folder. */
  readonly read: ReadFile
  /** Keeps the stamps of the files that were read, for the next build. */
  keep(): void
}

/** The hash by which a file is known. */
export function sumOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url')
}

/** Opens the files of a content folder as the last build of it left their stamps; `now` is the time in milliseconds. */
export function openSources(folder: string, now: number = Date.now()): OpenSources {
  const store = `${FOLDER}/${hash('sha256', resolve(folder)).slice(0, 16)}`
  const known = readSealed<ReadonlyMap<string, Stamped>>(store) ?? new Map<string, Stamped>()
  const stamps = new Map<string, Stamped>()
  let isSame = true

  const nameOf = publishedPaths(folder)

  const read: ReadFile = (file) => {
    const name = nameOf(file)
    // Before it is read: what changes meanwhile has a later stamp.
    const stamp = stampOf(file)
    const last = known.get(name)
    if (last !== undefined && FIELDS.every((field) => last[field] === stamp[field])) {
      stamps.set(name, last)
      return {
        file,
        name,
        sum: last.sum,
        get bytes() {
          return readFileSync(file)
        },
      }
    }
    isSame = false
    const bytes = readFileSync(file)
    const sum = sumOf(bytes)
    if (stamp.changed + REST < now) stamps.set(name, { ...stamp, sum })
    return { file, name, sum, bytes }
  }
  return {
    store,
    read,
    keep() {
      if (!isSame || stamps.size !== known.size) writeSealed(store, stamps)
    },
  }
}
