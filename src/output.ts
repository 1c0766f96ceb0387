/**
 * Puts a site in its folder so that a reader, or a build that is killed, finds the old site or the new one.
 *
 * What changes is first written aside, in `.hawliyat/` within the output folder. When all of it is there, a journal
 * says what moves where and what goes; then files are renamed into place, orphans removed, and the journal last.
 * A build killed before the journal stands has changed nothing; one killed after it has left a journal that the
 * next build carries out, and for which `npm run verify` refuses the folder (docs/threats.md).
 *
 * Reasoning: files that are equal are not touched, and the folder is never emptied: on ext4 a folder that was
 * removed and made again takes many times as long to fill.
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { LinesFile } from './data/publication.ts'
import { MANIFEST, readCached, writeCached, type SiteFile } from './files.ts'

export interface WriteReport {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  /** Every file of the site, in bytes. */
  readonly sizes: ReadonlyMap<string, number>
}

/** A site on its way into a folder. */
export interface Output {
  /** Takes one file; throws for a path that was taken before or that leads out of the folder. */
  put(file: SiteFile): void
  /** The same for a file that is written piece by piece, as large as it may be. */
  putLines(file: LinesFile): void
  /** Puts everything in place, and removes what an earlier build wrote and this one did not. */
  commit(): WriteReport
  /** Leaves the folder as it was. */
  abandon(): void
}

/** A step of the journal, in the order in which it is carried out. */
type Move = readonly [act: 'move', staged: string, path: string] | readonly [act: 'remove', path: string]

/** What is known of a file as it was last written: where size and time are still the same, so is the hash. */
type Stamp = readonly [size: number, modified: number, hash: string]

const ASIDE = '.hawliyat'
const JOURNAL = 'journal'
/** A file that is being written piece by piece. */
const LINES = 'lines'
const LOCK = 'lock'
const STAMPS = '.cache/outputs'

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Paths and hashes that the last build wrote into a folder; null when the folder holds no site of ours. */
function readManifest(output: string): Map<string, string> | null {
  const manifest = join(output, MANIFEST)
  if (!existsSync(manifest)) return null
  const lines = readFileSync(manifest, 'utf8').split('\n').filter(Boolean)
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
}

/** Whether a move into this folder was begun and not ended, so that it holds neither the old site nor the new. */
export function isMoving(output: string): boolean {
  return existsSync(join(output, ASIDE, JOURNAL))
}

/**
 * Says why a folder cannot take the site, or null when it can: it is new, empty, or holds a site written before.
 * A folder with other people's files is refused, since orphans are removed.
 */
export function refuseOutput(output: string): string | null {
  if (!existsSync(output)) return null
  if (!statSync(output).isDirectory()) return 'it is a file'
  if (existsSync(join(output, MANIFEST)) || isMoving(output)) return null
  return readdirSync(output).some((name) => name !== ASIDE)
    ? `it holds files but no ${MANIFEST}, so it is no site that a build wrote`
    : null
}

/** The path inside the output folder; throws when a name would lead out of it. */
function targetOf(output: string, path: string): string {
  const target = resolve(output, path)
  if (!target.startsWith(resolve(output) + sep)) throw new Error(`expected a path inside the output: ${path}`)
  return target
}

