import type { EventType, Reading } from '../records.ts'
import { typeInfo } from '../reports/types.ts'
import type { Dataset } from './dataset.ts'
import type { LinesFile } from './publication.ts'
import { xmlAttributes, xmlElement } from './xml.ts'

/** Clippings in a feed, the latest first. */
const LENGTH = 50
/** The year of the tag URIs (RFC 4151) by which readers know entries again; it never changes. */
const TAG_YEAR = '2026'

interface Feed {
  /** Paths without their endings: of the feed, and of the page that it follows. */
  readonly path: string
  readonly page: string
  readonly title: string
  readonly readings: readonly Reading[]
}

/** Where the feeds of a page are, below the root of the site. */
export const feedPaths = {
  all: 'feed',
  actor: (id: string): string => `feeds/actors/${id}`,
  type: (type: string): string => `feeds/types/${type}`,
  outlet: (id: string): string => `feeds/outlets/${id}`,
} as const

/**
 * Makes the feeds, each in Atom (RFC 4287) and JSON Feed 1.1: of all clippings, of those that name an actor, of those
 * that tell an event of a type, of those that an outlet published. None where the site does not know its address, which feeds are made of.
 */
export function* feedFiles(data: Dataset): Generator<LinesFile> {
  if (data.publication.address('') === null) return
  for (const feed of feedsOf(data)) {
    yield { path: `${feed.path}.xml`, lines: () => atomLines(feed, data) }
    yield { path: `${feed.path}.json`, lines: () => [`${JSON.stringify(jsonFeed(feed, data))}\n`] }
  }
}

function feedsOf(data: Dataset): Feed[] {
  const { title } = data.publication.settings
  const { actors, outlets } = data.authority
  const all: Reading[] = []
  const byActor = new Map<string, Reading[]>()
  const byType = new Map<EventType, Reading[]>()
  const byOutlet = new Map<string, Reading[]>()
  const latest = [...data.readings].sort(
    (a, b) => compare(dayOf(b), dayOf(a)) || compare(a.clipping.id, b.clipping.id),
  )
  const put = <Key>(map: Map<Key, Reading[]>, key: Key, reading: Reading): void => {
    const held = map.get(key)
    if (held === undefined) map.set(key, [reading])
    else if (held.length < LENGTH) held.push(reading)
  }
  for (const reading of latest) {
    if (all.length < LENGTH) all.push(reading)
    for (const id of actorsIn(reading)) if (actors.has(id)) put(byActor, id, reading)
    for (const type of new Set(reading.reports.map((report) => report.type))) put(byType, type, reading)
    const outlet = reading.article.outlet?.id ?? null
    if (outlet !== null && outlets.has(outlet)) put(byOutlet, outlet, reading)
  }
  return [
    { path: feedPaths.all, page: 'index.html', title, readings: all },
    ...(data.publication.companions.feeds ? [...byActor].sort(byKey) : []).map(([id, readings]) => ({
      path: feedPaths.actor(id),
      page: `actors/${id}.html`,
      title: `${actors.get(id)?.name ?? id} · ${title}`,
      readings,
    })),
    ...[...byType].sort(byKey).map(([type, readings]) => ({
      path: feedPaths.type(type),
      page: `types/${type}.html`,
      title: `${typeInfo(type).label} · ${title}`,
      readings,
    })),
    ...[...byOutlet].sort(byKey).map(([id, readings]) => ({
      path: feedPaths.outlet(id),
      page: `outlets/${id}.html`,
      title: `${outlets.get(id)?.name ?? id} · ${title}`,
      readings,
    })),
  ]
}

