import { WordPattern } from '../arabic/vocabulary.ts'
import type { EventType } from '../records.ts'
import { campsOf } from './camps.ts'
import { isRelativeAt } from './clauses.ts'
import type { Concept } from './concepts.ts'
import { isCount } from './counts.ts'
import type { Found } from './find.ts'
import type { Word } from './lexicon.ts'
import { isPrepositional } from './nominal.ts'
import { isIn } from './objects.ts'
import { isPersonId } from './persons.ts'
import type { Scene } from './scene.ts'
import { isMarkedPassive } from './passive.ts'
import { isRecurring } from './recurring.ts'
import type { Context } from './subject.ts'
import type { Telling } from './tellings.ts'
import { areMany } from './subject-phrases.ts'
import { typeInfo } from './types.ts'

/** `أجرى الرئيس زيارة إلى`, `بعد زيارة لصنعاء`, `خلال زيارته`: the place says that it is a visit, whoever made it. */
function isTripOf(scene: Scene, { type, primary: { at, clause, word }, place }: Telling): boolean {
  if (type !== 'visit' || place === null) return false
  if (/^(?:بعد|عقب|خلال|اثر|ختام|اثناء)$/.test(scene.tokens[at - 1]?.form ?? '')) return true
  if (word.definite) return false
  for (let before = at - 1; before >= Math.max(clause.first, at - 8); before--)
    if (scene.readings[before]?.title === true || /^[وف]?عادت?$/.test(scene.tokens[before]?.form ?? ''))
      return true
  return false
}

/** Who and what arrives without being a guest. */
const BROUGHT = new WordPattern(
  /^(?:ال)?(?:ناج|مصاب|لاجي|مهاجر|نازح|محتجز|عالق|عايد|مشرد|عامل|مسافر|مشجع|حاج|سايح|معتمر)(?:ين|ون|يين|يون)?$|^(?:ال)?(?:جرحي|لاجيون|عايلات|اسر|عمال|طلاب|حجاج|سياح|مرضي|ركاب|حافلات|قوافل|قافله|سفينه|سفن|باخره|ناقله|شاحنات|جثمان|جثامين|رهاين|اسري|متطوعون|متطوعين|متظاهرون|محتجون|شهداء|قتلي|ضحايا|جثث|اصابات|سياره|سيارات|اسعاف|طواقم)$/,
)

/** `وصل أربعة ناجين إلى الميناء`: people and things that came there, and no visit. */
function bringsPeople({ tokens }: Scene, { at, clause }: Found): boolean {
  for (let near = Math.max(clause.first, at - 3); near < Math.min(clause.last, at + 4); near++)
    if (BROUGHT.test(tokens[near])) return true
  return false
}

/** `وزار المحافظ المصابين`: who visits is told by office alone. */
function isTitled(scene: Scene, telling: Telling): boolean {
  const { type, primary, place } = telling
  if (primary.word.form.tense === 'noun') return isTripOf(scene, telling)
  if (type === 'meeting' && (primary.trigger.soon === 'مع' || primary.trigger.lemma === 'التقى'))
    return scene.readings[primary.at + 1]?.title === true
  const next = scene.readings[primary.at + 1]
  if (type === 'message') return next?.title === true
  if (type !== 'visit') return false
  // `وتفقد سكان المنازل`: those who live there
  if (next?.concepts.has('crowd') === true) return false
  if (primary.word.form.tense === 'past' && place !== null) return true
  return next?.title === true
}

/** `أن يزور بيروت وفد سوري`: those who come are not named. */
function isDelegation(scene: Scene, { primary: { at, clause } }: Telling): boolean {
  for (let next = at + 1; next < Math.min(clause.last, at + 9); next++)
    if (/^[وف]?(?:ال)?(?:وفد|وفدا|وفود)$/.test(scene.tokens[next]?.form ?? '')) return true
  return false
}