/** The process that builds into the folder at present; null when none does. */
function builderOf(output: string): number | null {
  let builder = 0
  try {
    builder = Number(readFileSync(join(output, ASIDE, LOCK), 'utf8'))
    // In a container every build may have the number that a killed one had.
    if (builder === process.pid) return null
    process.kill(builder, 0)
    return builder
  } catch (error) {
    return isCode(error, 'EPERM') ? builder : null
  }
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Gives the folder free; one that others wait for stays. */
function unlock(output: string): void {
  const aside = join(output, ASIDE)
  for (const name of readdirSync(aside)) if (name !== LOCK) rmSync(join(aside, name), { recursive: true })
  rmSync(join(aside, LOCK), { force: true })
  try {
    rmdirSync(aside)
  } catch {
    // The next build has it already.
  }
}

/** Takes the folder for this process, after any other build into it has ended; `wait` is told of each wait. */
async function lock(output: string, wait: (builder: number) => void): Promise<void> {
  const file = join(output, ASIDE, LOCK)
  for (let told = false; ; told = true) {
    mkdirSync(dirname(file), { recursive: true })
    try {
      return writeFileSync(file, String(process.pid), { flag: 'wx' })
    } catch (error) {
      // ENOENT: the build before took its folder away just now.
      if (!isCode(error, 'EEXIST', 'ENOENT')) throw error
    }
    const builder = builderOf(output)
    if (builder === null) rmSync(file, { force: true })
    else {
      if (!told) wait(builder)
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}

/** Carries out a journal; what it says was done already is passed over, so that it may be begun again. */
function carryOut(output: string, moves: readonly Move[]): void {
  const aside = join(output, ASIDE)
  const made = new Set<string>()
  for (const move of moves) {
    if (move[0] === 'remove') {
      removeFile(output, move[1])
      continue
    }
    const from = join(aside, move[1])
    const to = targetOf(output, move[2])
    const folder = dirname(to)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    if (existsSync(from)) renameSync(from, to)
  }
  unlinkSync(join(aside, JOURNAL))
}

/** Ends the move that a killed build began, if there is one, and clears what it left aside. */
function recover(output: string): void {
  const aside = join(output, ASIDE)
  const journal = join(aside, JOURNAL)
  if (existsSync(journal)) carryOut(output, JSON.parse(readFileSync(journal, 'utf8')) as Move[])
  for (const name of readdirSync(aside)) if (name !== LOCK) rmSync(join(aside, name), { recursive: true })
}

/** Removes a file and the folders that it leaves empty, up to the output folder. */
function removeFile(output: string, path: string): void {
  const target = targetOf(output, path)
  rmSync(target, { force: true })
  const root = resolve(output)
  for (let folder = dirname(target); folder.startsWith(root + sep); folder = dirname(folder)) {
    if (!existsSync(folder) || readdirSync(folder).length > 0) return
    rmdirSync(folder)
  }
}

function stampsFile(output: string): string {
  return `${STAMPS}/${sha256(resolve(output)).slice(0, 16)}.json`
}

function readStamps(output: string): Map<string, Stamp> {
  const bytes = readCached(stampsFile(output))
  if (bytes === null) return new Map()
  try {
    return new Map(JSON.parse(Buffer.from(bytes).toString('utf8')) as [string, Stamp][])
  } catch {
    return new Map()
  }
}

/** Whether the file at a path has this content; a file that is as it was when it was hashed is not read again. */
function isEqual(target: string, size: number, hash: string, stamp: Stamp | undefined): Stamp | null {
  const found = statSync(target, { throwIfNoEntry: false })
  if (found === undefined || !found.isFile() || found.size !== size) return null
  if (stamp !== undefined && stamp[0] === found.size && stamp[1] === found.mtimeMs)
    return stamp[2] === hash ? stamp : null
  return sha256(readFileSync(target)) === hash ? [found.size, found.mtimeMs, hash] : null
}

interface FileSum {
  /** In bytes. */
  readonly size: number
  readonly hash: string
}

const BLOCK = 1 << 16

/** Writes lines to a new file, some at a time; tells their size in bytes and their hash. */
function writeLines(file: string, lines: Iterable<string>): FileSum {
  const hash = createHash('sha256')
  const descriptor = openSync(file, 'w')
  let size = 0
  let block = ''
  const flush = (): void => {
    const bytes = Buffer.from(block)
    hash.update(bytes)
    writeFileSync(descriptor, bytes)
    size += bytes.length
    block = ''
  }
  try {
    for (const line of lines) {
      block += line
      if (block.length >= BLOCK) flush()
    }
    flush()
  } finally {
    closeSync(descriptor)
  }
  return { size, hash: hash.digest('hex') }
}

/**
 * Opens a folder to take a site, new or in place of the one before. Only one build at a time has it: others wait,
 * and `wait` is told the process that they wait for. Throws what the file system does.
 */
export async function openOutput(output: string, wait: (builder: number) => void): Promise<Output> {
  await lock(output, wait)
  recover(output)
  const aside = join(output, ASIDE)
  const before = readManifest(output)
  const stamps = readStamps(output)
  const hashes = new Map<string, string>()
  const kept = new Map<string, Stamp>()
  const moves: Move[] = []
  let unchanged = 0

  const place = (path: string, { size, hash }: FileSum, stage: (file: string) => void): void => {
    const target = targetOf(output, path)
    if (hashes.has(path)) throw new Error(`expected one file for each path, found two for ${path}`)
    if (path !== MANIFEST) hashes.set(path, hash)
    const same = before === null ? null : isEqual(target, size, hash, stamps.get(path))
    if (same !== null) {
      kept.set(path, same)
      unchanged++
      return
    }
    const staged = String(moves.length)
    const file = join(aside, staged)
    stage(file)
    kept.set(path, [size, statSync(file).mtimeMs, hash])
    moves.push(['move', staged, path])
  }

  const put = (path: string, content: string | Uint8Array): void => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    place(path, { size: bytes.length, hash: sha256(bytes) }, (file) => writeFileSync(file, bytes))
  }

  return {
    put: ({ path, content }) => put(path, content),
    putLines({ path, lines }) {
      const written = join(aside, LINES)
      place(path, writeLines(written, lines()), (file) => renameSync(written, file))
    },
    commit() {
      const paths = [...hashes.keys()].sort()
      put(MANIFEST, paths.map((path) => `${hashes.get(path)}  ${path}\n`).join(''))
      const written = moves.length
      const orphans = [...(before?.keys() ?? [])].filter((path) => !hashes.has(path))
      for (const path of orphans) moves.push(['remove', path])
      if (moves.length > 0) {
        writeFileSync(join(aside, `${JOURNAL}.new`), JSON.stringify(moves))
        renameSync(join(aside, `${JOURNAL}.new`), join(aside, JOURNAL))
        carryOut(output, moves)
      }
      unlock(output)
      writeCached(stampsFile(output), Buffer.from(JSON.stringify([...kept])))
      const sizes = new Map([...kept].map(([path, [size]]) => [path, size]))
      return { written, unchanged, removed: orphans.length, sizes }
    },
    abandon() {
      unlock(output)
      if (before === null && existsSync(output) && readdirSync(output).length === 0) rmdirSync(output)
    },
  }
}
