import { GAP, type Token } from '../arabic/text.ts'
import { RareMemo, WordPattern } from '../arabic/vocabulary.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import { findConcept, reach } from './concept-words.ts'
import type { Concept } from './concepts.ts'
import { isDefinite, isSpeech } from './definite.ts'
import { areTaken, isAnotherTrigger } from './homographs.ts'
import type { Readings, Word } from './lexicon.ts'
import { isCarried, isLicensed, UNDER_WAY } from './licensed.ts'
import { isNounHere } from './noun-here.ts'
import { isCount } from './counts.ts'
import { modalityAt, relativeTense } from './assertion.ts'
import type { Modality } from '../records.ts'
import { anyMark, hasMark, MARK, marksOfTags } from './marks.ts'
import { isNamedDeal } from './named-deals.ts'
import { formAt, type Scene } from './scene.ts'
import { resumed } from './resumed.ts'
import { TRIGGERS, type Trigger } from './triggers/index.ts'
import { isOutcome, withoutObjects, withoutOccasions } from './told-once.ts'

/** A trigger whose needs are met, where it stands. */
export interface Found {
  readonly trigger: Trigger
  readonly word: Word
  readonly at: number
  readonly clause: Clause
  readonly modality: Modality
  /** Its noun has the article or a pronoun: it speaks of something told before. */
  readonly definite: boolean
  /** A relative clause tells more of its noun: `الانتخابات التي جرت`. */
  readonly relative: boolean
  /** Something beside it says that it took place; a bare noun may be mere talk. */
  readonly licensed: boolean
  /** The object word that it needed: that word tells no event of its own. */
  readonly object: number | null
}

/** Words within which an object, or what undoes a trigger, is looked for; names and dates do not count. */
const AFTER = 9
const NEAR = 4

const lists = new Map<string, ReadonlySet<string>>()

function listOf(words: string): ReadonlySet<string> {
  let list = lists.get(words)
  if (list === undefined) lists.set(words, (list = new Set(words.split(' '))))
  return list
}

const LISTED = new Set(
  TRIGGERS.flatMap(({ next, notNext, prior, notPrior, soon }) =>
    [next, notNext, prior, notPrior, soon].flatMap((words) => words?.split(' ') ?? []),
  ),
)
/** Whether a word is in any list of a trigger: nearly all are in none. */
const isListed = new RareMemo((form) => LISTED.has(form))

/** Whether a token is one of some words parted by blanks, which are a trigger's; each list is taken apart once. */
function listed(words: string, token: Token | undefined): boolean {
  return token !== undefined && isListed.of(token.word) && listOf(words).has(token.form)
}

/** Object words stand after the trigger; before it too, for a verb whose subject or antecedent they are. */
function objectOf(scene: Scene, clauses: readonly Clause[], clause: Clause, at: number, word: Word): number {
  const { form, trigger } = word
  const concepts = trigger?.object
  if (concepts === undefined) return at
  if (trigger?.taken === true && word.pronoun !== '' && form.tense !== 'noun') return at
  // `جرى توقيفهم`: the people are those told of before
  if (trigger?.type === 'arrest' && /^(?:هم|هما|ه|ها)$/.test(word.pronoun) && concepts.includes('people'))
    return at
  const after = findConcept(
    scene,
    concepts,
    at + 1,
    reach(scene, at + 1, trigger?.within ?? AFTER, clause.last),
  )
  // `أوقفت، بحسب المركز، عشرين شخصا`
  const rest = after < 0 && form.tense === 'past' ? resumed(scene, clauses, clause) : null
  if (rest !== null) {
    const behind = findConcept(scene, concepts, rest.first, reach(scene, rest.first, AFTER, rest.last))
    if (behind >= 0) return behind
  }
  if (after >= 0 || trigger?.ahead === true || form.tense === 'noun' || form.tense === 'participle')
    return after
  // `سقط صاروخ، أطلقه الحوثيون`: the pronoun is the rocket's
  const shot = word.pronoun !== '' && form.tense === 'past' && trigger?.lemma === 'أطلق صاروخا'
  const first = trigger?.back === true || shot ? clause.sentence.first : Math.max(clause.first, at - AFTER)
  return findConcept(scene, concepts, first, at)
}

