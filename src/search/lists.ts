/** The lists of an index: which file has a key, and what stands there. */
import { firstIndex } from '../sorted.ts'
import {
  readPlaces,
  readPostings,
  type Forms,
  type Overview,
  type Places,
  type Posting,
  type Terms,
} from './format.ts'
import type { Words } from './spellings.ts'

/** Gives the parts of an index; each is asked for once. */
export interface Index {
  readonly overview: Overview
  terms(file: number): Promise<Terms>
  forms(file: number): Promise<Forms>
  places(file: number): Promise<Places>
  words(file: number): Promise<Words>
}

/** Number of the file that has a key, among files of which the first keys are these. */
export function fileOf(firsts: readonly string[], key: string): number {
  return Math.max(0, firstIndex(firsts, (first) => first <= key) - 1)
}

export async function termsFor(index: Index, key: string): Promise<Terms | null> {
  return index.overview.terms.length === 0 ? null : index.terms(fileOf(index.overview.terms, key))
}

/** What a record has of its own under a key. */
export function ownOf<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | null {
  return record !== undefined && Object.hasOwn(record, key) ? (record[key] ?? null) : null
}

/** The postings of a key, in order of article. */
export async function postingsOf(index: Index, key: string): Promise<Posting[]> {
  const terms = await termsFor(index, key)
  const text = ownOf(terms?.postings, key)
  return text === null ? [] : readPostings(text, !key.startsWith('@'))
}

/** The articles that have a folded form as it is written. */
export async function formPostingsOf(index: Index, form: string): Promise<Posting[]> {
  const { forms } = index.overview
  const text = forms.length === 0 ? null : ownOf(await index.forms(fileOf(forms, form)), form)
  return text === null ? [] : readPostings(text, false)
}

/** Where a key stands in each of its articles, counted in words. */
export async function placesOf(index: Index, key: string): Promise<[article: number, places: number[]][]> {
  const firsts = index.overview.places
  if (firsts.length === 0) return []
  const [postings, places] = await Promise.all([postingsOf(index, key), index.places(fileOf(firsts, key))])
  const text = ownOf(places, key)
  if (text === null) return []
  const read = readPlaces(text, postings)
  return postings.map(({ article }, i) => [article, read[i] ?? []])
}
