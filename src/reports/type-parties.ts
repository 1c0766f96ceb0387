import { WordPattern } from '../arabic/vocabulary.ts'
import { isRelativeAt } from './clauses.ts'
import { contradicted } from './contradicted.ts'
import type { Found } from './find.ts'
import { reach } from './concept-words.ts'
import { governmentAt } from './governments.ts'
import { addMet } from './met.ts'
import { isDecision } from './object-heads.ts'
import { dismissLeft } from './left-posts.ts'
import { afterWord } from './names-after.ts'
import { isPrepositional, readNominal, skipAsides } from './nominal.ts'
import { envoyHanded } from './envoys.ts'
import { dismissForces, facePolice } from './marchers.ts'
import { addDoerOfNoun } from './noun-parties.ts'
import { amongThem } from './own.ts'
import { isPerson } from './persons.ts'
import { addRelativeAgent } from './relative-agent.ts'
import type { Scene } from './scene.ts'
import { actorOfCountry, allNames, idsOf, namesFrom, Sides, targetOfAdjective, withJoined } from './sides.ts'
import { clauseSubject } from './subjects.ts'
import type { Context } from './subject.ts'
import { typeInfo } from './types.ts'
import { keepVisitor } from './visitors.ts'
import { antecedentOfPronoun, punished } from './taken-up.ts'

/** The parties that only the words of some types of event tell: of demands, rulings, protests. */

const LEAVING = new WordPattern(
  /^(ل?انسحاب|ب?انسحاب|ب?خروج|رحيل|ب?اخراج|ب?سحب|ب?محاسبه|ب?معاقبه|ب?طرد|ب?حل|ب?نزع|ب?تنحي|ب?استقاله)$/,
)
/** Deeds whose genitive is their doer: قرار الحوثيين, جرائم الاحتلال. */
const AUTHORED = new WordPattern(
  /^[بل]?(قرار|قرارات|ممارسات|انتهاكات|اعتداءات|اعتداء|جرائم|جريمه|هجمات|هجوم|قصف|تصريحات|سياسه|سياسات|عدوان|ارهاب|مجازر|تهديدات|غارات|اطلاق|شن|ارتكاب|قيام|اقدام|مواصله|محاولات|محاوله|خروقات|تدخلات|تدخل|خرق|انتهاك|اجتياح|غزو|توغل|احتلال|تولي|سلوك|تصرفات|استمرار|اصرار|اعتراف|ترشيح)$/,
)
const PUNISHED = new WordPattern(
  /^[وبل]?(ال)?(سجن|حبس|الزام|تغريم|اعدام|ادانه|محاكمه|تبريه|براءه|حل|حظر|توقيف|عزل|تسليم|اعتقال|ابعاد|استبعاد|اقصاء|شطب|تجميد|ملاحقه|احاله|عضويه|عمل|انشطه)$/,
)

const ON_VISIT = new WordPattern(/^ب?زياره$/)
const RANKS = new WordPattern(/^(صفوف|اوساط)$/)
const NAMING = new WordPattern(/^(?:تعيين|تكليف|تسميه|اقاله|اعفاء|عزل)$/)

/** Whom a ruling is about, and the body that gave it. */
function addRuled(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { at, clause, trigger } = found
  if (sides.targets.length === 0) sides.add('target', amongThem(scene, found))
  sides.add('target', afterWord(scene, PUNISHED, at, clause.last))
  if (sides.targets.length === 0) sides.add('target', punished(scene, found, sides.agents))
  const judged = /^(?:قضت|حكمت|أصدر حكما)/.test(trigger.lemma)
  if (trigger.roles.object === 'target' || judged) sides.add('target', personsAfterOn(scene, at, clause.last))
  letCourtsJudge(scene, sides)
  if (sides.agents.length === 0) sides.add('agent', bodyBeside(scene, found))
  // `حكمت المحكمة بإدانة فلان`: by the noun, whoever rules
  if (sides.agents.length === 0 && trigger.lemma === 'إدانة بتهمة' && found.word.pronoun === '')
    sides.add('agent', clauseSubject(context, clause).ids)
}

const COURT = /(?:^|\s)(?:ال)?(?:محكمة|قضاء|قضائية|نيابة|محاكم)/

