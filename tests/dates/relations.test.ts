import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { addDays, daysBetween } from '../../src/dates/calendar.ts'
import { findDates } from '../../src/dates/expressions.ts'
import { relateDate, resolveDate } from '../../src/dates/resolve.ts'
import { edtf, onlyDate, resolved } from './reading.ts'

describe('holds a date against the last day told', () => {
  test.each<[string, string | null]>([
    ['اليوم التالي', '2024-01-30'],
    ['مساء اليوم التالي', '2024-01-30'],
    ['اليوم السابق', '2024-01-28'],
    ['اليوم نفسه', '2024-01-29'],
    ['صباح اليوم ذاته', '2024-01-29'],
    ['ذلك اليوم', '2024-01-29'],
    ['نفس اليوم', '2024-01-29'],
    ['بعد ذلك بيومين', '2024-01-31'],
    ['بعدها بيومين', '2024-01-31'],
    ['قبله بأسبوع', '2024-01-22~'],
    ['قبل ساعات من ذلك', '2024-01-29~'],
    ['بعد ثلاثة أيام من ذلك', '2024-02-01'],
    ['بعد يومين', '2024-01-31'],
    ['الشهر نفسه', '2024-01'],
    ['الشهر التالي', '2024-02'],
    ['العام السابق', '2023'],
  ])('%s', (source, date) => {
    const expression = onlyDate(source)
    expect(expression?.text).toBe(source)
    expect(expression && resolved(expression, { published: '2024-02-18', previous: '2024-01-29' })).toBe(date)
    expect(expression && resolved(expression, { published: '2024-02-18' })).toBeNull()
  })

  test('of whose month or year it is a day', () => {
    const context = { published: '2024-06-18', previous: '2023-01-29' }
    const at = (source: string, against: object) =>
      findDates(readText(source)).map((found) => resolved(found, against))
    expect(at('24 من الشهر نفسه', context)).toEqual(['2023-01-24'])
    expect(at('في 24 منه', context)).toEqual(['2023-01-24'])
    expect(at('في 24 منه', { published: '2024-06-18' })).toEqual([null])
    expect(at('5 آذار من العام نفسه', context)).toEqual(['2023-03-05'])
    expect(at('5 آذار من العام نفسه', { published: '2024-06-18' })).toEqual(['2024-03-05'])
    expect(at('أطلق 24 منه', context)).toEqual([])
  })

  test('but what is to come against publication', () => {
    const expression = onlyDate('بعد يومين')
    expect(expression && resolved(expression, { published: '2024-02-18', future: true })).toBe('2024-02-20')
  })
})

/** The relation in a sentence and the words its anchor begins with. */
function relation(source: string) {
  const text = readText(source)
  const expression = findDates(text).find(({ meaning }) => meaning.kind === 'relation')
  if (expression?.meaning.kind !== 'relation') return null
  return { expression, anchor: text.tokens[expression.meaning.anchor]?.form ?? '' }
}

describe('hangs a date on another happening', () => {
  test.each<[string, string, string, string, string | null, string | null]>([
    // sentence, the date's words, first word of the anchor, the anchor's day, this day from it, its day from this
    [
      'أخلت مواقعها قبل 24 ساعة من الهجوم',
      'قبل 24 ساعة من',
      'الهجوم',
      '2021-06-27',
      '2021-06-26~',
      '2021-06-28~',
    ],
    [
      'أخلت النقطتين قبل الضربة بساعتين',
      'قبل الضربة بساعتين',
      'الضربه',
      '2021-06-27',
      '2021-06-27~',
      '2021-06-27~',
    ],
    ['قبل الهجوم بثلاثة أيام', 'قبل الهجوم بثلاثة أيام', 'الهجوم', '2021-06-27', '2021-06-24', '2021-06-30'],
    ['قبل وصوله بـ24 ساعة', 'قبل وصوله بـ24 ساعة', 'وصوله', '2021-06-27', '2021-06-26~', '2021-06-28~'],
    [
      'وجاء الهجوم بعد يومين من اشتباكات',
      'بعد يومين من',
      'اشتباكات',
      '2021-11-05',
      '2021-11-07',
      '2021-11-03',
    ],
    [
      'بعد أقل من 48 ساعة من اتهام',
      'بعد أقل من 48 ساعة من',
      'اتهام',
      '2024-01-28',
      '2024-01-29~',
      '2024-01-27~',
    ],
    ['بعد نحو 3 أشهر من تعليقها', 'بعد نحو 3 أشهر من', 'تعليقها', '2024-01-30', '2024-04~', '2023-10~'],
    ['بعد أسبوع من غارة', 'بعد أسبوع من', 'غاره', '2022-03-06', '2022-03-13~', '2022-02-27~'],
    ['بعد ساعات من قول الرئيس', 'بعد ساعات من', 'قول', '2025-05-06', '2025-05-06~', '2025-05-06~'],
    ['بعد عام على الحرب', 'بعد عام على', 'الحرب', '2023-10-07', '2024~', '2022~'],
    ['بعد مرور شهرين على توقيع', 'بعد مرور شهرين على', 'توقيع', '2024-01-30', '2024-03~', '2023-11~'],
    ['غداة غارات مماثلة', 'غداة', 'غارات', '2025-05-05', '2025-05-06', '2025-05-04'],
    ['عشية الانتخابات', 'عشية', 'الانتخابات', '2021-10-10', '2021-10-09', '2021-10-11'],
    ['في اليوم التالي للهجوم', 'اليوم التالي', 'للهجوم', '2021-11-07', '2021-11-08', '2021-11-06'],
    [
      'الأسبوعين السابقين لزيارة',
      'الأسبوعين السابقين',
      'لزياره',
      '2024-01-29',
      '2024-01-15/2024-01-29',
      null,
    ],
    [
      'في الأيام الثلاثة التالية للهجوم',
      'الأيام الثلاثة التالية',
      'للهجوم',
      '2024-01-29',
      '2024-01-29/2024-02-01',
      null,
    ],
    ['الأيام التي سبقت الهجوم', 'الأيام التي سبقت', 'الهجوم', '2024-01-29', '2024-01~', null],
  ])('%s', (source, text, anchor, known, forward, backward) => {
    const found = relation(source)
    expect(found?.expression.text).toBe(text)
    expect(found?.anchor).toBe(anchor)
    if (found === null) return
    expect(relateDate(found.expression, edtf(known), 'forward')?.edtf ?? null).toBe(forward)
    expect(relateDate(found.expression, edtf(known), 'backward')?.edtf ?? null).toBe(backward)
    expect(resolved(found.expression, { published: '2025-06-01', previous: '2025-05-01' })).toBeNull()
  })

  test.each([
    ['2024-04~', 'بعد نحو 3 أشهر من تعليقها', '2024-01~'],
    ['2024-04~', 'بعد يومين من الهجوم', '2024-04~'],
    ['2024', 'بعد شهرين من الهجوم', '2023~'],
    ['[2024-04-22..2024-04-30]', 'بعد يومين من الهجوم', '[2024-04-20..2024-04-28]'],
    ['2024-01-20/2024-01-24', 'بعد يومين من الهجوم', '2024-01-18'],
  ])('from %s, no finer than what is known: %s', (known, source, date) => {
    const found = relation(source)
    expect(found && relateDate(found.expression, edtf(known), 'backward')?.edtf).toBe(date)
  })

  test('and nothing else', () => {
    const expression = onlyDate('قبل يومين')
    expect(expression && relateDate(expression, edtf('2024-01-29'), 'forward')).toBeNull()
    expect(relation('قبل يومين. من الهجوم')).toBeNull()
    expect(relation('عثر بعد يومين على الجثث')).toBeNull()
    expect(relation('ووافقت الحركة بعد ساعات على الهدنة')).toBeNull()
    expect(relation('بعد أن وصل بيومين')?.anchor).toBe('ان')
  })
})

