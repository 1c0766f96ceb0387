import type { Found } from './find.ts'
import type { Scene } from './scene.ts'

const INTERCEPTS = /^(?:اعترض|دمّر|تدمير) صاروخا?$|^أسقط مسيّرة$/

/** `اعترضت الدفاعات الجوية صاروخا`: it was shot at their state; a coalition shields others than itself. */
export function shotAt(
  { authority }: Scene,
  founds: readonly Found[],
  targets: readonly string[],
): readonly string[] {
  if (!founds.some(({ trigger }) => INTERCEPTS.test(trigger.lemma))) return targets
  return targets.flatMap((id) => {
    const actor = authority.actors.get(id)
    if (actor?.kind === 'coalition') return []
    const shield = actor?.kind === 'government-body' && /دفاع.* جوي|الدفاع الجوي|الدفاعات/.test(actor.name)
    const state = shield && actor.country !== null ? authority.states.get(actor.country) : undefined
    return [state ?? id]
  })
}
