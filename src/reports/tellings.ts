import { WordPattern } from '../arabic/vocabulary.ts'
import { isAllowed } from './allowed.ts'
import type { EventType, Modality, ReportDate } from '../records.ts'
import { changed } from './changed.ts'
import type { Clause } from './clauses.ts'
import type { Concept } from './concepts.ts'
import { comes } from './definite.ts'
import { findTriggers, type Found } from './find.ts'
import { isViolent } from './kinds.ts'
import { isOfDoer } from './left-standing.ts'
import { clauseHas, violentType } from './means.ts'
import { hasMark, MARK } from './marks.ts'
import { hasKnownWeapon, isFoundLater, isOfOneTold } from './one-told.ts'
import { isOfAnother, otherDeeds } from './other-deeds.ts'
import { partiesOf, type Parties } from './parties.ts'
import { CONVENED, settle } from './plans.ts'
import { NOWHERE, isLocal, placeOf, type Where } from './place.ts'
import type { Scene } from './scene.ts'
import type { Context } from './subject.ts'
import { dateLender, ownDate, type Moment } from './time.ts'
import { ownsUp } from './told-once.ts'
import { NO_CASUALTIES, readCasualties, type Casualties } from './toll.ts'
import { tellsSum } from './totals.ts'
import { leavesPost } from './triggers/politics.ts'
import { typeInfo } from './types.ts'
import { votesWon } from './votes.ts'

/** One clause's telling of a happening, before tellings of the same happening are joined. */
export interface Telling {
  readonly type: EventType
  readonly modality: Modality
  readonly clause: Clause
  readonly founds: readonly Found[]
  /** The trigger that gave the type. */
  readonly primary: Found
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly date: ReportDate | null
  readonly place: string | null
  /** The exact name as written, where no authority entry has it. */
  readonly site: string | null
  readonly casualties: Casualties
  /** It only takes up what was told: a definite noun, or a toll. */
  readonly anaphoric: boolean
  /** It tells of the dead and hurt alone. */
  readonly toll: boolean
  /** A toll that another deed's clause mentions: it tells of no event told near it. */
  readonly incidental: boolean
  /** It is told only as what another deed answered: `ردا على هجمات`. */
  readonly answered: boolean
  /** Its own clause gives its date. */
  readonly dated: boolean
  /** It stands under speech about it. */
  readonly spoken: boolean
  /** Its words say that it is another than the one told: `جولة أولى`, `هجوم آخر`. */
  readonly another: boolean
  /** Its date is a distance from a happening of its own. */
  readonly anchored: boolean
}

const keyOf = ({ trigger, modality }: Found): string =>
  `${isViolent(trigger.type) ? 'violence' : trigger.type}${leavesPost(trigger) ? '/left' : ''}/${modality}`

/** Triggers of a clause that tell one happening: all violent ones together, others by type. */
function groupFounds(founds: readonly Found[]): Found[][] {
  const [first, second] = founds
  if (first === undefined) return []
  if (second === undefined && first.trigger.toll !== true) return [[first]]
  const groups = new Map<string, Found[]>()
  for (const found of founds) {
    const key = keyOf(found)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [found])
    else group.push(found)
  }
  // The dead of a disaster, or of a demonstration that its own clause tells, are its toll.
  const disaster = founds.some(
    ({ trigger, modality }) =>
      (trigger.type === 'disaster' || trigger.lemma === 'تفريق المتظاهرين') && modality === 'reported',
  )
  return [...groups.values()].filter(
    (group) =>
      !isRepeated(group, groups) && !(disaster && group.every(({ trigger }) => trigger.toll === true)),
  )
}

/** `قررت السلطات فرض حظر التجول`: the plan is what the deed in the same clause tells. */
function isRepeated(group: readonly Found[], groups: ReadonlyMap<string, readonly Found[]>): boolean {
  const first = group[0]
  if (first === undefined || first.modality === 'reported') return false
  const key = keyOf({ ...first, modality: 'reported' })
  return (groups.get(key)?.[0]?.at ?? Infinity) < first.at
}

