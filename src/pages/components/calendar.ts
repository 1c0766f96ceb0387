/** A month as a table of its weeks, each day that tells something a link to its place on the page. */
import { WEEKDAYS } from '../../arabic/weekdays.ts'
import type { ChronologyDay, ChronologyMonth } from '../../records.ts'
import { attributes, html, type Html } from '../html.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { lengthOfMonth, weekdayOf } from '../../dates/calendar.ts'
import { calendarDate, dateText } from './dates.ts'
import { countText, numberText } from './numbers.ts'

/** The week begins on Saturday, as in most Arab countries: an index into the names of the days. */
const FIRST_WEEKDAY = 6
/** One letter for each day, from Sunday, as on printed calendars. */
const LETTERS = ['ح', 'ن', 'ث', 'ر', 'خ', 'ج', 'س']

/** Shades by how much a day tells: the least number of events of each. */
const SHADES = [1, 3, 6, 12]

function shadeOf(events: number): number {
  return SHADES.filter((least) => events >= least).length
}

function renderCell(view: View, number: number, day: ChronologyDay | undefined): Html {
  const { digits } = view.site.settings
  const shown = numberText(number, digits)
  if (day === undefined) return html`<td><span>${shown}</span></td>`
  const anchor = `#d${day.day.slice(8)}`
  const events = day.events.length
  const told =
    events === 0 ? countText(day.published.length, 'قصاصة', digits) : countText(events, 'حدث', digits)
  return html`<td><a${attributes({ href: anchor, class: `shade-${shadeOf(events)}` })}>${shown}<span class="unseen">، ${told}</span></a></td>`
}

/** The month's weeks, Saturday first; days are links where the page tells something of them. */
export function renderCalendar(view: View, month: ChronologyMonth): Html {
  const [year = 0, number = 1] = month.month.split('-').map(Number)
  const byNumber = new Map(month.days.map((day) => [Number(day.day.slice(8)), day]))
  const blank = (weekdayOf(`${month.month}-01`) - FIRST_WEEKDAY + 7) % 7
  const last = lengthOfMonth(year, number)
  const weeks = Array.from({ length: Math.ceil((blank + last) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => week * 7 + column - blank + 1),
  )
  const heads = Array.from({ length: 7 }, (_, i) => (FIRST_WEEKDAY + i) % 7)
  const title = dateText(view.site.settings, calendarDate(month.month))
  return html`<nav class="calendar" aria-label="${words.chronology.calendar(title)}">
    <table>
      <thead>
        <tr>
          ${heads.map((day) => html`<th scope="col"><span aria-hidden="true">${LETTERS[day]}</span><span class="unseen">${WEEKDAYS[day]}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week.map((day) => (day < 1 || day > last ? html`<td></td>` : renderCell(view, day, byNumber.get(day))))}
            </tr> `,
        )}
      </tbody>
    </table>
  </nav> `
}
