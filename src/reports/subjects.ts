import { WordPattern } from '../arabic/vocabulary.ts'
import { foldText, foldedSet } from '../arabic/fold.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import type { Word } from './lexicon.ts'
import { goesOnAboutDeed, isAdverb, isOfDeed } from './before-verb.ts'
import { isAgentive, isThing, strikesThings } from './doers.ts'
import { stateOfEmbassy } from './embassies.ts'
import { genderOf } from './gender.ts'
import { isOfMarch, isOneBeforeMany } from './many.ts'
import { isPrepositional, readNominal, type Nominal } from './nominal.ts'
import { isMarkedPassive } from './passive.ts'
import { hasObject, isComma, isTakenUp, objectStart, skipHeels } from './objects.ts'
import { isDecided, isNeeded, isObjectHead, isWhatIsSpokenOf } from './object-heads.ts'
import { clauseStart, isBe, isContrast } from './openings.ts'
import { SENT, senderBefore } from './senders.ts'
import type { Scene } from './scene.ts'
import { NOBODY, named, subjectOf, verbsBetween, type Context, type Subject } from './subject.ts'
import {
  afterGoal,
  agrees,
  before,
  behindObject,
  BOUND,
  isStateWithObject,
  ofEarlier,
  ofMany,
  ofRelative,
  ofReport,
} from './subject-phrases.ts'
import { typeInfo } from './types.ts'

const OWN_SUBJECT = foldedSet('فيما بينما حين وفيما وبينما')

/** The last name of the clause before a token. */
function namedBefore(scene: Scene, clause: Clause, at: number): Subject | null {
  const name = scene.actors.findLast((one) => one.first >= clause.first && one.last <= at)
  return name === undefined ? null : subjectOf(name.ids, true)
}

/** `واتهمت عناصر مندسة`: what follows is the object when the one before goes on. */
function isCarriedOver(context: Context, clause: Clause, word: Word): boolean {
  if (word.conjunction === '' || word.trigger?.roles.object !== 'target') return false
  if (word.trigger.means === true || word.trigger.roles.subject !== 'agent') return false
  return carried(context, clause).ids.length > 0
}

/** Verbs that cannot do without an object: a lone name beside one that goes on is whom it is done to. */
const TRANSITIVE = foldedSet(
  'اتهم التقى استقبل استهدف هجوم قصف ضرب اغتال اعتقل أوقف احتجز داهم اقتحم خطف اختطف عاقب حث ناشد عيّن أقال كلّف',
)

/** Verbs of words against someone: with nothing behind the lone name, it is whom they are aimed at. */
const AIMED_AT = foldedSet('توعد هدد دان أدان استنكر')

/** Verbs that open a sentence with a lone name for their object: `ثم التقى الرئيس`. */
const RECEIVES = foldedSet('التقى استقبل حث ناشد أقال')

/** A sentence that opens with `و` or `ثم` on the verb goes on about whoever the one before spoke of. */
const goesOnFromLast = ({ scene }: Context, { first }: Clause): boolean =>
  /^(?:و.{3,}|ثم|كما|بعدها|وبعدها)$/.test(scene.tokens[first]?.form ?? '')

const OWN_TO_STOP =
  /^(?:وقف|ايقاف|الوقف|الكف|التوقف|سحب|احترام|الالتزام|انهاء|الامتناع|التراجع|الافراج|عدم|تسليم|اطلاق|تحمل|فتح|رفع|الضغط)$/

/** `أدانت الحكومة القصف ودعت طهران إلى وقف انتهاكاتها`: asked of it, not by it. */
const isAddressed = ({ tokens }: Scene, { next }: Nominal, { conjunction, trigger }: Word): boolean =>
  trigger?.type === 'demand' &&
  conjunction === 'و' &&
  tokens[next]?.form === 'الي' &&
  OWN_TO_STOP.test(tokens[next + 1]?.form ?? '')

const BLAME = 'حمل المسووليه'

