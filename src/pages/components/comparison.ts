/** The tellings of an event against each other: who says what, the bounds of the toll, who is silent. */
import { disagreementsOf } from '../../data/disagreements.ts'
import type { ChronicleEvent, EventToll } from '../../records.ts'
import { html, join, type Content, type Html } from '../html.ts'
import { coverageOf } from '../silence.ts'
import type { Telling } from '../site.ts'
import type { SourceGroup } from '../sources.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { renderOutlet } from './names.ts'
import { numberText } from './numbers.ts'
import { renderSayings } from './sayings.ts'
import { renderTable } from './table.ts'

/** Low, best and high of each count; nothing when none is told. */
export function renderTollBounds(view: View, event: ChronicleEvent): Html | null {
  const { digits } = view.site.settings
  const w = words.sayings
  const row = (label: string, toll: EventToll | null): readonly Content[][] =>
    toll === null
      ? []
      : [
          [
            label,
            numberText(toll.low, digits),
            numberText(toll.best, digits),
            toll.high === null ? w.open : numberText(toll.high, digits),
          ],
        ]
  const rows = [...row(words.event.killed, event.fatalities), ...row(words.event.injured, event.injuries)]
  if (rows.length === 0) return null
  return html`<p class="note">${w.bestNote}</p>
    ${renderTable('toll', [words.event.toll, w.low, w.best, w.high], rows)}`
}

/** Who says what, where more than one telling is there to compare; and in what they differ. */
export function renderComparison(
  view: View,
  tellings: readonly Telling[],
  groups: readonly SourceGroup[],
): Html | null {
  if (tellings.length < 2) return null
  const { digits } = view.site.settings
  const w = words.sayings
  const reports = tellings.map(({ report }) => report)
  const differing = disagreementsOf(reports, view.site.authority.places).map((field) => w.fields[field])
  const amounts = w.amounts(numberText(tellings.length, digits), numberText(groups.length, digits))
  return html`<p class="note">${amounts} ${w.note}</p>
    ${differing.length === 0 ? null : html`<p class="differ"><strong>${w.differ}</strong> ${differing.join(words.comma)}</p> `}${renderSayings(view, groups)}`
}

/** The outlets that had the days to tell it and did not. */
export function renderSilence(view: View, event: ChronicleEvent): Html | null {
  const silent = [...coverageOf(view.site, event).stances]
    .filter(([, stance]) => stance === 'silent')
    .map(([id]) => renderOutlet(view, { id, name: view.site.authority.outlets.get(id)?.name ?? id }))
  if (silent.length === 0) return null
  return html`<p class="note">${words.coverage.silentNote}</p>
    <p>${join(silent, words.comma)}</p> `
}
