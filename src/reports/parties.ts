import { foldText } from '../arabic/fold.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import type { Found } from './find.ts'
import { readNominal } from './nominal.ts'
import type { Name, Scene } from './scene.ts'
import {
  carried,
  clauseSubject,
  hasObject,
  NOBODY,
  objectStart,
  subjectOfVerb,
  type Context,
  type Subject,
} from './subjects.ts'
import type { Role } from './triggers/index.ts'

/** The two sides of a report: actor ids, in the order in which they were found. */
export interface Parties {
  readonly agents: readonly string[]
  readonly targets: readonly string[]
}

const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldText))

/** Light verbs whose subject suffers: تعرض لهجوم, نجا من محاولة. */
const SUFFERED = folded(
  'تعرض تعرضت تعرضوا يتعرض تتعرض نجا نجت نجوا شهد شهدت يشهد تشهد صد صدت تصدى تصدت التصدي عانى واجه واجهت هز هزت ضرب ضربت',
)
/** What a subject merely takes part in or lets happen: it is no doer of the noun after it. */
const HOSTED = folded('استضاف استضافت تستضيف يستضيف رعى رعت شهد شهدت تشهد يشهد')
/** `المدعومة من إيران`: a description, no party. */
const DESCRIBED = /^[وف]?(ال)?(مدعوم|موالي|موال|متحالف|مناهض|مقرب|محسوب|حليف)/
const BY = folded('قبل يد أيدي جانب طرف')

class Sides {
  readonly agents: string[] = []
  readonly targets: string[] = []

  add(role: Role, ids: readonly string[]): void {
    if (role === null) return
    const side = role === 'agent' ? this.agents : this.targets
    const other = role === 'agent' ? this.targets : this.agents
    for (const id of ids) if (!side.includes(id) && !other.includes(id)) side.push(id)
  }
}

/** Actor of a country that the article names: the state, else its forces or another of its bodies. */
export function actorOfCountry(scene: Scene, country: string, forces = false): string | null {
  const state = scene.authority.states.get(country)
  const bodies = [...scene.named].filter((id) => {
    const actor = scene.authority.actors.get(id)
    return actor?.country === country && actor.kind === 'government-body'
  })
  const army = bodies.find((id) => /جيش|القوات/.test(scene.authority.actors.get(id)?.name ?? ''))
  if (forces && army !== undefined) return army
  if (state !== undefined && scene.named.has(state)) return state
  return army ?? null
}

const idsOf = (names: readonly Name[]): string[] => [...new Set(names.flatMap((name) => name.ids))]

/** A name inside a description of someone else. */
function isDescribed(scene: Scene, name: Name): boolean {
  for (let at = name.first - 1; at >= name.first - 2 && at >= 0; at--) {
    if (DESCRIBED.test(scene.tokens[at]?.form ?? '')) return true
  }
  return false
}

/** The first name from a token on, with those joined to it. */
function namesFrom(scene: Scene, from: number, last: number): Name[] {
  for (let at = from; at < last; at++) {
    const name = scene.actorAt[at]
    if (!name) continue
    if (isDescribed(scene, name)) {
      at = name.last - 1
      continue
    }
    const names = [name]
    let next = name.last
    for (
      let joined = scene.actorAt[next];
      joined && joined.first === next && joined.clitic.startsWith('و');
    ) {
      names.push(joined)
      next = joined.last
      joined = scene.actorAt[next]
    }
    return names
  }
  return []
}

const FORCE_HEADS = folded(
  'جندي جنود جنديا جنديين جنديان عسكري عسكريا عسكريين قاعدة قاعدتين قواعد القواعد القاعدة قوات القوات عناصر ضابط ضباط مقاتلات طائرات دورية سفينة مدمرة',
)
const EMBASSIES = folded('سفارة السفارة قنصلية القنصلية سفارات مصالح المصالح')

