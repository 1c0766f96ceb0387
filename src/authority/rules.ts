import { foldText } from '../arabic/fold.ts'
import { GAP, type Token } from '../arabic/text.ts'
import { wordQuestion, type WordForm } from '../arabic/vocabulary.ts'
import { isIn } from './clitics.ts'
import type { Authority } from './read.ts'

/** The words of a rule, folded: single words to look up, phrases to compare. */
export interface RuleWords {
  readonly words: ReadonlySet<string>
  readonly phrases: readonly (readonly string[])[]
}

const rules = new WeakMap<readonly string[], RuleWords>()

/** Words of which one before a name says as much as another: `شرقي` where a rule knows `قرب`, `بلدة` where it knows `مدينة`. */
const ALIKE = [
  ['شمال', 'جنوب', 'شرق', 'غرب', 'قرب', 'محيط', 'ريف'],
  ['مدينة', 'بلدة'],
].map((opening) => opening.map(foldText))
const MORE = [
  'شمالي جنوبي شرقي غربي ضواحي أطراف مشارف تخوم مداخل مدخل صحراء بادية وبين بين',
  'مدينتي بلدتي',
].map((words) => foldText(words).split(' '))

/** A list of words before a name, with those that are as good as one of them. */
function withAlike(list: readonly string[]): string[] {
  const folded = list.map(foldText)
  return ALIKE.reduce(
    (all, alike, i) =>
      alike.some((word) => folded.includes(word)) ? [...all, ...alike, ...(MORE[i] ?? [])] : all,
    folded,
  )
}

export function ruleWords(list: readonly string[], before = false): RuleWords {
  let known = rules.get(list)
  if (known === undefined) {
    const folded = before ? withAlike(list) : list.map(foldText)
    const phrases = folded.filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.split(' '))
    known = { words: new Set(folded.filter((word) => !word.includes(' '))), phrases }
    rules.set(list, known)
  }
  return known
}

/** A phrase of a list, and the number of the list. */
interface NearPhrase {
  readonly list: number
  readonly phrase: readonly string[]
}

/** The lists, by number, that a word meets by itself, and the phrases that it may open. */
interface NearWord {
  readonly meets: readonly number[]
  readonly opens: readonly NearPhrase[]
}

const nearWord = wordQuestion<NearWord | null>()

/** A text in which words are looked for, and the tokens of it that count, half-open; all unless they are given. */
interface Surroundings {
  readonly tokens: readonly Token[]
  readonly ranges?: readonly { readonly first: number; readonly last: number }[]
}

/** Numbers the lists of words that rules of nearness ask for, so that a text is gone through once for all of them. */
export class NearLists {
  private readonly numbers = new Map<readonly string[], number>()
  /** By the stem of a word. */
  private readonly meets = new Map<string, number[]>()
  private readonly opens = new Map<string, NearPhrase[]>()
  private memo = this.makeMemo()
  /** Of each list, the text in which a word of it was found last: an array for each text costs more than the search. */
  private stands = new Float64Array(0)
  private texts = 0
  /** The text that was gone through last, and how many lists were known then. */
  private text: Surroundings | null = null
  private known = 0

  constructor({ actors, places, outlets }: Authority) {
    for (const { forms } of [...actors.values(), ...places.values(), ...outlets.values()])
      for (const { near } of forms) if (near.length > 0 && !this.numbers.has(near)) this.add(near)
  }

  private get size(): number {
    return this.numbers.size
  }

  /** The number of a list; those of names found by a pattern are known from the first time that one asks. */
  private numberOf(list: readonly string[]): number {
    const known = this.numbers.get(list)
    if (known !== undefined) return known
    this.memo = this.makeMemo()
    return this.add(list)
  }

  private add(list: readonly string[]): number {
    const number = this.numbers.size
    const { words, phrases } = ruleWords(list)
    this.numbers.set(list, number)
    for (const word of words) append(this.meets, stemOf(word), number)
    for (const phrase of phrases) append(this.opens, stemOf(phrase[0] ?? ''), { list: number, phrase })
    return number
  }

