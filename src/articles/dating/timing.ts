import { GAP, type ArabicText } from '../../arabic/text.ts'
import { addMonths, splitDay } from '../../dates/calendar.ts'
import { monthRange, yearRange } from '../../dates/edtf.ts'
import type { CalendarMeaning, DateExpression, Meaning } from '../../dates/expressions.ts'
import { relateDate } from '../../dates/resolve.ts'
import { shiftRange, vagueBounds } from '../../dates/shift.ts'
import { isAhead } from '../../dates/words.ts'
import type { TimeUnit } from '../../dates/meaning.ts'
import type { DateEvidence, DateRange, Span } from '../../records.ts'
import { FRESH, windowOfRange, type DatedSentence, type Window } from './clue.ts'
import { ALWAYS, weekdayOfNumber } from './days.ts'

/** What a sentence that tells of a happening on a known day says of the day of publication. */
export interface Timing extends Span {
  readonly window: Window
  readonly rule: DateEvidence['rule']
  /** The sentence says when it was, in a way that agrees with its day; else it is only known to be past. */
  readonly exact: boolean
  /** How far what it says could have disagreed. */
  readonly check: Check
  /** Token from which on the names must be those of the happening: 0 for the whole sentence. */
  readonly anchor: number
}

/** A day of the year, a distance from the very words that tell the happening, a weekday or month, a unit, or nothing. */
type Check = 'day' | 'anchored' | 'weekday' | 'unit' | 'none'

/** Tokens of the words of a sentence that tell happenings: those of one happening, and those of any. */
export interface Triggers {
  readonly own: readonly number[]
  readonly all: readonly number[]
}

/**
 * Holds the dates of a sentence against the day of the happening that it tells: the nearest to its words, unless other
 * words that tell something are nearer. 'other' when a day is told that is not its day, so that it is another happening.
 */
export function timeOf(
  text: ArabicText,
  sentence: DatedSentence,
  triggers: Triggers,
  day: DateRange,
): Timing | 'other' {
  return timeAmong(text, sentence, triggers, day, datesNear(text, sentence, triggers))
}

/** The dates that may be those of some words, the nearest first: no other words that tell something are nearer. */
export function datesNear(
  text: ArabicText,
  { dates }: DatedSentence,
  { own, all }: Triggers,
): readonly DateExpression[] {
  if (dates.length === 0) return dates
  return dates
    .filter((date) => !isRecord(text, date))
    .map((date) => ({ date, gap: gapTo(date, own) }))
    .filter(({ date, gap }) => gap <= gapTo(date, all))
    .sort((a, b) => a.gap - b.gap)
    .map(({ date }) => date)
}

/** The same as `timeOf`, of the dates that may be those of the happening's words, the nearest first. */
export function timeAmong(
  text: ArabicText,
  sentence: DatedSentence,
  { own }: Triggers,
  day: DateRange,
  near: readonly DateExpression[],
): Timing | 'other' {
  let contradicted = false
  for (const date of near) {
    const window = windowOf(date, own, day, sentence)
    if (window === 'other') contradicted = true
    else if (window !== null) {
      const { start, end } = date
      const anchor = anchorOf(text, date)
      return { start, end, window, rule: ruleOf(date), exact: true, check: checkOf(date), anchor }
    }
  }
  if (contradicted) return 'other'
  const token = text.tokens[own[0] ?? sentence.first]
  const window = { earliest: windowOfRange(day).earliest, latest: ALWAYS }
  const { start, end } = token ?? { start: 0, end: 0 }
  return { start, end, window, rule: 'happening', exact: false, check: 'none', anchor: 0 }
}

/** `الأعنف منذ 126 يوما`, `للمرة الأولى منذ شهرين`: how long nothing like it was, not when something was. */
const RECORD = /^(?:ال|لل)?(?:اعنف|اكبر|اول|اولي|اسوا|اشد|اوسع|اعلي|ادني|اضخم|اطول|اخطر|اقوي|اقل|اكثر|مره)$/

