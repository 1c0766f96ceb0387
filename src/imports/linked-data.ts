import { firstOf } from './found.ts'

/** What JSON-LD says of the article of a page. */
export interface LinkedData {
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
}

type Node = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads the blocks of JSON-LD of a page: the first node that is an article. A block that is no JSON says nothing. */
export function readLinkedData(blocks: readonly string[]): LinkedData {
  const nodes = blocks.flatMap((block) => nodesOf(parsed(block)))
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  )
  const article =
    nodes.find((node) => [node['@type']].flat().some((type) => ARTICLE.test(String(type)))) ?? {}
  const named = (value: unknown): string | null => namesOf(value, byId)
  return {
    title: textOf(article['headline']) ?? textOf(article['name']),
    author: named(article['author']),
    publisher: named(article['publisher']),
    published: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    url: textOf(article['url']) ?? addressOf(article['mainEntityOfPage']),
  }
}

function parsed(block: string): unknown {
  try {
    // Line ends inside strings are no JSON, and common.
    return JSON.parse(block.replace(/^\s*<!--|-->\s*$/g, '').replace(/[\r\n\t]+/g, ' ')) as unknown
  } catch {
    return null
  }
}

/** A value and every node below its graphs and lists. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (!isNode(value)) return []
  return [value, ...nodesOf(value['@graph']), ...nodesOf(value['mainEntity'])]
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

/** A text, with the entities that content systems leave in it read. */
function textOf(value: unknown): string | null {
  const text = [value].flat().find((item) => typeof item === 'string')
  return firstOf(
    text?.replace(
      /&(?:#(\d+)|#x([\da-f]+)|(amp|quot|apos|lt|gt|nbsp));/gi,
      (_, decimal, hex, name: string | undefined) =>
        name === undefined
          ? String.fromCodePoint(decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal))
          : (ENTITIES[name.toLowerCase()] ?? ''),
    ),
  )
}

function addressOf(value: unknown): string | null {
  return isNode(value) ? (textOf(value['@id']) ?? textOf(value['url'])) : textOf(value)
}

/** Names of persons or bodies: texts, nodes, lists of them, or references to nodes. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): string | null {
  const names = [value].flat().flatMap((item): string[] => {
    if (typeof item === 'string') return [item]
    if (!isNode(item)) return []
    const node = item['name'] === undefined ? byId.get(String(item['@id'])) : item
    return [textOf(node?.['name'])].filter((name) => name !== null)
  })
  return firstOf(names.join('، '))
}
