import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readArticle } from '../../src/articles/read.ts'
import { readClipping } from '../../src/clippings/read.ts'
import type { PublicationDate } from '../../src/records.ts'
import { testAuthority } from './authority.ts'

/** Invented people, groups and happenings; the places are those of the tests' authority. */
const ACTORS = [
  'id: northland, name: نورلاند, kind: state',
  'id: river-brigades, name: كتائب النهر, kind: armed-group',
  'id: hill-front, name: جبهة التل, kind: armed-group',
  'id: coast-front, name: جبهة الساحل, kind: armed-group, from: "2021-03"',
  'id: old-president, name: فؤاد الكيلاني, kind: person, offices: [{ title: رئيس الجمهورية, of: northland, from: "2015-05-01", to: "2019-05-01" }]',
  'id: new-president, name: مراد السالم, kind: person, offices: [{ title: رئيس الجمهورية, of: northland, from: "2019-05-01", to: "2023-05-01" }, { title: وزير الداخلية, of: northland, from: "2010-01-01", to: "2012-01-01" }]',
  'id: minister, name: ليث الحداد, kind: person, offices: [{ title: وزير الدفاع, of: northland, from: "2022-09-01", to: "2023-02-01" }]',
  'id: commander, name: ناجي الصقر, kind: person',
]
const HAPPENINGS = [
  'id: ford, name: قصف معبر الوادي, date: "2022-10-16", type: rocket-attack, agents: [river-brigades], targets: [hill-front], place: ford, source: test',
  'id: ford-before, name: قصف معبر الوادي, date: "2020-03-03", type: rocket-attack, agents: [river-brigades], targets: [hill-front], place: ford, source: test',
  'id: ford-left, name: الانسحاب من معبر الوادي, date: "2022-10-16", type: withdrawal, agents: [river-brigades], place: ford, source: test',
  'id: ford-left-before, name: الانسحاب من معبر الوادي, date: "2020-03-03", type: withdrawal, agents: [river-brigades], place: ford, source: test',
  'id: commander-killing, name: اغتيال ناجي الصقر, date: "2022-11-02", type: assassination, targets: [commander], place: null, source: test',
  'id: truce, name: هدنة, date: "2022-08-20", type: ceasefire, agents: [river-brigades], targets: [hill-front], source: test',
]
const authority = testAuthority(ACTORS, HAPPENINGS)
const CLOSING = 'وقال سكان إن الحركة عادت إلى الأسواق.'

function published(body: string, head = ''): PublicationDate | null {
  const source = `${head}${body}\n${CLOSING}`
  const { clipping } = readClipping('a.txt', new TextEncoder().encode(source), new Set())
  if (clipping === null) throw new Error('expected a clipping that can be read')
  return readArticle(clipping, readText(clipping.text), authority, []).published
}

