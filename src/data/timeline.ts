import { FIRST_DAY, LAST_DAY, splitDay } from '../dates/calendar.ts'
import { CLASS_LABELS, typeInfo } from '../reports/types.ts'
import type { ChronicleEvent } from '../records.ts'
import type { Dataset } from './dataset.ts'
import { jsonList } from './json-list.ts'
import { partyName } from './parties.ts'
import type { Publication } from './publication.ts'
import type { Sheet } from './sheets.ts'

/** Writes the dated events that have a page as TimelineJS3 takes them; vague dates are shown in words. */
export function timelineSheet(data: Dataset, publication: Publication): Sheet {
  const { title, subtitle } = publication.settings
  const frame = { title: { text: { headline: escapeHtml(title), text: escapeHtml(subtitle) } } }
  const dated = data.events.filter(({ date, page }) => page && date !== null && date.earliest !== FIRST_DAY)
  return jsonList(frame, 'events', dated, (event) => slide(event, data, publication))
}

/** TimelineJS puts texts into its page as they are. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** The parts of a day that a date is sure of: a year alone for `2024`. */
function dateParts(day: string, edtf: string): object {
  const { year, month, day: date } = splitDay(day)
  if (/^\d{4}[?~%]?$/.test(edtf)) return { year }
  return /^\d{4}-\d{2}[?~%]?$/.test(edtf) ? { year, month } : { year, month, day: date }
}

function slide(event: ChronicleEvent, { authority }: Dataset, publication: Publication): object {
  const { date, id, type, place } = event
  if (date === null) return {}
  const url = publication.address(publication.paths.event(event))
  const headline = escapeHtml(publication.headline(event))
  const parties = [...event.agents, ...event.targets].map((party) => partyName(party, authority))
  const where = place === null ? [] : [authority.places.get(place)?.name ?? place]
  const plain = /^\d{4}(?:-\d{2}){0,2}[?~%]?$/.test(date.edtf)
  return {
    unique_id: id,
    start_date: dateParts(date.earliest, date.edtf),
    ...(!plain && date.latest !== LAST_DAY && { end_date: dateParts(date.latest, date.edtf) }),
    display_date: escapeHtml(publication.dateText(date)),
    group: CLASS_LABELS[typeInfo(type).class],
    text: {
      headline: url === null ? headline : `<a href="${escapeHtml(url)}">${headline}</a>`,
      text: escapeHtml([...parties, ...where].join('، ')),
    },
  }
}
