import { WordPattern } from '../arabic/vocabulary.ts'
import { decidedBy, doneFrom, suspected, thoughtBehind } from './authors.ts'
import { isVerbAt } from './clauses.ts'
import { HELPING } from './doers.ts'
import { fallenOf } from './fallen.ts'
import type { Found } from './find.ts'
import { isDisowned } from './left-standing.ts'
import { hasMark, MARK } from './marks.ts'
import { shotAt } from './intercepted.ts'
import { readNominal, skipAsides, type Nominal } from './nominal.ts'
import { isDealt, subjectOfCarrier } from './carriers.ts'
import { partiesOfNoun } from './noun-parties.ts'
import type { Name, Scene } from './scene.ts'
import { addRelativeAgent, LAID } from './relative-agent.ts'
import { actorOfCountry, allNames, idsOf, namesFrom, Sides, targetOfAdjective } from './sides.ts'
import { isComma, objectStart } from './objects.ts'
import { carried, clauseSubject } from './subjects.ts'
import type { Context } from './subject.ts'
import { namesAfter } from './names-after.ts'
import { prepositionsOf, type AfterPreposition } from './prepositions.ts'
import { antecedentApart } from './taken-up.ts'
import { ownersStruck } from './struck-own.ts'
import { STRIKE } from './triggers/trigger.ts'
import { isVoteSpokenOf } from './votes.ts'
import { addByType } from './type-parties.ts'
import { typeInfo } from './types.ts'
import { objectNames, partiesOfVerb } from './verb-parties.ts'

/** The two sides of a report: actor ids, in the order in which they were found. */
export interface Parties {
  readonly agents: readonly string[]
  readonly targets: readonly string[]
}

/** Words that tell a happening; `second` to another deed of their clause, they are only what that is about. */
interface Told {
  readonly context: Context
  readonly used: readonly Found[]
  readonly second: boolean
}

/** Finds both sides of happenings from the words that tell them: one step for all of them after the other. */
export function partiesOf(all: readonly Told[]): Parties[] {
  const sides = all.map(() => new Sides())
  const most = all.reduce((count, { used }) => Math.max(count, used.length), 0)
  // What a word of a telling adds goes before what its next word does.
  for (let nth = 0; nth < most; nth++)
    for (const step of STEPS)
      for (let i = 0; i < all.length; i++) {
        const { context, used, second } = all[i] as Told
        const found = used[nth]
        if (found !== undefined) step(context, found, sides[i] as Sides, second)
      }
  return all.map((told, i) => settled(told, sides[i] as Sides))
}

type Step = (context: Context, found: Found, sides: Sides, second: boolean) => void

const STEPS: readonly Step[] = [
  ({ scene }, found, sides) => {
    if (found.trigger.roles.subject !== 'target' || found.trigger.toll === true)
      sides.add('agent', idsOf(agentAfterBy(scene, found)))
  },
  addOwn,
  (context, found, sides, second) => {
    if (!(second && found.definite)) addAfter(context, found, sides)
  },
  addByType,
  ({ scene }, found, sides) => {
    addRepelled(scene, found, sides)
    addLayers(scene, found, sides)
    if (sides.agents.length === 0) sides.add('agent', decidedBy(scene, found))
    if (sides.agents.length === 0) sides.add('agent', doneFrom(scene, found))
    if (sides.agents.length === 0) sides.add('agent', suspected(scene, found))
    if (sides.agents.length === 0) sides.add('agent', thoughtBehind(scene, found))
  },
]

/** The sides when all words of a telling have added to them. */
function settled({ context, used: founds, second }: Told, sides: Sides): Parties {
  if (founds.every(({ trigger }) => trigger.toll === true)) addDoneBy(context.scene, founds, sides)
  turnOnFallen(context.scene, founds, sides)
  if (sides.targets.length === 0 && !second) addStruck(context, founds, sides)
  const agents = disowned(context.scene, founds, sides.agents).filter(
    (id) => !isJudge(context.scene, founds, id) && !isWatcher(context.scene, founds, id),
  )
  // `تبادلت القوات والجيش الاتهامات`: each of the other
  if (agents.length > 1 && founds.some(({ trigger }) => EXCHANGED.has(trigger.lemma)))
    return { agents, targets: agents }
  return { agents, targets: shotAt(context.scene, founds, sides.targets) }
}

