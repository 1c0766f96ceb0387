import type { EventType } from '../records.ts'

/** Deeds of force: each has a page of its own, and its toll tells it from others. */
export const VIOLENT: ReadonlySet<EventType> = new Set<EventType>([
  'air-strike',
  'rocket-attack',
  'drone-attack',
  'bombing',
  'clash',
  'attack',
  'assassination',
])

/** Told by words: only the same speaker on the same day makes them one. */
export const VERBAL: ReadonlySet<EventType> = new Set<EventType>([
  'condemnation',
  'denial',
  'accusation',
  'claim',
  'threat',
  'demand',
])

/** A truce begins or ends: has a page of its own, as violence has. */
export const TRUCE: ReadonlySet<EventType> = new Set<EventType>(['ceasefire', 'ceasefire-end'])

/** Types among which reports are compared; a type in none is compared with itself alone. */
const FAMILIES: readonly ReadonlySet<EventType>[] = [VIOLENT, new Set<EventType>(['meeting', 'negotiation'])]

/** Types that outlets use for one and the same happening, when everything else agrees. */
const KINDRED: readonly (readonly [EventType, EventType])[] = [
  ['air-strike', 'drone-attack'],
  ['air-strike', 'rocket-attack'],
  ['drone-attack', 'rocket-attack'],
  ['assassination', 'air-strike'],
  ['assassination', 'drone-attack'],
  ['assassination', 'rocket-attack'],
  ['assassination', 'bombing'],
  ['assassination', 'clash'],
  ['assassination', 'attack'],
  ['meeting', 'negotiation'],
]
const kindred = new Map<EventType, Set<EventType>>()
for (const [a, b] of KINDRED) {
  kindred.set(a, (kindred.get(a) ?? new Set()).add(b))
  kindred.set(b, (kindred.get(b) ?? new Set()).add(a))
}

/** Name of a type's family. */
export function familyOf(type: EventType): string {
  let name = names.get(type)
  if (name === undefined) {
    const index = FAMILIES.findIndex((family) => family.has(type))
    name = index < 0 ? type : String(index)
    names.set(type, name)
  }
  return name
}

const names = new Map<EventType, string>()

/** How far two types are: the same, one the general word for the other, kindred, or foreign. */
export type TypeStep = 'same' | 'general' | 'kindred' | 'foreign'

/** Tells how far two types are. */
export function typeStep(a: EventType, b: EventType): TypeStep {
  if (a === b) return 'same'
  if (kindred.get(a)?.has(b)) return 'kindred'
  return (a === 'attack' && VIOLENT.has(b)) || (b === 'attack' && VIOLENT.has(a)) ? 'general' : 'foreign'
}

/** Folded stems that say by what means a strike was made. */
const MEANS = /صاروخ|صواريخ|قذيف|قذايف|مدفع|هاون|مسير|درون|طاير[هات]|طيران|مقاتلات|جوي|غار[هات]/

/** Tells whether a folded clause names a strike and no means, so that its means is guessed from who strikes. */
export function saysNoMeans(clause: string): boolean {
  return !MEANS.test(clause)
}

/** Most telling first: what an event is called when its reports differ and none is more frequent. */
const BY_WEIGHT: readonly EventType[] = [
  'assassination',
  'drone-attack',
  'rocket-attack',
  'air-strike',
  'bombing',
  'clash',
  'negotiation',
  'meeting',
]

/** The most frequent of several types, a general one only when it stands alone. */
export function leadingType(types: readonly EventType[]): EventType {
  const special = types.filter((type) => type !== 'attack')
  const [first = 'attack'] = special
  let best: EventType = first
  for (const type of special) {
    const more = times(special, type) - times(special, best)
    if (more > 0 || (more === 0 && weight(type) < weight(best))) best = type
  }
  return best
}

const times = (types: readonly EventType[], type: EventType): number =>
  types.filter((other) => other === type).length
const weight = (type: EventType): number => {
  const at = BY_WEIGHT.indexOf(type)
  return at < 0 ? BY_WEIGHT.length : at
}
