import { GAP, type ArabicText, type Token } from '../../arabic/text.ts'
import { RareMemo, WordPattern } from '../../arabic/vocabulary.ts'
import { lengthOfMonth, splitDay } from '../../dates/calendar.ts'
import { findDates, type CalendarMeaning, type DateExpression } from '../../dates/expressions.ts'
import { resolveDate } from '../../dates/resolve.ts'
import { isAhead } from '../../dates/words.ts'
import type { Layout } from '../layout.ts'
import { FRESH, mergeWindows, windowOfRange, type Clue, type DatedSentence, type Window } from './clue.ts'
import { ALWAYS, isoDay, monthAfter, numberOf, weekdayOfNumber } from './days.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2040

/**
 * Clues from dates of the calendar: a fact told with its year was before publication; one told without is of the
 * eleven months before it; a plan told with its year is still to come.
 */
export function factClues(text: ArabicText, sentences: readonly DatedSentence[]): Clue[] {
  return sentences.flatMap((sentence) => [
    ...countedClues(text, sentence),
    ...captionClues(text, sentence, sentences),
    ...wiredClues(text, sentence),
    ...sentence.dates.flatMap((date) => {
      const meaning = calendarOf(date)
      const found =
        meaning === null
          ? null
          : (readSaidDay(text, date, meaning) ??
            readDeferred(text, date, meaning) ??
            readFact(text, sentence, date, meaning, sentences))
      if (found === null) return []
      const { start, end } = date
      const words = text.source.slice(start, end)
      return [{ start, end, text: words, rule: 'dated-fact' as const, lead: sentence.lead, ...found }]
    }),
  ])
}

/** Words between a count of days and the day that it is counted from: `وبالتحديد في`, `أي منذ`. */
const APPOSED = 4

/** `منذ 126 يوما، وبالتحديد في 31 مايو الماضي`: the day of publication is so many days after the day told. */
function countedClues(text: ArabicText, { dates, lead }: DatedSentence): Clue[] {
  return dates.flatMap((date, i): Clue[] => {
    const counted = date.meaning
    const from = dates[i + 1]
    if (counted.kind !== 'distance' || counted.side !== 'ago' || from?.meaning.kind !== 'calendar') return []
    const { unit, vague, min, max } = counted.distance
    if (
      unit !== 'day' ||
      vague ||
      counted.distance.approximate ||
      min !== max ||
      from.first - date.last > APPOSED
    )
      return []
    const { month, day, year, weekday, calendar } = from.meaning
    if (month === null || day === null || calendar !== 'gregorian') return []
    const days = year === null ? yearlyDays(month, day, weekday) : [numberOf(year, month, day)]
    const windows = days.map((told) => ({ earliest: told + min, latest: told + min }))
    const words = text.source.slice(date.start, from.end)
    return [{ start: date.start, end: from.end, text: words, rule: 'relative', windows, weight: 3, lead }]
  })
}

const PHOTO = /^(?:رويترز|الاناضول|اسوشيتد|اسوشييتد|غيتي|جيتي|ا|اف|فرانس|afp|reuters|getty|ap)$/

/** `في كييف، 28 أغسطس 2025. رويترز`: a picture of the news, where the text calls that weekday by its name. */
function captionClues(
  { tokens, source }: ArabicText,
  { dates, lead, line }: DatedSentence,
  sentences: readonly DatedSentence[],
): Clue[] {
  return dates.flatMap(({ meaning, start, end, last }): Clue[] => {
    if (!lead || meaning.kind !== 'calendar' || meaning.calendar !== 'gregorian') return []
    const { year, month, day } = meaning
    if (year === null || month === null || day === null || !PHOTO.test(tokens[last]?.form ?? '')) return []
    const taken = numberOf(year, month, day)
    const named = sentences.some(
      (other) =>
        other.lead &&
        other.line !== line &&
        other.dates.some(
          ({ meaning: told }) => told.kind === 'weekday' && told.weekday === weekdayOfNumber(taken),
        ),
    )
    if (!named) return []
    const windows = [{ earliest: taken, latest: taken + 1 }]
    return [{ start, end, text: source.slice(start, end), rule: 'dated-fact', windows, weight: 3, lead }]
  })
}

/** Tokens of the place before the day of a wire: `الأمم المتحدة 3 فبراير شباط (رويترز)`. */
const WIRED_FROM = 4
/** More than any news that the text may be of: only the year is left open. */
const WIRED = 8

