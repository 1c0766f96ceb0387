import type { Found } from './find.ts'
import type { Scene } from './scene.ts'
import type { Sides } from './sides.ts'

/** Forces that the words about a march name, and that do not march. */

const FORCES = /جيش|قوات|شرطة|الأمن|وزارة الداخلية|وزارة الدفاع/

/** `أطلق الجيش الرصاص. واحتشد الآلاف`: an army or a police that the words go on from does not march. */
export function dismissForces({ authority, actors }: Scene, { clause }: Found, { agents }: Sides): void {
  const { first, last } = clause.sentence
  const marches = (id: string): boolean => {
    const actor = authority.actors.get(id)
    if (actor?.kind !== 'government-body' || !FORCES.test(actor.name)) return true
    return actors.some((name) => name.first >= first && name.last <= last && name.ids.includes(id))
  }
  agents.splice(0, agents.length, ...agents.filter(marches))
}

/** `منعت الشرطة الكينية مسيرة`: the police face a march, and hold none. */
export function facePolice({ authority }: Scene, { agents, targets }: Sides): void {
  const police = agents.filter((id) => /شرطة|مكافحة الشغب/.test(authority.actors.get(id)?.name ?? ''))
  agents.splice(0, agents.length, ...agents.filter((id) => !police.includes(id)))
  for (const id of police) if (!targets.includes(id)) targets.push(id)
}