/** `قتل عشرة من الحزب في غارات للجيش ومواجهات مع القوات`: those whom the fallen fought struck them too. */
function turnOnFallen(scene: Scene, founds: readonly Found[], { agents, targets }: Sides): void {
  if (founds.length < 2) return
  for (const { trigger, word, at, clause } of founds) {
    if (trigger.type !== 'clash' || word.form.tense !== 'noun') continue
    const after = namesAfter(scene, 'مع', at, clause.last) ?? namesAfter(scene, 'ضد', at, clause.last)
    const fought = targets.filter((id) => after !== null && idsOf(after.names).includes(id))
    if (fought.length === 0 || fought.length === targets.length) continue
    for (const id of fought) targets.splice(targets.indexOf(id), 1)
    agents.push(...fought.filter((id) => !agents.includes(id)))
  }
}

const EXCHANGED: ReadonlySet<string> = new Set(['تبادل الاتهامات', 'اتهامات متبادلة'])

/** `قال الحزب إن الجيش قصف مواقعه`: whose the thing is that was struck. */
function addStruck(context: Context, founds: readonly Found[], sides: Sides): void {
  for (const found of founds)
    if (typeInfo(found.trigger.type).class === 'violence' && found.trigger.toll !== true)
      sides.add('target', ownersStruck(context, found, sides.agents))
}

/** Those who did a deed but for whoever has no part in it, as the words before it say. */
function disowned(scene: Scene, [found]: readonly Found[], agents: readonly string[]): readonly string[] {
  if (found === undefined || agents.length === 0 || found.word.form.tense !== 'noun') return agents
  const { clause, at, modality } = found
  if (typeInfo(found.trigger.type).class === 'verbal-conflict') return agents
  if (modality !== 'reported' || !isDisowned(scene, clause.first, at)) return agents
  const before = new Set(allNames(scene, clause.sentence.first, at).flatMap(({ ids }) => ids))
  return agents.filter((id) => !before.has(id))
}

/** `قضت المحكمة بإعدام مدانين بتفجير سيارة`: a court does no deed of force. */
const isJudge = ({ authority }: Scene, [found]: readonly Found[], id: string): boolean =>
  found !== undefined &&
  typeInfo(found.trigger.type).class === 'violence' &&
  /^~?(?:ال)?(?:محكمة|محاكم|نيابة)/.test(authority.actors.get(id)?.name ?? id)

/** `وأشار المرصد إلى قتلى غارات التحالف وضرباته`: a body of civilians that tells of blows deals none. */
const isWatcher = ({ authority }: Scene, [found]: readonly Found[], id: string): boolean =>
  found !== undefined &&
  typeInfo(found.trigger.type).class === 'violence' &&
  authority.actors.get(id)?.kind === 'organization' &&
  !/^(?:شركة|مجموعة)/.test(authority.actors.get(id)?.name ?? '')

/** `قتل عشرة في عملية نفذها الجيش`: of those who are only counted, whoever carried out what they died in. */
function addDoneBy(scene: Scene, founds: readonly Found[], sides: Sides): void {
  const [found] = founds
  if (found === undefined || sides.agents.length > 0) return
  const { at, clause } = found
  for (let next = at + 1; next < clause.last; next++) {
    if (scene.actorAt[next] || !isVerbAt(scene, next)) continue
    const taken = scene.readings[next]?.words.some(
      ({ tag, pronoun }) => tag === 'support' && /^ه/.test(pronoun),
    )
    if (taken !== true) return
    const phrase = readNominal(scene, next + 1, clause.last)
    if (phrase !== null) sides.add('agent', idsOf(phrase.names))
    return
  }
}

