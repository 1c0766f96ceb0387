import { WordPattern } from '../arabic/vocabulary.ts'
import { campOf, campsOf } from './camps.ts'
import { carrierOf, SUFFERED } from './carriers.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import { isCount } from './counts.ts'
import type { Found } from './find.ts'
import { genderOf } from './gender.ts'
import { isPrepositional } from './nominal.ts'
import { isPerson, isPersonId } from './persons.ts'
import type { Name, Scene } from './scene.ts'
import { clauseSubject } from './subjects.ts'
import type { Context } from './subject.ts'
import { antecedentOf } from './taken-up.ts'

/**
 * Whose the thing is that was struck, by the pronoun on it: `قال الحزب إن الجيش قصف مواقعه`.
 *
 * Reasoning:
 * - Nobody strikes his own: the pronoun of `قصف مواقعه` is not the doer's, nor that of anyone in his camp.
 * - What a pronoun takes up is mostly what its sentence is about, sooner than what was named last.
 */

/** What an armed body or a state holds, with a pronoun. */
const HELD_BY = new WordPattern(
  /^(ل?)(?:موقع|مواقع|مقر|مقار|مقرات|قاعدت|قواعد|معسكر|معسكرات|ثكنت|ثكنات|حاجز|حواجز|نقاط|تحصينات|تجمعات|مراكز|مستودعات|مخازن|اليات|اليت|مدرعات|دبابات|رتل|ارتال|تعزيزات|دوريات|دوريت|قوات|جنود|عناصر|مقاتلي|مسلحي|قادت|قيادات|قياديي|كوادر|ضباط|سفن|ناقلات|طايرات|مسيرات|منشات|اراضي|سفارت|قنصليت|مطارات|معاقل|معقل|انفاق|دفاعات|مصالح|خطوط)(?:ه|ها|هم)$/,
)
/** What one man has about him. */
const OF_A_MAN = new WordPattern(/^ل?(?:منزل|موكب|سيارت|بيت)(?:ه|ها)$/)

/** What may stand right before the thing that a deed is done to: `على مواقعه`, `أحد مقاره`. */
const BEFORE_THING = new WordPattern(
  /^(?:علي|ضد|نحو|باتجاه|صوب|احد|احدي|بعض|عدد|عددا|عشرات|مييات|كل|جميع|معظم|اثنين|من)$/,
)

/** The thing struck that bears a pronoun, as a token index; -1 when there is none. */
function thingStruck(scene: Scene, found: Found): number {
  const { at, clause, trigger } = found
  const carrier = trigger.roles.object === 'target' ? carrierOf(scene, found) : null
  const suffered = carrier !== null && SUFFERED.has(carrier.word.form.text)
  for (let thing = suffered ? clause.first : at + 1; thing < (suffered ? at : clause.last); thing++) {
    if (scene.actorAt[thing]) continue
    if (!HELD_BY.test(scene.tokens[thing]) && !OF_A_MAN.test(scene.tokens[thing])) continue
    return suffered || isReached(scene, found, thing) ? thing : -1
  }
  return -1
}

/** Only the doer and the day stand between the deed and the thing; `من قواعده` says whence he came. */
function isReached(scene: Scene, { at, trigger }: Found, thing: number): boolean {
  const { form: prior = '' } = scene.tokens[thing - 1] ?? {}
  if (prior === 'من') return isCount(scene, thing - 2) || BEFORE_THING.test(scene.tokens[thing - 2])
  if (/^ل/.test(scene.tokens[thing]?.form ?? '')) return thing === at + 1 || scene.actorAt[thing - 1] != null
  if (BEFORE_THING.test(scene.tokens[thing - 1]) || thing === at + 1) return true
  return trigger.roles.object === 'target' && isSubjectAlone(scene, at, thing)
}

/** Nothing but a subject and a day stands between a verb and the thing: no preposition, and no other verb. */
function isSubjectAlone(scene: Scene, verb: number, thing: number): boolean {
  if (thing - verb > 7) return false
  for (let at = verb + 1; at < thing; at++) {
    if (scene.dateAt[at] || scene.actorAt[at]) continue
    if (isPrepositional(scene, at) || isVerbAt(scene, at)) return false
  }
  return true
}

const fitsPronoun = (name: Name, pronoun: string): boolean => {
  if (isPerson(name)) return false
  if (pronoun === 'هم') return /(?:ون|ين)$/.test(name.mention.text)
  const gender = genderOf(name)
  return gender === null || (gender === 'f') === (pronoun === 'ها')
}

/** The clause that a clause hangs on, and that one's; then the sentence before. */
function* clausesAbove({ clauses }: Context, clause: Clause): Generator<Clause> {
  let above: Clause | undefined = clauses[clause.parent ?? -1]
  for (; above !== undefined; above = clauses[above.parent ?? -1]) yield above
  const before = clauses.findLast(
    ({ sentence, parent }) => parent === null && sentence.index === clause.sentence.index - 1,
  )
  if (before !== undefined && before.sentence.role === clause.sentence.role) yield before
}

