import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import { conditionsOf } from '../../src/pages/codebook/conditions.ts'
import { codebookMarkdown } from '../../src/pages/codebook/markdown.ts'
import { CODE_BOOK } from '../../src/pages/codebook/tables.ts'
import { OPERATORS } from '../../src/reports/operators.ts'
import { TRIGGERS } from '../../src/reports/triggers/index.ts'

describe('the code book', () => {
  test('in the documents says what the code says', async () => {
    const config = await resolveConfig('docs/codebook.md')
    const written = await format(codebookMarkdown(), { ...config, parser: 'markdown' })
    await expect(written).toMatchFileSnapshot('../../docs/codebook.md')
  })

  test('holds every trigger and every operator', () => {
    const rows = (id: string): number => CODE_BOOK.find((table) => table.id === id)?.rows.length ?? 0
    expect(rows('triggers')).toBe(TRIGGERS.length)
    expect(rows('operators')).toBe(OPERATORS.length)
  })

  test('has a cell under every head, and no empty one at the beginning of a row', () => {
    for (const { id, heads, rows } of CODE_BOOK)
      for (const row of rows) {
        expect(row.length, id).toBe(heads.length)
        expect(row[0], id).not.toBe('')
      }
  })

  test('is in Arabic, codes aside', () => {
    for (const { rows } of CODE_BOOK)
      for (const cell of rows.flat()) if (typeof cell === 'string') expect(cell).not.toMatch(/[A-Za-z]{2,}/)
  })

  test('says what a word needs', () => {
    const [first] = TRIGGERS.filter(({ lemma }) => lemma === 'أطلق صاروخا')
    if (first === undefined) throw new Error('expected a trigger for rockets')
    expect(conditionsOf(first)).toContain('بعده «صاروخ» أو «مسيرة»')
  })
})
