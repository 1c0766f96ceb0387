import type { Diagnostic } from '../diagnostics.ts'
import type { ChronicleEvent, Decision, Reading } from '../records.ts'
import type { Edge } from './clusters.ts'
import { composeEvent } from './compose.ts'
import { clusterGroups } from './groups.ts'
import { makeJudge, type Judge, type Likeness } from './judge.ts'
import { readKinship, type Kinship, type Registers } from './kinship.ts'
import { compareText, sortInTime } from './order.ts'
import { NO_MEMORY, type JoinMemory } from './memory.ts'
import { meetings, meetingsInSameWords, type Meeting } from './pairs.ts'
import { makeWordings, type Wordings } from './reasons.ts'
import { readRelations, withRelations } from './relations.ts'
import { readRulings, type Rulings } from './rulings.ts'
import { gatherTellings, type Telling } from './telling.ts'
import { wordingReader, type Wording } from './wording.ts'

/** Surer than any likeness. */
const IN_SAME_WORDS = 1000

interface Asked {
  readonly kinship: Kinship
  readonly wordingOf: (telling: Telling) => Wording
  readonly judge: Judge
}

interface Join extends Edge {
  /** Null when the words are the same. */
  readonly likeness: Likeness | null
}

/**
 * Makes the events of an archive: reports of one happening in several clippings become one event.
 * Every report that tells of something reported, denied or planned is in exactly one event.
 *
 * @returns Events in order of time, and errors about merges and splits that find no report.
 */
export function buildEvents(
  readings: readonly Reading[],
  decisions: readonly Decision[],
  registers: Registers,
  memory: JoinMemory = NO_MEMORY,
): { events: ChronicleEvent[]; diagnostics: Diagnostic[] } {
  const kinship = readKinship(registers)
  const tellings = gatherTellings(readings, kinship, memory)
  const rulings = readRulings(decisions, tellings)
  const wordingOf = wordingReader()
  const judge = makeJudge(kinship, wordingOf)

  const joins = findJoins(tellings, { kinship, wordingOf, judge }, memory).filter(
    ({ a, b }) => !rulings.parts(a, b),
  )
  const rules = {
    merges: rulings.merges.map(({ a, b }) => [a, b] as const),
    parts: rulings.parts,
    touched: rulings.touched,
    excludes: judge.excludes,
  }
  const clusters = clusterGroups(tellings, joins, rules, memory)

  const reasonFor = makeReasons(joins, rulings, makeWordings(registers, kinship))
  const events = clusters.map((cluster) =>
    composeEvent({ tellings: cluster, confirmed: isConfirmed(cluster, rulings), reasonFor }, kinship, memory),
  )
  const ordered = withRelations(events, readRelations(events, inOrder(readings), memory))
  return { events: sortInTime(ordered, readings), diagnostics: [...rulings.diagnostics] }
}

/** By id, so that which of two clippings is quoted does not hang on their order. */
function inOrder(readings: readonly Reading[]): Reading[] {
  return [...readings].sort((a, b) => compareText(a.clipping.id, b.clipping.id))
}

/** A join as it is remembered: where its reports stand among those that met, and how alike they are. */
type KeptJoin = readonly [a: number, b: number, likeness: Likeness | null]

/** Finds the joins of all meetings, each once; those that an earlier build found are not judged again. */
function findJoins(tellings: readonly Telling[], asked: Asked, memory: JoinMemory): Join[] {
  const { judge } = asked
  const joins: Join[] = []
  const find = (
    { tellings: met, key, visit }: Meeting,
    judged: (a: Telling, b: Telling) => Likeness | null | undefined,
  ): void => {
    const found = memory.recall(key, () => {
      const places = new Map(met.map((telling, place) => [telling, place]))
      const pairs: KeptJoin[] = []
      visit((a, b) => {
        const likeness = judged(a, b)
        if (likeness !== undefined) pairs.push([places.get(a) ?? 0, places.get(b) ?? 0, likeness])
      })
      return pairs
    })
    for (const [i, j, likeness] of found) {
      const [a, b] = [met[i], met[j]]
      if (a === undefined || b === undefined) throw new Error('expected a join of reports that met')
      joins.push({ a, b, strength: likeness?.strength ?? IN_SAME_WORDS, likeness })
    }
  }
  for (const meeting of meetingsInSameWords(tellings))
    find(meeting, (a, b) =>
      a.report.modality === b.report.modality && !judge.excludes(a, b) ? null : undefined,
    )
  for (const meeting of meetings(tellings, asked)) find(meeting, (a, b) => judge.likeness(a, b) ?? undefined)
  return joins
}

function isConfirmed(cluster: readonly Telling[], { touched }: Rulings): boolean {
  return cluster.some((telling) => telling.report.decision !== null || touched.has(telling))
}

interface Reason {
  readonly other: Telling
  readonly strength: number
  readonly text: () => string
}

/** Finds why a report stands in its event: a decision, else the surest join to one before it, else to one after. */
function makeReasons(
  joins: readonly Join[],
  { merges }: Rulings,
  wordings: Wordings,
): (telling: Telling, event: readonly Telling[]) => string {
  const reasons = new Map<Telling, Reason[]>()
  const add = (a: Telling, b: Telling, strength: number, text: () => string): void => {
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      const list = reasons.get(one)
      if (list === undefined) reasons.set(one, [{ other, strength, text }])
      else list.push({ other, strength, text })
    }
  }
  for (const { a, b, decision } of merges) add(a, b, Infinity, () => wordings.byDecision(decision))
  for (const { a, b, strength, likeness } of joins)
    add(a, b, strength, () => (likeness === null ? wordings.byWords() : wordings.byRule(a, b, likeness)))

  return (telling, event) => {
    const places = new Map(event.map((one, place) => [one, place]))
    const placeOf = (one: Telling): number => places.get(one) ?? Infinity
    const own = placeOf(telling)
    const near = (reasons.get(telling) ?? []).filter(({ other }) => places.has(other))
    near.sort(
      (x, y) =>
        Number(placeOf(x.other) > own) - Number(placeOf(y.other) > own) ||
        y.strength - x.strength ||
        placeOf(x.other) - placeOf(y.other),
    )
    const [best] = near
    if (best === undefined) throw new Error('expected a reason for every join')
    const text = best.text()
    return placeOf(best.other) === 0 ? text : wordings.byWayOf(best.other.ref.clipping, text)
  }
}
