import { FRESH, type Clue, type Window } from './clue.ts'
import { ALWAYS, NEVER, nextWeekday } from './days.ts'

/** The days on which the weightiest clues agree, and the clues that hold on them. */
export interface Solution {
  readonly window: Window
  readonly clues: readonly Clue[]
}

/** How much the clues that bound a day closely must weigh together. */
const ENOUGH = 3
/** What the weekday of publication weighs. */
const TODAY = 2

/** What the clues that leave a few days must weigh together before those days are told. */
const FIRM = 1.5
/** Days of a window that makes a few days of months. */
const FEW = 9

/** Days as `settle` finds them; a light clue that alone would make a few days of months is left out. */
export function solve(
  clues: readonly Clue[],
  today: number | null,
  last: number,
  horizon: number,
): Solution | null {
  const found = settle(clues, today, last, horizon)
  if (found === null) return found
  const { earliest, latest } = found.window
  // A clue that may mean one of several days there tells each of them the less.
  const sharp = clues.flatMap((clue) => {
    const near = clue.windows.filter(
      (other) => other.earliest <= latest && other.latest >= earliest && other.latest - other.earliest <= FEW,
    )
    return near.length === 0 ? [] : [{ clue, worth: clue.weight / near.length }]
  })
  const worth = sharp.reduce((sum, one) => sum + one.worth, 0)
  if (sharp.length === 0 || worth >= FIRM) return found
  const light = new Set(sharp.map(({ clue }) => clue))
  const others = clues.filter((clue) => !light.has(clue))
  const without = settle(others, today, last, horizon)
  return without !== null && isShort(without.window) ? found : without
}

/**
 * Finds the days that the weightiest clues allow together: where clues disagree, the lighter ones give way.
 * `today` is the weekday of publication, or null; `last` the last possible day; a few days past `horizon` count only
 * where no earlier ones fit as well. Null when too little bounds the days.
 */
function settle(
  clues: readonly Clue[],
  today: number | null,
  last: number,
  horizon: number,
): Solution | null {
  const window = heaviest(clues, today, last, horizon)
  if (window === null) return null
  const held = clues.filter((clue) => clue.windows.some((other) => covers(other, window)))
  const bounded = window.latest < ALWAYS && window.earliest > NEVER
  if (bounded && isEnough(held, window)) return { window, clues: held }
  return withinAYear(held, window, last)
}

/** Whether a window holds another. */
export function covers(outer: Window, { earliest, latest }: Window): boolean {
  return outer.earliest <= earliest && outer.latest >= latest
}

/** Days of the longest window that bounds anything closely: a year and a half. A longer one counts half. */
const CLOSE = 550

/**
 * Whether more speaks for the days than a light clue or two. A fact that is only past counts if not long past; a
 * happening that is only past does not where another clue says when it was, since both tell of the same day.
 */
function isEnough(clues: readonly Clue[], { earliest }: Window): boolean {
  const ends = clues.flatMap(({ windows }) => windows.filter(({ latest }) => latest < ALWAYS))
  const isTold = (day: number): boolean => ends.some((end) => Math.abs(end.earliest - day) <= 2)
  const worthOf = ({ rule, weight }: Clue, window: Window): number => {
    if (window.latest < ALWAYS) return window.latest - window.earliest <= CLOSE ? weight : weight / 2
    if (window.earliest < earliest - FRESH || (rule === 'dated-fact' && weight < 3)) return 0
    return rule === 'happening' && isTold(window.earliest) ? 0 : weight
  }
  const worth = clues.map((clue) => Math.min(...clue.windows.map((window) => worthOf(clue, window))))
  return worth.reduce((sum, one) => sum + one, 0) >= ENOUGH
}

/** The stretch of days on which the clues that hold weigh most; from the first such day to the last. */
function heaviest(
  clues: readonly Clue[],
  today: number | null,
  last: number,
  horizon: number,
): Window | null {
  const edges = new Map<number, number>()
  for (const { windows, weight } of clues) {
    for (const { earliest, latest } of windows) {
      edges.set(earliest, (edges.get(earliest) ?? 0) + weight)
      edges.set(latest + 1, (edges.get(latest + 1) ?? 0) - weight)
    }
  }
  const days = [...edges.keys()].sort((a, b) => a - b)
  let sum = 0
  let best = 0
  let window: Window | null = null
  days.forEach((earliest, i) => {
    sum += edges.get(earliest) ?? 0
    const latest = Math.min((days[i + 1] ?? ALWAYS + 1) - 1, last)
    if (latest < earliest || sum <= 0) return
    const named = today === null ? null : onWeekday({ earliest, latest }, today)
    const total = sum + (named === null ? 0 : TODAY)
    // A few days that the files reach are likelier than the same days of years that they do not.
    if (total < best || (total === best && earliest > horizon && isShort(window))) return
    const found: Window = named ?? { earliest, latest }
    window = total > best || window === null ? found : { earliest: window.earliest, latest: found.latest }
    best = total
  })
  return window
}

/** Most days of a window that counts as a few days. */
const SHORT = 45

function isShort(window: Window | null): boolean {
  return window !== null && window.latest - window.earliest <= SHORT
}

/** First and last day of a window that fall on a weekday; null when none does. */
function onWeekday({ earliest, latest }: Window, weekday: number): Window | null {
  const first = nextWeekday(earliest, weekday)
  if (first > latest) return null
  return { earliest: first, latest: latest >= ALWAYS ? latest : nextWeekday(latest - 6, weekday) }
}

/**
 * Where nothing says how long ago the latest fact was: if the news itself is told with its day and year, it is of the
 * year that follows.
 */
function withinAYear(clues: readonly Clue[], window: Window, last: number): Solution | null {
  const told = clues.filter((clue) => clue.lead && clue.rule === 'dated-fact' && clue.weight >= 3)
  const latest = Math.max(NEVER, ...told.map((clue) => clue.windows.at(-1)?.earliest ?? NEVER))
  if (latest === NEVER || latest < window.earliest - 6) return null
  const until = Math.min(latest + FRESH, window.latest, last)
  return { window: { earliest: window.earliest, latest: until }, clues }
}
