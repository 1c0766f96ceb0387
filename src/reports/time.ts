import { FIRST_DAY, LAST_DAY } from '../dates/calendar.ts'
import { relateDate, resolveDate } from '../dates/resolve.ts'
import type { DateExpression } from '../dates/expressions.ts'
import { isAhead } from '../dates/words.ts'
import type { DateRange, EventType, ReportDate } from '../records.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import { away, isOfOther, isScheduled } from './foreign-dates.ts'
import { MARK } from './marks.ts'
import type { Scene } from './scene.ts'
import { standingIn } from './stretches.ts'
import { clauseSubject } from './subjects.ts'
import type { Context } from './subject.ts'

/** Where a telling stands, for finding its date. */
export interface Moment {
  readonly clause: Clause
  readonly at: number
  readonly future: boolean
  /** The last day told before. */
  readonly previous: DateRange | null
  /** Tokens of other deeds that the clause tells. */
  readonly others: readonly number[]
  readonly agents: readonly string[]
  /** Tokens of the telling's own words; its first when not given. */
  readonly own?: readonly number[]
  readonly type?: EventType
  /** It happens once, and does not go on: `منذ` tells of something else. */
  readonly punctual: boolean
  /** It can be put off to a day: a sitting, a vote, talks. */
  readonly convened?: boolean
  /** It happens at a place, as news does: `أعلن اليوم أن قواته قصفت`. */
  readonly local?: boolean
  /** It is told by a verb in the past: its day is over. */
  readonly past?: boolean
}

/** A date with the words that tell it; all have one shape. */
export const withText = (range: DateRange, text: string): ReportDate => ({
  edtf: range.edtf,
  earliest: range.earliest,
  latest: range.latest,
  text,
})

/** Dates that a clause can lend to what it tells, nearest first; a bare time of day only when there is no other. */
function datesOfClause(scene: Scene, moment: Moment): readonly DateExpression[] {
  const { clause } = moment
  if ((clause.marks & MARK.date) === 0) return NO_DATES
  const dates = standingIn(scene.dates, clause).filter(isOfDeed)
  return dates.length === 0 ? NO_DATES : nearestFirst(scene, moment, dates)
}

const NO_DATES: readonly DateExpression[] = []

const isOfDeed = ({ meaning: { kind } }: DateExpression): boolean =>
  kind !== 'name' && kind !== 'relation' && kind !== 'recent' && kind !== 'earlier'

/** `أعنف زلزال خلال العقد الأخير`: among which it is the worst, and not when it was. */
const isAge = ({ tokens }: Scene, { first }: DateExpression): boolean =>
  /^(?:ال)?(?:عقد|عقدين|عقود|قرن|قرنين|قرون)$/.test(tokens[first]?.form ?? '')

function nearestFirst(
  scene: Scene,
  moment: Moment,
  dates: readonly DateExpression[],
): readonly DateExpression[] {
  const { at, own = [moment.at] } = moment
  const relative = followsRelative(scene, at)
  const lent = dates.filter(
    (date) =>
      !isOfOther(scene, moment, date) &&
      (!relative || date.first > at) &&
      !((moment.punctual || moment.type === 'disaster') && isAge(scene, date)),
  )
  if (lent.length < 2) return lent
  const distance = (date: DateExpression): number => away(date, at)
  const weight = (date: DateExpression): number =>
    (date.meaning.kind === 'time' ? 100 : 0) - (own.some((word) => isOfRelative(scene, date, word)) ? 50 : 0)
  // `أعلن، ظهر اليوم، مقتل القائد في غارات مساء أمس`
  const recent = dates.some(
    ({ first, meaning }) =>
      first > at &&
      (meaning.kind === 'deictic' ||
        meaning.kind === 'weekday' ||
        (meaning.kind === 'calendar' && meaning.day !== null)),
  )
  const told = (date: DateExpression): number =>
    date.last <= at && isOfSpeech(scene, moment, date) ? (recent ? 40 : 6) : 0
  return lent.sort((a, b) => distance(a) + weight(a) + told(a) - distance(b) - weight(b) - told(b))
}

