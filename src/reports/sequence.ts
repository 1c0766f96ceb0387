import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { DateExpression } from '../dates/expressions.ts'
import type { Distance } from '../dates/meaning.ts'
import { countryOf } from '../authority/read.ts'
import { precisionOf, qualified } from '../dates/edtf.ts'
import type { DateRange, ReportDate } from '../records.ts'
import { sameParties, within } from './agreement.ts'
import { datedIn, forwardDate, takenUp } from './anchors.ts'
import { retold } from './changed.ts'
import type { Clause } from './clauses.ts'
import type { Happened } from './coreference.ts'
import { hasMark, MARK } from './marks.ts'
import { countriesSpokenOf } from './reached.ts'
import { saidOn } from './said-on.ts'
import type { Context } from './subject.ts'
import type { Telling } from './tellings.ts'
import { dateBehind, ownDate, withText } from './time.ts'
import { toldIn } from './told-in.ts'
import { typeInfo } from './types.ts'

/** What one happening says of the date of another: known once it is clear which is which. */
export function addConsequences(context: Context, happened: readonly Happened[]): Happened[] {
  const found = [...happened]
  const redate = (index: number, date: ReportDate | null): void => {
    const one = found[index]
    if (one !== undefined && date !== null) found[index] = retold(one, { date })
  }
  found.forEach((one, index) => redate(index, behindDate(context, one, found)))
  found.forEach((one, index) => {
    if (one.telling.date === null) redate(index, anchoredDate(context, one, found))
  })
  found.forEach((one, index) => {
    if (one.telling.date === null) redate(index, visitDate(context, one, found))
  })
  found.forEach((one, index) => {
    if (one.telling.date === null) redate(index, forwardDate(context, one, found))
  })
  found.forEach((one, index) => {
    if (one.telling.date === null) redate(index, mediationDate(context, one, found))
  })
  found.forEach((one, index) => {
    if (one.telling.date === null) redate(index, saidOn(context, one, found))
  })
  found.forEach((one, index) => {
    if (one.telling.date === null) redate(index, reactionDate(context, one, found))
  })
  found.forEach((one, index) => {
    if (one.telling.date === null) redate(index, occasionDate(context, one, found))
  })
  found.forEach((one, index) => {
    if (one.telling.date === null) redate(index, causedDate(context, one, found))
  })
  found.forEach((one, index) => {
    if (one.telling.date === null) redate(index, contrastDate(context, one, found))
  })
  const claimants = claimantsOf(found)
  return found.map((one) => withParties(context, one, found, claimants))
}

/** Occasions that a statement takes up by a definite noun, behind `خلال` or `في`. */
const OCCASION = new WordPattern(/^(?:ال|لل)(?:جلسه|اجتماع|لقاء|موتمر|قمه|اتصال|محادثات|مباحثات|زياره)$/)
const DURING = new WordPattern(/^[وف]?(?:خلال|اثناء|في|عقب|بعد|امام)$/)

/** `وطالب الوزير خلال الجلسة بالانسحاب`: of the day of the session that the sentence before tells. */
function occasionDate(
  { scene }: Context,
  { telling }: Happened,
  all: readonly Happened[],
): ReportDate | null {
  const { clause, modality, type } = telling
  if (modality !== 'reported' || typeInfo(type).class !== 'verbal-conflict') return null
  const { tokens } = scene
  let taken = false
  for (let at = clause.first; at < clause.last - 1 && !taken; at++)
    taken = OCCASION.test(tokens[at + 1]) && DURING.test(tokens[at]) && !tokens[at + 2]?.form.startsWith('ال')
  if (!taken) return null
  const met = all.findLast(
    ({ telling: { type: other, date, clause: of } }) =>
      date !== null &&
      (other === 'meeting' || other === 'visit' || other === 'negotiation') &&
      clause.sentence.index - of.sentence.index <= 1 &&
      clause.sentence.index >= of.sentence.index,
  )
  const date = met?.telling.date ?? null
  return date === null || date.earliest !== date.latest ? null : withText(date, '')
}

/** The date of the first dated deed that a sentence tells before a token. */
function dateBefore(sentence: Clause['sentence'], at: number, all: readonly Happened[]): ReportDate | null {
  const deed = all.find(
    ({ telling: { clause, primary, date } }) =>
      clause.sentence === sentence && primary.at < at && date !== null,
  )
  return deed?.telling.date ?? null
}

