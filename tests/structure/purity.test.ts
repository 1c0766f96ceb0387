import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parseSource, placeOf, readSources, walk, type Source } from './sources.ts'

/** Names that reach the console, the environment, the network or the host. */
const GLOBALS = new Set(['console', 'process', 'fetch', 'setTimeout', 'setInterval', 'performance', 'alert'])
/** Calls that give another answer each time. */
const CLOCKS = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'Temporal.Now'])
/** The reader that runs in the browser is a program of its own. */
const IN_BROWSER = /^src\/search\/browser/

/** Whether an identifier stands for a value, not for the name of a property, a key or a declaration. */
function standsForValue(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isTypeReferenceNode(parent) || ts.isPropertySignature(parent) || ts.isImportSpecifier(parent))
    return false
  return true
}

/** What in this node is not pure; null for nothing. */
function impurity(node: ts.Node): string | null {
  if (ts.isIdentifier(node) && GLOBALS.has(node.text) && standsForValue(node)) return node.text
  if (ts.isPropertyAccessExpression(node) && CLOCKS.has(node.getText())) return node.getText()
  const made = ts.isNewExpression(node) || ts.isCallExpression(node)
  if (made && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0)
    return 'the present time'
  return null
}

function impurities(source: Source): string[] {
  return [...walk(source.tree)].flatMap((node) => {
    const found = impurity(node)
    return found === null ? [] : [`${placeOf(source, node)} uses ${found}`]
  })
}

describe('stages', () => {
  test('use no clock, environment, console or chance', () => {
    const stages = readSources('src').filter(
      ({ path }) => path.split('/').length > 2 && !IN_BROWSER.test(path),
    )
    expect(stages.length).toBeGreaterThan(20)
    expect(stages.flatMap(impurities)).toEqual([])
  })
})

describe('the rule of purity', () => {
  test.each([
    "new Date('2024-01-24')",
    'Date.UTC(2024, 0, 24)',
    'record.process',
    '({ console: 1 })',
    'interface A { process: string }',
  ])('accepts %s', (text) => expect(impurities(parseSource('a.ts', text))).toEqual([]))

  test.each([
    'new Date()',
    'new Date',
    'Date()',
    'Date.now()',
    "console.log('a')",
    'process.env.HOME',
    'Math.random()',
    'const { env } = process',
  ])('rejects %s', (text) => expect(impurities(parseSource('a.ts', text))).toHaveLength(1))
})
