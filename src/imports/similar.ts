import { foldText } from '../arabic/fold.ts'

/** How much of a text stands in another: shares from 0 to 1 of runs of five words. */
interface Likeness {
  /** Share of the new text's runs that the other has. */
  readonly inOther: number
  /** Share of the other text's runs that the new one has. */
  readonly ofOther: number
}

/** Words in a run: fewer are shared by chance (`قال رئيس الوزراء العراقي`), more miss what an editor changed. */
const RUN = 5
/** From this share of either text on, one is a copy of the other or both of one wire. */
const COPY = 0.5

/** The different runs of five words of a text, as 52-bit numbers; of a shorter text, the text itself. */
function runsOf(text: string): Set<number> {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<number>()
  const size = Math.min(RUN, words.length)
  for (let at = 0; size > 0 && at + size <= words.length; at++)
    runs.add(hashOf(words.slice(at, at + size).join(' ')))
  return runs
}

/** FNV-1a twice over, with other seeds: 26 bits of each. */
function hashOf(words: string): number {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + at), 0x85ebca6b)
  }
  return (low >>> 6) * 0x4000000 + (high >>> 6)
}

export interface Text {
  readonly id: string
  readonly text: string
}

/** The text most like another, and how much of each stands in the other. */
export interface Nearest extends Likeness {
  readonly id: string
}

/**
 * Finds for each new text the one most like it, among those that are there and the new ones before it: one of which at
 * least half stands in the other. Null where there is none.
 *
 * Reasoning: only the runs of the new texts are kept, so that memory grows with them and not with the archive, and
 * each text of the archive is passed over once. Shares are counted, not estimated: a clipping has a few hundred runs.
 */
export function findNearest(texts: readonly Text[], known: Iterable<Text>): (Nearest | null)[] {
  const runs = texts.map(({ text }) => runsOf(text))
  const holders = new Map<number, number[]>()
  runs.forEach((own, i) => {
    for (const run of own) {
      const held = holders.get(run)
      if (held === undefined) holders.set(run, [i])
      else held.push(i)
    }
  })
  const best: (Nearest | null)[] = texts.map(() => null)
  const compare = (id: string, other: ReadonlySet<number>, from: number): void => {
    const shared = new Map<number, number>()
    for (const run of other) for (const i of holders.get(run) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1)
    for (const [i, count] of shared) {
      if (i < from) continue
      const found = { id, inOther: count / (runs[i]?.size ?? 1), ofOther: count / other.size }
      if (shareOf(found) >= COPY && shareOf(found) > shareOf(best[i] ?? null)) best[i] = found
    }
  }
  for (const { id, text } of known) compare(id, runsOf(text), 0)
  runs.forEach((own, i) => compare(texts[i]?.id ?? '', own, i + 1))
  return best
}

function shareOf(nearest: Nearest | null): number {
  return nearest === null ? 0 : Math.max(nearest.inOther, nearest.ofOther)
}
