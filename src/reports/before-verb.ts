import { isVerbAt, type Clause } from './clauses.ts'
import type { Concept } from './concepts.ts'
import { isPrepositional } from './nominal.ts'
import { isComma } from './objects.ts'
import type { Scene } from './scene.ts'
import type { Subject } from './subject.ts'

/** What may do a deed by itself, told without the article. */
const DEEDS: readonly Concept[] = ['strike', 'rocket', 'drone', 'aircraft', 'bomb']

/** `في غارات إسرائيلية استهدفت المطار`: a deed or weapon without the article right before a verb is its subject. */
export function isOfDeed(scene: Scene, clause: Clause, verb: number): boolean {
  if (scene.readings[verb]?.conjunction !== '') return false
  for (let at = verb - 1; at >= clause.first && at >= verb - 4; at--) {
    if (scene.dateAt[at]) continue
    const reading = scene.readings[at]
    // `في قصف`: a noun, though its letters are those of a verb
    const verbal = isVerbAt(scene, at) && !(reading?.noun === true && isPrepositional(scene, at - 1))
    if (scene.actorAt[at] || verbal || isComma(scene, at + 1)) return false
    if (
      reading?.words.some(
        (word) =>
          word.form.tense === 'noun' &&
          !word.definite &&
          word.concept !== null &&
          DEEDS.includes(word.concept),
      )
    )
      return true
    // `بصاروخ مضاد للدروع أطلق`
    if (/^مضاده?$/.test(scene.tokens[at - 1]?.form ?? '')) continue
    if (isPrepositional(scene, at) && reading?.words.every(({ concept }) => concept === null) !== false)
      return false
  }
  return false
}

/** `وبدوره ندد الوزير`, `وميدانيا قصف الجيش`: what opens the clause is no subject. */
export function isAdverb({ tokens, actorAt, placeAt }: Scene, { ids, phrase }: Subject): boolean {
  if (ids.length > 0 || phrase === null || actorAt[phrase.head] || placeAt[phrase.head]) return false
  const { form = '' } = tokens[phrase.head] ?? {}
  // `إن بلاده أوقفت قصف الحوثيين`: his state
  if (/^[وف]?بلاد(?:ه|ها|نا)$/.test(form)) return false
  if (
    /^[وف]?ب.+/.test(form) ||
    /^[وف]?(?:مجددا|سابقا|لاحقا|اخيرا|حينها|وقتها|عندها|اليوم|امس|هنا|هناك)$/.test(form)
  )
    return true
  return /يا$/.test(form) || tokens[phrase.next - 1]?.form === 'ذلك'
}

/** What a deed does, in the feminine that its plural takes: `هجمات شنها التنظيم، استهدفت حواجز`. */
const DEED_DOES = /^(?:استهدفت|طالت|اوقعت|اسفرت|خلفت|اودت|تسببت|دمرت|تستهدف|طاولت|شملت|تركزت)$/

/** Whether a clause without و goes on about the deed that its parent names, not about who did it. */
export function goesOnAboutDeed({ tokens, readings }: Scene, clause: Clause, parent: Clause): boolean {
  if (clause.kind !== 'joined' || !DEED_DOES.test(tokens[clause.first]?.form ?? '')) return false
  for (let at = parent.first + 1; at < parent.last; at++)
    if (DEEDS.some((concept) => readings[at]?.concepts.has(concept))) return true
  return false
}
