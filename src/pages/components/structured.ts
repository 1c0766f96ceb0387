/** Facts for machines: schema.org in JSON-LD, as a block of data that nothing runs. */
import { unsafe, type Html } from '../html.ts'

/** A JSON-LD node; what is null is not said. */
export type Node = { readonly [key: string]: Value }
type Value = string | number | boolean | null | Node | readonly Value[]

function known(value: Value): Value {
  if (Array.isArray(value)) {
    const items = value.map(known).filter((item) => item !== null)
    return items.length === 0 ? null : items
  }
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, inner]) => [key, known(inner)] as const)
  return Object.fromEntries(entries.filter(([, inner]) => inner !== null))
}

/** Writes nodes as one graph; `<` is escaped, so that no text can end the block. */
export function renderStructured(nodes: readonly Node[]): Html {
  const graph = { '@context': 'https://schema.org', '@graph': known(nodes) }
  const json = JSON.stringify(graph).replace(/</g, '\\u003c')
  return unsafe(`<script type="application/ld+json">${json}</script>\n`)
}