describe('a day of publication is inferred', () => {
  test.each([
    [
      'from the weekday of a known happening and the weekday of today',
      'انسحبت كتائب النهر من معبر الوادي الأحد، وفق ما أعلن متحدث اليوم الأربعاء في بيان.',
      '2022-10-19',
    ],
    [
      'from the day and month of a known happening, in whatever words it is told',
      'قال شهود إن مقاتلي كتائب النهر قتلوا عشرة من جبهة التل عند معبر الوادي في 16 تشرين الأول، وأضافوا أن وزير الدفاع ليث الحداد زار المكان.',
      '[2022-10-16..2023-02-01]',
    ],
    [
      'from the first year after the latest dated fact in which a day fell on its weekday',
      'أعلنت البلدية، الاثنين 29 آب، إغلاق السوق القديم. وكان السوق قد رمم في كانون الثاني 2022.',
      '[2022-08-29..2022-09-12]',
    ],
    [
      'from the day of a picture, where the news names its weekday',
      'عمال أمام السوق القديم بعد الحريق، 29 آب 2022. رويترز\nأعلنت البلدية، الاثنين، إغلاق السوق القديم أمام الزوار.',
      '2022-08-29~',
    ],
    [
      'from yesterday',
      'انسحبت كتائب النهر من معبر الوادي أمس الأحد، وفق ما أعلن متحدث باسمها.',
      '2022-10-17',
    ],
    [
      'from the last day named, when that was an evening',
      'انسحبت كتائب النهر من معبر الوادي يوم الأحد، وعقد القادة اجتماعا مساء الاثنين لبحث الرد.',
      '2022-10-18~',
    ],
    [
      'from the last day named',
      'انسحبت كتائب النهر من معبر الوادي يوم الأحد، وعقد القادة اجتماعا الاثنين لبحث الرد.',
      '2022-10-17~',
    ],
    [
      'from a day without its year and the terms of two people',
      'قال رئيس الجمهورية مراد السالم ووزير الدفاع ليث الحداد إن القوات التي انتشرت في 3 كانون الأول باقية.',
      '[2022-09-01..2023-02-01]',
    ],
    [
      'from the day that is called today, in the only year that the weekday and a founding leave',
      'أعلنت جبهة الساحل، اليوم الأربعاء 10 تشرين الثاني، إغلاق طريق الميناء أمام الشاحنات.',
      '2021-11-10',
    ],
    [
      'from the day that is called yesterday',
      'أعلنت جبهة الساحل، أمس الأربعاء 10 تشرين الثاني، إغلاق طريق الميناء أمام الشاحنات.',
      '2021-11-11',
    ],
    [
      'from the latest day told, when today is its weekday',
      'أعلنت كتائب النهر اليوم الثلاثاء إغلاق الطريق. وقالت في بيان مؤرخ في 20 أيلول 2022 إن الطريق مغلق منذ عام 2019.',
      '2022-09-20',
    ],
    [
      'from a day of this month',
      'قال وزير الدفاع ليث الحداد إن القوات التي انتشرت يوم 15 تشرين الثاني الجاري باقية.',
      '2022-11~',
    ],
    [
      'from a day of this month that is still to come',
      'قال وزير الدفاع ليث الحداد إن القوات ستعود إلى مواقعها في 15 تشرين الثاني الجاري.',
      '2022-11~',
    ],
    [
      'from days counted from a day told',
      'قال رئيس الجمهورية مراد السالم اليوم الثلاثاء إن المعارك هي الأعنف منذ 126 يوما، وتحديدا في 31 أيار الماضي. وقال وزير الدفاع ليث الحداد إن القوات باقية.',
      '2022-10-04',
    ],
    [
      'from a plan with its weekday',
      'دعا رئيس الجمهورية مراد السالم إلى جلسة تعقد الاثنين المقبل، 27 آذار، بعدما تعذر عقدها أمس الأربعاء.',
      '2023-03-23',
    ],
  ])('%s', (_, body, edtf) => {
    const found = published(body)
    expect(found).toMatchObject({ edtf, basis: 'inferred' })
    for (const { start, end, text } of found?.evidence ?? []) expect(body.slice(start, end)).toBe(text)
    expect(found?.evidence.length).toBeGreaterThan(0)
  })

  test('from a printed day without its year', () => {
    const body = 'قال وزير الدفاع ليث الحداد إن القوات باقية في مواقعها حتى إشعار آخر وإن الاتصالات مستمرة.'
    const head = 'الوزير: القوات باقية في مواقعها\nالأربعاء 9 تشرين الثاني\n'
    expect(published(body, head)).toMatchObject({ edtf: '2022-11-09~', basis: 'inferred' })
  })

  test('not after the day on which it was saved', () => {
    const body =
      'قال رئيس الجمهورية مراد السالم ووزير الدفاع ليث الحداد إن القوات التي انتشرت في 3 كانون الأول باقية.'
    expect(published(body, '---\nretrieved: 2022-12-20\n---\n')?.latest).toBe('2022-12-20')
  })
})

describe('what counts', () => {
  test('is the happening whose day agrees, of several at one place', () => {
    const body = 'انسحبت كتائب النهر من معبر الوادي أمس الثلاثاء، وفق ما أعلن متحدث باسمها.'
    expect(published(body)?.edtf).toBe('2020-03-04')
  })
  test('is no fact of a relative clause, though it fell on the weekday of today', () => {
    const body = 'قال ناجي الصقر اليوم الأحد إن الانتخابات التي جرت في 10 تشرين الأول 2021 كانت نزيهة.'
    expect(published(body)?.edtf).not.toBe('2021-10-10')
  })
  test('is no day of a post that the page shows, but those after it', () => {
    const body = 'قال ناجي الصقر اليوم الخميس إن السوق مفتوح للجميع كعادته.\n— السوق (@souk_x) March 29, 2023'
    expect(published(body)?.edtf).toBe('2023-03-30')
  })
  test('is no weekday of a deed of which there are many', () => {
    const body =
      'قصفت كتائب النهر بالصواريخ مواقع جبهة التل في معبر الوادي أمس الثلاثاء، وفق ما أعلن متحدث باسمها.'
    expect(published(body)).toBeNull()
  })
  test('is the office as it is named, not one that the same person held before', () => {
    const president = 'قال رئيس الجمهورية مراد السالم إن القوات التي انتشرت في معبر الوادي باقية فيه.'
    const [term] =
      published(`${president} وقال وزير الدفاع ليث الحداد إن ذلك كان في 3 كانون الأول.`)?.evidence ?? []
    expect(term).toMatchObject({ rule: 'office-holder', earliest: '2019-05-01', latest: '2023-05-01' })
  })
})

