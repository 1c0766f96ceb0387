import { foldText } from '../../arabic/fold.ts'
import type { ArabicText } from '../../arabic/text.ts'
import type { Authority } from '../../authority/read.ts'
import type { DateExpression } from '../../dates/expressions.ts'
import { yearRange } from '../../dates/edtf.ts'
import type { DateRange, Happening } from '../../records.ts'
import { stemOf } from '../kinship.ts'
import { FRESH, windowOfRange, type Clue, type DatedSentence, type Window } from './clue.ts'
import { holdersOf } from './fit.ts'
import { isAnniversary } from './sentences.ts'

/**
 * Clues from a day and month without a year on which something well known happened, in whatever words it is told:
 * `المحكمة الاتحادية أنهت عضويته في 14 تشرين الثاني`.
 *
 * Reasoning:
 * - That the day agrees by chance is rare, so the type need not agree as well; but the parties, the place and the
 *   words of the happening's name must, since some happening is known for most days of the year.
 * - Of an anniversary the day agrees in every year, so a sentence that speaks of one says nothing.
 */
export function toldDayClues(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
): Clue[] {
  const byDay = happeningsByDay(authority)
  return sentences.flatMap((sentence, i) => {
    if (sentence.future || isAnniversary(text, sentence)) return []
    const above = sentences[i - 1]
    const from = above?.line === sentence.line ? above.first : sentence.first
    return sentence.dates.flatMap((date): Clue[] => {
      const told = byDay.get(dayOf(date) ?? '')
      const best = told === undefined ? null : bestOf(text, from, sentence.last, told, authority)
      if (best === null) return []
      const { start, end } = date
      const { earliest } = windowOfRange(best.date)
      const windows = [isOfLastYear(date) ? yearAfter(best.date) : { earliest, latest: earliest + FRESH }]
      const { lead } = sentence
      return [
        { start, end, text: text.source.slice(start, end), rule: 'happening', windows, weight: 2, lead },
      ]
    })
  })
}

/** The day and month, `11-14`, of a date of the calendar that is told without its year, or of last year; else null. */
function dayOf({ meaning }: DateExpression): string | null {
  if (meaning.kind !== 'calendar' || meaning.calendar !== 'gregorian' || meaning.turn === 'next') return null
  const { year, month, day, yearTurn } = meaning
  if (year !== null || (yearTurn ?? 'last') !== 'last' || month === null || day === null) return null
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** `4 أبريل من العام الماضي`. */
function isOfLastYear({ meaning }: DateExpression): boolean {
  return meaning.kind === 'calendar' && meaning.yearTurn === 'last'
}

/** The year after that of a day. */
function yearAfter({ earliest }: DateRange): Window {
  return windowOfRange(yearRange(Number(earliest.slice(0, 4)) + 1))
}

const known = new WeakMap<Authority, ReadonlyMap<string, readonly Happening[]>>()

/** The happenings of one or two days, by day and month. */
function happeningsByDay(authority: Authority): ReadonlyMap<string, readonly Happening[]> {
  const ready = known.get(authority)
  if (ready !== undefined) return ready
  const byDay = new Map<string, Happening[]>()
  for (const happening of authority.happenings) {
    const { earliest, latest } = happening.date
    for (const day of new Set([earliest, latest])) {
      const { earliest: from, latest: to } = windowOfRange(happening.date)
      if (to - from <= 1) byDay.set(day.slice(5), [...(byDay.get(day.slice(5)) ?? []), happening])
    }
  }
  known.set(authority, byDay)
  return byDay
}

/** What the names and words of a sentence must agree in with a happening of that day. */
const ENOUGH = 2.5

function bestOf(
  text: ArabicText,
  from: number,
  last: number,
  happenings: readonly Happening[],
  authority: Authority,
): Happening | null {
  const named = namesIn(text, from, last, authority)
  const stems = new Set(text.tokens.slice(from, last).map(({ form }) => stemOf(form)))
  let best: Happening | null = null
  let most = ENOUGH
  for (const happening of happenings) {
    const fit = agreement(happening, named, stems, authority)
    if (fit >= most) [best, most] = [happening, fit]
  }
  return best
}

/** Parties and place that are named, and twice the share of the name's words that the sentence has. */
function agreement(
  { agents, targets, place, name }: Happening,
  named: ReadonlySet<string>,
  stems: ReadonlySet<string>,
  authority: Authority,
): number {
  let fit = 0
  for (const id of new Set([...agents, ...targets])) {
    if (named.has(id)) fit += authority.actors.get(id)?.kind === 'state' ? 0.5 : 0.9
  }
  if (place !== null && named.has(place)) fit += authority.places.get(place)?.kind === 'country' ? 0.4 : 1.25
  const words = foldText(name).split(/\s+/).map(stemOf).filter(Boolean)
  const told = words.filter((word) => stems.has(word)).length
  return told < 2 ? fit : fit + Math.min(1.5, told * 0.5) + (2 * told) / words.length - 0.5
}

function namesIn(text: ArabicText, from: number, last: number, authority: Authority): Set<string> {
  const holders = holdersOf(authority)
  const named = new Set<string>()
  for (const { kind, id } of authority.lookup.find(text, from, last)) {
    const held = kind === 'actor' ? holders.ofActor(id) : kind === 'place' ? holders.ofPlace(id) : []
    for (const holder of held) named.add(holder)
  }
  return named
}
