import { WordPattern } from '../arabic/vocabulary.ts'
import { foldText } from '../arabic/fold.ts'
import type { EventType } from '../records.ts'
import { isRelativeAt, type Clause } from './clauses.ts'
import type { Found } from './find.ts'
import type { Word } from './lexicon.ts'
import { genderOf } from './gender.ts'
import { governmentAt } from './governments.ts'
import { isPrepositional, readNominal, type Nominal } from './nominal.ts'
import { hasObject, isComma, objectStart } from './objects.ts'
import { resumed } from './resumed.ts'
import { addOwnDead, isOwnDeed, killersOf } from './own.ts'
import { addRelativeAgent } from './relative-agent.ts'
import { isBe } from './openings.ts'
import { isPerson, isPersonId } from './persons.ts'
import { TOPIC } from './phrase-openings.ts'
import { isTitle, type Scene } from './scene.ts'
import {
  actorOfCountry,
  addCountries,
  idsOf,
  namesFrom,
  isOwnCountry,
  ownCountry,
  targetOfAdjective,
  type Sides,
} from './sides.ts'
import { pairBefore } from './pairs.ts'
import { isMarkedPassive } from './passive.ts'
import { carried, subjectBefore, subjectOfVerb } from './subjects.ts'
import type { Context, Subject } from './subject.ts'
import { antecedentOf, punished } from './taken-up.ts'
import { typeInfo, type EventClass } from './types.ts'

/** Names that a verb is done to: its object phrase, or the first name within it. */
export function objectNames(scene: Scene, clause: Clause, at: number, within = true): string[] {
  if (!hasObject(scene, clause, at) || TOPIC.test(scene.tokens[at])) return []
  const phrase = readNominal(scene, at, clause.last)
  if (phrase !== null && phrase.names.length > 0) return idsOf(phrase.names)
  if (!within) return []
  return idsOf(namesFrom(scene, at, sceneFrom(scene, at, Math.min(clause.last, at + 14))))
}

/** Where the words of place, helpers and backers begin: whoever is named there is not what the deed is done to. */
function sceneFrom(scene: Scene, from: number, last: number): number {
  for (let at = from + 1; at < last; at++) if (ASIDE.test(scene.tokens[at]) && !scene.actorAt[at]) return at
  return last
}

const ASIDE = new WordPattern(
  /^(?:بتهمه|بتهم|تهمه|تهم|بشبهه|للاشتباه|بدعوي|بزعم|بذريعه|بحجه|بحمايه|بدعم|بمسانده|باسناد|بحراسه|برفقه|بحضور|بمشاركه|بالتعاون|بالاشتراك|بمعيه|بالتزامن|قرب|بالقرب|قباله|بجوار|جوار|بمحاذاه|بمحيط|داخل)$/,
)

/** Deeds whose verb may stand in the passive with nothing to show it. */
const PASSIVE: ReadonlySet<EventClass> = new Set<EventClass>(['violence', 'coercion', 'politics', 'protest'])
/** Deeds done to one person: a lone person beside the verb suffers them. */
const TO_PERSONS: ReadonlySet<EventType> = new Set<EventType>(['appointment', 'arrest', 'assassination'])

/** Deeds done to persons and bodies: a pronoun on their verb stands for one. */
const DONE_TO: ReadonlySet<EventType> = new Set<EventType>([
  'appointment',
  'arrest',
  'assassination',
  'sanction',
  'accusation',
  'meeting',
  'demand',
])

/** Those of a verb's gender: `قالت الشرطة …، واعتقل سالم` was done by another than the police. */
function agreeing(scene: Scene, { form }: Word, ids: readonly string[]): readonly string[] {
  const fits = ids.some((id) => {
    const name = scene.actors.find((one) => one.ids[0] === id)
    const gender = name === undefined ? null : genderOf(name)
    return gender === null || form.gender === null || gender === form.gender
  })
  return fits ? ids : []
}

