/** Records in the vocabulary of schema.org. */
import { authorsOf } from '../data/citation.ts'
import { rightsOf } from '../data/dataset.ts'
import { FIRST_DAY, LAST_DAY } from '../dates/calendar.ts'
import type { TypeInfo } from '../reports/types.ts'
import type { Actor, ChronicleEvent, DateRange, Outlet, OutletRef, Place, Reading } from '../records.ts'
import { labelOf } from './components/clippings.ts'
import { machineDate } from './components/dates.ts'
import type { Node } from './components/structured.ts'
import { headlineOf, partyName } from './headline.ts'
import { addressOf, paths, type Target } from './links.ts'
import { tellingsOf } from './site.ts'
import { shown } from './text.ts'
import type { View } from './view.ts'
import { words } from './words.ts'

/** The absolute address of a page, else its link from here: either names it within the page's own graph. */
function iri(view: View, target: Target): string {
  return addressOf(view.site.settings.url, target) ?? view.href(target)
}

function property(name: string, value: string | null): Node | null {
  return value === null ? null : { '@type': 'PropertyValue', propertyID: name, value }
}

function placeNode(place: Place | undefined): Node | null {
  if (place === undefined) return null
  const { latitude, longitude } = place
  const geo =
    latitude === null || longitude === null ? null : { '@type': 'GeoCoordinates', latitude, longitude }
  return { '@type': 'Place', name: place.name, alternateName: place.latin, geo }
}

/** First and last day as schema.org takes them: open ends are left out. */
function bounds(date: DateRange | null): Node {
  if (date === null) return {}
  const start = date.earliest === FIRST_DAY ? null : date.earliest
  const end = date.latest === LAST_DAY ? null : date.latest
  return { startDate: machineDate(date.edtf) ?? start, endDate: machineDate(date.edtf) ?? end }
}

/**
 * An event that is reported to have happened; nothing for one that was denied, planned or supposed, which the
 * vocabulary could only assert. Its sides are properties: they neither organize nor perform it.
 */
export function eventNodes(view: View, event: ChronicleEvent): Node[] {
  if (event.modality !== 'reported') return []
  const { site } = view
  const articles = new Set(tellingsOf(site, event).map(({ reading }) => reading.clipping.id))
  return [
    {
      '@type': 'Event',
      '@id': `${iri(view, paths.event(event.id))}#event`,
      name: headlineOf(site, event),
      inLanguage: words.language,
      ...bounds(event.date),
      additionalType: iri(view, paths.type(event.type)),
      location: placeNode(event.place === null ? undefined : site.authority.places.get(event.place)),
      subjectOf: [...articles].map((id) => ({
        '@type': 'NewsArticle',
        '@id': `${iri(view, paths.article(id))}#article`,
      })),
      additionalProperty: [
        property('edtf', event.date?.edtf ?? null),
        ...event.agents.map((party) => property('agent', partyName(site, party))),
        ...event.targets.map((party) => property('target', partyName(site, party))),
      ],
    },
  ]
}

function publisherNode(outlet: OutletRef | null): Node | null {
  return outlet === null ? null : { '@type': 'NewsMediaOrganization', name: shown(outlet.name) }
}

/** The events that a clipping tells, by their own addresses: only those that the vocabulary could assert. */
function toldIn(view: View, clipping: string): Node[] {
  const ids = new Set(view.site.eventsOfReading.get(clipping) ?? [])
  const events = [...ids].flatMap((id) => (id === null ? [] : (view.site.eventById.get(id) ?? [])))
  return events
    .filter(({ modality, page }) => modality === 'reported' && page)
    .map(({ id }) => ({ '@type': 'Event', '@id': `${iri(view, paths.event(id))}#event` }))
}