/** `القاهرة 3 فبراير شباط (رويترز) -`: agencies open with the day of writing, without its year. */
function isWired({ tokens }: ArabicText, sentence: DatedSentence, date: DateExpression): boolean {
  const { meaning, first, last } = date
  if (!sentence.lead || meaning.kind !== 'calendar' || meaning.calendar !== 'gregorian') return false
  if (meaning.year !== null || meaning.month === null || meaning.day === null) return false
  const from = first - sentence.first
  const wire = tokens[last]
  if (from <= 0 || from > WIRED_FROM || wire === undefined) return false
  return (wire.gap & GAP.open) !== 0 && PHOTO.test(wire.form)
}

function wiredClues(text: ArabicText, sentence: DatedSentence): Clue[] {
  return sentence.dates.flatMap((date): Clue[] => {
    const { meaning, start, end } = date
    if (!isWired(text, sentence, date) || meaning.kind !== 'calendar' || meaning.month === null) return []
    const windows = yearlyDays(meaning.month, meaning.day, meaning.weekday).map((told) => ({
      earliest: told,
      latest: told + 1,
    }))
    const words = text.source.slice(start, end)
    return [{ start, end, text: words, rule: 'printed', windows, weight: WIRED, lead: sentence.lead }]
  })
}

/** Sentences without the day that an agency opens with: it is of no deed that they tell. */
export function unwired(text: ArabicText, sentences: readonly DatedSentence[]): DatedSentence[] {
  return sentences.map((sentence) => ({
    ...sentence,
    dates: sentence.dates.filter((date) => !isWired(text, sentence, date)),
  }))
}

/** Clues from days that the page prints without their year: `الأربعاء 24 يناير`. */
export function printedClues(text: ArabicText, { lines, kinds, end }: Layout): Clue[] {
  return lines.slice(0, end).flatMap((line, i) => {
    if (kinds[i] !== 'dateline') return []
    return findDates(text, line.first, line.last).flatMap((date): Clue[] => {
      const { meaning, start } = date
      if (meaning.kind !== 'calendar' || meaning.calendar !== 'gregorian') return []
      if (meaning.year !== null || meaning.month === null || meaning.day === null) return []
      const days = yearlyDays(meaning.month, meaning.day, meaning.weekday)
      const windows = days.map((day) => ({ earliest: day, latest: day }))
      return [{ start, end: date.end, text: date.text, rule: 'printed', windows, weight: 4, lead: true }]
    })
  })
}

/** The date of the calendar in an expression; of a stretch, the day since which it lasts. */
function calendarOf({ meaning }: DateExpression): CalendarMeaning | null {
  if (meaning.kind === 'calendar') return meaning
  // A name (`هجمات 11 سبتمبر`) says no more than that its day had come.
  if (meaning.kind === 'name') return meaning.date?.year === null ? null : meaning.date
  return meaning.kind === 'span' && meaning.from?.kind === 'calendar' ? meaning.from : null
}

type Fact = Pick<Clue, 'windows' | 'weight' | 'exact' | 'named'>

/** Days from the day told to that of publication, by the word before the date: `أمس الجمعة 5 يناير`. */
const SINCE = new Map([
  ['اليوم', 0],
  ['امس', 1],
])
/** `كتبت جريدة اليوم في 3 أيار`: the name of a paper. */
const PAPERS = /^[وفبل]?(?:ال)?(?:صحيفه|جريده|مجله|قناه|موقع)$/
const PART_OF_DAY = new Set('مساء فجر صباح ظهر عصر ليل ليله منتصف بعد قبل يوم في منذ من'.split(' '))

/** `اليوم الأربعاء 10 نوفمبر`: the very day of publication, of whatever years have it. */
function readSaidDay({ tokens }: ArabicText, date: DateExpression, meaning: CalendarMeaning): Fact | null {
  const { month, day, weekday, year, yearTurn, calendar } = meaning
  if (month === null || day === null || calendar !== 'gregorian' || yearTurn !== null) return null
  let at = date.first
  while (at < date.last && PART_OF_DAY.has(tokens[at]?.form ?? '')) at++
  const since = SINCE.get((tokens[at]?.form ?? '').replace(/^[وف](?=ا)/, ''))
  if (since === undefined || at + 1 >= date.last || PAPERS.test(tokens[at - 1]?.form ?? '')) return null
  const days = year === null ? yearlyDays(month, day, weekday) : [numberOf(year, month, day)]
  if (days.length === 0) return null
  return { windows: days.map((told) => ({ earliest: told + since, latest: told + since })), weight: 4 }
}

