import { foldUnits } from './fold.ts'
import { formOf, wordOfUnits, type WordForm } from './vocabulary.ts'

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
  /** The same, as the object to ask what is known of it. */
  readonly word: WordForm
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

/** What a folded UTF-16 unit is to tokens, which are runs of one class: 1 a letter, 2 a digit, 0 neither. */
export function classOf(code: number): number {
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
    // A tag's mark and its low lines part words as blanks do: `مدينة #دوما`, `#مجلس_الأمن`.
    case 0x23:
    case 0x5f:
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

/** Fewest letters of a word beside a stop without a blank: `ت.غ`, `أ.ف.ب` and `العربية.نت` are one. */
const GLUED_LETTERS = 3

const isArabic = (code: number): boolean =>
  (code >= 0x0621 && code <= 0x063a) || (code >= 0x0641 && code <= 0x064a) || isMark(code)

/** `في المدينة.وقال شهود`: a stop that lost its blank ends a sentence all the same. */
function isGlued(source: string, stop: number): boolean {
  for (let after = 1; after <= GLUED_LETTERS; after++)
    if (!isArabic(source.charCodeAt(stop + after))) return false
  let before = stop - 1
  while (before > 0 && /["'”»)\]]/.test(source.charAt(before))) before--
  if (/\d/.test(source.charAt(before))) return true
  for (let letters = 0; letters < GLUED_LETTERS; letters++)
    if (!isArabic(source.charCodeAt(before - letters))) return false
  return true
}

/** Adds the source ranges of the sentences inside a line. */
function addSentences(
  source: string,
  line: { start: number; end: number },
  into: { start: number; end: number }[],
): void {
  let start = line.start
  for (let at = line.start; at < line.end; at++) {
    // By code: a string for every letter would cost more than all the rest.
    const code = source.charCodeAt(at)
    if (code !== FULL_STOP && code !== QUESTION_MARK && code !== EXCLAMATION_MARK) continue
    if (at + 1 < line.end && !/\s/.test(source.charAt(at + 1)) && !isGlued(source, at)) continue
    into.push({ start, end: at + 1 })
    start = at + 1
    while (start < line.end && /\s/.test(source[start] as string)) start++
    at = start - 1
  }
  if (start < line.end) into.push({ start, end: line.end })
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
  const tokens = readTokens(source)
  const lines = lineRanges(source)
  const sentences: { start: number; end: number }[] = []
  for (const line of lines) addSentences(source, line, sentences)
  return { source, tokens, lines: withTokens(tokens, lines), sentences: withTokens(tokens, sentences) }
}

/** The words of a text in order, as `readText` finds them, without where they stand. */
export function readWords(source: string): WordForm[] {
  const { units, length } = foldUnits(source)
  const words: WordForm[] = []
  for (let at = 0; at < length;) {
    const kind = classOf(units[at] as number)
    const first = at++
    if (kind === 0) continue
    while (at < length && classOf(units[at] as number) === kind) at++
    words.push(wordOfUnits(units, first, at))
  }
  return words
}

function readTokens(source: string): Token[] {
  const { units, map, length } = foldUnits(source)
  const tokens: Token[] = []
  let gap: number = GAP.line
  for (let at = 0; at < length;) {
    const kind = classOf(units[at] as number)
    if (kind === 0) {
      gap |= gapBit(units[at] as number)
      at++
      continue
    }
    const first = at
    while (at < length && classOf(units[at] as number) === kind) at++
    const word = wordOfUnits(units, first, at)
    const start = map[first] as number
    const end = endOf(source, map[at - 1] as number, map[at] as number)
    tokens.push({ start, end, form: formOf(word), word, gap, number: kind === 2 })
    gap = 0
  }
  return tokens
}

/** Vowel marks and taṭwīl, which belong to the letter before them. */
function isMark(code: number): boolean {
  return (
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0640 ||
    code === 0x0670 ||
    (code >= 0x0610 && code <= 0x061a)
  )
}

/** End of a token: after its last character and the vowel marks on it, but no control character. */
function endOf(source: string, last: number, next: number): number {
  let end = last + 1
  while (end < next && isMark(source.charCodeAt(end))) end++
  return end
}
