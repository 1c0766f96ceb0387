/** What a reader asks for, and how the index answers: the same in a browser and in a test. */
import { readText } from '../arabic/text.ts'
import { HEADLINE, type NameEntry, type Posting } from './format.ts'
import { isStop, keyOf, nameReadingsOf, nameTerm, readingsOf } from './keys.ts'
import { formPostingsOf, ownOf, placesOf, postingsOf, termsFor, type Index } from './lists.ts'
import { findNearest, type Nearest } from './nearest.ts'

export interface SearchOptions {
  /** Only words as they are written, folded. */
  readonly exact: boolean
  /** Terms that every result must have: `@outlet:reuters`. */
  readonly filters: readonly string[]
}

/** One word, phrase or name of a query, and what it was looked for as. */
export interface Wanted {
  /** As typed. */
  readonly text: string
  /** Names that it is a form of. */
  readonly names: readonly NameEntry[]
  /** What to mark in a text: keys in a row. */
  readonly marks: readonly (readonly string[])[]
  /** The forms of its names, to mark as well: words of names in a row. */
  readonly nameMarks: readonly (readonly string[])[]
  /** Folded forms to mark, when only those count. */
  readonly forms: readonly string[]
  readonly articles: number
}

export interface Found {
  readonly article: number
  readonly score: number
}

export interface Answer {
  readonly wanted: readonly Wanted[]
  /** The best first. */
  readonly found: readonly Found[]
  /** Not every word was found together: these have some of them. */
  readonly partial: boolean
  /** What may have been meant, where something was not found at all. */
  readonly nearest: Nearest | null
}

/** A part of a query: words in a row, which a quotation holds together. */
interface Part {
  readonly text: string
  readonly forms: readonly string[]
  /** The same words as typed. */
  readonly typed: readonly string[]
  readonly quoted: boolean
}

