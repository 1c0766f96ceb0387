/** Builds the search index of a site: files for a browser to load in part. */
import { strip } from '../authority/clitics.ts'
import {
  FACET_KINDS,
  type ArticleBlock,
  type Facet,
  type FacetKind,
  type NameEntry,
  type Overview,
  type Terms,
} from './format.ts'
import { listsFile, scriptFile, type SearchFile } from './files.ts'
import { isStop, keyOf, latinKeys, nameKey, nameTerm } from './keys.ts'
import { ListWriter } from './numbers.ts'
import { writeArticles, writeForms, writeKeys, type List } from './postings.ts'
import { writeWords } from './spellings.ts'
import { WordTable, type KeptWords } from './words.ts'

/** An article to be found. */
export interface Findable {
  readonly id: string
  readonly title: string
  /** The day as readers see it. */
  readonly date: string
  readonly outlet: string
  /** Who wrote it; null when nobody is named. */
  readonly author: string | null
  /** Paragraphs in order, the headline first; empty where the text may not be published. */
  readonly paragraphs: readonly string[]
  /** Another for any other paragraphs or author; empty where nothing tells. */
  readonly key: string
  /** Ids of what is told or named. */
  readonly facets: Readonly<Record<FacetKind, readonly string[]>>
}

/** A name that the authority files know: all its forms find what has its term. */
export interface KnownName {
  readonly kind: 'actor' | 'place' | 'outlet'
  readonly id: string
  readonly name: string
  readonly forms: readonly string[]
  /** In Latin letters; null when it is not known. */
  readonly latin: string | null
}

export interface SearchSource {
  /** What stands before and after an article's id in its address below the site's root. */
  readonly address: readonly [before: string, after: string]
  /** The newest first. */
  readonly articles: readonly Findable[]
  readonly names: readonly KnownName[]
  /** Names of types and the like, by facet and id. */
  readonly nameOf: (kind: FacetKind, id: string) => string
}

/** Bytes of a file of keys, about: small enough for a slow line, large enough that files stay few. */
const FILE_SIZE = 16_000
/** Most files of each sort: less than 400 together. Exact searches and phrases, which ask for more, are seldom. */
const FILES = { terms: 130, forms: 12, places: 88, words: 15, articles: 150 } as const
/** Archives whose texts are shorter than this together carry them in the index, so that passages show anywhere. */
const CARRIED = 3_000_000
/** Characters of the first words. */
const LEAD = 180
/** Facets offered to choose from; all others are found by typing their names. */
const OFFERED = 300

/** The words that were kept when an index was last built, and what is to be kept now. */
export interface WordMemory {
  readonly kept: KeptWords | null
  readonly keep: (words: KeptWords) => void
}

/** Splits an archive into the files of its index; the same archive gives the same bytes, whatever was kept. */
export function buildSearch(
  { articles, names, address, nameOf }: SearchSource,
  memory: WordMemory | null = null,
): SearchFile[] {
  const table = new WordTable(memory?.kept)
  for (const article of articles)
    table.add(article.key, () => {
      const { paragraphs, author } = article
      return author === null ? paragraphs : [...paragraphs, author]
    })
  memory?.keep(table.kept())
  const writer = new ListWriter()
  const frequency = countKeys(table)
  const keys = writeKeys(writer, table, (form) => (isStop(form) ? [] : keysOf(form, frequency)))
  const written = writeForms(writer, table, (form) => !isStop(form))
  const facets = gatherFacets(articles)
  const known = gatherNames(names, facets)
  const terms = cutEntries(termsOf([...keys.postings, ...writeFacets(writer, facets)], known), FILES.terms)
  const forms = cutEntries(inOrder(written), FILES.forms)
  const places = cutEntries(inOrder(keys.places), FILES.places)
  const words = cutEntries(
    inOrder(written, () => 2),
    FILES.words,
  )
  const carried = table.words.size * 6 < CARRIED
  const block = carried ? 25 : Math.max(25, Math.ceil(articles.length / FILES.articles))
  const firsts = (parts: readonly (readonly Entry[])[]): string[] => parts.map(([first]) => first?.key ?? '')
  const overview: Overview = {
    articles: articles.length,
    terms: firsts(terms),
    forms: firsts(forms),
    places: firsts(places),
    words: firsts(words),
    block,
    address,
    facets: offerFacets(facets, nameOf),
  }
  const { bytes } = writer
  return [
    scriptFile('index', overview),
    ...terms.map((part, i) => listsFile(`terms/${i}`, bytes, part, moreOf(part, known))),
    ...forms.map((part, i) => listsFile(`forms/${i}`, bytes, part, null)),
    ...places.map((part, i) => listsFile(`places/${i}`, bytes, part, null)),
    ...words.map((part, i) => scriptFile(`words/${i}`, writeWords(part))),
    ...blocksOf(articles, block, carried).map((part, i) => scriptFile(`articles/${i}`, part)),
  ]
}

