import { foldText } from '../arabic/fold.ts'
import { RareMemo, type WordForm } from '../arabic/vocabulary.ts'
import { OPERATORS, type Operator } from './operators.ts'

/** A fixed phrase that weakens or takes away what follows it: its folded words. */
export interface Phrase {
  readonly words: readonly string[]
  readonly operator: Operator
}

/** Fixed phrases by their first folded word, longest first. */
const PHRASES = buildPhrases()

function buildPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>()
  for (const operator of OPERATORS) {
    for (const phrase of operator.phrases.split('|')) {
      const words = foldText(phrase)
        .split(' ')
        .filter((word) => word !== '')
      if (words.length === 0) continue
      const known = byFirst.get(words[0] as string) ?? []
      known.push({ words, operator })
      byFirst.set(words[0] as string, known)
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

const byWord = new RareMemo((form) => {
  const bare = form.length > 2 && (form[0] === 'و' || form[0] === 'ف') ? form.slice(1) : form
  const [whole, rest] = [PHRASES.get(form), bare === form ? undefined : PHRASES.get(bare)]
  // `ومن المقرر` is written out, `ومن المتوقع` is not
  return whole === undefined || rest === undefined ? (whole ?? rest ?? null) : [...whole, ...rest]
})

/** The phrases that a word begins, و or ف before it allowed; null for nearly all words. */
export function phrasesOf(word: WordForm): readonly Phrase[] | null {
  return byWord.of(word)
}

/** Whether a folded word begins one. */
export function opensPhrase(form: string): boolean {
  return byWord.read(form) !== null
}
