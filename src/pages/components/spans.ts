/** A date of several days as a bar: where in its month or year it may lie. Decoration: the words stand beside it. */
import { daysBetween, lengthOfMonth } from '../../dates/calendar.ts'
import { precisionOf, qualifierOf } from '../../dates/edtf.ts'
import type { DateRange } from '../../records.ts'
import { unsafe, type Html } from '../html.ts'

/** Units of the picture's width. */
const WIDTH = 1000

/** The first and the last day of `2024-01` or `2024`. */
function boundsOf(period: string): { readonly first: string; readonly last: string } {
  if (period.length === 4) return { first: `${period}-01-01`, last: `${period}-12-31` }
  const [year = 0, month = 1] = period.split('-').map(Number)
  return { first: `${period}-01`, last: `${period}-${lengthOfMonth(year, month)}` }
}

/** Where the months of a year, or the fifth, tenth … days of a month begin, in days from its first. */
function marksOf(period: string): number[] {
  if (period.length === 7) return [5, 10, 15, 20, 25]
  const { first } = boundsOf(period)
  return Array.from({ length: 11 }, (_, i) =>
    daysBetween(first, `${period}-${String(i + 2).padStart(2, '0')}-01`),
  )
}

/**
 * Draws the bar from right to left, as the text runs: whole where something lasted or happened on one of the days,
 * dashed where the date itself is only about so, an arrow's point where it goes on beyond the period.
 */
export function renderSpan(date: DateRange, period: string): Html {
  const { first, last } = boundsOf(period)
  const days = daysBetween(first, last) + 1
  const at = (day: number): number => Math.round((WIDTH * day) / days)
  const from = at(Math.max(0, daysBetween(first, date.earliest)))
  const to = at(Math.min(days, daysBetween(first, date.latest) + 1))
  const loose = qualifierOf(date) !== '' || precisionOf(date) === 'choice'
  const marks = marksOf(period).map((day) => `<path class="span-mark" d="M${WIDTH - at(day)} 0v20"/>`)
  const before = date.earliest < first ? `<path class="span-end" d="M${WIDTH - 20} 2l20 8l-20 8z"/>` : ''
  const after = date.latest > last ? `<path class="span-end" d="M20 2l-20 8l20 8z"/>` : ''
  const bar = `<rect class="${loose ? 'span-bar span-bar--loose' : 'span-bar'}" x="${WIDTH - to}" y="5" width="${Math.max(6, to - from)}" height="10"/>`
  return unsafe(
    `<svg class="span-line" viewBox="0 0 ${WIDTH} 20" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path class="span-base" d="M0 10h${WIDTH}"/>${marks.join('')}${bar}${before}${after}</svg>\n`,
  )
}
