/** Numbers and counted things, in the site's digits. */
import { countNoun, formatNumber, withDigits, type Noun } from '../../arabic/plurals.ts'
import type { SiteSettings } from '../../records.ts'

export type { Noun }
type Digits = SiteSettings['digits']

/** A number, its thousands set apart. */
export function numberText(value: number, digits: Digits): string {
  return formatNumber(value, digits)
}

/** A year, which has no thousands. */
export function yearText(year: string, digits: Digits): string {
  return withDigits(year, digits)
}

/** A counted thing: `حدثان`, `5 أحداث`. */
export function countText(count: number, noun: Noun, digits: Digits): string {
  return countNoun(count, noun, digits)
}
