import { z } from 'zod'
import { batches, readBatch, readClippings, undecided } from './archive.ts'
import type { Authority } from './authority/read.ts'
import { articleRecord } from './data/record.ts'

/**
 * The figures of the reading on the annotated clippings in `tests/gold/`, by part.
 *
 * Reasoning:
 * - The rules are written with the seeds and the odd practice clippings open; the even ones are kept aside, so that
 *   their figures tell how the reading does on what nobody looked at. So their misses stay unread unless asked for.
 * - The figures are those of the scorer that came with the annotations (`score.mjs`), which is run as it is.
 */

/** What evaluation needs of the world; every path is below the gold set, with `/`. */
export interface EvaluationIo {
  readonly authority: Authority
  /** Names of the files of a folder such as `dev`; empty when there is no such folder. */
  list(folder: string): readonly string[]
  bytes(path: string): Uint8Array
  /**
   * Runs the scorer: copies these files of the gold set into a new folder, writes `records` beside it, runs
   * `node score.mjs FOLDER RECORDS` with the flags, and gives its standard output.
   */
  score(paths: readonly string[], records: string, flags: readonly string[]): string
  /** Milliseconds of a clock that never goes back. */
  now(): number
  /** Writes one line for the reader. */
  print(line: string): void
}

export interface EvaluationOptions {
  /** List every error, of the parts that are not kept aside. */
  readonly misses: boolean
  /** With `misses`: of the parts kept aside as well. */
  readonly aside: boolean
  /** Measure the speed too. */
  readonly time: boolean
}

/** A part of the gold set. */
interface Part {
  readonly name: string
  readonly folder: string
  readonly holds: (name: string) => boolean
  readonly aside: boolean
}

const isEven = (name: string): boolean => Number(/\d+/.exec(name)?.[0] ?? '1') % 2 === 0

const PARTS: readonly Part[] = [
  { name: 'seeds', folder: 'seeds', holds: () => true, aside: false },
  { name: 'dev, odd', folder: 'dev', holds: (name) => !isEven(name), aside: false },
  { name: 'dev, even', folder: 'dev', holds: isEven, aside: true },
  { name: 'practice, odd', folder: 'practice', holds: (name) => !isEven(name), aside: false },
  { name: 'practice, even', folder: 'practice', holds: isEven, aside: true },
]

const share = z.object({ p: z.number(), r: z.number(), f1: z.number() })
const rate = z.object({ accuracy: z.number(), right: z.number(), of: z.number() })
const figuresSchema = z.object({
  clippings: z.number(),
  unread: z.number(),
  actors: share,
  actorMentions: share,
  places: share,
  events: share,
  eventClasses: share,
  eventTuples: share,
  furnitureLines: share,
  eventDates: rate,
  modality: rate,
  eventPlaces: rate,
  outlets: rate,
  titles: rate,
  published: rate.extend({ withinBounds: z.number(), medianWidthDays: z.number().nullable() }),
  falseAssertions: z.object({ rate: z.number(), count: z.number(), of: z.number() }),
})

/** The scorer's figures, as its `--json` gives them. */
export type Figures = z.infer<typeof figuresSchema>

/** The figures of one part, and its errors where they may be read. */
export interface PartFigures {
  readonly name: string
  readonly figures: Figures
  readonly misses: readonly string[]
}

const SHARES = [
  'actors',
  'actorMentions',
  'places',
  'events',
  'eventClasses',
  'eventTuples',
  'furnitureLines',
] as const
const RATES = ['eventDates', 'modality', 'eventPlaces', 'published', 'outlets', 'titles'] as const

/** Reads the annotated clippings without decisions and scores them, part by part; empty parts are left out. */
export function scoreParts(io: EvaluationIo, options: EvaluationOptions): PartFigures[] {
  return PARTS.flatMap((part): PartFigures[] => {
    const files = io.list(part.folder).filter(part.holds)
    const texts = files.filter((file) => file.endsWith('.txt'))
    if (texts.length === 0) return []
    const records = readRecords(
      io,
      texts.map((file) => `${part.folder}/${file}`),
    )
    const shown = options.misses && (!part.aside || options.aside)
    const paths = files.map((file) => `${part.folder}/${file}`)
    const lines = io
      .score(paths, records, shown ? ['--json', '--misses'] : ['--json'])
      .trim()
      .split('\n')
    const figures = figuresSchema.parse(JSON.parse(lines.at(-1) ?? ''))
    return [{ name: part.name, figures, misses: lines.slice(0, -1) }]
  })
}