/**
 * The words only take up what was told: definite nouns, with no verb but one that goes on about them
 * (`استهدفت الغارات مخازن`), a toll, or nouns that speech speaks of (`ندد باستهداف منزله`).
 */
function takesUp(scene: Scene, founds: readonly Found[], spoken: boolean): boolean {
  const strikes = founds.filter((found) => found.trigger.toll !== true)
  if (strikes.length === 0) return true
  if (strikes.some((found) => isAttendance(scene, found))) return true
  if (strikes.some(votesFirst)) return false
  // seats are won in the vote that was told
  if (strikes.every(({ trigger }) => trigger.lemma.endsWith(' مقاعد'))) return true
  if (strikes.every((found) => hasKnownWeapon(scene, found) || isOfOneTold(scene, found))) return true
  const nouns = strikes.filter((found) => found.word.form.tense === 'noun')
  const called = strikes[0]?.trigger.type === 'meeting' && strikes[0].trigger.strong === true
  if (nouns.length === strikes.length && spoken && !called && strikes[0]?.modality === 'reported') return true
  const definite = nouns.some((found) => found.definite)
  return definite ? nouns.every((found) => found.definite) : strikes.every((found) => isVague(found))
}

/** `أدلى الناخبون بأصواتهم في الانتخابات`: the sentence tells of the vote, whatever article its noun has. */
const votesFirst = ({ trigger, word, at, clause }: Found): boolean =>
  trigger.type === 'election' &&
  word.form.tense === 'past' &&
  clause.parent === null &&
  at <= clause.first + 1

/** `حضر اللقاء`: who took part in what was told. */
function isAttendance(scene: Scene, { trigger, object }: Found): boolean {
  return trigger.everyone === true && object !== null && /^ال/.test(scene.tokens[object]?.form ?? '')
}

/** `فوزه بولاية ثالثة`: what is counted is the term. */
const TERM = new WordPattern(/^[بل]?(?:ولايه|فتره|مره|دوره|عهده)$/)

/** A word beside a noun sets it apart from others of its kind. */
function isAnother(scene: Scene, { word, at, clause, trigger }: Found): boolean {
  // `وأصدرت المحكمة أيضا`: another ruling.
  for (let near = at + 1; trigger.type === 'ruling' && near < Math.min(clause.last, at + 4); near++)
    if (scene.tokens[near]?.form === 'ايضا') return true
  if (word.form.tense !== 'noun' || (clause.marks & MARK.another) === 0) return false
  for (let near = Math.max(clause.first, at - 2); near < Math.min(clause.last, at + 4); near++)
    if (hasMark(scene, near, MARK.another) && !scene.dateAt[near] && !TERM.test(scene.tokens[near - 1]))
      return true
  return false
}

const standsAt = (founds: readonly Found[], at: number): boolean => founds.some((found) => found.at === at)

/** A distance from something else opens what hangs on the clause, or stands in it. */
function isAnchored(context: Context, clause: Clause, used: readonly Found[]): boolean {
  const { scene, clauses } = context
  if (scene.dates.length === 0) return false
  const opens = clauses[clause.index + 1]
  const last = opens?.kind === 'behind' && opens.parent === clause.index ? opens.first + 1 : clause.last
  for (let at = clause.first; at < last; at++) {
    const date = scene.dateAt[at]
    if (date?.meaning.kind !== 'relation' || date.first !== at) continue
    // `بعد اشتباكات` opens what went before; `ومنذ بدء الحرب` dates what its clause tells
    if (at <= clause.first && !/^[وف]?منذ$/.test(scene.tokens[at]?.form ?? '')) continue
    if (!standsAt(used, date.meaning.anchor)) return true
  }
  return false
}

/** `استهدفتها`: whom, only what was told before says. */
function isVague({ trigger, word }: Found): boolean {
  return trigger.lemma === 'استهدف' && word.form.tense !== 'noun' && word.pronoun !== ''
}

