/** Names as clippings write them. */
import type { Mention, NameForm } from '../records.ts'

/**
 * A name as a clipping writes it, without what is written onto it. Its article is given back where it has lost its
 * alif to the preposition ل: `للحوثيين` is `ل` and `الحوثيين`, but `للبنان` is `ل` and `لبنان`.
 */
export function writtenName(
  mention: Pick<Mention, 'start' | 'text'>,
  text: string,
  forms: readonly Pick<NameForm, 'text'>[],
): string {
  const fused = mention.text.startsWith('ل') && text[mention.start - 1] === 'ل'
  const ownLam = fused && forms.some((form) => form.text.startsWith('ل'))
  return fused && !ownLam ? `ا${mention.text}` : mention.text
}
