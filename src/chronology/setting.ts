import { foldText } from '../arabic/fold.ts'
import type { Mention, Reading, Report, Span } from '../records.ts'
import { firstIndex } from '../sorted.ts'
import type { Kinship } from './kinship.ts'

/** What is around a report in its clipping: whether it is the news, where its surroundings are, its sentence. */

/** Paragraphs of the body, with the title and the deck, in which a clipping tells its news. */
const NEWS_PARAGRAPHS = 1
/** Paragraphs in which what has no day is still of the last days. */
const FRESH_PARAGRAPHS = 4
/** Folded words that open a sentence about what was before. */
const BACKGROUND = new Set(
  [
    'وكان',
    'وكانت',
    'كان',
    'كانت',
    'سبق',
    'وسبق',
    'يذكر',
    'ويذكر',
    'يشار',
    'ومنذ',
    'منذ',
    'وشهدت',
    'وتشهد',
  ].map((word) => foldText(word)),
)

/** Tells what is the news of a clipping, and what without a day is of the last days. */
export interface News {
  holds(report: Report): boolean
  isFresh(report: Report): boolean
}

/** Reads the news of a clipping. */
export function readNews({ clipping, article }: Reading): News {
  const heads = article.paragraphs.filter(({ role }) => role === 'title' || role === 'deck')
  const body = article.paragraphs.filter(({ role }) => role === 'body')
  const news = [...heads, ...body.slice(0, NEWS_PARAGRAPHS)]
  const fresh = [...heads, ...body.slice(0, FRESH_PARAGRAPHS)]
  return {
    holds: (report) => [report, ...report.also].some((clause) => liesIn(clause, news)),
    isFresh: (report) => liesIn(report, fresh) && !isBackground(clipping.text, report),
  }
}

const liesIn = (clause: Span, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start <= clause.start && clause.end <= end)

function isBackground(text: string, { start, end }: Span): boolean {
  const sentence = sentenceAround(text, { start, end })
  const [first = ''] = text.slice(sentence.start, end).trim().split(/\s+/, 1)
  return BACKGROUND.has(foldText(first))
}

/** By code: a pattern for every letter would cost more than what is found. */
const SENTENCE_ENDS = [...'.!?؟\n'].map((end) => end.charCodeAt(0))

/** The sentence that holds a clause. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start
  while (from > 0 && !SENTENCE_ENDS.includes(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < text.length && !SENTENCE_ENDS.includes(text.charCodeAt(to))) to++
  return { start: from, end: to }
}

/** What a clause and its sentence say, without what other reports of the clipping tell there. */
export function ownWords(report: Report, reading: Reading): Span[] {
  const sentence = sentenceAround(reading.clipping.text, report)
  const { byStart, byEnd } = layoutOf(reading)
  let before = firstIndex(byEnd, ({ end }) => end <= report.start) - 1
  while (byEnd[before]?.start === report.start) before--
  let after = firstIndex(byStart, ({ start }) => start < report.end)
  while (byStart[after]?.start === report.start) after++
  const start = Math.max(sentence.start, byEnd[before]?.end ?? 0)
  const end = Math.min(sentence.end, byStart[after]?.start ?? Infinity)
  return [{ start, end }, ...report.also]
}

/** What is asked of a reading for each of its reports, found once: a long text has many. */
interface Layout {
  readonly byStart: readonly Report[]
  readonly byEnd: readonly Report[]
  readonly outlets: readonly Mention[]
  /** From the start of the body to where its dateline ends; null when there is no body. */
  readonly dateline: Span | null
}

const layouts = new WeakMap<Reading, Layout>()

function layoutOf(reading: Reading): Layout {
  const ready = layouts.get(reading)
  if (ready !== undefined) return ready
  const { clipping, article, mentions, reports } = reading
  const body = article.paragraphs.find(({ role }) => role === 'body')
  const made = {
    byStart: reports.toSorted((a, b) => a.start - b.start),
    byEnd: reports.toSorted((a, b) => a.end - b.end),
    outlets: mentions.filter(({ kind }) => kind === 'outlet'),
    dateline: body === undefined ? null : { start: body.start, end: datelineEnd(clipping.text, body) },
  }
  layouts.set(reading, made)
  return made
}

/** Where a report is told of, and where its clipping speaks of when it does not say. */
export interface Whereabouts {
  readonly place: string | null
  /** Agrees with a place, contradicts none. */
  readonly hint: string | null
}

/**
 * Where a report is told of: the place read, or the city or site in it that its words name too. One without a place
 * takes the only one that its words name, else its paragraph; a hint is the only one of the title, else of the whole
 * clipping. Only cities and sites count, and of several that lie in each other the innermost; two that do not say
 * nothing. Where an agency writes from is not where it happened.
 */
