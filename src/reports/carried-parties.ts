import { WordPattern } from '../arabic/vocabulary.ts'
import { decidedBy } from './authors.ts'
import { isVerbAt } from './clauses.ts'
import { campOf, campsOf, meets } from './camps.ts'
import { carrierOf, SUFFERED, subjectOfAny, subjectOfCarrier, type Carrier } from './carriers.ts'
import type { Found } from './find.ts'
import { verbForms } from './forms.ts'
import { putsAnEnd } from './homographs.ts'
import type { Word } from './lexicon.ts'
import { isPrepositional, readNominal } from './nominal.ts'
import { isOwnLoss } from './own.ts'
import { isPersonId } from './persons.ts'
import type { Scene } from './scene.ts'
import {
  actorOfCountry,
  addCountries,
  allNames,
  idsOf,
  namesFrom,
  targetOfAdjective,
  type Sides,
} from './sides.ts'
import { clauseSubject } from './subjects.ts'
import type { Context, Subject } from './subject.ts'
import { typeInfo } from './types.ts'
import { isStruckOccasion } from './struck-occasions.ts'
import { addDoer } from './verb-parties.ts'

/** Whom the verb that the noun of a deed hangs on makes its parties: `شنت القوات غارة`, `تعرضت القاعدة لهجوم`. */

/** Hosts and scenes of what others do: شهدت المدينة اشتباكات. */
const HOSTED = verbForms([
  ['استضاف', 'يستضيف'],
  ['رعى', 'يرعى'],
  ['شهد', 'يشهد'],
  ['هز', 'يهز'],
  ['ضرب', 'يضرب'],
  ['أعقب', 'يعقب'],
  ['تخلل', 'يتخلل'],
  ['تمثل', 'يتمثل'],
])
const LED_TO = verbForms([
  ['أدى', 'يؤدي'],
  ['تسبب', 'يتسبب'],
])
/** Says that a deed of force took place; of an agreement, that it was signed. */
const RECEIVED = verbForms([['تلقى', 'يتلقى']])
const HAPPENED = verbForms([['وقع', 'يقع']])

/** `نفت الوزارة وقوع هجوم`: who speaks of its taking place did not do it. */
const TAKING_PLACE = new WordPattern(/^[وبل]?(?:ال)?(?:وقوع|حدوث|حصول|اندلاع|نشوب|وجود)$/)

/** `دمرت طائرات الجيش مبنى في غارة`, `ردت القوات بقصف`: verbs whose subject does the deed that a preposition adds. */
const WROUGHT = verbForms([
  ['دمر', 'يدمر'],
  ['رد', 'يرد'],
  ['أسقط', 'يسقط'],
  ['أصاب', 'يصيب'],
  ['بادر', 'يبادر'],
  ['تدخل', 'يتدخل'],
  ['قضى', 'يقضي'],
])
const MANAGED = verbForms([
  ['تمكن', 'يتمكن'],
  ['نجح', 'ينجح'],
  ['أفلح', 'يفلح'],
  ['تسبب', 'يتسبب'],
])

function addWrought(scene: Scene, found: Found, sides: Sides): boolean {
  const { trigger, word, at, clause } = found
  if ((trigger.means !== true && trigger.lemma !== 'كمين') || trigger.toll === true) return false
  if (word.preposition !== 'ب' && scene.tokens[at - 1]?.form !== 'في') return false
  for (let verb = at - 1; verb >= clause.first; verb--) {
    if (!isActive(scene.tokens[verb]?.form ?? '') || isDeath(scene, verb)) continue
    const phrase = readNominal(scene, verb + 1, at)
    if (phrase === null) return false
    sides.add('agent', idsOf(phrase.names))
    // `ردت المدفعية الأميركية بقصف`
    if (phrase.names.length === 0) addCountries(scene, phrase.countries, 'agent', sides, true)
    return sides.agents.length > 0
  }
  return false
}

/** `قضى القيادي في غارة`: he died; who puts an end to others does so with `على`. */
const isDeath = ({ tokens }: Scene, verb: number): boolean =>
  /^[وف]?[يت]?قض[يت]$/.test(tokens[verb]?.form ?? '') && !putsAnEnd(tokens, verb)

const isActive = (form: string): boolean =>
  WROUGHT.has(form) || (/^[وف]/.test(form) && WROUGHT.has(form.slice(1)))

