/** The pages that come by the hundred or the thousand: written by the build itself, not through Eleventy. */
import { renderArticlePage } from './articles.ts'
import { renderEventPage } from './events.ts'
import type { Forwarding } from '../chronology/identity.ts'
import { compareText } from '../chronology/order.ts'
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

/**
 * The pages of single records, in order of the day on which what they show was published: those that follow one
 * another are made of the same clippings, which a thread then fetches once.
 */
export function recordWorks(site: Site): RecordWork[] {
  const dayOf = (clipping: string | undefined): string =>
    (clipping === undefined ? null : site.readingById.get(clipping)?.article.published?.earliest) ?? ''
  const works: (readonly [day: string, work: RecordWork])[] = []
  for (const { clipping } of site.readings)
    works.push([dayOf(clipping.id), { kind: 'article', id: clipping.id }])
  for (const { id, page, reports } of site.events)
    if (page) works.push([dayOf(reports[0]?.clipping), { kind: 'event', id }])
  for (const forwarding of forwardsOf(site))
    works.push([dayOf(forwarding.clipping), { kind: 'forward', forwarding }])
  return works.sort(([a], [b]) => compareText(a, b)).map(([, work]) => work)
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
