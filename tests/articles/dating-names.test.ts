import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readArticle } from '../../src/articles/read.ts'
import { readClipping } from '../../src/clippings/read.ts'
import { testAuthority } from './authority.ts'

/** Invented people and happenings of the places that the tests' authority has. */
const authority = testAuthority(
  [
    'id: river-brigades, name: كتائب النهر, kind: armed-group',
    'id: president, name: مراد السالم, kind: person, offices: [{ title: رئيس الجمهورية, of: northland, from: "2019-05-01", to: "2021-02-10" }]',
    'id: northland, name: نورلاند, kind: state',
    'id: iraq-state, name: العراق, kind: state, country: place-1',
    'id: the-iraqi, name: صالح العراقي, kind: person, short: [العراقي]',
    'id: party-of-god, name: حزب الله, kind: political-group',
    'id: former, name: نادر فضل الله, kind: person, short: [الله], offices: [{ title: الأمين العام لحزب الله, of: party-of-god, from: "2015-01-01", to: "2016-01-01" }]',
    'id: secretary, name: ليث الخال, kind: person, offices: [{ title: الأمين العام لحزب الله, of: party-of-god, from: "2022-09-01", to: "2023-02-01" }]',
    'id: minister, name: ليث الحداد, kind: person, offices: [{ title: وزير الدفاع العراقي, of: iraq-state, from: "2022-09-01", to: "2023-02-01" }]',
    'id: hero, name: ناجي الصقر, kind: person, offices: [{ title: قائد الجيش, of: northland, from: "2010-05-01", to: "2020-01-03" }]',
  ],
  [
    'id: valley-war, name: بدء الحرب على معبر الوادي, date: "2021-03-10", type: attack, agents: [river-brigades], place: ford, also: [العدوان على معبر الوادي, حرب الوادي], tolls: { "2021-03-20": 2500, "2021-04-10": 4000, "2021-05-10": 5200, "2021-07-01": 6100 }, source: test',
    'id: valley-war-again, name: استئناف الحرب على معبر الوادي, date: "2021-09-05", type: ceasefire-end, agents: [river-brigades], place: ford, source: test',
    'id: hero-killing, name: اغتيال ناجي الصقر, date: "2020-01-03", type: assassination, targets: [hero], source: test',
    'id: coup, name: انقلاب 25 تشرين الأول, date: "2019-10-25", type: arrest, agents: [river-brigades], targets: [northland], place: ford, also: [الانقلاب العسكري الذي نفذته كتائب النهر], source: test',
  ],
)

function published(body: string): string | null {
  const { clipping } = readClipping('a.txt', new TextEncoder().encode(body), new Set())
  if (clipping === null) throw new Error('expected a clipping that can be read')
  return readArticle(clipping, readText(clipping.text), authority, []).published?.edtf ?? null
}