/** `تصدت القوات لهجوم شنه التنظيم`: whose attack it is, that the verb has for its object. */
function addRepelled(scene: Scene, found: Found, sides: Sides): void {
  const { trigger, word, object, at } = found
  const repels = trigger.roles.object === 'agent'
  if (sides.agents.length > 0 || object === null || object <= at) return
  if (word.form.tense === 'noun' && !repels) return
  const { triggerNoun, concepts } = scene.readings[object] ?? {}
  if (typeInfo(trigger.type).class !== 'violence' || !(triggerNoun || concepts?.has('inroad'))) return
  // `صد الجيش هجوما شنه التنظيم`: the roles of the verb are not those of the attack
  addRelativeAgent(
    scene,
    repels ? { ...found, trigger: { ...trigger, roles: STRIKE } } : found,
    sides,
    object + 1,
  )
  if (repels && sides.agents.length === 0) sides.add('agent', carriedOutBy(scene, found, object + 1))
  // `تصدت القوات لمحاولة تسلل مسلحي الحركة`
  if (repels && sides.agents.length === 0)
    sides.add('agent', idsOf(readNominal(scene, object + 1, found.clause.last)?.names ?? []))
  if (!repels || sides.agents.length > 0) return
  // `صد هجمات روسية`
  const country = scene.authority.nationalities.of(scene.tokens[object + 1]?.form ?? '')
  const actor = country === null ? null : actorOfCountry(scene, country)
  if (actor !== null) sides.add('agent', [actor])
}

/** `انفجر لغم زرعه التنظيم`: who laid what went off dealt the blow, and was not hit by it. */
function addLayers(scene: Scene, { trigger, at, clause }: Found, { agents, targets }: Sides): void {
  if (trigger.lemma !== 'انفجر' || agents.length > 0) return
  for (let laid = at + 1; laid < Math.min(clause.last, at + 8); laid++) {
    if (!LAID.test(scene.tokens[laid])) continue
    const ids = idsOf(readNominal(scene, laid + 1, clause.last)?.names ?? [])
    for (const id of ids) if (targets.includes(id)) targets.splice(targets.indexOf(id), 1)
    agents.push(...ids)
    return
  }
}

/** `إحباط هجوم على المدينة، نفذته القوات`: who carried it out, further on in the sentence. */
function carriedOutBy(scene: Scene, { clause }: Found, from: number): string[] {
  const { last } = clause.sentence
  for (let at = from; at < last; at++) {
    if (!/^(?:نفذ|شن)ت?(?:ه|ها)$/.test(scene.tokens[at]?.form ?? '')) continue
    return idsOf(readNominal(scene, at + 1, last)?.names ?? [])
  }
  return []
}

function addOwn(context: Context, found: Found, sides: Sides): void {
  const { trigger, word, at, clause } = found
  if (isVoteSpokenOf(context.scene, found)) return
  if (trigger.everyone === true) sides.add('agent', idsOf(allNames(context.scene, at + 1, clause.last)))
  else if (trigger.speech === true) partiesOfSpeech(context, found, sides)
  else if (word.form.tense === 'noun') partiesOfNoun(context, found, sides)
  else if (word.form.tense === 'participle') partiesOfParticiple(context, found, sides)
  else partiesOfVerb(context, found, sides)
  if (sides.targets.length === 0) sides.add('target', fallenOf(context.scene, found))
}

function partiesOfParticiple(context: Context, found: Found, sides: Sides): void {
  const { roles } = found.trigger
  sides.add(roles.subject, carried(context, found.clause).ids)
  if (roles.object === null) return
  // `متهما بدوره الجيش`
  const start = skipAsides(context.scene, found.at + 1, found.clause.last)
  sides.add(roles.object, objectNames(context.scene, found.clause, start))
  sides.add(roles.object, antecedentApart(context.scene, found, sides.agents))
  if (sides.targets.length === 0) sides.add('target', addressee(context, found))
}

/** `وجه الرئيس تحذيرا إلى إيران، مهددا بتدميرها`: to whom the words went that the participle goes on with. */
function addressee({ scene, clauses }: Context, { trigger, clause }: Found): readonly string[] {
  const parent = clauses[clause.parent ?? -1]
  if (parent === undefined || !/^(?:threat|demand)$/.test(trigger.type)) return []
  for (let at = parent.first; at < parent.last; at++)
    if (WORDS_SENT.test(scene.tokens[at]?.form ?? ''))
      return idsOf(
        namesAfter(scene, 'الي', at, parent.last)?.names ??
          namesAfter(scene, 'ل', at, parent.last)?.names ??
          [],
      )
  return []
}

const WORDS_SENT = /^(?:ال)?(?:تحذير|انذار|رساله|خطاب|نداء|مهله|تهديد|دعوه)ا?$/

