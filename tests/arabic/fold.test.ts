import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldText } from '../../src/arabic/fold.ts'

describe('folds what writers and keyboards vary', () => {
  test.each([
    ['hamza seats', 'أإآٱؤئ', 'ااااوي'],
    ['the Egyptian seat of hamza before wāw', 'مسئول شئون بيئة', 'مسوول شوون بييه'],
    [
      'the same under vowel marks, in a long text',
      `مسئُول ${'كلمة '.repeat(20)}`,
      `مسوول ${'كلمه '.repeat(20)}`,
    ],
    ['final yāʾ and tāʾ marbūṭa', 'على مدرسة', 'علي مدرسه'],
    ['vowel marks and shadda', 'القُوّاتُ', 'القوات'],
    ['superscript alif', 'هٰذا', 'هذا'],
    ['taṭwīl', 'بـــغداد', 'بغداد'],
    ['combining hamza', 'ا\u0654مس', 'امس'],
    ['Persian letters', 'کتائب گروه چپ', 'كتايب كروه جب'],
    ['presentation forms', 'ﻛﺘﺎﺋﺐ', 'كتايب'],
    ['lām-alif ligatures', 'ﻻ ﻷ ﻹ ﻵ', 'لا لا لا لا'],
    ['word ligatures', 'ﷲ', 'الله'],
    ['Arabic-Indic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['Persian digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['full-width digits', '２０２４', '2024'],
    ['number marks', '١٬٢٣٤٫٥٪', '1,234.5%'],
    ['punctuation', 'نعم، لا؛ هل؟', 'نعم, لا; هل?'],
    ['quotation marks', '«أ» “ب” „ج‟ "د"', '"ا" "ب" "ج" "د"'],
    ['apostrophes', "‘أ’ 'ب'", "'ا' 'ب'"],
    ['dashes', 'أ–ب—ج−د', 'ا-ب-ج-د'],
    ['spaces', 'أ\u00a0ب\u2009ج\td', 'ا ب ج d'],
    ['bidi controls', '\u200fأ\u200eب\u202bج\u202c\u2067د\u2069', 'ابجد'],
    ['joiners and the byte order mark', '\ufeffأ\u200cب\u200d', 'اب'],
    ['the ellipsis', 'أ…', 'ا...'],
    ['case', 'BM-21 GMT', 'bm-21 gmt'],
  ])('%s', (_, source, folded) => {
    expect(foldText(source)).toBe(folded)
  })

  test('keeps what tells words apart', () => {
    for (const [a, b] of [
      ['قال', 'كال'],
      ['سوري', 'سور'],
      ['ضرب', 'درب'],
      ['حرب', 'خرب'],
    ] as const)
      expect(foldText(a)).not.toBe(foldText(b))
  })

  test('keeps line ends and every character outside the basic plane', () => {
    expect(foldText('أ\r\nب\n🕊𝒜')).toBe('ا \nب\n🕊𝒜')
  })
})

test('maps each folded unit to the character it came from', () => {
  expect(fold('القوّات')).toEqual({ text: 'القوات', map: Int32Array.of(0, 1, 2, 3, 5, 6, 7) })
  expect([...fold('ﻻ1').map]).toEqual([0, 0, 1, 2])
})

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

test('maps stay in the text and never go back', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { text, map } = fold(source)
      expect(map.length).toBe(text.length + 1)
      expect(map[text.length]).toBe(source.length)
      for (let i = 0; i < text.length; i++) expect(map[i]).toBeLessThanOrEqual(map[i + 1] ?? -1)
    }),
  )
})

test('folding twice is folding once', () => {
  fc.assert(fc.property(anyText, (source) => foldText(foldText(source)) === foldText(source)))
})

test('long texts fold like their parts', () => {
  const part = 'قُتِلَ ١٢ شخصًا في «بغداد»…\n'
  expect(foldText(part.repeat(2000))).toBe(foldText(part).repeat(2000))
})

describe('folding without the map', () => {
  test('gives the text that folding with the map gives, for short and long text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (source) => {
        expect(foldText(source)).toBe(fold(source).text)
      }),
    )
  })

  test('is no other for words with marks, ligatures and foreign letters', () => {
    for (const word of ['القوّات', 'إیران', '\uFEFBمير', 'ﷲ', '١٢٣', 'aB', '']) {
      expect(foldText(word)).toBe(fold(word).text)
    }
  })
})
