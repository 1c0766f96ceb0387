import { WordPattern } from '../arabic/vocabulary.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import type { Found } from './find.ts'
import { isPrepositional } from './nominal.ts'
import { isComma } from './objects.ts'
import { isPerson } from './persons.ts'
import type { Name, Scene } from './scene.ts'
import { allNames, idsOf, type Sides } from './sides.ts'
import { carried, clauseSubject } from './subjects.ts'
import type { Context, Subject } from './subject.ts'
import { typeInfo } from './types.ts'

const OWN_MEN = new WordPattern(
  /^(?:جنود|عناصر|مقاتلي|افراد|ضباط|عسكريي|قوات|عسكري|حراس|مسلحي|منتسبي|كوادر|قاده|قادت|اعضاي|قيادي|قياديي|مسعفي|موظفي)(?:ه|ها|هم)$/,
)

/** `أعلن الجيش مقتل أربعة من جنوده`, `إن ثلاثة من مقاتليها قتلوا`: the dead are the speaker's. */
export function addOwnDead(context: Context, { trigger, at, clause, word }: Found, sides: Sides): void {
  if (trigger.toll !== true) return
  const { scene } = context
  sides.add('target', woundedBefore(scene, clause, at))
  const first = word.form.tense === 'noun' ? at + 1 : Math.max(clause.first, at - 4)
  for (let next = first; next <= Math.min(clause.last - 1, at + 4); next++) {
    if (scene.actorAt[next]) return
    const own = OWN_MEN.test(scene.tokens[next])
    if (!own && !isSoldier(scene, next, clause.last)) continue
    const subject = clauseSubject(context, clause)
    const { ids } = subject.ids.length > 0 ? subject : carried(context, clause)
    sides.add('target', own ? ids : ids.filter((id) => isArmy(scene, id)))
    return
  }
}

/** Bodies that kill where they announce a killing; a ministry of health counts the dead of others. */
const ARMED = /جيش|قوات|حرس|شرطة|قيادة|دفاع|أمن|استخبارات|مخابرات|سلاح|بنتاغون|البحرية/

function isArmed({ authority }: Scene, id: string): boolean {
  const actor = authority.actors.get(id)
  if (actor === undefined) return ARMED.test(id)
  if (actor.kind === 'government-body') return ARMED.test(actor.name) && !/مدني|صحة/.test(actor.name)
  return actor.kind === 'armed-group' || actor.kind === 'coalition'
}

/** `أعلن الجيش قتل ثلاثة مسلحين`: whoever announces that they were killed, where he is armed, and they are not his own. */
function announced(context: Context, { at, clause, word }: Found): readonly string[] {
  const { scene } = context
  if (word.pronoun !== '' || scene.tokens[at]?.form !== 'قتل') return []
  if (OWN_MEN.test(scene.tokens[at + 1]) || OWN_MEN.test(scene.tokens[at + 3])) return []
  for (let verb = at - 1; verb >= clause.first; verb--) {
    if (scene.actorAt[verb] || !isVerbAt(scene, verb)) continue
    if (scene.readings[verb]?.tags.has('announce') !== true) return []
    const { ids } = clauseSubject(context, clause)
    return ids.every((id) => isArmed(scene, id)) ? ids : []
  }
  return []
}

/** `إن قواته قتلت عشرين مسلحا`: men of whoever speaks, and those whom they killed. */
function ofOwnMen(context: Context, { at, clause, word }: Found): readonly string[] {
  const { scene } = context
  if (word.form.tense !== 'past' || word.pronoun !== '' || !OWN_MEN.test(scene.tokens[at - 1])) return []
  const next = scene.tokens[at + 1]
  const killed =
    next !== undefined && at + 1 < clause.last && !isPrepositional(scene, at + 1) && !isComma(scene, at + 1)
  return killed ? carried(context, clause).ids : []
}

/** `تمكنت القوات من قتل أربعة`: who managed to kill, of a word that is otherwise a toll. */
export function killersOf(context: Context, found: Found): readonly string[] {
  const { at, clause } = found
  const { tokens } = context.scene
  const told = [...announced(context, found), ...ofOwnMen(context, found)]
  if (told.length > 0) return told
  if (tokens[at - 1]?.form !== 'من') return []
  for (let verb = at - 2; verb >= clause.first; verb--)
    if (/^[وف]?تمكن(?:ت|وا)?$/.test(tokens[verb]?.form ?? '')) return clauseSubject(context, clause).ids
  return []
}

