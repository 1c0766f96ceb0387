import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeUtf8 } from '../../src/arabic/utf8.ts'

const long = 'خبر عن «هدنة»، 24 كانون الثاني 😀 '.repeat(400)

describe('encodeUtf8', () => {
  test.each([
    ['nothing', ''],
    ['a short text', 'هدنة'],
    ['a long text', long],
    ['a long text of Latin letters', 'truce '.repeat(2000)],
    ['half a pair of surrogates in a short text', 'a\ud83dz'],
    ['half a pair of surrogates in a long text', `${long}\ud83d${long}`],
  ])('writes %s as Node does', (_, text) => {
    expect(Buffer.from(encodeUtf8(text)).equals(Buffer.from(text))).toBe(true)
  })

  test('writes any text as Node does, after any other', () => {
    const text = fc.string({ unit: 'binary', maxLength: 900 })
    fc.assert(
      fc.property(text, text, (first, second) => {
        encodeUtf8(first)
        expect(Buffer.from(encodeUtf8(second)).equals(Buffer.from(second))).toBe(true)
      }),
    )
  })
})
