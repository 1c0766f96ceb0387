import { fold } from './fold.ts'

/** What stands between a token and the one before it, as bits. */
export const GAP = {
  /** The text's first token, or one on a new line. */
  line: 1,
  space: 2,
  /** Any quotation mark. Names are matched across quotes. */
  quote: 4,
  comma: 8,
  /** Colon or semicolon. */
  colon: 16,
  dash: 32,
  slash: 64,
  open: 128,
  close: 256,
  /** Full stop, question or exclamation mark, ellipsis. */
  stop: 512,
  /** Anything else that is no letter or digit. */
  other: 1024,
} as const

/** A run of letters, or a run of digits. */
export interface Token {
  /** UTF-16 code units into the source, marks included. */
  readonly start: number
  readonly end: number
  /** Folded. */
  readonly form: string
  /** Bits of `GAP`: what stands before it. */
  readonly gap: number
  /** It is digits. */
  readonly number: boolean
}

/** Source offsets, and the half-open range of its tokens. */
export interface TokenRange {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
}

export interface ArabicText {
  readonly source: string
  readonly tokens: readonly Token[]
  /** Not blank, trimmed. */
  readonly lines: readonly TokenRange[]
  /** Broken at line ends and at `.` `؟` `!` before white space; never empty, trimmed. */
  readonly sentences: readonly TokenRange[]
}

const LETTER = /\p{L}|\p{M}/u
const letterTable = new Int8Array(0x10000).fill(-1)

/** 0 neither, 1 letter, 2 digit. */
function classOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return 2
  let known = letterTable[code] as number
  if (known < 0) {
    known = LETTER.test(String.fromCharCode(code)) ? 1 : 0
    letterTable[code] = known
  }
  return known
}

function gapBit(code: number): number {
  switch (code) {
    case 0x0a:
      return GAP.line
    case 0x20:
      return GAP.space
    case 0x22:
    case 0x27:
      return GAP.quote
    case 0x2c:
      return GAP.comma
    case 0x3a:
    case 0x3b:
      return GAP.colon
    case 0x2d:
      return GAP.dash
    case 0x2f:
    case 0x7c:
      return GAP.slash
    case 0x28:
    case 0x5b:
    case 0x7b:
      return GAP.open
    case 0x29:
    case 0x5d:
    case 0x7d:
      return GAP.close
    case 0x2e:
    case 0x3f:
    case 0x21:
      return GAP.stop
    default:
      return GAP.other
  }
}

/** Source ranges of the lines that are not blank. */
function lineRanges(source: string): { start: number; end: number }[] {
  const ranges = []
  for (let at = 0; at <= source.length;) {
    let end = source.indexOf('\n', at)
    if (end < 0) end = source.length
    const line = source.slice(at, end)
    const trimmed = line.trim()
    if (trimmed !== '') {
      const start = at + line.indexOf(trimmed)
      ranges.push({ start, end: start + trimmed.length })
    }
    at = end + 1
  }
  return ranges
}

const FULL_STOP = 0x2e
const EXCLAMATION_MARK = 0x21
const QUESTION_MARK = 0x061f

/** Source ranges of the sentences inside a line. */
function sentenceRanges(
  source: string,
  line: { start: number; end: number },
): { start: number; end: number }[] {
  const ranges = []
  let start = line.start
  for (let at = line.start; at < line.end; at++) {
    // By code: a string for every letter would cost more than all the rest.
    const code = source.charCodeAt(at)
    if (code !== FULL_STOP && code !== QUESTION_MARK && code !== EXCLAMATION_MARK) continue
    if (at + 1 < line.end && !/\s/.test(source.charAt(at + 1))) continue
    ranges.push({ start, end: at + 1 })
    start = at + 1
    while (start < line.end && /\s/.test(source[start] as string)) start++
    at = start - 1
  }
  if (start < line.end) ranges.push({ start, end: line.end })
  return ranges
}

function withTokens(
  tokens: readonly Token[],
  ranges: readonly { start: number; end: number }[],
): TokenRange[] {
  let next = 0
  return ranges.map(({ start, end }) => {
    while (next < tokens.length && (tokens[next] as Token).start < start) next++
    const first = next
    while (next < tokens.length && (tokens[next] as Token).start < end) next++
    return { start, end, first, last: next }
  })
}

/** Cuts text into tokens, lines and sentences; every offset is into `source`. */
export function readText(source: string): ArabicText {
  const { text, map } = fold(source)
  const tokens: Token[] = []
  let gap: number = GAP.line
  for (let at = 0; at < text.length;) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === 0) {
      gap |= gapBit(text.charCodeAt(at))
      at++
      continue
    }
    const first = at
    while (at < text.length && classOf(text.charCodeAt(at)) === kind) at++
    tokens.push({
      start: map[first] as number,
      end: endOf(source, map[at - 1] as number, map[at] as number),
      form: text.slice(first, at),
      gap,
      number: kind === 2,
    })
    gap = 0
  }
  const lines = lineRanges(source)
  return {
    source,
    tokens,
    lines: withTokens(tokens, lines),
    sentences: withTokens(
      tokens,
      lines.flatMap((line) => sentenceRanges(source, line)),
    ),
  }
}

/** End of a token: after its last character and the vowel marks on it, but no control character. */
function endOf(source: string, last: number, next: number): number {
  let end = last + 1
  while (end < next && /[\u0610-\u061A\u0640\u064B-\u065F\u0670]/.test(source[end] as string)) end++
  return end
}
