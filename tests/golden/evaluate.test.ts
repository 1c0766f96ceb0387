import { describe, expect, test } from 'vitest'
import { readAuthority } from '../../src/authority/read.ts'
import { evaluate, formatFigures, scoreParts, type EvaluationIo } from '../../src/evaluate.ts'

const FILES: Readonly<Record<string, readonly string[]>> = {
  seeds: ['000_a.json', '000_a.txt'],
  dev: ['01-b.json', '01-b.txt', '02-c.json', '02-c.txt', '11-d.json', '11-d.txt'],
}
const TEXT = new TextEncoder().encode('خبر قصير.\n')
const share = { p: 0.5, r: 0.25, f1: 1 / 3 }
const rate = { accuracy: 0.75, right: 3, of: 4 }
const FIGURES = {
  clippings: 2,
  unread: 1,
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
  published: { ...rate, withinBounds: 1, medianWidthDays: null },
  falseAssertions: { rate: 0.125, count: 1, of: 8 },
}

interface Run {
  readonly paths: readonly string[]
  readonly records: string
  readonly flags: readonly string[]
}

/** A gold set of four clippings, and a scorer that finds one error in each part. */
function practiceIo(): { io: EvaluationIo; runs: Run[]; printed: string[] } {
  const runs: Run[] = []
  const printed: string[] = []
  let clock = 0
  const { authority } = readAuthority({ actors: null, places: null, outlets: null, happenings: null })
  const io: EvaluationIo = {
    authority,
    list: (folder) => FILES[folder] ?? [],
    bytes: () => TEXT,
    score: (paths, records, flags) => {
      runs.push({ paths, records, flags })
      const miss = flags.includes('--misses') ? `${paths[0] ?? ''}\tevent missed\n` : ''
      return `${miss}${JSON.stringify(FIGURES)}\n`
    },
    now: () => (clock += 100),
    print: (line) => printed.push(line),
  }
  return { io, runs, printed }
}

const PLAIN = { misses: false, aside: false, time: false }

describe('evaluation', () => {
  test('scores the seeds, the odd and the even practice clippings apart, each with its files', () => {
    const { io, runs } = practiceIo()
    expect(scoreParts(io, PLAIN).map(({ name }) => name)).toEqual(['seeds', 'dev, odd', 'dev, even'])
    expect(runs.map(({ paths }) => paths)).toEqual([
      ['seeds/000_a.json', 'seeds/000_a.txt'],
      ['dev/01-b.json', 'dev/01-b.txt', 'dev/11-d.json', 'dev/11-d.txt'],
      ['dev/02-c.json', 'dev/02-c.txt'],
    ])
  })

  test('hands the scorer one record for each clipping', () => {
    const { io, runs } = practiceIo()
    scoreParts(io, PLAIN)
    const sources = runs.map(({ records }) =>
      records
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    )
    expect(sources).toMatchObject([
      [{ id: '000_a', source: 'seeds/000_a.txt' }],
      [{ source: 'dev/01-b.txt' }, { source: 'dev/11-d.txt' }],
      [{ source: 'dev/02-c.txt' }],
    ])
  })

  test.each([
    [{ misses: false, aside: true }, []],
    [{ misses: true, aside: false }, ['seeds', 'dev, odd']],
    [{ misses: true, aside: true }, ['seeds', 'dev, odd', 'dev, even']],
  ])('with %j tells the errors of %j, and asks the scorer for no others', (options, names) => {
    const { io, runs, printed } = practiceIo()
    evaluate(io, { ...options, time: false })
    expect(
      printed.filter((line) => line.endsWith('event missed')).map((line) => line.split('\t')[0]),
    ).toEqual(names)
    expect(runs.filter(({ flags }) => flags.includes('--misses'))).toHaveLength(names.length)
  })

  test('prints one row for each figure and one column for each part', () => {
    const { io } = practiceIo()
    const lines = formatFigures(scoreParts(io, PLAIN))
    const row = (name: string): string[] =>
      (lines.find((line) => line.startsWith(name)) ?? '').split(/ {2,}/).filter((cell) => cell !== '')
    expect(row('figure')).toEqual(['figure', 'seeds', 'dev, odd', 'dev, even'])
    expect(row('clippings')[1]).toBe('2, 1 unread')
    expect(row('actors')[1]).toBe('0.333 (P 0.500 R 0.250)')
    expect(row('eventDates')[3]).toBe('0.750 (3 of 4)')
    expect(row('falseAssertions')[2]).toBe('0.125 (1 of 8)')
    expect(lines.every((line) => line === line.trimEnd())).toBe(true)
  })

  test('measures the speed only when asked', () => {
    const { io, printed } = practiceIo()
    evaluate(io, PLAIN)
    expect(printed.some((line) => line.includes(' ms '))).toBe(false)
    evaluate(io, { ...PLAIN, time: true })
    // Each round takes 100 ms of the practice clock and reads four clippings.
    expect(printed.at(-1)).toBe(
      `${((100 / (4 * TEXT.length)) * 4096).toFixed(2)} ms to read 4 KiB, warm, one core`,
    )
  })

  test('does not take an answer of the scorer that lacks a figure', () => {
    const { io } = practiceIo()
    expect(() => scoreParts({ ...io, score: () => '{"clippings": 1}\n' }, PLAIN)).toThrow()
  })
})