  /** Whether a text has a word or phrase of a list; what was found in the text asked about last is remembered. */
  holds(list: readonly string[], text: Surroundings): boolean {
    const number = this.numberOf(list)
    if (this.text !== text || number >= this.known) this.findIn(text)
    return this.stands[number] === this.texts
  }

  private findIn(text: Surroundings): void {
    const { tokens, ranges = [{ first: 0, last: tokens.length }] } = text
    if (this.stands.length < this.size) this.stands = new Float64Array(this.size * 2)
    this.text = text
    this.known = this.size
    const found = ++this.texts
    const { stands } = this
    for (const { first, last } of ranges) {
      for (let at = first; at < last; at++) {
        const lists = this.memo.of((tokens[at] as Token).word)
        if (lists === null) continue
        for (const number of lists.meets) stands[number] = found
        for (const { list, phrase } of lists.opens)
          if (stands[list] !== found && standsAt(tokens, phrase, at)) stands[list] = found
      }
    }
  }

  /** What the lists say of a word, with or without proclitics and article; null for nearly all words. */
  private makeMemo(): { of(word: WordForm): NearWord | null } {
    return nearWord.answeredBy((form) => {
      const stems = stemsOf(form)
      const meets = stems.flatMap((stem) => this.meets.get(stem) ?? [])
      const opens = stems.flatMap((stem) => this.opens.get(stem) ?? [])
      return meets.length + opens.length > 0 ? { meets, opens } : null
    })
  }
}

function append<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [value])
  else list.push(value)
}

const nearLists = new WeakMap<Authority, NearLists>()

export function nearListsOf(authority: Authority): NearLists {
  let lists = nearLists.get(authority)
  if (lists === undefined) nearLists.set(authority, (lists = new NearLists(authority)))
  return lists
}

/** Gaps over which the words before still speak of the name. */
export const WITHIN = GAP.space | GAP.quote | GAP.open | GAP.dash

/** Folded word before a token, none before `first`; empty when a comma, colon, stop or line end stands between. */
export function formBefore(tokens: readonly Token[], at: number, first: number): string {
  const here = tokens[at]
  if (here === undefined || at <= first || (here.gap & ~WITHIN) !== 0) return ''
  const before = tokens[at - 1]?.form ?? ''
  // a proclitic that stands alone before a quoted name is part of the name's own writing
  return before.length === 1 && (here.gap & GAP.quote) !== 0 ? formBefore(tokens, at - 1, first) : before
}

/** Whether a word or phrase of a rule stands right before a token, none before `first`. */
export function follows(
  tokens: readonly Token[],
  at: number,
  first: number,
  { words, phrases }: RuleWords,
): boolean {
  if (isIn(words, formBefore(tokens, at, first))) return true
  return phrases.some((phrase) => at - phrase.length >= first && standsAt(tokens, phrase, at - phrase.length))
}

/** Whether a phrase begins at a token; its first word may have proclitics. */
function standsAt(tokens: readonly Token[], phrase: readonly string[], at: number): boolean {
  for (let index = 1; index < phrase.length; index++)
    if (tokens[at + index]?.form !== phrase[index]) return false
  const [opening = ''] = phrase
  const form = tokens[at]?.form
  return form === opening || (form !== undefined && form.endsWith(withoutArticle(opening)))
}

const withoutArticle = (word: string): string => (word.startsWith('ال') ? word.slice(2) : word)

const PROCLITICS = [
  '',
  'ال',
  'و',
  'وال',
  'ب',
  'بال',
  'ل',
  'لل',
  'ف',
  'فال',
  'ك',
  'كال',
  'ول',
  'ولل',
  'وب',
  'وبال',
]
const stemOf = (word: string): string => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word)

/** What a word may be without its proclitics and article, itself included. */
const stemsOf = (form: string): string[] =>
  PROCLITICS.filter((proclitics) => form.startsWith(proclitics)).flatMap((proclitics) => {
    const stem = form.slice(proclitics.length)
    // a people stands for its country as the adjective does: الأردنيين
    return /.{3}ي[يو]ن$/.test(stem) ? [stem, stem.slice(0, -2)] : [stem]
  })