export function whereaboutsOf(report: Report, reading: Reading, kinship: Kinship): Whereabouts {
  const { paragraphs } = reading.article
  const inWords = ownWords(report, reading).flatMap((span) => placesWithin(span, reading, kinship))
  if (report.place !== null && !isMastheadAlone(report.place, report, reading)) {
    const told = report.place
    // "ففي مأرب، دارت معارك في الكسارة": a city's name stands for its governorate too.
    const holds = (place: string): boolean =>
      kinship.isWithin(place, told) || (kinship.fineness(place) > 2 && kinship.standsFor(told, place))
    const inner = inWords.filter((place) => place !== told && holds(place))
    return { place: innermost(inner, kinship) ?? told, hint: null }
  }
  const around = paragraphs.find(({ start, end }) => start <= report.start && report.start < end)
  const inParagraph = around === undefined ? [] : placesWithin(around, reading, kinship)
  const named = inWords.length > 0 ? inWords : inParagraph
  if (named.length > 0) return { place: innermost(named, kinship), hint: null }
  const title = paragraphs.find(({ role }) => role === 'title')
  const inTitle = title === undefined ? [] : placesWithin(title, reading, kinship)
  const hint = inTitle.length > 0 ? innermost(inTitle, kinship) : soundPlaces(reading, kinship).innermost
  return { place: null, hint }
}

/** Place and agency before the dash that opens a paragraph: "بيروت (أ ف ب) - ", "صنعاء – «القدس العربي»: ". */
const DATELINE =
  /^[^\n.،؛]{2,50}?(?:\([^)\n]{2,30}\)|\/[^/\n]{2,20}\/)?\s*(?:-{1,2}|[–—:])\s(?:[«"][^»"\n]{2,40}[»"]\s*:\s)?/

/** Where the place and the agency end that open a paragraph; its start when there are none. */
function datelineEnd(text: string, { start, end }: Span): number {
  return start + (DATELINE.exec(text.slice(start, end))?.[0].length ?? 0)
}

/** The clause names the place read in the dateline or in an outlet's name ("القدس العربي") and nowhere else. */
function isMastheadAlone(place: string, { start, end }: Report, reading: Reading): boolean {
  const { mentions } = reading
  // Mentions stand in order of text.
  const [first, last] = [start, end].map((at) => firstIndex(mentions, (one) => one.start < at))
  const named = mentions
    .slice(first, last)
    .filter((one) => one.kind === 'place' && one.id === place && one.end <= end)
  return named.length > 0 && named.every((one) => isMasthead(one, reading))
}

function isMasthead({ start, end }: Mention, reading: Reading): boolean {
  const { dateline, outlets } = layoutOf(reading)
  if (dateline !== null && start >= dateline.start && end <= dateline.end) return true
  return outlets.some((one) => one.start < end && start < one.end)
}

/** The place that lies in all others; null when they do not lie in each other. */
function innermost(places: readonly string[], kinship: Kinship): string | null {
  return places.find((inner) => places.every((outer) => kinship.isWithin(inner, outer))) ?? null
}

/** The cities and sites that a clipping names, in order, and the one that lies in all others. */
interface SoundPlaces {
  readonly kinship: Kinship
  readonly places: readonly { readonly start: number; readonly end: number; readonly id: string }[]
  readonly innermost: string | null
}

/** Those of each reading, found once: a long text has many reports, and each asks. */
const sound = new WeakMap<Reading, SoundPlaces>()

function soundPlaces(reading: Reading, kinship: Kinship): SoundPlaces {
  const ready = sound.get(reading)
  if (ready?.kinship === kinship) return ready
  const places = reading.mentions.flatMap((mention) => {
    const { kind, id, start, end } = mention
    if (kind !== 'place' || id === null || kinship.fineness(id) <= 1) return []
    return isMasthead(mention, reading) ? [] : [{ start, end, id }]
  })
  const ids = places.map(({ id }) => id)
  const made = { kinship, places, innermost: innermost(ids, kinship) }
  sound.set(reading, made)
  return made
}

function placesWithin({ start, end }: Span, reading: Reading, kinship: Kinship): string[] {
  const { places } = soundPlaces(reading, kinship)
  // Mentions stand in order of text.
  const found: string[] = []
  for (let at = firstIndex(places, (place) => place.start < start); at < places.length; at++) {
    const place = places[at]
    if (place === undefined || place.start > end) break
    if (place.end <= end) found.push(place.id)
  }
  return found
}
