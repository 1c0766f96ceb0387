import { foldText } from '../arabic/fold.ts'
import type { Token } from '../arabic/text.ts'
import { wordQuestion, type WordForm } from '../arabic/vocabulary.ts'
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

/** Tokens, half-open. */
interface TokenRange {
  readonly first: number
  readonly last: number
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

  constructor({ actors, places, outlets }: Authority) {
    for (const { forms } of [...actors.values(), ...places.values(), ...outlets.values()])
      for (const { near } of forms) if (near.length > 0 && !this.numbers.has(near)) this.add(near)
  }

  get size(): number {
    return this.numbers.size
  }

  /** The number of a list; those of names found by a pattern are known from the first time that one asks. */
  numberOf(list: readonly string[]): number {
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

  /** Finds the lists of which a text has a word or phrase; the number of the text tells whether a list is one of them. */
  findIn(tokens: readonly Token[], ranges: readonly TokenRange[]): number {
    if (this.stands.length < this.size) this.stands = new Float64Array(this.size * 2)
    const text = ++this.texts
    const { stands } = this
    for (const { first, last } of ranges) {
      for (let at = first; at < last; at++) {
        const found = this.memo.of((tokens[at] as Token).word)
        if (found === null) continue
        for (const number of found.meets) stands[number] = text
        for (const { list, phrase } of found.opens)
          if (stands[list] !== text && standsAt(tokens, phrase, at)) stands[list] = text
      }
    }
    return text
  }

  /** Whether a list was found in a text; null when other texts were gone through since. */
  isIn(number: number, text: number): boolean | null {
    return text === this.texts ? this.stands[number] === text : null
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

/** Whether a phrase begins at a token; its first word may have proclitics. */
export function standsAt(tokens: readonly Token[], phrase: readonly string[], at: number): boolean {
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
