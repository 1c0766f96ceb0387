import { foldUnits } from '../arabic/fold.ts'
import { classOf } from '../arabic/text.ts'

/** Stands between paragraphs, where no phrase goes on; it is no word. */
export const BREAK = 0

/** Whole numbers in a row, as many as come. */
export class NumberList {
  values = new Int32Array(1 << 16)
  size = 0

  push(value: number): void {
    if (this.size === this.values.length) {
      const larger = new Int32Array(this.size * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.size++] = value
  }
}

/** The texts of an archive as numbers, as they are kept for when it is next gone through. */
export interface KeptWords {
  /** Of each article, which tells its text. */
  readonly keys: readonly string[]
  /** By number; that of `BREAK` is empty. */
  readonly forms: readonly string[]
  readonly words: Int32Array
  /** Where each article begins, and where the last one ends. */
  readonly starts: Int32Array
}

/** Words that are kept, with the numbers that they have now. */
class Earlier {
  readonly #kept: KeptWords
  readonly #places: ReadonlyMap<string, number>
  readonly #numbers: Int32Array

  constructor(kept: KeptWords) {
    this.#kept = kept
    this.#places = new Map(kept.keys.map((key, place) => [key, place]))
    this.#numbers = new Int32Array(kept.forms.length)
  }

  /** The words of the article of a key; `numberOf` gives a word its number. Null where they are not kept. */
  wordsOf(key: string, numberOf: (form: string) => number): Int32Array | null {
    const place = this.#places.get(key)
    if (place === undefined) return null
    const { words, starts, forms } = this.#kept
    return words.subarray(starts[place], starts[place + 1]).map((word) => {
      if (word === BREAK) return BREAK
      const known = this.#numbers[word] as number
      return known > 0 ? known : (this.#numbers[word] = numberOf(forms[word] ?? ''))
    })
  }
}

/**
 * The folded words of an archive, each kept once under its number from 1 up, and the texts as numbers.
 *
 * Reasoning: cutting a text into tokens makes strings and objects, of which an archive has millions. Here letters are
 * looked up where folding has put them, and a string is made for a word once, when it is new.
 */
export class WordTable {
  /** By number; that of `BREAK` is empty. */
  readonly forms: string[] = ['']
  /** By number: how often it stands in the archive, and in how many articles. */
  readonly counts = new NumberList()
  readonly articles = new NumberList()
  /** The words of all texts, and where each article begins. */
  readonly words = new NumberList()
  readonly starts = new NumberList()
  private readonly last = new NumberList()
  private slots = new Int32Array(1 << 16)
  private letters = new Uint16Array(1 << 18)
  /** Where the letters of each word begin. */
  private readonly begins = new NumberList()
  private readonly earlier: Earlier | null
  private readonly keys: string[] = []

  constructor(kept: KeptWords | null = null) {
    this.earlier = kept === null ? null : new Earlier(kept)
    for (const list of [this.counts, this.articles, this.begins]) list.push(0)
    this.last.push(-1)
    this.begins.push(0)
  }

  /** Adds the text of the next article; `paragraphs` is asked where no words are kept under its key. */
  add(key: string, paragraphs: () => readonly string[]): void {
    this.starts.push(this.words.size)
    this.keys.push(key)
    const known = key === '' ? null : (this.earlier?.wordsOf(key, (form) => this.numberOfForm(form)) ?? null)
    if (known !== null) return this.repeat(known)
    for (const paragraph of paragraphs()) {
      this.read(paragraph)
      this.words.push(BREAK)
    }
  }

  /** What is to be kept. */
  kept(): KeptWords {
    const { keys, forms, words, starts } = this
    const ends = Int32Array.from([...starts.values.subarray(0, starts.size), words.size])
    return { keys, forms, words: words.values.slice(0, words.size), starts: ends }
  }

  private repeat(words: Int32Array): void {
    const article = this.starts.size
    for (const word of words) {
      if (word === BREAK) this.words.push(BREAK)
      else this.count(word, article)
    }
  }

  /** Counts a word where it stands. */
  private count(word: number, article: number): void {
    this.words.push(word)
    ;(this.counts.values[word] as number)++
    if (this.last.values[word] === article) return
    this.last.values[word] = article
    ;(this.articles.values[word] as number)++
  }

  private numberOfForm(form: string): number {
    const units = new Uint16Array(form.length)
    let hash = 0
    for (let at = 0; at < form.length; at++) {
      units[at] = form.charCodeAt(at)
      hash = (Math.imul(hash, 31) + form.charCodeAt(at)) | 0
    }
    return this.numberOf(hash, units, 0, units.length)
  }

  private read(paragraph: string): void {
    const { units, length } = foldUnits(paragraph)
    const article = this.starts.size
    for (let at = 0; at < length;) {
      const kind = classOf(units[at] as number)
      const first = at
      let hash = units[at++] as number
      if (kind === 0) continue
      for (; at < length && classOf(units[at] as number) === kind; at++)
        hash = (Math.imul(hash, 31) + (units[at] as number)) | 0
      this.count(this.numberOf(hash, units, first, at), article)
    }
  }

  private numberOf(hash: number, units: Uint16Array, first: number, last: number): number {
    const mask = this.slots.length - 1
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const held = this.slots[slot] as number
      if (held === 0) return this.learn(slot, units, first, last)
      if (this.isSpelt(held, units, first, last)) return held
    }
  }

  private isSpelt(word: number, units: Uint16Array, first: number, last: number): boolean {
    const { letters } = this
    const begin = this.begins.values[word] as number
    if ((this.begins.values[word + 1] as number) - begin !== last - first) return false
    for (let at = first; at < last; at++) if (letters[begin + at - first] !== units[at]) return false
    return true
  }

  private learn(slot: number, units: Uint16Array, first: number, last: number): number {
    const begin = this.begins.values[this.forms.length] as number
    const end = begin + last - first
    while (end > this.letters.length) {
      const larger = new Uint16Array(this.letters.length * 2)
      larger.set(this.letters)
      this.letters = larger
    }
    this.letters.set(units.subarray(first, last), begin)
    this.begins.push(end)
    this.counts.push(0)
    this.articles.push(0)
    this.last.push(-1)
    let form = ''
    for (let at = first; at < last; at++) form += String.fromCharCode(units[at] as number)
    const word = this.forms.push(form) - 1
    this.slots[slot] = word
    if (word * 2 > this.slots.length) this.spread()
    return word
  }

  /** Makes room for more words. */
  private spread(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let word = 1; word < this.forms.length; word++) {
      let hash = 0
      const end = this.begins.values[word + 1] as number
      for (let at = this.begins.values[word] as number; at < end; at++)
        hash = (Math.imul(hash, 31) + (this.letters[at] as number)) | 0
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = word
    }
    this.slots = slots
  }
}
