import { readText, type Token } from '../arabic/text.ts'
import type { NameForm } from '../records.ts'
import { strip } from './clitics.ts'
import { nameForm } from './forms.ts'
import type { PatternSpec } from './spec.ts'
import { spellingKey, spellingOf } from './spelling.ts'

/** A collective found by its class noun and what qualifies it. */
export interface PatternMatch {
  readonly id: string
  readonly form: NameForm
  /** Token after the last qualifier. */
  readonly last: number
}

/** Where a pattern may go on. */
export interface PatternText {
  readonly tokens: readonly Token[]
  /** Token after the last that may belong to the name. */
  readonly end: number
  /** Whether a name may go on over the gap before a token. */
  readonly joins: (token: Token) => boolean
}

interface Qualifier {
  readonly words: readonly string[]
  /** It says which collective; a qualifier that does not (المسلحة) counts beside one that does, or in context. */
  readonly telling: boolean
}

/** Qualifiers by their first word. */
type Qualifiers = ReadonlyMap<string, readonly Qualifier[]>

interface Head {
  readonly id: string
  readonly definite: boolean
  readonly qualifiers: Qualifiers
  /** The form when a telling qualifier stands by, and when none does. */
  readonly told: NameForm
  readonly hinted: NameForm
}

/** Finds collectives in all their wordings: `الفصائل العراقية المسلحة المدعومة من إيران`. */
export interface PatternIndex {
  /** Whether a word, its proclitics off, opens a pattern. */
  has(word: string): boolean
  /** The longest match of each pattern whose class noun is the word `word` at the token `at`. */
  match(word: string, at: number, text: PatternText): PatternMatch[]
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

function qualifiersOf(spec: PatternSpec, definite: boolean): Qualifiers {
  const found = new Map<string, Qualifier[]>()
  const add = (text: string, telling: boolean): void => {
    const words = definite ? wordsOf(text) : indefiniteOf(wordsOf(text))
    const first = words[0]
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), { words, telling }])
  }
  for (const text of spec.with) add(text, true)
  for (const text of spec.and) add(text, false)
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** The longest qualifier that begins at a token. */
function qualifierAt(qualifiers: Qualifiers, at: number, text: PatternText): Qualifier | null {
  const { tokens, end, joins } = text
  const first = at < end ? tokens[at] : undefined
  if (first === undefined || !joins(first)) return null
  const list = qualifiers.get(spellingOf(first.word))
  if (list === undefined) return null
  for (const qualifier of list) if (goesOn(qualifier.words, at, text)) return qualifier
  return null
}

/** Whether the words of a qualifier after its first stand after the token `at`. */
function goesOn(words: readonly string[], at: number, { tokens, end, joins }: PatternText): boolean {
  for (let index = 1; index < words.length; index++) {
    const word = words[index]
    const token = at + index < end ? tokens[at + index] : undefined
    if (token === undefined || !joins(token)) return false
    const known = spellingOf(token.word) === word
    if (!known && !strip(token.form).some((reading) => spellingKey(reading.word) === word)) return false
  }
  return true
}

function matchHead(
  { id, definite, qualifiers, told, hinted }: Head,
  at: number,
  text: PatternText,
): PatternMatch | null {
  let last = at + 1
  let telling = false
  for (
    let next = qualifierAt(qualifiers, last, text);
    next !== null;
    next = qualifierAt(qualifiers, last, text)
  ) {
    last += next.words.length
    telling ||= next.telling
  }
  return last > at + 1 && (telling || definite) ? { id, last, form: telling ? told : hinted } : null
}

export function indexPatterns(
  specs: readonly { readonly id: string; readonly spec: PatternSpec }[],
): PatternIndex {
  const heads = new Map<string, Head[]>()
  const add = (word: string, head: Head): void => void heads.set(word, [...(heads.get(word) ?? []), head])
  for (const { id, spec } of specs) {
    const text = spec.heads[0] as string
    const conditions = { after: [], near: spec.near, notAfter: [] }
    const forms = {
      id,
      told: nameForm(text, 'full', conditions),
      hinted: nameForm(text, 'local', conditions),
    }
    const definite = { ...forms, definite: true, qualifiers: qualifiersOf(spec, true) }
    const indefinite = { ...forms, definite: false, qualifiers: qualifiersOf(spec, false) }
    for (const head of spec.heads.map((words) => wordsOf(words)[0] ?? '')) {
      add(head, definite)
      if (bare(head) !== head) add(bare(head), indefinite)
    }
  }
  return {
    has: (word) => heads.has(word),
    match: (word, at, text) => (heads.get(word) ?? []).flatMap((head) => matchHead(head, at, text) ?? []),
  }
}
