import { foldText } from '../arabic/fold.ts'
import { GAP } from '../arabic/text.ts'
import { RareMemo, WordPattern } from '../arabic/vocabulary.ts'
import { NO_READINGS, type Readings } from './lexicon.ts'
import { parentOf } from './clause-parents.ts'
import { endOfFront, isAlready, isAmong, isBetween, isQuotation } from './clause-signs.ts'
import { hasMark, MARK, marksBetween } from './marks.ts'
import { formAt, type Scene, type SceneSentence } from './scene.ts'
import { AFTERWARDS, ATTRIBUTION, CLAUSE_OPENERS } from './words.ts'

/**
 * How a clause stands to the one before it.
 * - `main`: opens a sentence. `apart`: has a subject of its own (`فيما`, `لكن`). `joined`: goes on with `و`.
 * - `told`: what a verb of speech reports. `circumstance`: a participle (`منددا بـ`).
 * - `behind`: an earlier happening (`بعد اشتباكات`, `ردا على هجوم`). `result`: what came of it (`ما أدى إلى`).
 * - `led`: what someone was brought to (`دفع واشنطن لشن غارات`).
 * - `condition`: `إذا`. `attribution`: whose words they are (`وفق`).
 */
export type ClauseKind =
  | 'main'
  | 'apart'
  | 'joined'
  | 'told'
  | 'circumstance'
  | 'behind'
  | 'result'
  | 'condition'
  | 'attribution'
  | 'led'

/** A stretch of a sentence with one predicate; half-open range of tokens. */
export interface Clause {
  /** Place among all clauses of the clipping. */
  readonly index: number
  readonly sentence: SceneSentence
  readonly kind: ClauseKind
  readonly first: number
  readonly last: number
  /** Bits of `MARK`: those of all its tokens. */
  readonly marks: number
  /** The clause that it hangs on; null for one that opens a sentence. */
  readonly parent: number | null
}

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldText))

const OPENERS = folded(CLAUSE_OPENERS)
const ATTRIBUTIONS = folded(ATTRIBUTION)
const BEHIND = folded(AFTERWARDS)
const CAUSES = folded(['جراء', 'إثر', 'نتيجة', 'بسبب'])
const CONDITIONS = folded(['إذا', 'لو', 'لولا'])
const THAT = folded([
  'أن',
  'أنه',
  'أنها',
  'أنهم',
  'أنهما',
  'أننا',
  'بأن',
  'بأنه',
  'بأنها',
  'بأنهم',
  'أنّ',
  'إنني',
  'أنني',
])
const NOT_BEFORE_VERB = folded([
  'لم',
  'لن',
  'لا',
  'قد',
  'أن',
  'سوف',
  'ما',
  'لكي',
  'كي',
  'حتى',
  'ولم',
  'ولا',
  'ولن',
])

/** Tells whether a token is a relative pronoun. */
export function isRelativeAt(scene: Scene, at: number): boolean {
  return hasMark(scene, at, MARK.relative)
}

const strip = (form: string): string =>
  form.length > 3 && (form[0] === 'و' || form[0] === 'ف') ? form.slice(1) : form

/** A question about the word itself, answered once for each word: most tokens open nothing. */
const asked = (test: (form: string) => boolean): RareMemo<boolean> => new RareMemo(test)

function is(scene: Scene, at: number, question: RareMemo<boolean>): boolean {
  const token = scene.tokens[at]
  return token !== undefined && question.of(token.word)
}

const reading = (scene: Scene, at: number): Readings => scene.readings[at] ?? NO_READINGS
/** A finite verb of the lexicon that no name covers and that is no date (فجر, ضرب). */
export function isVerbAt(scene: Scene, at: number): boolean {
  return hasMark(scene, at, MARK.verb)
}

/** Only a verb: the form is no noun of the lexicon too. */
function isPlainVerb(scene: Scene, at: number): boolean {
  return isVerbAt(scene, at) && !reading(scene, at).noun
}

/** A participle of the lexicon that tells a circumstance: no article, no preposition. */
function isCircumstance(scene: Scene, at: number): boolean {
  const { circumstance } = reading(scene, at)
  if (circumstance === 'no' || scene.actorAt[at]) return false
  // `حمّل الوزير، مجددا، الحركة المسؤولية`: the adverb
  if (formAt(scene, at) === 'مجددا' && ((scene.tokens[at + 1]?.gap ?? GAP.line) & ~GAP.space) !== 0)
    return false
  return circumstance === 'yes' || afterComma(scene, at) || hasOwnObject(scene, at)
}

