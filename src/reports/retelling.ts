import { foldText } from '../arabic/fold.ts'
import type { EventType } from '../records.ts'
import { typeInfo } from './types.ts'

const rule = (lemmas: string, types: readonly EventType[]) => ({
  lemmas: new Set(lemmas.split(' ').map(foldText)),
  types: new Set(types),
})

/** Which happenings a noun may go back to: الغارات to no clash. A noun that is not listed goes back to any attack. */
const TAKES_UP = [
  rule('غارة ضربة ضرب', ['air-strike', 'drone-attack', 'assassination', 'rocket-attack', 'attack']),
  rule('قصف', ['air-strike', 'rocket-attack', 'drone-attack', 'assassination', 'attack']),
  rule('معارك', ['clash']),
  rule('اشتبك مواجهات كمين', ['clash', 'attack']),
  rule('اقتحم', ['clash', 'protest', 'arrest']),
  rule('انفجر تفجير فجر', ['bombing', 'disaster', 'attack']),
  rule('اغتال تصفية', ['assassination']),
]

/** Tells whether a trigger's noun may take up a happening of a type. */
export function lemmasTakenUp(lemma: string, type: EventType): boolean {
  const folded = foldText(lemma)
  const known = TAKES_UP.find(({ lemmas }) => lemmas.has(folded))
  return known === undefined ? typeInfo(type).class === 'violence' : known.types.has(type)
}
