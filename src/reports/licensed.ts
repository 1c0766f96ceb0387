import { WordPattern } from '../arabic/vocabulary.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import { hasDay, isSet } from './days-told.ts'
import { isManaged, isSpeech } from './definite.ts'
import type { Word } from './lexicon.ts'
import { anyMark, MARK } from './marks.ts'
import { isDecidedOn } from './modality.ts'
import { AFTER_EVENT, WITHIN } from './noun-here.ts'
import { relativeTense } from './assertion.ts'
import { formAt, type Scene } from './scene.ts'
import type { Trigger } from './triggers/index.ts'

/** What beside the noun of a deed says that it took place. */

/** A word of one of the kinds stands before it in its clause, or in the one that reports it. */
export function isCarried(
  scene: Scene,
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
  kinds: number,
): boolean {
  if ((clause.marks & kinds) !== 0 && anyMark(scene, kinds, clause.first, at)) return true
  const parent = clause.parent === null ? undefined : clauses[clause.parent]
  return (
    parent !== undefined &&
    (clause.kind === 'told' || clause.kind === 'attribution') &&
    anyMark(scene, kinds, parent.first, parent.last)
  )
}

const COUNTED = new Set(
  'ضحايا قتلي وفيات حادث حادثه بحادث بحادثه من اكثر سلسله موجه عشرات مئات احدي عده جوله مييات عدد'.split(' '),
)

/** `المعارك الدائرة`, `اشتباكات متواصلة`: fighting that goes on. */
export const UNDER_WAY = new WordPattern(/^(?:ال)?(?:داير|مستمر|جاري|متواصل|مندلع|محتدم|مشتعل)ه$/)

/** Words that pick out one of several deeds told. */
const AMONG = new Set(['بينها', 'منها', 'ابرزها', 'اخرها', 'اولها', 'احداها'])

const TOOK_PLACE = MARK.support | MARK.announce | MARK.begin | MARK.result | MARK.occur

/** Something beside a noun says that what it names took place. */
export function isLicensed(
  scene: Scene,
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
  word: Word,
): boolean {
  const trigger = word.trigger as Trigger
  const prior = at > clause.first ? formAt(scene, at - 1) : ''
  // `عدة هجمات، من بينها ضرب مخفر`
  if (
    AMONG.has(prior) ||
    AFTER_EVENT.has(prior) ||
    tookPlace(scene, clause, at) ||
    isDecidedOn(scene, clause, at, word)
  )
    return true
  // `قطع رئيس الأركان زيارته إلى`
  if (trigger.type === 'visit' && word.pronoun !== '' && isCutShort(scene, clause, at)) return true
  if (isClaimed(scene, clause, at) || isManaged(scene, clause, at)) return true
  if (trigger.type === 'clash' && UNDER_WAY.test(scene.tokens[at + 1])) return true
  // `بعد إجراء الانتخابات`
  if (
    /^[وفب]?(?:اجراء|عقد|تنظيم|انعقاد|انتهاء|اختتام)$/.test(prior) &&
    AFTER_EVENT.has(formAt(scene, at - 2))
  )
    return true
  if (trigger.type === 'clash' && fellIn(scene, clause, at, word)) return true
  if (trigger.strict === true)
    return (
      isHeldAfter(scene, clause, at) ||
      isGoverned(scene, clause, at) ||
      relativeTense(scene, clause, at) === 'past' ||
      isSet(scene, clause, at)
    )
  if (trigger.strong === true && !word.definite) return true
  if (trigger.before !== undefined && word.pronoun !== '') return true
  if (isCarried(scene, clauses, clause, at, TOOK_PLACE) || isNewsOf(scene, clause, at, word)) return true
  if (isSpeech(trigger) && isCarried(scene, clauses, clause, at, MARK.say)) return true
  if (clause.kind === 'behind' || hasDay(scene, clause)) return true
  if (hasViolentVerb(scene, at + 1, Math.min(clause.last, at + 6))) return true
  if (scene.actorAt[at + 1]?.clitic === '' && trigger.roles.genitive !== null) return true
  return (
    WITHIN.has(prior) ||
    COUNTED.has(prior) ||
    scene.tokens[at - 1]?.number === true ||
    word.preposition === 'ب'
  )
}

