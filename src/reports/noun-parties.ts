import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { ActorKind, EventType } from '../records.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import { addCarrier } from './carried-parties.ts'
import type { Concept } from './concepts.ts'
import { isSpeech } from './definite.ts'
import { HELPING, OWNED_ARMS } from './doers.ts'
import type { Found } from './find.ts'
import type { Word } from './lexicon.ts'
import { genderOf } from './gender.ts'
import { pairFrom } from './pairs.ts'
import { isOfOccurrence } from './unsaid.ts'
import { isDealt } from './carriers.ts'
import { isPrepositional, readNominal, skipAsides } from './nominal.ts'
import { isComma } from './objects.ts'
import { addOwnDead } from './own.ts'
import { isPerson, isPersonId } from './persons.ts'
import { isTitle, type Name, type Scene } from './scene.ts'
import { MUTUAL, STRIKE } from './triggers/trigger.ts'
import {
  actorOfCountry,
  addCountries,
  idsOf,
  namesFrom,
  targetOfAdjective,
  withJoined,
  type Sides,
} from './sides.ts'
import { clauseSubject } from './subjects.ts'
import type { Context } from './subject.ts'
import { addRelativeAgent, type Deed } from './relative-agent.ts'
import { antecedentOnNoun } from './taken-up.ts'
import { typeInfo } from './types.ts'
import { objectNames } from './verb-parties.ts'

/** Deeds done to one person or body: a pronoun on their noun stands for him. */
const TO_PERSONS: ReadonlySet<EventType> = new Set<EventType>([
  'appointment',
  'arrest',
  'assassination',
  'election',
])

/** Finds who does and who suffers what a verbal noun tells. */
export function partiesOfNoun(context: Context, found: Found, sides: Sides): void {
  addGenitive(context, found, sides)
  addOwnDead(context, found, sides)
  addLauncher(context.scene, found, sides)
  if (sides.agents.length === 0) sides.add('agent', droppedIn(context, found))
  addOwner(context.scene, found, sides)
  addAdjective(context.scene, found, sides)
  addCarrier(context, found, sides)
  addReached(context.scene, found, sides)
  addMutual(context.scene, found, sides)
  addHolder(context, found, sides)
  if (sides.agents.length === 0 && typeInfo(found.trigger.type).class === 'violence')
    sides.add(found.trigger.roles.subject, ascribedTo(context.scene, found))
  addDenied(context, found, sides)
}

/** Of what is denied: `نفت الحركة استئناف هجماتها`, who denies it; `لا صحة لاستهداف مقر له`, whose it is that was not struck. */
function addDenied(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { at, clause, trigger, modality } = found
  if (modality !== 'denied' || sides.agents.length > 0 || hasGenitive(scene, found)) return
  // `نفى الناطق تعرض المطار لهجوم`: what befell it
  if (found.word.preposition === 'ل') return
  // `نفى وصول أي تعزيزات`: of no one in particular
  if (/^اي$/.test(scene.tokens[at + 1]?.form ?? '')) return
  // `نفت الوزارة وقوع هجوم`: it denies what others are said to have done
  if (isOfOccurrence(scene, clause.first, at)) return
  const struck = trigger.roles.genitive === 'target' ? readNominal(scene, at + 1, clause.last) : null
  if (struck === null) sides.add(trigger.roles.subject, clauseSubject(context, clause).ids)
  else if (/^ل(?:ه|ها|هم)$/.test(scene.tokens[struck.head + 1]?.form ?? ''))
    sides.add('target', clauseSubject(context, clause).ids)
}

const ASCRIBED = new WordPattern(/^[وف]?[يت]?نسبت?$/)