/** `هجوم الشهر الماضي دفع الولايات المتحدة لشن غارات`: what a dated deed brought about came at about that time. */
function causedDate({ scene }: Context, { telling }: Happened, all: readonly Happened[]): ReportDate | null {
  if (telling.modality !== 'reported') return null
  for (let at = telling.primary.at - 1; at >= telling.clause.sentence.first; at--) {
    if (!hasMark(scene, at, MARK.bringsAbout)) continue
    const date = dateBefore(telling.clause.sentence, at, all)
    return date === null || precisionOf(date) === 'open' ? null : withText(qualified(date, '~'), date.text)
  }
  return null
}

/**
 * `دافعت واشنطن، الاثنين، عن قرارها، لكن البلدين أدانا الغارات`: two positions set against each other in one sentence
 * are of one day. A deed before `لكن` (`وقعت الغارة أمس، لكن الجيش نفى`) says nothing of when it was spoken of.
 */
function contrastDate(context: Context, { telling }: Happened, all: readonly Happened[]): ReportDate | null {
  const { clause } = telling
  const opener = context.scene.tokens[clause.first]?.form ?? ''
  const parent = context.clauses[clause.parent ?? -1]
  if (parent === undefined || !/^و?لكن/.test(opener)) return null
  if (telling.modality !== 'reported' || typeInfo(telling.type).class !== 'verbal-conflict') return null
  if (all.some((other) => other.telling.clause === parent)) return null
  const { previous } = context
  const moment = { clause: parent, at: parent.first, future: false, previous, others: [], agents: [] }
  return ownDate(context.scene, { ...moment, punctual: true })
}

/** Parties that only another telling of the clipping names. */
function withParties(
  context: Context,
  one: Happened,
  all: readonly Happened[],
  claimants: ReadonlyMap<Happened, readonly string[]>,
): Happened {
  const { telling } = one
  const add = (moreAgents: readonly string[], moreTargets: readonly string[]): Happened => {
    const agents = [...new Set([...telling.agents, ...moreAgents])]
    const struck = [...new Set([...telling.targets, ...moreTargets])]
    const targets = struck.filter((id) => telling.targets.includes(id) || !telling.agents.includes(id))
    return retold(one, { agents, targets })
  }
  if (telling.type === 'condemnation' || telling.type === 'threat')
    return telling.targets.length > 0 ? one : add([], authorsOf(context, telling, all))
  if (typeInfo(telling.type).class !== 'violence') return one
  return add([...(claimants.get(one) ?? []), ...broughtAbout(context, one, all)], [])
}

const BROUGHT = /^(?:اسفرت?|ادت?|ادي|اودت|اودي|انتهت|تسببت?)$/

/** `شن الجيش غارة، أسفرت عن مقتل القائد`: who did what the killing came of. */
function broughtAbout(
  { scene, clauses }: Context,
  { telling }: Happened,
  all: readonly Happened[],
): readonly string[] {
  const { clause, agents } = telling
  const parent = clauses[clause.parent ?? -1]
  if (agents.length > 0 || parent === undefined) return []
  if (clause.kind !== 'result' && !BROUGHT.test(scene.tokens[clause.first]?.form ?? '')) return []
  const deed = all.find(
    ({ telling: other, tellings }) =>
      other !== telling &&
      typeInfo(other.type).class === 'violence' &&
      tellings.some((one) => one.clause === parent),
  )
  return deed?.telling.agents.filter((id) => !telling.targets.includes(id)) ?? []
}

/** Who did the deed that a sentence of speech is about. */
function authorsOf({ scene }: Context, telling: Telling, all: readonly Happened[]): readonly string[] {
  const about = all.find(
    (other) =>
      typeInfo(other.telling.type).class === 'violence' &&
      other.tellings.some((one) => one.anaphoric && one.clause.sentence === telling.clause.sentence),
  )
  const { actors, places } = scene.authority
  // `وأدانت الجزائر الاعتداء على قطر`: not the one told last, in another country
  const there = countriesSpokenOf(scene, telling)
  const where = countryOf(places, about?.telling.place ?? null)
  if (there.size > 0 && where !== null && !there.has(where)) return []
  const own = new Set(telling.agents.map((id) => actors.get(id)?.country ?? id))
  return about?.telling.agents.filter((id) => !own.has(actors.get(id)?.country ?? id)) ?? []
}

/** Whoever claims a deed did it: of each deed that is claimed, who does. */
function claimantsOf(all: readonly Happened[]): Map<Happened, string[]> {
  const found = new Map<Happened, string[]>()
  const claims = all.filter(({ telling }) => telling.type === 'claim' && telling.modality === 'reported')
  if (claims.length === 0) return found
  const deeds = all.filter(({ telling }) => typeInfo(telling.type).class === 'violence')
  for (const { telling } of claims) {
    const deed = claimed(telling, deeds)
    if (deed !== null) found.set(deed, [...(found.get(deed) ?? []), ...telling.agents])
  }
  return found
}

