import { foldText } from '../../arabic/fold.ts'
import { isMarch } from '../../arabic/marches.ts'
import type { ArabicText, Token } from '../../arabic/text.ts'
import { RareMemo, WordMemo } from '../../arabic/vocabulary.ts'
import type { DateExpression } from '../../dates/expressions.ts'
import type { Authority, Match } from '../../authority/read.ts'
import type { EventType } from '../../records.ts'
import { isFrequent } from './agreement.ts'
import { mergeWindows, type Clue, type DatedSentence, type Window } from './clue.ts'
import { ALWAYS } from './days.ts'
import {
  LEAST,
  PLACED,
  UNIQUE,
  candidates,
  fitOf,
  knownHappenings,
  type KnownHappening,
  type KnownHappenings,
  type Named,
} from './fit.ts'
import { isAnniversary } from './sentences.ts'
import { datesNear, timeAmong, type Timing, type Triggers } from './timing.ts'
import { isWeapon, typesTold } from './triggers.ts'
import { namesMeant } from './names.ts'

/** A happening that a sentence may tell, and how well they agree. */
interface Telling extends Timing {
  readonly fit: number
  /** 3 when it is told apart, 2 when little else can be meant, 1 when it may be another of its kind. */
  readonly weight: number
  /** What a sentence tells so was told of another as often. */
  readonly light: boolean
}

/**
 * Clues from happenings whose day is known: a sentence that tells of one was written after it, and where the sentence
 * says when it was (`الأحد`, `الشهر الماضي`, `بعد نحو 3 أشهر من`), so long after it.
 *
 * Reasoning:
 * - Many strikes are alike. A sentence is taken to tell of a happening only if its type, and its place or its
 *   parties, agree; the less they say, the more its day must agree as well, and the lighter the clue.
 * - A sentence goes on from the one before it in its paragraph: `وكانت هذه القاعدة قد استهدفت السبت`.
 */
export function happeningClues(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
): Clue[] {
  const known = knownHappenings(authority)
  return sentences.flatMap((sentence, i) => {
    const yearless = sentence.dates.some(
      ({ meaning }) => meaning.kind === 'calendar' && meaning.year === null,
    )
    if (yearless && isAnniversary(text, sentence)) return []
    const above = sentences[i - 1]
    const from = above?.line === sentence.line ? above.first : sentence.first
    const named = readNames(text, sentence, from, authority, known)
    const tellings: Telling[] = []
    const means = meansTold(text, sentence)
    for (const [type, own] of named.told) {
      if (means !== null && OTHER_MEANS[means].has(type)) continue
      let told: Told | null = null
      for (const event of candidates(known.byType.get(type), named)) {
        if (fitOf(named, own, event, 0) < LEAST) continue
        told ??= readTold(text, sentence, own, named.deeds)
        const telling = readTelling(text, told, named, own, event)
        if (telling !== null) tellings.push(telling)
      }
    }
    known.actors.clear()
    known.places.clear()
    const firm = tellings.filter(({ light }) => !light)
    const loose = tellings.filter(({ light }) => light)
    const clue = clueOf(text, sentence, firm)
    const light = clueOf(text, sentence, loose)
    return [...(clue === null ? [] : [clue]), ...(light === null ? [] : [{ ...light, light: true as const }])]
  })
}

const DRONE = new WordMemo((form) => /^[وفب]*(?:ال)?(?:مسيره|مسيرات|درون|طيار)$/.test(form))
const ROCKET = new WordMemo((form) =>
  /^[وفب]*(?:ال)?(?:صاروخ|صاروخا|صاروخين|صواريخ|صاروخيه?|قذايف|كاتيوشا)$/.test(form),
)

/** Types that a sentence with one means alone does not tell. */
const OTHER_MEANS: Readonly<Record<'drone' | 'rocket', ReadonlySet<EventType>>> = {
  drone: new Set<EventType>(['rocket-attack', 'bombing']),
  rocket: new Set<EventType>(['drone-attack', 'bombing']),
}

/** The one means of attack that a sentence names; null where it names none or both. */
function meansTold({ tokens }: ArabicText, { first, last }: DatedSentence): 'drone' | 'rocket' | null {
  let drone = false
  let rocket = false
  for (let at = first; at < last; at++) {
    const { word } = tokens[at] as Token
    drone ||= DRONE.of(word) && !isMarch(tokens, at)
    rocket ||= ROCKET.of(word)
  }
  return drone === rocket ? null : drone ? 'drone' : 'rocket'
}

/** More stretches of days say nothing. */
const MANY_WINDOWS = 4

