import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IntegerMap } from '../../src/authority/integers.ts'

describe('a map from pairs of integers', () => {
  test('gives what was set, and 0 for every other pair, however far it grows', () => {
    const pair = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 300 }))
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { maxLength: 60, selector: (of) => of.join() }),
        pair,
        (pairs, other) => {
          const map = new IntegerMap(4)
          pairs.forEach(([first, second], at) => map.set(first, second, at + 1))
          pairs.forEach(([first, second], at) => expect(map.get(first, second)).toBe(at + 1))
          const at = pairs.findIndex(([first, second]) => first === other[0] && second === other[1])
          expect(map.get(...other)).toBe(at + 1)
        },
      ),
    )
  })
})
