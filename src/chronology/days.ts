import { FIRST_DAY, daysBetween } from '../dates/calendar.ts'
import { precisionOf, qualifierOf } from '../dates/edtf.ts'
import type { DateRange } from '../records.ts'

/**
 * When a report says that it happened, for comparing.
 *
 * `day`: on that day. `about`: on a day near it. `within`: on some day of them. `span`: on all of them, so that it is
 * another thing than what happened on one. `since`: from a day on. `fresh`: no day is told, but it is the news of the
 * clipping, so that it was on one of the last days before publication.
 */
export interface Window {
  readonly kind: 'day' | 'about' | 'within' | 'span' | 'since' | 'fresh'
  /** Days since 2000-01-01, inclusive, with the room that "about" leaves. */
  readonly first: number
  readonly last: number
}

/** Days that "about such a day" may be off. */
const ABOUT = 3
/** Longer spans are told as a whole: a wave, a campaign, a round of fighting. */
const SHORT_SPAN = 7
/** Wider dates ("in 2021") tell too little to join by. */
const WIDEST = 31
/** Days by which outlets differ on when something that lasts began. */
const SAME_START = 15

const EPOCH = '2000-01-01'
const numbers = new Map<string, number>()

/** Days since 2000-01-01. */
export function dayNumber(day: string): number {
  let known = numbers.get(day)
  if (known === undefined) {
    known = daysBetween(EPOCH, day)
    numbers.set(day, known)
  }
  return known
}

/** Reads a date for comparing; null when it is open at the start. */
export function windowOf(date: DateRange | null): Window | null {
  if (date === null) return null
  const precision = precisionOf(date)
  const first = dayNumber(date.earliest)
  const last = dayNumber(date.latest)
  switch (precision) {
    case 'open':
      return date.earliest === FIRST_DAY ? null : { kind: 'since', first, last }
    case 'span':
      return first === last ? { kind: 'day', first, last } : { kind: 'span', first, last }
    case 'day':
      return qualifierOf(date) === ''
        ? { kind: 'day', first, last }
        : { kind: 'about', first: first - ABOUT, last: last + ABOUT }
    default:
      return { kind: 'within', first, last }
  }
}

/** Days that the news of a clipping may be old when no day is told. */
const FRESH = 2

/**
 * Reads when a report says that it happened, knowing the clipping. What has gone on since a day or two before
 * publication ("since dawn today") is the news of that day. News without a day is of the days before publication.
 */
export function windowInNews(
  date: DateRange | null,
  published: { readonly first: number; readonly last: number } | null,
  isNews: boolean,
): Window | null {
  const window = windowOf(date)
  if (published === null) return window
  if (window === null) {
    const exact = published.first === published.last
    return isNews && exact && date === null
      ? { kind: 'fresh', first: published.first - FRESH, last: published.last }
      : null
  }
  const justBegun = window.kind === 'since' && published.first - window.first <= FRESH
  return justBegun ? { kind: 'day', first: window.first, last: window.first } : window
}

/** How two dates agree; `close`: a day, and the night that begins or ends on it, or about that very day; `unsure`: they may be one, but say too little; `other`: they cannot be one. */
export type DayStep = 'day' | 'close' | 'about' | 'span' | 'vague' | 'unsure' | 'other'

/** Tells how two dates agree. A missing date agrees with nothing and contradicts nothing. */
export function compareDays(a: Window | null, b: Window | null): DayStep {
  if (a === null || b === null) return 'unsure'
  const lasting = isLasting(a) || isLasting(b)
  if (lasting) return isLasting(a) && isLasting(b) ? compareSpans(a, b) : overlaps(a, b) ? 'unsure' : 'other'
  if (a.kind === 'day' && b.kind === 'day') return a.first === b.first ? 'day' : 'other'
  if (!overlaps(a, b)) return 'other'
  if (isNear(a) && isNear(b)) return areClose(a, b) ? 'close' : 'about'
  return width(a) <= WIDEST && width(b) <= WIDEST ? 'vague' : 'unsure'
}

/** A day and a night, or a day and about that very day. */
function areClose(a: Window, b: Window): boolean {
  if (a.kind === 'fresh' || b.kind === 'fresh') return false
  if (a.kind !== 'about' && b.kind !== 'about') return true
  return a.first + a.last === b.first + b.last
}

/** A day, about a day, the days before publication, or one night over two days. */
export function isNear({ kind, first, last }: Window): boolean {
  return kind === 'day' || kind === 'about' || kind === 'fresh' || (kind === 'span' && last - first < 2)
}

/** Tells of many days as a whole. */
export function isLasting(window: Window): boolean {
  return window.kind === 'since' || (window.kind === 'span' && width(window) > SHORT_SPAN)
}

/** Narrow enough to join by. */
export function isUsable(window: Window): boolean {
  return isLasting(window) || width(window) <= WIDEST
}

function compareSpans(a: Window, b: Window): DayStep {
  const near = Math.abs(a.first - b.first) <= SAME_START
  if (a.kind !== b.kind) return near ? 'unsure' : overlaps(a, b) ? 'unsure' : 'other'
  if (!near) return 'other'
  if (a.kind === 'since') return 'span'
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1
  const both = Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1
  return shared * 2 >= both ? 'span' : 'other'
}

const overlaps = (a: Window, b: Window): boolean => a.first <= b.last && b.first <= a.last
const width = (window: Window): number => window.last - window.first + 1
