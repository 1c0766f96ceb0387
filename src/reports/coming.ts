import type { EventType } from '../records.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import type { Scene } from './scene.ts'
import type { Telling } from './tellings.ts'

const COMING = /^(?:ال(?:مقبل|مقبله|مقبلين|قادم|قادمه)|غدا?)$/
const FROM_ON = /^(?:اعتبارا|ابتداء|بدءا)$/
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
  const open = date === null || date.latest >= (scene.article.published?.earliest ?? date.latest)
  if (!open) return false
  const present = presentAt(scene, clause, primary.at)
  const announced = DECLARED.has(type) && founds.every(({ word }) => word.form.tense === 'noun')
  for (let at = clause.first; at < clause.last; at++) {
    const form = scene.tokens[at]?.form ?? ''
    if (present && at > primary.at && at - primary.at < 8 && COMING.test(form)) return true
    if (announced && at > primary.at && FROM_ON.test(form) && scene.dateAt[at + 2]) return true
  }
  return false
}

/** The deed is a present verb, or the object of one: `ويعقد المجلس جلسة`. */
function presentAt(scene: Scene, clause: Clause, at: number): boolean {
  for (let before = at; before >= clause.first; before--) {
    if (!isVerbAt(scene, before)) continue
    return scene.readings[before]?.words.every(({ form }) => form.tense !== 'past') === true
  }
  return false
}
