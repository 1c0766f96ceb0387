/** Builds the search index of a site: files for a browser to load in part. */
import { strip } from '../authority/clitics.ts'
import {
  FACET_KINDS,
  type ArticleEntry,
  type Facet,
  type FacetKind,
  type NameEntry,
  type Overview,
} from './format.ts'
import { isStop, keyOf, nameKey } from './keys.ts'
import { openWords, Postings, type Gathered, type WordTable } from './postings.ts'

/** An article to be found. */
export interface Findable {
  /** Below the site's root. */
  readonly path: string
  readonly title: string
  /** The day as readers see it. */
  readonly date: string
  readonly outlet: string
  /** Paragraphs in order, the headline first; empty where the text may not be published. */
  readonly paragraphs: readonly string[]
  /** Ids of what is told or named. */
  readonly facets: Readonly<Record<FacetKind, readonly string[]>>
}

/** A name that the authority files know: all its forms find what has its term. */
export interface KnownName {
  readonly kind: 'actor' | 'place' | 'outlet'
  readonly id: string
  readonly name: string
  readonly forms: readonly string[]
}

export interface SearchFile {
  /** Below the folder of the index. */
  readonly path: string
  readonly content: string
}

export interface SearchSource {
  /** The newest first. */
  readonly articles: readonly Findable[]
  readonly names: readonly KnownName[]
  /** Names of types and the like, by facet and id. */
  readonly nameOf: (kind: FacetKind, id: string) => string
}

/** Characters of a file of terms, about: small enough for a slow line, large enough that files stay few. */
const TERMS_SIZE = 24_000
/** Most files of terms, of places and of articles: less than 400 together. */
const TERMS_FILES = 162
/** Forms as written, which exact searches alone ask for, and places are in fewer and larger files. */
const FORMS_FILES = 25
const PLACES_FILES = 25
const ARTICLES_FILES = 180
/** Archives whose texts are shorter than this together carry them in the index, so that passages show anywhere. */
const CARRIED = 3_000_000
/** Characters of the first words. */
const LEAD = 180
/** Facets offered to choose from; all others are found by typing their names. */
const OFFERED = 300

/** Splits an archive into the files of its index; the same archive gives the same bytes. */
export function buildSearch({ articles, names, nameOf }: SearchSource): SearchFile[] {
  const words = openWords()
  const texts = articles.map(({ paragraphs }) => words.read(paragraphs))
  const frequency = countKeys(words)
  const postings = new Postings(words, (form) => (isStop(form) ? null : keysOf(form, frequency)))
  articles.forEach(({ facets }, number) => {
    postings.addWords(number, texts[number] ?? new Int32Array())
    for (const kind of FACET_KINDS)
      for (const id of new Set(facets[kind])) postings.addTerm(`@${kind}:${id}`, number)
  })
  const total = texts.reduce((sum, { length }) => sum + length, 0)
  const carried = total * 6 < CARRIED
  const terms = termFiles(postings.terms, gatherNames(names, postings.terms))
  const places = placeFiles(postings.terms)
  const block = carried ? 25 : Math.max(25, Math.ceil(articles.length / ARTICLES_FILES))
  const overview: Overview = {
    articles: articles.length,
    words: Math.round(total / Math.max(1, articles.length)),
    terms: terms.map(({ first }) => first),
    places: places.map(({ first }) => first),
    block,
    facets: offerFacets(articles, nameOf),
  }
  return [
    { path: 'index.js', content: script('index', overview) },
    ...terms.map(({ content }, i) => ({ path: `terms/${i}.js`, content })),
    ...places.map(({ content }, i) => ({ path: `places/${i}.js`, content })),
    ...articleFiles(articles, block, carried),
  ]
}

/** How often each key stands in the archive, no proclitics taken off. */
function countKeys({ forms, counts }: WordTable): Map<string, number> {
  const keys = new Map<string, number>()
  forms.forEach((form, number) => {
    const key = keyOf(form)
    keys.set(key, (keys.get(key) ?? 0) + (counts[number] ?? 0))
  })
  return keys
}

/**
 * The keys of a form: that of the word without proclitics, where the archive has it at least as often as the whole
 * (`ببغداد` is `بغداد`, but `وزير` is not `زير`); both where the form may begin with a conjunction and neither is seen
 * elsewhere.
 */
function keysOf(form: string, frequency: ReadonlyMap<string, number>): readonly string[] {
  const own = keyOf(form)
  let best = own
  let most = frequency.get(own) ?? 0
  for (const { word } of strip(form)) {
    if (word.length < 3) continue
    const key = keyOf(word)
    const count = frequency.get(key) ?? 0
    if (count > most || (count === most && count > 0 && key.length < best.length)) [best, most] = [key, count]
  }
  const doubtful = best === own && form.length > 4 && (form.startsWith('و') || form.startsWith('ف'))
  return doubtful ? [...new Set([own, keyOf(form.slice(1))])] : [best]
}

interface Names {
  readonly byKey: ReadonlyMap<string, readonly NameEntry[]>
  readonly forms: ReadonlyMap<string, readonly string[]>
}

