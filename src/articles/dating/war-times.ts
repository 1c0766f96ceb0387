import type { ArabicText, Token } from '../../arabic/text.ts'
import { RareMemo } from '../../arabic/vocabulary.ts'
import type { Authority } from '../../authority/read.ts'
import type { DateExpression } from '../../dates/expressions.ts'
import type { Distance } from '../../dates/meaning.ts'
import { mergeWindows, type Clue, type DatedSentence, type Window } from './clue.ts'
import { MANY_DAYS } from './counts.ts'
import { ALWAYS, isoDay, numberOf } from './days.ts'
import { namesIn } from './agreement.ts'
import { fights, warsNamed, warsOf } from './wars.ts'

/** Words between a word of war and the time for which it has lasted. */
const BEFORE = 11
const AFTER = 5
/** What such a time weighs: as much as a count of the dead. */
const LASTED = 4

/**
 * Clues from the time for which a war has lasted, told beside a word of war: `الحرب المستمرة على قطاع غزة منذ 9 أشهر`,
 * `بعد أكثر من عام على اندلاع القتال في السودان`. The war is the one whose place the sentence names.
 */
export function warTimeClues(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
): Clue[] {
  const wars = warsOf(authority).filter(({ fought }) => fought)
  if (wars.length === 0) return []
  const namedIn = warsNamed(text, sentences, wars, authority)
  const isNamedIn = ({ first, last }: DatedSentence, place: string): boolean =>
    namesIn(text, first, last, authority).has(place)
  return sentences.flatMap((sentence) =>
    sentence.dates.flatMap((date): Clue[] => {
      // `سقطت في آب 2023 بعد خمسة أشهر من القتال`: so long before that day, not before the news.
      if (hasYear(sentence)) return []
      const distance = lastingOf(text, date, sentence)
      if (distance === null) return []
      const own = namedIn(sentence, 'war').filter(({ place }) => isNamedIn(sentence, place))
      const windows = mergeWindows(own.map(({ began }) => lasted(began, distance)))
      if (windows.length === 0) return []
      const { start, end } = date
      const words = text.source.slice(start, end)
      return [{ start, end, text: words, rule: 'relative', windows, weight: LASTED, lead: sentence.lead }]
    }),
  )
}

/** What it weighs that a war is told as going on. */
const GOING_ON = 3
const ongoing = new RareMemo((form) =>
  /^[وفبل]?(?:ال)?(?:استمرار|مستمر|مستمره|متواصل|متواصله|داير|دايره|جاري|جاريه|تواصل|خلفيه|دعم\p{L}{0,2})$/u.test(
    form,
  ),
)

/**
 * Clues from wars that are told as going on (`مع استمرار الحرب الإسرائيلية على قطاع غزة`, `على خلفية الحرب بين إسرائيل
 * وحماس`): the news is of no day before they began. The war is the one whose place or both of whose sides the sentence
 * names.
 */
export function warClues(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
): Clue[] {
  const wars = warsOf(authority).filter(({ fought, resumed }) => fought && !resumed)
  return sentences.flatMap((sentence): Clue[] => {
    const { first, last, lead } = sentence
    let at = first
    while (at < last && !fights.of((text.tokens[at] as Token).word)) at++
    if (at === last || hasYear(sentence)) return []
    const near = text.tokens.slice(Math.max(first, at - 6), Math.min(last, at + 4))
    if (!near.some(({ word }) => ongoing.of(word))) return []
    const named = namesIn(text, Math.max(first, at - 2), Math.min(last, at + 10), authority)
    const own = wars.filter(
      ({ place, sides }) => named.has(place) || sides.every((side) => side.some((id) => named.has(id))),
    )
    if (own.length === 0) return []
    const began = Math.min(...own.map((war) => war.began))
    const { start, end } = text.tokens[at] as Token
    const windows = [{ earliest: began, latest: ALWAYS }]
    return [
      { start, end, text: text.source.slice(start, end), rule: 'happening', windows, weight: GOING_ON, lead },
    ]
  })
}

const hasYear = ({ dates }: DatedSentence): boolean =>
  dates.some(({ meaning }) => meaning.kind === 'calendar' && meaning.year !== null)

/** How long a war has lasted by a date, in months or years; null where it tells of something else. */
function lastingOf(text: ArabicText, date: DateExpression, sentence: DatedSentence): Distance | null {
  const { meaning } = date
  const related = meaning.kind === 'relation' && meaning.side === 'after' && !meaning.whole
  // `قبل خمسة أشهر` something came; `منذ خمسة أشهر` it lasts.
  if (!related && !(meaning.kind === 'distance' && meaning.side === 'ago' && !date.text.startsWith('قبل')))
    return null
  const { distance } = meaning
  const { unit } = distance
  if (distance.vague || (unit !== 'month' && unit !== 'year' && (unit !== 'day' || distance.min < MANY_DAYS)))
    return null
  if (distance.min === 0 || sentence.future) return null
  const from = related ? meaning.anchor : Math.max(sentence.first, date.first - BEFORE)
  const to = Math.min(sentence.last, related ? meaning.anchor + 3 : date.last + AFTER)
  return text.tokens.slice(from, to).some(({ word }) => fights.of(word)) ? distance : null
}

/** Days around a count of months, and of years, on which the press tells it. */
const LOOSE = { month: { before: 12, after: 20 }, year: { before: 90, after: 330 } }

/** Days around a count of days: none where it is exact, else until the next round count. */
function lastedDays(began: number, { min, max, approximate }: Distance): Window {
  if (max === null) return { earliest: began + min, latest: began + min + (min % 10 === 0 ? 10 : 5) }
  return approximate
    ? { earliest: began + min - 7, latest: began + max + 7 }
    : { earliest: began + min - 1, latest: began + max + 1 }
}

/** Days of publication so long after a war began. */
function lasted(began: number, distance: Distance): Window {
  const { unit, min, max, approximate } = distance
  if (unit === 'day') return lastedDays(began, distance)
  const months = unit === 'year' ? 12 : 1
  const at = (count: number): number => {
    const [year = 0, month = 1, day = 1] = isoDay(began).split('-').map(Number)
    return numberOf(year, month + Math.round(count * months), day)
  }
  const loose = unit === 'year' ? LOOSE.year : LOOSE.month
  const before = approximate ? 2 * loose.before : loose.before
  // `أكثر من عام` is told until the next year is near.
  const last = max === null ? at(min + 1) - loose.before : at(max) + loose.after
  return { earliest: at(min) - (max === null ? 3 : before), latest: last }
}
