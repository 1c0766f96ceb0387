import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  lengthOfMonth,
  makeDay,
  startOfWeek,
  weekdayOf,
} from '../../src/dates/calendar.ts'
import { fromOtherCalendar, lastOfMonth, toOtherCalendar } from '../../src/dates/other-calendars.ts'
import { datesOf } from './reading.ts'

const day = fc.integer({ min: 0, max: 3_652_058 }).map((count) => addDays('0000-01-01', count))

// Beirut skips midnights, Apia skipped a whole day in 2011; none of it may show.
describe.each(['UTC', 'America/Los_Angeles', 'Asia/Baghdad', 'Asia/Beirut', 'Pacific/Apia'])(
  'in %s',
  (zone) => {
    const before = process.env['TZ']
    beforeAll(() => {
      process.env['TZ'] = zone
    })
    afterAll(() => {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    })

    test('the machine is in that zone', () => {
      expect(new Date(Date.UTC(2024, 0, 1)).getHours() === 0).toBe(zone === 'UTC')
    })

    test('adds days', () => {
      expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
      expect(addDays('2023-03-01', -1)).toBe('2023-02-28')
      expect(addDays('2011-12-29', 1)).toBe('2011-12-30')
      expect(addDays('2022-03-27', -1)).toBe('2022-03-26')
      expect(addDays('0099-12-31', 1)).toBe('0100-01-01')
      expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
      expect(addDays('0000-01-01', -1)).toBe('0000-01-01')
    })

    test('adds months, to the last day of a shorter one', () => {
      expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
      expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
      expect(addMonths('2024-01-15', -13)).toBe('2022-12-15')
    })

    test('counts days, and names their weekday and week', () => {
      expect(daysBetween('2024-01-29', '2024-03-01')).toBe(32)
      expect(daysBetween('2022-03-27', '2022-03-26')).toBe(-1)
      expect(weekdayOf('2024-01-24')).toBe(3)
      expect(startOfWeek('2024-01-28')).toBe('2024-01-22')
      expect(startOfWeek('2024-01-22')).toBe('2024-01-22')
    })

    test('resolves relative dates alike', () => {
      const source = 'أمس الثلاثاء، قبل شهرين، الأحد. في 12 رجب 1445 هـ'
      expect(datesOf(source, { published: '2024-01-24' }).map(([, date]) => date)).toEqual([
        '2024-01-23',
        '2023-11~',
        '2024-01-21',
        '2024-01-24~',
      ])
    })
  },
)

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
      const to = addDays(from, count)
      fc.pre(to > '0000-01-01' && to < '9999-12-31')
      expect(isDay(to)).toBe(true)
      expect(daysBetween(from, to)).toBe(count)
      expect((weekdayOf(from) + (((count % 7) + 7) % 7)) % 7).toBe(weekdayOf(to))
    }),
  )
})

describe('makes only days that exist', () => {
  test.each([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, null],
    [1900, 2, 29, null],
    [2000, 2, 29, '2000-02-29'],
    [2024, 4, 31, null],
    [2024, 13, 1, null],
    [2024, 0, 1, null],
    [2024, 1, 0, null],
    [10_000, 1, 1, null],
  ])('%i-%i-%i', (year, month, date, expected) => {
    expect(makeDay(year, month, date)).toBe(expected)
  })

  test('and tells them from other strings', () => {
    expect(['2024-02-29', '2023-02-29', '2024-2-9', '2024-02', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('as long as their months', () => {
    expect(Array.from({ length: 12 }, (_, i) => lengthOfMonth(2024, i + 1))).toEqual([
      31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
  })
})

describe('knows the Hijri and Persian calendars', () => {
  // Days told in two calendars by the press of the day.
  test.each([
    ['hijri', 1445, 7, 12, '2024-01-24'],
    ['hijri', 1445, 9, 1, '2024-03-11'],
    ['hijri', 1446, 1, 1, '2024-07-07'],
    ['persian', 1397, 10, 16, '2019-01-06'],
    ['persian', 1403, 1, 1, '2024-03-20'],
  ] as const)('%s %i-%i-%i', (calendar, year, month, date, expected) => {
    expect(fromOtherCalendar(year, month, date, calendar)).toBe(expected)
  })

  test('there and back', () => {
    const recent = fc.integer({ min: 0, max: 36_000 }).map((count) => addDays('1950-01-01', count))
    fc.assert(
      fc.property(recent, fc.constantFrom('hijri' as const, 'persian' as const), (sought, calendar) => {
        const there = toOtherCalendar(sought, calendar)
        expect(fromOtherCalendar(there.year, there.month, there.day, calendar)).toBe(sought)
      }),
      { numRuns: 300 },
    )
  })

  test('and the days they do not have', () => {
    expect(lastOfMonth(1445, 9, 'hijri')).toBe('2024-04-09')
    expect(fromOtherCalendar(1445, 13, 1, 'hijri')).toBeNull()
    expect(fromOtherCalendar(1445, 1, 31, 'hijri')).toBeNull()
    expect(fromOtherCalendar(1402, 12, 30, 'persian')).toBeNull()
    expect(fromOtherCalendar(1200 - 1, 1, 1, 'hijri')).toBeNull()
  })
})
