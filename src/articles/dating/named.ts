import { foldText } from '../../arabic/fold.ts'
import { readMonth } from '../../arabic/months.ts'
import { readOrdinal } from '../../arabic/ordinals.ts'
import { GAP, type ArabicText, type Token } from '../../arabic/text.ts'
import { RareMemo } from '../../arabic/vocabulary.ts'
import type { Authority } from '../../authority/read.ts'
import { yearRange } from '../../dates/edtf.ts'
import type { DateExpression } from '../../dates/expressions.ts'
import { isAhead } from '../../dates/words.ts'
import type { DateRange } from '../../records.ts'
import { bestOf, stemsIn, tellable, type TellableHappening } from './agreement.ts'
import { mergeWindows, windowOfRange, type Clue, type DatedSentence, type Window } from './clue.ts'
import { ALWAYS, isoDay, numberOf, weekdayOfNumber } from './days.ts'
import { distanceWindow, unitWindow } from './timing.ts'

/**
 * Clues from happenings that a text names and dates from its own day: `الذكرى الثانية لاغتيال قاسم سليماني`,
 * `في قضية الفتنة العام الماضي`, `منذ أكثر من عامين على اندلاع الحرب في السودان`.
 *
 * Reasoning:
 * - The name must stand whole beside the date, by its words and parties: a unit of time fits any day.
 */
export function namedClues(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
): Clue[] {
  return sentences.flatMap((sentence) => [
    ...anniversaries(text, sentence, authority),
    ...sentence.dates.flatMap((date) => {
      const clue = sentence.future ? null : distanceClue(text, sentence, date, authority)
      return clue === null ? [] : [clue]
    }),
  ])
}

/** The happenings of a day or two by the stems of their names, which are numbers. */
type ByStem = ReadonlyMap<number, readonly TellableHappening[]>
const known = new WeakMap<Authority, ByStem>()

function byStem(authority: Authority): ByStem {
  const ready = known.get(authority)
  if (ready !== undefined) return ready
  const index = new Map<number, TellableHappening[]>()
  for (const happening of authority.happenings) {
    const { earliest, latest } = windowOfRange(happening.date)
    if (latest - earliest > 1) continue
    const told = tellable(happening, authority)
    for (const stem of new Set(told.words.flat())) index.set(stem, [...(index.get(stem) ?? []), told])
  }
  known.set(authority, index)
  return index
}

/** The happenings of whose names two words or more stand among some tokens, half-open, in the order of the file. */
function namedAmong(text: ArabicText, from: number, last: number, authority: Authority): TellableHappening[] {
  const index = byStem(authority)
  const hits = new Map<TellableHappening, number>()
  for (const stem of stemsIn(text, from, last, authority))
    for (const told of index.get(stem) ?? []) hits.set(told, (hits.get(told) ?? 0) + 1)
  return [...hits].flatMap(([told, count]) => (count >= 2 ? [told] : []))
}

// ── Distances ──────────────────────────────────────────────────────────────────────────────────────────

/** Words on either side of a date among which the name stands. */
const REACH = 18

function distanceClue(
  text: ArabicText,
  { first, last, lead }: DatedSentence,
  date: DateExpression,
  authority: Authority,
): Clue | null {
  if (!tellsDistance(date)) return null
  const from = Math.max(first, date.first - REACH)
  const until = Math.min(last, date.last + REACH)
  const best = bestOf(text, from, until, namedAmong(text, from, until, authority), authority)
  if (best === null || best.fit < ALL || !best.named) return null
  const windows = mergeWindows(best.days.flatMap((day) => windowFrom(date, day) ?? []))
  if (windows.length === 0) return null
  const { start, end } = date
  const words = text.source.slice(start, end)
  return { start, end, text: words, rule: 'relative', windows, weight: isOfYears(date) ? 3 : 1, lead }
}

/** A fit of the whole name, its parties and its place: of most things there was another one then too. */
const ALL = 5

/** Of weeks and months there was much the same in the one before. */
const isOfYears = ({ meaning }: DateExpression): boolean =>
  (meaning.kind === 'unit' && meaning.unit === 'year') ||
  (meaning.kind === 'distance' && meaning.distance.unit === 'year')

