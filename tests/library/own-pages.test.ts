import { hash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outwardOf } from '../../src/outward.ts'
import { openOwnPages, type OwnPages } from '../../src/own-pages.ts'
import { digestsOf } from '../../src/pages/answers.ts'
import { faceOf } from '../../src/pages/face.ts'
import { indexSite, type SiteRecords } from '../../src/pages/site.ts'
import type { Stamp } from '../../src/placing.ts'
import type { Reading } from '../../src/records.ts'
import { openVeil } from '../../src/veil.ts'
import { records } from '../pages/archive.ts'

const PAGE = { path: 'index.html', content: 'صفحة' }
let output = ''
/** Of the page as it was written. */
let stamps: ReadonlyMap<string, Stamp>
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'own-'))
  writeFileSync(join(output, PAGE.path), PAGE.content)
  const { size, mtimeMs } = statSync(join(output, PAGE.path))
  stamps = new Map([[PAGE.path, [size, mtimeMs, hash('sha256', PAGE.content)]]])
})
afterEach(() => rmSync(output, { recursive: true }))

/** The pages of a site as a build finds them; `key` is that of the program. */
function open(of: SiteRecords = records, key = 'program'): OwnPages {
  const site = indexSite(of)
  const digests = digestsOf(site, {
    reading: (id) => JSON.stringify(site.readingById.get(id)),
    face: (id) => faceOf(site.readingById.get(id) as Reading),
  })
  return openOwnPages(
    site,
    { outward: outwardOf(site, digests, key), digests, veil: openVeil(site) },
    { output, stamps },
  )
}

/** Renders the pages, which ask for the texts of the first so many clippings. */
function render(texts = 0): void {
  const pages = open()
  for (const { clipping } of pages.site.readings.slice(0, texts)) expect(clipping.text).not.toBe('')
  pages.keep([PAGE])
}

/** The archive with a change of its first clipping. */
function changed(change: (reading: Reading) => Reading): SiteRecords {
  const [first, ...rest] = records.readings
  return { ...records, readings: [change(first as Reading), ...rest] }
}

const withText = changed((reading) => ({
  ...reading,
  clipping: { ...reading.clipping, text: `${reading.clipping.text} وانتهى` },
}))

test('pages stand while the program and the records are as they were', () => {
  render()
  expect(open().standing?.map(({ path }) => path)).toEqual([PAGE.path])
  expect(open(records, 'another program').standing).toBeNull()
  expect(
    open(changed((one) => ({ ...one, article: { ...one.article, title: 'عنوان' } }))).standing,
  ).toBeNull()
})

test('pages stand when a text is another that they did not ask for', () => {
  render()
  expect(open(withText).standing).not.toBeNull()
  render(1)
  expect(open(withText).standing).toBeNull()
})

test('a page that is not as it was written is made again', () => {
  render()
  writeFileSync(join(output, PAGE.path), 'another')
  expect(open().standing).toBeNull()
})
