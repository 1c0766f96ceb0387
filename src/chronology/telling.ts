import { foldText } from '../arabic/fold.ts'
import { readText } from '../arabic/text.ts'
import type { Reading, Report, ReportRef } from '../records.ts'
import { dayNumber, windowOf, type Window } from './days.ts'
import { reportIds } from './identity.ts'
import { DEFINITE, OTHERNESS, ROUND, STOP_WORDS } from './words.ts'

/** A report that can make an event, with what comparing it needs, worked out once. */
export interface Telling {
  /** Place in the list of tellings, which is in order of arrival. */
  readonly index: number
  readonly id: string
  readonly ref: ReportRef
  readonly report: Report
  readonly reading: Reading
  readonly window: Window | null
  /** Sides, unlisted names folded. */
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  /** First and last possible day of publication, in days since 2000-01-01; null when unknown. */
  readonly published: { readonly first: number; readonly last: number } | null
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
export function gatherTellings(readings: readonly Reading[]): Telling[] {
  const arrivals = readings.map((reading) => ({ reading, key: arrivalKey(reading) }))
  arrivals.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const tellings: Telling[] = []
  for (const { reading } of arrivals) {
    const ids = reportIds(reading)
    const date = reading.article.published
    const published = date === null ? null : { first: dayNumber(date.earliest), last: dayNumber(date.latest) }
    reading.reports.forEach((report, at) => {
      if (report.modality === 'negated' || report.modality === 'hypothetical') return
      tellings.push({
        index: tellings.length,
        id: ids[at] ?? '',
        ref: { clipping: reading.clipping.id, report: at },
        report,
        reading,
        window: windowOf(report.date),
        agents: report.agents.map(comparable),
        targets: report.targets.map(comparable),
        published,
      })
    })
  }
  return tellings
}

const UNKNOWN_DAY = '9999-12-31'

function arrivalKey({ clipping, article }: Reading): string {
  const published = article.published?.earliest ?? UNKNOWN_DAY
  const retrieved = clipping.front.retrieved?.slice(0, 10) ?? published
  return `${retrieved}\n${published}\n${clipping.id}`
}

const comparable = (party: string): string => (party.startsWith('~') ? `~${foldText(party.slice(1))}` : party)

/** What the wording of a report adds to what was read from it. */
export interface Wording {
  /** Folded evidence, words joined by single spaces. */
  readonly folded: string
  readonly count: number
  /** Content words, without the article and the words of every news report. */
  readonly content: ReadonlySet<string>
  /** 2 for "a second attack", Infinity for "another attack"; 1 when nothing of the kind is said. */
  readonly turn: number
}

/** Makes a reader of wordings that remembers what it has read. */
export function wordingReader(): (telling: Telling) => Wording {
  const known = new Map<Telling, Wording>()
  return (telling) => {
    let wording = known.get(telling)
    if (wording === undefined) {
      wording = readWording(telling.report)
      known.set(telling, wording)
    }
    return wording
  }
}

function readWording({ evidence, trigger }: Report): Wording {
  const words = readText(evidence).tokens.map((token) => token.form)
  const triggers = readText(trigger).tokens.map((token) => token.form)
  const content = words
    .filter((word) => !triggers.includes(word))
    .map((word) => word.replace(DEFINITE, ''))
    .filter((word) => word.length > 2 && !STOP_WORDS.has(word))
  return {
    folded: words.join(' '),
    count: words.length,
    content: new Set(content),
    turn: turnOf(words, triggers.at(-1)),
  }
}

/** Which of several the words right after the trigger tell: "هجوم ثان", "غارة أخرى", "جولة ثالثة". */
function turnOf(words: readonly string[], trigger: string | undefined): number {
  for (const [at, word] of words.entries()) {
    if (word !== trigger && word.replace(DEFINITE, '') !== ROUND) continue
    for (const next of words.slice(at + 1, at + 3)) {
      const turn = OTHERNESS.get(next.replace(DEFINITE, ''))
      if (turn !== undefined) return turn
    }
  }
  return 1
}
