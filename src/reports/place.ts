import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { countryOf, isInside } from '../authority/read.ts'
import type { EventType } from '../records.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import { isElsewhere } from './elsewhere.ts'
import { hasMark, MARK } from './marks.ts'
import { formAt, type Scene } from './scene.ts'
import type { Site, SiteRole } from './sites.ts'
import { standingIn } from './stretches.ts'
import { typeInfo } from './types.ts'

/** Deeds of words and of offices happen nowhere in particular. */
const PLACELESS: ReadonlySet<EventType> = new Set<EventType>([
  'condemnation',
  'denial',
  'accusation',
  'claim',
  'threat',
  'message',
  'sanction',
  'appointment',
])

/** Only their own clause tells where they happen. */
const CLAUSE_ONLY: ReadonlySet<EventType> = new Set<EventType>([
  'demand',
  'ruling',
  'agreement',
  'negotiation',
  'meeting',
  'visit',
])

type Ranks = Readonly<Record<SiteRole, number | null>>

/** Which places a deed takes first, by how they stand; null for those it does not take. */
const RANKS: Ranks = { at: 0, to: 0, bare: 0, from: null, people: null, aside: null }
const RANKS_OF: Partial<Record<EventType, Ranks>> = {
  protest: { at: 0, to: 0, bare: 0, people: 1, from: null, aside: null },
  disaster: { at: 0, to: 0, bare: 0, from: 2, people: null, aside: null },
  withdrawal: { from: 0, bare: 0, at: 0, to: null, people: null, aside: null },
  deployment: { to: 0, at: 1, bare: 1, from: null, people: null, aside: null },
  visit: { to: 0, bare: 0, at: 1, from: null, people: null, aside: null },
  aid: { to: 0, at: 1, bare: 1, from: null, people: null, aside: null },
  arrest: { at: 0, bare: 0, from: 1, to: null, people: null, aside: null },
  meeting: { at: 0, to: 1, bare: null, from: null, people: null, aside: null },
  negotiation: { at: 0, to: 1, bare: 1, from: null, people: null, aside: null },
  agreement: { at: 0, to: null, bare: null, from: null, people: null, aside: null },
  demand: { at: 0, to: null, bare: null, from: null, people: null, aside: null },
  ruling: { at: 0, to: 1, bare: 1, from: null, people: null, aside: null },
}

/** A state named without a preposition is where it happens only when it is what is visited or struck by disaster. */
const TAKES_STATES: ReadonlySet<EventType> = new Set<EventType>(['visit', 'disaster'])

/** Deeds on the ground, for which المنطقة is the place told before. */
const GROUND: ReadonlySet<EventType> = new Set<EventType>([
  'deployment',
  'arrest',
  'withdrawal',
  'protest',
  'disaster',
  'clash',
  'rocket-attack',
  'drone-attack',
])

function rankOf(scene: Scene, site: Site, at: number, type: EventType): number | null {
  if (site.area && !GROUND.has(type)) return null
  if (site.state && !(TAKES_STATES.has(type) && site.first > at)) return null
  // `اعتقل لدى وصوله إلى المطار`
  if (type === 'arrest' && site.role === 'to' && ARRIVED.test(scene.tokens[site.first - 2])) return 1
  // `طردت القوات التنظيم من منبج`
  if (site.role === 'from' && site.first > at && EXPELLED.test(scene.tokens[at])) return 0
  return (RANKS_OF[type] ?? RANKS)[site.role]
}

const EXPELLED = new WordPattern(/^[وف]?(?:ل|ب)?(?:طرد(?:ت|وا)?|[يت]طرد|اخراج|دحر(?:ت|وا)?)(?:ه|ها|هم)?$/)

const ARRIVED = new WordPattern(/^[وف]?(?:وصول|عودت|دخول)(?:ه|ها|هم|هما)$/)

