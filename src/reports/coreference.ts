import { foldText } from '../arabic/fold.ts'
import type { EventType, ReportDate, Span } from '../records.ts'
import { countryOf } from '../authority/read.ts'
import type { Scene } from './scene.ts'
import type { Telling } from './tellings.ts'
import { mergeCasualties } from './toll.ts'
import { typeInfo } from './types.ts'

/** Everything that a clipping tells of one happening. */
export interface Happened {
  /** The clearest telling. */
  readonly telling: Telling
  /** The others, in order. */
  readonly others: readonly Telling[]
}

/** Types that a noun may take up: الغارات goes back to no rocket attack. */
const TAKES_UP: readonly {
  readonly nouns: ReadonlySet<string>
  readonly types: readonly EventType[] | null
}[] = [
  { nouns: nouns('غارة ضربة ضرب'), types: ['air-strike', 'drone-attack', 'assassination', 'rocket-attack'] },
  { nouns: nouns('قصف'), types: ['air-strike', 'rocket-attack', 'drone-attack', 'assassination'] },
  { nouns: nouns('اشتبك مواجهات معارك كمين'), types: ['clash'] },
  { nouns: nouns('انفجر تفجير فجر'), types: ['bombing', 'disaster'] },
  { nouns: nouns('اغتال تصفية'), types: ['assassination'] },
]

function nouns(lemmas: string): ReadonlySet<string> {
  return new Set(lemmas.split(' ').map(foldText))
}

const isViolent = (type: EventType): boolean => typeInfo(type).class === 'violence'
const isVerbal = (type: EventType): boolean => typeInfo(type).class === 'verbal-conflict'

function mayTakeUp(telling: Telling, type: EventType): boolean {
  if (telling.toll) return isViolent(type) || type === 'disaster' || type === 'protest'
  if (!isViolent(telling.type)) return telling.type === type
  const lemma = foldText(telling.primary.trigger.lemma)
  const rule = TAKES_UP.find(({ nouns: lemmas }) => lemmas.has(lemma))
  return rule?.types === undefined || rule.types === null ? isViolent(type) : rule.types.includes(type)
}

function datesAgree(a: ReportDate | null, b: ReportDate | null): boolean {
  if (a === null || b === null) return true
  return a.earliest <= b.latest && b.earliest <= a.latest
}

/** The same place, one inside the other, or one not told. */
function placesAgree(scene: Scene, a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  return holds(scene, a, b) || holds(scene, b, a)
}

function holds(scene: Scene, outer: string, inner: string): boolean {
  const { places } = scene.authority
  if (countryOf(places, inner) === outer) return true
  for (let place = places.get(inner), depth = 0; place !== undefined && depth < 12; depth++) {
    if (place.id === outer) return true
    place = place.within === null ? undefined : places.get(place.within)
  }
  return false
}

const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id))
const sidesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || overlap(a, b)

function partiesAgree(a: Telling, b: Telling): boolean {
  if (isVerbal(a.type)) return overlap(a.agents, b.agents) || (a.agents.length === 0 && b.agents.length === 0)
  const [left, right] = [
    [...a.agents, ...a.targets],
    [...b.agents, ...b.targets],
  ]
  if (typeInfo(a.type).class === 'diplomacy') return sidesAgree(left, right)
  return sidesAgree(a.agents, b.agents)
}

function compatible(scene: Scene, a: Telling, b: Telling): boolean {
  return (
    a.modality === b.modality &&
    datesAgree(a.date, b.date) &&
    placesAgree(scene, a.place, b.place) &&
    partiesAgree(a, b)
  )
}

/** The happening that a telling takes up again; null when it tells a new one. */
function antecedent(scene: Scene, telling: Telling, known: readonly Happened[]): Happened | null {
  const fits = (happened: Happened): boolean =>
    mayTakeUp(telling, happened.telling.type) && compatible(scene, happened.telling, telling)
  if (telling.anaphoric) {
    const near = known.filter((happened) => !telling.toll || distance(happened, telling) <= 2)
    return near.findLast(fits) ?? null
  }
  return known.findLast((happened) => fits(happened) && isRetold(happened, telling)) ?? null
}

function distance(happened: Happened, telling: Telling): number {
  const last = [happened.telling, ...happened.others].reduce(
    (max, other) => Math.max(max, other.clause.sentence.index),
    0,
  )
  return Math.abs(telling.clause.sentence.index - last)
}

