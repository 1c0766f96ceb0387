import { WordPattern } from '../arabic/vocabulary.ts'
import type { Clause } from './clauses.ts'
import type { Scene } from './scene.ts'

/** The dead of all blows so far, told behind those of the last: `مما يرفع الحصيلة إلى أربعين منذ بدء الحملة`. */

const RAISED = new WordPattern(
  /^[وف]?ل?[يت]?(?:رفع|رتفع|بلغ|صل|صبح)$|^[وف]?(?:رفعت?|ارتفعت?|بلغت?|وصلت?|اصبحت?|لرفع|رافعا|رافعه)$/,
)
const SUM = new WordPattern(/^[بل]?(?:ال)?(?:حصيله|عدد|اجمالي|مجموع)$/)
/** Tokens from the verb to what is raised: `ليرتفع بذلك العدد`. */
const REACH = 3

/** Tells whether a token is the sum that a verb right before it raises. */
export function isRaisedSum({ tokens }: Scene, at: number): boolean {
  if (!SUM.test(tokens[at])) return false
  for (let verb = at - 1; verb >= at - REACH && verb >= 0; verb--) if (RAISED.test(tokens[verb])) return true
  return false
}

/** A clause that tells a sum, behind one that tells the dead of a deed: its count and its dates are of no one deed. */
export function tellsSum(scene: Scene, clauses: readonly Clause[], { first, last, parent }: Clause): boolean {
  const told = clauses[parent ?? -1]
  if (told === undefined) return false
  let sums = false
  for (let at = first; at <= Math.min(first + REACH + 1, last - 1); at++) sums ||= isRaisedSum(scene, at)
  if (!sums) return false
  for (let at = told.first; at < told.last; at++)
    if (scene.readings[at]?.triggers.some(({ trigger }) => trigger?.toll === true)) return true
  return false
}