/** `أرجأت النظر فيها إلى السابع من أيلول`: a day to which something is put off may be past or to come. */
function readDeferred({ tokens }: ArabicText, date: DateExpression, meaning: CalendarMeaning): Fact | null {
  const { month, day, weekday, year, yearTurn, turn, calendar } = meaning
  if (tokens[date.first - 1]?.form !== 'الي' || turn !== null || yearTurn !== null) return null
  if (month === null || day === null || year !== null || calendar !== 'gregorian') return null
  const days = yearlyDays(month, day, weekday)
  const windows = mergeWindows(days.map((told) => ({ earliest: told - FRESH / 2, latest: told + FRESH })))
  return { windows, weight: 1 }
}

/** `8 آذار من عام 2014`: the year is told at length where it is not this one. */
const AT_LENGTH = /\p{L} +(?:من +)?(?:العام|عام|سنة) +\d{4}/u
/** Papers that are called by their day: `القرار الصادر في`, `في عدد الاثنين`, `سبق إعلانه يوم`. */
const PAPER =
  /^[وفبل]?(?:ال)?(?:صادره?|مورخه?|عدد|عددها|منشوره?|معلنه?|معلن|موقعه?|مبرمه?|سبق|تاريخ|بتاريخ|اعلانه)$/
const STATEMENT = /^[وفبل]?(?:ال)?(?:بيان|بلاغ|تصريح)$/
/** What a number stands before: `رقم 84 وتاريخ`. */
const NUMBERED = /^(?:رقم|برقم|الرقم)$/

/**
 * What lies behind the news: `الانتخابات التي جرت في 10 أكتوبر 2021`, a paper that is called by its day, and a day of a
 * year told at length.
 */
function isBehindNews({ tokens }: ArabicText, { first, text }: DateExpression): boolean {
  if (AT_LENGTH.test(text)) return true
  for (let at = first - 1; at >= first - 5; at--) {
    const form = tokens[at]?.form ?? ''
    if (/^(?:التي|الذي|اللذان|اللتان|الذين)$/.test(form)) return true
    if (at < first - 3 || !PAPER.test(form)) continue
    // A statement is of the day, and `بتاريخ` alone tells news as well.
    if (tokens.slice(Math.max(0, at - 3), at).some((word) => STATEMENT.test(word.form))) continue
    if (
      !/تاريخ$/.test(form) ||
      tokens.slice(Math.max(0, at - 6), at).some((word) => NUMBERED.test(word.form))
    )
      return true
  }
  return false
}

/** Words before a day on which something begins or ends, past or to come: `اعتبارا من يوم`, `حتى نهاية دوام`. */
const TERM =
  /^[وفبل]?(?:ال)?(?:اعتبارا|ابتداء|بدءا|بداية|بدايه|انطلاقا|حتي|لغايه|غايه|اقصاه|موعده|ينتهي|تنتهي|يبدا|تبدا|يستمر|تستمر|تتواصل|يتواصل|لتتواصل|ليتواصل|الي)$/

/** What may stand between such a word and the day. */
const TO_TERM = /^(?:من|في|يوم|نهايه|غايه|دوام|مطلع|صباح|مساء|فجر)$/

/** Whether a day is a term: it may lie on either side of the news. */
function isTerm({ tokens }: ArabicText, { first, last }: DateExpression): boolean {
  const opening = tokens[first]?.form ?? ''
  if (TERM.test(opening) && last > first + 1) return true
  let at = first - 1
  while (TO_TERM.test(tokens[at]?.form ?? '')) at--
  return TERM.test(tokens[at]?.form ?? '')
}

/** What is called by its day ever after: borders, wars, treaties, laws. */
const LANDMARK = new WordPattern(
  /^[وفبل]*(?:ال)?(?:حدود|خطوط|خط|قرار|اتفاقيه|معاهده|هدنه|حرب|ثوره|نكسه|نكبه|دستور|قانون|ميثاق|انقلاب)$/,
)

/** `على حدود الرابع من يونيو 1967`: a day that names something is no news. */
function isLandmark({ tokens }: ArabicText, { first }: DateExpression): boolean {
  return LANDMARK.test(tokens[first - 1]) || LANDMARK.test(tokens[first - 2])
}

