import { readMonth } from '../arabic/months.ts'
import { readOrdinal } from '../arabic/ordinals.ts'
import type { Token } from '../arabic/text.ts'
import type { CalendarMeaning, Meaning } from './meaning.ts'
import type { Reading } from './reading.ts'
import { calendarDate } from './reading.ts'
import { UNIT_WORDS, formAt, isWord, joins, readTurn } from './words.ts'
import { readMonthTail, readNamedYear, readYearDigits } from './years.ts'

/** What is cut into equal parts, by its name: how many there are in a year, and the days each has in a month. */
const SLICES: ReadonlyMap<string, { readonly months: number | null; readonly days: number | null }> = new Map(
  [
    ['النصف', { months: 6, days: 15 }],
    ['الربع', { months: 3, days: null }],
    ['الثلث', { months: 4, days: 10 }],
    ['الاسبوع', { months: null, days: 7 }],
  ],
)

/** Folded names of the slices that `readSlice` knows. */
export const SLICE_FORMS: readonly string[] = [...SLICES.keys()]

/**
 * Reads `النصف الأول من شباط`, `الأسبوع الثاني من الشهر الماضي`, `الربع الأخير من عام 2023`: from the first day or
 * month of the slice to its last; the last slice of a month is its end, about.
 */
export function readSlice(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const slice = SLICES.get(bare)
  if (slice === undefined || !joins(tokens[at + 1])) return null
  const last = isWord(tokens, at + 1, 'الاخير')
  const ordinal = last ? null : readOrdinal(tokens, at + 1)
  const next = last ? at + 2 : (ordinal?.next ?? -1)
  if (next < 0 || !isWord(tokens, next, 'من') || !joins(tokens[next + 1])) return null
  const whole = readWhole(tokens, next + 1)
  if (whole === null) return null
  const months = whole.date.month === null && whole.date.turn === null
  const size = months ? slice.months : slice.days
  const length = months ? 12 : 30
  if (size === null) return null
  const place = ordinal?.value ?? Math.floor(length / size)
  if (place * size > length + size) return null
  const first = (place - 1) * size + 1
  return { meaning: cut(whole.date, first, size, months), next: whole.next, time: null }
}

function cut(date: CalendarMeaning, first: number, size: number, months: boolean): Meaning {
  const last = first + size - 1
  if (months)
    return { kind: 'span', from: { ...date, month: first }, to: { ...date, month: Math.min(last, 12) } }
  // The last slice of a month ends with it, whatever its length.
  if (last >= 28) return date.month === null ? ofUnit(date) : { ...date, part: 'late' }
  return { kind: 'span', from: { ...date, day: first }, to: { ...date, day: last } }
}

function ofUnit({ turn }: CalendarMeaning): Meaning {
  return { kind: 'unit', unit: 'month', turn: turn === null || turn === 'told' ? 'this' : turn, part: 'late' }
}

/** The month or year that is cut; a month of the turn alone for `الشهر الماضي`. */
function readWhole(
  tokens: readonly Token[],
  at: number,
): { readonly date: CalendarMeaning; readonly next: number } | null {
  const form = formAt(tokens, at)
  const digits = readYearDigits(tokens, at) ?? readNamedYear(tokens, at, form)
  if (digits !== null)
    return { date: calendarDate({ year: digits.year, calendar: digits.calendar }), next: digits.next }
  const start = form === 'شهر' ? at + 1 : at
  const month = joins(tokens[start]) ? readMonth(tokens, start) : null
  if (month !== null) {
    const { next, ...tail } = readMonthTail(tokens, month.next, month.calendar, false)
    const date = calendarDate({ ...tail, calendar: tail.calendar ?? month.calendar, month: month.month })
    return { date, next }
  }
  const demonstrative = form === 'هذا' || form === 'هذه'
  const word = UNIT_WORDS.get(formAt(tokens, demonstrative ? at + 1 : at))
  if (word?.number !== 'one' || !word.definite || (word.unit !== 'month' && word.unit !== 'year')) return null
  const turned = demonstrative ? null : readTurn(tokens, at + 1)
  const turn = turned?.turn ?? 'this'
  const next = turned?.next ?? (demonstrative ? at + 2 : at + 1)
  return { date: calendarDate(word.unit === 'month' ? { turn } : { yearTurn: turn }), next }
}
