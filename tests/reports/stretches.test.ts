import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standingIn } from '../../src/reports/stretches.ts'

const stretches = fc
  .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 5 })))
  .map((pairs) =>
    pairs.map(([first, length]) => ({ first, last: first + length })).sort((a, b) => a.first - b.first),
  )

describe('stretches within tokens', () => {
  test('one that begins before them or ends behind them is left out', () => {
    const all = [
      { first: 1, last: 4 },
      { first: 3, last: 5 },
      { first: 5, last: 7 },
      { first: 6, last: 9 },
    ]
    expect(standingIn(all, { first: 2, last: 7 })).toEqual([all[1], all[2]])
    expect(standingIn(all, { first: 10, last: 12 })).toEqual([])
  })

  test('those found are those that a look at each finds, in order', () => {
    fc.assert(
      fc.property(stretches, fc.nat(30), fc.nat(10), (all, first, length) => {
        const last = first + length
        const each = all.filter((one) => one.first >= first && one.last <= last)
        expect(standingIn(all, { first, last })).toEqual(each)
      }),
    )
  })
})
