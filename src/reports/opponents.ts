import { foldedSet } from '../arabic/fold.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { countryOf } from '../authority/read.ts'
import { acrossFrom, campOf, campsOf, meets } from './camps.ts'
import { retold } from './changed.ts'
import type { Happened } from './coreference.ts'
import { frontsOf, isHostile } from './fronts.ts'
import { hasMark, MARK } from './marks.ts'
import type { Scene } from './scene.ts'
import { clauseSubject } from './subjects.ts'
import type { Context } from './subject.ts'
import type { Telling } from './tellings.ts'
import {
  countriesSpokenOf,
  countryAimedAt,
  isForeignGroup,
  isStateAtWar,
  stateNamed,
  strikesForeigners,
  vesselStruck,
} from './reached.ts'
import { typeInfo } from './types.ts'

/**
 * Parties that a clause leaves out because the clipping has told who fights whom: whom a strike on an airport hits,
 * whom a threat is meant for, whose attack is to stop.
 *
 * Reasoning:
 * - A bombed camp or market has no party for a target; an airport, a base or a headquarters has the one that holds it.
 * - Only an opponent that the clipping itself sets against the doer is put in, and only in its own country.
 */

const isViolent = ({ telling }: Happened): boolean => typeInfo(telling.type).class === 'violence'

const HELD = foldedSet(
  'منشأة منشآت مراكز مطار مطاري مطارات ميناء ميناءي موانئ قاعدة قواعد قاعدتين مقر مقار مقرات مواقع معسكر معسكرات ثكنة ثكنات مستودع مستودعات مخازن مخزن منصة منصات رادار رادارات الأركان القصر قصر وزارة محطة محطات مصفاة خزانات بنى دبابة دبابات دبابتين آلية آليات آليتين رتل رتلا أرتال تعزيزات تجمعات تجمع تجمعا تحصينات جنود جنديين دورية دوريات منظومة منظومات مربض مرابض ثكنات أنفاق مقاتلين جرافة جرافات ناقلة مدمرة حاملة بارجة موقعا قوة مقرا معسكرا مستودعا',
)
const PEOPLED = foldedSet(
  'مخيم مخيمات سوق أسواق مستشفى مستشفيات مدرسة مدارس منزل منازل سكني سكنية مدنيين مدنيون نازحين نازحون متظاهرين مصلين مسجد كنيسة خيام قرية',
)

const MILITARY =
  /^(?:ب|ل)?(?:ال|لل)?(?:قاعده|قواعد|معسكر|معسكرات|ثكنه|ثكنات|جنود|جنديين|دبابه|دبابات|رتل|رتلا|ارتال|موقع|مواقع|موقعا|تحصينات|اليه|اليات|دوريه|دوريات|حاجز|حواجز|اركان|تعزيزات|تجمع|تجمعات|مدفعيه|رادار|رادارات|عسكري|عسكريه)$/

/** The clause names what soldiers hold. */
function strikesMilitary({ tokens }: Scene, { clause }: Telling): boolean {
  for (let at = clause.first; at < clause.last; at++) if (MILITARY.test(tokens[at]?.form ?? '')) return true
  return false
}

/** The clause names what a party holds, and nothing where people live. */
function strikesHeld(scene: Scene, { clause, place }: Telling): boolean {
  let held = isInstallation(scene, place)
  for (let at = clause.first; at < clause.last; at++) {
    const whole = scene.tokens[at]?.form ?? ''
    // `مصدرها مواقع القوات`: where it came from
    if (/^مصدرها?$/.test(whole)) break
    const form = whole.replace(/^[وبل]?ال|^لل/, '')
    if (PEOPLED.has(form) || isOfNameless(scene, at)) return false
    held ||= HELD.has(form) || HELD.has(whole) || isInstallation(scene, scene.placeAt[at]?.ids[0] ?? null)
  }
  return held
}

const NAMELESS = new WordPattern(
  /^ل(?:ل)?(?:مسلحين|مسلحي|متشددين|متمردين|ارهابيين|مجموعه|مجموعات|جماعه|جماعات|ميليشيات?|مليشيات?|فصايل|فصيل|تنظيمات|خليه|خلايا|عصابات?|مهربين|قوات|مقاتلين)$/,
)

