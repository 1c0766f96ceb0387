import { eventsByReport, reportIds } from '../chronology/identity.ts'
import { FIRST_DAY } from '../dates/calendar.ts'
import type {
  Actor,
  ChronicleEvent,
  Outlet,
  Place,
  Reading,
  Report,
  Rights,
  SiteSettings,
} from '../records.ts'
import type { Publication } from './publication.ts'

/** What the data files are made of; an archive holds it. */
export interface DataSource {
  readonly readings: readonly Reading[]
  readonly events: readonly ChronicleEvent[]
  readonly authority: {
    readonly actors: ReadonlyMap<string, Actor>
    readonly places: ReadonlyMap<string, Place>
    readonly outlets: ReadonlyMap<string, Outlet>
  }
  readonly settings: Pick<SiteSettings, 'rights'>
}

/** What data files are made of, with how the site words it. */
export interface PublishedSource extends DataSource {
  readonly publication: Publication
}

/** A clipping with what its rows need. */
export interface ReadingRow {
  readonly reading: Reading
  readonly rights: Rights
  /** Of its reports, in their order. */
  readonly reportIds: readonly string[]
  /** Event ids of its reports; null for those that make none. */
  readonly eventIds: readonly (string | null)[]
}

/** One report with the clipping that tells it. */
export interface ReportRow {
  readonly row: ReadingRow
  readonly report: Report
  /** Index into the clipping's reports. */
  readonly index: number
}

/** The records, and what rows look up in them. */
export interface Dataset extends PublishedSource {
  readonly rows: readonly ReadingRow[]
  readonly rowById: ReadonlyMap<string, ReadingRow>
  readonly eventById: ReadonlyMap<string, ChronicleEvent>
  /** In how many clippings an actor, place or outlet is named, by kind and id. */
  readonly named: ReadonlyMap<string, number>
  /** In how many events an actor takes part, or which a place has, by kind and id. */
  readonly taking: ReadonlyMap<string, number>
  /** The latest day on which a clipping was published: what stands for the time of writing, so that builds stay equal. */
  readonly latest: string
}

/** Indexes the records for writing them. */
export function indexData(source: PublishedSource): Dataset {
  const byReport = eventsByReport(source.events)
  const rows = source.readings.map((reading): ReadingRow => {
    const told = byReport.get(reading.clipping.id)
    return {
      reading,
      rights: rightsOf(reading, source),
      reportIds: reportIds(reading),
      eventIds: reading.reports.map((_, i) => told?.[i]?.id ?? null),
    }
  })
  return {
    ...source,
    rows,
    rowById: new Map(rows.map((row) => [row.reading.clipping.id, row])),
    eventById: new Map(source.events.map((event) => [event.id, event])),
    named: count(source.readings.map(namesIn)),
    taking: count(source.events.map(partsOf)),
    latest: latestOf(source.readings),
  }
}

/** How much of a clipping's text may be published: by its own rule, else its outlet's, else the site's. */
export function rightsOf({ clipping, article }: Reading, { authority, settings }: DataSource): Rights {
  const outlet = article.outlet?.id ?? null
  const ofOutlet = outlet === null ? null : (authority.outlets.get(outlet)?.rights ?? null)
  return clipping.front.rights ?? ofOutlet ?? settings.rights
}

function namesIn({ article, mentions }: Reading): string[] {
  const named = mentions.map(({ kind, id }) => `${kind} ${id ?? ''}`)
  const outlets = [article.outlet, ...article.credits].map((outlet) => `outlet ${outlet?.id ?? ''}`)
  return [...named, ...outlets]
}

function partsOf({ agents, targets, place }: ChronicleEvent): string[] {
  return [
    ...[...agents, ...targets].map((id) => `actor ${id}`),
    ...(place === null ? [] : [`place ${place}`]),
  ]
}

/** In how many lists each key stands. */
function count(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const list of lists) for (const key of new Set(list)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function latestOf(readings: readonly Reading[]): string {
  const days = readings.map(({ article }) => article.published?.earliest ?? FIRST_DAY)
  return days.reduce((latest, day) => (day > latest ? day : latest), '1970-01-01')
}
