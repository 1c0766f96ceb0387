import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/records.ts'
import { marked, tag } from './annotate.ts'

const SOURCE = 'قالت كتائب حزب الله إن أبا الفلان في بغداد'

function decide(act: Decision['act'], quote: string, set: Decision['set']): Decision {
  const start = SOURCE.indexOf(quote)
  const signed = { by: 'editor', on: '2026-11-21', why: 'known', index: 0, clipping: 'x', with: null }
  return { ...signed, about: 'name', act, quote, set, start, end: start + quote.length }
}

describe('a decision about a name', () => {
  test('makes its words a mention of the entry', () => {
    const decision = decide('is', 'أبا الفلان', { kind: 'actor', id: 'hezbollah' })
    expect(marked(SOURCE, [decision])).toBe(
      'قالت {actor/kataib-hezbollah:كتائب حزب الله} إن {actor/hezbollah:أبا الفلان} في {place/baghdad:بغداد}',
    )
    expect(tag(SOURCE, [decision]).map(({ basis }) => basis)).toEqual(['listed', 'editor', 'listed'])
  })

  test('takes the place of what was read there', () => {
    const decision = decide('is', 'حزب الله', { kind: 'actor', id: 'hezbollah' })
    expect(marked(SOURCE, [decision])).toBe(
      'قالت كتائب {actor/hezbollah:حزب الله} إن أبا الفلان في {place/baghdad:بغداد}',
    )
  })

  test('takes a mention away', () => {
    expect(marked(SOURCE, [decide('is-not', 'بغداد', {})])).toBe(
      'قالت {actor/kataib-hezbollah:كتائب حزب الله} إن أبا الفلان في بغداد',
    )
  })

  test('takes away the kind and id alone that it names', () => {
    expect(tag(SOURCE, [decide('is-not', 'بغداد', { kind: 'actor' })])).toEqual(tag(SOURCE))
    expect(tag(SOURCE, [decide('is-not', 'بغداد', { id: 'baghdad' })])).toHaveLength(1)
  })

  test('changes nothing when no entry has its id', () => {
    expect(tag(SOURCE, [decide('is', 'أبا الفلان', { kind: 'actor', id: 'nobody' })])).toEqual(tag(SOURCE))
  })
})
