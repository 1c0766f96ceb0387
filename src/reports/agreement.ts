import { countryOf, isInside } from '../authority/read.ts'
import type { Actor, ReportDate } from '../records.ts'
import type { Scene } from './scene.ts'
import type { Telling } from './tellings.ts'
import { RECIPROCAL, typeInfo } from './types.ts'

/** A stretch of more than a night: a wave of attacks is none of them. */
function isLong(date: ReportDate): boolean {
  return date.edtf.includes('/') && Date.parse(date.latest) - Date.parse(date.earliest) > 3 * 864e5
}

/** Tells whether two dates may be one: they overlap, or one is not told. */
export function datesAgree(a: ReportDate | null, b: ReportDate | null): boolean {
  if (a === null || b === null) return true
  if (isLong(a) !== isLong(b)) return false
  return a.earliest <= b.latest && b.earliest <= a.latest
}

/** Tells whether a place lies within another. */
export const within = (scene: Scene, inner: string, outer: string): boolean =>
  isInside(scene.authority.places, outer, inner)

/** One place, or a town and a base or a quarter of it. */
export function sameTown(scene: Scene, a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return a !== null && a === b
  const { places } = scene.authority
  const isTown = (id: string): boolean => places.get(id)?.kind === 'city' || places.get(id)?.kind === 'town'
  return (isTown(b) && within(scene, a, b)) || (isTown(a) && within(scene, b, a))
}

/** The place and all that it lies in: one of two places that agree stands among those of the other. */
export function placesAround({ authority: { places } }: Scene, id: string): string[] {
  const around = [id]
  let place = places.get(id)
  for (let depth = 0; place !== undefined && place.within !== null && depth < 12; depth++) {
    around.push(place.within)
    place = places.get(place.within)
  }
  return around
}

/** Tells whether two places may be one: equal, one inside the other, or one not told. */
export function placesAgree(scene: Scene, a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  return within(scene, a, b) || within(scene, b, a)
}

/** Tells whether two places lie in one country: several sites of what is told together. */
export function sameCountry(scene: Scene, a: string | null, b: string | null): boolean {
  const { places } = scene.authority
  const country = countryOf(places, a)
  return country !== null && country === countryOf(places, b)
}

/** Actors that stand for one another in a report: a leader for what he leads, a part for its whole. */
function related(scene: Scene, a: string, b: string): boolean {
  if (a === b) return true
  const { actors } = scene.authority
  const [left, right] = [actors.get(a), actors.get(b)]
  if (left !== undefined && (left.leads.includes(b) || left.partOf.includes(b))) return true
  if (right !== undefined && (right.leads.includes(a) || right.partOf.includes(a))) return true
  return left !== undefined && right !== undefined && (isOfState(left, right) || isOfState(right, left))
}

/** Ids of which two actors that stand for one another have one in common. */
export function kinOf({ authority: { actors } }: Scene, id: string): string[] {
  const actor = actors.get(id)
  if (actor === undefined) return [id]
  const isPublic = actor.kind === 'state' || actor.kind === 'government-body'
  const country = isPublic ? [`country ${actor.country ?? ''}`] : []
  return [id, ...actor.leads, ...actor.partOf, ...country]
}

/** A body of a state for the state itself: the American forces for the United States. */
function isOfState(part: Actor, whole: Actor): boolean {
  return whole.kind === 'state' && part.kind === 'government-body' && part.country === whole.country
}

/** Tells whether two lists of actors share one, or one that stands for another. */
export function sameParties(scene: Scene, a: readonly string[], b: readonly string[]): boolean {
  for (const left of a) for (const right of b) if (related(scene, left, right)) return true
  return false
}

const noConflict = (scene: Scene, a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || sameParties(scene, a, b)

/** Tells whether the parties of two tellings may be those of one happening. */
export function partiesAgree(scene: Scene, a: Telling, b: Telling): boolean {
  if (RECIPROCAL.has(a.type)) {
    return noConflict(scene, [...a.agents, ...a.targets], [...b.agents, ...b.targets])
  }
  const swapped = sameParties(scene, a.agents, b.targets) || sameParties(scene, b.agents, a.targets)
  if (swapped && !sameParties(scene, a.agents, b.agents)) return false
  if (typeInfo(a.type).class === 'verbal-conflict') {
    const both = a.agents.length === 0 && b.agents.length === 0
    return both || sameParties(scene, a.agents, b.agents)
  }
  return noConflict(scene, a.agents, b.agents)
}

/** The more exact of two dates that agree. */
export function sharperDate(a: ReportDate | null, b: ReportDate | null): ReportDate | null {
  if (a === null || b === null) return a ?? b
  const width = (date: ReportDate): number => Date.parse(date.latest) - Date.parse(date.earliest)
  return width(b) < width(a) ? b : a
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

/** The parties of two tellings together; a toll's victims add none where targets are told. */
export function widerParties(
  main: Telling,
  other: Telling,
): { readonly agents: readonly string[]; readonly targets: readonly string[] } {
  const agents = other.toll && main.agents.length > 0 ? main.agents : union(main.agents, other.agents)
  const targets = other.toll && main.targets.length > 0 ? main.targets : union(main.targets, other.targets)
  return { agents, targets: targets.filter((id) => !agents.includes(id)) }
}
