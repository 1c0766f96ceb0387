import type { DateExpression } from '../../dates/expressions.ts'
import type { DateEvidence, DateRange, Span } from '../../records.ts'
import { ALWAYS, NEVER, dayNumber } from './days.ts'

/** Days on which a clipping can have been published, as day numbers, both ends inclusive. */
export interface Window {
  readonly earliest: number
  readonly latest: number
}

/** What a few words of a clipping say of its day of publication. */
export interface Clue extends Span {
  readonly text: string
  readonly rule: DateEvidence['rule']
  /** In order, not overlapping; any of them holds. */
  readonly windows: readonly Window[]
  /** How much it counts where clues disagree. */
  readonly weight: number
  /** It stands in the headline or the first paragraphs, so it tells the news. */
  readonly lead: boolean
  /** A day of a year that is told as past. */
  readonly exact?: true
  /** Its weekday is told as well, as the press dates its news. */
  readonly named?: true
  /** It may be of another of its kind: it tells nothing but where others agree. */
  readonly light?: true
  /** The press tells it for a year at most, as one of the things behind its news. */
  readonly passing?: true
}

/** A sentence of the article with the dates in it. Tokens half-open. */
export interface DatedSentence {
  /** Index of the line that it stands in. */
  readonly line: number
  readonly first: number
  readonly last: number
  readonly dates: readonly DateExpression[]
  readonly lead: boolean
  /** It tells what is to come. */
  readonly future: boolean
}

/** A day told without its year, or a fact behind the news, is of these last days. */
export const FRESH = 345

/** The window of a date's first and last possible day. */
export function windowOfRange({ earliest, latest }: DateRange): Window {
  return {
    earliest: earliest.startsWith('0000') ? NEVER : dayNumber(earliest),
    latest: latest.startsWith('9999') ? ALWAYS : dayNumber(latest),
  }
}

/** Windows in order, those that touch made one. */
export function mergeWindows(windows: readonly Window[]): Window[] {
  const merged: Window[] = []
  for (const window of [...windows].sort((a, b) => a.earliest - b.earliest)) {
    const last = merged.at(-1)
    if (last === undefined || last.latest < window.earliest - 1) merged.push(window)
    else if (window.latest > last.latest)
      merged[merged.length - 1] = { earliest: last.earliest, latest: window.latest }
  }
  return merged
}
