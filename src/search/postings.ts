/**
 * Turns the words of an archive into the lists of its index.
 *
 * Reasoning: which key a word has depends on how often others stand in the archive, so texts are gone through twice,
 * first for their words and then for their lists. The second time everything is numbers: where each word stands is put
 * in order of key by counting, and each list is written once, in the bytes that the index holds in the end.
 */
import { HEADLINE, MORE_BITS, MOST_COUNTED } from './format.ts'
import { riceBits, type ListWriter } from './numbers.ts'
import { NumberList, type WordTable } from './words.ts'

/** A list among the bytes of a `ListWriter`. */
export interface List {
  readonly key: string
  readonly from: number
  readonly to: number
  /** How many articles have the key. */
  readonly articles: number
}

/** The lists of all keys, in the order in which keys came. */
export interface KeyLists {
  readonly postings: readonly List[]
  readonly places: readonly List[]
}

/** Words with their keys: numbers of keys by number of word, -1 for none. */
interface Keys {
  readonly names: readonly string[]
  readonly first: Int32Array
  readonly second: Int32Array
  /** How often each key stands in the archive. */
  readonly counts: readonly number[]
}

/** Writes numbers of articles, which rise. */
export function writeArticles(writer: ListWriter, articles: ArrayLike<number>): void {
  const size = articles.length
  const k = riceBits((articles[size - 1] ?? -1) + 1 - size, size)
  writer.number(size)
  writer.bits(k, 6)
  let before = -1
  for (let i = 0; i < size; i++) {
    const article = articles[i] as number
    writer.rice(article - before - 1, k)
    before = article
  }
  writer.end()
}

function numberKeys(table: WordTable, keysOf: (form: string) => readonly string[]): Keys {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const counts: number[] = []
  const numberOf = (word: number, key: string | undefined): number => {
    if (key === undefined) return -1
    let number = numbers.get(key)
    if (number === undefined) {
      number = names.push(key) - 1
      numbers.set(key, number)
      counts.push(0)
    }
    counts[number] = (counts[number] ?? 0) + (table.counts.values[word] ?? 0)
    return number
  }
  const first = new Int32Array(table.forms.length).fill(-1)
  const second = new Int32Array(table.forms.length).fill(-1)
  for (let word = 1; word < table.forms.length; word++) {
    const keys = keysOf(table.forms[word] ?? '')
    first[word] = numberOf(word, keys[0])
    second[word] = numberOf(word, keys[1])
  }
  return { names, first, second, counts }
}

/** Where each of several lists begins, when they stand one after another; the end of the last comes last. */
function beginnings(sizes: ArrayLike<number>): Int32Array {
  const begins = new Int32Array(sizes.length + 1)
  for (let i = 0; i < sizes.length; i++) begins[i + 1] = (begins[i] ?? 0) + (sizes[i] ?? 0)
  return begins
}

/** Where every key stands, counted in words of the whole archive: of one key after another, in order. */
function placesByKey({ words }: WordTable, { first, second, counts }: Keys): [Int32Array, Int32Array] {
  const begins = beginnings(counts)
  const next = begins.slice()
  const places = new Int32Array(begins.at(-1) ?? 0)
  const { values, size } = words
  for (let at = 0; at < size; at++) {
    const word = values[at] as number
    const key = first[word] as number
    if (key < 0) continue
    places[(next[key] as number)++] = at
    const other = second[word] as number
    if (other >= 0) places[(next[other] as number)++] = at
  }
  return [begins, places]
}

const STRETCH = 8

/** The article that holds the first word of every stretch of words. */
function articlesAlong({ words, starts }: WordTable): Int32Array {
  const along = new Int32Array((words.size >> STRETCH) + 1)
  let article = 0
  for (let i = 0; i < along.length; i++) {
    while (article + 1 < starts.size && (starts.values[article + 1] as number) <= i << STRETCH) article++
    along[i] = article
  }
  return along
}

/** What one key has in each article: filled for one key after another. */
class Stands {
  readonly articles = new NumberList()
  /** Index of its first place in each article; the end of the last comes last. */
  readonly firsts = new NumberList()
  private readonly table: WordTable
  private readonly along: Int32Array

  constructor(table: WordTable) {
    this.table = table
    this.along = articlesAlong(table)
  }

