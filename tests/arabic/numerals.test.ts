import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dualsOf, readNumber } from '../../src/arabic/numerals.ts'
import { readOrdinal } from '../../src/arabic/ordinals.ts'
import { readText } from '../../src/arabic/text.ts'

/** Least, most, approximate, and the words left over after the number. */
function read(source: string) {
  const { tokens } = readText(source)
  const reading = readNumber(tokens, 0)
  if (reading === null) return null
  const rest = tokens.slice(reading.next).map((token) => token.form)
  return { min: reading.min, max: reading.max, about: reading.approximate, rest: rest.join(' ') }
}

const exactly = (value: number, rest = '') => ({ min: value, max: value, about: false, rest })

describe('reads digits of any system, with separators', () => {
  test.each([
    ['7', 7, ''],
    ['176 شخصا', 176, 'شخصا'],
    ['١٢٥ آخرين', 125, 'اخرين'],
    ['۳۴۵', 345, ''],
    ['1,200 قتيل', 1200, 'قتيل'],
    ['1,234,567', 1_234_567, ''],
    ['1.200 قتيل', 1200, 'قتيل'],
    ['٢٬٥٠٠ عسكري', 2500, 'عسكري'],
    ['12.5 كيلومترا', 12.5, 'كيلومترا'],
    ['140 ألف ليرة', 140_000, 'ليره'],
    ['1.4 مليون برميل', 1_400_000, 'برميل'],
    ['3 آلاف و500 مقاتل', 3500, 'مقاتل'],
    ['2 مليار دولار', 2_000_000_000, 'دولار'],
    ['12صاروخا', 12, 'صاروخا'],
    ['2,5 مليون', 2_500_000, ''],
    ['3 ملايين ونصف', 3_500_000, ''],
  ])('%s', (source, value, rest) => {
    expect(read(source)).toEqual(exactly(value, rest))
  })
})

describe('reads number words of both genders', () => {
  test.each([
    ['واحد', 1],
    ['واحدة', 1],
    ['اثنين', 2],
    ['اثنتان', 2],
    ['ثلاث', 3],
    ['ثلاثة', 3],
    ['ثماني', 8],
    ['ثمانية', 8],
    ['عشر', 10],
    ['عشرة', 10],
    ['أحد عشر', 11],
    ['إحدى عشرة', 11],
    ['اثني عشر', 12],
    ['اثنتا عشرة', 12],
    ['ثلاثة عشر', 13],
    ['ثماني عشرة', 18],
    ['تسع عشرة', 19],
    ['عشرون', 20],
    ['تسعين', 90],
    ['واحد وعشرين', 21],
    ['إحدى وعشرين', 21],
    ['خمسة وعشرون', 25],
    ['ست وثلاثين', 36],
    ['مئة', 100],
    ['مائة', 100],
    ['مئة وخمسون', 150],
    ['مائة وثلاثة وعشرين', 123],
    ['مئتان', 200],
    ['مئتي', 200],
    ['ثلاثمئة', 300],
    ['ثلاثمائة', 300],
    ['ثلاث مئة', 300],
    ['ثمانمئة وأحد عشر', 811],
    ['ألف', 1000],
    ['ألفين', 2000],
    ['ألفا', 2000],
    ['ألفين وخمسمئة', 2500],
    ['ثلاثة آلاف', 3000],
    ['أحد عشر ألفا', 11_000],
    ['خمسة وعشرين ألفا وأربعمئة وستة', 25_406],
    ['مئة ألف', 100_000],
    ['مئة وثلاثين ألفا', 130_000],
    ['ثلاث مئة وستة وخمسين ألفا وسبعمئة', 356_700],
    ['سبعمئة وخمسين مليونا', 750_000_000],
    ['مئتي ألف', 200_000],
    ['ربع مليون', 250_000],
    ['مليون', 1_000_000],
    ['مليوني', 2_000_000],
    ['ثلاثة ملايين ومئتي ألف', 3_200_000],
    ['مليون ونصف المليون', 1_500_000],
    ['نصف مليون', 500_000],
  ])('%s', (source, value) => {
    expect(read(source)).toEqual(exactly(value))
  })
})

