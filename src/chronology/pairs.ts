import { foldText } from '../arabic/fold.ts'
import { isLasting, isNear, isUsable, type Window } from './days.ts'
import type { Kinship } from './kinship.ts'
import { keyOf } from './memory.ts'
import type { Telling } from './telling.ts'
import type { Wording } from './wording.ts'
import { familyOf } from './types.ts'

type Visit = (a: Telling, b: Telling) => void

/** Reports among which there are pairs worth comparing. */
export interface Meeting {
  /** In order of arrival. */
  readonly tellings: readonly Telling[]
  /** Tells all that hangs on which pairs are visited, and what is found out about them. */
  readonly key: string
  /** Visits each pair once, the earlier first. */
  readonly visit: (visit: Visit) => void
}

/** What finding pairs asks of reports. */
interface Asked {
  readonly kinship: Kinship
  readonly wordingOf: (telling: Telling) => Wording
}

const digestOf = ({ digest }: Telling): string => digest

/**
 * Finds where reports meet that may tell of one happening. Two may meet at several places.
 *
 * Reasoning:
 * - All pairs of a large archive are too many. A day tells reports apart best, so near dates are compared day by day
 *   and type by type, and only where they have a party or a place in common, or one names neither and they share words.
 * - A loose date is only joined at the same city or site (`judge.ts`), so loose dates are compared by month and place.
 * - Which pairs are visited hangs on those that meet and on nothing else, so that what was found out about them holds
 *   as long as they are the same.
 */
export function* meetings(tellings: readonly Telling[], asked: Asked): Generator<Meeting> {
  yield* meetingsByDay(tellings, asked)
  for (const buckets of [bucketsByMonthAndPlace(tellings, asked.kinship), bucketsByStart(tellings)])
    for (const { loose, all } of buckets.values())
      if (all.length > 1)
        yield {
          tellings: all,
          key: keyOf('loose', ...loose.map(digestOf), '', ...all.map(digestOf)),
          visit: (visit) => visitLoose(loose, all, visit),
        }
}

function* meetingsByDay(tellings: readonly Telling[], asked: Asked): Generator<Meeting> {
  const families = new Map<string, Map<number, Telling[]>>()
  for (const telling of tellings) {
    const { window } = telling
    if (window === null || !isNear(window)) continue
    const family = familyOf(telling.report.type)
    const days = families.get(family) ?? new Map<number, Telling[]>()
    families.set(family, days)
    for (let day = window.first; day <= window.last; day++) push(days, day, telling)
  }
  for (const [family, days] of families)
    for (const [day, met] of days)
      if (met.length > 1)
        yield {
          tellings: met,
          key: keyOf('day', `${family} ${day}`, ...met.map(digestOf)),
          visit: (visit) => visitDay(day, met, asked, visit),
        }
}

function visitDay(day: number, met: readonly Telling[], { kinship, wordingOf }: Asked, visit: Visit): void {
  // Two that share several days meet on the first of them only.
  const visitOnce: Visit = (a, b) => {
    if (day === Math.max(a.window?.first ?? 0, b.window?.first ?? 0)) visit(a, b)
  }
  visitInCommon(met, kinship, visitOnce)
  visitByWords(met, wordingOf, visitOnce)
}

function visitLoose(loose: readonly Telling[], all: readonly Telling[], visit: Visit): void {
  const seen = new Set<string>()
  for (const a of loose)
    for (const b of all) {
      const [first, second] = a.index < b.index ? [a, b] : [b, a]
      const key = `${first.index} ${second.index}`
      if (a === b || seen.has(key)) continue
      seen.add(key)
      visit(first, second)
    }
}

/**
 * Reports with which one is compared for each thing that they have in common, those that arrived last: what a
 * thousand outlets tell on one day would else be compared half a million times, and hangs together without it.
 */
const MOST_MET = 200

/** Visits pairs that name a party or a place in common, by whatever they belong to. */
function visitInCommon(bucket: readonly Telling[], kinship: Kinship, visit: Visit): void {
  if (bucket.length < 2) return
  const holders = new Map<string, Telling[]>()
  for (const b of bucket) {
    const met = new Set<Telling>()
    for (const key of keysOf(b, kinship)) {
      for (const a of (holders.get(key) ?? []).slice(-MOST_MET)) met.add(a)
      push(holders, key, b)
    }
    for (const a of met) if (a !== b) visit(a, b)
  }
}

/** Words in common from which on a report that names nobody and no place is worth comparing. */
const FEWEST_WORDS = 2

