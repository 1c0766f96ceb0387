import { foldText } from '../arabic/fold.ts'
import type { ArabicText, Token } from '../arabic/text.ts'
import { TokenMemo, RareMemo } from '../arabic/vocabulary.ts'
import { firstIndex } from '../sorted.ts'
import type { DateExpression, Meaning } from './meaning.ts'
import { PHRASES } from './phrases.ts'
import type { Dispatch } from './points.ts'
import { POINTS, readDigits } from './points.ts'
import type { Reading } from './reading.ts'

export type { CalendarMeaning, DateExpression, Meaning } from './meaning.ts'

/** Readers in the order in which they are tried at a token. */
interface Entry {
  readonly first: Dispatch
  readonly second: Dispatch | null
}

const table = new Map<string, Entry>()
for (const [form, dispatch] of POINTS) table.set(form, { first: dispatch, second: null })
for (const [form, dispatch] of PHRASES)
  table.set(form, { first: dispatch, second: table.get(form)?.first ?? null })

const entries = new RareMemo((form) => table.get(form) ?? null)
const readings = new TokenMemo(readAt)

/**
 * Finds every date in a text, or in a range of its tokens, in order and not overlapping; the longest reading at a
 * token wins. Words that look like a date and name something are found too, as meaning `name`.
 */
export function findDates(text: ArabicText, from = 0, to = text.tokens.length): DateExpression[] {
  const { tokens } = text
  const found: DateExpression[] = []
  for (let at = from; at < to; at++) {
    const { number, word, form } = tokens[at] as Token
    const entry = number ? null : entries.of(word)
    if (entry === null && !number) continue
    const reading = readings.of(text, at)
    if (reading === null || reading.next > to) continue
    const bare = entry === null ? form : entry.first.bare
    found.push(toExpression(text, at, reading, bare))
    at = reading.next - 1
  }
  return found.length === 0 ? found : withDays(text, found)
}

function readAt({ tokens }: ArabicText, at: number): Reading | null {
  const { number, word } = tokens[at] as Token
  if (number) return readDigits(tokens, at)
  const entry = entries.of(word)
  return entry === null ? null : readEntry(tokens, at, entry)
}

function readEntry(tokens: readonly Token[], at: number, { first, second }: Entry): Reading | null {
  const reading = first.read(tokens, at, first.bare)
  return reading ?? (second === null ? null : second.read(tokens, at, second.bare))
}

function toExpression(text: ArabicText, at: number, reading: Reading, bare: string): DateExpression {
  const first = text.tokens[at] as Token
  const last = text.tokens[reading.next - 1] as Token
  const start = first.form === bare ? first.start : afterProclitics(text.source, first, bare)
  const end = closed(text.source, start, last.end)
  return {
    start,
    end,
    first: at,
    last: reading.next,
    text: text.source.slice(start, end),
    meaning: reading.meaning,
    time: reading.time,
  }
}

/** The end with the bracket that closes one opened inside: `أكتوبر (تشرين الأول)`. */
function closed(source: string, start: number, end: number): number {
  if (source[end] !== ')') return end
  const open = source.lastIndexOf('(', end)
  return open > start && source.indexOf(')', open) === end ? end + 1 : end
}

/** Where the bare word begins: past the letters of its proclitics and the marks on them. */
function afterProclitics(source: string, token: Token, bare: string): number {
  let letters = token.form.length - bare.length
  // ل fused with ال: only the ل is dropped, its fellow stays.
  if (token.form.endsWith(`لل${bare.slice(2)}`) && bare.startsWith('ال'))
    letters = token.form.length - bare.length + 1
  let at = token.start
  for (let taken = 0; at < token.end; at++) {
    const kept = foldText(source[at] ?? '').length > 0
    if (kept && taken === letters) break
    if (kept) taken++
  }
  return at
}

/** Gives a part of the day that stands alone the day told before it in its sentence. */
function withDays(text: ArabicText, found: readonly DateExpression[]): DateExpression[] {
  let day: Meaning | null = null
  let sentence = sentenceOf(text, found[0]?.first ?? 0)
  return found.map((expression) => {
    const { meaning } = expression
    while (expression.first >= (text.sentences[sentence]?.last ?? Infinity)) {
      sentence++
      day = null
    }
    if (isDayMeaning(meaning)) day = meaning
    return meaning.kind === 'time' ? { ...expression, meaning: { kind: 'time', day } } : expression
  })
}

/** Index of the first sentence that ends behind a token. */
const sentenceOf = ({ sentences }: ArabicText, token: number): number =>
  firstIndex(sentences, ({ last }) => last <= token)

function isDayMeaning(meaning: Meaning): boolean {
  if (meaning.kind === 'calendar') return meaning.day !== null
  return meaning.kind === 'weekday' || meaning.kind === 'deictic' || meaning.kind === 'narrative'
}
