/** What every component is given: the site, the page it stands on, and the way to other pages. */
import { linkBetween, linkFromBase, paths, type Target } from './links.ts'
import type { Site } from './site.ts'

export interface View {
  readonly site: Site
  /** The page's own path. */
  readonly path: Target
  /** Links to another page or file. */
  readonly href: (to: Target) => string
}

/** Looks at the site from one page. */
export function viewFrom(site: Site, path: Target): View {
  const href = (to: Target): string =>
    path === paths.notFound ? linkFromBase(site.base, to) : linkBetween(path, to)
  return { site, path, href }
}
