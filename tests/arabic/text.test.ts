import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '../../src/arabic/fold.ts'
import { GAP, readText, readWords } from '../../src/arabic/text.ts'
import { formOf } from '../../src/arabic/vocabulary.ts'

const forms = (source: string): string[] => readText(source).tokens.map((token) => token.form)

describe('cuts words and numbers', () => {
  test.each([
    ['قال لـ«رويترز»', ['قال', 'ل', 'رويترز']],
    ['الأخيرة«لا تساعد»', ['الاخيره', 'لا', 'تساعد']],
    ['12صاروخا', ['12', 'صاروخا']],
    ['2024-02-18', ['2024', '02', '18']],
    ['الـ24 ساعة', ['ال', '24', 'ساعه']],
    ['18th, February', ['18', 'th', 'february']],
    ['🕊 سلام 🕊', ['سلام']],
    ['', []],
    ['…!؟', []],
  ])('%s', (source, expected) => {
    expect(forms(source)).toEqual(expected)
  })
})

describe('tells what stands between two words', () => {
  test.each([
    ['أ ب', GAP.space],
    ['أ، ب', GAP.comma | GAP.space],
    ['أ: ب', GAP.colon | GAP.space],
    ['أ-ب', GAP.dash],
    ['أ – ب', GAP.dash | GAP.space],
    ['أ/ب', GAP.slash],
    ['أ (ب', GAP.open | GAP.space],
    ['أ) ب', GAP.close | GAP.space],
    ['أ. ب', GAP.stop | GAP.space],
    ['أ؟ ب', GAP.stop | GAP.space],
    ['أ «ب', GAP.quote | GAP.space],
    ['أ\nب', GAP.line],
    ['أ #ب', GAP.space],
    ['أ_ب', GAP.space],
    ['أ % ب', GAP.other | GAP.space],
    ['1ب', 0],
  ])('%s', (source, gap) => {
    expect(readText(source).tokens[1]?.gap).toBe(gap)
  })
})

test('cuts lines and sentences, trimmed and never empty', () => {
  const source = '  عنوان  \n\nجملة أولى. ثانية؟ ثالثة! رابعة 1.4 مليون.\r\n'
  const { lines, sentences } = readText(source)
  const cut = (range: { start: number; end: number }): string => source.slice(range.start, range.end)
  expect(lines.map(cut)).toEqual(['عنوان', 'جملة أولى. ثانية؟ ثالثة! رابعة 1.4 مليون.'])
  expect(sentences.map(cut)).toEqual(['عنوان', 'جملة أولى.', 'ثانية؟', 'ثالثة!', 'رابعة 1.4 مليون.'])
  expect(sentences.map(({ first, last }) => last - first)).toEqual([1, 2, 1, 1, 4])
})

test.each([
  ['عم الهدوء.وعاد السكان', ['عم الهدوء.', 'وعاد السكان']],
  ['في عام 2019.وغادر', ['في عام 2019.', 'وغادر']],
  ['قال "انتهى".وأضاف', ['قال "انتهى".', 'وأضاف']],
  ['الثالثة ت.غ مساء', ['الثالثة ت.غ مساء']],
  ['وكالة أ.ف.ب تنشر', ['وكالة أ.ف.ب تنشر']],
  ['موقع العربية.نت نشر', ['موقع العربية.نت نشر']],
  ['نحو 1.4 مليون', ['نحو 1.4 مليون']],
])('ends a sentence at a stop that lost its blank, and at no other: %s', (source, expected) => {
  expect(readText(source).sentences.map(({ start, end }) => source.slice(start, end))).toEqual(expected)
})

const LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيگپ'
const MARKS = '\u064b\u064e\u064f\u0650\u0651\u0652\u0670'
const CONTROLS = '\u200e\u200f\u202a\u202b\u202c\u2066\u2069\u200c\ufeff'
const unit = fc.constantFrom(
  ...LETTERS,
  ...MARKS,
  ...CONTROLS,
  'ـ',
  ...'ﻛﺘﺎﻻﷲ',
  ...'09٣۴',
  ...' ،.؟«»"\n/-:',
  '🕊',
  'a',
)
const arabicText = fc.array(unit, { maxLength: 120 }).map((units) => units.join(''))

test('the characters of every token fold to its form', () => {
  fc.assert(
    fc.property(arabicText, (source) => {
      for (const { start, end, form } of readText(source).tokens)
        expect(foldText(source.slice(start, end))).toBe(form)
    }),
  )
})

test('words alone are those of the tokens', () => {
  fc.assert(
    fc.property(arabicText, (source) => {
      expect(readWords(source).map(formOf)).toEqual(forms(source))
    }),
  )
})

test('tokens stand in order, and each in its line and in its sentence', () => {
  fc.assert(
    fc.property(arabicText, (source) => {
      const { tokens, lines, sentences } = readText(source)
      tokens.forEach((token, i) => expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0))
      for (const ranges of [lines, sentences])
        expect(ranges.flatMap(({ first, last }) => tokens.slice(first, last))).toEqual([...tokens])
    }),
  )
})

describe('forms stay the same', () => {
  const respell = (source: string, spell: (character: string) => string): string =>
    Array.from(source, spell).join('')
  test.each<[string, (character: string) => string]>([
    ['with vowel marks on the letters', (c) => (LETTERS.includes(c) ? `${c}\u064e\u0651` : c)],
    ['with taṭwīl after the letters', (c) => (LETTERS.includes(c) ? `${c}ـ` : c)],
    ['with bidi marks around the letters', (c) => (LETTERS.includes(c) ? `\u200f${c}\u202c` : c)],
    ['with other quotation marks', (c) => (c === '«' ? '“' : c === '»' ? '”' : c)],
    ['with ي for ى', (c) => (c === 'ى' ? 'ي' : c)],
    ['with ه for ة', (c) => (c === 'ة' ? 'ه' : c)],
    ['with bare alif for its hamzas', (c) => ('أإآ'.includes(c) ? 'ا' : c)],
    ['with Arabic-Indic digits', (c) => (c >= '0' && c <= '9' ? String.fromCharCode(0x660 + Number(c)) : c)],
    ['with Persian yāʾ and kāf', (c) => (c === 'ي' ? 'ی' : c === 'ك' ? 'ک' : c)],
  ])('%s', (_, spell) => {
    fc.assert(
      fc.property(arabicText, (source) => {
        expect(forms(respell(source, spell))).toEqual(forms(source))
      }),
    )
  })
})