/** The only name beside the verb is a person, and no second phrase follows: he is whom it is done to. */
function isSoleObject(scene: Scene, found: Found, subject: Subject): boolean {
  const { trigger, clause, at } = found
  const deadly = trigger.lemma === 'أعدمت السلطات'
  if ((!TO_PERSONS.has(trigger.type) && !deadly) || trigger.roles.object !== 'target' || !subject.phrase)
    return false
  // `اعتقلته الشرطة المسلحة`: whom it was done to is the pronoun
  if (found.word.pronoun !== '') return false
  const kinds = subject.phrase.names.map((name) => name.actor?.kind ?? 'person')
  if (subject.next === null || kinds.at(-1) !== 'person') return false
  const after = objectStart(scene, clause, at, subject)
  // `كلف الرئيس آمرا جديدا للكتيبة هو العقيد فلان`: who it is stands further on
  if (isPost(scene, after) && namedAs(scene, clause, after).length > 0) return false
  if (!hasObject(scene, clause, after) || isPost(scene, after)) return true
  return trigger.type === 'arrest' && isComma(scene, subject.next) && !isTaken(scene, after)
}

const COUNT = new WordPattern(
  /^(?:ثلاث|اربع|خمس|ست|سبع|ثماني?|تسع|عشر)ه?$|^(?:عشرات|مييات|الاف|الالاف|عددا?|اكثر|نحو|حوالي)$/,
)

/** `اعتقل الرئيس، أمس، ثلاثة ضباط`: whom a person has arrested, behind an aside, is counted, named or told by his post. */
const isTaken = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.number === true ||
  COUNT.test(scene.tokens[at]) ||
  (scene.actorAt[at]?.first === at && scene.actorAt[at].clitic === '') ||
  isTitle(scene, at) ||
  scene.readings[at]?.concepts.has('people') === true

/** `وزيرا جديدا هو فلان`: who it is that gets the post. */
function namedAs({ tokens, actorAt }: Scene, clause: Clause, post: number): readonly string[] {
  for (let at = post + 1; at < Math.min(clause.last - 1, post + 8); at++) {
    if (!/^(?:هو|هي)$/.test(tokens[at]?.form ?? '')) continue
    const name = [at + 1, at + 2].map((near) => actorAt[near]).find((one) => one && one.first > at)
    return name != null && isPerson(name) ? name.ids : []
  }
  return []
}

/** `رئيسا`, `وزيرا للداخلية`: what someone is made, after his name; but `رئيسة الحكومة` is another. */
function isPost(scene: Scene, at: number): boolean {
  if (scene.readings[at]?.concepts.has('post') !== true) return false
  const form = scene.tokens[at]?.form ?? ''
  // `أقال الرئيس الحكومة`: whom he dismissed
  if (/^ال/.test(form)) return false
  return form.endsWith('ا') || (form.endsWith('ه') && !/^ال/.test(scene.tokens[at + 1]?.form ?? ''))
}

/** The letters of the form are those of the passive alone: اغتيل, not اغتال. Null when they tell nothing. */
function passiveByForm({ trigger, word }: Found): boolean | null {
  const active = foldText(trigger.verb?.[0] ?? '')
  const passive = foldText(trigger.passive?.[0] ?? active)
  let same = 0
  while (same < passive.length && passive[same] === active[same]) same++
  if (same >= passive.length || word.form.tense !== 'past') return null
  return word.form.text.startsWith(passive.slice(0, same + 1))
}

/** `كان الشيخ علي حسن عين رئيسا للوزراء`: a person before the verb, and right behind it the post. */
function isGivenPost(scene: Scene, { trigger, at, clause }: Found, { ids, next }: Subject): boolean {
  if (trigger.type !== 'appointment' || next !== null || ids.length === 0 || !isBe(scene, clause.first))
    return false
  if (!isPost(scene, at + 1) || !ids.every((id) => isPersonId(scene, id))) return false
  // `المدير عين نائبا له كريم منصور`: another is named behind it
  return !scene.actors.some(
    (name) => name.first > at + 1 && name.first <= at + 5 && name.clitic === '' && isPerson(name),
  )
}