const day = fc.integer({ min: 0, max: 9000 }).map((count) => addDays('2000-01-01', count))
const RELATIVE = ['الأحد', 'مساء الخميس', 'الجمعة الماضي', 'الأربعاء المقبل', 'اليوم', 'أمس', 'أول من أمس', 'غدا', 'قبل ثلاثة أيام', 'قبل أسبوعين', 'الأسبوع الماضي', 'يومي السبت والأحد', 'الأيام الثلاثة الماضية'] // prettier-ignore

test('relative dates move by weeks with the day of publication', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom(...RELATIVE),
      (from, weeks, source) => {
        const expression = onlyDate(source)
        if (expression === null) throw new Error(`expected a date in ${source}`)
        const at = (published: string) =>
          resolveDate(expression, { published: edtf(published), previous: null, future: false })
        const [before, after] = [at(from), at(addDays(from, 7 * weeks))]
        expect(daysBetween(before?.earliest ?? '', after?.earliest ?? '')).toBe(7 * weeks)
        expect(daysBetween(before?.latest ?? '', after?.latest ?? '')).toBe(7 * weeks)
      },
    ),
  )
})

const PAST = ['الأحد', 'الجمعة الماضي', '29 يناير', 'شباط', 'أكتوبر الماضي', 'منتصف آذار', 'قبل شهرين', 'قبل أيام', 'الشهر الماضي', 'العام الماضي', '12 رجب'] // prettier-ignore

test('what is past does not begin after publication, and is valid EDTF with its bounds', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...PAST), (from, source) => {
      const expression = onlyDate(source)
      const range =
        expression && resolveDate(expression, { published: edtf(from), previous: null, future: false })
      expect((range?.earliest ?? '9999') <= from).toBe(true)
      expect(range).toEqual(edtf(range?.edtf ?? ''))
    }),
  )
})

const COMING = ['الأحد', 'الأربعاء المقبل', '29 يناير', 'تموز المقبل', 'الشهر المقبل', 'غدا', 'بعد غد']

test('what is to come does not end before publication', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...COMING), (from, source) => {
      const expression = onlyDate(source)
      const range =
        expression && resolveDate(expression, { published: edtf(from), previous: null, future: true })
      expect((range?.latest ?? '') >= from).toBe(true)
    }),
  )
})

test('a wider range of publication never gives a date that leaves out what its days give', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 40 }),
      fc.nat(40),
      fc.constantFrom(...RELATIVE),
      (from, width, at, source) => {
        const expression = onlyDate(source)
        if (expression === null) throw new Error(`expected a date in ${source}`)
        const to = addDays(from, width)
        const on = (published: string) =>
          resolveDate(expression, { published: edtf(published), previous: null, future: false })
        const whole = on(`[${from}..${to}]`)
        const one = on(addDays(from, Math.min(at, width)))
        fc.pre(whole !== null && one !== null)
        expect(whole.earliest <= one.earliest && one.latest <= whole.latest).toBe(true)
      },
    ),
  )
})