/** `أعلنت الجماعة مقتل ستة في غارات`: the toll of a deed, or a deed told as the cause of something, is not the speaker's. */
function isOnlyTold(scene: Scene, { at, trigger, word, definite }: Found): boolean {
  if (typeInfo(trigger.type).class !== 'violence') return false
  if (trigger.toll === true) return !/^قتل/.test(word.form.text)
  const prior = scene.tokens[at - 1]?.form ?? ''
  return (
    definite ||
    word.preposition !== '' ||
    /^(في|من|بعد|عقب|اثر|جراء|خلال|اثناء|بسبب|نتيجه|سلسله)$/.test(prior)
  )
}

const PAPER = new WordPattern(
  /^(?:ال)?(?:مذكره|شكوي|احتجاج|احتجاجا|رساله|بيان|بيانا|تقرير|تقريرا|مشروع|كلمه|موتمر|موتمرا|تحقيق|تحقيقا)$/,
)

/** `عقد المجلس جلسة للنظر في الغارات`, `سلمت الوزارة مذكرة احتجاج على القصف`: what is done is to speak of the deed. */
function isOnlySpokenOf({ readings, tokens, actorAt }: Scene, verb: number, at: number): boolean {
  for (let between = verb + 1; between < at; between++) {
    if (actorAt[between]) continue
    if (PAPER.test(tokens[between]) || readings[between]?.concepts.has('meeting') === true) return true
  }
  return false
}

/** Verbs by which a party owns up to its dead. */
const MOURNS = verbForms([
  ['أكد', 'يؤكد'],
  ['أقر', 'يقر'],
  ['اعترف', 'يعترف'],
])

/** `أعلنت الكتائب مقتل قائد لها في قصف إسرائيلي`, `أكدت القوات مقتل القيادي`: the dead may be the speaker's own. */
function isToldDeath(scene: Scene, { at, word, clause }: Found, carrier: Word): boolean {
  if (!/^مقتل/.test(word.form.text)) return false
  if (MOURNS.has(carrier.form.text)) return true
  for (let next = at + 1; next < clause.last - 1; next++) {
    if (scene.actorAt[next] || scene.readings[next]?.triggerNoun !== true) continue
    const country = scene.authority.nationalities.of(scene.tokens[next + 1]?.form ?? '')
    if (country !== null && actorOfCountry(scene, country) !== null) return true
  }
  return false
}

const FIGHTS = /جيش|قوات|شرطة|أمن|الدفاع|الداخلية|مكافحة الإرهاب|الحشد/

/** `أعلن الجيش مقتل ثلاثة من عناصر التنظيم`: of men of a group, an army that names no other blow has killed them; so of soldiers a group. */
function slayers(
  context: Context,
  found: Found,
  carrier: Carrier,
  targets: readonly string[],
): readonly string[] {
  const { scene } = context
  const { at, clause, word } = found
  if (carrier.word.tag !== 'announce' || MOURNS.has(carrier.word.form.text)) return []
  if (!/^مقتل/.test(word.form.text) || targets.length === 0) return []
  const { ids } = subjectOfAny(context, found, carrier)
  const camps = campsOf(scene, ids)
  const kindOf = (id: string): string => {
    const actor = scene.authority.actors.get(id)
    const army = (actor?.kind === 'government-body' && FIGHTS.test(actor.name)) || actor?.kind === 'coalition'
    return army ? 'army' : (actor?.kind ?? '')
  }
  const enemy = (id: string): boolean => {
    if (camps.has(campOf(scene, id))) return false
    const group = kindOf(id) === 'armed-group'
    return (
      ids.every((own) => kindOf(own) === (group ? 'army' : 'armed-group')) && (group || kindOf(id) === 'army')
    )
  }
  if (ids.length === 0 || !targets.every(enemy)) return []
  for (let next = at + 1; next < clause.sentence.last; next++) {
    const own = scene.actorAt[next]?.ids.every((id) => ids.includes(id) || targets.includes(id))
    if (own === false || (own !== true && tellsOfBlow(scene, next) && !isOwnRaid(scene, next, ids))) return []
  }
  return ids
}