/** `حكم المحكمة الجنائية`, `أدان القضاء التركي صحفيين`: a court whose own words are told is not judged by them. */
function letCourtsJudge({ authority }: Scene, sides: Sides): void {
  if (sides.agents.length > 0) return
  const courts = sides.targets.filter((id) => COURT.test(authority.actors.get(id)?.name ?? ''))
  for (const id of courts) sides.targets.splice(sides.targets.indexOf(id), 1)
  sides.add('agent', courts)
}

/** Of whom something is asked. */
function addAsked(scene: Scene, found: Found, sides: Sides): void {
  const { at, clause, trigger } = found
  // `طلب المركز من الحكومة إطلاق سراح فلان`: for whom it is asked, and not of whom
  const freed = scene.actors.find(
    (name) => name.first > at && name.last <= clause.last && isPerson(name) && isFreed(scene, at, name.first),
  )
  for (const id of freed?.ids ?? [])
    if (sides.targets.includes(id)) sides.targets.splice(sides.targets.indexOf(id), 1)
  if (sides.targets.length === 0) sides.add('target', afterWord(scene, LEAVING, at, clause.last))
  if (sides.targets.length === 0 && trigger.lemma === 'طلب من')
    sides.add('target', antecedentOfPronoun(scene, 'من', found, sides.agents))
  if (sides.targets.length === 0) sides.add('target', governmentAt(scene, at + 1))
  for (let next = at + 2; sides.targets.length === 0 && next < Math.min(clause.last, at + 12); next++)
    if (scene.tokens[next - 1]?.form === 'من') sides.add('target', governmentAt(scene, next))
  if (sides.targets.length === 0 && trigger.lemma.startsWith('طالب'))
    sides.add('target', askedFrom(scene, found, sides.agents))
}

/** `طالب المجلس الأعلى من البرلمان تأجيل الانتخابات`: of whom it is asked, behind the one named who asks. */
function askedFrom(scene: Scene, { at, clause }: Found, not: readonly string[]): string[] {
  for (let next = at + 2; next < Math.min(clause.last - 1, at + 10); next++) {
    const name = scene.actorAt[next + 1]
    if (scene.tokens[next]?.form !== 'من' || name?.first !== next + 1 || name.clitic !== '') continue
    const asker = scene.actors.some(
      (one) => one.first > at && one.last <= next && not.includes(one.ids[0] ?? ''),
    )
    return asker ? idsOf(withJoined(scene, name)) : []
  }
  return []
}

/** Who did what is condemned. */
function addCondemned(scene: Scene, found: Found, sides: Sides): void {
  const { at, clause } = found
  sides.add('target', envoyHanded(scene, found))
  if (found.trigger.lemma === 'مذكرة احتجاج' && sides.targets.length > 0) return
  sides.add('target', condemnedOutright(scene, at, clause.last, sides.agents))
  sides.add('target', afterWord(scene, AUTHORED, at, clause.last, 1))
  if (sides.targets.length === 0) sides.add('target', afterWord(scene, ON_VISIT, at, clause.last))
  if (sides.targets.length === 0) sides.add('target', authorOf(scene, found))
  if (sides.targets.length === 0) sides.add('target', authorByAdjective(scene, at, clause.last))
}

/** `أدانت المنظمة إسرائيل`: a name right behind the one who condemns. */
function condemnedOutright(scene: Scene, verb: number, last: number, agents: readonly string[]): string[] {
  if (scene.readings[verb]?.noun === true) return []
  const speaker = scene.actors.findLast(
    ({ first, last: end, ids }) => first > verb && end < last && ids.some((id) => agents.includes(id)),
  )
  const at = speaker === undefined ? last : skipAsides(scene, speaker.last, last)
  const name = scene.actorAt[at]
  return name?.first === at && name.clitic === '' ? idsOf(withJoined(scene, name)) : []
}

/** `المستهدف هو القيادي`: the leader whom a blow was meant for. */
function addAimedAt(scene: Scene, { object, clause }: Found, sides: Sides): void {
  if (sides.targets.length > 0 || object === null) return
  sides.add('target', idsOf(readNominal(scene, object, clause.last)?.names ?? []))
}

/** `وقف هجماته على القوات`: on whom the attacks were that stop. */
function addHalted(scene: Scene, { object, clause }: Found, sides: Sides): void {
  if (object === null || sides.targets.length > 0) return
  sides.add('target', idsOf(namesFrom(scene, object + 1, Math.min(clause.last, object + 3))))
}

