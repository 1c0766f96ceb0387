import type { ArabicText } from '../../arabic/text.ts'
import type { Authority } from '../../authority/read.ts'
import { choiceRange, dayRange, monthRange, qualified, yearRange } from '../../dates/edtf.ts'
import type { DateEvidence, DateRange, PublicationDate } from '../../records.ts'
import type { Layout } from '../layout.ts'
import { FRESH, windowOfRange, type Clue, type DatedSentence, type Window } from './clue.ts'
import { ALWAYS, NEVER, dayNumber, isoDay, weekdayOfNumber } from './days.ts'
import { factClues } from './facts.ts'
import { gatherClues, type Told, type Undated } from './gather.ts'
import { datedSentences } from './sentences.ts'
import { covers, solveAll, type Solution } from './solve.ts'
import { afterWeekdays, readToday, type Today } from './weekdays.ts'

/** Most days between which a day of publication is still worth telling. */
const WIDEST = 366
/** Within so many days, the weekdays that the text names say which it was. */
const WEEK = 9

/**
 * Infers when clippings that print no date were published, from what they tell: dated facts, weekdays, well-known
 * happenings and who held an office. Never more exact than the clues; null when they leave more than a year.
 */
export function inferPublished(pages: readonly Undated[], authority: Authority): (PublicationDate | null)[] {
  const horizon = horizonOf(authority)
  return gatherClues(pages, authority, horizon).map((told) => dayOf(told, horizon))
}

/** The day of publication on which the clues of a clipping agree, or the days about it. */
function dayOf({ clues, light, today, saved, sentences }: Told, horizon: number): PublicationDate | null {
  const stated = todaysFact(clues, today)
  if (stated !== null) return stated
  const last = saved === null ? ALWAYS : dayNumber(saved)
  // No clue is followed into years of which nobody can tell: `محاصر منذ عقد` of a siege that began last year.
  const until = Math.min(last, foreseeable(clues, horizon))
  const near = clues.filter(({ windows: [held] }) => held === undefined || held.earliest <= until)
  const solution = solveAll(near, light, today?.weekday ?? null, last, horizon)
  if (solution === null || solution.window.latest - solution.window.earliest >= WIDEST)
    return firstYear(clues, until, horizon) ?? yearAfter(clues, last)
  const { range, evidence } =
    saidDay(solution) ??
    newsDay(solution, today) ??
    freshNews(solution, sentences) ??
    narrow(solution.window, sentences, today)
  const weighty = solution.clues
    .filter((clue) => bounds(clue, solution.window))
    .sort((a, b) => b.weight - a.weight)
    .map((clue) => asEvidence(clue, solution.window))
  return { ...range, basis: 'inferred', evidence: [...evidence, ...weighty] }
}

/** Days after all that the files and the text know of in which news may still be. */
const BEYOND = 730

/**
 * The last day that news without a date may be of: some time after the latest happening that the files know, or after
 * the latest day that the text tells with its year. `الخميس 4 يناير` is of no year that nobody has seen.
 */
function foreseeable(clues: readonly Clue[], horizon: number): number {
  const told = clues.flatMap(({ rule, windows: [only, ...more] }) =>
    rule === 'dated-fact' && only !== undefined && more.length === 0 ? [only.earliest] : [],
  )
  return Math.max(horizon, ...told) + BEYOND
}

/** Whether the text calls another day today than this one or the one before, by its weekday or by its date. */
export function deniesDay(text: ArabicText, layout: Layout, day: string): boolean {
  const sentences = datedSentences(text, layout)
  const number = dayNumber(day)
  const said = factClues(text, sentences).filter(
    ({ rule, windows: [held] }) =>
      rule === 'dated-fact' && held !== undefined && held.earliest === held.latest,
  )
  const isNear = ({ earliest }: Window): boolean => earliest === number || earliest === number - 1
  if (said.length > 0) return !said.some(({ windows }) => windows.some(isNear))
  const today = readToday(sentences)
  return today !== null && (weekdayOfNumber(number) - today.weekday + 7) % 7 > 1
}

/** Whether a clue says something of the days that are left, more than that they are past some day years before. */
function bounds({ windows }: Clue, { earliest }: Window): boolean {
  return windows.some((window) => window.latest < ALWAYS || window.earliest > earliest - WIDEST)
}

function asEvidence({ start, end, text, rule, windows }: Clue, solved: Window): DateEvidence {
  const held = windows.find((window) => covers(window, solved)) ?? solved
  return { start, end, text, rule, earliest: isoDay(held.earliest), latest: isoDay(held.latest) }
}

