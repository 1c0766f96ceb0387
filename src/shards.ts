/**
 * The reading of an archive shared out over machines (`npm run build -- --shard 1/4`, `--merge`).
 *
 * A shard is a library of readings in a folder of its own. What it holds is known by the hash of each clipping, of the
 * decisions about it, of the authority files and of the reader: a shard of other content, or of another version, has
 * nothing that a merging build would take, and costs it time alone.
 */
import { findWorks } from './archive.ts'
import { isError, type Diagnostic } from './diagnostics.ts'
import { listFolders, readContent } from './files.ts'
import { openLibrary, OWN_SHELF, type Shelves } from './library.ts'
import { openSources } from './sources.ts'
import type { Tell } from './terminal.ts'

/** One of several equal parts, `index` from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** Reads `1/4`; null for what is no part. */
export function parseShard(written: string): Shard | null {
  const found = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(written)
  if (found === null) return null
  const [index, of] = [Number(found[1]), Number(found[2])]
  return index <= of ? { index, of } : null
}

/** Where a build takes readings from that merges shards. */
export function mergedShelves(shards: string): Shelves {
  return { keep: OWN_SHELF.keep, take: listFolders(shards) }
}

export interface ShardReport {
  readonly folder: string
  /** How many clippings there are, and how many of them are in this part. */
  readonly clippings: number
  readonly read: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads one part of the clippings of a content folder; nothing when anything in it is in error. */
export async function readShard(
  { index, of }: Shard,
  options: { readonly content: string; readonly shards: string; readonly tell: Tell },
): Promise<ShardReport> {
  const folder = `${options.shards}/${index}-of-${of}`
  const { content, diagnostics: inFiles } = readContent(options.content, openSources(options.content).read)
  const told = (done: number, total: number): void => options.tell('reading', done, total)
  const library = openLibrary(content, told, { keep: folder, take: [OWN_SHELF.keep] })
  const { tasks, diagnostics: inContent } = findWorks(content, library)
  const diagnostics = [...inFiles, ...inContent]
  if (tasks === null || diagnostics.some(isError)) return { folder, clippings: 0, read: 0, diagnostics }
  // Neighbours are long or short alike, so each part takes every so manieth.
  const mine = tasks.works.filter((_, at) => at % of === index - 1)
  await library.readings(mine, tasks.authority)
  library.close()
  return { folder, clippings: tasks.works.length, read: mine.length, diagnostics }
}
