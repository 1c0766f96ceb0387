import { describe, expect, test } from 'vitest'
import { readDecisions } from '../../src/clippings/decisions.ts'
import { readClipping } from '../../src/clippings/read.ts'
import { formatDiagnostic } from '../../src/diagnostics.ts'
import type { Clipping } from '../../src/records.ts'

const TEXTS: Readonly<Record<string, string>> = {
  'a-1': 'هدنة في بغداد\nقال المسؤول إنّ «الهجمات» توقفت في بغداد.\n',
  'b-2': 'هدنة في دمشق\n',
}
const CLIPPINGS = new Map<string, Clipping>()
for (const [id, text] of Object.entries(TEXTS)) {
  const { clipping } = readClipping(`${id}.txt`, new TextEncoder().encode(text), new Set())
  if (clipping !== null) CLIPPINGS.set(id, clipping)
}

const SIGNED = 'by: editor, on: 2026-11-21, why: سبب'
const read = (...items: string[]) =>
  readDecisions('decisions.yaml', items.map((item) => `- { ${item} }\n`).join(''), CLIPPINGS)
const said = (...items: string[]): string[] => read(...items).diagnostics.map(formatDiagnostic)
const about = (rest: string, quote = 'الهجمات'): string =>
  `clipping: a-1, quote: ${quote}, ${rest}, ${SIGNED}`

describe('a decision', () => {
  test('is read with the place of its words', () => {
    const content = `- clipping: a-1
  quote: "الهجمات"
  about: event
  do: change
  set: { type: ceasefire, date: 2024-01-24, agents: [usa], targets: ["~فصيل"], fatalities: 4, injuries: { min: 2, max: ~ }, place: null }
  by: editor
  on: "2026-11-21"
  why: "سبب"
`
    const { decisions, diagnostics } = readDecisions('decisions.yaml', content, CLIPPINGS)
    expect(diagnostics).toEqual([])
    const start = TEXTS['a-1']?.indexOf('الهجمات') ?? -1
    expect(decisions).toEqual([
      {
        clipping: 'a-1',
        quote: 'الهجمات',
        start,
        end: start + 'الهجمات'.length,
        about: 'event',
        act: 'change',
        set: {
          type: 'ceasefire',
          date: '2024-01-24',
          agents: ['usa'],
          targets: ['~فصيل'],
          fatalities: { min: 4, max: 4 },
          injuries: { min: 2, max: null },
          place: null,
        },
        with: null,
        by: 'editor',
        on: '2026-11-21',
        why: 'سبب',
        index: 0,
      },
    ])
  })

  test.each([
    'about: event, do: accept',
    'about: event, do: drop',
    'about: event, do: add, set: { type: arrest }',
    'about: event, do: merge, with: { clipping: b-2, quote: هدنة }',
    'about: event, do: split',
    'about: event, do: split, with: { clipping: b-2, quote: هدنة }',
    'about: name, do: is, set: { kind: actor, id: usa }',
    'about: name, do: is-not',
    'about: line, do: article',
    'about: line, do: aside',
    'about: line, do: aside, set: { kind: related }',
  ])('may be %s', (what) => {
    expect(said(about(what))).toEqual([])
  })

  test('finds the words of the other report', () => {
    const merge = 'about: event, do: merge, with: { clipping: b-2, quote: دمشق }'
    const [decision] = read(about(merge)).decisions
    expect(decision?.with).toEqual({ clipping: 'b-2', quote: 'دمشق', start: 8, end: 12 })
  })

  test('names one of several places by its occurrence', () => {
    const second = read(about('occurrence: 2, about: line, do: aside', 'في بغداد')).decisions[0]
    expect(second?.start).toBe(TEXTS['a-1']?.lastIndexOf('في بغداد'))
  })

  test('keeps its place in the file when one before it is in error', () => {
    const { decisions, diagnostics } = read('clipping: x', about('about: event, do: accept'))
    expect(decisions.map((d) => d.index)).toEqual([1])
    expect(diagnostics.length).toBeGreaterThan(0)
  })
})

