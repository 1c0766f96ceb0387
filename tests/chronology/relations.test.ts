import { describe, expect, test } from 'vitest'
import { buildEvents } from '../../src/chronology/events.ts'
import type { EventRelation, Modality, Reading, Report } from '../../src/records.ts'
import { clip, REGISTERS } from './practice.ts'

interface Deed {
  readonly words: string
  readonly trigger: string
  readonly date: string
  readonly modality?: Modality
}

/** A clipping in which deeds are told by these words. */
function tell(text: string, ...deeds: readonly Deed[]): Reading {
  const told = deeds.map(({ words, trigger, date, modality = 'reported' }) => ({
    type: 'air-strike' as const,
    evidence: words,
    trigger,
    date,
    modality,
    place: 'base',
  }))
  const reading = clip('news', { published: '2024-01-26' }, ...told)
  const reports = reading.reports.map((report): Report => {
    const start = text.indexOf(report.evidence)
    if (start < 0) throw new Error(`expected \`${report.evidence}\` in the text`)
    return { ...report, start, end: start + report.evidence.length }
  })
  return { ...reading, clipping: { ...reading.clipping, text }, reports }
}

function related(reading: Reading): [EventRelation['kind'], string, string, string] | null {
  const { events } = buildEvents([reading], [], REGISTERS)
  const dayOf = (id: string): string => events.find((event) => event.id === id)?.date?.edtf ?? ''
  const [relation] = events.flatMap(({ relations }) => relations)
  if (relation === undefined) return null
  const words = reading.clipping.text.slice(relation.start, relation.end)
  return [relation.kind, dayOf(relation.from), dayOf(relation.to), words]
}

const STRIKE: Deed = { words: 'شنت الطائرات غارة', trigger: 'غارة', date: '2024-01-25' }
const ATTACK = (words: string): Deed => ({ words, trigger: 'هجوم', date: '2024-01-24' })

describe('a relation between two happenings', () => {
  test.each([
    ['response', 'ردا على هجوم بالصواريخ'],
    ['response', 'انتقاما من هجوم بالصواريخ'],
    ['after', 'بعد يومين من هجوم بالصواريخ'],
    ['after', 'عقب هجوم بالصواريخ'],
    ['after', 'غداة هجوم بالصواريخ'],
  ] as const)('is a %s in "%s"', (kind, words) => {
    expect(related(tell(`شنت الطائرات غارة ${words}.`, STRIKE, ATTACK(words)))).toEqual([
      kind,
      '2024-01-25',
      '2024-01-24',
      words,
    ])
  })

  test('is read the other way round before what comes later', () => {
    const words = 'قبيل هجوم بالصواريخ'
    const strike = { ...STRIKE, date: '2024-01-23' }
    expect(related(tell(`شنت الطائرات غارة ${words}.`, strike, ATTACK(words)))).toEqual([
      'after',
      '2024-01-24',
      '2024-01-23',
      words,
    ])
  })

  test('is with what follows when the words open the sentence, and with what was told when they come after it', () => {
    const opening = 'ردا على هجوم بالصواريخ'
    expect(related(tell(`${opening}، شنت الطائرات غارة.`, ATTACK(opening), STRIKE))?.[1]).toBe('2024-01-25')
    const coming = 'بعد هجوم بالصواريخ'
    expect(related(tell(`شنت الطائرات غارة. ويأتي ذلك ${coming}.`, STRIKE, ATTACK(coming)))?.[2]).toBe(
      '2024-01-24',
    )
  })

  test.each([
    ['a word of another kind leads to it', 'في هجوم بالصواريخ'],
    ['other words stand between', 'بعد أن دعت الحكومة إلى التهدئة إثر ما وصفته الصحف بأنه هجوم بالصواريخ'],
  ])('is not read where %s', (_, words) => {
    const deed = words.startsWith('بعد') ? 'هجوم بالصواريخ' : words
    expect(related(tell(`شنت الطائرات غارة ${words}.`, STRIKE, ATTACK(deed)))).toBeNull()
  })

  test('is not read against the days that are told, nor of what is planned', () => {
    const words = 'عقب هجوم بالصواريخ'
    expect(
      related(tell(`شنت الطائرات غارة ${words}.`, { ...STRIKE, date: '2024-01-20' }, ATTACK(words))),
    ).toBeNull()
    expect(
      related(tell(`شنت الطائرات غارة ${words}.`, STRIKE, { ...ATTACK(words), modality: 'planned' })),
    ).toBeNull()
  })
})
