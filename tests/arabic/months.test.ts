import { describe, expect, test } from 'vitest'
import { HIJRI_MONTHS, MONTHS, readMonth } from '../../src/arabic/months.ts'
import { readText } from '../../src/arabic/text.ts'
import { WEEKDAYS, readBareWeekday, readWeekday } from '../../src/arabic/weekdays.ts'

const read = (source: string) => readMonth(readText(source).tokens, 0)

/** Month names as ICU has them, in a locale of the Arab world. */
function icuMonths(locale: string): string[] {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 15)))
}

describe('names months as ICU does', () => {
  test.each([
    ['ar-IQ', 'iraq'],
    ['ar-SY', 'iraq'],
    ['ar-EG', 'egypt'],
    ['ar-DZ', 'algeria'],
    ['ar-TN', 'algeria'],
    ['ar-MA', 'morocco'],
    ['ar-MR', 'mauritania'],
  ] as const)('%s', (locale, system) => {
    expect(MONTHS.map((names) => names[system])).toEqual(icuMonths(locale))
  })

  test('of the Hijri calendar', () => {
    const format = new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura', { month: 'long', timeZone: 'UTC' })
    // Two months of every year, from Muharram 1445 on.
    const names = new Set(
      Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2023, 7, 1 + i * 29.53))),
    )
    expect(names).toEqual(new Set(HIJRI_MONTHS.map(([name]) => name)))
  })

  test('and days of the week', () => {
    const format = new Intl.DateTimeFormat('ar', { weekday: 'long', timeZone: 'UTC' })
    expect(Array.from({ length: 7 }, (_, i) => format.format(Date.UTC(2024, 0, 7 + i)))).toEqual([
      ...WEEKDAYS,
    ])
  })
})

test('reads every name of every system as its month', () => {
  for (const [index, names] of MONTHS.entries())
    for (const name of Object.values(names))
      expect(read(name), name).toMatchObject({ calendar: 'gregorian', month: index + 1 })
  for (const [index, names] of HIJRI_MONTHS.entries())
    for (const name of names) expect(read(name), name).toMatchObject({ calendar: 'hijri', month: index + 1 })
})

describe('reads other spellings', () => {
  test.each([
    ['اذار', 3],
    ['ايار', 5],
    ['اشباط', 2],
    ['كانون ثاني', 1],
    ['تشرين اول', 10],
    ['كانون الاول', 12],
    ['إبريل', 4],
    ['يونيه', 6],
    ['أوغسطس', 8],
    ['جويليه', 7],
    ['هانيبال', 8],
    ['أي النار', 1],
  ])('%s', (source, month) => {
    expect(read(source)).toMatchObject({ calendar: 'gregorian', month })
  })
})

describe('reads a month that is named twice', () => {
  test.each([
    ['آذار / مارس', 3],
    ['مارس/آذار', 3],
    ['فبراير/ شباط', 2],
    ['أكتوبر (تشرين الأول)', 10],
    ['تشرين الأول (أكتوبر)', 10],
    ['تشرين الثاني/نوفمبر', 11],
    ['كانون الثاني - يناير', 1],
    ['أوت/أغسطس', 8],
  ])('%s', (source, month) => {
    expect(read(source)).toMatchObject({
      month,
      next: readText(source).tokens.length,
      weak: false,
      disagrees: false,
    })
  })

  test('and takes the first where the two disagree', () => {
    expect(read('ديسمبر (كانون الثاني)')).toMatchObject({ month: 12, disagrees: true })
    expect(read('مارس/أيار')).toMatchObject({ month: 3, disagrees: true })
  })

  test('but not a stretch of two months', () => {
    expect(read('آذار - نيسان')).toMatchObject({ month: 3, next: 1, disagrees: false })
  })
})

test('marks the names that are common words', () => {
  for (const name of ['آب', 'مارس', 'ماي', 'أوت', 'صفر', 'رجب', 'رمضان', 'ناصر'])
    expect(read(name), name).toMatchObject({ weak: true })
  for (const name of ['شباط', 'فبراير', 'كانون الأول', 'ذو الحجة', 'جانفي'])
    expect(read(name), name).toMatchObject({ weak: false })
})

test.each(['كانون', 'تشرين', 'ربيع', 'جمادى', 'يناي', 'أبريلا', 'الأحد', '3'])(
  'reads no month in %s',
  (source) => {
    expect(read(source)).toBeNull()
  },
)

describe('reads weekdays', () => {
  const weekday = (word: string): number | null => readWeekday(readText(word).tokens[0]?.form ?? '')
  test.each([
    ['الأحد', 0],
    ['الإثنين', 1],
    ['الاثنين', 1],
    ['والثلاثاء', 2],
    ['للأربعاء', 3],
    ['بالخميس', 3 + 1],
    ['فالجمعة', 5],
    ['السبت', 6],
  ])('%s', (word, day) => {
    expect(weekday(word)).toBe(day)
  })

  test.each(['أحد', 'إحدى', 'سبت', 'خميس', 'جمعة', 'اثنين', 'الأحداث', 'الجمعية'])('none in %s', (word) => {
    expect(weekday(word)).toBeNull()
  })

  test('without ال where the word before tells', () => {
    expect([readBareWeekday('جمعه'), readBareWeekday('احد'), readBareWeekday('جمعيه')]).toEqual([5, 0, null])
  })
})
