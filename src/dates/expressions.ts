import { readMonth } from '../arabic/months.ts'
import type { ArabicText, Token } from '../arabic/text.ts'
import { readWeekday } from '../arabic/weekdays.ts'
import type { CalendarMeaning, DateExpression, Meaning } from './meaning.ts'

export type {
  CalendarMeaning,
  DateExpression,
  Distance,
  Meaning,
  Part,
  TimeOfDay,
  TimeUnit,
  Turn,
} from './meaning.ts'

/**
 * Finds every date in a text, or in a range of its tokens, in order and not overlapping.
 */
export function findDates(text: ArabicText, from = 0, to = text.tokens.length): DateExpression[] {
  const found: DateExpression[] = []
  for (let at = from; at < to;) {
    const reading = readAt(text.tokens, at)
    if (reading === null) {
      at++
      continue
    }
    const start = text.tokens[at]?.start ?? 0
    const end = text.tokens[reading.next - 1]?.end ?? start
    found.push({
      start,
      end,
      first: at,
      last: reading.next,
      text: text.source.slice(start, end),
      meaning: reading.meaning,
      time: null,
    })
    at = reading.next
  }
  return found
}

const DEICTICS = new Map([
  ['اليوم', 0],
  ['امس', -1],
  ['غدا', 1],
])

function readAt(tokens: readonly Token[], at: number): { meaning: Meaning; next: number } | null {
  const token = tokens[at] as Token
  const weekday = readWeekday(token.form)
  if (weekday !== null) return { meaning: { kind: 'weekday', weekday, turn: null, week: null }, next: at + 1 }
  const days = DEICTICS.get(token.form)
  if (days !== undefined) {
    const beside = readWeekday(tokens[at + 1]?.form ?? '')
    return { meaning: { kind: 'deictic', days, weekday: beside }, next: beside === null ? at + 1 : at + 2 }
  }
  const day = token.number && Number(token.form) <= 31 ? Number(token.form) : null
  const month = readMonth(tokens, day === null ? at : at + 1)
  if (month === null || (month.weak && day === null)) return null
  const year = tokens[month.next]
  const given = year?.number === true && year.form.length === 4
  const meaning: CalendarMeaning = {
    kind: 'calendar',
    calendar: month.calendar,
    year: given ? Number(year.form) : null,
    yearTurn: null,
    month: month.month,
    day,
    turn: null,
    weekday: null,
    part: null,
    uncertain: month.disagrees,
  }
  return { meaning, next: given ? month.next + 1 : month.next }
}
