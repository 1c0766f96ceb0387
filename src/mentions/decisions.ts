import type { ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { Decision, Mention, Span } from '../records.ts'

/**
 * Applies an editor's decisions about names. `is` makes the quoted words a mention of the entry that it sets, in
 * place of any mention of that kind over them; `is-not` takes away the mentions over the quoted words, or those of
 * the kind and id that it sets. Other decisions are passed over.
 */
export function decideNames(
  mentions: readonly Mention[],
  decisions: readonly Decision[],
  { text, authority }: { readonly text: ArabicText; readonly authority: Authority },
): Mention[] {
  let decided = [...mentions]
  for (const decision of decisions) {
    if (decision.about !== 'name') continue
    if (decision.act === 'is-not') decided = decided.filter((mention) => !isRefused(mention, decision))
    if (decision.act !== 'is') continue
    const given = givenMention(decision, text, authority)
    if (given === null) continue
    decided = decided.filter((mention) => mention.kind !== given.kind || !overlap(mention, given))
    decided.push(given)
  }
  return decided.sort((a, b) => a.start - b.start || a.end - b.end)
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function isRefused(mention: Mention, decision: Decision): boolean {
  const { kind, id } = decision.set
  if (!overlap(mention, decision)) return false
  return (kind === undefined || kind === mention.kind) && (id === undefined || id === mention.id)
}

/** The mention that a decision gives; null when no entry has the id that it sets. */
function givenMention(decision: Decision, text: ArabicText, authority: Authority): Mention | null {
  const { kind, id } = decision.set
  if ((kind !== 'actor' && kind !== 'place' && kind !== 'outlet') || typeof id !== 'string') return null
  const name = authority[`${kind}s`].get(id)?.name
  if (name === undefined) return null
  const { start, end } = decision
  return { kind, id, name, start, end, text: text.source.slice(start, end), basis: 'editor' }
}
