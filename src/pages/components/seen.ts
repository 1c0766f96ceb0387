/** When an entry is first and last seen in the archive. */
import type { Seen } from '../dossier.ts'
import { html, type Html } from '../html.ts'
import { paths } from '../links.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { renderWritten } from './dates.ts'
import { eventTarget } from './events.ts'
import type { Fact } from './facts.ts'

function renderSeen(view: View, { day, clipping, event }: Seen): Html {
  const target = event !== null ? eventTarget(event) : clipping === null ? null : paths.article(clipping)
  const what = event !== null ? words.dossier.inEvent : words.dossier.inClipping
  return html`${renderWritten(view, day)}${target === null ? null : html` <span class="note">(<a href="${view.href(target)}">${what}</a>)</span>`}`
}

/** The two facts, or one where both days are the same. */
export function seenFacts(view: View, seen: { readonly first: Seen; readonly last: Seen } | null): Fact[] {
  if (seen === null) return []
  const { first, last } = seen
  if (first.day === last.day) return [[words.dossier.seenOnce, renderSeen(view, first)]]
  return [
    [words.dossier.firstSeen, renderSeen(view, first)],
    [words.dossier.lastSeen, renderSeen(view, last)],
  ]
}
