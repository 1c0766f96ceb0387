import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { YamlSource } from '../yaml.ts'

/**
 * The value of a YAML document with every scalar as the editor typed it: dates, times, ids and numbers are text.
 * What is left blank, `~` and `null` are null.
 */
export function valueAsTyped(source: YamlSource): unknown {
  return typed(source.document.contents as Node | null, source)
}

function typed(node: Node | null, source: YamlSource): unknown {
  if (isAlias(node)) return typed(node.resolve(source.document) ?? null, source)
  if (isMap<Node, Node | null>(node))
    return Object.fromEntries(node.items.map(({ key, value }) => [String(key), typed(value, source)]))
  if (isSeq<Node>(node)) return node.items.map((item) => typed(item, source))
  if (!isScalar(node) || node.value === null || node.value === '') return null
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}