/** Visits pairs of which one names nobody and no place, so that only the words can tell. */
function visitByWords(
  bucket: readonly Telling[],
  wordingOf: (telling: Telling) => Wording,
  visit: Visit,
): void {
  const bare = new Set(
    bucket.filter((one) => (one.place ?? one.hint) === null && one.agents.length + one.targets.length === 0),
  )
  if (bare.size === 0 || bucket.length < 2) return
  const holders = new Map<number, Telling[]>()
  for (const b of bucket) {
    const met = new Map<Telling, number>()
    for (const word of wordingOf(b).withNames) {
      for (const a of (holders.get(word) ?? []).slice(-MOST_MET)) met.set(a, (met.get(a) ?? 0) + 1)
      push(holders, word, b)
    }
    for (const [a, words] of met) if (words >= FEWEST_WORDS && (bare.has(a) || bare.has(b))) visit(a, b)
  }
}

/** What a report names, and what that belongs to; a key may come twice. */
function keysOf({ agents, targets, place: told, hint, report }: Telling, kinship: Kinship): string[] {
  const place = told ?? hint
  const keys: string[] = []
  for (const side of [agents, targets])
    for (const id of side) {
      keys.push(id)
      for (const holder of kinship.circle(id)) keys.push(holder)
    }
  if (report.site != null) keys.push(`~@${foldText(report.site)}`)
  if (place === null) return keys
  for (const one of kinship.chain(place))
    if (one === place || kinship.fineness(one) > 1 || kinship.isGovernorate(one)) keys.push(`@${one}`)
  return keys
}

interface Bucket {
  readonly loose: Telling[]
  readonly all: Telling[]
}

/** Where loose dates are told of one city or site, with all near dates told of it in those weeks. */
function bucketsByMonthAndPlace(tellings: readonly Telling[], kinship: Kinship): Map<string, Bucket> {
  const buckets = new Map<string, Bucket>()
  const keysFor = ({ window, report, place: read, hint }: Telling): string[] => {
    const told = read ?? hint
    if (window === null || isLasting(window) || !isUsable(window) || told === null) return []
    const places = kinship.chain(told).filter((one) => kinship.fineness(one) > 1)
    return stretches(window).flatMap((stretch) =>
      places.map((place) => `${familyOf(report.type)} ${stretch} ${place}`),
    )
  }
  const [near, loose] = [true, false].map((kind) =>
    tellings.filter(({ window }) => window !== null && isNear(window) === kind),
  )
  for (const telling of loose ?? []) for (const key of keysFor(telling)) drop(buckets, key, telling)
  for (const telling of near ?? []) for (const key of keysFor(telling)) buckets.get(key)?.all.push(telling)
  return buckets
}

function bucketsByStart(tellings: readonly Telling[]): Map<string, Bucket> {
  const buckets = new Map<string, Bucket>()
  for (const telling of tellings) {
    const { window } = telling
    if (window === null || !isLasting(window)) continue
    const start = Math.floor(window.first / STRETCH)
    for (const stretch of [start, start + 1])
      drop(buckets, `${familyOf(telling.report.type)} ${stretch}`, telling)
  }
  return buckets
}

/** Days of a stretch, of which a month touches two or three. */
const STRETCH = 16

function stretches(window: Window): number[] {
  const first = Math.floor(window.first / STRETCH)
  const last = Math.floor(window.last / STRETCH)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

function push<Key, T>(lists: Map<Key, T[]>, key: Key, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

function drop(buckets: Map<string, Bucket>, key: string, telling: Telling): void {
  let bucket = buckets.get(key)
  if (bucket === undefined) {
    bucket = { loose: [], all: [] }
    buckets.set(key, bucket)
  }
  bucket.loose.push(telling)
  bucket.all.push(telling)
}

/** Days within which papers run the same wire story. */
const SAME_NEWS = 3

/** Finds where reports meet that are told in the very same words at the same time: one wire story in two outlets. */
export function* meetingsInSameWords(tellings: readonly Telling[]): Generator<Meeting> {
  const clauses = new Map<string, Telling[]>()
  for (const telling of tellings) if (telling.letters !== null) push(clauses, telling.letters, telling)
  for (const bucket of clauses.values())
    if (bucket.length > 1)
      yield {
        tellings: bucket,
        key: keyOf('words', ...bucket.map(digestOf)),
        visit: (visit) => visitAtOnce(bucket, visit),
      }
}

function visitAtOnce(bucket: readonly Telling[], visit: Visit): void {
  for (let i = 0; i < bucket.length; i++) {
    for (let j = i + 1; j < Math.min(bucket.length, i + MOST_MET); j++) {
      const [a, b] = [bucket[i], bucket[j]]
      if (a && b && isToldAtOnce(a, b)) visit(a, b)
    }
  }
}

/** They are dated to one day, or appeared within days of each other. */
function isToldAtOnce(a: Telling, b: Telling): boolean {
  if (a.window?.kind === 'day' && b.window?.kind === 'day') return a.window.first === b.window.first
  if (a.published === null || b.published === null) return false
  const first = Math.min(a.published.first, b.published.first)
  const last = Math.max(a.published.last, b.published.last)
  return last - first <= SAME_NEWS
}
