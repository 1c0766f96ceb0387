import { countryOf } from '../authority/read.ts'
import { isBreak } from './epithets.ts'
import type { Scene } from './scene.ts'

/** `طالبت الحكومة بمحاسبة`, `دعت السلطات إلى`: the state of the country that the clipping names most, where it names it at all. */
export function governmentAt(scene: Scene, at: number): readonly string[] {
  const { tokens, authority, actors, places } = scene
  if (!/^(?:الحكومه|السلطات)$/.test(tokens[at]?.form ?? '')) return []
  const next = tokens[at + 1]
  if (next !== undefined && !isBreak(next) && (/^(?:ال(?!ي$)|لل)/.test(next.form) || next.form === 'في'))
    return []
  const counts = new Map<string, number>()
  const count = (country: string | null | undefined): void => {
    if (country != null) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  for (const { actor } of actors) count(actor?.country)
  for (const { ids } of places) count(countryOf(authority.places, ids[0] ?? null))
  const [main] = [...counts].sort((a, b) => b[1] - a[1])
  const state = authority.states.get(main?.[0] ?? '')
  return state === undefined ? [] : [state]
}
