import type { ArabicText, Token, TokenRange } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import { findDates, type DateExpression } from '../dates/expressions.ts'
import type { Actor, Article, Mention, Paragraph } from '../records.ts'
import { firstIndex } from '../sorted.ts'
import { withFlyingStates } from './air-forces.ts'
import { withAnaphors } from './anaphora.ts'
import { AND_LED, NO_READINGS, readWord, type Readings } from './lexicon.ts'
import { markTokens } from './marks.ts'
import { readSites, type Site } from './sites.ts'

/** An actor or a place where it stands in the text, in tokens. */
export interface Name {
  readonly mention: Mention
  /** Half-open range of tokens. */
  readonly first: number
  readonly last: number
  /** Actor or place ids, or `~name` for one that is not listed; two for `الطرفان`. */
  readonly ids: readonly string[]
  /** What is written onto its front: `ل`, `و`, `وب`; folded, or empty. */
  readonly clitic: string
  readonly actor: Actor | null
}

/** A clipping laid out for reading: what every token is, and which names and dates stand where. */
export interface Scene {
  readonly text: ArabicText
  readonly tokens: readonly Token[]
  readonly readings: readonly Readings[]
  /** Bits of `MARK`, a number a token. */
  readonly marks: Int32Array
  readonly actors: readonly Name[]
  readonly places: readonly Name[]
  /** The places as sites, in order. */
  readonly sites: readonly Site[]
  readonly outlets: readonly Mention[]
  readonly dates: readonly DateExpression[]
  /** The actor name that covers a token. */
  readonly actorAt: readonly (Name | null)[]
  readonly placeAt: readonly (Name | null)[]
  readonly dateAt: readonly (DateExpression | null)[]
  readonly sentences: readonly SceneSentence[]
  readonly article: Article
  readonly authority: Authority
  /** Ids of all actors that the article names. */
  readonly named: ReadonlySet<string>
  /** Ids of the states whose countries it names as places. */
  readonly states: ReadonlySet<string>
}

export interface SceneSentence extends TokenRange {
  /** Place among the scene's sentences. */
  readonly index: number
  readonly role: Paragraph['role']
}

/** Index of the token that covers an offset, or of the first one after it. */
const tokenAt = (tokens: readonly Token[], offset: number): number =>
  firstIndex(tokens, ({ end }) => end <= offset)

function namesOf(
  text: ArabicText,
  mentions: readonly Mention[],
  kind: Mention['kind'],
  actors: ReadonlyMap<string, Actor>,
): Name[] {
  const { tokens } = text
  return mentions
    .filter((mention) => mention.kind === kind)
    .map((mention) => {
      const first = tokenAt(tokens, mention.start)
      // Names are short: going on is faster than looking among all tokens again.
      let last = first + 1
      while (last < tokens.length && (tokens[last] as Token).end <= mention.end) last++
      const token = text.tokens[first]
      const before = token === undefined ? '' : text.source.slice(token.start, mention.start)
      return {
        mention,
        first,
        last,
        ids: [mention.id ?? `~${mention.name}`],
        clitic: before === '' ? '' : before.replace(/[^\u0621-\u063A\u0641-\u064A]/g, ''),
        actor: mention.id === null ? null : (actors.get(mention.id) ?? null),
      }
    })
}

function covering<T extends { readonly first: number; readonly last: number }>(
  length: number,
  spans: readonly T[],
): (T | null)[] {
  const at = new Array<T | null>(length).fill(null)
  for (const span of spans) at.fill(span, span.first, span.last)
  return at
}

function sentencesOf(text: ArabicText, article: Article): SceneSentence[] {
  const found: SceneSentence[] = []
  let next = 0
  for (const paragraph of article.paragraphs) {
    while (next < text.sentences.length && (text.sentences[next] as TokenRange).start < paragraph.start)
      next++
    for (; next < text.sentences.length; next++) {
      const sentence = text.sentences[next] as TokenRange
      if (sentence.start >= paragraph.end) break
      const first = afterDateline(text, article, sentence)
      const { start, end, last } = sentence
      found.push({ start, end, first, last, index: found.length, role: paragraph.role })
    }
  }
  return found
}

/** The token with which a sentence begins to tell: in `صنعاء - شنت …` the verb, since the place is a dateline. */
function afterDateline(
  { tokens }: ArabicText,
  { dateline }: Article,
  { first, last, start }: TokenRange,
): number {
  if (dateline === null || dateline.start > start || dateline.end <= start) return first
  let at = first
  while (at < last && (tokens[at]?.start ?? 0) < dateline.end) at++
  return at < last ? at : first
}

const TA_MARBUTA = 'ة'.charCodeAt(0)

/** What `setScenes` lays out: an article as it was read, its text, and what it names. */
export interface Tagged {
  readonly text: ArabicText
  readonly article: Article
  readonly mentions: readonly Mention[]
}

/**
 * Lays out clippings: tokens read by the lexicon, names and dates by token, sentences of the article alone. One step in
 * all of them after the other, since more time goes into fetching the rules than into running them.
 */
