import { GAP } from '../arabic/text.ts'
import { FIRST_DAY, LAST_DAY } from '../dates/calendar.ts'
import { relateDate, resolveDate } from '../dates/resolve.ts'
import type { DateExpression } from '../dates/expressions.ts'
import type { DateRange, ReportDate } from '../records.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import { MARK } from './marks.ts'
import type { Scene } from './scene.ts'
import { clauseSubject, type Context } from './subjects.ts'

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
  /** It happens once, and does not go on: `منذ` tells of something else. */
  readonly punctual: boolean
}

const withText = (range: DateRange, text: string): ReportDate => ({
  edtf: range.edtf,
  earliest: range.earliest,
  latest: range.latest,
  text,
})

const inside = (date: DateExpression, clause: Clause): boolean =>
  date.first >= clause.first && date.last <= clause.last

/** Dates that a clause can lend to what it tells, nearest first; a bare time of day only when there is no other. */
function datesOfClause(scene: Scene, { clause, at, others, own = [at] }: Moment): DateExpression[] {
  if ((clause.marks & MARK.date) === 0) return []
  const dates = scene.dates.filter(
    (date) =>
      inside(date, clause) &&
      date.meaning.kind !== 'name' &&
      date.meaning.kind !== 'relation' &&
      date.meaning.kind !== 'recent' &&
      date.meaning.kind !== 'earlier',
  )
  const distance = (date: DateExpression): number => away(date, at)
  const weight = (date: DateExpression): number =>
    (date.meaning.kind === 'time' ? 100 : 0) - (own.some((word) => isOfRelative(scene, date, word)) ? 50 : 0)
  const told = (date: DateExpression): number => (date.last <= at && isOfSpeech(scene, clause, date) ? 6 : 0)
  return dates
    .filter((date) => !isRecord(scene, date, clause) && !isParted(scene, date, own))
    .filter((date) => others.every((other) => !isNearer(date, other, at)))
    .filter((date) => own.some((word) => !isInRelative(scene, clause, date, word)))
    .filter((date) => !followsRelative(scene, at) || date.first > at)
    .sort((a, b) => distance(a) + weight(a) + told(a) - distance(b) - weight(b) - told(b))
}

/** `قصفت الاثنين القرية، غداة غارات`: the distance right before the deed parts it from the day of the news. */
function isParted(scene: Scene, date: DateExpression, own: readonly number[]): boolean {
  const at = Math.min(...own)
  const relation = [1, 2, 3]
    .map((back) => scene.dateAt[at - back])
    .find((before) => before?.meaning.kind === 'relation')
  if (relation?.meaning.kind !== 'relation' || relation.meaning.whole) return false
  return relation.meaning.anchor <= at && date.last <= relation.first
}

/** `في أول زيارة من نوعها منذ عقد`, `الأعنف منذ شهرين`: how long nothing like it was, not when it was. */
const RECORD =
  /^[وفبكل]?(?:ال|لل)?(?:اول|اولي|اعنف|اكبر|اسوا|اشد|اوسع|اعلي|ادني|اضخم|اطول|اخطر|اقوي|اقل|اكثر|اهم)$/
/** Words between them and the distance. */
const RECORD_REACH = 8

function isRecord({ tokens }: Scene, { first, meaning }: DateExpression, clause: Clause): boolean {
  if (meaning.kind !== 'distance' || meaning.side !== 'ago' || tokens[first]?.form !== 'منذ') return false
  for (let at = first - 1; at >= Math.max(clause.first, first - RECORD_REACH); at--) {
    if (((tokens[at + 1]?.gap ?? 0) & GAP.comma) !== 0) return false
    if (RECORD.test(tokens[at]?.form ?? '')) return true
  }
  return false
}

const away = (date: DateExpression, at: number): number =>
  date.first > at ? date.first - at : at - date.last + 1

/** A relative clause on another word holds the date: `الجيش الذي سيطر قبل شهرين على إدلب هجوما`. */
function isInRelative(scene: Scene, clause: Clause, date: DateExpression, at: number): boolean {
  for (let token = date.first - 1; token >= clause.first; token--) {
    if (token === at) return false
    const { gap = 0 } = scene.tokens[token] ?? {}
    if (isRelativeAt(scene, token)) return at < token ? token - at > 3 : true
    if ((gap & (GAP.comma | GAP.dash)) !== 0) return false
  }
  return false
}

