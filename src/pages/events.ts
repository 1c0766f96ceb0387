/** One happening: when, where, who, the toll, and what each clipping says in its own words. */
import { precisionOf, qualifierOf } from '../dates/edtf.ts'
import { RECIPROCAL, typeInfo } from '../reports/types.ts'
import { renderRelations, renderStatements } from './components/surroundings.ts'
import { stateOf } from '../data/state.ts'
import type { ChronicleEvent, DateRange, Decision } from '../records.ts'
import { renderModality, renderReading } from './components/badges.ts'
import { renderComparison, renderSilence, renderTollBounds } from './components/comparison.ts'
import { renderContents, type Part } from './components/contents.ts'
import { labelOf } from './components/clippings.ts'
import {
  calendarDate,
  dateText,
  fullDateText,
  renderDate,
  renderDateOr,
  renderWritten,
} from './components/dates.ts'
import { eventTarget } from './components/events.ts'
import { renderFactList } from './components/facts.ts'
import { wordsOf } from './components/markdown.ts'
import { renderOutlet, renderParties, renderPlaceChain, renderSpeaker } from './components/names.ts'
import { renderBreadcrumbs, renderNeighbours, type Neighbour, type Step } from './components/navigation.ts'
import { yearText } from './components/numbers.ts'
import { passageTarget, renderEvidence, renderQuote } from './components/quotes.ts'
import { mayQuote } from './components/rights.ts'
import { renderSection } from './components/section.ts'
import { renderToll } from './components/tolls.ts'
import { fullHeadlineOf, headlineOf } from './headline.ts'
import { html, join, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { renderCardMeta } from './pictures/card.ts'
import { renderSpot } from './pictures/locator.ts'
import { sameWords, sourcesOf, type SourceGroup } from './sources.ts'
import { eventOf, tellingsOf, type Site, type Telling } from './site.ts'
import { eventNodes } from './schema.ts'
import { shorten, shown } from './text.ts'
import { renderStructured } from './components/structured.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** How exact a date is, in words. */
function exactnessOf(date: DateRange): string {
  return qualifierOf(date) === '' ? words.exactness[precisionOf(date)] : words.approximate
}

function renderPassageLink(view: View, { reading, report }: Telling): Html {
  const title = labelOf(view, reading)
  return html`<a href="${view.href(passageTarget(view, reading, report))}">${title}</a>`
}

/** The date, how exact it is, and the words it was read from. */
function renderWhen(view: View, event: ChronicleEvent, tellings: readonly Telling[]): Html {
  if (event.date === null) return html`${words.event.noDate}`
  const basis = tellings.find(({ report }) => report.date?.edtf === event.date?.edtf)
  const text = basis?.report.date?.text ?? ''
  const decided = tellings.some(({ report }) => report.decision !== null)
  const read =
    basis === undefined || text === ''
      ? html`${decided ? words.event.byEditor : words.event.fromContext}`
      : html`${words.event.readFrom} ${renderQuote(text)} ${words.event.readIn}
          ${renderPassageLink(view, basis)}`
  return html`<strong>${renderDate(view, event.date, fullDateText(view.site.settings, event.date))}</strong>
    <span class="mark">${exactnessOf(event.date)}</span>
    <p class="basis">${read}</p>`
}

function renderSides(view: View, event: ChronicleEvent): readonly (readonly [string, Html | null])[] {
  if (RECIPROCAL.has(event.type))
    return [[words.event.parties, renderParties(view, [...new Set([...event.agents, ...event.targets])])]]
  return [
    [words.event.agents, renderParties(view, event.agents)],
    [words.event.targets, renderParties(view, event.targets)],
  ]
}

function renderFacts(view: View, event: ChronicleEvent, tellings: readonly Telling[]): Html | null {
  const decided = event.confirmed ? words.event.confirmed : words.event.machine(tellings.length > 1)
  return renderFactList([
    [words.event.when, renderWhen(view, event, tellings)],
    [words.event.where, event.place === null ? words.event.noPlace : renderPlaceChain(view, event.place)],
    ...renderSides(view, event),
    [words.event.toll, renderToll(view, event)],
    [words.event.reading, decided],
  ])
}

function renderSource(view: View, { reading, report }: Telling): Html | null {
  if (report.speaker !== null)
    return html`<p class="speaker">${words.event.saysSo} ${renderSpeaker(view, report.speaker)}</p> `
  if (report.source === null || report.source === reading.article.outlet?.id) return null
  const name = view.site.authority.outlets.get(report.source)?.name ?? report.source
  return html`<p class="speaker">
    ${words.event.according} ${renderOutlet(view, { id: report.source, name })}
  </p> `
}

/** What the same clipping says of it elsewhere, in its words; what it says twice is there once. */
function renderAlso({ reading, report }: Telling): Html | null {
  const passages = report.also.map(({ start, end }) =>
    shorten(wordsOf(reading, reading.clipping.text.slice(start, end)), 400),
  )
  const own = shorten(wordsOf(reading, report.evidence), 400)
  const quotes = [...new Set(passages)].filter((said) => said !== own).map((said) => renderQuote(said))
  const [only, ...more] = quotes
  if (only === undefined) return null
  if (more.length === 0) return html`<p class="also">${words.event.also}: ${only}</p> `
  return html`<div class="also">
    <p>${words.event.alsoMore}:</p>
    <ul>
      ${quotes.map((quote) => html`<li>${quote}</li> `)}
    </ul>
  </div> `
}

function renderTelling(view: View, telling: Telling, event: ChronicleEvent, copies: Html | null): Html {
  const { reading, report } = telling
  const { article } = reading
  const quoted = mayQuote(view, reading)
  const others = quoted ? renderAlso(telling) : null
  return html`<li class="telling">
    <p class="telling-head">
      <strong>${renderOutlet(view, article.outlet)}</strong>
      <span>${renderDateOr(view, article.published)}</span
      >${report.modality === event.modality ? null : renderModality(report.modality)}
    </p>
    ${quoted ? renderEvidence(telling) : html`<p class="note">${words.event.toldFromMetadata}</p> `}${others}${renderSource(view, telling)}${copies}
    <p class="passage">${words.event.inArticle}: ${renderPassageLink(view, telling)}</p>
  </li> `
}

/** The copies of a telling in the same words, each with its place. */
function renderCopies(view: View, copies: readonly Telling[]): Html | null {
  if (copies.length === 0) return null
  const places = copies.map(
    (copy) => html`${renderOutlet(view, copy.reading.article.outlet)} (${renderPassageLink(view, copy)})`,
  )
  return html`<p class="also">${words.sayings.copies}: ${join(places, words.comma)}</p> `
}

function renderTellings(view: View, event: ChronicleEvent, groups: readonly SourceGroup[]): Html {
  const told = groups.flatMap(({ tellings }) => sameWords(tellings))
  return html`<section aria-labelledby="tellings">
    <h2 id="tellings">${words.event.tellings}</h2>
    <ol class="tellings">
      ${told.map(([first, ...copies]) => first && renderTelling(view, first, event, renderCopies(view, copies)))}
    </ol>
  </section> `
}

function renderJoins(event: ChronicleEvent): Html | null {
  if (event.joins.length === 0) return null
  return html`<details class="joins">
    <summary>${words.event.joins}</summary>
    <ul>
      ${event.joins.map((reason) => html`<li>${shown(reason)}</li> `)}
    </ul>
  </details> `
}

/** The editor's decisions on an event's reports, each once, in the order of the file. */
function decisionsOn(site: Site, tellings: readonly Telling[]): Decision[] {
  const indexes = new Set(tellings.map(({ report }) => report.decision))
  return site.decisions.filter((decision) => indexes.has(decision.index))
}

function renderDecisions(view: View, tellings: readonly Telling[]): Html | null {
  const decisions = decisionsOn(view.site, tellings)
  if (decisions.length === 0) return null
  const item = ({ by, on, why }: Decision): Html =>
    html`<li>${words.event.decision(by)}، ${renderWritten(view, on)}: ${shown(why)}</li> `
  return html`<section aria-labelledby="decisions">
    <h2 id="decisions">${words.event.decisions}</h2>
    <ul class="decisions">
      ${decisions.map(item)}
    </ul>
  </section> `
}

/** Up from an event: the chronology, and the year, month and day that the date stays within. */
export function stepsToDate(view: View, slot: string | undefined): Step[] {
  const { settings } = view.site
  const steps: Step[] = [{ name: words.nav.chronology, target: paths.chronology }]
  if (slot === undefined) return steps
  const year = slot.slice(0, 4)
  steps.push({ name: yearText(year, settings.digits), target: paths.year(year) })
  if (slot.length > 4) {
    const target = slot.length === 10 ? paths.day(slot) : paths.month(slot)
    steps.push({ name: dateText(settings, calendarDate(slot)), target })
  }
  return steps
}

function neighbour(view: View, id: string | null | undefined): Neighbour | null {
  if (!id) return null
  const event = eventOf(view.site, id)
  const date = event.date === null ? null : html` <span class="note">${renderDate(view, event.date)}</span>`
  return { label: html`${fullHeadlineOf(view.site, event)}${date}`, target: eventTarget(event) }
}

/** The words of the fullest telling, where they may be quoted. */
function describe(view: View, [first]: readonly Telling[]): string | null {
  if (first === undefined || !mayQuote(view, first.reading)) return null
  return shorten(wordsOf(first.reading, first.report.evidence), 200)
}

/** Renders the page of one event. */
export function renderEventPage(site: Site, event: ChronicleEvent): string {
  const view = viewFrom(site, paths.event(event.id))
  const tellings = tellingsOf(site, event)
  const groups = sourcesOf(site, event)
  const title = fullHeadlineOf(site, event)
  const parts: readonly Part[] = [
    ['sayings', words.sayings.title, renderComparison(view, tellings, groups)],
    ['toll', words.event.toll, renderTollBounds(view, event)],
    ['related', words.related.title, renderRelations(view, event)],
    ['statements', words.related.statements, renderStatements(view, event)],
    ['silent', words.coverage.silent, renderSilence(view, event)],
  ]
  const neighbours = site.eventNeighbours.get(event.id)
  const main = html`${renderBreadcrumbs(view, stepsToDate(view, site.slots.get(event.id)))}
    <header class="event-head">
      <p class="kicker">
        <a href="${view.href(paths.type(event.type))}">${typeInfo(event.type).label}</a>
        ${renderReading(event)}
      </p>
      <h1>${renderModality(event.modality)} ${shown(headlineOf(site, event))}</h1>
      ${renderContents([['tellings', words.event.tellings, words.event.tellings], ...parts])}
    </header>
    <div class="dossier">
      <div class="dossier-side">${renderFacts(view, event, tellings)}${renderSpot(view, event.place)}</div>
      <div class="dossier-main">${renderTellings(view, event, groups)}</div>
    </div>
    ${parts.map(([id, name, content]) => renderSection(id, name, content))}${renderJoins(event)}${renderDecisions(view, tellings)}    ${renderNeighbours(view, { earlier: neighbour(view, neighbours?.previous), later: neighbour(view, neighbours?.next) })}`
  return renderPage(view, {
    title: shown(title),
    description: describe(view, tellings),
    section: 'chronology',
    kind: 'event-page',
    head: html`${renderCardMeta(view, shown(title))}${renderStructured(eventNodes(view, event))}`,
    main,
    subject: event.id,
    state: stateOf(
      tellings.map(({ reading }) => reading),
      decisionsOn(site, tellings),
    ),
  })
}