/** Names that stand for something in this archive, by their key words, and the forms of each. */
function gatherNames(names: readonly KnownName[], postings: ReadonlyMap<string, Gathered>): Names {
  const found = new Map<string, NameEntry[]>()
  const written = new Map<string, readonly string[]>()
  for (const { kind, id, name, forms } of names) {
    const term = `@${kind}:${id}`
    if (!postings.has(term)) continue
    const keys = [...new Set([name, ...forms].map(nameKey))].filter((key) => key !== '')
    written.set(term, keys)
    for (const key of keys) {
      const entries = found.get(key) ?? []
      if (!entries.some(([other]) => other === term)) entries.push([term, name])
      found.set(key, entries)
    }
  }
  return { byKey: found, forms: written }
}

/** A file that holds keys from its first on. */
interface KeyedFile {
  readonly first: string
  readonly content: string
}

/** Cuts entries, in order of key, into parts of about a size. */
function cutEntries<T extends { readonly size: number }>(entries: readonly T[], most: number): T[][] {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const enough = Math.max(TERMS_SIZE, Math.ceil(total / most))
  const parts: T[][] = []
  let from = 0
  let sum = 0
  entries.forEach(({ size }, i) => {
    sum += size
    if (sum < enough && i < entries.length - 1) return
    parts.push(entries.slice(from, i + 1))
    from = i + 1
    sum = 0
  })
  return parts
}

function termFiles(terms: ReadonlyMap<string, Gathered>, names: Names): KeyedFile[] {
  const keys = [...new Set([...terms.keys(), ...names.byKey.keys()])].sort()
  const entries = keys.map((key) => {
    const posting = terms.get(key)?.articles.text() ?? null
    const known = names.byKey.get(key) ?? null
    const forms = names.forms.get(key) ?? null
    const size = key.length * 2 + (posting?.length ?? 0) + ((known?.length ?? 0) + (forms?.length ?? 0)) * 30
    return { key, posting, known, forms, size }
  })
  // In order of key: facets and forms as written stand before all words.
  const files: KeyedFile[] = []
  const write = (part: typeof entries): string =>
    script(`terms/${files.length}`, {
      postings: record(part.map(({ key, posting }) => [key, posting])),
      names: record(part.map(({ key, known }) => [key, known])),
      forms: record(part.map(({ key, forms }) => [key, forms])),
    })
  const from = entries.findIndex(({ key }) => key.startsWith('='))
  const to = entries.findLastIndex(({ key }) => key.startsWith('=')) + 1
  const groups = [
    entries.slice(0, Math.max(0, from)),
    entries.slice(Math.max(0, from), to),
    entries.slice(to),
  ]
  for (const [i, group] of groups.entries())
    cutEntries(group, i === 1 ? FORMS_FILES : TERMS_FILES).forEach((part) =>
      files.push({ first: part[0]?.key ?? '', content: write(part) }),
    )
  return files
}

function placeFiles(terms: ReadonlyMap<string, Gathered>): KeyedFile[] {
  const entries = [...terms]
    .flatMap(([key, { places }]) => (places === null ? [] : [{ key, text: places.text() }]))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, text }) => ({ key, text, size: key.length * 2 + text.length }))
  return cutEntries(entries, PLACES_FILES).map((part, number) => ({
    first: part[0]?.key ?? '',
    content: script(`places/${number}`, record(part.map(({ key, text }) => [key, text]))),
  }))
}

/** What is known, by key. */
function record<T>(entries: readonly (readonly [string, T | null])[]): Record<string, T> {
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]])))
}

function offerFacets(
  articles: readonly Findable[],
  nameOf: SearchSource['nameOf'],
): Record<FacetKind, Facet[]> {
  const offer = (kind: FacetKind): Facet[] => {
    const counts = new Map<string, number>()
    for (const { facets } of articles)
      for (const id of new Set(facets[kind])) counts.set(id, (counts.get(id) ?? 0) + 1)
    return [...counts]
      .sort(([a, x], [b, y]) => (kind === 'year' ? (a < b ? 1 : -1) : y - x || (a < b ? -1 : 1)))
      .slice(0, OFFERED)
      .map(([id, count]) => [id, nameOf(kind, id), count])
  }
  return {
    actor: offer('actor'),
    type: offer('type'),
    place: offer('place'),
    outlet: offer('outlet'),
    year: offer('year'),
  }
}

function articleFiles(articles: readonly Findable[], block: number, carried: boolean): SearchFile[] {
  const files: SearchFile[] = []
  for (let from = 0; from < articles.length; from += block) {
    const entries = articles.slice(from, from + block).map((article): ArticleEntry => {
      const { path, title, date, outlet, paragraphs } = article
      const text = paragraphs.find((paragraph) => paragraph !== title) ?? ''
      const lead = text.length > LEAD ? `${text.slice(0, text.lastIndexOf(' ', LEAD))}…` : text
      return carried ? [path, title, date, outlet, lead, paragraphs] : [path, title, date, outlet, '', null]
    })
    files.push({ path: `articles/${from / block}.js`, content: script(`articles/${from / block}`, entries) })
  }
  return files
}

/** `<` is escaped though no page holds the script, so that nothing in a clipping can look like markup anywhere. */
function script(name: string, value: unknown): string {
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return `hawliyat(${JSON.stringify(name)},${json})\n`
}