/** `أعلن الجيش، في بيان اليوم، مقتل جندي أمس`: the day before the deed's word is that of the announcement. */
function isOfSpeech(scene: Scene, { clause, others }: Moment, date: DateExpression): boolean {
  // `قضت المحكمة، الثلاثاء، بإعدام مدانين بتفجير سيارة عام 2016`
  if (others.some((other) => other < date.first && isVerbAt(scene, other))) return true
  for (let token = clause.first; token < date.first; token++) {
    const tags = scene.readings[token]?.tags
    if (tags?.has('announce') === true || tags?.has('say') === true) return true
  }
  return false
}

/** `التي تتهمها الخرطوم`: what stands before the relative pronoun is told of something else. */
const followsRelative = (scene: Scene, at: number): boolean => isRelativeAt(scene, at - 1)

/** A relative clause right on the word holds the date: `وقف إطلاق النار الذي أعلن في 19 تموز`. */
function isOfRelative(scene: Scene, date: DateExpression, at: number): boolean {
  if (date.first < at) return false
  let pronoun: number | null = null
  for (let token = at + 1; token < date.first; token++) {
    if (!isRelativeAt(scene, token)) continue
    // `الانتخابات التي جرت السبت، حسب النتائج التي أعلنت الأحد`: the second clause is on another word
    if (pronoun !== null) return false
    pronoun = token
  }
  return pronoun !== null && pronoun - at <= 3
}

/** `جولة مفاوضات بدأت في 26 أكتوبر`, `إضرابا بدأ في`: it went on from that day; not what something began with. */
function startsThere(scene: Scene, date: DateExpression, at: number): boolean {
  if (at >= date.last && scene.readings[at]?.words.every(({ preposition }) => preposition === 'ب') === true)
    return false
  const prior = (back: number): string => scene.tokens[date.first - back]?.form ?? ''
  const verb = /^(في|منذ|يوم)$/.test(prior(1)) ? prior(2) : prior(1)
  return /^(بدا|بدات|بداها|انطلق|انطلقت)$/.test(verb)
}

const CONTINUES =
  /^[وف]?(?:س?[يت]?واصلت?|س?[يت]?كثفت?|صعدت?|[يت]صعد|[يت]ستمر|استمرت?|[يت]تواصل|تواصلت|[يت]شهد|[يت]شن|[يت]خوض|[يت]حاصر|[يت]تعرض|(?:ال)?مستمره?|(?:ال)?متواصله?)$/

/** `كثف منذ شهرين استهداف المنطقة`: what has gone on since then. */
function goesOnSince(scene: Scene, date: DateExpression, { first, last }: Clause): boolean {
  const { meaning } = date
  if (meaning.kind !== 'distance' || meaning.side !== 'ago') return false
  if (scene.tokens[date.first]?.form !== 'منذ') return false
  for (let at = first; at < last; at++) if (CONTINUES.test(scene.tokens[at]?.form ?? '')) return true
  return false
}

const since = (range: DateRange, text: string): ReportDate =>
  range.edtf.includes('/') || range.edtf.includes('[')
    ? withText(range, text)
    : { edtf: `${range.edtf}/..`, earliest: range.earliest, latest: LAST_DAY, text }

/** `بعد يومين`, `في 30 من الشهر نفسه`: counted from the day told before. */
const isTold = ({ meaning }: DateExpression): boolean =>
  meaning.kind === 'narrative' ||
  (meaning.kind === 'distance' && meaning.side === 'ahead') ||
  isToldInside(meaning) ||
  // `يومي 22 و23 منه`
  (meaning.kind === 'span' && meaning.from !== null && isToldInside(meaning.from))

const isToldInside = (meaning: DateExpression['meaning']): boolean =>
  meaning.kind === 'calendar' && (meaning.turn === 'told' || meaning.yearTurn === 'told')

