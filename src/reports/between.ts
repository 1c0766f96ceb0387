import { isVerbAt } from './clauses.ts'
import { readNominal, type Nominal } from './nominal.ts'
import { isBe } from './openings.ts'
import type { Scene } from './scene.ts'

/** Subjects that stand right before their verb, behind another verb of their clause. */

/** `وفي وقت سابق كان المجلس وافق`: the subject stands between كان and the verb. */
export function afterBe(scene: Scene, start: number, verb: number): Nominal | null {
  for (let at = verb - 2; at >= start; at--) {
    if (isVerbAt(scene, at) && !isBe(scene, at)) return null
    if (!isBe(scene, at)) continue
    const phrase = readNominal(scene, at + 1, verb)
    return phrase !== null && phrase.names.length > 0 ? phrase : null
  }
  return null
}

/** `نعتقد أن انتحاريا من الحركة فجر نفسه`: the subject stands between أن and the verb. */
export function afterThat(scene: Scene, start: number, verb: number): Nominal | null {
  for (let at = verb - 2; at >= start; at--) {
    if (scene.actorAt[at]) continue
    // `علما أن الوزارة كانت قد شجبت`
    if (isVerbAt(scene, at) && !isBe(scene, at) && scene.readings[at]?.noun !== true) return null
    if (!/^[وب]?ان$/.test(scene.tokens[at]?.form ?? '')) continue
    const phrase = readNominal(scene, at + 1, verb)
    return phrase !== null && phrase.names.length > 0 ? phrase : null
  }
  return null
}

/** `الناشط الذي أصدر القضاء حكما عليه`: a pronoun further on takes the antecedent up, so that another does it. */
export function isResumed({ tokens }: Scene, { last }: { readonly last: number }, verb: number): boolean {
  for (let at = verb + 2; at < Math.min(last, verb + 10); at++)
    if (/^(?:علي|بحق|ضد|عن|الي|مع|من|ل)(?:ه|ها|هم|هما)$/.test(tokens[at]?.form ?? '')) return true
  return false
}
