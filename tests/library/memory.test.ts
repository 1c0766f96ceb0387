import { hash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMemory, type MemoryOf, type OpenMemory } from '../../src/memory.ts'
import { indexSite } from '../../src/pages/site.ts'
import type { Stamp } from '../../src/placing.ts'
import type { Veil } from '../../src/veil.ts'
import { records } from '../pages/archive.ts'

const FILE = 'data/events.csv'
const WRITTEN = 'id,type\nE1,reported\n'
let output = ''
beforeAll(() => {
  output = mkdtempSync(join(tmpdir(), 'memory-'))
  mkdirSync(join(output, 'data'))
})
afterAll(() => rmSync(output, { recursive: true }))

const sum = { bytes: WRITTEN.length, sha256: hash('sha256', WRITTEN) }

/** The text of a clipping that was asked for. */
let shownText = 'a text'
const veil: Veil = { site: indexSite(records), texts: new Set(['shown']) }
const of = (key: string): MemoryOf => ({
  key,
  outward: 'look',
  veil,
  reading: (id) => (id === 'shown' ? shownText : ''),
  event: () => '',
})

/** The memory of an output folder whose file has the size and time that it was written with, whatever is in it. */
function open(): OpenMemory {
  const { size, mtimeMs } = statSync(join(output, FILE))
  const stamps = new Map<string, Stamp>([[FILE, [size, mtimeMs, sum.sha256]]])
  return openMemory(output, of('k'), stamps)
}

/** Writes the file and what the next build is to know of it. */
function write(): void {
  writeFileSync(join(output, FILE), WRITTEN)
  const memory = open()
  memory.note('events.csv', 'events.csv', sum, [{ key: 'run', offset: 8, length: 12, count: 1, sum: 'h' }])
  memory.keep()
}

/** What the next build copies of the run. */
function copied(): string | null {
  const memory = open()
  const run = memory.find('events.csv', 'run')
  const bytes = new Uint8Array(12)
  return run !== null && memory.read(run, bytes) ? Buffer.from(bytes).toString() : null
}

test('a run is copied from the file in which it stands as it was written', () => {
  write()
  expect(copied()).toBe(WRITTEN.slice(8, 20))
})

test('nothing is copied from a file in which a bit was turned, though its size and time are as they were', () => {
  write()
  writeFileSync(join(output, FILE), WRITTEN.replace('reported', 'reqorted'))
  expect(copied()).toBeNull()
})

test('a build with another state of the program copies nothing', () => {
  write()
  expect(openMemory(output, of('l'), null).find('events.csv', 'run')).toBeNull()
})

test('what looks at everything is composed anew when a text is another that was asked for', () => {
  writeFileSync(join(output, FILE), WRITTEN)
  const memory = open()
  const run = { offset: 0, length: 8, count: 1, sum: 'h' }
  memory.note('actors.csv', 'events.csv', sum, [{ key: 'look', ...run }])
  memory.note('events.csv', 'events.csv', sum, [{ key: 'run', ...run }])
  memory.keep()
  expect([open().find('actors.csv', 'look'), open().find('events.csv', 'run')]).not.toContain(null)
  shownText = 'another text'
  expect(open().find('actors.csv', 'look')).toBeNull()
  expect(open().find('events.csv', 'run')).not.toBeNull()
})