/**
 * The last day that the sentence itself tells before a date, whatever it tells of it: `أطاح عسكريون الرئيس في 26 يوليو،
 * قبل أن يعين الجنرال نفسه رئيسا بعد يومين`; of the sentence before for `في 30 من الشهر نفسه`.
 */
function dayToldBefore(scene: Scene, { clause }: Moment, date: DateExpression): DateRange | null {
  const { sentence } = clause
  const above = scene.sentences[sentence.index - 1]
  const within = date.meaning.kind === 'calendar' || date.meaning.kind === 'span'
  const from = within ? (above?.first ?? sentence.first) : sentence.first
  const last = scene.dates.findLast(
    ({ first, meaning }) => first >= from && first < date.first && isDay(meaning.kind),
  )
  if (last === undefined) return null
  const { published } = scene.article
  const range = resolveDate(last, { published, previous: null, future: false })
  return range === null || range.latest === LAST_DAY ? null : range
}

const isDay = (kind: DateExpression['meaning']['kind']): boolean =>
  kind === 'calendar' || kind === 'weekday' || kind === 'deictic'

/** `منذ فجر اليوم`: what is told of a day that is not over is of that day. */
function isSinceToday({ earliest, latest }: DateRange, published: DateRange | null): published is DateRange {
  return latest === LAST_DAY && earliest === published?.earliest && earliest === published.latest
}

/** `دعا إلى اجتماع، عقد في 3 أيلول`: what was called for was held. */
const wasHeld = ({ tokens }: Scene, { first }: DateExpression): boolean =>
  [1, 2].some((back) => /^(?:عقدت?|انعقدت?|جرت|جري|اجريت?|تم|تمت)$/.test(tokens[first - back]?.form ?? ''))

/** The date that the words of a clause give to what a token of it tells; null when they give none. */
export function ownDate(scene: Scene, moment: Moment): ReportDate | null {
  const { future, previous } = moment
  const published = scene.article.published
  let ahead: ReportDate | null = null
  for (const date of datesOfClause(scene, moment)) {
    const told = isTold(date) ? (dayToldBefore(scene, moment, date) ?? previous) : previous
    const resolved = resolveDate(date, {
      published,
      previous: told,
      future: (future && !wasHeld(scene, date)) || isScheduled(scene, date),
    })
    if (resolved === null || resolved.earliest === FIRST_DAY) continue
    const range = isSinceToday(resolved, published) ? published : resolved
    if (!moment.punctual && (startsThere(scene, date, moment.at) || goesOnSince(scene, date, moment.clause)))
      return since(range, date.text)
    if (moment.punctual && range.latest === LAST_DAY) continue
    // `توصلا أمس إلى هدنة … الأحد 19 يناير`: what was done came before what is to come
    const dated = withText(range, date.text)
    const set = (moment.own ?? [moment.at]).some((word) => isOfRelative(scene, date, word))
    // `أعلن اليوم بدء إضراب يوم الأحد المقبل`: right behind the word
    const near = date.first > moment.at && date.first <= moment.at + 2 && isNext(date)
    if (future || set || near || published === null || range.earliest <= published.latest) return dated
    if (moment.past !== true) ahead ??= dated
  }
  return ahead
}

/** `الأحد المقبل`, `الشهر القادم`, `غدا`. */
const isNext = ({ meaning }: DateExpression): boolean =>
  ('turn' in meaning && isAhead(meaning.turn)) || (meaning.kind === 'deictic' && meaning.days > 0)

const RESULTED = /^و?(?:اسفرت?|ادت?|خلفت?|اوقعت?|اودت?|تسببت?)$/

/**
 * The clause whose date holds for this one too: the one it goes on from with the same subject, the one whose outcome
 * it tells, or the one whose date `حين` takes up.
 */