function readRecords(io: EvaluationIo, paths: readonly string[]): string {
  const { clippings } = readGold(io, paths)
  return batches(clippings)
    .flatMap((batch) => readBatch(batch.map(undecided), io.authority))
    .map((reading) => `${JSON.stringify(articleRecord(reading))}\n`)
    .join('')
}

function readGold(io: EvaluationIo, paths: readonly string[]): ReturnType<typeof readClippings> {
  return readClippings(
    paths.map((file) => ({ file, bytes: io.bytes(file) })),
    io.authority,
  )
}

/** Words the figures as a table, one column for each part. */
export function formatFigures(parts: readonly PartFigures[]): string[] {
  const row = (name: string, cell: (figures: Figures) => string): string =>
    [name.padEnd(16), ...parts.map(({ figures }) => cell(figures).padEnd(26))].join('').trimEnd()
  return [
    ['figure'.padEnd(16), ...parts.map(({ name }) => name.padEnd(26))].join('').trimEnd(),
    row('clippings', ({ clippings, unread }) => `${clippings}${unread > 0 ? `, ${unread} unread` : ''}`),
    ...SHARES.map((name) =>
      row(name, ({ [name]: { f1, p, r } }) => `${three(f1)} (P ${three(p)} R ${three(r)})`),
    ),
    ...RATES.map((name) =>
      row(name, ({ [name]: { accuracy, right, of } }) => `${three(accuracy)} (${right} of ${of})`),
    ),
    row('  within bounds', ({ published }) => three(published.withinBounds)),
    row('  median width', ({ published }) =>
      published.medianWidthDays === null ? '-' : `${published.medianWidthDays} days`,
    ),
    row(
      'falseAssertions',
      ({ falseAssertions: { rate: of, count, of: all } }) => `${three(of)} (${count} of ${all})`,
    ),
  ]
}

const three = (value: number): string => value.toFixed(3)

const WARM_UP_MS = 5000
const MEASURE_MS = 2000
const UNIT_BYTES = 4096

/** Measures the reading of the gold clippings, as a build reads, warm and on one core: milliseconds for 4 KiB of UTF-8. */
export function measureReading(io: EvaluationIo): number {
  const paths = [...new Set(PARTS.map(({ folder }) => folder))].flatMap((folder) =>
    io
      .list(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => `${folder}/${file}`),
  )
  const files = paths.map((file) => ({ file, bytes: io.bytes(file) }))
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  const readAll = (): void => {
    const { clippings } = readClippings(files, io.authority)
    for (const batch of batches(clippings)) readBatch(batch.map(undecided), io.authority)
  }
  repeat(io, WARM_UP_MS, readAll)
  const { rounds, spent } = repeat(io, MEASURE_MS, readAll)
  return (spent / (rounds * bytes)) * UNIT_BYTES
}

/** Does something again and again for a while, at least once. */
function repeat(io: EvaluationIo, enough: number, action: () => void): { rounds: number; spent: number } {
  const started = io.now()
  let rounds = 0
  let spent = 0
  do {
    action()
    rounds++
    spent = io.now() - started
  } while (spent < enough)
  return { rounds, spent }
}

/** Prints the figures of every part, and what else is asked for. Misses come first, each after its part's name. */
export function evaluate(io: EvaluationIo, options: EvaluationOptions): void {
  const parts = scoreParts(io, options)
  for (const { name, misses } of parts) for (const miss of misses) io.print(`${name}\t${miss}`)
  for (const line of formatFigures(parts)) io.print(line)
  if (options.time) io.print(`${measureReading(io).toFixed(2)} ms to read 4 KiB, warm, one core`)
}