/** A verb whose letters serve the passive too, and which has no object: its subject suffers. */
function isPassive(context: Context, found: Found, subject: Subject): boolean {
  const { scene } = context
  const { trigger, word, clause, at } = found
  const byForm = isMarkedPassive(scene, at) ? true : passiveByForm(found)
  if (byForm !== null) return byForm
  const { roles } = trigger
  if (roles.object !== 'target' || roles.subject !== 'agent' || word.pronoun !== '') return false
  if (isGivenPost(scene, found, subject)) return true
  // `أغار الطيران على`: it takes no object, and has no passive
  if (trigger.lemma === 'غارة') return false
  if (!PASSIVE.has(typeInfo(trigger.type).class) || roles.after['مع'] !== undefined) return false
  if (word.form.tense !== 'past' || strikesAt(scene, found, subject) || isShelling(scene, found, subject))
    return false
  if (isOwnDeed(scene, found, subject)) return false
  const start = objectStart(scene, clause, at, subject)
  // `أمرت النيابة باعتقال فلان`: what is ordered stands behind ب
  if (/^(?:أمر|قضى|حكم)/.test(trigger.lemma) && ordersSomething(scene, found)) return false
  // `احتجزت الشرطة، وفق المركز، تسعة طلاب`
  const rest = resumed(scene, context.clauses, clause)
  if (rest !== null && hasObject(scene, rest.clause, rest.first)) return false
  const suffered = trigger.toll === true || trigger.type === 'arrest'
  if (suffered && isRestOfName(scene, clause, subject, start)) return true
  return !hasObject(scene, clause, start) && !hasLaterThing(scene, clause, start) && !hasCount(context, found)
}

/** `قتل كريم فاضل السوداني أمس`: one word behind the name of a person whom no file has, and nothing more, is his surname. */
function isRestOfName(scene: Scene, clause: Clause, { phrase }: Subject, at: number): boolean {
  const name = phrase?.names[0]
  if (name === undefined || name.actor !== null || !isPerson(name) || at !== name.last || at >= clause.last)
    return false
  if (scene.actorAt[at] || scene.placeAt[at] || scene.readings[at]?.concepts.has('people') === true)
    return false
  if (!/^ال/.test(scene.tokens[at]?.form ?? '') || isComma(scene, at)) return false
  const next = at + 1
  return (
    next >= clause.last || isComma(scene, next) || scene.dateAt[next] != null || isPrepositional(scene, next)
  )
}

/** `أمرت النيابة في لبنان، الثلاثاء، باعتقال فلان`. */
function ordersSomething({ tokens, actorAt, placeAt }: Scene, { at, clause }: Found): boolean {
  for (let next = at + 1; next < Math.min(clause.last, at + 12); next++)
    if (/^ب(?!ال).{3,}/.test(tokens[next]?.form ?? '') && !actorAt[next] && !placeAt[next]) return true
  return false
}

/** `قصفت القوات في ساعات الصباح الباكر أحياء`: what is struck stands behind the words of time, without the article. */
function hasLaterThing(scene: Scene, clause: Clause, from: number): boolean {
  for (let at = from + 1; at < Math.min(clause.last, from + 8); at++) {
    if (!/^ال/.test(scene.tokens[at - 1]?.form ?? '') && !scene.dateAt[at - 1]) continue
    const thing = scene.readings[at]?.words.some(
      ({ concept, definite, preposition, conjunction }) =>
        concept === 'positions' && !definite && preposition === '' && conjunction === '',
    )
    if (thing === true && !scene.actorAt[at]) return true
  }
  return false
}

/** `وقصف الجيش، بعد ساعات، …`: an army that stands right by the verb shells; what is shelled is its positions. */
function isShelling(scene: Scene, { trigger }: Found, { phrase }: Subject): boolean {
  const name = phrase?.names[0]
  if (trigger.lemma !== 'قصف' || phrase === null || name === undefined) return false
  if (name.first !== phrase.head && !isGunner(scene, phrase.head)) return false
  return name.actor !== null && /^(government-body|armed-group|state|coalition)$/.test(name.actor.kind)
}

