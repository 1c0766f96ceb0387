import { foldText } from '../arabic/fold.ts'
import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { EventType, Modality } from '../records.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import { isAnotherWord } from './homographs.ts'
import { leavesStanding } from './left-standing.ts'
import type { Word } from './lexicon.ts'
import { hasMark, MARK } from './marks.ts'
import { OPERATORS, type Operator } from './operators.ts'
import { phrasesOf } from './phrases.ts'
import { formAt, type Scene } from './scene.ts'
import { isOfOccurrence, isUnsaid } from './unsaid.ts'

/** An operator where it stands. */
interface Hit {
  readonly operator: Operator
  /** Its first token, and the token after its last. */
  readonly first: number
  readonly next: number
}

/** `لا يزال`, `ما زال`, `لا سيما`: no negations, whatever they look like. */
const NOT_NEGATIVE = new Set(
  [
    'يزال',
    'تزال',
    'يزالون',
    'زال',
    'زالت',
    'زالوا',
    'سيما',
    'بد',
    'شك',
    'يزل',
    'تزل',
    'تمض',
    'يمض',
    'تكد',
    'يكد',
  ].map(foldText),
)

/** `قاعدة لا شرعية`: the adjective alone is taken back. */
const WITHOUT_BEING = /^(?:شرعي|قانوني|مركزي|انساني|اخلاقي|محدود|نهايي|سلكي|ارادي)(?:ه|ا)?$/

const isNoNegation = (form: string): boolean => NOT_NEGATIVE.has(form) || WITHOUT_BEING.test(form)

/** Whether the words of a phrase after its first stand after a token. */
function goesOn(scene: Scene, at: number, words: readonly string[]): boolean {
  for (let i = 1; i < words.length; i++) if (formAt(scene, at + i) !== words[i]) return false
  return true
}

/** `لما لا يقل عن 180 هجوما`: so many; `لم يقل الجيش إنه` did not say. */
const isAtLeast = (scene: Scene, at: number): boolean =>
  /^[يت]قل$/.test(formAt(scene, at + 1)) && formAt(scene, at + 2) === 'عن'

/** `لم تمر سوى ساعات`, `لم تسفر إلا عن`: what is left out of a negation is told. */
function isOnly(scene: Scene, at: number): boolean {
  for (let next = at + 2; next <= at + 5; next++) {
    if (((scene.tokens[next]?.gap ?? GAP.line) & (GAP.comma | GAP.stop | GAP.line)) !== 0) return false
    if (/^(?:سوي|الا)$/.test(formAt(scene, next))) return true
  }
  return false
}

function phraseAt(scene: Scene, at: number): Hit | null {
  const token = scene.tokens[at]
  const phrases = token === undefined ? null : phrasesOf(token.word)
  if (phrases === null) return null
  for (const { words, operator } of phrases) {
    if (!goesOn(scene, at, words)) continue
    if (operator.kind === 'negation' && (isAtLeast(scene, at) || isNoNegation(formAt(scene, at + 1))))
      continue
    if (operator.kind === 'negation' && isOnly(scene, at)) continue
    return { operator, first: at, next: at + words.length }
  }
  return null
}

/** `تعرض رتل لهجوم`: the form is a past verb of undergoing too, and not only `she offers`. */
const isDone = (scene: Scene, at: number, { form }: Word): boolean =>
  form.tense === 'present' &&
  scene.readings[at]?.words.some(({ tag, form: other }) => tag === 'support' && other.tense === 'past') ===
    true

/** `شنت، بطلب من الحكومة، غارة`, `بناء على طلب الحكومة`: at whose wish it was done. */
const isAtRequest = (scene: Scene, at: number, { operator, form, preposition }: Word): boolean =>
  operator?.kind === 'demand' &&
  form.tense === 'noun' &&
  ((preposition === 'ب' && formAt(scene, at + 1) === 'من') ||
    (formAt(scene, at - 1) === 'علي' && /^بناءا?$/.test(formAt(scene, at - 2))))

