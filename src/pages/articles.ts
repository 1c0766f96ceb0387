/** One clipping, to read: its text with what was read from it beside the words, and all that is known of it. */
import { rightsOf } from '../data/dataset.ts'
import { stateOf } from '../data/state.ts'
import type { ChronicleEvent, Reading } from '../records.ts'
import { renderAbout } from './components/about.ts'
import { renderModality, signClass } from './components/badges.ts'
import { renderBody, type BodyParagraph } from './components/body.ts'
import { renderCompanionLinks } from './components/cite.ts'
import { labelOf } from './components/clippings.ts'
import { dateText, fullDateText, renderDate, renderDateOr } from './components/dates.ts'
import { eventTarget } from './components/events.ts'
import { renderFurniture } from './components/furniture.ts'
import { wordsOf } from './components/markdown.ts'
import { renderCitationMeta } from './components/meta.ts'
import { renderOutlet } from './components/names.ts'
import { numberText } from './components/numbers.ts'
import { renderBreadcrumbs, renderNeighbours, type Neighbour } from './components/navigation.ts'
import { renderStructured } from './components/structured.ts'
import { stepsToDate } from './events.ts'
import { headlineOf } from './headline.ts'
import { attributes, html, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { renderCardMeta } from './pictures/card.ts'
import { articleNodes, trailNode } from './schema.ts'
import { eventOf, readingOf, type Site } from './site.ts'
import { shorten, shown } from './text.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** Characters of the text that are shown where only an excerpt may be. */
const EXCERPT = 400

/** Events told in each paragraph, by its index; those told outside every shown paragraph under -1. */
function eventsByParagraph(site: Site, reading: Reading): Map<number, ChronicleEvent[]> {
  const ids = site.eventsOfReading.get(reading.clipping.id) ?? []
  const found = new Map<number, ChronicleEvent[]>()
  const seen = new Set<string>()
  reading.reports.forEach((report, i) => {
    const id = ids[i] ?? null
    if (id === null || seen.has(id)) return
    seen.add(id)
    const { paragraphs } = reading.article
    const at = paragraphs.findIndex(({ start, end }) => start <= report.start && report.start < end)
    const index = paragraphs[at]?.role === 'title' ? -1 : at
    found.set(index, [...(found.get(index) ?? []), eventOf(site, id)])
  })
  return found
}

/** One event in the margin. It is the event's own place when the event has no page. Its name tells the place. */
function renderNote(view: View, event: ChronicleEvent): Html {
  const target = eventTarget(event)
  const here = target === `${view.path}#${event.id}`
  const classes = event.modality === 'reported' ? null : `event--${event.modality}`
  return html`<li${attributes({ id: here ? event.id : null, class: classes })}>
<p><span class="${signClass(event)}"></span>${renderModality(event.modality)} <a class="event-link" href="${view.href(target)}">${shown(headlineOf(view.site, event))}</a></p>
${event.date && html`<p class="facts">${renderDate(view, event.date)}</p> `}</li>
`
}

/** The events of one paragraph; `span` paragraphs stand beside them. */
function renderNotes(view: View, events: readonly ChronicleEvent[], paragraph: number, span: number): Html {
  const number = numberText(paragraph, view.site.settings.digits)
  return html`<div
    class="notes span-${Math.min(span, 12)}"
    role="group"
    aria-label="${words.article.events(number)}"
  >
    <ul>
      ${events.map((event) => renderNote(view, event))}
    </ul>
  </div> `
}

/**
 * The paragraphs, each followed by the events that it tells. On wide screens these stand in a second column, and
 * reach down beside the paragraphs that tell none: `span` says how many.
 */
function renderText(
  view: View,
  body: readonly BodyParagraph[],
  events: ReadonlyMap<number, ChronicleEvent[]>,
): Html {
  const parts = body.map(({ index, markup }, at) => {
    const told = events.get(index)
    if (told === undefined) return html`${markup} `
    const next = body.findIndex((other, i) => i > at && events.has(other.index))
    return html`${markup} ${renderNotes(view, told, index + 1, (next < 0 ? body.length : next) - at)}`
  })
  return html`<div class="text">${parts}</div> `
}

/** The text, as much of it as may be shown, with its events. */
function renderReading(view: View, reading: Reading): Html {
  const rights = rightsOf(reading, view.site)
  const events = eventsByParagraph(view.site, reading)
  const body =
    rights === 'metadata' ? [] : renderBody(view, reading, rights === 'excerpt' ? EXCERPT : Infinity)
  const shownParagraphs = new Set(body.map(({ index }) => index))
  const elsewhere = [...events].flatMap(([index, told]) => (shownParagraphs.has(index) ? [] : told))
  const note =
    rights === 'full' ? null : rights === 'excerpt' ? words.article.excerptNote : words.article.metadataNote
  const reasons = [...new Set((reading.clipping.redactions ?? []).map(({ why }) => why))]
  return html`${elsewhere.length > 0 && rights === 'full' ? renderElsewhere(view, elsewhere) : null}${body.length > 0 ? renderText(view, body, events) : null}${note === null ? null : html`<p class="rights-note">${note}</p> `}${reasons.length === 0 ? null : html`<p class="rights-note">${words.article.redactedNote(shown(reasons.join('؛ ')))}</p> `}${elsewhere.length > 0 && rights !== 'full' ? renderElsewhere(view, elsewhere) : null}`
}

function renderElsewhere(view: View, events: readonly ChronicleEvent[]): Html {
  return html`<section class="title-events" aria-labelledby="told">
    <h2 id="told">${words.article.eventsAll}</h2>
    <ul class="notes">
      ${events.map((event) => renderNote(view, event))}
    </ul>
  </section> `
}

function renderTitle(view: View, reading: Reading): Html {
  const { titleBasis, outlet, published, author } = reading.article
  const label = labelOf(view, reading)
  const basis =
    titleBasis === 'printed' || label === words.article.noTitle
      ? null
      : titleBasis === 'derived'
        ? words.article.derivedTitle
        : words.article.editorTitle
  const { reviewed } = reading.clipping.front
  return html`<header class="article-head">
<p class="kicker">${words.article.kind} <span class="mark${reviewed === null ? '' : ' mark--confirmed'}">${reviewed === null ? words.event.machineShort : words.article.reviewedShort}</span></p>
<h1${attributes({ class: titleBasis === 'derived' ? 'derived' : null })}>${label}</h1>
${basis === null ? null : html`<p class="note">${basis}</p> `}<p class="byline"><span>${renderOutlet(view, outlet)}</span> ${author === null ? null : html`<span><bdi>${shown(author)}</bdi></span> `}<span>${published === null ? renderDateOr(view, null) : renderDate(view, published, fullDateText(view.site.settings, published))}${published === null ? null : html` <span class="basis">${words.dateBases[published.basis]}</span>`}</span></p>
</header>
`
}

function neighbour(view: View, id: string | null | undefined): Neighbour | null {
  if (!id) return null
  const reading = readingOf(view.site, id)
  const { published } = reading.article
  const date = published === null ? null : html` <span class="note">${renderDate(view, published)}</span>`
  return { label: html`${labelOf(view, reading)}${date}`, target: paths.article(id) }
}

/** Where the chronology has the clipping: its day or month of publication. */
function slotOf({ article }: Reading): string | undefined {
  if (article.published === null) return undefined
  const { earliest, latest } = article.published
  if (earliest === latest) return earliest
  return earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : undefined
}

function describe(view: View, reading: Reading): string {
  const { outlet, published } = reading.article
  const date = published === null ? null : dateText(view.site.settings, published)
  return [outlet === null ? words.unknownOutlet : shown(outlet.name), date]
    .filter((part) => part !== null)
    .join(words.comma)
}

/** Renders the page of one clipping. */
export function renderArticlePage(site: Site, reading: Reading): string {
  const { id } = reading.clipping
  const view = viewFrom(site, paths.article(id))
  const neighbours = site.readingNeighbours.get(id)
  const first = reading.article.paragraphs.find(({ role }) => role === 'body')
  const excerpt =
    first === undefined
      ? null
      : shorten(wordsOf(reading, reading.clipping.text.slice(first.start, first.end)), 200)
  const steps = stepsToDate(view, slotOf(reading))
  const main = html`${renderBreadcrumbs(view, steps)}
    <article>${renderTitle(view, reading)}${renderReading(view, reading)}</article>
    ${renderFurniture(view, reading)}${renderAbout(view, reading)}${renderNeighbours(view, { earlier: neighbour(view, neighbours?.previous), later: neighbour(view, neighbours?.next) })}`
  return renderPage(view, {
    title: labelOf(view, reading),
    description: describe(view, reading),
    section: 'chronology',
    kind: 'article-page',
    head: html`${renderCompanionLinks(view, reading)}${renderCitationMeta(view, reading)}${renderCardMeta(view, labelOf(view, reading))}${renderStructured([...articleNodes(view, reading, excerpt), trailNode(view, steps)])}`,
    main,
    subject: id,
    state: stateOf([reading], []),
  })
}
