import type { EventType } from '../records.ts'
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

/** The deed is a present verb, or the object of one: `ويعقد المجلس جلسة`. */
function presentAt(scene: Scene, clause: Clause, at: number): boolean {
  for (let before = at; before >= clause.first; before--) {
    if (!isVerbAt(scene, before)) continue
    return scene.readings[before]?.words.every(({ form }) => form.tense !== 'past') === true
  }
  return false
}
