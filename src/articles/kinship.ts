import { foldText } from '../arabic/fold.ts'
import type { ArabicText, Token } from '../arabic/text.ts'
import { WordMemo, type WordForm } from '../arabic/vocabulary.ts'
import { isArabic, type Line } from './line.ts'
import { CONTINUING, CONTINUING_PAIRS, SAYING, TELLING, WAW } from './words.ts'

/**
 * Whether lines belong together: shared content words, and words that carry a text on.
 *
 * Reasoning:
 * - A stem of five letters, article and proclitics left out, is enough to see that two paragraphs tell of the same
 *   things; no two names need be told apart here.
 */
const COMMON = new Set(
  foldText(
    'الذي التي الذين خلال هناك هذا هذه ذلك تلك وذلك وهو وهي كانت كان يكون عليه عليها منها فيها إليها إليه حيث بعد قبل بين أيضا أمس اليوم الأول الثاني عدد عام عدة أنها أنه قال قالت وأضاف أعلن أعلنت أكد ذكر وفق بحسب ضمن نحو أكثر غير',
  ).split(' '),
)

/** The stem by which folded words are compared; '' for words that every text has. */
export function stemOf(form: string): string {
  if (!isArabic(form) || COMMON.has(form)) return ''
  const bare = form.replace(/^[وف]?(?:لل|[بكل]?ال)(?=.{3})|^[وفبل](?=.{4})/, '')
  return bare.length >= 3 ? bare.slice(0, 5) : ''
}

const stems = new WordMemo(stemOf)

/** The same of a token's word. */
export function stemOfWord(word: WordForm): string {
  return stems.of(word)
}

/** Adds the content words of a line to a set. */
export function gather(text: ArabicText, line: Line, into: Set<string>): void {
  for (let at = line.first; at < line.last; at++) {
    const stem = stemOfWord((text.tokens[at] as Token).word)
    if (stem !== '') into.add(stem)
  }
}

/** Share of a line's content words that a set has, from 0 to 1; 0 for a line without any. */
export function shared(text: ArabicText, line: Line, words: ReadonlySet<string>): number {
  let all = 0
  let known = 0
  for (let at = line.first; at < line.last; at++) {
    const stem = stemOfWord((text.tokens[at] as Token).word)
    if (stem === '') continue
    all++
    if (words.has(stem)) known++
  }
  return all === 0 ? 0 : known / all
}

/** Share of a headline's content words that a paragraph repeats, as first paragraphs do with their own. */
export function echoes(text: ArabicText, headline: Line, paragraph: Line): number {
  const words = new Set<string>()
  gather(text, paragraph, words)
  return shared(text, headline, words)
}

/** Whether a line begins as one that carries on: `وأضاف`, `من جهته`, `كما`. */
export function continues(text: ArabicText, line: Line): boolean {
  const first = text.tokens[line.first]?.form ?? ''
  const second = line.size > 1 ? (text.tokens[line.first + 1]?.form ?? '') : ''
  if (CONTINUING.has(first) || CONTINUING_PAIRS.has(`${first}_${second}`)) return true
  return first.length > 2 && first.startsWith('و') && !WAW.has(first)
}

/** Whether a line reads as a first paragraph though it ends like a headline: a verb opens it, and it is long. */
export function opensLikeText(text: ArabicText, line: Line): boolean {
  const first = text.tokens[line.first]?.form ?? ''
  return (SAYING.has(first) && line.size >= 8) || (TELLING.has(first) && line.size >= 14)
}

/** A number that lines of the same words share, for finding one again: few others have it. */
export function tallyOf({ tokens }: ArabicText, line: Line): number {
  let tally = line.size
  for (let at = line.first; at < line.last; at++)
    tally = (Math.imul(tally, 31) + (tokens[at] as Token).form.length) | 0
  return tally
}

/** Whether two lines have the same folded words. */
export function sameWords({ tokens }: ArabicText, a: Line, b: Line): boolean {
  if (a.last - a.first !== b.last - b.first) return false
  for (let at = a.first, other = b.first; at < a.last; at++, other++)
    if (tokens[at]?.form !== tokens[other]?.form) return false
  return true
}

/** Folded words of a line, each with a blank behind it. */
export function keyOfLine(text: ArabicText, line: Line): string {
  let key = ''
  for (let at = line.first; at < line.last; at++) key += `${text.tokens[at]?.form ?? ''} `
  return key
}
