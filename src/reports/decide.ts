import type { ArabicText } from '../arabic/text.ts'
import { parseEdtf } from '../dates/edtf.ts'
import {
  EVENT_TYPES,
  MODALITIES,
  type Decision,
  type EventType,
  type Modality,
  type Report,
  type ReportDate,
  type Span,
  type Toll,
} from '../records.ts'

/**
 * Applies an editor's decisions about events to the reports of one clipping, in the order of the file.
 *
 * A decision is about the report whose clause its words touch: the one whose trigger they hold, else the one with
 * which they share most. `change` with a type, where no report is, adds one; `add`, where a report of that type is
 * already read from the words, changes it, so that a reading that gets better does not tell a thing twice. Every report that a decision confirmed,
 * changed or added carries its index.
 */
export function applyDecisions(
  reports: readonly Report[],
  decisions: readonly Decision[],
  text: ArabicText,
): Report[] {
  const decided = decisions
    .filter((decision) => decision.about === 'event')
    .reduce<readonly Report[]>((sofar, decision) => applyOne(sofar, decision, text), reports)
  return [...decided].sort((a, b) => a.start - b.start || a.end - b.end)
}

function applyOne(reports: readonly Report[], decision: Decision, text: ArabicText): readonly Report[] {
  const chosen = decision.act === 'add' ? null : chooseReport(reports, decision)
  const dropped = decision.act === 'drop' ? chooseDropped(reports, decision) : null
  switch (decision.act) {
    case 'accept':
      return replace(reports, chosen, (report) => ({ ...report, decision: decision.index }))
    case 'drop':
      return reports.filter((report) => report !== dropped)
    case 'change':
      if (chosen === null) return add(reports, decision, text)
      return replace(reports, chosen, (report) => changed(report, decision))
    case 'add':
      return add(reports, decision, text)
    default:
      return reports
  }
}

function replace(
  reports: readonly Report[],
  chosen: Report | null,
  by: (report: Report) => Report,
): readonly Report[] {
  return chosen === null ? reports : reports.map((report) => (report === chosen ? by(report) : report))
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** The report that a decision's words are about; null when they touch none. */
function chooseReport(reports: readonly Report[], decision: Decision): Report | null {
  const touching = reports.filter((report) => shared(report, decision) > 0)
  const candidates =
    touching.length > 0
      ? touching
      : reports.filter((report) => report.also.some((span) => shared(span, decision) > 0))
  return heaviest(candidates, decision)
}

/**
 * The report that a decision drops: one told by the quoted words themselves, not one that they merely tell again,
 * and of the type that the decision gives, if it gives one. So a decision never drops what it was not about when the
 * reading gets better.
 */
function chooseDropped(reports: readonly Report[], decision: Decision): Report | null {
  const type = eventType(decision.set['type'])
  const touching = reports.filter((report) => shared(report, decision) > 0)
  return heaviest(type === null ? touching : touching.filter((report) => report.type === type), decision)
}

function heaviest(candidates: readonly Report[], decision: Decision): Report | null {
  const weight = (report: Report): number =>
    shared(report, decision) + (decision.quote.includes(report.trigger) ? decision.quote.length : 0)
  return candidates.reduce<Report | null>(
    (best, report) => (best === null || weight(report) > weight(best) ? report : best),
    null,
  )
}

function changed(report: Report, { set, index }: Decision): Report {
  const has = (key: string): boolean => Object.hasOwn(set, key)
  return {
    ...report,
    type: eventType(set['type']) ?? report.type,
    modality: modality(set['modality']) ?? report.modality,
    date: has('date') ? date(set['date']) : report.date,
    place: has('place') ? words(set['place']) : report.place,
    ...(has('place') ? { site: null } : {}),
    agents: has('agents') ? ids(set['agents']) : report.agents,
    targets: has('targets') ? ids(set['targets']) : report.targets,
    fatalities: has('fatalities') ? toll(set['fatalities']) : report.fatalities,
    injuries: has('injuries') ? toll(set['injuries']) : report.injuries,
    speaker: has('speaker') ? words(set['speaker']) : report.speaker,
    source: has('source') ? words(set['source']) : report.source,
    decision: index,
  }
}

function add(reports: readonly Report[], decision: Decision, text: ArabicText): readonly Report[] {
  const type = eventType(decision.set['type'])
  if (type === null) return reports
  const told = reports.find((report) => report.type === type && shared(report, decision) > 0)
  if (told !== undefined) return replace(reports, told, (report) => changed(report, decision))
  const { start, end } = withinSentence(decision, text)
  const bare: Report = {
    type,
    modality: 'reported',
    date: null,
    place: null,
    agents: [],
    targets: [],
    fatalities: null,
    injuries: null,
    speaker: null,
    source: null,
    start,
    end,
    evidence: text.source.slice(start, end),
    trigger: '',
    also: [],
    decision: decision.index,
  }
  return [...reports, changed(bare, decision)]
}

/** A report does not pass the end of the sentence in which it begins. */
function withinSentence({ start, end }: Span, text: ArabicText): Span {
  const sentence = text.sentences.find((range) => range.start <= start && start < range.end)
  return { start, end: sentence === undefined ? end : Math.min(end, sentence.end) }
}

const eventType = (value: unknown): EventType | null => EVENT_TYPES.find((type) => type === value) ?? null
const modality = (value: unknown): Modality | null => MODALITIES.find((known) => known === value) ?? null
const words = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []

function date(value: unknown): ReportDate | null {
  const range = typeof value === 'string' ? parseEdtf(value) : null
  return range && { edtf: range.edtf, earliest: range.earliest, latest: range.latest, text: '' }
}

/** A count as `decisions.yaml` gives it: a number, or its least and greatest. */
function toll(value: unknown): Toll | null {
  if (typeof value === 'number') return { min: value, max: value }
  if (typeof value !== 'object' || value === null || !('min' in value)) return null
  const max = 'max' in value && typeof value.max === 'number' ? value.max : null
  return typeof value.min === 'number' ? { min: value.min, max } : null
}
