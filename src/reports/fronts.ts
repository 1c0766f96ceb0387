import { countryOf } from '../authority/read.ts'
import { acrossFrom, campOf, campsOf } from './camps.ts'
import type { Happened } from './coreference.ts'
import { isViolent } from './kinds.ts'
import type { Scene } from './scene.ts'

/** Who stands against whom in a clipping. */
export interface Fronts {
  /** Whoever the clipping sets against these actors, each once, in the order of the text. */
  against(actors: readonly string[]): readonly string[]
}

export const isHostile = ({ telling: { type } }: Happened): boolean =>
  isViolent(type) || /^(threat|accusation|ceasefire|ceasefire-end)$/.test(type)

/** Those of the happenings of each clipping, found once: a long text has many strikes, and each asks. */
const known = new WeakMap<readonly Happened[], Fronts>()

/** The fronts that some happenings tell of. */
export function frontsOf(scene: Scene, all: readonly Happened[]): Fronts {
  const fronts = known.get(all) ?? findFronts(scene, all)
  known.set(all, fronts)
  return fronts
}

function findFronts(scene: Scene, all: readonly Happened[]): Fronts {
  const byCamp = new Map<string, number[]>()
  for (const [at, one] of all.entries()) {
    if (!isHostile(one)) continue
    for (const camp of campsIn(scene, one)) {
      const same = byCamp.get(camp)
      if (same === undefined) byCamp.set(camp, [at])
      else same.push(at)
    }
  }
  const found = new Map<string, readonly string[]>()
  const find = (camps: ReadonlySet<string>): readonly string[] => {
    const places = new Set([...camps].flatMap((camp) => byCamp.get(camp) ?? []))
    const others = [...places]
      .sort((a, b) => a - b)
      .flatMap((at) => oppositeIn(scene, all[at] as Happened, camps))
    return [...new Set(others)]
  }
  return {
    against(actors) {
      const camps = campsOf(scene, actors)
      const key = [...camps].sort().join(' ')
      const others = found.get(key) ?? find(camps)
      found.set(key, others)
      return others
    },
  }
}

/** The camps that a hostile happening may set somebody against. */
function campsIn(scene: Scene, { telling: { agents, targets, place } }: Happened): ReadonlySet<string> {
  const camps = new Set(campsOf(scene, [...agents, ...targets]))
  const country = targets.length > 0 ? null : countryOf(scene.authority.places, place)
  return country === null ? camps : camps.add(country)
}

function oppositeIn(scene: Scene, one: Happened, camps: ReadonlySet<string>): readonly string[] {
  const across = acrossFrom(scene, one, camps)
  return across.length > 0 ? across : strikersOf(scene, one, camps)
}

/** `وقصف العراق طهران`: who strikes the country of one of those camps, whomever he hits there. */
function strikersOf(scene: Scene, { telling }: Happened, camps: ReadonlySet<string>): readonly string[] {
  const country = countryOf(scene.authority.places, telling.place)
  if (country === null || !camps.has(country) || telling.targets.length > 0) return []
  return telling.agents.filter((id) => !camps.has(campOf(scene, id)))
}
