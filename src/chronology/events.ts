import type { Diagnostic } from '../diagnostics.ts'
import type { ChronicleEvent, Decision, Reading } from '../records.ts'
import { clusterTellings, type Edge } from './clusters.ts'
import { composeEvent } from './compose.ts'
import { makeJudge, type Judge, type Likeness } from './judge.ts'
import { readKinship, type Kinship, type Registers } from './kinship.ts'
import { compareText, sortInTime } from './order.ts'
import { visitPairs, visitSameWords } from './pairs.ts'
import { makeWordings, type Wordings } from './reasons.ts'
import { readRelations, withRelations } from './relations.ts'
import { readRulings, type Rulings } from './rulings.ts'
import { gatherTellings, wordingReader, type Telling, type Wording } from './telling.ts'

/** Surer than any likeness. */
const IN_SAME_WORDS = 1000

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
): { events: ChronicleEvent[]; diagnostics: Diagnostic[] } {
  const kinship = readKinship(registers)
  const tellings = gatherTellings(readings, kinship)
  const rulings = readRulings(decisions, tellings)
  const wordingOf = wordingReader()
  const judge = makeJudge(kinship, wordingOf)

  const joins = findJoins(tellings, kinship, judge, wordingOf).filter(({ a, b }) => !rulings.parts(a, b))
  const clusters = clusterTellings(tellings, joins, {
    merges: rulings.merges.map(({ a, b }) => [a, b] as const),
    parts: rulings.parts,
    excludes: judge.excludes,
  })

  const reasonFor = makeReasons(joins, rulings, makeWordings(registers, kinship))
  const events = clusters.map((cluster) =>
    composeEvent({ tellings: cluster, confirmed: isConfirmed(cluster, rulings), reasonFor }, kinship),
  )
  const ordered = withRelations(events, readRelations(events, inOrder(readings)))
  return { events: sortInTime(ordered, readings), diagnostics: [...rulings.diagnostics] }
}

/** By id, so that which of two clippings is quoted does not hang on their order. */
function inOrder(readings: readonly Reading[]): Reading[] {
  return [...readings].sort((a, b) => compareText(a.clipping.id, b.clipping.id))
}

function findJoins(
  tellings: readonly Telling[],
  kinship: Kinship,
  judge: Judge,
  wordingOf: (telling: Telling) => Wording,
): Join[] {
  const joins: Join[] = []
  visitSameWords(tellings, (a, b) => {
    if (a.report.modality === b.report.modality && !judge.excludes(a, b))
      joins.push({ a, b, strength: IN_SAME_WORDS, likeness: null })
  })
  visitPairs(tellings, kinship, wordingOf, (a, b) => {
    const likeness = judge.likeness(a, b)
    if (likeness !== null) joins.push({ a, b, strength: likeness.strength, likeness })
  })
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
