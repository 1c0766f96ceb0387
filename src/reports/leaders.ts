import type { Nominal } from './nominal.ts'
import type { Name, Scene } from './scene.ts'

/** `قائد فيلق القدس` with no name: whoever leads it and is named elsewhere in the clipping. */
export function leaderOf(scene: Scene, phrase: Nominal): string[] {
  const [name, other] = phrase.names
  if (name === undefined || other !== undefined || name.first === phrase.head) return []
  if (!/^[وف]?(ال)?(قايد|زعيم|متزعم|رييس|امين|مرشد)$/.test(scene.tokens[phrase.head]?.form ?? '')) return []
  const { actors } = scene.authority
  return [...scene.named].filter((id) => actors.get(id)?.leads.includes(name.ids[0] ?? '') === true)
}

/** The leader whose title stands right before the name of what he leads. */
export function leaderBefore(scene: Scene, name: Name): string[] {
  return leaderOf(scene, { names: [name], countries: [], head: name.first - 1, next: name.last })
}
