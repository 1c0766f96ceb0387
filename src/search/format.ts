/**
 * The files of the search index, as the build writes them and the browser loads them.
 *
 * Every file is a script that calls `hawliyat(name, value)`: scripts load from a folder (`file://`) as from a server.
 * `index.js` has an `Overview`; `terms/N.js` the terms from one key up to the next file's first, in order of code
 * units; `places/N.js` likewise where words stand, which phrases alone ask for; `articles/N.js` a stretch of articles
 * by number.
 */
export interface Overview {
  /** Number of articles; they are numbered from the newest, 0. */
  readonly articles: number
  /** Mean number of words of an article. */
  readonly words: number
  /** First key of each file of terms. */
  readonly terms: readonly string[]
  /** First key of each file of places. */
  readonly places: readonly string[]
  /** Articles in a file of articles. */
  readonly block: number
  /** What results can be narrowed by, the most frequent first. */
  readonly facets: Readonly<Record<FacetKind, readonly Facet[]>>
}

export const FACET_KINDS = ['actor', 'type', 'place', 'outlet', 'year'] as const
export type FacetKind = (typeof FACET_KINDS)[number]
/** Id, name, number of articles. */
export type Facet = readonly [id: string, name: string, articles: number]

export interface Terms {
  /**
   * Key to postings, as `encodeNumbers` writes them: for each article what `packPosting`
   * makes of its number less the one before it. Keys that begin with `=` are folded forms as written, and with `@` facets and names (`@actor:ID`):
   * these have article numbers alone.
   */
  readonly postings: Readonly<Record<string, string>>
  /** Names of several words or of one, by their key words: what the authority files know them by. */
  readonly names: Readonly<Record<string, readonly NameEntry[]>>
  /** Term of a name to all its forms, each as its key words. */
  readonly forms: Readonly<Record<string, readonly string[]>>
}

/** Term, and preferred name. */
export type NameEntry = readonly [term: string, name: string]

/** Address below the site's root, headline, day, outlet, first words, and the whole text in small archives. */
export type ArticleEntry = readonly [
  path: string,
  title: string,
  date: string,
  outlet: string,
  lead: string,
  paragraphs: readonly string[] | null,
]

/** Key to places: for each article of the key's postings how often it stands there, and each place less the one before. */
export type Places = Readonly<Record<string, string>>

/** A posting of one article. */
export interface Posting {
  readonly article: number
  /** How often the key stands there, `MOST_COUNTED` at most. */
  readonly count: number
  /** It stands in the headline, about. */
  readonly headline: boolean
}

/** A word counts this often in an article at most: more tells little, and each posting is a character or two. */
const MOST_COUNTED = 4

/** Words of the headline, about. */
export const HEADLINE = 14

/** One number for an article's distance from the one before, how often a word stands in it, and in its headline. */
export function packPosting(distance: number, count: number, headline: boolean): number {
  return distance * 8 + (Math.min(count, MOST_COUNTED) - 1) * 2 + (headline ? 1 : 0)
}
