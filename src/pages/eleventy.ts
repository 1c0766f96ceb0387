/** What Eleventy's templates are given: the site, and the keys of the pages that each template makes. */
import type { EleventyConfig } from '@11ty/eleventy'
import { lettersOf } from './registers.ts'
import type { Site } from './site.ts'

/** Keys of pages, by template. */
interface PageKeys {
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
  return Object.freeze({ letters: lettersOf(site) })
}

/** Hands the site to the templates, which are not to tell people on a slow machine what they took. */
export function giveSite(config: EleventyConfig, site: Site): void {
  for (const group of ['Configuration', 'Data'] as const)
    config.benchmarkManager.get(group).setIsVerbose(false)
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