/** A pronoun ends the word, and what is said ends with it. */
function isClosed({ tokens }: Scene, at: number): boolean {
  const next = tokens[at + 1]
  return (
    /(?:ه|ها|هم)$/.test(tokens[at]?.form ?? '') &&
    (next === undefined || (next.gap & ~(GAP.space | GAP.quote)) !== 0)
  )
}

function meetsForms(scene: Scene, at: number, trigger: Trigger): boolean {
  const next = scene.tokens[at + 1]
  const prior = scene.tokens[at - 1]
  if (trigger.next !== undefined && !listed(trigger.next, next))
    if (trigger.closing !== true || !isClosed(scene, at)) return false
  if (trigger.notNext !== undefined && listed(trigger.notNext, next)) return false
  if (trigger.prior !== undefined && !listed(trigger.prior, prior)) return false
  return trigger.notPrior === undefined || !listed(trigger.notPrior, prior)
}

function meets(
  scene: Scene,
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
  trigger: Trigger,
): boolean {
  if (!meetsForms(scene, at, trigger)) return false
  if (trigger.beside !== undefined && findConcept(scene, trigger.beside, clause.first, clause.last) < 0)
    return false
  if (trigger.before !== undefined && !isCarried(scene, clauses, clause, at, marksOfTags(trigger.before)))
    return false
  if (trigger.notBefore !== undefined && anyMark(scene, marksOfTags(trigger.notBefore), clause.first, at))
    return false
  if (trigger.alone === true && hasStrikeVerb(scene, clause)) return false
  if (trigger.never !== undefined && findConcept(scene, trigger.never, clause.first, clause.last) >= 0)
    return false
  // `قتل عشرة صحافيين`: those who fell, and nobody who killed them
  if (trigger.lemma === 'قتل الجيش قياديا' && isCount(scene, at + 1)) return false
  if (trigger.lemma === 'أسر عددا' && !areTaken(scene, clause.first, at)) return false
  if (trigger.lemma === 'ضرب' && isOfNature(scene, clause, at)) return false
  if (trigger.lemma === 'اتفاق' && isNamedDeal(scene, at)) return false
  if (trigger.lemma === 'انفجر' && isOutcome(scene, clause, at)) return false
  if (trigger.lemma === 'انفجر' && formAt(scene, at + 1) === 'في' && /^وج(ه|وه)/.test(formAt(scene, at + 2)))
    return false
  if (trigger.verbal === true && isOfWords(scene, clause, at)) return false
  if (trigger.duty === true && !isDuty(scene, clause, at)) return false
  if (trigger.brokered === true && formAt(scene, at).startsWith('ب') && !isLed(scene, at)) return false
  const end = trigger.far === true ? clause.sentence.last : clause.last
  if (trigger.soon !== undefined && !isSoon(scene, at, end, trigger)) return false
  if (trigger.without === undefined) return true
  const reached = trigger.far === true ? clause.last : reach(scene, at + 1, NEAR, clause.last)
  const undone = undoneAt(scene, trigger, at + 1, reached)
  return (
    undone < 0 ||
    THEREBY.test(formAt(scene, undone - 1)) ||
    // `المعارك الدائرة`: no court
    UNDER_WAY.test(scene.tokens[undone]) ||
    // `دمر الحزب آلية بصاروخ`: by what means; `طرد الجيش مقاتلي الحزب من القرية`: no mere people
    BY_MISSILE.test(scene.tokens[undone]) ||
    areFighters(scene, undone) ||
    isOfOtherNoun(scene, at, undone)
  )
}

const NATURE = new WordPattern(
  /^(?:ال)?(?:زلزال|زلزالا|زلازل|هزه|هزات|اعصار|اعصارا|اعاصير|عاصفه|عواصف|فيضان|فيضانات|سيول|تسونامي|بركان)$/,
)

/** `زلزال بلغت قوته سبع درجات وضرب المنطقة`: the one that the sentence speaks of struck. */
function isOfNature({ tokens, actorAt }: Scene, { sentence }: Clause, at: number): boolean {
  if (actorAt[at + 1]) return false
  for (let before = sentence.first; before < at; before++) if (NATURE.test(tokens[before])) return true
  return false
}