/** `توفي فلان متأثرا بجروح أصيب بها برصاص الجيش`: whose wounds they are, named before. */
function woundedBefore(scene: Scene, { sentence }: Clause, at: number): readonly string[] {
  if (!/^ب(?:جروح|جراح|اصابات|اصابه)(?:ه|ها)?$/.test(scene.tokens[at - 1]?.form ?? '')) return []
  const name = scene.actors.findLast(({ first, last }) => first >= sentence.first && last <= at - 1)
  return name !== undefined && isPerson(name) ? name.ids : []
}

const SOLDIERS = new WordPattern(/^(?:جندي|جنديا|جنود|جنديين|جنديان|ضابط|ضابطا|ضباط|ضابطين|عسكريين|عسكري)$/)

/** `أعلن الجيش مقتل ثلاثة جنود`: soldiers of no other country, and of no name. */
function isSoldier({ tokens, authority, actorAt }: Scene, at: number, last: number): boolean {
  if (!SOLDIERS.test(tokens[at])) return false
  if (at + 1 >= last) return true
  const { form = '' } = tokens[at + 1] ?? {}
  return form !== 'من' && form !== 'في' && !actorAt[at + 1] && authority.nationalities.of(form) === null
}

const isArmy = (scene: Scene, id: string): boolean =>
  /جيش|القوات المسلحة|وزارة الدفاع/.test(scene.authority.actors.get(id)?.name ?? '')

/** What a body or a group calls its own: `رئيس مكتبها السياسي`, `أحد مواقعه`. */
const OWN =
  /^(?:مكتب|جناح|قايد|زعيم|رييس|امين|مواقع|مقار|مقر|مقرات|قواعد|اليات|اراضي|منشات|سفن|سفارت|قنصليت|سفير|مطارات|دوريات|طايرات|جنود|عناصر|مقاتلي|ضباط|قوات|حراس|قادت|قياديي)(?:ه|ها|هم)$/

/** `أعلنت الحركة اغتيال رئيس مكتبها`: who tells of a deed done to his own suffers it. */
export function isOwnLoss(scene: Scene, { at, clause, trigger }: Found): boolean {
  if (typeInfo(trigger.type).class !== 'violence') return false
  for (let next = at + 1; next <= Math.min(clause.last - 1, at + 4); next++) {
    if (scene.actorAt[next] || isPrepositional(scene, next) || isVerbAt(scene, next)) return false
    if (OWN.test(scene.tokens[next]?.form ?? '')) return true
  }
  return false
}

/** `أعلن حزب الله أنه قصف بالصواريخ …`: an armed party that tells with a pronoun what it did. */
export function isOwnDeed(scene: Scene, { trigger, clause, at }: Found, { ids, overt }: Subject): boolean {
  if (overt || clause.kind !== 'told' || trigger.means !== true || at > clause.first + 2) return false
  if (!/^[وب]?ان(?:ه|ها|هم)$/.test(scene.tokens[clause.first]?.form ?? '')) return false
  const kind = scene.authority.actors.get(ids[0] ?? '')?.kind
  return kind === 'armed-group' || kind === 'government-body'
}

/** `بإعدام عشرة متهمين، بينهم القيادي علي حسن`: the persons named of those whom a deed is done to. */
const isOneOf = ({ tokens }: Scene, at: number, { first, actor }: Name): boolean =>
  first === at + 2 &&
  /^(?:قيادي|قياديا|عضو|عضوا|قايد|قياديان|قياديون|عناصر|عنصر|مسوول)$/.test(tokens[at]?.form ?? '') &&
  /^(?:في|من)$/.test(tokens[at + 1]?.form ?? '') &&
  actor?.kind !== 'state'

const AMONG_THEM = new WordPattern(/^و?(?:بينهم|منهم|ابرزهم)$|^وهما?$|^وهم$/)

export function amongThem(scene: Scene, { at, clause }: Found): readonly string[] {
  const { last } = clause.sentence
  for (let next = at + 1; next < last - 1; next++) {
    if (!AMONG_THEM.test(scene.tokens[next])) continue
    const names = allNames(scene, next + 1, Math.min(last, next + 9))
    const persons = names.filter(({ actor }) => actor === null || actor.kind === 'person')
    // `بينهم قيادي في الحزب`: one who bears no name is of his group
    return idsOf(persons.length > 0 ? persons : names.filter((name) => isOneOf(scene, next + 1, name)))
  }
  return []
}
