/** The reading of an archive shared out over machines. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseShard } from '../../src/shards.ts'
import { CONTENT, hashSite, ROOT, runCommand, type Run } from '../site/build.ts'

const CLIPPINGS = join(ROOT, 'tests/fixtures/archive/clippings')
const FEW = 12

describe('a shard', () => {
  test.each([
    ['1/1', { index: 1, of: 1 }],
    ['3/12', { index: 3, of: 12 }],
  ])('is written %s', (written, shard) => {
    expect(parseShard(written)).toEqual(shard)
  })

  test.each(['0/2', '3/2', '1', '1/0', '1/2/3', '-1/2', 'a/b', '01/2'])('is not written %s', (written) => {
    expect(parseShard(written)).toBeNull()
  })
})

describe('reading shared out', () => {
  let folder = ''
  let content = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shards-'))
    content = join(folder, 'content')
    mkdirSync(join(content, 'clippings'), { recursive: true })
    cpSync(join(CONTENT, 'authority'), join(content, 'authority'), { recursive: true })
    // Texts that no other test has, so that nothing is kept of them yet.
    for (const name of readdirSync(CLIPPINGS).slice(0, FEW)) {
      const text = readFileSync(join(CLIPPINGS, name), 'utf8').replace(/^sha256: .*\n/m, '')
      writeFileSync(join(content, 'clippings', name), `${text}\nانتهى البيان رقم ${process.pid}.\n`)
    }
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (...args: readonly string[]): Promise<Run> =>
    runCommand(['build', '--content', content, '--shards', join(folder, 'shards'), ...args])

  test('makes the bytes that one machine makes', async () => {
    for (const shard of ['1/2', '2/2']) {
      const { stdout, stderr } = await run('--shard', shard)
      expect(stdout, stderr).toContain(`6 of ${FEW} clippings read into`)
    }
    const merged = await run('--merge', '--output', join(folder, 'merged'))
    expect(merged.stdout, merged.stderr).toContain(`${FEW} readings were taken from 2 shards`)
    renameSync(join(folder, 'shards'), join(folder, 'gone'))
    await run('--output', join(folder, 'alone'))
    expect(hashSite(join(folder, 'merged'))).toEqual(hashSite(join(folder, 'alone')))
  })

  test('ends with 1 where there is no shard to merge, and with 2 for what is no shard', async () => {
    const none = await run('--merge', '--output', join(folder, 'none'))
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('no shard')])
    expect((await run('--shard', '3/2')).code).toBe(2)
    expect((await run('--shard', '1/2', '--merge')).code).toBe(2)
  })
})