/** `رفضت إيران المقترح واتهمت واشنطن بالمماطلة`: the one before goes on. */
function isLoneObject(context: Context, clause: Clause, phrase: Nominal, verb: number, word: Word): boolean {
  const { scene } = context
  // `تحملهم طهران المسؤولية`: whom it is done to is the pronoun
  if (word.pronoun !== '') return false
  const lemma = foldText(word.trigger?.lemma ?? '')
  const blames = lemma === BLAME
  if (clause.parent === null && !(RECEIVES.has(lemma) && goesOnFromLast(context, clause))) return false
  const bare = AIMED_AT.has(lemma) && phrase.next >= clause.last
  if (!TRANSITIVE.has(lemma) && !bare && !blames && !isAddressed(scene, phrase, word)) return false
  const opener = scene.tokens[clause.first]?.form ?? ''
  if (clause.parent !== null && clause.kind !== 'joined' && !/^(حيث|ثم|بعد|بعدما|قبل|عقب)$/.test(opener))
    return false
  if (verbsBetween(scene, clause.first, verb) > 0 || isMarkedPassive(scene, verb)) return false
  const next = objectStart(scene, clause, verb, subjectOf([], false, [], phrase.next))
  if (
    hasObject(scene, clause, next) &&
    !(blames && scene.readings[next]?.concepts.has('responsibility') === true)
  )
    return false
  const { ids } = carried(context, clause)
  return ids.length > 0 && !phrase.names.some((name) => name.ids.some((id) => ids.includes(id)))
}

/** `واعتقل قياديا في الحركة`, `وقتلت عددا من عناصر الحزب`: by its ending an object; but `وزيرا الخارجية` are two. */
function isAccusative({ tokens, actorAt, readings }: Scene, { head }: Nominal): boolean {
  if (actorAt[head] || !/[^او]ا$/.test(tokens[head]?.form ?? '')) return false
  const men = tokens[head]?.form === 'عددا' || readings[head]?.concepts.has('people') === true
  return men && !/^ال/.test(tokens[head + 1]?.form ?? '') && !actorAt[head + 1]
}

/** `أما الوزير فهدد الحزب`: whoever stands between the two does it. */
function ofContrast({ scene, clauses }: Context, clause: Clause, verb: number, word: Word): Subject | null {
  const opening = clauses[clause.parent ?? -1]
  if (word.conjunction !== 'ف' || verb !== clause.first || opening?.last !== verb) return null
  if (!/^و?اما$/.test(scene.tokens[opening.first]?.form ?? '')) return null
  const phrase = readNominal(scene, opening.first + 1, opening.last)
  const { ids, countries } = phrase === null ? NOBODY : named(scene, phrase, phrase.next)
  return ids.length === 0 ? null : subjectOf(ids, true, countries)
}

/**
 * `كلمة اتهم فيها إسرائيل`: the subject is that of the clause before, and what follows is accused; not so where an
 * object stands behind the name (`في وقت قصفت فيه روسيا مواقع`, `مؤتمر اتهم فيه الوزير واشنطن بالتدخل`).
 */
function isOnlyObject(scene: Scene, clause: Clause, verb: number, { trigger }: Word): boolean {
  const phrase = readNominal(scene, verb + 2, clause.last)
  // `بيان أدانت فيه هجوم الحركة`, `حملت فيه إسرائيل المسؤولية`
  const deed = phrase === null ? undefined : scene.readings[phrase.head]
  if (deed?.triggers.some(({ form: { tense } }) => tense === 'noun') === true) return true
  if (trigger?.roles.object !== 'target' || trigger.means === true) return false
  if (foldText(trigger.lemma) === BLAME) return true
  if (phrase === null || !(phrase.names[0]?.first === phrase.head || isAgentive(scene, phrase))) return true
  return !hasObject(scene, clause, objectStart(scene, clause, verb, subjectOf([], false, [], phrase.next)))
}

