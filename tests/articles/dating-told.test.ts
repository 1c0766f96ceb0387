import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readArticle } from '../../src/articles/read.ts'
import { readClipping } from '../../src/clippings/read.ts'
import type { PublicationDate } from '../../src/records.ts'
import { testAuthority } from './authority.ts'

/** Invented happenings with the words by which they are told. 2022-10-16 is a Sunday, 2021-06-06 one too. */
const ACTORS = [
  'id: northland, name: نورلاند, kind: state',
  'id: singer, name: هادي المنشد, kind: person, offices: [{ title: رئيس الوزراء, of: northland, from: "2021-01-01", to: "2022-10-16" }]',
]
const HAPPENINGS = [
  'id: chapel, name: تفجير كنيسة الزيتون العتيقة, date: "2022-10-16", type: bombing, place: ford, told: [كنيسة الزيتون العتيقة, حي|شارع النهر كنيسة], source: test',
  'id: ferry, name: غرق عبارة النهر, date: "2022-03-10", type: disaster, place: ford, told: [عبارة النهر غرق|انقلاب|غرقت], source: test',
  'id: vote-one, name: انتخابات نورلاند, date: "2018-06-03", type: election, place: ford, told: [الانتخابات|انتخابات البلدية نورلاند], source: test',
  'id: vote-two, name: انتخابات نورلاند, date: "2022-06-06", type: election, place: ford, told: [الانتخابات|انتخابات البلدية نورلاند], source: test',
  'id: unrest, name: احتجاجات السوق, date: "2022-09-05", type: protest, place: ford, told: [احتجاجات السوق القديم], source: test',
  'id: season, name: موسم الفيضان, date: "2022-05-01/2022-09-30", type: disaster, place: ford, told: [موسم الفيضان الكبير], source: test',
  'id: cabinet, name: تشكيل حكومة نورلاند, date: "2022-11-08", type: appointment, agents: [northland], told: [تشكيلة|تشكيل حكومة نورلاند وزيرا], source: test',
]
const authority = testAuthority(ACTORS, HAPPENINGS)
const CLOSING = 'وقال سكان إن الحركة عادت إلى الأسواق.'

function published(body: string): PublicationDate | null {
  const source = `${body}\n${CLOSING}`
  const { clipping } = readClipping('a.txt', new TextEncoder().encode(source), new Set())
  if (clipping === null) throw new Error('expected a clipping that can be read')
  return readArticle(clipping, readText(clipping.text), authority, []).published
}