  read(places: Int32Array, from: number, to: number): void {
    const { articles, firsts, along } = this
    const { values: starts, size } = this.table.starts
    articles.size = firsts.size = 0
    let end = -1
    for (let i = from; i < to; i++) {
      const place = places[i] as number
      if (place < end) continue
      let article = along[place >> STRETCH] as number
      while (article + 1 < size && (starts[article + 1] as number) <= place) article++
      end = article + 1 < size ? (starts[article + 1] as number) : Infinity
      articles.push(article)
      firsts.push(i)
    }
    firsts.push(to)
  }
}

/** Writes the postings and the places of every key of the archive's words. */
export function writeKeys(
  writer: ListWriter,
  table: WordTable,
  keysOf: (form: string) => readonly string[],
): KeyLists {
  const keys = numberKeys(table, keysOf)
  const [begins, places] = placesByKey(table, keys)
  const stands = new Stands(table)
  const starts = table.starts.values
  const written = { postings: [] as List[], places: [] as List[] }
  for (const [number, key] of keys.names.entries()) {
    stands.read(places, begins[number] ?? 0, begins[number + 1] ?? 0)
    const from = writer.size
    writePostings(writer, stands, places, starts)
    const between = writer.size
    writePlaces(writer, stands, places, starts)
    const articles = stands.articles.size
    written.postings.push({ key, from, to: between, articles })
    written.places.push({ key, from: between, to: writer.size, articles })
  }
  return written
}

function writePostings(
  writer: ListWriter,
  { articles, firsts }: Stands,
  places: Int32Array,
  starts: Int32Array,
): void {
  const { values, size } = articles
  const k = riceBits((values[size - 1] ?? -1) + 1 - size, size)
  writer.number(size)
  writer.bits(k, 6)
  let before = -1
  for (let i = 0; i < size; i++) {
    const article = values[i] as number
    const first = firsts.values[i] as number
    const count = Math.min((firsts.values[i + 1] as number) - first, MOST_COUNTED)
    writer.rice(article - before - 1, k)
    before = article
    // Ones and a zero, low bits first; see `readPostings`.
    if ((places[first] as number) - (starts[article] as number) < HEADLINE)
      writer.bits(15 | ((count - 1) << 4), 6)
    else writer.bits((1 << (count - 1)) - 1, count)
  }
  writer.end()
}

function writePlaces(
  writer: ListWriter,
  { articles, firsts }: Stands,
  places: Int32Array,
  starts: Int32Array,
): void {
  const size = articles.size
  let sum = 0
  for (let i = 0; i < size; i++) {
    const [from, to] = [firsts.values[i] as number, firsts.values[i + 1] as number]
    sum += (places[to - 1] as number) - (starts[articles.values[i] as number] as number) + 1 - (to - from)
  }
  const k = riceBits(sum, (firsts.values[size] as number) - (firsts.values[0] as number))
  writer.bits(k, 6)
  for (let i = 0; i < size; i++) {
    const [from, to] = [firsts.values[i] as number, firsts.values[i + 1] as number]
    if (to - from >= MOST_COUNTED) writer.rice(to - from - MOST_COUNTED, MORE_BITS)
    let before = (starts[articles.values[i] as number] as number) - 1
    for (let at = from; at < to; at++) {
      writer.rice((places[at] as number) - before - 1, k)
      before = places[at] as number
    }
  }
  writer.end()
}

/** Writes in which articles each word stands as it is written, for words that are kept. */
export function writeForms(writer: ListWriter, table: WordTable, isKept: (form: string) => boolean): List[] {
  const kept = table.forms.map((form, word) => word > 0 && isKept(form))
  const begins = beginnings(table.articles.values.subarray(0, table.forms.length))
  const next = begins.slice()
  const articles = new Int32Array(begins.at(-1) ?? 0)
  const last = new Int32Array(table.forms.length).fill(-1)
  const { words, starts } = table
  for (let article = 0; article < starts.size; article++) {
    const end = article + 1 < starts.size ? (starts.values[article + 1] as number) : words.size
    for (let at = starts.values[article] as number; at < end; at++) {
      const word = words.values[at] as number
      if (last[word] === article || word === 0) continue
      last[word] = article
      articles[(next[word] as number)++] = article
    }
  }
  return table.forms.flatMap((form, word) => {
    if (kept[word] !== true) return []
    const from = writer.size
    writeArticles(writer, articles.subarray(begins[word], begins[word + 1]))
    return [{ key: form, from, to: writer.size, articles: table.articles.values[word] ?? 0 }]
  })
}
