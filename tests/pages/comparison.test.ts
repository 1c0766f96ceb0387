import { describe, expect, test } from 'vitest'
import { disagreementsOf } from '../../src/data/disagreements.ts'
import { coverageOf } from '../../src/pages/silence.ts'
import { indexSite } from '../../src/pages/site.ts'
import { sameWords, sourcesOf } from '../../src/pages/sources.ts'
import { buildChronology } from '../../src/chronology/index.ts'
import type { Outlet, Reading, Report } from '../../src/records.ts'
import { date, event, reading, records, report } from './archive.ts'

const TEXT = 'قصفت القوات بلدة أمس.\nوقُتل سبعة.'
const telling = (fields: Partial<Report>): Report => report(TEXT, 'قصفت القوات بلدة أمس', fields)
const on = (edtf: string): Report['date'] => ({ ...date(edtf), text: '' })
const { places } = records.authority

describe('a disagreement is', () => {
  test.each<[string, Partial<Report>, Partial<Report>]>([
    ['date', { date: on('2024-01-20') }, { date: on('2024-01-21') }],
    ['date', { date: on('2024-01') }, { date: on('2024-02-03') }],
    ['place', { place: 'town' }, { place: 'elsewhere' }],
    ['agents', { agents: ['a'] }, { agents: ['b'] }],
    ['fatalities', { fatalities: { min: 4, max: 4 } }, { fatalities: { min: 6, max: null } }],
    ['injuries', { injuries: { min: 1, max: 2 } }, { injuries: { min: 3, max: 3 } }],
    ['modality', {}, { modality: 'denied' }],
  ])('in %s: %o against %o', (field, a, b) => {
    expect(disagreementsOf([telling(a), telling(b)], places)).toEqual([field])
  })

  test.each<[Partial<Report>, Partial<Report>]>([
    [{ date: on('2024-01') }, { date: on('2024-01-21') }],
    [{ date: null }, { date: on('2024-01-21') }],
    [{ place: 'town' }, { place: 'land' }],
    [{ agents: [] }, { agents: ['b'] }],
    [{ agents: ['a', 'b'] }, { agents: ['b'] }],
    [{ fatalities: { min: 10, max: null } }, { fatalities: { min: 12, max: 12 } }],
    [{ fatalities: null }, { fatalities: { min: 1, max: 1 } }],
  ])('no disagreement: %o beside %o', (a, b) => {
    expect(disagreementsOf([telling(a), telling(b)], places)).toEqual([])
  })
})

const outlet = (id: string, kind: Outlet['kind']): Outlet => ({
  id,
  name: id,
  latin: null,
  forms: [],
  note: null,
  source: null,
  kind,
  url: null,
  country: null,
  rights: null,
})
const wire = outlet('wire', 'agency')
const paper = outlet('paper', 'newspaper')
const other = outlet('other', 'newspaper')
const third = outlet('third', 'newspaper')

function clip(id: string, by: Outlet, published: string, fields: Partial<Report>, text = TEXT): Reading {
  const reports = (own: string): Report[] => [report(own, own.slice(0, own.indexOf('.')), fields)]
  return reading({ id, text, outlet: by, published, reports })
}

const readings: readonly Reading[] = [
  clip('a-wire', wire, '2024-01-21', {}),
  clip('b-copy', paper, '2024-01-22', { source: 'wire' }),
  clip('c-own', other, '2024-01-22', {}, 'شنّت القوات قصفا على بلدة.'),
  clip('d-silent', third, '2024-01-25', {}, 'اجتمع الوزراء في العاصمة.'),
  clip('e-late', outlet('late', 'newspaper'), '2024-03-01', {}, 'خبر آخر.'),
]
const strike = event('e-strike', {
  date: date('2024-01-20'),
  reports: ['a-wire', 'b-copy', 'c-own'].map((clipping) => ({ clipping, report: 0 })),
  sources: [
    { reports: ['a-wire', 'b-copy'].map((clipping) => ({ clipping, report: 0 })), wire: 'wire' },
    { reports: [{ clipping: 'c-own', report: 0 }], wire: null },
  ],
})
const site = indexSite({
  ...records,
  authority: {
    ...records.authority,
    outlets: new Map([wire, paper, other, third].map((one) => [one.id, one])),
  },
  readings,
  events: [strike],
  chronology: buildChronology([strike], readings),
})

describe('the sources of an event', () => {
  const tellings = readings
    .slice(0, 3)
    .map((one) => ({ reading: one, report: one.reports[0] ?? telling({}) }))

  test('count one agency once, and an outlet that speaks for itself alone', () => {
    const groups = sourcesOf(site, strike)
    expect(groups.map(({ agency, tellings: of }) => [agency?.id ?? null, of.length])).toEqual([
      ['wire', 2],
      [null, 1],
    ])
  })

  test('give the same words once, spelling and stops aside', () => {
    expect(sameWords(tellings).map((group) => group.length)).toEqual([2, 1])
  })
})

describe('the coverage of an event', () => {
  test('tells who told it, who was silent within a week, and leaves out who published nothing then', () => {
    expect([...coverageOf(site, strike).stances]).toEqual([
      ['wire', 'reported'],
      ['paper', 'reported'],
      ['other', 'reported'],
      ['third', 'silent'],
    ])
  })

  test('accuses nobody of silence on an event without a day', () => {
    expect([...coverageOf(site, { ...strike, date: null }).stances.values()]).toEqual([
      'reported',
      'reported',
      'reported',
    ])
  })
})
