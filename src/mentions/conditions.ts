import { foldText } from '../arabic/fold.ts'
import type { Token } from '../arabic/text.ts'
import type { Match } from '../authority/read.ts'
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

/** Checks the words that a form's rule asks for around it. */
export class Conditions {
  private readonly scene: Scene
  private readonly near = new Map<readonly string[], boolean>()
  private words: Map<string, number[]> | null = null

  constructor(scene: Scene) {
    this.scene = scene
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
    let known = this.near.get(list)
    if (known === undefined) {
      const { words, phrases } = ruleWords(list)
      known = [...words].some((word) => this.placesOf(word).length > 0)
      known ||= phrases.some((phrase) =>
        this.placesOf(phrase[0] as string).some((at) => this.standsAt(phrase, at)),
      )
      this.near.set(list, known)
    }
    return known
  }

  /** Whether a phrase begins at a token; its first word may have proclitics. */
  private standsAt(phrase: readonly string[], at: number): boolean {
    return phrase.every((word, index) => {
      const form = this.scene.tokens[at + index]?.form
      return form === word || (index === 0 && form !== undefined && form.endsWith(word.replace(/^ال/, '')))
    })
  }

  /** Tokens of the article that are a word, with or without proclitics and article. */
  private placesOf(word: string): readonly number[] {
    this.words ??= this.indexWords()
    const stem = stemOf(word)
    const found: number[] = []
    for (const proclitics of PROCLITICS) {
      const places = this.words.get(proclitics + stem)
      if (places !== undefined) found.push(...places)
    }
    return found
  }

  private indexWords(): Map<string, number[]> {
    const index = new Map<string, number[]>()
    for (const { first, last } of this.scene.ranges) {
      for (let at = first; at < last; at++) {
        const { form } = this.scene.tokens[at] as Token
        const places = index.get(form)
        if (places === undefined) index.set(form, [at])
        else places.push(at)
      }
    }
    return index
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