/** `أفاد المرصد …، مشيرا إلى اشتباكات`: a body that tells of fights has no part in them. */
const onlyWatches = ({ authority }: Scene, ids: readonly string[]): boolean =>
  ids.length > 0 &&
  ids.every((id) => {
    const actor = authority.actors.get(id)
    return actor?.kind === 'organization' || id === 'un'
  })

const DEEMS = new WordPattern(/^[وف]?(?:اعتبرت?|[يت]عتبر|راي|رات|[يت]ري|وصفت?|[يت]صف|عدت?)$/)

const GUILTY = new WordPattern(
  /^(?:ال)?(?:ضالع|متورط|مسوول|مشارك|متهم|مشتبه|مطلوب)(?:ه|ا|ين|ون)?$|^(?:ب)?(?:تورط|ضلوع|مسووليت)(?:ه|ها|هم)$/,
)

function isOfGuilty({ tokens }: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (GUILTY.test(tokens[at])) return true
  return false
}

const RAID = new WordPattern(/^[وفب]?(?:ال)?(?:غاره|غارات|غارتين|ضربه|ضربات|قصف)$/)
/** Those who tell of their own raids, as others tell of raids by whomever. */
const RAIDERS = new Set(['israel', 'usa', 'russia', 'turkey', 'uk', 'france'])

/** `أعلن التحالف مقتل ثمانية من الحزب في ضربة جوية`: a raid that bears no other's adjective is of who tells it. */
function isOwnRaid({ tokens, authority }: Scene, at: number, ids: readonly string[]): boolean {
  if (!RAID.test(tokens[at])) return false
  const country = authority.nationalities.of(tokens[at + 1]?.form ?? '')
  return ids.some((id) => {
    const actor = authority.actors.get(id)
    const raids = actor?.kind === 'coalition' || RAIDERS.has(actor?.country ?? '')
    return raids && (country === null || actor?.country === country)
  })
}

const MILITANTS = new WordPattern(
  /^(?:ال)?(?:مسلح|ارهابي|متمرد|متشدد|متطرف|تكفيري|جهادي|انتحاري)(?:ا|ين|ون|ان)?$/,
)
const BLAST = new WordPattern(/^[وفب]?(?:ال)?(?:انفجار|انفجارات|تفجير|تفجيرات|لغم|الغام|عبوه|عبوات)$/)

/** `أعلن الجيش مقتل 26 مسلحا في ضربات جوية`: of militants that nobody else is told to have killed, the army that announces it. */
function slewMilitants(
  { scene }: Context,
  { at, clause, word }: Found,
  carrier: Carrier,
  ids: readonly string[],
): readonly string[] {
  const { actors, nationalities } = scene.authority
  if (carrier.word.tag !== 'announce' || MOURNS.has(carrier.word.form.text) || !/^مقتل/.test(word.form.text))
    return []
  const army = (id: string): boolean =>
    actors.get(id)?.kind === 'government-body' && FIGHTS.test(actors.get(id)?.name ?? '')
  if (ids.length === 0 || !ids.every(army)) return []
  if (![1, 2, 3, 4].some((next) => at + next < clause.last && MILITANTS.test(scene.tokens[at + next])))
    return []
  for (let next = at + 1; next < clause.last; next++) {
    if (scene.actorAt[next]?.ids.every((id) => ids.includes(id)) === false || BLAST.test(scene.tokens[next]))
      return []
    // `في غارة أميركية`: another's
    const country = tellsOfBlow(scene, next) ? nationalities.of(scene.tokens[next + 1]?.form ?? '') : null
    if (country !== null && !ids.some((id) => actors.get(id)?.country === country)) return []
  }
  return ids
}

/** `في غارة`, `بانفجار`: in what they died, other than an operation or a fight. */
const tellsOfBlow = ({ readings, tokens }: Scene, at: number): boolean =>
  readings[at]?.words.some(
    ({ concept }) => concept === 'strike' || concept === 'bomb' || concept === 'drone',
  ) === true && !/^[وبف]?(?:ال)?(?:عمليه|عمليات|اشتباك|اشتباكات|مواجهات|معارك)$/.test(tokens[at]?.form ?? '')

/** A noun of a deed, and an adjective at most, stands right before a verb. */
const isOfDeed = ({ readings, actorAt }: Scene, verb: number): boolean =>
  readings[verb - 1]?.triggerNoun === true ||
  (readings[verb - 2]?.triggerNoun === true && !actorAt[verb - 1] && readings[verb - 1]?.verb !== true)

