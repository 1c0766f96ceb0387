import { isIn } from '../authority/clitics.ts'
import type { Authority, Match } from '../authority/read.ts'
import { formBefore, WITHIN } from '../authority/rules.ts'
import { GAP, type ArabicText, type Token } from '../arabic/text.ts'
import type { Article, Mention, ParagraphRole, Span } from '../records.ts'

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
  /** The dateline before the text, where a capital is a place; UTF-16 code units, null when there is none. */
  readonly dateline: Span | null
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
  return { text, tokens: text.tokens, authority, ranges, spots, dateline: article.dateline }
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

/** Folded word before a token in the same clause; empty when a comma, colon, stop or line end stands between. */
export const wordBefore = (scene: Scene, index: number, range: Range): string =>
  formBefore(scene.tokens, index, range.first)

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
