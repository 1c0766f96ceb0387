import { foldText } from '../../arabic/fold.ts'
import { readOrdinal } from '../../arabic/ordinals.ts'
import { GAP, type ArabicText, type Token } from '../../arabic/text.ts'
import { RareMemo, WordPattern } from '../../arabic/vocabulary.ts'
import type { Authority } from '../../authority/read.ts'
import type { DateExpression } from '../../dates/expressions.ts'
import type { EventType } from '../../records.ts'
import { shiftRange } from '../../dates/shift.ts'
import { isAhead } from '../../dates/words.ts'
import { isFrequent, isPlanned } from './agreement.ts'
import { mergeWindows, windowOfRange, type Clue, type DatedSentence, type Window } from './clue.ts'
import { ALWAYS } from './days.ts'
import { namedHappenings, type NamedHappening } from './phrases.ts'
import { isAnniversary, isNoFuture, weighs } from './sentences.ts'
import { timeOf, type Timing } from './timing.ts'

/** `ليلة خامسة من الاحتجاجات`, `لليوم الثالث على التوالي`: so many days after it began. */
const COUNTING = new WordPattern(/^[وفبل]*(?:ال)?(?:يوم|ليله)(?:ها|ه)?$/)
/** Words between the day counted and the words that tell the happening. */
const COUNTED = 12

function dayOfMany(
  { tokens }: ArabicText,
  { first, last, lead }: DatedSentence,
  named: NamedHappening,
): Window | null {
  if (!lead || !GOES_ON.has(named.happening.type)) return null
  const from = Math.max(first, named.first - COUNTED)
  for (let at = from; at < Math.min(last, named.last + COUNTED); at++) {
    if (!COUNTING.test(tokens[at])) continue
    const ordinal = readOrdinal(tokens, at + 1)
    if (ordinal === null || ordinal.value < 2 || ordinal.value > MANY_DAYS) continue
    const { earliest, latest } = windowOfRange(named.happening.date)
    return { earliest: earliest + ordinal.value - 1, latest: latest + ordinal.value }
  }
  return null
}

const GOES_ON: ReadonlySet<EventType> = new Set<EventType>([
  'protest',
  'clash',
  'air-strike',
  'attack',
  'disaster',
])
/** Most days that are counted one by one. */
const MANY_DAYS = 60

/** Days between the ends of what is told as of one day or night. */
const DAYS = 1

/** Days for which a happening is told as news where nothing says when it was. */
const NEWS = 30

/** Bits that its words must tell together: with fewer, reports of other things have them all. */
const APART = 15
/** The same where `أمس` is beside them, or nothing says when it was. */
const CLEAR = 20
/** Where nothing else agrees. */
const ALONE = 23
/** Tokens of words that stand close together. */
const CLOSE = 12

/**
 * Clues from well-known happenings that a sentence tells by words of their own: `كنيسة مار إلياس`, `سقوط نظام الأسد`.
 *
 * Reasoning:
 * - The words leave no doubt which happening is meant, so a weekday or `أمس` beside them says when the text was
 *   published, and a distance (`بعد أسبوع على`, `غداة`) does so to the day.
 * - What is told as the news itself, in the headline or the first sentences, is of the last days; what stands behind
 *   it (`منذ`, `ضحايا`) is only past.
 */
export function retoldClues(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
): Clue[] {
  return sentences.flatMap((sentence, i) => {
    if (isAnniversary(text, sentence)) return []
    const above = sentences[i - 1]
    const from = above?.line === sentence.line ? above.first : sentence.first
    const named = namedHappenings(text, from, sentence.last, authority).filter((one) =>
      isToldIn(sentence, one),
    )
    return alike(named).flatMap((group) =>
      together(
        group,
        group.map((one) => cluesOf(text, sentence, one, group.length > 1)),
      ),
    )
  })
}

/** The sentence before may give some of the words, but this one tells it. */
function isToldIn({ first }: DatedSentence, { at }: NamedHappening): boolean {
  return at.filter((token) => token >= first).length * 2 >= at.length
}