/** `مقرا لمسلحين`: whose the thing is, without a name. */
const isOfNameless = (scene: Scene, at: number): boolean =>
  NAMELESS.test(scene.tokens[at]) && scene.actorAt[at] == null && scene.actorAt[at + 1]?.first !== at + 1

function isInstallation(scene: Scene, place: string | null): boolean {
  const kind = scene.authority.places.get(place ?? '')?.kind
  return kind === 'airport' || kind === 'base' || kind === 'port'
}

/** Whom a strike on an installation hits: the doer's opponent in that country, else a foreign country's own state. */
function struck(scene: Scene, one: Happened, all: readonly Happened[]): readonly string[] {
  const { telling } = one
  const country = countryOf(scene.authority.places, telling.place)
  const state = scene.authority.states.get(country ?? '') ?? ''
  const named = country === null ? null : stateNamed(scene, country)
  const across = opponentsOf(scene, one, all)
  if (strikesForeigners(scene, telling, country)) return []
  const vessel = vesselStruck(scene, telling)
  if (vessel !== null) return vessel === 'war' ? sameCamp(scene, across) : []
  if (country !== null && named !== null)
    if (isForeignGroup(scene, telling.agents, country) || isStateAtWar(scene, telling, across)) return [named]
  if (!strikesHeld(scene, telling)) return []
  const { actors } = scene.authority
  if (country === null) return sameCamp(scene, across)
  const there = across.filter((id) => actors.get(id)?.country === country)
  const body =
    there.find((id) => actors.get(id)?.kind !== 'person') ??
    (there.length === 0 ? across.find((id) => actors.get(id)?.kind === 'armed-group') : undefined)
  // `مصفاة`, `مطار`: what the state holds, not its army
  const army = there.length > 0 && body !== undefined && actors.get(body)?.kind === 'government-body'
  if (army && scene.named.has(state) && !strikesMilitary(scene, telling)) return [state]
  // A minister who threatened back stands for his state
  return body !== undefined
    ? [wholeBody(scene, body)]
    : there.length > 0 && scene.named.has(state)
      ? [state]
      : []
}

/** The group that a part of it, named with it, belongs to: a council of the Houthis holds no airport of its own. */
function wholeBody(scene: Scene, id: string): string {
  const whole = scene.authority.actors.get(id)?.partOf[0] ?? ''
  return scene.named.has(whole) && scene.authority.actors.get(whole)?.kind === 'armed-group' ? whole : id
}

/** The state of the country that a strike is aimed at, or the group there that the doer fights. */
function aimedAt(scene: Scene, one: Happened, all: readonly Happened[]): readonly string[] {
  const country = countryAimedAt(scene, one.telling)
  const state = country === null ? undefined : scene.authority.states.get(country)
  if (country === null || state === undefined || campsOf(scene, one.telling.agents).has(country)) return []
  const group = opponentsOf(scene, one, all).find((id) => {
    const actor = scene.authority.actors.get(id)
    return actor?.kind === 'armed-group' && actor.country === country
  })
  return [group ?? state]
}

/** Whoever the clipping sets against the doer of a deed without a target: each once, in the order of the text. */
function opponentsOf(scene: Scene, { telling }: Happened, all: readonly Happened[]): readonly string[] {
  return frontsOf(scene, all).against(telling.agents)
}

/** The first of them that is no person, when all are of one camp; else nobody. */
function sameCamp(scene: Scene, ids: readonly string[]): readonly string[] {
  if (campsOf(scene, ids).size !== 1) return []
  const body = ids.find((id) => scene.authority.actors.get(id)?.kind !== 'person')
  return body === undefined ? [] : [body]
}

const DECREED =
  /^[وب]?(ال|بال|لل)(حكم|احكام|قرار|قرارات|قانون|مرسوم|عقوبات|توقيف|اعتقال|اعتقالات|احتجاز|اختطاف|خطف|اقاله)$/

/** `بهذا الاعتقال`: the arrest, and not what a court said after it. */
const HELD_BACK = /(?:اعتقال|اعتقالات|توقيف|احتجاز|خطف|اختطاف)(?:ه|ها|هم)?$/

const DECREES = /^(ruling|sanction|arrest|appointment)$/

