import { expect, test } from 'vitest'
import { findCandidates } from '../../src/mentions/candidates.ts'
import { tag } from './annotate.ts'

function reading(id: string, text: string) {
  return { clipping: { id, text }, mentions: tag(text) }
}

test('unlisted names are listed by clippings, then by mentions, with the words around them', () => {
  const candidates = findCandidates([
    reading('a', 'في بغداد قال العميد سالم القحطاني ذلك.\nونفت حركة النهضة ما قاله القحطاني أمس'),
    reading('b', 'حركة النهضة ترفض'),
  ])
  expect(candidates).toEqual([
    {
      kind: 'actor',
      name: 'حركة النهضة',
      count: 2,
      clippings: ['a', 'b'],
      quotes: [
        { clipping: 'a', quote: 'ونفت حركة النهضة ما قاله القحطاني أمس' },
        { clipping: 'b', quote: 'حركة النهضة ترفض' },
      ],
    },
    {
      kind: 'actor',
      name: 'سالم القحطاني',
      count: 2,
      clippings: ['a'],
      quotes: [{ clipping: 'a', quote: 'في بغداد قال العميد سالم القحطاني ذلك.' }],
    },
  ])
})

test('a long line is cut at blanks', () => {
  const [candidate] = findCandidates([
    reading('a', `${'كلام كثير '.repeat(20)}وقال العميد سالم القحطاني إن ${'كلام كثير '.repeat(20)}`),
  ])
  const quote = candidate?.quotes[0]?.quote ?? ''
  expect(quote.length).toBeLessThan(120)
  expect(quote).toMatch(/^(?:كلام|كثير) .*سالم القحطاني.* (?:كلام|كثير)$/)
})