/** Happenings that the same words name: of an election, those of several years. */
function alike(named: readonly NamedHappening[]): NamedHappening[][] {
  const groups = new Map<string, NamedHappening[]>()
  for (const one of named) {
    const key = `${one.happening.type} ${one.at.join(' ')}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

/** What words weigh that may mean either of two days: alone they date nothing. */
const UNSURE = 2.5

/** Of happenings that cannot be told apart, any may be meant: those whose day agrees, if one's does. */
function together(group: readonly NamedHappening[], clues: readonly (readonly Clue[])[]): Clue[] {
  const [only] = clues
  if (only === undefined || clues.length === 1) return [...(only ?? [])]
  const firsts = clues.flatMap(([first]) => first ?? [])
  const weight = Math.max(0, ...firsts.map((clue) => clue.weight))
  const [heavy, ...others] = firsts.filter((clue) => clue.weight === weight)
  if (heavy === undefined) return []
  const windows = mergeWindows([heavy, ...others].flatMap((clue) => clue.windows))
  // Of strikes on one place there were more than the files know.
  const told = group.some(({ happening }) => isFrequent(happening.type))
  if (told && windows.length > 1) return []
  return [{ ...heavy, windows, weight: windows.length > 1 ? Math.min(weight, UNSURE) : weight }]
}

/** What a sentence says by naming a happening; `oneOfMany` where the same words name others too. */
function cluesOf(
  text: ArabicText,
  sentence: DatedSentence,
  named: NamedHappening,
  oneOfMany: boolean,
): Clue[] {
  const { happening, first, last } = named
  const { date: day } = happening
  const { lead } = sentence
  if (sentence.future && isAheadOf(text, sentence, named)) return []
  const start = text.tokens[first]?.start ?? 0
  const end = text.tokens[last - 1]?.end ?? start
  const words = text.source.slice(start, end)
  const past: Window = { earliest: windowOfRange(day).earliest, latest: ALWAYS }
  const clue = (window: Window, weight: number, rule: Clue['rule'] = 'happening'): Clue => {
    const found = { start, end, text: words, rule, windows: [window], weight, lead }
    return isPassing(text, sentence, named) && !oneOfMany ? { ...found, passing: true } : found
  }
  if (isSought(text, sentence, named)) return []
  // Words that many reports have tell a happening only with its day.
  const alone = named.bits >= APART && happening.type !== 'election'
  const { latest } = windowOfRange(day)
  // What lasted weeks or months is told while it lasts.
  if (latest - past.earliest > DAYS)
    return !alone || isLongAfter(text, sentence, named)
      ? []
      : [{ ...clue({ ...past, latest: latest + NEWS }, lead ? 3 : 2), passing: true }]
  const related = relationTo(text, sentence, named)
  if (related !== null && alone) return [clue(related, lead ? (named.told ? 5 : 4) : 1, 'relative')]
  const counted = dayOfMany(text, sentence, named)
  if (counted !== null && alone) return [clue(counted, lead ? 5 : 2, 'relative')]
  const behind = isBehind(text, sentence, named)
  const told = sentence.dates.some(({ meaning }) => meaning.kind === 'calendar')
  const clear = sentence.dates.filter((date) => !isVague(date, told) && (!behind || isBeside(date, named)))
  const dates = withoutNews(clear, named)
  const own = { own: named.at, all: named.at }
  const days = dates.filter(namesDay)
  const precise = timeOf(text, { ...sentence, dates: days }, own, day)
  const nearest = nearestTo(dates, named)
  const settled = precise === 'other' ? nearest !== undefined && days.includes(nearest) : precise.exact
  const timing = settled ? precise : timeOf(text, { ...sentence, dates }, own, day)
  const news = lead && !behind && !oneOfMany && isNews(named) && named.bits >= CLEAR
  if (!alone && (timing === 'other' || timing.check !== 'day')) return []
  const behindNews = clue(past, 2)
  const fresh = news ? [clue(freshOf(past), named.bits >= ALONE ? 4 : 3)] : []
  if (timing === 'other') {
    // News of the days after: `ارتفعت حصيلة ضحايا الحريق، اليوم الأحد`.
    if (days.some(({ meaning }) => meaning.kind === 'calendar') || !named.told) return []
    return [clue(past, 1), ...fresh]
  }
  // A name alone is that of every strike on the place.
  if (!timing.exact && !named.told && isFrequent(happening.type)) return []
  // `أمس` and `هذا الشهر` beside words that are not rare may be of anything.
  const loose = timing.exact && (timing.check === 'none' || timing.check === 'unit') && named.bits < CLEAR
  if (loose && (!named.told || last - first > CLOSE)) return [behindNews]
  if (!timing.exact) return [behindNews, ...fresh]
  // Of truces of one name there was one on every weekday.
  const sure = (timing.check === 'weekday' && (named.told || !oneOfMany)) || timing.check === 'day'
  if (!sure && oneOfMany && !named.told) return []
  // `الشهر الماضي` beside its words may be of anything that was talked of.
  const vague = loose || timing.check === 'unit'
  const weight = (sure ? 4 : vague ? 1.5 : 2.5) + (named.told ? 1 : 0) + (lead ? 0.5 : 0)
  return [timedClue(text, timing, weight, happening.type, lead)]
}

/** The clue of a happening that is told with its day. */
function timedClue(
  { source }: ArabicText,
  { start, end, window, rule, check }: Timing,
  weight: number,
  type: EventType,
  lead: boolean,
): Clue {
  const words = source.slice(start, end)
  // Of a vote and of what is set for a day the press tells it before as well.
  const set = check === 'day' && isPlanned(type) && !/الماضي/.test(words)
  const windows = [set ? { ...window, earliest: window.earliest - AHEAD } : window]
  return { start, end, text: words, rule, windows, weight, lead }
}

/** Days before what is set for a day on which it is told with it. */
const AHEAD = 90

/** Tokens between words that tell a happening and a day of a year that is theirs. */
const OF_ITS_DAY = 8

/** `اليوم الأحد … الانتخابات التي جرت في 10 أكتوبر 2021`: with a day of a year behind its words, the day before is the news's. */
function withoutNews(dates: readonly DateExpression[], { first, last }: NamedHappening): DateExpression[] {
  const own = dates.some(
    (date) =>
      date.meaning.kind === 'calendar' &&
      date.meaning.year !== null &&
      date.first > first &&
      date.first - last <= OF_ITS_DAY,
  )
  const isDaily = ({ meaning: { kind } }: DateExpression): boolean => kind === 'weekday' || kind === 'deictic'
  return dates.filter((date) => !own || !isDaily(date))
}

/** The date nearest to the words that tell a happening. */
function nearestTo(
  dates: readonly DateExpression[],
  { first, last }: NamedHappening,
): DateExpression | undefined {
  const gap = (date: DateExpression): number => Math.max(0, date.first - last, first - date.last)
  return [...dates].sort((a, b) => gap(a) - gap(b))[0]
}

/** A date that names its day: `أمس الخميس`, `السبت الماضي`, `في 13 حزيران`, unlike `اليوم` and `فجرا`. */
const namesDay = ({ meaning }: DateExpression): boolean =>
  meaning.kind === 'weekday' ||
  meaning.kind === 'calendar' ||
  meaning.kind === 'relation' ||
  (meaning.kind === 'deictic' && (meaning.weekday !== null || meaning.days < 0))

const freshOf = ({ earliest }: Window): Window => ({ earliest, latest: earliest + NEWS })

/** Names of what goes on for long after its first day. */
const LASTING = new RegExp(
  `^(?:${foldText('بدء انطلاق اندلاع إعلان').split(' ').join('|')}) .*(?:${foldText('حرب الحرب معركة عملية حملة').split(' ').join('|')})`,
)

/** Wars are told for years, and a name alone may be told of anything. */
const isNews = ({ told, happening: { name, tolls = {} } }: NamedHappening): boolean =>
  told && !LASTING.test(foldText(name)) && Object.keys(tolls).length === 0

/** Words before what is told behind the news: `منذ سقوط`, `على خلفية مقتل`, `ضحايا انفجار`. */
const BEHIND = new Set(
  foldText(
    'منذ بعد عقب إثر خلفية ضحايا ذكرى تداعيات قضية ملف أعقاب أعقب أعقبت سبق تلا تلت الذي التي بعدما عقبت أسباب أسابيع أشهر سنوات عامين شهرين شهرا عاما سنة عام يوما',
  ).split(' '),
)
const behind = new RareMemo(
  (form) => BEHIND.has(form) || BEHIND.has(form.replace(/^(?:[وفبل]?ال|لل|[ولب])(?=.{3})/, '')),
)

/** `الثانية بعد نجلاء بودن`. */
const AFTER = /^(?:بعد|منذ|خلفا|سلفه|سلفها)$/

function isBehind({ tokens }: ArabicText, { first }: DatedSentence, named: NamedHappening): boolean {
  const from = Math.max(first, named.first - 4)
  const words = tokens.slice(from, named.first)
  if (named.at.some((at) => at > named.first && AFTER.test(tokens[at - 1]?.form ?? ''))) return true
  return words.some(({ word }) => behind.of(word)) && !words.some(({ form }) => /حصيل/.test(form))
}

/** Words before what is told long after it: `ذكرى اغتيال`, `قضية انفجار`, `الأولى منذ`. */
const LONG_AFTER =
  /^[وفبل]?(?:ال|لل)?(?:ذكري|قضيه|ملف|ضحايا|منذ|سنوات|عامين|اعوام|عاما|سنه|تحقيق|تحقيقات|محاكمه|ثوره|ازمه|عهد)$/

/** Whether a happening is one that the press tells for a year at most, where it stands: not the famous, nor a case. */
function isPassing({ tokens }: ArabicText, { first, dates }: DatedSentence, named: NamedHappening): boolean {
  const { also = [], tolls = {} } = named.happening
  if (!named.told || also.length > 0 || Object.keys(tolls).length > 0) return false
  if (dates.some(({ meaning }) => meaning.kind === 'calendar' && meaning.year !== null)) return false
  if (named.at.some((at) => at > named.first && AFTER.test(tokens[at - 1]?.form ?? ''))) return false
  return named.bits >= CLEAR && !isLongAfter({ tokens }, { first }, named)
}

function isLongAfter(
  { tokens }: Pick<ArabicText, 'tokens'>,
  { first }: Pick<DatedSentence, 'first'>,
  named: NamedHappening,
): boolean {
  const from = Math.max(first, named.first - 5)
  return tokens.slice(from, named.first).some(({ form }) => LONG_AFTER.test(form))
}

/** Words before a truce or an agreement that is sought: `مفاوضات وقف إطلاق النار`, `مقترح هدنة`. */
const SOUGHT =
  /^[وفبل]?(?:ال|لل)?(?:مقترح|مقترحات|مفاوضات|محادثات|مباحثات|جهود|دعا|دعوه|دعوات|مساعي|مطالب|المطالبه|يطالب|تطالب|جوله|اجل|نحو|فرص|تحقيق|سبل|امكانيه)$/

/** Words before a killing that is only weighed: `خيار اغتيال فلان ما زال قائما`, `تهديدات جديدة باغتيال`. */
const WEIGHED =
  /^[وفبل]?(?:ال|لل)?(?:خيار|خيارات|تهديد|تهديدات|هدد|هددت|يهدد|تهدد|مهددا|تلويح|لوح|لوحت|يلوح|تلوح|محاوله|محاولات|حاول|حاولت|خطه|خطط|مخطط|نيه|نوايا|احتمال|امكانيه|فكره)$/

/** `تدرس خيار تصنيفه`, `ضرورة بقائهم`: what is only weighed, by a word before or among those that tell it. */
function isStudied(
  { tokens }: Pick<ArabicText, 'tokens'>,
  { first }: Pick<DatedSentence, 'first'>,
  named: NamedHappening,
): boolean {
  for (let at = Math.max(first, named.first - 3); at < named.last; at++)
    if (!named.at.includes(at) && weighs.of((tokens[at] as Token).word)) return true
  return false
}

/** Whether a happening is told by its name as something still sought: the end of fighting, or a killing. */
function isSought({ tokens }: ArabicText, { first }: DatedSentence, named: NamedHappening): boolean {
  const { type } = named.happening
  const above = tokens.slice(Math.max(first, named.first - 3), named.first)
  if (isPlanned(type) && isStudied({ tokens }, { first }, named)) return true
  if (type === 'assassination') return above.some(({ form }) => WEIGHED.test(form))
  if (named.told || (type !== 'ceasefire' && type !== 'agreement')) return false
  if (/^لوقف/.test(tokens[named.first]?.form ?? '')) return true
  return above.some(({ form }) => SOUGHT.test(form))
}

/** Tokens after the words of a happening within which a date is its own. */
const BESIDE = 8

/** `قبل أيام`, `منذ أشهر`; `بعد أشهر من` where a date of the calendar is told as well. */
const isVague = ({ meaning }: DateExpression, dated: boolean): boolean =>
  (meaning.kind === 'distance' || (dated && meaning.kind === 'relation')) && meaning.distance.vague

const isBeside = (date: DateExpression, { first, last }: NamedHappening): boolean =>
  date.first >= first && date.first < last + BESIDE

/** What is told is still to come: a word of the future stands right before it, or its date is a coming one. */
const isFuture = new RareMemo((form) => /^[وف]?س[يتن].{3}/.test(form) && !isNoFuture(form))

function isAheadOf({ tokens }: ArabicText, { first, dates }: DatedSentence, named: NamedHappening): boolean {
  const coming = ({ meaning }: DateExpression): boolean =>
    (meaning.kind === 'weekday' && isAhead(meaning.turn)) ||
    (meaning.kind === 'deictic' && meaning.days > 0) ||
    (meaning.kind === 'unit' && isAhead(meaning.turn))
  if (dates.some((date) => coming(date) && date.first < named.last + BESIDE)) return true
  for (let at = Math.max(first, named.first - 5); at < named.last; at++) {
    // `سنتعامل مع قرار`: what is dealt with has come.
    if (isFuture.of((tokens[at] as Token).word) && tokens[at + 1]?.form !== 'مع') return true
  }
  return false
}

/** Of a happening named by its name, the word that tells its type; of others all that tell it. */
const anchors = ({ told, all }: NamedHappening): readonly number[] => (told ? all : all.slice(-1))

/** Words after a distance among which those stand that it is told from. */
const ANCHORED = 5

function isAnchored({ tokens }: ArabicText, at: number, anchor: number): boolean {
  if (at < anchor || at >= anchor + ANCHORED) return false
  return tokens.slice(anchor + 1, at + 1).every(({ gap }) => (gap & GAP.comma) === 0)
}

/** `بعد يومين من سقوط`, `غداة تفجير`, `قبل يوم من`: the day of the news, where it names no other. */
function relationTo(text: ArabicText, { dates, lead }: DatedSentence, named: NamedHappening): Window | null {
  const relation = dates.find(
    ({ meaning }) =>
      meaning.kind === 'relation' && anchors(named).some((at) => isAnchored(text, at, meaning.anchor)),
  )
  if (relation?.meaning.kind !== 'relation') return null
  const { side, distance } = relation.meaning
  const shifted = distance.vague
    ? null
    : shiftRange(named.happening.date, distance, side === 'after' ? 1 : -1)
  if (shifted === null) return null
  const { earliest, latest } = windowOfRange(shifted)
  if (dates.some(({ meaning }) => meaning.kind === 'calendar')) return null
  if (distance.unit !== 'day' && distance.unit !== 'week' && distance.unit !== 'hour')
    return { earliest, latest }
  const yesterday = dates.some(({ meaning }) => meaning.kind === 'deictic' && meaning.days === -1)
  const loose = distance.unit === 'week' || distance.approximate ? 2 : 0
  // Further down it is told of something else than the news.
  const late = lead ? loose + (yesterday ? 1 : 0) : 10
  return { earliest: earliest + (yesterday ? 1 : 0) - (loose > 0 ? 1 : 0), latest: latest + late }
}
