/**
 * The text of a clipping as HTML: a tree made of its paragraphs, with the names and dates that were read marked in
 * it, written by rehype-stringify, or for a plain text as that would write it, in a tenth of the time. Escaping is the
 * serializer's, so no text can become markup.
 */
import type { Element, ElementContent, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Paragraph, Reading, Span } from '../../records.ts'
import { escapeText, unsafe, type Html } from '../html.ts'
import { shown } from '../text.ts'
import type { View } from '../view.ts'
import { readMarkdown } from './markdown.ts'
import { element, markText, marksOf, type Mark } from './marks.ts'

const processor = unified().use(rehypeStringify).freeze()

function writeTree(children: ElementContent[]): Html {
  const root: Root = { type: 'root', children }
  return unsafe(processor.stringify(root))
}

const SIGNS: Readonly<Record<string, string>> = { '<': '&#x3C;', '&': '&#x26;' }
/** Attributes that stand in a tree under other names. */
const NAMES: Readonly<Record<string, string>> = { className: 'class', dateTime: 'datetime' }

/** The same for blocks of a plain text, which have nothing but what this file and `marks.ts` put there. */
function writeNodes(nodes: readonly ElementContent[]): string {
  let markup = ''
  for (const node of nodes)
    if (node.type === 'text') markup += node.value.replace(/[<&]/g, (sign) => SIGNS[sign] ?? sign)
    else if (node.type === 'element') {
      markup += `<${node.tagName}`
      for (const name in node.properties) {
        const value = node.properties[name]
        const written = Array.isArray(value) ? value.join(' ') : String(value)
        markup += ` ${NAMES[name] ?? name}="${escapeText(written)}"`
      }
      markup += `>${writeNodes(node.children)}</${node.tagName}>`
    }
  return markup
}

const TAGS: Readonly<Record<Paragraph['role'], string>> = { title: 'p', deck: 'p', heading: 'h2', body: 'p' }

/** A block of a plain text: nothing in it is markup. */
function textBlock(text: string, span: Span, role: Paragraph['role'], marks: readonly Mark[]): Element[] {
  return [element(TAGS[role], {}, markText(text, span, marks))]
}

/** A tree with marks in its text, where it stands in the source as it is. Headings are all of one rank. */
function markTree(
  nodes: ElementContent[],
  text: string,
  from: number,
  marks: readonly Mark[],
  inLink = false,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      const tagName = /^h[1-6]$/.test(node.tagName) ? 'h2' : node.tagName
      return [
        { ...node, tagName, children: markTree(node.children, text, from, marks, inLink || tagName === 'a') },
      ]
    }
    if (node.type !== 'text') return []
    const start = node.position?.start.offset
    if (start === undefined) return [{ type: 'text', value: shown(node.value) }]
    const span = { start: from + start, end: from + start + node.value.length }
    // Escapes and entities stand otherwise in the source: such text is left unmarked.
    if (text.slice(span.start, span.end) !== node.value) return [{ type: 'text', value: shown(node.value) }]
    return markText(text, span, marks, inLink)
  })
}

/** A block of Markdown: its elements, each white space between them left out. */
function markdownBlock(text: string, span: Span, marks: readonly Mark[]): Element[] {
  const tree = markTree(readMarkdown(text.slice(span.start, span.end)), text, span.start, marks)
  return tree.filter((node) => node.type === 'element')
}

/** One paragraph of the article, with its anchor (paragraphs count from 1). */
export interface BodyParagraph {
  readonly index: number
  readonly markup: Html
}

/**
 * Renders the paragraphs below the title. `limit` characters are shown at most, cut at the end of a word; what
 * does not fit is left out.
 */
export function renderBody(view: View, reading: Reading, limit = Infinity): BodyParagraph[] {
  const { text, format } = reading.clipping
  const marks = marksOf(view, reading)
  let left = limit
  return reading.article.paragraphs.flatMap(({ role, start, end }, index) => {
    if (role === 'title' || left <= 0) return []
    const whole = end - start <= left
    const span = { start, end: whole ? end : endOfWord(text, start, left) }
    left -= end - start
    const blocks = format === 'text' ? textBlock(text, span, role, marks) : markdownBlock(text, span, marks)
    const [first] = blocks
    if (first === undefined) return []
    if (!whole) blocks.at(-1)?.children.push({ type: 'text', value: '…' })
    first.properties = { ...first.properties, id: `p${index + 1}` }
    if (role === 'deck' || role === 'heading') first.properties.className = [role]
    return [{ index, markup: format === 'text' ? unsafe(writeNodes(blocks)) : writeTree(blocks) }]
  })
}

function endOfWord(text: string, start: number, length: number): number {
  const cut = text.lastIndexOf(' ', start + length)
  return cut > start ? cut : start + length
}
