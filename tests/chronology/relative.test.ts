import { describe, expect, test } from 'vitest'
import { buildEvents } from '../../src/chronology/events.ts'
import { daysBefore } from '../../src/chronology/relative.ts'
import { clip, REGISTERS } from './practice.ts'

describe('days between a happening and the one told before it', () => {
  test.each([
    ['غداة غارة مماثلة', 1],
    ['بعد يوم من هجوم', 1],
    ['بعد يومين من قصف البلدة', 2],
    ['بعد ثلاثة أيام على الاشتباكات', 3],
    ['بعد أسبوع من الحريق', 7],
  ])('%s', (clause, days) => expect(daysBefore(clause)).toBe(days))

  test.each([
    'بعد هجوم على القاعدة',
    'بعد أيام من الهجوم',
    'هجوم بعد يومين',
    'بعد يومين استؤنفت الرحلات',
    '',
  ])('nothing is counted in "%s"', (clause) => expect(daysBefore(clause)).toBeNull())

  test('are counted from the day told before, unless the clause names its own', () => {
    const first = clip(
      'first',
      { published: '2024-01-24' },
      { type: 'air-strike', date: '2024-01-24', place: 'base' },
    )
    const later = (evidence: string, date: string | null): ReturnType<typeof clip> =>
      clip(
        'later',
        { published: '2024-01-26' },
        { type: 'air-strike', date: '2024-01-26', place: 'base' },
        { type: 'air-strike', place: 'base', date, evidence },
      )
    const count = (evidence: string, date: string | null): number =>
      buildEvents([first, later(evidence, date)], [], REGISTERS).events.length
    expect(count('بعد يومين من غارة على القاعدة', null)).toBe(2)
    expect(count('بعد يوم من غارة على القاعدة', null)).toBe(3)
    expect(count('بعد يومين من غارة كما قيل على القاعدة', '2024-01-20')).toBe(3)
  })
})
