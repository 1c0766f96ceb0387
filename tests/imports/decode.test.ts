import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeImport } from '../../src/imports/decode.ts'
import { iso88596, twice, utf16, utf8, windows1256 } from './encodings.ts'

const TEXT = 'قالت المصادر، إن القوات «الأمنية» طوّقت المكان؛ فهل انتهى الأمر؟\r\nنعم.\n'
const PLAIN = TEXT.replace(/[«»]/g, '"')

describe('bytes', () => {
  test.each([
    ['utf-8', utf8(TEXT), TEXT],
    ['utf-8', utf8(`\uFEFF${TEXT}`), TEXT],
    ['utf-16le', utf16(TEXT, false, true), TEXT],
    ['utf-16be', utf16(TEXT, true, true), TEXT],
    ['utf-16le', utf16(TEXT, false, false), TEXT],
    ['utf-16be', utf16(TEXT, true, false), TEXT],
    ['windows-1256', windows1256(TEXT), TEXT],
    ['iso-8859-6', iso88596(PLAIN), PLAIN],
  ] as const)('in %s are read, every letter', (encoding, bytes, text) => {
    expect(decodeImport(bytes)).toEqual({ text, encoding, doubled: false })
  })

  test('encoded twice are read as what was meant', () => {
    expect(decodeImport(twice(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', doubled: true })
    const misread = utf8(new TextDecoder('windows-1256').decode(utf8(TEXT)))
    expect(decodeImport(misread)).toEqual({ text: TEXT, encoding: 'utf-8', doubled: true })
  })

  test.each([
    ['English in ASCII', 'The talks began on Monday.\n'],
    ['a Latin quotation with accents', 'قال: «Œuvre à Genève» ثم مضى إلى المطار.\n'],
    ['ط followed by signs', 'شرط– خط، حظ؛ وهذا نص عربي صحيح لا خلل فيه.\n'],
  ])('in UTF-8 stay as they are: %s', (_, text) => {
    expect(decodeImport(utf8(text))).toEqual({ text, encoding: 'utf-8', doubled: false })
  })

  test.each([
    ['of no text', Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256)],
    ['of UTF-8 that was cut', Uint8Array.from([...utf8(TEXT).slice(0, 41), 0x20, ...utf8(TEXT).slice(42)])],
    [
      'of Latin letters in a single-byte encoding',
      new Uint8Array(Buffer.from('Les négociations ont été reportées à Genève', 'latin1')),
    ],
    ['of UTF-16 with half a character', utf16(`${TEXT}\uD83D`, false, true)],
  ])('%s are refused with a reason', (_, bytes) => {
    const decoded = decodeImport(bytes)
    expect(decoded).toMatchObject({ text: null, reason: expect.stringMatching(/^its? /) as unknown })
  })

  test('of a page are taken for what it declares where both readings make sense', () => {
    const bytes = windows1256('ابت')
    expect(decodeImport(bytes, 'windows-1256')).toMatchObject({ encoding: 'windows-1256' })
    expect(decodeImport(bytes, 'iso-8859-6')).toMatchObject({ encoding: 'iso-8859-6' })
  })

  test('lose nothing, whatever words they hold', () => {
    const letter = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة')
    const word = fc.string({ unit: letter, minLength: 2, maxLength: 8 })
    const text = fc
      .array(word, { minLength: 30, maxLength: 60 })
      .map((words) => `القوات ${words.join(' ')}\n`)
    fc.assert(
      fc.property(text, (words) => {
        for (const encode of [utf8, windows1256, iso88596])
          expect(decodeImport(encode(words)).text).toBe(words)
        expect(decodeImport(utf16(words, false, false)).text).toBe(words)
      }),
      { numRuns: 50 },
    )
  })
})