const SET = new WordPattern(/^(?:المقرر|المنتظر|المرتقب|المزمع)$/)

/** `من المنتظر أن يصوت المجلس يوم 15 يوليو`: set for a day to come; what `كان من المقرر` may be past. */
function isSetFor({ tokens }: ArabicText, { first }: DatedSentence, date: DateExpression): boolean {
  if (date.meaning.kind !== 'calendar') return false
  for (let at = date.first - 1; at > Math.max(first, date.first - 12); at--)
    if (SET.test(tokens[at]))
      return /^[وف]?من$/.test(tokens[at - 1]?.form ?? '') && !/^[وف]?كانت?$/.test(tokens[at - 2]?.form ?? '')
  return false
}

/** Most days of a month. */
const MONTH = 31

/** `هجوم وقع يوم 6 يوليو … ومن المنتظر يوم 15 يوليو`: the news and what is set are of one month. */
const isMonthOfNews = ({ month, day }: CalendarMeaning, sentences: readonly DatedSentence[]): boolean =>
  sentences.some(
    ({ dates, future }) =>
      !future &&
      dates.some(({ meaning: told }) => {
        if (told.kind !== 'calendar' || told.year !== null || told.turn !== null) return false
        return told.month === month && told.day !== null && told.day < (day ?? 0)
      }),
  )

function readFact(
  text: ArabicText,
  sentence: DatedSentence,
  date: DateExpression,
  meaning: CalendarMeaning,
  sentences: readonly DatedSentence[],
): Fact | null {
  const set = isSetFor(text, sentence, date)
  const planned = set || isAhead(meaning.turn) || /المقبل|القادم/.test(date.text)
  if (meaning.year !== null) {
    const range = resolveDate({ ...date, meaning }, { published: null, previous: null, future: false })
    if (range === null) return null
    const { earliest } = windowOfRange(range)
    // A day or month is told of news; a year, or since when something lasts, of what is behind it.
    const news = date.meaning.kind === 'calendar' && meaning.month !== null
    if (meaning.day !== null && date.meaning.kind === 'calendar' && isTerm(text, date))
      return { windows: [{ earliest: earliest - FRESH, latest: ALWAYS }], weight: 1 }
    const behind = isBehindNews(text, date) || isLandmark(text, date)
    const exact = news && meaning.day !== null && !behind
    if (!sentence.future)
      return {
        windows: [{ earliest: earliest - (isOfPlans(text, date, meaning) ? YEAR : 0), latest: ALWAYS }],
        weight: news && !behind ? 3 : 2,
        ...(exact ? { exact } : {}),
        ...(exact && meaning.weekday !== null ? { named: true } : {}),
      }
    return planned ? { windows: [{ earliest: earliest - 730, latest: earliest - 1 }], weight: 2 } : null
  }
  if (meaning.yearTurn !== null || meaning.month === null || meaning.calendar !== 'gregorian') return null
  const days = yearlyDays(meaning.month, meaning.day, meaning.weekday)
  const window = (from: number, to: number): Window[] =>
    mergeWindows(days.map((day) => ({ earliest: day + from, latest: day + to })))
  // `15 مايو الحالي`, `خلال آذار الجاري`: of the month in which it is told; what is to come may be told before its day.
  if (meaning.turn === 'this') return { windows: monthWindows(meaning, sentence.future), weight: 3 }
  const weight = meaning.weekday === null ? 1 : 2
  // `الخميس الماضي 24 أكتوبر`: of the days after.
  if (weight === 2 && LAST_WEEKDAY.test(date.text)) return { windows: window(1, 9), weight: 3 }
  // A plan: `الاثنين المقبل، 27 آذار` is of the week after, any other of the months after.
  if (set && weight === 1 && isMonthOfNews(meaning, sentences))
    return { windows: window(-MONTH, 0), weight: 2 }
  if (planned)
    return weight === 2 ? { windows: window(-7, -1), weight: 3 } : { windows: window(-FRESH, 0), weight }
  // `8 مايو الماضي`: of the months after, since in May it would be that of this month.
  if (meaning.turn === 'last' && !sentence.future && weight === 1)
    return {
      windows: mergeWindows(days.map((day) => ({ earliest: monthAfter(day), latest: day + FRESH }))),
      weight,
    }
  // A vote is told with its day before it as after it, and so is a term.
  if (meaning.turn !== 'last' && (isOfVote(text, sentence) || isTerm(text, date)))
    return { windows: window(-FRESH, FRESH), weight: 1 }
  return { windows: window(sentence.future ? -FRESH : 0, FRESH), weight }
}