export function setScenes(articles: readonly Tagged[], authority: Authority): Scene[] {
  const sentences = articles.map(({ text, article }) => sentencesOf(text, article))
  const of = (i: number): readonly SceneSentence[] => sentences[i] ?? []
  const dates = articles.map((tagged, i) => datesOf(tagged, of(i)))
  const names = articles.map((tagged, i) => namedIn(tagged, of(i), authority))
  const readings = articles.map(({ text }) => readingsOf(text))
  const sites = articles.map(({ text: { tokens }, article: { dateline } }, i) =>
    readSites({ ...(names[i] as Named), tokens, authority, dateline }),
  )
  return articles.map(({ text, article, mentions }, i) => {
    const { actors, places, actorAt, placeAt } = names[i] as Named
    const { tokens } = text
    const dateAt = covering(tokens.length, dates[i] ?? [])
    return {
      text,
      tokens,
      readings: readings[i] ?? [],
      marks: markTokens(tokens, readings[i] ?? [], { actorAt, placeAt, dateAt }),
      actors,
      places,
      sites: sites[i] ?? [],
      outlets: mentions.filter((mention) => mention.kind === 'outlet'),
      dates: dates[i] ?? [],
      actorAt,
      placeAt,
      dateAt,
      sentences: of(i),
      article,
      authority,
      named: new Set(actors.flatMap((name) => name.ids)),
      states: new Set(statesOf(places, authority).flatMap((name) => name.ids)),
    }
  })
}

type Named = Pick<Scene, 'actors' | 'places' | 'actorAt' | 'placeAt'>

/** The places and actors of an article, those too that it takes up by other words, and where they stand. */
function namedIn(
  { text, mentions }: Tagged,
  sentences: readonly SceneSentence[],
  authority: Authority,
): Named {
  const { tokens } = text
  const listed = withFlyingStates(namesOf(text, mentions, 'actor', authority.actors), authority)
  const places = namesOf(text, mentions, 'place', authority.actors)
  const actors = withUnits(
    tokens,
    withAnaphors(tokens, listed, statesOf(places, authority), sentences, authority),
  )
  const { length } = tokens
  return { actors, places, actorAt: covering(length, actors), placeAt: covering(length, places) }
}

/** Words whose second letter has a hamza above that their folded form has lost. */
const HAMZATED: ReadonlyMap<string, Readings> = new Map([
  ['وادي', AND_LED],
  ['ناسف', NO_READINGS],
])

/** `وأدى` is `وادي` when folded, and `نأسف`, we regret, is `ناسف`. */
function readingsOf({ tokens, source }: ArabicText): Readings[] {
  const readings: Readings[] = []
  for (const { word, form, start, end } of tokens) {
    const hamzated = source.charAt(start + 1) === 'أ' ? HAMZATED.get(form) : undefined
    readings.push(hamzated ?? readWord(word, source.charCodeAt(end - 1) === TA_MARBUTA))
  }
  return readings
}

const UNIT = /^(?:ال)?(?:لواء|فوج|فرقه|كتيبه|سريه)$/

/** `اللواء 40 في الحشد الشعبي`: a unit that no file has stands for the body that it is said to belong to. */
function withUnits(tokens: readonly Token[], names: readonly Name[]): Name[] {
  return names.map((name, i) => {
    if (name.actor !== null || !UNIT.test(tokens[name.first]?.form ?? '')) return name
    const body = names[i + 1]
    const from = tokens[name.last]?.form === 'في' ? name.last + 1 : name.last
    const title = /^(?:هييه|قوات|صفوف)$/.test(tokens[from]?.form ?? '') ? from + 1 : from
    if (body === undefined || (body.first !== from && body.first !== title) || body.actor === null)
      return name
    const within = from > name.last || body.clitic === 'ب'
    const armed = body.actor.kind === 'armed-group' || body.actor.kind === 'government-body'
    return within && armed ? { ...name, ids: body.ids } : name
  })
}

/** Countries named as places, as the states they are. */
function statesOf(places: readonly Name[], authority: Authority): Name[] {
  const states: Name[] = []
  for (const { mention, first, last, ids, clitic } of places) {
    const id = authority.states.get(ids[0] ?? '')
    if (id === undefined) continue
    states.push({ mention, first, last, ids: [id], clitic, actor: authority.actors.get(id) ?? null })
  }
  return states
}

/** Dates of the article's sentences; runs of sentences are searched at once. `سبتمبر نت` is an outlet, and no month. */
function datesOf({ text, mentions }: Tagged, sentences: readonly SceneSentence[]): DateExpression[] {
  const dates: DateExpression[] = []
  for (const { first, last } of sentences) dates.push(...findDates(text, first, last))
  const outlets = mentions.filter(({ kind }) => kind === 'outlet')
  const isOfOutlet = ({ first }: DateExpression): boolean => {
    const { start = 0, form = '' } = text.tokens[first] ?? {}
    // `قالت روسيا اليوم إن`
    if (/^(?:اليوم|امس|الامس|الغد|غدا)$/.test(form)) return false
    return outlets.some((outlet) => outlet.start <= start && start < outlet.end)
  }
  return outlets.length === 0 ? dates : dates.filter((date) => !isOfOutlet(date))
}

/** The folded form of a token; empty where there is none. */
export const formAt = ({ tokens }: Pick<Scene, 'tokens'>, at: number): string => tokens[at]?.form ?? ''

/** Whether a token can be a title. */
export const isTitle = ({ readings }: Scene, at: number): boolean => readings[at]?.title === true