/** The deed that a claim is about: one that its clause tells, else the last one told before it. */
function claimed({ clause }: Telling, deeds: readonly Happened[]): Happened | null {
  const here =
    deeds.find(({ tellings }) => tellings.some((other) => other.clause === clause)) ??
    deeds.find(({ tellings }) => tellings.some((other) => isToldIn(other.clause, clause)))
  if (here !== undefined) return here
  const before = (happened: Happened): number =>
    Math.max(
      -1,
      ...happened.tellings.map((other) => other.clause.index).filter((index) => index < clause.index),
    )
  const last = deeds.reduce<Happened | null>(
    (best, one) => (best === null || before(one) > before(best) ? one : best),
    null,
  )
  return last !== null && clause.index - before(last) <= 3 && before(last) >= 0 ? last : null
}

/** `أعلنت الكتائب أنها استهدفت دبابة`: the deed is told under the claim itself. */
const isToldIn = (told: Clause, clause: Clause): boolean =>
  told.kind === 'told' && told.parent === clause.index

/** The distance that opens a clause: `بعد يومين من اشتباكات`. */
function opening(context: Context, clause: Clause): DateExpression | null {
  const date = context.scene.dateAt[clause.first]
  return date?.meaning.kind === 'relation' ? date : null
}

/** The date of what lies behind another happening, from that one's. */
function behindDate(context: Context, one: Happened, all: readonly Happened[]): ReportDate | null {
  for (const telling of one.tellings) {
    const { clause } = telling
    if (clause.kind !== 'behind' || clause.parent === null) continue
    const relation = opening(context, clause)
    const first = telling.founds[0]?.at ?? telling.primary.at
    const near = relation !== null && first >= relation.last && first - relation.last <= 2
    if (telling !== one.telling && telling.anaphoric && isLong(relation)) continue
    const known = ahead(context, one, clause, all)
    const beside =
      relation === null
        ? null
        : datedIn(
            all.filter((other) => other !== one),
            (other) => other.clause === clause,
          )
    if (near && known !== null && one.telling.date === null)
      return notAhead(context, one, dateBehind(relation, known))
    if (beside !== null && one.telling.date === null) return { ...beside, text: relation?.text ?? '' }
    const form = context.scene.tokens[clause.first]?.form ?? ''
    if (/^و?(?:اثر|جراء|نتيجه|بفعل)$/.test(form) && known !== null && one.telling.date === null)
      return { ...known, text: '' }
  }
  return null
}

/** `نجا قبل نحو عام من غارة`: what has happened is not of a day after publication; the words were read amiss. */
function notAhead({ scene }: Context, { telling }: Happened, date: ReportDate | null): ReportDate | null {
  const { published } = scene.article
  const late = published !== null && date !== null && date.earliest > published.latest
  return late && telling.modality === 'reported' ? null : date
}

const MEDIATION = /^[وفبل]?(?:ال)?وساطه?/

/** `انسحبوا فجر الجمعة بعد وساطة قادها النائب`: of the day of what it brought about. */
function mediationDate(context: Context, { telling }: Happened, all: readonly Happened[]): ReportDate | null {
  const { clause, primary, type } = telling
  if (type !== 'negotiation' || !MEDIATION.test(context.scene.tokens[primary.at]?.form ?? '')) return null
  const brought = all.findLast(
    ({ telling: { date, modality, clause: other, primary: deed } }) =>
      date !== null && modality === 'reported' && other.sentence === clause.sentence && deed.at < primary.at,
  )
  const date = brought?.telling.date ?? null
  return date === null || date.earliest !== date.latest ? null : withText(date, '')
}

/** `بعد أشهر من الاحتجاجات`: others than those that the news tells of. */
const isLong = (relation: DateExpression | null): boolean =>
  relation?.meaning.kind === 'relation' && ['month', 'year'].includes(relation.meaning.distance.unit)

/** `وجاء ذلك بعد يوم من هجوم`: what the sentence before told came so long after it. */
const CAME = /^[وف]?(?:جاء|جاءت|ياتي|تاتي|يجيء)$/

/**
 * The date of what the news is told from, `بعد يوم من هجوم`, `غداة تفجير`: so long before what else its sentence tells,
 * or before what `جاء` takes up.
 */