/** A relative clause with a verb of its own stands between: `هجماتها بتوصية من القائد الذي زار بغداد`. */
function isOfOther(scene: Scene, at: number, site: number): boolean {
  for (let token = site - 1; token > at + 3; token--) {
    if (!isRelativeAt(scene, token)) continue
    const verb = scene.readings[token + 1]
    return verb?.triggers.some(({ trigger }) => trigger !== null && trigger.means !== true) === true
  }
  return false
}

/** `تظاهرة دعا إليها الحزب أمام`, `غارة شنها`: a verb that goes back to the noun before it tells of that alone. */
function isOfNoun(scene: Scene, verb: number): boolean {
  if (/^(?:الي|في|ب|ل|عن|من|علي|خلال)ها?$/.test(formAt(scene, verb + 1))) return true
  return scene.readings[verb]?.words.some(({ pronoun }) => /^ها?$/.test(pronoun)) === true
}

/** `عمليات رفع الأنقاض`: a noun spelt like a verb stands right between another noun and a definite one. */
const isConstruct = (scene: Scene, at: number): boolean =>
  scene.readings[at]?.noun === true &&
  scene.tokens[at]?.gap === GAP.space &&
  scene.tokens[at + 1]?.gap === GAP.space &&
  /^ال/.test(formAt(scene, at + 1)) &&
  /(?:ات|ه)$/.test(formAt(scene, at - 1)) &&
  !scene.actorAt[at - 1] &&
  !isVerbAt(scene, at - 1)

/** `زيارة عمل إلى تونس`: the noun. */
const isOfWork = (scene: Scene, at: number): boolean =>
  formAt(scene, at) === 'عمل' && /(?:زياره|اجتماع|جلسه|لقاء|ورشه|جوله)$/.test(formAt(scene, at - 1))

/** Another verb stands between: `عقدت في المنامة قمة بحثت الحرب على غزة`. */
function isPastVerb(scene: Scene, at: number, site: number): boolean {
  for (let token = at + 1; token < site; token++) {
    if (/^و.{2,}وا$/.test(formAt(scene, token))) return true
    if (!isVerbAt(scene, token)) continue
    if (isOfNoun(scene, token) || isConstruct(scene, token) || isOfWork(scene, token)) continue
    const { tags, triggers } = scene.readings[token] ?? {}
    const tells = tags?.has('occur') || tags?.has('result') || tags?.has('support')
    if (tells !== true && triggers?.some(({ trigger }) => trigger?.means === true) !== true) return true
  }
  return false
}

/** `حوار بين البلدين، لإنهاء مهمة القوات في كذا`: where what it is for is to be. */
function isOfAim(scene: Scene, at: number, site: number): boolean {
  for (let token = at + 1; token < site; token++)
    if (scene.readings[token]?.aims === true && ((scene.tokens[token]?.gap ?? 0) & GAP.comma) !== 0)
      return true
  return false
}

const WITNESS = new WordPattern(/^[وف]?س?[يت]?(?:شهدت?|استضافت?|ستضيف|احتضنت?|حتضن)(?:ها?)?$/)

/** `شهدت الطيونة اشتباكات`: the place is the subject of what it saw. */
function isWitness(scene: Scene, { first, last }: Site, at: number): boolean {
  if (!WITNESS.test(scene.tokens[first - 1])) return false
  for (let token = last; token < at; token++) if (hasMark(scene, token, MARK.trigger)) return false
  return true
}

/** `تستضيف الجزائر القمة`: the state that acts as host is the place. */
function hostState(scene: Scene, { first, last }: Clause): string | null {
  for (let at = first; at < last - 1; at++) {
    if (!WITNESS.test(scene.tokens[at])) continue
    const actor = scene.actorAt[at + 1]?.actor
    if (actor?.kind === 'state') return actor.country
  }
  return null
}

const FORCES = /^(?:ال)?(?:امن|شرطه|جيش|قوات|سلطات|حكومه|قوي)$/

