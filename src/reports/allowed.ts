import type { EventType } from '../records.ts'
import { campsOf } from './camps.ts'
import { isRelativeAt } from './clauses.ts'
import type { Concept } from './concepts.ts'
import { isPrepositional } from './nominal.ts'
import { isPersonId } from './persons.ts'
import type { Scene } from './scene.ts'
import { isMarkedPassive, type Context } from './subjects.ts'
import type { Telling } from './tellings.ts'
import { typeInfo } from './types.ts'

/** `وزار المحافظ المصابين`: who visits is told by office alone. */
function isTitled(scene: Scene, { type, primary, place }: Telling): boolean {
  if (primary.word.form.tense === 'noun') return false
  if (type === 'meeting' && (primary.trigger.soon === 'مع' || primary.trigger.lemma === 'التقى'))
    return scene.readings[primary.at + 1]?.title === true
  if (type !== 'visit') return false
  if (primary.word.form.tense === 'past' && place !== null) return true
  const next = scene.readings[primary.at + 1]
  return next?.words.some(({ tag, definite }) => tag === 'title' && definite) === true
}

/** `أن يزور بيروت وفد سوري`: those who come are not named. */
function isDelegation(scene: Scene, { primary: { at, clause } }: Telling): boolean {
  for (let next = at + 1; next < Math.min(clause.last, at + 9); next++)
    if (/^[وف]?(?:ال)?(?:وفد|وفدا|وفود)$/.test(scene.tokens[next]?.form ?? '')) return true
  return false
}

/** `المظاهرة التي طالبت بإبعاد العسكريين`: what a demonstration is for. */
function isOfRally(scene: Scene, { primary: { at, word } }: Telling): boolean {
  if (word.form.tense === 'noun' || !isRelativeAt(scene, at - 1)) return false
  for (let before = at - 2; before >= at - 4; before--)
    if (scene.readings[before]?.concepts.has('rally') === true) return true
  return false
}

const UNNAMED: readonly Concept[] = ['people', 'lawmakers', 'politicians', 'leader', 'court', 'delegation']
const SPOKEN: ReadonlySet<EventType> = new Set<EventType>(['demand', 'condemnation', 'threat', 'accusation'])
const SPEAKERS =
  /^(?:ال(?:اوقاف|قوي|فصايل|احزاب|نقابات|عشاير|قبايل|معارضه|رياسه|خارجيه|حكومه|سلطات|داخليه|دفاع|هييه|لجنه|حركه|جماعه|وزاره|منظمه|منظمات|شبكه|نقابه|جمعيه|كتله|مرجعيه|كنيسه)|خبراء|منظمات|حقوقيون|مسوولون|مشرعون|برلمانيون|نشطاء|ناشطون|دبلوماسيون|قاده|زعماء|قياديون|احزاب|هييات|جمعيات|عشاير|ناجون|(?:عايلت|اسرت|ذوي)(?:ه|ها|هم)|عايله|عايلات|اسره|ذوو|اهالي|موظفون|موظفو|عمال|معلمون|معلمو|طلاب|سكان|ناشطات|محامون|صحفيون|اطباء)$/

/** `وطالب خبراء أمميون`, `دعا المبعوث الأممي`: who speaks is no actor, but stands right after the verb. */
function isByUnnamed(
  scene: Scene,
  { type, primary, clause, targets }: Telling,
  previous: Telling | undefined,
): boolean {
  const { form, pronoun } = primary.word
  if (type === 'accusation' && targets.length === 0) return false
  if (!SPOKEN.has(type) || form.tense !== 'past' || pronoun !== '' || isMarkedPassive(scene, primary.at))
    return false
  // `ودعوا المجلس إلى`: those who spoke before
  if (form.plural && form.text.endsWith('وا'))
    return (
      previous !== undefined &&
      SPOKEN.has(previous.type) &&
      clause.sentence.index - previous.clause.sentence.index <= 1
    )
  const at = primary.at + 1
  if (scene.actorAt[at] || scene.placeAt[at] || isPrepositional(scene, at)) return false
  // `مليون طالب وطالبة`
  if (scene.readings[at]?.conjunction !== '' || scene.readings[primary.at - 1]?.noun === true) return false
  const reading = scene.readings[at]
  const word = scene.tokens[at]?.form ?? ''
  // `ودعا 65 من أعضاء المجلس`
  if (scene.tokens[at]?.number === true && scene.dateAt[at] == null) return true
  if (/^ال/.test(word) && !SPEAKERS.test(word)) return reading?.title === true && isOfOffice(scene, at + 1)
  return reading?.title === true || UNNAMED.some((one) => reading?.concepts.has(one)) || SPEAKERS.test(word)
}

/** An adjective that goes on with a title: `المبعوث الأممي`; no object of the verb. */
const isOfOffice = (scene: Scene, at: number): boolean =>
  /^(?:ال|لل)/.test(scene.tokens[at]?.form ?? '') && scene.readings[at]?.triggerNoun !== true

/** `أقر الجيش بإصابة سبعة جنود جراء هجوم`: a loss is owned up to, and no deed. */
function ownsLoss(scene: Scene, { primary: { at, clause } }: Telling): boolean {
  for (let next = at + 1; next < clause.last; next++)
    if (/^ب(?:اصابه|اصابات|مقتل|سقوط|خساره|تعرض|تعرضه)$/.test(scene.tokens[next]?.form ?? '')) return true
  return false
}

/** `اعتصموا أمام البوابات مطالبين بإعادة الفرز`: what they came out for. */
const isCried = ({ clause }: Telling, previous: Telling | undefined): boolean =>
  previous?.type === 'protest' && clause.kind === 'circumstance' && clause.parent === previous.clause.index

/** `استهدفت مسيّرة المصفاة، ما أدى إلى اندلاع حريق`: the fire is what the strike did. */
const isSetByStrike = ({ clause }: Telling, previous: Telling | undefined): boolean =>
  previous !== undefined &&
  clause.parent === previous.clause.index &&
  clause.kind === 'result' &&
  typeInfo(previous.type).class === 'violence'

/** Tells whether a telling has what its trigger asks for: a named doer, a person, a second party; `previous` is the one told before. */
export function isAllowed({ scene }: Context, telling: Telling, previous: Telling | undefined): boolean {
  const { trigger } = telling.primary
  if (trigger.type === 'demand' && isOfRally(scene, telling)) return false
  if (trigger.type === 'claim' && ownsLoss(scene, telling)) return false
  if (trigger.type === 'demand' && isCried(telling, previous)) return false
  if (trigger.both === true && campsOf(scene, [...telling.agents, ...telling.targets]).size < 2) return false
  if (trigger.lemma === 'حريق' && isSetByStrike(telling, previous)) return false
  if (
    trigger.persons === true &&
    !telling.agents.some((id) => isPersonId(scene, id)) &&
    !isDelegation(scene, telling)
  )
    return false
  if (trigger.agent === true && telling.agents.length === 0)
    if (!isTitled(scene, telling) && !isByUnnamed(scene, telling, previous)) return false
  return trigger.target !== true || telling.targets.length > 0 || hasPeer(scene, telling)
}

/** `استقبل الوزير نظيره السنغالي`: whom one meets is told by what he is to him. */
function hasPeer(scene: Scene, { primary: { at, clause } }: Telling): boolean {
  for (let next = at + 1; next < clause.last; next++)
    if (/^نظير(?:ه|ها|ته|تها|يه|يها)$/.test(scene.tokens[next]?.form ?? '')) return true
  return false
}