/** A word of speech stands before the deed's in its clause: the deed is what is spoken of. */
function isSpokenOf(scene: Scene, founds: readonly Found[], group: readonly Found[]): boolean {
  const first = group[0]
  if (first === undefined || typeInfo(first.trigger.type).class === 'verbal-conflict') return false
  // `دعا خلال لقاء مع نظيره إلى`: where it was said
  if (/^(?:meeting|visit)$/.test(first.trigger.type) && SAID_AT.test(scene.tokens[first.at - 1])) return false
  return founds.some(
    (found) =>
      typeInfo(found.trigger.type).class === 'verbal-conflict' &&
      found.at < first.at &&
      !ownsUp(found, first) &&
      // `نفت تورطها في قصف المدينة`: the deed is told by the way
      !(found.trigger.type === 'denial' && !first.definite && isOfDoer(scene, found.at + 1, first.at)),
  )
}

const SAID_AT = new WordPattern(/^و?(?:خلال|اثناء|عقب|بعد|في|لدي)$/)

/** A deed of another kind comes first in the clause: what stands after this one's noun belongs to that. */
function isAside(all: readonly Found[], group: readonly Found[]): boolean {
  const first = group[0]
  if (first === undefined) return false
  const own = typeInfo(first.trigger.type).class
  return all.some((found) => found.at < first.at && typeInfo(found.trigger.type).class !== own)
}

/** A verb of speech that takes up what was told (`وهو ما نفته الحكومة`) was spoken on a day of its own. */
const answersWith = (clause: Clause, type: EventType): boolean =>
  clause.kind === 'result' && typeInfo(type).class === 'verbal-conflict'

/** What another deed is about takes neither its day nor its place. */
const isTopic = (all: readonly Found[], founds: readonly Found[], used: readonly Found[]): boolean =>
  isAside(all, founds) && !used.some((found) => found.relative)

const PUNCTUAL: ReadonlySet<string> = new Set(['verbal-conflict', 'politics', 'coercion', 'escalation'])
const PUNCTUAL_TYPES: ReadonlySet<EventType> = new Set<EventType>([
  'meeting',
  'visit',
  'message',
  'agreement',
  'assassination',
  'bombing',
])
const isPunctual = (type: EventType): boolean =>
  PUNCTUAL.has(typeInfo(type).class) || PUNCTUAL_TYPES.has(type)

/** The date of a telling: its clause's, or that of the clause it goes on from. */
function dateOf(context: Context, moment: Moment, lends: boolean): ReportDate | null {
  const own = ownDate(context.scene, moment)
  if (own !== null) return own
  const lender = lends === false ? null : dateLender(context, moment)
  return lender === null
    ? null
    : dateOf(context, { ...moment, clause: lender, at: lender.last - 1, others: [] }, true)
}

/** The toll that a clause tells, of the types that have one. */
function casualtiesOf(scene: Scene, clause: Clause, type: EventType): Telling['casualties'] {
  const hasToll = isViolent(type) || type === 'disaster' || type === 'protest'
  return hasToll ? readCasualties(scene, clause.first, clause.last) : NO_CASUALTIES
}

/** The words of a date stand in the clause itself. */
function holdsDate(scene: Scene, clause: Clause, date: ReportDate | null): boolean {
  if (date === null) return false
  const start = scene.tokens[clause.first]?.start
  return scene.text.source.slice(start, scene.tokens[clause.last - 1]?.end).includes(date.text)
}

/** What the date of a telling is found by. */
function momentOf(telling: {
  readonly context: Context
  readonly lead: Found
  readonly used: readonly Found[]
  readonly all: readonly Found[]
  readonly agents: readonly string[]
  readonly type: EventType
}): Moment {
  const { context, lead, used, all, agents, type } = telling
  return {
    clause: lead.clause,
    at: lead.at,
    future: lead.modality === 'planned',
    previous: context.previous,
    others: otherDeeds(context.scene, all, used),
    own: [
      ...used.filter((found) => !isOfAnother(context.scene, lead, found)).map((found) => found.at),
      ...votesWon(context.scene, lead),
    ],
    agents,
    type,
    punctual: isPunctual(type),
    convened: CONVENED.has(type),
    local: isLocal(type),
    past: lead.word.form.tense === 'past' && lead.modality === 'reported',
  }
}

const WEAPONS: readonly Concept[] = ['gunfire']

