import { foldText } from '../arabic/fold.ts'
import type { Authority } from '../authority/read.ts'
import type { Name } from './scene.ts'

/** `مقاتلات إسرائيلية`, `الطيران السوري`: aircraft and an adjective, no body that acts for itself. */
const AIRCRAFT = /^(?:ال)?(?:طايرات|طايره|طيران|مقاتلات|مروحيات|مسيرات)\s/

/**
 * Gives names that speak of a country's aircraft the state that flies them, where the clipping names it. An air force
 * by its own name (`سلاح الجو الإسرائيلي`) stays what it is.
 */
export function withFlyingStates(names: readonly Name[], authority: Authority): Name[] {
  const stands = (id: string): boolean => names.some(({ ids }) => ids[0] === id)
  return names.map((name) => {
    const { actor, mention } = name
    if (actor?.kind !== 'government-body' || !AIRCRAFT.test(foldText(mention.text))) return name
    const state = authority.states.get(actor.country ?? '')
    if (state === undefined || !stands(state)) return name
    return { ...name, ids: [state], actor: authority.actors.get(state) ?? null }
  })
}