/** A subject after its verb: `شنت الولايات المتحدة`. */
function after(context: Context, clause: Clause, verb: number, word: Word): Subject | null {
  const { scene } = context
  const contrasted = ofContrast(context, clause, verb, word)
  if (contrasted !== null) return contrasted
  if (isTakenUp(scene, verb + 1) && isOnlyObject(scene, clause, verb, word))
    return namedBefore(scene, clause, verb)
  // `ودعوا المجلس إلى`: a verb before its subject is in the singular
  if (word.form.plural && /(?:وا|ون)$/.test(word.form.text)) return null
  // `بحث معه المنفي`: the subject stands behind whom it is done with
  const aside = BOUND.test(scene.tokens[verb + 1])
  const heels = skipHeels(scene, verb + 1)
  const start =
    aside || isTakenUp(scene, verb + 1) ? verb + 2 : heels > verb + 1 ? heels : afterGoal(scene, verb, word)
  const phrase = readNominal(scene, start, clause.last)
  if (phrase === null || (aside && phrase.names.length === 0)) return null
  // `اعترضت الدفاعات صواريخ أطلقها الحوثيون`: who sent what was intercepted
  const sent = (phrase.names[0]?.first ?? 0) - 1
  if (sent > verb && SENT.test(scene.tokens[sent])) return subjectOf([], true, phrase.countries)
  if (isAccusative(scene, phrase)) return null
  if (isObjectHead(scene, phrase, verb, word)) return behindObject(scene, phrase, clause.last)
  const many = ofMany(scene, phrase, word, clause.last)
  if (many !== null) return many
  if (isLoneObject(context, clause, phrase, verb, word) || isNeeded(scene, phrase, word)) return null
  if (isDecided(scene, phrase, word) || isWhatIsSpokenOf(scene, phrase, word)) return null
  // `طلب السفير الروسي من الحكومة`: of whom it is asked
  if (word.trigger?.lemma === 'طلب من' && scene.tokens[(phrase.names[0]?.first ?? 0) - 1]?.form === 'من')
    return null
  if (phrase.names.length > 0)
    return (agrees(scene, phrase, word) ||
      strikesThings(scene, phrase, word) ||
      isStateWithObject(scene, clause, phrase, verb)) &&
      !isThing(scene, phrase, word)
      ? named(scene, phrase, phrase.next)
      : null
  if (clause.kind === 'joined' && isCarriedOver(context, clause, word)) return null
  // `ونفى القصر الرئاسي`: a place that speaks; in `وكان قد زار طهران` it says where
  if (scene.placeAt[phrase.head]) {
    const speaks = word.trigger !== null && typeInfo(word.trigger.type).class === 'verbal-conflict'
    const alone = word.trigger?.roles.object === null || stateOfEmbassy(scene, phrase.head) !== null
    return speaks && alone ? named(scene, phrase, phrase.next) : null
  }
  const definite = /^(ال|لل)/.test(scene.tokens[phrase.head]?.form ?? '')
  return isAgentive(scene, phrase) || (word.pronoun !== '' && definite) || word.trigger?.roles.object === null
    ? named(scene, phrase, phrase.next)
    : null
}

const THAT_HE = new WordPattern(/^[وفب]?(ان|لكن)(ه|ها|هم|هما)$/)

/** `إنه نفذ`, `لكنها انهارت`: the pronoun is the subject. */
function isPronounClause(scene: Scene, { first }: Clause): boolean {
  const at = isContrast(scene, first) ? first + 1 : first
  return THAT_HE.test(scene.tokens[at])
}

/** `يأتي ذلك بعد`, `جاءت الغارات`: verbs that have no object, so that what follows them is their subject. */
const COMES = new WordPattern(/^[وف]?(?:[يت]اتي|جاءت?|حدثت?|[يت]تزامن|تزامنت?)$/)

