import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, pack } from '../../src/store.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const WORDS = ['نص', 'خبر', 'حدث']
const packs = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.pack'))

/** Keep the words under their own names, as one build would. */
function keep(words: readonly string[], key = 'first'): void {
  const store = openStore(folder)
  for (const word of words) store.put(word, key, pack({ word }))
  store.save(words)
}

describe('a store', () => {
  test('gives what was kept under the name for the same key alone', () => {
    keep(WORDS)
    const store = openStore(folder)
    for (const word of WORDS) expect(store.get(word, 'first')).toEqual({ word })
    expect(store.get('نص', 'second')).toBeUndefined()
    expect(store.get('بيان', 'first')).toBeUndefined()
  })

  test('forgets the names that a build had no use for, and their packs', () => {
    keep(WORDS)
    keep(['بيان'])
    const store = openStore(folder)
    expect(store.get('بيان', 'first')).toEqual({ word: 'بيان' })
    for (const word of WORDS) expect(store.get(word, 'first')).toBeUndefined()
    expect(packs()).toHaveLength(1)
  })

  test('keeps what stands in many packs in few', () => {
    const words = Array.from({ length: 40 }, (_, i) => `كلمة ${i}`)
    for (const [i, word] of words.entries()) {
      const store = openStore(folder)
      store.put(word, 'first', pack({ word }))
      store.save(words.slice(0, i + 1))
    }
    expect(packs().length).toBeLessThanOrEqual(12)
    const store = openStore(folder)
    for (const word of words) expect(store.get(word, 'first')).toEqual({ word })
  })

  test.each([
    ['a byte of a value is changed', () => change(packName(), 40)],
    ['a pack is cut short', () => truncateSync(join(folder, packName()), 3)],
    ['a pack is gone', () => rmSync(join(folder, packName()))],
    ['a byte of the index is changed', () => change('index', 60)],
    ['the index is cut short', () => truncateSync(join(folder, 'index'), 30)],
    ['the index is empty', () => writeFileSync(join(folder, 'index'), '')],
    ['the index is gone', () => rmSync(join(folder, 'index'))],
  ])('gives nothing that is damaged when %s', (_, damage) => {
    keep(WORDS)
    damage()
    const store = openStore(folder)
    const found = WORDS.map((word) => store.get(word, 'first'))
    expect(found.filter((value) => value === undefined).length).toBeGreaterThan(0)
    for (const [i, value] of found.entries())
      if (value !== undefined) expect(value).toEqual({ word: WORDS[i] })
  })

  test('is whole again after the build that met the damage', () => {
    keep(WORDS)
    truncateSync(join(folder, packName()), 3)
    keep(WORDS)
    const store = openStore(folder)
    for (const word of WORDS) expect(store.get(word, 'first')).toEqual({ word })
  })

  test('gives values in the order in which they stand, in any other, and those larger than what is read at once', () => {
    const sizes = [3, 70_000, 1, 1_200_000, 400_000, 400_000, 400_000, 5, 2_500_000, 9]
    const names = sizes.map((_, i) => `نص ${i}`)
    const value = (i: number): string => String(i).repeat(sizes[i] ?? 0)
    const store = openStore(folder)
    for (const [i, name] of names.entries()) store.put(name, 'first', pack(value(i)))
    store.save(names)
    const order = [...names.keys()]
    for (const places of [order, [...order].reverse(), [4, 5, 0, 1, 2, 8, 9, 3, 4, 5, 6, 7]]) {
      const again = openStore(folder)
      for (const i of places) expect(again.get(names[i] ?? '', 'first') === value(i), `${i}`).toBe(true)
    }
  })

  test('does without a folder that cannot be made', () => {
    writeFileSync(join(folder, 'file'), '')
    const store = openStore(join(folder, 'file', 'below'))
    store.put('نص', 'first', pack({ word: 'نص' }))
    expect(() => store.save(['نص'])).not.toThrow()
  })
})

function packName(): string {
  const [name] = packs()
  if (name === undefined) throw new Error('expected a pack')
  return name
}

function change(name: string, at: number): void {
  const path = join(folder, name)
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}