/** `العام الماضي`, `الشهر الماضي`, `منذ عامين`. */
function tellsDistance({ meaning }: DateExpression): boolean {
  if (meaning.kind === 'unit') return meaning.turn === 'last'
  return meaning.kind === 'distance' && meaning.side === 'ago' && meaning.distance.unit !== 'day'
}

function windowFrom({ meaning }: DateExpression, day: DateRange): Window | null {
  if (meaning.kind === 'unit') return unitWindow(meaning, day)
  return meaning.kind === 'distance' ? distanceWindow(meaning, day) : null
}

// ── Anniversaries ──────────────────────────────────────────────────────────────────────────────────────

const remembered = new RareMemo((form) => /^[وفبل]?(?:ال|لل)?ذكري$/.test(form) || form === foldText('للذكرى'))
const YEARLY = new Set(foldText('السنوية').split(' '))
/** Days before and after an anniversary on which it is news. */
const ABOUT = 10

const daysCalled = (dates: DatedSentence['dates'], day: number, lead: boolean): Window[] =>
  dates.flatMap((date) => dayCalled(date, day, lead))

/** `الذكرى السنوية الثالثة لانفجار مرفأ بيروت`: so many years after that day, about its day of the year. */
function anniversaries(
  text: ArabicText,
  { first, last, lead, dates }: DatedSentence,
  authority: Authority,
): Clue[] {
  const { tokens } = text
  for (let at = first; at < last; at++) {
    if (!remembered.of((tokens[at] as Token).word)) continue
    const yearly = YEARLY.has(tokens[at + 1]?.form ?? '')
    const ordinal = readOrdinal(tokens, yearly ? at + 2 : at + 1)
    if (ordinal === null) continue
    const end = Math.min(last, ordinal.next + 16)
    const best = bestOf(text, ordinal.next, end, namedAmong(text, ordinal.next, end, authority), authority)
    if (best === null || !best.named) continue
    const day = anniversaryOf(best.date, ordinal.value)
    const said = daysCalled(dates, day, lead)
    const start = tokens[at]?.start ?? 0
    const stop = tokens[end - 1]?.end ?? start
    const words = text.source.slice(start, stop)
    const windows = said.length > 0 ? said : [{ earliest: day - ABOUT, latest: day + ABOUT }]
    return [{ start, end: stop, text: words, rule: 'relative', windows, weight: 3, lead }]
  }
  return []
}

/**
 * The day of publication where the text calls the anniversary today or yesterday, by its weekday; or by `اليوم` alone
 * where that is the news.
 */
function dayCalled({ meaning }: DateExpression, day: number, lead: boolean): Window[] {
  if (lead && meaning.kind === 'weekday' && meaning.turn === null && meaning.weekday === weekdayOfNumber(day))
    return [{ earliest: day, latest: day + 1 }]
  if (meaning.kind !== 'deictic') return []
  if (meaning.weekday === null ? !lead || meaning.days > 0 : meaning.weekday !== weekdayOfNumber(day))
    return []
  return [{ earliest: day - meaning.days, latest: day - meaning.days }]
}

function anniversaryOf(date: DateRange, years: number): number {
  const [year = 0, month = 1, day = 1] = isoDay(windowOfRange(date).earliest).split('-').map(Number)
  return numberOf(year + years, month, day)
}

// ── Last year ──────────────────────────────────────────────────────────────────────────────────────────

/**
 * Clues from last year told beside the year before it: `15 ألفا العام الماضي مقارنة بـ12 ألفا عام 2020` is of 2022.
 */
export function comparedYearClues(text: ArabicText, sentences: readonly DatedSentence[]): Clue[] {
  return sentences.flatMap(({ first, last, dates, lead }): Clue[] => {
    const past = dates.find(
      ({ meaning }) => meaning.kind === 'unit' && meaning.unit === 'year' && meaning.turn === 'last',
    )
    const year = dates.find(({ meaning }) => meaning.kind === 'calendar' && meaning.month === null)
    if (past === undefined || year?.meaning.kind !== 'calendar' || year.meaning.year === null) return []
    const between = text.tokens.slice(Math.max(first, Math.min(past.last, year.last)), last)
    if (!between.some(({ form }) => COMPARING.test(form)) || year.first < past.first) return []
    const { start } = past
    const { end } = year
    const windows = [windowOfRange(yearRange(year.meaning.year + 2))]
    return [{ start, end, text: text.source.slice(start, end), rule: 'relative', windows, weight: 3, lead }]
  })
}

