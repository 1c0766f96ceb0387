/** Who says what of an event: a table with a row for each telling, those from one agency together. */
import type { Report } from '../../records.ts'
import { partyName } from '../headline.ts'
import { attributes, html, join, type Content, type Html } from '../html.ts'
import type { Telling } from '../site.ts'
import type { SourceGroup } from '../sources.ts'
import { shown } from '../text.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { writtenName } from '../written.ts'
import { renderModality } from './badges.ts'
import { renderDate, renderDateOr } from './dates.ts'
import { actorTarget, renderName, renderOutlet, renderPlace, renderSpeaker } from './names.ts'
import { passageTarget, renderQuote } from './quotes.ts'
import { mayQuote } from './rights.ts'
import { renderCount } from './tolls.ts'

/** A party as the telling itself writes it, where its clause names it; else by its preferred name. */
function renderWrittenParty(view: View, { reading, report }: Telling, party: string): Html {
  const mention = reading.mentions.find(
    ({ kind, id, start, end }) =>
      kind === 'actor' && id === party && report.start <= start && end <= report.end,
  )
  const forms = view.site.authority.actors.get(party)?.forms ?? []
  const own =
    mention !== undefined && mayQuote(view, reading)
      ? writtenName(mention, reading.clipping.text, forms)
      : null
  return renderName(view, shown(own ?? partyName(view.site, party)), actorTarget(view, party))
}

function renderParties(view: View, telling: Telling, parties: readonly string[]): Html | null {
  if (parties.length === 0) return null
  return join(
    parties.map((party) => renderWrittenParty(view, telling, party)),
    words.comma,
  )
}

function renderWhen(view: View, { date }: Report): Html | null {
  if (date === null) return null
  const said = date.text === '' ? null : html` ${renderQuote(date.text, 'said')}`
  return html`${renderDate(view, date)}${said}`
}

/** A column: its head, and what a telling says in it; null for nothing. */
interface Column {
  readonly head: string
  readonly cell: (view: View, telling: Telling) => Content
}

const COLUMNS: readonly Column[] = [
  {
    head: words.sayings.words,
    cell: (view, { reading, report }) =>
      mayQuote(view, reading) && report.trigger !== '' ? renderQuote(report.trigger) : null,
  },
  { head: words.sayings.when, cell: (view, { report }) => renderWhen(view, report) },
  {
    head: words.sayings.where,
    cell: (view, { report }) => (report.place === null ? null : renderPlace(view, report.place)),
  },
  {
    head: words.event.agents,
    cell: (view, telling) => renderParties(view, telling, telling.report.agents),
  },
  {
    head: words.sayings.targets,
    cell: (view, telling) => renderParties(view, telling, telling.report.targets),
  },
  {
    head: words.event.killed,
    cell: (view, { report }) => report.fatalities && renderCount(view, report.fatalities),
  },
  {
    head: words.event.injured,
    cell: (view, { report }) => report.injuries && renderCount(view, report.injuries),
  },
  {
    head: words.sayings.speaker,
    cell: (view, { report }) => (report.speaker === null ? null : renderSpeaker(view, report.speaker)),
  },
  { head: words.sayings.modality, cell: (_, { report }) => renderModality(report.modality) },
]

function renderRow(view: View, telling: Telling, columns: readonly Column[], inGroup: boolean): Html {
  const { reading, report } = telling
  const { outlet, published } = reading.article
  const link = html`<a href="${view.href(passageTarget(view, reading, report))}"
    >${renderDateOr(view, published)}</a
  >`
  return html`<tr${attributes({ class: inGroup ? 'copy' : null })}><th scope="row">${renderOutlet(view, outlet)} <span class="note">${link}</span></th>${columns.map(({ cell }) => html`<td>${cell(view, telling) ?? html`<span class="none" aria-hidden="true">${words.sayings.none}</span><span class="unseen">${words.event.notSaid}</span>`}</td>`)}</tr>
`
}

function renderGroup(view: View, { agency, tellings }: SourceGroup, columns: readonly Column[]): Html {
  const grouped = agency !== null && tellings.length > 1
  const head = grouped
    ? html`<tr class="source"><th scope="rowgroup" colspan="${columns.length + 1}">${words.sayings.from} ${renderOutlet(view, agency)} <span class="note">${words.sayings.oneSource}</span></th></tr>
`
    : null
  return html`<tbody>
${head}${tellings.map((telling) => renderRow(view, telling, columns, grouped))}</tbody>
`
}

/** Renders the table; columns in which no telling says anything are left out. Stands under the heading `sayings`. */
export function renderSayings(view: View, groups: readonly SourceGroup[]): Html {
  const tellings = groups.flatMap((group) => group.tellings)
  const columns = COLUMNS.filter(({ cell }) => tellings.some((telling) => cell(view, telling) !== null))
  const heads = [words.event.outlet, ...columns.map(({ head }) => head)]
  return html`<div class="scroll" role="group" aria-labelledby="sayings" tabindex="0">
<table class="sayings">
<thead>
<tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
</thead>
${groups.map((group) => renderGroup(view, group, columns))}</table>
</div>
`
}
