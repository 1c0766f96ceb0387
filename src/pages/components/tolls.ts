/** Counts of the dead and the injured. */
import type { ChronicleEvent, EventToll, Toll } from '../../records.ts'
import { html, join, type Html } from '../html.ts'
import { words } from '../words.ts'
import type { View } from '../view.ts'
import { countText, numberText, type Noun } from './numbers.ts'

/** One report's count: `4`, `من 4 إلى 6`, `10 على الأقل`. */
export function renderCount(view: View, toll: Toll): Html {
  const { digits } = view.site.settings
  const min = numberText(toll.min, digits)
  if (toll.max === null) return html`${words.event.atLeast(min)}`
  return toll.max === toll.min ? html`${min}` : html`${words.fromTo(min, numberText(toll.max, digits))}`
}

function phrase(view: View, toll: EventToll, noun: Noun): Html {
  const { digits } = view.site.settings
  const best = countText(toll.best, noun, digits)
  const low = numberText(toll.low, digits)
  if (toll.low === toll.high) return html`${best}`
  if (toll.high === null)
    return toll.low === toll.best
      ? html`${words.event.atLeast(best)}`
      : html`${best} <span class="range">(${words.event.orMore(low)})</span>`
  return html`${best} <span class="range">(${words.fromTo(low, numberText(toll.high, digits))})</span>`
}

/** An event's dead and injured in words, the range where outlets disagree; null when nothing is said. */
export function renderToll(view: View, event: Pick<ChronicleEvent, 'fatalities' | 'injuries'>): Html | null {
  const { fatalities, injuries } = event
  if (fatalities === null && injuries === null) return null
  return join(
    [fatalities && phrase(view, fatalities, 'قتيل'), injuries && phrase(view, injuries, 'جريح')],
    words.comma,
  )
}
