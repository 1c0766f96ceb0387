/** The page that is left where an event had one under a former id: it says where to go, and leads there. */
import { forwardings, type Forwarding } from '../chronology/identity.ts'
import { eventTarget } from './components/events.ts'
import { fullHeadlineOf } from './headline.ts'
import { html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { eventOf, type Site } from './site.ts'
import { shown } from './text.ts'
import { viewFrom } from './view.ts'
import { words } from './words.ts'

/** The former ids of an archive that may have been linked to. */
export function forwardsOf(site: Site): Forwarding[] {
  return forwardings(site.events, site.readings)
}

/** Renders the page of a former id. */
export function renderForward(site: Site, { from, to, clipping }: Forwarding): string {
  const view = viewFrom(site, paths.event(from))
  const event = to === null ? null : eventOf(site, to)
  const target = view.href(event === null ? paths.article(clipping) : eventTarget(event))
  const { title, joined, gone, go, toClipping } = words.forward
  const label = event === null ? toClipping : shown(fullHeadlineOf(site, event))
  const main = html`<h1>${title}</h1>
    <p class="lead">${event === null ? gone : joined}</p>
    <p>${go} <a href="${target}">${label}</a></p> `
  return renderPage(view, {
    title,
    description: null,
    section: 'chronology',
    kind: 'lost',
    head: html`<meta name="robots" content="noindex" /> <meta http-equiv="refresh" content="0; url=${target}" />`,
    main,
    subject: null,
    canonical: event !== null && event.page ? paths.event(event.id) : paths.article(clipping),
    state: null,
  })
}