/** `قوات الأمن في السودان … في الخرطوم`: a country, where a place inside it is told after. */
function holdsOther(
  scene: Scene,
  site: Site,
  first: number,
  last: number,
  at: number,
  type: EventType,
): boolean {
  const { places } = scene.authority
  if (site.id === null || places.get(site.id)?.kind !== 'country') return false
  // it says whose forces they are
  if (formAt(scene, site.first - 1) !== 'في') return false
  if (!scene.actorAt[site.first - 2] && !FORCES.test(formAt(scene, site.first - 2))) return false
  const after = scene.sites.filter((other) => other.first >= Math.max(first, site.last) && other.last <= last)
  const [only] = after
  // of several the country is the place
  if (after.length !== 1 || only === undefined || rankOf(scene, only, at, type) !== 0) return false
  return only.id !== site.id && countryOf(places, only.id) === site.id
}

/** The site of what a token tells among those of a stretch: the best placed, then the first after it, then the last before. */
function bestSite(scene: Scene, first: number, last: number, at: number, type: EventType): Site | null {
  let best: Site | null = null
  let least = Infinity
  for (const site of standingIn(scene.sites, { first, last })) {
    if (isElsewhere(scene, at, site, type)) continue
    const seen = isWitness(scene, site, at)
    const own = seen ? 0 : rankOf(scene, site, at, type)
    if (own === null) continue
    const rank =
      own +
      (site.many || holdsOther(scene, site, first, last, at, type) ? 1 : 0) +
      (site.first > at && isOfOther(scene, at, site.first) ? 3 : 0)
    if (rank > 2) continue
    const away = seen
      ? 0
      : site.first > at
        ? site.first - at + (isPastVerb(scene, at, site.first) || isOfAim(scene, at, site.first) ? 60 : 0)
        : 50 + at - site.last
    if (type === 'visit' && (site.first < at || away > (site.role === 'to' ? 30 : 12))) continue
    if (type === 'election' && (away > 8 || site.role === 'bare')) continue
    if (rank * 1000 + away < least) {
      best = site
      least = rank * 1000 + away
    }
  }
  return best === null ? null : (holderAfter(scene, best, last) ?? best)
}

/** `استهدفت قاعدة كذا ومستودعا ومنشآت في مدينة كذا`: of several things struck, the town that is told to hold them. */
function holderAfter(scene: Scene, { id, last: from }: Site, last: number): Site | null {
  if (id === null) return null
  const next = scene.sites.find((site) => site.first >= from)
  if (next === undefined || next.last > last || next.role !== 'at' || next.id === null) return null
  if (formAt(scene, next.first - 1) !== 'في' && !/^ب/.test(formAt(scene, next.first))) return null
  if (!isInside(scene.authority.places, next.id, id)) return null
  let joined = false
  for (let at = from; at < next.first; at++) {
    if (isVerbAt(scene, at) || isRelativeAt(scene, at)) return null
    if (((scene.tokens[at]?.gap ?? 0) & GAP.comma) !== 0) return null
    joined ||= /^و(?!سط|فق|ذلك|ه[يوم]|عل[يه]|في|من|ال[يت]|لا|لم|قد).{3}/.test(formAt(scene, at))
  }
  return joined ? next : null
}

/** `على قطاع غزة، … طالت رفح وخان يونس`: the place of the sentence that holds all of several. */
function holderOf(scene: Scene, { inner, first: at }: Site, { sentence }: Clause): Site | null {
  if (inner.length < 2) return null
  return (
    scene.sites.find(
      ({ id, role, state, first, last }) =>
        id !== null &&
        role !== 'aside' &&
        role !== 'from' &&
        !state &&
        first >= sentence.first &&
        last <= sentence.last &&
        first !== at &&
        inner.every((one) => isInside(scene.authority.places, id, one)),
    ) ?? null
  )
}

/** Where something happened. */
export interface Where {
  /** Place id, or null. */
  readonly place: string | null
  /** The exact name as written, where no authority entry has it: a quarter or a village inside `place`. */
  readonly site: string | null
}

export const NOWHERE: Where = { place: null, site: null }

