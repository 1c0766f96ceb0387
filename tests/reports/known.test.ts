import { describe, expect, test } from 'vitest'
import { joinTellings } from '../../src/reports/coreference.ts'
import { frontsOf } from '../../src/reports/fronts.ts'
import { Known } from '../../src/reports/known.ts'
import { toldIn } from '../../src/reports/told-in.ts'
import { makeRandom } from '../../bench/random.ts'
import { tellingsIn } from './reading.ts'

const SENTENCES = [
  'قصف AGENT مواقع TARGET في PLACE.',
  'هاجم AGENT موقعا في PLACE يوم DAY أيار 2024.',
  'استهدف AGENT رتلا ل TARGET.',
  'اشتبك AGENT مع TARGET في PLACE.',
  'شن AGENT هجمات على TARGET.',
  'وقال شهود إن AGENT شن هجمات على TARGET في PLACE.',
  'وقتل في القصف خمسة جنود.',
  'وقتل ثلاثة من TARGET في الهجوم على PLACE.',
  'ووقعت الغارات فجر DAY أيار 2024.',
  'وأدان AGENT الهجوم.',
  'وهدد AGENT بالرد على الهجوم.',
  'تظاهر المئات في PLACE.',
  'وخرجت في PLACE يوم DAY أيار 2024 تظاهرات.',
  'واعتقل AGENT ثلاثة من TARGET في PLACE.',
  'التقى AGENT وفدا من TARGET في PLACE.',
  'وقال AGENT إن الزيارة جرت في PLACE.',
  'وتبنى AGENT الهجوم.',
  'وقضت محكمة في PLACE بسجن عنصر من TARGET.',
]
const ACTORS = [
  '{israel:إسرائيل}',
  '{israeli-army:الجيش الإسرائيلي}',
  '{usa:الولايات المتحدة}',
  '{us-forces:القوات الأمريكية}',
  '{iran:إيران}',
  '{houthis:جماعة الحوثي}',
  '{hezbollah:حزب الله}',
  '{rsf:قوات الدعم السريع}',
  '{sudanese-army:الجيش السوداني}',
  '{minister:كريم منصور}',
]
const PLACES = [
  '{@il:إسرائيل}',
  '{@sy:سوريا}',
  '{@damascus:دمشق}',
  '{@barracks:ثكنة الشمال}',
  '{@sanaa:صنعاء}',
  '{@marib:مأرب}',
  '{@khartoum:الخرطوم}',
  '{@cairo:القاهرة}',
]

/** A made chronicle of so many sentences, a paragraph for each eight. */
function chronicle(count: number, seed: number): string {
  const random = makeRandom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const sentences = Array.from({ length: count }, () =>
    pick(SENTENCES)
      .replace('AGENT', () => pick(ACTORS))
      .replace('TARGET', () => pick(ACTORS))
      .replace('PLACE', () => pick(PLACES))
      .replace('DAY', () => String(1 + Math.floor(random() * 15))),
  )
  return sentences.map((sentence, i) => (i % 8 === 7 ? `${sentence}\n` : `${sentence} `)).join('')
}

describe('the happenings that a clipping has told so far', () => {
  test.each([1, 2, 3, 4, 5])('are found again in a chronicle as if all were looked at (%i)', (seed) => {
    const { scene, tellings } = tellingsIn(chronicle(400, seed))
    const [found, compared] = [0, Infinity].map((few) => joinTellings(scene, tellings, new Known(scene, few)))
    expect(found).toEqual(compared)
    expect(found?.length).toBeGreaterThan(100)
    expect(found?.some((one) => one.tellings.length > 2)).toBe(true)
  })

  test('are those of a sentence in order, as they are told by now', () => {
    const { scene, tellings } = tellingsIn(chronicle(100, 6))
    const all = joinTellings(scene, tellings)
    const [sentence] = scene.sentences.slice(10)
    if (sentence === undefined) throw new Error('expected ten sentences')
    const told = all.filter((one) => one.tellings.some(({ clause }) => clause.sentence === sentence))
    expect(toldIn(all, sentence)).toEqual(told)
    const [first] = told
    if (first === undefined) throw new Error('expected the sentence to tell something')
    const at = all.indexOf(first)
    all[at] = { ...first }
    expect(toldIn(all, sentence)[0]).toBe(all[at])
  })
})

test('tells whom a clipping sets against somebody once each, in the order of the text', () => {
  const { scene, tellings } = tellingsIn(
    'قصف {hezbollah:حزب الله} مواقع ل{israeli-army:الجيش الإسرائيلي} في {@il:إسرائيل}. ' +
      'واشتبك {houthis:الحوثيون} مع {us-forces:القوات الأمريكية} في {@marib:مأرب}. ' +
      'وقصفت {israel:إسرائيل} مواقع {houthis:جماعة الحوثي} في {@sanaa:صنعاء}. ' +
      'واستهدف {hezbollah:حزب الله} مقرا ل{israel:إسرائيل} في {@il:إسرائيل} أمس.',
  )
  const fronts = frontsOf(scene, joinTellings(scene, tellings))
  expect(fronts.against(['israel'])).toEqual(['hezbollah', 'houthis'])
  expect(fronts.against(['houthis'])).toEqual(['us-forces', 'israel'])
  expect(fronts.against(['egypt'])).toEqual([])
})
