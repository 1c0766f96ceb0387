import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { ArabicText, TokenRange } from '../arabic/text.ts'
import { describeLine, type Line } from './line.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
type Root = ReturnType<typeof markdown.parse>
type RootContent = Root['children'][number]

/**
 * Cuts a text into what an article is made of: every line that is not blank, or for Markdown every block.
 * In order, not overlapping; together they hold every character that is not blank.
 */
export function unitsOf(text: ArabicText, format: 'text' | 'markdown'): Line[] {
  if (format === 'text')
    return text.lines.map((line) => describeLine(text, line, depthOf(text.source, line.start)))
  const units = apart(text.source, blocksOf(markdown.parse(text.source)))
  return withTokens(text, fillGaps(text.source, units)).map((unit) =>
    describeLine(text, unit, unit.depth, unit.markup),
  )
}

/** Depth of a heading that was pasted with its marks, `## العنوان`, into a clipping that is no Markdown; else 0. */
function depthOf(source: string, start: number): number {
  if (source[start] !== '#') return 0
  const [, marks = ''] = /^(#{1,6})\s+\S/.exec(source.slice(start, start + 12)) ?? []
  return marks.length
}

interface Block {
  readonly start: number
  readonly end: number
  readonly depth: number
  readonly markup: boolean
}

const HOLDERS = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'])

/** Paragraphs and headings at any depth; what holds no prose is markup. */
function blocksOf(node: Root | RootContent): Block[] {
  if (HOLDERS.has(node.type) && 'children' in node) return node.children.flatMap(blocksOf)
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return []
  const depth = node.type === 'heading' ? node.depth : 0
  return [{ start, end, depth, markup: !isReading(node) }]
}

/** Whether a block holds words to read beside links and pictures. */
function isReading(node: Root | RootContent): boolean {
  if (node.type === 'text') return /\p{L}/u.test(node.value)
  if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'table') {
    const inline = node.type === 'table' ? [] : node.children
    return node.type === 'table' || inline.some((child) => isReading(child)) || onlyLink(inline)
  }
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')
    return node.children.some((child) => isReading(child))
  return node.type === 'inlineCode'
}

/** A heading or paragraph that is one link is a headline or a related story; its words decide, so it is read. */
function onlyLink(inline: readonly RootContent[]): boolean {
  return inline.some((child) => child.type === 'link' && child.children.some((part) => isReading(part)))
}

/**
 * Cuts off a block what the one before it holds already: the parser lets a heading underlined with `---` begin with the
 * link definitions above it.
 */
function apart(source: string, blocks: readonly Block[]): Block[] {
  const cut: Block[] = []
  let at = 0
  for (const block of [...blocks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const from = Math.max(block.start, at)
    const words = source.slice(from, block.end)
    const start = from + words.length - words.trimStart().length
    if (start < block.end) cut.push({ ...block, start })
    at = Math.max(at, block.end)
  }
  return cut
}

/** Adds, as markup, what lies between blocks and is not blank: list bullets apart, which belong to what follows. */
function fillGaps(source: string, blocks: readonly Block[]): Block[] {
  const filled: Block[] = []
  let at = 0
  for (const block of [...blocks, { start: source.length, end: source.length, depth: 0, markup: true }]) {
    const gap = source.slice(at, block.start)
    const marker = /(?:^|\n)[ \t>]*(?:[-*+]|\d+[.)])?[ \t>]*(?:\[[ xX]\][ \t]*)?$/.exec(gap)
    const lead = block.start < source.length ? (marker?.[0].trimStart().length ?? 0) : 0
    const rest = source.slice(at, block.start - lead)
    if (rest.trim() !== '') filled.push(trimmed(source, at, block.start - lead))
    if (block.start < source.length) filled.push({ ...block, start: block.start - lead })
    at = block.end
  }
  return filled
}

function trimmed(source: string, start: number, end: number): Block {
  const part = source.slice(start, end)
  const from = start + part.length - part.trimStart().length
  return { start: from, end: from + part.trim().length, depth: 0, markup: true }
}

function withTokens<T extends Block>(text: ArabicText, blocks: readonly T[]): (T & TokenRange)[] {
  let next = 0
  return blocks.map((block) => {
    const { tokens } = text
    while (next < tokens.length && (tokens[next]?.start ?? 0) < block.start) next++
    const first = next
    while (next < tokens.length && (tokens[next]?.start ?? 0) < block.end) next++
    return { ...block, first, last: next }
  })
}