/** A word of what is condemned takes up a decree: `بالحكم`, or `باعتقاله`, with a pronoun for whom it was done to. */
function isDecree({ tokens, actorAt, readings }: Scene, at: number): boolean {
  if (actorAt[at]) return false
  if (DECREED.test(tokens[at]?.form ?? '')) return true
  return (
    readings[at]?.triggers.some(
      ({ trigger, form, pronoun }) =>
        pronoun !== '' && form.tense === 'noun' && DECREES.test(trigger?.type ?? ''),
    ) === true
  )
}

/** `نددت الحركة بالحكم`, `استنكرته الحركة`: whose ruling it is, the one told last. */
function decreed(scene: Scene, { telling }: Happened, all: readonly Happened[]): readonly string[] {
  const { clause, primary, agents } = telling
  const taken = primary.word.pronoun !== '' && primary.word.form.tense !== 'noun'
  for (let at = taken ? primary.at : primary.at + 1; at < clause.last; at++) {
    if (!(taken && at === primary.at) && !isDecree(scene, at)) continue
    const held = HELD_BACK.test(scene.tokens[at]?.form ?? '')
    const earlier = all.filter(
      ({ telling: other }) =>
        (DECREES.test(other.type) || (taken && typeInfo(other.type).class === 'violence')) &&
        other.clause.index < clause.index,
    )
    const ruled =
      (held ? earlier.findLast(({ telling: { type } }) => type === 'arrest') : null) ?? earlier.at(-1)
    return ruled?.telling.agents.filter((id) => !agents.includes(id)) ?? []
  }
  return []
}

/** The last deed of force told up to a clause, or the first after it, that fits. */
function nearestDeed(
  one: Happened,
  all: readonly Happened[],
  fits: (deed: Happened) => boolean,
): Happened | null {
  const deeds = all.filter((other) => other !== one && isViolent(other) && fits(other))
  const index = one.telling.clause.index
  const before = deeds.filter((deed) => deed.tellings.some(({ clause }) => clause.index <= index))
  return before.at(-1) ?? deeds[0] ?? null
}

/** `توعد الوزير بفتح أبواب الجحيم على القطاع`: of those whom the clipping sets against the speaker, the body of the land that he names; null when he names none. */
function ofLand(
  scene: Scene,
  one: Happened,
  all: readonly Happened[],
  camps: ReadonlySet<string>,
): readonly string[] | null {
  const { primary, clause } = one.telling
  for (let at = primary.at + 1; at < clause.last; at++) {
    const place = scene.tokens[at - 1]?.form === 'علي' ? landAt(scene, at) : null
    const country = countryOf(scene.authority.places, place)
    if (country === null) continue
    if (camps.has(country)) return null
    const there = opponentsOf(scene, one, all).filter((id) => {
      const actor = scene.authority.actors.get(id)
      return actor?.country === country && actor.kind !== 'person'
    })
    return there.slice(0, 1)
  }
  return null
}

/** `على غزة`, `على قطاع غزة`. */
const landAt = ({ placeAt }: Scene, at: number): string | null =>
  placeAt[at]?.ids[0] ?? placeAt[at + 1]?.ids[0] ?? null

/** Whom a threat without an addressee is meant for: who struck the speaker's side. */
function threatened(scene: Scene, one: Happened, all: readonly Happened[]): readonly string[] {
  const camps = campsOf(scene, one.telling.agents)
  const hit = nearestDeed(
    one,
    all,
    ({ telling }) => telling.agents.length > 0 && meets(campsOf(scene, telling.targets), camps),
  )
  const deed = hit ?? (answers(scene, one.telling) ? nearestDeed(one, all, isDone) : null)
  const others = deed?.telling.agents.filter((id) => !camps.has(campOf(scene, id))) ?? []
  const there = ofLand(scene, one, all, camps)
  return there ?? others
}

const isDone = ({ telling }: Happened): boolean =>
  telling.agents.length > 0 && telling.modality === 'reported'

const ANSWER = /^[بو]*(ال)?(رد|انتقام|ثار|قصاص|معاقبه|محاسبه)$/

/** `توعدت الوزارة بالرد على الهجوم`: who struck, though the clipping does not say whom. */
function answers(scene: Scene, { clause, primary }: Telling): boolean {
  for (let at = primary.at + 1; at < Math.min(clause.last, primary.at + 12); at++)
    if (ANSWER.test(scene.tokens[at]?.form ?? '')) return true
  return false
}

