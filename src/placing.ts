/**
 * Compares files of a new site with those that stand in its folder, and writes aside those that differ.
 *
 * Any thread may do this for its own share of the files; `output.ts` gathers what they placed.
 */
import { createHash, hash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
  type Stats,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { encodeUtf8 } from './arabic/utf8.ts'
import type { LinesFile } from './data/publication.ts'
import { readCached, writeCached, type SiteFile } from './files.ts'

/** What is known of a file as it was last written: where size and time are still the same, so is the hash. */
export type Stamp = readonly [size: number, modified: number, hash: string]

/** A file of the new site: as it stands already, or written aside under a name. */
export interface Placed {
  readonly path: string
  readonly stamp: Stamp
  /** The name within `ASIDE`; null when an equal file is in its place already. */
  readonly staged: string | null
}

/** One writer of files; each has names of its own for what it writes aside. */
export interface Placer {
  /** Throws for a path that leads out of the folder. */
  put(file: SiteFile): Placed
  /** The same for a file that is written piece by piece, as large as it may be. */
  putLines(file: LinesFile): Placed
}

/** The folder within the output folder where files wait until all of them are there. */
export const ASIDE = '.hawliyat'
/** The folder in it where a new site is made as it will stand, to be moved by a few folders. */
export const WHOLE = 'site'
const STAMPS = '.cache/outputs'
/** Lines on their way to a file. */
const BLOCK = Buffer.allocUnsafe(1 << 20)

let lastRoot: { readonly output: string; readonly root: string } | null = null

/** The output folder, with the sign at its end that parts folders. */
function rootOf(output: string): string {
  if (lastRoot?.output !== output) lastRoot = { output, root: resolve(output) + sep }
  return lastRoot.root
}

/** The path inside the output folder; throws when a name would lead out of it. */
export function targetOf(output: string, path: string): string {
  const root = rootOf(output)
  // Most paths are plain, and there are tens of thousands.
  if (/^[^./\\][^\\]*$/.test(path) && !path.includes('/.')) return root + path
  const target = resolve(root, path)
  if (!target.startsWith(root)) throw new Error(`expected a path inside the output: ${path}`)
  return target
}

function stampsFile(output: string): string {
  return `${STAMPS}/${hash('sha256', resolve(output)).slice(0, 16)}.json`
}

/** The stamps of the files that the last build left in a folder. */
export function readStamps(output: string): Map<string, Stamp> {
  const bytes = readCached(stampsFile(output))
  if (bytes === null) return new Map()
  try {
    return new Map(JSON.parse(Buffer.from(bytes).toString('utf8')) as [string, Stamp][])
  } catch {
    return new Map()
  }
}

export function writeStamps(output: string, stamps: ReadonlyMap<string, Stamp>): void {
  writeCached(stampsFile(output), Buffer.from(JSON.stringify([...stamps])))
}

/** Whether the file at a path has this content; a file that is as it was when it was hashed is not read again. */
function isEqual(target: string, sum: FileSum, stamp: Stamp | undefined): Stamp | null {
  const found = statOf(target)
  if (found === undefined || !found.isFile() || found.size !== sum.size) return null
  if (stamp !== undefined && stamp[0] === found.size && stamp[1] === found.mtimeMs)
    return stamp[2] === sum.hash ? stamp : null
  return hash('sha256', readFileSync(target)) === sum.hash ? [found.size, found.mtimeMs, sum.hash] : null
}

/** The stamp of a file that stands as it was written and has this hash; null for any other. */
export function standsThere(
  output: string,
  path: string,
  sum: string,
  stamps: ReadonlyMap<string, Stamp> | null,
): Stamp | null {
  const stamp = stamps?.get(path)
  if (stamp === undefined || stamp[2] !== sum) return null
  const found = statOf(targetOf(output, path))
  return found?.size === stamp[0] && found.mtimeMs === stamp[1] && found.isFile() ? stamp : null
}

/** What stands at a path; undefined for nothing, and where a file stands in place of one of its folders. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}

interface FileSum {
  /** In bytes. */
  readonly size: number
  readonly hash: string
}

/** Writes lines to a new file, some at a time; tells their size in bytes and their hash. */
function writeLines(file: string, lines: Iterable<string>): FileSum {
  const sum = createHash('sha256')
  const descriptor = openSync(file, 'w')
  let size = 0
  let filled = 0
  const write = (bytes: Uint8Array): void => {
    sum.update(bytes)
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    size += bytes.length
  }
  const flush = (): void => {
    write(BLOCK.subarray(0, filled))
    filled = 0
  }
  try {
    for (const line of lines) {
      // No character has more than three bytes for each of its units.
      const most = line.length * 3
      if (filled + most > BLOCK.length) flush()
      if (most > BLOCK.length) write(encodeUtf8(line))
      else filled += BLOCK.write(line, filled)
    }
    flush()
  } finally {
    closeSync(descriptor)
  }
  return { size, hash: sum.digest('hex') }
}

/**
 * Opens a writer of files for a folder. `name` sets it apart from other writers; `stamps` are those of the files in
 * the folder, null when there is no site in it, which is then made as it will stand.
 */
export function openPlacer(output: string, name: string, stamps: ReadonlyMap<string, Stamp> | null): Placer {
  const aside = join(output, ASIDE)
  const made = new Set<string>()
  let count = 0

  /** Where to write a file: in a new site under its own path, else under a number. */
  const nameFor = (path: string): string => {
    if (stamps !== null) return `${name}${count++}`
    const staged = `${WHOLE}/${path}`
    const folder = dirname(staged)
    if (!made.has(folder)) mkdirSync(join(aside, folder), { recursive: true })
    made.add(folder)
    return staged
  }

  const place = (path: string, sum: FileSum, stage: (file: string) => void): Placed => {
    const target = targetOf(output, path)
    const same = stamps === null ? null : isEqual(target, sum, stamps.get(path))
    if (same !== null) return { path, stamp: same, staged: null }
    const staged = nameFor(path)
    const file = join(aside, staged)
    stage(file)
    return { path, stamp: [sum.size, statSync(file).mtimeMs, sum.hash], staged }
  }

  return {
    put({ path, content, sha256 }) {
      const bytes = typeof content === 'string' ? encodeUtf8(content) : content
      const sum = { size: bytes.length, hash: sha256 ?? hash('sha256', bytes) }
      return place(path, sum, (file) => writeFileSync(file, bytes))
    },
    putLines({ path, lines }) {
      const written = join(aside, `${name}lines`)
      return place(path, writeLines(written, lines()), (file) => renameSync(written, file))
    },
  }
}
