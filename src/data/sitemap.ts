import type { LinesFile } from './publication.ts'
import { xmlElement } from './xml.ts'

/** Addresses that one sitemap may hold (sitemaps.org). */
const MOST = 50_000
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * Makes `sitemap.xml`, an index of several where there are more than 50,000 pages, and the `robots.txt` that names it.
 * No `lastmod`: a build knows when it ran, not when a page last said something new.
 */
export function* sitemapFiles(
  pages: readonly string[],
  address: (path: string) => string | null,
  most = MOST,
): Generator<LinesFile> {
  const index = address('sitemap.xml')
  if (index === null) return
  const parts: (readonly string[])[] = []
  for (let at = 0; at < pages.length; at += most) parts.push(pages.slice(at, at + most))
  if (parts.length <= 1) {
    yield { path: 'sitemap.xml', lines: () => urlset(pages, address) }
  } else {
    const names = parts.map((_, i) => `sitemap-${i + 1}.xml`)
    yield { path: 'sitemap.xml', lines: () => list('sitemapindex', 'sitemap', names, address) }
    for (const [i, part] of parts.entries())
      yield { path: names[i] ?? '', lines: () => urlset(part, address) }
  }
  yield { path: 'robots.txt', lines: () => [`User-agent: *\nAllow: /\n\nSitemap: ${index}\n`] }
}

function urlset(pages: readonly string[], address: (path: string) => string | null): Iterable<string> {
  return list('urlset', 'url', pages, address)
}

function* list(
  root: string,
  item: string,
  paths: readonly string[],
  address: (path: string) => string | null,
): Generator<string> {
  yield `${HEAD}<${root} ${NAMESPACE}>\n`
  for (const path of paths) yield `<${item}>${xmlElement('loc', address(path))}</${item}>\n`
  yield `</${root}>\n`
}