/** What only some types say of their parties. */
export function addByType(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { trigger, clause, at } = found
  switch (trigger.type) {
    case 'demand':
      addAsked(scene, found, sides)
      break
    case 'condemnation':
      addCondemned(scene, found, sides)
      break
    case 'threat':
      if (sides.targets.length === 0) sides.add('target', threatened(scene, found))
      if (sides.targets.length === 0) sides.add('target', payer(scene, found))
      if (sides.targets.length === 0) sides.add('target', targetOfAdjective(scene, at + 1, clause.last))
      break
    case 'appointment':
      dismissLeft(scene, found, sides)
      if (sides.agents.length === 0) sides.add('agent', decreedBy(context, found))
      if (sides.agents.length === 0) sides.add('agent', byDecreeOf(scene, found))
      if (sides.targets.length === 0) sides.add('target', relieved(scene, found))
      if (trigger.lemma === 'وافق على تعيين') sides.add('target', afterWord(scene, NAMING, at, clause.last))
      break
    case 'clash':
      if (sides.agents.length === 0 && sides.targets.length > 0) sides.add('agent', fighter(context, found))
      break
    case 'arrest':
      if (sides.targets.length === 0) sides.add('target', afterWord(scene, RANKS, at, clause.last, 2))
      if (sides.targets.length === 0) sides.add('target', amongThem(scene, found))
      break
    case 'assassination':
      addAimedAt(scene, found, sides)
      break
    case 'meeting':
      addMet(context, found, sides)
      break
    case 'accusation':
      if (sides.agents.length === 0 && trigger.lemma === 'تورط')
        sides.add('agent', clauseSubject(context, clause).ids)
      break
    case 'denial':
      if (sides.agents.length > 0 && sides.targets.length === 0)
        sides.add('target', contradicted(context, found, sides.agents))
      break
    case 'ceasefire':
    case 'ceasefire-end':
      addHalted(scene, found, sides)
      break
    case 'ruling':
      addRuled(context, found, sides)
      break
    case 'election':
      if (sides.agents.length === 0) sides.add('agent', bodyBeside(scene, found))
      break
    case 'protest':
      addProtested(context, found, sides)
      break
    default:
      if (trigger.type === 'visit') keepVisitor(scene, found, sides)
  }
}

/** `سيطرت القوات على المدينة بعد معارك مع الجيش`: who does what the clause it hangs on tells. */
function fighter(context: Context, { at, clause, word }: Found): readonly string[] {
  if (word.form.tense !== 'noun' || clause.parent === null || clause.kind !== 'behind') return []
  const parent = context.clauses[clause.parent]
  const rest = context.scene.tokens.slice(at + 1, clause.last)
  const withWhom = rest.some(({ form }) => /^(?:مع|ضد)$/.test(form))
  return parent === undefined || !withWhom ? [] : clauseSubject(context, parent).ids
}

/** `أصدر الرئيس مرسوما يقضي بتعيين فلان`: who issued what appoints him. */
function decreedBy(context: Context, { at, clause, word }: Found): readonly string[] {
  const { tokens } = context.scene
  if (word.form.tense !== 'noun' || word.preposition !== 'ب') return []
  for (let before = at - 1; before > clause.first && before >= at - 6; before--)
    if (/^(?:مرسوما?|مراسيم|قرارا?|قرارات|امرا?|ظهيرا?)$/.test(tokens[before]?.form ?? ''))
      return clauseSubject(context, clause).ids
  return []
}

const BY_DECREE = /^ب(?:قرار|قرارات|مرسوم|مراسيم|امر|اوامر|ظهير|تكليف)$/

/** `عُيّن وزيرا بقرار من الرئيس`, `بمرسوم أصدره الملك`: whose decree it was. */
function byDecreeOf(scene: Scene, { at, clause }: Found): readonly string[] {
  for (let next = at + 1; next < clause.last - 1; next++) {
    if (!BY_DECREE.test(scene.tokens[next]?.form ?? '')) continue
    for (let by = next + 1; by <= Math.min(clause.last - 2, next + 4); by++) {
      const form = scene.tokens[by]?.form ?? ''
      if (form === 'من' || form === 'عن' || /^(?:اصدر|وقع|اتخذ)ت?(?:ه|ها)$/.test(form))
        return idsOf(readNominal(scene, by + 1, clause.last)?.names ?? [])
    }
    return idsOf(readNominal(scene, next + 1, clause.last)?.names ?? [])
  }
  return []
}

