import { isRelative, isVerbAt } from './clauses.ts'
import type { Found } from './find.ts'
import { verbForms } from './forms.ts'
import type { Word } from './lexicon.ts'
import { readNominal } from './nominal.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './triggers/index.ts'
import { actorOfCountry, addCountries, allNames, idsOf, targetOfAdjective, type Sides } from './sides.ts'
import { carried, clauseSubject, NOBODY, subjectOfVerb, type Context, type Subject } from './subjects.ts'
import { addDoer, objectNames } from './verb-parties.ts'

/** Light verbs whose subject suffers: تعرض لهجوم, نجا من محاولة. */
const SUFFERED = verbForms([
  ['تعرض', 'يتعرض'],
  ['نجا', 'ينجو'],
  ['صد', 'يصد'],
  ['تصدى', 'يتصدى'],
])
/** Hosts and scenes of what others do: شهدت المدينة اشتباكات. */
const HOSTED = verbForms([
  ['استضاف', 'يستضيف'],
  ['رعى', 'يرعى'],
  ['شهد', 'يشهد'],
  ['هز', 'يهز'],
  ['ضرب', 'يضرب'],
  ['أعقب', 'يعقب'],
  ['تخلل', 'يتخلل'],
])

/** Finds who does and who suffers what a verbal noun tells. */
export function partiesOfNoun(context: Context, found: Found, sides: Sides): void {
  addGenitive(context, found, sides)
  addRelativeAgent(context.scene, found, sides)
  addAdjective(context.scene, found, sides)
  addCarrier(context, found, sides)
  if (found.modality === 'denied' && sides.agents.length === 0 && !hasGenitive(context.scene, found))
    sides.add(found.trigger.roles.subject, clauseSubject(context, found.clause).ids)
}

function hasGenitive(scene: Scene, { at, clause }: Found): boolean {
  const phrase = readNominal(scene, at + 1, clause.last)
  return phrase !== null && (phrase.names.length > 0 || phrase.countries.length > 0)
}

function addGenitive(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const { trigger, word, clause, at } = found
  const { roles } = trigger
  if (word.pronoun !== '' && roles.genitive === 'agent')
    sides.add('agent', clauseSubject(context, clause).ids)
  const genitive = word.definite || word.pronoun !== '' ? null : readNominal(scene, at + 1, clause.last)
  if (genitive === null) return
  const ids = idsOf(genitive.names)
  const thing =
    genitive.names[0]?.first !== genitive.head && scene.readings[genitive.head]?.concepts.has('positions')
  sides.add(thing === true && roles.object !== null ? roles.object : roles.genitive, ids)
  if (ids.length > 0 && roles.object !== null && roles.genitive === 'agent')
    sides.add(roles.object, objectNames(scene, clause, genitive.next))
  if (ids.length > 0) return
  if (roles.genitive === 'target') sides.add('target', targetOfAdjective(scene, at + 1, clause.last))
  else if (roles.genitive === 'agent' && genitive.head !== at + 1) return
  else if (roles.genitive === 'agent' && scene.readings[genitive.head]?.concepts.has('forces'))
    addCountries(scene, genitive.countries, 'agent', sides, true)
}

/** `هجوم نفذته الفصائل`, `غارة نسبت إلى إسرائيل`: the doer after a verb that goes on about the noun. */
function addRelativeAgent(scene: Scene, found: Found, sides: Sides): void {
  const { clause, trigger } = found
  const end = Math.min(clause.last, found.at + 8)
  for (let at = found.at + 1; at < end; at++) {
    if (!isVerbAt(scene, at)) {
      if (isOtherDeed(scene, at, trigger)) return
      continue
    }
    const form = scene.tokens[at]?.form ?? ''
    const ascribed = /^[يت]?نسبت?$/.test(form) && scene.tokens[at + 1]?.form === 'الي'
    const word = scene.readings[at]?.words.find((w) => w.pronoun !== '' && w.form.tense !== 'noun')
    if (word === undefined && !ascribed) return
    const phrase = readNominal(scene, ascribed ? at + 2 : at + 1, clause.last)
    if (phrase === null) return
    sides.add(trigger.roles.subject, idsOf(phrase.names))
    if (phrase.names.length === 0) addCountries(scene, phrase.countries, trigger.roles.subject, sides)
    return
  }
}

