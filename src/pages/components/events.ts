/** Events in lists. */
import type { ChronicleEvent } from '../../records.ts'
import { renderHeadline } from '../headline.ts'
import { attributes, html, type Content, type Html } from '../html.ts'
import { paths, type Target } from '../links.ts'
import { tellingsOf, type Telling } from '../site.ts'
import type { View } from '../view.ts'
import { renderModality, renderReading, signClass } from './badges.ts'
import { renderDateOr } from './dates.ts'
import { renderOutlet, renderPlace } from './names.ts'
import { countText } from './numbers.ts'
import { renderShortQuote } from './quotes.ts'
import { renderSpan } from './spans.ts'
import { renderToll } from './tolls.ts'

/** An event's own page, or its place in the article that tells it most fully. */
export function eventTarget(event: ChronicleEvent): Target {
  const [first] = event.reports
  if (event.page || first === undefined) return paths.event(event.id)
  return `${paths.article(first.clipping)}#${event.id}`
}

/** The event's name, linked. */
export function renderEventLink(view: View, event: ChronicleEvent): Html {
  return html`<a class="event-link" href="${view.href(eventTarget(event))}">${renderHeadline(view.site, event)}</a>`
}

export interface RowOptions {
  /** Whether the date is told: `never` under its day, `known` where the list itself says that dates lack. */
  readonly dated: 'always' | 'known' | 'never'
  /** The words of the fullest telling are quoted. */
  readonly quoted: boolean
  /** Whether who tells it is said; left out on the page of the one who does. */
  readonly tellers?: boolean
  /** Said beside the name, such as an actor's part in it. */
  readonly note?: string | null
  /** The id of the row. */
  readonly anchor?: string | null
  /** `2024-01` or `2024`: the date is drawn as a bar in this period. */
  readonly period?: string
}

/** How many tellings there are, and of how many sources where some of them carry one text: `3 روايات (مصدر واحد)`. */
export function tellingsText({ reports, sources }: ChronicleEvent, digits: 'latn' | 'arab'): string {
  const tellings = countText(reports.length, 'رواية', digits)
  return sources.length < reports.length
    ? `${tellings} (${countText(sources.length, 'مصدر', digits)})`
    : tellings
}

/** Who tells it: the one outlet by name, several by number. */
function renderTellers(view: View, event: ChronicleEvent, tellings: readonly Telling[]): Content {
  const [first] = tellings
  if (tellings.length !== 1 || first === undefined) return tellingsText(event, view.site.settings.digits)
  return first.reading.article.outlet && renderOutlet(view, first.reading.article.outlet)
}

/** The small facts under an event's name: place, toll, who tells it. */
function renderFacts(
  view: View,
  event: ChronicleEvent,
  tellings: readonly Telling[],
  told: boolean,
): Html | null {
  const toll = renderToll(view, event)
  const facts: Html[] = []
  const add = (fact: Content): void => void (fact && facts.push(html`<span>${fact}</span> `))
  if (event.place !== null) add(renderPlace(view, event.place))
  if (toll !== null) add(html`<span class="toll">${toll}</span>`)
  if (told) add(renderTellers(view, event, tellings))
  // Most is read by the machine alone, which the page of each event says; in a list the exception is marked.
  if (event.confirmed) add(renderReading(event))
  return facts.length === 0 ? null : html`<p class="facts">${facts}</p> `
}

function renderRowDate(view: View, event: ChronicleEvent, dated: RowOptions['dated']): Html | null {
  if (dated === 'never' || (dated === 'known' && event.date === null)) return null
  return html`<p class="event-date">${renderDateOr(view, event.date)}</p>
`
}

/** Whether the name of an event is that of its type alone: only its words tell what happened. */
export function isBare({ agents, targets, place }: ChronicleEvent): boolean {
  return agents.length === 0 && targets.length === 0 && place === null
}

/** A row without what one list says and another does not: its id, and what is said beside the name. */
export interface RowParts {
  /** From its class to its name. */
  readonly opening: Html
  readonly rest: Html
}

/** What stands in a row of an event whatever list it is in. */
export function partsOfRow(
  view: View,
  event: ChronicleEvent,
  { dated, quoted, tellers = true, period }: Omit<RowOptions, 'note' | 'anchor'>,
): RowParts {
  const tellings = tellingsOf(view.site, event)
  const [first] = tellings
  const quote = (quoted || isBare(event)) && first ? renderShortQuote(view, first) : null
  const classes = event.modality === 'reported' ? 'event' : `event event--${event.modality}`
  return {
    opening: html` class="${classes}">
    ${renderRowDate(view, event, dated)}${period !== undefined && event.date !== null ? renderSpan(event.date, period) : null}
    <p class="event-name">
      <span class="${signClass(event)}"></span>${renderModality(event.modality)}
      ${renderEventLink(view, event)}`,
    rest: html`
    </p>
    ${quote}${renderFacts(view, event, tellings, tellers)}
  </li> `,
  }
}

/** A row of these parts. */
export function joinRow({ opening, rest }: RowParts, note: string | null, anchor: string | null): Html {
  return html`<li${attributes({ id: anchor })}${opening}${note ? html` <span class="side">${note}</span>` : null}${rest}`
}

/** One event as a row: date, name, modality, the words, the facts. */
export function renderEventRow(view: View, event: ChronicleEvent, options: RowOptions): Html {
  return joinRow(partsOfRow(view, event, options), options.note ?? null, options.anchor ?? null)
}

/** Events as a list; nothing when there is none. */
export function renderEvents(
  view: View,
  events: readonly ChronicleEvent[],
  options: RowOptions,
): Html | null {
  if (events.length === 0) return null
  return html`<ol class="events">
    ${events.map((event) => renderEventRow(view, event, options))}
  </ol> `
}