/** Several happenings may fit one sentence; each of the weightiest windows can hold, those with a day first. */
function clueOf(text: ArabicText, { lead }: DatedSentence, tellings: readonly Telling[]): Clue | null {
  const timed = tellings.filter((telling) => telling.exact)
  const found = timed.length > 0 ? timed : tellings
  const weight = Math.max(0, ...found.map((telling) => telling.weight))
  const heavy = found.filter((telling) => telling.weight === weight)
  const fit = Math.max(0, ...heavy.map((telling) => telling.fit))
  const kept = heavy.filter((telling) => telling.fit > fit - 0.5)
  const [first] = kept
  if (first === undefined) return null
  const { start, end, rule } = first
  const windows = mergeWindows(kept.map(({ window }) => window))
  // `هذا الشهر`: strikes of many months are alike.
  if (timed.length > 0 && weight <= 1 && windows.length > MANY_WINDOWS) return null
  // Without a day of their own, what they share is that the first of them had come.
  const soonest = Math.min(...tellings.map(({ window }) => window.earliest))
  const open: Window = {
    earliest: weight <= 1 ? soonest : Math.min(...heavy.map(({ window }) => window.earliest)),
    latest: ALWAYS,
  }
  return {
    start,
    end,
    text: text.source.slice(start, end),
    rule,
    windows: timed.length > 0 ? windows : [open],
    // Where clues of two sentences weigh alike, the news counts.
    weight: weight + (lead ? 0.5 : 0),
    lead,
  }
}

/** Words of a sentence that tell a type, and the dates that may be theirs. */
interface Told {
  readonly sentence: DatedSentence
  readonly triggers: Triggers
  readonly near: readonly DateExpression[]
}

function readTold(
  text: ArabicText,
  sentence: DatedSentence,
  told: readonly number[],
  all: readonly number[],
): Told {
  const own = told.filter((at) => !isBehind(text, at, sentence))
  const past = sentence.dates.filter((date) => !sentence.future || !isBareWeekday(date))
  const dates = own.length > 0 ? past : past.filter((date) => !isOfNews(date, told))
  const triggers = { own: own.length > 0 ? own : told, all }
  const dated = { ...sentence, dates }
  return { sentence: dated, triggers, near: datesNear(text, dated, triggers) }
}

/** When a sentence says that a happening was, if it tells of that happening at all. */
function readTelling(
  text: ArabicText,
  { sentence, triggers, near }: Told,
  named: Named,
  told: readonly number[],
  event: KnownHappening,
): Telling | null {
  const timing = timeAmong(text, sentence, triggers, event.happening.date, near)
  if (timing === 'other') return null
  const fit = fitOf(named, told, event, timing.anchor)
  const firm = weightOf(fit, timing, event, sentence.lead)
  const weight = firm > 0 ? firm : lightWeight(fit, timing, event, sentence.lead)
  return weight === 0 ? null : { ...timing, fit, weight, light: firm === 0 }
}

/** Words that put what follows behind the news: `رفضا للانقلاب`, `احتجاجا على مقتل`, `منذ سقوط`. */
const BEHIND = new Set(
  foldText(
    'رفضا احتجاجا ضد منذ تنديدا استنكارا خلفية عقب مناهضة مناهضا ذكرى رافضة رافضين رافضا تداعيات قضية ملف ضحايا',
  ).split(' '),
)
const behind = new RareMemo(
  (form) => BEHIND.has(form.replace(/^(?:[وفبل]?ال|لل|[ولب])(?=.{3})/, '')) || BEHIND.has(form),
)

/** Whether a word that tells a happening stands behind the news, one to three words before it. */
function isBehind({ tokens }: ArabicText, at: number, { first }: DatedSentence): boolean {
  for (let before = Math.max(first, at - 3); before < at; before++)
    if (behind.of((tokens[before] as Token).word)) return true
  return false
}

/** In what tells the future, a weekday alone is a coming one: `والأحد سيلتقي`. */
const isBareWeekday = ({ meaning }: DateExpression): boolean =>
  meaning.kind === 'weekday' && meaning.turn === null

/** A weekday, today or yesterday before all words that tell the happening behind the news is that of the news. */
function isOfNews({ meaning, last }: DateExpression, told: readonly number[]): boolean {
  const daily = meaning.kind === 'weekday' || meaning.kind === 'deictic' || meaning.kind === 'time'
  return daily && told.every((at) => at >= last)
}

/** What a fit of the names, and of a day or weekday, is worth together; 0 for nothing. */
function weightOf(fit: number, { exact, check }: Timing, event: KnownHappening, lead: boolean): number {
  if (!exact || (check !== 'day' && check !== 'weekday')) return 0
  if (check === 'day') return fit >= PLACED ? 3 : fit >= 2.5 ? 2 : 1
  if (fit < WHOLE) return 0
  return lead && !isFrequent(event.happening.type) ? 3.5 : 3
}

/** The same of what is told without a day of its own, or with one of a week or month; 0 for nothing. */
function lightWeight(fit: number, { exact, check }: Timing, event: KnownHappening, lead: boolean): number {
  const { type, told = [] } = event.happening
  if (!exact) return fit >= PLACED ? 1 : 0
  if (check === 'anchored') return isFrequent(type) && fit < PLACED ? 0 : 2
  // News of one that is told by words of its own would tell it by them.
  if (lead && isFrequent(type) && told.length > 0 && fit < UNIQUE) return 0
  if (isFrequent(type)) return fit >= (check === 'none' ? UNIQUE : FAIR) ? 1 : 0
  return fit >= PLACED ? 2 : fit >= FAIR ? 1 : 0
}

