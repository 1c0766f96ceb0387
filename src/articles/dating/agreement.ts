import { foldText } from '../../arabic/fold.ts'
import type { ArabicText, Token } from '../../arabic/text.ts'
import type { Authority } from '../../authority/read.ts'
import type { DateRange, EventType, Happening } from '../../records.ts'
import { stemOf, stemOfWord } from '../kinship.ts'
import { holdersOf } from './fit.ts'

/** A happening with what its parties, its place and the words of its name are worth when a sentence has them. */
export interface TellableHappening {
  readonly date: DateRange
  readonly names: readonly { readonly id: string; readonly worth: number }[]
  /** Stems of each of its names. */
  readonly words: readonly (readonly string[])[]
  /** What holds its place. */
  readonly around: readonly string[]
  /** A war whose dead are counted. */
  readonly counted: boolean
  /** A deed of which a town or an army sees many. */
  readonly frequent: boolean
}

const FREQUENT: ReadonlySet<EventType> = new Set([
  'air-strike',
  'rocket-attack',
  'drone-attack',
  'attack',
  'clash',
  'bombing',
  'arrest',
  'protest',
  'meeting',
  'negotiation',
])

/** Deeds of which a town or an army sees many: that a weekday agrees says little. */
export const isFrequent = (type: EventType): boolean => FREQUENT.has(type)

/** Makes a happening ready to be held against sentences. */
export function tellable(
  { date, type, agents, targets, place, name, also = [], tolls = {} }: Happening,
  authority: Authority,
): TellableHappening {
  const names = [...new Set([...agents, ...targets])].map((id) => ({
    id,
    worth: authority.actors.get(id)?.kind === 'state' ? 0.5 : 0.9,
  }))
  if (place !== null)
    names.push({ id: place, worth: authority.places.get(place)?.kind === 'country' ? 0.4 : 1.25 })
  const around = place === null ? [] : holdersOf(authority).ofPlace(place)
  const counted = Object.keys(tolls).length > 0
  const words = [name, ...also].map(stemsOfName)
  return { date, names, words, around, counted, frequent: isFrequent(type) }
}

/** The stems of the words of a name that tell something: `على` and `بين` do not. */
function stemsOfName(name: string): string[] {
  return foldText(name)
    .split(/\s+/)
    .filter((word) => !LINKS.has(word))
    .map(stemOf)
    .filter(Boolean)
}

const LINKS = new Set(foldText('على إلى بين عند مع من في').split(' '))

/** What the names and words of a sentence must agree in with a happening of that day. */
const ENOUGH = 2.5
/** What they agree in when hardly anything else can be meant. */
export const SURE = 3.25

/**
 * The happening with which the names and words of some tokens, half-open, agree best, and how well; null when they agree
 * with none well enough.
 */
export function bestOf(
  text: ArabicText,
  from: number,
  last: number,
  happenings: readonly TellableHappening[],
  authority: Authority,
): (TellableHappening & Agreement) | null {
  if (happenings.length === 0) return null
  const named = namesIn(text, from, last, authority)
  const stems = new Set<string>()
  for (let at = from; at < last; at++) stems.add(stemOfWord((text.tokens[at] as Token).word))
  let best: TellableHappening | null = null
  let most = ENOUGH
  let days: DateRange[] = []
  for (const happening of happenings) {
    const fit = agreement(happening, named, stems)
    if (fit < most) continue
    days = fit > most ? [happening.date] : [...days, happening.date]
    best = happening
    most = fit
  }
  if (best === null) return null
  return { ...best, fit: most, days, named: best.words.some((name) => isNamed(name, stems)) }
}

/** Parties and place that are named, and twice the share of the name's words that the sentence has. */
function agreement(
  { names, words }: TellableHappening,
  named: ReadonlySet<string>,
  stems: ReadonlySet<string>,
): number {
  let fit = 0
  for (const { id, worth } of names) if (named.has(id)) fit += worth
  let share = 0
  for (const name of words) share = Math.max(share, shareOfName(name, stems))
  return fit + share
}

/** How well a sentence agrees with a happening. */
interface Agreement {
  readonly fit: number
  /** The days of all that agree as well. */
  readonly days: readonly DateRange[]
  /** It says most of one of its names, two words at least. */
  readonly named: boolean
}

function isNamed(name: readonly string[], stems: ReadonlySet<string>): boolean {
  const told = name.filter((word) => stems.has(word)).length
  return told >= 2 && told >= name.length * 0.6
}

function shareOfName(name: readonly string[], stems: ReadonlySet<string>): number {
  let told = 0
  for (const word of name) if (stems.has(word)) told++
  return told < 2 ? 0 : Math.min(1.5, told * 0.5) + (2 * told) / name.length - 0.5
}

/** All that some tokens, half-open, name, with what holds it. */
export function namesIn(text: ArabicText, from: number, last: number, authority: Authority): Set<string> {
  const holders = holdersOf(authority)
  const named = new Set<string>()
  for (const { kind, id } of authority.lookup.find(text, from, last)) {
    const held = kind === 'actor' ? holders.ofActor(id) : kind === 'place' ? holders.ofPlace(id) : []
    for (const holder of held) named.add(holder)
  }
  return named
}
