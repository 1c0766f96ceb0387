import { foldText } from '../arabic/fold.ts'
import type { Token } from '../arabic/text.ts'
import { WordMemo, type WordForm } from '../arabic/vocabulary.ts'
import type { Authority, Match } from '../authority/read.ts'
import { isIn, wordBefore, type Range, type Scene } from './scene.ts'

/** The words of a rule, folded: single words to look up, phrases to compare. */
interface RuleWords {
  readonly words: ReadonlySet<string>
  readonly phrases: readonly (readonly string[])[]
}

const rules = new WeakMap<readonly string[], RuleWords>()

function ruleWords(list: readonly string[]): RuleWords {
  let known = rules.get(list)
  if (known === undefined) {
    const folded = list.map(foldText)
    const phrases = folded.filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.split(' '))
    known = { words: new Set(folded.filter((word) => !word.includes(' '))), phrases }
    rules.set(list, known)
  }
  return known
}

/** The lists, by number, that a word meets by itself, and those of which it may open a phrase. */
interface NearWord {
  readonly meets: readonly number[]
  readonly opens: readonly number[]
}

/** Numbers the lists of words that rules of nearness ask for, so that a text is gone through once for all of them. */
class NearLists {
  private readonly numbers = new Map<readonly string[], number>()
  private readonly phrases: (readonly (readonly string[])[])[] = []
  /** By the stem of a word. */
  private readonly meets = new Map<string, number[]>()
  private readonly opens = new Map<string, number[]>()
  private memo = this.makeMemo()

  constructor({ actors, places, outlets }: Authority) {
    for (const { forms } of [...actors.values(), ...places.values(), ...outlets.values()])
      for (const { near } of forms) if (near.length > 0 && !this.numbers.has(near)) this.add(near)
  }

  get size(): number {
    return this.phrases.length
  }

  /** The number of a list; those of names found by a pattern are known from the first time that one asks. */
  numberOf(list: readonly string[]): number {
    const known = this.numbers.get(list)
    if (known !== undefined) return known
    this.memo = this.makeMemo()
    return this.add(list)
  }

  private add(list: readonly string[]): number {
    const number = this.phrases.length
    const { words, phrases } = ruleWords(list)
    this.numbers.set(list, number)
    this.phrases.push(phrases)
    for (const word of words) append(this.meets, stemOf(word), number)
    for (const [opening = ''] of phrases) append(this.opens, stemOf(opening), number)
    return number
  }

  phrasesOf(number: number): readonly (readonly string[])[] {
    return this.phrases[number] ?? []
  }

  /** What the lists say of a word, with or without proclitics and article; null for nearly all words. */
  of(word: WordForm): NearWord | null {
    return this.memo.of(word)
  }

  private makeMemo(): WordMemo<NearWord | null> {
    return new WordMemo((form) => {
      const stems = stemsOf(form)
      const meets = stems.flatMap((stem) => this.meets.get(stem) ?? [])
      const opens = stems.flatMap((stem) => this.opens.get(stem) ?? [])
      return meets.length + opens.length > 0 ? { meets, opens } : null
    })
  }
}

function append(index: Map<string, number[]>, key: string, number: number): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [number])
  else list.push(number)
}

const nearLists = new WeakMap<Authority, NearLists>()

function nearListsOf(authority: Authority): NearLists {
  let lists = nearLists.get(authority)
  if (lists === undefined) nearLists.set(authority, (lists = new NearLists(authority)))
  return lists
}

/** Checks the words that a form's rule asks for around it. */
export class Conditions {
  private readonly scene: Scene
  private readonly lists: NearLists
  /** By number of a rule's list: the text has a word of it. */
  private stands: Uint8Array = new Uint8Array(0)

  constructor(scene: Scene) {
    this.scene = scene
    this.lists = nearListsOf(scene.authority)
  }

  hold(match: Match, range: Range): boolean {
    const { after, near, notAfter } = match.form
    if (after.length > 0 && !this.follows(match, range, after)) return false
    if (notAfter.length > 0 && this.follows(match, range, notAfter)) return false
    return near.length === 0 || this.isNear(near)
  }

  private follows(match: Match, range: Range, list: readonly string[]): boolean {
    const { words, phrases } = ruleWords(list)
    if (isIn(words, wordBefore(this.scene, match.first, range))) return true
    return phrases.some((phrase) => {
      const from = match.first - phrase.length
      return from >= range.first && this.standsAt(phrase, from)
    })
  }

  private isNear(list: readonly string[]): boolean {
    const number = this.lists.numberOf(list)
    if (number >= this.stands.length) this.stands = this.findNear()
    return this.stands[number] === 1
  }

  /** Whether a phrase begins at a token; its first word may have proclitics. */
  private standsAt(phrase: readonly string[], at: number): boolean {
    return phrase.every((word, index) => {
      const form = this.scene.tokens[at + index]?.form
      return form === word || (index === 0 && form !== undefined && form.endsWith(word.replace(/^ال/, '')))
    })
  }

  private findNear(): Uint8Array {
    const { lists } = this
    const { ranges, tokens } = this.scene
    const stands = new Uint8Array(lists.size)
    for (const { first, last } of ranges) {
      for (let at = first; at < last; at++) {
        const found = lists.of((tokens[at] as Token).word)
        if (found === null) continue
        for (const number of found.meets) stands[number] = 1
        for (const number of found.opens)
          if (lists.phrasesOf(number).some((phrase) => this.opensAt(phrase, at))) stands[number] = 1
      }
    }
    return stands
  }

  /** Whether a phrase stands at a token that is its first word, with any proclitics. */
  private opensAt(phrase: readonly string[], at: number): boolean {
    const form = this.scene.tokens[at]?.form ?? ''
    return stemsOf(form).includes(stemOf(phrase[0] ?? '')) && this.standsAt(phrase, at)
  }
}

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
  PROCLITICS.filter((proclitics) => form.startsWith(proclitics)).map((proclitics) =>
    form.slice(proclitics.length),
  )