/** The subject that a verb with none of its own goes on with. */
function goneOn(context: Context, clause: Clause, verb: number): Subject {
  const { scene } = context
  const sender = senderBefore(scene, clause, verb)
  if (sender !== null) return sender
  if (COMES.test(scene.tokens[verb]) && !isPrepositional(scene, verb + 1)) return subjectOf([], true)
  if (isOfDeed(scene, clause, verb)) return subjectOf([], true)
  const first = verbsBetween(scene, clause.first, verb) === 0
  // `قال المحامي إن والد الطفل حرر محضرا اتهم فيه`: of whom it is told, and not who tells it
  const spoken = clause.kind === 'told' && !first
  if ((clause.parent !== null && !spoken) || first) return carried(context, clause)
  const subject = clauseSubject(context, clause)
  const name = subject.phrase?.names[0]
  const gender = scene.readings[verb]?.words.find(
    (w) => w.form.tense === 'past' || w.form.tense === 'present',
  )?.form.gender
  const person = name?.actor?.kind === 'person' && gender === 'f'
  return person ? NOBODY : subjectOf(subject.ids, false, subject.countries)
}

/** Forces with the article and nothing more: those told of before. */
const SAME_FORCE = /^(?:القوه|القوات|الطايرات|المقاتلات|المروحيات|الجنود|الدوريه|المفرزه)$/

/** `توغلت قوة إسرائيلية. وأقامت القوة حاجزا`: the force that the clause or sentence before speaks of. */
function sameForce(context: Context, clause: Clause, subject: Subject): Subject {
  const { phrase, ids, countries } = subject
  if (phrase === null || ids.length > 0 || countries.length > 0) return subject
  const { tokens } = context.scene
  const { form = '' } = tokens[phrase.head] ?? {}
  if (!SAME_FORCE.test(form)) return subject
  const earlier = subjectBefore(context, clause)
  // `قوة`, then `القوة`
  const same = earlier.phrase !== null && tokens[earlier.phrase.head]?.form === form.slice(2)
  return same ? { ...subject, ids: earlier.ids, countries: earlier.countries } : subject
}

/** `أعدم التنظيم الرهائن الذين خطفهم من المدينة`: with nobody behind it, the verb of those it was done to is of whoever the clause is about. */
function whoTook(context: Context, clause: Clause, verb: number, word: Word): Subject | null {
  const { scene } = context
  if (word.pronoun === '' || word.form.plural || !isRelativeAt(scene, verb - 1)) return null
  if (!isPrepositional(scene, verb + 1) && verb + 1 < clause.last) return null
  if (verbsBetween(scene, clause.first, verb) === 0) return null
  const { ids, overt, phrase } = clauseSubject(context, clause)
  const [name] = phrase?.names ?? []
  if (!overt || name === undefined || name.last >= verb - 1) return null
  // `الذي اغتالته في طهران إسرائيل`: whoever stands further on
  if (scene.actors.some(({ first, last, clitic }) => first > verb && last <= clause.last && clitic === ''))
    return null
  const gender = genderOf(name)
  const fits = gender === null || word.form.gender === null || gender === word.form.gender
  return fits ? subjectOf(ids, false) : null
}

/** Who does a verb of a clause: the relative's antecedent, the phrase before it or after it, or who did the clause before. */
export function subjectOfVerb(context: Context, clause: Clause, verb: number, word: Word): Subject {
  if (word.form.first) return speakerHimself(context, clause)
  // `أنه لم يعرف مصدر الصواريخ التي استهدفت`: the relative verb is of what stands before it
  const own = !isRelativeAt(context.scene, verb - 1) && isPronounClause(context.scene, clause)
  if (own && verbsBetween(context.scene, clause.first, verb) === 0) return carried(context, clause)
  const direct = ofReport(context, clause, verb, word) ?? ofRelative(context, clause, verb, word)
  if (direct !== null) return whoTook(context, clause, verb, word) ?? direct
  const earlier = ofEarlier(context.scene, clause, verb)
  if (earlier !== null) return earlier
  const follows = after(context, clause, verb, word)
  // `صاروخ أطلقه الحوثيون`: what stands before is the object, taken up by the pronoun
  if (word.pronoun !== '' && follows !== null && follows.ids.length > 0) return follows
  const ahead = before(context, clause, verb)
  if (ahead !== null && follows !== null && follows.ids.length > 0 && isAdverb(context.scene, ahead))
    return follows
  const told = ahead ?? follows
  if (told !== null) return sameForce(context, clause, told)
  const goes = goneOn(context, clause, verb)
  const another =
    isOneBeforeMany(context.scene, verb, word, goes) || isOfMarch(context.scene, clause, verb, word, goes)
  return another ? NOBODY : goes
}

