import { WordPattern } from '../arabic/vocabulary.ts'
import type { EventType } from '../records.ts'
import { afterThat, afterBe, isResumed } from './between.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import { isAgentive } from './doers.ts'
import { genderOf, isSurelyMasculine } from './gender.ts'
import { leaderBefore } from './leaders.ts'
import type { Word } from './lexicon.ts'
import { SUPPORTERS } from './members.ts'
import { isPrepositional, readNominal, skipAsides, type Nominal } from './nominal.ts'
import { hasObject, isComma, isIn, isTakenUp, objectStart, skipPlace } from './objects.ts'
import { BEHIND, clauseStart } from './openings.ts'
import { WHY } from './reasons.ts'
import { pairBefore } from './pairs.ts'
import { isPerson } from './persons.ts'
import { isTitle, type Name, type Scene } from './scene.ts'
import { typeInfo } from './types.ts'
import { named, subjectOf, verbsBetween, type Context, type Subject } from './subject.ts'

/** The phrase that is a verb's subject: before it, behind it, or before the relative pronoun. */

/** `المتظاهرين الذين طالبوا`: people without a name. */
const isCrowd = (scene: Scene, at: number): boolean =>
  (['protesters', 'crowd', 'people'] as const).some((one) => scene.readings[at]?.concepts.has(one))

/** `الذي كان قد زار`: where the relative pronoun would stand, past what only tells the tense. */
function behindBeen({ tokens }: Scene, verb: number): number {
  let at = verb - 1
  while (at > verb - 4 && /^(?:كان|كانت|كانوا|كانا|قد|سبق|ان)$/.test(tokens[at]?.form ?? '')) at--
  return at
}

/** A noun with the article that is no name and no adjective of a country. */
function isThingAt({ tokens, actorAt, placeAt, authority }: Scene, at: number): boolean {
  const { form = '' } = tokens[at] ?? {}
  return (
    /^ال.{2,}[^يه]$/.test(form) && !actorAt[at] && !placeAt[at] && authority.nationalities.of(form) === null
  )
}

/** `الذي اعتقلته في جنين قوات الاحتلال`: past where it was done, where a name follows. */
function behindPlace({ tokens, placeAt, actorAt }: Scene, at: number): number {
  const place = tokens[at]?.form === 'في' ? placeAt[at + 1] : null
  return place?.first === at + 1 && actorAt[place.last]?.clitic === '' ? place.last : at
}

/** With a pronoun behind them these are told of whoever suffers them: `التهم التي أدين بها فلان`. */
const CHARGES: ReadonlySet<EventType | null> = new Set<EventType | null>([
  'accusation',
  'arrest',
  'ruling',
  'appointment',
])

