import { hash } from 'node:crypto'
import { foldText } from '../arabic/fold.ts'
import type { Reading, Report, ReportRef } from '../records.ts'
import { dayNumber, windowInNews, type Window } from './days.ts'
import { reportIds } from './identity.ts'
import type { Kinship } from './kinship.ts'
import { NO_MEMORY, type JoinMemory } from './memory.ts'
import { windowBefore } from './relative.ts'
import { readNews, whereaboutsOf, type Whereabouts } from './setting.ts'
import { familyOf } from './types.ts'

/** A report that can make an event, with what comparing it needs, worked out once. */
export interface Telling extends Whereabouts {
  /** Place in the list of tellings, which is in order of arrival. */
  readonly index: number
  readonly id: string
  /** Another for every state of the clipping and what was read in it, and for every report of it. */
  readonly digest: string
  readonly ref: ReportRef
  readonly report: Report
  readonly reading: Reading
  readonly window: Window | null
  /** It is the news of its clipping: told in the title, the deck or the first paragraph. */
  readonly isNews: boolean
  /** The first of its type family in its clipping. */
  readonly isFirst: boolean
  /** Sides, unlisted names folded. */
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  /** Equal for reports of one type in the same words; null where the clause is too short to tell. */
  readonly letters: string | null
  /** First and last possible day of publication, in days since 2000-01-01; null when unknown. */
  readonly published: { readonly first: number; readonly last: number } | null
}

/** What is worked out about a report from its clipping and the authority files alone. */
interface ToldFacts
  extends Whereabouts, Pick<Telling, 'window' | 'isNews' | 'isFirst' | 'agents' | 'targets' | 'letters'> {
  /** Index into the clipping's reports. */
  readonly at: number
}

/**
 * Reports that can make events (reported, denied, planned), in order of arrival.
 *
 * Reasoning:
 * - The first of an event's reports gives it its id, so the first must stay first when clippings are added. A
 *   clipping that arrives later was saved later, or at least appeared later: so the order is the day of saving
 *   where it is filed, else the day of publication, then the day of publication, then the clipping's id.
 * - An older clipping that is filed without its day of saving can still take the lead. Then the event takes over
 *   its id, and the former one is among its `formerIds`.
 */
export function gatherTellings(
  readings: readonly Reading[],
  kinship: Kinship,
  memory: JoinMemory = NO_MEMORY,
): Telling[] {
  const arrivals = readings.map((reading) => ({ reading, key: arrivalKey(reading) }))
  arrivals.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const tellings: Telling[] = []
  for (const { reading } of arrivals) {
    const ids = reportIds(reading)
    const published = publishedDays(reading)
    const digest = memory.digest(reading)
    const facts = memory.recall(`told ${digest}`, () => factsOf(reading, kinship))
    for (const { at, window, place, hint, isNews, isFirst, agents, targets, letters } of facts) {
      const report = reading.reports[at]
      if (report === undefined) throw new Error('expected a report for what is known of it')
      tellings.push({
        index: tellings.length,
        id: ids[at] ?? '',
        digest: `${digest} ${at}`,
        ref: { clipping: reading.clipping.id, report: at },
        report,
        reading,
        window,
        place,
        hint,
        isNews,
        isFirst,
        agents,
        targets,
        letters,
        published,
      })
    }
  }
  return tellings
}

function publishedDays({ article: { published: date } }: Reading): Telling['published'] {
  return date === null ? null : { first: dayNumber(date.earliest), last: dayNumber(date.latest) }
}

function factsOf(reading: Reading, kinship: Kinship): ToldFacts[] {
  const published = publishedDays(reading)
  const news = readNews(reading)
  const families = new Set<string>()
  let told: Window | null = null
  return reading.reports.flatMap((report, at) => {
    if (report.modality === 'negated' || report.modality === 'hypothetical') return []
    const isFirst = !families.has(familyOf(report.type))
    families.add(familyOf(report.type))
    const read = windowInNews(report.date, published, news.isFresh(report))
    const window = windowBefore(report, told) ?? read
    if (window?.kind === 'day') told = window
    return {
      at,
      window,
      ...whereaboutsOf(report, reading, kinship),
      isNews: news.holds(report),
      isFirst,
      agents: report.agents.map(comparable),
      targets: report.targets.map(comparable),
      letters: lettersOf(report),
    }
  })
}

/** Words from which on equal clauses are one text, not one habit of speech. */
const LONG_CLAUSE = 8
/** Everything but letters and digits: marks, stretching, quotes and spaces differ from paper to paper. */
const NOT_LETTERS = /[^\u0621-\u063F\u0641-\u064A\u0660-\u0669\w]+/g

function lettersOf({ evidence, type }: Report): string | null {
  if (evidence.split(' ', LONG_CLAUSE).length < LONG_CLAUSE) return null
  return hash('sha1', `${type} ${evidence.replace(NOT_LETTERS, '')}`, 'base64url')
}

const UNKNOWN_DAY = '9999-12-31'

function arrivalKey({ clipping, article }: Reading): string {
  const published = article.published?.earliest ?? UNKNOWN_DAY
  const retrieved = clipping.front.retrieved?.slice(0, 10) ?? published
  return `${retrieved}\n${published}\n${clipping.id}`
}

const comparable = (party: string): string => (party.startsWith('~') ? `~${foldText(party.slice(1))}` : party)