describe('a day of publication is inferred', () => {
  test.each([
    [
      'from the months for which a war has lasted',
      'تتواصل الحرب على معبر الوادي منذ 5 أشهر، وفق السكان.',
      '[2021-07-29..2021-08-30]',
    ],
    [
      'from the days for which a war has lasted, and the weekday of today',
      'قال مسعفون اليوم الاثنين إن الحرب على معبر الوادي مستمرة منذ أكثر من 145 يوما.',
      '2021-08-02',
    ],
    [
      'from more than a year of a war, until the next is near',
      'قال سكان إن الأسواق مغلقة بعد أكثر من عام على حرب الوادي في معبر الوادي.',
      '2022',
    ],
    [
      'from a count of the dead between two whose days are known',
      'أعلنت وزارة الصحة ارتفاع حصيلة القتلى في معبر الوادي إلى 4900 قتيل منذ بدء المعارك بين الطرفين هناك.',
      '[2021-04-10..2021-05-12]',
    ],
    [
      'from a count of the dead and the weekday of today',
      'قال مسعفون اليوم الثلاثاء إن حصيلة الضحايا في معبر الوادي بلغت 4 آلاف و3 قتلى منذ بدء المعارك. وقالوا إن القصف في معبر الوادي مستمر لليوم الـ35 على التوالي.',
      '2021-04-13',
    ],
    [
      'from the highest of several counts of the dead',
      'أعلنت وزارة الصحة ارتفاع حصيلة القتلى في معبر الوادي إلى 4900 قتيل منذ بدء المعارك، منهم 2600 قتيل منذ آخر هدنة.',
      '[2021-04-10..2021-05-12]',
    ],
    [
      'from people counted as killed since a war began',
      'فقد 4 آلاف و900 شخص أرواحهم في معبر الوادي بسبب القصف منذ بدء الحرب كما قال مسعفون يعملون فيه.',
      '[2021-04-10..2021-05-12]',
    ],
    [
      'from the day since a war went on after a truce',
      'واصلت المدفعية قصف معبر الوادي في اليوم الـ 15 من استئناف الحرب وسقط جرحى بين السكان في الأحياء القريبة.',
      '[2021-09-19..2021-09-20]',
    ],
    [
      'from people counted by their death alone',
      'قصفت المدفعية معبر الوادي الذي أسفرت الحرب عليه حتى الآن عن مقتل 4950، أكثرهم من المدنيين، كما قال مسعفون.',
      '[2021-04-10..2021-05-12]',
    ],
    [
      'from the last month, told by its name as well',
      'قصفت كتائب النهر معبر الوادي مطلع الشهر الماضي (أيلول)، وقال رئيس الجمهورية مراد السالم أمس الثلاثاء إن قائد الجيش ناجي الصقر زار المكان.',
      '2019-10~',
    ],
    [
      'from the day of a war',
      'واصلت المدفعية قصف معبر الوادي لليوم الـ 15 على التوالي وسقط جرحى بين السكان في الأحياء القريبة.',
      '[2021-03-24..2021-03-25]',
    ],
    [
      'from the month of a war that is about to begin',
      'تدخل حرب الوادي بعد أيام شهرها الثالث ولا يبدو في معبر الوادي ما يدل على أن الطرفين مستعدان للتفاوض.',
      '[2021-04-26..2021-05-24]',
    ],
    [
      'from the day since which a war is counted, in one of its names',
      'قال سكان إن الطرقات مقطوعة بسبب العدوان على معبر الوادي المتواصل منذ العاشر من آذار الماضي وإن الأسعار ارتفعت.',
      '[2021-04-01..2022-02-18]',
    ],
    [
      'from the day since which something is counted, where the war began then',
      'ترتفع حصيلة القتلى في معبر الوادي منذ العاشر من آذار الماضي إلى 465 قتيلا وأكثر من ألفي جريح.',
      '[2021-04-01..2022-02-18]',
    ],
    [
      'from a post that the text shows, and the weekday of today',
      'أصيب مدنيون اليوم الأحد بصاروخين سقطا على حي سكني. صواريخ تقتل وتصيب عددا من المدنيين pic.twitter.com/x — Name (@moh_name) October 3, 2021',
      '2021-10-03',
    ],
    [
      'from an office in whose name the surname of an earlier holder stands',
      'قال الأمين العام لحزب الله ليث الخال إن القوات التي انتشرت يوم 15 تشرين الثاني الجاري باقية في مواقعها.',
      '2022-11~',
    ],
    [
      'from an office with a nationality that is also a surname',
      'قال وزير الدفاع العراقي ليث الحداد إن القوات التي انتشرت يوم 15 تشرين الثاني الجاري باقية في مواقعها.',
      '2022-11~',
    ],
    [
      'from what happened last year, by its name',
      'تظاهر المئات احتجاجا على الانقلاب العسكري الذي نفذته كتائب النهر العام الماضي في معبر الوادي ورفعوا لافتات كثيرة.',
      '2020',
    ],
    [
      'from an anniversary that the text calls yesterday',
      'قال متحدث إن هجوما وقع أمس الأحد وتزامن مع الذكرى الأولى لاغتيال القائد السابق ناجي الصقر في المدينة.',
      '2021-01-04',
    ],
    [
      'from last year beside the year before it',
      'وصل إلى الساحل العام الماضي 15 ألف مهاجر مقارنة بـ12 ألفا عام 2019 بحسب أرقام نشرتها منظمة محلية.',
      '2021',
    ],
    [
      'from the year in the number of a decision',
      'ألغت المحكمة انتخاب عضو في المجلس إثر اقتراع جرى في 8 أيلول 2021. وأمرت المحكمة، ضمن قرارها الصادر رقم 171/22، بتنظيم انتخابات جزئية.',
      '2022',
    ],
    [
      'from news told with its weekday, day and year',
      'تجمع آلاف المحتجين، الثلاثاء 31 كانون الأول 2019، أمام البوابة الرئيسية للمبنى ورددوا هتافات كثيرة.',
      '2019-12-31~',
    ],
    [
      'from news of an evening: of that day or the next',
      'قتل عشرة أشخاص في انهيار مبنى سكني وسط المدينة، مساء الثلاثاء 31 كانون الأول 2019، بحسب مسعفين.',
      '[2019-12-31..2020-01-01]',
    ],
  ])('%s', (_, body, edtf) => {
    expect(published(`${body}\nوقال سكان إن الحركة عادت إلى الأسواق.`)).toBe(edtf)
  })
})

describe('nothing is inferred', () => {
  test.each([
    [
      'from a number of dead that is that of a strike',
      'قتل 35 شخصا في قصف على معبر الوادي، وارتفع عدد الجرحى إلى 4900.',
    ],
    [
      'from the days of a truce',
      'تتواصل الهدنة في معبر الوادي لليوم الـ15 على التوالي بعد وقف القصف والمعارك فيه.',
    ],
    [
      'from a weekday of the news beside what stands behind it',
      'تظاهر المئات ظهر الجمعة رفضا للانقلاب العسكري الذي نفذته كتائب النهر في معبر الوادي ورفعوا لافتات.',
    ],
    [
      'from the office of somebody who is remembered',
      'أحيا المئات ذكرى اغتيال قائد الجيش ناجي الصقر وساروا في شوارع المدينة ورفعوا صوره.',
    ],
    [
      'from months that passed before a day of another year',
      'دخلت القوات معبر الوادي في آب 2023 بعد خمسة أشهر من القتال، ثم أعيد فتح الطريق إليه.',
    ],
    [
      'from a count of another war',
      'ارتفعت حصيلة القتلى في الفاشر إلى 4900 قتيل منذ بدء المعارك بين الطرفين هناك.',
    ],
  ])('%s', (_, body) => {
    expect(published(`${body}\nوقال سكان إن الحركة عادت إلى الأسواق.`)).toBe(null)
  })
})
