import type { Actor, EventType, Place } from '../records.ts'

/** A disorder type, event type and sub-event type of ACLED; the last is empty where the text does not tell it. */
export type AcledType = readonly [disorder: string, type: string, sub: string]

const VIOLENCE = 'Political violence'
const REMOTE = 'Explosions/Remote violence'
const CIVILIANS = 'Violence against civilians'
const STRATEGIC = 'Strategic developments'

/** Types with no entry (meetings, statements, aid) are none that ACLED codes: their cells stay empty. */
const TYPES: Readonly<Partial<Record<EventType, AcledType>>> = {
  'air-strike': [VIOLENCE, REMOTE, 'Air/drone strike'],
  'drone-attack': [VIOLENCE, REMOTE, 'Air/drone strike'],
  'rocket-attack': [VIOLENCE, REMOTE, 'Shelling/artillery/missile attack'],
  bombing: [VIOLENCE, REMOTE, 'Remote explosive/landmine/IED'],
  clash: [VIOLENCE, 'Battles', 'Armed clash'],
  assassination: [VIOLENCE, CIVILIANS, 'Attack'],
  arrest: [STRATEGIC, STRATEGIC, 'Arrests'],
  protest: ['Demonstrations', 'Protests', ''],
  agreement: [STRATEGIC, STRATEGIC, 'Agreement'],
  ceasefire: [STRATEGIC, STRATEGIC, 'Agreement'],
  'ceasefire-end': [STRATEGIC, STRATEGIC, 'Other'],
  withdrawal: [STRATEGIC, STRATEGIC, 'Other'],
  deployment: [STRATEGIC, STRATEGIC, 'Other'],
}

const ARMED: ReadonlySet<Actor['kind']> = new Set([
  'state',
  'government-body',
  'armed-group',
  'coalition',
] as const)
const NO_TYPE: AcledType = ['', '', '']

/**
 * The nearest types of ACLED. An `attack` is a battle when whoever was attacked bears arms, violence against civilians
 * when it is a person or a body that does not, and neither when the text does not say.
 */
export function acledType(type: EventType, targets: readonly (Actor | null)[]): AcledType {
  if (type !== 'attack') return TYPES[type] ?? NO_TYPE
  const kinds = targets.flatMap((target) => (target === null ? [] : [target.kind]))
  if (kinds.some((kind) => ARMED.has(kind))) return [VIOLENCE, 'Battles', 'Armed clash']
  return kinds.length > 0 ? [VIOLENCE, CIVILIANS, 'Attack'] : [VIOLENCE, '', '']
}

/** What an actor is to a country, as far as its kind tells; empty where ACLED asks for more than is known. */
export function acledInter(actor: Actor | null, country: string | null): string {
  if (actor === null) return ''
  if (actor.kind === 'coalition' || actor.kind === 'international-organization')
    return 'External/Other forces'
  if (actor.kind !== 'state' && actor.kind !== 'government-body') return ''
  if (actor.country === null || country === null) return ''
  return actor.country === country ? 'State forces' : 'External/Other forces'
}

/** How exactly a place is known: ACLED's code (1 spot, 2 near, 3 region) and UCDP's (1 spot … 6 country). */
export function precisionOf(place: Place | undefined): { acled: number | null; ucdp: number | null } {
  switch (place?.kind) {
    case undefined:
      return { acled: null, ucdp: null }
    case 'country':
    case 'region':
      return { acled: null, ucdp: 6 }
    case 'governorate':
      return { acled: 3, ucdp: 4 }
    case 'district':
      return { acled: 3, ucdp: 3 }
    case 'water':
      return { acled: 3, ucdp: 7 }
    default:
      return { acled: 1, ucdp: 1 }
  }
}