/** Operators of a stretch of tokens, in order. */
function hitsIn(scene: Scene, first: number, last: number): Hit[] {
  const hits: Hit[] = []
  for (let at = first; at < last; at++) {
    if (!hasMark(scene, at, MARK.operator)) continue
    const phrase = phraseAt(scene, at)
    if (phrase !== null) {
      // `وأخفق المجلس في انتخاب رئيس، ومن المقرر أن`: a plan of its own begins there
      if (phrase.operator.kind === 'plan' && at > first && opensPlan(scene, at)) hits.length = 0
      hits.push(phrase)
      at = phrase.next - 1
      continue
    }
    if (at > first && isAiming(scene, at)) hits.push({ operator: PURPOSE, first: at, next: at + 1 })
    const words = scene.actorAt[at] || scene.dateAt[at] ? [] : (scene.readings[at]?.operators ?? [])
    for (const word of words) {
      if (
        word.operator !== null &&
        !isDone(scene, at, word) &&
        !isAtRequest(scene, at, word) &&
        !isAnotherWord(scene, at, word)
      )
        hits.push({ operator: word.operator, first: at, next: at + 1 })
    }
  }
  return hits
}

const opensPlan = (scene: Scene, at: number): boolean =>
  formAt(scene, at) === 'ومن' && ((scene.tokens[at]?.gap ?? 0) & GAP.comma) !== 0

const PURPOSE = OPERATORS.find(({ kind }) => kind === 'purpose') as Operator
const LEADS_TO =
  /^[وف]?((?:ي|ت)?توصل|تعرض|يتعرض|تتعرض|خضع|دفع|قاد|سبق|تصد|يتصد|اد|نجا|استعد|حاج|نتيج|الساب|اللاح|التال)/

/** `لإطلاق المرحلة الأولى`, `لعقد اجتماع`: a verbal noun of doing with ل is an aim, unless a verb led to it. */
function isAiming(scene: Scene, at: number): boolean {
  if (scene.readings[at]?.aims !== true) return false
  if (scene.actorAt[at] || scene.placeAt[at] || scene.dateAt[at]) return false
  for (let before = at - 1; before >= 0 && before >= at - 4; before--)
    if (LEADS_TO.test(formAt(scene, before))) return false
  return true
}

/** `أعلن إحباط محاولة، وتوقيف 21 ضابطا`: a verbal noun joined to the one that averted something was done itself. */
function isParallel(scene: Scene, hit: Hit, at: number, word: Word): boolean {
  if (word.conjunction !== 'و' || word.form.tense !== 'noun' || word.preposition !== '') return false
  if (((scene.tokens[at]?.gap ?? 0) & GAP.comma) === 0) return false
  return scene.readings[hit.first]?.operators.some(({ form }) => form.tense === 'noun') === true
}

const DECREED: ReadonlySet<EventType> = new Set<EventType>(['appointment', 'ruling', 'sanction'])

/** `أصدر الرئيس قرارا بتعيين`: what is decreed of offices and laws is done by the decree. */
function isDecreed(scene: Scene, { first, next }: Hit, at: number, word: Word): boolean {
  const { preposition, conjunction, trigger } = word
  const joined = conjunction === 'و' && /^ب/.test(formAt(scene, at - 1))
  if ((preposition !== 'ب' && !joined) || trigger === null || !DECREED.has(trigger.type) || at - next > 2)
    return false
  for (let before = first - 1; before >= Math.max(0, first - 14); before--) {
    if (/^[وف]?(اصدر|اصدرت|صدر|صدرت|اتخذ|اتخذت|وقع|وقعت)$/.test(formAt(scene, before))) return true
    if (((scene.tokens[before]?.gap ?? 0) & (GAP.stop | GAP.line)) !== 0) return false
  }
  return false
}

/** `أمر ملكي بتعيين`: the noun, and no verb of ordering. */
const ROYAL = new WordPattern(/^(?:ملكي|اميري|سلطاني|سام|رياسي|ديواني|اداري|تنفيذي)ا?$/)

/** `عن رفضها القاطع وإدانتها`: joined to a refusal, what is condemned was condemned. */
const isSaidToo = ({ conjunction, preposition, form, trigger }: Word): boolean =>
  trigger?.type === 'condemnation' && form.tense === 'noun' && conjunction === 'و' && preposition === ''

const DECIDED = /^[وف]?قرر(?:ت|وا|ا)?$/

/** A bare noun of what is decreed of offices, laws and sanctions: `تعيين`, `فرض عقوبات`. */
const isDecree = ({ form, preposition, trigger }: Word): boolean =>
  trigger !== null && DECREED.has(trigger.type) && form.tense === 'noun' && preposition === ''

