/** The pages that come by the hundred or the thousand: written by the build itself, not through Eleventy. */
import { renderArticlePage } from './articles.ts'
import { renderEventPage } from './events.ts'
import type { Forwarding } from '../chronology/identity.ts'
import { forwardsOf, renderForward } from './forward.ts'
import { paths } from './links.ts'
import { listingWorks, pathOfListing, renderListing, type ListingWork } from './listings.ts'
import { eventOf, readingOf, type Site } from './site.ts'

export interface RenderedPage {
  /** Below the root of the site. */
  readonly path: string
  readonly content: string
}

/** A page to make of a single record: of a clipping or an event by its id, or of what is left of a former event. */
export type RecordWork =
  | { readonly kind: 'article' | 'event'; readonly id: string }
  | { readonly kind: 'forward'; readonly forwarding: Forwarding }

export type PageWork = RecordWork | ListingWork

/** The pages of single records, neighbours beside each other. */
export function recordWorks(site: Site): RecordWork[] {
  return [
    ...site.readings.map(({ clipping }) => ({ kind: 'article' as const, id: clipping.id })),
    ...site.events.filter(({ page }) => page).map(({ id }) => ({ kind: 'event' as const, id })),
    ...forwardsOf(site).map((forwarding) => ({ kind: 'forward' as const, forwarding })),
  ]
}

/** Where a page will stand. */
export function pathOf(work: PageWork): string {
  switch (work.kind) {
    case 'forward':
      return paths.event(work.forwarding.from)
    case 'article':
      return paths.article(work.id)
    case 'event':
      return paths.event(work.id)
    default:
      return pathOfListing(work)
  }
}

/** Renders one page, from the records that it asks the site for, one by one. */
export function renderWork(site: Site, work: PageWork): string {
  switch (work.kind) {
    case 'forward':
      return renderForward(site, work.forwarding)
    case 'article':
      return renderArticlePage(site, readingOf(site, work.id))
    case 'event':
      return renderEventPage(site, eventOf(site, work.id))
    default:
      return renderListing(site, work)
  }
}

/** Renders all of these pages one by one as they are asked for. */
export function* renderPages(site: Site): Generator<RenderedPage> {
  for (const work of [...recordWorks(site), ...listingWorks(site)])
    yield { path: pathOf(work), content: renderWork(site, work) }
}
