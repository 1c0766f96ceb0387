import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parseSource, placeOf, readSources, walk, type Source } from './sources.ts'

const SILENCED = /@ts-(?:ignore|nocheck|expect-error)|(?:oxlint|eslint)-disable/
const UNFINISHED = /\b(?:TODO|FIXME|XXX)\b/
const SKIPPING = /^(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo)\b/

/** Holes in the types of a file: `any`, `x as unknown as T`, and checks turned off. */
function holes(source: Source): string[] {
  const inTree = [...walk(source.tree)].flatMap((node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) return [`${placeOf(source, node)} any`]
    const double = ts.isAsExpression(node) && ts.isAsExpression(node.expression)
    return double ? [`${placeOf(source, node)} two casts`] : []
  })
  return [...inTree, ...linesLike(source, SILENCED)]
}

function linesLike(source: Source, pattern: RegExp): string[] {
  return source.text
    .split('\n')
    .flatMap((line, i) => (pattern.test(line) ? [`${source.path}:${i + 1} ${line.trim()}`] : []))
}

const OWN = 'tests/structure/types.test.ts'
const sources = ['src', 'templates', 'tests'].flatMap(readSources).filter(({ path }) => path !== OWN)

describe('sources', () => {
  test('have no holes in their types, and turn no check off', () => {
    expect(sources.flatMap(holes)).toEqual([])
  })

  test('have no unfinished marks', () => {
    expect(sources.flatMap((source) => linesLike(source, UNFINISHED))).toEqual([])
  })

  test('skip no test', () => {
    const found = sources.flatMap((source) =>
      [...walk(source.tree)]
        .filter((node) => ts.isCallExpression(node) && SKIPPING.test(node.expression.getText()))
        .map((node) => placeOf(source, node)),
    )
    expect(found).toEqual([])
  })
})

describe('the rule of types', () => {
  test.each(['const a: unknown = 1', 'const any = 1', "const a = 'x' as const", 'type A = { any: string }'])(
    'accepts %s',
    (text) => expect(holes(parseSource('a.ts', text))).toEqual([]),
  )

  test.each(['const a: any = 1', 'type A = any[]', 'b as unknown as string', '// @ts-ignore'])(
    'rejects %s',
    (text) => expect(holes(parseSource('a.ts', text))).toHaveLength(1),
  )
})