/** The body that a pronoun takes up: whom a clause above is about, else the last one named that it fits. */
function bodyTakenUp(
  context: Context,
  { clause }: Found,
  at: number,
  not: readonly string[],
): readonly string[] {
  const { scene } = context
  const pronoun = /(?:ه|ها|هم)$/.exec(scene.tokens[at]?.form ?? '')?.[0] ?? ''
  const camps = campsOf(scene, not)
  const fits = (name: Name | undefined): name is Name =>
    name !== undefined && fitsPronoun(name, pronoun) && !name.ids.some((id) => camps.has(campOf(scene, id)))
  const back = clause.sentence.index === 0 ? clause.sentence.first : previousFirst(scene, clause)
  for (const above of clausesAbove(context, clause)) {
    const { ids } = clauseSubject(context, above)
    const name = scene.actors.findLast((one) => one.last <= at && one.first >= back && one.ids[0] === ids[0])
    if (ids.length > 0 && fits(name)) return name.ids
  }
  const near = scene.actors.findLast((one) => one.last <= at && one.first >= back && fits(one))
  // `دخل الجيش سوريا وقصف مواقعها`: what stands nearer is a place
  const place =
    near === undefined ? undefined : scene.places.find(({ first }) => first >= near.last && first < at)
  return near === undefined || (pronoun === 'ها' && place !== undefined) ? [] : near.ids
}

const previousFirst = (scene: Scene, { sentence }: Clause): number =>
  scene.sentences.findLast(({ last }) => last <= sentence.first)?.first ?? sentence.first

/** Words beside which a feminine pronoun is rather theirs than a body's. */
const FEMININE_THING = new WordPattern(
  /^[وفبل]?(?:ال|لل)?(?:مدينه|بلده|قريه|منطقه|قاعده|سفينه|ناقله|سياره|طايره|حافله|محافظه|ضاحيه|عاصمه|منشاه|محطه|مدرسه|كنيسه|سفاره|قافله|دوريه|قوه|مواقع|مقار|قوات|منازل|مسيرات?|صواريخ|اهداف|نقطه|نقاط|جزيره|الهدنه|هدنه)$/,
)

/** `انسحب الحزب بعد أن هاجمه الجيش`: the body that the pronoun on the verb takes up, where no thing stands nearer. */
function bodyHit(context: Context, found: Found, agents: readonly string[]): readonly string[] {
  const { scene } = context
  const { word, at, clause, trigger } = found
  if (word.form.tense === 'noun' || !/^(?:ه|ها|هم)$/.test(word.pronoun) || trigger.roles.object !== 'target')
    return []
  if (isRelativeAt(scene, at - 1) || agents.length === 0) return []
  const ids = bodyTakenUp(context, found, at, agents)
  const name = scene.actors.findLast((one) => one.last <= at && one.ids[0] === ids[0])
  if (name === undefined || name.first < clause.sentence.first) return []
  const isThing = word.pronoun === 'ها' ? isFeminineThing : isMasculineThing
  for (let between = name.last; between < at; between++) if (isThing(scene, between)) return []
  return ids
}

/** `دخلت القوات البلدة بعدما قصفتها`; what stands behind a preposition may be a town that nobody knows. */
const isFeminineThing = (scene: Scene, at: number): boolean =>
  scene.placeAt[at] != null ||
  FEMININE_THING.test(scene.tokens[at]) ||
  (/^(?:علي|في|الي|من)$/.test(scene.tokens[at]?.form ?? '') && !scene.dateAt[at + 1])

/** `هاجم الحزب الموقع ثم قصفه`. */
const isMasculineThing = ({ tokens, actorAt }: Scene, at: number): boolean =>
  !actorAt[at] &&
  /^[وفبل]?(?:ال|لل)?(?:موقع|مقر|معسكر|حاجز|رتل|مطار|ميناء|منزل|مبني|مخيم|حي|هدف|صاروخ|زورق|جسر|اتفاق|قرار|بيان)ا?$/.test(
    tokens[at]?.form ?? '',
  )

/** Whom a deed of force hit, when only a pronoun on the thing that was struck tells. */
export function ownersStruck(context: Context, found: Found, agents: readonly string[]): readonly string[] {
  const { scene } = context
  const thing = thingStruck(scene, found)
  if (thing < 0) return bodyHit(context, found, agents)
  if (!OF_A_MAN.test(scene.tokens[thing])) return bodyTakenUp(context, found, thing, agents)
  const pronoun = (scene.tokens[thing]?.form ?? '').endsWith('ها') ? 'ها' : 'ه'
  const ids = antecedentOf(scene, pronoun, thing, found.clause.sentence.first, agents)
  return ids.filter((id) => isPersonId(scene, id))
}
