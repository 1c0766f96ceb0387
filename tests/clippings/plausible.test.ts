import { expect, test } from 'vitest'
import { readClipping } from '../../src/clippings/read.ts'
import { formatDiagnostic } from '../../src/diagnostics.ts'

function said(...lines: readonly string[]): string[] {
  const bytes = new TextEncoder().encode(['---', ...lines, '---', 'هدنة في بغداد'].join('\n'))
  const { clipping, diagnostics } = readClipping('a.txt', bytes, new Set())
  expect(clipping).not.toBeNull()
  return diagnostics.map(formatDiagnostic)
}

test.each([
  ['published: "1445-07-12"', 12, 'Unexpected year 1445, which may be one of the Hijri calendar'],
  ['published: 1402', 12, 'Unexpected year 1402, which may be one of the Hijri calendar'],
  ['published: "2099-01-24"', 12, 'Unexpected year 2099, expected one from 1800 to 2049'],
  ['published: "2024-01-24/2204"', 12, 'Unexpected year 2204'],
  ['published: "0024-01-24"', 12, 'Unexpected year 24'],
  ['retrieved: 2124-01-24', 12, 'Unexpected year 2124'],
  ['reviewed: { by: سلمى, on: "1446-01-02" }', 11, 'Unexpected year 1446'],
])('%s is warned of at its place', (line, column, message) => {
  const [warning, ...more] = said('title: خبر', line)
  expect(warning).toContain(`a.txt:3:${column} warning ${message}`)
  expect(warning).toContain('(front-matter-date)')
  expect(more).toEqual([])
})

test('a day of publication after the clipping was saved is warned of, the next day is not', () => {
  expect(said('published: "2024-02-24"', 'retrieved: 2024-01-24')[0]).toMatch(
    /^a\.txt:2:12 warning Unexpected day of publication after `2024-01-24`/,
  )
  expect(said('published: "2024-01-25"', 'retrieved: 2024-01-24T23:00:00Z')).toEqual([])
})

test.each([['1921-05'], ['2024-01-24~'], ['../2024'], ['2024-01/..'], ['[2024-01-02..2024-01-05]']])(
  '%s is not warned of',
  (published) => expect(said(`published: "${published}"`)).toEqual([]),
)