/** `جاء في بيان للحركة: استهدفنا`: who speaks of himself, by the subject of what he says or whose statement it is. */
function speakerHimself(context: Context, clause: Clause): Subject {
  const speaker = carried(context, clause)
  if (speaker.ids.length > 0) return speaker
  const { scene, clauses } = context
  const { first, last } = clauses[clause.parent ?? -1] ?? clause
  for (let at = first; at < last - 1; at++) {
    if (!/^(?:ال)?(?:بيان|بيانا|تسجيل|كلمه|بلاغ)$/.test(scene.tokens[at]?.form ?? '')) continue
    const name = scene.actors.find((one) => one.first > at && one.first <= at + 3 && one.last <= last)
    return name === undefined ? speaker : subjectOf(name.ids, false)
  }
  return speaker
}

/** Where a clause's verb would stand that opens it: after `كما`, `حيث`, `وقد`. */
function verbOf(scene: Scene, clause: Clause): number {
  const { first } = clause
  if (isVerbAt(scene, first) && !isBe(scene, first)) return first
  const next = first + 1
  if (isBe(scene, first) && /^قد$/.test(scene.tokens[next]?.form ?? '')) return next + 1
  return isBe(scene, first) ||
    THAT_HE.test(scene.tokens[first]) ||
    /^(كما|حيث|وقد|فقد|لقد|ثم|ومن ثم|بعدها|وبعدها|لاحقا|ولاحقا)$/.test(scene.tokens[first]?.form ?? '')
    ? next
    : first
}

/** Who did what was told right before: in the clause that a clause hangs on, or in the sentence before it. */
export function subjectBefore(context: Context, clause: Clause): Subject {
  const { clauses } = context
  const parent = clause.parent === null ? previousSentence(clauses, clause) : (clauses[clause.parent] ?? null)
  return parent === null ? NOBODY : clauseSubject(context, parent)
}

/** The subject that a clause takes over from the one it hangs on. That one stands before it, so it is read once. */
export function carried(context: Context, clause: Clause): Subject {
  return (context.carried[clause.index] ??= readCarried(context, clause))
}

function readCarried(context: Context, clause: Clause): Subject {
  const { scene, clauses } = context
  if (OWN_SUBJECT.has(scene.tokens[clause.first]?.form ?? '')) return NOBODY
  if (clause.parent === null && !isVerbAt(scene, verbOf(scene, clause))) return NOBODY
  const parent = clause.parent === null ? previousSentence(clauses, clause) : (clauses[clause.parent] ?? null)
  if (parent === null) return NOBODY
  if (clause.kind === 'led') return lastNamed(scene, parent)
  const topic = ofTopic(context, clause)
  if (topic !== null) return topic
  if (goesOnAboutDeed(scene, clause, parent)) return NOBODY
  const speaker = clause.kind === 'told' ? speakerOf(context, parent) : clauseSubject(context, parent)
  const spoken = speaker.ids.length === 0 && isOfHim(scene, clause) ? spokenOf(context, clause) : speaker
  const subject =
    spoken.ids.length > 0
      ? spoken
      : (ofLastSentence(context, clause, parent) ?? lastSpeaker(context, clause) ?? spoken)
  const first = scene.tokens[clause.first]?.form
  const above =
    clause.kind === 'joined' && parent.kind === 'told' ? speakerAbove(context, clause, parent) : null
  if (above !== null) return above
  if ((clause.parent === null || first === 'حيث') && !agreesWith(context, clause, subject)) return NOBODY
  return subjectOf(subject.ids, false, subject.countries)
}

