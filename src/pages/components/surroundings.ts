/** What an event answers or follows, with the words that say so, and the statements told beside it. */
import type { ChronicleEvent } from '../../records.ts'
import { html, type Html } from '../html.ts'
import { readingOf } from '../site.ts'
import { relatedTo, statementsBeside, type Related } from '../surroundings.ts'
import { shorten } from '../text.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { labelOf } from './clippings.ts'
import { renderDate } from './dates.ts'
import { renderEventLink, renderEvents } from './events.ts'
import { wordsOf } from './markdown.ts'
import { passageTarget, renderQuote } from './quotes.ts'
import { mayQuote } from './rights.ts'

function renderRelated(view: View, { as, event, relation }: Related): Html {
  const reading = readingOf(view.site, relation.clipping)
  const said = wordsOf(reading, reading.clipping.text.slice(relation.start, relation.end))
  const quote = mayQuote(view, reading) ? renderQuote(shorten(said, 160), 'words') : null
  return html`<li>
    <p>
      <strong>${words.related[as]}</strong> ${renderEventLink(view, event)}${event.date === null ? null : html` <span class="note">${renderDate(view, event.date)}</span>`}
    </p>
    ${quote}
    <p class="note">
      ${words.event.inArticle}: <a href="${view.href(passageTarget(view, reading, relation))}">${labelOf(view, reading)}</a>
    </p>
  </li> `
}

/** The events before and after that clippings name with this one; null for none. */
export function renderRelations(view: View, event: ChronicleEvent): Html | null {
  const related = relatedTo(view.site, event)
  if (related.length === 0) return null
  return html`<p class="note">${words.related.note}</p>
    <ul class="related">
      ${related.map((one) => renderRelated(view, one))}
    </ul>`
}

/** Who claims, denies, accuses or condemns in the same clippings; null for none. */
export function renderStatements(view: View, event: ChronicleEvent): Html | null {
  const list = renderEvents(view, statementsBeside(view.site, event), { dated: 'known', quoted: true })
  return (
    list &&
    html`<p class="note">${words.related.statementsNote}</p>
    ${list}`
  )
}
