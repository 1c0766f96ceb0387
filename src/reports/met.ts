import { WordPattern } from '../arabic/vocabulary.ts'
import type { Found } from './find.ts'
import { afterWord, namesAfter } from './names-after.ts'
import type { Scene } from './scene.ts'
import { allNames, idsOf, type Sides } from './sides.ts'
import { clauseSubject } from './subjects.ts'
import type { Context } from './subject.ts'

/** Whom a meeting brings together. */

/** `نظيره الإيراني`: the other of two who meet, wherever he stands. */
const COUNTERPART = new WordPattern(/^[ولب]?نظير(ه|ها|ته|تها|يه|هما)$/)

/** `أبلغ نتنياهو ترمب خلال اتصال`: the other person of the clause. */
function personsBefore(scene: Scene, { at, clause }: Found, not: readonly string[]): string[] {
  const persons = allNames(scene, clause.first, at).filter(({ actor }) => actor?.kind === 'person')
  return idsOf(persons).filter((id) => !not.includes(id))
}

/** `جمع لقاء الوزير والمبعوث`: whom a meeting brings together. */
function gathered(scene: Scene, { at, clause, word }: Found): string[] {
  if (word.form.tense !== 'noun' || !/^[وف]?(جمع|ضم)(ت)?$/.test(scene.tokens[at - 1]?.form ?? '')) return []
  return idsOf(allNames(scene, at + 1, clause.last))
}

const BRINGS = new WordPattern(/^[وف]?(?:[يت]?جمعت?|[يت]?ضمت?)(?:ه|ها|هم|هما)?$/)
const BROUGHT_TO = new WordPattern(
  /^(?:في|خلال|اثناء|حول|بشان|علي|عبر|بحضور|برعايه|بوساطه|بمشاركه|لبحث|لمناقشه|بهدف|من)$/,
)

/** `القمة التي جمعت الرئيسين فلان وفلان`, `لقاء جمعه بفلان`: whom the verb behind a meeting says it brought together. */
function broughtTogether(context: Context, { at, clause, word }: Found): readonly string[] {
  const { scene } = context
  if (word.form.tense !== 'noun') return []
  let verb = at + 1
  while (verb < Math.min(clause.last, at + 5) && !BRINGS.test(scene.tokens[verb])) verb++
  if (!BRINGS.test(scene.tokens[verb]) || scene.actorAt[verb] || verb >= clause.last) return []
  let end = verb + 1
  while (end < clause.last && (scene.actorAt[end] || !BROUGHT_TO.test(scene.tokens[end]))) end++
  const ids = idsOf(allNames(scene, verb + 1, end))
  const own = /(?:ه|ها|هم)$/.test(scene.tokens[verb]?.form ?? '') && ids.length === 1
  return own ? [...clauseSubject(context, clause).ids, ...ids] : ids
}

/** `اتصل بالرئيس فلان وبقائد الجيش فلان`, `اجتمع مع فلان ومع فلان`: whom the preposition names once more. */
function metToo(scene: Scene, { at, clause: { last } }: Found): string[] {
  for (const preposition of ['مع', 'ب']) {
    const first = namesAfter(scene, preposition, at, last)
    const again = first === null ? null : namesAfter(scene, preposition, first.from, last)
    if (first === null || again === null || first.names.length === 0) continue
    const bearer = preposition === 'ب' ? again.from : again.from - 1
    if (/^و/.test(scene.tokens[bearer]?.form ?? '')) return idsOf(again.names)
  }
  return []
}

/** Whom a meeting brings together, where the words for its other side say so. */
export function addMet(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { at, clause, trigger } = found
  sides.add('agent', gathered(scene, found))
  if (sides.agents.length === 0) sides.add('agent', broughtTogether(context, found))
  if (sides.targets.length === 0) sides.add('target', afterWord(scene, COUNTERPART, at, clause.last))
  sides.add('target', metToo(scene, found))
  if (sides.targets.length === 0 && trigger.lemma === 'خلال اتصال')
    sides.add('target', personsBefore(scene, found, sides.agents))
}
