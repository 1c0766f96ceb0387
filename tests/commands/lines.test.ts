import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openOutput } from '../../src/output.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hawliyat-lines-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Far more lines than are written at once, with letters of two bytes and of four. */
function* lines(count: number): Generator<string> {
  for (let i = 0; i < count; i++) yield `سطر ${i} 😀\n`
}

const site = (): string => join(folder, 'site')
const write = async (count: number) => {
  const output = await openOutput(site(), () => undefined)
  output.putLines({ path: 'data/long.txt', lines: () => lines(count) })
  return output.commit()
}

describe('a file that is written line by line', () => {
  test('holds every line, and is named in the manifest like any other', async () => {
    expect(await write(20_000)).toMatchObject({ written: 2, unchanged: 0 })
    const content = [...lines(20_000)].join('')
    expect(readFileSync(join(site(), 'data/long.txt'), 'utf8')).toBe(content)
    const manifest = readFileSync(join(site(), 'manifest-sha256.txt'), 'utf8')
    const other = await openOutput(join(folder, 'other'), () => undefined)
    other.put({ path: 'data/long.txt', content })
    other.commit()
    expect(readFileSync(join(folder, 'other/manifest-sha256.txt'), 'utf8')).toBe(manifest)
  })

  test('is left alone when it is equal, and nothing else stays in the folder', async () => {
    await write(3)
    expect(await write(3)).toMatchObject({ written: 0, unchanged: 2, removed: 0 })
    expect(await write(4)).toMatchObject({ written: 2 })
    expect(readdirSync(site()).sort()).toEqual(['data', 'manifest-sha256.txt'])
  })

  test('cannot be given twice', async () => {
    const output = await openOutput(site(), () => undefined)
    output.putLines({ path: 'a.txt', lines: () => lines(1) })
    expect(() => output.putLines({ path: 'a.txt', lines: () => lines(1) })).toThrow('found two for a.txt')
    output.abandon()
  })

  test('leaves the site as it was when a line cannot be made', async () => {
    await write(3)
    const output = await openOutput(site(), () => undefined)
    const broken = function* (): Generator<string> {
      yield 'سطر\n'
      throw new Error('no more')
    }
    expect(() => output.putLines({ path: 'data/long.txt', lines: broken })).toThrow('no more')
    output.abandon()
    expect(readFileSync(join(site(), 'data/long.txt'), 'utf8')).toBe([...lines(3)].join(''))
  })
})
