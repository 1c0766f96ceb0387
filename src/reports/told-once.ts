import { WordPattern } from '../arabic/vocabulary.ts'
import type { Clause } from './clauses.ts'
import type { Found } from './find.ts'
import type { Scene } from './scene.ts'
import { typeInfo } from './types.ts'

/** Which of the triggers of a clause tell something of their own. */

const OCCASION = /^[وف]?(?:بعد|عقب|اثر|غداه|قبل|قبيل|بعيد|علي)$/

const ANSWERED = new WordPattern(/^[وف]?(?:ردت?|ردوا|س?[يت]رد|س?[يت]ردون)$/)
/** Tokens between a verb of answering and what is answered: who answers. */
const ANSWER_REACH = 8

/** `ردت إيران على القصف باستهداف المصفاة`: what is answered was done by another than what it is answered with. */
function isAnswered({ tokens }: Scene, { at, clause, word }: Found): boolean {
  if (word.form.tense !== 'noun') return false
  const over = [at - 1, at - 2].find((near) => tokens[near]?.form === 'علي')
  if (over === undefined) return false
  for (let verb = over - 1; verb >= Math.max(clause.first, over - ANSWER_REACH); verb--)
    if (ANSWERED.test(tokens[verb])) return true
  return false
}

/** `باستهداف`, `عبر قصف`, `من خلال شن هجوم`: the deed that something is answered with. */
const isAnswer = ({ tokens }: Scene, { at, word }: Found): boolean =>
  word.preposition === 'ب' || /^(?:عبر|خلال|بشن|بتنفيذ|بتوجيه)$/.test(tokens[at - 1]?.form ?? '')

/** `ردا على القصف، استهدف`, `بعد الهجوم قصفت`: what was told before only opens a clause that tells another. */
export function withoutOccasions(scene: Scene, found: readonly Found[]): Found[] {
  return found.filter((one) => {
    const { at, clause, definite, trigger } = one
    if (isAnswered(scene, one) && found.some((later) => later.at > at && isAnswer(scene, later))) return false
    if (!definite || at > clause.first + 3 || !OCCASION.test(scene.tokens[at - 1]?.form ?? '')) return true
    return !found.some(
      ({ at: later, word, trigger: other }) =>
        later > at &&
        word.form.tense === 'past' &&
        typeInfo(other.type).class === typeInfo(trigger.type).class,
    )
  })
}

/** Words that serve another trigger as its object tell nothing of their own: the attacks in `أوقفت هجماتها`. */
export function withoutObjects(found: readonly Found[]): Found[] {
  return found.filter(
    (one) =>
      !isOfNature(found, one) &&
      !found.some(
        (other) =>
          other !== one &&
          (other.object === one.at || isOfMemorandum(other, one)) &&
          !(other.trigger.type === 'disaster' && other.modality === 'hypothetical') &&
          other.trigger.means !== true &&
          one.word.form.tense === 'noun' &&
          !ownsUp(other, one),
      ),
  )
}

/** `موجة حر ضربت البلاد`: what nature strikes with. */
const isOfNature = (found: readonly Found[], { trigger, word, at }: Found): boolean =>
  trigger.lemma === 'ضرب' &&
  word.form.tense !== 'noun' &&
  found.some((other) => other.trigger.type === 'disaster' && other.at < at)

/** `وافق المجلس على مذكرة تفاهم`: what the decision is about, both words of it. */
const isOfMemorandum = ({ trigger, object }: Found, { trigger: deal, at }: Found): boolean =>
  trigger.type === 'ruling' && deal.type === 'agreement' && object === at - 1

/** `تبنت الحركة قصف القاعدة`, `مسؤوليتها عن هجوم`: who claims what was not told before tells it; who admits does not. */
export const ownsUp = (claim: Found, deed: Found): boolean =>
  /^(?:تبنى|أعلن مسؤوليته)$/.test(claim.trigger.lemma) &&
  typeInfo(deed.trigger.type).class === 'violence' &&
  !deed.definite

/** `أسفر القصف عن انفجارات`: what a deed led to. */
export function isOutcome({ tokens }: Scene, { first }: Clause, at: number): boolean {
  if (tokens[at - 1]?.form !== 'عن') return false
  for (let verb = at - 2; verb >= Math.max(first, at - 6); verb--)
    if (/^[وف]?[يت]?سفرت?$|^[وف]?اسفرت?$/.test(tokens[verb]?.form ?? '')) return true
  return false
}
