import { foldedSet } from '../arabic/fold.ts'
import { GAP } from '../arabic/text.ts'
import { hasMark, MARK } from './marks.ts'
import type { Scene } from './scene.ts'

/** Signs by which clauses are told apart. */

interface Stretch {
  readonly first: number
  readonly last: number
}

const AFTER_WHICH_THAT = foldedSet('بعد قبل منذ إلى سبق وسبق حتى غير إلا لولا')

/** `بعد أن`, `ما لبثت أن`, `سبق للمحكمة العليا أن`: that, and not if, before a perfect. */
export function isAlready({ tokens, actorAt }: Scene, at: number): boolean {
  const form = tokens[at - 1]?.form ?? ''
  if (AFTER_WHICH_THAT.has(form) || /^[وف]?(?:يلبث|تلبث|لبثت?|لبثوا)$/.test(form)) return true
  const name = actorAt[at - 1]
  return name != null && name.clitic.endsWith('ل') && /^[وف]?سبق$/.test(tokens[name.first - 1]?.form ?? '')
}

/** A quotation of several words begins here, no name in quotation marks. */
export function isQuotation(scene: Scene, at: number): boolean {
  if (scene.actorAt[at] || scene.placeAt[at]) return false
  const mark = scene.text.source[(scene.tokens[at]?.start ?? 0) - 1] ?? ''
  if (!/["'“”„«»‹›]/.test(mark)) return false
  for (let next = at + 1; next <= at + 4; next++) {
    const { gap = GAP.line } = scene.tokens[next] ?? {}
    if ((gap & (GAP.quote | GAP.line)) !== 0) return false
  }
  return true
}

type Gender = 'm' | 'f' | null

/** The gender of the first finite verb of a clause. */
function genderOfVerb(scene: Scene, { first, last }: Stretch): Gender {
  for (let at = first; at < last; at++) {
    if (scene.actorAt[at] || !hasMark(scene, at, MARK.verb)) continue
    const word = scene.readings[at]?.words.find(
      ({ form }) => form.tense === 'past' || form.tense === 'present',
    )
    return word?.form.gender ?? null
  }
  return null
}

/** Whether a participle has another gender than the verb of a clause. */
export function differs(scene: Scene, clause: Stretch, at: number): boolean {
  const participle = scene.readings[at]?.words.find(({ form }) => form.tense === 'participle')?.form.gender
  const verb = genderOfVerb(scene, clause)
  return participle != null && verb !== null && participle !== verb
}
