import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareArabic, initialOf } from '../../src/arabic/collation.ts'
import { countNoun, formatNumber, withDigits } from '../../src/arabic/plurals.ts'
import { repairPresentation } from '../../src/arabic/presentation.ts'
import reshaper from 'arabic-reshaper'

describe('counts in the six forms', () => {
  test.each([
    [0, 'لا أخبار', 'لا قصاصات', 'لا أيام'],
    [1, 'خبر واحد', 'قصاصة واحدة', 'يوم واحد'],
    [2, 'خبران', 'قصاصتان', 'يومان'],
    [3, '3 أخبار', '3 قصاصات', '3 أيام'],
    [10, '10 أخبار', '10 قصاصات', '10 أيام'],
    [11, '11 خبراً', '11 قصاصة', '11 يوماً'],
    [99, '99 خبراً', '99 قصاصة', '99 يوماً'],
    [100, '100 خبر', '100 قصاصة', '100 يوم'],
    [102, '102 خبر', '102 قصاصة', '102 يوم'],
    [103, '103 أخبار', '103 قصاصات', '103 أيام'],
    [1234, '1,234 خبراً', '1,234 قصاصة', '1,234 يوماً'],
  ])('%i', (count, he, she, day) => {
    expect([countNoun(count, 'خبر'), countNoun(count, 'قصاصة'), countNoun(count, 'يوم')]).toEqual([
      he,
      she,
      day,
    ])
  })

  test('in the digits of the site', () => {
    expect(countNoun(1200, 'مقال', 'arab')).toBe('١٬٢٠٠ مقال')
    expect(countNoun(11, 'قتيل', 'arab')).toBe('١١ قتيلاً')
    expect(formatNumber(1234567)).toBe('1,234,567')
    expect(withDigits('24 آذار 2024', 'arab')).toBe('٢٤ آذار ٢٠٢٤')
    expect(withDigits('24 آذار 2024', 'latn')).toBe('24 آذار 2024')
  })
})

describe('files names as a reader looks them up', () => {
  test('ال, quotes and hamzas aside, and numbers by value', () => {
    const names = [
      'الحشد الشعبي',
      'إيران',
      '«حماس»',
      'اللواء 14',
      'بدر',
      'أنصار الله',
      'اللواء 9',
      'ألمانيا',
      'الياس',
    ]
    expect(names.sort(compareArabic)).toEqual([
      'ألمانيا',
      'الياس',
      'أنصار الله',
      'إيران',
      'بدر',
      'الحشد الشعبي',
      '«حماس»',
      'اللواء 9',
      'اللواء 14',
    ])
  })

  test.each([
    ['الحشد الشعبي', 'ح'],
    ['«حماس»', 'ح'],
    ['أنصار الله', 'ا'],
    ['آب', 'ا'],
    ['الياس خوري', 'ا'],
    ['الله', 'ا'],
    ['السيد', 'س'],
    ['CNN', 'C'],
    ['14 آذار', '#'],
    ['…', '#'],
    ['', '#'],
  ])('%s stands under %s', (name, letter) => {
    expect(initialOf(name)).toBe(letter)
  })

  test('in one order, whichever way they are compared', () => {
    const name = fc
      .array(fc.constantFrom('ال', 'أ', 'ب', 'ت', 'ل', ' ', '1', '«'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(compareArabic(a, b))).toBe(-Math.sign(compareArabic(b, a)) || 0)
        expect(compareArabic(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

describe('repairs pasted presentation forms', () => {
  test.each([
    ['ﻗﺎﻝ ﻛﺘﺎﺋﺐ', 'قال كتائب'],
    ['ﺑﻐﺪﺍﺩ 2024', 'بغداد 2024'],
    ['ﻻ ﻷﻥ', 'لا لأن'],
    ['ﷲ', 'الله'],
    ['ﹶ', '\u064e'],
    ['ﹷ', '\u064e'],
    ['ﭘﺎرس', 'پارس'],
  ])('%s', (source, repaired) => {
    expect(repairPresentation(source)).toBe(repaired)
  })

  test.each(['قال «رويترز» (أ ف ب)', 'ﷺ', '﴿آية﴾', '\ufeff', 'abc 🕊'])('and leaves %s as it is', (source) => {
    expect(repairPresentation(source)).toBe(source)
  })

  test('of anything that shaping can produce', () => {
    const word = fc
      .array(fc.constantFrom(...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي '))
      .map((letters) => letters.join(''))
    fc.assert(fc.property(word, (text) => repairPresentation(reshaper.convertArabic(text)) === text))
  })
})