const WRONGS =
  /^[وب]?(ال|بال|لل)?(حادث|حادثه|عمليه|مجزره|مجازر|انتهاكات|جرايم|جريمه|عقاب|عدوان|اعتداء|اعتداءات|تصعيد|استهداف)$/

/** The clause speaks of a deed of force. */
function speaksOfForce(scene: Scene, { clause, primary }: Telling): boolean {
  for (let at = primary.at + 1; at < clause.last; at++) {
    if (scene.actorAt[at]) continue
    if (WRONGS.test(scene.tokens[at]?.form ?? '')) return true
    const deed = scene.readings[at]?.triggers.some(
      ({ trigger, form }) =>
        form.tense === 'noun' && trigger !== null && typeInfo(trigger.type).class === 'violence',
    )
    if (deed === true) return true
  }
  return false
}

/** A deed by nobody who is named, of which the words name whom it befell. */
function isMeant(scene: Scene, { telling: { clause, primary } }: Happened, { telling }: Happened): boolean {
  if (telling.agents.length > 0 || telling.targets.length === 0) return false
  return scene.actors.some(
    ({ first, last, ids }) =>
      first > primary.at && last <= clause.last && ids.some((id) => telling.targets.includes(id)),
  )
}

/** Who did the deed that is condemned: the last one told before, when its doer is known. */
function condemned(scene: Scene, one: Happened, all: readonly Happened[]): readonly string[] {
  if (!speaksOfForce(scene, one.telling)) return decreed(scene, one, all)
  const camps = campsOf(scene, one.telling.agents)
  const nearest = nearestDeed(one, all, ({ telling }) => telling.modality === 'reported')
  // `استنكرت السفارات استهداف البعثة`: the deed right before it, of which nobody owns up, is the one that is meant
  if (nearest !== null && isMeant(scene, one, nearest)) return []
  const known = ({ telling }: Happened): boolean =>
    telling.agents.length > 0 && telling.modality === 'reported'
  const there = countriesSpokenOf(scene, one.telling)
  const inside = ({ telling }: Happened): boolean =>
    there.has(countryOf(scene.authority.places, telling.place) ?? '')
  // `أدانت الجزائر الاعتداء على قطر`: of several the one that befell whoever is named
  const deed =
    (there.size === 0 ? null : nearestDeed(one, all, (other) => known(other) && inside(other))) ??
    nearestDeed(one, all, known)
  return deed?.telling.agents.filter((id) => !camps.has(campOf(scene, id))) ?? []
}

/** `ونفى المحافظ وجود مقرات`: who struck them. */
function strikerOf(scene: Scene, one: Happened, all: readonly Happened[]): readonly string[] {
  const { primary, clause } = one.telling
  for (let at = primary.at + 1; at < clause.last - 1; at++) {
    if (scene.actorAt[at] || scene.tokens[at]?.form !== 'وجود') continue
    const held = [at + 1, at + 2].some((near) => scene.readings[near]?.concepts.has('positions') === true)
    return held ? doerBefore(scene, one, all) : []
  }
  return []
}

const STOPPED = /^[وب]?(ب|ال|لل|ل)?(وقف|ايقاف|انهاء)$/
/** `دعت إلى وقفها فورا`. */
const STOPPED_IT = /^[ب]?(?:وقف|ايقاف|انهاء)(?:ه|ها|هما)$/
const DEED = /^(ال|لل|بال)(هجوم|هجمات|قصف|عدوان|غارات|ضربات|اعتداءات|حرب)$/

/** `دعا إلى وقف فوري للهجوم`: whose attack is to stop. */
function toStop(scene: Scene, one: Happened, all: readonly Happened[]): readonly string[] {
  const { clause, primary } = one.telling
  for (let at = primary.at + 1; at < clause.last; at++) {
    const { form = '' } = scene.tokens[at] ?? {}
    if (STOPPED_IT.test(form)) return doerBefore(scene, one, all)
    if (!STOPPED.test(form)) continue
    for (let next = at + 1; next <= Math.min(clause.last - 1, at + 2); next++) {
      const { form: deed = '' } = scene.tokens[next] ?? {}
      if (!DEED.test(deed)) continue
      // `وقف الهجوم على المدينة` is not asked of who bombs from the air
      const ground = /هجوم$/.test(deed)
        ? doerBefore(scene, one, all, ({ telling }) => /^(?:attack|clash)$/.test(telling.type))
        : []
      return ground.length > 0 ? ground : doerBefore(scene, one, all)
    }
  }
  return []
}

