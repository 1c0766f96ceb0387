import type { ArabicText } from '../../arabic/text.ts'
import type { Authority, Match } from '../../authority/read.ts'
import { follows, nearListsOf, ruleWords } from '../../authority/rules.ts'

/**
 * The listed names between two tokens, half-open, without those whose rule asks for other words around them:
 * `25 مليون نسمة` names no village of Libya.
 */
export function namesMeant(text: ArabicText, from: number, last: number, authority: Authority): Match[] {
  const { tokens } = text
  return authority.lookup
    .find(text, from, last)
    .filter(({ kind, first, form: { after, near, notAfter } }) => {
      if (after.length > 0 && !follows(tokens, first, 0, ruleWords(after, kind === 'place'))) return false
      if (notAfter.length > 0 && follows(tokens, first, 0, ruleWords(notAfter))) return false
      return near.length === 0 || nearListsOf(authority).holds(near, text)
    })
}
