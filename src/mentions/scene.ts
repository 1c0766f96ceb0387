import { strip } from '../authority/clitics.ts'
import { countryOf, type Authority, type Match } from '../authority/read.ts'
import { foldText } from '../arabic/fold.ts'
import { GAP, type ArabicText, type Token } from '../arabic/text.ts'
import type { Actor, Article, Mention, ParagraphRole, Place } from '../records.ts'

/** A paragraph as a half-open range of tokens. */
export interface Range {
  readonly first: number
  readonly last: number
  readonly role: ParagraphRole
}

/** A name found, with its tokens; it becomes a `Mention`. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly clitic: string
  readonly kind: Mention['kind']
  readonly id: string | null
  readonly name: string
  readonly basis: Mention['basis']
  /** How a listed name was licensed, or what an unlisted one names. */
  readonly use: Match['form']['use'] | 'person' | 'body' | 'site' | 'outlet'
}

/** Every name that may begin at a token, as the authority files read it. */
export interface Spot {
  readonly at: number
  readonly range: Range
  readonly matches: readonly Match[]
}

/** What the tagger knows of one article while it works. */
export interface Scene {
  readonly text: ArabicText
  readonly tokens: readonly Token[]
  readonly authority: Authority
  /** Paragraphs in order of text: never furniture. */
  readonly ranges: readonly Range[]
  readonly spots: readonly Spot[]
}

/** Sets the scene: the article's own paragraphs, and the names that may begin in them. */
export function setScene(text: ArabicText, article: Article, authority: Authority): Scene {
  const ranges = rangesOf(text, article)
  const spots: Spot[] = []
  for (const range of ranges) {
    for (let at = range.first; at < range.last; at++) {
      const matches = authority.lookup.at(text, at, range.last)
      if (matches.length > 0) spots.push({ at, range, matches })
    }
  }
  return { text, tokens: text.tokens, authority, ranges, spots }
}

function rangesOf(text: ArabicText, article: Article): Range[] {
  const { tokens } = text
  let next = 0
  return [...article.paragraphs]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, role }) => {
      while (next < tokens.length && (tokens[next] as Token).start < start) next++
      const first = next
      while (next < tokens.length && (tokens[next] as Token).start < end) next++
      return { first, last: next, role }
    })
}

// ── Words around a name ────────────────────────────────────────────────────────────────────────────────

/** Gaps over which the words before still speak of the name. */
const WITHIN = GAP.space | GAP.quote | GAP.open | GAP.dash

/** Folded word before a token in the same clause; empty when a comma, colon, stop or line end stands between. */
export function wordBefore(scene: Scene, index: number, range: Range): string {
  const here = scene.tokens[index]
  if (here === undefined || index <= range.first || (here.gap & ~WITHIN) !== 0) return ''
  const before = scene.tokens[index - 1]?.form ?? ''
  // a proclitic that stands alone before a quoted name is part of the name's own writing
  return before.length === 1 && (here.gap & GAP.quote) !== 0 ? wordBefore(scene, index - 1, range) : before
}

/** Folded word after a range of tokens in the same clause; empty when a comma, colon, stop or line end stands between. */
export function wordAfter(scene: Scene, last: number, range: Range): string {
  const next = scene.tokens[last]
  return next === undefined || last >= range.last || (next.gap & ~(WITHIN | GAP.close)) !== 0 ? '' : next.form
}

/** Last letter of a token as written, vowel marks passed over: what folding makes one (ى and ي, ه and ة) differs there. */
export function lastLetter({ source }: ArabicText, { start, end }: Token): string {
  let at = end - 1
  while (at > start && /[\u0640\u064B-\u065F\u0670]/.test(source[at] as string)) at--
  return source[at] as string
}

/** Whether a token is the preposition على, which folds like the name علي. */
export function isAla(text: ArabicText, token: Token): boolean {
  return token.form === 'علي' && lastLetter(text, token) !== 'ي'
}

/** Whether a folded word, or what is left of it without proclitics, is in a table. */
export function isIn(table: ReadonlySet<string>, form: string): boolean {
  return form !== '' && (table.has(form) || strip(form).some(({ word }) => table.has(word)))
}

/** Whether one of the words of the clause before a token, up to `reach` of them, is in a table. */
export function isNear(
  scene: Scene,
  index: number,
  range: Range,
  { table, reach }: { readonly table: ReadonlySet<string>; readonly reach: number },
): boolean {
  for (let at = index - 1; at >= Math.max(range.first, index - reach); at--) {
    const token = scene.tokens[at] as Token
    if (isIn(table, token.form)) return true
    if ((token.gap & (GAP.line | GAP.stop)) !== 0) return false
  }
  return false
}

// ── Conditions of forms ────────────────────────────────────────────────────────────────────────────────

/** The words of a rule, folded: single words to look up, phrases to compare. */
interface RuleWords {
  readonly words: ReadonlySet<string>
  readonly phrases: readonly (readonly string[])[]
}

const rules = new WeakMap<readonly string[], RuleWords>()