describe('takes proclitics and ال off the first word', () => {
  test.each([
    ['بثلاثة صواريخ', 3, 'صواريخ'],
    ['لعشرة من المصادر', 10, 'من المصادر'],
    ['وخمسة وثلاثين جريحا', 35, 'جريحا'],
    ['لثلاثة وثلاثين هجوما', 33, 'هجوما'],
    ['فأربعة عشر', 14, ''],
    ['الثلاثة الماضية', 3, 'الماضيه'],
    ['للعشرين عاما', 20, 'عاما'],
    ['بـ12 صاروخا', 12, 'صاروخا'],
    ['الـ24 ساعة', 24, 'ساعه'],
    ['وألفي جندي', 2000, 'جندي'],
  ])('%s', (source, value, rest) => {
    expect(read(source)).toEqual(exactly(value, rest))
  })
})

describe('reads what is said of a number', () => {
  test.each<[string, number, number | null, boolean, string]>([
    ['نحو 3 أشهر', 3, 3, true, 'اشهر'],
    ['بنحو ثلاثين', 30, 30, true, ''],
    ['حوالى ستين كيلومترا', 60, 60, true, 'كيلومترا'],
    ['قرابة ألفي شخص', 2000, 2000, true, 'شخص'],
    ['زهاء مئة', 100, 100, true, ''],
    ['ما يقارب 40', 40, 40, true, ''],
    ['أكثر من 150 هجوما', 150, null, false, 'هجوما'],
    ['لأكثر من 150 هجوما', 150, null, false, 'هجوما'],
    ['أكثر من نحو 20', 20, null, true, ''],
    ['ما لا يقل عن 10 صواريخ', 10, null, false, 'صواريخ'],
    ['ما يزيد على سبعين', 70, null, false, ''],
    ['خمسة على الأقل', 5, null, false, ''],
    ['خمسة صواريخ على الأقل انطلقت', 5, null, false, 'صواريخ علي الاقل انطلقت'],
    ['عشرة أو أكثر', 10, null, false, ''],
    ['أقل من 48 ساعة', 0, 47, false, 'ساعه'],
    ['دون العشرين', 0, 19, false, ''],
    ['لا يتجاوز ثلاثة', 0, 3, false, ''],
    ['عشرين على الأكثر', 0, 20, false, ''],
    ['بين 3 و5 قتلى', 3, 5, false, 'قتلي'],
    ['ما بين ثلاثة وخمسة', 3, 5, false, ''],
    ['من ثلاثة إلى خمسة', 3, 5, false, ''],
    ['3-5 صواريخ', 3, 5, false, 'صواريخ'],
    ['ما بين 20 إلى 30', 20, 30, false, ''],
    ['من 20 - 30', 20, 30, false, ''],
    ['بين 100 و150 ألفا', 100_000, 150_000, false, ''],
    ['3-4 آلاف', 3000, 4000, false, ''],
    ['ثلاثة إلى أربعة آلاف', 3000, 4000, false, ''],
    ['بين 900 وألف', 900, 1000, false, ''],
    ['عشرة على أقل تقدير', 10, null, false, ''],
    ['ثلاثة أو أربعة', 3, 4, false, ''],
    ['بضعة مسلحين', 3, 9, true, 'مسلحين'],
    ['بضعة عشر', 13, 19, true, ''],
    ['عدة أشهر', 3, null, true, 'اشهر'],
    ['عدد من الجنود', 2, null, true, 'الجنود'],
    ['عشرات المسلحين', 20, null, true, 'المسلحين'],
    ['مئات المحتجين', 200, null, true, 'المحتجين'],
    ['آلاف', 2000, null, true, ''],
    ['عشرات الآلاف من', 20_000, null, true, 'من'],
    ['بضعة آلاف', 3000, 9000, true, ''],
  ])('%s', (source, min, max, about, rest) => {
    expect(read(source)).toEqual({ min, max, about, rest })
  })
})

describe('reads no number', () => {
  test.each([
    'أحد الحاضرين',
    'إحدى الفصائل',
    'الثلاثاء',
    'أحدث المواد',
    'لست هنا',
    'نحو الحدود',
    'دون أن يصاب',
    'بين الطرفين',
    'من بغداد',
    'أكثر تعقيدا',
    '8/9/2018',
    '8-1-2020',
    '18:51',
    '1/2',
    'قال',
    '',
  ])('%s', (source) => {
    expect(read(source)).toBeNull()
  })

  test('in the middle of a date or a clock time', () => {
    const { tokens } = readText('8/9/2018 18:51')
    expect(tokens.map((_, at) => readNumber(tokens, at))).toEqual([null, null, null, null, null])
  })
})