/** `رأى الوزير أن إسرائيل تخرق الهدنة، وطلب`: by its gender the verb is of him who speaks, and not of her of whom he does. */
function speakerAbove(context: Context, clause: Clause, told: Clause): Subject | null {
  const [name] = clauseSubject(context, told).phrase?.names ?? []
  const gender = name === undefined ? null : genderOf(name)
  if (gender !== 'f' || agreesWith(context, clause, clauseSubject(context, told))) return null
  const above = told.parent === null ? undefined : context.clauses[told.parent]
  const speaker = above === undefined ? NOBODY : speakerOf(context, above)
  const fits = speaker.ids.length > 0 && agreesWith(context, clause, speaker)
  return fits ? subjectOf(speaker.ids, false, speaker.countries) : NOBODY
}

/** Sentences that one may quote between two words of speech. */
const QUOTED = 5
const GOES_ON_SAYING = new WordPattern(/^و(?:اضافت?|تابعت?|قالت?|اوضحت?|اكدت?|اشارت?|شددت?|لفتت?|ذكرت?)$/)

/** `وقال: «… …». وأضاف أنه قتل`: over what is quoted in several sentences, who spoke before. */
function lastSpeaker(context: Context, clause: Clause): Subject | null {
  const { scene, clauses } = context
  if (clause.parent !== null || !GOES_ON_SAYING.test(scene.tokens[clause.first])) return null
  for (let index = clause.index - 1; index >= 0; index--) {
    const other = clauses[index] as Clause
    if (other.sentence.index < clause.sentence.index - QUOTED) return null
    if (other.sentence.role !== clause.sentence.role) return null
    const word = scene.readings[verbOf(scene, other)]
    if (other.parent !== null || !(word?.tags.has('say') || word?.tags.has('announce'))) continue
    const speaker = clauseSubject(context, other)
    return speaker.ids.length > 0 && agreesWith(context, clause, speaker) ? speaker : null
  }
  return null
}

const OF_FORCE = new WordPattern(/^ان(?:ه|ها|هم)$/)
const SOURCES = /^(?:ال)?(?:مصدر|مصادر|شهود|شاهد|سكان|تقارير|وسايل|وكالات|ناشطون|مراقبون|اهالي|لجان|ناجون)$/

/** `هاجمت القوات البلدة. وقالت مصادر إنها قصفت السوق`: of whom unnamed sources speak, whom the sentence before was about. */
function ofLastSentence(context: Context, clause: Clause, parent: Clause): Subject | null {
  const { scene } = context
  const { kind, first } = clause
  if (kind !== 'told' || parent.parent !== null || !OF_FORCE.test(scene.tokens[first])) return null
  let says = parent.last - 1
  while (says > parent.first && !SOURCES.test(scene.tokens[says]?.form ?? '')) says--
  if (!SOURCES.test(scene.tokens[says]?.form ?? '')) return null
  const { ids } = subjectBefore(context, parent)
  const name = scene.actors.find((one) => one.ids[0] === ids[0])
  const gender = name === undefined ? null : genderOf(name)
  const fits = gender === null || (scene.tokens[first]?.form === 'انها' ? gender === 'f' : gender === 'm')
  return ids.length > 0 && fits ? subjectOf(ids, false) : null
}

/** `وحركة الشباب التي تقاتل بعدما طردتها القوات، سارعت إلى`: the verb of whoever the sentence began with. */
function ofTopic({ scene, clauses }: Context, clause: Clause): Subject | null {
  const { first, sentence, kind, index, parent } = clause
  if (kind !== 'joined' || !isComma(scene, first) || scene.readings[first]?.conjunction !== '') return null
  let top = index
  while (top > 0 && clauses[top - 1]?.sentence === sentence) top--
  const opening = clauses[top]
  if (opening === undefined || top === index || top === parent) return null
  if (verbsBetween(scene, opening.first, opening.last) > 0) return null
  const phrase = readNominal(scene, clauseStart(scene, opening), opening.last)
  return phrase === null || phrase.names.length === 0
    ? null
    : { ...named(scene, phrase, null), overt: false, phrase: null }
}

const isOfHim = ({ tokens }: Scene, { kind, first }: Clause): boolean =>
  kind === 'told' && tokens[first]?.form === 'انه'

