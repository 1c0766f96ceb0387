import type { ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { Article, Decision, Mention } from '../records.ts'

/** Tags the actors, places and outlets that an article names. */
export function tagMentions(
  text: ArabicText,
  article: Article,
  authority: Authority,
  _decisions: readonly Decision[],
): Mention[] {
  return article.paragraphs.flatMap(({ start, end }) => {
    const first = text.tokens.findIndex((token) => token.start >= start)
    const after = text.tokens.findIndex((token) => token.start >= end)
    return authority.lookup
      .find(text, Math.max(0, first), after < 0 ? text.tokens.length : after)
      .filter((match) => match.form.use === 'full')
      .map(({ kind, id, start: from, end: to }) => ({
        kind,
        id,
        name: authority[`${kind}s`].get(id)?.name ?? id,
        start: from,
        end: to,
        text: text.source.slice(from, to),
        basis: 'listed' as const,
      }))
  })
}
