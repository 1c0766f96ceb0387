import { describe, expect, test } from 'vitest'
import { readMarked } from './reading.ts'

/** Type and date of every report, `-` for none. `PUBLISHED` is Wednesday 2024-05-15. */
const dates = (marked: string): string[] =>
  readMarked(marked).map(({ type, date }) => `${type} ${date?.edtf ?? '-'}`)

describe('a date that another clause gives', () => {
  test('of positions set against each other in one sentence', () => {
    const sentence =
      'ودافعت {usa:الولايات المتحدة}، الاثنين، عن قرارها، لكن {iraq:العراق} أدان الغارات الأمريكية.'
    expect(dates(sentence)).toContain('condemnation 2024-05-13')
  })

  test('but not of a deed before لكن', () => {
    const sentence =
      'شنت {israel:إسرائيل} غارات على {@damascus:دمشق} الاثنين، لكن {iraq:العراق} أدان الغارات.'
    expect(dates(sentence)).toContain('condemnation -')
  })

  test('of what brought a deed about, as a date near it', () => {
    const sentence =
      'لكن هجوما صاروخيا على قاعدة في {@damascus:دمشق} الشهر الماضي دفع {usa:الولايات المتحدة} لشن غارات جوية على موقع في {@sy:سوريا}.'
    expect(dates(sentence)).toEqual(expect.arrayContaining(['rocket-attack 2024-04', 'air-strike 2024-04~']))
  })

  test.each([
    [
      'of what lies a day behind the news of its sentence',
      'شنت {israel:إسرائيل} غارات على {@damascus:دمشق} الثلاثاء بعد يوم واحد من هجوم بطائرة مسيرة على قاعدة.',
      'drone-attack 2024-05-13',
    ],
    [
      'of what lies behind the sentence before, which جاء takes up',
      'شنت {israel:إسرائيل} غارات على {@damascus:دمشق} الثلاثاء. وجاء ذلك بعد يومين من هجوم بطائرة مسيرة على قاعدة.',
      'drone-attack 2024-05-12',
    ],
    [
      'but not of how long nothing like it was',
      'استقبل {president:أحمد سالم} {envoy:هانس مولر} في {@damascus:دمشق} في أول لقاء من نوعه منذ عقد.',
      'meeting -',
    ],
  ])('%s', (_, sentence, found) => {
    expect(dates(sentence)).toContain(found)
  })
})
