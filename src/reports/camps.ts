import type { Happened } from './coreference.ts'
import type { Scene } from './scene.ts'

/** The camp that an actor belongs to: its country for a state, its bodies and leaders; itself for a group. */
export function campOf(scene: Scene, id: string): string {
  const actor = scene.authority.actors.get(id)
  if (actor === undefined) return id
  if (actor.kind === 'person') {
    const led = actor.leads[0]
    return led === undefined ? (actor.country ?? id) : campOf(scene, led)
  }
  if (actor.kind === 'state' || actor.kind === 'government-body') return actor.country ?? id
  const [whole] = actor.partOf
  return whole === undefined || scene.authority.actors.get(whole)?.kind === 'state' ? id : whole
}

export const campsOf = (scene: Scene, ids: readonly string[]): ReadonlySet<string> =>
  new Set(ids.map((id) => campOf(scene, id)))

export const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((one) => b.has(one))

/** The other side of a hostile happening, for who stands on one of its sides; empty when nobody does. */
export function acrossFrom(
  scene: Scene,
  { telling }: Happened,
  camps: ReadonlySet<string>,
): readonly string[] {
  const { agents, targets } = telling
  const own = (ids: readonly string[]): boolean => meets(campsOf(scene, ids), camps)
  const other = own(agents) ? targets : own(targets) ? agents : []
  if (telling.type === 'clash' && targets.length === 0 && own(agents))
    return agents.filter((id) => !camps.has(campOf(scene, id)))
  return other.filter((id) => !camps.has(campOf(scene, id)))
}