/** `ضربة استهدفت شاحنات ونسبت إلى إسرائيل`: to whom the sentence ascribes it further on. */
function ascribedTo(scene: Scene, { at, clause }: Found): string[] {
  const { last } = clause.sentence
  for (let next = at + 1; next < Math.min(last - 2, at + 16); next++) {
    if (!ASCRIBED.test(scene.tokens[next]) || scene.tokens[next + 1]?.form !== 'الي') continue
    return idsOf(readNominal(scene, next + 2, last)?.names ?? [])
  }
  return []
}

/** The doer in the relative clause; of what is intercepted (`اعتراض صاروخ أطلقه الحوثيون`) whoever launched it. */
function addLauncher(scene: Scene, found: Found, sides: Sides): void {
  const { roles, type } = found.trigger
  if (roles.object === 'agent') return
  const caught =
    roles.subject === 'target' && typeInfo(type).class === 'violence' && found.trigger.toll !== true
  addRelativeAgent(scene, caught ? { ...found, trigger: { ...found.trigger, roles: STRIKE } } : found, sides)
}

/** `أعلنت الجبهة مقتل جنود في هجمات شنتها في الإقليم`: the verb about the deed has no subject beside it, and goes on with that of its clause. */
function droppedIn(context: Context, { trigger, clause, at }: Found): readonly string[] {
  const { scene } = context
  if (trigger.roles.subject !== 'agent' || typeInfo(trigger.type).class !== 'violence') return []
  for (let verb = at + 1; verb < Math.min(clause.last, at + 5); verb++) {
    if (scene.actorAt[verb] || isPrepositional(scene, verb)) return []
    // `هجوم دام شنه`: bloody, though its letters are those of a verb
    if (!isVerbAt(scene, verb) || scene.tokens[verb]?.form === 'دام') continue
    const word = scene.readings[verb]?.words.find(
      ({ tag, pronoun, form }) => tag === 'support' && pronoun !== '' && form.tense === 'past',
    )
    if (word === undefined || readNominal(scene, verb + 1, clause.last) !== null) return []
    const subject = clauseSubject(context, clause)
    const name = scene.actors.find(({ ids }) => ids[0] === subject.ids[0])
    const gender = name === undefined ? null : genderOf(name)
    return gender === null || word.form.gender === null || gender === word.form.gender ? subject.ids : []
  }
  return []
}

function hasGenitive(scene: Scene, { at, clause }: Found): boolean {
  const phrase = readNominal(scene, at + 1, clause.last)
  return phrase !== null && (phrase.names.length > 0 || phrase.countries.length > 0)
}

/** `ضاعفت القوات غاراتها`: whoever stands right before what is theirs does it, whatever the verb. */
function nameBeside(
  scene: Scene,
  at: number,
  first: number,
  { pronoun, conjunction, preposition }: Word,
): Name | null {
  if (!/^(?:ه|ها|هم)$/.test(pronoun) || conjunction !== '' || preposition !== '') return null
  let before = at
  while (before > first && scene.dateAt[before - 1]) before--
  const name = scene.actorAt[before - 1]
  if (name == null || name.clitic !== '' || isComma(scene, at) || name.first <= first) return null
  const gender = genderOf(name)
  if (pronoun !== 'هم' && gender !== null && gender !== (pronoun === 'ها' ? 'f' : 'm')) return null
  return isPrepositional(scene, name.first - 1) ? null : name
}

/** `أعلن المستشار انتهاء مهمة القوات وانسحابها`: who does what the clause tells, unless the pronoun is no man's. */
function ownersOf(context: Context, { word, at, clause, trigger }: Found): readonly string[] {
  const { scene } = context
  const beside = trigger.means === true ? nameBeside(scene, at, clause.first, word) : null
  if (beside !== null) return beside.ids
  const { ids } = clauseSubject(context, clause)
  const men = ids.length > 0 && ids.every((id) => scene.authority.actors.get(id)?.kind === 'person')
  if (!men || word.pronoun !== 'ها') return ids
  const others = antecedentOnNoun(scene, word.pronoun, at, clause.sentence.first, ids)
  return others.length > 0 ? others : ids
}

