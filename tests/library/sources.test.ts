import { mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SourceFile } from '../../src/files.ts'
import { openSources, sumOf } from '../../src/sources.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'))
  mkdirSync(join(folder, 'clippings'))
  file = join(folder, 'clippings/a.txt')
  writeFileSync(file, 'نص')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Milliseconds after which a file has rested. */
const LATER = 60_000

/** What a build finds that begins so long from now. */
function found(after = LATER): SourceFile {
  const sources = openSources(folder, Date.now() + after)
  const source = sources.read(file)
  sources.keep()
  return source
}

/** Whether the bytes of a file stand with it, or are read when they are asked for. */
const isRead = (source: SourceFile): boolean =>
  'value' in (Object.getOwnPropertyDescriptor(source, 'bytes') ?? {})

test('a file that is as it was is known without being read', () => {
  const first = found()
  const second = found()
  expect([isRead(first), isRead(second)]).toEqual([true, false])
  expect(second.sum).toBe(sumOf(readFileSync(file)))
  expect(Buffer.from(second.bytes).toString()).toBe('نص')
})

test('a file of the same size and time of writing with other words is read', () => {
  found()
  const { atime, mtime } = statSync(file)
  writeFileSync(file, 'خط')
  utimesSync(file, atime, mtime)
  expect(found().sum).toBe(sumOf(Buffer.from('خط')))
})

test('a file that was changed a moment ago is read by the next build too', () => {
  found(0)
  expect(isRead(found())).toBe(true)
  expect(isRead(found())).toBe(false)
})

test('a file that stands in place of another is read', () => {
  found()
  rmSync(file)
  writeFileSync(file, 'نص')
  expect(isRead(found())).toBe(true)
})

test('stamps that are damaged are not believed', () => {
  found()
  const sources = openSources(folder, Date.now() + LATER)
  expect(isRead(sources.read(file))).toBe(false)
  writeFileSync(sources.store, 'another')
  expect(isRead(found())).toBe(true)
})
