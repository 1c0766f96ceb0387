import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildEvents } from '../../src/chronology/events.ts'
import { formerIds, reportIds } from '../../src/chronology/identity.ts'
import { buildChronology } from '../../src/chronology/index.ts'
import { inTime } from '../../src/chronology/order.ts'
import {
  MODALITIES,
  type Chronology,
  type ChronicleEvent,
  type EventType,
  type Reading,
} from '../../src/records.ts'
import { clip, REGISTERS, type Told } from './practice.ts'

const TYPES: readonly EventType[] = ['air-strike', 'drone-attack', 'attack', 'meeting', 'condemnation']
const ACTORS = ['usa', 'us-forces', 'iraq', 'brigades', 'front', 'minister', 'adviser', '~غير معروف']
const PLACES = [null, 'country', 'city', 'airport', 'base']
const DATES = [
  null,
  '2024-01-24',
  '2024-01-25',
  '2024-01-25~',
  '2024-01',
  '2024',
  '2024-01-20/2024-01-26',
  '2023-12-20/2024-01-20',
  '2023-10-15~/..',
  '../2024-01-24',
  '2020/2024',
  '[2024-01-23..2024-01-25]',
]
const PUBLISHED = [undefined, '2024-01-25', '2024-01-26', '2024-01', '2024', '2024-01-28/2024-02-02']

const tellings: fc.Arbitrary<Told> = fc.record({
  type: fc.constantFrom(...TYPES),
  modality: fc.constantFrom(...MODALITIES, 'reported', 'reported', 'reported'),
  date: fc.constantFrom(...DATES),
  place: fc.constantFrom(...PLACES),
  agents: fc.subarray(ACTORS, { maxLength: 2 }),
  targets: fc.subarray(ACTORS, { maxLength: 2 }),
})

/** Archives in which many reports can be one event, and many exclude each other. */
const archives: fc.Arbitrary<Reading[]> = fc
  .array(
    fc.record({
      published: fc.constantFrom(...PUBLISHED),
      told: fc.array(tellings, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((clippings) =>
    clippings.map(({ published, told }, i) =>
      clip(`c${i}`, published === undefined ? {} : { published }, ...told),
    ),
  )

const build = (readings: readonly Reading[]): ReturnType<typeof buildEvents> =>
  buildEvents(readings, [], REGISTERS)

function listed({ years, undated, publishedUndated }: Chronology): { events: string[]; clippings: string[] } {
  const months = years.flatMap((year) => year.months)
  const days = months.flatMap((month) => month.days)
  return {
    events: [
      ...days.flatMap((day) => day.events),
      ...[...months, ...years].flatMap(({ vague }) => vague),
      ...undated,
    ],
    clippings: [
      ...days.flatMap((day) => day.published),
      ...months.flatMap((month) => month.publishedVague),
      ...publishedUndated,
    ],
  }
}

describe('events of any archive', () => {
  test('hold every report that was reported, denied or planned, once', () => {
    fc.assert(
      fc.property(archives, (readings) => {
        const expected = readings.flatMap(({ clipping, reports }) =>
          reports.flatMap(({ modality }, i) =>
            modality === 'negated' || modality === 'hypothetical' ? [] : [`${clipping.id} ${i}`],
          ),
        )
        const held = build(readings).events.flatMap(({ reports }) =>
          reports.map(({ clipping, report }) => `${clipping} ${report}`),
        )
        expect(held.sort()).toEqual(expected.sort())
      }),
    )
  })

  test('hold two reports of one clipping only beside one of another, and give a reason for each join', () => {
    fc.assert(
      fc.property(archives, (readings) => {
        for (const { reports, joins } of build(readings).events) {
          const clippings = new Set(reports.map(({ clipping }) => clipping))
          expect(clippings.size > 1 || reports.length === 1).toBe(true)
          expect(joins).toHaveLength(reports.length - 1)
          expect(joins.every((reason) => /\p{Script=Arabic}/u.test(reason))).toBe(true)
        }
      }),
    )
  })

  test('do not depend on the order of the clippings', () => {
    const shuffled = archives.chain((readings) =>
      fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length })),
    )
    fc.assert(
      fc.property(shuffled, ([readings, others]) => {
        expect(build(others)).toEqual(build(readings))
      }),
    )
  })

  test('keep their ids and reports when an unrelated clipping is added', () => {
    const unrelated = clip(
      'older-and-first',
      { published: '2001-01-01' },
      { type: 'bombing', date: '2001-01-01', place: 'other-city', agents: ['iran'], targets: ['guest'] },
    )
    fc.assert(
      fc.property(archives, (readings) => {
        const { events } = build(readings)
        const more = build([unrelated, ...readings]).events
        expect(more.filter(({ reports }) => reports[0]?.clipping !== 'older-and-first')).toEqual(events)
      }),
    )
  })

  test('can be found by their id, or by a former id, after any clipping is added', () => {
    fc.assert(
      fc.property(archives, (readings) => {
        const before = build(readings.slice(0, -1))
        const after = build(readings)
        const ids = new Map(readings.map((reading) => [reading.clipping.id, reportIds(reading)]))
        const formerOf = (event: ChronicleEvent): string[] =>
          formerIds(event, (clipping) => ids.get(clipping))
        const known = new Set(after.events.flatMap((event) => [event.id, ...formerOf(event)]))
        expect(before.events.filter(({ id }) => !known.has(id))).toEqual([])
        expect(known.size).toBe(after.events.reduce((sum, { reports }) => sum + reports.length, 0))
      }),
    )
  })
})

describe('the chronology of any archive', () => {
  test('lists every event and every clipping once', () => {
    fc.assert(
      fc.property(archives, (readings) => {
        const { events } = build(readings)
        const { events: ids, clippings } = listed(buildChronology(events, readings))
        expect(ids.sort()).toEqual(events.map(({ id }) => id).sort())
        expect(clippings.sort()).toEqual(readings.map(({ clipping }) => clipping.id).sort())
      }),
    )
  })

  test('leads from each dated event to the next and back', () => {
    fc.assert(
      fc.property(archives, (readings) => {
        const { events } = build(readings)
        const neighbours = inTime(events)
        for (const { id, date } of events) {
          const next = neighbours.get(id)?.next ?? null
          if (next !== null) expect(neighbours.get(next)?.previous).toBe(id)
          if (date === null) expect(neighbours.get(id)).toEqual({ previous: null, next: null })
        }
      }),
    )
  })
})
