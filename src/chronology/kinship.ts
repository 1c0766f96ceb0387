import type { Actor, Place, PlaceKind } from '../records.ts'

/** The part of the authority files that comparing reports needs. */
export interface Registers {
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Place>
}

/** How actors belong to each other and places lie in each other. Names not in the registers have no kin. */
export interface Kinship {
  /** One belongs to the other, leads it or holds an office of it, by at most two steps. */
  related(a: string, b: string): boolean
  /** What an actor belongs to, leads or holds office of, by at most two steps. */
  circle(actor: string): ReadonlySet<string>
  isPerson(actor: string): boolean
  /** The place itself, then what holds it, inside out. */
  chain(place: string): readonly string[]
  /** Tells whether a place is the other or lies in it. */
  isWithin(inner: string, outer: string): boolean
  /** 3 for a site, 2 for a city, 1 for anything wider or unknown: how much it says that two reports name it. */
  fineness(place: string): 1 | 2 | 3
  /** A governorate: narrower than a country, wider than a city. */
  isGovernorate(place: string): boolean
  /** A city after which a governorate is named, and that governorate or a place in it: its name is used for either. */
  standsFor(city: string, place: string): boolean
}

/** Further than this, everybody belongs to everybody. */
const STEPS = 2
const DEEPEST = 12

const FINENESS: Readonly<Record<PlaceKind, 1 | 2 | 3>> = {
  country: 1,
  region: 1,
  governorate: 1,
  water: 1,
  district: 2,
  city: 2,
  town: 3,
  village: 3,
  quarter: 3,
  base: 3,
  airport: 3,
  port: 3,
  crossing: 3,
  camp: 3,
  field: 3,
  site: 3,
}

/** Makes the kinship of an authority; answers are remembered. */
export function readKinship({ actors, places }: Registers): Kinship {
  const circles = new Map<string, ReadonlySet<string>>()
  const chains = new Map<string, readonly string[]>()
  const circleOf = (id: string): ReadonlySet<string> => remembered(circles, id, () => circle(actors, id))
  const chain = (id: string): readonly string[] => remembered(chains, id, () => placeChain(places, id))
  return {
    circle: circleOf,
    related: (a, b) => a === b || circleOf(a).has(b) || circleOf(b).has(a),
    isPerson: (id) => actors.get(id)?.kind === 'person',
    chain,
    isWithin: (inner, outer) => inner === outer || chain(inner).includes(outer),
    fineness: (id) => FINENESS[places.get(id)?.kind ?? 'country'],
    isGovernorate: (id) => places.get(id)?.kind === 'governorate',
    standsFor: (city, place) => {
      const { name, kind } = places.get(city) ?? {}
      if (name === undefined || kind !== 'city') return false
      const bearsName = (id: string): boolean =>
        places.get(id)?.kind === 'governorate' && ` ${places.get(id)?.name} `.includes(` ${name} `)
      return chain(place).some(bearsName)
    },
  }
}

function remembered<T>(known: Map<string, T>, id: string, make: () => T): T {
  const found = known.get(id)
  if (found !== undefined) return found
  const made = make()
  known.set(id, made)
  return made
}

/** What an actor is part of, leads or holds office in, and what that is part of. */
function circle(actors: ReadonlyMap<string, Actor>, id: string): ReadonlySet<string> {
  const reached = new Set<string>()
  let edge = [id]
  for (let step = 0; step < STEPS; step++) {
    const next = edge.flatMap((one) => holdersOf(actors.get(one))).filter((one) => !reached.has(one))
    for (const one of next) reached.add(one)
    edge = next
  }
  return reached
}

function holdersOf(actor: Actor | undefined): string[] {
  if (actor === undefined) return []
  const offices = actor.offices.map((office) => office.of).filter((of) => of !== null)
  return [...actor.partOf, ...actor.leads, ...offices]
}

function placeChain(places: ReadonlyMap<string, Place>, id: string): readonly string[] {
  const chain = [id]
  let holder = places.get(id)?.within ?? null
  while (holder !== null && !chain.includes(holder) && chain.length < DEEPEST) {
    chain.push(holder)
    holder = places.get(holder)?.within ?? null
  }
  return chain
}
