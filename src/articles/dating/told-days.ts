import type { ArabicText } from '../../arabic/text.ts'
import type { Authority } from '../../authority/read.ts'
import type { DateExpression } from '../../dates/expressions.ts'
import { yearRange } from '../../dates/edtf.ts'
import { isAhead } from '../../dates/words.ts'
import type { DateRange } from '../../records.ts'
import { SURE, bestOf, namesIn, tellable, type TellableHappening } from './agreement.ts'
import { FRESH, windowOfRange, type Clue, type DatedSentence, type Window } from './clue.ts'
import { dayNumber, monthAfter, weekdayOfNumber } from './days.ts'
import { isAnniversary } from './sentences.ts'

/**
 * Clues from a day or month without a year on which something well known happened, in whatever words it is told:
 * `المحكمة الاتحادية أنهت عضويته في 14 تشرين الثاني`, `العدوان على غزة منذ السابع من أكتوبر الماضي`.
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
    const from = above !== undefined && above.line >= sentence.line - 1 ? above.first : sentence.first
    return sentence.dates.flatMap((date): Clue[] => {
      const day = dayOf(date)
      const told = byDay.get(day?.key ?? '')?.filter((one) => isOnWeekday(one, date))
      const best =
        told === undefined
          ? null
          : (bestOf(text, from, sentence.last, told, authority) ??
            warSince(text, sentence, date, told, authority))
      if (day === null || best === null || (day.key.length < 5 && !isToldByMonth(best))) return []
      const { start, end } = date
      const { earliest } = windowOfRange(best.date)
      const set = best.set && !day.last ? AHEAD : 0
      // `7 أكتوبر الماضي` is of the months after: in October it would be that of this month.
      const after = day.last ? monthAfter(earliest) : earliest - set
      const windows = [day.lastYear ? yearAfter(best.date) : { earliest: after, latest: earliest + FRESH }]
      const { lead } = sentence
      // What stands in the sentence above may be of something else.
      const own =
        best.fit >= SURE && told !== undefined && bestOf(text, sentence.first, sentence.last, told, authority)
      const weight = own !== false && own?.date === best.date && own.fit >= SURE ? 3 : 2
      if (weight < 3 && !day.last) return []
      if (day.key.length < 5 && (weight < 3 || !best.counted)) return []
      return [{ start, end, text: text.source.slice(start, end), rule: 'happening', windows, weight, lead }]
    })
  })
}

/** Days before it on which a vote is told with its day. */
const AHEAD = 90

/** A month agrees with many: of deeds of which there are many, one must be named. */
const isToldByMonth = ({ fit, frequent, counted, named }: NonNullable<ReturnType<typeof bestOf>>): boolean =>
  fit >= SURE && (named || counted || !frequent)

/** `منذ السابع من أكتوبر الماضي`: since the day on which a war began that is counted by its dead, where it is named. */
function warSince(
  text: ArabicText,
  { first, last }: DatedSentence,
  { meaning, text: words }: DateExpression,
  told: readonly TellableHappening[],
  authority: Authority,
): ReturnType<typeof bestOf> {
  if (meaning.kind !== 'span' && !words.startsWith('منذ')) return null
  const war = told.find(({ counted }) => counted)
  if (war === undefined) return null
  const named = namesIn(text, first, last, authority)
  const stands = war.names.some(({ id }) => named.has(id)) || war.around.some((id) => named.has(id))
  return stands ? { ...war, fit: SURE, days: [war.date], named: false } : null
}

/** `الخميس الماضي 24 أكتوبر` is of no year in which the 24th was another day. */
function isOnWeekday(
  { date: { earliest, latest } }: TellableHappening,
  { meaning }: DateExpression,
): boolean {
  const weekday = meaning.kind === 'calendar' ? meaning.weekday : null
  return weekday === null || [earliest, latest].some((day) => weekdayOfNumber(dayNumber(day)) === weekday)
}

/** A day, `11-14`, or a month, `11`, that is told without its year, or of last year: `4 أبريل من العام الماضي`. */
interface ToldDay {
  readonly key: string
  readonly lastYear: boolean
  /** It is told as the last of its name: `4 أبريل الماضي`. */
  readonly last: boolean
}

/** The day or month in an expression, or of a stretch (`منذ السابع من أكتوبر`) that with which it begins; else null. */
function dayOf({ meaning }: DateExpression): ToldDay | null {
  const told = meaning.kind === 'span' ? meaning.from : meaning
  if (told?.kind !== 'calendar' || told.calendar !== 'gregorian' || isAhead(told.turn)) return null
  const { year, month, day, yearTurn, turn } = told
  if (year !== null || (yearTurn ?? 'last') !== 'last' || month === null) return null
  // A month alone is that of any year; only `آذار الماضي` is of the last.
  if (day === null && turn === null && yearTurn === null) return null
  return {
    key: [month, ...(day === null ? [] : [day])].map((part) => String(part).padStart(2, '0')).join('-'),
    lastYear: yearTurn === 'last',
    last: turn === 'last' || yearTurn === 'last',
  }
}

/** The year after that of a day. */
function yearAfter({ earliest }: DateRange): Window {
  return windowOfRange(yearRange(Number(earliest.slice(0, 4)) + 1))
}

const known = new WeakMap<Authority, ReadonlyMap<string, readonly TellableHappening[]>>()

/** The happenings of one or two days, by day and month. */
function happeningsByDay(authority: Authority): ReadonlyMap<string, readonly TellableHappening[]> {
  const ready = known.get(authority)
  if (ready !== undefined) return ready
  const byDay = new Map<string, TellableHappening[]>()
  for (const happening of authority.happenings) {
    const { earliest, latest } = happening.date
    const { earliest: from, latest: to } = windowOfRange(happening.date)
    if (to - from > 1) continue
    const told = tellable(happening, authority)
    for (const key of new Set([earliest, latest].flatMap((day) => [day.slice(5), day.slice(5, 7)]))) {
      const list = byDay.get(key)
      if (list === undefined) byDay.set(key, [told])
      else list.push(told)
    }
  }
  known.set(authority, byDay)
  return byDay
}
