import { describe, expect, test } from 'vitest'
import { articleRecord } from '../../src/data/record.ts'
import { fullReading } from './practice.ts'

describe('the article record', () => {
  const record = articleRecord(fullReading('a'))

  test('has the fields of the contract, in its order, and what was added after them', () => {
    expect(Object.keys(record)).toEqual(
      'id source title titleBasis outlet credits published sha256 paragraphs furniture mentions events redactions'.split(
        ' ',
      ),
    )
    expect(Object.keys(record.published ?? {})).toEqual(['edtf', 'earliest', 'latest', 'basis'])
    expect(Object.keys(record.paragraphs[0] ?? {})).toEqual(['start', 'end'])
    expect(Object.keys(record.furniture[0] ?? {})).toEqual(['start', 'end', 'kind', 'text'])
    expect(Object.keys(record.mentions[0] ?? {})).toEqual([
      'kind',
      'id',
      'name',
      'start',
      'end',
      'text',
      'basis',
    ])
    expect(Object.keys(record.events[0] ?? {})).toEqual(
      'type modality date place agents targets fatalities injuries speaker source start end evidence trigger'.split(
        ' ',
      ),
    )
    expect(Object.keys(record.events[0]?.date ?? {})).toEqual(['edtf', 'earliest', 'latest', 'text'])
  })

  test('says null where the text does not say', () => {
    const reading = fullReading('a')
    const { reports } = reading
    const bare = articleRecord({
      ...reading,
      article: { ...reading.article, title: null, outlet: null, published: null },
      reports: reports.map((report) => ({ ...report, date: null, place: null, fatalities: null })),
    })
    expect(bare).toMatchObject({ title: null, outlet: null, published: null })
    expect(bare.events[0]).toMatchObject({ date: null, place: null, fatalities: null })
  })

  test('keeps offsets and facts, not the words, where only facts may be published', () => {
    const facts = articleRecord(fullReading('a'), 'metadata')
    expect(facts.events[0]).toEqual({ ...record.events[0], evidence: '' })
    expect(facts.furniture).toEqual([{ ...record.furniture[0], text: '' }])
    expect(facts.mentions).toEqual(record.mentions)
  })
})
