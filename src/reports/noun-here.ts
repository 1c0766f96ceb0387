import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { isRelativeAt, isVerbAt } from './clauses.ts'
import type { Concept } from './concepts.ts'
import type { Word } from './lexicon.ts'
import { anyMark, MARK } from './marks.ts'
import { isPrepositional } from './nominal.ts'
import { formAt, type Scene } from './scene.ts'

/** Prepositions before a noun that took place, and those of its time or place too. */
export const AFTER_EVENT = new Set('خلال اثناء بعد عقب اثر جراء غداه وخلال فور نتيجه'.split(' '))
export const WITHIN = new Set([...AFTER_EVENT, 'في', 'وفي', 'منذ', 'مع'])

const BREAK = GAP.line | GAP.stop | GAP.comma

/** What a perfect may follow: conjunctions, relatives and particles; anything else before a form that may be either makes it a noun. */
const BEFORE_VERB =
  /^(و|ف|ثم|قد|وقد|فقد|لقد|ان|انه|انها|انهم|فيما|بينما|حيث|عندما|حين|بعدما|اذ|كما|مما|ما|لكن|لكنه|لكنها|من)$/

/** `تدرس واشنطن فرض عقوبات`: after a verb and its subject another verb does not follow. */
function isSecondVerb(scene: Scene, at: number, first: number): boolean {
  if (at < first || !isVerbAt(scene, at)) return false
  const { words = [], tags } = scene.readings[at] ?? {}
  // A form that may be a noun too (نفى, نفي) is a verb where it opens the clause.
  if (at === first && tags?.has('be') !== true) return true
  return (
    tags?.has('be') !== true && words.every(({ form }) => form.tense === 'present' || form.tense === 'past')
  )
}

/** The verb of `أعلن الرئيس التونسي قيس سعيد`: titles and adjectives may stand between it and the name; -1 when none. */
function verbOver(scene: Scene, name: number, first: number): number {
  for (let at = name - 1; at >= first && at >= name - 4; at--) {
    if (isVerbAt(scene, at)) return at
    if (((scene.tokens[at + 1]?.gap ?? GAP.line) & BREAK) !== 0 || isPrepositional(scene, at)) return -1
  }
  return -1
}

const IN_IT = new WordPattern(/^(?:في|خلال)(?:ه|ها|هما)$/)

const isAsking = (scene: Scene, at: number): boolean =>
  scene.readings[at]?.operators.some(({ operator }) => operator?.kind === 'demand') === true

/** `وقصف بالهاون شنه الحوثيون`: a verb of doing takes it up, so that it is a noun. */
function isDoneBy(scene: Scene, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    if (scene.actorAt[next] || scene.placeAt[next] || ((scene.tokens[next]?.gap ?? GAP.line) & BREAK) !== 0)
      return false
    if (!isVerbAt(scene, next)) continue
    return (
      scene.readings[next]?.words.some(({ tag, pronoun }) => tag === 'support' && pronoun === 'ه') === true
    )
  }
  return false
}

const TAKEN: readonly Concept[] = ['hostage', 'people', 'civilians', 'forces']

/** `رهائن خطفهم التنظيم`, `اعتداء تبناه`: the pronoun on the verb takes up the noun before it. */
function isTakenUpBy(scene: Scene, prior: number, { form, pronoun }: Word): boolean {
  // the noun would be `تبنيه`
  if (form.text === 'تبنا') return true
  // `حاول مسلحون خطفهم`: behind a verb they are who does it
  return (
    pronoun === 'هم' &&
    !isVerbAt(scene, prior - 1) &&
    scene.readings[prior]?.words.some(
      ({ concept, preposition, definite }) =>
        concept !== null && TAKEN.includes(concept) && preposition === '' && !definite,
    ) === true
  )
}

/** A form that is verb and noun alike (قصف) is a noun where no verb can stand. */
export function isNounHere(scene: Scene, first: number, at: number, word: Word): boolean {
  if (word.form.tense !== 'past') return false
  const words = scene.readings[at]?.words ?? []
  if (!words.some((other) => other.trigger?.type === word.trigger?.type && other.form.tense === 'noun'))
    return false
  if (!isVerbAt(scene, at) || isDoneBy(scene, at)) return true
  // `بيانا شجب فيه`: what takes the noun before up is a verb
  if (IN_IT.test(scene.tokens[at + 1])) return false
  // `وردا على سؤال، نفى المتحدث`
  if (at === first || (word.conjunction === '' && ((scene.tokens[at]?.gap ?? 0) & GAP.comma) !== 0))
    return false
  let back = at - 1
  while (back > first && scene.dateAt[back]) back--
  const prior = formAt(scene, back)
  if (word.conjunction !== '')
    return scene.readings[back]?.triggers.some((other) => other.form.tense === 'noun') === true
  if (anyMark(scene, MARK.begin | MARK.halt | MARK.support, first, at) && !isRelativeAt(scene, back))
    return true
  const name = scene.actorAt[back]
  // `أعلنت ألمانيا نقل جنودها`: whoever announces does it by the noun
  const over = name ? verbOver(scene, name.first, first) : -1
  if (over >= 0 && scene.readings[over]?.tags.has('announce') === true) return true
  if (over >= 0 && isSecondVerb(scene, over, first)) return true
  // `طلب الرئيس من الوزارة نشر قوات`
  if (name && formAt(scene, name.first - 1) === 'من' && isAsking(scene, first)) return true
  if (name || scene.placeAt[back] || isRelativeAt(scene, back)) return false
  if (word.pronoun !== '' && isTakenUpBy(scene, back, word)) return false
  const before = scene.readings[back]
  if (before?.tags.has('begin') || before?.tags.has('support') || before?.tags.has('announce')) return true
  if (BEFORE_VERB.test(prior)) return prior === 'من'
  if (prior === 'الي') return true
  return !/^(ال|لل)/.test(prior) || WITHIN.has(prior)
}
