/**
 * The files of the search index, as the build writes them and the browser loads them.
 *
 * Every file is a script that calls `hawliyat(name, value)`: scripts load from a folder (`file://`) as from a server.
 * `index.js` has an `Overview`; `terms/N.js` the terms from one key up to the next file's first, in order of code
 * units; `articles/N.js` a stretch of articles by number.
 */
export interface Overview {
  /** Number of articles; they are numbered from the newest, 0. */
  readonly articles: number
  /** Mean number of words of an article. */
  readonly words: number
  /** First key of each file of terms. */
  readonly terms: readonly string[]
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
   * Key to postings, as `encodeNumbers` writes them: for each article its number less the one before it, how often the
   * key stands there, and each place less the one before. Keys that begin with `=` are folded forms as written, and
   * with `@` facets and names (`@actor:ID`): these have article numbers alone.
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

/** A posting of one article. */
export interface Posting {
  readonly article: number
  /** Places of the key, counted in words; empty for a key without places. */
  readonly places: readonly number[]
}