/** `مدفعية الجيش`, `طائرات الجيش`: what shells, not what is shelled. */
const isGunner = ({ tokens }: Scene, at: number): boolean =>
  /^(?:مدفعيه|راجمات|طايرات|مقاتلات|طيران|دبابات|زوارق|بوارج|مروحيات|مسيرات|قوات|وحدات)$/.test(
    tokens[at]?.form ?? '',
  )

/** `أغارت طائرات مصر على مواقع`: a verb that reaches whom it strikes by a preposition. */
function strikesAt(scene: Scene, { trigger, at: verb, clause }: Found, subject: Subject): boolean {
  if (trigger.roles.genitive !== 'agent' || (subject.ids.length === 0 && subject.countries.length === 0))
    return false
  for (let at = subject.next ?? verb + 1; at < clause.last; at++) {
    if (!scene.actorAt[at] && /^(علي|باتجاه|نحو|صوب|ضد)$/.test(scene.tokens[at]?.form ?? '')) return true
  }
  return false
}

/** `اعتقلت منذ الجمعة في تركيا 590 شخصا`: those it is done to, counted further on. */
function hasCount({ scene, clauses }: Context, { at, clause, trigger }: Found): boolean {
  if (trigger.type !== 'arrest') return false
  const { last } = resumed(scene, clauses, clause) ?? clause
  for (let next = at + 2; next < last; next++) {
    if (scene.tokens[next]?.number === true && scene.dateAt[next] === null) return true
  }
  return false
}

function addSuffering(scene: Scene, found: Found, subject: Subject, sides: Sides): void {
  const named = subject.overt ? subject.ids : objectNames(scene, found.clause, found.at + 1)
  sides.add(found.trigger.roles.object ?? 'target', named)
  if (subject.overt && subject.ids.length === 0 && subject.phrase !== null)
    sides.add('target', targetOfAdjective(scene, subject.phrase.head, subject.phrase.next))
  if (!subject.overt && named.length === 0 && isCharged(scene, found))
    sides.add('target', subject.ids.every((id) => isPersonId(scene, id)) ? subject.ids : [])
}

/** `عمل فلان في الجامعة. واعتقل بتهمة التجسس`: on what charge, of the man who was spoken of. */
function isCharged(scene: Scene, { at, clause, trigger }: Found): boolean {
  if (trigger.type !== 'arrest') return false
  for (let next = at + 1; next < Math.min(clause.last, at + 6); next++)
    if (scene.readings[next]?.concepts.has('charge') === true) return true
  return false
}

/** `وأطلقت من قطاع غزة صواريخ`: shot from there by nobody named. */
const isShotFrom = (scene: Scene, { trigger, at }: Found): boolean => {
  const { tokens, placeAt } = scene
  if (trigger.lemma !== 'أطلق صاروخا') return false
  // `السطح الذي قذفت منه القنابل`
  if (/^منه(?:ا|م)?$/.test(tokens[at + 1]?.form ?? '') && isRelativeAt(scene, at - 1)) return true
  return tokens[at + 1]?.form === 'من' && [at + 2, at + 3].some((near) => placeAt[near] != null)
}

/** Unnamed sources speak for nobody: مصدر أميركي is not the United States. */
const NOBODY_IN_PARTICULAR =
  /^[وف]?(ال)?(مصدر|مصادر|مسوول|مسوولون|مسوولين|شهود|شاهد|خبير|خبراء|محلل|ناشط|ناشطون|سكان|مراقبون|نايب|نواب|قيادي|قياديون|وسايل)/

/** `المجاهدون`, `مقاومونا`: the men of the group whose words they are. */
const isFighters = (form: string): boolean =>
  /^(?:ال)?(?:مجاهد|مقاوم|مقاتل)(?:ون|ين|و|ي)(?:نا|ها|ه)?$/.test(form)

/** The armed group in whose words a clause stands. */
function groupThatSpeaks(context: Context, { clause }: Found): readonly string[] {
  const { actors } = context.scene.authority
  return carried(context, clause).ids.filter((id) => actors.get(id)?.kind === 'armed-group')
}