/** What a speaker tells of himself or of those he speaks to: `أبلغ الفصائل أنه يتعين عليها`. */
function partiesOfSpeech(context: Context, found: Found, sides: Sides): void {
  const { scene, clauses } = context
  const { clause, trigger, at: own } = found
  if (trigger.duty === true) sides.add('target', idsOf(namesFrom(scene, own + 1, own + 2)))
  // `قال إن إيران تقف وراء الهجوم`
  if (trigger.roles.subject === 'target') sides.add('target', idsOf(namesFrom(scene, clause.first, own)))
  const parent = clause.kind === 'told' && clause.parent !== null ? clauses[clause.parent] : undefined
  const speech = parent ?? clause
  for (let at = speech.first; at < speech.last; at++) {
    const word = scene.readings[at]?.words.find((w) => w.tag === 'say' || w.tag === 'announce')
    if (word === undefined || scene.actorAt[at]) continue
    const subject = subjectOfCarrier(context, { ...found, clause: speech, at: speech.last }, at, word)
    sides.add('agent', subject.ids)
    if (trigger.roles.after['على'] === 'target')
      sides.add('target', objectNames(scene, speech, objectStart(scene, speech, at, subject)))
    return
  }
}

/** Names after the prepositions that the trigger gives a role: `على القوات`, `بين X وY`, `لواشنطن`. */
function addAfter(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { trigger, clause, at } = found
  for (const { preposition, role } of [...prepositionsOf(trigger.roles), ...more(scene, found)]) {
    const after = namesAfter(scene, preposition, at, clause.last)
    if (after === null || (preposition === 'ل' && !isAddressed(scene, found, after.from, sides))) continue
    // `اشتباكات وسط تحركات لقوات تابعة للحكومة`: whose those are
    if (role === 'agent' && preposition === 'ل' && OWNED_BY.test(scene.tokens[after.from - 1]?.form ?? ''))
      continue
    // `اتهمت السائح بالانتماء إلى الحزب`: of what the charge is
    if (trigger.lemma === 'اتهم' && preposition.length > 1) continue
    // `حررت القوات، بإسناد من التحالف، المواقع`: who stood behind them
    if (preposition === 'من' && [1, 2].some((back) => BACKING.test(scene.tokens[after.from - back]))) continue
    // `غارات التحالف المساندة للجيش`: whom they helped
    if (preposition === 'ل' && HELPING.test(scene.tokens[after.from - 1])) continue
    // `وجهت القوات ضربات للتنظيم`: whom they dealt it
    if (role === 'agent' && preposition === 'ل' && isDealt(scene, clause.first, at)) {
      sides.add('target', idsOf(after.names))
      continue
    }
    // `على محافظة الحديدة الخاضعة للحوثيين`: who holds it
    if (preposition === 'ل' && /^(?:ال)?خاضعه?$/.test(scene.tokens[after.from - 1]?.form ?? '')) continue
    // `اتهم الجيش الحركة بقصف موقع للشرطة`: whose the thing is that was struck
    if (preposition === 'ل' && trigger.type === 'accusation' && tellsDeed(scene, at, after.from)) continue
    // `في عملية سبق لإسرائيل أن نفذت مثلها`: who did another
    if (preposition === 'ل' && /^[وف]?سبق$/.test(scene.tokens[after.from - 1]?.form ?? '')) continue
    // `اعتقل عشرات خلال تظاهرة ضد الرئيس`: against whom they stood
    if (preposition === 'ضد' && trigger.type === 'arrest' && isOfProtest(scene, at, after.from)) continue
    sides.add(role, idsOf(after.names))
    if (after.names.length > 0 || role !== 'target' || preposition.length === 1) continue
    sides.add('target', targetOfAdjective(scene, after.from, clause.last))
    if (sides.targets.length === 0) sides.add('target', ownThings(context, found, after.from))
  }
  addCompanions(context, found, sides)
}

/** A deed told by ب stands between: `بقصف موقع`. */
function tellsDeed({ readings }: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (readings[at]?.triggers.some(({ preposition, form }) => preposition === 'ب' && form.tense === 'noun'))
      return true
  return false
}

const BACKING = new WordPattern(
  /^(?:ب(?:ال)?|و)(?:اسناد|دعم|مسانده|غطاء|توجيه|توجيهات|اوامر|امر|طلب|تمويل|تخطيط|تحريض|معاونه|ايعاز)$/,
)
/** A word of protest stands between. */
function isOfProtest({ readings }: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (readings[at]?.triggers.some(({ trigger }) => trigger?.type === 'protest') === true) return true
  return false
}