describe('a happening told by its own words dates the news', () => {
  test.each([
    [
      'by today and its weekday',
      'قتل عشرون شخصا اليوم الأحد في هجوم على كنيسة الزيتون العتيقة.',
      '2022-10-16',
    ],
    ['by yesterday', 'قتل عشرون شخصا في هجوم على كنيسة الزيتون العتيقة أمس، وفق السلطات.', '2022-10-17~'],
    [
      'less than by the day that an agency opens with',
      'فورد 25 أكتوبر تشرين الأول (رويترز) - ارتفعت حصيلة ضحايا الهجوم على كنيسة الزيتون العتيقة إلى ثلاثين، وفق ما أعلن الدفاع المدني اليوم الثلاثاء.',
      '2022-10-25',
    ],
    [
      'by its day, told as the last of its name, from the month after',
      'دمر تفجير كنيسة الزيتون العتيقة في 16 تشرين الأول الماضي نوافذ السوق.',
      '[2022-11-01..2023-09-26]',
    ],
    ['by a bare weekday', 'قتل عشرون شخصا، الأحد، في هجوم على كنيسة الزيتون العتيقة.', '2022-10-16~'],
    [
      'by a weekday in the evening',
      'قتل عشرون شخصا مساء الأحد في هجوم على كنيسة الزيتون العتيقة.',
      '2022-10-17~',
    ],
    [
      'by the weekday of today in the weeks after it, where it was on another',
      'ارتفعت حصيلة ضحايا الهجوم على كنيسة الزيتون العتيقة إلى ثلاثين، وفق ما أعلن الدفاع المدني اليوم الثلاثاء.',
      '[2022-10-18..2022-11-15]',
    ],
    [
      'by a distance of days',
      'شيع الأهالي القتلى بعد يومين من الهجوم على كنيسة الزيتون العتيقة.',
      '2022-10-18~',
    ],
    [
      'and a day that is set in the month of the news, which is still to come',
      'أدت احتجاجات السوق القديم يوم 5 سبتمبر إلى إغلاق المحال. وقال التجار اليوم الخميس إن من المنتظر إعادة فتحها في 13 سبتمبر.',
      '2022-09-08',
    ],
    ['by the day after', 'عم الإضراب المدينة غداة تفجير كنيسة الزيتون العتيقة.', '2022-10-17~'],
    [
      'by a distance and the weekday',
      'تظاهر الأهالي اليوم الخميس بعد أسبوع من غرق عبارة النهر.',
      '2022-03-17',
    ],
    ['by other forms of its words', 'غرقت عبارة في النهر، الخميس، وعلى متنها عشرات الركاب.', '2022-03-10~'],
    [
      'by the days counted',
      'تتواصل احتجاجات السوق القديم لليوم الرابع على التوالي.',
      '[2022-09-08..2022-09-09]',
    ],
    [
      'to the weeks after it, where yesterday stands in the sentence after',
      'قتل عشرون شخصا في هجوم على كنيسة الزيتون العتيقة، وفق السلطات. وهرعت سيارات الإسعاف إلى المكان أمس.',
      '[2022-10-16..2022-11-15]',
    ],
    [
      'by a nationality or another form of its words',
      'أدلى النورلانديون بأصواتهم في انتخابات بلدية نورلاند أمس الاثنين، وفق اللجنة.',
      '2022-06-07',
    ],
    [
      'by the weekday, of two of one name',
      'أدلى الناخبون بأصواتهم في الانتخابات البلدية في نورلاند أمس الاثنين، وفق اللجنة.',
      '2022-06-07',
    ],
    [
      'by a weekday told as past, from the day after',
      'زار الوزير الجرحى في هجوم كنيسة الزيتون العتيقة يوم الأحد الماضي.',
      '2022-10~',
    ],
    [
      'to its months, where it lasted so long',
      'قال الوزير إن موسم الفيضان الكبير أتلف الحقول.',
      '[2022-05-01..2022-10-30]',
    ],
    [
      'by one that befell a man who still goes by his office',
      'قتل عشرون شخصا اليوم الأحد في كنيسة الزيتون العتيقة، وعزى رئيس الوزراء هادي المنشد أهاليهم.',
      '2022-10-16',
    ],
    [
      'to the weeks after it, where two weekdays are told',
      'أصيب مصل مساء السبت في كنيسة الزيتون العتيقة. وفجر الأحد قتل عشرون شخصا في هجوم على كنيسة الزيتون العتيقة.',
      '[2022-10-16..2022-11-15]',
    ],
    [
      'by the end of a term, with the weekday of today',
      'تعقد الجلسة غدا الاثنين قبل أسبوع من نهاية ولاية رئيس الوزراء هادي المنشد في 16 تشرين الأول الجاري.',
      '2022-10~',
    ],
  ])('%s', (_, body, edtf) => {
    expect(published(body)?.edtf).toBe(edtf)
  })

  test.each([
    ['behind the news', 'افتتح الوزير اليوم معرضا للكتاب هو الأول منذ تفجير كنيسة الزيتون العتيقة.'],
    [
      'behind the news of a page that tells nothing else of its years',
      'شددت الشرطة إجراءاتها عقب الهجوم على كنيسة الزيتون العتيقة.',
    ],
    ['still to come', 'ينتظر أن يعلن الأسبوع المقبل تشكيل حكومة نورلاند من عشرين وزيرا.'],
    ['on an anniversary of no number', 'أحيا الأهالي اليوم ذكرى الهجوم على كنيسة الزيتون العتيقة.'],
    ['only by some of its words', 'زار الوزير اليوم الأحد كنيسة البلدة.'],
    ['behind who came after it', 'وصل إلى البلدة مدير العبارة الثاني بعد غرق عبارة النهر.'],
    ['and may be that of any year', 'جرت الانتخابات البلدية في نورلاند هادئة.'],
  ])('but not %s', (_, body) => {
    expect(published(body)).toBeNull()
  })
})

describe('a happening that is planned', () => {
  test('dates its own news', () => {
    expect(published('أعلن الرئيس الثلاثاء تشكيل حكومة نورلاند من عشرين وزيرا.')?.edtf).toBe('2022-11-08~')
  })
  test.each([
    ['weighed', 'تدرس السلطات خيار تشكيل حكومة نورلاند من عشرين وزيرا، وفق ما قال مصدر الثلاثاء.'],
    ['coming', 'من المقرر تشكيل حكومة نورلاند من عشرين وزيرا الأسبوع المقبل، وفق ما قال مصدر الثلاثاء.'],
  ])('dates nothing where it is %s', (_, body) => {
    expect(published(body)).toBe(null)
  })
})

describe('an office', () => {
  const blow = 'بعد الهجوم على كنيسة الزيتون العتيقة'
  test('is held anew by whoever is designated in it', () => {
    const told = published(`قال رئيس الوزراء المكلف هادي المنشد إن العمل يجري ${blow}.`)
    expect(told?.earliest).toBe('2022-10-16')
  })
  test('is not held by a deputy', () => {
    const rules = published(`قال نائب رئيس الوزراء هادي المنشد، الأحد، إن العمل يجري ${blow}.`)?.evidence
    expect(rules?.map(({ rule }) => rule) ?? []).not.toContain('office-holder')
  })
})
