import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { z } from 'zod'
import type { Diagnostic } from './diagnostics.ts'

/** A value as an editor typed it, with the way back to its place in the file. */
export interface YamlSource {
  readonly file: string
  readonly document: Document
  readonly lines: LineCounter
  /** Lines of the file above the YAML. */
  readonly above: number
}

/**
 * Parses YAML 1.2 in which dates, times and numbers with leading zeros stay as typed.
 * Every syntax error becomes a diagnostic; the value is then undefined.
 */
export function parseYaml(
  file: string,
  content: string,
  above = 0,
): { source: YamlSource; value: unknown; diagnostics: Diagnostic[] } {
  const lines = new LineCounter()
  const document = parseDocument(content, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    uniqueKeys: true,
  })
  const source = { file, document, lines, above }
  const diagnostics = document.errors.map((error): Diagnostic => {
    const place = lines.linePos(error.pos[0])
    const said = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
    return {
      level: 'error',
      rule: 'yaml-syntax',
      file,
      line: place.line + above,
      column: place.col,
      message: `Unexpected YAML: ${said}, expected well-formed YAML, correct the line`,
    }
  })
  return { source, value: diagnostics.length > 0 ? undefined : document.toJS(), diagnostics }
}

/** Line and column, from 1, of the value at a path such as `[3, 'id']`; of the nearest holder when it is not there. */
export function placeOf(source: YamlSource, path: readonly PropertyKey[]): { line: number; column: number } {
  const node = nearestNode(source.document.contents as Node | null, path)
  const offset = node?.range?.[0] ?? 0
  const place = source.lines.linePos(offset)
  return { line: Math.max(1, place.line) + source.above, column: Math.max(1, place.col) }
}

function nearestNode(root: Node | null, path: readonly PropertyKey[]): Node | null {
  let node = root
  for (const key of path) {
    const next = childOf(node, key)
    if (next === null) return node
    node = next
  }
  return node
}

function childOf(node: Node | null, key: PropertyKey): Node | null {
  if (isSeq(node)) return (node.items[Number(key)] as Node | undefined) ?? null
  if (!isMap(node)) return null
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
  return (pair?.value as Node | null | undefined) ?? (pair?.key as Node | undefined) ?? null
}

/** Checks a parsed value against a schema; each issue becomes a diagnostic at the place of its value. */
export function checkYaml<T>(
  source: YamlSource,
  value: unknown,
  schema: z.ZodType<T>,
  rule: string,
  path: readonly PropertyKey[] = [],
): { value: T | null; diagnostics: Diagnostic[] } {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, diagnostics: [] }
  const diagnostics = parsed.error.issues.map((issue): Diagnostic => {
    const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const at = [...path, ...issue.path, ...unknownKey]
    return {
      level: 'error',
      rule,
      file: source.file,
      ...placeOf(source, at),
      message: `${at.length > 0 ? `\`${at.map(String).join('.')}\`: ` : ''}${issue.message}`,
    }
  })
  return { value: null, diagnostics }
}