function anchoredDate(context: Context, one: Happened, all: readonly Happened[]): ReportDate | null {
  const { scene } = context
  for (const { clause, founds } of one.tellings) {
    const { sentence } = clause
    const relation = scene.dates.find(
      ({ meaning, first }) =>
        meaning.kind === 'relation' &&
        (isOfDays(meaning.distance) || isOfHours(meaning.distance)) &&
        first >= sentence.first &&
        founds.some(({ at }) => isAnchor(context, meaning.anchor, at)),
    )
    if (relation === undefined) continue
    const came = cameAt(context, sentence.first, relation.first)
    if (came === null && relation.meaning.kind === 'relation' && isOfHours(relation.meaning.distance))
      continue
    const others = all.filter((other) => other !== one)
    const known =
      (came === null
        ? null
        : (takenUp(context, clause, came + 1, others) ?? lastDated(others, sentence.index))) ??
      datedIn(others, (telling) => telling.clause.sentence === sentence) ??
      (came === null ? newsToday(context, sentence.index) : null)
    if (known !== null && known.earliest === known.latest) return dateBehind(relation, known)
  }
  return null
}

/** The verb before a distance by which what is told came so long after it. */
function cameAt({ scene }: Context, first: number, last: number): number | null {
  for (let at = first; at < last; at++) if (CAME.test(scene.tokens[at]?.form ?? '')) return at
  return null
}

const isOfHours = ({ unit }: Distance): boolean => unit === 'hour' || unit === 'minute'

/** A distance of days that is told exactly: of hours and months less comes out. */
const isOfDays = ({ unit, vague, approximate }: Distance): boolean => unit === 'day' && !vague && !approximate

/** Words that may stand between a distance and what it is told from: `غداة إعلان الحكومة استقالتها`. */
const ANNOUNCED = /^(?:اعلان|توقيع|قرار|اقرار|تقديم|صدور|وقوع|تنفيذ|اندلاع|بدء|انتهاء|قول|تاكيد|كشف)$/
const ANNOUNCED_REACH = 7

/** Whether a distance is told from a word: the first after it, or what is announced there. */
function isAnchor({ scene: { tokens } }: Context, anchor: number, at: number): boolean {
  if (at === anchor || at === anchor + 1) return true
  if (at < anchor || at > anchor + ANNOUNCED_REACH || !ANNOUNCED.test(tokens[anchor]?.form ?? ''))
    return false
  return tokens.slice(anchor + 1, at + 1).every(({ gap }) => (gap & GAP.comma) === 0)
}

/** Sentences of the news itself. */
const NEWS = 2

/** The day of publication, where a sentence is one of the first that tell the news. */
function newsToday({ scene }: Context, index: number): DateRange | null {
  const { published } = scene.article
  const first = scene.sentences.find(({ role }) => role === 'body')
  if (published === null || published.earliest !== published.latest || first === undefined) return null
  return index - first.index < NEWS ? published : null
}

/** The last date told in the sentence before. */
function lastDated(all: readonly Happened[], index: number): DateRange | null {
  const before = all.findLast(
    ({ telling: { date, modality, clause } }) =>
      date !== null && modality === 'reported' && clause.sentence.index === index - 1,
  )
  return before?.telling.date ?? null
}

/** The date of the clause that a clause hangs on, or of one before it in its sentence. */
function ahead(context: Context, one: Happened, clause: Clause, all: readonly Happened[]): DateRange | null {
  const others = all.filter((other) => other !== one)
  const { published } = context.scene.article
  for (let at = clause.parent; at !== null; at = context.clauses[at]?.parent ?? null) {
    const date = datedIn(others, (telling) => telling.clause.index === at)
    if (date !== null) return date
  }
  const distance = opening(context, clause)?.meaning
  const long = distance?.kind === 'relation' && ['month', 'year'].includes(distance.distance.unit)
  return long ? published : null
}

/** A visit with no date of its own is of the day on which the visitor met someone there. */
function visitDate({ scene }: Context, { telling }: Happened, all: readonly Happened[]): ReportDate | null {
  const { type, place, agents } = telling
  if (type !== 'visit' || place === null) return null
  const met = all.find(
    ({ telling: other }) =>
      other.type === 'meeting' &&
      other.date !== null &&
      other.modality === telling.modality &&
      other.place !== null &&
      (other.place === place || within(scene, other.place, place)) &&
      sameParties(scene, agents, [...other.agents, ...other.targets]),
  )
  return met?.telling.date ?? null
}

/** Words about what happened on the very day of publication were said on that day; fighting goes on for longer. */
function reactionDate(context: Context, { telling }: Happened, all: readonly Happened[]): ReportDate | null {
  const { published } = context.scene.article
  if (typeInfo(telling.type).class !== 'verbal-conflict' || telling.type === 'demand') return null
  if (published === null || published.earliest !== published.latest) return null
  const day = datedIn(
    toldIn(all, telling.clause.sentence).filter(
      (other) => typeInfo(other.telling.type).class === 'violence' && other.telling.type !== 'clash',
    ),
    (other) => other.clause.sentence === telling.clause.sentence,
  )
  if (day === null || day.earliest !== published.earliest || day.latest !== published.latest) return null
  return withText(day, '')
}