/**
 * Clues from a unit that is told by its name as well: `مطلع الشهر الماضي (أكتوبر)` is of November, `العام الجاري (2023)`
 * of 2023.
 */
export function calledUnitClues(text: ArabicText, sentences: readonly DatedSentence[]): Clue[] {
  return sentences.flatMap(({ dates, lead }) =>
    dates.flatMap((date): Clue[] => {
      const window = date.meaning.kind === 'unit' ? calledUnit(text, date.meaning, date.last) : null
      if (window === null) return []
      const { start, end } = date
      const words = text.source.slice(start, end)
      return [{ start, end, text: words, rule: 'relative', windows: window, weight: 3, lead }]
    }),
  )
}

/** Days of publication by the name, in brackets, of the month or year that is told. */
function calledUnit(
  { tokens }: ArabicText,
  { unit, turn }: Extract<DateExpression['meaning'], { kind: 'unit' }>,
  at: number,
): Window[] | null {
  const token = tokens[at]
  if (token === undefined || (token.gap & GAP.open) === 0 || isAhead(turn)) return null
  const step = turn === 'this' ? 0 : turn === 'last' ? 1 : 2
  if (unit === 'year' && /^20\d\d$/.test(token.form))
    return [windowOfRange(yearRange(Number(token.form) + step))]
  const named = unit === 'month' ? readMonth(tokens, at) : null
  if (named === null || named.calendar !== 'gregorian' || !isClosed(tokens, named.next)) return null
  return YEARS.map((year) => {
    const month = named.month + step
    return { earliest: numberOf(year, month, 1), latest: numberOf(year, month + 1, 1) - 1 }
  })
}

const isClosed = (tokens: ArabicText['tokens'], at: number): boolean =>
  ((tokens[at]?.gap ?? GAP.close) & GAP.close) !== 0

/** Years in which a month can be told. */
const YEARS = Array.from({ length: 51 }, (_, i) => 1990 + i)

const COMPARING = /^[وفبل]?(?:ال)?(?:مقارنه|مقابل|قياسا|بالمقارنه|مقارنا)$/

// ── Numbered decisions ─────────────────────────────────────────────────────────────────────────────────

/** What is numbered by its year: `قرارها الصادر رقم 171/22`. */
const NUMBERED = /^[وفبل]?(?:ال|لل)?(?:قرار|حكم|قانون|مرسوم|امر|ظهير|ملف|قضيه)(?:ها|ه|ات|ا)?$/
/** Words between the decision and its number. */
const BEFORE_NUMBER = 5

/** Clues from decisions that the news tells with a number in which their year stands: they are of that year. */
export function numberedClues(text: ArabicText, sentences: readonly DatedSentence[]): Clue[] {
  const { tokens } = text
  return sentences.flatMap(({ first, last, lead }): Clue[] => {
    if (!lead) return []
    for (let at = first + 1; at + 2 < last; at++) {
      if (tokens[at]?.form !== 'رقم' || ((tokens[at + 2]?.gap ?? 0) & GAP.slash) === 0) continue
      const named = tokens
        .slice(Math.max(first, at - BEFORE_NUMBER), at)
        .some(({ form }) => NUMBERED.test(form))
      const year = named ? yearOf(tokens[at + 2]?.form ?? '') : null
      if (year === null) continue
      const start = tokens[at]?.start ?? 0
      const end = tokens[at + 2]?.end ?? start
      const own = windowOfRange(yearRange(year))
      // A case is judged in later years than it was numbered in.
      const judged = CASE.test(tokens[at - 1]?.form ?? '') || CASE.test(tokens[at - 2]?.form ?? '')
      const windows = [judged ? { ...own, latest: ALWAYS } : own]
      return [
        { start, end, text: text.source.slice(start, end), rule: 'dated-fact', windows, weight: 2, lead },
      ]
    }
    return []
  })
}

/** What bears a number from the year in which it was opened. */
const CASE = /^[وفبل]?(?:ال|لل)?(?:قضيه|قضايا|دعوي|ملف|جنايه|جنايات|محضر)$/

/** `22` and `2022`; null for what is no year of these decades. */
function yearOf(number: string): number | null {
  const year = /^\d\d$/.test(number) ? 2000 + Number(number) : /^20\d\d$/.test(number) ? Number(number) : null
  return year !== null && year >= 2005 && year <= 2035 ? year : null
}