/** `وقف إطلاق النار بين واشنطن والحوثيين`: those between whom it is are its parties, not who announces it. */
function hasPair(scene: Scene, { at, clause }: Found): boolean {
  for (let next = at + 1; next < clause.last - 1; next++) {
    const between = scene.tokens[next]?.form === 'بين'
    if (!between && isVerbAt(scene, next)) return false
    if (between) return namesFrom(scene, next + 1, Math.min(clause.last, next + 6)).length > 0
  }
  return false
}

/** `اتهمت السلطة إسرائيل بارتكاب المجزرة`: whoever accuses did not do it. */
function isCharged(scene: Scene, { at, clause, trigger }: Found): boolean {
  if (typeInfo(trigger.type).class !== 'violence') return false
  for (let before = clause.first; before < at; before++) {
    if (scene.actorAt[before]) continue
    if (scene.readings[before]?.triggers.some((word) => word.trigger?.type === 'accusation')) return true
  }
  return false
}

/** `بينما اتهمت عائلته الموساد بقتله`: whoever killed him is accused of it further on. */
function isBlamedOn(scene: Scene, { at, clause }: Found): boolean {
  let accused = false
  for (let next = at + 1; next < clause.sentence.last; next++) {
    accused ||= scene.readings[next]?.triggers.some(({ trigger }) => trigger?.type === 'accusation') === true
    if (accused && /^ب(?:قتل|اغتيال|تصفيت)(?:ه|ها|هم)$/.test(scene.tokens[next]?.form ?? '')) return true
  }
  return false
}

/** `قال المدير إن بين القتلى امرأة`: whoever speaks of the dead is none of them. */
const isOfDead = ({ trigger, word }: Found, carrier: Word): boolean =>
  trigger.toll === true &&
  trigger.roles.subject === 'target' &&
  (word.definite || carrier.tag === 'say' || carrier.tag === 'announce')

/** The verb tells of the deed, or of what came of it: its subject has no part in it. */
function doesNothing(context: Context, found: Found, { at, word }: Carrier): boolean {
  const { scene } = context
  const { trigger, clause } = found
  const { text } = word.form
  if (HOSTED.has(text)) return true
  // `اتهم الحشد القوات باستهداف مقره، ما أدى إلى مقتل القيادي`: what came of it, not who spoke
  if (clause.kind === 'result' && LED_TO.has(text)) return true
  // `خوفا من تفجير أدى إلى جرح عمال`: the deed right before the verb brought it about
  if (LED_TO.has(text) && isOfDeed(scene, at)) return true
  if (trigger.roles.after['بين'] === 'agent' && hasPair(scene, found)) return true
  // `أعربت الوزيرة عن قلقها من المظاهرات`: who tells of a demonstration did not hold it
  if (trigger.type === 'protest' && (word.tag === 'say' || (word.tag === 'announce' && found.definite)))
    return true
  // `كشفت المنظمة عن استمرار مظاهرات`, `حضر الحفل وسط مظاهرات`: so who tells that it goes on, or acts while it does
  if (trigger.type === 'protest' && GOING_ON.test(scene.tokens[found.at - 1])) return true
  // `رأت طهران في إقالة الوزير إشارة`: what one thinks of, and does not do
  if (DEEMS.test(scene.tokens[at]) && typeInfo(trigger.type).class !== 'verbal-conflict') return true
  // `بقيت معه حتى يوم القبض عليه`: when it was, and not by whom
  if (trigger.type === 'arrest' && WHEN.test(scene.tokens[found.at - 1])) return true
  // `أعلن الوزير إدانة الاتفاق`: he condemned it, and reached none
  if (isSpokenAgainst(scene, at, found)) return true
  if (typeInfo(trigger.type).class !== 'violence') return false
  // `قدم الرئيس العزاء لأسر ضحايا الهجوم`: who speaks of those it struck
  if (found.definite && OF_VICTIMS.test(scene.tokens[found.at - 1])) return true
  if (HAPPENED.has(text) || TAKING_PLACE.test(scene.tokens[at]) || isOnlySpokenOf(scene, at, found.at))
    return true
  const subject = subjectOfCarrier(context, found, at, word)
  // `الغارات التي شنها الجيش والتي أدت إلى مقتل عشرة`: whoever the sentence is about did not lead to it
  if (LED_TO.has(text) && !subject.overt) return true
  return word.tag !== 'support' && onlyWatches(scene, subject.ids)
}

