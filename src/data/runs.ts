/**
 * Cuts the items of data files into runs, each known by a key, so that a build composes those alone that changed.
 *
 * Reasoning: where a run ends hangs on the id of its last record and on nothing before it, so a record more or less
 * changes one run, not all that come after. Items of a record hang on it, on the clippings that tell it, and on what
 * all files of the archive hang on (the authority files, the settings, the latest day), which the memory knows.
 */
import { hash } from 'node:crypto'
import type { Dataset } from './dataset.ts'
import type { Export } from './exports.ts'
import type { FileSum } from './publication.ts'
import type { ReadStretch, Run, Stretch, WrittenRun } from './sheets.ts'

/** Items are of clippings, in order of id, or of events, in order of time. */
export type RunsOf = 'readings' | 'events'

/** What is known of the data files that an earlier build wrote, from the same state of what all of them hang on. */
export interface DataMemory {
  /** A text that is another for every state of a clipping and of what was read in it. */
  readonly reading: (id: string) => string
  /** The same of an event and of the clippings that tell it. */
  readonly event: (id: string) => string
  /** The same of all that is looked at by items which hang on everything, but for the texts that they ask for. */
  readonly outward: string
  /** The data set as such items are given it: which texts they ask for is noted. */
  readonly veiled: (data: Dataset) => Dataset
  /** Where a run of a file was written to. */
  readonly find: (file: string, key: string) => Stretch | null
  /** The run that begins at a byte of a file, empty ones left out. */
  readonly runAt: (file: string, offset: number) => WrittenRun | undefined
  readonly read: ReadStretch
  /** The sum of a file that stands as it was written, its copy for Excel beside it; null for any other. */
  readonly standing: (file: string) => FileSum | null
  /** Notes what is in a file of this build. */
  readonly note: (of: string, file: string, sum: FileSum, runs: readonly WrittenRun[]) => void
}

/** Records of a run, on average. */
const RUN = 32

/** Whether a run ends with the record of this id. */
function endsRun(id: string): boolean {
  let sum = 0
  for (let i = 0; i < id.length; i++) sum = (Math.imul(sum, 31) + id.charCodeAt(i)) | 0
  return (sum ^ (sum >>> 15)) % RUN === 0
}

/** A run of records: their places in the list of all. */
interface Range {
  readonly from: number
  readonly to: number
  readonly key: string | null
}

/** The ranges of a data set, worked out once for all files of it. */
export type Ranges = Readonly<Record<RunsOf, readonly Range[]>>

function rangesOf(ids: readonly string[], keyOf: ((id: string) => string) | null): Range[] {
  const ranges: Range[] = []
  let from = 0
  ids.forEach((id, at) => {
    if (!endsRun(id) && at + 1 < ids.length) return
    const to = at + 1
    const key = keyOf === null ? null : hash('sha1', ids.slice(from, to).map(keyOf).join('\n'))
    ranges.push({ from, to, key })
    from = to
  })
  return ranges
}

/** Finds the runs of a data set; without a memory they have no keys. */
export function findRanges({ rows, events, rowById }: Dataset, memory: DataMemory | null): Ranges {
  const reading = (id: string): string => {
    // Of a clipping's reports, events are what alone does not lie in it.
    const ids = rowById.get(id)?.eventIds.map((event) => event ?? '') ?? []
    return `${memory?.reading(id)} ${ids.join(' ')}`
  }
  return {
    readings: rangesOf(
      rows.map((row) => row.reading.clipping.id),
      memory && reading,
    ),
    events: rangesOf(
      events.map(({ id }) => id),
      memory && ((id) => memory.event(id)),
    ),
  }
}

/** A data set of which lists hold these records alone; what is looked up is there whole. */
function sliceOf(data: Dataset, of: RunsOf, { from, to }: Range): Dataset {
  if (of === 'events') return { ...data, events: data.events.slice(from, to) }
  return { ...data, rows: data.rows.slice(from, to), readings: data.readings.slice(from, to) }
}

/** The runs of one file. */
export function* runsOf(
  { name, of, also, sheet }: Export,
  data: Dataset,
  ranges: Ranges,
  memory: DataMemory | null,
): Generator<Run> {
  if (of === null) {
    const stands = memory?.find(name, memory.outward) ?? null
    const items = (): Iterable<string> => sheet(memory?.veiled(data) ?? data).items
    return yield { key: memory?.outward ?? null, stands, items }
  }
  const shared = also?.(data) ?? ''
  for (const range of ranges[of]) {
    const key = range.key && `${range.key} ${shared}`
    const stands = key === null ? null : (memory?.find(name, key) ?? null)
    yield { key, stands, items: () => sheet(sliceOf(data, of, range)).items }
  }
}
