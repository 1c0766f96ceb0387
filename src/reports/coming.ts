import { daysBetween, weekdayOf } from '../dates/calendar.ts'
import type { DateExpression } from '../dates/expressions.ts'
import { resolveDate } from '../dates/resolve.ts'
import type { DateRange, EventType } from '../records.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import { hasMark, MARK } from './marks.ts'
import type { Scene } from './scene.ts'
import type { Telling } from './tellings.ts'

const DECLARED: ReadonlySet<EventType> = new Set<EventType>([
  'protest',
  'ceasefire',
  'withdrawal',
  'election',
  'meeting',
])

/**
 * The words themselves say that it is to come, even where no day of publication is known: `ويعقد المجلس جلسة الاثنين
 * المقبل`, `أعلنت الدخول في اعتصام اعتبارا من السبت`.
 */
export function isToCome(scene: Scene, { clause, primary, founds, type, date }: Telling): boolean {
  if ((clause.marks & (MARK.coming | MARK.fromOn)) === 0) return false
  const open = date === null || date.latest >= (scene.article.published?.earliest ?? date.latest)
  if (!open) return false
  const present = presentAt(scene, clause, primary.at)
  const announced = DECLARED.has(type) && founds.every(({ word }) => word.form.tense === 'noun')
  for (let at = clause.first; at < clause.last; at++) {
    if (present && at > primary.at && at - primary.at < 8 && hasMark(scene, at, MARK.coming)) return true
    if (announced && at > primary.at && hasMark(scene, at, MARK.fromOn) && scene.dateAt[at + 2]) return true
  }
  return false
}

/** Verbs by which what is to be held is told in the present. */
const HELD = /^و?[يت](?:عقد|جتمع|زور|لتقي|ستضيف|حتضن|صل|نطلق|بدا|جري|نظم|توجه|حضر|شارك|بحث|ناقش|ستانف|دخل)$/

/** `ويعقد مجلس الأمن الجمعة جلسة`: what is told in the present of another weekday than today's is to come. */
export function isOfWeekdayToCome({ tokens, dates, article }: Scene, { clause, primary }: Telling): boolean {
  const { published } = article
  if (clause.sentence.role !== 'body' || published === null || published.earliest !== published.latest)
    return false
  const linked = /^(?:بينما|فيما|حيث|كما)$/.test(tokens[clause.first]?.form ?? '')
  const opener = tokens[clause.first + (linked ? 1 : 0)]?.form ?? ''
  if (!HELD.test(opener) || primary.at - clause.first > HELD_REACH) return false
  const today = weekdayOf(published.latest)
  return dates.some(
    (date) =>
      date.first > clause.first &&
      date.last <= clause.last &&
      (isOtherWeekday(date, today) || isDayToCome(date, published)),
  )
}

function isOtherWeekday({ meaning: told }: DateExpression, today: number): boolean {
  // `يومي الأحد والاثنين`
  const meaning = told.kind === 'span' ? told.from : told
  if (meaning?.kind !== 'weekday') return false
  return meaning.turn === null && meaning.week === null && meaning.weekday !== today
}

/** Days within which a day of the calendar with no year is taken for the next one. */
const SOON = 240

/** `وتجرى الانتخابات في 28 حزيران`, `تعقد القمة بين 20 و22 أيار`: with no year, the next one, unless it is far off. */
function isDayToCome(date: DateExpression, published: DateRange): boolean {
  const meaning = date.meaning.kind === 'span' ? date.meaning.to : date.meaning
  if (meaning === null) return false
  if (meaning.kind !== 'calendar' || meaning.month === null || meaning.year !== null) return false
  if (meaning.turn !== null || meaning.yearTurn !== null) return false
  const day = resolveDate(date, { published, previous: null, future: true })
  return day !== null && daysBetween(published.latest, day.earliest) <= SOON
}

/** Tokens from the verb to what is held. */
const HELD_REACH = 10

/** The deed is a present verb, or the object of one: `ويعقد المجلس جلسة`. */
function presentAt(scene: Scene, clause: Clause, at: number): boolean {
  for (let before = at; before >= clause.first; before--) {
    if (!isVerbAt(scene, before)) continue
    return scene.readings[before]?.words.every(({ form }) => form.tense !== 'past') === true
  }
  return false
}

/** `يلتقي الرئيس الأمريكي نظيره الروسي في هلسنكي`: what the first words of the text tell in the present goes on. */
export function opensNews(
  scene: Scene,
  { primary: { at, clause }, place, agents, targets, type }: Telling,
): boolean {
  if (at > clause.first || clause.kind !== 'main' || place === null) return false
  const opening = scene.sentences.find(({ role }) => role === 'body')
  return clause.sentence === opening && (type === 'election' || agents.length + targets.length > 1)
}