/** Days by which a year alone may lie ahead: `موازنة عام 2016` is told in 2015. */
const YEAR = 366

/** Whether a year stands alone, and no word before it puts it behind: `في عام 2014`, `منذ 2011`. */
const isOfPlans = (
  { tokens }: ArabicText,
  { first, text: words }: DateExpression,
  { month }: CalendarMeaning,
): boolean =>
  month === null &&
  !/^(?:منذ|في)/.test(words) &&
  !/^[وف]?(?:في|منذ|من|بعد|قبل)$/.test(tokens[first - 1]?.form ?? '')

const VOTE = new RareMemo((form) =>
  /^[وفبل]?(?:ال|لل)?(?:انتخابات|انتخابيه|اقتراع|استفتاء|استحقاق|رياسيات|تشريعيات)$/.test(form),
)

function isOfVote({ tokens }: ArabicText, { first, last }: DatedSentence): boolean {
  for (let at = first; at < last; at++) if (VOTE.of((tokens[at] as Token).word)) return true
  return false
}

/** A weekday of last week before its day and month. */
const LAST_WEEKDAY = /(?:الماضي|الفائت|المنصرم)،? *(?:الموافق)? *(?:في|يوم)? *\d/

/** From a day, or the first, of a month to its end; of the years alone in which the day fell on the weekday named. */
function monthWindows({ month, day, weekday }: CalendarMeaning, future: boolean): Window[] {
  return yearlyDays(month ?? 1, day, weekday).map((told) => {
    const { year, month: of } = splitDay(isoDay(told))
    const earliest = future ? numberOf(year, of, 1) : told
    return { earliest, latest: numberOf(year, of, lengthOfMonth(year, of)) }
  })
}

/** A day, or the first of a month, of every year; of those years alone in which it fell on the weekday named. */
function yearlyDays(month: number, day: number | null, weekday: number | null): number[] {
  const days: number[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (day !== null && day > lengthOfMonth(year, month)) continue
    const number = numberOf(year, month, day ?? 1)
    if (weekday !== null && day !== null && weekdayOfNumber(number) !== weekday) continue
    days.push(number)
  }
  return days
}

/** A post shown in the text, in English: `— Name (@name) October 3, 2021`, `Posted by Name on Saturday, October 30, 2021`. */
const POSTED =
  /(?:\(@\w+\)|\bPosted by [^\n]{2,60}? on \w+,) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}), (20\d\d)/g
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ')
/** The address of a post on X, in whose number its time stands (https://github.com/twitter-archive/snowflake). */
const STATUS = /(?:twitter|x)\.com\/\w+\/status(?:es)?\/(\d{17,19})(?!\d)/g
/** Milliseconds since 1970 from which those numbers count. */
const EPOCH = 1_288_834_974_657
/** Days after a post on which news still shows it. */
const SHOWN = 6
/** Days after a post on which news links to it. */
const LINKED = 3

/** Clues from posts of others that the text shows with their days: it is of the days after the latest. */
export function postClues({ source }: ArabicText): Clue[] {
  const posts = [...source.matchAll(POSTED)].map((match) => {
    const [text, month = '', day = '', year = ''] = match
    return {
      text,
      start: match.index,
      day: numberOf(Number(year), ENGLISH_MONTHS.indexOf(month) + 1, Number(day)),
      shown: SHOWN,
    }
  })
  for (const match of source.matchAll(STATUS)) {
    const [text, number = ''] = match
    posts.push({
      text,
      start: match.index,
      day: Math.floor((Number(BigInt(number) >> 22n) + EPOCH) / 86_400_000),
      shown: LINKED,
    })
  }
  const last = posts.reduce<(typeof posts)[number] | null>(
    (latest, post) => (latest === null || post.day > latest.day ? post : latest),
    null,
  )
  if (last === null) return []
  const { start, text, day, shown } = last
  const windows = [{ earliest: day, latest: day + shown }]
  return [{ start, end: start + text.length, text, rule: 'dated-fact', windows, weight: 3, lead: false }]
}
