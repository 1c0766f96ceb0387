import { isVerbAt } from './clauses.ts'
import type { Found } from './find.ts'
import { readNominal } from './nominal.ts'
import { isPerson } from './persons.ts'
import type { Scene } from './scene.ts'
import { idsOf } from './sides.ts'

/** `سلمت السفير التركي فلانا مذكرة احتجاج`, `مذكرة إلى السفير العراقي`: the envoy who gets it, and his state. */
export function envoyHanded(scene: Scene, { at: note, clause, trigger }: Found): string[] {
  if (trigger.lemma !== 'مذكرة احتجاج') return []
  for (let at = clause.first + 1; at < Math.min(clause.last, note + 8); at++) {
    if (scene.actorAt[at] || scene.readings[at]?.concepts.has('ambassador') !== true) continue
    // `سلّم السفير السوري الوزارة مذكرة`: who hands it over
    if (isVerbAt(scene, at - 1) && at < note && scene.actorAt[note - 1] !== null) return []
    const persons = (readNominal(scene, at, clause.last)?.names ?? []).filter(isPerson)
    const states: string[] = []
    for (let next = at + 1; next <= at + 2; next++) {
      const country = scene.authority.nationalities.of(scene.tokens[next]?.form ?? '')
      const state = scene.authority.states.get(country ?? '')
      if (state !== undefined) states.push(state)
    }
    return [...idsOf(persons), ...states]
  }
  return []
}