/** A noun of condemning or denying stands between the verb and the noun of the deed. */
function isSpokenAgainst({ readings, actorAt }: Scene, verb: number, { at, trigger }: Found): boolean {
  if (typeInfo(trigger.type).class === 'verbal-conflict') return false
  for (let between = verb + 1; between < at; between++) {
    const word = readings[between]?.triggers.find(({ form }) => form.tense === 'noun')
    if (word?.trigger?.type === 'condemnation' && !actorAt[between]) return true
  }
  return false
}

const WHEN = new WordPattern(/^(?:يوم|لحظه|ساعه|تاريخ|منذ|حتي|قبيل)$/)
const OF_VICTIMS = new WordPattern(
  /^[وفبل]?(?:ضحايا|ضحيه|جرحي|قتلي|شهداء|مصابي|اسر|ذوي|عايلات|اثار|مكان|موقع|ملابسات|ذكري)$/,
)
const GOING_ON = new WordPattern(/^(?:استمرار|تواصل|خروج|اندلاع|تجدد|تصاعد|وسط|رغم|خلفيه)$/)

export function addCarrier(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { trigger } = found
  if (isStruckOccasion(scene, found)) return
  // `قالت أنقرة إنها سترد على قرار واشنطن فرض عقوبات`: whose decision it is
  const deciders = decidedBy(scene, found)
  if (deciders.length > 0) {
    sides.add('agent', deciders)
    return
  }
  const confining = confiningVerb(scene, found)
  if (confining >= 0) {
    addConfined(context, found, confining, sides)
    return
  }
  if (addWrought(scene, found, sides) || isCharged(scene, found)) return
  const carrier = carrierOf(scene, found)
  if (carrier !== null && isOfDead(found, carrier.word)) return
  if (carrier === null || doesNothing(context, found, carrier)) return
  const forcible = typeInfo(trigger.type).class === 'violence'
  const managed = MANAGED.has(carrier.word.form.text)
  // `نجح الجيش في القضاء على خلية ضالعة في هجوم`: whose attack it was
  if (forcible && managed && isOfGuilty(scene, carrier.at, found.at)) return
  sides.add('agent', slayers(context, found, carrier, sides.targets))
  if (sides.agents.length === 0 && sides.targets.length === 0)
    sides.add('agent', slewMilitants(context, found, carrier, subjectOfAny(context, found, carrier).ids))
  // `بدأ الجيش سلسلة غارات`
  const begun = carrier.word.tag === 'begin' && scene.tokens[found.at - 1]?.form === 'سلسله'
  if (carrier.word.tag !== 'support' && !managed && !begun && isOnlyTold(scene, found)) return
  if (carrier.word.tag === 'announce' && isToldDeath(scene, found, carrier.word)) return
  // `أعلن رئيس الوزراء مقتل القيادي بعملية نفذها الجهاز`
  const killers = carrier.word.tag === 'announce' && forcible ? doersOfMeans(scene, found) : []
  if (killers.length > 0) {
    sides.add('agent', killers)
    return
  }
  // `أعلنت الحركة اغتيال فلان، واتهمت عائلته إسرائيل بقتله`: another is accused of it
  if (forcible && carrier.word.tag === 'announce' && isBlamedOn(scene, found)) return
  const subject = subjectOfAny(context, found, carrier)
  // `قال المندوب إن الهجمات خطيرة، منها استهداف المطار`: one man who speaks of a blow
  if (forcible && carrier.word.tag === 'say' && subject.ids.some((id) => isPersonId(scene, id))) return
  // `أعلنت الحركة مقتل قائد في كتائبها`: nobody kills his own
  if (forcible && carrier.word.tag === 'announce' && /^مقتل/.test(found.word.form.text))
    if (meets(campsOf(scene, subject.ids), campsOf(scene, sides.targets))) return
  if (SUFFERED.has(carrier.word.form.text) || (forcible && RECEIVED.has(carrier.word.form.text))) {
    addSuffering(scene, found, carrier.at, subject, sides)
    return
  }
  // `أعلنت المفوضية فوز المرشح`: who counts the votes
  if (trigger.type === 'election' && trigger.roles.subject === 'target' && carrier.word.tag === 'announce') {
    sides.add('agent', subject.ids)
    return
  }
  if (carrier.word.tag === 'announce' && isOwnLoss(scene, found)) {
    sides.add('target', subject.ids)
    return
  }
  const speaks = scene.readings[carrier.at]?.tags.has('support') !== true
  const filled = trigger.roles.object === 'agent' ? sides.targets : sides.agents
  if (!speaks || filled.length === 0) addDoer(context, found, subject, sides)
}

