import { readText, type Token } from '../arabic/text.ts'
import type { NameForm } from '../records.ts'
import { strip } from './clitics.ts'
import type { PatternSpec } from './spec.ts'
import { spellingKey } from './spelling.ts'

/** A collective found by its class noun and what qualifies it. */
export interface PatternMatch {
  readonly id: string
  readonly form: NameForm
  /** Token after the last qualifier. */
  readonly last: number
}

interface Qualifier {
  readonly words: readonly string[]
  /** It says which collective; a qualifier that does not (المسلحة) counts beside one that does, or in context. */
  readonly telling: boolean
}

interface Pattern {
  readonly id: string
  readonly definite: readonly Qualifier[]
  readonly indefinite: readonly Qualifier[]
  readonly told: NameForm
  readonly hinted: NameForm
}

interface Head {
  readonly pattern: Pattern
  readonly definite: boolean
}

/** Finds collectives in all their wordings: `الفصائل العراقية المسلحة المدعومة من إيران`. */
export interface PatternIndex {
  /** Whether a word, its proclitics off, opens a pattern. */
  has(word: string): boolean
  /** The longest match of each pattern whose class noun is `word`, the token at `at`; `joins` says where a name may go on. */
  match(
    word: string,
    tokens: readonly Token[],
    at: number,
    end: number,
    joins: (token: Token) => boolean,
  ): PatternMatch[]
}

const wordsOf = (text: string): string[] => readText(text).tokens.map((token) => spellingKey(token.form))
const bare = (word: string): string => word.replace(/^ال(?=.{2})/, '')

/** How a qualifier reads after an indefinite noun: المسلحة → مسلحة, المدعومة من X → مدعومة من X, التي تدعمها → تدعمها. */
function indefiniteOf(words: readonly string[]): string[] {
  const [first = '', ...rest] = words
  if (first === 'التي' || first === 'الذين' || first === 'الذي') return rest
  if (first === 'شبه') return [first, ...rest.map(bare)]
  return [bare(first), ...rest]
}

function qualifiers(spec: PatternSpec, shape: (words: string[]) => string[]): Qualifier[] {
  const of = (texts: readonly string[], telling: boolean): Qualifier[] =>
    texts.map((text) => ({ words: shape(wordsOf(text)), telling }))
  return [...of(spec.with, true), ...of(spec.and, false)].sort((a, b) => b.words.length - a.words.length)
}

function matches(
  words: readonly string[],
  tokens: readonly Token[],
  at: number,
  end: number,
  joins: (token: Token) => boolean,
): boolean {
  if (at + words.length > end) return false
  return words.every((word, index) => {
    const token = tokens[at + index] as Token
    if (!joins(token)) return false
    const key = spellingKey(token.form)
    return (
      key === word || (index > 0 && strip(token.form).some((reading) => spellingKey(reading.word) === word))
    )
  })
}

export function indexPatterns(
  specs: readonly { readonly id: string; readonly spec: PatternSpec }[],
): PatternIndex {
  const heads = new Map<string, Head[]>()
  const add = (word: string, head: Head): void => void heads.set(word, [...(heads.get(word) ?? []), head])
  for (const { id, spec } of specs) {
    const shared = { text: spec.heads[0] as string, after: [], near: spec.near, notAfter: [] }
    const pattern: Pattern = {
      id,
      definite: qualifiers(spec, (words) => words),
      indefinite: qualifiers(spec, indefiniteOf),
      told: { ...shared, use: 'full' },
      hinted: { ...shared, use: 'local' },
    }
    for (const head of spec.heads.map((text) => wordsOf(text)[0] ?? '')) {
      add(head, { pattern, definite: true })
      if (bare(head) !== head) add(bare(head), { pattern, definite: false })
    }
  }
  return {
    has: (word) => heads.has(word),
    match(word, tokens, at, end, joins) {
      const found: PatternMatch[] = []
      for (const { pattern, definite } of heads.get(word) ?? []) {
        const list = definite ? pattern.definite : pattern.indefinite
        let last = at + 1
        let told = false
        for (let next = list.find((q) => matches(q.words, tokens, last, end, joins)); next !== undefined;) {
          last += next.words.length
          told ||= next.telling
          const from = last
          next = list.find((q) => matches(q.words, tokens, from, end, joins))
        }
        if (last > at + 1 && (told || definite))
          found.push({ id: pattern.id, last, form: told ? pattern.told : pattern.hinted })
      }
      return found
    },
  }
}
