import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { isRelativeAt, isVerbAt } from './clauses.ts'
import { isCount } from './counts.ts'
import type { Found } from './find.ts'
import { isPerson } from './persons.ts'
import type { Name, Scene } from './scene.ts'
import { RANKED } from './triggers/trigger.ts'

/** The killing of a leader with his name, told by the words for anybody's death: `وقتل في الغارة القيادي فلان`. */

const RANK = new WordPattern(new RegExp(`^[وفبل]?(?:${RANKED.replaceAll(' ', '|')})$`))
/** Tokens that his rank, and what he leads, may stand before his name. */
const TITLE_REACH = 9
/** Tokens between the death and his rank: `قتل في الغارة أمس القيادي`. */
const DEATH_REACH = 5

/** Where the rank stands that leads up to a person's name; -1 for nobody of rank. */
function rankBefore(scene: Scene, { first }: Name): number {
  for (let at = first - 1; at >= Math.max(0, first - TITLE_REACH); at--) {
    if (RANK.test(scene.tokens[at])) return at
    if (isVerbAt(scene, at) && scene.actorAt[at] == null) return -1
  }
  return -1
}

/** `القيادي فلان قتل في`: nothing parts the verb from the name, and it has no count of its own. */
const isCloseBehind = (scene: Scene, at: number): boolean =>
  ((scene.tokens[at]?.gap ?? 0) & ~GAP.space) === 0 && !isCount(scene, at + 1)

/** `الذي قتل في غارة`: a blow without the article comes right behind. */
function isUnderFire({ readings, tokens }: Scene, { at, clause }: Found): boolean {
  for (let next = at + 1; next < Math.min(clause.last, at + 4); next++)
    if (readings[next]?.concepts.has('assault') === true) return !/^[وفبل]*ال/.test(tokens[next]?.form ?? '')
  return false
}

/** Tells whether a word of death tells that of a leader who is named: behind it, or before the pronoun of `الذي قتل`. */
export function isLeadersDeath(scene: Scene, found: Found): boolean {
  const { at, clause, trigger, word } = found
  if (trigger.toll !== true || word.form.plural) return false
  const hurt = /^(?:أصيب|جرح)$/.test(trigger.lemma)
  if (hurt || /^(?:قتلى|أودى بحياة|سقط بين قتيل وجريح)$/.test(trigger.lemma)) return false
  for (const name of scene.actors) {
    if (name.first < clause.sentence.first || name.first >= clause.last || !isPerson(name)) continue
    const rank = rankBefore(scene, name)
    if (rank < 0) continue
    const behind = rank > at && rank <= at + DEATH_REACH
    const relative = name.last === at - 1 && isRelativeAt(scene, at - 1) && isUnderFire(scene, found)
    const before = relative || (name.last === at && isCloseBehind(scene, at))
    if (behind || before) return true
  }
  return false
}
