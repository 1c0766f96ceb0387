import { foldText } from '../../arabic/fold.ts'
import type { ArabicText, Token } from '../../arabic/text.ts'
import { WordMemo } from '../../arabic/vocabulary.ts'
import type { Authority } from '../../authority/read.ts'
import type { Happening } from '../../records.ts'
import { windowOfRange, type DatedSentence } from './clue.ts'
import { ALWAYS, dayNumber } from './days.ts'
import { holdersOf } from './fit.ts'
import { namesMeant } from './names.ts'

/** The wars of the authority files, and those that a text speaks of. */

/** A war whose dead and whose days are counted. */
export interface War {
  /** The day on which it began, its first. */
  readonly began: number
  /** Where it is fought, and all that holds it but the country. */
  readonly place: string
  /** How many had been killed by a day, in order. */
  readonly tolls: readonly { readonly day: number; readonly dead: number }[]
  /** It went on there after a truce. */
  readonly resumed: boolean
  /** Its parties, by id. */
  readonly sides: readonly (readonly string[])[]
  /** One of its names calls it a war or a fight, not a single deed. */
  readonly fought: boolean
  /** It began as a protest: its months are counted as those of the war, not its days. */
  readonly risen: boolean
}

/** Which wars are counted: those whose dead are known, those that began, or those that went on after a truce. */
export type Counting = 'toll' | 'war' | 'resumed'

/** Words by which a war goes on after a truce. */
export const RESUMED = /^[وفبل]*(?:ال)?(?:استيناف|استانف|استانفت|استانفها|تجدد)/

const known = new WeakMap<Authority, readonly War[]>()

/** The wars of the authority files, made ready once. */
export function warsOf(authority: Authority): readonly War[] {
  let wars = known.get(authority)
  if (wars === undefined)
    known.set(authority, (wars = authority.happenings.flatMap((happening) => warOf(happening, authority))))
  return wars
}

/** A war is a happening with a count of its dead or other names by which it is told. */
function warOf(happening: Happening, { places }: Authority): War[] {
  const { name, date, place, type, agents, targets, also = [], tolls = {} } = happening
  const counts = Object.entries(tolls).map(([day, dead]) => ({ day: dayNumber(day), dead }))
  const resumed = type === 'ceasefire-end' && RESUMED.test(foldText(name))
  const isWar = counts.length > 0 || (also.length > 0 && FIGHTING.has(type))
  const { earliest } = windowOfRange(date)
  if (place === null || (!isWar && !resumed) || earliest >= ALWAYS) return []
  const fought = [name, ...also].some((one) => foldText(one).split(' ').some(isFight))
  const sides = [agents, targets]
  return [
    {
      began: earliest,
      place: theatreOf(place, places),
      tolls: counts,
      resumed,
      fought,
      risen: type === 'protest',
      sides,
    },
  ]
}

/** Words of war in the names of wars. */
const isFight = (form: string): boolean => FIGHT.test(form)
const FIGHT = /^[وفبل]*(?:ال|لل)?(?:حرب|عدوان|قتال|معركه|معارك|نزاع|صراع|ابا?ده|عاصفه|مواجهات|مواجهه)$/

const FIGHTING: ReadonlySet<Happening['type']> = new Set(['clash', 'attack', 'air-strike', 'protest'])

/** The region or country in which a war that began in a place is fought. */
function theatreOf(place: string, places: Authority['places']): string {
  let at = places.get(place)
  while (at !== undefined && at.kind !== 'country' && at.kind !== 'region')
    at = places.get([at.within].flat()[0] ?? '')
  return at?.id ?? place
}

/** Whether a word is one of war. */
export const fights = new WordMemo(isFight)

/** The words from the first word of war in a sentence to the name of its place: `الحرب الدائرة في السودان`. */
function besideFight(
  { tokens }: ArabicText,
  { first, last }: DatedSentence,
): Pick<DatedSentence, 'first' | 'last'> {
  let at = first
  while (at < last && !fights.of((tokens[at] as Token).word)) at++
  return { first: at, last: Math.min(last, at + BESIDE) }
}

/** Words of war and those between it and its place. */
const BESIDE = 5

/** The wars whose place a sentence names; where it names none, those whose place the article names. */
export function warsNamed(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  wars: readonly War[],
  authority: Authority,
): (sentence: DatedSentence, of: Counting) => readonly War[] {
  const { ofPlace } = holdersOf(authority)
  const namedIn = ({ first, last }: Pick<DatedSentence, 'first' | 'last'>): ReadonlySet<string> => {
    const places = namesMeant(text, first, last, authority).filter(
      ({ kind, form }) => kind === 'place' && form.use === 'full',
    )
    const named = new Set(places.flatMap(({ id }) => ofPlace(id)))
    // `الحرب السودانية`, `صواريخ إيرانية`.
    for (let at = first; at < last; at++) {
      const country = authority.nationalities.ofWord((text.tokens[at] as Token).word)
      if (country !== null) named.add(country)
    }
    return named
  }
  let inArticle: readonly War[] | null = null
  const fits = ({ tolls, resumed, fought }: War, of: Counting): boolean =>
    of === 'toll' ? tolls.length > 0 : of === 'resumed' ? resumed : fought && !resumed
  return (sentence, of) => {
    const here = namedIn(sentence)
    const own = wars.filter((war) => here.has(war.place) && fits(war, of))
    // Where several countries stand, it is the war of the one beside its word: `الأزمة السورية … في الأردن`.
    if (own.some(({ place }) => place !== own[0]?.place)) {
      const beside = namedIn(besideFight(text, sentence))
      return own.filter(({ place }) => beside.has(place))
    }
    if (own.length > 0) return own
    inArticle ??= wars.filter(({ place }) =>
      sentences.some((other) => other.lead && namedIn(other).has(place)),
    )
    const all = inArticle.filter((war) => fits(war, of))
    return all.length > 1 ? [] : all
  }
}