/** `قرر الرئيس تعيين`: whoever decides on offices and sanctions has done so; a law may still be to come. */
const isDecided = (scene: Scene, { first, next }: Hit, at: number, word: Word): boolean =>
  isDecree(word) && word.trigger?.type !== 'ruling' && at - next <= 8 && DECIDED.test(formAt(scene, first))

/** Whether a verb of deciding stands before a decree in its clause: `قرر الرئيس إنهاء مهام الوزير`. */
export function isDecidedOn(scene: Scene, { first }: Clause, at: number, word: Word): boolean {
  if (!isDecree(word)) return false
  for (let before = at - 1; before >= first; before--) if (DECIDED.test(formAt(scene, before))) return true
  return false
}

/** `خلال اجتماعه`, `في اتصال هاتفي`: when something was said or decided. */
function tellsWhen(scene: Scene, at: number, { trigger, pronoun }: Word): boolean {
  const prior = formAt(scene, at - 1)
  return (
    WHEN.has(prior) ||
    // `وافق المجلس في جلسته الثلاثاء على`
    (prior === 'في' && trigger?.type === 'meeting' && (trigger.next !== undefined || pronoun !== ''))
  )
}

const WHEN = new Set(['خلال', 'اثناء', 'عقب', 'اثر', 'غداه', 'وخلال', 'فور'])

const FIGHTERS = new WordPattern(/^(?:ال)?(?:جيش|قوات|طيران|طايرات|مقاتلات|مروحيات|مدفعيه|شرطه)$|ون$/)
const BOUND_NOUN = new WordPattern(/^ب(?!ال)\p{L}{4,}$/u)
/** Operators whose noun hangs on them without a preposition: `نفى اعتقال الصحفي`, `يعتزم قصف المدينة`. */
const OBJECTS: ReadonlySet<string> = new Set(['denial', 'plan', 'attempt'])
const GOVERNS = new WordPattern(/^(?:الي|علي|عن|من|في)$/)

/** `هدد بقصف المطار وضرب الميناء`: a form that is verb and noun alike goes on with the noun that hangs on the words before. */
function isJoinedNoun(
  scene: Scene,
  { operator, next }: Hit,
  at: number,
  { form, conjunction }: Word,
): boolean {
  const alike = form.tense === 'past' ? scene.readings[at]?.noun === true : form.tense === 'noun'
  if (!alike || conjunction !== 'و') return false
  // `وقصف الجيش الحي`: who does it stands behind a verb
  if (scene.actorAt[at + 1] || FIGHTERS.test(scene.tokens[at + 1])) return false
  if (((scene.tokens[at]?.gap ?? 0) & GAP.comma) !== 0 || crossesComma(scene, next, at)) return false
  let governed = false
  for (let token = next; token < at; token++) {
    const { noun, words = [], triggerNoun } = scene.readings[token] ?? {}
    if (scene.actorAt[token] || scene.placeAt[token]) continue
    const bound = words.some(({ preposition, form: { tense } }) => preposition !== '' && tense === 'noun')
    const doing = noun === true || triggerNoun === true
    governed ||= bound || BOUND_NOUN.test(scene.tokens[token])
    governed ||= doing && (OBJECTS.has(operator.kind) || GOVERNS.test(scene.tokens[token - 1]))
    // `أي صواريخ تطلق عليها`: a verb that describes leaves the words before it open
    const describes = words.every((one) => one.form.tense === 'present' && one.conjunction === '')
    if (!bound && isVerbAt(scene, token) && !describes) return false
  }
  return governed
}

