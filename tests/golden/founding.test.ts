import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBatch, readClippings, readOne, undecided } from '../../src/archive.ts'
import { articleRecord, type ArticleRecord } from '../../src/data/record.ts'
import { readClippingFiles } from '../../src/files.ts'
import { openGold } from '../../src/evaluation.ts'
import { ownAuthority, ROOT } from './authority.ts'

const authority = ownAuthority()
const gold = openGold(authority, () => {})
const SEALS = gold
  .list('seeds')
  .filter((file) => file.endsWith('.txt'))
  .map((file) =>
    createHash('sha256')
      .update(gold.bytes(`seeds/${file}`))
      .digest('hex'),
  )

const files = readClippingFiles([join(ROOT, 'content/clippings')])
const read = readClippings(files.files, authority)
const founding = read.clippings.filter(({ sha256 }) => SEALS.includes(sha256))

/** A record with one line for each field and each item of a list, so that a change shows as a line. */
function formatRecord(record: ArticleRecord): string {
  const lines = Object.entries(record).map(([name, value]: [string, unknown]) => {
    if (!Array.isArray(value) || value.length === 0) return `  "${name}": ${JSON.stringify(value)}`
    return `  "${name}": [\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

describe('the founding clippings', () => {
  test('are filed as they were saved, each once', () => {
    expect(read.diagnostics.filter(({ level }) => level === 'error')).toEqual([])
    expect(founding.map(({ sha256 }) => sha256).sort()).toEqual([...SEALS].sort())
    expect(SEALS).toHaveLength(5)
  })

  test.each(founding.map((clipping) => [clipping.id, clipping] as const))(
    '%s is read as it was',
    async (id, clipping) => {
      const record = articleRecord(readOne({ ...clipping, source: `${id}.txt` }, authority, []))
      const text = formatRecord(record)
      expect(JSON.parse(text)).toEqual(record)
      await expect(text).toMatchFileSnapshot(`records/${id}.golden`)
    },
  )

  test('are read together as each alone', () => {
    const alone = read.clippings.map((clipping) => readOne(clipping, authority, []))
    expect(readBatch(read.clippings.map(undecided), authority)).toEqual(alone)
  })
})
