/** Builds the search index of a site: files for a browser to load in part. */
import { readText } from '../arabic/text.ts'
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
import { encodeNumbers } from './numbers.ts'

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
const TERMS_SIZE = 48_000
/** Most files of terms. */
const TERMS_FILES = 220
/** Archives whose texts are shorter than this together carry them in the index, so that passages show anywhere. */
const CARRIED = 3_000_000
const LEAD = 180
/** Facets offered to choose from; all others are found by typing their names. */
const OFFERED = 300

/** Postings while they are gathered: numbers as they will be written. */
interface Gathered {
  last: number
  readonly numbers: number[]
}

/** Splits an archive into the files of its index; the same archive gives the same bytes. */
export function buildSearch({ articles, names, nameOf }: SearchSource): SearchFile[] {
  const forms = articles.map(({ paragraphs }) => wordsOf(paragraphs))
  const frequency = countKeys(forms)
  const known = new Map<string, readonly string[]>()
  const keysFor = (form: string): readonly string[] => {
    let keys = known.get(form)
    if (keys === undefined) {
      keys = keysOf(form, frequency)
      known.set(form, keys)
    }
    return keys
  }
  const postings = new Map<string, Gathered>()
  let words = 0
  articles.forEach((article, number) => {
    words += gatherArticle(number, forms[number] ?? [], keysFor, postings)
    for (const kind of FACET_KINDS)
      for (const id of new Set(article.facets[kind])) addArticle(postings, `@${kind}:${id}`, number)
  })
  const carried = forms.reduce((sum, list) => sum + list.length * 6, 0) < CARRIED
  const terms = termFiles(postings, gatherNames(names, postings))
  const block = carried ? 25 : 100
  const overview: Overview = {
    articles: articles.length,
    words: Math.round(words / Math.max(1, articles.length)),
    terms: terms.map(({ first }) => first),
    block,
    facets: offerFacets(articles, nameOf),
  }
  return [
    { path: 'index.js', content: script('index', overview) },
    ...terms.map(({ content }, i) => ({ path: `terms/${i}.js`, content })),
    ...articleFiles(articles, block, carried),
  ]
}

/** The folded words of an article in order, paragraphs apart by an empty word, which no phrase bridges. */
function wordsOf(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => [...readText(paragraph).tokens.map(({ form }) => form), ''])
}

/** How often each key stands in the archive, no proclitics taken off. */
function countKeys(articles: readonly (readonly string[])[]): Map<string, number> {
  const forms = new Map<string, number>()
  for (const article of articles) for (const form of article) forms.set(form, (forms.get(form) ?? 0) + 1)
  const keys = new Map<string, number>()
  for (const [form, count] of forms) {
    const key = keyOf(form)
    keys.set(key, (keys.get(key) ?? 0) + count)
  }
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

function gatherArticle(
  number: number,
  forms: readonly string[],
  keysFor: (form: string) => readonly string[],
  postings: Map<string, Gathered>,
): number {
  const places = new Map<string, number[]>()
  const written = new Set<string>()
  forms.forEach((form, place) => {
    if (form === '' || isStop(form)) return
    written.add(form)
    for (const key of keysFor(form)) {
      const list = places.get(key)
      if (list === undefined) places.set(key, [place])
      else list.push(place)
    }
  })
  for (const [key, list] of places) {
    const gathered = addArticle(postings, key, number)
    gathered.push(list.length)
    let last = 0
    for (const place of list) {
      gathered.push(place - last)
      last = place
    }
  }
  for (const form of written) addArticle(postings, `=${form}`, number)
  return forms.length
}

/** Begins an article's posting under a key; gives the numbers to add to. */
function addArticle(postings: Map<string, Gathered>, key: string, number: number): number[] {
  let gathered = postings.get(key)
  if (gathered === undefined) {
    gathered = { last: 0, numbers: [] }
    postings.set(key, gathered)
  }
  gathered.numbers.push(number - gathered.last)
  gathered.last = number
  return gathered.numbers
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

interface TermsFile {
  readonly first: string
  readonly content: string
}

function termFiles(postings: ReadonlyMap<string, Gathered>, names: Names): TermsFile[] {
  const keys = [...new Set([...postings.keys(), ...names.byKey.keys()])].sort()
  const entries = keys.map((key) => {
    const gathered = postings.get(key)
    return {
      key,
      posting: gathered === undefined ? null : encodeNumbers(gathered.numbers),
      names: names.byKey.get(key) ?? null,
      forms: names.forms.get(key) ?? null,
    }
  })
  const size = (entry: (typeof entries)[number]): number =>
    entry.key.length * 2 +
    (entry.posting?.length ?? 0) +
    ((entry.names?.length ?? 0) + (entry.forms?.length ?? 0)) * 30
  const total = entries.reduce((sum, entry) => sum + size(entry), 0)
  const most = Math.max(TERMS_SIZE, Math.ceil(total / TERMS_FILES))
  const files: TermsFile[] = []
  let from = 0
  let sum = 0
  entries.forEach((entry, i) => {
    sum += size(entry)
    if (sum < most && i < entries.length - 1) return
    const part = entries.slice(from, i + 1)
    files.push({
      first: part[0]?.key ?? '',
      content: script(`terms/${files.length}`, {
        postings: Object.fromEntries(
          part.flatMap(({ key, posting }) => (posting === null ? [] : [[key, posting]])),
        ),
        names: Object.fromEntries(
          part.flatMap(({ key, names: list }) => (list === null ? [] : [[key, list]])),
        ),
        forms: Object.fromEntries(part.flatMap(({ key, forms }) => (forms === null ? [] : [[key, forms]]))),
      }),
    })
    from = i + 1
    sum = 0
  })
  return files
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
      return [path, title, date, outlet, lead, carried ? paragraphs : null]
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
