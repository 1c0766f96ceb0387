import { hash } from 'node:crypto'
import { readText } from '../../arabic/text.ts'
import { findQuote } from '../../clippings/quote.ts'
import type { Decision, Mention, Reading, Report, Span } from '../../records.ts'
import { applyDecisions } from '../../reports/decide.ts'
import { guessKind } from './kinds.ts'

/** What pasting a ready line does. */
export type Act = 'entry' | 'front' | 'accept' | 'drop' | 'change' | 'merge' | 'split'

/** Lines to paste, in the exact form that the file accepts. */
export interface Ready {
  readonly act: Act
  /** Below the content folder. */
  readonly file: string
  readonly yaml: string
}

/** Who decides and when: the name is for the editor to replace, the day is the archive's last one. */
export interface Signature {
  readonly by: string
  readonly on: string
}

/** Words of a clipping as a decision quotes them. */
interface Quotation {
  readonly clipping: string
  readonly quote: string
  readonly occurrence: number | null
}

/** A string as YAML and JSON both write it. */
const quoted = (text: string): string => JSON.stringify(text)

// ── Words that name one report ─────────────────────────────────────────────────────────────────────────

/** UTF-16 code units of a quotation at most, and around its trigger. */
const LONGEST = 120
const AROUND = 30

/** Moves an end inward to the next blank, so that no word is cut. */
function wholeWords(text: string, span: Span, within: Span): Span {
  let { start, end } = span
  if (start > within.start) while (start < end && !/\s/.test(text[start - 1] ?? ' ')) start++
  if (end < within.end) while (end > start && !/\s/.test(text[end] ?? ' ')) end--
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** Stretches that could name a report: its clause, the words around its trigger, the trigger alone. */
function stretchesOf(text: string, report: Report): Span[] {
  const inside = report.trigger === '' ? -1 : text.slice(report.start, report.end).indexOf(report.trigger)
  const at = report.start + Math.max(0, inside)
  const end = inside < 0 ? Math.min(report.end, report.start + LONGEST) : at + report.trigger.length
  const near = { start: Math.max(report.start, at - AROUND), end: Math.min(report.end, end + AROUND) }
  const clause = { start: report.start, end: report.end }
  const spans = report.end - report.start <= LONGEST ? [clause, near] : [near]
  if (inside >= 0) spans.push({ start: at, end })
  return spans.map((span) => wholeWords(text, span, report)).filter(({ start, end: to }) => start < to)
}

function asDecision(clipping: string, quote: string, span: Span): Decision {
  return {
    ...span,
    clipping,
    quote,
    about: 'event',
    act: 'accept',
    set: {},
    with: null,
    by: '',
    on: '',
    why: '',
    index: 0,
  }
}

const length = ({ start, end }: Span): number => end - start

/** The report with whose words a stretch has most in common, the shorter of two: what merges and splits go by. */
function closest(reports: readonly Report[], span: Span): Report | null {
  const shared = (report: Report): number =>
    Math.max(
      ...[report, ...report.also].map((one) => Math.min(one.end, span.end) - Math.max(one.start, span.start)),
    )
  return reports.reduce<Report | null>((best, report) => {
    const [more, most] = [shared(report), best === null ? 0 : shared(best)]
    return more > most || (best !== null && more === most && length(report) < length(best)) ? report : best
  }, null)
}

/** Whether a decision about these words is one about this report, and about no other. */
function names({ clipping, reports }: Reading, report: Report, span: Span): boolean {
  if (closest(reports, span) !== report) return false
  const rivals = reports.filter((other) => other.start < span.end && span.start < other.end)
  if (rivals.length <= 1) return true
  // What decides when the decision is read decides here too; decisions made before do not count.
  const bare = reports.map((other) => ({ ...other, decision: null }))
  const quote = clipping.text.slice(span.start, span.end)
  const decided = applyDecisions(bare, [asDecision(clipping.id, quote, span)], readText(clipping.text))
  return decided.some(
    ({ decision, start, end, type }) =>
      decision !== null && start === report.start && end === report.end && type === report.type,
  )
}

/** Quotes the words by which a decision finds a report; null when none tells it from its neighbours. */
function quoteFor(reading: Reading, report: Report): Quotation | null {
  const { id, text } = reading.clipping
  const span = stretchesOf(text, report).find((one) => names(reading, report, one))
  if (span === undefined) return null
  const quote = text.slice(span.start, span.end)
  const places = findQuote(text, quote)
  const at = places.findIndex(({ start }) => start === span.start)
  if (at < 0) return null
  return { clipping: id, quote, occurrence: places.length > 1 ? at + 1 : null }
}

// ── Lines ──────────────────────────────────────────────────────────────────────────────────────────────

/** A value in flow style: strings in quotes, records in braces. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`)
  return `{ ${fields.join(', ')} }`
}

function linesOf({ clipping, quote, occurrence }: Quotation): string[] {
  return [
    `clipping: ${quoted(clipping)}`,
    `quote: ${quoted(quote)}`,
    ...(occurrence === null ? [] : [`occurrence: ${occurrence}`]),
  ]
}

/** What a decision about a report says beside its words. */
interface Ruling {
  readonly act: Extract<Act, 'accept' | 'drop' | 'change' | 'merge' | 'split'>
  readonly set?: Readonly<Record<string, unknown>>
  readonly with?: readonly [Reading, Report]
  readonly why: string
}

/** Makes the lines of a decision about a report; null when no words of its clipping name it alone. */
export function decisionOn(
  [reading, report]: readonly [Reading, Report],
  { act, set, with: other, why }: Ruling,
  { by, on }: Signature,
): Ready | null {
  const words = quoteFor(reading, report)
  const others = other === undefined ? null : quoteFor(...other)
  if (words === null || (other !== undefined && others === null)) return null
  const lines = [
    ...linesOf(words),
    'about: event',
    `do: ${act}`,
    ...(set === undefined ? [] : [`set: ${flow(set)}`]),
    ...(others === null ? [] : ['with:', ...linesOf(others).map((line) => `  ${line}`)]),
    `by: ${quoted(by)}`,
    `on: ${quoted(on)}`,
    `why: ${quoted(why)}`,
  ]
  const yaml = lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}\n`).join('')
  return { act, file: 'decisions.yaml', yaml }
}

const FILES = {
  actor: 'authority/actors.yaml',
  place: 'authority/places.yaml',
  outlet: 'authority/outlets.yaml',
} as const

/** Makes an entry of an authority file; its id is made of the name, for the editor to replace by a better one. */
export function entryFor(kind: Mention['kind'], name: string): Ready {
  const id = `name-${hash('sha256', `${kind}\n${name}`).slice(0, 8)}`
  const lines = [
    `- id: ${id}`,
    `  name: ${quoted(name)}`,
    `  kind: ${guessKind(kind, name)}`,
    '  source: press',
  ]
  return { act: 'entry', file: FILES[kind], yaml: `${lines.join('\n')}\n` }
}

/** Makes lines for the front matter of a clipping that say when it was published. */
export function publishedOn({ clipping }: Reading, edtf: string): Ready {
  const yaml = `published: ${quoted(edtf)}\npublishedBasis: editor\n`
  return { act: 'front', file: clipping.source, yaml }
}
