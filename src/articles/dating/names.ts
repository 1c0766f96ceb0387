import { strip } from '../../authority/clitics.ts'
import { GAP, type ArabicText } from '../../arabic/text.ts'
import type { Authority, Match } from '../../authority/read.ts'
import { nearListsOf, ruleWords, standsAt, type RuleWords } from '../../authority/rules.ts'

/**
 * The listed names between two tokens, half-open, without those whose rule asks for other words around them:
 * `25 مليون نسمة` names no village of Libya.
 */
export function namesMeant(text: ArabicText, from: number, last: number, authority: Authority): Match[] {
  return authority.lookup.find(text, from, last).filter((match) => isMeant(text, match, authority))
}

function isMeant(text: ArabicText, match: Match, authority: Authority): boolean {
  const { after, near, notAfter } = match.form
  if (after.length > 0 && !follows(text, match.first, ruleWords(after, match.kind === 'place'))) return false
  if (notAfter.length > 0 && follows(text, match.first, ruleWords(notAfter))) return false
  return near.length === 0 || isIn(text, near, authority)
}

/** Gaps over which the word before still speaks of the name. */
const WITHIN = GAP.space | GAP.quote | GAP.open | GAP.dash

function follows({ tokens }: ArabicText, first: number, { words, phrases }: RuleWords): boolean {
  const gap = tokens[first]?.gap ?? 0
  const before = (gap & ~WITHIN) === 0 ? (tokens[first - 1]?.form ?? '') : ''
  if (before !== '' && (words.has(before) || strip(before).some(({ word }) => words.has(word)))) return true
  return phrases.some((phrase) => first >= phrase.length && standsAt(tokens, phrase, first - phrase.length))
}

/** Which lists of words a text has: of one text at a time, as its sentences are read one after the other. */
interface Found {
  readonly text: ArabicText
  readonly number: number
  /** Lists that were known when they were looked for. */
  readonly known: number
}

const lastFound = new WeakMap<Authority, Found>()

function isIn(text: ArabicText, list: readonly string[], authority: Authority): boolean {
  const lists = nearListsOf(authority)
  const number = lists.numberOf(list)
  const ready = lastFound.get(authority)
  if (ready?.text === text && number < ready.known) {
    const held = lists.isIn(number, ready.number)
    if (held !== null) return held
  }
  const found = lists.findIn(text.tokens, [{ first: 0, last: text.tokens.length }])
  lastFound.set(authority, { text, number: found, known: lists.size })
  return lists.isIn(number, found) === true
}