const SEVERAL =
  /^(?:اطراف|دول|جهات|احزاب|قوي|فصايل|منظمات|شخصيات|كتل|جماعات|هييات|نقابات|مجموعات|شركات|تيارات|مسوولون|قاده|عواصم|بلدان)$/

/** `انتقدت أطراف عدة توقيفه، من بينها الاتحاد الأوروبي`: several without a name, and who is among them. */
const summedUp = (context: Context, { clause }: Found, head: number): readonly string[] =>
  SEVERAL.test(context.scene.tokens[head]?.form ?? '') ? listedAfter(context, clause, head) : []

/** The doer of a verb: the names of its subject, or the country whose adjective it bears. */
export function addDoer(context: Context, found: Found, subject: Subject, sides: Sides): void {
  const { scene } = context
  const { roles } = found.trigger
  if ((!subject.overt || subject.phrase === null) && isShotFrom(scene, found)) return
  const summed = subject.phrase === null ? [] : summedUp(context, found, subject.phrase.head)
  if (summed.length > 0) {
    sides.add(roles.subject, summed)
    return
  }
  sides.add(roles.subject, subject.ids)
  if (subject.ids.length > 0) return
  if (subject.phrase === null) {
    // `حلقت طائرات إسرائيلية، ثم قصفت`: the country of those who go on
    if (typeInfo(found.trigger.type).class === 'violence')
      addCountries(scene, subject.countries, roles.subject, sides, true)
    return
  }
  const { head } = subject.phrase
  const form = scene.tokens[head]?.form ?? ''
  if (isFighters(form)) sides.add(roles.subject, groupThatSpeaks(context, found))
  const own = isOwnCountry(scene, head) ? ownCountry(scene, carried(context, found.clause).ids) : null
  if (own !== null) sides.add(roles.subject, [own])
  else if (opensWithOwn(scene, subject.phrase))
    sides.add(roles.subject, ownersOf(scene, subjectBefore(context, found.clause).ids))
  else if (/^[وف]?(السلطات|الحكومه)$/.test(form) && subject.countries.length === 0)
    sides.add(roles.subject, stateOfPlace(scene, subject.phrase.next))
  else if (isPartyByAdjective(scene, found, head, form))
    addCountries(scene, subject.countries, roles.subject, sides, isForce(scene, head))
}

/** `طائرات إسرائيلية`; but a court, unnamed sources and people who protest are not their state. */
const isPartyByAdjective = (scene: Scene, { trigger }: Found, head: number, form: string): boolean =>
  trigger.type !== 'protest' &&
  !NOBODY_IN_PARTICULAR.test(form) &&
  scene.readings[head]?.concepts.has('court') !== true

/** `السلطات في تركيا`: the state that the authorities are of. */
function stateOfPlace(scene: Scene, at: number): string[] {
  const place = scene.tokens[at]?.form === 'في' ? scene.placeAt[at + 1] : null
  const state = scene.authority.states.get(place?.ids[0] ?? '')
  return state !== undefined && scene.named.has(state) ? [state] : []
}

const isForce = (scene: Scene, at: number): boolean =>
  scene.readings[at]?.concepts.has('forces') === true && scene.readings[at]?.concepts.has('aircraft') !== true

/** Whose men a speaker means: his country's forces, where the clipping names them; else his own or his group's. */
function ownersOf(scene: Scene, ids: readonly string[]): readonly string[] {
  const [only, other] = ids
  const actor = other === undefined ? scene.authority.actors.get(only ?? '') : undefined
  const ministry = actor?.kind === 'government-body' && actor.name.startsWith('وزارة')
  if (!actor || (actor.kind !== 'person' && !ministry) || actor.country === null) return ids
  const forces = actorOfCountry(scene, actor.country, true)
  return forces === null ? ids : [forces]
}

