import { precisionOf, qualifierOf } from '../dates/edtf.ts'
import type { ChronicleEvent, DateRange, EventSource, EventToll, Modality, Report } from '../records.ts'
import type { Kinship } from './kinship.ts'
import { byFullness } from './fullness.ts'
import { keyOf, type JoinMemory } from './memory.ts'
import { groupBySource } from './sources.ts'
import type { Telling } from './telling.ts'
import { leadingType, TRUCE, VIOLENT } from './types.ts'

/** What an event is made of, and what was decided about it. */
export interface EventParts {
  /** Reports of one happening, in order of arrival; at least one. */
  readonly tellings: readonly Telling[]
  readonly confirmed: boolean
  /** Why a report was joined; given all reports of the event, the fullest first. */
  readonly reasonFor: (telling: Telling, event: readonly Telling[]) => string
}

/**
 * Makes one event of the reports of one happening.
 *
 * Reasoning:
 * - What it is called, when and where it was is told by those who report it; a denial or an announcement only
 *   counts where nobody does.
 * - `confirmed` means that a person vouched for this very event, in a decision about it. That a whole clipping was
 *   reviewed says that its reading was looked through, not that each event was found right.
 */
export function composeEvent(
  { tellings, confirmed, reasonFor }: EventParts,
  kinship: Kinship,
  memory: JoinMemory,
): ChronicleEvent {
  const [anchor] = tellings
  if (anchor === undefined) throw new Error('expected an event to have a report')
  const ordered = byFullness(tellings)
  const modality = modalityOf(tellings)
  const telling = ordered.filter(({ report }) => report.modality === modality)
  const reports = telling.map(({ report }) => report)
  const type = leadingType(reports.map((report) => report.type))
  const outlets = new Set(tellings.map(({ ref }) => ref.clipping))
  return {
    id: anchor.id,
    type,
    modality,
    date: leadingDate(reports),
    place: finestPlace(reports, kinship),
    ...allParties(reports),
    fatalities: tollOf(telling, (report) => report.fatalities),
    injuries: tollOf(telling, (report) => report.injuries),
    reports: ordered.map(({ ref }) => ref),
    page: VIOLENT.has(type) || TRUCE.has(type) || outlets.size > 1 || confirmed,
    confirmed,
    joins: ordered.slice(1).map((one) => reasonFor(one, ordered)),
    sources: sourcesOf(ordered, memory),
    relations: [],
  }
}

function sourcesOf(ordered: readonly Telling[], memory: JoinMemory): readonly EventSource[] {
  if (ordered.length === 1) return groupBySource(ordered)
  return memory.recall(keyOf('sources', ...ordered.map(({ digest }) => digest)), () => groupBySource(ordered))
}

function modalityOf(tellings: readonly Telling[]): Modality {
  const has = (modality: Modality): boolean => tellings.some(({ report }) => report.modality === modality)
  return has('reported') ? 'reported' : has('denied') ? 'denied' : 'planned'
}

/** The most exact date told; of equally exact ones the most frequent, then the first in the order given. */
function leadingDate(reports: readonly Report[]): DateRange | null {
  const dates = reports.flatMap(({ date }) => (date === null ? [] : [date]))
  const frequency = (date: DateRange): number => dates.filter(({ edtf }) => edtf === date.edtf).length
  let best: DateRange | null = null
  for (const date of dates) {
    const better =
      best === null ? -1 : inexactness(date) - inexactness(best) || frequency(best) - frequency(date)
    if (better < 0) best = { edtf: date.edtf, earliest: date.earliest, latest: date.latest }
  }
  return best
}

const INEXACTNESS = { day: 0, span: 2, choice: 3, month: 4, year: 5, open: 6 } as const

function inexactness(date: DateRange): number {
  return INEXACTNESS[precisionOf(date)] + (qualifierOf(date) === '' ? 0 : 0.5)
}

/** The innermost place told; all lie in each other, save where an editor joined them. */
function finestPlace(reports: readonly Report[], kinship: Kinship): string | null {
  let best: string | null = null
  for (const { place } of reports) {
    if (place !== null && (best === null || kinship.isWithin(place, best))) best = place
  }
  return best
}

/** Everyone named on each side, as first named; nobody stands on both. */
function allParties(reports: readonly Report[]): Pick<ChronicleEvent, 'agents' | 'targets'> {
  const agents: string[] = []
  const targets: string[] = []
  for (const report of reports) {
    addNew(agents, report.agents, targets)
    addNew(targets, report.targets, agents)
  }
  // As long as they are: a list that grew has room for more, and there is one for each side of every event.
  return { agents: agents.slice(), targets: targets.slice() }
}

function addNew(side: string[], ids: readonly string[], other: readonly string[]): void {
  for (const id of ids) if (!side.includes(id) && !other.includes(id)) side.push(id)
}

/**
 * The least and greatest count told; `best` is the least of those told on the last day on which any was published
 * (as ACLED counts: the most conservative of the latest). Counts without a day of publication are the oldest.
 */
function tollOf(
  tellings: readonly Telling[],
  read: (report: Report) => Report['fatalities'],
): EventToll | null {
  const counts = tellings.flatMap(({ report, published }) => {
    const toll = read(report)
    return toll === null ? [] : [{ toll, day: published?.last ?? -Infinity }]
  })
  if (counts.length === 0) return null
  const lastDay = Math.max(...counts.map(({ day }) => day))
  const latest = counts.filter(({ day }) => day === lastDay).map(({ toll }) => toll.min)
  const open = counts.some(({ toll }) => toll.max === null)
  return {
    low: Math.min(...counts.map(({ toll }) => toll.min)),
    best: Math.min(...latest),
    high: open ? null : Math.max(...counts.map(({ toll }) => toll.max ?? toll.min)),
  }
}