/** `الوزيرة التي أنهى مهامها`: whose post it was, before the relative pronoun. */
function relieved(scene: Scene, { at, clause, trigger }: Found): readonly string[] {
  if (trigger.lemma !== 'أنهى مهام فلان' || !isRelativeAt(scene, at - 1)) return []
  const owned = scene.tokens.slice(at + 1, clause.last).some(({ form }) => /^مهام(?:ه|ها)$/.test(form))
  return owned ? (scene.actorAt[at - 2]?.ids ?? []) : []
}

/** `بإسرائيل`, `للهجوم الذي نفذته إسرائيل`, `استهداف إسرائيل للمستشفى`: who is condemned, or did what is. */
function authorOf(scene: Scene, { at, clause }: Found): string[] {
  for (let next = at + 1; next < clause.last; next++) {
    const name = scene.actorAt[next]
    if (name?.first === next && name.clitic === 'ب') return idsOf(withJoined(scene, name))
    const word = scene.readings[next]?.triggers.find((one) => one.form.tense === 'noun')
    if (name || word?.trigger === undefined || word.trigger === null) continue
    if (typeInfo(word.trigger.type).class !== 'violence' && word.trigger.type !== 'arrest') continue
    const sides = new Sides()
    const deed = { trigger: word.trigger, word, at: next, clause }
    addRelativeAgent(scene, deed, sides)
    if (!word.definite) addDoerOfNoun(scene, deed, sides)
    if (sides.agents.length === 0 && word.trigger.roles.genitive === 'agent')
      sides.add('agent', ownerOf(scene, next, clause.last))
    return sides.agents
  }
  return []
}

/** `القصف العشوائي للجيش`: whose deed it is, its adjectives between; one of a country tells that already. */
function ownerOf({ actorAt, tokens, authority }: Scene, deed: number, last: number): readonly string[] {
  for (let at = deed + 1; at < Math.min(last, deed + 5); at++) {
    const { form = '' } = tokens[at] ?? {}
    const name = actorAt[at]
    if (name) return name.first === at && name.clitic === 'ل' ? name.ids : []
    if (!/^(?:ال.+|النار)$/.test(form) || authority.nationalities.of(form) !== null) return []
  }
  return []
}

const AVENGED = /^ب(?:ال)?(?:ثار|انتقام|قصاص|اقتصاص)$/

/** `بالثأر لمقتل القائد من إسرائيل`: on whom it would be avenged; by itself it says of nobody. */
function avengedOn(scene: Scene, from: number, last: number): string[] {
  for (let at = from; at < Math.min(last - 1, from + 8); at++)
    if (scene.tokens[at]?.form === 'من') return idsOf(readNominal(scene, at + 1, last)?.names ?? [])
  return []
}

const PURSUED = /^ب(?:ملاحقه|محاسبه|معاقبه|تصفيه|اغتيال|سحق|استهداف|محاربه|مهاجمه)$/

/** `بقصف إسرائيل`, `بالرد على إسرائيل`: whom the deed that is threatened would strike. */
function threatened(scene: Scene, { at, clause }: Found): string[] {
  // `هدد الأمين العام لحركة كذا، فلان، باستهداف`: names do not count
  const end = reach(scene, at + 1, 8, clause.last)
  for (let next = at + 1; next < end; next++) {
    const { form = '' } = scene.tokens[next] ?? {}
    if (!/^ب/.test(form) || scene.actorAt[next]) continue
    if (!PURSUED.test(form) && scene.readings[next]?.concepts.has('retaliation') !== true) continue
    const on = scene.tokens[next + 1]?.form === 'علي' ? next + 2 : next + 1
    if (AVENGED.test(form)) return avengedOn(scene, next + 1, clause.last)
    // `بالرد على مقتل القائد`: what is avenged, not whom it would strike
    if (on === next + 2 && scene.readings[on]?.triggerNoun === true) return []
    const phrase = readNominal(scene, on, clause.last)
    if (phrase !== null && phrase.names.length > 0) return idsOf(phrase.names)
    return stateStruck(scene, next + 1, Math.min(clause.last, next + 9))
  }
  return []
}

