import type { EventType } from '../records.ts'
import { changed } from './changed.ts'
import { isOfWeekdayToCome, isToCome, opensNews } from './coming.ts'
import { operatorsBefore } from './modality.ts'
import { allNames } from './sides.ts'
import type { Scene } from './scene.ts'
import type { Context } from './subject.ts'
import type { Telling } from './tellings.ts'
import { ownDate } from './time.ts'
import { typeInfo } from './types.ts'

/** A plan is told when it is firm: for a day to come, or about to begin. */
function isFirm(scene: Scene, telling: Telling): boolean {
  const { date } = telling
  const published = scene.article.published
  if (isFeared(scene, telling)) return false
  if (date !== null) return published === null || date.latest >= published.earliest
  return [...operatorWords(scene, telling)].some((form) => /^[وب]?(بصدد|وشك)$/.test(form))
}

/** `من المتوقع أن تقصف إسرائيل المدينة غدا`: blows and mishaps are expected, and announced by nobody. */
function isFeared(scene: Scene, telling: Telling): boolean {
  const { class: kind } = typeInfo(telling.type)
  if (kind !== 'violence' && kind !== 'incident') return false
  return [...operatorWords(scene, telling)].some((form) => form === 'المتوقع')
}

function operatorWords(scene: Scene, { clause, primary }: Telling): Set<string> {
  const forms = new Set<string>()
  for (let at = clause.first; at < primary.at; at++) forms.add(scene.tokens[at]?.form ?? '')
  return forms
}

/** `أعلنت أنها ستعلق هجماتها`: announcing that one's own attacks stop is stopping them. */
function isDeclared(context: Context, telling: Telling): boolean {
  if (telling.type !== 'ceasefire' || telling.modality !== 'planned') return false
  const { clause } = telling
  const parent = clause.parent === null ? null : context.clauses[clause.parent]
  if (clause.kind !== 'told' || !parent || !telling.primary.word.future) return false
  for (let at = parent.first; at < parent.last; at++) {
    if (context.scene.readings[at]?.tags.has('announce')) return true
  }
  return false
}

/** What is declared happens on the day of the declaration. */
function declared(context: Context, telling: Telling): Telling {
  const parent = context.clauses[telling.clause.parent ?? telling.clause.index]
  const moment = {
    clause: parent ?? telling.clause,
    at: parent?.first ?? 0,
    future: false,
    previous: context.previous,
    others: [],
    agents: [],
    punctual: true,
  }
  return changed(telling, { modality: 'reported', date: ownDate(context.scene, moment) })
}

/** Its day is still to come. */
function isAhead({ article }: Scene, { date }: Telling): boolean {
  return date !== null && article.published !== null && date.earliest > article.published.latest
}

/** What a plan, a threat or a wish becomes, and what is told of a day to come; null when it is not to be told. */
export function settle(context: Context, telling: Telling): Telling | null {
  switch (telling.modality) {
    case 'reported':
      // `دعاه إلى الترشح في 2025`: the day of what is asked for is not that of the words
      if (typeInfo(telling.type).class === 'verbal-conflict' && isAhead(context.scene, telling))
        return changed(telling, { date: null })
      if (ANNOUNCED.has(telling.type) && isOfWeekdayToCome(context.scene, telling))
        return toCome(context, telling)
      return isAhead(context.scene, telling) || isToCome(context.scene, telling)
        ? changed(telling, { modality: 'planned' })
        : telling
    case 'denied':
      return isDirectlyDenied(context, telling) ? telling : null
    case 'planned':
      if (isDeclared(context, telling)) return declared(context, telling)
      return isFirm(context.scene, telling) ? telling : null
    case 'hypothetical':
      return convened(context, telling)
    case 'negated':
      return null
  }
}

/** What is called for a day. */
export const CONVENED: ReadonlySet<EventType> = new Set<EventType>([
  'meeting',
  'negotiation',
  'election',
  'visit',
])

/** `دعا إلى مسيرة غدا`: what one is called to. */
const CALLED: ReadonlySet<EventType> = new Set<EventType>([...CONVENED, 'protest'])

/** `تبدأ الهدنة الجمعة`: what is told in the present before it begins. */
const ANNOUNCED: ReadonlySet<EventType> = new Set<EventType>([...CALLED, 'ceasefire'])

/** The same, told of a weekday to come. */
function toCome(context: Context, telling: Telling): Telling {
  const { clause, at } = telling.primary
  const { previous } = context
  const moment = { clause, at, future: true, previous, others: [], agents: [], punctual: true }
  return changed(telling, { modality: 'planned', date: ownDate(context.scene, moment) })
}

/** `دعا مجلس الوزراء إلى جلسة تعقد الاثنين المقبل`: what is called for a day to come is planned. */
function convened(context: Context, telling: Telling): Telling | null {
  const { scene } = context
  const { clause, at, word } = telling.primary
  if (!CALLED.has(telling.type) || telling.anaphoric || telling.primary.trigger.lemma === 'انتخب') return null
  const kinds = operatorsBefore(scene, clause, at, word)
  const present = word.form.tense === 'present' && kinds.size === 0
  if (!present && (kinds.size !== 1 || !kinds.has('demand'))) return null
  const { date } = toCome(context, telling)
  const named = allNames(scene, clause.first, at).flatMap((name) => name.ids)
  const agents = present ? telling.agents : [...new Set(named)]
  if (present && date === null && opensNews(scene, telling)) return changed(telling, { modality: 'reported' })
  const today = date !== null && date.earliest <= (scene.article.published?.latest ?? '')
  if (present && today) return changed(telling, { modality: 'reported', date })
  const planned = changed(telling, { modality: 'planned', date, agents })
  return date !== null && isFirm(scene, planned) ? planned : null
}

/** The deed itself is denied, not a wish for it or a report of who did it. */
function isDirectlyDenied(context: Context, telling: Telling): boolean {
  if (telling.anaphoric) return false
  const { clause, at, word } = telling.primary
  const kinds = operatorsBefore(context.scene, clause, at, word)
  return kinds.size === 1
}