const WITHIN_FIGHT = new WordPattern(/^(?:في|خلال|اثناء|جراء|اثر|وسط)$/)

/** `مقتل جنديين في معارك بالخرطوم`: those who fell say that it was fought. */
function fellIn(scene: Scene, { first }: Clause, at: number, { preposition }: Word): boolean {
  if (preposition !== 'ب' && !WITHIN_FIGHT.test(scene.tokens[at - 1])) return false
  for (let before = first; before < at; before++)
    if (scene.readings[before]?.triggers.some(({ trigger }) => trigger?.toll === true)) return true
  return false
}

/** `ذكرت الوكالة وصول قوات إلى البلدة`: the bare noun is the news. */
function isNewsOf(scene: Scene, { first }: Clause, at: number, { definite, preposition }: Word): boolean {
  if (definite || preposition !== '') return false
  for (let verb = at - 1; verb >= first; verb--)
    if (isVerbAt(scene, verb) && !scene.actorAt[verb]) return TELLS.test(formAt(scene, verb))
  return false
}

const TELLS = /^[وف]?(?:ذكر|ذكرت|اورد|اوردت|بث|بثت|تناقلت|شهد|شهدت)$/

/** `عقب إجراء هولندا في الثاني من أيلول اقتراعا`: who held them and when stand between. */
function isHeldAfter(scene: Scene, { first }: Clause, at: number): boolean {
  for (let held = at - 1; held > Math.max(first, at - 10); held--) {
    if (/^(?:اجراء|تنظيم)$/.test(formAt(scene, held))) return AFTER_EVENT.has(formAt(scene, held - 1))
    const aside = scene.actorAt[held] ?? scene.placeAt[held] ?? scene.dateAt[held]
    if (aside == null && formAt(scene, held) !== 'في') return false
  }
  return false
}

function isCutShort(scene: Scene, { first }: Clause, at: number): boolean {
  for (let verb = at - 1; verb >= first; verb--)
    if (isVerbAt(scene, verb) && !scene.actorAt[verb])
      return /^[وف]?(?:قطع|قطعت|انهي|انهت|استهل|استهلت|مدد|مددت)$/.test(formAt(scene, verb))
  return false
}

/** `تبنت الحركة هجوما`: a verb of claiming stands before it. */
function isClaimed(scene: Scene, clause: Clause, at: number): boolean {
  for (let before = at - 1; before >= clause.first; before--)
    if (isVerbAt(scene, before) && !scene.actorAt[before])
      return scene.readings[before]?.triggers.some(({ trigger }) => trigger?.type === 'claim') === true
  return false
}

/** The first verb after a noun says that it took place, or what came of it. */
function tookPlace(scene: Scene, clause: Clause, at: number): boolean {
  for (let next = at + 1; next < Math.min(clause.last, at + 14); next++) {
    if (!isVerbAt(scene, next)) continue
    const tags = scene.readings[next]?.tags
    if (tags?.has('be')) continue
    return tags?.has('occur') === true || tags?.has('result') === true || tags?.has('support') === true
  }
  return false
}

/** A finite verb of doing or of taking place stands right before a noun, adjectives apart: `أجرت العراق انتخابات`. */
function isGoverned(scene: Scene, clause: Clause, at: number): boolean {
  for (let before = at - 1; before >= clause.first; before--) {
    if (scene.actorAt[before] || scene.dateAt[before] || scene.placeAt[before]) continue
    if (!isVerbAt(scene, before)) continue
    const tags = scene.readings[before]?.tags
    return (
      wordsBetween(scene, before, at) <= 6 && (tags?.has('support') === true || tags?.has('occur') === true)
    )
  }
  return false
}

/** Tokens from one to another that no place and no date covers. */
function wordsBetween({ placeAt, dateAt }: Scene, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (!placeAt[at] && !dateAt[at]) count++
  return count
}

function hasViolentVerb(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isVerbAt(scene, at)) continue
    return scene.readings[at]?.triggers.some((word) => word.trigger?.means === true) === true
  }
  return false
}