/** `وسبق له أن تولى حقيبة`, `تولى خلال مسيرته`: posts once held, and no news of them. */
function isOfCareer({ tokens }: Scene, { clause, primary: { at } }: Telling): boolean {
  for (let next = clause.first; next < clause.last; next++) {
    const { form = '' } = tokens[next] ?? {}
    if (/^[وف]?سبق$/.test(form) && next < at && /^(?:ل|ان)/.test(tokens[next + 1]?.form ?? '')) return true
    if (form === 'قبل' && tokens[next - 1]?.form === 'من' && next === at + 2) return true
    if (/^(?:مسيرته|مسيرتها|حياته|حياتها)$/.test(form) && next > at) return true
  }
  return false
}

/** `المظاهرة التي طالبت بإبعاد العسكريين`: what a demonstration is for. */
function isOfRally(scene: Scene, { primary: { at, word } }: Telling): boolean {
  if (word.form.tense === 'noun' || !isRelativeAt(scene, at - 1)) return false
  for (let before = at - 2; before >= at - 4; before--)
    if (scene.readings[before]?.concepts.has('rally') === true) return true
  return false
}

const UNNAMED: readonly Concept[] = ['people', 'lawmakers', 'politicians', 'leader', 'court', 'delegation']
const SPOKEN: ReadonlySet<EventType> = new Set<EventType>(['demand', 'condemnation', 'threat', 'accusation'])
const SPEAKERS =
  /^(?:ال(?:دول|بلدان|مركز|رابطه|سفاره|مفوضيه|اتحاد|تحالف|ناشطون|نشطاء|خبراء|محامون|معارضون|سياسيون|نواب|وزراء|زعماء|قاده|منظمون|مجتمعون|مشاركون|اوقاف|قوي|فصايل|احزاب|نقابات|عشاير|قبايل|معارضه|رياسه|خارجيه|حكومه|سلطات|داخليه|دفاع|هييه|لجنه|لجان|تنسيقيات|حركه|جماعه|وزاره|منظمه|منظمات|شبكه|نقابه|جمعيه|كتله|مركز|موسسه|ايتلاف|مجلس|مرجعيه|كنيسه)|خبراء|منظمات|لجان|تنسيقيات|تنسيقيه|حركات|قوي|فصايل|نقابات|حقوقيون|مسوولون|مشرعون|برلمانيون|نشطاء|ناشطون|دبلوماسيون|قاده|زعماء|قياديون|احزاب|هييات|جمعيات|عشاير|ناجون|(?:عايلت|اسرت|ذوي)(?:ه|ها|هم)|عايله|عايلات|اسره|ذوو|اهالي|موظفون|موظفو|عمال|معلمون|معلمو|طلاب|سكان|ناشطات|محامون|صحفيون|اطباء|سياسيون|ساسه|سفاره|سفراء|دول|بلدان|اكاديميون|مثقفون|رابطه|تحالف|مركز|نقابتان|منظمتان|معارضو|شخصيه|شخصيات|ناشطات|راهبات|موسسات|احزاب|كتل|بيان)$/