/** Actors that a clipping names, or that take part in what it tells. */
function actorsIn({ mentions, reports }: Reading): Set<string> {
  const named = mentions.flatMap(({ kind, id }) => (kind === 'actor' && id !== null ? [id] : []))
  return new Set([...named, ...reports.flatMap(({ agents, targets }) => [...agents, ...targets])])
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => compare(a, b)
const dayOf = ({ article }: Reading): string => article.published?.earliest ?? ''

/** What both formats say of a clipping. */
function entryOf(reading: Reading, data: Dataset) {
  const { clipping, article } = reading
  const { address, paths, headline, label } = data.publication
  const { reviewed } = clipping.front
  const day =
    article.published === null || article.published.earliest < '0001' ? null : article.published.earliest
  const told = data.rowById.get(clipping.id)?.eventIds ?? []
  const events = [...new Set(told)].flatMap((id) => (id === null ? [] : (data.eventById.get(id) ?? [])))
  return {
    id: tagOf(data, `articles/${clipping.id}`),
    url: address(paths.article(clipping.id)) ?? '',
    original: clipping.front.url,
    title: label(reading),
    published: day === null ? null : `${day}T00:00:00Z`,
    updated: `${[reviewed?.on ?? '', day ?? ''].sort().at(-1) || data.latest}T00:00:00Z`,
    authors: [article.author, article.outlet?.name ?? null].filter((name) => name !== null),
    summary: events.slice(0, 8).map(headline).join('؛ '),
    types: [...new Set(events.map(({ type }) => type))],
  }
}

function tagOf({ publication }: Dataset, what: string): string {
  return `tag:${new URL(publication.address('') ?? '').hostname},${TAG_YEAR}:${what}`
}

/** The latest change among entries: what the feed says of itself, since it has no clock. */
function updatedOf(feed: Feed, data: Dataset): string {
  const days = feed.readings.map((reading) => entryOf(reading, data).updated)
  return days.reduce((last, day) => (day > last ? day : last), '1970-01-01T00:00:00Z')
}

function* atomLines(feed: Feed, data: Dataset): Generator<string> {
  const { address, settings } = data.publication
  const link = (attributes: Readonly<Record<string, string | null>>): string =>
    `<link${xmlAttributes(attributes)}/>`
  yield `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
${xmlElement('id', tagOf(data, feed.path))}
${xmlElement('title', feed.title)}
${xmlElement('subtitle', settings.subtitle)}
${xmlElement('updated', updatedOf(feed, data))}
<author>${xmlElement('name', settings.title)}</author>
${link({ rel: 'self', type: 'application/atom+xml', href: address(`${feed.path}.xml`) })}
${link({ rel: 'alternate', type: 'text/html', href: address(feed.page) })}
${xmlElement('rights', settings.license)}
`
  for (const reading of feed.readings) {
    const entry = entryOf(reading, data)
    yield `<entry>
${xmlElement('id', entry.id)}
${xmlElement('title', entry.title)}
${link({ rel: 'alternate', type: 'text/html', href: entry.url })}
${entry.original === null ? '' : link({ rel: 'via', href: entry.original })}
${xmlElement('published', entry.published)}
${xmlElement('updated', entry.updated)}
${entry.authors.map((name) => `<author>${xmlElement('name', name)}</author>`).join('')}
${entry.types.map((type) => `<category${xmlAttributes({ scheme: address('types/index.html'), term: type, label: typeInfo(type).label })}/>`).join('')}
${entry.summary === '' ? '' : xmlElement('summary', entry.summary)}
</entry>
`.replace(/\n{2,}/g, '\n')
  }
  yield '</feed>\n'
}

function jsonFeed(feed: Feed, data: Dataset): object {
  const { address, settings } = data.publication
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: settings.subtitle,
    home_page_url: address(feed.page),
    feed_url: address(`${feed.path}.json`),
    language: 'ar',
    authors: [{ name: settings.title }],
    items: feed.readings.map((reading) => {
      const entry = entryOf(reading, data)
      const { clipping, article } = reading
      return {
        id: entry.id,
        url: entry.url,
        ...(entry.original !== null && { external_url: entry.original }),
        title: entry.title,
        content_text: entry.summary === '' ? entry.title : entry.summary,
        ...(entry.published !== null && { date_published: entry.published }),
        date_modified: entry.updated,
        ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
        tags: entry.types.map((type) => typeInfo(type).label),
        _archive: { id: clipping.id, published: article.published?.edtf ?? null, sha256: clipping.sha256 },
      }
    }),
  }
}
