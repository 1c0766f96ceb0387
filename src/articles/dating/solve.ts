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
const FIRM = 4
/** Rules whose clues rest on words being those of some happening, which they may not be. */
const OF_MATCHES: ReadonlySet<Clue['rule']> = new Set<Clue['rule']>(['happening', 'weekday'])
/** What a clue from what the text says itself weighs more than one of those. */
const SAID = 2.5
/** Most days of a window that counts as a few days. */
const FEW = 45
/** Days between the beginnings of windows that come from one happening. */
const SAME = 3
/** What it adds that other clues put the days into the same years, and the most that they add. */
const SUPPORT = 0.5
const MOST_SUPPORT = 1.5

/** Fewest happenings of the same weeks that tell the days together where each of them may be another. */
const SEVERAL = 3

/**
 * Days as `solve` finds them, fewer where light clues agree with them; where it finds none, those on which several light
 * clues agree. Null when too little bounds the days.
 */
export function solveAll(
  clues: readonly Clue[],
  light: readonly Clue[],
  today: number | null,
  last: number,
  horizon: number,
): Solution | null {
  const firm = solve(clues, today, last, horizon)
  if (firm !== null) return sharpen(firm, light, today)
  if (light.length < SEVERAL) return null
  const found = settle([...clues, ...light], today, last, horizon)
  return found !== null && isShort(found.window) && isAgreed(found) ? found : null
}

/** Whether happenings of several days begin in the weeks of a window, or just before. */
function isAgreed({ window, clues }: Solution): boolean {
  const begun = clues
    .filter(({ rule }) => rule === 'happening' || rule === 'relative' || rule === 'weekday')
    .flatMap(({ windows }) => windows.map(({ earliest }) => earliest))
    .filter((day) => day >= window.earliest - FEW && day <= window.latest)
  const days = begun
    .sort((a, b) => a - b)
    .filter((day, i, all) => i === 0 || day - (all[i - 1] as number) > SAME)
  return days.length >= SEVERAL
}

/** Of a year, light clues choose a month, not a day: there were many strikes on one place. */
const A_MONTH = 27

/** Leaves of some days those on which light clues agree with them too, the heavier first. */
function sharpen({ window, clues }: Solution, light: readonly Clue[], today: number | null): Solution {
  const wide = !isShort(window)
  let left = window
  const agreed: Clue[] = []
  for (const clue of [...light].sort((a, b) => b.weight - a.weight)) {
    const near = clue.windows.filter(
      (held) => held.latest < ALWAYS && held.earliest <= left.latest && held.latest >= left.earliest,
    )
    const [held] = near
    if (held === undefined || near.length > 1) continue
    if (wide && (window.latest >= ALWAYS || held.latest - held.earliest < A_MONTH)) continue
    const both = {
      earliest: Math.max(left.earliest, held.earliest),
      latest: Math.min(left.latest, held.latest),
    }
    const narrowed = today === null ? both : onWeekday(both, today)
    if (narrowed === null) continue
    left = narrowed
    agreed.push(clue)
  }
  return { window: left, clues: [...clues, ...agreed] }
}

/** Days as `settle` finds them; light clues that alone would make a few days of months are left out. */
function solve(clues: readonly Clue[], today: number | null, last: number, horizon: number): Solution | null {
  const found = settle(clues, today, last, horizon)
  if (found === null) return found
  const { earliest, latest } = found.window
  // A clue that may mean one of several days there tells each of them the less.
  const sharp = clues.flatMap((clue) => {
    const near = clue.windows.filter(
      (other) => other.earliest <= latest && other.latest >= earliest && other.latest - other.earliest <= FEW,
    )
    const [first] = near
    return first === undefined
      ? []
      : [
          {
            clue,
            earliest: first.earliest,
            worth: (clue.weight + (OF_MATCHES.has(clue.rule) ? 0 : SAID)) / near.length,
          },
        ]
  })
  // Terms and years leave a few days only where one of them is wrong.
  if (sharp.length === 0) return isYear(clues, found.window) ? found : null
  if (worthOf(sharp) + supportOf(clues, found.window) >= FIRM) return found
  const light = new Set(sharp.map(({ clue }) => clue))
  const others = clues.filter((clue) => !light.has(clue))
  const without = settle(others, today, last, horizon)
  return without !== null && isShort(without.window) ? null : without
}

/** Whether a clue that says more than a term bounds the days, and leaves more than a few. */
function isYear(clues: readonly Clue[], window: Window): boolean {
  if (window.latest - window.earliest <= FEW) return false
  return clues.some(
    ({ rule, lead, named, windows }) =>
      (rule !== 'office-holder' || lead) &&
      windows.some(
        (held) =>
          (covers(held, window) && held.latest - held.earliest <= CLOSE) ||
          (lead && named === true && held.earliest === window.earliest),
      ),
  )
}

/** What sharp clues weigh together: of those from one happening the heaviest counts. */
function worthOf(sharp: readonly { readonly earliest: number; readonly worth: number }[]): number {
  let sum = 0
  const counted: number[] = []
  for (const { earliest, worth } of [...sharp].sort((a, b) => b.worth - a.worth)) {
    if (counted.some((day) => Math.abs(day - earliest) <= SAME)) continue
    counted.push(earliest)
    sum += worth
  }
  return sum
}

/** Days of the terms and years that say of which years a text is. */
const TERM = 5 * 365

/** What other clues that hold on the days add: terms of a few years, and facts of the year before. */
function supportOf(clues: readonly Clue[], window: Window): number {
  const supporting = clues.filter(({ windows }) =>
    windows.some(
      (held) =>
        covers(held, window) &&
        held.latest - held.earliest > FEW &&
        (held.latest - held.earliest <= TERM ||
          (held.latest >= ALWAYS && held.earliest > window.earliest - CLOSE)),
    ),
  )
  return Math.min(MOST_SUPPORT, supporting.length * SUPPORT)
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
  const worthIn = ({ rule, weight }: Clue, window: Window): number => {
    if (window.latest < ALWAYS) return window.latest - window.earliest <= CLOSE ? weight : weight / 2
    if (window.earliest < earliest - FRESH || (rule === 'dated-fact' && weight < 3)) return 0
    return rule === 'happening' && isTold(window.earliest) ? 0 : weight
  }
  const worth = clues.map((clue) => Math.min(...clue.windows.map((window) => worthIn(clue, window))))
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

function isShort(window: Window | null): boolean {
  return window !== null && window.latest - window.earliest <= FEW
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
  const told = clues.filter((clue) => clue.lead && clue.exact === true && clue.named === true)
  const latest = Math.max(NEVER, ...told.map((clue) => clue.windows.at(-1)?.earliest ?? NEVER))
  if (latest === NEVER || latest < window.earliest - 6) return null
  const until = Math.min(latest + FRESH, window.latest, last)
  return { window: { earliest: window.earliest, latest: until }, clues }
}