/** `قتل جندي برصاص قناص`: the weapon right after those it killed tells a deed of its own. */
function hasWeapon(scene: Scene, { trigger, word, at, clause }: Found): boolean {
  if (trigger.toll !== true || word.form.tense === 'present') return false
  for (let next = at + 1; next < Math.min(clause.last, at + 8); next++) {
    const weapon = scene.readings[next]?.words.some(
      ({ preposition, definite, concept }) =>
        preposition === 'ب' && !definite && concept !== null && WEAPONS.includes(concept),
    )
    if (weapon === true) return true
  }
  return false
}

/** `وبين القتلى علي حسن الذي اغتالته إسرائيل`: the word of the deed, not of those who died in it. */
const deedOf = (used: readonly Found[]): Found =>
  (used[0]?.word.form.tense === 'noun' ? used.find(({ trigger }) => trigger.toll !== true) : null) ??
  (used[0] as Found)

/** What some words of a clause tell, as far as it was read: each step of `readTellings` adds to it. */
interface Draft {
  readonly context: Context
  readonly clause: Clause
  /** All that the clause tells. */
  readonly all: readonly Found[]
  readonly used: readonly Found[]
  readonly lead: Found
  readonly modality: Modality
  readonly spoken: boolean
  readonly toll: boolean
  readonly another: boolean
  readonly anaphoric: boolean
  /** A deed of another kind comes first in the clause. */
  readonly second: boolean
  /** What another deed is about. */
  readonly aside: boolean
  parties: Parties
  where: Where
  type: EventType
}

/** Begins a telling of some of the words found in a clause; null when they tell nothing of their own. */
function begin(context: Context, founds: readonly Found[], all: readonly Found[]): Draft | null {
  const { scene } = context
  const first = founds[0]
  if (first === undefined) return null
  const { clause, modality } = first
  const spoken = isSpokenOf(scene, all, founds)
  const solid = founds.filter((found) => found.licensed)
  const used =
    solid.length > 0
      ? founds.filter((found) => found.licensed || found.definite || found.trigger.toll === true)
      : founds
  const toll =
    used.every((found) => found.trigger.toll === true) && !used.some((found) => hasWeapon(scene, found))
  const another = used.some((found) => isAnother(scene, found))
  const anaphoric =
    !another && (toll || used.some(({ trigger }) => trigger.toll !== true)) && takesUp(scene, used, spoken)
  if (used.every(isVague) && !clauseHas(scene, clause, 'strike')) return null
  if (solid.length === 0 && !anaphoric && modality !== 'denied') return null
  const lead = used[0] as Found
  return {
    context,
    clause,
    all,
    used,
    lead,
    modality,
    spoken,
    toll,
    another,
    anaphoric,
    second: isAside(all, founds),
    aside: anaphoric && !toll && modality !== 'denied' && isTopic(all, founds, used),
    parties: NO_PARTIES,
    where: NOWHERE,
    type: lead.trigger.type,
  }
}

const NO_PARTIES: Parties = { agents: [], targets: [] }

/** Where a telling happened, and of which kind it then is. */
function place(draft: Draft): void {
  const { context, clause, used, lead, parties } = draft
  const { scene, clauses } = context
  if (!draft.aside && !comes(scene, lead.clause, lead.at))
    draft.where = placeOf(
      scene,
      clauses,
      clause,
      deedOf(used).at,
      lead.trigger.type,
      draft.toll || draft.anaphoric,
    )
  if (isViolent(lead.trigger.type))
    draft.type = violentType(scene, clause, used, parties.agents, draft.where.place)
}

/** Adds the day, which may be counted from that of the telling before. */
function finish(draft: Draft): Telling {
  const { context, clause, all, used, lead, parties, where, type } = draft
  const { scene } = context
  const { agents, targets } = parties
  const date =
    draft.aside || isFoundLater(lead)
      ? null
      : dateOf(context, momentOf({ context, lead, used, all, agents, type }), !answersWith(clause, type))
  return {
    type,
    modality: draft.modality,
    clause,
    founds: used,
    primary: used.find((found) => found.trigger.type === type) ?? lead,
    agents,
    targets,
    date,
    place: where.place,
    site: where.site,
    casualties: casualtiesOf(scene, clause, type),
    anaphoric: draft.anaphoric,
    toll: draft.toll,
    incidental: draft.toll && draft.second,
    answered: clause.kind === 'behind' && /^[وف]?ردا?$/.test(scene.tokens[clause.first]?.form ?? ''),
    dated: holdsDate(scene, clause, date),
    spoken: draft.spoken,
    another: draft.another,
    anchored: isAnchored(context, clause, used),
  }
}

