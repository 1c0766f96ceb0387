import { describe, expect, test } from 'vitest'
import { ACLED } from '../../src/data/acled.ts'
import { DATA_FILES, FIELD_TYPES } from '../../src/data/fields.ts'
import { isDay } from '../../src/dates/calendar.ts'
import { parseEdtf } from '../../src/dates/edtf.ts'
import type { FieldType } from '../../src/data/table.ts'
import { clip } from '../chronology/practice.ts'
import { fullReading, parseCsv, sourceOf, writtenFiles } from './practice.ts'

const SOURCE = sourceOf([fullReading('a'), fullReading('b'), clip('empty', {}, { modality: 'negated' })])
const FILES = writtenFiles(SOURCE)

function contentOf(name: string): string {
  const content = FILES.get(`data/${name}`)
  if (content === undefined) throw new Error(`expected data/${name}`)
  return content
}

function records(content: string): unknown[] {
  return content
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line))
}

/** Paths of the fields of a value, `[]` for each item of a list, with the values that stand there. */
function pathsOf(value: unknown, path = ''): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((item) => (isObject(item) ? pathsOf(item, `${path}[]`) : []))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = path === '' ? key : `${path}.${key}`
    return [[name, inner] as [string, unknown], ...pathsOf(inner, name)]
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isAll = (check: (item: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(check)
const isId = (value: unknown): boolean => typeof value === 'string' && /^(?:[a-z0-9-]+|~.+)$/.test(value)

/** What a value of each type looks like in NDJSON. */
const LOOKS: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  id: isId,
  ids: isAll(isId),
  text: isText,
  texts: isAll(isText),
  number: (value) => typeof value === 'number',
  numbers: isAll((value) => typeof value === 'number'),
  boolean: (value) => typeof value === 'boolean',
  day: (value) => typeof value === 'string' && isDay(value),
  edtf: (value) => typeof value === 'string' && parseEdtf(value) !== null,
  address: (value) => typeof value === 'string' && value.startsWith('https://'),
  object: isObject,
  objects: isAll(isObject),
}

/** The value that a cell of a CSV file stands for; null for an empty one. */
function valueOf(cell: string, type: FieldType): unknown {
  if (cell === '') return null
  if (type === 'number') return Number.isNaN(Number(cell)) ? cell : Number(cell)
  if (type === 'boolean') return cell === 'true' ? true : cell === 'false' ? false : cell
  return type === 'ids' || type === 'texts' ? cell.split('; ') : cell
}

describe('the code book', () => {
  test('names every file that is written, in order, and no other', () => {
    const named = DATA_FILES.flatMap(({ name, excel }) => (excel === null ? [name] : [name, excel]))
    expect(named.map((name) => `data/${name}`)).toEqual(
      [...FILES.keys()].filter((path) => path.startsWith('data/')),
    )
  })

  test.each(DATA_FILES.filter(({ name }) => name.endsWith('.ndjson')))(
    'names every field of $name, with its type, and no other',
    ({ name, fields }) => {
      const found = records(contentOf(name)).flatMap((record) => pathsOf(record))
      expect([...new Set(found.map(([path]) => path))].sort()).toEqual(
        fields.map((field) => field.name).sort(),
      )
      for (const { name: path, type } of fields) {
        const values = found.filter(([other, value]) => other === path && value !== null)
        expect(values.length, `values of ${path}`).toBeGreaterThan(0)
        for (const [, value] of values)
          expect(LOOKS[type](value), `${path}: ${JSON.stringify(value)}`).toBe(true)
      }
    },
  )

  // What ACLED asks for and these rows never know stays empty (acled.test.ts).
  test.each(DATA_FILES.filter(({ name }) => name.endsWith('.csv') && name !== ACLED.name))(
    'names every column of $name, in order, with its type',
    ({ name, fields }) => {
      const [header, ...rows] = parseCsv(contentOf(name))
      expect(header).toEqual(fields.map((field) => field.name))
      expect(rows.length).toBeGreaterThan(0)
      fields.forEach(({ name: column, type }, i) => {
        const values = rows.map((row) => valueOf(row[i] ?? '', type)).filter((value) => value !== null)
        expect(values.length, `values of ${column}`).toBeGreaterThan(0)
        for (const value of values)
          expect(LOOKS[type](value), `${column}: ${JSON.stringify(value)}`).toBe(true)
      })
    },
  )

  test('names every field of events.geojson, with its type, and no other', () => {
    const collection: unknown = JSON.parse(contentOf('events.geojson'))
    if (!isObject(collection) || !Array.isArray(collection['features'])) throw new Error('expected features')
    const found = collection['features'].flatMap((feature) => pathsOf(feature))
    const fields = DATA_FILES.find(({ name }) => name === 'events.geojson')?.fields ?? []
    const standard = ['type', 'geometry.type']
    expect([...new Set(found.map(([path]) => path))].sort()).toEqual(
      [...fields.map(({ name }) => name), ...standard].sort(),
    )
    for (const { name: path, type } of fields)
      for (const [, value] of found.filter(([other, one]) => other === path && one !== null))
        expect(LOOKS[type](value), `${path}: ${JSON.stringify(value)}`).toBe(true)
  })

  test('says in Arabic what files, fields and types mean', () => {
    const meanings = DATA_FILES.flatMap(({ row, fields }) => [row, ...fields.map(({ meaning }) => meaning)])
    for (const meaning of [...meanings, ...Object.values(FIELD_TYPES)])
      expect(meaning).toMatch(/^[\p{Script=Arabic}]|^true/u)
  })
})

describe('the files', () => {
  test('tell the same of each report and event in NDJSON and CSV', () => {
    for (const name of ['reports', 'events', 'articles']) {
      const ids = records(contentOf(`${name}.ndjson`)).map((record) =>
        isObject(record) ? record['id'] : null,
      )
      expect(
        parseCsv(contentOf(`${name}.csv`))
          .slice(1)
          .map(([id]) => id),
      ).toEqual(ids)
    }
  })

  test('link reports to their events and back', () => {
    const [report, second, negated] = records(contentOf('reports.ndjson'))
    const [event] = records(contentOf('events.ndjson'))
    if (!isObject(report) || !isObject(second) || !isObject(event)) throw new Error('expected records')
    expect(report['event']).toBe(event['id'])
    expect(event['reports']).toEqual([
      { clipping: 'a', report: report['id'] },
      { clipping: 'b', report: second['id'] },
    ])
    expect(event['former']).toEqual([second['id']])
    expect(negated).toMatchObject({ event: null, modality: 'negated' })
  })

  test('count in how many clippings and events a name stands', () => {
    const row = (name: string, id: string): string[] | undefined =>
      parseCsv(contentOf(name)).find(([first]) => first === id)
    expect(row('actors.csv', 'usa')?.slice(-4, -2)).toEqual(['2', '1'])
    expect(row('actors.csv', 'iran')?.slice(-4, -2)).toEqual(['0', '0'])
    expect(row('places.csv', 'base')?.slice(-4, -2)).toEqual(['2', '1'])
    expect(row('outlets.csv', 'paper')?.at(-3)).toBe('2')
  })

  test('hold a title that looks like a formula as text', () => {
    expect(contentOf('articles.csv')).toContain(`"'=عنوان، فيه ""قول"""`)
    expect(contentOf('articles.ndjson')).toContain('"title":"=عنوان، فيه \\"قول\\""')
  })
})

describe('rights', () => {
  const CLAUSE = 'شنت الطائرات'
  const LINE = 'اقرأ أيضًا'
  /** Which of the outlet's own words stand in the files. */
  const shown = (...readings: Parameters<typeof sourceOf>): string[] => {
    const all = [...writtenFiles(sourceOf(...readings)).values()].join('\n')
    return [CLAUSE, LINE].filter((words) => all.includes(words))
  }
  test.each([
    ['full', [CLAUSE, LINE]],
    ['excerpt', [CLAUSE]],
    ['metadata', []],
  ] as const)('%s leaves these words in the files: %j', (rights, words) => {
    expect(shown([fullReading('a', rights)])).toEqual(words)
    expect(shown([fullReading('a')], rights)).toEqual(words)
  })

  test("are the clipping's own, then the outlet's, then the site's", () => {
    expect(shown([fullReading('a', 'full')], 'metadata')).toEqual([CLAUSE, LINE])
    const source = sourceOf([fullReading('a')], 'full')
    const paper = source.authority.outlets.get('paper')
    if (paper === undefined) throw new Error('expected the outlet')
    const outlets = new Map([['paper', { ...paper, rights: 'metadata' as const }]])
    const closed = { ...source, authority: { ...source.authority, outlets } }
    expect([...writtenFiles(closed).values()].some((content) => content.includes(CLAUSE))).toBe(false)
  })
})
