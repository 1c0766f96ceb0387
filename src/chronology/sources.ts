import { readWords } from '../arabic/text.ts'
import { formOf } from '../arabic/vocabulary.ts'
import { areCopies } from './copies.ts'
import type { EventSource, Reading, ReportRef } from '../records.ts'
import { sentenceAround } from './setting.ts'
import type { Telling } from './telling.ts'

/** Words in a row that make a shingle. */
const SHINGLE = 2
/** Shingles below which equal wording may be habit. */
const FEWEST = 8
/** Share of the shorter sentence that a copy has in common with the longer. */
const COPIED = 0.55
/** Days within which papers run one agency's text. */
const SAME_NEWS = 4

/**
 * Groups the reports of one event by source: one clipping, or several that carry one text with small edits.
 *
 * Reasoning:
 * - A copy keeps most words beside the same ones. Sentences that share most of their pairs of neighbouring words are one text; two
 *   reporters of one happening share names and numbers, but few such pairs.
 * - Where the clippings themselves carry one text, they are one source of all that it tells: its short sentences too,
 *   which say too little to be compared on their own.
 * - The agency is whoever all copies come from or credit. Copies of nobody in particular are still one source.
 *
 * @param tellings Reports of one event, the fullest first.
 */
export function groupBySource(tellings: readonly Telling[]): EventSource[] {
  if (tellings.length === 1) return tellings.map(({ ref }) => ({ reports: [ref], wire: null }))
  const groups: Copy[][] = []
  for (const telling of tellings) {
    const copy = { telling, shingles: shinglesOf(telling) }
    const near = groups.filter((group) => group.some((other) => areOneText(copy, other)))
    const [first, ...rest] = near
    if (first === undefined) {
      groups.push([copy])
      continue
    }
    first.push(copy)
    for (const group of rest) {
      first.push(...group)
      groups.splice(groups.indexOf(group), 1)
    }
  }
  return groups.map((group) => ({ reports: refsInOrder(group, tellings), wire: wireOf(group) }))
}

interface Copy {
  readonly telling: Telling
  readonly shingles: ReadonlySet<string>
}

function shinglesOf({ report, reading }: Telling): ReadonlySet<string> {
  const { start, end } = sentenceAround(reading.clipping.text, report)
  const words = readWords(reading.clipping.text.slice(start, end)).map(formOf)
  return new Set(words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' ')))
}

function areOneText(a: Copy, b: Copy): boolean {
  if (a.telling.ref.clipping === b.telling.ref.clipping) return true
  const [x, y] = [a.telling.published, b.telling.published]
  if (x !== null && y !== null && Math.abs(x.first - y.first) > SAME_NEWS) return false
  if (areCopies(a.telling.reading, b.telling.reading)) return true
  const [few, many] = a.shingles.size < b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  if (few.size < FEWEST) return false
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared++
  return shared >= FEWEST && shared >= few.size * COPIED
}

function refsInOrder(group: readonly Copy[], tellings: readonly Telling[]): ReportRef[] {
  const members = new Set(group.map(({ telling }) => telling))
  return tellings.filter((telling) => members.has(telling)).map(({ ref }) => ref)
}

/** The outlet that every one of several clippings comes from or credits. */
function wireOf(group: readonly Copy[]): string | null {
  const readings = new Set(group.map(({ telling }) => telling.reading))
  const [first, ...others] = [...readings].map(namedIn)
  if (first === undefined || others.length === 0) return null
  return first.find((id) => others.every((ids) => ids.includes(id))) ?? null
}

/** Outlets credited, then the publisher. */
function namedIn({ article }: Reading): string[] {
  return [...article.credits, ...(article.outlet === null ? [] : [article.outlet])].flatMap(({ id }) =>
    id === null ? [] : [id],
  )
}
