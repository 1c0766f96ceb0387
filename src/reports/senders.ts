import { WordPattern } from '../arabic/vocabulary.ts'
import type { Clause } from './clauses.ts'
import type { Scene } from './scene.ts'
import { subjectOf, type Subject } from './subject.ts'

/** Who sent what struck: `مسيرات أطلقتها القوات واستهدفت المدينة`. */

/** Tokens from the verb that something was sent with to the one that says what it struck. */
const SENT_REACH = 12

/** Verbs with which something that flies is sent, its pronoun on them. */
export const SENT = new WordPattern(/^(?:اطلق|سير|ارسل|وجه|سدد)ت?(?:ه|ها|هما)$/)

/** `مسيرات أطلقتها القوات واستهدفت المدينة`: what strikes there is what was sent, and whoever sent it. */
export function senderBefore(
  { actorAt, tokens, readings }: Scene,
  { sentence }: Clause,
  verb: number,
): Subject | null {
  const strikes = readings[verb]?.words.some(
    ({ form, conjunction, trigger }) =>
      form.tense === 'past' && form.gender === 'f' && conjunction !== '' && trigger?.means === true,
  )
  if (strikes !== true) return null
  for (let at = verb - 1; at > Math.max(sentence.first, verb - SENT_REACH); at--) {
    if (!SENT.test(tokens[at])) continue
    const sender = actorAt[at + 1]
    return sender?.first === at + 1 ? subjectOf(sender.ids, false) : null
  }
  return null
}
