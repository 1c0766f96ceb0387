/** All that is known of a clipping: where it came from, how its date was found, its seal, how to cite it. */
import { rightsOf } from '../../data/dataset.ts'
import { FIRST_DAY, LAST_DAY } from '../../dates/calendar.ts'
import type { DateEvidence, PublicationDate, Reading } from '../../records.ts'
import { html, join, type Content, type Html } from '../html.ts'
import { addressOf, paths } from '../links.ts'
import { mayQuote } from './rights.ts'
import { shown } from '../text.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { renderReferences } from './cite.ts'
import { labelOf } from './clippings.ts'
import { dateText, renderDate, renderWritten } from './dates.ts'
import { renderFactList } from './facts.ts'
import { renderOutlet, renderOutlets } from './names.ts'
import { renderQuote } from './quotes.ts'

/** `من … إلى …`, or the one day. */
function renderBounds(view: View, { earliest, latest }: DateEvidence): Html {
  const day = (written: string): Html => renderWritten(view, written)
  if (earliest === latest) return day(earliest)
  if (earliest === FIRST_DAY) return html`${words.until} ${day(latest)}`
  if (latest === LAST_DAY) return html`${words.since} ${day(earliest)}`
  return html`${words.from} ${day(earliest)} ${words.to} ${day(latest)}`
}

function renderClue(view: View, reading: Reading, clue: DateEvidence): Html {
  // What an editor gave is no word of the text.
  const quoted = clue.text !== '' && clue.rule !== 'editor' && mayQuote(view, reading)
  const { means, allows } = words.article
  const then = quoted ? (clue.earliest === clue.latest ? means : allows) : ':'
  return html`<li>
    ${words.dateRules[clue.rule]}${quoted ? html`: ${renderQuote(clue.text)}` : null}${then}
    <span class="note">${renderBounds(view, clue)}</span>
  </li> `
}

function renderPublished(view: View, reading: Reading, published: PublicationDate): Html {
  return html`${renderDate(view, published)} <span class="mark">${words.dateBases[published.basis]}</span> ${
    published.evidence.length === 0
      ? null
      : html`<p class="basis">${words.article.clues}</p>
            <ul class="clues">
              ${published.evidence.map((clue) => renderClue(view, reading, clue))}
            </ul>`
  }`
}

/** A link out of the archive; its address is shown where it is printed. */
function renderOutward(url: string | null, label: string): Content {
  return url === null ? null : html`<a class="outward" href="${url}" rel="noopener external">${label}</a>`
}

/** The citation, ready to copy: author, title, outlet, date, archive, id, and the address in a line of its own. */
function renderCitation(view: View, reading: Reading): Html {
  const { settings } = view.site
  const { article, clipping } = reading
  const address = addressOf(settings.url, paths.article(clipping.id)) ?? clipping.front.url
  const parts = [
    article.author === null ? null : shown(article.author),
    `${words.quoteOpen}${labelOf(view, reading)}${words.quoteClose}`,
    article.outlet === null ? words.unknownOutlet : shown(article.outlet.name),
    article.published === null ? words.noDate : dateText(settings, article.published),
  ]
  return html`<p class="citation">
    ${join(parts, words.comma)}. ${words.article.citeSaved(settings.title)}
    <bdi class="id" dir="ltr">${clipping.id}</bdi
    >.${address === null ? null : html` <bdi class="address" dir="ltr">${address}</bdi>`}
  </p>`
}

/** The moment of saving as its day; a form that is no date is shown as it stands. */
function renderRetrieved(view: View, retrieved: string): Html {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(retrieved)?.[0]
  return renderWritten(view, day ?? retrieved)
}

function renderReview(view: View, { reviewed }: Reading['clipping']['front']): Html {
  return reviewed === null
    ? html`${words.article.machine}`
    : html`${words.article.reviewed(reviewed.by)} ${renderWritten(view, reviewed.on)}`
}

/** The part of the page under the text. */
export function renderAbout(view: View, reading: Reading): Html {
  const { article, clipping } = reading
  const { front } = clipping
  const w = words.article
  const original = renderOutward(front.url, w.original)
  const archived = renderOutward(front.archived, w.archived)
  return html`<section class="about" aria-labelledby="about">
    <h2 id="about">${w.about}</h2>
    ${renderFactList([
      [w.outlet, renderOutlet(view, article.outlet)],
      [w.published, article.published && renderPublished(view, reading, article.published)],
      [w.author, article.author && html`<bdi>${shown(article.author)}</bdi>`],
      [w.credits, renderOutlets(view, article.credits)],
      [w.dateline, article.dateline && renderQuote(article.dateline.text)],
      [w.link, original && archived ? html`${original}، ${archived}` : original || archived],
      [w.retrieved, front.retrieved && renderRetrieved(view, front.retrieved)],
      [w.rights, words.rights[rightsOf(reading, view.site)]],
      [w.reading, renderReview(view, front)],
      [
        w.seal,
        html`<code class="hash" dir="ltr" translate="no">${clipping.sha256}</code>
          <p class="basis">${w.sealNote}</p>`,
      ],
    ])}
    <h3>${w.cite}</h3>
    ${renderCitation(view, reading)}${renderReferences(view, reading)}
  </section> `
}