/** `الذي زار`: the name before the pronoun. With a pronoun on the verb (`التي نفذتها`) the subject follows. */
export function ofRelative(context: Context, clause: Clause, verb: number, word: Word): Subject | null {
  const { scene } = context
  const relative = behindBeen(scene, verb)
  if (!isRelativeAt(scene, relative)) return null
  // `الإجراءات التي طالبت بها أنقرة`: the preposition takes the noun up, and who asked stands behind it
  const apart =
    word.pronoun === '' &&
    !CHARGES.has(word.trigger?.type ?? null) &&
    (BOUND.test(scene.tokens[verb + 1]) || /^به(?:ا|م|ما)?$/.test(scene.tokens[verb + 1]?.form ?? ''))
  const aside = apart ? readNominal(scene, verb + 2, clause.last) : null
  if (aside !== null && aside.names[0]?.clitic === '' && agrees(scene, aside, word))
    return named(scene, aside, aside.next)
  // `اليوم الذي قصفت فيه روسيا`: what the pronoun stands for is no doer; nor is anybody before it, of `هاجم فيه مسلحون`
  if (word.pronoun === '' && isTakenUp(scene, verb + 1)) {
    const doer = readNominal(scene, verb + 2, clause.last)
    const nameless = doer !== null && doer.names.length === 0 && !scene.placeAt[doer.head]
    return nameless ? subjectOf([], true) : null
  }
  const pronoun = scene.tokens[relative]?.form ?? ''
  if (word.pronoun !== '') {
    // `التي فرضتها عليها واشنطن`
    const bound = BOUND.test(scene.tokens[verb + 1])
    const phrase = readNominal(scene, bound ? verb + 2 : behindPlace(scene, verb + 1), clause.last)
    return phrase === null ? subjectOf([], true) : named(scene, phrase, phrase.next)
  }
  const told = isResumed(scene, clause, verb) ? readNominal(scene, verb + 1, clause.last) : null
  if (told !== null && told.names.length > 0) return named(scene, told, told.next)
  let thing = false
  for (let at = relative - 1; at >= clause.first; at--) {
    const name = scene.actorAt[at]
    // `عبر الوزير عن قلقه من العنف في المدينة الذي`: the noun behind the preposition is nearer
    thing ||= isThingAt(scene, at)
    if (thing && isPrepositional(scene, at)) break
    // `أنصار عمران خان الذين تظاهروا`
    if (name && pronoun === 'الذين' && SUPPORTERS.test(scene.tokens[name.first - 1])) break
    if (name && /^اللذ[اي]ن$/.test(pronoun)) return subjectOf(pairBefore(scene, clause, name), true)
    // `الوزيرة التي أنهى مهامها`: another than the one before the pronoun does it
    if (
      name &&
      word.form.gender === 'm' &&
      !word.form.plural &&
      /^[وف]?التي$/.test(pronoun) &&
      isPerson(name)
    )
      return null
    if (name && isOfficeOf(scene, name, relative, word)) {
      const holder = holderBefore(scene, clause, name)
      return subjectOf(holder?.ids ?? [], true)
    }
    if (name) return subjectOf([...name.ids, ...leaderBefore(scene, name)], true)
    if (pronoun === 'الذين' && isCrowd(scene, at)) break
    // `العمليات التي استهدفت`: the deed is what does it
    if (scene.readings[at]?.triggerNoun === true) break
    if (isVerbAt(scene, at)) break
  }
  return subjectOf([], true)
}

/** Deeds that befall a man. */
const BEFALLS: ReadonlySet<EventType> = new Set<EventType>(['arrest', 'appointment', 'assassination'])

/** `الزعيم السابق للحزب الذي احتجز`: the body is that of his office. */
function isOfficeOf(scene: Scene, name: Name, relative: number, { trigger, form }: Word): boolean {
  if (trigger === null || !BEFALLS.has(trigger.type) || isPerson(name) || form.plural) return false
  if (!/^[وف]?الذي$/.test(scene.tokens[relative]?.form ?? '')) return false
  for (let at = name.first; at > name.first - 4 && at >= 0; at--) if (isTitle(scene, at)) return true
  return false
}

/** `كريم منصور، الزعيم السابق للحزب،`: whoever is named before the comma that sets his office apart. */
function holderBefore(scene: Scene, clause: Clause, office: Name): Name | null {
  for (let at = office.first; at > Math.max(clause.first, office.first - 5); at--)
    if (isComma(scene, at)) {
      const name = scene.actorAt[at - 1]
      return name && isPerson(name) ? name : null
    }
  return null
}

/** A subject before its verb: `إن الولايات المتحدة نقلت`, `وكانت إسرائيل قد شنت`. */
export function before(context: Context, clause: Clause, verb: number): Subject | null {
  const { scene } = context
  const start = clauseStart(scene, clause)
  if (start >= verb) return null
  const first = readNominal(scene, start, verb)
  const opens = first !== null && verbsBetween(scene, first.next, verb) === 0
  const nameless = !opens || first.names.length === 0
  const told = nameless ? afterThat(scene, start, verb) : null
  const phrase = told ?? (opens ? first : afterBe(scene, start, verb))
  if (phrase === null || verbsBetween(scene, phrase.next, verb) > 0) return null
  if (isSetting(scene, phrase, verb)) return null
  return named(scene, phrase, null)
}

/** `ردا على القصف استهدف`, `نصرة لغزة، هاجم`, `بعد القصف، هاجم`: why or when, before a verb whose subject follows. */
function isSetting(scene: Scene, phrase: Nominal, verb: number): boolean {
  if (phrase.names.length > 0) return false
  const head = scene.tokens[phrase.head]?.form ?? ''
  if (WHY.test(scene.tokens[phrase.head])) return true
  if (!isComma(scene, verb)) return false
  if (BEHIND.test(scene.tokens[phrase.head - 1]?.form ?? '')) return true
  // `أن بلاده، مصر، تدين`
  return !isAgentive(scene, phrase) && !/^[وف]?(?:ال|بلاده?ا?$)/.test(head)
}

