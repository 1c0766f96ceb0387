import { foldText } from '../../arabic/fold.ts'
import type { ArabicText, Token } from '../../arabic/text.ts'
import { wordQuestion, type WordForm } from '../../arabic/vocabulary.ts'
import type { Authority } from '../../authority/read.ts'
import type { DateRange, EventType, Happening } from '../../records.ts'
import { stemOf } from '../kinship.ts'
import { holdersOf, knownHappenings } from './fit.ts'
import { namesMeant } from './names.ts'

/** A happening with what its parties, its place and the words of its name are worth when a sentence has them. */
export interface TellableHappening {
  readonly date: DateRange
  readonly names: readonly { readonly id: string; readonly number: number; readonly worth: number }[]
  /** Stems of each of its names, by number. */
  readonly words: readonly (readonly number[])[]
  /** What holds its place. */
  readonly around: readonly string[]
  /** A war whose dead are counted. */
  readonly counted: boolean
  /** A deed of which a town or an army sees many. */
  readonly frequent: boolean
  /** It is set for its day, and told with it before as well. */
  readonly set: boolean
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

const PLANNED: ReadonlySet<EventType> = new Set([
  'visit',
  'meeting',
  'negotiation',
  'agreement',
  'ceasefire',
  'withdrawal',
  'deployment',
  'election',
  'appointment',
  'ruling',
  'sanction',
  'aid',
])

/** Deeds that are told before they come, as plans and dates that are set. */
export const isPlanned = (type: EventType): boolean => PLANNED.has(type)

/** Deeds of which a town or an army sees many: that a weekday agrees says little. */
export const isFrequent = (type: EventType): boolean => FREQUENT.has(type)

/** The stems in the names of happenings, numbered from 1. */
interface Stems {
  readonly numbers: ReadonlyMap<string, number>
  /** The number of a word's stem; 0 for one that no name has. */
  readonly words: { of(word: WordForm): number }
  /** Room to mark stems, and names, by number; all 0 between two questions. */
  readonly marks: Uint8Array
  readonly names: Uint8Array
}

const stemNumber = wordQuestion<number>()
const known = new WeakMap<Authority, Stems>()

function stemsOf(authority: Authority): Stems {
  const ready = known.get(authority)
  if (ready !== undefined) return ready
  const numbers = new Map<string, number>()
  for (const { name, also = [] } of authority.happenings)
    for (const stem of [name, ...also].flatMap(stemsOfName))
      if (!numbers.has(stem)) numbers.set(stem, numbers.size + 1)
  const made = {
    numbers,
    words: stemNumber.answeredBy((form) => numbers.get(stemOf(form)) ?? 0),
    marks: new Uint8Array(numbers.size + 1),
    names: new Uint8Array(knownHappenings(authority).size + 1),
  }
  known.set(authority, made)
  return made
}

/** The stems of names that some tokens, half-open, have: by number, in order, each once. */
export function stemsIn(text: ArabicText, from: number, last: number, authority: Authority): number[] {
  const { words, marks } = stemsOf(authority)
  const met: number[] = []
  for (let at = from; at < last; at++) {
    const stem = words.of((text.tokens[at] as Token).word)
    if (stem === 0 || marks[stem] === 1) continue
    marks[stem] = 1
    met.push(stem)
  }
  for (const stem of met) marks[stem] = 0
  return met
}

/** Makes a happening ready to be held against sentences. */
export function tellable(
  { date, type, agents, targets, place, name, also = [], tolls = {} }: Happening,
  authority: Authority,
): TellableHappening {
  const { ofActor, ofPlace } = knownHappenings(authority)
  const names = [...new Set([...agents, ...targets])].map((id) => ({
    id,
    number: ofActor(id)[0] ?? 0,
    worth: authority.actors.get(id)?.kind === 'state' ? 0.5 : 0.9,
  }))
  if (place !== null) {
    const worth = authority.places.get(place)?.kind === 'country' ? 0.4 : 1.25
    names.push({ id: place, number: ofPlace(place)[0] ?? 0, worth })
  }
  const around = place === null ? [] : holdersOf(authority).ofPlace(place)
  const counted = Object.keys(tolls).length > 0
  const { numbers } = stemsOf(authority)
  const words = [name, ...also].map((one) => stemsOfName(one).map((stem) => numbers.get(stem) ?? 0))
  return { date, names, words, around, counted, frequent: isFrequent(type), set: type === 'election' }
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
  const { marks, names } = stemsOf(authority)
  const stems = stemsIn(text, from, last, authority)
  const named = namesMet(text, from, last, authority)
  for (const stem of stems) marks[stem] = 1
  for (const name of named) names[name] = 1
  let best: TellableHappening | null = null
  let most = ENOUGH
  let days: DateRange[] = []
  for (const happening of happenings) {
    const fit = agreement(happening, names, marks)
    if (fit < most) continue
    days = fit > most ? [happening.date] : [...days, happening.date]
    best = happening
    most = fit
  }
  const found =
    best === null
      ? null
      : { ...best, fit: most, days, named: best.words.some((name) => isNamed(name, marks)) }
  for (const stem of stems) marks[stem] = 0
  for (const name of named) names[name] = 0
  return found
}

/** The numbers of all that some tokens name, with what holds it. */
function namesMet(text: ArabicText, from: number, last: number, authority: Authority): number[] {
  const { ofActor, ofPlace } = knownHappenings(authority)
  const met: number[] = []
  for (const { kind, id } of namesMeant(text, from, last, authority))
    if (kind !== 'outlet')
      for (const number of kind === 'actor' ? ofActor(id) : ofPlace(id)) if (number !== 0) met.push(number)
  return met
}

/** Parties and place that are named, and twice the share of the name's words that the sentence has. */
function agreement({ names, words }: TellableHappening, named: Uint8Array, stems: Uint8Array): number {
  let fit = 0
  for (const { number, worth } of names) if (named[number] === 1) fit += worth
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

function isNamed(name: readonly number[], stems: Uint8Array): boolean {
  const told = toldOf(name, stems)
  return told >= 2 && told >= name.length * 0.6
}

function shareOfName(name: readonly number[], stems: Uint8Array): number {
  const told = toldOf(name, stems)
  return told < 2 ? 0 : Math.min(1.5, told * 0.5) + (2 * told) / name.length - 0.5
}

function toldOf(name: readonly number[], stems: Uint8Array): number {
  let told = 0
  for (const stem of name) told += stems[stem] as number
  return told
}

/** All that some tokens, half-open, name, with what holds it. */
export function namesIn(text: ArabicText, from: number, last: number, authority: Authority): Set<string> {
  const holders = holdersOf(authority)
  const named = new Set<string>()
  for (const { kind, id } of namesMeant(text, from, last, authority)) {
    const held = kind === 'actor' ? holders.ofActor(id) : kind === 'place' ? holders.ofPlace(id) : []
    for (const holder of held) named.add(holder)
  }
  return named
}
