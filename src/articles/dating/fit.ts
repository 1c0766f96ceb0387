import type { Authority } from '../../authority/read.ts'
import type { EventType, Happening, PlaceKind } from '../../records.ts'

/** Who and where a sentence names, each with all that holds it, and what it tells. */
export interface Named {
  readonly actors: NamesMet
  readonly places: NamesMet
  /** Places, by number, that may stand for the government seated there. */
  readonly seats: readonly number[]
  /** Tokens of the words that tell a type. */
  readonly told: ReadonlyMap<EventType, readonly number[]>
  /** Tokens of the words that tell any deed. */
  readonly deeds: readonly number[]
}

/** A happening with what its parties and its place are worth when they are named. */
export interface KnownHappening {
  readonly happening: Happening
  /** People whom it befell, by number; null for none. */
  readonly people: readonly number[] | null
  /** It is the killing of people known by name, listed or not, and told by naming them. */
  readonly slain: boolean
  readonly agents: readonly Worth[]
  readonly targets: readonly Worth[]
  readonly place: Worth | null
  /** What holds the place, by number. */
  readonly around: readonly number[]
}

interface Worth {
  readonly number: number
  readonly worth: number
}

/** What a place counts for that is small enough to tell a happening apart. */
export const PLACED = 3.5
/** A fit that hardly another happening has: whom it befell, or a small place and a party. */
export const UNIQUE = 4.25

const PLACE_WORTH: Readonly<Partial<Record<PlaceKind, number>>> = {
  country: 0.5,
  region: 1.5,
  governorate: 1.5,
  district: 1.5,
  water: 1.5,
  city: 2.5,
}

/** The happenings of a type in the order of the file, and what each name is worth to them. */
export interface HappeningsOfType {
  readonly all: readonly KnownHappening[]
  /** By the number of an actor or a place: the happenings of which it is a party or the place. */
  readonly byName: readonly (Shares | undefined)[]
  /** Room to add up, of each happening, what the names of a sentence are worth to it; all 0 between two sentences. */
  readonly sums: Float64Array
}

/**
 * The happenings that a name fits, by their index, and what it adds at most to the fit of each; their place adds to what
 * any place around it may.
 */
interface Shares {
  readonly at: Int32Array
  readonly most: Float64Array
}

/** The happenings of an authority, and the numbers of the names by which they are told. */
export interface KnownHappenings {
  readonly byType: ReadonlyMap<EventType, HappeningsOfType>
  /** The highest number. */
  readonly size: number
  /** What holds an actor or a place, itself first, by number; 0 for what no happening is told by. */
  readonly ofActor: (id: string) => readonly number[]
  readonly ofPlace: (id: string) => readonly number[]
  /** Room for what a sentence names; empty between two sentences. */
  readonly actors: NamesMet
  readonly places: NamesMet
}

/** Numbers of names, from 1. */
type Numbers = ReadonlyMap<string, number>

/** Which of the names that tell happenings a sentence has, by number, and at which tokens. */
export class NamesMet {
  /** Those that it has, each once. */
  readonly met: number[] = []
  /** It has others too. */
  others = false
  private readonly tokens: (number[] | undefined)[]

  constructor(numbers: number) {
    this.tokens = Array.from({ length: numbers + 1 }, () => undefined)
  }

  add(number: number, token: number): void {
    const tokens = this.tokens[number]
    if (number === 0) this.others = true
    else if (tokens !== undefined) tokens.push(token)
    else {
      this.tokens[number] = [token]
      this.met.push(number)
    }
  }

  at(number: number): readonly number[] | undefined {
    return this.tokens[number]
  }

  clear(): void {
    for (const number of this.met) this.tokens[number] = undefined
    this.met.length = 0
    this.others = false
  }
}

const known = new WeakMap<Authority, KnownHappenings>()

/** The happenings of the authority file by type, made ready once. */
export function knownHappenings(authority: Authority): KnownHappenings {
  let ready = known.get(authority)
  if (ready === undefined) known.set(authority, (ready = makeReady(authority)))
  return ready
}

function makeReady(authority: Authority): KnownHappenings {
  const numbers = numberNames(authority)
  const byType = new Map<EventType, KnownHappening[]>()
  for (const happening of authority.happenings) {
    const list = byType.get(happening.type) ?? []
    list.push(prepare(happening, authority, numbers))
    byType.set(happening.type, list)
  }
  const { ofActor, ofPlace } = holdersOf(authority)
  const numbered = (ids: readonly string[]): number[] => ids.map((id) => numbers.get(id) ?? 0)
  return {
    size: numbers.size,
    byType: new Map(
      [...byType].map(([type, all]) => [
        type,
        { all, byName: indexNames(all, numbers.size), sums: new Float64Array(all.length) },
      ]),
    ),
    ofActor: remember((id) => numbered(ofActor(id))),
    ofPlace: remember((id) => numbered(ofPlace(id))),
    actors: new NamesMet(numbers.size),
    places: new NamesMet(numbers.size),
  }
}