const EACH = new WordPattern(/^[وف]?كلا?$/)

export function agrees(scene: Scene, phrase: Nominal, word: Word): boolean {
  const first = phrase.names[0]
  // `استنكرت كل من الأردن ومصر`: the verb agrees with what is summed up
  if (EACH.test(scene.tokens[phrase.head - 2])) return true
  // `وكلفت وزير المالية`: no man is the subject of a feminine verb
  if (word.form.gender === 'f' && first !== undefined && first.first > phrase.head) {
    const { form = '' } = scene.tokens[phrase.head] ?? {}
    if (
      /^(?:ال)?(?:رييس|وزير|قايد|امين|سفير|نايب|مدير|محافظ|مبعوث|قيادي|ناشط|صحفي|صحافي|لاعب|مواطن|مرشح)$/.test(
        form,
      )
    )
      return false
  }
  if (first === undefined || word.pronoun !== '' || first.first !== phrase.head) return true
  const gender = genderOf(first)
  // `أدانت الأردن`: the press often has states in the feminine
  if (word.form.gender === 'f' && first.actor?.kind === 'state' && word.trigger?.roles.object === null)
    return true
  if (word.form.gender === 'f') return !isSurelyMasculine(first)
  return !(word.form.gender === 'm' && gender === 'f')
}

/** `وصل إلى العاصمة بيروت الموفد السعودي`: whoever arrives stands behind where. */
export function afterGoal(scene: Scene, verb: number, { trigger }: Word): number {
  const forces = trigger?.type === 'deployment'
  if ((trigger?.type !== 'visit' && !forces) || scene.tokens[verb + 1]?.form !== 'الي') return verb + 1
  const head = /^(?:العاصمه|مدينه|مطار|محافظه)$/.test(scene.tokens[verb + 2]?.form ?? '')
    ? verb + 3
    : verb + 2
  const place = scene.placeAt[verb + 2] ?? scene.placeAt[head]
  if (place == null || place.first > head) return verb + 1
  const who = skipAsides(scene, place.last, scene.tokens.length)
  const come = forces && scene.readings[who]?.concepts.has('forces') === true
  return come || isTitle(scene, who) || scene.actorAt[who]?.clitic === '' ? place.last : verb + 1
}

/** A preposition with its pronoun: `طلب منه`. */
export const BOUND = new WordPattern(/^[وف]?(?:من|عن|في|علي|الي|مع|لدي|حول|ضد|تجاه)(?:ه|ها|هم|هما|نا)$/)

/** `استدعت الأردن السفير`: a state in the feminine, whatever its gender, where the object follows. */
export function isStateWithObject(scene: Scene, clause: Clause, phrase: Nominal, verb: number): boolean {
  const [name] = phrase.names
  if (name?.actor?.kind !== 'state' || name.first !== phrase.head) return false
  return hasObject(scene, clause, objectStart(scene, clause, verb, subjectOf([], false, [], phrase.next)))
}

/** `وتبنى الهجوم تنظيم الدولة`: a name right behind a known object is who did it. */
export function behindObject(scene: Scene, { head, next }: Nominal, last: number): Subject | null {
  if (next !== head + 1 || !/^ال/.test(scene.tokens[head]?.form ?? '') || isComma(scene, next)) return null
  const phrase = readNominal(scene, next, last)
  const name = phrase?.names[0]
  return phrase === null || name === undefined || name.clitic !== ''
    ? null
    : named(scene, phrase, phrase.next)
}

