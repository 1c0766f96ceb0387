/** The pages that come by the thousand: written by the build itself, not through Eleventy. */
import { renderArticlePage } from './articles.ts'
import { renderEventPage } from './events.ts'
import { forwardsOf, renderForward } from './forward.ts'
import { paths } from './links.ts'
import type { Site } from './site.ts'

export interface RenderedPage {
  /** Below the root of the site. */
  readonly path: string
  readonly content: string
}

/** One of several equal parts of the work, for rendering over several cores: `index` from 0. */
export interface Part {
  readonly index: number
  readonly of: number
}

/** Renders articles, events and what is left of former ones, one by one as they are asked for. */
export function* renderPages(site: Site, part: Part = { index: 0, of: 1 }): Generator<RenderedPage> {
  const mine = (_: unknown, i: number): boolean => i % part.of === part.index
  for (const reading of site.readings.filter(mine))
    yield { path: paths.article(reading.clipping.id), content: renderArticlePage(site, reading) }
  for (const event of site.events.filter(({ page }) => page).filter(mine))
    yield { path: paths.event(event.id), content: renderEventPage(site, event) }
  for (const forwarding of forwardsOf(site).filter(mine))
    yield { path: paths.event(forwarding.from), content: renderForward(site, forwarding) }
}
