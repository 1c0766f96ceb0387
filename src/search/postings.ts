/**
 * Gathers what the index says of each term while articles pass by, in as little time and memory as can be: every word
 * has a number, every list is the bytes that are written in the end.
 */
import { readText } from '../arabic/text.ts'
import { NumberWriter } from './numbers.ts'
import { HEADLINE, packPosting } from './format.ts'

const BREAK = 0

/** The folded words of texts, each kept once under its number. */
export interface WordTable {
  /** The words by number; `BREAK`, the first, is the empty word between paragraphs, which no phrase bridges. */
  readonly forms: readonly string[]
  /** How often each stands in the texts. */
  readonly counts: readonly number[]
  /** Numbers of the words of a text in order. */
  read(paragraphs: readonly string[]): Int32Array
}

/** Starts a table. What stands between two spaces is cut into words once, however often it comes. */
export function openWords(): WordTable {
  const forms = ['']
  const counts = [0]
  const numbers = new Map<string, number>()
  const known = new Map<string, readonly number[]>()
  let room = new Int32Array(4096)
  const numberOf = (form: string): number => {
    let number = numbers.get(form)
    if (number === undefined) {
      number = forms.push(form) - 1
      counts.push(0)
      numbers.set(form, number)
    }
    return number
  }
  const cut = (chunk: string): readonly number[] => {
    let words = known.get(chunk)
    if (words === undefined) {
      words = readText(chunk).tokens.map(({ form }) => numberOf(form))
      known.set(chunk, words)
    }
    return words
  }
  return {
    forms,
    counts,
    read(paragraphs) {
      let size = 0
      const add = (word: number): void => {
        if (size === room.length) {
          const larger = new Int32Array(size * 2)
          larger.set(room)
          room = larger
        }
        room[size++] = word
      }
      for (const paragraph of paragraphs) {
        for (const chunk of paragraph.split(' '))
          for (const word of cut(chunk)) {
            counts[word] = (counts[word] ?? 0) + 1
            add(word)
          }
        add(BREAK)
      }
      return room.slice(0, size)
    },
  }
}

/** What is written of one term. */
export interface Gathered {
  /** Of each article its number less the one before; for words, what `packPosting` makes of it. */
  readonly articles: NumberWriter
  /** Of each article how often the word stands there, and each place less the one before; null for other terms. */
  readonly places: NumberWriter | null
  last: number
  /** Places in the article that is being read. */
  readonly open: number[]
}

/** Postings of an archive, filled an article at a time, in order of number. */
export class Postings {
  readonly terms = new Map<string, Gathered>()
  readonly #words: WordTable
  readonly #keysOf: (form: string) => readonly string[]
  /** By number of word: the lists it goes to, its own first; null for a word that is in no list. */
  readonly #lists: (readonly [own: Gathered, keys: readonly Gathered[]] | null | undefined)[] = []

  constructor(words: WordTable, keysOf: (form: string) => readonly string[] | null) {
    this.#words = words
    this.#keysOf = (form) => keysOf(form) ?? []
  }

  /** Adds the words of an article. */
  addWords(article: number, read: Int32Array): void {
    const touched: Gathered[] = []
    for (let place = 0; place < read.length; place++) {
      const lists = this.#listsOf(read[place] ?? BREAK)
      if (lists === null) continue
      const [own, keys] = lists
      addArticle(own, article)
      for (const list of keys) if (list.open.push(place) === 1) touched.push(list)
    }
    for (const list of touched) {
      const { open, articles, places } = list
      const distance = article - Math.max(0, list.last)
      articles.write(packPosting(distance, open.length, (open[0] ?? HEADLINE) < HEADLINE))
      list.last = article
      places?.write(open.length)
      let last = 0
      for (const place of open) {
        places?.write(place - last)
        last = place
      }
      open.length = 0
    }
  }

  /** Adds an article to a term that has no places. */
  addTerm(term: string, article: number): void {
    addArticle(this.#list(term, false), article)
  }

  #listsOf(word: number): readonly [Gathered, readonly Gathered[]] | null {
    let lists = this.#lists[word]
    if (lists === undefined) {
      const form = this.#words.forms[word] ?? ''
      const keys = word === BREAK ? [] : this.#keysOf(form)
      lists =
        keys.length === 0 ? null : [this.#list(`=${form}`, false), keys.map((key) => this.#list(key, true))]
      this.#lists[word] = lists
    }
    return lists
  }

  #list(term: string, placed: boolean): Gathered {
    let list = this.terms.get(term)
    if (list === undefined) {
      list = { articles: new NumberWriter(), places: placed ? new NumberWriter() : null, last: -1, open: [] }
      this.terms.set(term, list)
    }
    return list
  }
}

/** Adds an article once. */
function addArticle(list: Gathered, article: number): void {
  if (list.last === article) return
  list.articles.write(article - Math.max(0, list.last))
  list.last = article
}
