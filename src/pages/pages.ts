/** The pages that come by the thousand: written by the build itself, not through Eleventy. */
import { renderArticlePage } from './articles.ts'
import { renderEventPage } from './events.ts'
import type { Forwarding } from '../chronology/identity.ts'
import { forwardsOf, renderForward } from './forward.ts'
import { paths } from './links.ts'
import { eventOf, readingOf, type Site } from './site.ts'

export interface RenderedPage {
  /** Below the root of the site. */
  readonly path: string
  readonly content: string
}

/** A page to make: that of a clipping or an event by its id, or what is left of a former event. */
export type PageWork =
  | { readonly kind: 'article' | 'event'; readonly id: string }
  | { readonly kind: 'forward'; readonly forwarding: Forwarding }

/** Every page to make, neighbours beside each other. */
export function pageWorks(site: Site): PageWork[] {
  return [
    ...site.readings.map(({ clipping }) => ({ kind: 'article' as const, id: clipping.id })),
    ...site.events.filter(({ page }) => page).map(({ id }) => ({ kind: 'event' as const, id })),
    ...forwardsOf(site).map((forwarding) => ({ kind: 'forward' as const, forwarding })),
  ]
}

/** Where a page will stand. */
export function pathOf(work: PageWork): string {
  if (work.kind === 'forward') return paths.event(work.forwarding.from)
  return work.kind === 'article' ? paths.article(work.id) : paths.event(work.id)
}

/** Renders one page, from the records that it asks the site for, one by one. */
export function renderWork(site: Site, work: PageWork): string {
  if (work.kind === 'forward') return renderForward(site, work.forwarding)
  if (work.kind === 'article') return renderArticlePage(site, readingOf(site, work.id))
  return renderEventPage(site, eventOf(site, work.id))
}

/** Renders articles, events and what is left of former ones, one by one as they are asked for. */
export function* renderPages(site: Site): Generator<RenderedPage> {
  for (const work of pageWorks(site)) yield { path: pathOf(work), content: renderWork(site, work) }
}