/** `حراسها`, `قواته`: men of whoever the sentence speaks of. */
const isPossessed = (form: string): boolean =>
  /^[وف]?(حراس|قوات|عناصر|مقاتلو|مقاتلي|جنود|طايرات|مسلحو|مسلحي|افراد|وحدات|مدفعيت|طيران|مقاتلات|زوارق|مسيرات|دبابات|مروحيات|صواريخ)(ها|ه|هم)$/.test(
    form,
  )

const SOME_OF = new WordPattern(
  /^[وف]?(?:احد|احدي|بعض|عددا?|عده|سربا?|مجموعه|اثنت?ين|اثنت?ان|ثلاث[اه]?|اربعا?|من)$/,
)

/** `إحدى طائراته`, `عددا من جنوده`: a phrase whose first noun, past how many they are, is owned. */
function opensWithOwn({ tokens }: Scene, { head }: Nominal): boolean {
  let at = head
  while (at < head + 3 && SOME_OF.test(tokens[at])) at++
  return isPossessed(tokens[at]?.form ?? '')
}

/** The relative pronoun of `الذي عينه`, `الذي كان الرئيس قد عينه`; -1 when none stands over the verb. */
function relativeOver(scene: Scene, verb: number, subject: Subject): number {
  if (isRelativeAt(scene, verb - 1)) return verb - 1
  for (let at = verb - 1; at >= verb - 7 && at >= 0; at--) {
    if (isRelativeAt(scene, at)) return at
    const name = scene.actorAt[at]
    const own = name?.ids.some((id) => subject.ids.includes(id)) === true
    if (!own && !/^(?:كان|كانت|قد)$/.test(scene.tokens[at]?.form ?? '') && !isTitle(scene, at)) return -1
  }
  return -1
}

/** `القائد الذي اغتالته إسرائيل`, `بعد أن أدرجته الأمم المتحدة`: whom the pronoun on a verb goes back to. */
function takenUp(
  { scene }: Context,
  { trigger, word, at, clause }: Found,
  subject: Subject,
): readonly string[] {
  if (
    !/^(ه|ها|هم|هما)$/.test(word.pronoun) ||
    !DONE_TO.has(trigger.type) ||
    trigger.roles.object !== 'target'
  )
    return []
  const relative = relativeOver(scene, at, subject)
  if (relative >= 0) {
    const antecedent = scene.actorAt[relative - 1]
    if (antecedent && word.pronoun === 'هما') return pairBefore(scene, clause, antecedent)
    return antecedent && !antecedent.ids.some((id) => subject.ids.includes(id)) ? antecedent.ids : []
  }
  const persons = TO_PERSONS.has(trigger.type)
  return antecedentOf(scene, word.pronoun, at, clause.sentence.first, subject.ids, persons)
}

const AMONG = new WordPattern(/^و?(?:بينها|بينهم|منها|منهم|ابرزها|ابرزهم|مثل)$/)

/** `تتهم فصائل مسلحة، بينها الكتائب`: those set apart from the rest, in the clause or in the one after it. */
function listedAfter({ scene, clauses }: Context, clause: Clause, from: number): readonly string[] {
  const next = clauses[clause.index + 1]
  const apart = next !== undefined && next.sentence === clause.sentence && next.kind !== 'attribution'
  const last = apart ? Math.min(next.last, next.first + 3) : clause.last
  for (let at = from + 1; at < last - 1; at++) {
    if (!AMONG.test(scene.tokens[at])) continue
    return scene.actorAt[at + 1]?.first === at + 1 ? idsOf(namesFrom(scene, at + 1, at + 6)) : []
  }
  return []
}

/** `قصفت مدفعية الجيش، وفق الموقع، تعزيزات`: the object stands behind the words that say who tells it. */
function resumedObject({ scene, clauses }: Context, clause: Clause, at: number): readonly string[] {
  const rest = at < clause.last ? null : resumed(scene, clauses, clause)
  return rest === null ? [] : objectNames(scene, rest.clause, rest.first)
}