/** A clipping: the page of the archive, and the article of its outlet. The archive is not the publisher. */
export function articleNodes(view: View, reading: Reading, excerpt: string | null): Node[] {
  const { article, clipping } = reading
  const page = iri(view, paths.article(clipping.id))
  const actors = new Set(
    reading.mentions.flatMap(({ kind, id }) => (kind === 'actor' && id !== null ? [id] : [])),
  )
  return [
    {
      '@type': 'WebPage',
      '@id': page,
      inLanguage: words.language,
      isPartOf: { '@type': 'Collection', name: view.site.settings.title, '@id': iri(view, paths.home) },
      mainEntity: { '@id': `${page}#article` },
      sdPublisher: { '@type': 'Organization', name: view.site.settings.title },
      sdLicense: view.site.settings.license,
    },
    {
      '@type': 'NewsArticle',
      '@id': `${page}#article`,
      headline: labelOf(view, reading),
      author: authorsOf(article.author).map((name) => ({ '@type': 'Person', name: shown(name) })),
      publisher: publisherNode(article.outlet),
      datePublished: article.published === null ? null : machineDate(article.published.edtf),
      dateline: article.dateline === null ? null : shown(article.dateline.text),
      abstract: rightsOf(reading, view.site) === 'metadata' ? null : excerpt,
      url: clipping.front.url,
      archivedAt: clipping.front.archived,
      inLanguage: words.language,
      identifier: [property('sha256', clipping.sha256), property('id', clipping.id)],
      copyrightHolder: publisherNode(article.outlet),
      usageInfo: words.rights[rightsOf(reading, view.site)],
      about: toldIn(view, clipping.id),
      mentions: [...actors].flatMap((id) => {
        const actor = view.site.authority.actors.get(id)
        return actor === undefined ? [] : [actorNode(view, actor)]
      }),
    },
  ]
}

const ACTOR_TYPES: Readonly<Record<Actor['kind'], string>> = {
  state: 'Country',
  'government-body': 'GovernmentOrganization',
  'armed-group': 'Organization',
  'political-group': 'Organization',
  coalition: 'Organization',
  'international-organization': 'Organization',
  person: 'Person',
  organization: 'Organization',
}

export function actorNode(view: View, actor: Actor): Node {
  return {
    '@type': ACTOR_TYPES[actor.kind],
    '@id': `${iri(view, paths.actor(actor.id))}#actor`,
    name: actor.name,
    alternateName: actor.latin,
  }
}

/** An outlet, by its own page. */
export function outletNode(view: View, outlet: Outlet): Node {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${iri(view, paths.outlet(outlet.id))}#outlet`,
    name: outlet.name,
    alternateName: outlet.latin,
    url: outlet.url,
  }
}

/** A type of event, as a term of the archive's vocabulary. */
export function termNode(view: View, { type, label, definition }: TypeInfo): Node {
  return {
    '@type': 'DefinedTerm',
    '@id': iri(view, paths.type(type)),
    name: label,
    termCode: type,
    description: definition,
    inLanguage: words.language,
    inDefinedTermSet: iri(view, paths.types),
  }
}

/** The vocabulary of types of events. */
export function termSetNode(view: View, terms: readonly TypeInfo[]): Node {
  return {
    '@type': 'DefinedTermSet',
    '@id': iri(view, paths.types),
    name: words.types.title,
    inLanguage: words.language,
    hasDefinedTerm: terms.map((term) => termNode(view, term)),
  }
}

/** Pages in order, such as the events of a month. */
export function listNode(view: View, name: string, targets: readonly Target[]): Node {
  return {
    '@type': 'ItemList',
    name,
    itemListElement: targets.map((target, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      url: iri(view, target),
    })),
  }
}

/** The way to a page from the first. */
export function trailNode(
  view: View,
  steps: readonly { readonly name: string; readonly target: Target }[],
): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, target }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: iri(view, target),
    })),
  }
}

/** Media types of the data files, by the ending of their names. */
const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  geojson: 'application/geo+json',
  json: 'application/json',
  ics: 'text/calendar',
  gexf: 'application/gexf+xml',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
}

/** The archive's records as a data set, with every file that they can be had in. */
export function datasetNode(
  view: View,
  files: readonly { readonly name: string; readonly row: string }[],
): Node {
  const { settings, readings } = view.site
  const days = readings
    .flatMap(({ article }) => article.published?.earliest ?? [])
    .filter((day) => day !== FIRST_DAY)
    .sort()
  const [first] = days
  return {
    '@type': 'Dataset',
    '@id': `${iri(view, paths.data)}#dataset`,
    name: settings.title,
    description: settings.subtitle,
    inLanguage: words.language,
    license: settings.license,
    creator: { '@type': 'Organization', name: settings.title },
    version: days.at(-1) ?? null,
    temporalCoverage: first === undefined ? null : `${first}/${days.at(-1)}`,
    distribution: files.map(({ name, row }) => ({
      '@type': 'DataDownload',
      name,
      description: row,
      encodingFormat: MEDIA[name.replace(/^.*\./, '')] ?? null,
      contentUrl: iri(view, paths.file(name)),
    })),
  }
}
