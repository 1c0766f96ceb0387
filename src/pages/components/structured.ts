/** Facts for machines: schema.org in JSON-LD, as a block of data that nothing runs. */
import { unsafe, type Html } from '../html.ts'

/** A JSON-LD node; what is null is not said. */
export type Node = { readonly [key: string]: Value }
type Value = string | number | boolean | null | Node | readonly Value[]

/** A list as JSON; null where nothing in it is said. */
function writeList(values: readonly Value[]): string | null {
  let json = ''
  for (const value of values) {
    const written = write(value)
    if (written !== null) json += json === '' ? written : `,${written}`
  }
  return json === '' ? null : `[${json}]`
}

/** The names of a node's facts need no escaping. */
function writeNode(node: Node): string {
  let json = ''
  for (const name in node) {
    const written = write(node[name])
    if (written !== null) json += `${json === '' ? '' : ','}"${name}":${written}`
  }
  return `{${json}}`
}

/** A value as JSON, written at once: a copy without what is not said would take longer than the rest. */
function write(value: Value | undefined): string | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return JSON.stringify(value)
  return isNode(value) ? writeNode(value) : writeList(value)
}

function isNode(value: Node | readonly Value[]): value is Node {
  return !Array.isArray(value)
}

/** Writes nodes as one graph; `<` is escaped, so that no text can end the block. */
export function renderStructured(nodes: readonly Node[]): Html {
  const graph = write(nodes)?.replace(/</g, '\\u003c') ?? null
  return unsafe(
    `<script type="application/ld+json">{"@context":"https://schema.org","@graph":${graph}}</script>\n`,
  )
}
