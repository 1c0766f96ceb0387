import { describe, expect, test } from 'vitest'
import { buildEvents } from '../../src/chronology/events.ts'
import { formerIds, forwardings, reportIds } from '../../src/chronology/identity.ts'
import type { ChronicleEvent, Reading } from '../../src/records.ts'
import { clip, REGISTERS, type Told } from './practice.ts'

const TEXT = 'وشنت الطائرات غارة، ثم شنت غارة أخرى على الموقع'
const TOLD: Told = { evidence: TEXT, trigger: 'غارة', date: '2024-01-24' }
const idOf = (reading: Reading): string | undefined => reportIds(reading)[0]

describe('the id of a report', () => {
  const id = idOf(clip('a', {}, TOLD))

  test('is short, plain ASCII', () => expect(id).toMatch(/^e-[0-9a-f]{15}$/))

  test.each<[string, Told]>([
    ['its type', { ...TOLD, type: 'drone-attack' }],
    ['its date', { ...TOLD, date: '2024-01-25' }],
    ['its parties and place', { ...TOLD, agents: ['usa'], place: 'city' }],
  ])('survives a change of %s', (_, told) => expect(idOf(clip('a', {}, told))).toBe(id))

  test('survives other bounds of its clause, and other line ends', () => {
    const reading = clip('a', {}, TOLD)
    const [report] = reading.reports
    if (report === undefined) throw new Error('expected a report')
    const shorter = { ...report, start: 5, evidence: TEXT.slice(5) }
    expect(idOf({ ...reading, reports: [shorter] })).toBe(id)
    const later = { ...report, start: 3, end: report.end + 3 }
    const clipping = { ...reading.clipping, text: `أ\r\n${reading.clipping.text}` }
    expect(idOf({ ...reading, clipping, reports: [later] })).toBe(id)
  })

  test('differs by clipping, by word, by occurrence of the word, and among events of one word', () => {
    const ids = [
      id,
      idOf(clip('b', {}, TOLD)),
      idOf(clip('a', {}, { ...TOLD, trigger: 'شنت' })),
      reportIds(clip('a', {}, { evidence: 'كانت غارة أولى', trigger: 'كانت' }, TOLD))[1],
      ...reportIds(clip('c', {}, TOLD, TOLD)),
      ...reportIds(withTwo(clip('d', {}, TOLD))),
      idOf(clip('a', {}, { ...TOLD, trigger: '' })),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).not.toContain(undefined)
  })
})

/** The same words read as two events. */
function withTwo(reading: Reading): Reading {
  return { ...reading, reports: [...reading.reports, ...reading.reports] }
}

describe('the id of an event', () => {
  const strike: Told = { type: 'air-strike', date: '2024-01-24', place: 'base', agents: ['usa'] }
  const events = (...readings: Reading[]): ChronicleEvent[] => buildEvents(readings, [], REGISTERS).events
  const idsIn =
    (...readings: Reading[]) =>
    (id: string): string[] =>
      readings.filter(({ clipping }) => clipping.id === id).flatMap(reportIds)

  test('is that of the report that was filed first, whatever is fuller', () => {
    const first = clip('z', { published: '2024-01-26', retrieved: '2024-02-01' }, strike)
    const fuller = { ...strike, targets: ['brigades'], fatalities: 3 }
    const second = clip('a', { published: '2024-01-25', retrieved: '2024-02-02' }, fuller)
    const made = events(second, first)
    expect(made.map(({ id }) => id)).toEqual(reportIds(first))
    expect(made[0]?.reports[0]?.clipping).toBe('a')
    expect(made.map((event) => formerIds(event, idsIn(first, second)))).toEqual([reportIds(second)])
  })

  test('is that of the report published first, where the day of filing is not known', () => {
    const early = clip('z', { published: '2024-01-25' }, strike)
    const late = clip('a', { published: '2024-01-26' }, strike)
    expect(events(late, early).map(({ id }) => id)).toEqual(reportIds(early))
  })

  test('has no former ones when it has one report', () => {
    const alone = clip('a', {}, strike)
    expect(events(alone).map((event) => formerIds(event, idsIn(alone)))).toEqual([[]])
  })

  test('that it lost leads to it, and to the clipping where it is no event any more', () => {
    const first = clip('a', { published: '2024-01-25' }, strike)
    const second = clip('b', { published: '2024-01-26' }, strike)
    const taken = clip('c', {}, { ...strike, modality: 'negated' })
    const visit = clip('d', {}, { type: 'visit', modality: 'negated' })
    const readings = [first, second, taken, visit]
    const list = [
      { from: idOf(second), to: idOf(first), clipping: 'b' },
      { from: idOf(taken), to: null, clipping: 'c' },
    ].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    expect(forwardings(events(...readings), readings)).toEqual(list)
    expect(forwardings(events(first), [first])).toEqual([])
  })
})
