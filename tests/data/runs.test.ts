import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PublishedSource } from '../../src/data/dataset.ts'
import { dataFiles } from '../../src/data/files.ts'
import type { FileSum } from '../../src/data/publication.ts'
import type { DataMemory } from '../../src/data/runs.ts'
import type { Stretch, WrittenRun } from '../../src/data/sheets.ts'
import { fullReading, sourceOf } from './practice.ts'

const MANY = Array.from({ length: 120 }, (_, i) => `c${i}`)

/** An archive of some of many clippings, a few of them with another title. */
function archiveOf(ids: readonly string[], changed: ReadonlySet<string>): PublishedSource {
  const readings = ids.map((id) => {
    const reading = fullReading(id)
    return changed.has(id) ? { ...reading, article: { ...reading.article, title: `عنوان ${id}` } } : reading
  })
  return sourceOf(readings)
}

/** The files of a build: what it wrote, and what it left as it stood. */
interface Built {
  readonly files: Map<string, Uint8Array>
  readonly left: number
  readonly read: number
  readonly next: (source: PublishedSource, damaged: Damaged) => DataMemory
}

/** Whether a file is not as it was written, which is found out when it is copied from. */
type Damaged = (file: string) => boolean

function build(
  source: PublishedSource,
  most: number,
  before: Built | null,
  damaged: Damaged = () => false,
): Built {
  const files = new Map<string, Uint8Array>()
  const memory = before?.next(source, damaged) ?? memoryOf(source, new Map(), noted())
  let read = 0
  let left = 0
  const counted: DataMemory & Noted = {
    ...memory,
    ...noted(),
    read: (stretch, to) => {
      read++
      return memory.read(stretch, to)
    },
  }
  for (const file of dataFiles(source, () => {}, most, counted))
    if ('stands' in file) {
      left++
      files.set(file.path, before?.files.get(file.path) ?? new Uint8Array())
    } else if ('content' in file) files.set(file.path, Uint8Array.from(file.content))
    else files.set(file.path, Buffer.from([...file.lines()].join('')))
  return {
    files,
    left,
    read,
    next: (later, lost) => memoryOf(later, files, counted, lost),
  }
}

interface Noted extends Pick<DataMemory, 'note'> {
  readonly sums: Map<string, FileSum>
  readonly runs: Map<string, Stretch>
  readonly written: Map<string, readonly WrittenRun[]>
}

function noted(): Noted {
  const sums: Noted['sums'] = new Map()
  const runs: Noted['runs'] = new Map()
  const written: Noted['written'] = new Map()
  return {
    sums,
    runs,
    written,
    note: (of, file, sum, own) => {
      sums.set(file, sum)
      for (const run of own) runs.set(`${of} ${run.key}`, { file, ...run })
      written.set(file, own)
    },
  }
}

function memoryOf(
  { readings, events }: PublishedSource,
  files: ReadonlyMap<string, Uint8Array>,
  { sums, runs, written }: Noted,
  damaged: Damaged = () => false,
): DataMemory {
  const sum = (value: unknown): string => hash('sha1', JSON.stringify(value) ?? '')
  const reading = (id: string): string => sum(readings.find(({ clipping }) => clipping.id === id))
  return {
    reading,
    event: (id) => {
      const event = events.find((one) => one.id === id)
      return sum([event, event?.reports.map(({ clipping }) => reading(clipping))])
    },
    outward: sum([readings, events]),
    veiled: (data) => data,
    find: (of, key) => runs.get(`${of} ${key}`) ?? null,
    standing: (file) => sums.get(file) ?? null,
    runAt: (file, offset) => written.get(file)?.find((run) => run.offset === offset && run.length > 0),
    read: ({ file, offset, length }, to) => {
      if (damaged(file)) return false
      to.set((files.get(`data/${file}`) ?? new Uint8Array()).subarray(offset, offset + length))
      return true
    },
    note: () => {},
  }
}

describe('data files of which an earlier build wrote runs', () => {
  test('are what a build without a memory writes, whatever was added, taken away or changed', () => {
    const some = fc.subarray(MANY, { minLength: 1 })
    const most = fc.constantFrom(3000, 20_000, 25 * 2 ** 20)
    fc.assert(
      fc.property(some, some, fc.subarray(MANY, { maxLength: 3 }), most, (first, second, changed, size) => {
        const before = build(archiveOf(first, new Set()), size, null)
        const source = archiveOf(second, new Set(changed))
        const [again, anew] = [build(source, size, before), build(source, size, null)]
        expect([...again.files.keys()]).toEqual([...anew.files.keys()])
        for (const [path, bytes] of anew.files)
          expect(Buffer.compare(again.files.get(path) ?? new Uint8Array(), bytes), path).toBe(0)
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  test('are composed where a file is damaged that they would be copied from', () => {
    const before = build(archiveOf(MANY, new Set()), 30_000, null)
    const source = archiveOf(MANY, new Set(['c60']))
    const [again, anew] = [build(source, 30_000, before, () => true), build(source, 30_000, null)]
    expect(again.read).toBeGreaterThan(0)
    for (const [path, bytes] of anew.files)
      expect(Buffer.compare(again.files.get(path) ?? new Uint8Array(), bytes), path).toBe(0)
  })

  test('are left as they stand where nothing changed, and copied where little did', () => {
    const before = build(archiveOf(MANY, new Set()), 30_000, null)
    const same = build(archiveOf(MANY, new Set()), 30_000, before)
    expect(same.left).toBeGreaterThan(20)
    expect(same.read).toBe(0)
    const changed = build(archiveOf(MANY, new Set(['c60'])), 30_000, before)
    expect(
      [...changed.files.keys()].filter((path) => changed.files.get(path) === before.files.get(path)),
    ).toContain('data/mentions.csv')
    expect(changed.left).toBeGreaterThan(5)
    expect(changed.left).toBeLessThan(same.left)
    expect(changed.read).toBeGreaterThan(0)
  })
})