/** `وطالب خبراء أمميون`, `دعا المبعوث الأممي`: who speaks is no actor, but stands right after the verb. */
function isByUnnamed(
  scene: Scene,
  { type, primary, clause, targets }: Telling,
  previous: Telling | undefined,
): boolean {
  const { form, pronoun } = primary.word
  if (type === 'accusation' && targets.length === 0) return false
  const said =
    form.tense === 'past' ||
    (form.tense === 'present' && primary.at === clause.first && clause.kind !== 'told')
  if (!SPOKEN.has(type) || !said || pronoun !== '' || isMarkedPassive(scene, primary.at)) return false
  // `ودعوا المجلس إلى`: those who spoke, or marched, before
  if (form.plural && form.text.endsWith('وا'))
    return (
      targets.length > 0 ||
      (previous !== undefined &&
        (SPOKEN.has(previous.type) || previous.type === 'protest') &&
        clause.sentence.index - previous.clause.sentence.index <= 1)
    )
  // `وطالبت في بيان الحكومة بالإفراج عنهم`: by one named no more
  if (type === 'demand' && targets.length > 0 && isIn(scene, primary.at + 1)) return true
  const at = whoSpeaks(scene, primary.at + 1, clause.last)
  if (scene.actorAt[at] || scene.placeAt[at] || isPrepositional(scene, at)) return false
  // `مليون طالب وطالبة`
  if (scene.readings[at]?.conjunction !== '') return false
  if (primary.at > clause.first && scene.readings[primary.at - 1]?.noun === true) return false
  const reading = scene.readings[at]
  const word = scene.tokens[at]?.form ?? ''
  // `طالب المحتجون الرئيس بالرحيل`
  if (targets.length > 0 && areMany(scene, at)) return true
  // `طالب عدد من السكان`
  if (at > primary.at + 2 && SOME.test(scene.tokens[at - 2]?.form ?? '')) return true
  // `ودعا 65 من أعضاء المجلس`
  if (scene.tokens[at]?.number === true && scene.dateAt[at] == null) return true
  if (/^ال/.test(word) && !SPEAKERS.test(word)) return reading?.title === true && isOfOffice(scene, at + 1)
  return reading?.title === true || UNNAMED.some((one) => reading?.concepts.has(one)) || SPEAKERS.test(word)
}

const SOME = /^(?:عدد|مجموعه|العديد|عديد|عشرات|ميات)$/
const ONE = /^(?:احد|احدي|بعض)$/

/** `ندد الاثنين مسؤولون`, `طالبت أربع منظمات`, `دعا عدد من النواب`: the day and how many stand before those who speak. */
function whoSpeaks(scene: Scene, first: number, last: number): number {
  let at = first
  while (at < last - 1 && scene.dateAt[at] != null) at++
  const { form = '', number } = scene.tokens[at] ?? {}
  const some = SOME.test(form) || ONE.test(form) || (number !== true && isCount(scene, at))
  if (some && at < last - 2) at += scene.tokens[at + 1]?.form === 'من' ? 2 : 1
  return /^(?:ابرز|اكبر|كبري|مختلف|جميع|كل)$/.test(scene.tokens[at]?.form ?? '') && at < last - 1
    ? at + 1
    : at
}

/** An adjective that goes on with a title: `المبعوث الأممي`; no object of the verb. */
const isOfOffice = (scene: Scene, at: number): boolean =>
  /^(?:ال|لل)/.test(scene.tokens[at]?.form ?? '') && scene.readings[at]?.triggerNoun !== true

/**
 * `قال …، داعيا المواطنين إلى الوحدة`, `فلان الذي كان قد حث أنصاره`, `التي تتهمها أوساط`: whoever speaks there was named
 * by words that are no known name.
 */
function isSaidOn(scene: Scene, { type, primary: { at, clause, word } }: Telling): boolean {
  if (!SPOKEN.has(type)) return false
  if (word.form.tense === 'participle') return clause.kind === 'circumstance'
  if (word.form.tense === 'past')
    return (
      isRelativeAt(scene, at - 1) ||
      (/^(?:قد|كان|كانت)$/.test(scene.tokens[at - 1]?.form ?? '') &&
        (isRelativeAt(scene, at - 2) || isRelativeAt(scene, at - 3)))
    )
  return (
    word.form.tense === 'present' &&
    word.pronoun !== '' &&
    isRelativeAt(scene, at - 1) &&
    /^(?:اوساط|جهات|مصادر|دول|عواصم|اطراف|منظمات|معارضون|معارضوه|منتقدون)$/.test(
      scene.tokens[at + 1]?.form ?? '',
    )
  )
}