/** `بأن يدفع الاحتلال الثمن`, `أن إسرائيل ستدفع ثمنا`: who is to pay. */
function payer(scene: Scene, { at, clause }: Found): string[] {
  const { last } = clause.sentence
  for (let next = at + 1; next < Math.min(last - 1, at + 12); next++) {
    if (!/^(?:سيدفع|ستدفع|يدفع|تدفع|سيدفعون)$/.test(scene.tokens[next]?.form ?? '')) continue
    const before = scene.actorAt[next - 1]
    if (before) return [...before.ids]
    return idsOf(readNominal(scene, next + 1, last)?.names ?? [])
  }
  return []
}

/** `بضرب مواقع في إيران`: the state of the country that would be struck. */
function stateStruck(scene: Scene, from: number, last: number): string[] {
  for (let at = from; at < last; at++) {
    const state = scene.authority.states.get(scene.placeAt[at]?.ids[0] ?? '')
    if (state !== undefined) return [state]
  }
  return []
}

const WRONG =
  /^[وب]?(?:ال|بال)?(?:خروق|خروقات|انتهاك|انتهاكات|جريمه|جرايم|عدوان|توغل|توغلات|اجتياح|اقتحام|اقتحامات|ممارسات|سياسات|اعتداءات|تهديدات|تصعيد|استفزازات|حصار|استيطان|عقوبات|اجراءات)$/

/** `الهجوم الإسرائيلي`: whose deed is condemned, by its adjective. */
function authorByAdjective(scene: Scene, from: number, last: number): string[] {
  for (let at = from + 1; at < last; at++) {
    if (scene.readings[at]?.concepts.has('strike') !== true && !WRONG.test(scene.tokens[at]?.form ?? ''))
      continue
    // `الهجمات الحوثية`: the adjective of a group that is named
    const group = scene.actorAt[at + 1]
    if (group?.first === at + 1 && /^ال.+يه?$/.test(scene.tokens[at + 1]?.form ?? '')) return [...group.ids]
    for (let next = at + 1; next <= at + 2 && !scene.actorAt[next] && !isPrepositional(scene, next); next++) {
      const country = scene.authority.nationalities.of(scene.tokens[next]?.form ?? '')
      const actor = country === null ? null : actorOfCountry(scene, country)
      if (actor !== null) return [actor]
    }
    return []
  }
  return []
}

/** Everyone judged: the persons after each على. */
function personsAfterOn(scene: Scene, from: number, last: number): string[] {
  let on = from + 1
  while (on < last && !/^و?(علي|بحق|ضد|حق)$/.test(scene.tokens[on]?.form ?? '')) on++
  if (on >= last) return []
  return idsOf(
    allNames(scene, on + 1, last).filter((name) => name.actor === null || name.actor.kind === 'person'),
  )
}

/** `الدائرة الجنائية بالمحكمة الابتدائية`, `تصويت في مجلس النواب`: the body beside the deed. */
function bodyBeside(scene: Scene, { at, clause, object }: Found): string[] {
  // `قرر إلزام المفوضية`: who is named in what is decided does not decide it
  if (isDecision(scene, at + 1)) return []
  const end = Math.min(clause.last, object !== null && object > at ? object : at + 6)
  const body = allNames(scene, at + 1, end).find((name) =>
    name.actor === null ? !isPerson(name) : name.actor.kind === 'government-body',
  )
  return body === undefined ? [] : [...body.ids]
}

const AGAINST = /^(احتجاجا|رفضا|تنديدا|منددين|تنديدا|استنكارا|غضبا)$/
const TOPPLED = /^ب?(اسقاط|رحيل|استقاله|اقاله|تنحي|محاسبه|محاكمه|حل|عزل|طرد|خروج)$/

/** Whom protesters speak of, else whom they are said to protest against or before whose embassy they stand. */
function addProtested(context: Context, found: Found, sides: Sides): void {
  dismissForces(context.scene, found, sides)
  facePolice(context.scene, sides)
  sides.add('target', namesInDemand(context, found))
  if (sides.targets.length === 0) sides.add('target', protested(context.scene, found))
  if (sides.targets.length === 0) sides.add('target', besieged(context.scene, found))
  if (sides.targets.length === 0) sides.add('target', ownersOfSeat(context.scene, found))
}

