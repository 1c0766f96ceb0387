import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { layOut } from '../../src/articles/layout.ts'
import { unitsOf } from '../../src/articles/units.ts'
import { testAuthority } from './authority.ts'
import { SNIPPETS } from './snippets.ts'

const authority = testAuthority()
const MARKS: Readonly<Record<string, string>> = { title: 'T', deck: 'D', heading: 'H', body: 'B' }

/** Lays a text out and writes each line with its mark, as the snippets do. */
function marked(source: string): string[] {
  const text = readText(source)
  const { lines, kinds, roles } = layOut(text, unitsOf(text, 'text'), authority)
  return lines.map((line, i) => {
    const mark = kinds[i] === null ? MARKS[roles[i] ?? ''] : '-'
    return `${mark} ${source.slice(line.start, line.end)}`
  })
}

describe('the lines of a clipping', () => {
  test.each(Object.entries(SNIPPETS))('of %s', (_, snippet) => {
    const expected = snippet.trim().split('\n')
    const source = expected.map((line) => line.slice(2)).join('\n')
    expect(marked(source)).toEqual(expected)
    expect(marked(source.replaceAll('\n', '\r\n\r\n'))).toEqual(expected)
  })
})
