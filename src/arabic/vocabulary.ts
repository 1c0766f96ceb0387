/**
 * Word forms, each kept once, and what is known of them.
 *
 * Reasoning:
 * - Stages ask the same few hundred questions of every token: is it one of these words, what does the lexicon say of
 *   it. Asked of strings, each answer is a hash and a comparison of letters; asked of a word that is kept, it is a look
 *   into an array.
 * - The answers about one word stand side by side, in an array of its own, which is the word. Fetching them from
 *   memory is what costs: with an array for each question, every question about a token went to another part of the
 *   memory, and the smaller the arrays are, the more words of a text lie near the processor. So what nearly all words
 *   answer alike takes two bits (`RareMemo`).
 * - A long run meets ever new words. So the table starts afresh when it is full; what is known of a word goes with it.
 */

/** A folded word. Two tokens with the same letters mostly have the same object; compare `form`, not objects. */
export type WordForm = unknown[]

/** Places of a word: its letters; what rare memos keep of it beside their bits, each answer after its memo, or null. */
const FORM = 0
const KEPT = 1

/** The letters of a word. */
export function formOf(word: WordForm): string {
  return word[FORM] as string
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
    const word = blankWord(flat(form))
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

/** What is known of a word of which no memo was asked. */
const blank: unknown[] = ['', null]

function blankWord(form: string): WordForm {
  const word = blank.slice()
  word[FORM] = form
  return word
}

/** Some places among what is known of each word, side by side; the first of them. */
function newPlaces(count: number, empty: unknown): number {
  const place = blank.length
  for (let more = 0; more < count; more++) blank.push(empty)
  return place
}

/** Makes the places that a word lacks which was made before they were. */
function reach(word: WordForm, place: number): void {
  while (word.length <= place) word.push(blank[word.length])
}

/**
 * What is known of each word, found out once: `memo.of(word)` is `read` of its form. Made once, at the top of a module:
 * each takes a place in all words for good. See `RareMemo` for what nearly all words answer alike, and `wordQuestion`
 * for what is made again and again.
 */
export class WordMemo<T extends NonNullable<unknown> | null> {
  /** Finds it out of a form that is no token's word. */
  readonly read: (form: string) => T
  private readonly place = newPlaces(1, undefined)

  constructor(read: (form: string) => T) {
    this.read = read
  }

  of(word: WordForm): T {
    // Only this memo writes to its place.
    const known = word[this.place] as T | undefined
    return known === undefined ? this.learn(word) : known
  }

  private learn(word: WordForm): T {
    const value = this.read(formOf(word))
    reach(word, this.place)
    word[this.place] = value
    return value
  }
}

/** Memos that share a place, two bits for each: small integers have 31. */
const SHARING = 15
/** What the bits of a rare memo say; 0 is nothing yet. */
const KNOWN = { plain: 1, yes: 2, kept: 3 } as const
let rareMemos = 0
let sharedPlace = 0

/**
 * What is known of each word where nearly all words answer the same: no, null, 0 or an empty list. Like `WordMemo`, and
 * takes less room, so that more words lie near the processor; other answers than yes are found more slowly.
 */
export class RareMemo<T extends NonNullable<unknown> | null> {
  readonly read: (form: string) => T
  private readonly place: number
  private readonly shift: number
  /** The answer of most words, once one gave it. */
  private plain: T | undefined = undefined
  /** `true` for who asks yes or no. */
  private yes: T | undefined = undefined

  constructor(read: (form: string) => T) {
    this.read = read
    const nth = rareMemos++ % SHARING
    if (nth === 0) sharedPlace = newPlaces(1, 0)
    this.place = sharedPlace
    this.shift = nth * 2
  }

  of(word: WordForm): T {
    // Only memos that share the place write to it, each its own bits.
    const bits = ((word[this.place] as number) >> this.shift) & 3
    // An answer that bits tell was given before.
    if (bits === KNOWN.plain) return this.plain as T
    if (bits === KNOWN.yes) return this.yes as T
    return bits === KNOWN.kept ? this.kept(word) : this.learn(word)
  }

  private kept(word: WordForm): T {
    const kept = word[KEPT] as unknown[]
    return kept[kept.indexOf(this) + 1] as T
  }

  private learn(word: WordForm): T {
    const value = this.read(formOf(word))
    reach(word, this.place)
    if (this.plain === undefined && isPlain(value)) this.plain = value
    const yes: unknown = value
    if (yes === true) this.yes = value
    const bits = value === this.plain ? KNOWN.plain : yes === true ? KNOWN.yes : KNOWN.kept
    if (bits === KNOWN.kept) word[KEPT] = [...((word[KEPT] as unknown[] | null) ?? []), this, value]
    word[this.place] = (word[this.place] as number) | (bits << this.shift)
    return value
  }
}

function isPlain(value: unknown): boolean {
  return value === false || value === null || value === 0 || (Array.isArray(value) && value.length === 0)
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
  // The memo that answered, and behind it what it said.
  const place = newPlaces(2, undefined)
  return {
    answeredBy: (read) => {
      const of = (word: WordForm): T => {
        // Only the memos of this question write to its places.
        if (word[place] === of) return word[place + 1] as T
        const value = read(formOf(word))
        reach(word, place + 1)
        word[place] = of
        word[place + 1] = value
        return value
      }
      return { of }
    },
  }
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

/** A pattern that is asked of the words of tokens again and again: of each word once. It must not match nothing at all. */
export class WordPattern {
  private readonly memo: RareMemo<boolean>

  constructor(pattern: RegExp) {
    this.memo = new RareMemo((form) => pattern.test(form))
  }

  /** Whether the folded word of a token matches; false where there is no token. */
  test(token: { readonly word: WordForm } | undefined): boolean {
    return token !== undefined && this.memo.of(token.word)
  }
}
