/** The site that pages are rendered from: the records of the archive, and the indexes that pages look things up in. */
import type { Authority } from '../authority/read.ts'
import { compareDates, compareText, inTime, type Neighbours } from '../chronology/order.ts'
import type { DataParts } from '../data/files.ts'
import { companionsOf, type Companions } from '../data/publication.ts'
import { stateOf } from '../data/state.ts'
import type {
  Chronology,
  ChronicleEvent,
  Decision,
  Reading,
  Report,
  ReportRef,
  SiteSettings,
} from '../records.ts'
import type { Rows } from './components/rows.ts'
import { paths, type Target } from './links.ts'
import { indexPeriods, type Periods } from './periods.ts'
import { publishingDays, publishingOf, type Publishing, type PublishingDays } from './publishing.ts'
import type { Shelf } from './shelves.ts'
import { indexUses, isLong, type Uses } from './uses.ts'

/** What the archive hands over. */
export interface SiteRecords {
  readonly settings: SiteSettings
  readonly authority: Pick<Authority, 'actors' | 'places' | 'outlets'>
  readonly readings: readonly Reading[]
  /** In order of time, those without a date last. */
  readonly events: readonly ChronicleEvent[]
  readonly chronology: Chronology
  readonly decisions: readonly Decision[]
}

export interface SiteOptions {
  /** The path under which the site is served, from `/` to `/`; only the page for lost readers needs it. */
  readonly base: string
  /** Data files that were cut; they are written before the page that lists them. */
  readonly parts?: DataParts
  /** Pages of articles and events have a picture to be shared with; false when left out. */
  readonly cards?: boolean | undefined
  /** Small maps drawn before, by place id, to which new ones are added; none when left out. */
  readonly drawings?: Map<string, string> | undefined
}

export interface Site extends SiteRecords, SiteOptions {
  readonly readingById: ReadonlyMap<string, Reading>
  readonly eventById: ReadonlyMap<string, ChronicleEvent>
  /** Event ids of a clipping's reports, by clipping id; null for a report that no event has. */
  readonly eventsOfReading: ReadonlyMap<string, readonly (string | null)[]>
  /** Where the chronology puts an event: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; undated ones are left out. */
  readonly slots: ReadonlyMap<string, string>
  /** In order of publication, those without a date last. */
  readonly readingsByTime: readonly Reading[]
  /** Among the events that have a page. */
  readonly eventNeighbours: ReadonlyMap<string, Neighbours>
  readonly readingNeighbours: ReadonlyMap<string, Neighbours>
  readonly periods: Periods
  /** Pages of owners whose lists have their years on pages of their own. */
  /** Parts of long lists by path; whoever needs them makes them where they are left out (`shelvesOf`). */
  readonly shelves?: ReadonlyMap<Target, Shelf>
  /** Rows of events in lists by year, made once for many pages; each page makes its own where it is left out. */
  readonly rows?: Rows
  readonly longLists: Pick<ReadonlySet<string>, 'has'>
  readonly uses: Uses
  readonly publishingDays: PublishingDays
  readonly publishing: Publishing
  /** Which files stand beside pages. */
  readonly companions: Companions
  /** The day of the archive's state, or null where it tells none. */
  readonly state: string | null
}

/** A report together with the clipping that tells it. */
export interface Telling {
  readonly reading: Reading
  readonly report: Report
}

function indexReports(
  readings: readonly Reading[],
  events: readonly ChronicleEvent[],
): ReadonlyMap<string, readonly (string | null)[]> {
  const found = new Map<string, (string | null)[]>(
    readings.map((reading) => [reading.clipping.id, reading.reports.map(() => null)]),
  )
  for (const event of events)
    for (const { clipping, report } of event.reports) {
      const ids = found.get(clipping)
      if (ids !== undefined) ids[report] = event.id
    }
  return found
}

function indexSlots({ years }: Chronology): ReadonlyMap<string, string> {
  const slots = new Map<string, string>()
  for (const { year, months, vague } of years) {
    for (const id of vague) slots.set(id, year)
    for (const { month, days, vague: inMonth } of months) {
      for (const id of inMonth) slots.set(id, month)
      for (const { day, events } of days) for (const id of events) slots.set(id, day)
    }
  }
  return slots
}