const OWNED_BY = /^(?:ال)?(?:تابع|موالي|مويد|مناصر|مساند|مناهض|معارض)(?:ه|ين|ون)?$/

/** `أدانت إيران الضربات على منشآتها`: the things of whoever the clause speaks of. */
function ownThings(context: Context, { clause }: Found, at: number): readonly string[] {
  const { scene } = context
  const own = scene.readings[at]?.words.some(
    ({ pronoun, concept }) =>
      /^(ها|ه|هم)$/.test(pronoun) && (concept === 'positions' || concept === 'forces'),
  )
  return own === true ? clauseSubject(context, clause).ids : []
}

const NO_MORE: readonly AfterPreposition[] = []
const AGAINST_WHOM: readonly AfterPreposition[] = [{ preposition: 'ضد', role: 'target' }]
const FROM_WHOM: readonly AfterPreposition[] = [{ preposition: 'من', role: 'target' }]
const UNDER_WHOM: readonly AfterPreposition[] = [{ preposition: 'برياسه', role: 'agent' }]

/** `اشتباكات ضد`, `تلقى اتصالا من`: what only some words of a type take. */
function more(scene: Scene, { trigger, at, clause }: Found): readonly AfterPreposition[] {
  if (trigger.type === 'clash') return AGAINST_WHOM
  if (trigger.type !== 'meeting') return NO_MORE
  for (let next = at + 1; next < clause.last; next++)
    if (scene.tokens[next]?.form === 'برياسه') return UNDER_WHOM
  for (let before = at - 1; before >= clause.first; before--)
    if (/^[وف]?(تلقي|تلقت|يتلقي|تتلقي)$/.test(scene.tokens[before]?.form ?? '')) return FROM_WHOM
  return NO_MORE
}

/** `قصف إسرائيل لدمشق`: a name in ل after a noun that has its doer; after a verb or a bare noun it owns what stands before it. */
function isAddressed(scene: Scene, found: Found, at: number, sides: Sides): boolean {
  const { trigger, word } = found
  if (typeInfo(trigger.type).class !== 'violence') return true
  // `مقتل سبعة بانفجار واتهامات للتنظيم`: what is told of him is another thing
  if (scene.readings[at - 1]?.triggers.some((one) => one.conjunction === 'و' && one.form.tense === 'noun'))
    return false
  // `أصيب جنديان بهجوم للتنظيم`: the nearer noun is whose it is
  const fell = trigger.toll === true || trigger.type === 'assassination'
  for (let between = found.at + 1; fell && between < at; between++)
    if (scene.readings[between]?.triggerNoun === true && !scene.actorAt[between]) return false
  // `تزامنت الاشتباكات مع غارات استهدفت مواقع للحزب`: another deed stands between
  for (let between = found.at + 1; trigger.type === 'clash' && between < at; between++)
    if (isVerbAt(scene, between) || (scene.readings[between]?.triggerNoun && !scene.actorAt[between]))
      return false
  if (word.form.tense !== 'noun') return trigger.roles.subject !== 'agent'
  // `هجوما واسعا، في تحد للأمم المتحدة`: of something else
  for (let between = found.at + 1; between < at; between++)
    if (isComma(scene, between) && !scene.dateAt[between]) return false
  if (trigger.roles !== STRIKE || trigger.type === 'clash') return true
  return sides.agents.length > 0 || isVerbAt(scene, at - 1)
}

/** `شنت واشنطن بالتعاون مع لندن غارات`: who did it too. */
function addCompanions(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { trigger, clause } = found
  if (trigger.roles.subject !== 'agent' || (clause.marks & MARK.company) === 0) return
  // `اتهم المحاسب بالتعاون مع الحزب`: of what the charge is
  if (trigger.type === 'accusation') return
  // `تحرير المدينة تم بمشاركة الألوية`: of force, they did it though nobody else is named
  if (sides.agents.length === 0 && typeInfo(trigger.type).class !== 'violence') return
  for (let at = clause.first; at < clause.last - 1; at++) {
    const form = scene.tokens[at]?.form ?? ''
    const next = scene.tokens[at + 1]?.form ?? ''
    if (
      (/^(بالتعاون|بالاشتراك|بالشراكه|بمشاركه|بالتحالف)$/.test(form) &&
        (next === 'مع' || form === 'بمشاركه')) ||
      (form === 'الي' && next === 'جانب') ||
      form === 'ومعها'
    )
      sides.add('agent', idsOf(namesFrom(scene, at + 1, Math.min(clause.last, at + 5))))
  }
}