function addGenitive(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { trigger, word, clause, at } = found
  const { roles } = trigger
  if (word.pronoun !== '' && roles.genitive === 'agent') sides.add('agent', ownersOf(context, found))
  // `استهدافها لقاعدة`: the pronoun is who does it where another phrase tells what it is done to.
  if (
    word.pronoun !== '' &&
    roles.genitive === 'target' &&
    roles.subject === 'agent' &&
    reaches(scene, found)
  )
    sides.add('agent', clauseSubject(context, clause).ids)
  if (roles.genitive === 'target' && TO_PERSONS.has(trigger.type) && !reaches(scene, found))
    sides.add('target', whoseDeed(context, found, sides.agents))
  // `خلال لقائه الوزير فلانا`, `لدى استقباله السفير`: whom he met
  if (word.pronoun !== '' && trigger.type === 'meeting')
    sides.add('target', idsOf(readNominal(scene, at + 1, clause.last)?.names ?? []))
  const genitive = word.definite || word.pronoun !== '' ? null : readNominal(scene, at + 1, clause.last)
  if (genitive === null) return
  // `وجهت القوات ضربات جوية للتنظيم`: whom they dealt it
  if (roles.genitive === 'agent' && genitive.names[0]?.clitic === 'ل' && isDealt(scene, clause.first, at))
    return
  const ids = idsOf(genitive.names)
  if (addDoerOfNoun(scene, found, sides)) return
  const thing =
    genitive.names[0]?.first !== genitive.head && scene.readings[genitive.head]?.concepts.has('positions')
  // `صد هجمات للتنظيم`: whose the attacks are that are repelled
  const repelled = roles.object === 'agent' && isAttack(scene, genitive.head)
  sides.add((thing === true || repelled) && roles.object !== null ? roles.object : roles.genitive, ids)
  if (ids.length > 0 && roles.object !== null && roles.genitive === 'agent')
    sides.add(
      roles.object,
      doneTo(scene, clause.last, genitive.next) ??
        (HELPING.test(scene.tokens[genitive.next]) ? [] : objectNames(scene, clause, genitive.next)),
    )
  if (ids.length > 0) return
  if (roles.genitive === 'target' || (thing === true && roles.object === 'target'))
    sides.add('target', targetOfAdjective(scene, at + 1, clause.last))
  else if (roles.genitive === 'agent' && genitive.head !== at + 1) return
  else if (roles.genitive === 'agent' && scene.readings[genitive.head]?.concepts.has('forces'))
    addCountries(scene, genitive.countries, 'agent', sides, true)
}

/** `هنأ الرئيس فلانا بعد فوزه`: who was congratulated won. */
function congratulated({ tokens, actors }: Scene, first: number, at: number): readonly string[] {
  for (let verb = at - 1; verb >= first; verb--) {
    if (!/^[وف]?[يت]?ه(?:نا|ني|ناي?ت)ت?(?:ه|ها)?$/.test(tokens[verb]?.form ?? '')) continue
    return actors.findLast((one) => one.first > verb + 1 && one.last <= at && isPerson(one))?.ids ?? []
  }
  return []
}

/** `صد هجمات`, `إحباط محاولة تسلل`: what is repelled. */
const isAttack = ({ readings, tokens }: Scene, at: number): boolean =>
  readings[at]?.triggerNoun === true || /^(?:محاوله|محاولات|محاولتي)$/.test(tokens[at]?.form ?? '')