/** `قالت المصادر إن القائد حذر، مضيفة أنه طلب`: the man of whom the sentence spoke before. */
function spokenOf(context: Context, clause: Clause): Subject {
  for (let index = clause.index - 1; index >= 0; index--) {
    const other = context.clauses[index] as Clause
    if (other.sentence !== clause.sentence) return NOBODY
    const { ids } = clauseSubject(context, other)
    if (ids.some((id) => context.scene.authority.actors.get(id)?.kind === 'person'))
      return subjectOf(ids, false)
  }
  return NOBODY
}

/** Who speaks in a clause of speech: of a verb its subject, of a noun whose it is (`قول الرئيس`). */
function speakerOf(context: Context, clause: Clause): Subject {
  const { scene } = context
  for (let at = clause.last - 1; at >= clause.first; at--) {
    if (scene.actorAt[at]) continue
    const word = scene.readings[at]?.words.find(({ tag }) => tag === 'say' || tag === 'announce')
    if (word === undefined) continue
    const { tense, bound } = word.form
    if (tense === 'past' || tense === 'present') return subjectOfVerb(context, clause, at, word)
    if (tense === 'participle') return carried(context, clause)
    const phrase = bound || word.pronoun !== '' ? null : readNominal(scene, at + 1, clause.last)
    if (phrase !== null && phrase.names.length > 0) return named(scene, phrase, null)
  }
  return clauseSubject(context, clause)
}

/** The last name of a clause: `دفع الولايات المتحدة` لشن. */
function lastNamed(scene: Scene, clause: Clause): Subject {
  const name = scene.actors.findLast((one) => one.first >= clause.first && one.last <= clause.last)
  return name === undefined ? NOBODY : subjectOf(name.ids, false)
}

/** A verb that opens a sentence goes on with the subject of the last one only where its gender allows. */
function agreesWith({ scene }: Context, clause: Clause, subject: Subject): boolean {
  const names = subject.phrase?.names ?? []
  const name = names.find(({ actor }) => actor?.kind === 'person') ?? names[0]
  const verb = scene.readings[verbOf(scene, clause)]?.words.find(
    (w) => w.form.tense === 'past' || w.form.tense === 'present',
  )
  if (name === undefined || verb === undefined || verb.form.gender === null) return true
  const gender = genderOf(name)
  return gender === null ? verb.form.gender === 'm' : gender === verb.form.gender
}

/** The clause that opens the sentence before, in the same paragraph role. */
function previousSentence(clauses: readonly Clause[], clause: Clause): Clause | null {
  for (let index = clause.index - 1; index >= 0; index--) {
    const other = clauses[index] as Clause
    if (other.sentence.index < clause.sentence.index - 1) return null
    if (other.sentence.role !== clause.sentence.role) return null
    if (other.parent === null && other.sentence.index === clause.sentence.index - 1) return other
  }
  return null
}

/** Who does what a clause tells by its first verb, or by the name it opens with. */
export function clauseSubject(context: Context, clause: Clause): Subject {
  const known = context.subjects[clause.index]
  if (known !== undefined) return known
  context.subjects[clause.index] = NOBODY
  const found = findSubject(context, clause)
  context.subjects[clause.index] = found
  return found
}

function findSubject(context: Context, clause: Clause): Subject {
  const { scene } = context
  for (let at = clause.first; at < clause.last; at++) {
    if (!isVerbAt(scene, at) || isBe(scene, at) || isRelativeAt(scene, at - 1)) continue
    const words = scene.readings[at]?.words ?? []
    const word = words.find((w) => w.form.tense === 'past') ?? words.find((w) => w.form.tense === 'present')
    if (word !== undefined) return subjectOfVerb(context, clause, at, word)
  }
  const start = clauseStart(scene, clause)
  const phrase = clause.kind === 'circumstance' ? null : readNominal(scene, start, clause.last)
  return phrase !== null && phrase.names.length > 0 ? named(scene, phrase, null) : carried(context, clause)
}
