import { isVerbAt } from './clauses.ts'
import { isPerson } from './persons.ts'
import type { Name, Scene } from './scene.ts'
import { allNames } from './sides.ts'

/** `عناصر من التنظيم`: some of its men stand for it. */
const MEN_OF = /^و?(ال)?(عناصر|مسلحين|مسلحون|مقاتلين|مقاتلون|جنود|افراد|قوات|قوه|مجموعه|مجموعات|فصايل|وحدات)$/

/** The names of `بين X وY`, up to the next preposition or verb. */
export function pairFrom(scene: Scene, from: number, last: number): Name[] {
  let end = from
  while (end < last) {
    const name = scene.actorAt[end]
    if (name) {
      end = name.last
      continue
    }
    // `بين العراق وواشنطن، لإنهاء مهمة التحالف`: what it is for
    if (scene.readings[end]?.aims === true) break
    if (isVerbAt(scene, end) || /^(في|علي|بعد|حول|بشان|خلال|من|عند)$/.test(scene.tokens[end]?.form ?? '')) {
      if (scene.tokens[end]?.form !== 'من' || !MEN_OF.test(scene.tokens[end - 1]?.form ?? '')) break
    }
    end++
  }
  const names = allNames(scene, from, end)
  // `بين كتيبة وقوات موالية للحكومة`: who is loyal to whom stands on its side
  const sides = scene.actors.filter((name) => name.first >= from && name.last <= end)
  if (names.length === 1 && sides.length > 1) return sides
  return names.length > 0 ? names : statesBetween(scene, from, end)
}

/** `بين لبنان وإسرائيل`: countries read as places are the states that agree, talk or fight. */
function statesBetween(scene: Scene, from: number, last: number): Name[] {
  const names: Name[] = []
  for (let at = from; at < last; at++) {
    const place = scene.placeAt[at]
    const state = place?.first === at ? scene.authority.states.get(place.ids[0] ?? '') : undefined
    if (place && state !== undefined) names.push({ ...place, ids: [state] })
  }
  return names.length > 1 ? names : []
}

/** `علي حسن ونائبه كريم منصور اللذين`: the two persons named last. */
export function pairBefore(scene: Scene, { first }: { readonly first: number }, last: Name): string[] {
  const persons = scene.actors.filter(
    (name) => name.first >= first && name.last <= last.last && isPerson(name),
  )
  return [...new Set(persons.flatMap((name) => name.ids))].slice(-2)
}
