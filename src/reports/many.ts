import { isVerbAt, type Clause } from './clauses.ts'
import type { Concept } from './concepts.ts'
import type { Word } from './lexicon.ts'
import { isPerson } from './persons.ts'
import type { Name, Scene } from './scene.ts'
import type { Subject } from './subject.ts'

/** Verbs of many, and whom they cannot be of. */

/** `هاجموا`, `يهاجمون`. */
export const isOfMany = ({ form }: Word): boolean => form.plural && /(?:وا|ون)$/.test(form.text)

/** States, their organs and men; a group, a party or a people by its name is spoken of as its men. */
const isSingle = (name: Name): boolean => {
  if (/(?:ون|ين|يين)(?:["»”]|$)/.test(name.mention.text)) return false
  if (name.actor === null)
    return isPerson(name) || /^(?:ال)?(?:قوات|شرطة|حكومة|وزارة)/.test(name.mention.text)
  return /^(?:state|government-body|person)$/.test(name.actor.kind)
}

const MEN: readonly Concept[] = [
  'people',
  'forces',
  'leader',
  'lawmakers',
  'politicians',
  'protesters',
  'crowd',
  'delegation',
]
/** How far before the name of a body the noun of its men may stand: `وزراء خارجية مصر`. */
const REACH = 3

/** Men who stand before whose they are, or one named among others: `عناصر الشرطة`, `الوزير ومساعدوه`. */
function amongMen(scene: Scene, { first, last }: Name): boolean {
  const { readings, tokens, actorAt } = scene
  for (let at = first - 1; at >= Math.max(0, first - REACH) && !isVerbAt(scene, at); at--) {
    const concepts = readings[at]?.concepts
    if (concepts !== undefined && MEN.some((one) => concepts.has(one))) return readings[at]?.title !== true
    // `جنود من الجيش`, `ضباط في الشرطة`
    if (/^(?:من|في)$/.test(tokens[at]?.form ?? '')) return true
    if (/(?:اء|ون|ين|و)$/.test(tokens[at]?.form ?? '')) return true
  }
  return /^و/.test(tokens[last]?.form ?? '') && !actorAt[last]
}

/** `فرقت الشرطة محتجين رشقوها وأحرقوا`: many did it, and one body or one man went before. */
export function isOneBeforeMany(scene: Scene, verb: number, word: Word, { ids }: Subject): boolean {
  if (!isOfMany(word) || ids.length !== 1) return false
  const name = scene.actors.findLast((one) => one.last <= verb && one.ids[0] === ids[0])
  return name !== undefined && isSingle(name) && !amongMen(scene, name)
}

const isRallyNear = (readings: Scene['readings'], verb: number): boolean =>
  [1, 2, 3, 4].some((back) => readings[verb - back]?.concepts.has('rally') === true)

/** `استقبل الملك الوزير وسط احتجاجات تطالب برحيله`: a feminine verb behind a march is of the march, and of no man. */
export function isOfMarch(
  { readings, actors, authority }: Scene,
  { sentence }: Clause,
  verb: number,
  { form, conjunction }: Word,
  { ids }: Subject,
): boolean {
  const { tense } = form
  if (form.gender !== 'f' || form.plural || ids.length === 0) return false
  // `شهدت البلاد مظاهرات ضخمة تدعو إلى`: right behind it, and not joined, of no state either
  const person = ids.every((id) => authority.actors.get(id)?.kind === 'person')
  if (!person) return conjunction === '' && tense === 'present' && isRallyNear(readings, verb)
  const name = actors.findLast((one) => one.last <= verb && ids.includes(one.ids[0] ?? ''))
  for (let at = verb - 1; at >= Math.max(sentence.first, name?.last ?? 0); at--)
    if (readings[at]?.concepts.has('rally') === true) return true
  return false
}