/** The first word that undoes a trigger; of a call, the first that one is called to. */
function undoneAt(scene: Scene, { without = [], calling }: Trigger, from: number, to: number): number {
  let at = findConcept(scene, without, from, to)
  if (calling === true) while (at >= 0 && !isCalledTo(scene, at)) at = findConcept(scene, without, at + 1, to)
  return at
}

/** `دعا إلى عقد اجتماع`, `دعا لاجتماع`. */
const isCalledTo = (scene: Scene, at: number): boolean =>
  /^ل(?!ق)/.test(formAt(scene, at)) ||
  [1, 2, 3].some((back) => /^(?:الي|لعقد|لحضور)$/.test(formAt(scene, at - back)))

/** `هجمات على السفن التجارية`: the adjective is that of another noun. */
function isOfOtherNoun(scene: Scene, at: number, undone: number): boolean {
  if (undone - 1 === at || !/^ال.*(ي|يه)$/.test(formAt(scene, undone))) return false
  return /^(ال|لل|بال)/.test(formAt(scene, undone - 1)) && !scene.actorAt[undone - 1]
}

const BY_MISSILE = new WordPattern(/^ب(?:صاروخ|صاروخين|صواريخ|قذيفه|قذايف|طايره|طايرات|مسيره|مسيرات)$/)

const areFighters = (scene: Scene, at: number): boolean =>
  /^(?:مقاتلي|مسلحي|عناصر)$/.test(formAt(scene, at)) && scene.actorAt[at + 1]?.actor?.kind === 'armed-group'

/** `انسحبت القوات بموجب اتفاق`: what the deed followed from is not what it was done to. */
const THEREBY = /^(?:بموجب|تنفيذا|وفق|وفقا|ضمن|بعد|عقب|اثر|قبل|اطار|بناء)$/

const HARD: readonly Concept[] = ['rocket', 'drone', 'aircraft', 'bomb', 'positions', 'forces', 'civilians']

/** `شنّ النائب هجوما على الحكومة`, `هاجمت الصحيفة`: who strikes fights with words, and nothing there is hit. */
function isOfWords(scene: Scene, clause: Clause, at: number): boolean {
  let verb = at
  if (!isVerbAt(scene, at)) {
    while (verb > clause.first && !(scene.readings[verb]?.tags.has('support') && isVerbAt(scene, verb)))
      verb--
    if (verb === clause.first && !isVerbAt(scene, verb)) return false
  }
  if (!isPolitician(scene, verb + 1)) return false
  if (findConcept(scene, HARD, at + 1, clause.last) >= 0) return false
  return !scene.sites.some(({ first, last, role }) => first > at && last <= clause.last && role !== 'aside')
}

function isPolitician(scene: Scene, at: number): boolean {
  const name = scene.actorAt[at]
  if (name?.first === at && name.actor !== null)
    return name.actor.kind === 'person' || name.actor.kind === 'political-group'
  if (scene.outlets.some(({ start }) => start === scene.tokens[at]?.start)) return true
  return scene.readings[at]?.concepts.has('politicians') === true
}

/** A verb of striking stands in the clause: what exploded was meant to. */
function hasStrikeVerb(scene: Scene, clause: Clause): boolean {
  for (let at = clause.first; at < clause.last; at++) {
    if (scene.actorAt[at] || scene.dateAt[at]) continue
    const struck = scene.readings[at]?.triggers.some(
      ({ trigger, form }) =>
        form.tense === 'past' &&
        trigger?.means === true &&
        trigger.toll !== true &&
        trigger.type !== 'bombing',
    )
    if (struck === true) return true
  }
  return false
}

/** `بوساطة قادها الشيخ`: a verb that takes the noun up. */
function isLed(scene: Scene, at: number): boolean {
  for (let next = at + 1; next <= at + 4; next++)
    if (isVerbAt(scene, next))
      return scene.readings[next]?.words.some(({ pronoun }) => pronoun === 'ها') === true
  return false
}

