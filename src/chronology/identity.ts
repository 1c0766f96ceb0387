import { hash } from 'node:crypto'
import type { ChronicleEvent, Reading, Report } from '../records.ts'
import { firstIndex } from '../sorted.ts'
import { compareText } from './order.ts'
import { TRUCE, VIOLENT } from './types.ts'

/**
 * Ids of reports, from which events take theirs.
 *
 * Reasoning:
 * - An id must outlive a rebuild, a better reader of clauses, a corrected type or date, and clippings that arrive
 *   later. So it holds nothing of the event (no date, no type, no place in a list), but only where one report is
 *   told: the clipping, the word that tells it, and which time that word stands there.
 * - The bounds of a clause move whenever the reading improves; the word that tells the event seldom does. Counting
 *   how often the word came before, not how many characters, survives a change of line ends too.
 * - 60 bits: among ten million reports the odds of two with one id are below one in ten thousand.
 */

/** Hexadecimal digits of an id, 60 bits. */
const DIGITS = 15

const known = new WeakMap<Reading, readonly string[]>()

/** Ids of a clipping's reports, in their order: `e-` and fifteen hexadecimal digits, all different. Found once. */
export function reportIds(reading: Reading): readonly string[] {
  const ids = known.get(reading) ?? findIds(reading)
  known.set(reading, ids)
  return ids
}

function findIds(reading: Reading): string[] {
  const sofar = new Map<string, number>()
  const standing = new Map<string, readonly number[]>()
  return reading.reports.map((report) => {
    const place = placeOfTelling(reading.clipping.text, report, standing)
    const before = sofar.get(place) ?? 0
    sofar.set(place, before + 1)
    // One word can tell two events ("denied the attack"): the second and later ones are counted.
    const key = [reading.clipping.id, place, ...(before > 0 ? [String(before)] : [])].join('\n')
    return `e-${hash('sha256', key).slice(0, DIGITS)}`
  })
}

/**
 * Ids that an event would have from its other reports; `idsOf` gives those of a clipping's reports. One that lost its id when two events became one is found
 * among them, so a page can be left there that says where to go.
 */
export function formerIds(
  event: ChronicleEvent,
  idsOf: (clipping: string) => readonly string[] | undefined,
): string[] {
  const ids = event.reports.map(({ clipping, report }) => idsOf(clipping)?.[report])
  return ids.filter((id) => id !== undefined).filter((id) => id !== event.id)
}

/** Events by the clippings that tell them and the indexes of the reports there; a report that makes none has none. */
export function eventsByReport(
  events: readonly ChronicleEvent[],
): ReadonlyMap<string, readonly (ChronicleEvent | undefined)[]> {
  const found = new Map<string, (ChronicleEvent | undefined)[]>()
  for (const event of events)
    for (const { clipping, report } of event.reports) {
      const held = found.get(clipping)
      if (held === undefined) {
        const first: (ChronicleEvent | undefined)[] = []
        first[report] = event
        found.set(clipping, first)
      } else held[report] = event
    }
  return found
}

/** Where a former id leads. */
export interface Forwarding {
  readonly from: string
  /** Id of the event that holds the report now; null when it is no event any more (it was read as negated). */
  readonly to: string | null
  /** The clipping that tells it, where a reader finds the words when there is no event. */
  readonly clipping: string
}

/**
 * Former ids, and where each leads now; sorted by `from`.
 *
 * Nothing is remembered between builds. Every event ever built took its id from one of its reports, so every id that an
 * archive can have had is that of a report still there, and leads to the event that holds it. There is one for each
 * report after the first of its event, and for each report of violence or of a truce that makes no event any more; so
 * there are always fewer than there are reports. A report that is gone with its clipping leads nowhere.
 */
export function forwardings(events: readonly ChronicleEvent[], readings: readonly Reading[]): Forwarding[] {
  const holders = eventsByReport(events)
  const found: Forwarding[] = []
  for (const reading of readings) {
    const clipping = reading.clipping.id
    const held = holders.get(clipping)
    for (const [at, from] of reportIds(reading).entries()) {
      const report = reading.reports[at]
      const event = held?.[at]
      if (report === undefined || event?.id === from || !mayHaveHadPage(report, event)) continue
      found.push({ from, to: event?.id ?? null, clipping })
    }
  }
  return found.sort((a, b) => compareText(a.from, b.from))
}

function mayHaveHadPage({ type, decision }: Report, event: ChronicleEvent | undefined): boolean {
  return event !== undefined || VIOLENT.has(type) || TRUCE.has(type) || decision !== null
}

/**
 * The trigger and the number of times that it stands before; the evidence when there is no trigger. Where each trigger
 * stands is noted: a long text has many reports, told by few words.
 */
function placeOfTelling(text: string, report: Report, standing: Map<string, readonly number[]>): string {
  const { trigger } = report
  if (trigger === '') return report.evidence
  const within = report.evidence.indexOf(trigger)
  const at = report.start + Math.max(0, within)
  const places = standing.get(trigger) ?? placesOf(trigger, text)
  standing.set(trigger, places)
  return `${trigger}\n${firstIndex(places, (place) => place < at)}`
}

/** Offsets at which some words stand in a text. */
function placesOf(words: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at)
  return places
}
