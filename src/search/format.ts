/**
 * The files of the search index, as the build writes them and the browser loads them.
 *
 * Every file is a script that calls `hawliyat(name, value)`: scripts load from a folder (`file://`) as from a server.
 * `index.js` has an `Overview`; `terms/N.js` the terms from one key up to the next file's first, in order of code
 * units; `forms/N.js` likewise words as they are written, which exact searches alone ask for; `places/N.js` where words
 * stand, for phrases; `words/N.js` which words there are, for those that are misspelt (`spellings.ts`); `articles/N.js`
 * a stretch of articles by number.
 */
import { ListReader } from './numbers.ts'

export interface Overview {
  /** Number of articles; they are numbered from the newest, 0. */
  readonly articles: number
  /** First key of each file of terms. */
  readonly terms: readonly string[]
  /** First folded form of each file of forms. */
  readonly forms: readonly string[]
  /** First key of each file of places. */
  readonly places: readonly string[]
  /** First word of each file of words. */
  readonly words: readonly string[]
  /** Articles in a file of articles. */
  readonly block: number
  /** What stands before and after an article's id in its address below the site's root. */
  readonly address: readonly [before: string, after: string]
  /** What results can be narrowed by, the most frequent first. */
  readonly facets: Readonly<Record<FacetKind, readonly Facet[]>>
}

export const FACET_KINDS = ['actor', 'type', 'place', 'outlet', 'year'] as const
export type FacetKind = (typeof FACET_KINDS)[number]
/** Id, name, number of articles. */
export type Facet = readonly [id: string, name: string, articles: number]

export interface Terms {
  /**
   * Key to postings, as `readPostings` reads them. Keys that begin with `@` are facets and names (`@actor:ID`), which
   * have article numbers alone.
   */
  readonly postings: Readonly<Record<string, string>>
  /** Names of several words or of one, by their key words: what the authority files know them by. */
  readonly names: Readonly<Record<string, readonly NameEntry[]>>
  /** Term of a name to all its forms, each as its key words. */
  readonly forms: Readonly<Record<string, readonly string[]>>
}

/** Term, and preferred name. */
export type NameEntry = readonly [term: string, name: string]

/** Days and outlets as readers see them, and articles by number, which say where theirs stand. */
export interface ArticleBlock {
  readonly days: readonly string[]
  readonly outlets: readonly string[]
  readonly articles: readonly (
    | readonly [id: string, title: string, day: number, outlet: number]
    | readonly [
        id: string,
        title: string,
        day: number,
        outlet: number,
        lead: string,
        paragraphs: readonly string[],
      ]
  )[]
}

/** An article as results show it. */
export interface ArticleEntry {
  /** Below the site's root. */
  readonly path: string
  readonly title: string
  readonly date: string
  readonly outlet: string
  /** First words; empty where the index does not carry the texts. */
  readonly lead: string
  /** The whole text in small archives. */
  readonly paragraphs: readonly string[] | null
}

/** Finds an article in its block; throws for a number that is not there. */
export function entryIn(overview: Overview, block: ArticleBlock, number: number): ArticleEntry {
  const entry = block.articles[number % overview.block]
  if (entry === undefined) throw new Error(`expected an article ${number}`)
  const [id, title, day, outlet, lead = '', paragraphs = null] = entry
  const [before, after] = overview.address
  const path = `${before}${id}${after}`
  return { path, title, date: block.days[day] ?? '', outlet: block.outlets[outlet] ?? '', lead, paragraphs }
}

/** Folded forms as written to the articles that have them, as `readPostings` reads them, without counts. */
export type Forms = Readonly<Record<string, string>>

/** Key to places, as `readPlaces` reads them. */
export type Places = Readonly<Record<string, string>>

/** A posting of one article. */
export interface Posting {
  readonly article: number
  /** How often the key stands there, `MOST_COUNTED` at most. */
  readonly count: number
  /** It stands in the headline, about. */
  readonly headline: boolean
}

/** A word counts this often in an article at most: more tells little. */
export const MOST_COUNTED = 4

/** Words of the headline, about. */
export const HEADLINE = 14

/** Bits of the number by which places tell how much more often than `MOST_COUNTED` a word stands in an article. */
export const MORE_BITS = 2

/**
 * Reads postings: how many there are, the bits of their codes, then of each article its distance from the one before
 * and, for words, how often it has the word: as many ones as it stands there more than once, and a zero; after four
 * ones it stands in the headline too, and two bits say how often.
 */
export function readPostings(text: string, counted: boolean): Posting[] {
  const reader = new ListReader(text)
  const size = reader.number()
  const k = reader.bits(6)
  const postings: Posting[] = []
  let article = -1
  for (let i = 0; i < size; i++) {
    article += reader.rice(k) + 1
    let ones = 0
    if (counted) while (ones < MOST_COUNTED && reader.bits(1) === 1) ones++
    const headline = ones === MOST_COUNTED
    postings.push({ article, count: (headline ? reader.bits(2) : ones) + 1, headline })
  }
  return postings
}

/**
 * Reads where a word stands in each article of its postings, counted in words: the bits of its codes, then of each
 * article how much more often than `MOST_COUNTED`, if it counts that often, and the distance of each place from the
 * one before.
 */
export function readPlaces(text: string, postings: readonly Posting[]): number[][] {
  const reader = new ListReader(text)
  const k = reader.bits(6)
  return postings.map(({ count }) => {
    const size = count < MOST_COUNTED ? count : count + reader.rice(MORE_BITS)
    let place = -1
    return Array.from({ length: size }, () => (place += reader.rice(k) + 1))
  })
}