/** The place of what a token tells: that of its clause, else that of a clause that goes on with it. */
export function placeOf(
  scene: Scene,
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
  type: EventType,
  own: boolean,
): Where {
  const spoken = typeInfo(type).class === 'verbal-conflict' ? saidFrom(scene, clause) : null
  if (spoken !== null) return whereOf(spoken)
  if (PLACELESS.has(type)) {
    const front = clause.kind === 'told' ? null : openingSite(scene, clause)
    return front === null ? NOWHERE : whereOf(front)
  }
  const named = bestSite(scene, clause.first, clause.last, at, type) ?? siteBefore(scene, clause)
  const opening = named === null || clause.first !== clause.sentence.first ? null : openingSite(scene, clause)
  // `وفي القدس، تظاهر الآلاف وساروا نحو منزله في شارع كذا`
  const found = opening !== null && named !== null && isPastVerb(scene, at, named.first) ? opening : named
  if (found !== null && (found.id !== null || !found.part))
    return whereOf(holderOf(scene, found, clause) ?? found)
  const host = found === null && type !== 'visit' ? hostState(scene, clause) : null
  if (host !== null) return { place: host, site: null }
  if (found === null && type === 'visit') {
    const left = siteLeft(scene, clauses, clause)
    if (left !== null) return whereOf(left)
  }
  const site = found?.unlisted ?? null
  const front = site === null && !namesSite(scene, clause) ? frontSite(scene, clauses, clause) : null
  if (front !== null && rankOf(scene, front, at, type) !== null) return whereOf(front)
  if (own || CLAUSE_ONLY.has(type) || namesSite(scene, clause)) return { place: null, site }
  const known = site === null && isLocal(type) ? siteTakenUp(scene, clause, at) : null
  if (known !== null) return whereOf(known)
  for (const other of kindred(scene, clauses, clause)) {
    const near = bestSite(scene, other.first, other.last, at, type)
    if (near !== null && (near.id !== null || site === null))
      return site === null ? whereOf(near) : { place: near.id, site }
  }
  return { place: null, site }
}

/** `دعا الأمين العام، من الدوحة، الطرفين إلى`: where it was said, between commas of its own. */
function saidFrom(scene: Scene, clause: Clause): Site | null {
  const isComma = (at: number): boolean => ((scene.tokens[at]?.gap ?? 0) & GAP.comma) !== 0
  const said = standingIn(scene.sites, clause).find(
    ({ first, last }) =>
      isComma(last) && [first, first - 1].some((at) => formAt(scene, at) === 'من' && isComma(at)),
  )
  return said === undefined || said.state ? null : said
}

const whereOf = ({ id, unlisted }: Site): Where => ({ place: id, site: unlisted })

/** `غادر صنعاء بعد زيارة`: the place that was left is the one that was visited. */
function siteLeft(scene: Scene, clauses: readonly Clause[], clause: Clause): Site | null {
  const parent = clause.kind === 'behind' && clause.parent !== null ? clauses[clause.parent] : undefined
  if (parent === undefined) return null
  return (
    scene.sites.find(
      ({ first, last }) =>
        first >= parent.first && last <= parent.last && /^[وف]?[يت]?غادرت?$/.test(formAt(scene, first - 1)),
    ) ?? null
  )
}

/** `إلى السراي الحكومي حيث التقى`: the place right before the clause is where it happened. */
function siteBefore(scene: Scene, clause: Clause): Site | null {
  if (scene.tokens[clause.first]?.form !== 'حيث') return null
  return scene.sites.find((site) => site.last === clause.first && site.role !== 'aside') ?? null
}

/** `وفي بنغازي، عين المشير`: the place that opens a sentence and stands apart there by a comma. */
function openingSite(scene: Scene, { sentence: { first } }: Clause): Site | null {
  if (!/^[وف]?(?:في|ب.+)$/.test(formAt(scene, first))) return null
  const site = scene.sites.find((one) => one.first >= first)
  if (site === undefined || site.first > first + 2 || site.role !== 'at') return null
  return ((scene.tokens[site.last]?.gap ?? 0) & GAP.comma) !== 0 ? site : null
}

