import { describe, expect, test } from 'vitest'
import { stateOf } from '../../src/data/state.ts'
import type { Decision, FrontMatter, Reading } from '../../src/records.ts'
import { clip } from '../chronology/practice.ts'

function reading(front: Partial<FrontMatter>, published: string | null): Reading {
  const one = clip('one', published === null ? {} : { published })
  return { ...one, clipping: { ...one.clipping, front: { ...one.clipping.front, ...front } } }
}

const decision = (on: string): Decision => ({
  start: 0,
  end: 1,
  clipping: 'one',
  quote: '',
  about: 'event',
  act: 'accept',
  set: {},
  with: null,
  by: 'محرر',
  on,
  why: '',
  index: 0,
})

describe('the day of the state of an archive', () => {
  test.each<[string, Partial<FrontMatter>, readonly string[], string]>([
    ['the last saving', { retrieved: '2024-03-01T10:00:00+03:00' }, [], '2024-03-01'],
    [
      'the last review',
      { retrieved: '2024-03-01', reviewed: { by: 'أ', on: '2024-05-02' } },
      [],
      '2024-05-02',
    ],
    ['the last decision', { retrieved: '2024-03-01' }, ['2024-06-01', '2024-04-01'], '2024-06-01'],
    ['the last publication, where nothing else is told', {}, [], '2024-01-20'],
    ['the last publication, where what was saved is older', { retrieved: '2023-05-07' }, [], '2024-01-20'],
  ])('is that of %s', (_, front, decisions, day) => {
    expect(stateOf([reading(front, '2024-01-20')], decisions.map(decision))).toBe(day)
  })

  test('is not known of an archive that tells no day', () => {
    expect(stateOf([], [])).toBeNull()
    expect(stateOf([reading({ retrieved: 'قديما' }, '2024-01')], [])).toBeNull()
  })
})
