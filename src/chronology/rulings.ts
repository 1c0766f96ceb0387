import type { Diagnostic } from '../diagnostics.ts'
import type { Decision, Span } from '../records.ts'
import type { Telling } from './telling.ts'

/** What editors decided about which reports are one event. */
export interface Rulings {
  readonly merges: readonly Merge[]
  /** Told by an editor to be two, or to stand alone. */
  readonly parts: (a: Telling, b: Telling) => boolean
  /** Reports that a merge or a split is about. */
  readonly touched: ReadonlySet<Telling>
  readonly diagnostics: readonly Diagnostic[]
}

export interface Merge {
  readonly a: Telling
  readonly b: Telling
  readonly decision: Decision
}

/**
 * Finds the reports that merges and splits are about.
 *
 * Reasoning:
 * - A merge joins two reports whatever the rules say, and their events with them. A split keeps two reports apart,
 *   or one from all others, but not from one that a merge names: the more particular word holds.
 * - A decision about words that no report holds any more would silently do nothing, so it is an error.
 */
export function readRulings(decisions: readonly Decision[], tellings: readonly Telling[]): Rulings {
  const byClipping = new Map<string, Telling[]>()
  for (const telling of tellings) {
    const list = byClipping.get(telling.ref.clipping)
    if (list === undefined) byClipping.set(telling.ref.clipping, [telling])
    else list.push(telling)
  }
  const merges: Merge[] = []
  const alone = new Set<Telling>()
  const apart = new Map<Telling, Set<Telling>>()
  const diagnostics: Diagnostic[] = []
  for (const decision of decisions) {
    if (decision.about !== 'event' || (decision.act !== 'merge' && decision.act !== 'split')) continue
    const a = tellingAt(byClipping.get(decision.clipping) ?? [], decision)
    if (a === null) {
      diagnostics.push(lost(decision, decision.clipping, decision.quote))
      continue
    }
    if (decision.with === null) {
      if (decision.act === 'split') alone.add(a)
      continue
    }
    const b = tellingAt(byClipping.get(decision.with.clipping) ?? [], decision.with)
    if (b === null) diagnostics.push(lost(decision, decision.with.clipping, decision.with.quote))
    else if (decision.act === 'merge') merges.push({ a, b, decision })
    else {
      apart.set(a, (apart.get(a) ?? new Set()).add(b))
      apart.set(b, (apart.get(b) ?? new Set()).add(a))
    }
  }
  return {
    merges,
    parts: (a, b) => alone.has(a) || alone.has(b) || apart.get(a)?.has(b) === true,
    touched: new Set([...alone, ...apart.keys(), ...merges.flatMap(({ a, b }) => [a, b])]),
    diagnostics,
  }
}

/** The report told in these words: the shortest that holds them all, else the one that holds most of them. */
function tellingAt(tellings: readonly Telling[], words: Span): Telling | null {
  let best: Telling | null = null
  let most = 0
  for (const telling of tellings) {
    for (const clause of [telling.report, ...telling.report.also]) {
      const shared = Math.min(clause.end, words.end) - Math.max(clause.start, words.start)
      const shorter = best !== null && shared === most && length(telling.report) < length(best.report)
      if (shared <= 0 || (shared <= most && !shorter)) continue
      best = telling
      most = shared
    }
  }
  return best
}

const length = ({ start, end }: Span): number => end - start

function lost(decision: Decision, clipping: string, quote: string): Diagnostic {
  return {
    level: 'error',
    rule: 'decision-event',
    file: 'decisions.yaml',
    line: null,
    column: null,
    message:
      `Unexpected ${decision.act} in decision ${decision.index + 1}: no event is read from \`${quote}\` ` +
      `in \`${clipping}\`, expected words that tell one, quote its clause or add the event first`,
  }
}