/** `هزت انفجارات المدينة، جراء غارات`: what was heard was the strike. */
function isHeardOf(scene: Scene, heard: Telling, { type, clause }: Telling): boolean {
  return (
    heard.primary.trigger.lemma === 'انفجر' &&
    heard.primary.word.form.tense === 'noun' &&
    isViolent(type) &&
    type !== 'bombing' &&
    clause.kind === 'behind' &&
    clause.parent === heard.clause.index &&
    /^(?:جراء|نتيجه|بفعل|بسبب)$/.test(scene.tokens[clause.first]?.form ?? '')
  )
}

/** `اقتحمت القوات البلدة واعتقلت شابين`: stormed to arrest, with no fight told there. */
const isRaidOf = (raid: Telling, { type, modality, clause, primary }: Telling): boolean =>
  type === 'arrest' &&
  raid.type === 'clash' &&
  raid.modality === modality &&
  raid.clause.sentence === clause.sentence &&
  raid.founds.every(({ trigger }) => trigger.lemma === 'اقتحم') &&
  raid.casualties.fatalities === null &&
  raid.casualties.injuries === null &&
  primary.word.form.tense !== 'noun' &&
  primary.word.conjunction === 'و'

/** The deed with where the one before it that it takes in was told to be; of a raid also when, and by whom. */
function withScene(telling: Telling, before: Telling, raid: boolean): Telling {
  const own = telling.place !== null || telling.site !== null
  return changed(telling, {
    place: own ? telling.place : before.place,
    site: own || !raid ? telling.site : before.site,
    agents: telling.agents.length > 0 || !raid ? telling.agents : before.agents,
    date: telling.date ?? (raid ? before.date : null),
  })
}

/**
 * Reads every clause of some scenes for what it tells, in order: one step in all of them after the other, since more
 * time goes into fetching the rules than into running them.
 */
export function readTellings(contexts: readonly Context[]): Telling[][] {
  const drafts = contexts
    .map((context) => ({ context, founds: findAll(context) }))
    .map(({ context, founds }) => beginAll(context, founds))
  const all = drafts.flat()
  partiesOf(all).forEach((parties, i) => ((all[i] as Draft).parties = parties))
  for (const draft of all) place(draft)
  return contexts.map((context, i) => settleAll(context, drafts[i] as Draft[]))
}

const findAll = ({ scene, clauses }: Context): Found[][] =>
  clauses.map((clause) => (tellsSum(scene, clauses, clause) ? [] : findTriggers(scene, clauses, clause)))

function beginAll(context: Context, founds: readonly (readonly Found[])[]): Draft[] {
  const drafts: Draft[] = []
  for (const all of founds)
    for (const group of groupFounds(all)) {
      const draft = begin(context, group, all)
      if (draft !== null) drafts.push(draft)
    }
  return drafts
}

/** Dates the tellings of a scene in order, and keeps those that are to be told. */
function settleAll(context: Context, drafts: readonly Draft[]): Telling[] {
  const tellings: Telling[] = []
  for (const draft of drafts) {
    const settled = settle(context, finish(draft))
    if (settled === null || !isAllowed(context, settled, tellings.at(-1))) continue
    const heard = tellings.at(-1)
    const raid = heard !== undefined && isRaidOf(heard, settled)
    const same = heard !== undefined && (raid || isHeardOf(context.scene, heard, settled))
    if (same) tellings.pop()
    tellings.push(same ? withScene(settled, heard, raid) : settled)
    // `أطلق الحرس صواريخ الاثنين ردا على قصف يوم الأحد … وفي اليوم التالي`: counted from Monday
    const behind = settled.clause.kind === 'behind' && context.previous !== null
    if (settled.date !== null && settled.modality === 'reported' && !behind) context.previous = settled.date
  }
  return tellings
}
