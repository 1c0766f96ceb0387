import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readClippings, readOne } from '../../src/archive.ts'
import { familyOf } from '../../src/chronology/types.ts'
import { EVENT_TYPES, type ChronicleEvent, type Reading, type Report } from '../../src/records.ts'
import { parseYaml } from '../../src/yaml.ts'
import { ownAuthority, ROOT } from '../golden/authority.ts'

const FOLDER = join(ROOT, 'tests/fixtures/archive')

const truthSchema = z.array(
  z.strictObject({
    id: z.string(),
    type: z.enum(EVENT_TYPES),
    date: z.string(),
    place: z.string().nullable(),
    what: z.string(),
    told: z.array(
      z.strictObject({
        clipping: z.string(),
        quote: z.string(),
        occurrence: z.number().int().positive().default(1),
      }),
    ),
  }),
)
type Truth = z.infer<typeof truthSchema>

/** Which happening each telling of the written archive belongs to. */
export function readTruth(): Truth {
  const file = join(FOLDER, 'truth.yaml')
  const { value, diagnostics } = parseYaml(file, readFileSync(file, 'utf8'))
  if (diagnostics.length > 0) throw new Error(diagnostics[0]?.message)
  return truthSchema.parse(value)
}

export const authority = ownAuthority()

/** The written archive as the program reads it. */
export function readArchive(): { readings: Reading[]; problems: string[] } {
  const folder = join(FOLDER, 'clippings')
  const files = readdirSync(folder)
    .sort()
    .map((name) => ({ file: join(folder, name), bytes: readFileSync(join(folder, name)) }))
  const { clippings, diagnostics } = readClippings(files, authority)
  return {
    readings: clippings.map((clipping) => readOne(clipping, authority, [])),
    problems: diagnostics.map(({ file, message }) => `${file}: ${message}`),
  }
}

/** Where each quote stands; an error for one that does not. */
function placesOf(truth: Truth, readings: ReadonlyMap<string, Reading>): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const { id, type, told } of truth)
    for (const { clipping, quote, occurrence } of told) {
      const text = readings.get(clipping)?.clipping.text ?? ''
      let start = -1
      for (let i = 0; i < occurrence; i++) start = text.indexOf(quote, start + 1)
      if (start < 0) throw new Error(`expected \`${quote}\` in ${clipping}`)
      const place = { id, family: familyOf(type), start, end: start + quote.length }
      places.set(clipping, [...(places.get(clipping) ?? []), place])
    }
  return places
}

interface Place {
  readonly id: string
  readonly family: string
  readonly start: number
  readonly end: number
}

/**
 * The happening that each report tells, where the truth knows: that of the quote which holds the word that tells the
 * type, else of one that overlaps the clause; types of one family count as one. Keys are `clipping index`.
 */
export function happenings(truth: Truth, readings: readonly Reading[]): Map<string, string> {
  const byId = new Map(readings.map((reading) => [reading.clipping.id, reading]))
  const places = placesOf(truth, byId)
  const known = new Map<string, string>()
  for (const { clipping, reports } of readings)
    reports.forEach((report, at) => {
      if (report.modality === 'negated' || report.modality === 'hypothetical') return
      const id = happeningOf(report, places.get(clipping.id) ?? [])
      if (id !== null) known.set(`${clipping.id} ${at}`, id)
    })
  return known
}

function happeningOf(report: Report, places: readonly Place[]): string | null {
  const word = report.start + Math.max(0, report.evidence.indexOf(report.trigger))
  const alike = places.filter(({ family }) => family === familyOf(report.type))
  const holding = places.find(({ start, end }) => start <= word && word < end)
  if (holding !== undefined) return alike.find(({ id }) => id === holding.id)?.id ?? null
  return alike.find(({ start, end }) => start < report.end && report.start < end)?.id ?? null
}

/** How many pairs of reports in different clippings are rightly joined, wrongly joined, wrongly left apart. */
export function pairsOf(
  known: ReadonlyMap<string, string>,
  events: readonly ChronicleEvent[],
): { right: number; wrong: string[]; missed: number } {
  const eventOf = new Map<string, string>(
    events.flatMap(({ id, reports }) =>
      reports.map(({ clipping, report }) => [`${clipping} ${report}`, id] as const),
    ),
  )
  const keys = [...known.keys()]
  const counts = { right: 0, wrong: [] as string[], missed: 0 }
  keys.forEach((a, i) => {
    for (const b of keys.slice(i + 1)) {
      if (a.split(' ')[0] === b.split(' ')[0]) continue
      const isOne = known.get(a) === known.get(b)
      const isJoined = eventOf.get(a) === eventOf.get(b)
      if (isOne && isJoined) counts.right++
      else if (isJoined) counts.wrong.push(`${a} | ${b}`)
      else if (isOne) counts.missed++
    }
  })
  return counts
}