/** `استقال بعد فصله من الجماعة`: whoever the clause before is about, else the last one named whom the pronoun fits. */
function whoseDeed(
  context: Context,
  { word, clause, at, trigger }: Found,
  agents: readonly string[],
): readonly string[] {
  const { scene } = context
  const { ids } = clauseSubject(context, clause)
  const person = scene.authority.actors.get(ids[0] ?? '')?.kind === 'person'
  // `هنأ الرئيس نظيره فلانا بعد فوزه`: of two men the vote is hardly that of him who speaks
  const { first } = clause.sentence
  const others = scene.actors.some(
    (one) => one.first >= first && one.last <= at && isPerson(one) && !one.ids.some((id) => ids.includes(id)),
  )
  const his = clause.kind === 'behind' && !(trigger.type === 'election' && others)
  if (his && ids.length === 1 && person && word.pronoun === 'ه') return ids
  if (trigger.type === 'election') return congratulated(scene, first, at)
  const found = antecedentOnNoun(scene, word.pronoun, at, clause.sentence.first, [...agents, ...ids])
  // `دور الوزيرين في اعتقاله`: none but a man is jailed or slain
  const man = trigger.type === 'arrest' || trigger.type === 'assassination'
  return man && word.pronoun === 'ه' ? found.filter((id) => isPersonId(scene, id)) : found
}

/** A thing or a name in ل stands right after the noun. */
function reaches(scene: Scene, { at, clause }: Found): boolean {
  return (
    at + 1 < clause.last &&
    /^ل/.test(scene.tokens[at + 1]?.form ?? '') &&
    doneTo(scene, clause.last, at + 1) !== null
  )
}

/** Adds both sides of `استهداف إيران لمقر الحزب`; false where the name in the genitive is the one struck. */
export function addDoerOfNoun(scene: Scene, { trigger, at, clause }: Deed, sides: Sides): boolean {
  const { genitive: role, subject } = trigger.roles
  if (role !== 'target' || subject !== 'agent') return false
  const genitive = readNominal(scene, at + 1, clause.last)
  if (genitive === null || genitive.names.length === 0) return false
  const done = doneTo(scene, clause.last, genitive.next)
  if (done === null) return false
  sides.add('agent', idsOf(genitive.names))
  sides.add('target', done)
  return true
}

/** `استهداف القوات المدنيين`, `قصف الجيش المواقع`: no adjective, though it has the article. */
const isThing = (concept: Concept): boolean => concept === 'positions' || concept === 'civilians'

/** `مجلس النواب، في التاسع من الشهر،`: past `في`, where a day follows it. */
const afterDay = ({ tokens, dateAt }: Scene, at: number): number =>
  tokens[at]?.form === 'في' && dateAt[at + 1]?.first === at + 1 ? at + 1 : at

const STRUCK: readonly Concept[] = ['positions', 'forces', 'people', 'civilians', 'vehicle']

/** `استهداف إسرائيل الضاحية`: what a state or an armed group does something to is a place, and no part of its name. */
const strikesPlaces = (kind: ActorKind): boolean =>
  kind === 'state' || kind === 'armed-group' || kind === 'coalition'

/** Ground that is struck, beside what it is of: `محيط الحي`, `أطراف البلدة`. */
const GROUND = new WordPattern(/^(?:محيط|اطراف|ضواحي|مشارف|تخوم|عمق|ريف|جنوب|شمال|شرق|غرب)$/)

/**
 * `استهداف إيران لمقر الحزب`, `اعتقال الشرطة ناشطين`: whom a noun is done to, when a second phrase stands after the
 * one in the genitive, which is then the doer. Null when none does: `استهداف القوات أمس`.
 */
