import { daysBetween, FIRST_DAY, LAST_DAY } from '../dates/calendar.ts'
import type {
  ChronicleEvent,
  Chronology,
  ChronologyDay,
  ChronologyMonth,
  ChronologyYear,
  DateRange,
  Reading,
} from '../records.ts'
import { compareDates, compareText, sortInTime } from './order.ts'

/** Days within which what crosses the turn of a year still belongs to the year in which it began. */
const YEAR = 366
/** Days within which a loose day of publication still belongs to the month in which it begins. */
const MONTH = 31

/** Where in the chronology something stands: a day, a month, a year, or nowhere (empty). */
type Slot = string

/**
 * Puts events, and the clippings by their day of publication, in order of days, months and years.
 *
 * Reasoning:
 * - Each event stands once: on its day, else in the band at the end of the month or year that holds all its days.
 *   What goes on ("since October") lasts, for this, until its last report was published; what crosses into another
 *   year, but not for longer than a year, stands in the year in which it began; the rest is undated.
 * - A clipping stands on its day of publication, else in the band of its month; when its possible days cross months
 *   but are no more than a month's, in the month in which they begin; else with the undated ones.
 */
export function buildChronology(events: readonly ChronicleEvent[], readings: readonly Reading[]): Chronology {
  const lastPublished = new Map(
    readings.map(({ clipping, article }) => [clipping.id, article.published?.latest]),
  )
  const eventSlots = new Map<Slot, string[]>()
  for (const event of sortInTime(events, readings))
    place(eventSlots, slotOfEvent(event, lastPublished), event.id)

  const clippingSlots = new Map<Slot, string[]>()
  for (const { clipping, article } of [...readings].sort(comparePublished))
    place(clippingSlots, slotOfPublication(article.published), clipping.id)

  const at = (slots: ReadonlyMap<Slot, string[]>, slot: Slot): readonly string[] => slots.get(slot) ?? []
  const used = [...new Set([...eventSlots.keys(), ...clippingSlots.keys()])].sort()
  const dayOf = (day: string): ChronologyDay => ({
    day,
    events: at(eventSlots, day),
    published: at(clippingSlots, day),
  })
  const monthOf = (month: string): ChronologyMonth => ({
    month,
    days: used.filter((slot) => slot.length === 10 && slot.startsWith(month)).map(dayOf),
    vague: at(eventSlots, month),
    publishedVague: at(clippingSlots, month),
  })
  const yearOf = (year: string): ChronologyYear => {
    const months = used
      .filter((slot) => slot.length > 4 && slot.startsWith(year))
      .map((slot) => slot.slice(0, 7))
    return { year, months: [...new Set(months)].map(monthOf), vague: at(eventSlots, year) }
  }
  const years = new Set(used.filter((slot) => slot !== '').map((slot) => slot.slice(0, 4)))
  return {
    years: [...years].map(yearOf),
    undated: at(eventSlots, ''),
    publishedUndated: at(clippingSlots, ''),
  }
}

function place(slots: Map<Slot, string[]>, slot: Slot, id: string): void {
  const ids = slots.get(slot)
  if (ids === undefined) slots.set(slot, [id])
  else ids.push(id)
}

function comparePublished(a: Reading, b: Reading): number {
  return compareDates(a.article.published, b.article.published) || compareText(a.clipping.id, b.clipping.id)
}

function slotOfEvent(
  { date, reports }: ChronicleEvent,
  lastPublished: ReadonlyMap<string, string | undefined>,
): Slot {
  if (date === null || date.earliest === FIRST_DAY) return ''
  const told = reports
    .map(({ clipping }) => lastPublished.get(clipping) ?? '')
    .reduce((a, b) => (a > b ? a : b))
  const latest = date.latest !== LAST_DAY ? date.latest : told > date.earliest ? told : ''
  if (latest === '') return ''
  const slot = sharedSlot(date.earliest, latest)
  if (slot !== '') return slot
  return daysBetween(date.earliest, latest) < YEAR ? date.earliest.slice(0, 4) : ''
}

function slotOfPublication(date: DateRange | null): Slot {
  if (date === null) return ''
  const slot = sharedSlot(date.earliest, date.latest)
  if (slot.length > 4) return slot
  return daysBetween(date.earliest, date.latest) < MONTH ? date.earliest.slice(0, 7) : ''
}

/** The day, month or year that two days share; empty when they share none. */
function sharedSlot(earliest: string, latest: string): Slot {
  if (earliest === latest) return earliest
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return earliest.slice(0, 7)
  return earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : ''
}