describe('what is wrong is said at its place', () => {
  test.each([
    [
      about('about: event, do: erase'),
      'Unexpected `erase`, expected one of accept, drop, add, change, merge, split',
    ],
    [about('about: name, do: drop'), 'Unexpected `drop`, expected one of is, is-not'],
    [about('about: thing, do: drop'), 'Unexpected `thing`, expected one of event, name, line'],
    [about('about: event, do: add'), '`0.set`: Unexpected value, expected fields of an event'],
    [
      about('about: event, do: add, set: { place: iraq }'),
      '`0.set.type`: Unexpected value, expected one of air-strike',
    ],
    [about('about: event, do: change, set: { type: war }'), '`0.set.type`: Unexpected `war`'],
    [
      about('about: event, do: change, set: { date: 24/1/2024 }'),
      '`0.set.date`: Unexpected `24/1/2024`, expected an EDTF',
    ],
    [
      about('about: event, do: change, set: { fatalities: many }'),
      '`0.set.fatalities`: Unexpected `many`, expected a number',
    ],
    [
      about('about: event, do: change, set: { agent: [usa] }'),
      'Unexpected `agent`, expected fields of an event',
    ],
    [about('about: event, do: merge'), '`0.with`: Unexpected value, expected `{ clipping'],
    [
      about('about: event, do: accept, set: { type: arrest }'),
      '`0.set`: Unexpected value, expected no such field',
    ],
    [
      about('about: name, do: is, set: { id: usa }'),
      '`0.set.kind`: Unexpected value, expected one of actor, place, outlet',
    ],
    [
      about('about: line, do: aside, set: { kind: noise }'),
      '`0.set.kind`: Unexpected `noise`, expected one of related',
    ],
    [about('about: event, do: accept, note: x'), 'Unexpected `note`, expected fields clipping, quote'],
    [
      about('about: event, do: accept').replace('2026-11-21', 'today'),
      '`0.on`: Unexpected `today`, expected the day',
    ],
    [
      about('about: event, do: accept').replace('سبب', '""'),
      '`0.why`: Unexpected value, expected the reason',
    ],
  ])('in { %s }', (item, message) => {
    const lines = said(item)
    expect(lines).toEqual([expect.stringMatching(/^decisions\.yaml:1:\d+ error .*\(decision-field\)$/)])
    expect(lines[0]).toContain(message)
  })

  test('for a clipping that is not there', () => {
    const item = about('about: event, do: accept').replace('a-1', 'a-l')
    expect(said(item)).toEqual([
      'decisions.yaml:1:15 error Unexpected clipping `a-l`, expected the name of a clipping file without its extension (did you mean `a-1`?), correct it (decision-clipping)',
    ])
  })

  test.each([
    ['ان الهجمات توقفت', 'the nearest words there are `إنّ «الهجمات» توقفت`'],
    ['الهجمات انتهت في بغداد', 'the nearest words there are `في بغداد`'],
    ['حرب', 'correct or remove the decision'],
  ])('for words that are not in the clipping: %s', (quote, message) => {
    const lines = said(about('about: event, do: accept', quote))
    expect(lines).toEqual([
      expect.stringMatching(/^decisions\.yaml:1:27 error Unexpected quote .*\(decision-quote\)$/),
    ])
    expect(lines[0]).toContain(message)
  })

  test('for words that stand more than once', () => {
    expect(said(about('about: event, do: accept', 'في بغداد'))).toEqual([
      expect.stringContaining(
        'stand 2 times in `a-1`: `في بغداد`, expected words that stand once, quote more',
      ),
    ])
    expect(said(about('occurrence: 3, about: event, do: accept', 'في بغداد'))).toEqual([
      expect.stringContaining('Unexpected occurrence 3 of `في بغداد`, expected 1 to 2'),
    ])
  })

  test('for the words of the other report', () => {
    const lines = said(about('about: event, do: merge, with: { clipping: b-2, quote: حلب }'))
    expect(lines).toEqual([expect.stringContaining('Unexpected quote `حلب`')])
  })

  test('for an id that the authority files do not have', () => {
    const ids = new Map([['usa', null]])
    const known = { actors: ids, places: ids, outlets: ids }
    const content = `- { ${about('about: event, do: change, set: { agents: [usa, usb, "~فصيل"], place: uas }')} }\n`
    const { decisions, diagnostics } = readDecisions('d.yaml', content, CLIPPINGS, known)
    expect(decisions).toEqual([])
    expect(diagnostics.map(({ rule, message }) => [rule, message.slice(0, 20)])).toEqual([
      ['decision-id', 'Unexpected id `usb`,'],
      ['decision-id', 'Unexpected id `uas`,'],
    ])
  })

  test('for a file that is no list, and for broken YAML', () => {
    const lines = (content: string) =>
      readDecisions('d.yaml', content, CLIPPINGS).diagnostics.map((d) => d.rule)
    expect(lines('clipping: a-1')).toEqual(['decision-field'])
    expect(lines('- "')).toContain('yaml-syntax')
    expect(lines('')).toEqual([])
  })
})
