import type { DateExpression } from '../../dates/expressions.ts'
import type { DatedSentence, Window } from './clue.ts'
import { nextWeekday } from './days.ts'

/** The weekday of publication as a text names it, and the words that say so. */
export interface Today {
  /** 0 for Sunday. */
  readonly weekday: number
  readonly date: DateExpression
}

/** Reads the weekday of publication: `اليوم الأربعاء`, `أمس الثلاثاء`, as most such words say; null when none does. */
export function readToday(sentences: readonly DatedSentence[]): Today | null {
  const votes = new Map<number, { count: number; date: DateExpression }>()
  for (const { dates } of sentences) {
    for (const date of dates) {
      // `منذ ليل الجمعة حتى صباح اليوم السبت`: today is the end of a stretch too.
      const meaning = date.meaning.kind === 'span' ? date.meaning.to : date.meaning
      if (meaning?.kind !== 'deictic' || meaning.weekday === null) continue
      const weekday = (meaning.weekday - meaning.days + 14) % 7
      const vote = votes.get(weekday) ?? { count: 0, date }
      votes.set(weekday, { ...vote, count: vote.count + 1 })
    }
  }
  const [best] = [...votes].sort(([, a], [, b]) => b.count - a.count)
  return best === undefined ? null : { weekday: best[0], date: best[1].date }
}

/** The last of the days that a text calls by name. */
export interface LastNamed {
  readonly day: number
  /** The last day that may be meant: another weekday stands before it, or that of the next week is as likely. */
  readonly until: number
  /** It is told as an evening, after which nothing is printed that day. */
  readonly evening: boolean
  readonly dates: readonly DateExpression[]
}

/** Weekdays that come no later after the first possible day belong to the news; others are of the week before. */
const RUN = 3

type Weekday = Extract<DateExpression['meaning'], { kind: 'weekday' }>

/** A weekday by its name alone. */
const isNamed = (meaning: DateExpression['meaning']): meaning is Weekday =>
  meaning.kind === 'weekday' && meaning.turn === null && meaning.week === null

/** The first day of a window by which the weekdays that the text tells as past have come; null when it names none. */
export function afterWeekdays(
  sentences: readonly DatedSentence[],
  { earliest, latest }: Window,
): LastNamed | null {
  let day = earliest
  let evening = false
  const dates: DateExpression[] = []
  // `أصيبت مساء السبت، وفجر الأحد هاجمت زوارق`: where the first day is a Sunday, that Saturday is the one before
  const first = sentences.some(({ dates: told, future }) =>
    told.some(
      ({ meaning }) => !future && isNamed(meaning) && nextWeekday(earliest, meaning.weekday) === earliest,
    ),
  )
  for (const { dates: told, future, lead } of sentences) {
    for (const date of told) {
      const { meaning, time } = date
      if (future || !isNamed(meaning)) continue
      dates.push(date)
      const come = nextWeekday(earliest, meaning.weekday)
      // The first that the news names is its own.
      const own = dates.length === 1 && come <= latest && !(first && come > earliest + RUN)
      if (come > latest || (come > earliest + RUN && !own) || come < day) continue
      // Further down, a weekday that is not the news's own is as likely that of the week before.
      if (!lead && !own && come > earliest) continue
      if (come > day) evening = false
      day = come
      evening ||= time === 'evening' || time === 'night' || time === 'midnight' || time === 'small-hours'
    }
  }
  if (dates.length === 0) return null
  return { day, until: Math.max(day, lastMeant(sentences, day, { earliest, latest })), evening, dates }
}

/** The last day that a text may mean by the weekdays of its news; the end of the window where its news names none. */
function lastMeant(sentences: readonly DatedSentence[], day: number, { earliest, latest }: Window): number {
  const news = sentences
    .filter(({ lead, future }) => lead && !future)
    .flatMap(({ dates }) => dates.flatMap(({ meaning }) => (isNamed(meaning) ? [meaning.weekday] : [])))
  if (news.length === 0 || day + 7 <= latest) return latest
  const comes = news.map((weekday) => nextWeekday(earliest, weekday))
  return comes.every((come) => come <= latest) ? Math.max(...comes) : latest
}