/** Numbers the parties and places of all happenings, and what holds the places. */
function numberNames(authority: Authority): Numbers {
  const numbers = new Map<string, number>()
  for (const { agents, targets, place } of authority.happenings) {
    const around = place === null ? [] : holdersOf(authority).ofPlace(place)
    for (const id of [...agents, ...targets, ...around])
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  }
  return numbers
}

function indexNames(all: readonly KnownHappening[], numbers: number): (Shares | undefined)[] {
  const index = Array.from({ length: numbers + 1 }, (): [at: number, most: number][] => [])
  all.forEach(({ people, slain, agents, targets, place }, at) => {
    const shares = new Map<number, number>()
    const add = (id: number, worth: number): void => void shares.set(id, (shares.get(id) ?? 0) + worth)
    for (const number of people ?? []) add(number, UNIQUE)
    // A killing is told by whom it befell alone.
    if (!slain) for (const { number, worth } of [...agents, ...targets]) add(number, worth)
    if (!slain && place !== null) add(place.number, place.worth - AROUND)
    for (const [number, most] of shares) if (most > 0) index[number]?.push([at, most])
  })
  return index.map((list) =>
    list.length === 0
      ? undefined
      : { at: Int32Array.from(list, ([at]) => at), most: Float64Array.from(list, ([, most]) => most) },
  )
}

/** What names must agree in before a sentence can tell of a happening. */
export const LEAST = 2
/** What it counts that a sentence names what holds the happening's place. */
const AROUND = 0.5

/**
 * The happenings of a type that the names of a sentence may fit, in order: what the names are worth at most is added
 * up, and no other can come to `LEAST`.
 */
export function candidates(happenings: HappeningsOfType | undefined, named: Named): KnownHappening[] {
  if (happenings === undefined) return NO_HAPPENINGS
  const { all, byName, sums } = happenings
  const touched: number[] = []
  addShares(byName, named.actors, sums, touched)
  addShares(byName, named.places, sums, touched)
  const found: number[] = []
  let sorted = true
  for (const at of touched) {
    if ((sums[at] as number) + AROUND >= LEAST) {
      if (found.length > 0 && at < (found.at(-1) as number)) sorted = false
      found.push(at)
    }
    sums[at] = 0
  }
  if (found.length === 0) return NO_HAPPENINGS
  // Those of one name are in order.
  if (!sorted) found.sort((a, b) => a - b)
  return found.map((at) => all[at] as KnownHappening)
}

const NO_HAPPENINGS: KnownHappening[] = []

function addShares(
  byName: HappeningsOfType['byName'],
  { met }: NamesMet,
  sums: Float64Array,
  touched: number[],
): void {
  for (const number of met) {
    const shares = byName[number]
    if (shares === undefined) continue
    for (let i = 0; i < shares.at.length; i++) {
      const at = shares.at[i] as number
      const before = sums[at] as number
      if (before === 0) touched.push(at)
      sums[at] = before + (shares.most[i] as number)
    }
  }
}

/** Deeds in which whoever is named after the word may be either party: `زيارة السوداني`. */
const MUTUAL: ReadonlySet<EventType> = new Set(['visit', 'meeting', 'negotiation', 'message', 'agreement'])

function prepare(happening: Happening, authority: Authority, numbers: Numbers): KnownHappening {
  const numberOf = (id: string): number => numbers.get(id) ?? 0
  const { agents, targets, place } = happening
  const holders = place === null ? [] : holdersOf(authority).ofPlace(place)
  const kind = place === null ? undefined : authority.places.get(place)?.kind
  const met = MUTUAL.has(happening.type)
  const people = met ? [] : targets.filter((id) => authority.actors.get(id)?.kind === 'person')
  const worth = kind === undefined ? 0.5 : (PLACE_WORTH[kind] ?? PLACED)
  // Of one whom no file lists, the words by which it is told hold the name.
  const slain = happening.type === 'assassination' && (people.length > 0 || happening.told !== undefined)
  return {
    happening,
    people: people.length > 0 || slain ? people.map(numberOf) : null,
    slain,
    agents: agents.map((id) => ({ number: numberOf(id), worth: partyWorth(id, authority) })),
    targets: targets.map((id) => ({ number: numberOf(id), worth: partyWorth(id, authority) })),
    place: place === null ? null : { number: numberOf(place), worth },
    around: holders.slice(1).map(numberOf),
  }
}

