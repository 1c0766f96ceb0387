import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import type { Decision, Report } from '../../src/records.ts'
import { applyDecisions } from '../../src/reports/decide.ts'

const SOURCE = 'قصفت الطائرات موقعا في المدينة، وأدانت الحكومة الغارة. ثم عاد الهدوء.'
const text = readText(SOURCE)

function report(evidence: string, trigger: string, fields: Partial<Report>): Report {
  const start = SOURCE.indexOf(evidence)
  return {
    type: 'air-strike',
    modality: 'reported',
    date: null,
    place: null,
    agents: [],
    targets: [],
    fatalities: null,
    injuries: null,
    speaker: null,
    source: null,
    start,
    end: start + evidence.length,
    evidence,
    trigger,
    also: [],
    decision: null,
    ...fields,
  }
}

const STRIKE = report('قصفت الطائرات موقعا في المدينة', 'قصفت', {})
const CONDEMNATION = report('وأدانت الحكومة الغارة', 'وأدانت', { type: 'condemnation' })
const REPORTS = [STRIKE, CONDEMNATION]

function decision(quote: string, act: Decision['act'], set: Decision['set'] = {}): Decision {
  const start = SOURCE.indexOf(quote)
  const end = start + quote.length
  const signed = { by: 'محرر', on: '2026-11-21', why: 'تدقيق' }
  return { clipping: 'c', quote, about: 'event', act, set, with: null, ...signed, index: 7, start, end }
}

describe('decisions about events', () => {
  test('confirm the report whose words they quote', () => {
    const read = applyDecisions(REPORTS, [decision('قصفت الطائرات', 'accept')], text)
    expect(read.map((one) => one.decision)).toEqual([7, null])
  })

  test('drop it', () => {
    const read = applyDecisions(REPORTS, [decision('أدانت الحكومة', 'drop')], text)
    expect(read).toEqual([STRIKE])
  })

  test('drop only a report of the type they give, and none that the words merely tell again', () => {
    expect(applyDecisions(REPORTS, [decision('أدانت الحكومة', 'drop', { type: 'visit' })], text)).toEqual(
      REPORTS,
    )
    const start = SOURCE.indexOf('عاد الهدوء')
    const again = { ...STRIKE, also: [{ start, end: start + 'عاد الهدوء'.length }] }
    expect(applyDecisions([again], [decision('عاد الهدوء', 'drop')], text)).toEqual([again])
  })

  test('change the fields they set, and no others', () => {
    const set = {
      type: 'rocket-attack',
      date: '2024-01-24',
      agents: ['a'],
      fatalities: { min: 2, max: null },
    }
    const [read] = applyDecisions(REPORTS, [decision('قصفت', 'change', set)], text)
    expect(read).toEqual({
      ...STRIKE,
      type: 'rocket-attack',
      date: { edtf: '2024-01-24', earliest: '2024-01-24', latest: '2024-01-24', text: '' },
      agents: ['a'],
      fatalities: { min: 2, max: null },
      decision: 7,
    })
  })

  test('take a field away with null', () => {
    const dated = { ...STRIKE, place: 'baghdad' }
    const [read] = applyDecisions([dated], [decision('قصفت', 'change', { place: null })], text)
    expect(read?.place).toBeNull()
  })

  test('add a report, in the order of the text, within its sentence', () => {
    const added = decision('الغارة. ثم عاد الهدوء', 'add', { type: 'ceasefire' })
    const read = applyDecisions(REPORTS, [added], text)
    expect(read.map((one) => [one.type, one.evidence])).toEqual([
      ['air-strike', STRIKE.evidence],
      ['condemnation', CONDEMNATION.evidence],
      ['ceasefire', 'الغارة.'],
    ])
  })

  test('add nothing twice: a report of the type read from the words is changed', () => {
    const set = { type: 'condemnation', agents: ['a'] }
    const read = applyDecisions(REPORTS, [decision('أدانت الحكومة', 'add', set)], text)
    expect(read).toEqual([STRIKE, { ...CONDEMNATION, agents: ['a'], decision: 7 }])
  })

  test('find a report by the other clauses that tell it', () => {
    const start = SOURCE.indexOf('عاد الهدوء')
    const told = { ...STRIKE, also: [{ start, end: start + 10 }] }
    const [read] = applyDecisions([told], [decision('عاد الهدوء', 'accept')], text)
    expect(read?.decision).toBe(7)
  })

  test.each([
    ['accept', 'ثم عاد'],
    ['drop', 'ثم عاد'],
    ['change', 'ثم عاد'],
    ['merge', 'قصفت'],
    ['split', 'قصفت'],
  ] as const)('leave the reports as they are: %s at «%s»', (act, quote) => {
    expect(applyDecisions(REPORTS, [decision(quote, act)], text)).toEqual(REPORTS)
  })

  test('about names and lines are no concern of reports', () => {
    const name = { ...decision('قصفت', 'drop'), about: 'name' } as const
    expect(applyDecisions(REPORTS, [name], text)).toEqual(REPORTS)
  })
})
