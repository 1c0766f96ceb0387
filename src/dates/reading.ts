import type { Token } from '../arabic/text.ts'
import type { CalendarMeaning, Meaning, TimeOfDay } from './meaning.ts'

/** What a reader found at a token: the meaning, and the token after its last. */
export interface Reading<Found extends Meaning = Meaning> {
  readonly meaning: Found
  readonly next: number
  readonly time: TimeOfDay | null
}

/** Reads a date that begins at a token whose form, proclitics taken off, is `bare`; null when none does. */
export type Reader = (tokens: readonly Token[], at: number, bare: string) => Reading | null

const NOTHING: CalendarMeaning = {
  kind: 'calendar',
  calendar: 'gregorian',
  year: null,
  yearTurn: null,
  month: null,
  day: null,
  turn: null,
  weekday: null,
  part: null,
  uncertain: false,
}

/** A calendar date of the fields given; all others are not told. */
export function calendarDate(fields: Partial<CalendarMeaning>): CalendarMeaning {
  return { ...NOTHING, ...fields }
}