function orderReadings(readings: readonly Reading[]): Reading[] {
  return [...readings].sort(
    (a, b) =>
      compareDates(a.article.published, b.article.published) || compareText(a.clipping.id, b.clipping.id),
  )
}

/** Of each clipping, the one published before and the one after it; those without a date have neither. */
function neighboursOf(readings: readonly Reading[]): ReadonlyMap<string, Neighbours> {
  const dated = readings
    .filter(({ article }) => article.published !== null)
    .map(({ clipping }) => clipping.id)
  return new Map(dated.map((id, i) => [id, { previous: dated[i - 1] ?? null, next: dated[i + 1] ?? null }]))
}

function indexLongLists({ actors, places, outlets, types }: Uses): ReadonlySet<Target> {
  const long = <Key extends string, Use>(
    uses: ReadonlyMap<Key, Use>,
    path: (key: Key) => Target,
    rowsOf: (use: Use) => number,
  ): Target[] => [...uses].flatMap(([key, use]) => (isLong(rowsOf(use)) ? [path(key)] : []))
  return new Set([
    ...long(actors, paths.actor, ({ deeds }) => deeds.length),
    ...long(places, paths.place, ({ events }) => events.length),
    ...long(outlets, paths.outlet, ({ published }) => published.length),
    ...long(outlets, paths.told, ({ told }) => told.length),
    ...long(types, paths.type, (events) => events.length),
  ])
}

/** Files that are neither pages of records nor beside them: chronology, shelves, data, search, fonts; at most about so many. */
const OTHERS = 1500

/** Which files beside pages the host's limit of files bears. */
function companionsIn(
  { settings, readings, events }: SiteRecords,
  { actors, places, outlets }: Uses,
): Companions {
  const counts = {
    clippings: readings.length,
    eventPages: events.filter(({ page }) => page).length,
    actors: actors.size,
    others: OTHERS + actors.size + places.size + 4 * outlets.size,
  }
  return companionsOf(counts, settings.maxFiles)
}

/** Builds the indexes; the result is frozen, so that Eleventy hands it to every template as it is. */
export function indexSite(records: SiteRecords, options: SiteOptions = { base: '/' }): Site {
  const readingsByTime = orderReadings(records.readings)
  const eventById = new Map(records.events.map((event) => [event.id, event]))
  const readingById = new Map(records.readings.map((reading) => [reading.clipping.id, reading]))
  const eventsOfReading = indexReports(records.readings, records.events)
  const uses = indexUses({ ...records, readingsByTime, readingById })
  const days = publishingDays(readingsByTime)
  return Object.freeze({
    ...records,
    ...options,
    readingById,
    eventById,
    eventsOfReading,
    slots: indexSlots(records.chronology),
    readingsByTime,
    eventNeighbours: inTime(records.events.filter((event) => event.page)),
    readingNeighbours: neighboursOf(readingsByTime),
    periods: indexPeriods(records.chronology),
    longLists: indexLongLists(uses),
    uses,
    publishingDays: days,
    publishing: publishingOf(days),
    companions: companionsIn(records, uses),
    state: stateOf(records.readings, records.decisions),
  })
}

/** Finds a clipping's reading; an id from the records is always there. */
export function readingOf(site: Site, id: string): Reading {
  const reading = site.readingById.get(id)
  if (reading === undefined) throw new Error(`expected a reading of the clipping ${id}`)
  return reading
}

/** Finds an event; an id from the records is always there. */
export function eventOf(site: Site, id: string): ChronicleEvent {
  const event = site.eventById.get(id)
  if (event === undefined) throw new Error(`expected an event ${id}`)
  return event
}

/** Reports with their clippings. */
export function tellingsAt(site: Site, refs: readonly ReportRef[]): Telling[] {
  const tellings: Telling[] = []
  for (const ref of refs) {
    const reading = readingOf(site, ref.clipping)
    const report = reading.reports[ref.report]
    if (report !== undefined) tellings.push({ reading, report })
  }
  return tellings
}

/** The reports of an event with their clippings, the fullest telling first. */
export function tellingsOf(site: Site, event: ChronicleEvent): Telling[] {
  return tellingsAt(site, event.reports)
}
