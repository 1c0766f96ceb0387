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
import {
  existsSync,
  mkdirSync,
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
import { MANIFEST, type SiteFile } from './files.ts'
import {
  ASIDE,
  WHOLE,
  openPlacer,
  readStamps,
  targetOf,
  writeStamps,
  type Placed,
  type Stamp,
} from './placing.ts'

export interface WriteReport {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  /** Every file of the site, in bytes. */
  readonly sizes: ReadonlyMap<string, number>
}

/** A site on its way into a folder. */
export interface Output {
  /** Stamps of the files that the last build left in the folder; null when there was no site in it. */
  readonly stamps: ReadonlyMap<string, Stamp> | null
  /** Takes one file; throws for a path that was taken before or that leads out of the folder. */
  put(file: SiteFile): void
  /** The same for a file that is written piece by piece, as large as it may be. */
  putLines(file: LinesFile): void
  /** Leaves a file that stands as the last build left it. */
  leave(path: string): void
  /** Takes one that another writer placed; throws for a path that was taken before. */
  take(placed: Placed): void
  /** Puts everything in place, and removes what an earlier build wrote and this one did not. */
  commit(): WriteReport
  /** Leaves the folder as it was. */
  abandon(): void
}

/** A step of the journal, in the order in which it is carried out. */
type Move = readonly [act: 'move', staged: string, path: string] | readonly [act: 'remove', path: string]

const JOURNAL = 'journal'
const LOCK = 'lock'

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

/** Says why a folder cannot take the site of a content folder; null when neither would be read as a part of the other. */
export function refuseNesting(output: string, content: string): string | null {
  const isWithin = (inner: string, outer: string): boolean =>
    `${resolve(inner)}${sep}`.startsWith(`${resolve(outer)}${sep}`)
  if (isWithin(content, output)) return 'it holds the content'
  return isWithin(output, join(content, 'clippings'))
    ? 'it is in the folder of clippings, where the files of the site would be read as clippings'
    : null
}

/** How many pages the last build wrote into a folder of its site. */
export function countPages(output: string, folder: string): number {
  const paths = [...(readManifest(output)?.keys() ?? [])]
  return paths.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.html')).length
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

/** The moves of a site that is new: a few folders and files, the manifest last. */
function movesOfWhole(aside: string): Move[] {
  const names = readdirSync(join(aside, WHOLE)).filter((name) => name !== MANIFEST)
  return [...names.sort(), MANIFEST].map((name) => ['move', `${WHOLE}/${name}`, name])
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

/**
 * Opens a folder to take a site, new or in place of the one before. Only one build at a time has it: others wait,
 * and `wait` is told the process that they wait for. Throws what the file system does.
 */
export async function openOutput(output: string, wait: (builder: number) => void): Promise<Output> {
  await lock(output, wait)
  recover(output)
  const aside = join(output, ASIDE)
  const before = readManifest(output)
  const stamps = before === null ? null : readStamps(output)
  const placer = openPlacer(output, '', stamps)
  const kept = new Map<string, Stamp>()
  const moves: Move[] = []
  let unchanged = 0

  const take = ({ path, stamp, staged }: Placed): void => {
    if (kept.has(path)) throw new Error(`expected one file for each path, found two for ${path}`)
    kept.set(path, stamp)
    if (staged === null) unchanged++
    else if (before !== null) moves.push(['move', staged, path])
  }

  return {
    stamps,
    put: (file) => take(placer.put(file)),
    putLines: (file) => take(placer.putLines(file)),
    leave(path) {
      const stamp = stamps?.get(path)
      if (stamp === undefined) throw new Error(`expected a file of the last build at ${path}`)
      take({ path, stamp, staged: null })
    },
    take,
    commit() {
      const paths = [...kept.keys()].sort()
      const manifest = paths.map((path) => `${kept.get(path)?.[2]}  ${path}\n`).join('')
      take(placer.put({ path: MANIFEST, content: manifest }))
      const written = kept.size - unchanged
      if (before === null) moves.push(...movesOfWhole(aside))
      const orphans = [...(before?.keys() ?? [])].filter((path) => !kept.has(path))
      for (const path of orphans) moves.push(['remove', path])
      if (moves.length > 0) {
        writeFileSync(join(aside, `${JOURNAL}.new`), JSON.stringify(moves))
        renameSync(join(aside, `${JOURNAL}.new`), join(aside, JOURNAL))
        carryOut(output, moves)
      }
      unlock(output)
      writeStamps(output, kept)
      const sizes = new Map([...kept].map(([path, [size]]) => [path, size]))
      return { written, unchanged, removed: orphans.length, sizes }
    },
    abandon() {
      unlock(output)
      if (before === null && existsSync(output) && readdirSync(output).length === 0) rmdirSync(output)
    },
  }
}
