/** The words of a clipping, quoted with the place they stand at. */
import { rightsOf } from '../../data/dataset.ts'
import type { Reading, Span } from '../../records.ts'
import { attributes, html, type Content, type Html } from '../html.ts'
import { paths, type Target } from '../links.ts'
import type { Telling } from '../site.ts'
import { oneLine, shorten } from '../text.ts'
import type { View } from '../view.ts'
import { wordsOf } from './markdown.ts'
import { mayQuote } from './rights.ts'

/** The fragment of the paragraph that holds an offset: `p3`, or null. Paragraphs count from 1. */
export function paragraphAnchor(reading: Reading, offset: number): string | null {
  const at = reading.article.paragraphs.findIndex(({ start, end }) => start <= offset && offset < end)
  return at < 0 ? null : `p${at + 1}`
}

/** The article at the paragraph of a span, or at its top where the text is not published. */
export function passageTarget(view: View, reading: Reading, span: Span): Target {
  const article = paths.article(reading.clipping.id)
  const anchor = rightsOf(reading, view.site) === 'full' ? paragraphAnchor(reading, span.start) : null
  return anchor === null ? article : `${article}#${anchor}`
}

/** Marks the first occurrence of the trigger in the evidence. */
function withTrigger(text: string, trigger: string): Content {
  const word = oneLine(trigger)
  const at = word === '' ? -1 : text.indexOf(word)
  if (at < 0) return text
  return [text.slice(0, at), html`<mark>${word}</mark>`, text.slice(at + word.length)]
}

/** The whole evidence of a report as it stands, its trigger marked. */
export function renderEvidence({ reading, report }: Telling): Html {
  return html`<blockquote class="evidence">
    <p>${withTrigger(oneLine(wordsOf(reading, report.evidence)), report.trigger)}</p>
  </blockquote>`
}

/** Text without the quotation marks whose other half is outside it. */
function withoutHalves(text: string): string {
  const open: number[] = []
  const halves = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '«') open.push(at)
    else if (text[at] === '»' && open.pop() === undefined) halves.add(at)
  }
  for (const at of open) halves.add(at)
  const straight = text.indexOf('"')
  if (straight >= 0 && straight === text.lastIndexOf('"')) halves.add(straight)
  return halves.size === 0
    ? text
    : [...text.split('').entries()].flatMap(([at, unit]) => (halves.has(at) ? [] : [unit])).join('')
}

/** Quotation marks inside a quotation are the inner ones. */
function withInnerMarks(text: string): string {
  return withoutHalves(text).replace(/«/g, '‹').replace(/»/g, '›')
}

/** Words of a clipping in quotation marks: in the line, or by themselves. */
export function renderQuote(text: string, kind: 'words' | 'said' | null = null): Html {
  return html`<q${attributes({ class: kind })}>${withInnerMarks(oneLine(text))}</q>`
}

/** Ends of sentences, and what may stand between one and the next. */
const SENTENCE_END = /(?:^|[.!?؟…:\n])[\s"'“”«»‹›()[\]*#>-]*$/

/** Whether a span begins within a sentence, so that its words alone would seem to begin one. */
function isFragment({ clipping }: Reading, start: number): boolean {
  return !SENTENCE_END.test(clipping.text.slice(Math.max(0, start - 40), start))
}

/** A short quotation for a list, or null where nothing may be quoted; an ellipsis stands for what is before it. */
export function renderShortQuote(view: View, { reading, report }: Telling): Html | null {
  if (!mayQuote(view, reading)) return null
  const words = shorten(wordsOf(reading, report.evidence), 160)
  return renderQuote(isFragment(reading, report.start) ? `…${words}` : words, 'words')
}