/** `وقتل في المعارك 14 من عناصر الحزب`: those who fell stand behind what they fell in. */
function behindOccasion(scene: Scene, { at, clause }: Found): readonly string[] {
  if (!/^(?:في|خلال|اثناء|جراء|اثر)$/.test(scene.tokens[at + 1]?.form ?? '')) return []
  if (!/^ال/.test(scene.tokens[at + 2]?.form ?? '') || scene.actorAt[at + 2]) return []
  const adjective = /^ال.+يه?$/.test(scene.tokens[at + 3]?.form ?? '') && !isTitle(scene, at + 3)
  const phrase = readNominal(scene, at + (adjective ? 4 : 3), clause.last)
  return phrase === null ? [] : idsOf(phrase.names)
}

/** Finds who does and who suffers what a finite verb tells. */
export function partiesOfVerb(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { trigger, word, clause, at } = found
  const { roles } = trigger
  const subject = subjectOfVerb(context, clause, at, word)
  if (isSoleObject(scene, found, subject)) {
    sides.add('target', subject.ids)
    if (!isMarkedPassive(scene, at) && (word.conjunction !== '' || clause.kind === 'apart'))
      sides.add('agent', agreeing(scene, word, carried(context, clause).ids))
    return
  }
  const killers = trigger.toll === true ? killersOf(context, found) : []
  if (killers.length === 0) addOwnDead(context, found, sides)
  sides.add('agent', killers)
  if (trigger.toll === true && !subject.overt) {
    sides.add('target', targetOfAdjective(scene, at + 1, Math.min(clause.last, at + 5)))
    if (sides.targets.length === 0) sides.add('target', behindOccasion(scene, found))
    return
  }
  if (isPassive(context, found, subject)) {
    addSuffering(scene, found, subject, sides)
    return
  }
  // `وحُكم على فلان`: who judged is not told
  const judged = trigger.lemma === 'حكم على' && scene.tokens[at + 1]?.form === 'علي'
  if (!judged) addDoer(context, found, subject, sides)
  // `اعترضت الدفاعات صواريخ أطلقها الحوثيون`: who launched them is no target, as who intercepts them is
  if (subject.ids.length === 0 && subject.next !== null && roles.subject !== 'target')
    addRelativeAgent(scene, found, sides, subject.next, 2)
  if (roles.object === null) return
  const start = objectStart(scene, clause, at, subject)
  const within =
    typeInfo(trigger.type).class !== 'verbal-conflict' &&
    trigger.type !== 'message' &&
    trigger.type !== 'aid' &&
    roles.object !== 'agent'
  // `أنهت المحكمة عضويته في البرلمان`
  const own = trigger.type === 'ruling' ? punished(scene, { at: start, clause }, subject.ids, start + 1) : []
  const given = trigger.type === 'appointment' && isPost(scene, start) ? namedAs(scene, clause, start) : own
  const object = (given.length > 0 ? [...given] : objectNames(scene, clause, start, within)).filter(
    (id) =>
      trigger.type !== 'appointment' ||
      !(isTitle(scene, start) || isPost(scene, start)) ||
      // `أقال وزير الدفاع`: the ministry is not dismissed
      isPersonId(scene, id),
  )
  sides.add(roles.object, object.length > 0 ? object : takenUp(context, found, subject))
  if (object.length === 0 && roles.object === 'target') {
    sides.add('target', listedAfter(context, clause, start))
    sides.add('target', resumedObject(context, clause, start))
  }
  if (object.length === 0 && roles.object === 'target' && isPossessed(scene.tokens[start]?.form ?? ''))
    sides.add('target', ownersOf(scene, carried(context, clause).ids))
  const adjectival =
    roles.object === 'target' && (roles.adjective === 'agent' || trigger.type === 'condemnation')
  if (object.length === 0 && roles.object === 'target' && typeInfo(trigger.type).class === 'verbal-conflict')
    sides.add('target', governmentAt(scene, start))
  if (object.length === 0 && roles.object === 'target' && typeInfo(trigger.type).class === 'verbal-conflict')
    sides.add('target', targetOfAdjective(scene, start, Math.min(clause.last, start + 2)))
  if (object.length === 0 && adjectival && hasObject(scene, clause, start))
    sides.add('target', targetOfAdjective(scene, start, clause.last))
}
