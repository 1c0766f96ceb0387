import { describe, expect, test } from 'vitest'
import { buildEvents } from '../../src/chronology/events.ts'
import { buildChronology } from '../../src/chronology/index.ts'
import { inTime } from '../../src/chronology/order.ts'
import type { Chronology, Reading } from '../../src/records.ts'
import { clip, REGISTERS } from './practice.ts'

/** Where a date puts its event, and a day of publication its clipping: `2024/01/24`, `2024/01`, `2024` or `-`. */
function placesOf(chronology: Chronology): { events: string[]; clippings: string[] } {
  const events: string[] = chronology.undated.map(() => '-')
  const clippings: string[] = chronology.publishedUndated.map(() => '-')
  for (const { year, months, vague } of chronology.years) {
    events.push(...vague.map(() => year))
    for (const { month, days, vague: inMonth, publishedVague } of months) {
      events.push(...inMonth.map(() => month))
      clippings.push(...publishedVague.map(() => month))
      for (const { day, events: onDay, published } of days) {
        events.push(...onDay.map(() => day))
        clippings.push(...published.map(() => day))
      }
    }
  }
  return { events, clippings }
}

function chronologyOf(...readings: readonly Reading[]): Chronology {
  return buildChronology(buildEvents(readings, [], REGISTERS).events, readings)
}

describe('an event stands', () => {
  test.each([
    ['2024-01-24', '2024-01-24'],
    ['2024-01-24~', '2024-01-24'],
    ['2024-01-20/2024-01-24', '2024-01'],
    ['2024-01', '2024-01'],
    ['2024-01~', '2024-01'],
    ['2024-01-20/2024-02-24', '2024'],
    ['2024', '2024'],
    ['2023-12-30/2024-01-02', '2023'],
    ['2020/2023', '-'],
    ['../2024-01-24', '-'],
    [null, '-'],
  ])('dated %s, at %s', (date, at) => {
    expect(placesOf(chronologyOf(clip('a', {}, { date }))).events).toEqual([at])
  })

  test.each([
    ['2024-01-10/..', '2024-01-24', '2024-01'],
    ['2024-01-10/..', '2024-03-24', '2024'],
    ['2023-10-15~/..', '2024-01-24', '2023'],
    ['2014/..', '2024-01-24', '-'],
    ['2024-01-10/..', undefined, '-'],
  ])('dated %s in a clipping of %s, at %s', (date, published, at) => {
    const reading = clip('a', published === undefined ? {} : { published }, { date })
    expect(placesOf(chronologyOf(reading)).events).toEqual([at])
  })
})

describe('a clipping stands', () => {
  test.each([
    ['2024-01-24', '2024-01-24'],
    ['2024-01-24~', '2024-01-24'],
    ['2024-01', '2024-01'],
    ['2024-01-20/2024-01-24', '2024-01'],
    ['2024-01-28/2024-02-02', '2024-01'],
    ['2024', '-'],
    [undefined, '-'],
  ])('published %s, at %s', (published, at) => {
    const reading = clip('a', published === undefined ? {} : { published })
    expect(placesOf(chronologyOf(reading)).clippings).toEqual([at])
  })
})

describe('the order of time', () => {
  test('is by first day, last day, publication, id', () => {
    const readings = [
      clip('late', { published: '2024-03-02' }, { date: '2024-01-24', place: 'city' }),
      clip('early', { published: '2024-03-01' }, { date: '2024-01-24', place: 'base' }),
      clip('undated', { published: '2024-01-01' }, {}),
      clip('month', { published: '2024-02-01' }, { date: '2024-01' }),
      clip('span', { published: '2024-02-01' }, { date: '2024-01-01/2024-01-03' }),
    ]
    const { events } = buildEvents(readings, [], REGISTERS)
    expect(events.map(({ reports }) => reports[0]?.clipping)).toEqual([
      'span',
      'month',
      'early',
      'late',
      'undated',
    ])
    const [span, month, early, late, undated] = events.map(({ id }) => id)
    expect(inTime(events).get(month ?? '')).toEqual({ previous: span, next: early })
    expect(inTime(events).get(late ?? '')).toEqual({ previous: early, next: null })
    expect(inTime(events).get(undated ?? '')).toEqual({ previous: null, next: null })

    const [year] = buildChronology(events, readings).years
    expect(year?.months[0]).toEqual({
      month: '2024-01',
      days: [
        { day: '2024-01-01', events: [], published: ['undated'] },
        { day: '2024-01-24', events: [early, late], published: [] },
      ],
      vague: [span, month],
      publishedVague: [],
    })
    expect(year?.months.map((one) => one.month)).toEqual(['2024-01', '2024-02', '2024-03'])
  })
})
