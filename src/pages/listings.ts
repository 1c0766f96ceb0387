/** The pages that list: of an actor, a place, an outlet or a type, a period, or a part of a long list. */
import { EVENT_TYPE_INFO } from '../reports/types.ts'
import { renderActor } from './actors.ts'
import { renderYear } from './chronology.ts'
import { coverageYears, renderCoverage } from './coverage-page.ts'
import { paths, type Target } from './links.ts'
import { renderMonth } from './month.ts'
import { renderOutletPage, renderTold, tellersOf } from './outlets.ts'
import { renderPlacePage } from './places.ts'
import { renderReport, reportYears } from './report.ts'
import { renderShelf, shelvesOf } from './shelves.ts'
import type { Site } from './site.ts'
import { renderType } from './types.ts'

/** A kind of page that lists. */
interface Listing {
  /** What there are pages of. */
  readonly keysOf: (site: Site) => readonly string[]
  readonly pathOf: (key: string) => Target
  readonly render: (site: Site, key: string) => string
}

/**
 * Those of one depth follow on each other, as they have their rows in common. Places come last: other threads will have
 * drawn most of their maps meanwhile.
 */
const LISTINGS = {
  years: { keysOf: ({ periods }) => [...periods.years.keys()], pathOf: paths.year, render: renderYear },
  months: { keysOf: ({ periods }) => [...periods.months.keys()], pathOf: paths.month, render: renderMonth },
  reports: { keysOf: reportYears, pathOf: paths.report, render: renderReport },
  coverage: { keysOf: coverageYears, pathOf: paths.coverage, render: renderCoverage },
  shelves: { keysOf: (site) => [...shelvesOf(site).keys()], pathOf: (path) => path, render: renderShelf },
  told: { keysOf: tellersOf, pathOf: paths.told, render: renderTold },
  actors: { keysOf: ({ uses }) => [...uses.actors.keys()], pathOf: paths.actor, render: renderActor },
  outlets: { keysOf: ({ uses }) => [...uses.outlets.keys()], pathOf: paths.outlet, render: renderOutletPage },
  types: { keysOf: () => EVENT_TYPE_INFO.map(({ type }) => type), pathOf: paths.type, render: renderType },
  places: { keysOf: ({ uses }) => [...uses.places.keys()], pathOf: paths.place, render: renderPlacePage },
} satisfies Record<string, Listing>

type ListingName = keyof typeof LISTINGS

const NAMES = Object.keys(LISTINGS) as ListingName[]

/** A page to make that lists. */
export interface ListingWork {
  readonly kind: ListingName
  readonly id: string
}

/** Every page that lists. */
export function listingWorks(site: Site): ListingWork[] {
  return NAMES.flatMap((kind) => LISTINGS[kind].keysOf(site).map((id) => ({ kind, id })))
}

/** Where a page that lists will stand. */
export function pathOfListing({ kind, id }: ListingWork): Target {
  return LISTINGS[kind].pathOf(id)
}

/** Renders a page that lists. */
export function renderListing(site: Site, { kind, id }: ListingWork): string {
  return LISTINGS[kind].render(site, id)
}