/** Many without a name, as they stand by themselves or before what they are of: `المحتجون`, `أهالي الرهائن`. */
const MANY = new WordPattern(
  /^(?:ال)?(?:متظاهر|محتج|معتصم|مضرب|مشارك|موقع|متقاعد|موظف|معلم|مواطن|نازح|صحفي|صحافي|ناشط|محام|مزارع|سايق|مهاجر|لاجي?|مقدسي|ناج)(?:ون|ين)$|^(?:ال)?(?:اهالي|عايلات|اسر|سكان|طلاب|طلبه|عمال|نشطاء|اطباء|اساتذه|جماهير|حشود|عشاير|وجهاء|ابناء|قبايل)$/,
)
/** `تتهم هذه الطريقة الحكومة`: one spoken of before. */
const POINTING = new WordPattern(/^(?:هذه|هذا|هولاء|تلك)$/)
/** Bodies that speak without a name. */
const BODY = new WordPattern(
  /^ال(?:منظمه|رابطه|نقابه|جمعيه|شبكه|موسسه|مفوضيه|فيدراليه|تنسيقيه|مبادره|عايله|اسره|بعثه|منظمات|نقابات|جمعيات|هييات|معارضه)$/,
)
const OF_THEM = new WordPattern(
  /^(?:اهالي|عايلات|عايله|اسر|اسره|سكان|ذوو|ذوي|ابناء|وجهاء|عشاير|طلاب|طلبه|عمال|عشرات|ميات|الاف|عدد|عددا|محامو|محامي|محاميه|زوجه|والد|والده|شقيق|شقيقه)$/,
)
const WHERE = new WordPattern(/^(?:مدينه|بلده|قريه|مخيم|حي|محافظه|منطقه|قطاع|من)$/)

/** Tells whether a word is of many who speak without a name. */
export const areMany = ({ tokens }: Scene, at: number): boolean =>
  MANY.test(tokens[at]) || POINTING.test(tokens[at])

/** The token after those that a noun of many is of: `أهالي غزة`, `سكان مدينة طرابلس`, `عائلة الصحفي فلان`. */
function pastOwner(scene: Scene, at: number): number {
  let next = WHERE.test(scene.tokens[at]) ? at + 1 : at
  const isBefore = (name: number): boolean => scene.actorAt[name] == null && scene.actorAt[name + 1] != null
  while (next < at + 3 && scene.actorAt[next] == null && (isTitle(scene, next) || isBefore(next))) next++
  const whose = scene.placeAt[next] ?? scene.actorAt[next]
  return whose?.first === next ? whose.last : next + 1
}

/** `طالب المحتجون الرئيس بالرحيل`, `دعت عائلات الرهائن الحكومة إلى`: the name behind them is of whom it is asked. */
export function ofMany(scene: Scene, { head }: Nominal, { trigger }: Word, last: number): Subject | null {
  if (trigger?.roles.object !== 'target' || typeInfo(trigger.type).class !== 'verbal-conflict') return null
  const { tokens, actorAt } = scene
  // `اتهمت "العمال الكردستاني"`: a word of a name
  if (actorAt[head]) return null
  const of = OF_THEM.test(tokens[head])
  const pointed = POINTING.test(tokens[head]) && actorAt[head + 1] == null
  if (!of && !pointed && !MANY.test(tokens[head]) && !BODY.test(tokens[head])) return null
  let next = of ? pastOwner(scene, head + 1) : pointed ? head + 2 : head + 1
  while (next < last && !actorAt[next] && !isTitle(scene, next) && /^ال/.test(tokens[next]?.form ?? ''))
    next++
  if (isIn(scene, next)) next = skipPlace(scene, next, last)
  const asked = readNominal(scene, next, last)?.names[0]
  if (asked === undefined || asked.clitic !== '') return null
  return subjectOf([], true, [], next, { names: [], countries: [], head, next })
}

/** `نقلت الوكالة عن فلان قوله`: the speaker is the one quoted. */
export function ofReport(context: Context, clause: Clause, verb: number, word: Word): Subject | null {
  const { scene } = context
  if (word.tag !== 'say' || !/^(نقل|نسب)/.test(word.form.text)) return null
  for (let at = verb + 1; at < clause.last; at++) {
    if (!/^(عن|الي)$/.test(scene.tokens[at]?.form ?? '')) continue
    const phrase = readNominal(scene, at + 1, clause.last)
    return phrase === null ? null : named(scene, phrase, phrase.next)
  }
  return null
}

/** `سبق للمحكمة العليا أن أرجأت`: who did it is named before `أن`. */
export function ofEarlier({ tokens, actorAt }: Scene, { first }: Clause, verb: number): Subject | null {
  const name = tokens[verb - 1]?.form === 'ان' ? actorAt[verb - 2] : null
  if (name == null || name.first <= first || !name.clitic.endsWith('ل')) return null
  return /^[وف]?سبق$/.test(tokens[name.first - 1]?.form ?? '') ? subjectOf(name.ids, true) : null
}
