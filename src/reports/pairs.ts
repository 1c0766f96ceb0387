import { WordPattern } from '../arabic/vocabulary.ts'
import { isRelativeAt, isVerbAt } from './clauses.ts'
import { isComma } from './objects.ts'
import { isPerson } from './persons.ts'
import type { Name, Scene } from './scene.ts'
import { allNames } from './sides.ts'

/** `عناصر من التنظيم`: some of its men stand for it. */
const MEN_OF = /^و?(ال)?(عناصر|مسلحين|مسلحون|مقاتلين|مقاتلون|جنود|افراد|قوات|قوه|مجموعه|مجموعات|فصايل|وحدات)$/

/** What stands behind both sides. */
const AROUND = new WordPattern(
  /^(?:في|علي|بعد|حول|بشان|خلال|من|عند|قرب|بالقرب|قباله|داخل|وسط|امام|لدي|بمحيط|بمحاذاه)$/,
)
/** Tokens of a relative clause about the first side. */
const RELATIVE_REACH = 12

/** `بين قوات كذا التي تهاجم المدينة، وقوات كذا`: where the second side begins behind what is told of the first; -1 when nowhere. */
function otherSide(scene: Scene, relative: number, last: number): number {
  for (let at = relative + 1; at < Math.min(last, relative + RELATIVE_REACH); at++) {
    if (!isComma(scene, at) || !/^و/.test(scene.tokens[at]?.form ?? '')) continue
    return [at, at + 1, at + 2].some((near) => scene.actorAt[near]) && !isVerbAt(scene, at) ? at : -1
  }
  return -1
}

/** The names of `بين X وY`, up to the next preposition or verb. */
export function pairFrom(scene: Scene, from: number, last: number): Name[] {
  let end = from
  while (end < last) {
    const name = scene.actorAt[end]
    if (name) {
      end = name.last
      continue
    }
    if (isRelativeAt(scene, end)) {
      const other = otherSide(scene, end, last)
      if (other < 0) break
      end = other
      continue
    }
    // `بين العراق وواشنطن، لإنهاء مهمة التحالف`: what it is for
    if (scene.readings[end]?.aims === true) break
    if ((isVerbAt(scene, end) && scene.tokens[end]?.form !== 'وبين') || AROUND.test(scene.tokens[end])) {
      if (scene.tokens[end]?.form !== 'من' || !MEN_OF.test(scene.tokens[end - 1]?.form ?? '')) break
    }
    end++
  }
  const names = allNames(scene, from, end)
  // `بين كتيبة وقوات موالية للحكومة`: who is loyal to whom stands on its side
  const sides = scene.actors.filter((name) => name.first >= from && name.last <= end)
  if (names.length < 2 && sides.length > 1) return sides
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
