/** Dates as readers see them. */
import { WEEKDAYS } from '../../arabic/weekdays.ts'
import { parseEdtf } from '../../dates/edtf.ts'
import { formatDate } from '../../dates/wording.ts'
import type { DateRange, SiteSettings } from '../../records.ts'
import { html, type Html } from '../html.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'

const WEEKDAY = new RegExp(`^(?:${WEEKDAYS.join('|')}) `)

/** A date in words, with the day of the week and without. */
interface Wording {
  readonly full: string
  readonly short: string
  /** The latter marked as a date; null until it is asked for. */
  markup: Html | null
}

/** Dates already worded, by settings and then by EDTF: the same few thousand stand on every page. */
const worded = new Map<string, Map<string, Wording>>()
const wordedFor = new WeakMap<SiteSettings, Map<string, Wording>>()

function wordingsFor(settings: SiteSettings): Map<string, Wording> {
  const known = wordedFor.get(settings)
  if (known !== undefined) return known
  const key = `${settings.months} ${settings.digits}`
  const wordings = worded.get(key) ?? new Map<string, Wording>()
  worded.set(key, wordings)
  wordedFor.set(settings, wordings)
  return wordings
}

function wordingOf(settings: SiteSettings, date: DateRange): Wording {
  const wordings = wordingsFor(settings)
  const known = wordings.get(date.edtf)
  if (known !== undefined) return known
  const { months, digits } = settings
  const full = formatDate(date, { months, digits })
  const wording = { full, short: full.replace(WEEKDAY, ''), markup: null }
  wordings.set(date.edtf, wording)
  return wording
}

/** A date as text, in the site's months and digits: `الأربعاء 24 كانون الثاني/يناير 2024`. */
export function fullDateText(settings: SiteSettings, date: DateRange): string {
  return wordingOf(settings, date).full
}

/** The same without the day of the week, for lists and links: `24 كانون الثاني/يناير 2024`. */
export function dateText(settings: SiteSettings, date: DateRange): string {
  return wordingOf(settings, date).short
}

/** A plain day, month or year for `<time datetime>`, or null where HTML has no way to say it (spans, open ends). */
export function machineDate(edtf: string): string | null {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=[?~%]?$)/.exec(edtf)?.[0] ?? null
}

/** A date as markup; what stands in it can be given, as when a text's own words are marked. */
export function renderDate(view: View, date: DateRange, text?: string): Html {
  if (text !== undefined) return markDate(date, text)
  const wording = wordingOf(view.site.settings, date)
  return (wording.markup ??= markDate(date, wording.short))
}

function markDate(date: DateRange, text: string): Html {
  const machine = machineDate(date.edtf)
  return machine === null
    ? html`<span class="date">${text}</span>`
    : html`<time class="date" datetime="${machine}">${text}</time>`
}

const NO_DATE = html`<span class="date date--none">${words.noDate}</span>`

/** The date, or the words for none. */
export function renderDateOr(view: View, date: DateRange | null): Html {
  return date === null ? NO_DATE : renderDate(view, date)
}

/** A day, month or year of the calendar as a date: `2024`, `2024-01`, `2024-01-24`. */
export function calendarDate(edtf: string): DateRange {
  const date = parseEdtf(edtf)
  if (date === null) throw new Error(`expected a day, month or year, found ${edtf}`)
  return date
}

/** A date as an editor wrote it: in words where it is EDTF, else as it stands. */
export function renderWritten(view: View, written: string): Html {
  const date = parseEdtf(written)
  return date === null ? html`<bdi>${written}</bdi>` : renderDate(view, date)
}
