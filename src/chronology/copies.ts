/** Whether two clippings carry one text: the same sentences, in whatever order and under whatever headline. */
import { foldText } from '../arabic/fold.ts'
import type { Reading } from '../records.ts'

/** Words below which a sentence may stand in any text. */
const FEWEST = 4
/** Share of the words of either clipping that the other has too. */
const COPIED = 0.6

/** Sentences by their folded words, and how many words each has. */
type Sentences = ReadonlyMap<string, number>

/** Clippings whose sentences are at hand: events that follow on each other are told by the same ones. */
const AT_HAND = 300
const known = new Map<Reading, Sentences>()

function sentencesOf(reading: Reading): Sentences {
  const kept = known.get(reading)
  if (kept !== undefined) return kept
  if (known.size === AT_HAND) known.clear()
  const { article, clipping } = reading
  const sentences = new Map<string, number>()
  for (const { role, start, end } of article.paragraphs) {
    if (role === 'title') continue
    for (const sentence of foldText(clipping.text.slice(start, end)).split(/[.!?\n]/)) {
      const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? []
      if (words.length >= FEWEST) sentences.set(words.join(' '), words.length)
    }
  }
  known.set(reading, sentences)
  return sentences
}

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0)

/** Whether most of what each of two clippings says stands word for word in the other; headlines do not count. */
export function areCopies(a: Reading, b: Reading): boolean {
  const [few, many] = [sentencesOf(a), sentencesOf(b)]
  const shared = sum([...few].flatMap(([sentence, words]) => (many.has(sentence) ? [words] : [])))
  return shared > 0 && shared >= COPIED * Math.max(sum(few.values()), sum(many.values()))
}
