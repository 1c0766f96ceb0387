import { GAP } from '../arabic/text.ts'
import type { EventType } from '../records.ts'
import { countryOf } from '../authority/read.ts'
import { formAt, type Scene } from './scene.ts'
import type { Site } from './sites.ts'

/** Places that a sentence names beside a deed and that are not where it happened. */

/** After منذ they tell since when, and where that was: `منذ اندلاع الحرب في السودان`. */
const SINCE =
  /^(?:ال)?(?:اندلاع|اندلعت?|بدء|بدايه|بدات?|انطلاق|انطلقت?|سقوط|سقطت?|انهيار|سيطره|سيطرت|حرب|عدوان|هجوم|غزو|تولي|توليه|توليها)$/

const ANSWERS = /^[وف]?(?:ردا|انتقاما|ثارا)$/

/** `على أن تبقى قوة في كذا`, `منذ اندلاع الحرب في كذا`, `ردا على غارة في كذا`: that is elsewhere. */
function isOfConditionOrTime(scene: Scene, at: number, site: number): boolean {
  for (let token = at + 1; token < site; token++) {
    const form = formAt(scene, token)
    if (form === 'علي' && formAt(scene, token + 1) === 'ان') return true
    if (form === 'منذ' && SINCE.test(formAt(scene, token + 1))) return true
    if (ANSWERS.test(form)) return true
  }
  return false
}

/** What is talked of or marched for: `بحث الأوضاع في ليبيا`, `ضد الحرب على غزة`. */
const TOPIC =
  /^(?:[وفبل]?(?:ال|لل)?(?:اوضاع|وضع|تطورات|مستجدات|احداث|حرب|ازمه|قتال|عدوان|تصعيد|نزاع|صراع|ملف|قضيه|استقرار|جهود|انتهاكات|مجازر|مجزره|اباده|وجود|نفوذ|مستقبل|حصار|غارات|هجمات|هجوم|قصف|ضربات)|[وفبل]?(?:ال|لل)(?:سلام|عمليات))$/
/** Agreements on them are of where they are to hold. */
const TRUCE = /^[وفبل]?(?:ال|لل)(?:هدنه|نار)$/
const TALKED_OF: ReadonlySet<EventType> = new Set<EventType>([
  'meeting',
  'negotiation',
  'agreement',
  'demand',
  'protest',
  'visit',
])

/** The place of what a meeting spoke of, or a march was for: the noun stands right before, or before its adjective. */
function isOfTopic(scene: Scene, at: number, { first, role }: Site, type: EventType): boolean {
  if (role !== 'at' && role !== 'bare') return false
  for (let token = first - 1; token > Math.max(at, first - 4); token--) {
    if (((scene.tokens[token + 1]?.gap ?? 0) & GAP.comma) !== 0) return false
    const form = formAt(scene, token)
    if (TOPIC.test(form) || (type !== 'agreement' && TRUCE.test(form))) return true
    if (!/^(?:في|علي|داخل|ضد|حول)$/.test(form) && !/^ال.+(?:ي|يه)$/.test(form)) return false
  }
  return false
}

const CHARGE =
  /^[وف]?(?:ب?تهمه|ب?تهم|لادانته|لادانتها|لادانتهم|خلفيه|ادين|ادينت|قضيه|بقضيه|بارتكاب|باقتراف|لارتكابه|لارتكابهم)$/

/** `بإعدام 49 شخصا بتهمة إحراق مواطن في كذا`: where the crime was, not where it was judged. */
function isOfCharge(scene: Scene, at: number, site: number): boolean {
  for (let token = at + 1; token < site; token++) if (CHARGE.test(formAt(scene, token))) return true
  return false
}

const CAME_FROM =
  /^[وف]?(?:(?:قادم|عايد|ات|وافد)(?:ا|ه|ين|ون|ان)?|(?:عودت|وصول|قدوم|خروج|رحيل|انطلاق)(?:ه|ها|هم|هما))$/

/** `احتجزت الشرطة فلانا لدى وصوله قادما من كذا`: where someone came from. */
const isWhenceCame = (scene: Scene, { role, first }: Site): boolean =>
  role === 'from' && [2, 3].some((back) => CAME_FROM.test(formAt(scene, first - back)))

const SUSPECTED =
  /^(?:بتورط(?:ه|ها|هم|هما)?|بالتورط|متورط.*|للاشتباه|يشتبه|مشتبه|بشبهه|مخطط|بالتخطيط|تخطيط(?:ه|ها|هم|هما)|بالتحضير|للتحضير|بالاعداد)$/

/** `توقيف الشرطة الهولندية مشتبها بتورطهم في مخطط لهجوم في فرنسا`: where the crime was or was to be, abroad. */
function isOfSuspicion(scene: Scene, at: number, { id, first }: Site): boolean {
  let suspected = false
  for (let token = at + 1; token < first && !suspected; token++)
    suspected = SUSPECTED.test(formAt(scene, token)) || CHARGE.test(formAt(scene, token))
  if (!suspected || id === null) return false
  const country = countryOf(scene.authority.places, id) ?? id
  for (let token = Math.max(0, at - 5); token < at + 5; token++) {
    const police =
      scene.actorAt[token]?.actor?.country ?? scene.authority.nationalities.of(formAt(scene, token))
    if (police !== null && police !== country) return true
  }
  return false
}

/** `غادر فلان واشنطن متوجها إلى بيونغ يانغ`: the place that was left for another. */
function isLeft(scene: Scene, at: number, { first, last, role }: Site): boolean {
  if (role === 'to' || first <= at || !/^[وف]?[يت]?غادرت?$/.test(formAt(scene, at))) return false
  for (let token = last; token < last + 6; token++)
    if (/^(?:متوجه|متجه)(?:ا|ه|ين|ون)?$|^طريق(?:ه|ها|هم)$/.test(formAt(scene, token))) return true
  return false
}

/** Whether a site is that of another thing than the deed: of a charge, a condition, a time, a topic. */
export function isElsewhere(scene: Scene, at: number, site: Site, type: EventType): boolean {
  return (
    (type === 'ruling' && isOfCharge(scene, at, site.first)) ||
    (type === 'arrest' && isOfSuspicion(scene, at, site)) ||
    isOfConditionOrTime(scene, at, site.first) ||
    (type !== 'withdrawal' && isWhenceCame(scene, site)) ||
    (type === 'visit' && isLeft(scene, at, site)) ||
    (TALKED_OF.has(type) && isOfTopic(scene, at, site, type))
  )
}