/** Another verbal noun stands between: what follows is about that one. */
function isOtherDeed(scene: Scene, at: number, trigger: Trigger): boolean {
  return (
    scene.readings[at]?.triggers.some(
      (word) => word.form.tense === 'noun' && word.trigger?.type !== trigger.type,
    ) === true
  )
}

function addAdjective(scene: Scene, found: Found, sides: Sides): void {
  if (found.trigger.roles.adjective !== 'agent' || sides.agents.length > 0) return
  for (let at = found.at + 1; at < Math.min(found.clause.last, found.at + 5); at++) {
    if (scene.actorAt[at] || isVerbAt(scene, at)) return
    const form = scene.tokens[at]?.form ?? ''
    if (/^(علي|في|من|الي|مع|بين|عن|ضد|خلال)$/.test(form)) return
    const country = scene.authority.nationalities.of(form)
    if (country === null) continue
    const actor = actorOfCountry(scene, country, false, found.trigger.means === true)
    if (actor !== null) sides.add('agent', [actor])
    return
  }
}

/** The light verb, or the verb of announcing, that a noun hangs on; the nearest before it in its clause. */
function carrierOf(scene: Scene, found: Found): { readonly at: number; readonly word: Word } | null {
  for (let at = found.at - 1; at >= found.clause.first; at--) {
    if (scene.actorAt[at]) continue
    const word = scene.readings[at]?.words.find(
      ({ tag }) => tag === 'support' || tag === 'announce' || tag === 'begin' || tag === 'say',
    )
    if (word !== undefined) return { at, word }
    if (isVerbAt(scene, at) && !isRelative(scene.tokens[at - 1]?.form ?? '')) return null
  }
  return null
}

/** Who does the light verb, or whose noun it is. */
export function subjectOfCarrier(context: Context, found: Found, at: number, word: Word): Subject {
  const { tense, bound } = word.form
  if (tense === 'past' || tense === 'present') return subjectOfVerb(context, found.clause, at, word)
  if (tense === 'participle' || word.pronoun !== '' || bound) return carried(context, found.clause)
  const phrase = readNominal(context.scene, at + 1, found.at)
  if (phrase !== null && phrase.names.length > 0)
    return { ...NOBODY, ids: idsOf(phrase.names), overt: true, phrase }
  return clauseSubject(context, found.clause)
}

function addCarrier(context: Context, found: Found, sides: Sides): void {
  const { scene } = context
  const carrier = carrierOf(scene, found)
  if (carrier === null || HOSTED.has(carrier.word.form.text)) return
  const subject = subjectOfCarrier(context, found, carrier.at, carrier.word)
  if (SUFFERED.has(carrier.word.form.text)) {
    addSuffering(scene, found, carrier.at, subject, sides)
    return
  }
  const speaks = scene.readings[carrier.at]?.tags.has('support') !== true
  if (!speaks || sides.agents.length === 0) addDoer(context, found, subject, sides)
}

/** `تعرضت القواعد التي تضم القوات الأميركية لهجوم`: who is named between the verb and the noun. */
function addSuffering(scene: Scene, found: Found, carrier: number, subject: Subject, sides: Sides): void {
  if (found.trigger.roles.subject !== 'agent') return
  const between = subject.ids.length > 0 ? subject.ids : idsOf(allNames(scene, carrier + 1, found.at))
  sides.add('target', between)
  if (between.length === 0) sides.add('target', targetOfAdjective(scene, carrier + 1, found.at))
}