/** Who did the blow in which someone died: `مقتل القيادي في عملية نفذها الجهاز`. */
function doersOfMeans(scene: Scene, { at, clause, trigger }: Found): string[] {
  if (trigger.toll !== true && trigger.type !== 'assassination') return []
  for (let deed = at + 1; deed < clause.last - 2; deed++) {
    const blow = scene.readings[deed]?.words.some(
      ({ concept, definite, preposition }) =>
        concept === 'strike' && !definite && (preposition === 'ب' || scene.tokens[deed - 1]?.form === 'في'),
    )
    if (blow !== true) continue
    for (let verb = deed + 1; verb <= deed + 4 && verb < clause.last; verb++) {
      const done = scene.readings[verb]?.words.some(
        ({ tag, pronoun, form }) => tag === 'support' && pronoun !== '' && form.tense === 'past',
      )
      if (done === true) return idsOf(readNominal(scene, verb + 1, clause.last)?.names ?? [])
    }
  }
  return []
}

/** `وضع رئيس الحكومة تحت الإقامة الجبرية`: the verb, where one phrase alone stands between it and the confinement; else -1. */
function confiningVerb(scene: Scene, { at, trigger, clause }: Found): number {
  if (trigger.type !== 'arrest' || !/^(?:تحت|قيد|رهن)$/.test(scene.tokens[at - 1]?.form ?? '')) return -1
  for (let verb = at - 2; verb >= clause.first; verb--) {
    if (!/^[وف]?وضعت?$/.test(scene.tokens[verb]?.form ?? '')) continue
    const phrase = readNominal(scene, verb + 1, clause.last)
    return phrase !== null && phrase.names.length > 0 && phrase.next >= at - 1 ? verb : -1
  }
  return -1
}

function addConfined(context: Context, { clause }: Found, verb: number, sides: Sides): void {
  const { scene } = context
  sides.add('target', idsOf(readNominal(scene, verb + 1, clause.last)?.names ?? []))
  if (/^و/.test(scene.tokens[verb]?.form ?? '')) sides.add('agent', clauseSubject(context, clause).ids)
}

/** `تعرضت القواعد التي تضم القوات الأميركية لهجوم`: who is named between the verb and the noun. */
function addSuffering(scene: Scene, found: Found, carrier: number, subject: Subject, sides: Sides): void {
  if (found.trigger.roles.subject !== 'agent') return
  const near = idsOf(allNames(scene, carrier + 1, found.at))
  // `قالت الشرطة: تعرض مقر الحشد لقصف`: who stands there, sooner than who spoke before
  // `عبرت المنظمة عن صدمتها إثر تعرض المدينة لغارات`: the noun, whose own is told behind it
  const noun = /^(?:اثر|بعد|عقب|عن|جراء|من|بسبب|نتيجه|رغم|خلال|منذ|مع)$/.test(
    scene.tokens[carrier - 1]?.form ?? '',
  )
  // `وأغارت المقاتلات. وتعرضت البلدة لقصف`: the thing behind the verb suffered it, not whoever went before
  const thing = carrier + 1 < found.at && !isPrepositional(scene, carrier + 1)
  const spoken = !noun && subject.ids.length > 0 && (subject.overt || !thing)
  const between = spoken && (subject.overt || near.length === 0) ? subject.ids : near
  sides.add('target', between)
  if (between.length > 0) return
  sides.add('target', targetOfAdjective(scene, carrier + 1, found.at))
  // `أن القاعدة الأميركية تعرضت لقصف`
  const { phrase } = subject
  if (sides.targets.length === 0 && phrase !== null && phrase.head < carrier)
    sides.add('target', targetOfAdjective(scene, phrase.head, phrase.next))
}