/** `أقر الجيش بإصابة سبعة جنود جراء هجوم`: a loss is owned up to, and no deed. */
function ownsLoss(scene: Scene, { primary: { at, clause } }: Telling): boolean {
  for (let next = at + 1; next < clause.last; next++)
    if (/^ب(?:اصابه|اصابات|مقتل|سقوط|خساره|تعرض|تعرضه)$/.test(scene.tokens[next]?.form ?? '')) return true
  return false
}

/** `اعتصموا أمام البوابات مطالبين بإعادة الفرز`: what they came out for. */
const isCried = ({ clause }: Telling, previous: Telling | undefined): boolean =>
  previous?.type === 'protest' && clause.kind === 'circumstance' && clause.parent === previous.clause.index

/** `استهدفت مسيّرة المصفاة، ما أدى إلى اندلاع حريق`: the fire is what the strike did. */
const isSetByStrike = ({ clause }: Telling, previous: Telling | undefined): boolean =>
  previous !== undefined &&
  clause.parent === previous.clause.index &&
  clause.kind === 'result' &&
  typeInfo(previous.type).class === 'violence'

/** `استدعت سفيرها للتشاور`: one's own ambassador is called back, and nobody protested to. */
const isOwnEnvoy = ({ tokens }: Scene, { primary: { object } }: Telling): boolean =>
  /^ب?(?:سفيرت?|سفيري|سفرا[ءيو])(?:ها|ه|هم)$/.test(tokens[object ?? -1]?.form ?? '')

/** `احترق السوق جراء غارة`: what burnt was struck. */
function isBurntByStrike({ readings }: Scene, { primary: { at, clause } }: Telling): boolean {
  for (let next = at + 1; next < clause.sentence.last; next++)
    if (readings[next]?.concepts.has('assault') === true) return true
  return false
}

const CAUSE = new WordPattern(/^(?:جراء|نتيجه|اثر|بفعل|بسبب)$/)

const isViolent = ({ trigger }: Word): boolean =>
  trigger !== null && typeInfo(trigger.type).class === 'violence'

/** `انهار مبنى نتيجة كمين`: what collapsed was brought down. */
function isBroughtDown({ tokens, readings }: Scene, { primary: { at, clause } }: Telling): boolean {
  for (let next = at + 1; next < clause.sentence.last; next++)
    if (CAUSE.test(tokens[next - 1]) && readings[next]?.triggers.some(isViolent) === true) return true
  return false
}

/** `اغتيال شخص، وذلك بإطلاق النار عليه`: how the deed before was done. */
const isMannerOf = ({ tokens }: Scene, { clause }: Telling, previous: Telling | undefined): boolean =>
  previous?.clause.sentence === clause.sentence &&
  typeInfo(previous.type).class === 'violence' &&
  tokens[clause.first]?.form === 'وذلك' &&
  /^(?:ب|عبر$|عن$|من$|بعد)/.test(tokens[clause.first + 1]?.form ?? '')

/** `٢٥ عبوة تم تفجيرها من قبل مفارز الهندسة`: blown up by those who found it. */
function isDefused({ tokens }: Scene, { type, primary: { at } }: Telling): boolean {
  if (type !== 'bombing') return false
  for (let next = at + 1; next <= at + 5; next++)
    if (/^(?:الهندسه|المتفجرات|المفرقعات|الالغام)$/.test(tokens[next]?.form ?? ''))
      return /^(?:مفارز|مفرزه|فرق|فريق|خبراء|وحده|وحدات|قبل|جهد|رجال)$/.test(tokens[next - 1]?.form ?? '')
  return false
}

/** `قرر زعيم الحزب عدم المثول أمام القضاء`: what a party or a man decides for himself is no ruling. */
function isOfParty({ authority }: Scene, { agents }: Telling): boolean {
  const parties = agents.map(
    (id) => authority.actors.get(id)?.kind ?? (/^~(?:حزب|حركة|تيار)/.test(id) ? 'political-group' : null),
  )
  return parties.some((kind) => kind === 'political-group' || kind === 'armed-group')
}