/** `احتجاجا على قرارات الوزارة`, `تطالب برحيل الرئيس`: whom a protest is against. */
function protested(scene: Scene, found: Found): string[] {
  const { at, clause } = found
  for (let next = at + 1; next < clause.last - 1; next++) {
    const form = scene.tokens[next]?.form ?? ''
    // `لمطالبة الحكومة بوقف الحرب`
    if (/^(?:ل|وب?)?مطالبه$/.test(form) && scene.actorAt[next + 1]?.clitic === '')
      return idsOf(namesFrom(scene, next + 1, Math.min(clause.last, next + 4)))
    if (TOPPLED.test(form)) return idsOf(namesFrom(scene, next + 1, Math.min(clause.last, next + 4)))
    if (!AGAINST.test(form)) continue
    if (/^[بل]?(?:مقتل|اغتيال|استشهاد|قتل|اعتقال|توقيف|محاكمه|سجن)$/.test(scene.tokens[next + 1]?.form ?? ''))
      return authorOf(scene, { ...found, at: next })
    const author = afterWord(scene, AUTHORED, next, clause.last, 2)
    const named = idsOf(namesFrom(scene, next + 1, Math.min(clause.last, next + 5)))
    const on = scene.tokens[next + 1]?.form === 'علي' ? next + 2 : next + 1
    return author.length > 0 ? author : named.length > 0 ? named : ofPresence(scene, on, clause.last)
  }
  return []
}

/** `تنديدا بالوجود التركي`: the state whose presence, policy or war it is. */
function ofPresence(scene: Scene, at: number, last: number): string[] {
  if (at + 1 >= last || !/^(?:ب|علي|ل)?ال.{3}/.test(scene.tokens[at]?.form ?? '')) return []
  const country = scene.authority.nationalities.of(scene.tokens[at + 1]?.form ?? '')
  const actor = country === null ? null : actorOfCountry(scene, country)
  return actor === null ? [] : [actor]
}

/** `أمام السفارة الأمريكية`: the state whose embassy it is. */
function besieged(scene: Scene, { at, clause }: Found): string[] {
  for (let next = at + 1; next < clause.last - 2; next++) {
    if (!/^(?:امام|قرب|قباله|محيط|مبني|مقر|اقتحام)$/.test(scene.tokens[next]?.form ?? '')) continue
    for (let site = next + 1; site <= next + 2; site++) {
      if (!/^(?:ال)?(?:سفاره|قنصليه)$/.test(scene.tokens[site]?.form ?? '')) continue
      const country = scene.authority.nationalities.of(scene.tokens[site + 1]?.form ?? '')
      const state = country === null ? undefined : scene.authority.states.get(country)
      return state === undefined ? [] : [state]
    }
  }
  return []
}

/** `أضرموا النار في مقر حزب الدعوة`: whose seat is stormed or burnt. */
function ownersOfSeat(scene: Scene, { at, clause }: Found): string[] {
  for (let next = at + 1; next < clause.last - 1; next++) {
    if (!/^(?:مقر|مقرات|مقار|مكتب|مكاتب)$/.test(scene.tokens[next]?.form ?? '')) continue
    // `أمام مقر الوزارة`: only where they stand
    if (/^(?:امام|قرب|قباله)$/.test(scene.tokens[next - 1]?.form ?? '')) return []
    const phrase = readNominal(scene, next, clause.last)
    return idsOf(phrase?.names.filter(({ actor }) => actor?.kind !== 'person') ?? [])
  }
  return []
}

/** `مطالبين بإسقاط الحكومة`: whom protesters speak of, in the clause that hangs on theirs. */
function namesInDemand(context: Context, found: Found): string[] {
  const { scene, clauses } = context
  const next = clauses[found.clause.index + 1]
  if (next?.kind !== 'circumstance' || next.parent !== found.clause.index) return []
  const names = namesFrom(scene, next.first + 1, next.last)
  return names[0] !== undefined && isFreed(scene, next.first, names[0].first) ? [] : idsOf(names)
}

/** `مطالبين بالإفراج عن فلان`, `بإسقاط التهم عن الناشط فلان`: for whom they stand up, not against whom. */
function isFreed({ tokens }: Scene, from: number, name: number): boolean {
  for (let at = name - 1; at > from && at >= name - 4; at--)
    if (/^(?:عن|سراح|مصير|اعاده|عوده|براءه)$/.test(tokens[at]?.form ?? '')) return true
  return false
}