/** `أعلن الجيش، في بيان اليوم، مقتل جندي أمس`: the day before the deed's word is that of the announcement. */
function isOfSpeech(scene: Scene, clause: Clause, date: DateExpression): boolean {
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

/** A date after another deed's word, with that word between it and this one's, is that deed's. */
function isNearer(date: DateExpression, other: number, at: number): boolean {
  const between = date.first > at ? other > at && other < date.first : other < at && other >= date.last
  return between && away(date, other) <= 6
}

/** `جولة مفاوضات بدأت في 26 أكتوبر`, `إضرابا بدأ في`: it went on from that day; not what something began with. */
function startsThere(scene: Scene, date: DateExpression, at: number): boolean {
  if (at >= date.last && scene.readings[at]?.words.every(({ preposition }) => preposition === 'ب') === true)
    return false
  const prior = (back: number): string => scene.tokens[date.first - back]?.form ?? ''
  const verb = /^(في|منذ|يوم)$/.test(prior(1)) ? prior(2) : prior(1)
  return /^(بدا|بدات|بداها|انطلق|انطلقت)$/.test(verb)
}

const since = (range: DateRange, text: string): ReportDate =>
  range.edtf.includes('/') || range.edtf.includes('[')
    ? withText(range, text)
    : { edtf: `${range.edtf}/..`, earliest: range.earliest, latest: LAST_DAY, text }

/** `بعد يومين`, `في 30 من الشهر نفسه`: counted from the day told before. */
const isTold = ({ meaning }: DateExpression): boolean =>
  meaning.kind === 'narrative' ||
  (meaning.kind === 'distance' && meaning.side === 'ahead') ||
  (meaning.kind === 'calendar' && meaning.turn === 'told')

/**
 * The last day that the sentence itself tells before a date, whatever it tells of it: `أطاح عسكريون الرئيس في 26 يوليو،
 * قبل أن يعين الجنرال نفسه رئيسا بعد يومين`; of the sentence before for `في 30 من الشهر نفسه`.
 */
function dayToldBefore(scene: Scene, { clause }: Moment, date: DateExpression): DateRange | null {
  const { sentence } = clause
  const above = scene.sentences[sentence.index - 1]
  const from = date.meaning.kind === 'calendar' ? (above?.first ?? sentence.first) : sentence.first
  const last = scene.dates.findLast(
    ({ first, meaning }) => first >= from && first < date.first && meaning.kind === 'calendar',
  )
  if (last === undefined) return null
  const { published } = scene.article
  const range = resolveDate(last, { published, previous: null, future: false })
  return range === null || range.latest === LAST_DAY ? null : range
}

/** `منذ فجر اليوم`: what is told of a day that is not over is of that day. */
function isSinceToday({ earliest, latest }: DateRange, published: DateRange | null): published is DateRange {
  return latest === LAST_DAY && earliest === published?.earliest && earliest === published.latest
}

/** The date that the words of a clause give to what a token of it tells; null when they give none. */
export function ownDate(scene: Scene, moment: Moment): ReportDate | null {
  const { future, previous } = moment
  const published = scene.article.published
  for (const date of datesOfClause(scene, moment)) {
    const told = isTold(date) ? (dayToldBefore(scene, moment, date) ?? previous) : previous
    const resolved = resolveDate(date, { published, previous: told, future })
    if (resolved === null || resolved.earliest === FIRST_DAY) continue
    const range = isSinceToday(resolved, published) ? published : resolved
    if (!moment.punctual && startsThere(scene, date, moment.at)) return since(range, date.text)
    if (!(moment.punctual && range.latest === LAST_DAY)) return withText(range, date.text)
  }
  return null
}

const RESULTED = /^و?(?:اسفرت?|ادت?|خلفت?|اوقعت?|اودت?|تسببت?)$/

/**
 * The clause whose date holds for this one too: the one it goes on from with the same subject, the one whose outcome
 * it tells, or the one whose date `حين` takes up.
 */
export function dateLender(context: Context, clause: Clause, agents: readonly string[]): Clause | null {
  if (clause.parent === null) return null
  const parent = context.clauses[clause.parent] ?? null
  if (parent === null) return null
  if (clause.kind === 'circumstance' || clause.kind === 'result') return parent
  const then =
    context.scene.tokens[clause.first]?.form === 'قبل' &&
    context.scene.tokens[clause.first + 1]?.form === 'ان'
  if (clause.kind === 'behind' && then) return parent
  if (clause.kind !== 'joined' && clause.kind !== 'apart') return null
  const opener = context.scene.tokens[clause.first]?.form ?? ''
  if (/^و?(حين|عندما|حينما)$/.test(opener)) return parent
  if (/^و?(فيما|بينما)$/.test(opener)) return null
  // `قصفت الاثنين القرية، غداة غارات … وأسفرت عن قتلى`: the toll is that of the raids
  const before = context.clauses[clause.index - 1]
  if (before?.kind === 'behind' && before.parent === clause.parent && RESULTED.test(opener)) return null
  if (isSetting(context, parent)) return parent
  const subject = clauseSubject(context, parent).ids
  const same = agents.length > 0 && agents.every((id) => subject.includes(id))
  return same || !clauseSubject(context, clause).overt ? parent : null
}

/** `وفي خطاب ألقاه الأربعاء، اتهم`: the clause only says where and when the next one was. */
function isSetting({ scene }: Context, { first, last }: Clause): boolean {
  if (!/^[وف]?(في|خلال|عبر|امام|قبيل|بعيد)$/.test(scene.tokens[first]?.form ?? '')) return false
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
