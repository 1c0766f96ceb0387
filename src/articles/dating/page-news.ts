import type { ArabicText } from '../../arabic/text.ts'
import type { Authority } from '../../authority/read.ts'
import { isFrequent, isPlanned } from './agreement.ts'
import { windowOfRange, type Clue, type DatedSentence, type Window } from './clue.ts'
import { weekdayOfNumber } from './days.ts'
import { spreadHappenings, type SpreadHappening } from './phrases.ts'
import { weighs } from './sentences.ts'
import type { Today } from './weekdays.ts'

/** Bits that the words of a happening must tell together where they stand apart from each other. */
const ENOUGH = 16
/** The same where the page names no weekday that could disagree. */
const PLAIN = 24
/** Bits that say enough where nothing else does. */
const ALONE = 28
/** Bits by which the best must tell more than another of another day. */
const CLEAR = 3
/** Days for which a happening is news where no weekday is named. */
const FRESH_NEWS = 30

/** The days that the news of a page names, by their weekday. */
interface Named {
  readonly past: ReadonlySet<number>
  /** It speaks of yesterday. */
  readonly yesterday: boolean
  readonly today: Today | null
}

/**
 * Clues from a well-known happening that a page tells as its news with its words in several sentences: `قتل عنصران من
 * الحشد الأحد … جنوب مدينة القائم … اللواء 45`. The weekday that the page names must be that of the happening.
 */
export function pageNewsClues(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
  today: Today | null,
): Clue[] {
  const news = sentences.filter(({ lead }) => lead)
  const [first, last] = [news[0], news.at(-1)]
  if (first === undefined || last === undefined) return []
  const named = daysNamed(news, today)
  const dated = named.past.size > 0 || today !== null
  const fitting = spreadHappenings(text, first.first, last.last, authority).flatMap((told) => {
    if (told.worth < (dated ? ENOUGH : PLAIN)) return []
    if (!dated && isFrequent(told.happening.type)) return []
    if (isPlanned(told.happening.type) && isComing(text, news)) return []
    const window = published(windowOfRange(told.happening.date), named)
    return window === null ? [] : [{ ...told, window }]
  })
  const [best, ...others] = fitting.sort((a, b) => b.worth - a.worth)
  if (best === undefined) return []
  const rival = others.find(({ window }) => window.earliest !== best.window.earliest)
  return rival !== undefined && rival.worth > best.worth - CLEAR ? [] : [clueOf(text, best, dated)]
}

/** What is planned for a day is told before it as well: `قبل افتتاح القنصلية الأسبوع المقبل`, `تدرس خيار …`. */
function isComing({ tokens }: ArabicText, news: readonly DatedSentence[]): boolean {
  return news.some(
    ({ first, last, future }) => future || tokens.slice(first, last).some(({ word }) => weighs.of(word)),
  )
}

function clueOf(
  text: ArabicText,
  { at, worth, window }: SpreadHappening & { window: Window },
  dated: boolean,
): Clue {
  const { start, end } = text.tokens[at] ?? { start: 0, end: 0 }
  const words = text.source.slice(start, end)
  const windows = [window]
  return {
    start,
    end,
    text: words,
    rule: 'happening',
    windows,
    weight: dated ? 4.5 : worth >= ALONE ? 4 : 3,
    lead: true,
  }
}

function daysNamed(news: readonly DatedSentence[], today: Today | null): Named {
  const yesterday = news.some(({ dates }) =>
    dates.some(({ meaning }) => meaning.kind === 'deictic' && meaning.days === -1),
  )
  // The days that stand further down are those of what lies behind the news.
  const first = news.map(weekdaysIn).find((weekdays) => weekdays.length > 0)
  return { past: new Set(first), yesterday, today }
}

/** The weekdays that a sentence names as past. */
function weekdaysIn({ dates }: DatedSentence): number[] {
  return dates.flatMap(({ meaning }) => {
    if (meaning.kind === 'weekday') return meaning.turn === null ? [meaning.weekday] : []
    return meaning.kind === 'calendar' && meaning.weekday !== null ? [meaning.weekday] : []
  })
}

/** Days on which the page can have been published; null where its weekdays are other ones. */
function published({ earliest, latest }: Window, { past, yesterday, today }: Named): Window | null {
  const days = Array.from({ length: latest - earliest + 1 }, (_, i) => earliest + i)
  if (today !== null) {
    for (const day of days) {
      if (weekdayOfNumber(day) === today.weekday) return { earliest: day, latest: day }
      const told = yesterday || past.has(weekdayOfNumber(day))
      if (told && weekdayOfNumber(day + 1) === today.weekday) return { earliest: day + 1, latest: day + 1 }
    }
    return null
  }
  if (past.size === 0) return { earliest, latest: latest + FRESH_NEWS }
  const day = days.find((one) => past.has(weekdayOfNumber(one)))
  return day === undefined ? null : { earliest: day, latest: latest + 6 }
}
