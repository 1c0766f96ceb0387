/** What every component is given: the site, the page it stands on, and the way to other pages. */
import type { Html } from './html.ts'
import { linkBetween, linkFromBase, paths, type Target } from './links.ts'
import type { Site } from './site.ts'

export interface View {
  readonly site: Site
  /** The page's own path. */
  readonly path: Target
  /** Links to another page or file. */
  readonly href: (to: Target) => string
  /** Names that were linked on the page, by what they lead to: a list has the same few in most of its rows. */
  readonly names: Map<Target, { readonly name: string; readonly markup: Html }>
}

/** Looks at the site from one page. */
export function viewFrom(site: Site, path: Target): View {
  const known = new Map<Target, string>()
  const href = (to: Target): string => {
    const kept = known.get(to)
    if (kept !== undefined) return kept
    const link = path === paths.notFound ? linkFromBase(site.base, to) : linkBetween(path, to)
    known.set(to, link)
    return link
  }
  return { site, path, href, names: new Map() }
}
