/** The feeds of a page, for the head: only a site that knows its address has any. */
import { html, type Html } from '../html.ts'
import type { Target } from '../links.ts'
import { publicationOf } from '../publication.ts'
import type { View } from '../view.ts'

/** Links to the Atom and the JSON feed at a path without its ending; nothing where they were left out. */
export function renderFeedLinks(
  view: View,
  path: Target,
  title: string,
  kind: 'all' | 'actor' | 'type' | 'outlet',
): Html | null {
  const { address, companions } = publicationOf(view.site)
  if (address('') === null || (kind === 'actor' && !companions.feeds)) return null
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${view.href(`${path}.xml`)}" />
<link rel="alternate" type="application/feed+json" title="${title}" href="${view.href(`${path}.json`)}" />
`
}