function doneTo(scene: Scene, last: number, from: number): string[] | null {
  const at = skipAsides(scene, afterDay(scene, from), last)
  const aside = isComma(scene, from) && isComma(scene, at) && at > from
  if (at >= last || (!aside && ((scene.tokens[at]?.gap ?? 0) & ~(GAP.space | GAP.quote)) !== 0)) return null
  const name = scene.actorAt[at]
  if (name) return name.first === at && /^ل?$/.test(name.clitic) ? idsOf(withJoined(scene, name)) : null
  const office = /^ل?(?:مكتب|مكاتب)$/.test(scene.tokens[at]?.form ?? '')
  if (isTitle(scene, at) && !office) {
    // `اعتقال الجهاز قائد اللواء`, `اغتيال إسرائيل القيادي`; but `اعتقال علي حسن القيادي` is one
    const { form: title = '' } = scene.tokens[at] ?? {}
    const body = scene.actorAt[from - 1]?.actor?.kind ?? 'person'
    const apposed = /^(?:ال|لل)/.test(title) && body === 'person'
    // `تعيين علي حسن رئيسا للجهاز`: the post that he is given
    const whom = apposed || /[^او]ا$/.test(title) ? null : readNominal(scene, at, last)
    return whom === null || whom.names.length === 0 ? null : idsOf(whom.names)
  }
  // `احتجاز أنقرة القس الأمريكي فلان`: a man by a word that is no title
  const doer = scene.actorAt[from - 1]?.actor?.kind ?? 'person'
  const noun = doer !== 'person' && /^ال.*[^يه]$/.test(scene.tokens[at]?.form ?? '')
  const [man] = noun ? (readNominal(scene, at, last)?.names ?? []) : []
  if (man !== undefined && man.first > at && man.first <= at + 2 && man.clitic === '' && isPerson(man))
    return idsOf([man])
  const place = scene.placeAt[at]
  // `استهداف الجيش مستشفى الشفاء`; a bare town may be part of the name before it
  const thing = office || scene.readings[at]?.concepts.has('positions') === true
  if (place) return place.first === at && (place.clitic === 'ل' || thing || strikesPlaces(doer)) ? [] : null
  if (doer !== 'person' && GROUND.test(scene.tokens[at])) return []
  const struck = scene.readings[at]?.words.some(
    (word) =>
      word.concept !== null &&
      STRUCK.includes(word.concept) &&
      word.conjunction === '' &&
      (word.preposition === 'ل' || (word.preposition === '' && (!word.definite || isThing(word.concept)))),
  )
  if (struck !== true && !office) return null
  return idsOf(namesFrom(scene, at, Math.min(last, at + 8)))
}

/** `هجوم واسع للتنظيم`, `قصفا مدفعيا للجيش`: whose deed it is, adjectives between. */
function addOwner(scene: Scene, found: Found, sides: Sides): void {
  const { trigger, word, at, clause } = found
  if (trigger.roles.genitive !== 'agent' || word.definite || sides.agents.length > 0) return
  // `وجّه اتهامات لإيران`
  if (isSpeech(trigger) && trigger.roles.after['ل'] === 'target') return
  for (let next = at + 1; next < Math.min(clause.last, at + 5); next++) {
    const name = scene.actorAt[next]
    // `زيارة رسمية لفرنسا`: where to
    if (name && trigger.type === 'visit' && name.actor?.kind === 'state') return
    if (name) {
      const role = isDealt(scene, clause.first, at) ? 'target' : 'agent'
      if (name.first === next && name.clitic === 'ل') sides.add(role, idsOf(withJoined(scene, name)))
      return
    }
    // `غارة جوية لمقاتلات التحالف`
    const whose = scene.actorAt[next + 1]
    if (/^ل/.test(scene.tokens[next]?.form ?? '') && whose?.first === next + 1 && isMen(scene, next)) {
      sides.add(isDealt(scene, clause.first, at) ? 'target' : 'agent', idsOf(withJoined(scene, whose)))
      return
    }
    // `توغلا لقوة إسرائيلية`
    if (/^ل/.test(scene.tokens[next]?.form ?? '') && isMen(scene, next)) {
      const by = /^ال(?:حربي|جوي|مسير)(?:ه|ات)?$/.test(scene.tokens[next + 1]?.form ?? '')
        ? next + 2
        : next + 1
      const country = scene.authority.nationalities.of(scene.tokens[by]?.form ?? '')
      if (country !== null) addCountries(scene, [country], 'agent', sides, true)
      return
    }
    if (HELPING.test(scene.tokens[next])) return
    if (/^تابع/.test(scene.tokens[next]?.form ?? '') || isWeaponAt(scene, next)) continue
    // `طالت غارات مقار للهيئة`: whose the thing is that was struck
    if (scene.readings[next]?.concepts.has('positions') === true) return
    if (isVerbAt(scene, next) || isPrepositional(scene, next) || scene.dateAt[next]) return
  }
}

