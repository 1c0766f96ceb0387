/**
 * Word forms, each kept once, and what is known of them.
 *
 * Reasoning:
 * - Stages ask the same few hundred questions of every token: is it one of these words, what does the lexicon say of
 *   it. Asked of strings, each answer is a hash and a comparison of letters; asked of a numbered word, it is a look
 *   into an array.
 * - A long run meets ever new words. So the table starts afresh when it is full; numbers go on rising, so that a word
 *   of before never takes the place of another.
 */

/** A folded word form. Two tokens with the same letters mostly have the same object; compare `form`, not objects. */
export interface WordForm {
  readonly form: string
  /** Rises with every new word. */
  readonly id: number
}

/** Words kept before the table, or a memo, starts afresh. */
const MOST = 60_000

class Vocabulary {
  private readonly slots = new Int32Array(1 << 17)
  private words: WordForm[] = []
  /** The letters of all words one after another, and where each word's begin: comparing strings is slower. */
  private letters = new Uint16Array(1 << 19)
  private readonly starts = new Int32Array(MOST + 1)
  private nextId = 0

  /** The word of some folded UTF-16 units, half-open. No string is made for a word that is known. */
  ofUnits(units: Uint16Array, first: number, last: number): WordForm {
    let hash = 0
    for (let at = first; at < last; at++) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0
    const mask = this.slots.length - 1
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const held = this.slots[slot] as number
      if (held === 0) return this.add(slot, units, first, last)
      if (this.isSpelt(held - 1, units, first, last)) return this.words[held - 1] as WordForm
    }
  }

  private isSpelt(index: number, units: Uint16Array, first: number, last: number): boolean {
    const { letters, starts } = this
    const start = starts[index] as number
    if ((starts[index + 1] as number) - start !== last - first) return false
    for (let at = first; at < last; at++) if (letters[start + at - first] !== units[at]) return false
    return true
  }

  private add(slot: number, units: Uint16Array, first: number, last: number): WordForm {
    let form = ''
    for (let at = first; at < last; at++) form += String.fromCharCode(units[at] as number)
    const word = { form: flat(form), id: this.nextId++ }
    const index = this.words.length
    const start = this.starts[index] as number
    const end = start + last - first
    if (index === MOST || end > this.letters.length) {
      this.words = []
      this.slots.fill(0)
      return word
    }
    this.words.push(word)
    this.letters.set(units.subarray(first, last), start)
    this.starts[index + 1] = end
    this.slots[slot] = index + 1
    return word
  }
}

/** The string as one piece with its hash made, as property names are kept: it is a key of many tables. */
function flat(form: string): string {
  return Object.keys({ [form]: 0 })[0] as string
}

const vocabulary = new Vocabulary()

/** The word of some folded UTF-16 units, half-open. */
export function wordOfUnits(units: Uint16Array, first: number, last: number): WordForm {
  return vocabulary.ofUnits(units, first, last)
}

/** What is known of each word, found out once: `memo.of(word)` is `read(word.form)`. */
export class WordMemo<T extends NonNullable<unknown> | null> {
  /** Finds it out of a form that is no token's word. */
  readonly read: (form: string) => T
  private values: (T | undefined)[] = []
  private base = 0

  constructor(read: (form: string) => T) {
    this.read = read
  }

  of(word: WordForm): T {
    const known = this.values[word.id - this.base]
    return known === undefined ? this.learn(word) : known
  }

  private learn(word: WordForm): T {
    const value = this.read(word.form)
    if (word.id - this.base >= MOST) {
      this.values = []
      this.base = word.id
    }
    const at = word.id - this.base
    // A word of before the memo started afresh is read each time.
    if (at < 0) return value
    // Filled in order: an array with gaps would turn into a hash table.
    while (this.values.length <= at) this.values.push(undefined)
    this.values[at] = value
    return value
  }
}

/**
 * What is found at each token of a text, found once: stages that read one text in turn ask for the same. It holds the
 * answers of one text; the next text's take their place.
 */
export class TokenMemo<Token, T extends NonNullable<unknown> | null> {
  private readonly read: (tokens: readonly Token[], at: number) => T
  private tokens: readonly Token[] = []
  private values: (T | undefined)[] = []

  constructor(read: (tokens: readonly Token[], at: number) => T) {
    this.read = read
  }

  /** What `read` finds at a token of the text; it must depend on nothing else. */
  of(tokens: readonly Token[], at: number): T {
    if (this.tokens !== tokens) {
      this.tokens = tokens
      this.values = new Array<undefined>(tokens.length).fill(undefined)
    }
    const known = this.values[at]
    return known === undefined ? (this.values[at] = this.read(tokens, at)) : known
  }
}