describe('nothing is inferred', () => {
  test.each([
    [
      'from weekdays alone',
      'أعلن ناطق اليوم الأربعاء أن القوات التي انسحبت الاثنين ستعود إلى مواقعها قريبا.',
    ],
    [
      'from the anniversary of a known happening',
      'أحيا أهالي معبر الوادي وكتائب النهر وجبهة التل، في 16 تشرين الأول، ذكرى القصف الذي طال المكان.',
    ],
    [
      'from a weekday and a day, when the latest dated fact is years behind',
      'أعلنت البلدية، الاثنين 29 آب، إغلاق السوق القديم. وكان السوق قد رمم في كانون الثاني 2019.',
    ],
    [
      'from how long nothing like it was',
      'قصفت كتائب النهر بالصواريخ معبر الوادي، في قصف هو الأعنف منذ 126 يوما.',
    ],
    [
      'from a shelling of the month before, of which there are many',
      'قصفت كتائب النهر بالصواريخ معبر الوادي الشهر الماضي، وقال ناطق باسمها إن الرد قائم.',
    ],
    [
      'from months after a truce that the files know only by its parties',
      'نفت كتائب النهر عودتها إلى القتال مع جبهة التل بعد نحو شهرين من هدنة بينهما، وقال ناطق إن الاتصالات مستمرة.',
    ],
    [
      'from a year that may lie ahead',
      'يبحث المجلس موازنة عام 2016 في جلسة تعقد يوم 10 آب الحالي، كما قال ناطق باسمه.',
    ],
    [
      'from a day told with its year, which may lie years behind',
      'قال شهود إن كتائب النهر قصفت بالصواريخ جبهة التل في معبر الوادي في 16 تشرين الأول 2022.',
    ],
    [
      'from a year long past',
      'تسيطر القوات على المدينة منذ عام 2015، وقال ناطق باسمها إنها باقية في مواقعها.',
    ],
    [
      'from a border that is called by its day',
      'أكد المجلس أن الحل يقوم على حدود الرابع من يونيو 1967، ودعا إلى فتح السوق القديم.',
    ],
    [
      'from a term of several years',
      'قال رئيس الجمهورية مراد السالم إن القوات باقية في مواقعها حتى إشعار آخر.',
    ],
    [
      'from a former office',
      'قال رئيس الجمهورية السابق مراد السالم ووزير الدفاع السابق ليث الحداد إن القوات باقية منذ 3 كانون الأول.',
    ],
    [
      'from a happening that is only feared',
      'حذر ناطق من اغتيال ناجي الصقر، وقال إن القوات التي انتشرت منذ آذار باقية في مواقعها.',
    ],
    [
      'from a happening that is only an option',
      'قال ناطق اليوم الأربعاء إن خيار اغتيال ناجي الصقر ما زال قائما، وإن القوات باقية في مواقعها.',
    ],
    [
      'from a term that may lie ahead',
      'تستقبل الكلية الطلبات اعتبارا من الأحد 4 شباط 2024 وحتى نهاية دوام الخميس 15 شباط 2024، وفق إعلانها.',
    ],
    [
      'from the day of a decision',
      'أيدت الجمعية اليوم الثلاثاء نص المرسوم رقم 31 وتاريخ 14 أيار 2019، وطلبت نشره كاملا.',
    ],
    [
      'from the issue of a paper',
      'أرد هنا على ما كتبه الأستاذ رامي في عدد الخميس 7 آذار 2024، وأشكره على عنايته بتاريخ السوق.',
    ],
    [
      'from a day whose year is told at length, though it fell on the weekday of today',
      'بدأ غواصون أمس السبت البحث عن حطام العبارة التائهة، وكانت قد غادرت المرفأ يوم 11 حزيران من عام 2017.',
    ],
    [
      'from a strike of no known place',
      'قصفت كتائب النهر بالصواريخ مواقع في الشمال الأحد، وقال ناطق باسمها إن القصف مستمر.',
    ],
  ])('%s', (_, body) => {
    expect(published(body)).toBeNull()
  })

  test('from what is set aside', () => {
    const body = 'قالت مصادر إن القوات باقية في مواقعها حتى إشعار آخر وإن الاتصالات مستمرة.'
    const other = 'إقرأ أيضا:\nقصف معبر الوادي\nقصفت كتائب النهر بالصواريخ معبر الوادي أمس الأحد، وفق متحدث.'
    expect(published(`${body}\n${other}`)).toBeNull()
  })
})

test('publication moves with the dates that the text tells', () => {
  const body = (day: string): string =>
    `قال رئيس الجمهورية مراد السالم ووزير الدفاع ليث الحداد إن القوات انتشرت الاثنين ${day} وإنها باقية.`
  expect(published(body('10 تشرين الأول'))?.edtf).toBe('2022-10~')
  expect(published(body('7 تشرين الثاني'))?.edtf).toBe('2022-11~')
  expect(published(body('31 تشرين الأول'))?.edtf).toBe('[2022-10-31..2022-11-14]')
})
