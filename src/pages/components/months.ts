/** The months of a year as cells: name, how many events, and a picture of the days. */
import { typeInfo } from '../../reports/types.ts'
import { lengthOfMonth } from '../../dates/calendar.ts'
import { formatMonthName } from '../../dates/wording.ts'
import type { ChronologyMonth, ChronologyYear } from '../../records.ts'
import { html, type Html } from '../html.ts'
import { paths } from '../links.ts'
import { eventOf } from '../site.ts'
import type { View } from '../view.ts'
import { countText } from './numbers.ts'
import { renderColumns, type Amount } from './strip.ts'

/** Ids of all events of a month, the vague ones last. */
export function eventsOfMonth(month: ChronologyMonth): string[] {
  return [...month.days.flatMap((day) => day.events), ...month.vague]
}

/** Ids of all clippings published in a month. */
export function clippingsOfMonth(month: ChronologyMonth): string[] {
  return [...month.days.flatMap((day) => day.published), ...month.publishedVague]
}

export function eventsOfYear(year: ChronologyYear): string[] {
  return [...year.months.flatMap(eventsOfMonth), ...year.vague]
}

function amountsOfDays(view: View, month: ChronologyMonth): Amount[] {
  const [year = 0, number = 1] = month.month.split('-').map(Number)
  const byDay = new Map(month.days.map(({ day, events }) => [Number(day.slice(8)), events]))
  return Array.from({ length: lengthOfMonth(year, number) }, (_, i) => {
    const events = byDay.get(i + 1) ?? []
    const violent = events.filter((id) => typeInfo(eventOf(view.site, id).type).class === 'violence').length
    return { total: events.length, violent }
  })
}

/** What a month holds in words: events, or where there is none the clippings published in it. */
function contentOf(view: View, month: ChronologyMonth): string {
  const { digits } = view.site.settings
  const events = eventsOfMonth(month).length
  return events > 0
    ? countText(events, 'حدث', digits)
    : countText(clippingsOfMonth(month).length, 'قصاصة', digits)
}

/** The twelve months, those that hold something linked. */
export function renderMonths(view: View, year: ChronologyYear): Html {
  const byMonth = new Map(year.months.map((month) => [month.month, month]))
  const amounts = new Map(year.months.map((month) => [month.month, amountsOfDays(view, month)]))
  const most = Math.max(1, ...[...amounts.values()].flat().map((amount) => amount.total))
  const cells = Array.from({ length: 12 }, (_, i) => {
    const key = `${year.year}-${String(i + 1).padStart(2, '0')}`
    const month = byMonth.get(key)
    const name = formatMonthName(i + 1, view.site.settings)
    if (month === undefined)
      return html`<li class="empty">
        <span class="cell"><span class="month">${name}</span></span>
      </li> `
    return html`<li>
      <a class="cell" href="${view.href(paths.month(key))}"
        >${renderColumns(amounts.get(key) ?? [], most)}<span class="month">${name}</span>
        <span class="count">${contentOf(view, month)}</span></a
      >
    </li> `
  })
  return html`<ol class="months">
    ${cells}
  </ol> `
}