const FROM = /^مصدرها?$/

/** `بصواريخ غراد مطار حماة وحواجز قوات النظام`: what is struck stands between the weapon and the name. */
function reachesThing(scene: Scene, { head, names }: Nominal): boolean {
  for (let at = head; at < (names[0]?.first ?? head); at++)
    if (scene.placeAt[at] || scene.readings[at]?.concepts.has('positions') === true) return true
  return false
}

/** `وسط تحركات`, `مع دعوات`: a noun that stands beside the deed, and tells of another. */
const isOtherNoun = ({ tokens, actorAt, placeAt }: Scene, at: number): boolean =>
  /^[وف]?(?:وسط|مع|رغم)$/.test(tokens[at - 1]?.form ?? '') &&
  /(?:ات|ه)$/.test(tokens[at]?.form ?? '') &&
  !/^ال/.test(tokens[at]?.form ?? '') &&
  !actorAt[at] &&
  !placeAt[at]

/** What someone does with a thing or is to it, besides the deed told: `يُشتبه في استخدامها من قبل الحركة`. */
const OTHER_DOING = new WordPattern(
  /^(?:[وفبلك]|لل|[وف]?[بك]?ال)?(?:[يت]?ست(?:خدم|عمل|غل)|[يت](?:دار|حتل|مول|دعم)|است(?:خدام|عمال|غلال)|احتلال|اداره|تمويل|دعم|تصنيف|م(?:ستخدم|ستعمل|ستغل|دعوم|مول|حتل|دار|طلوب|صنف|فروض|حاصر|حتجز|عتقل|كلف|عين|ستاجر|ملوك|ستهدف))(?:ه|ا|ها|هم|ات|ين|ون|ان)?$/,
)

/** `أسر أربعة بيد الجيش`: in whose hands. */
function handOf(scene: Scene, from: number, last: number): readonly Name[] {
  for (let at = from + 1; at < Math.min(last - 1, from + 8); at++)
    if (/^ب(?:يد|ايدي)$/.test(scene.tokens[at]?.form ?? '') && !isHeldAt(scene, at - 1))
      return readNominal(scene, at + 1, last)?.names ?? []
  return []
}

/** `بلدة بيد المسلحين`: who holds it. */
const isHeldAt = ({ placeAt, readings }: Scene, at: number): boolean =>
  placeAt[at] != null || readings[at]?.concepts.has('positions') === true

/** `من قبل الجيش`, `على يد مسلحين`, `بنيران القوات`. */
function agentAfterBy(scene: Scene, { at: from, clause, trigger }: Found): readonly Name[] {
  const seized = trigger.toll === true || /^(?:arrest|assassination)$/.test(trigger.type)
  const handed = seized ? handOf(scene, from, clause.last) : []
  if (handed.length > 0) return handed
  if ((clause.marks & (MARK.doneBy | MARK.weapon)) === 0) return []
  const { last } = clause
  for (let at = from + 1; at < last - 1; at++) {
    // `وسط تحركات من جانب القوات`: whose those are
    if (at > from + 1 && isOtherNoun(scene, at)) return []
    if (OTHER_DOING.test(scene.tokens[at]) && !scene.actorAt[at]) return []
    if (!hasMark(scene, at, MARK.weapon) && !hasMark(scene, at + 1, MARK.doneBy)) continue
    const form = scene.tokens[at]?.form ?? ''
    const next = scene.tokens[at + 1]?.form ?? ''
    if ((form === 'من' && /^(قبل|جانب|طرف)$/.test(next)) || (form === 'علي' && /^(يد|ايدي)$/.test(next)))
      return namesFrom(scene, at + 2, Math.min(last, at + 7))
    if (hasMark(scene, at, MARK.weapon)) {
      const phrase = readNominal(scene, at + 1, last)
      if (phrase !== null && phrase.names.length > 0 && (FROM.test(form) || !reachesThing(scene, phrase)))
        return phrase.names
    }
  }
  return []
}