/** The day that the text itself calls today or yesterday by its date (`اليوم الأربعاء 10 نوفمبر`). */
function saidDay({ window: { earliest, latest }, clues }: Solution): Narrowed | null {
  if (earliest !== latest) return null
  const isSaid = ({ rule, windows }: Clue): boolean =>
    rule === 'dated-fact' && windows.some((held) => held.earliest === earliest && held.latest === earliest)
  return clues.some(isSaid) ? { range: dayRange(isoDay(earliest)), evidence: [] } : null
}

/** Times of day after which news is as likely printed on the next. */
const LATE = /^(?:\S+ )?(?:مساء|ليل|ليلة|منتصف)/

/**
 * News that is told in full, with its weekday, day and year (`تجمع المحتجون، الثلاثاء 31 ديسمبر 2019`), is of that day,
 * or of the next where it was evening. Null where a later day is told, or the text calls another weekday today.
 */
function newsDay({ window: { earliest }, clues }: Solution, today: Today | null): Narrowed | null {
  if (today !== null && weekdayOfNumber(earliest) !== today.weekday) return null
  const told = clues.find(
    ({ lead, named, windows: [held] }) => lead && named === true && held?.earliest === earliest,
  )
  if (told === undefined) return null
  const day = isoDay(earliest)
  const range = LATE.test(told.text) ? choiceRange(day, isoDay(earliest + 1)) : dayRange(day, '~')
  return { range, evidence: [] }
}

/** Wider than this, the days that are left say less than that news is new. */
const WIDE = 45
/** Days for which news of a day is news. */
const NEWS = 14

/**
 * News that is told with its day and month, and no year, is of the days before publication: about that month, or of
 * the weeks after it where the month was ending. Null where the latest clue is no such news, or the days are few.
 */
function freshNews({ window, clues }: Solution, sentences: readonly DatedSentence[]): Narrowed | null {
  const { earliest, latest } = window
  if (latest - earliest <= WIDE) return null
  const isNews = (clue: Clue): boolean =>
    clue.lead &&
    clue.weight >= 2 &&
    clue.rule === 'dated-fact' &&
    !/^منذ|(?:الماضي|الفائت|المنصرم)$/.test(clue.text) &&
    clue.windows.some((held) => held.earliest === earliest && held.latest === earliest + FRESH)
  if (!clues.some(isNews)) return null
  const day = isoDay(earliest)
  // The day told is what the text calls today: `فجر الثلاثاء 17 مايو … صباح اليوم`.
  if (clues.some((clue) => isNews(clue) && clue.weight >= 2) && saysToday(sentences))
    return { range: dayRange(day, '~'), evidence: [] }
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const ending = isoDay(earliest + 3).slice(0, 7) !== day.slice(0, 7)
  const range = ending ? choiceRange(day, isoDay(earliest + NEWS)) : qualified(monthRange(year, month), '~')
  return { range, evidence: [] }
}

/** Whether a text calls its day today, and none yesterday or tomorrow. */
function saysToday(sentences: readonly DatedSentence[]): boolean {
  const days = sentences.flatMap(({ dates }) =>
    dates.flatMap(({ meaning }) =>
      meaning.kind === 'deictic' && meaning.weekday === null ? meaning.days : [],
    ),
  )
  return days.length > 0 && days.every((day) => day === 0)
}

/**
 * The day on which the latest fact of the text was, where it fell on the weekday that the text calls today
 * (`قالت الجماعة اليوم الثلاثاء … 2 سبتمبر 2025`). Null when it is no day of a year, or another weekday.
 */
function todaysFact(clues: readonly Clue[], today: Today | null): PublicationDate | null {
  if (today === null) return null
  const facts = clues.filter(({ rule, windows: [held] }) => rule === 'dated-fact' && held?.latest === ALWAYS)
  const last = Math.max(NEVER, ...facts.map(({ windows }) => windows[0]?.earliest ?? NEVER))
  const fact = facts.find(({ windows, exact }) => exact === true && windows[0]?.earliest === last)
  if (fact === undefined || weekdayOfNumber(last) !== today.weekday) return null
  const range = dayRange(isoDay(last))
  const { start, end, text } = today.date
  const { earliest, latest } = range
  const weekday = { start, end, text, rule: 'weekday' as const, earliest, latest }
  return {
    ...range,
    basis: 'inferred',
    evidence: [weekday, asEvidence(fact, { earliest: last, latest: last })],
  }
}

const horizons = new WeakMap<Authority, number>()

