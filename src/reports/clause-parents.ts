import type { EventType } from '../records.ts'
import { differs } from './clause-signs.ts'
import type { Clause, ClauseKind } from './clauses.ts'
import { NO_READINGS, type Word } from './lexicon.ts'
import { hasMark, MARK } from './marks.ts'
import type { Scene } from './scene.ts'

/** Which clause another hangs on. */

const SPEECH = new Set<EventType>(['condemnation', 'denial', 'accusation', 'claim', 'threat', 'demand'])

const HANGING: ReadonlySet<ClauseKind> = new Set([
  'attribution',
  'behind',
  'result',
  'circumstance',
  'condition',
])

/** The clause that a new one hangs on: the one before it that is no aside. */
export function parentOf(
  scene: Scene,
  clauses: readonly Clause[],
  kind: ClauseKind,
  start: number,
  first: number,
): number | null {
  let at = clauses.length - 1
  if (at < start) return null
  const last = clauses[at] as Clause
  if (kind === 'told' && (last.kind !== 'behind' || speaks(scene, last))) return last.index
  if (kind === 'circumstance' && last.kind === 'attribution' && speaksOn(scene, first)) {
    if (speaks(scene, last)) return last.index
  }
  while (at > start && HANGING.has((clauses[at] as Clause).kind)) at--
  const hung = clauses[at] as Clause
  return kind === 'circumstance' ? speakingAbove(scene, clauses, hung, first).index : hung.index
}

/** `اعتبر أن الضربات …، منددا`: the participle goes back to whoever speaks, over what he tells. */
function speakingAbove(scene: Scene, clauses: readonly Clause[], clause: Clause, first: number): Clause {
  const words = speaksOn(scene, first)
  for (let above: Clause | undefined = clause; above !== undefined;) {
    // `أكد أن المحادثات أحرزت تقدما، نافيا`: of another gender than what is told
    const other = above.kind === 'told' && words && differs(scene, above, first)
    if (speaks(scene, above, words && above.kind === 'told') && !other) return above
    if (above.parent === null) break
    above = clauses[above.parent]
  }
  return clause
}

/** `بحسب ما أعلنته الوزارة، نافية`: a participle of speech goes on with whoever is cited right before it. */
function speaksOn(scene: Scene, at: number): boolean {
  const { tags, words } = scene.readings[at] ?? NO_READINGS
  return (
    tags.has('say') ||
    tags.has('announce') ||
    words.some(({ trigger }) => trigger !== null && SPEECH.has(trigger.type))
  )
}

const isNominal = ({ form }: Word): boolean => form.tense === 'noun' || form.tense === 'participle'

/** A verb of speech, or one whose deed is speech, stands in the clause. */
function speaks(scene: Scene, clause: Clause, inWords = false): boolean {
  for (let at = clause.first; at < clause.last; at++) {
    if (scene.actorAt[at]) continue
    const { tags, words, operators } = scene.readings[at] ?? NO_READINGS
    // `محادثة بين الرئيسين`: the preposition, though its letters are those of a verb
    if ((tags.has('say') || tags.has('announce')) && (words.some(isNominal) || hasMark(scene, at, MARK.verb)))
      return true
    if (!inWords && operators.some(({ form }) => form.tense === 'past' || form.tense === 'present'))
      return true
    if (
      words.some(
        (word) => word.trigger !== null && SPEECH.has(word.trigger.type) && word.form.tense !== 'noun',
      )
    )
      return true
  }
  return false
}