test('lists do not add up', () => {
  expect(read('ثلاثة وخمسة')).toEqual(exactly(3, 'وخمسه'))
  expect(read('عشرون وثلاثة')).toEqual(exactly(20, 'وثلاثه'))
  expect(read('أربعة قتلى وخمسة وثلاثين جريحا')).toEqual(exactly(4, 'قتلي وخمسه وثلاثين جريحا'))
})

test('digits read as themselves, in every system and with either separator', () => {
  const systems = [
    (digit: number) => digit,
    (digit: number) => 0x660 - 48 + digit,
    (digit: number) => 0x6f0 - 48 + digit,
  ]
  fc.assert(
    fc.property(
      fc.nat(999_999_999),
      fc.constantFrom(...systems),
      fc.constantFrom('', ',', '٬'),
      (value, system, mark) => {
        const plain = mark === '' ? String(value) : value.toLocaleString('en').replaceAll(',', mark)
        const written = plain.replace(/\d/g, (digit) => String.fromCharCode(system(digit.charCodeAt(0))))
        expect(read(written)).toEqual(exactly(value))
      },
    ),
  )
})

const ONES = ['', 'واحد', 'اثنين', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة']
const TENS = ['', 'عشرة', 'عشرين', 'ثلاثين', 'أربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين']
const HUNDREDS = ['', 'مئة', 'مئتين', 'ثلاثمئة', 'أربعمئة', 'خمسمئة', 'ستمئة', 'سبعمئة', 'ثمانمئة', 'تسعمئة']

/** A number below a thousand as the grammars spell it. */
function spellGroup(value: number): string {
  const [ones, tens] = [ONES[value % 10] ?? '', TENS[Math.floor(value / 10) % 10] ?? '']
  const below = value % 100
  const small =
    below === 11
      ? 'أحد عشر'
      : below === 12
        ? 'اثني عشر'
        : below > 12 && below < 20
          ? `${ones} عشر`
          : [ones, tens].filter(Boolean).join(' و')
  return [HUNDREDS[Math.floor(value / 100)], small].filter(Boolean).join(' و')
}

function spell(value: number): string {
  const thousands = Math.floor(value / 1000)
  const counted =
    thousands === 1
      ? 'ألف'
      : thousands === 2
        ? 'ألفين'
        : `${spellGroup(thousands)} ${thousands <= 10 ? 'آلاف' : 'ألفا'}`
  return [thousands > 0 ? counted : '', spellGroup(value % 1000)].filter(Boolean).join(' و')
}

test('number words read as the number they spell', () => {
  expect(spell(356_712)).toBe('ثلاثمئة وستة وخمسين ألفا وسبعمئة واثني عشر')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
      expect(read(`${spell(value)} قتيلا`)).toEqual(exactly(value, 'قتيلا'))
    }),
    { numRuns: 500 },
  )
})

describe('reads ordinals', () => {
  test.each([
    ['الأول', 1],
    ['الأولى', 1],
    ['الرابع', 4],
    ['والعاشرة', 10],
    ['الحادي عشر', 11],
    ['الثاني عشر', 12],
    ['التاسعة عشرة', 19],
    ['العشرين', 20],
    ['الحادي والعشرين', 21],
    ['للخامس والعشرين', 25],
    ['الثلاثين', 30],
    ['الحادي والثلاثين', 31],
  ])('%s', (source, value) => {
    const { tokens } = readText(source)
    expect(readOrdinal(tokens, 0)).toEqual({ value, next: tokens.length })
  })

  test.each(['الحادي', 'أول', 'ثلاثة', 'الأولوية', 'عشر'])('none in %s', (source) => {
    expect(readOrdinal(readText(source).tokens, 0)).toBeNull()
  })
})

test('makes the duals of counted nouns', () => {
  expect(dualsOf('قتيل')).toEqual(['قتيلان', 'قتيلين'])
  expect(dualsOf('سنة')).toEqual(['سنتان', 'سنتين'])
})