/**
 * `وفي محلية كرينك، جرى، بحسب العمدة، اختطاف سبعة`: a place that opens a sentence and stands apart there is that of
 * all that the sentence tells, but for what is reported as said there.
 */
function frontSite(scene: Scene, clauses: readonly Clause[], clause: Clause): Site | null {
  const { first } = clause.sentence
  const where = formAt(scene, clause.first) === 'حيث'
  if (clause.first === first || clause.kind === 'told' || (clause.kind === 'behind' && !where)) return null
  if (!/^[وف]?(?:في|ب.+)$/.test(formAt(scene, first))) return null
  const site = scene.sites.find((one) => one.first >= first)
  if (site === undefined || site.first > first + 2 || site.role !== 'at' || site.last > clause.first)
    return null
  // `وفي محافظة كذا تتواصل العمليات، حيث`
  const apart = ((scene.tokens[site.last]?.gap ?? 0) & GAP.comma) !== 0
  if (!apart && !(where && isVerbAt(scene, site.last))) return null
  for (let before = clause.index - 1; clauses[before]?.sentence === clause.sentence; before--) {
    const { kind, marks } = clauses[before] as Clause
    if (kind !== 'attribution' && (marks & (MARK.say | MARK.announce)) !== 0) return null
  }
  return site
}

/** `مستشفى كذا بعدما اقتحمه مسلحون`: the pronoun of the verb is the place named right before its clause. */
function siteTakenUp(scene: Scene, clause: Clause, at: number): Site | null {
  const taken = scene.readings[at]?.triggers.some(
    ({ pronoun, form }) => form.tense === 'past' && /^ها?$/.test(pronoun),
  )
  if (taken !== true) return null
  const { first } = clause.sentence
  return (
    scene.sites.findLast(
      (site) => site.first >= first && site.last <= clause.first && site.role !== 'aside' && !site.state,
    ) ?? null
  )
}

/** A place stands in the clause that no authority entry has: it happened there, and not elsewhere. */
export function namesSite(scene: Scene, clause: Clause): boolean {
  return standingIn(scene.sites, clause).some(
    (site) => site.id === null && !site.part && site.role !== 'aside',
  )
}

/** Clauses of the same sentence that tell more of the deed: what it led to, or what it goes on from. */
function kindred(scene: Scene, clauses: readonly Clause[], clause: Clause): Clause[] {
  const found: Clause[] = []
  for (let next = clause.index + 1; clauses[next]?.sentence === clause.sentence; next++) {
    const other = clauses[next] as Clause
    if (other.kind === 'joined' || other.kind === 'circumstance' || other.kind === 'result') found.push(other)
    else if (other.kind !== 'attribution') break
  }
  const cause = clause.parent !== null && isCause(scene, clause) ? clauses[clause.parent] : undefined
  if (cause !== undefined) found.push(cause)
  for (let one = clause; one.parent !== null && goesOn(one);) {
    const parent = clauses[one.parent]
    if (parent === undefined) break
    found.push(parent)
    one = parent
  }
  return found
}

/** `احترق السوق جراء غارة`: the cause struck where its effect is. */
const isCause = (scene: Scene, { kind, first }: Clause): boolean =>
  kind === 'behind' && /^(?:جراء|نتيجه|بفعل|بسبب|خلال|اثناء)$/.test(formAt(scene, first))

const goesOn = ({ kind }: Clause): boolean =>
  kind === 'joined' || kind === 'circumstance' || kind === 'result' || kind === 'led'

/** Deeds that happen at a place, so that one told right after another is taken to be there too. */
export const isLocal = (type: EventType): boolean =>
  ['violence', 'protest', 'incident', 'de-escalation', 'escalation'].includes(typeInfo(type).class) ||
  type === 'arrest'