/** `قطعت العلاقات متهمة الرباط بأعمال`: whom it is said of stands right behind it, as after no adjective. */
function hasOwnObject(scene: Scene, at: number): boolean {
  const told = scene.actorAt[at + 1]?.first === at + 1 && scene.actorAt[at + 1]?.clitic === ''
  // `دانت «هذا التصعيد» مطالبة مجلس الأمن`: no noun behind what was quoted
  if (told && ((scene.tokens[at]?.gap ?? 0) & GAP.quote) !== 0) return true
  return (told || /^ايا(?:ه|ها|هم)$/.test(formAt(scene, at + 1))) && !reading(scene, at).noun
}

/** `قتل ثمانية وأصيب العشرات جراء قصف`: the dead and their cause are one happening. */
function isCauseOfToll(scene: Scene, first: number, at: number, form: string): boolean {
  if (!CAUSES.has(form)) return false
  let toll = false
  for (let before = first; before < at; before++) {
    if (scene.actorAt[before]) continue
    for (const { trigger, form: shape } of reading(scene, before).triggers) {
      if (trigger?.toll === true) toll = true
      else if (trigger?.means === true && shape.tense === 'past') return false
    }
  }
  return toll
}

const mayOpenBehind = asked((form) => BEHIND.has(strip(form)))

function opensBehind(scene: Scene, first: number, at: number, last: number): boolean {
  if (!is(scene, at, mayOpenBehind)) return false
  const form = strip(formAt(scene, at))
  if (isCauseOfToll(scene, first, at, form)) return false
  const next = formAt(scene, at + 1)
  if (next === 'ان' || next === 'ما') return true
  if (form === 'ردا' || form === 'رد') return next === 'علي' || answers(scene, at, last)
  // `منذ تلك الليلة موجة توقيفات`: since when
  if (/^(?:ذلك|تلك)$/.test(next) && !reading(scene, at + 2).triggerNoun) return false
  const date = scene.dateAt[at]
  if (date?.meaning.kind === 'relation') return hasEventNoun(scene, date.meaning.anchor, last, 1)
  if (date) return false
  return hasEventNoun(scene, at + 1, last, isCarrying(scene, at + 1) ? 7 : 3)
}

/** `بعد تعرض البلدة لهجوم`: a noun that carries that of a deed, further on. */
const isCarrying = (scene: Scene, at: number): boolean =>
  /^(?:تعرض|شن|تنفيذ|وقوع|حدوث|اندلاع|تنفيذه|تنفيذها|تعرضه|تعرضها|شنه|شنها)$/.test(formAt(scene, at))

/** `رد مباشر على سلسلة من الهجمات`. */
function answers(scene: Scene, at: number, last: number): boolean {
  for (let next = at + 1; next <= at + 2; next++) {
    if (formAt(scene, next) === 'علي') return hasEventNoun(scene, next + 1, last, 4)
  }
  return false
}

/** A trigger noun without article stands within a few words from here. */
function hasEventNoun(scene: Scene, from: number, last: number, within: number): boolean {
  for (let at = from; at < Math.min(last, from + within); at++) {
    if (reading(scene, at).triggerNoun) return true
  }
  return false
}

function opensResult(scene: Scene, at: number): boolean {
  const form = formAt(scene, at)
  if (form === 'مما') return true
  if (form !== 'ما' && form !== 'وهو' && form !== 'الامر') return false
  const next =
    form === 'ما' ? at + 1 : formAt(scene, at + 1) === 'ما' || formAt(scene, at + 1) === 'الذي' ? at + 2 : -1
  return (
    next >= 0 &&
    (reading(scene, next).tags.has('result') || reading(scene, next).verb) &&
    afterComma(scene, at)
  )
}

const afterComma = (scene: Scene, at: number): boolean =>
  ((scene.tokens[at]?.gap ?? 0) & (GAP.comma | GAP.colon | GAP.stop | GAP.dash)) !== 0

const mayOpenCondition = asked((form) => {
  const bare = strip(form)
  return CONDITIONS.has(bare) || bare === 'في' || bare === 'ما' || bare === 'ان'
})

function opensCondition(scene: Scene, at: number): boolean {
  if (!is(scene, at, mayOpenCondition)) return false
  const form = strip(formAt(scene, at))
  if (CONDITIONS.has(form)) return true
  const next = formAt(scene, at + 1)
  if (form === 'في') return next === 'حال' || next === 'حاله'
  if (form === 'ما') return next === 'لم'
  if (form !== 'ان') return false
  return next === 'لم' || (isPast(scene, at + 1) && !isAlready(scene, at))
}