/** `قال «على الجانب الأميركي الضغط»`. */
function isDuty(scene: Scene, clause: Clause, at: number): boolean {
  const name = scene.actorAt[at + 1]
  const opens =
    at === clause.first ||
    scene.readings[at - 1]?.tags.has('say') === true ||
    /^ان$/.test(formAt(scene, at - 1))
  if (opens && name?.first === at + 1) return /^(ان|ال.+)$/.test(formAt(scene, name.last))
  return opens && isObliged(scene, at + 1)
}

/** `على القادة اللبنانيين أن`: those who are to do it, by what they are, and what that is. */
function isObliged(scene: Scene, at: number): boolean {
  if (
    !/^ال(?:حكومه|سلطات|مجتمع|قاده|اطراف|طرفين|دول|قوي|جميع|اداره|نظام|برلمان|مجلس|فصايل|احزاب|كتل|زعماء|ساسه|سياسيين|مسوولين)$/.test(
      formAt(scene, at),
    )
  )
    return false
  for (let next = at + 1; next <= at + 4; next++) {
    if (formAt(scene, next) === 'ان') return true
    if (!/^(?:ال|في$)/.test(formAt(scene, next)) && !scene.placeAt[next]) return false
  }
  return false
}

function isSoon(
  scene: Scene,
  at: number,
  last: number,
  { soon: words = '', within, object, far }: Trigger,
): boolean {
  const end = reach(scene, at + 1, object === undefined || far === true ? (within ?? 8) : 8, last)
  for (let next = at + 1; next < end; next++) if (listed(words, scene.tokens[next])) return true
  return false
}

const constraints = ({ trigger }: Found): number =>
  (trigger.object === undefined ? 0 : 1) +
  (trigger.beside === undefined ? 0 : 1) +
  (trigger.next === undefined ? 0 : 1) +
  (trigger.prior === undefined ? 0 : 1) +
  (trigger.before === undefined ? 0 : 1) +
  (trigger.soon === undefined ? 0 : 1)

/** Of two readings of one token: the one that asks most of its neighbours, then the one whose object is nearer. */
function better(a: Found, b: Found): Found {
  // of two words for one kind of speech, the one that does without an addressee
  if (a.trigger.type === b.trigger.type && isSpeech(a.trigger) && a.trigger.target !== b.trigger.target)
    return a.trigger.target === true ? b : a
  if (a.object !== null && b.object !== null && a.object !== b.object)
    return Math.abs(b.object - b.at) < Math.abs(a.object - a.at) ? b : a
  // `وصلت ثلاث طائرات مساعدات`: what arrives is named, and no person
  if (a.trigger.persons !== b.trigger.persons && (a.object ?? b.object) !== null)
    return a.trigger.persons === true ? (b.object === null ? a : b) : a.object === null ? b : a
  if (a.modality !== b.modality && constraints(a) === constraints(b)) return b.modality === 'reported' ? b : a
  return constraints(b) > constraints(a) ? b : a
}

/** `على هامش القمة`, `يعيشون تحت القصف`. */
const ASIDE = new WordPattern(/^(?:هامش|تحت)$/)

/** But `تحت الإقامة الجبرية`, where the word before is the trigger's own. */
const isAside = ({ tokens }: Scene, at: number, { prior }: Trigger): boolean =>
  ASIDE.test(tokens[at - 1]) && prior?.split(' ').includes(tokens[at - 1]?.form ?? '') !== true

const TESTED = new WordPattern(/^(?:تجريبيا?|تجريبيه|الفضاء|فضاييا?|قمرا?|اقمارا?)$/)

const SALUTE = new WordPattern(
  /^(?:ترحيبا|تحيه|احتفالا|ابتهاجا|(?:ال)?مراسم|(?:ال)?احتفال|(?:ال)?استقبال|شرف)$/,
)

/** `أطلقت إيران صاروخا يحمل قمرا`, `صاروخا تجريبيا`, `أطلقت المدفعية 21 طلقة ترحيبا`: shot at nobody. */
function isTestShot(scene: Scene, { first, last }: Clause, { lemma, type }: Trigger): boolean {
  if (type !== 'rocket-attack') return false
  let rounds = false
  for (let at = first; at < last; at++) {
    if (lemma === 'أطلق صاروخا' && TESTED.test(scene.tokens[at])) return true
    rounds ||= /^طلق[هت]$|^طلقات$/.test(formAt(scene, at))
    if (rounds && SALUTE.test(scene.tokens[at])) return true
  }
  return false
}

