import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALWAYS, NEVER, dayNumber, isoDay } from '../../src/articles/dating/days.ts'

describe('days as numbers', () => {
  test.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2024-12-31', 20_088],
    ['1600-03-01', -135_080],
  ])('%s is %d', (day, number) => {
    expect(dayNumber(day)).toBe(number)
    expect(isoDay(number)).toBe(day)
  })

  test('a number is the day that the calendar of the language has for it', () => {
    fc.assert(
      fc.property(fc.integer({ min: NEVER + 1, max: ALWAYS - 1 }), (number) => {
        expect(isoDay(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })
})