/** `لقوات`, `لطائرات`: who or what strikes. */
const isMen = (scene: Scene, at: number): boolean =>
  OWNED_ARMS.test(scene.tokens[at]) ||
  scene.readings[at]?.words.some(
    ({ preposition, concept, definite }) =>
      preposition === 'ل' && !definite && (concept === 'forces' || concept === 'aircraft'),
  ) === true

/** Prepositions behind which no adjective is of the noun. */
const ENDING = new Set(['علي', 'في', 'من', 'الي', 'مع', 'بين', 'عن', 'ضد', 'خلال'])

function addAdjective(scene: Scene, found: Found, sides: Sides): void {
  if (found.trigger.roles.adjective !== 'agent' || sides.agents.length > 0) return
  for (let at = found.at + 1; at < Math.min(found.clause.last, found.at + 5); at++) {
    if (scene.actorAt[at] || scene.placeAt[at]?.first === at || isVerbAt(scene, at)) return
    const form = scene.tokens[at]?.form ?? ''
    if (ENDING.has(form)) return
    const country = scene.authority.nationalities.of(form)
    if (country === null || !(isWeaponAt(scene, at - 1) || qualifies(form, found, scene))) continue
    const actor = actorOfCountry(scene, country, false, found.trigger.means === true)
    if (actor !== null) sides.add('agent', [actor])
    if (found.trigger.roles !== MUTUAL) return
  }
}

/** `باستهداف مسيرة إسرائيلية سيارة`: whose weapon did it. */
function isWeaponAt(scene: Scene, at: number): boolean {
  const concepts = scene.readings[at]?.concepts
  return (
    concepts !== undefined && (concepts.has('drone') || concepts.has('aircraft') || concepts.has('rocket'))
  )
}

/**
 * Whether an adjective can be the noun's own: it has the article when the noun has it, and the noun's gender. In
 * `قصف مستوطنات إسرائيلية` and `استهداف قاعدة حرير الأمريكية` it tells of what was struck.
 */
function qualifies(adjective: string, { at, word }: Found, scene: Scene): boolean {
  if (word.pronoun !== '') return false
  const noun = scene.tokens[at]?.form ?? ''
  if (word.definite !== /^(?:ال|لل)/.test(adjective)) return false
  return /(?:ه|ات)$/.test(noun) === /ي(?:ه|ات)$/.test(adjective)
}

const REACHED = new WordPattern(/^(طالت?|شملت?|تشمل|تطال|ضمت?)$/)

/** `عقوبات طالت علي حسن`, `لقاءات شملت المبعوث`: whom the deed reached, by the verb after its noun. */
function addReached(scene: Scene, { trigger, at, clause }: Found, sides: Sides): void {
  if (trigger.roles.object !== 'target' || sides.targets.length > 0) return
  for (let next = at + 1; next < Math.min(clause.last, at + 5); next++) {
    if (REACHED.test(scene.tokens[next])) {
      sides.add('target', objectNames(scene, clause, next + 1))
      return
    }
    if (isVerbAt(scene, next)) return
  }
}

const EXCHANGED = new WordPattern(/^متبادل(?:ه|ا)?$/)

/** `قصفا مدفعيا متبادلا بين الجيش والقوات`: both sides do it. */
function addMutual(scene: Scene, { trigger, at, clause }: Found, sides: Sides): void {
  if (typeInfo(trigger.type).class !== 'violence') return
  for (let next = at + 1; next < Math.min(clause.last, at + 4); next++) {
    if (!EXCHANGED.test(scene.tokens[next]) || scene.tokens[next + 1]?.form !== 'بين') continue
    sides.add('agent', idsOf(pairFrom(scene, next + 2, clause.last)))
  }
}

