/**
 * Tells that a build would write the site that stands already: the same program, options and content as the last one,
 * and every file as that one left it. A build is a function of these alone.
 */
import { createHash, hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Diagnostic } from './diagnostics.ts'
import { readCached, readFolder, writeCached, type ContentFiles } from './files.ts'
import { ASIDE, readStamps, standsThere } from './placing.ts'
import { sumOf } from './sources.ts'
import type { ProgramFiles, SiteOptions, SiteSummary } from './site.ts'

const FOLDER = '.cache/builds'

/** What the last build into a folder told. */
export interface Told {
  readonly summary: SiteSummary
  readonly diagnostics: readonly Diagnostic[]
}

interface Kept extends Told {
  readonly key: string
}

/**
 * The key of a build: another for any other content, option or state of the program, which `program` names. Null
 * where the sources run as they are, whose state nothing tells.
 */
export function keyOfBuild(
  content: ContentFiles,
  { base, cards }: Pick<SiteOptions, 'base' | 'cards'>,
  program: ProgramFiles,
): string | null {
  if (import.meta.url.endsWith('.ts')) return null
  const sum = createHash('sha256').update(JSON.stringify([import.meta.url, program, base, cards]))
  const { clippings, ...texts } = content
  sum.update(JSON.stringify(texts))
  for (const one of clippings) sum.update(`\0${one.file}\0${one.sum ?? sumOf(one.bytes)}`)
  for (const { path, content: bytes } of readFolder('public'))
    sum.update(`\0${path}\0${bytes.length}\0`).update(bytes)
  return sum.digest('hex')
}

function fileOf(output: string): string {
  return `${FOLDER}/${hash('sha256', resolve(output)).slice(0, 16)}.json`
}

function readKept(output: string): Kept | null {
  const bytes = readCached(fileOf(output))
  if (bytes === null) return null
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as Kept
  } catch {
    return null
  }
}

/** What the last build told, if it had this key and its site stands as it left it; null otherwise. */
export function findStanding(output: string, key: string | null): Told | null {
  const kept = key === null ? null : readKept(output)
  // A build that is under way, or was killed, has a folder of its own in there.
  if (kept?.key !== key || kept === null || existsSync(join(output, ASIDE))) return null
  const stamps = readStamps(output)
  const { written, unchanged } = kept.summary
  if (stamps.size < written + unchanged) return null
  for (const [path, [, , sum]] of stamps) if (standsThere(output, path, sum, stamps) === null) return null
  const summary = { ...kept.summary, written: 0, unchanged: stamps.size, removed: 0, taken: 0 }
  return { summary, diagnostics: kept.diagnostics }
}

/** Keeps what a build told, for `findStanding`. */
export function keepStanding(output: string, key: string | null, told: Told): void {
  if (key !== null) writeCached(fileOf(output), Buffer.from(JSON.stringify({ key, ...told } satisfies Kept)))
}
