import { GAP, type ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { Article, Decision, Mention } from '../records.ts'
import { decideNames } from './decisions.ts'
import { findEchoes } from './echoes.ts'
import { readGovernments } from './governments.ts'
import { findListed } from './listed.ts'
import { setScene, type Found, type Scene } from './scene.ts'
import { findUnlisted } from './unlisted.ts'

/** An article as it was read, its text, and the decisions about its clipping. */
export interface Untagged {
  readonly text: ArabicText
  readonly article: Article
  readonly decisions: readonly Decision[]
}

/**
 * Tags the actors, places and outlets that an article names, in order of text; mentions do not overlap and never
 * lie in furniture. Listed names come from the authority files; others are found by how the press introduces them.
 */
export function tagMentions(
  text: ArabicText,
  article: Article,
  authority: Authority,
  decisions: readonly Decision[],
): Mention[] {
  return tagArticles([{ text, article, decisions }], authority)[0] ?? []
}

/** Tags the names of some articles, as `tagMentions` does: one step in all of them after the other. */
export function tagArticles(articles: readonly Untagged[], authority: Authority): Mention[][] {
  const scenes = articles.map(({ text, article }) => setScene(text, article, authority))
  const each = (
    all: readonly (readonly Found[])[],
    step: (scene: Scene, found: readonly Found[]) => Found[],
  ): Found[][] => all.map((found, i) => step(scenes[i] as Scene, found))
  const listed = each(scenes.map(findListed), readGovernments)
  const named = each(each(listed, findUnlisted), findEchoes)
  return each(named, withoutGlosses).map((found, i) => {
    const { text, decisions } = articles[i] as Untagged
    const mentions = found.map((name) => mentionOf(text, name))
    return decideNames(mentions, decisions, { text, authority })
  })
}

/**
 * Leaves out a name in brackets that only says again what a part of the name before it says: in
 * `التحالف الدولي ضد تنظيم الدولة الإسلامية (داعش)` the coalition alone is named.
 */
function withoutGlosses({ text, tokens, authority }: Scene, found: readonly Found[]): Found[] {
  return found.filter((gloss, i) => {
    const whole = found[i - 1]
    if (whole === undefined || gloss.id === null || whole.id === gloss.id || whole.last !== gloss.first)
      return true
    const opens = ((tokens[gloss.first]?.gap ?? 0) & GAP.open) !== 0
    const closes = ((tokens[gloss.last]?.gap ?? GAP.close) & GAP.close) !== 0
    if (!opens || !closes || whole.last - whole.first < 3) return true
    for (let at = whole.first + 1; at < whole.last; at++)
      if (
        authority.lookup
          .at(text, at, whole.last)
          .some(({ id, last }) => id === gloss.id && last === whole.last)
      )
        return false
    return true
  })
}

function mentionOf(text: ArabicText, { kind, id, name, start, end, basis }: Found): Mention {
  return { kind, id, name, start, end, text: text.source.slice(start, end), basis }
}
