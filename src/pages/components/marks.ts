/** Names and dates that were read, as stretches of a text to be marked in it. */
import type { Element, ElementContent } from 'hast'
import type { DateRange, Mention, Reading, Report, Span } from '../../records.ts'
import type { Target } from '../links.ts'
import { shown } from '../text.ts'
import type { View } from '../view.ts'
import { machineDate } from './dates.ts'
import { actorTarget, outletTarget, placeTarget } from './names.ts'

/** A stretch of text, and how it is marked; inside a link a name is no link itself. */
export interface Mark extends Span {
  readonly wrap: (children: ElementContent[], inLink: boolean) => ElementContent
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children }
}

function targetOf(view: View, { kind, id }: Mention): Target | null {
  if (kind === 'actor') return actorTarget(view, id)
  return kind === 'place' ? placeTarget(view, id) : outletTarget(view, id)
}

function markMention(view: View, mention: Mention): Mark {
  const target = targetOf(view, mention)
  const className = ['name', `name--${mention.kind}`]
  const wrap: Mark['wrap'] = (children, inLink) =>
    target === null || inLink
      ? element('span', { className }, children)
      : element('a', { className, href: view.href(target) }, children)
  return { start: mention.start, end: mention.end, wrap }
}

function markDate(span: Span, date: DateRange): Mark {
  const dateTime = machineDate(date.edtf)
  const wrap: Mark['wrap'] = (children) =>
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
export function marksOf(view: View, reading: Reading): Mark[] {
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

/** The nodes of a stretch of text; of a mark that crosses its bounds the part inside is marked. */
export function markText(text: string, span: Span, marks: readonly Mark[], inLink = false): ElementContent[] {
  const children: ElementContent[] = []
  let at = span.start
  for (const { start, end, wrap } of marks) {
    const [from, to] = [Math.max(start, at), Math.min(end, span.end)]
    if (from >= to) continue
    if (from > at) children.push(textNode(text.slice(at, from)))
    children.push(wrap([textNode(text.slice(from, to))], inLink))
    at = to
  }
  if (at < span.end) children.push(textNode(text.slice(at, span.end)))
  return children
}