/** `ثلاثة جنود أميركيين`, `السفارة الإيرانية`: the country's forces, or the state itself. */
function targetOfAdjective(scene: Scene, from: number, last: number): string[] {
  const end = Math.min(last, from + 8)
  for (let at = from; at < end; at++) {
    const form = scene.tokens[at]?.form ?? ''
    const bare = form.replace(/^[ولب]+(?=ال)/, '')
    const forces = FORCE_HEADS.has(form) || FORCE_HEADS.has(bare)
    if (!forces && !EMBASSIES.has(bare)) continue
    for (let next = at + 1; next < Math.min(end, at + 3); next++) {
      const country = scene.authority.nationalities.of(scene.tokens[next]?.form ?? '')
      const actor = country === null ? null : actorOfCountry(scene, country, forces)
      if (actor !== null) return [actor]
    }
  }
  return []
}

/** Names that a verb is done to: its object phrase, or the first name within it. */
function objectNames(scene: Scene, clause: Clause, at: number): string[] {
  if (!hasObject(scene, clause, at)) return []
  const phrase = readNominal(scene, at, clause.last)
  if (phrase !== null && phrase.names.length > 0) return idsOf(phrase.names)
  return idsOf(namesFrom(scene, at, Math.min(clause.last, at + 14)))
}

/** A verb whose letters serve the passive too, and which has no object: its subject suffers. */
function isPassive(scene: Scene, found: Found, subject: Subject): boolean {
  const { trigger, word, clause, at } = found
  if (trigger.passive !== undefined && word.form.text.startsWith(foldText(trigger.passive[0]).slice(0, 3)))
    return foldText(trigger.passive[0]) !== foldText(trigger.verb?.[0] ?? '')
  if (trigger.roles.object !== 'target' || trigger.roles.subject !== 'agent' || word.pronoun !== '')
    return false
  if (trigger.present === true) return false
  if (word.form.tense !== 'past') return false
  return !hasObject(scene, clause, objectStart(scene, clause, at, subject))
}

function partiesOfVerb(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { trigger, word, clause, at } = found
  const { roles } = trigger
  const subject = word.form.first ? carried(context, clause) : subjectOfVerb(context, clause, at, word)
  const passive = isPassive(scene, found, subject)
  if (passive) {
    sides.add(roles.object ?? 'target', subject.overt ? subject.ids : [])
    if (subject.overt && subject.ids.length === 0 && subject.phrase !== null)
      sides.add('target', targetOfAdjective(scene, subject.phrase.head, subject.phrase.next))
    return
  }
  sides.add(roles.subject, subject.ids)
  if (subject.ids.length === 0) addCountries(scene, subject.countries, roles.subject, sides)
  if (roles.object === null) return
  const start = objectStart(scene, clause, at, subject)
  const object = objectNames(scene, clause, start)
  sides.add(roles.object, object)
  if (
    object.length === 0 &&
    roles.object === 'target' &&
    roles.adjective === 'agent' &&
    hasObject(scene, clause, start)
  )
    sides.add('target', targetOfAdjective(scene, start, clause.last))
}

function addCountries(scene: Scene, countries: readonly string[], role: Role, sides: Sides): void {
  for (const country of countries) {
    const actor = actorOfCountry(scene, country)
    if (actor !== null) sides.add(role, [actor])
  }
}

/** The light verb, or the verb of announcing, that a noun hangs on; the nearest before it in its clause. */
function carrierOf(scene: Scene, found: Found): { at: number; form: string } | null {
  for (let at = found.at - 1; at >= found.clause.first; at--) {
    const reading = scene.readings[at]
    if (reading === undefined || scene.actorAt[at]) continue
    if (['support', 'announce', 'begin', 'say'].some((tag) => reading.tags.has(tag as 'support')))
      return { at, form: scene.tokens[at]?.form ?? '' }
    if (isVerbAt(scene, at)) return null
  }
  return null
}