/** Tells whether a telling has what its trigger asks for: a named doer, a person, a second party; `previous` is the one told before. */
export function isAllowed({ scene }: Context, telling: Telling, previous: Telling | undefined): boolean {
  const { trigger } = telling.primary
  if (trigger.type === 'demand' && isOfRally(scene, telling)) return false
  if (isRecurring(scene, telling) || isDefused(scene, telling) || isMannerOf(scene, telling, previous))
    return false
  if (trigger.type === 'appointment' && isOfCareer(scene, telling)) return false
  if (trigger.type === 'claim' && ownsLoss(scene, telling)) return false
  if (/^(?:وصل|وصل إلى|وصلت تعزيزات)$/.test(trigger.lemma) && telling.agents.length === 0)
    if (bringsPeople(scene, telling.primary)) return false
  if (trigger.lemma === 'قرر' && isOfParty(scene, telling)) return false
  if (trigger.lemma === 'استدعى السفير' && isOwnEnvoy(scene, telling)) return false
  if (trigger.type === 'demand' && isCried(telling, previous)) return false
  if (trigger.both === true && campsOf(scene, [...telling.agents, ...telling.targets]).size < 2) return false
  if (/^(?:حريق|انهار مبنى)$/.test(trigger.lemma) && isSetByStrike(telling, previous)) return false
  if (/^احترق$|ت النيران$/.test(trigger.lemma) && isBurntByStrike(scene, telling)) return false
  if (trigger.lemma === 'انهار مبنى' && isBroughtDown(scene, telling)) return false
  // `فصلوا عن أطفال ممن وصلوا إلى البلاد`: many who came, and no visit
  const { form } = telling.primary.word
  if (trigger.persons === true && telling.agents.length === 0 && form.plural && form.text.endsWith('وا'))
    return false
  if (
    trigger.persons === true &&
    !telling.agents.some((id) => isPersonId(scene, id)) &&
    !isDelegation(scene, telling) &&
    !(telling.agents.length === 0 && isTitled(scene, telling))
  )
    return false
  if (trigger.agent === true && telling.agents.length === 0)
    if (
      !isTitled(scene, telling) &&
      !isByUnnamed(scene, telling, previous) &&
      !(trigger.type === 'visit' && isDelegation(scene, telling)) &&
      !isSaidOn(scene, telling)
    )
      return false
  return trigger.target !== true || telling.targets.length > 0 || hasPeer(scene, telling)
}

/** `استقبل الملك فلان في القصر رئيس الوزراء العراقي`: an office after the name of the host. */
function meetsOfficer(scene: Scene, last: number, at: number): boolean {
  // `استقبل الرئيس الجزائري عبد المجيد تبون`: a title and its adjective stand before the name
  const titled = scene.readings[at + 1]?.title === true ? [1, 2, 3] : [1]
  const host = titled.map((ahead) => scene.actorAt[at + ahead]).find((name) => name != null)
  for (let next = host?.last ?? last; next < last; next++)
    if (
      /^(?:رييس|وزير|وزيره|سفير|سفراء|مبعوث|وفدا?|ولي|قايد|امين|مدير|نايب|محافظ|ريس|وزراء|مستشار)$/.test(
        scene.tokens[next]?.form ?? '',
      ) &&
      !/^(?:مع|من|بين|عن|الي)$/.test(scene.tokens[next - 1]?.form ?? '')
    )
      return true
  return false
}

/** `استقبل الوزير نظيره السنغالي`: whom one meets is told by what he is to him. */
function hasPeer(scene: Scene, { primary: { at, clause } }: Telling): boolean {
  for (let next = at + 1; next < clause.last; next++)
    if (/^نظير(?:ه|ها|ته|تها|يه|يها)$/.test(scene.tokens[next]?.form ?? '')) return true
  return meetsOfficer(scene, clause.last, at)
}
