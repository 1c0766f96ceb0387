/** Markdown of the site's own prose as markup. */
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { unsafe, type Html } from '../html.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize)
  .use(rehypeStringify)
  .freeze()

/** Renders Markdown; markup in it is dropped. */
export function renderMarkdown(markdown: string): Html {
  return unsafe(`${processor.processSync(markdown)}\n`)
}
