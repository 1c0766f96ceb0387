import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oneLine, shorten, shown } from '../../src/pages/text.ts'

describe('text that is shown', () => {
  test.each([
    ['ﺑﻐﺪﺍﺩ', 'بغداد'],
    ['قال \uFD3Fنعم\uFD3E', 'قال «نعم»'],
    ['محمد \uFDFA', 'محمد صلى الله عليه وسلم'],
    ['\uFEFFخبر', 'خبر'],
    ['\u202Eخبر\u2066 مقلوب', 'خبر مقلوب'],
    ['خبر عادي', 'خبر عادي'],
  ])('writes %j as %j', (text, written) => {
    expect(shown(text)).toBe(written)
  })

  test('has no compatibility forms, whatever the clipping had', () => {
    const form = fc.integer({ min: 0xfb50, max: 0xfeff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(form, fc.constantFrom('ا', ' ', 'b')) }), (text) => {
        expect(shown(text)).not.toMatch(/[\uFB50-\uFDFF\uFE70-\uFEFF]/)
      }),
    )
  })
})

test.each([
  ['وافقت الميليشيات على وقف الهجمات', 20, 'وافقت الميليشيات على…'],
  ['قال: نعم، ثم مضى', 10, 'قال: نعم…'],
  ['قصير', 20, 'قصير'],
  ['سطران\n  اثنان', 20, 'سطران اثنان'],
  ['كلمةواحدةطويلةجدا', 5, 'كلمةو…'],
])('%j is shortened to %i characters as %j', (text, length, written) => {
  expect(shorten(text, length)).toBe(written)
})

test('one line has no line breaks', () => {
  expect(oneLine(' أ\r\n\tب ')).toBe('أ ب')
})
