/** What Eleventy's templates are given: the site, and the keys of the pages that each template makes. */
import type { EleventyConfig } from '@11ty/eleventy'
import { EVENT_TYPE_INFO } from '../reports/types.ts'
import { monthsOf } from './month.ts'
import { coverageYears } from './coverage-page.ts'
import { tellersOf } from './outlets.ts'
import { lettersOf } from './registers.ts'
import { reportYears } from './report.ts'
import { shelvesOf } from './shelves.ts'
import type { Site } from './site.ts'

/** Keys of pages, by template. */
interface PageKeys {
  readonly years: readonly string[]
  readonly months: readonly string[]
  readonly actors: readonly string[]
  readonly places: readonly string[]
  readonly outlets: readonly string[]
  /** Outlets that tell events. */
  readonly publishers: readonly string[]
  /** Years that fit into one document. */
  readonly reports: readonly string[]
  /** Years whose events can be set against the outlets. */
  readonly coverage: readonly string[]
  readonly types: readonly string[]
  /** Paths of the years of long lists. */
  readonly shelves: readonly string[]
  /** Paths of the letters of long registers. */
  readonly letters: readonly string[]
}

/** The data that every template sees. */
export interface TemplateData {
  readonly site: Site
  /** The key of the page to make, in templates that make several. */
  readonly key: string
}

function keysOf(site: Site): PageKeys {
  return Object.freeze({
    years: site.chronology.years.map(({ year }) => year),
    months: monthsOf(site).map(({ month }) => month),
    actors: [...site.uses.actors.keys()],
    places: [...site.uses.places.keys()],
    outlets: [...site.uses.outlets.keys()],
    types: EVENT_TYPE_INFO.map(({ type }) => type),
    shelves: shelvesOf(site),
    publishers: tellersOf(site),
    reports: reportYears(site),
    coverage: coverageYears(site),
    letters: lettersOf(site),
  })
}

/** Hands the site to the templates. */
export function giveSite(config: EleventyConfig, site: Site): void {
  config.addGlobalData('site', site)
  config.addGlobalData('keys', keysOf(site))
}

/** A template's front matter for one page for each key. */
export function pageForEach(
  list: keyof PageKeys,
  path: (key: string) => string,
): { pagination: unknown; permalink: (data: TemplateData) => string } {
  return {
    // Eleventy writes no page at all for an empty list.
    pagination: { data: `keys.${list}`, size: 1, alias: 'key' },
    permalink: ({ key }) => path(key),
  }
}
