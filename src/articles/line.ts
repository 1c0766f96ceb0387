import type { ArabicText, TokenRange } from '../arabic/text.ts'

/** A line of a clipping, or a block of a Markdown one, with what its shape tells. Tokens are half-open. */
export interface Line extends TokenRange {
  /** Number of tokens. */
  readonly size: number
  /** Tokens in Arabic letters, and in others. */
  readonly arabic: number
  readonly foreign: number
  readonly numbers: number
  /** It ends as a sentence does, with a stop or an ellipsis; quotes and a credit after it are left aside. */
  readonly stop: boolean
  /** It ends with a question or exclamation mark, as headlines do too. */
  readonly question: boolean
  /** It ends with a colon. */
  readonly colon: boolean
  /** It begins with a bullet, or a number or letter that counts. */
  readonly bullet: boolean
  /** Where a closing bracket with up to four words begins that ends the line: `(رويترز)`; else null. */
  readonly bracket: number | null
  /** Depth of a Markdown heading, 0 for any other line. */
  readonly heading: number
  /** Markdown that is no prose: an image, a rule, a list of links. */
  readonly markup: boolean
}

const CLOSING = /[\s"'”“»›’)\]\u200e\u200f\u202c\u2069*_]/
const STOP = /[.…۔]/
const QUESTION = /[؟!?]/
const BULLET = /^[-–—•●▪■□◾◽♦*·‣⁃✓✔►»]+\s|^\d{1,2}\s?[-.)]\s/

/** Whether a folded form begins with an Arabic letter. */
export function isArabic(form: string): boolean {
  const code = form.charCodeAt(0)
  return code >= 0x0621 && code <= 0x06ff
}

/** Last character that is no quote, bracket or space, before `end`; -1 when there is none after `start`. */
function lastMark(source: string, start: number, end: number): number {
  let at = end - 1
  while (at >= start && CLOSING.test(source[at] as string)) at--
  return at < start ? -1 : at
}

/** Start of a short bracket that ends the line, up to forty characters long. */
function closingBracket(source: string, start: number, end: number): number | null {
  const last = source[end - 1]
  if (last !== ')' && last !== ']') return null
  const at = source.lastIndexOf(last === ')' ? '(' : '[', end - 1)
  return at >= start && end - at <= 42 ? at : null
}

/** Describes a line or block of the text by its shape. */
export function describeLine(text: ArabicText, range: TokenRange, heading = 0, markup = false): Line {
  const { source, tokens } = text
  let arabic = 0
  let numbers = 0
  for (let at = range.first; at < range.last; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.number) numbers++
    else if (isArabic(token.form)) arabic++
  }
  const size = range.last - range.first
  const bracket = closingBracket(source, range.start, range.end)
  const end = lastMark(source, range.start, bracket ?? range.end)
  const mark = end < 0 ? '' : (source[end] as string)
  return {
    start: range.start,
    end: range.end,
    first: range.first,
    last: range.last,
    size,
    arabic,
    foreign: size - arabic - numbers,
    numbers,
    stop: STOP.test(mark),
    question: QUESTION.test(mark),
    colon: mark === ':' && bracket === null,
    bullet: BULLET.test(source.slice(range.start, range.start + 6)),
    bracket,
    heading,
    markup,
  }
}

/** Long enough, or closed like a sentence: a paragraph of a text rather than a headline or a label. */
export function isProse(line: Line): boolean {
  return (
    !line.markup &&
    line.heading === 0 &&
    (line.size >= 26 || (line.size >= 9 && line.stop) || (line.size >= 12 && line.colon))
  )
}

/** Of the length of a headline, and not closed like a sentence. */
export function isTitleLike(line: Line): boolean {
  return !line.markup && line.size >= 2 && line.size <= 25 && !line.stop && !line.colon && line.arabic > 0
}
