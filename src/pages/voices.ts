/** Who speaks: for an actor, and in the clippings of an outlet. */
import { typeInfo } from '../reports/types.ts'
import type { Actor, Reading } from '../records.ts'

/** Speakers, actor ids or words of a text, and how many reports are theirs; the most quoted first. */
export type Speakers = readonly (readonly [speaker: string, reports: number])[]

export interface Voices {
  /** Others in whose words statements of an actor are told, by actor id. */
  readonly forActor: ReadonlyMap<string, Speakers>
  /** Reports told in the words of an actor, by its id. */
  readonly byActor: ReadonlyMap<string, number>
  /** Whom an outlet quotes, by outlet id. */
  readonly inOutlet: ReadonlyMap<string, Speakers>
  /** Persons who lead an actor, hold an office of it or belong to it, by its id. */
  readonly people: ReadonlyMap<string, readonly string[]>
}

type Counts = Map<string, Map<string, number>>

function add(counts: Counts, key: string, speaker: string): void {
  const ofKey = counts.get(key) ?? new Map<string, number>()
  counts.set(key, ofKey.set(speaker, (ofKey.get(speaker) ?? 0) + 1))
}

function ranked(counts: Counts): Map<string, Speakers> {
  return new Map(
    [...counts].map(([key, ofKey]) => [key, [...ofKey].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))]),
  )
}

function peopleOf(actors: ReadonlyMap<string, Actor>): Map<string, string[]> {
  const people = new Map<string, string[]>()
  for (const { id, kind, leads, offices, partOf } of actors.values()) {
    if (kind !== 'person') continue
    const bodies = new Set([...leads, ...offices.flatMap(({ of }) => (of === null ? [] : [of])), ...partOf])
    for (const body of bodies) people.set(body, [...(people.get(body) ?? []), id])
  }
  return people
}

/**
 * Indexes who is quoted.
 *
 * Reasoning: someone speaks for an actor where a statement of that actor (a claim, a denial, a threat …) is told in
 * the words of another. What is said of a deed by its doer is his own words, and counts for him alone.
 */
export function indexVoices(actors: ReadonlyMap<string, Actor>, readings: readonly Reading[]): Voices {
  const forActor: Counts = new Map()
  const inOutlet: Counts = new Map()
  const byActor = new Map<string, number>()
  for (const { article, reports } of readings)
    for (const { speaker, agents, type } of reports) {
      if (speaker === null) continue
      byActor.set(speaker, (byActor.get(speaker) ?? 0) + 1)
      const outlet = article.outlet?.id ?? null
      if (outlet !== null) add(inOutlet, outlet, speaker)
      if (typeInfo(type).class !== 'verbal-conflict') continue
      for (const agent of agents) if (agent !== speaker) add(forActor, agent, speaker)
    }
  return {
    forActor: ranked(forActor),
    byActor,
    inOutlet: ranked(inOutlet),
    people: peopleOf(actors),
  }
}