/** An indefinite telling repeats one told before when nothing new is said and something agrees. */
function isRetold({ telling: first }: Happened, telling: Telling): boolean {
  if (first.type !== telling.type && !(isViolent(first.type) && telling.type === 'attack')) return false
  const near = first.clause.sentence === telling.clause.sentence
  if (isVerbal(telling.type)) return near
  const sameDay = first.date !== null && telling.date !== null
  const samePlace = first.place !== null && first.place === telling.place
  const sameParties = overlap([...first.agents, ...first.targets], [...telling.agents, ...telling.targets])
  if (
    typeInfo(telling.type).class === 'diplomacy' ||
    telling.type === 'ceasefire' ||
    telling.type === 'withdrawal'
  )
    return sameParties || near
  return (sameParties && (sameDay || samePlace || near)) || (samePlace && (sameDay || near))
}

/** How much a telling says: the clearest one is the evidence. */
function clarity({
  founds,
  agents,
  targets,
  date,
  place,
  anaphoric,
  toll,
  clause,
  primary,
}: Telling): number {
  const verb = founds.some(({ word }) => word.form.tense === 'past' || word.form.tense === 'present')
  return (
    (verb ? 2 : 0) +
    (agents.length > 0 ? 1 : 0) +
    (targets.length > 0 ? 1 : 0) +
    (date === null ? 0 : 1) +
    (place === null ? 0 : 1) -
    (anaphoric ? 3 : 0) -
    (toll ? 2 : 0) -
    (clause.sentence.role === 'body' ? 0 : 8) +
    (primary.licensed ? 0.5 : 0)
  )
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

/** The more exact of two dates. */
function sharper(a: ReportDate | null, b: ReportDate | null): ReportDate | null {
  if (a === null || b === null) return a ?? b
  const width = (date: ReportDate): number => Date.parse(date.latest) - Date.parse(date.earliest)
  return width(b) < width(a) ? b : a
}

function join(scene: Scene, happened: Happened, telling: Telling): Happened {
  const clearer = clarity(telling) > clarity(happened.telling)
  const [main, other] = clearer ? [telling, happened.telling] : [happened.telling, telling]
  const targets = other.toll && main.targets.length > 0 ? main.targets : union(main.targets, other.targets)
  const agents = union(main.agents, other.agents)
  const merged: Telling = {
    ...main,
    type: specific(main.type, other.type),
    agents,
    targets: targets.filter((id) => !agents.includes(id)),
    date: sharper(main.date, other.date),
    place: narrower(scene, main.place, other.place),
    casualties: mergeCasualties(main.casualties, other.casualties),
  }
  const others = [...happened.others, other].sort((a, b) => a.clause.first - b.clause.first)
  return { telling: merged, others }
}

const specific = (a: EventType, b: EventType): EventType => (a === 'attack' && isViolent(b) ? b : a)

function narrower(scene: Scene, a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return holds(scene, a, b) ? b : a
}

/** Joins the tellings of one clipping that speak of the same happening, in order of first telling. */
export function joinTellings(scene: Scene, tellings: readonly Telling[]): Happened[] {
  const known: Happened[] = []
  const late: Telling[] = []
  for (const telling of tellings) {
    const earlier = antecedent(scene, telling, known)
    if (earlier !== null) known[known.indexOf(earlier)] = join(scene, earlier, telling)
    else if (telling.anaphoric) late.push(telling)
    else known.push({ telling, others: [] })
  }
  for (const telling of late) {
    const later = antecedent(scene, telling, known)
    if (later !== null) known[known.indexOf(later)] = join(scene, later, telling)
    else if (standsAlone(telling)) known.push({ telling, others: [] })
  }
  return known
}

/** A definite noun or a toll with nothing to go back to tells an event of its own when it says when or where. */
function standsAlone(telling: Telling): boolean {
  if (!telling.primary.licensed) return false
  if (telling.toll) return telling.place !== null || telling.date !== null
  return telling.date !== null || (telling.place !== null && telling.agents.length > 0)
}

/** Clauses that tell the happening besides its evidence. */
export function alsoSpans(scene: Scene, happened: Happened): Span[] {
  return happened.others
    .filter((other) => other.clause !== happened.telling.clause)
    .map(({ clause }) => spanOf(scene, clause.first, clause.last))
}

/** The source offsets of a range of tokens. */
export function spanOf(scene: Scene, first: number, last: number): Span {
  return { start: scene.tokens[first]?.start ?? 0, end: scene.tokens[last - 1]?.end ?? 0 }
}
