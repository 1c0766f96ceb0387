import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dataFiles } from '../../src/data/files.ts'
import { partName, partsOf, type Sheet } from '../../src/data/sheets.ts'
import { fullReading, parseCsv, sourceOf, textOf } from './practice.ts'

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const sheet = (items: readonly string[], more: Partial<Sheet> = {}): Sheet => {
  return { head: '[', items, between: ',', tail: ']', ...more }
}

function partsAs(
  one: Sheet,
  most: number,
): { number: number | null; text: string; marked: string; size: number }[] {
  const parts = []
  // Each is good until the next is asked for.
  for (const part of partsOf(one, most)) {
    const { bytes, marked } = part.write()
    parts.push({ number: part.number, text: decode(bytes), marked: decode(marked), size: bytes.length })
  }
  return parts
}

describe('a file that is a list', () => {
  test('is one file without a number where it fits', () => {
    expect(partsAs(sheet(['ا', 'ب']), 10)).toEqual([
      { number: null, text: '[ا,ب]', marked: '\uFEFF[ا,ب]', size: 7 },
    ])
    expect(partsAs(sheet([]), 5).map(({ number, text }) => [number, text])).toEqual([[null, '[]']])
  })

  test('is cut between items where it does not, each part whole by itself', () => {
    const parts = partsAs(sheet(['ا', 'ب', 'ج']), 11)
    expect(parts.map(({ number, text }) => [number, text])).toEqual([
      [1, '[ا,ب]'],
      [2, '[ج]'],
    ])
    expect(partsAs(sheet(['ا', 'ب'], { whole: true }), 4)).toHaveLength(1)
  })

  test('has every item once, in order, in parts no larger than asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 20 })),
        fc.integer({ min: 60, max: 400 }),
        (items, most) => {
          const lines = items.map((item) => JSON.stringify(item))
          const parts = partsAs(sheet(lines), most)
          expect(parts.flatMap(({ text }): unknown[] => JSON.parse(text) as unknown[])).toEqual(items)
          const large = parts.filter(
            ({ text, size }) => size > most && (JSON.parse(text) as unknown[]).length > 1,
          )
          expect(large).toEqual([])
          expect(parts.map(({ number }) => number)).toEqual(
            parts.length === 1 ? [null] : parts.map((_, i) => i + 1),
          )
        },
      ),
    )
  })

  test('names its parts before the ending', () => {
    expect(partName('citations.csl.json', 2)).toBe('citations-2.csl.json')
    expect(partName('articles.ndjson', null)).toBe('articles.ndjson')
  })
})

describe('the data of an archive too large for a host', () => {
  const source = sourceOf(['a', 'b', 'c', 'd'].map((id) => fullReading(id)))
  const told = new Map<string, readonly string[]>()
  const files = new Map<string, string>()
  for (const file of dataFiles(source, (name, parts) => void told.set(name, parts), 1200))
    files.set(file.path, textOf(file))

  test('has numbered parts in place of the file, and tells them', () => {
    const parts = told.get('articles.ndjson') ?? []
    expect(parts.slice(0, 2)).toEqual(['articles-1.ndjson', 'articles-2.ndjson'])
    expect(files.has('data/articles.ndjson')).toBe(false)
    const lines = parts.flatMap((part) => (files.get(`data/${part}`) ?? '').split('\n').filter(Boolean))
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['a', 'b', 'c', 'd'])
    for (const [name, names] of told)
      for (const part of names) expect(files.has(`data/${part}`), name).toBe(true)
  })

  test('is described part by part', () => {
    const described = JSON.parse(files.get('data/datapackage.json') ?? '') as {
      parts: Record<string, string[]>
      resources: { path: string; bytes: number }[]
    }
    expect(described.parts['articles.ndjson']).toEqual(told.get('articles.ndjson'))
    const cut = described.resources.filter(({ path }) => /^reports-\d+\.csv$/.test(path))
    expect(cut.map(({ path }) => path)).toEqual(told.get('reports.csv'))
    for (const { path, bytes } of described.resources) {
      const text = files.get(`data/${path}`) ?? ''
      expect(Buffer.byteLength(text)).toBe(bytes)
      // Every part has the names of its columns.
      expect(parseCsv(text).length).toBeGreaterThan(0)
    }
  })
})
