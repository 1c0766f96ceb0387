import { readNumber } from '../../arabic/numerals.ts'
import type { ArabicText, Token } from '../../arabic/text.ts'
import { WordMemo } from '../../arabic/vocabulary.ts'
import type { Authority } from '../../authority/read.ts'
import type { Clue, DatedSentence, Window } from './clue.ts'
import { dayNumber } from './days.ts'
import { namesIn } from './agreement.ts'

/** Attacks that were counted since a day, as their count was given out, in order. */
interface Series {
  /** Whom they befell. */
  readonly targets: readonly string[]
  readonly counts: readonly { readonly day: number; readonly told: number }[]
}

/**
 * Clues from attacks that are counted since a day: `تعرضت القوات الأميركية لأكثر من 150 هجوماً منذ منتصف أكتوبر` lies
 * between the days by which that many and some more had been counted.
 */
export function attackClues(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
): Clue[] {
  const series = seriesOf(authority)
  if (series.length === 0) return []
  return sentences.flatMap((sentence): Clue[] => {
    const { first, last, lead } = sentence
    for (let at = first + 1; at < last; at++) {
      if (!counted.of((text.tokens[at] as Token).word)) continue
      const told = numberBefore(text, at, first)
      if (told === null || told.min < LEAST || !isSoFar(text, sentence)) continue
      const named = namesIn(text, first, last, authority)
      const windows = windowsOf(series, named, told)
      if (windows.length !== 1) continue
      const start = text.tokens[told.first]?.start ?? 0
      const end = text.tokens[at]?.end ?? start
      return [{ start, end, text: text.source.slice(start, end), rule: 'relative', windows, weight: 3, lead }]
    }
    return []
  })
}

/** When the attacks on those that are named had come to a number. */
function windowsOf(
  series: ReturnType<typeof seriesOf>,
  named: ReadonlySet<string>,
  { min, open }: { readonly min: number; readonly open: boolean },
): Window[] {
  const own = series.filter(({ targets }) => targets.some((id) => named.has(id)))
  return own.flatMap(({ counts }) => windowOf(min, open, counts) ?? [])
}

/** Fewer attacks are those of a day. */
const LEAST = 12
const counted = new WordMemo((form) => /^(?:هجوم|هجوما|هجمات|هجمه|مره|مرات)$/.test(form))

/** The number right before a word, with the words between them that are of the number. */
function numberBefore(
  { tokens }: ArabicText,
  at: number,
  from: number,
): { readonly first: number; readonly min: number; readonly open: boolean } | null {
  for (let first = Math.max(from, at - 5); first < at; first++) {
    const number = readNumber(tokens, first)
    if (number !== null && number.next === at)
      return { first, min: number.min, open: number.max !== number.min || number.approximate }
  }
  return null
}

const SINCE =
  /^[وفبل]*(?:ال)?(?:منذ|حتي|بين|منتصف|اكتوبر|الان|اجمالي|مجموع|ارتفاع|ارتفع|حصيله|الماضيين|الشهر|الاخيره)$/

function isSoFar({ tokens }: ArabicText, { first, last }: DatedSentence): boolean {
  for (let at = first; at < last; at++) if (SINCE.test((tokens[at] as Token).form)) return true
  return false
}

/** Days on which a count is still printed after a later one was given out. */
const LATE = 3
/** Days for which the last count is told. */
const AFTER = 45
/** What a round number leaves open. */
const ROUND = 0.1

/** Days on which a count can have been printed; null for more than were ever counted. */
function windowOf(told: number, open: boolean, counts: Series['counts']): Window | null {
  const most = open || told % 10 === 0 ? Math.ceil(told * (1 + ROUND)) : told
  const last = counts.at(-1)
  const since = counts.findLast((count) => count.told <= told)
  if (last === undefined || since === undefined || told > last.told * (1 + ROUND)) return null
  const next = counts.find((count) => count.told > most)
  const latest = next === undefined ? last.day + AFTER : next.day + LATE
  const earliest = open && since.told < told ? since.day + 1 : since.day
  return { earliest: earliest - 1, latest }
}

const known = new WeakMap<Authority, readonly Series[]>()

function seriesOf(authority: Authority): readonly Series[] {
  const ready = known.get(authority)
  if (ready !== undefined) return ready
  const series = authority.happenings.flatMap(({ targets, attacks = {} }): Series[] => {
    const counts = Object.entries(attacks).map(([day, told]) => ({ day: dayNumber(day), told }))
    return counts.length === 0 ? [] : [{ targets, counts }]
  })
  known.set(authority, series)
  return series
}
