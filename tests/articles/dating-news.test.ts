import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readArticle } from '../../src/articles/read.ts'
import { readClipping } from '../../src/clippings/read.ts'
import type { PublicationDate } from '../../src/records.ts'
import { testAuthority } from './authority.ts'

/** Invented happenings. 2022-10-16 is a Sunday, 2022-03-10 a Thursday. */
const ACTORS = [
  'id: northland, name: نورلاند, kind: state',
  'id: guards, name: حرس الوادي, kind: armed-group',
]
const HAPPENINGS = [
  'id: depot, name: هجوم على المستودع, date: "2022-10-16", type: attack, place: ford, told: [مستودع الميناء لواء التلال مسيرتين|مسيرتان زبدان], source: test',
  'id: ferry, name: غرق عبارة النهر, date: "2022-03-10", type: disaster, place: ford, told: [عبارة النهر غرق|انقلاب|غرقت], source: test',
  'id: raids, name: أولى الهجمات على الحرس, date: "2021-04-01", type: attack, targets: [guards], attacks: { "2021-04-20": 20, "2021-05-10": 35, "2021-06-01": 60 }, source: test',
  ...Array.from(
    { length: 30 },
    (_, i) =>
      `id: other-${i}, name: حدث, date: "2020-01-01", type: protest, place: ford, told: [كلمة${'ا'.repeat((i % 5) + 1)} نادرة${i}], source: test`,
  ),
]
const authority = testAuthority(ACTORS, HAPPENINGS)

function published(body: string): PublicationDate | null {
  const { clipping } = readClipping('a.txt', new TextEncoder().encode(body), new Set())
  if (clipping === null) throw new Error('expected a clipping that can be read')
  return readArticle(clipping, readText(clipping.text), authority, []).published
}

describe('news told with the words of a happening in several sentences', () => {
  const NEWS =
    'استهدف هجوم مستودعا قرب البلدة. وقال بيان إن طائرتين مسيرتين قصفتا الميناء. وأضاف أن لواء التلال في زبدان'

  test.each([
    ['is of the weekday that it calls today', `${NEWS} أحصى الأضرار اليوم الأحد.`, '2022-10-16'],
    [
      'is of the day after the weekday that it names',
      `${NEWS} أحصى الأضرار، الأحد، وأعلن اليوم الاثنين.`,
      '2022-10-17',
    ],
    ['is about of the weekday that it names', `${NEWS} أحصى الأضرار، الأحد، وفق بيان.`, '2022-10-16~'],
  ])('%s', (_, body, edtf) => {
    expect(published(body)?.edtf).toBe(edtf)
  })

  test.each([
    ['another weekday is named', `${NEWS} أحصى الأضرار اليوم الأربعاء.`],
    ['a deed of which there are many is told without a weekday', `${NEWS} أحصى الأضرار، وفق بيان.`],
    ['one of the words is wanting', `${NEWS.replace('مستودعا', 'موقعا')} أحصى الأضرار اليوم الأحد.`],
  ])('is of no day where %s', (_, body) => {
    expect(published(body)?.earliest ?? null).not.toBe('2022-10-16')
  })
})

describe('attacks that are counted', () => {
  test.each([
    [
      'lie between two counts',
      'تعرض حرس الوادي إلى 40 هجوما منذ نيسان، وفق بيان.',
      '2021-05-09',
      '2021-06-04',
    ],
    [
      'of more than a number come after it',
      'تعرض حرس الوادي لأكثر من 20 هجوما منذ الربيع، وفق بيان.',
      '2021-04-19',
      '2021-05-13',
    ],
  ])('%s', (_, body, earliest, latest) => {
    expect(published(body)).toMatchObject({ earliest, latest })
  })

  test('are no count where few are told', () => {
    expect(published('تعرض حرس الوادي إلى 3 هجمات منذ نيسان، وفق بيان.')).toBeNull()
  })
})

describe('other clues of the day', () => {
  test('a post that is linked to tells its day by its number', () => {
    const body =
      'أعلنت نورلاند هذا اليوم الاثنين بدء البناء.\nhttps://twitter.com/name/status/1739287740892483983?s=19'
    expect(published(body)?.edtf).toBe('2023-12-25')
  })
})
