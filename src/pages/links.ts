/**
 * Where every page lives, and the links between pages.
 *
 * Reasoning: links are relative and name their file, so that the site works on any host, under any sub-path, and
 * opened from a folder. The one page served at unknown depth, `404.html`, links from the base of the site instead.
 */

/** A file below the root of the site, with `/` between folders and perhaps a `#fragment`; not percent-encoded. */
export type Target = string

/** Paths of the pages. Ids stand in them as they are: a clipping's id is the name of its file. */
export const paths = {
  home: 'index.html',
  notFound: '404.html',
  chronology: 'chronology/index.html',
  year: (year: string): Target => `chronology/${year}/index.html`,
  /** `YYYY-MM` */
  month: (month: string): Target => `chronology/${month.replace('-', '/')}.html`,
  /** A year as one document, to be printed. */
  report: (year: string): Target => `chronology/${year}/report.html`,
  /** Events of a year by outlet. */
  coverage: (year: string): Target => `chronology/${year}/coverage.html`,
  /** `YYYY-MM-DD` */
  day: (day: string): Target => `${paths.month(day.slice(0, 7))}#d${day.slice(8)}`,
  event: (id: string): Target => `events/${id}.html`,
  article: (id: string): Target => `articles/${id}.html`,
  actors: 'actors/index.html',
  actor: (id: string): Target => `actors/${id}.html`,
  places: 'places/index.html',
  place: (id: string): Target => `places/${id}.html`,
  map: 'map/index.html',
  network: 'network/index.html',
  outlets: 'outlets/index.html',
  outlet: (id: string): Target => `outlets/${id}.html`,
  /** The events that an outlet tells. */
  told: (id: string): Target => `outlets/${id}/events.html`,
  types: 'types/index.html',
  type: (type: string): Target => `types/${type}.html`,
  search: 'search/index.html',
  openSearch: 'opensearch.xml',
  method: 'method/index.html',
  review: 'review/index.html',
  data: 'data/index.html',
  /** A file of the data. */
  file: (name: string): Target => `data/${name}`,
  /** The picture that stands for a page of an article or an event. */
  card: (page: Target): Target => `cards/${page.replace(/\.html$/, '')}.png`,
  /** Style sheets, fonts and the icon. */
  asset: (name: string): Target => `assets/${name}`,
} as const

/** Paths that need no percent-encoding: all but those of clippings whose file has other letters in its name. */
const PLAIN = /^[\w./-]*$/

function encodePath(path: string): string {
  return PLAIN.test(path) ? path : path.split('/').map(encodeURIComponent).join('/')
}

function split(target: Target): { path: string; fragment: string } {
  const hash = target.indexOf('#')
  if (hash < 0) return { path: target, fragment: '' }
  return { path: target.slice(0, hash), fragment: encodeURI(target.slice(hash)) }
}

/** Where the part that two paths share ends: after its last slash. */
function endOfShared(a: string, b: string): number {
  let end = 0
  for (let at = 0; at < a.length && a[at] === b[at]; at++) if (a[at] === '/') end = at + 1
  return end
}

/**
 * The link from one page to another file, percent-encoded.
 * linkBetween('articles/a.html', 'chronology/2024/01.html#d24') //=> '../chronology/2024/01.html#d24'
 */
export function linkBetween(from: Target, to: Target): string {
  const { path: here } = split(from)
  const { path: there, fragment } = split(to)
  if (fragment !== '' && here === there) return fragment
  const shared = endOfShared(here, there)
  let up = ''
  for (let at = here.indexOf('/', shared); at >= 0; at = here.indexOf('/', at + 1)) up += '../'
  return up + encodePath(there.slice(shared)) + fragment
}

/** The link from anywhere below `base` (`/`, `/sub/path/`), for the page that is served at any depth. */
export function linkFromBase(base: string, to: Target): string {
  const { path, fragment } = split(to)
  return base + encodePath(path) + fragment
}

/** The absolute address of a page, or null when the site does not know its own. `index.html` is left out. */
export function addressOf(url: string | null, to: Target): string | null {
  if (url === null) return null
  const { path, fragment } = split(to)
  return url.replace(/\/*$/, '/') + encodePath(path).replace(/(^|\/)index\.html$/, '$1') + fragment
}