/** A year after the last happening of the files: news that they do not reach is not dated by what they lack. */
function horizonOf(authority: Authority): number {
  const ready = horizons.get(authority)
  if (ready !== undefined) return ready
  const days = authority.happenings.map(({ date }) => windowOfRange(date).earliest)
  const horizon = days.reduce((last, day) => Math.max(last, day), NEVER) + WIDEST
  horizons.set(authority, horizon)
  return horizon
}

/** Days after the latest dated fact behind it within which a day of the news is the first that fits. */
const RECENT = 400
/** Days between the years in which a day falls on one weekday: five, six or eleven years, but now and then fewer. */
const APART = 4 * 365

/** Days for which an office that is still held says of which year news is. */
const LONG_HELD = 7 * 365

/**
 * News of `الاثنين 29 آب` is of a year in which the 29th was a Monday. Nothing else said, it is the first such year after
 * the latest fact that the text dates, when that is little more than a year before and the next such year is far off.
 */
function firstYear(clues: readonly Clue[], last: number, horizon: number): PublicationDate | null {
  const facts = clues.filter(
    ({ windows: [held], weight, rule }) =>
      held?.latest === ALWAYS && weight >= 2 && rule !== 'relative' && rule !== 'lifespan',
  )
  const since = Math.max(NEVER, ...facts.map(({ windows }) => windows[0]?.earliest ?? NEVER))
  const news = clues.find(
    ({ lead, weight, rule, windows }) =>
      (lead || weight >= 3) &&
      weight >= 2 &&
      windows.length > 1 &&
      (rule === 'dated-fact' || rule === 'printed'),
  )
  const [first, next] =
    news?.windows.filter(({ earliest }) => earliest >= since - 6 && earliest <= last) ?? []
  if (news === undefined || first === undefined) return null
  // Long after the fact it is still the only such year when the next one is past all that the files know of.
  const sure = first.earliest === first.latest && since > NEVER
  const only = sure && first.earliest <= horizon && (next === undefined || next.earliest > horizon)
  const dated = facts.some(({ rule, windows }) => rule !== 'office-holder' && windows[0]?.earliest === since)
  if (!dated && !only && since < horizon - LONG_HELD) return null
  if (!only && first.earliest > since + RECENT) return null
  if (!only && next !== undefined && next.earliest < first.earliest + APART) return null
  // A clue that ends before that day is of something else.
  const ends = clues
    .flatMap(({ windows }) => windows.at(-1)?.latest ?? [])
    .filter((end) => end >= first.earliest)
  const until = Math.min(last, ...ends)
  const day = isoDay(first.earliest)
  const printed = news.rule === 'printed'
  const near = choiceRange(day, isoDay(Math.min(first.earliest + NEWS, until)))
  const said = first.latest === first.earliest
  const range = printed ? dayRange(day, '~') : said ? dayRange(day) : near
  const evidence = [news, ...facts.filter(({ windows }) => windows[0]?.earliest === since)]
  return { ...range, basis: 'inferred', evidence: evidence.map((clue) => asEvidence(clue, first)) }
}

/** Days of a year. */
const YEAR = 365

/**
 * Of news behind which lies something that the press tells for a year at most: the year after the latest of that, less
 * what the other clues rule out. Null where nothing of the kind is told.
 */
function yearAfter(clues: readonly Clue[], last: number): PublicationDate | null {
  const bases = clues.flatMap((clue) => {
    const [held] = clue.windows
    return clue.passing === true && held !== undefined && held.earliest <= last ? [{ clue, held }] : []
  })
  const since = Math.max(NEVER, ...bases.map(({ held }) => held.earliest))
  const base = bases.find(({ held }) => held.earliest === since)
  // What is dated by itself as later is the news, and older things lie behind it.
  if (base === undefined || clues.some((clue) => clue !== base.clue && isLater(clue, since))) return null
  if (!clues.some((clue) => isSupport(clue, since))) return null
  let left: Window = { earliest: since, latest: Math.min(last, base.held.latest, since + YEAR - 1) }
  for (const { windows, weight } of [...clues].sort((a, b) => b.weight - a.weight)) {
    if (weight < 2) continue
    const [within, more] = windows.filter(
      (held) => held.earliest <= left.latest && held.latest >= left.earliest,
    )
    if (within === undefined || more !== undefined) continue
    left = {
      earliest: Math.max(left.earliest, within.earliest),
      latest: Math.min(left.latest, within.latest),
    }
  }
  return { ...asRange(left), basis: 'inferred', evidence: [asEvidence(base.clue, left)] }
}