/** A fit of a town, or of an armed group and what lies around. */
const FAIR = 2.25
/** A fit of the place and of the parties. */
const WHOLE = 5

// ── Names and deeds of a sentence ──────────────────────────────────────────────────────────────────────

/** Words before a name that make it a place even where it could be the government seated there. */
const LOCATIVE = new Set(
  foldText('في قرب مدينة العاصمة وسط داخل شمال شمالي جنوب جنوبي شرق شرقي غرب غربي مطار محيط إلى من').split(
    ' ',
  ),
)

/** Words of what is feared, planned or supposed, and so need not have come. */
const HEDGES = new Set(
  foldText(
    'تحذير تحذيرات تحذر يحذر حذر حذرت محذرا محذرة مخاوف خشية احتمال احتمالات إمكانية تجنب منع تفادي تهديد تهديدات يهدد تهدد هدد هددت خطة مشروع مقترح إذا لو سيناريو وشيك خيار خيارات تلويح يلوح تلوح لوح لوحت ملوحا ملوحة نية نوايا خطط مخطط بنية',
  ).split(' '),
)

const hedges = new RareMemo((form) => HEDGES.has(form.replace(/^[ول](?=.{4})/, '')))

function isHedged({ tokens }: ArabicText, at: number): boolean {
  for (let before = at - 1; before >= at - 3; before--) {
    const token = tokens[before]
    if (token !== undefined && hedges.of(token.word)) return true
  }
  return false
}

/** A vote or a choice that is told as the purpose of something need not have come: `جلسة لانتخاب الرئيس`. */
const choices = new RareMemo((form) => CHOOSING.has(form))
const CHOOSING = new Set(foldText('لانتخاب لاختيار لتكليف لتعيين لتشكيل لتنصيب لإقالة لعزل لمنح').split(' '))
const remembered = new RareMemo((form) => form.includes(foldText('ذكرى')))

function isPurpose({ tokens }: ArabicText, at: number): boolean {
  if (!choices.of((tokens[at] as Token).word)) return false
  for (let before = at - 1; before >= at - 4; before--) {
    const token = tokens[before]
    if (token !== undefined && remembered.of(token.word)) return false
  }
  return true
}

/** Reads what a sentence tells, and whom and where it names; names are looked for from token `from` on. */
function readNames(
  text: ArabicText,
  { first, last }: DatedSentence,
  from: number,
  authority: Authority,
  known: KnownHappenings,
): Named {
  const { actors, places } = known
  const seats: number[] = []
  const told = new Map<EventType, number[]>()
  const deeds: number[] = []
  const inside = insideNames(text, first, last, authority)
  for (let at = first; at < last; at++) {
    const { form, word } = text.tokens[at] as Token
    const types = typesTold(word)
    if (types.length === 0 || isHedged(text, at) || isPurpose(text, at) || inside(at)) continue
    for (const type of types) append(told, type, at)
    if (!isWeapon(form)) deeds.push(at)
  }
  const named = { actors, places, seats, told, deeds }
  if (told.size === 0) return named
  for (let at = from; at < last; at++) {
    const country = authority.nationalities.ofWord((text.tokens[at] as Token).word)
    const state = country === null ? undefined : authority.states.get(country)
    if (state !== undefined) actors.add(known.ofActor(state)[0] ?? 0, at)
  }
  readMatches(text, namesMeant(text, from, last, authority), known, seats)
  return named
}

/** Whether a token is part of a name of several words, and so tells nothing: `عين التينة` appoints nobody. */
function insideNames(
  text: ArabicText,
  first: number,
  last: number,
  authority: Authority,
): (at: number) => boolean {
  let names: readonly { first: number; last: number }[] | null = null
  return (at) => {
    names ??= authority.lookup
      .find(text, first, last)
      .filter((match) => match.kind !== 'outlet' && match.last - match.first > 1)
    return names.some((name) => name.first <= at && at < name.last)
  }
}

function readMatches(
  text: ArabicText,
  matches: readonly Match[],
  { ofActor, ofPlace, actors, places }: KnownHappenings,
  seats: number[],
): void {
  const acting = new Set(matches.filter(({ kind }) => kind === 'actor').map((match) => match.first))
  for (const { kind, id, first, last: end } of matches) {
    if (kind === 'actor') {
      // `الشيخ` and `الأمير` are short for many.
      if (end - first > 1 || !TITLES.has(text.tokens[first]?.form ?? ''))
        for (const holder of ofActor(id)) actors.add(holder, first)
    }
    if (kind !== 'place') continue
    const held = ofPlace(id)
    if (acting.has(first) && !LOCATIVE.has(text.tokens[first - 1]?.form ?? '')) seats.push(held[0] ?? 0)
    for (const holder of held) places.add(holder, first)
  }
}

const TITLES = new Set(foldText('الشيخ السيد الأمير الملك الحكيم العميد').split(' '))

function append<K>(map: Map<K, number[]>, key: K, at: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [at])
  else list.push(at)
}