const RELEASED = new WordPattern(/^(?:ب|ل)?(?:ال)?(?:افراج|اطلاق|تسليم)$/)

/** `طالب بالإفراج عنهم`: who holds them, by the arrest told a sentence or two before. */
function toRelease(scene: Scene, one: Happened, all: readonly Happened[]): readonly string[] {
  const { clause, primary, agents } = one.telling
  for (let at = primary.at + 1; at < clause.last; at++) {
    if (!RELEASED.test(scene.tokens[at])) continue
    if (!/^(?:عن(?:ه|ها|هم|هما)|سراح(?:ه|ها|هم|هما))$/.test(scene.tokens[at + 1]?.form ?? '')) return []
    const held = all.findLast(
      ({ telling: { type, clause: other } }) =>
        type === 'arrest' && other.index < clause.index && clause.sentence.index - other.sentence.index <= 2,
    )
    return held?.telling.agents.filter((id) => !agents.includes(id)) ?? []
  }
  return []
}

/** Who did the attack told last before, when he is not of the speaker's side. */
function doerBefore(
  scene: Scene,
  one: Happened,
  all: readonly Happened[],
  fits: (deed: Happened) => boolean = ({ telling }) => telling.type !== 'clash',
): readonly string[] {
  const camps = campsOf(scene, one.telling.agents)
  const deed = nearestDeed(one, all, (other) => other.telling.agents.length > 0 && fits(other))
  return deed?.telling.agents.filter((id) => !camps.has(campOf(scene, id))) ?? []
}

/** `أعلنت الكتائب تعليق هجماتها`: whom the attacks were on that stop or go on again. */
function attackedSoFar(scene: Scene, one: Happened, all: readonly Happened[]): readonly string[] {
  const { agents, primary } = one.telling
  if (primary.object === null || scene.readings[primary.object]?.concepts.has('truce') === true) return []
  const camps = campsOf(scene, agents)
  const there = ofLand(scene, one, all, camps)
  if (there !== null) return there
  const deeds = all.filter(
    (other) =>
      isViolent(other) &&
      other.telling.targets.length > 0 &&
      meets(campsOf(scene, other.telling.agents), camps),
  )
  const others = (
    deeds.length > 0 ? deeds : all.filter((other) => other !== one && isHostile(other))
  ).flatMap((other) => acrossFrom(scene, other, camps))
  const body = others.find((id) => scene.authority.actors.get(id)?.kind !== 'person')
  return body === undefined ? [] : [body]
}

/** `قصف متبادل بين الجيش والحركة`: those who struck each other struck nobody else. */
const areOpposed = (scene: Scene, agents: readonly string[], all: readonly Happened[]): boolean =>
  agents.length > 1 &&
  agents.some((id) => {
    const across = frontsOf(scene, all).against([id])
    return agents.some((other) => across.includes(other))
  })

function missing(scene: Scene, one: Happened, all: readonly Happened[]): readonly string[] {
  const { telling } = one
  if (telling.targets.length > 0 || telling.modality !== 'reported') return []
  if (isViolent(one) && areOpposed(scene, telling.agents, all)) return []
  const aimed = isViolent(one) && telling.type !== 'clash' ? aimedAt(scene, one, all) : []
  if (telling.agents.length === 0 || aimed.length > 0) return aimed
  if (isViolent(one) && telling.type !== 'clash') return struck(scene, one, all)
  if (telling.type === 'threat') return threatened(scene, one, all)
  if (telling.type === 'ceasefire' || telling.type === 'ceasefire-end') return attackedSoFar(scene, one, all)
  if (telling.type === 'condemnation') return condemned(scene, one, all)
  if (telling.type === 'denial') return strikerOf(scene, one, all)
  if (telling.type !== 'demand') return []
  const stopped = toStop(scene, one, all)
  return stopped.length > 0 ? stopped : toRelease(scene, one, all)
}

const PART = /^و?(من|بينها|منها|ابرزها|اخرها|احدها|احدثها)$/