/** Whether another clue puts the text into the years of a day: a term of a few years, or a fact of the two before. */
const isSupport = ({ windows, passing, rule }: Clue, day: number): boolean =>
  passing !== true &&
  windows.some(
    ({ earliest, latest }) =>
      earliest <= day + YEAR &&
      latest >= day &&
      (latest - earliest <= 5 * YEAR || (rule === 'dated-fact' && earliest > day - 2 * YEAR)),
  ) &&
  windows.length === 1

/** Whether a clue puts the news more than a year after a day. */
const isLater = ({ windows: [held], weight }: Clue, day: number): boolean =>
  held !== undefined && weight >= 2 && held.earliest > day + YEAR

interface Narrowed {
  readonly range: DateRange
  readonly evidence: readonly DateEvidence[]
}

/** Holds the weekdays that the text names against the days that are left. */
function narrow(window: Window, sentences: readonly DatedSentence[], today: Today | null): Narrowed {
  const { latest } = window
  const earliest = window.earliest + (today === null && isWeekAgo(window, sentences) ? 1 : 0)
  if (earliest > window.earliest && earliest < latest)
    return { range: asRange({ earliest, latest }), evidence: [] }
  if (today === null && latest - earliest < WEEK) return afterLastWeekday(window, sentences)
  const named = today !== null && weekdayOfNumber(earliest) === today.weekday
  const range = named && earliest === latest ? dayRange(isoDay(earliest)) : asRange(window)
  if (today === null || !named) return { range, evidence: [] }
  const { start, end, text } = today.date
  const days = { earliest: range.earliest, latest: range.latest }
  return { range, evidence: [{ start, end, text, rule: 'weekday', ...days }] }
}

/** Whether the first day that is left is told as `الجمعة الماضي`: it is no longer that day. */
function isWeekAgo({ earliest }: Window, sentences: readonly DatedSentence[]): boolean {
  return sentences.some(({ dates }) =>
    dates.some(
      ({ meaning }) =>
        meaning.kind === 'weekday' &&
        meaning.turn === 'last' &&
        meaning.weekday === weekdayOfNumber(earliest),
    ),
  )
}

/**
 * A report that calls days by name, and none of them today, is about of the last of them, as agencies write; of the day
 * after it where that was evening.
 */
function afterLastWeekday(window: Window, sentences: readonly DatedSentence[]): Narrowed {
  const last = afterWeekdays(sentences, window)
  if (last === null) return bareDay(window, sentences)
  const day = last.evening ? last.day + 1 : last.day
  const range = last.until > day ? asRange({ earliest: day, latest: last.until }) : dayRange(isoDay(day), '~')
  const { earliest, latest } = range
  const evidence = last.dates.map(({ start, end, text }) => {
    return { start, end, text, rule: 'weekday' as const, earliest, latest }
  })
  return { range, evidence }
}

/** Fewer days that are left are those of a count, or of one evening. */
const A_FEW = 3

/** Days of news told without a day of its own: its `أمس` and `اليوم` are from the first of them. */
function bareDay(window: Window, sentences: readonly DatedSentence[]): Narrowed {
  const { earliest, latest } = window
  const told = sentences
    .filter(({ lead }) => lead)
    .flatMap(({ dates }) => dates)
    .find(({ meaning }) => meaning.kind === 'deictic' && meaning.weekday === null && meaning.days <= 0)
  if (told?.meaning.kind !== 'deictic' || latest - earliest < A_FEW)
    return { range: asRange(window), evidence: [] }
  const range = dayRange(isoDay(Math.min(latest, earliest - told.meaning.days)), '~')
  const { start, end, text } = told
  const days = { earliest: range.earliest, latest: range.latest }
  return { range, evidence: [{ start, end, text, rule: 'weekday', ...days }] }
}

/** Days of half a year. */
const MONTHS = 183

/** The days as a date: a day, a year, about a month, or a choice of days. */
function asRange(window: Window): DateRange {
  const [earliest, latest] = [isoDay(window.earliest), isoDay(window.latest)]
  const width = window.latest - window.earliest
  if (width === 0) return dayRange(earliest, '~')
  // Many months of one year say little more than the year.
  const [year] = earliest.split('-')
  if (width > MONTHS && latest.startsWith(`${year}-`)) return yearRange(Number(year))
  if (width < 7 || earliest.slice(0, 7) !== latest.slice(0, 7)) return choiceRange(earliest, latest)
  return qualified(monthRange(Number(earliest.slice(0, 4)), Number(earliest.slice(5, 7))), '~')
}