function ruleWords(list: readonly string[]): RuleWords {
  let known = rules.get(list)
  if (known === undefined) {
    const folded = list.map(foldText)
    const phrases = folded.filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.split(' '))
    known = { words: new Set(folded.filter((word) => !word.includes(' '))), phrases }
    rules.set(list, known)
  }
  return known
}

/** Checks the words that a form's rule asks for around it. */
export class Conditions {
  private readonly scene: Scene
  private readonly near = new Map<readonly string[], boolean>()
  private words: Map<string, number[]> | null = null

  constructor(scene: Scene) {
    this.scene = scene
  }

  hold(match: Match, range: Range): boolean {
    const { after, near, notAfter } = match.form
    if (after.length > 0 && !this.follows(match, range, after)) return false
    if (notAfter.length > 0 && this.follows(match, range, notAfter)) return false
    return near.length === 0 || this.isNear(near)
  }

  private follows(match: Match, range: Range, list: readonly string[]): boolean {
    const { words, phrases } = ruleWords(list)
    if (isIn(words, wordBefore(this.scene, match.first, range))) return true
    return phrases.some((phrase) => {
      const from = match.first - phrase.length
      return from >= range.first && this.standsAt(phrase, from)
    })
  }

  private isNear(list: readonly string[]): boolean {
    let known = this.near.get(list)
    if (known === undefined) {
      const { words, phrases } = ruleWords(list)
      known = [...words].some((word) => this.placesOf(word).length > 0)
      known ||= phrases.some((phrase) =>
        this.placesOf(phrase[0] as string).some((at) => this.standsAt(phrase, at)),
      )
      this.near.set(list, known)
    }
    return known
  }

  /** Whether a phrase begins at a token; its first word may have proclitics. */
  private standsAt(phrase: readonly string[], at: number): boolean {
    return phrase.every((word, index) => {
      const form = this.scene.tokens[at + index]?.form
      return form === word || (index === 0 && form !== undefined && form.endsWith(word.replace(/^ال/, '')))
    })
  }

  /** Tokens of the article that are a word, with or without proclitics and article. */
  private placesOf(word: string): readonly number[] {
    this.words ??= this.indexWords()
    return this.words.get(stemOf(word)) ?? []
  }

  private indexWords(): Map<string, number[]> {
    const index = new Map<string, number[]>()
    const add = (word: string, at: number): void => {
      const places = index.get(word)
      if (places === undefined) index.set(word, [at])
      else places.push(at)
    }
    for (const { first, last } of this.scene.ranges) {
      for (let at = first; at < last; at++) {
        const { form } = this.scene.tokens[at] as Token
        add(stemOf(form), at)
        if ('وفبكل'.includes(form[0] as string)) for (const { word } of strip(form)) add(stemOf(word), at)
      }
    }
    return index
  }
}

const stemOf = (word: string): string => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word)

// ── What the article is about ──────────────────────────────────────────────────────────────────────────

/** How strongly each country marks the article, by place id. */
export type Countries = ReadonlyMap<string, number>

const WEIGHT = { place: 2, country: 1, actor: 1, adjective: 0.4 }
const TITLE_FACTOR = 3

/** Weighs the countries of an article by the places, actors and adjectives in it; places weigh most. */
export function weighCountries(scene: Scene, holds: (match: Match, range: Range) => boolean): Countries {
  const { authority } = scene
  const weights = new Map<string, number>()
  const add = (country: string | null, weight: number, { role }: Range): void => {
    if (country !== null)
      weights.set(country, (weights.get(country) ?? 0) + weight * (role === 'title' ? TITLE_FACTOR : 1))
  }
  let reached = 0
  for (const { matches, range } of scene.spots) {
    const longest = matches.find((match) => match.form.use === 'full' && holds(match, range))
    if (longest === undefined || longest.first < reached) continue
    reached = longest.last
    const same = matches.filter((match) => match.last === longest.last && match.form.use === 'full')
    const place = same.find((match) => match.kind === 'place')
    if (place !== undefined) {
      if (same.filter((match) => match.kind === 'place').length > 1) continue
      const kind = authority.places.get(place.id)?.kind
      add(countryOf(authority.places, place.id), kind === 'country' ? WEIGHT.country : WEIGHT.place, range)
    } else add(homeOf(longest, authority.actors, authority.places), WEIGHT.actor, range)
  }
  for (const range of scene.ranges) {
    for (let at = range.first; at < range.last; at++) {
      add(authority.nationalities.of((scene.tokens[at] as Token).form), WEIGHT.adjective, range)
    }
  }
  return weights
}

/** The country of what a match names; null when the files do not say. */
export function homeOf(
  match: Pick<Match, 'kind' | 'id'>,
  actors: ReadonlyMap<string, Actor>,
  places: ReadonlyMap<string, Place>,
): string | null {
  if (match.kind === 'actor') return actors.get(match.id)?.country ?? null
  return match.kind === 'place' ? countryOf(places, match.id) : null
}

/** The country that marks the article most; null when none does. */
export function mainCountry(countries: Countries): string | null {
  let main: string | null = null
  for (const [country, weight] of countries)
    if (main === null || weight > (countries.get(main) ?? 0)) main = country
  return main
}