function reaches(scene: Scene, hit: Hit, at: number, word: Word): boolean {
  const { operator } = hit
  const tense = isJoinedNoun(scene, hit, at, word) ? 'noun' : word.form.tense
  if (leavesQuote(scene, hit.next, at) || leavesStanding(scene, hit, at, word)) return false
  if (tense === 'past' && isUnsure(scene, hit, at)) return true
  if (operator.near === true && at > hit.next) return false
  if ((operator.kind === 'absence' || operator.kind === 'attempt') && isParallel(scene, hit, at, word))
    return false
  // `محاولة الشرطة تفريق مظاهرة`: the demonstration took place, whatever came of the attempt
  if ((operator.kind === 'attempt' || operator.kind === 'possibility') && word.trigger?.aimed === true)
    return false
  // `تعرض لمحاولة اغتيال`, `حاولت إسرائيل اغتيال القيادي`: the attempt is a deed itself
  if (operator.kind === 'attempt' && word.trigger?.type === 'assassination' && at - hit.next <= 2)
    return false
  if (operator.kind === 'charge' && (isCaseOf(scene, at, word) || isVersion(scene, hit))) return false
  if ((operator.kind === 'topic' || operator.kind === 'demand') && isDecreed(scene, hit, at, word))
    return false
  if (operator.kind === 'demand' && ROYAL.test(scene.tokens[hit.next])) return false
  if (operator.kind === 'absence' && isSaidToo(word)) return false
  if (operator.kind === 'plan' && isDecided(scene, hit, at, word)) return false
  // `وافق المجلس خلال اجتماعه على`: when it was decided
  if (tense === 'noun' && operator.modality !== 'negated' && tellsWhen(scene, at, word)) return false
  if (operator.kind === 'negation' && tense === 'noun' && isPassedBy(scene, hit, at)) return false
  if (operator.local === true && crossesComma(scene, hit.next, at)) return false
  if (operator.kind === 'denial' && tense === 'past') return isSubordinate(scene, hit.next, at)
  if (tense === 'past' && isNeverDone(scene, hit, at)) return true
  if (!operator.reaches.includes(tense)) return false
  if (
    operator.kind === 'denial' &&
    word.definite &&
    word.pronoun === '' &&
    !isOfOccurrence(scene, hit.next, at)
  )
    return false
  // `دعا التحالف الذي يتزعمه فلان إلى عقد جلسة`
  if (operator.kind === 'demand' && (formAt(scene, at - 1) === 'الي' || formAt(scene, at - 2) === 'الي'))
    return true
  return tense === 'past' || !crossesRelative(scene, hit.next, at)
}

/** `رواية الجيش عن القصف`, `الرواية الرسمية`: an account of what happened, and no novel. */
function isVersion(scene: Scene, { first, next }: Hit): boolean {
  if (!/روايه$/.test(formAt(scene, first))) return false
  return (
    scene.actorAt[next] != null ||
    /^(?:ال)?(?:جيش|شرطه|حكومه|سلطات|شهود|وزاره|قوات|رسميه|امنيه|عسكريه)$/.test(formAt(scene, next)) ||
    /^(?:عن|حول|بشان)$/.test(formAt(scene, next + 1))
  )
}

/** `في قضية اغتيال فلان`: whoever is tried, the one named was killed. */
function isCaseOf(scene: Scene, at: number, { trigger }: Word): boolean {
  if (trigger?.type !== 'assassination' || !/^[وفب]?قضيه$/.test(formAt(scene, at - 1))) return false
  for (let next = at + 1; next <= at + 3; next++) if (scene.actorAt[next]) return true
  return false
}

/** `بعد لقاء لم يدم طويلا، اعتذاره`: a verb that carries no deed was negated, before a comma. */
function isPassedBy(scene: Scene, { next }: Hit, at: number): boolean {
  const tags = scene.readings[next]?.tags
  if (tags?.has('support') || tags?.has('occur') || tags?.has('announce')) return false
  return /^[يت]/.test(formAt(scene, next)) && crossesComma(scene, next, at)
}