/** `إن هاجمتنا`: it opens a sentence, before a perfect. */
const isIf = (scene: Scene, at: number): boolean =>
  is(scene, at, mayOpenCondition) && strip(formAt(scene, at)) === 'ان' && isPast(scene, at + 1)

/** Only a perfect, so that `ان` before it is `إن`, if. */
function isPast(scene: Scene, at: number): boolean {
  const words = scene.readings[at]?.words ?? []
  return words.length > 0 && words.every((word) => word.form.tense === 'past') && isVerbAt(scene, at)
}

const WHERE = new WordPattern(
  /^(?:في|داخل|قرب|امام|خلال|عند|لدي|علي|ب(?:مقر|قصر|مدينه|العاصمه|محافظه|مبني|ولايه|فندق))$/,
)

const mayOpenApart = asked((form) => OPENERS.has(form) || OPENERS.has(strip(form)) || strip(form) === 'في')

/** `في حين`, `في وقت دمر التحالف`, `في الوقت الذي`: while, not `في وقت متأخر`. */
const isMeanwhile = (scene: Scene, at: number): boolean =>
  formAt(scene, at) === 'حين' ||
  (formAt(scene, at) === 'وقت' && isVerbAt(scene, at + 1)) ||
  (formAt(scene, at) === 'الوقت' && formAt(scene, at + 1) === 'الذي' && isVerbAt(scene, at + 2))

function opensApart(scene: Scene, at: number): boolean {
  if (!is(scene, at, mayOpenApart)) return false
  const form = formAt(scene, at)
  const bare = OPENERS.has(form) ? form : strip(form)
  if (!OPENERS.has(bare)) return bare === 'في' && isMeanwhile(scene, at + 1)
  const next = formAt(scene, at + 1)
  if (bare === 'غير' || bare === 'الا' || bare === 'بيد')
    return next === 'ان' || next === 'انه' || next === 'انها'
  if (bare === 'كما') return afterComma(scene, at) || isVerbAt(scene, at + 1)
  // `المسؤول فيما تسمى ولاية بغداد`: in what is called so
  if (bare === 'فيما' && /^[يت](?:سمي|عرف|دعي|بدو|خص|تعلق)$/.test(next)) return false
  if (bare === 'حين') return formAt(scene, at - 1) !== 'في'
  // `، وذلك في قصر بسمان`: where the deed before was done
  return bare !== 'وذلك' || !WHERE.test(scene.tokens[at + 1])
}

const leadsTo = asked((form) => /^(لشن|لتنفيذ|لقصف|لاستهداف|لاعلان|للرد|الي|علي)$/.test(form))

const DROVE = new WordPattern(/^[وف]?(دفع|دفعت|حمل|حملت|اجبر|اجبرت|ارغم|ارغمت)$/)

/** `دفع الولايات المتحدة لشن غارات`: who was brought to it is named between. */
function opensLed(scene: Scene, first: number, at: number): boolean {
  if (!is(scene, at, leadsTo)) return false
  for (let before = at - 1; before >= first && before >= at - 5; before--) {
    if (DROVE.test(scene.tokens[before])) return scene.actorAt[at - 1] !== null
  }
  return false
}

/** `ومن المقرر أن`: an announcement of its own. */
function opensPlan(scene: Scene, at: number): boolean {
  const form = formAt(scene, at)
  if (form !== 'ومن' && !(form === 'من' && afterComma(scene, at))) return false
  return /^(المقرر|المتوقع|المنتظر|المرتقب|المفترض|المرجح|المحتمل)$/.test(formAt(scene, at + 1))
}

const partsOff = asked((form) => /^و?(بينها|منها|ابرزها|اخرها|احدها|كان|احدثها)$/.test(form))

/** `من بينها ضربة على`: one of several, told apart. */
function opensPart(scene: Scene, at: number): boolean {
  const form = formAt(scene, at)
  const pair = form === 'من' && /^بين(ها|هم)$/.test(formAt(scene, at + 1))
  if (!pair && !is(scene, at, partsOff)) return false
  return afterComma(scene, at) && form !== 'كان' && hasEventNoun(scene, pair ? at + 2 : at + 1, at + 4, 2)
}

const answersWith = asked((form) => /^(فان|فانه|فانها|فانهم|فقد)$/.test(form))