/** `علقت الوزارة على الغارات`: she spoke of them, and suspended none. */
const isComment = (scene: Scene, object: number, { lemma }: Trigger): boolean =>
  lemma === 'علّق الهجمات' && /^(?:علي|بشان|حول|حيال|ازاء)$/.test(formAt(scene, object - 1))

const WARRANT = /^(?:(?:[لب]|ال|لل)(?:امر|اوامر)|اوامر|(?:ال)?مذكره|(?:ال)?مذكرات|مذكرتي)$/

/** `وفقا لأمر بإلقاء القبض عليه`, `مذكرة اعتقال`: nobody was arrested yet. */
const isWarrant = (scene: Scene, at: number): boolean =>
  WARRANT.test(formAt(scene, at - 1)) ||
  (WARRANT.test(formAt(scene, at - 2)) && formAt(scene, at - 1) === 'بالقاء')

/** `أدانه الوزير`, `إدانة الوزير`: one word when folded, but the hamza tells the verb from the noun. */
function isMisspelt(scene: Scene, at: number, { form: { tense } }: Word): boolean {
  if (!/^[وف]?ادانه$/.test(formAt(scene, at))) return false
  const { start, end } = scene.tokens[at] as Token
  const written = scene.text.source.slice(start, end)
  return tense === 'noun' ? /أ/.test(written) : /[إة]/.test(written)
}

function readTrigger(
  scene: Scene,
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
  word: Word,
): Found | null {
  const { trigger } = word
  if (trigger === null || isAside(scene, at, trigger) || isTestShot(scene, clause, trigger)) return null
  if (isAnotherTrigger(scene, clause.last, at, trigger)) return null
  // `من قبل طائرات`: the preposition
  if (formAt(scene, at) === 'قبل' && formAt(scene, at - 1) === 'من') return null
  // `قبل وبعد الحرب`
  if (formAt(scene, at) === 'قبل' && formAt(scene, at + 1) === 'وبعد') return null
  // `مرحلة ما قبل الانتخابات`
  if (formAt(scene, at - 2) === 'ما' && /^(?:قبل|بعد)$/.test(formAt(scene, at - 1))) return null
  if (trigger.type === 'arrest' && isWarrant(scene, at)) return null
  if (!meets(scene, clauses, clause, at, trigger)) return null
  if (isNounHere(scene, clause.first, at, word) || isMisspelt(scene, at, word)) return null
  // `الداعية الإسلامي`: with the article it is a noun
  if (word.form.tense === 'participle' && (word.definite || scene.tokens[at - 1]?.number === true))
    return null
  const object = objectOf(scene, clauses, clause, at, word)
  if (object < 0 || isComment(scene, object, trigger)) return null
  const noun = word.form.tense === 'noun'
  return {
    trigger,
    word,
    at,
    clause,
    modality: modalityAt(scene, clause, at, word),
    definite: noun && isDefinite(scene, clause, at, word),
    relative: noun && relativeTense(scene, clause, at) !== null,
    licensed: !noun || isLicensed(scene, clauses, clause, at, word),
    object: trigger.object === undefined ? null : object,
  }
}

const NONE: Found[] = []

/** Finds the triggers of a clause whose needs are met, one a token. */
export function findTriggers(scene: Scene, clauses: readonly Clause[], clause: Clause): Found[] {
  if ((clause.marks & MARK.trigger) === 0) return NONE
  const found: Found[] = []
  for (let at = clause.first; at < clause.last; at++) {
    if (!hasMark(scene, at, MARK.trigger)) continue
    const readings = scene.readings[at] as Readings
    let best: Found | null = null
    for (const word of readings.triggers) {
      const read = readTrigger(scene, clauses, clause, at, word)
      if (read !== null) best = best === null ? read : better(best, read)
    }
    if (best !== null) found.push(best)
  }
  return found.length < 2 ? found : withoutOccasions(scene, withoutObjects(found))
}
