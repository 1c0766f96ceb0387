/** Markdown as markup: the site's own prose, and blocks of clippings that were saved as Markdown. */
import type { ElementContent, Root } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Reading } from '../../records.ts'
import { unsafe, type Html } from '../html.ts'

/** What may stand in it: no pictures and forms, which would be fetched from elsewhere or ask for something. */
const SCHEMA = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'picture', 'source', 'input'].includes(name),
  ),
}

/** Each step with what it hands on. */
const processor = unified()
  // text → mdast
  .use(remarkParse)
  // mdast with tables and addresses
  .use(remarkGfm)
  // mdast → hast; raw markup is dropped
  .use(remarkRehype)
  // hast → hast without what may not stand in it
  .use(rehypeSanitize, SCHEMA)
  // hast → text
  .use(rehypeStringify)
  .freeze()

/** Renders Markdown; markup in it is dropped. */
export function renderMarkdown(markdown: string): Html {
  return unsafe(`${processor.processSync(markdown)}\n`)
}

/** Reads Markdown as a tree whose text nodes know where they stand in it. */
export function readMarkdown(markdown: string): ElementContent[] {
  const tree: Root = processor.runSync(processor.parse(markdown))
  return tree.children.filter((node) => node.type !== 'doctype')
}

/** The words of Markdown without its signs. */
function plainText(markdown: string): string {
  const textOf = (nodes: readonly ElementContent[]): string =>
    nodes
      .map((node) =>
        node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : '',
      )
      .join('')
  return textOf(readMarkdown(markdown))
}

/** Words of a clipping to be quoted: as they stand, or for Markdown without its signs. */
export function wordsOf({ clipping }: Reading, text: string): string {
  return clipping.format === 'markdown' ? plainText(text) : text
}