/** Words between such a word and the time: `أكبر كارثة من نوعها تشهدها البلاد منذ 40 عاما`. */
const RECORDED = 8

function isRecord({ tokens }: ArabicText, { first, meaning }: DateExpression): boolean {
  if (meaning.kind !== 'distance') return false
  for (let at = first - 1; at >= Math.max(0, first - RECORDED); at--) {
    if (RECORD.test(tokens[at]?.form ?? '')) return true
    if (((tokens[at]?.gap ?? 0) & GAP.comma) !== 0) return false
  }
  return false
}

/** Tokens between a date and the nearest of some words; a date mostly stands after what it dates. */
function gapTo({ first, last }: DateExpression, words: readonly number[]): number {
  return Math.min(...words.map((at) => (at < first ? first - at : 2 * (at - last) + 1)))
}

/** How likely a date would have told of another day: `اليوم` and `ليلا` fit any happening. */
function checkOf({ meaning }: DateExpression): Check {
  if (meaning.kind === 'relation') return 'anchored'
  if (meaning.kind === 'deictic') return meaning.weekday === null ? 'none' : 'weekday'
  if (meaning.kind === 'calendar') return meaning.day === null ? 'weekday' : 'day'
  if (meaning.kind === 'unit' || meaning.kind === 'distance') return 'unit'
  return meaning.kind === 'weekday' ? 'weekday' : 'none'
}

function ruleOf({ meaning }: DateExpression): DateEvidence['rule'] {
  if (meaning.kind === 'weekday' || meaning.kind === 'deictic') return 'weekday'
  return meaning.kind === 'calendar' ? 'happening' : 'relative'
}

/** Days of publication if a date means the happening's day; 'other' if it names another day; null if it says nothing. */
function windowOf(
  date: DateExpression,
  triggers: readonly number[],
  day: DateRange,
  sentence: DatedSentence,
): Window | 'other' | null {
  const { meaning } = date
  const told = windowOfRange(day)
  switch (meaning.kind) {
    case 'calendar':
      return calendarWindow(meaning, day)
    case 'weekday':
      return isLong(told) ? null : weekdayWindow(meaning, told)
    case 'deictic':
      if (isLong(told)) return null
      // A bare `اليوم` dates the news; further down it may date what somebody said of an older happening.
      return meaning.weekday === null && !sentence.lead ? null : deicticWindow(meaning, told)
    case 'unit':
      return unitWindow(meaning, day)
    case 'time':
      return meaning.day === null && sentence.lead
        ? { earliest: told.earliest, latest: told.latest + 1 }
        : null
    case 'distance':
      return meaning.side === 'ago' ? distanceWindow(meaning, day) : null
    case 'relation':
      return relationWindow(date, triggers, day, sentence)
    default:
      return null
  }
}

/** Of what is only known by its month, no day can agree. */
const isLong = ({ earliest, latest }: Window): boolean => latest - earliest > 3

function calendarWindow(meaning: CalendarMeaning, day: DateRange): Window | 'other' | null {
  const { year, month, day: ofMonth, turn } = meaning
  if (month === null) return year === null || day.earliest.startsWith(String(year)) ? null : 'other'
  const agrees = [day.earliest, day.latest].map(splitDay).some((told) => {
    return (year === null || year === told.year) && month === told.month && (ofMonth ?? told.day) === told.day
  })
  if (!agrees) return 'other'
  const { earliest } = windowOfRange(day)
  if (isAhead(turn)) return null
  // A day told with its year may lie years behind.
  return { earliest, latest: year === null ? earliest + FRESH : ALWAYS }
}

function weekdayWindow(
  { weekday, turn, week }: Extract<Meaning, { kind: 'weekday' }>,
  { earliest, latest }: Window,
): Window | 'other' | null {
  if (isAhead(turn)) return null
  const told = [earliest, latest].find((day) => weekdayOfNumber(day) === weekday)
  if (told === undefined) return 'other'
  if (week !== null) return { earliest: told + 1, latest: told + 13 }
  return turn === null ? { earliest: told, latest: told + 6 } : { earliest: told + 1, latest: told + 9 }
}