/** States and people are named in many reports; an armed group tells more. */
function partyWorth(id: string, authority: Authority): number {
  const kind = authority.actors.get(id)?.kind
  return kind === 'state' || kind === 'person' ? 0.75 : kind === 'government-body' ? 1 : 1.5
}

/** What holds an actor or a place, itself first, each found out once. */
export interface Holders {
  ofActor(id: string): readonly string[]
  ofPlace(id: string): readonly string[]
}

const knownHolders = new WeakMap<Authority, Holders>()

/** All that the actors of an authority are part of, and all that its places lie in. */
export function holdersOf(authority: Authority): Holders {
  let holders = knownHolders.get(authority)
  if (holders === undefined) {
    holders = {
      ofActor: remember((id) => withHolders(id, (part) => authority.actors.get(part)?.partOf ?? [])),
      ofPlace: remember((id) => withHolders(id, (part) => [authority.places.get(part)?.within ?? []].flat())),
    }
    knownHolders.set(authority, holders)
  }
  return holders
}

function remember<T>(read: (id: string) => readonly T[]): (id: string) => readonly T[] {
  const remembered = new Map<string, readonly T[]>()
  return (id) => {
    let found = remembered.get(id)
    if (found === undefined) remembered.set(id, (found = read(id)))
    return found
  }
}

/** An id and all that it is part of or lies in. */
function withHolders(id: string, holders: (id: string) => readonly string[]): string[] {
  const found = [id]
  for (const next of found) {
    for (const holder of holders(next)) if (!found.includes(holder)) found.push(holder)
  }
  return found
}

/**
 * How well the names of a sentence agree with a happening, from its place and its parties. `triggers` are the tokens
 * that tell its type; only names from token `from` on count.
 */
export function fitOf(
  named: Named,
  triggers: readonly number[],
  event: KnownHappening,
  from: number,
): number {
  if (event.people !== null) {
    const near = event.slain ? 12 : 3
    for (const number of event.people)
      if (isNear(named.actors.at(number), triggers, near, from)) return UNIQUE + 0.25
    // Whom it befell is the news: somebody was killed in Baghdad on most days.
    if (event.slain) return 0
  } else if (isOfUnlisted(event.happening)) return 0
  const parties =
    named.actors.met.length === 0
      ? 0
      : partyFit(named, event.agents, from) + partyFit(named, event.targets, from)
  return placeFit(named, event, from) + parties
}

/** A killing of somebody who is in no file is told by its own words: others were killed there on other days. */
const isOfUnlisted = ({ type, told }: Happening): boolean =>
  type === 'assassination' && told !== undefined && told.length > 0

/** What it counts that a sentence names another town or governorate than the happening's. */
const ELSEWHERE = -2

/** Whether one of the places that are named is neither the happening's nor around it. */
function isElsewhere({ met, others }: NamesMet, around: readonly number[]): boolean {
  if (others) return true
  for (const number of met) if (!around.includes(number)) return true
  return false
}

function placeFit({ places, seats }: Named, { place, around }: KnownHappening, from: number): number {
  if (place === null) return 0
  const named = places.at(place.number)
  if (stands(named, from)) return seats.includes(place.number) ? Math.min(place.worth, 1.5) : place.worth
  if (places.met.length === 0 && !places.others) return 0
  for (let at = 0; at < around.length - 1; at++)
    if (places.at(around[at] as number) !== undefined) return AROUND
  if (named === undefined && isElsewhere(places, around)) return ELSEWHERE
  return places.at(around.at(-1) ?? 0) === undefined ? 0 : AROUND
}

function partyFit({ actors }: Named, parties: readonly Worth[], from: number): number {
  let best = 0
  for (const { number, worth } of parties) if (worth > best && stands(actors.at(number), from)) best = worth
  return best
}

function stands(tokens: readonly number[] | undefined, from: number): boolean {
  return tokens !== undefined && (from === 0 || Math.max(...tokens) >= from)
}

/** Whether a name stands after a word that tells the happening, so many words at most: `اغتيال قاسم سليماني`. */
function isNear(
  names: readonly number[] | undefined,
  triggers: readonly number[],
  most: number,
  from: number,
): boolean {
  return names?.some((name) => name >= from && triggers.some((at) => at < name && name - at <= most)) === true
}