/** `وبحسب المصادر فقد حضر`, `وبحسب القائد، فإن كتائب`: what is told after an attribution that came first. */
function opensAnswer(scene: Scene, first: number, at: number): boolean {
  if (!is(scene, at, answersWith)) return false
  return formAt(scene, first) !== 'اما' && formAt(scene, first) !== 'واما'
}

/** `وأصدر`, or a verb after a comma: a clause joined to the one before. */
/** A finite verb stands in the clause so far, so that another begins a new one. */
function hasPredicate(scene: Scene, first: number, at: number, full = false): boolean {
  for (let before = first; before < at; before++) {
    // `وكانت فرنسا وبريطانيا أطلقت`: what only tells the tense
    if (full && reading(scene, before).tags.has('be')) continue
    if (isVerbAt(scene, before) && !isRelativeAt(scene, before - 1)) return true
  }
  return false
}

const amongThem = asked((form) => /^و?بين(هم|ها|هما|هن)$/.test(form))

/** `قُتل ثلاثة وأصيب خمسة في قصف`: the dead and the hurt of what comes next are told in one breath. */
function goesOnCounting(scene: Scene, first: number, at: number): boolean {
  const toll = (token: number): boolean =>
    reading(scene, token).triggers.some(({ trigger }) => trigger?.toll === true)
  if (!toll(at) && !is(scene, at, amongThem)) return false
  let counted = false
  for (let before = first; before < at; before++) {
    if (scene.actorAt[before]) continue
    if (toll(before)) counted = true
    else if (reading(scene, before).triggers.some(({ trigger }) => trigger?.means === true)) return false
  }
  return counted
}

/** `بين القوات وبين الجيش`: the preposition said again, though its letters are those of a verb. */
function isBetweenAgain(scene: Scene, first: number, at: number): boolean {
  if (formAt(scene, at) !== 'وبين') return false
  for (let before = at - 1; before >= first; before--) if (formAt(scene, before) === 'بين') return true
  return false
}

function opensJoined(scene: Scene, first: number, at: number): boolean {
  if (!isVerbAt(scene, at) || goesOnCounting(scene, first, at) || isBetweenAgain(scene, first, at))
    return false
  if (isRelativeAt(scene, at - 1) || NOT_BEFORE_VERB.has(formAt(scene, at - 1))) return false
  if (scene.tokens[at]?.gap === GAP.space && reading(scene, at).conjunction === '') return false
  const conjoined = reading(scene, at).conjunction !== ''
  if (!conjoined && !hasPredicate(scene, first, at)) return false
  if (conjoined && !isPlainVerb(scene, at))
    return (
      afterComma(scene, at) || reading(scene, at - 1).triggers.every((word) => word.form.tense !== 'noun')
    )
  return conjoined || (afterComma(scene, at) && isPlainVerb(scene, at))
}

/** `، والكتائب تتوعد`: a name of its own before a verb. */
function opensWithName(scene: Scene, first: number, at: number): boolean {
  const name = scene.actorAt[at]
  if (!name || name.first !== at || name.clitic !== 'و') return false
  // `أن إيران والعراق أجرتا`: two names before their verb
  if (!afterComma(scene, at) && !hasPredicate(scene, first, at, true)) return false
  // `التقى عون وبري، وسلمهما`: the verb goes on, and is not of the second name
  if (reading(scene, name.last).conjunction !== '' && afterComma(scene, name.last)) return false
  return isPlainVerb(scene, name.last) && !(isAmong(scene, first, at) && !afterComma(scene, at))
}

const tellsWhen = asked((form) => /^و(في|منذ|خلال|قبل|بعد|عقب|مساء|صباح|فجر|اليوم|امس|ليل|ظهر)$/.test(form))

/** `، وفي اليوم التالي، أعلنت`: the time or place of what comes next. */
function opensWithTime(scene: Scene, at: number): boolean {
  if (!afterComma(scene, at) || !is(scene, at, tellsWhen)) return false
  for (let next = at + 1; next <= at + 7; next++) {
    if (isVerbAt(scene, next)) return afterComma(scene, next) && isPlainVerb(scene, next)
  }
  return false
}

/** Speech governs the clause so far: what follows `أن` is told, not willed. */
function isSpeech(scene: Scene, first: number, at: number): boolean {
  for (let before = at - 1; before >= first; before--) {
    const { tags, operators, words } = reading(scene, before)
    if (scene.actorAt[before]) continue
    const spoken = tags.has('say') || tags.has('announce')
    const willed = operators.some((word) => word.operator?.kind !== 'topic')
    if (spoken) return true
    if (willed) return false
    if (words.some((word) => word.trigger !== null && word.form.tense !== 'noun')) return false
  }
  return false
}

