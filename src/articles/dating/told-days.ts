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

/** A happening with what its parties, its place and the words of its name are worth when a sentence has them. */
interface TellableHappening {
  readonly date: DateRange
  readonly names: readonly { readonly id: string; readonly worth: number }[]
  /** Stems of its name. */
  readonly words: readonly string[]
}

const known = new WeakMap<Authority, ReadonlyMap<string, readonly TellableHappening[]>>()

/** The happenings of one or two days, by day and month. */
function happeningsByDay(authority: Authority): ReadonlyMap<string, readonly TellableHappening[]> {
  const ready = known.get(authority)
  if (ready !== undefined) return ready
  const byDay = new Map<string, TellableHappening[]>()
  for (const happening of authority.happenings) {
    const { earliest, latest } = happening.date
    for (const day of new Set([earliest, latest])) {
      const { earliest: from, latest: to } = windowOfRange(happening.date)
      if (to - from > 1) continue
      const list = byDay.get(day.slice(5))
      if (list === undefined) byDay.set(day.slice(5), [tellable(happening, authority)])
      else list.push(tellable(happening, authority))
    }
  }
  known.set(authority, byDay)
  return byDay
}

function tellable(
  { date, agents, targets, place, name }: Happening,
  authority: Authority,
): TellableHappening {
  const names = [...new Set([...agents, ...targets])].map((id) => ({
    id,
    worth: authority.actors.get(id)?.kind === 'state' ? 0.5 : 0.9,
  }))
  if (place !== null)
    names.push({ id: place, worth: authority.places.get(place)?.kind === 'country' ? 0.4 : 1.25 })
  return { date, names, words: foldText(name).split(/\s+/).map(stemOf).filter(Boolean) }
}

/** What the names and words of a sentence must agree in with a happening of that day. */
const ENOUGH = 2.5

function bestOf(
  text: ArabicText,
  from: number,
  last: number,
  happenings: readonly TellableHappening[],
  authority: Authority,
): TellableHappening | null {
  const named = namesIn(text, from, last, authority)
  const stems = new Set<string>()
  for (let at = from; at < last; at++) stems.add(stemOf(text.tokens[at]?.form ?? ''))
  let best: TellableHappening | null = null
  let most = ENOUGH
  for (const happening of happenings) {
    const fit = agreement(happening, named, stems)
    if (fit >= most) [best, most] = [happening, fit]
  }
  return best
}

/** Parties and place that are named, and twice the share of the name's words that the sentence has. */
function agreement(
  { names, words }: TellableHappening,
  named: ReadonlySet<string>,
  stems: ReadonlySet<string>,
): number {
  let fit = 0
  for (const { id, worth } of names) if (named.has(id)) fit += worth
  let told = 0
  for (const word of words) if (stems.has(word)) told++
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
