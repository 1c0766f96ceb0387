/** Whether two clippings carry one text: the same sentences, in whatever order and under whatever headline. */
import { foldUnits, type FoldedUnits } from '../arabic/fold.ts'
import type { Reading } from '../records.ts'

/** Words below which a sentence may stand in any text. */
const FEWEST = 4
/** Share of the words of either clipping that the other has too. */
const COPIED = 0.6

/** The sentences of a clipping. */
interface Sentences {
  /** How many words each has, by a number made of its folded words, another for nearly every sentence. */
  readonly words: ReadonlyMap<number, number>
  /** Words of all of them. */
  readonly total: number
}

/** Clippings whose sentences are at hand: events that follow on each other are told by the same ones. */
const AT_HAND = 4000
const known = new Map<Reading, Sentences>()

function sentencesOf(reading: Reading): Sentences {
  const kept = known.get(reading)
  if (kept !== undefined) return kept
  if (known.size === AT_HAND) known.clear()
  const { article, clipping } = reading
  const words = new Map<number, number>()
  for (const { role, start, end } of article.paragraphs)
    if (role !== 'title') addSentences(foldUnits(clipping.text.slice(start, end)), words)
  let total = 0
  for (const count of words.values()) total += count
  const sentences = { words, total }
  known.set(reading, sentences)
  return sentences
}

/** What a folded UTF-16 unit is to sentences. */
const UNKNOWN = 0
const BETWEEN = 1
const IN_WORD = 2
const END = 3
/** Half of a letter beyond the first 65,536, which is one by its other half. */
const HALF = 4

const kinds = new Uint8Array(0x10000)
const LETTER = /[\p{L}\p{N}]/u

function learn(code: number): number {
  const character = String.fromCharCode(code)
  const isHalf = code >= 0xd800 && code <= 0xdfff
  return (kinds[code] = isHalf
    ? HALF
    : '.!?\n'.includes(character)
      ? END
      : LETTER.test(character)
        ? IN_WORD
        : BETWEEN)
}

function kindOf(units: Uint16Array, at: number): number {
  const code = units[at] as number
  const learnt = kinds[code] as number
  const kind = learnt === UNKNOWN ? learn(code) : learnt
  if (kind !== HALF) return kind
  const first = code < 0xdc00 ? at : at - 1
  return LETTER.test(String.fromCharCode(units[first] ?? 0, units[first + 1] ?? 0)) ? IN_WORD : BETWEEN
}

/**
 * Adds the sentences of a folded text. Each is known by 53 bits of its words alone: among the sentences of two
 * clippings the odds of two with one number are below one in a million million.
 */
function addSentences({ units, length }: FoldedUnits, into: Map<number, number>): void {
  let a = 0
  let b = 0
  let words = 0
  let before = BETWEEN
  for (let at = 0; at <= length; at++) {
    const kind = at < length ? kindOf(units, at) : END
    if (kind === IN_WORD) {
      if (before !== IN_WORD) {
        words++
        a = Math.imul(a ^ 0x20, 0x01000193)
        b = Math.imul(b ^ words, 0xc2b2ae35)
      }
      const code = units[at] as number
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b ^ code, 0x85ebca6b)
      b ^= b >>> 15
    } else if (kind === END) {
      if (words >= FEWEST) into.set((a >>> 0) * 0x200000 + (b >>> 11), words)
      a = b = words = 0
    }
    before = kind
  }
}

/** Whether most of what each of two clippings says stands word for word in the other; headlines do not count. */
export function areCopies(a: Reading, b: Reading): boolean {
  const [one, other] = [sentencesOf(a), sentencesOf(b)]
  const most = COPIED * Math.max(one.total, other.total)
  if (Math.min(one.total, other.total) < most) return false
  let shared = 0
  for (const [sentence, words] of one.words) if (other.words.has(sentence)) shared += words
  return shared > 0 && shared >= most
}