/** A quotation that holds the operator ends before the token. */
function leavesQuote(scene: Scene, from: number, at: number): boolean {
  let depth = 0
  for (let token = from; token <= at; token++) {
    if (((scene.tokens[token]?.gap ?? 0) & GAP.quote) === 0) continue
    const between = scene.text.source.slice(scene.tokens[token - 1]?.end ?? 0, scene.tokens[token]?.start)
    // a plain quotation mark closes when white space or a comma follows it
    if (/[»”›]|["'][\s،,.؛:]/.test(between)) depth--
    if (depth < 0) return true
    if (/[«“‹„]|["']$/.test(between)) depth++
  }
  return false
}

/** `من دون أن يكون قد انتخب`, `لم يكن قد وقع`: a past verb that the words before it take back. */
function isNeverDone(scene: Scene, { operator, next }: Hit, at: number): boolean {
  if (operator.kind !== 'absence' && operator.kind !== 'negation') return false
  const first = formAt(scene, next)
  if (operator.kind === 'absence' ? first !== 'ان' : !/^[يت]كن$/.test(first)) return false
  return at - next <= 8 && formAt(scene, at - 1) === 'قد' && isSubordinate(scene, next - 1, at, first)
}

/** `ربما قتل`, `هل قصفت`, `يفترض أن تكون القوات قد انسحبت`; what is `يرجح أن تكون إسرائيل قد قصفته` was bombed. */
function isUnsure(scene: Scene, { operator, first, next }: Hit, at: number): boolean {
  if (!UNSURE.has(operator.kind) || /رجح/.test(formAt(scene, first))) return false
  const maybe = /^[وف]?(?:هل|ربما|قد)$/.test(formAt(scene, first))
  if (at === next) return maybe && operator.kind !== 'doubt'
  for (let be = at - 1; be >= Math.max(next, at - 8) && !isRelativeAt(scene, be); be--)
    if (/^[يت]كون(?:وا|ا)?$/.test(formAt(scene, be)))
      return formAt(scene, be - 1) === 'ان' || (maybe && be === next)
  return false
}

const UNSURE: ReadonlySet<string> = new Set(['possibility', 'doubt', 'duty', 'plan', 'menace'])

/** `نفى أن يكون قد …`: the past verb stands under أن, not in a relative clause. */
function isSubordinate(scene: Scene, from: number, at: number, opener = 'ان'): boolean {
  let under = false
  for (let token = from; token < at; token++) {
    const form = formAt(scene, token)
    if (form === opener || form === 'ان' || form === 'انه' || form === 'انها' || form === 'بان') under = true
    if (isRelativeAt(scene, token)) under = false
  }
  return under
}

function crossesComma(scene: Scene, from: number, at: number): boolean {
  for (let token = from + 1; token <= at; token++)
    if (((scene.tokens[token]?.gap ?? 0) & GAP.comma) !== 0) return true
  return false
}

/** A relative pronoun with a past verb after it parts the operator from what follows. */
function crossesRelative(scene: Scene, from: number, at: number): boolean {
  for (let token = from; token < at; token++) if (isRelativeAt(scene, token)) return true
  return false
}

const WEIGHT: Readonly<Record<Modality, number>> = {
  negated: 4,
  hypothetical: 3,
  denied: 2,
  planned: 1,
  reported: 0,
}

/** `ومن المقرر، وفق مصدر، أن يزور`: after an attribution in between, the words before it go on. */
function scopeStart(scene: Scene, clause: Clause, at: number): number {
  if (clause.kind !== 'attribution') return clause.first
  for (let token = clause.first; token < at; token++) {
    if (formAt(scene, token) === 'ان' && ((scene.tokens[token]?.gap ?? 0) & GAP.comma) !== 0)
      return clause.sentence.first
  }
  return clause.first
}

/** What the operators of a clause make of a trigger that stands in it at a token; `reported` when none reaches it. */
export function scopeOf(scene: Scene, clause: Clause, at: number, word: Word): Modality {
  let modality: Modality = word.future ? 'planned' : 'reported'
  const start = scopeStart(scene, clause, at)
  const opens = at === clause.first && at > clause.sentence.first && word.conjunction === 'و'
  for (const hit of hitsIn(scene, opens ? clause.sentence.first : start, at)) {
    if (hit.first < start && !isJoinedNoun(scene, hit, at, word)) continue
    if (WEIGHT[hit.operator.modality] <= WEIGHT[modality]) continue
    if (reaches(scene, hit, at, word)) modality = hit.operator.modality
  }
  if (clause.kind === 'condition') return 'hypothetical'
  const told =
    word.form.tense === 'past' ||
    (word.form.tense === 'noun' && (!word.definite || isOfOccurrence(scene, clause.first, at)))
  return modality === 'reported' && told && isUnsaid(scene, clause, at) ? 'negated' : modality
}

/** Kinds of the operators that stand before a token in its clause and reach it. */
export function operatorsBefore(scene: Scene, clause: Clause, at: number, word: Word): ReadonlySet<string> {
  const hits = hitsIn(scene, clause.first, at).filter((hit) => reaches(scene, hit, at, word))
  return new Set(hits.map((hit) => hit.operator.kind))
}
