import type { DateRange } from '../records.ts'
import { addDays, splitDay, weekdayOf } from './calendar.ts'
import { dayRange, monthRange, yearRange } from './edtf.ts'
import type { DateExpression, Meaning } from './meaning.ts'

/** What a date is held against. */
export interface DateContext {
  /** When the clipping was published; null when not known. */
  readonly published: DateRange | null
  /** The last day of an event told before, for `في اليوم التالي`. */
  readonly previous: DateRange | null
  /** The words tell what is to come: dates with no year are then not before publication. */
  readonly future: boolean
}

/**
 * Resolves a date against its context; null when the words give no usable date, or name something.
 */
export function resolveDate(expression: DateExpression, context: DateContext): DateRange | null {
  return resolveMeaning(expression.meaning, context)
}

function resolveMeaning(meaning: Meaning, context: DateContext): DateRange | null {
  const reference = context.published?.latest ?? null
  if (meaning.kind === 'calendar' && meaning.year !== null) {
    const { year, month, day } = meaning
    if (month === null) return yearRange(year)
    if (day === null) return monthRange(year, month)
    return dayRange(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  }
  if (reference === null) return null
  if (meaning.kind === 'deictic') return dayRange(addDays(reference, meaning.days))
  if (meaning.kind === 'weekday')
    return dayRange(addDays(reference, -((weekdayOf(reference) - meaning.weekday + 7) % 7)))
  if (meaning.kind === 'calendar' && meaning.month !== null) {
    const { year, month } = splitDay(reference)
    return monthRange(meaning.month > month ? year - 1 : year, meaning.month)
  }
  return null
}