function subjectOfCarrier(context: Context, found: Found, at: number): Subject {
  const word = context.scene.readings[at]?.words.find(
    (w) => w.tag === 'support' || w.tag === 'announce' || w.tag === 'begin' || w.tag === 'say',
  )
  if (word === undefined) return NOBODY
  if (word.form.tense === 'past' || word.form.tense === 'present')
    return subjectOfVerb(context, found.clause, at, word)
  return word.form.tense === 'participle' || word.pronoun !== '' || word.form.bound
    ? carried(context, found.clause)
    : ofVerbalNoun(context, found, at)
}

/** `إعلان الفصائل أنه لا علاقة لها`: whose noun the carrier is; else who does the clause. */
function ofVerbalNoun(context: Context, found: Found, at: number): Subject {
  const phrase = readNominal(context.scene, at + 1, found.at)
  if (phrase !== null && phrase.names.length > 0)
    return { ids: idsOf(phrase.names), countries: [], overt: true, next: null, phrase }
  return clauseSubject(context, found.clause)
}

function partiesOfNoun(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { trigger, word, clause, at } = found
  const { roles } = trigger
  const genitive = word.definite || word.pronoun !== '' ? null : readNominal(scene, at + 1, clause.last)
  if (genitive !== null) {
    const direct = genitive.names.filter((name) => name.first - at <= 4 || genitive.head === at + 1)
    sides.add(roles.genitive, idsOf(direct))
    if (direct.length > 0 && roles.object !== null && roles.genitive === 'agent')
      sides.add(roles.object, objectNames(scene, clause, genitive.next))
    if (direct.length === 0 && roles.genitive === 'target')
      sides.add('target', targetOfAdjective(scene, at + 1, clause.last))
  }
  if (word.pronoun !== '' && roles.genitive === 'agent')
    sides.add('agent', clauseSubject(context, clause).ids)
  addRelativeAgent(scene, found, sides)
  addAdjective(scene, found, sides)
  addCarrier(context, found, sides)
}

/** `هجوم نفذته الفصائل`: the doer after a light verb that takes the noun up by a pronoun. */
function addRelativeAgent(scene: Scene, found: Found, sides: Sides): void {
  for (let at = found.at + 1; at < Math.min(found.clause.last, found.at + 8); at++) {
    if (!isVerbAt(scene, at)) continue
    const word = scene.readings[at]?.words.find((w) => w.pronoun !== '' && w.form.tense !== 'noun')
    if (word === undefined) return
    const phrase = readNominal(scene, at + 1, found.clause.last)
    if (phrase === null) return
    sides.add(found.trigger.roles.subject, idsOf(phrase.names))
    if (phrase.names.length === 0) addCountries(scene, phrase.countries, found.trigger.roles.subject, sides)
    return
  }
}

function addAdjective(scene: Scene, found: Found, sides: Sides): void {
  if (found.trigger.roles.adjective !== 'agent' || sides.agents.length > 0) return
  for (let at = found.at + 1; at < Math.min(found.clause.last, found.at + 5); at++) {
    if (scene.actorAt[at] || isVerbAt(scene, at)) return
    const form = scene.tokens[at]?.form ?? ''
    if (form === 'علي' || form === 'في' || form === 'من') return
    const country = scene.authority.nationalities.of(form)
    if (country === null) continue
    const actor = actorOfCountry(scene, country)
    if (actor !== null) sides.add('agent', [actor])
    return
  }
}

function addCarrier(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const carrier = carrierOf(scene, found)
  if (carrier === null || HOSTED.has(carrier.form)) return
  const subject = subjectOfCarrier(context, found, carrier.at)
  if (SUFFERED.has(carrier.form)) {
    if (found.trigger.roles.subject === 'agent') {
      sides.add('target', subject.ids)
      if (subject.ids.length === 0 && subject.phrase !== null)
        sides.add('target', targetOfAdjective(scene, subject.phrase.head, found.clause.last))
    }
    return
  }
  const speaks = scene.readings[carrier.at]?.tags.has('support') !== true
  if (speaks && sides.agents.length > 0) return
  sides.add(found.trigger.roles.subject, subject.ids)
  if (subject.ids.length === 0) addCountries(scene, subject.countries, found.trigger.roles.subject, sides)
}

