import { isVerbAt } from './clauses.ts'
import { isViolent } from './kinds.ts'
import type { Scene } from './scene.ts'
import { isFoundLater, isOfOneTold } from './one-told.ts'
import type { Telling } from './tellings.ts'
import { countsWar } from './toll.ts'

/** What goes back to something told before, but tells enough to be news where nothing was. */

/** A toll of one event, not of a war: no tens of thousands, no mere year. */
function isMeasured({ casualties, date }: Telling): boolean {
  const count = Math.max(casualties.fatalities?.min ?? 0, casualties.injuries?.min ?? 0)
  return count < 5000 && (date === null || date.edtf.length >= 7)
}

/** `عدد القتلى`, `سقوط القتلى`. */
const isNumbered = ({ tokens }: Scene, at: number): boolean =>
  /^[وبل]?(?:ال)?(?:عدد|حصيله|سقوط|ميات|عشرات|الاف)$/.test(tokens[at - 1]?.form ?? '')

const isUncounted = ({ casualties: { fatalities, injuries } }: Telling): boolean =>
  fatalities === null && injuries === null

/** `انطلقت عملية التصويت في الانتخابات`. */
const BEGUN = new Set([
  'بدات',
  'بدا',
  'انطلقت',
  'انطلق',
  'تجري',
  'جرت',
  'وبدات',
  'وانطلقت',
  'انتهت',
  'اختتمت',
])

/** `السيول التي اجتاحت`; `العاصفة التي خلفتها الغارة` is the blast of a bomb. */
function isOfNature({ readings }: Scene, { type, primary: { at } }: Telling): boolean {
  if (type !== 'disaster') return false
  for (let next = at + 1; next < at + 6; next++)
    if (readings[next]?.concepts.has('assault') === true) return false
  return true
}

const GOES_ON =
  /^[وف]?(?:[يت]?(?:تجدد|تواصل|تصاعد)|[يت](?:حتدم|شتد|ندلع|ستمر|كثف)|احتدم|اشتد|اندلع|استمر|كثف)ت?$/
/** Words between that verb and the deed: `تتواصل لليوم الثالث على التوالي التظاهرات`. */
const GOES_ON_WITHIN = 7

/** `احتدمت المعارك في`, `ضحايا الفيضانات في`: the fighting or the disaster of a place is news, though no day is told. */
function isToldOf(scene: Scene, { type, spoken }: Telling, first: number, at: number): boolean {
  if (spoken) return false
  if (type === 'disaster') return true
  for (let before = at - 1; before >= Math.max(first, at - GOES_ON_WITHIN); before--) {
    if (GOES_ON.test(scene.tokens[before]?.form ?? '')) return true
    if (isVerbAt(scene, before) && before < at - 1) return false
  }
  return false
}

/** `أدت المواجهات في المدينة إلى إصابة 30 شخصا`: the fight of a place that cost so many is news. */
const costsLives = (telling: Telling): boolean =>
  isViolent(telling.type) &&
  (telling.casualties.fatalities?.min ?? telling.casualties.injuries?.min ?? 0) > 0 &&
  isMeasured(telling)

/** `الغارات الإسرائيلية استهدفت مواقع الجيش`: a verb says whom it struck, though nothing told it before. */
const strikes = ({ founds, agents, targets }: Telling): boolean =>
  agents.length > 0 &&
  targets.length > 0 &&
  founds.some(({ word, trigger }) => word.form.tense === 'past' && trigger.means === true)

/** `انسحبت القوات بعد قصفها بمسيرات`: what befell those just named, where nothing told it before. */
function befell({ tokens }: Scene, { primary: { at, word }, type, place, agents, spoken }: Telling): boolean {
  if (spoken || word.pronoun === '' || !/^(?:بعد|اثر|عقب|جراء|نتيجه)$/.test(tokens[at - 1]?.form ?? ''))
    return false
  return isViolent(type) && (place !== null || agents.length > 0 || type !== 'attack')
}

/** `نقل عشرات الجرحى إلى الأردن`, `ومعهم جريحان نقلا`: where they were brought is not where they were hurt. */
function isCarriedOff({ tokens }: Scene, at: number): boolean {
  if (/^(?:نقل|اسعف)(?:وا|ا|ت)?$/.test(tokens[at + 1]?.form ?? '')) return true
  for (let before = at - 1; before >= at - 4; before--)
    if (/^[وفبل]?(?:ال)?(?:[يت]?نقلت?|اجليت?|اجلاء|[يت]جلي)$/.test(tokens[before]?.form ?? '')) return true
  return false
}

/** A definite noun or a toll with nothing to go back to tells an event of its own when it says when or where, a toll also when it says who. */
export function standsAlone(scene: Scene, telling: Telling): boolean {
  const { licensed, relative, clause, at } = telling.primary
  if (!licensed || (telling.toll && countsWar(scene, clause.first, clause.last))) return false
  if (telling.modality === 'reported' && isOfOneTold(scene, telling.primary)) return true
  if (isFoundLater(telling.primary)) return true
  const knows = telling.place !== null || telling.date !== null || telling.agents.length > 0
  // `الاتصالات التي أجرتها مع الجهات`: a clause of its own tells of it
  if (
    relative &&
    !telling.spoken &&
    !telling.toll &&
    (knows || telling.targets.length > 0 || isOfNature(scene, telling))
  )
    return true
  if (telling.type === 'election' && telling.primary.trigger.lemma.endsWith(' مقاعد')) return true
  const sides = isViolent(telling.type) ? telling.agents.length + telling.targets.length : 0
  if (
    (telling.place !== null || (telling.site !== null && telling.type === 'disaster') || sides > 1) &&
    isToldOf(scene, telling, clause.first, at)
  )
    return true
  // `أدانت مصر الهجوم الذي استهدف الكنيسة`: what a clause of its own tells of the deed
  if (telling.spoken && relative && (telling.place ?? telling.site) !== null && isViolent(telling.type))
    return true
  if (telling.spoken && !telling.toll) return false
  if (telling.type === 'election' && BEGUN.has(scene.tokens[telling.clause.first]?.form ?? '')) return true
  // `الحريق الذي أودى بحياة`: the toll of something else
  if (telling.primary.trigger.lemma === 'أودى بحياة') return false
  // `حدادا على القتلى`: nothing but those who were told of
  if (telling.toll && isCarriedOff(scene, at)) return false
  if (telling.toll && telling.primary.definite && isUncounted(telling) && !isNumbered(scene, at)) return false
  if (telling.toll)
    return (
      isMeasured(telling) &&
      ((telling.place ?? telling.site) !== null || telling.date !== null || telling.agents.length > 0)
    )
  return (
    telling.date !== null ||
    befell(scene, telling) ||
    (telling.place !== null && (telling.agents.length > 0 || costsLives(telling))) ||
    strikes(telling)
  )
}