/** `المعارك الدائرة ضد القوات`. */
const isAgainst = ({ tokens }: Scene, at: number): boolean =>
  [at + 1, at + 2, at + 3].some((next) => tokens[next]?.form === 'ضد')

/** `وفي زيارة لكذا، قال الرئيس`: the man whom the sentence that opens so is about. */
function whoOnVisit(context: Context, clause: Clause): readonly string[] {
  const next = context.clauses[clause.index + 1]
  const own = clauseSubject(context, clause).ids
  const { ids } =
    own.length > 0 || next?.sentence !== clause.sentence ? { ids: own } : clauseSubject(context, next)
  return ids.filter((id) => isPersonId(context.scene, id))
}

/** `بعد زيارة لطهران`, `بعد زيارة رسمية إلى باريس`: where to, and no word of whose visit it was. */
function leadsSomewhere({ tokens, placeAt }: Scene, visit: number): boolean {
  const at =
    /^(?!ال|ل).+ه$/.test(tokens[visit + 1]?.form ?? '') && !placeAt[visit + 1] ? visit + 2 : visit + 1
  return placeAt[at]?.clitic === 'ل' || tokens[at]?.form === 'الي'
}

/** `عاد الرئيس من زيارة لواشنطن`, `وصل الوزير في زيارة`: the man whom the clause is about. */
function addVisitor(
  context: Context,
  { at, clause }: Pick<Found, 'trigger' | 'at' | 'clause'>,
  sides: Sides,
): void {
  const { scene } = context
  const { form: before = '' } = scene.tokens[at - 1] ?? {}
  if (/^و?(?:في|خلال)$/.test(before) && at - 1 === clause.first) {
    sides.add('agent', whoOnVisit(context, clause))
    return
  }
  if (/^[وف]?(?:بعد|عقب|قبل)$/.test(before) && leadsSomewhere(scene, at)) {
    sides.add('agent', whoOnVisit(context, clause))
    return
  }
  // `بحث المبعوث خلال زيارة إلى طهران`
  if (
    /^(?:خلال|اثناء)$/.test(before) &&
    /^(?:ل|ال|الي|مفاج|رسمي|قصير)/.test(scene.tokens[at + 1]?.form ?? '')
  )
    sides.add(
      'agent',
      clauseSubject(context, clause).ids.filter((id) => isPersonId(scene, id)),
    )
  if (!/^(?:من|في|ضمن|ختام|مستهل)$/.test(before)) return
  const goes = scene.tokens
    .slice(clause.first, at)
    .some(({ form }) =>
      /^[وف]?(?:[يت]?عود|عادت?|وصلت?|[يت]صل|غادرت?|[يت]غادر|توجهت?|[يت]توجه|رجعت?|قدم)$/.test(form),
    )
  if (goes) sides.add('agent', clauseSubject(context, clause).ids)
}

/** `بحث الوزير خلال اتصال مع المبعوث`, `تقدم الجيش في معارك ضد القوات`: who met or fought is who does what the clause tells. */
function addHolder(context: Context, { trigger, at, clause, definite }: Found, sides: Sides): void {
  if (sides.agents.length > 0) return
  if (trigger.type === 'visit' && !definite) addVisitor(context, { trigger, at, clause }, sides)
  const against = trigger.roles.after['ضد'] !== undefined && isAgainst(context.scene, at)
  if (!(trigger.type === 'clash' && against) && (trigger.type !== 'meeting' || definite)) return
  if (!/^(في|خلال|وخلال|عبر)$/.test(context.scene.tokens[at - 1]?.form ?? '')) return
  if (clause.first < at - 1) sides.add('agent', clauseSubject(context, clause).ids)
}