/** Names after the prepositions that the trigger gives a role: `على القوات`, `بين X وY`, `لواشنطن`. */
function addAfter(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { trigger, clause, at } = found
  for (const [preposition, role] of Object.entries(trigger.roles.after)) {
    if (role === null) continue
    const names = namesAfter(scene, foldText(preposition), at, clause.last)
    if (names === null) continue
    sides.add(role, idsOf(names.names))
    if (names.names.length === 0 && role === 'target' && preposition === 'على')
      sides.add('target', targetOfAdjective(scene, names.from, clause.last))
  }
  const by = agentAfterBy(scene, at, clause.last)
  if (trigger.roles.subject === 'agent') sides.add('agent', idsOf(by))
}

function namesAfter(
  scene: Scene,
  preposition: string,
  from: number,
  last: number,
): { names: Name[]; from: number } | null {
  for (let at = from + 1; at < last; at++) {
    const form = scene.tokens[at]?.form ?? ''
    const name = scene.actorAt[at]
    if (preposition.length === 1) {
      if (name?.first === at && name.clitic.endsWith(preposition))
        return { names: namesFrom(scene, at, last), from: at }
      continue
    }
    if (form !== preposition && form !== `و${preposition}`) continue
    const limit = preposition === 'بين' ? last : Math.min(last, at + 12)
    return { names: allNames(scene, preposition, at + 1, limit), from: at + 1 }
  }
  return null
}

/** After بين every name up to the end of the pair; after another preposition the first, with those joined to it. */
function allNames(scene: Scene, preposition: string, from: number, last: number): Name[] {
  if (preposition !== 'بين') return namesFrom(scene, from, last)
  const names: Name[] = []
  for (let at = from; at < last; at++) {
    const name = scene.actorAt[at]
    if (name) {
      if (!isDescribed(scene, name)) names.push(name)
      at = name.last - 1
    } else if (
      isVerbAt(scene, at) ||
      ['في', 'علي', 'بعد', 'حول', 'بشان', 'خلال', 'من'].includes(scene.tokens[at]?.form ?? '')
    )
      break
  }
  return names
}

/** `من قبل الجيش`, `على يد مسلحين`. */
function agentAfterBy(scene: Scene, from: number, last: number): Name[] {
  for (let at = from + 1; at < last - 1; at++) {
    const form = scene.tokens[at]?.form ?? ''
    const next = scene.tokens[at + 1]?.form ?? ''
    if ((form === 'من' && BY.has(next)) || (form === 'علي' && (next === 'يد' || next === 'ايدي')))
      return namesFrom(scene, at + 2, Math.min(last, at + 7))
    if (form === 'بنيران' || form === 'برصاص') return namesFrom(scene, at + 1, Math.min(last, at + 5))
  }
  return []
}

/** Finds both sides of a happening from the words that tell it. */
export function partiesOf(context: Context, founds: readonly Found[]): Parties {
  const sides = new Sides()
  for (const found of founds) {
    const tense = found.word.form.tense
    if (tense === 'noun') partiesOfNoun(context, found, sides)
    else if (tense === 'participle') partiesOfParticiple(context, found, sides)
    else partiesOfVerb(context, found, sides)
    addAfter(context, found, sides)
  }
  return { agents: sides.agents, targets: sides.targets }
}

function partiesOfParticiple(context: Context, found: Found, sides: Sides): void {
  const { roles } = found.trigger
  sides.add(roles.subject, carried(context, found.clause).ids)
  if (roles.object !== null) sides.add(roles.object, objectNames(context.scene, found.clause, found.at + 1))
}
