/** What an editor should look at, the most useful first, each with lines ready to paste. */
import {
  findReview,
  MOST_LISTED,
  REVIEW_KINDS,
  type ReviewItem,
  type ReviewKind,
} from '../data/review/items.ts'
import type { Ready } from '../data/review/ready.ts'
import { labelOf } from './components/clippings.ts'
import { renderContents, type Part } from './components/contents.ts'
import { renderDateOr } from './components/dates.ts'
import { renderEventLink } from './components/events.ts'
import { countText } from './components/numbers.ts'
import { renderQuote } from './components/quotes.ts'
import { renderSection } from './components/section.ts'
import { html, join, type Content, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { eventOf, readingOf, type Site } from './site.ts'
import { shorten, shown } from './text.ts'
import { viewFrom, type View } from './view.ts'
import { reviewWords as w } from './words-review.ts'
import { words } from './words.ts'

/** Items of each kind on the page at most; the file holds all. */
const MOST_SHOWN = 25
/** Clippings linked at each item at most. */
const MOST_LINKED = 3

function renderReady({ act, file, yaml }: Ready): Html {
  return html`<div class="ready">
    <p class="note">${w.acts[act]} <code class="id" dir="ltr" translate="no">${file}</code></p>
    <pre dir="ltr" tabindex="0" translate="no">${yaml}</pre>
  </div> `
}

/** What the item is about: the name, the event, or the clipping. */
function renderSubject(view: View, { name, event, clippings }: ReviewItem): Content {
  if (name !== null) return html`<bdi>${shown(name)}</bdi>`
  if (event !== null) {
    const about = eventOf(view.site, event)
    return html`${renderEventLink(view, about)} <span class="note">${renderDateOr(view, about.date)}</span>`
  }
  const [id] = clippings
  if (id === undefined) return null
  const reading = readingOf(view.site, id)
  return html`<a href="${view.href(paths.article(id))}">${labelOf(view, reading)}</a>
    <span class="note">${renderDateOr(view, reading.article.published)}</span>`
}

function renderClippings(view: View, { clippings, kind }: ReviewItem): Html | null {
  if (kind === 'published' || clippings.length === 0) return null
  const links = clippings
    .slice(0, MOST_LINKED)
    .map(
      (id) => html`<a href="${view.href(paths.article(id))}">${labelOf(view, readingOf(view.site, id))}</a>`,
    )
  const rest = clippings.length - MOST_LINKED
  const more = rest > 0 ? [countText(rest, 'قصاصة', view.site.settings.digits)] : []
  return html`<p class="note">${w.inClippings} ${join([...links, ...more], words.comma)}</p> `
}

function renderItem(view: View, item: ReviewItem): Html {
  const { reason, differs, quotes, ready } = item
  const fields = differs.map((field) => words.sayings.fields[field])
  return html`<li>
    <p class="review-subject">${renderSubject(view, item)}</p>
    ${differs.length === 0 ? null : html`<p class="differ">${words.sayings.differ} ${fields.join(words.comma)}</p> `}${reason === null ? null : html`<p>${w.reason} ${shown(reason)}</p> `}${quotes.map((quote) => html`<p>${renderQuote(shorten(quote, 200), 'words')}</p> `)}${renderClippings(view, item)}
    ${
      ready.length === 0
        ? html`<p class="note">${w.nothingReady}</p> `
        : html`<details>
            <summary>${w.ready}</summary>
            ${ready.map(renderReady)}
          </details>`
    }
  </li> `
}

function renderKind(view: View, kind: ReviewKind, items: readonly ReviewItem[]): Html | null {
  if (items.length === 0) return null
  const { digits } = view.site.settings
  const rest = Math.min(items.length, MOST_LISTED) - MOST_SHOWN
  return html`<p class="note">${w.kinds[kind].why}</p>
    <ol class="review-list">
      ${items.slice(0, MOST_SHOWN).map((item) => renderItem(view, item))}
    </ol>
    ${rest > 0 ? html`<p class="note">${w.rest(countText(rest, 'موضع', digits))} <a href="${view.href(paths.file('review.ndjson'))}"><code class="id" dir="ltr" translate="no">review.ndjson</code></a></p> ` : null}`
}

/** Renders the page of what is to be reviewed. */
export function renderReview(site: Site): string {
  const view = viewFrom(site, paths.review)
  const { digits } = site.settings
  const items = findReview(site)
  const parts = REVIEW_KINDS.map((kind): Part => {
    const ofKind = items.filter((item) => item.kind === kind)
    const count = countText(ofKind.length, 'موضع', digits)
    return [kind, `${w.kinds[kind].title} (${count})`, renderKind(view, kind, ofKind)]
  })
  const confirmed = site.events.filter((event) => event.confirmed).length
  const reviewed = site.readings.filter(({ clipping }) => clipping.front.reviewed !== null).length
  const main = html`<h1>${w.title}</h1>
    <p class="lead">${w.intro}</p>
    <p class="note">
      ${confirmed + reviewed === 0 ? w.nothingDone : w.done(countText(confirmed, 'حدث', digits), countText(reviewed, 'قصاصة', digits))}
    </p>
    ${items.length === 0 ? html`<p>${w.none}</p> ` : renderContents(parts)}<p class="note">${w.how}</p>
    ${parts.map(([kind, title, content]) => renderSection(kind, title, content))}`
  return renderPage(view, {
    title: w.title,
    description: w.intro,
    section: null,
    kind: 'review-page',
    main,
    subject: null,
  })
}