/** `من بينها ضربة على الميناء`, `غداة غارات مماثلة`: a deed told as one of those of the clause before, or as like it. */
function wholeOf({ scene, clauses }: Context, one: Happened, all: readonly Happened[]): Telling | null {
  const { clause, primary } = one.lead
  if (!isViolent(one) || clause.parent === null || one.telling.agents.length > 0) return null
  const part = clause.kind === 'apart' && PART.test(scene.tokens[clause.first]?.form ?? '')
  const alike = /^مماثل(ه|ين|ات)?$|^مشابهه?$/.test(scene.tokens[primary.at + 1]?.form ?? '')
  if (!part && !alike) return null
  const parent = clauses[clause.parent]
  const whole = all.find(
    (other) => other !== one && isViolent(other) && other.tellings.some((told) => told.clause === parent),
  )
  return whole?.telling ?? null
}

/** `أعلن الحزب ثلاث عمليات، منها استهداف الثكنة`: of whoever announced them. */
function withAnnounced(context: Context, one: Happened): Happened {
  const { scene } = context
  const { clause } = one.lead
  const parent = context.clauses[clause.parent ?? -1]
  if (!isViolent(one) || one.telling.agents.length > 0 || parent === undefined) return one
  if (clause.kind !== 'apart' || !PART.test(scene.tokens[clause.first]?.form ?? '')) return one
  if (!scene.tokens.slice(parent.first, parent.last).some(({ form }) => /^(?:عمليات|هجمات)$/.test(form)))
    return one
  const { ids } = clauseSubject(context, parent)
  return ids.length === 1 && isGroup(scene, ids[0]) ? retold(one, { agents: ids }) : one
}

function withWhole(context: Context, one: Happened, all: readonly Happened[]): Happened {
  const whole = wholeOf(context, one, all)
  if (whole === null) return withAnnounced(context, one)
  const targets = one.telling.targets.length > 0 ? one.telling.targets : whole.targets
  return retold(one, { agents: whole.agents, targets })
}

/** `وكان المسلحون قد اقتحموا الفندق`: the men of the group whose attack is told. */
function withAttackers({ scene, clauses }: Context, one: Happened, all: readonly Happened[]): Happened {
  if (!isViolent(one) || one.telling.agents.length > 0) return one
  const { clause } = one.lead
  const first = clause.kind === 'behind' ? (clauses[clause.parent ?? -1] ?? clause).first : clause.first
  for (let at = first; at < clause.last; at++) {
    if (!hasMark(scene, at, MARK.attackers)) continue
    const deed = nearestDeed(one, all, ({ telling }) => isGroup(scene, telling.agents[0]))
    return deed === null ? one : retold(one, { agents: deed.telling.agents })
  }
  return one
}

const REPELS = new WordPattern(/^[وف]?(?:[يت])?(?:صدت?|تصدي|تصدت|تصدوا|كسرت?|احبطت?|افشلت?|دحرت?)$/)

/** `القوات كسرت ثلاث هجمات`: whose attack was repelled, where the clipping sets one party alone against those. */
function withRepelled({ scene }: Context, one: Happened, all: readonly Happened[]): Happened {
  const { clause, agents, targets } = one.telling
  if (!isViolent(one) || agents.length > 0 || targets.length === 0) return one
  if (!scene.tokens.slice(clause.first, clause.last).some((token) => REPELS.test(token))) return one
  const camps = campsOf(scene, targets)
  const others = all
    .filter((other) => other !== one && isHostile(other))
    .flatMap((other) => acrossFrom(scene, other, camps))
    .filter((id) => scene.authority.actors.has(id))
  const [doer] = sameCamp(scene, others)
  return doer === undefined ? one : retold(one, { agents: [doer] })
}

const isGroup = (scene: Scene, id: string | undefined): boolean =>
  scene.authority.actors.get(id ?? '')?.kind === 'armed-group'

function withMissing(scene: Scene, known: readonly Happened[]): readonly Happened[] {
  return known.map((one) => {
    const targets = missing(scene, one, known)
    return targets.length === 0 ? one : retold(one, { targets })
  })
}

/** Gives strikes, threats and demands without a target the one that the clipping has told. */
export function addOpponents(context: Context, happened: readonly Happened[]): Happened[] {
  const known = happened
    .map((one) => withWhole(context, one, happened))
    .map((one) => withAttackers(context, one, happened))
    .map((one) => withRepelled(context, one, happened))
  // what the first pass finds sets more parties against each other
  return [...withMissing(context.scene, withMissing(context.scene, known))]
}
