/** As much of a node of a page as is read here. */
interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}

const TEXT = 3
const ELEMENT = 1

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT BUTTON SELECT TEXTAREA HEAD'.split(' '),
)
/** Elements with a blank line around them. */
const APART = new Set(
  'P H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE UL OL DL TABLE FIGURE SECTION ARTICLE HEADER FOOTER ASIDE NAV MAIN FORM HR'.split(' '),
) // prettier-ignore
/** Elements that begin and end a line. */
const LINES = new Set('DIV LI DT DD TR FIGCAPTION CAPTION ADDRESS DETAILS SUMMARY BODY'.split(' '))
/** Ends a line where none has ended; a text has none of these of its own. */
const LINE = '\v'
const CELLS = new Set(['TD', 'TH'])

/**
 * The text of a part of a page as a reader sees it: paragraphs with a blank line between them, other blocks on lines
 * of their own, cells of a row apart by a tab. Every letter of its text is kept; white space alone changes.
 */
export function blockText(root: PageNode | null): string {
  if (root === null) return ''
  const parts: string[] = []
  write(root, parts)
  return `${parts
    .join('')
    .replace(/[^\S\n\v\t\u00A0]+/g, ' ')
    .replace(/[ \t]*[\n\v][ \n\v]*/g, (ends) => (ends.includes('\n\n') ? '\n\n' : '\n'))
    .replace(/^[\n ]+|[\n\t ]+$/g, '')}\n`
}

function write(node: PageNode, parts: string[]): void {
  if (node.nodeType === TEXT) parts.push((node.textContent ?? '').replace(/[^\S\u00A0]+/g, ' '))
  if (node.nodeType !== ELEMENT) return
  const name = node.nodeName.toUpperCase()
  if (SKIPPED.has(name)) return
  if (name === 'BR') parts.push('\n')
  const around = APART.has(name) ? '\n\n' : LINES.has(name) ? LINE : ''
  parts.push(around)
  for (const child of node.childNodes) write(child, parts)
  parts.push(around === '' && CELLS.has(name) ? '\t' : around)
}
