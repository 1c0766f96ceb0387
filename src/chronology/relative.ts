import { foldText } from '../arabic/fold.ts'
import type { Report } from '../records.ts'
import type { Window } from './days.ts'

/** Happenings told by the days between them and the one before them in the text ("بعد يومين من هجوم على القاعدة"). */

const AFTER = foldText('بعد')
const MORROW = new Set(['غداة', 'غداه'].map((word) => foldText(word)))
const FROM = new Set(['من', 'على'].map((word) => foldText(word)))
const SPANS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['يوم', 1],
      ['يوم واحد', 1],
      ['يومين', 2],
      ['ثلاثة أيام', 3],
      ['أربعة أيام', 4],
      ['خمسة أيام', 5],
      ['ستة أيام', 6],
      ['أسبوع', 7],
      ['أسبوعين', 14],
    ] as const
  ).map(([words, days]) => [foldText(words), days] as const),
)

/** Days by which what a clause tells was before what the text told last; null when it does not say. */
export function daysBefore(clause: string): number | null {
  const [opening = ''] = clause.split(/\s/, 1)
  const [first = ''] = foldText(opening).split(/\s+/, 1)
  if (MORROW.has(first)) return 1
  if (first !== AFTER) return null
  const words = foldText(clause).split(/\s+/, 5)
  for (const length of [1, 2]) {
    const days = SPANS.get(words.slice(1, 1 + length).join(' '))
    if (days !== undefined && FROM.has(words[1 + length] ?? '')) return days
  }
  return null
}

/**
 * The window of a report that its clause counts from the one told before it; null when it does not, or names a day of
 * its own, or no day was told before.
 */
export function windowBefore({ date, evidence }: Report, told: Window | null): Window | null {
  const days = daysBefore(evidence)
  if (days === null || told === null || told.kind !== 'day') return null
  if (date !== null && date.text !== '' && evidence.includes(date.text)) return null
  return { kind: 'day', first: told.first - days, last: told.last - days }
}
