import { readText } from '../../src/arabic/text.ts'
import { parseEdtf } from '../../src/dates/edtf.ts'
import type { DateExpression } from '../../src/dates/expressions.ts'
import { findDates } from '../../src/dates/expressions.ts'
import { resolveDate } from '../../src/dates/resolve.ts'
import type { DateRange } from '../../src/records.ts'

/** What to hold a text's dates against; EDTF, `null` when not known. */
export interface Against {
  readonly published?: string | null
  readonly previous?: string | null
  readonly future?: boolean
}

/** A date that must be valid EDTF. */
export function edtf(date: string): DateRange {
  const range = parseEdtf(date)
  if (range === null) throw new Error(`expected EDTF, not ${date}`)
  return range
}

const known = (date: string | null | undefined): DateRange | null => (date == null ? null : edtf(date))

/** Every date of a text, as `[words, EDTF or null]`. */
export function datesOf(source: string, against: Against = {}): [string, string | null][] {
  return findDates(readText(source)).map((expression) => [expression.text, resolved(expression, against)])
}

/** The EDTF of one expression. */
export function resolved(expression: DateExpression, against: Against): string | null {
  const context = {
    published: known(against.published),
    previous: known(against.previous),
    future: against.future ?? false,
  }
  return resolveDate(expression, context)?.edtf ?? null
}

/** The only date of a text, or null. */
export function onlyDate(source: string): DateExpression | null {
  const found = findDates(readText(source))
  if (found.length > 1)
    throw new Error(`expected one date in ${source}, not ${found.map(({ text }) => text)}`)
  return found[0] ?? null
}
