import type { EventType } from '../records.ts'
import { isRelativeAt } from './clauses.ts'
import type { Found } from './find.ts'
import type { Scene } from './scene.ts'
import { typeInfo } from './types.ts'

/** What words are said at, and decisions taken. */
const OCCASIONS: ReadonlySet<EventType> = new Set<EventType>(['meeting', 'visit'])

/** Tokens of other deeds that the clause tells: a date nearer to one of them is that one's. */
export function otherDeeds(scene: Scene, all: readonly Found[], used: readonly Found[]): number[] {
  const { tokens } = scene
  const others: number[] = []
  const held = used.every(({ trigger }) => !OCCASIONS.has(trigger.type))
  for (const found of all) {
    const { tense } = found.word.form
    // `أدانت الغارات في اجتماع عقدته أمس`, `قرر المجلس في جلسته اليوم`: it was said and done there
    const before = tokens[found.at - 1]?.form ?? ''
    const occasion = OCCASIONS.has(found.trigger.type)
    if (held && occasion && /^(?:في|خلال|اثناء|علي)$/.test(before)) continue
    // `استهدفت اجتماعا في المدينة أمس`: what was struck
    if (held && occasion && used.some(({ at, trigger }) => trigger.means && found.at - at === 2)) continue
    if (!found.licensed || tense === 'participle' || (found.definite && !found.relative)) continue
    if (found.word.preposition === 'ل' && tense === 'noun') continue
    const own = typeInfo(found.trigger.type).class
    // `حل المجلس، الذي انتخب في حزيران`
    const apart = tense === 'past' && !used.includes(found) && isUnderRelative(scene, found.at)
    if (apart || !used.some(({ trigger }) => typeInfo(trigger.type).class === own)) others.push(found.at)
  }
  return others
}

/** `أقال الوزير الذي عينه في أبريل`: a verb under a relative pronoun tells of a time before. */
export const isOfAnother = (scene: Scene, lead: Found, { at, word }: Found): boolean =>
  typeInfo(lead.trigger.type).class !== 'violence' &&
  lead.word.form.tense === 'past' &&
  word.form.tense === 'past' &&
  at > lead.at + 1 &&
  isUnderRelative(scene, at)

const isUnderRelative = (scene: Scene, at: number): boolean =>
  [1, 2, 3].some((back) => isRelativeAt(scene, at - back))