export function dateLender(context: Context, { clause, agents, type, local = false }: Moment): Clause | null {
  if (clause.parent === null) return null
  const parent = context.clauses[clause.parent] ?? null
  if (parent === null) return null
  if (clause.kind === 'circumstance' || clause.kind === 'result') return parent
  // `أعلنت كندا، الاثنين، أنها فرضت عقوبات`: what one decrees is of the day on which one tells it
  const decreed = DECREED.has(type) && isBy(agents, clauseSubject(context, parent).ids)
  if (clause.kind === 'told') return (local || decreed) && isOfNews(context, parent) ? parent : null
  const then =
    context.scene.tokens[clause.first]?.form === 'قبل' &&
    context.scene.tokens[clause.first + 1]?.form === 'ان'
  if (clause.kind === 'behind' && then) return parent
  if (clause.kind !== 'joined' && clause.kind !== 'apart') return null
  const opener = context.scene.tokens[clause.first]?.form ?? ''
  if (/^و?(حين|عندما|حينما)$/.test(opener)) return parent
  // `وصل الأحد إلى عدن حيث استقبله المحافظ`
  if (/^و?حيث$/.test(opener) && type !== undefined && HELD_THERE.has(type)) return parent
  if (/^و?(فيما|بينما)$/.test(opener)) return null
  // `قصفت الاثنين القرية، غداة غارات … وأسفرت عن قتلى`: the toll is that of the raids
  const before = context.clauses[clause.index - 1]
  if (before?.kind === 'behind' && before.parent === clause.parent && RESULTED.test(opener)) return null
  // `نددت الاثنين بالهجوم الذي وقع السبت وأسفر عن قتلى`: so is that of a deed told in a relative clause
  if (RESULTED.test(opener) && hasRelative(context, parent)) return null
  if (isSetting(context, parent)) return parent
  const subject = clauseSubject(context, parent).ids
  return isBy(agents, subject) || !clauseSubject(context, clause).overt ? parent : null
}

function hasRelative({ scene }: Context, { first, last }: Clause): boolean {
  for (let at = first; at < last; at++) if (isRelativeAt(scene, at)) return true
  return false
}

/** What a traveller does where he has come to. */
const HELD_THERE: ReadonlySet<EventType> = new Set(['meeting', 'negotiation', 'agreement', 'message'])

const DECREED: ReadonlySet<EventType | undefined> = new Set(['sanction', 'appointment', 'ruling'])

const isBy = (agents: readonly string[], subject: readonly string[]): boolean =>
  agents.length > 0 && agents.every((id) => subject.includes(id))

/** Sentences in which the news itself is told. */
const NEWS = 2

/** `أعلن الجيش اليوم أن قواته قصفت`: what the news is announced with is of that day. */
function isOfNews({ scene }: Context, { sentence, kind }: Clause): boolean {
  const first = scene.sentences.find(({ role }) => role === 'body')
  return (
    first !== undefined && kind !== 'told' && sentence.role === 'body' && sentence.index - first.index < NEWS
  )
}

/** `وفي خطاب ألقاه الأربعاء، اتهم`: the clause only says where and when the next one was. */
function isSetting({ scene }: Context, { first, last }: Clause): boolean {
  if (!/^[وف]?(في|خلال|عبر|امام|قبيل|بعيد|بموجب)$/.test(scene.tokens[first]?.form ?? '')) return false
  for (let at = first + 1; at < last; at++) {
    if (!isVerbAt(scene, at) || isRelativeAt(scene, at - 1)) continue
    if (scene.readings[at]?.words.every(({ pronoun }) => pronoun === '') === true) return false
  }
  return true
}

/** The day of the other happening, from the day told. */
export function dateBehind(expression: DateExpression, told: DateRange): ReportDate | null {
  const range = relateDate(expression, told, 'backward')
  return range === null ? null : withText(range, expression.text)
}

/** The day told, from that of the other happening. */
export function dateAfter(expression: DateExpression, other: DateRange): ReportDate | null {
  const range = relateDate(expression, other, 'forward')
  return range === null ? null : withText(range, expression.text)
}
