import type { Found } from './find.ts'
import type { Scene } from './scene.ts'
import { typeInfo } from './types.ts'

/** Tokens before a meeting among which the blow that struck it stands. */
const REACH = 10

/** `شن التنظيم هجوما على اجتماع`, `استهدفت غارة لقاء`: what was struck, and no meeting of those who struck. */
export function isStruckOccasion({ readings, tokens }: Scene, { trigger, at, clause }: Found): boolean {
  if (typeInfo(trigger.type).class !== 'diplomacy') return false
  const on = tokens[at - 1]?.form === 'علي'
  for (let before = at - 1; before >= Math.max(clause.first, at - REACH); before--)
    for (const { trigger: other, form } of readings[before]?.triggers ?? [])
      if (other?.means === true && (on || (form.tense === 'past' && other.roles.object === 'target')))
        return true
  return false
}