const QUOTED = /["“”«»„]([^"“”«»„]+)["“”«»„]/g
const LONGEST_NAME = 6
/** Words of a query, or of a quotation in it, that are looked for: whoever pastes a text means its beginning. */
const LONGEST_QUERY = 48
const SATURATION = 1.2

function formsOf(text: string): string[] {
  return readText(text).tokens.map(({ form }) => form)
}

/** Cuts a query into quotations and what stands between them. */
export function parseQuery(query: string): Part[] {
  const parts: Part[] = []
  let last = 0
  const add = (text: string, quoted: boolean): void => {
    const tokens = readText(text).tokens.slice(0, LONGEST_QUERY)
    if (tokens.length === 0) return
    const forms = tokens.map(({ form }) => form)
    parts.push({
      text: text.trim(),
      forms,
      typed: tokens.map(({ start, end }) => text.slice(start, end)),
      quoted,
    })
  }
  for (const match of query.matchAll(QUOTED)) {
    add(query.slice(last, match.index), false)
    add(match[1] ?? '', true)
    last = match.index + match[0].length
  }
  add(query.slice(last), false)
  return parts
}

/** How often something stands in an article, and whether in its headline. */
type Stand = Omit<Posting, 'article'>

function merge(lists: readonly (readonly Posting[])[]): Map<number, Stand> {
  const merged = new Map<number, Stand>()
  for (const list of lists)
    for (const posting of list) {
      const sofar = merged.get(posting.article)
      merged.set(posting.article, sofar === undefined ? posting : addStands(sofar, posting))
    }
  return merged
}

function addStands(a: Stand, b: Stand): Stand {
  return { count: a.count + b.count, headline: a.headline || b.headline }
}

/** Scores by article. */
type Scores = ReadonlyMap<number, number>

function scoresOf(articles: ReadonlyMap<number, Stand>, all: number, named: boolean): Scores {
  const rarity = Math.log(1 + (all - articles.size + 0.5) / (articles.size + 0.5))
  const scores = new Map<number, number>()
  for (const [article, stand] of articles) {
    const count = Math.max(stand.count, named ? 2 : 1)
    const weight = stand.headline ? 1.4 : 1
    scores.set(article, (rarity * weight * count * (SATURATION + 1)) / (count + SATURATION))
  }
  return scores
}

interface Answered extends Wanted {
  readonly scores: Scores
}

/** Looks for one word under every reading of it; exactly, under its own form alone. */
async function findWord(index: Index, form: string, exact: boolean): Promise<Map<number, Stand>> {
  if (exact) return merge([await formPostingsOf(index, form)])
  return merge(await Promise.all(readingsOf(form).map((key) => postingsOf(index, key))))
}

/** Every place of a word, under every reading of it. */
async function findPlaces(index: Index, form: string): Promise<Map<number, Set<number>>> {
  const found = new Map<number, Set<number>>()
  for (const list of await Promise.all(readingsOf(form).map((key) => placesOf(index, key))))
    for (const [article, places] of list)
      found.set(article, new Set([...(found.get(article) ?? []), ...places]))
  return found
}

/** Looks for words that stand in a row; words that are in no index hold their place. */
async function findPhrase(
  index: Index,
  forms: readonly string[],
  exact: boolean,
): Promise<Map<number, Stand>> {
  const words = forms.flatMap((form, offset) => (isStop(form) ? [] : [{ form, offset }]))
  const [first, ...others] = await Promise.all(words.map(({ form }) => findPlaces(index, form)))
  const written = exact ? await Promise.all(words.map(({ form }) => findWord(index, form, true))) : []
  const found = new Map<number, Stand>()
  for (const [article, places] of first ?? []) {
    if (!written.every((list) => list.has(article))) continue
    const starts = [...places].filter((place) =>
      others.every((list, i) =>
        list.get(article)?.has(place + (words[i + 1]?.offset ?? 0) - (words[0]?.offset ?? 0)),
      ),
    )
    if (starts.length > 0)
      found.set(article, { count: starts.length, headline: starts.some((place) => place < HEADLINE) })
  }
  return found
}

/** The longest name that begins with a word of a query: what it names, and how many words it takes. */
async function findName(
  index: Index,
  forms: readonly string[],
  at: number,
): Promise<{ readonly entries: readonly NameEntry[]; readonly size: number } | null> {
  const first = forms[at] ?? ''
  for (let size = Math.min(LONGEST_NAME, forms.length - at); size > 0; size--) {
    const rest = forms.slice(at + 1, at + size).flatMap((form) => nameReadingsOf(form, false)[0] ?? [])
    for (const head of nameReadingsOf(first, size === 1)) {
      const key = nameTerm([head, ...rest].join(' '))
      const entries = ownOf((await termsFor(index, key))?.names, key)
      if (entries !== null) return { entries, size }
    }
  }
  return null
}

async function formsOfNames(index: Index, entries: readonly NameEntry[]): Promise<string[][]> {
  const lists = await Promise.all(
    entries.map(async ([term]) => ownOf((await termsFor(index, term))?.forms, term) ?? []),
  )
  return lists.flat().map((form) => form.split(' '))
}

async function answerName(
  index: Index,
  { text, forms }: Pick<Part, 'text' | 'forms'>,
  entries: readonly NameEntry[],
): Promise<Answered> {
  const articles = merge(await Promise.all(entries.map(([term]) => postingsOf(index, term))))
  // Words in a row would need the places of each: reading has found the names in the texts.
  if (forms.length === 1)
    for (const [article, stand] of await findWord(index, forms[0] ?? '', false)) {
      const sofar = articles.get(article)
      articles.set(article, sofar === undefined ? stand : addStands(sofar, stand))
    }
  return {
    text,
    names: entries,
    marks: [forms.map(keyOf)],
    nameMarks: await formsOfNames(index, entries),
    forms: [],
    articles: articles.size,
    scores: scoresOf(articles, index.overview.articles, true),
  }
}

async function answerWords(
  index: Index,
  { text, forms }: Pick<Part, 'text' | 'forms'>,
  exact: boolean,
): Promise<Answered> {
  const articles =
    forms.length === 1 ? await findWord(index, forms[0] ?? '', exact) : await findPhrase(index, forms, exact)
  const readings = forms.length === 1 ? readingsOf(forms[0] ?? '').map((key) => [key]) : [forms.map(keyOf)]
  return {
    text,
    names: [],
    marks: exact ? [] : readings,
    nameMarks: [],
    forms: exact ? forms : [],
    articles: articles.size,
    scores: scoresOf(articles, index.overview.articles, false),
  }
}

async function answerPart(index: Index, part: Part, exact: boolean): Promise<Answered[]> {
  if (part.quoted) return [await answerWords(index, part, exact)]
  const answered: Answered[] = []
  for (let at = 0; at < part.forms.length;) {
    const name = exact ? null : await findName(index, part.forms, at)
    if (name !== null) {
      const next = at + name.size
      const text = part.typed.slice(at, next).join(' ')
      answered.push(await answerName(index, { text, forms: part.forms.slice(at, next) }, name.entries))
      at = next
      continue
    }
    const [form, text] = [part.forms[at] ?? '', part.typed[at] ?? '']
    at++
    if (!isStop(form)) answered.push(await answerWords(index, { text, forms: [form] }, exact))
  }
  return answered
}

/** Answers a query: articles that have all of it, else those that have the most. */
export async function search(index: Index, query: string, options: SearchOptions): Promise<Answer> {
  const parts = parseQuery(query)
  const wanted = (await Promise.all(parts.map((part) => answerPart(index, part, options.exact)))).flat()
  const filters = await Promise.all(options.filters.map((term) => postingsOf(index, term)))
  const allowed = filters.map((list) => new Set(list.map(({ article }) => article)))
  const total = new Map<number, { score: number; parts: number }>()
  const candidates = wanted.length === 0 ? (allowed[0] ?? []) : []
  for (const article of candidates) total.set(article, { score: 0, parts: 0 })
  for (const { scores } of wanted)
    for (const [article, score] of scores) {
      const sofar = total.get(article)
      total.set(article, { score: (sofar?.score ?? 0) + score, parts: (sofar?.parts ?? 0) + 1 })
    }
  const open = [...total].filter(([article]) => allowed.every((set) => set.has(article)))
  const most = Math.max(0, ...open.map(([, { parts: count }]) => count))
  const found = open
    .filter(([, { parts: count }]) => count === most)
    .map(([article, { score }]) => ({ article, score }))
    .sort((a, b) => b.score - a.score || a.article - b.article)
  const missing = wanted.find(({ articles }) => articles === 0)
  return {
    wanted,
    found,
    partial: found.length > 0 && most < wanted.length,
    nearest: missing === undefined ? null : await nearestTo(index, query, missing.text),
  }
}

async function nearestTo(index: Index, query: string, missing: string): Promise<Nearest | null> {
  const [form = '', ...more] = formsOf(missing)
  return more.length > 0 ? null : findNearest(index, query, form)
}

/** Where a text has what was wanted: half-open ranges of code units, in order, not overlapping. */
export function findMarks(text: string, wanted: readonly Wanted[]): { start: number; end: number }[] {
  const { tokens } = readText(text)
  const readings = tokens.map(({ form }) => readingsOf(form))
  const names = tokens.map(({ form }) => nameReadingsOf(form, false))
  const lone = tokens.map(({ form }) => nameReadingsOf(form, true))
  const stands = (keys: readonly string[], of: readonly (readonly string[])[], at: number): boolean =>
    keys.every((key, i) => of[at + i]?.includes(key) === true)
  const found: { start: number; end: number }[] = []
  for (let at = 0; at < tokens.length;) {
    let size = 0
    for (const { marks, nameMarks, forms } of wanted) {
      if (forms.includes(tokens[at]?.form ?? '')) size = Math.max(size, 1)
      for (const keys of marks) if (keys.length > size && stands(keys, readings, at)) size = keys.length
      for (const keys of nameMarks)
        if (keys.length > size && stands(keys, keys.length === 1 ? lone : names, at)) size = keys.length
    }
    if (size > 0) found.push({ start: tokens[at]?.start ?? 0, end: tokens[at + size - 1]?.end ?? 0 })
    at += Math.max(1, size)
  }
  return found
}
