/** Ways along the site: up to what holds a page, and on to its neighbours in time. */
import { html, type Content, type Html } from '../html.ts'
import type { Target } from '../links.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'

export interface Step {
  readonly name: string
  readonly target: Target
}

/** The pages above this one, from the top. */
export function renderBreadcrumbs(view: View, steps: readonly Step[]): Html {
  return html`<nav class="breadcrumbs" aria-label="${words.breadcrumbs}">
    <ol>
      ${steps.map(({ name, target }) => html`<li><a href="${view.href(target)}">${name}</a></li> `)}
    </ol>
  </nav> `
}

export interface Neighbour {
  readonly label: Content
  readonly target: Target
}

function renderNeighbour(view: View, side: 'earlier' | 'later', { label, target }: Neighbour): Html {
  const rel = side === 'earlier' ? 'prev' : 'next'
  return html`<a class="${side}" rel="${rel}" href="${view.href(target)}"
    ><span class="way">${words[side]}</span> <span class="to">${label}</span></a
  > `
}

/** Earlier and later in time; nothing when there is neither. */
export function renderNeighbours(
  view: View,
  neighbours: { readonly earlier: Neighbour | null; readonly later: Neighbour | null },
): Html | null {
  const { earlier, later } = neighbours
  if (earlier === null && later === null) return null
  return html`<nav class="neighbours" aria-label="${words.earlierLater}">
    ${earlier && renderNeighbour(view, 'earlier', earlier)}${later && renderNeighbour(view, 'later', later)}
  </nav> `
}
