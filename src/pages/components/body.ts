/**
 * The text of a clipping as HTML: a tree made of its paragraphs, with the names and dates that were read marked in
 * it, written by rehype-stringify. Escaping is the serializer's, so no text can become markup.
 */
import type { Element, ElementContent, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { DateRange, Mention, Paragraph, Reading, Report, Span } from '../../records.ts'
import { unsafe, type Html } from '../html.ts'
import type { Target } from '../links.ts'
import { shown } from '../text.ts'
import type { View } from '../view.ts'
import { machineDate } from './dates.ts'
import { actorTarget, outletTarget, placeTarget } from './names.ts'

/** A stretch of text to be marked, and how. */
interface Mark extends Span {
  readonly wrap: (children: ElementContent[]) => ElementContent
}

const processor = unified().use(rehypeStringify).freeze()

/** Writes a tree as markup. */
export function writeTree(children: ElementContent[]): Html {
  const root: Root = { type: 'root', children }
  return unsafe(processor.stringify(root))
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function targetOf(view: View, { kind, id }: Mention): Target | null {
  if (kind === 'actor') return actorTarget(view, id)
  return kind === 'place' ? placeTarget(view, id) : outletTarget(view, id)
}

function markMention(view: View, mention: Mention): Mark {
  const target = targetOf(view, mention)
  const className = [`name`, `name--${mention.kind}`]
  const wrap = (children: ElementContent[]): Element =>
    target === null
      ? element('span', { className }, children)
      : element('a', { className, href: view.href(target) }, children)
  return { start: mention.start, end: mention.end, wrap }
}

function markDate(span: Span, date: DateRange): Mark {
  const dateTime = machineDate(date.edtf)
  const wrap = (children: ElementContent[]): Element =>
    dateTime === null
      ? element('span', { className: ['date'] }, children)
      : element('time', { className: ['date'], dateTime }, children)
  return { ...span, wrap }
}

/** Finds the words a report's date was read from: in its clause, else nearest before it in the text. */
function findDateWords(text: string, report: Report): Span | null {
  const words = report.date?.text ?? ''
  if (words === '') return null
  const inside = text.slice(report.start, report.end).indexOf(words)
  const start = inside >= 0 ? report.start + inside : text.lastIndexOf(words, report.start)
  return start < 0 ? null : { start, end: start + words.length }
}

/** Marks in order, none inside another: where two meet, the one that begins first, then the longer, stays. */
function marksOf(view: View, reading: Reading): Mark[] {
  const marks = reading.mentions.map((mention) => markMention(view, mention))
  for (const report of reading.reports) {
    const span = findDateWords(reading.clipping.text, report)
    if (span !== null && report.date !== null) marks.push(markDate(span, report.date))
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: Mark[] = []
  for (const mark of marks) if (mark.start >= (apart.at(-1)?.end ?? 0)) apart.push(mark)
  return apart
}

function textNode(text: string): ElementContent {
  return { type: 'text', value: shown(text) }
}

/** The nodes of a stretch of text; a mark that crosses its bounds is left out. */
function contentOf(text: string, span: Span, marks: readonly Mark[]): ElementContent[] {
  const children: ElementContent[] = []
  let at = span.start
  for (const mark of marks) {
    if (mark.start < at || mark.end > span.end) continue
    if (mark.start > at) children.push(textNode(text.slice(at, mark.start)))
    children.push(mark.wrap([textNode(text.slice(mark.start, mark.end))]))
    at = mark.end
  }
  if (at < span.end) children.push(textNode(text.slice(at, span.end)))
  return children
}

const TAGS: Readonly<Record<Paragraph['role'], string>> = { title: 'p', deck: 'p', heading: 'h2', body: 'p' }

/** One paragraph of the article, with its anchor (paragraphs count from 1). */
export interface BodyParagraph {
  readonly index: number
  readonly paragraph: Paragraph
  readonly markup: Html
}

/**
 * Renders the paragraphs below the title. `limit` characters are shown at most, cut at the end of a word; what
 * does not fit is left out.
 */
export function renderBody(view: View, reading: Reading, limit = Infinity): BodyParagraph[] {
  const { text } = reading.clipping
  const marks = marksOf(view, reading)
  let left = limit
  return reading.article.paragraphs.flatMap((paragraph, index) => {
    if (paragraph.role === 'title' || left <= 0) return []
    const whole = paragraph.end - paragraph.start <= left
    const end = whole ? paragraph.end : endOfWord(text, paragraph.start, left)
    left -= paragraph.end - paragraph.start
    const children = contentOf(text, { start: paragraph.start, end }, marks)
    if (!whole) children.push({ type: 'text', value: '…' })
    const className = paragraph.role === 'body' ? undefined : [paragraph.role]
    const node = element(TAGS[paragraph.role], { id: `p${index + 1}`, className }, children)
    return [{ index, paragraph, markup: writeTree([node]) }]
  })
}

function endOfWord(text: string, start: number, length: number): number {
  const cut = text.lastIndexOf(' ', start + length)
  return cut > start ? cut : start + length
}