function deicticWindow(
  { days, weekday }: Extract<Meaning, { kind: 'deictic' }>,
  { earliest, latest }: Window,
): Window | 'other' | null {
  if (days > 0) return null
  const fits = [earliest, latest].filter((day) => weekday === null || weekdayOfNumber(day) === weekday)
  const [first] = fits
  const last = fits.at(-1)
  return first === undefined || last === undefined ? 'other' : { earliest: first - days, latest: last - days }
}

/** Days of publication on which a day is of this or the last unit (`الشهر الماضي`); null for a coming one. */
export function unitWindow(
  { unit, turn }: Extract<Meaning, { kind: 'unit' }>,
  day: DateRange,
): Window | null {
  if (isAhead(turn)) return null
  const step = turn === 'this' ? 0 : turn === 'last' ? 1 : 2
  const { year, month } = splitDay(addMonths(`${day.earliest.slice(0, 7)}-01`, step))
  if (unit === 'month') return windowOfRange(monthRange(year, month))
  if (unit === 'year') return windowOfRange(yearRange(splitDay(day.earliest).year + step))
  const { earliest } = windowOfRange(day)
  return unit === 'week' ? { earliest: earliest + step, latest: earliest + 6 + 7 * step } : null
}

/** Days of publication that lie so far after a day; null for a distance that says too little. */
export function distanceWindow(
  { distance }: Extract<Meaning, { kind: 'distance' }>,
  day: DateRange,
): Window | null {
  const shifted = distance.vague ? vagueBounds(day.earliest, distance, 1) : shiftRange(day, distance, 1)
  if (shifted === null) return null
  const { earliest, latest } = windowOfRange({ edtf: '', ...shifted })
  const more = ONE[distance.unit] ?? 0
  // `قبل أكثر من أسبوع` is told until the next week is full, `قبل أسبوع` and `منذ نحو شهر` some days before and after.
  if (distance.max === null) return { earliest, latest: latest + more }
  const about = distance.unit === 'week' ? 3 : Math.round(more * (distance.approximate ? 0.3 : 0.15))
  return { earliest: earliest - about, latest: latest + about }
}

/** Days of one unit in which a distance is told. */
const ONE: Readonly<Partial<Record<TimeUnit, number>>> = { day: 1, week: 7, month: 31, year: 365 }

/**
 * What is told came so long after the happening. If it is told as news, it is of the days before publication, or about
 * the month that comes out of a distance in months; told with a day of its own (`وكانت قد أعلنت في 30 يناير، بعد يومين
 * من …`), it is only known to be past.
 */
function relationWindow(
  date: DateExpression,
  triggers: readonly number[],
  day: DateRange,
  { dates }: DatedSentence,
): Window | null {
  const { meaning } = date
  if (meaning.kind !== 'relation' || meaning.side !== 'after') return null
  const anchored = triggers.some((at) => at >= meaning.anchor && at < meaning.anchor + 4)
  const related = anchored ? relateDate(date, day, 'forward') : null
  if (related === null) return null
  const { earliest, latest } = windowOfRange(related)
  if (dates.some((other) => other.meaning.kind === 'calendar')) return { earliest, latest: ALWAYS }
  const coarse = meaning.distance.unit === 'month' || meaning.distance.unit === 'year'
  return { earliest, latest: coarse ? latest : latest + 7 }
}

/** In `بعد أسبوع من غارة …` the names follow; in `بعد 3 أشهر من تعليقها` they stand before. */
function anchorOf({ tokens }: ArabicText, { meaning }: DateExpression): number {
  if (meaning.kind !== 'relation') return 0
  return /(?:ها|هم|ه)$/.test(tokens[meaning.anchor]?.form ?? '') ? 0 : meaning.anchor
}
