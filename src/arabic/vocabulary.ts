/**
 * Word forms, each kept once, and what is known of them.
 *
 * Reasoning:
 * - Stages ask the same few hundred questions of every token: is it one of these words, what does the lexicon say of
 *   it. Asked of strings, each answer is a hash and a comparison of letters; asked of a word that is kept, it is a look
 *   into an array.
 * - The answers about one word stand side by side, in an array of its own. Fetching them from memory is what costs:
 *   with an array for each question, every question about a token went to another part of the memory.
 * - A long run meets ever new words. So the table starts afresh when it is full; what is known of a word goes with it.
 */

/** A folded word form. Two tokens with the same letters mostly have the same object; compare `form`, not objects. */
export interface WordForm {
  readonly form: string
  /** What memos know of it, by their places. */
  readonly known: unknown[]
}

/** Words kept before the table starts afresh. */
const MOST = 60_000
/** Slots of the table when it starts, a power of two; it grows with the words, so that few words lie close together. */
const FIRST_SLOTS = 1 << 12
/** What is kept of a word in its slot: hash, index from 1, and where its letters begin and how many they are. */
const CELLS = 4

class Vocabulary {
  private cells = new Int32Array(FIRST_SLOTS * CELLS)
  private mask = FIRST_SLOTS - 1
  private words: WordForm[] = []
  /** The letters of all words one after another: comparing strings is slower. */
  private readonly letters = new Uint16Array(1 << 19)
  private used = 0

  /** The word of some folded UTF-16 units, half-open. No string is made for a word that is known. */
  ofUnits(units: Uint16Array, first: number, last: number): WordForm {
    let hash = 0
    for (let at = first; at < last; at++) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0
    const { cells, mask } = this
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const cell = slot * CELLS
      const held = cells[cell + 1] as number
      if (held === 0) return this.add(hash, units, first, last)
      if (cells[cell] === hash && this.isSpelt(cell, units, first, last))
        return this.words[held - 1] as WordForm
    }
  }

  private isSpelt(cell: number, units: Uint16Array, first: number, last: number): boolean {
    const { cells, letters } = this
    if (cells[cell + 3] !== last - first) return false
    const before = (cells[cell + 2] as number) - first
    for (let at = first; at < last; at++) if (letters[before + at] !== units[at]) return false
    return true
  }

  private add(hash: number, units: Uint16Array, first: number, last: number): WordForm {
    let form = ''
    for (let at = first; at < last; at++) form += String.fromCharCode(units[at] as number)
    const word = { form: flat(form), known: blank.slice() }
    const length = last - first
    if (this.words.length === MOST || this.used + length > this.letters.length) {
      this.startAfresh()
      return word
    }
    this.letters.set(units.subarray(first, last), this.used)
    this.words.push(word)
    if (this.words.length * 2 > this.mask) this.grow()
    put(this.cells, this.mask, [hash, this.words.length, this.used, length])
    this.used += length
    return word
  }

  private grow(): void {
    const old = this.cells
    this.cells = new Int32Array(old.length * 2)
    this.mask = this.mask * 2 + 1
    for (let cell = 0; cell < old.length; cell += CELLS)
      if (old[cell + 1] !== 0) put(this.cells, this.mask, old.subarray(cell, cell + CELLS))
  }

  private startAfresh(): void {
    this.words = []
    this.used = 0
    this.cells = new Int32Array(FIRST_SLOTS * CELLS)
    this.mask = FIRST_SLOTS - 1
  }
}

/** Puts the cells of a word into the first slot that is free. */
function put(cells: Int32Array, mask: number, word: ArrayLike<number>): void {
  const hash = word[0] as number
  let slot = (hash ^ (hash >>> 15)) & mask
  while (cells[slot * CELLS + 1] !== 0) slot = (slot + 1) & mask
  cells.set(word, slot * CELLS)
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

/** What is known of a word of which no memo was asked: as many as there are memos. */
const blank: undefined[] = []

/** A place among what is known of each word. */
function newPlace(): number {
  blank.push(undefined)
  return blank.length - 1
}

/** Keeps an answer about a word that was made before the memo as well. */
function keep(known: unknown[], place: number, answer: unknown): void {
  while (known.length <= place) known.push(undefined)
  known[place] = answer
}

/**
 * What is known of each word, found out once: `memo.of(word)` is `read(word.form)`. Made once, at the top of a module:
 * each takes a place in all words for good. See `wordQuestion` for what is made again and again.
 */
export class WordMemo<T extends NonNullable<unknown> | null> {
  /** Finds it out of a form that is no token's word. */
  readonly read: (form: string) => T
  private readonly place = newPlace()

  constructor(read: (form: string) => T) {
    this.read = read
  }

  of(word: WordForm): T {
    // Only this memo writes to its place.
    const known = word.known[this.place] as T | undefined
    return known === undefined ? this.learn(word) : known
  }

  private learn({ form, known }: WordForm): T {
    const value = this.read(form)
    keep(known, this.place, value)
    return value
  }
}

/** Something that is asked of words and answered by the tables of one authority or another. */
export interface WordQuestion<T extends NonNullable<unknown> | null> {
  /** Answers it by one table: a memo for as long as the table is in use. */
  answeredBy(read: (form: string) => T): { of(word: WordForm): T }
}

/**
 * A question to which there are many tables, one in use at a time, as there are many authorities: their memos share one
 * place, and a word keeps the answer of the one asked last.
 */
export function wordQuestion<T extends NonNullable<unknown> | null>(): WordQuestion<T> {
  const place = newPlace()
  return {
    answeredBy: (read) => {
      const of = (word: WordForm): T => {
        // Only the memos of this question write to its place.
        const known = word.known[place] as Answer<T> | undefined
        if (known !== undefined && known.by === of) return known.value
        const value = read(word.form)
        keep(word.known, place, { by: of, value })
        return value
      }
      return { of }
    },
  }
}

interface Answer<T> {
  /** The memo that gave it. */
  readonly by: unknown
  readonly value: T
}

/** What has tokens: a text. */
interface Tokens {
  readonly tokens: readonly unknown[]
}

/**
 * What is found at each token of a text, found once: stages that read one text in turn ask for the same. It is
 * forgotten with the text.
 */
export class TokenMemo<Text extends Tokens, T extends NonNullable<unknown> | null> {
  private readonly read: (text: Text, at: number) => T
  private readonly known = new WeakMap<Text, (T | undefined)[]>()
  /** The text asked about last. */
  private text: Text | null = null
  private values: (T | undefined)[] = []

  constructor(read: (text: Text, at: number) => T) {
    this.read = read
  }

  /** What `read` finds at a token of the text; it must depend on nothing else. */
  of(text: Text, at: number): T {
    if (this.text !== text) this.turnTo(text)
    const known = this.values[at]
    return known === undefined ? (this.values[at] = this.read(text, at)) : known
  }

  private turnTo(text: Text): void {
    let values = this.known.get(text)
    if (values === undefined)
      this.known.set(text, (values = new Array<undefined>(text.tokens.length).fill(undefined)))
    this.text = text
    this.values = values
  }
}
