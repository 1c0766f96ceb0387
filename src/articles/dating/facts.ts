import type { ArabicText } from '../../arabic/text.ts'
import { lengthOfMonth } from '../../dates/calendar.ts'
import { findDates, type CalendarMeaning, type DateExpression } from '../../dates/expressions.ts'
import { resolveDate } from '../../dates/resolve.ts'
import type { Layout } from '../layout.ts'
import { FRESH, mergeWindows, windowOfRange, type Clue, type DatedSentence, type Window } from './clue.ts'
import { ALWAYS, numberOf, weekdayOfNumber } from './days.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2040

/**
 * Clues from dates of the calendar: a fact told with its year was before publication; one told without is of the
 * eleven months before it; a plan told with its year is still to come.
 */
export function factClues(text: ArabicText, sentences: readonly DatedSentence[]): Clue[] {
  return sentences.flatMap((sentence) =>
    sentence.dates.flatMap((date) => {
      const meaning = calendarOf(date)
      const found = meaning === null ? null : readFact(sentence, date, meaning)
      if (found === null) return []
      const { start, end } = date
      const words = text.source.slice(start, end)
      return [{ start, end, text: words, rule: 'dated-fact' as const, lead: sentence.lead, ...found }]
    }),
  )
}

/** Clues from days that the page prints without their year: `الأربعاء 24 يناير`. */
export function printedClues(text: ArabicText, { lines, kinds, end }: Layout): Clue[] {
  return lines.slice(0, end).flatMap((line, i) => {
    if (kinds[i] !== 'dateline') return []
    return findDates(text, line.first, line.last).flatMap((date): Clue[] => {
      const { meaning, start } = date
      if (meaning.kind !== 'calendar' || meaning.calendar !== 'gregorian') return []
      if (meaning.year !== null || meaning.month === null || meaning.day === null) return []
      const days = yearlyDays(meaning.month, meaning.day, meaning.weekday)
      const windows = days.map((day) => ({ earliest: day, latest: day }))
      return [{ start, end: date.end, text: date.text, rule: 'printed', windows, weight: 4, lead: true }]
    })
  })
}

/** The date of the calendar in an expression; of a stretch, the day since which it lasts. */
function calendarOf({ meaning }: DateExpression): CalendarMeaning | null {
  if (meaning.kind === 'calendar') return meaning
  // A name (`هجمات 11 سبتمبر`) says no more than that its day had come.
  if (meaning.kind === 'name') return meaning.date?.year === null ? null : meaning.date
  return meaning.kind === 'span' && meaning.from?.kind === 'calendar' ? meaning.from : null
}

type Fact = Pick<Clue, 'windows' | 'weight'>

function readFact(sentence: DatedSentence, date: DateExpression, meaning: CalendarMeaning): Fact | null {
  const planned = meaning.turn === 'next' || /المقبل|القادم/.test(date.text)
  if (meaning.year !== null) {
    const range = resolveDate({ ...date, meaning }, { published: null, previous: null, future: false })
    if (range === null) return null
    const { earliest } = windowOfRange(range)
    // A day or month is told of news; a year, or since when something lasts, of what is behind it.
    const news = date.meaning.kind === 'calendar' && meaning.month !== null
    if (!sentence.future) return { windows: [{ earliest, latest: ALWAYS }], weight: news ? 3 : 2 }
    return planned ? { windows: [{ earliest: earliest - 730, latest: earliest - 1 }], weight: 2 } : null
  }
  if (meaning.yearTurn !== null || meaning.month === null || meaning.calendar !== 'gregorian') return null
  const days = yearlyDays(meaning.month, meaning.day, meaning.weekday)
  const window = (from: number, to: number): Window[] =>
    mergeWindows(days.map((day) => ({ earliest: day + from, latest: day + to })))
  const weight = meaning.weekday === null ? 1 : 2
  // A plan: `الاثنين المقبل، 27 آذار` is of the week after, any other of the months after.
  if (planned)
    return weight === 2 ? { windows: window(-7, -1), weight: 3 } : { windows: window(-FRESH, 0), weight }
  return { windows: window(sentence.future ? -FRESH : 0, FRESH), weight }
}

/** A day, or the first of a month, of every year; of those years alone in which it fell on the weekday named. */
function yearlyDays(month: number, day: number | null, weekday: number | null): number[] {
  const days: number[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (day !== null && day > lengthOfMonth(year, month)) continue
    const number = numberOf(year, month, day ?? 1)
    if (weekday !== null && day !== null && weekdayOfNumber(number) !== weekday) continue
    days.push(number)
  }
  return days
}