const isThat = asked((form) => THAT.has(form))
const mayBeThat = asked((form) => THAT.has(strip(form)))

function opensTold(scene: Scene, first: number, at: number): boolean {
  if (is(scene, at, isThat) || (is(scene, at, mayBeThat) && afterComma(scene, at)))
    return isSpeech(scene, first, at)
  const gap = scene.tokens[at]?.gap ?? 0
  // `الساعة 11:30`: the colon of the clock
  const clock = scene.tokens[at]?.number === true && scene.tokens[at - 1]?.number === true
  if ((gap & GAP.colon) !== 0) return !clock && isSpeech(scene, first, at)
  return (gap & GAP.quote) !== 0 && isQuotation(scene, at) && isSpeech(scene, first, at)
}

/** `، إن`: behind a comma, where the sentence opens with a verb of speech. */
const isResumed = (scene: Scene, first: number, at: number): boolean =>
  is(scene, at, isThat) && afterComma(scene, at) && isSpeech(scene, first, Math.min(at, first + 2))

const attributes = asked((form) => ATTRIBUTIONS.has(form))

/** Words by which a clause may open; any other opens one only by what it is or by what stands before it. */
const mayOpen = asked(
  (form) =>
    OPENING_FORMS.has(form) ||
    [
      mayBeThat,
      attributes,
      mayOpenCondition,
      leadsTo,
      mayOpenBehind,
      mayOpenApart,
      partsOff,
      answersWith,
      tellsWhen,
    ].some((question) => question.read(form)),
)
const OPENING_FORMS = folded(['مما', 'ما', 'وهو', 'الأمر', 'من', 'ومن', ...THAT])

/** Whether a clause may open at a token at all: at most tokens none does. */
function mayOpenAt(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token === undefined) return false
  if ((token.gap & (GAP.colon | GAP.quote)) !== 0 || hasMark(scene, at, MARK.verb | MARK.circumstance))
    return true
  return mayOpen.of(token.word) || (scene.actorAt[at]?.first === at && scene.actorAt[at]?.clitic === 'و')
}

function openingAt(scene: Scene, first: number, at: number, last: number): ClauseKind | null {
  if (!mayOpenAt(scene, at)) return null
  if (opensTold(scene, first, at)) return 'told'
  if (at > first && is(scene, at, attributes)) return isBetween(scene, at, last) ? null : 'attribution'
  if (opensCondition(scene, at)) return 'condition'
  if (opensLed(scene, first, at)) return 'led'
  if (opensResult(scene, at)) return 'result'
  if (opensBehind(scene, first, at, last)) return 'behind'
  if (opensApart(scene, at) || opensPart(scene, at) || opensPlan(scene, at)) return 'apart'
  if (opensAnswer(scene, first, at)) return 'apart'
  if (isCircumstance(scene, at)) return 'circumstance'
  if (opensJoined(scene, first, at)) return 'joined'
  if (opensWithName(scene, first, at) || opensWithTime(scene, at)) return 'apart'
  return null
}

/** Cuts the sentences of a scene into clauses, in order. */
export function cutClauses(scene: Scene): Clause[] {
  const clauses: Clause[] = []
  for (const sentence of scene.sentences) {
    const start = clauses.length
    const behind = opensBehind(scene, sentence.first, sentence.first, sentence.last)
    const front = behind ? endOfFront(scene, sentence) : null
    let kind: ClauseKind = front !== null ? 'behind' : isIf(scene, sentence.first) ? 'condition' : 'main'
    let first = sentence.first
    for (let at = sentence.first + 1; at <= sentence.last; at++) {
      let next = at === sentence.last || at === front ? 'main' : openingAt(scene, first, at, sentence.last)
      // `وقال الوزير بعد القصف الذي طال المدينة، إن`: what is said goes on behind what it followed on
      if (next === null && kind === 'behind' && isResumed(scene, sentence.first, at)) next = 'told'
      if (next === null) continue
      const parent = kind === 'main' ? null : parentOf(scene, clauses, kind, start, first)
      const marks = marksBetween(scene, first, at)
      clauses.push({ index: clauses.length, sentence, kind, first, last: at, marks, parent })
      kind = next
      first = at
    }
  }
  return clauses
}
