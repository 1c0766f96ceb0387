import type { Clause } from './clauses.ts'
import { MARK } from './marks.ts'
import { formAt, type Scene } from './scene.ts'

/** Tells whether a day stands in a clause: what its nouns name took place then. */
export function hasDay(scene: Scene, clause: Clause): boolean {
  if ((clause.marks & MARK.date) === 0) return false
  return scene.dates.some(
    (date) => date.first >= clause.first && date.last <= clause.last && date.meaning.kind !== 'name',
  )
}

/** `حدد 6 أكتوبر موعدا للانتخابات`, `من المقرر إجراء الانتخابات في مايو`: a day is set for it. */
export function isSet(scene: Scene, clause: Clause, at: number): boolean {
  const prior = formAt(scene, at - 1)
  const due =
    /^(?:اجراء|تنظيم)$/.test(prior) && /^(?:المقرر|مقررا|المرتقب|المنتظر)$/.test(formAt(scene, at - 2))
  return (due || /^موعدا?$/.test(prior)) && hasDay(scene, clause)
}