/** How often each key stands in the archive, no proclitics taken off. */
function countKeys({ forms, counts }: WordTable): Map<string, number> {
  const keys = new Map<string, number>()
  forms.forEach((form, number) => {
    const key = keyOf(form)
    keys.set(key, (keys.get(key) ?? 0) + (counts.values[number] ?? 0))
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

/** Names that a word of their Latin forms stands for at most: one that more have tells too little. */
const MOST_NAMES = 12

/** Names that stand for something in this archive, by their key words, and the forms of each. */
function gatherNames(names: readonly KnownName[], facets: Facets): Names {
  const found = new Map<string, NameEntry[]>()
  const latin = new Map<string, NameEntry[]>()
  const written = new Map<string, readonly string[]>()
  const add = (to: Map<string, NameEntry[]>, words: string, entry: NameEntry): void => {
    const key = nameTerm(words)
    const entries = to.get(key) ?? []
    if (!entries.some(([term]) => term === entry[0])) entries.push(entry)
    to.set(key, entries)
  }
  for (const known of names) {
    const { kind, id, name, forms } = known
    const term = `@${kind}:${id}`
    if (facets[kind].get(id) === undefined) continue
    const keys = [...new Set([name, ...forms].map(nameKey))].filter((key) => key !== '')
    written.set(term, keys)
    for (const key of keys) add(found, key, [term, name])
    // An id is a name in Latin letters too, often the one that is known best: `afp`, `usa`.
    const inLatin = [known.latin ?? '', id.replaceAll('-', ' ')].flatMap(latinKeys)
    for (const key of new Set(inLatin)) add(latin, key, [term, name])
  }
  for (const [key, entries] of latin)
    if (entries.length <= MOST_NAMES) for (const entry of entries) add(found, key, entry)
  return { byKey: found, forms: written }
}

/** A key with what a file has of it. */
interface Entry extends List {
  /** Bytes that it takes, about. */
  readonly size: number
}

const compareKeys = (a: List, b: List): number => (a.key < b.key ? -1 : 1)

/** Lists in order of key; what a file has beside each key takes as many bytes as the list, or as is told. */
function inOrder(lists: readonly List[], beside = ({ from, to }: List): number => to - from): Entry[] {
  return lists.map((list) => ({ ...list, size: list.key.length * 2 + beside(list) })).sort(compareKeys)
}

/** Terms in order of key; a name of several words has no list of its own. */
function termsOf(lists: readonly List[], { byKey, forms }: Names): Entry[] {
  const listed = new Map(lists.map((list) => [list.key, list]))
  for (const key of byKey.keys()) if (!listed.has(key)) listed.set(key, { key, from: 0, to: 0, articles: 0 })
  return [...listed.values()]
    .map((list) => {
      const { key, from, to } = list
      const names = (byKey.get(key)?.length ?? 0) + (forms.get(key)?.length ?? 0)
      return { ...list, size: key.length * 2 + to - from + names * 30 }
    })
    .sort(compareKeys)
}

/** Cuts entries, in order of key, into parts of about a size. */
function cutEntries(entries: readonly Entry[], most: number): Entry[][] {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const enough = Math.max(FILE_SIZE, Math.ceil(total / most))
  const parts: Entry[][] = []
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

/** What a file of terms has beside the postings. */
function moreOf(part: readonly Entry[], { byKey, forms }: Names): Omit<Terms, 'postings'> {
  const record = <T>(map: ReadonlyMap<string, T>): Record<string, T> =>
    Object.fromEntries(
      part.flatMap(({ key }) => {
        const value = map.get(key)
        return value === undefined ? [] : [[key, value]]
      }),
    )
  return { names: record(byKey), forms: record(forms) }
}

/** Numbers of the articles that have a facet, by kind and id. */
type Facets = Readonly<Record<FacetKind, ReadonlyMap<string, readonly number[]>>>

function gatherFacets(articles: readonly Findable[]): Facets {
  const gather = (kind: FacetKind): Map<string, number[]> => {
    const found = new Map<string, number[]>()
    articles.forEach(({ facets }, number) => {
      for (const id of facets[kind]) {
        const list = found.get(id)
        if (list === undefined) found.set(id, [number])
        else if (list.at(-1) !== number) list.push(number)
      }
    })
    return found
  }
  return {
    actor: gather('actor'),
    type: gather('type'),
    place: gather('place'),
    outlet: gather('outlet'),
    year: gather('year'),
  }
}

function writeFacets(writer: ListWriter, facets: Facets): List[] {
  return FACET_KINDS.flatMap((kind) =>
    [...facets[kind]].map(([id, articles]) => {
      const from = writer.size
      writeArticles(writer, articles)
      return { key: `@${kind}:${id}`, from, to: writer.size, articles: articles.length }
    }),
  )
}

function offerFacets(facets: Facets, nameOf: SearchSource['nameOf']): Overview['facets'] {
  const offer = (kind: FacetKind): Facet[] =>
    [...facets[kind]]
      .map(([id, { length }]) => [id, length] as const)
      .sort(([a, x], [b, y]) => (kind === 'year' ? (a < b ? 1 : -1) : y - x || (a < b ? -1 : 1)))
      .slice(0, OFFERED)
      .map(([id, count]) => [id, nameOf(kind, id), count])
  return {
    actor: offer('actor'),
    type: offer('type'),
    place: offer('place'),
    outlet: offer('outlet'),
    year: offer('year'),
  }
}

function blocksOf(articles: readonly Findable[], block: number, carried: boolean): ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  for (let from = 0; from < articles.length; from += block) {
    const days = new Map<string, number>()
    const outlets = new Map<string, number>()
    const numberIn = (known: Map<string, number>, name: string): number => {
      const number = known.get(name) ?? known.size
      known.set(name, number)
      return number
    }
    const entries = articles.slice(from, from + block).map((article): ArticleBlock['articles'][number] => {
      const { id, title, date, outlet, paragraphs } = article
      const shown = [id, title, numberIn(days, date), numberIn(outlets, outlet)] as const
      return carried ? [...shown, leadOf(article), paragraphs] : shown
    })
    blocks.push({ days: [...days.keys()], outlets: [...outlets.keys()], articles: entries })
  }
  return blocks
}

function leadOf({ title, paragraphs }: Findable): string {
  const text = paragraphs.find((paragraph) => paragraph !== title) ?? ''
  return text.length > LEAD ? `${text.slice(0, text.lastIndexOf(' ', LEAD))}…` : text
}
