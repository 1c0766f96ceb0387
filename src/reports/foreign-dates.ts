import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { DateExpression } from '../dates/expressions.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import type { Scene } from './scene.ts'
import type { Moment } from './time.ts'
import { typeInfo } from './types.ts'

/**
 * Dates that stand in the clause of a deed and are those of something else: of another deed that it tells, of what a
 * relative clause is about, of what is put off, remembered, or compared with.
 */
export function isOfOther(scene: Scene, moment: Moment, date: DateExpression): boolean {
  const { clause, at, others, future, own = [at], convened = false, past = false } = moment
  return (
    isRecord(scene, date, clause) ||
    isSinceOther(scene, date, at) ||
    isParted(scene, date, own) ||
    (!future && !convened && isPutOff(scene, date, at)) ||
    isCommemorated(scene, date, at) ||
    isOfScheduled(scene, date, own) ||
    isOfMade(scene, date, own) ||
    isOfVote(scene, date, at) ||
    (past && isOfObject(scene, date, own)) ||
    others.some((other) => isNearer(date, other, at)) ||
    isOfCondemned(scene, moment, date) ||
    isOfTrial(scene, moment, date) ||
    own.every((word) => isInRelative(scene, clause, date, word))
  )
}

/** `قصفت الاثنين القرية، غداة غارات`: the distance right before the deed parts it from the day of the news. */
function isParted(scene: Scene, date: DateExpression, own: readonly number[]): boolean {
  const at = Math.min(...own)
  const relation = [1, 2, 3]
    .map((back) => scene.dateAt[at - back])
    .find((before) => before?.meaning.kind === 'relation')
  if (relation?.meaning.kind !== 'relation' || relation.meaning.whole) return false
  return relation.meaning.anchor <= at && date.last <= relation.first
}

/** `أرجأت النظر في الدعوى إلى 18 آب`, `هدنة يبدأ سريانها الأحد`: when something else is to be, not when it was. */
function isPutOff({ tokens, readings }: Scene, { first, meaning }: DateExpression, at: number): boolean {
  if (first <= at || meaning.kind === 'span') return false
  const to = /^(?:الي|لغايه)$/.test(tokens[first - 1]?.form ?? '')
  for (let before = first - 1; before > first - PUT_OFF_REACH; before--) {
    const { form = '', gap = 0 } = tokens[before] ?? {}
    if (to ? PUTS_OFF.test(form) : BEGINS.test(form)) return true
    const near = to || (first - before < AHEAD_REACH && before > at && (gap & GAP.comma) === 0)
    if (!near || (!to && readings[before]?.verb === true)) return false
  }
  return false
}

/** Words that take the new day behind إلى; `تعود الحادثة إلى 3 أيلول` tells when it was. */
const PUTS_OFF =
  /^[وف]?(?:[يت]رجي|ارجا|ارجات|ارجاء|ارجيت?|[يت]?ت?اجلت?|[يت]وجل|تاجيل|[يت]?مددت?|تمديد)(?:ها|ه)?$/

/** Verbs by which a pause, a law or a sitting is told to begin or end on a day. */
const BEGINS = /^[يت](?:بدا|دخل|نتهي|سري|نقضي|ستكمل)$/
const AHEAD_REACH = 5
const PUT_OFF_REACH = 14

/** The token that says that what stands before it is set for a date: `القمة المقررة الخميس`, `المقرر عقدها في 3 أيار`; -1 for none. */
function schedulerOf({ tokens }: Scene, { first }: DateExpression): number {
  for (let before = first - 1; before >= first - 3; before--) {
    if (/^(?:ال|لل)?(?:مقرر|مرتقب|مزمع)ه?$/.test(tokens[before]?.form ?? '')) return before
    if (
      !/^(?:في|يوم|عقده?ا?|اجراو?[هي]?ه?ا?|تنظيمه?ا?|ان|[يت]عقد|[يت]جر[يا])$/.test(tokens[before]?.form ?? '')
    )
      return -1
  }
  return -1
}

const TO_BE_HELD = /^[يت](?:جري|عقد|قام|نطلق|ستضاف|نعقد|نظم)$/

/** `مفاوضات تنعقد يوم 2 يونيو`: a day of the calendar on which something is held is still to come. */
function isToBeHeld({ tokens }: Scene, { first, meaning }: DateExpression): boolean {
  if (meaning.kind !== 'calendar' || meaning.day === null || meaning.year !== null || meaning.turn !== null)
    return false
  const back = /^(?:في|يوم)$/.test(tokens[first - 1]?.form ?? '') ? 2 : 1
  return TO_BE_HELD.test(tokens[first - back]?.form ?? '')
}

/** Whether a date is that of what is set for it and still to come. */
export const isScheduled = (scene: Scene, date: DateExpression): boolean =>
  schedulerOf(scene, date) >= 0 || isToBeHeld(scene, date)

/** `اعتقلت مرشحين قبل الانتخابات المقررة الخميس`: the day of what is to be held, not of the deed. */
function isOfScheduled(scene: Scene, date: DateExpression, own: readonly number[]): boolean {
  const set = schedulerOf(scene, date)
  return set >= 0 && own.every((word) => word > set || word < set - SET_REACH)
}

const MADE = /^(?:ال|لل)(?:مبرم|موقع|صادر|معلن|منعقد|مورخ|معتمد|متخذ|مصادق|مودع|مبلغ)ه?$/
const PAPERS =
  /^[وفبكل]?(?:ال|لل)?(?:اتفاق|اتفاقيه|اتفاقيات|مذكره|اعلان|بروتوكول|وثيقه|عقد|معاهده|هدنه|تهديه|ميثاق|صفقه|قرار|قرارات|حكم|احكام|مرسوم|قانون|نتايج|تفاهم|تفاهمات)$/

/** `يخرق الاتفاق المبرم في 3 أيار`, `القرار الصادر الأحد`: the day of what was made, not of what is told of it. */
function isOfMade({ tokens }: Scene, { first }: DateExpression, own: readonly number[]): boolean {
  let made = first - 1
  while (made > first - 4 && /^(?:في|يوم|عليه|عليها|عنه|عنها)$/.test(tokens[made]?.form ?? '')) made--
  if (!MADE.test(tokens[made]?.form ?? '')) return false
  let paper = made - 1
  while (paper > made - SET_REACH && !PAPERS.test(tokens[paper]?.form ?? '')) paper--
  if (!PAPERS.test(tokens[paper]?.form ?? '')) return false
  return own.every((word) => word > made || word < paper)
}

/** Tokens from a noun to the word by which it is set for a day: `اجتماع القاهرة المقرر`. */
const SET_REACH = 3

/** `حل البرلمان وإجراء انتخابات مبكرة في 7 يوليو`: the day of the vote that was called, not of the calling. */
function isOfVote({ tokens }: Scene, { first, meaning }: DateExpression, at: number): boolean {
  if (meaning.kind !== 'calendar' && meaning.kind !== 'weekday') return false
  for (let vote = first - 1; vote > Math.max(at, first - VOTE_REACH); vote--) {
    if (((tokens[vote + 1]?.gap ?? 0) & GAP.comma) !== 0) return false
    if (/^(?:ال)?(?:انتخابات|استفتاء)$/.test(tokens[vote]?.form ?? ''))
      return /^[وب]?(?:اجراء|تنظيم|عقد|موعد)$/.test(tokens[vote - 1]?.form ?? '')
  }
  return false
}

const VOTE_REACH = 5

const ANNIVERSARY = new WordPattern(/^[وفبلك]?(?:ال|لل)?ذكري$/)

/** `في الذكرى الخمسين لحرب أكتوبر 1973`: the day of what is remembered, not of what is told before it. */
function isCommemorated({ tokens }: Scene, { first }: DateExpression, at: number): boolean {
  for (let before = first - 1; before > Math.max(at, first - REMEMBERED_REACH); before--)
    if (ANNIVERSARY.test(tokens[before])) return true
  return false
}

const REMEMBERED_REACH = 10

/** `في أول زيارة من نوعها منذ عقد`, `الأعنف منذ شهرين`: how long nothing like it was, not when it was. */
const RECORD =
  /^[وفبكل]?(?:ال|لل)?(?:اول|اولي|اعنف|اكبر|اسوا|اشد|اوسع|اعلي|ادني|اضخم|اطول|اخطر|اقوي|اقل|اكثر|اهم)$/
/** Words between them and the distance. */
const RECORD_REACH = 8

function isRecord({ tokens }: Scene, { first }: DateExpression, clause: Clause): boolean {
  if (tokens[first]?.form !== 'منذ' && tokens[first - 1]?.form !== 'منذ') return false
  for (let at = first - 1; at >= Math.max(clause.first, first - RECORD_REACH); at--) {
    if (((tokens[at + 1]?.gap ?? 0) & GAP.comma) !== 0) return false
    // `أكثر من 150 هجوما منذ منتصف أكتوبر`: a count
    if (RECORD.test(tokens[at]?.form ?? '')) return tokens[at + 1]?.form !== 'من'
  }
  return false
}

/** `الأولى لمسؤول سوري منذ الإطاحة بالأسد في كانون الأول`: the day of that since which it is the first. */
function isSinceOther(scene: Scene, { first }: DateExpression, at: number): boolean {
  const led = scene.tokens[first - 1]?.form === 'في' ? first - 1 : first
  for (let before = led - 1; before > Math.max(at, led - RECORD_REACH); before--) {
    if (/^[وف]?منذ$/.test(scene.tokens[before]?.form ?? '')) return before < led - 1
    if (((scene.tokens[before + 1]?.gap ?? 0) & GAP.comma) !== 0 || scene.dateAt[before]) return false
    if (isVerbAt(scene, before) && scene.readings[before]?.noun !== true) return false
  }
  return false
}

/** Tokens between a date and a word. */
export const away = (date: DateExpression, at: number): number =>
  date.first > at ? date.first - at : at - date.last + 1

/** `الجولان التي تحتلها إسرائيل`, `المدينة التي تسيطر عليها القوات`: how a place stands, of no day. */
const STANDING = new WordPattern(
  /^[يت](?:حتل|دير|سيطر|حكم|قع|ضم|قطن|سكن|تبع|خضع|تخذ|ربط|عتبر|دعم|قود|تزعم|مثل)(?:ه|ها|هم)?$/,
)

/** A relative clause on another word holds the date: `الجيش الذي سيطر قبل شهرين على إدلب هجوما`. */
function isInRelative(scene: Scene, clause: Clause, date: DateExpression, at: number): boolean {
  for (let token = date.first - 1; token >= clause.first; token--) {
    if (token === at) return false
    const { gap = 0 } = scene.tokens[token] ?? {}
    if (isRelativeAt(scene, token) && !STANDING.test(scene.tokens[token + 1]))
      return at < token ? token - at > 3 : true
    if ((gap & (GAP.comma | GAP.dash)) !== 0) return false
  }
  return false
}

/** A date after another deed's word, with that word between it and this one's, is that deed's. */
function isNearer(date: DateExpression, other: number, at: number): boolean {
  const between = date.first > at ? other > at && other < date.first : other < at && other >= date.last
  return between && away(date, other) <= 6
}

/** `أصدرت بيانا السبت، دانت فيه القصف على رفح الجمعة`: of two days, the one behind the deed that the words are about. */
function isOfCondemned(scene: Scene, { clause, at, type }: Moment, told: DateExpression): boolean {
  const { first } = told
  if (!isDay(told) || type === undefined || typeInfo(type).class !== 'verbal-conflict' || first <= at)
    return false
  if (!scene.dates.some((date) => date.first >= clause.sentence.first && date.last <= at && isDay(date)))
    return false
  for (let deed = at + 1; deed < first; deed++)
    if (scene.readings[deed]?.triggers.some(({ trigger }) => trigger?.means === true) && !scene.actorAt[deed])
      return true
  return false
}

const isDay = ({ meaning: { kind } }: DateExpression): boolean =>
  kind === 'weekday' || kind === 'deictic' || kind === 'calendar'

const GUILTY = new WordPattern(
  /^(?:ال)?(?:مدان|متهم|محكوم)(?:ا|ه|ين|ون)?$|^(?:ب|ل)?(?:ادان|تورط|ضلوع)(?:ه|ته|تها|تهم|ها|هم)$|^بتهم[هة]?$/,
)

/** `قضت المحكمة، الخميس، بالسجن على 72 مدانا في اشتباكات`: the day of the verdict, not of what it was for. */
function isOfTrial({ tokens }: Scene, { at, type }: Moment, { last }: DateExpression): boolean {
  if (type === undefined || typeInfo(type).class !== 'violence' || last > at) return false
  for (let guilty = last; guilty < at; guilty++) if (GUILTY.test(tokens[guilty])) return true
  return false
}

/** What is told of the day on which something was said. */
const OCCASIONS =
  /^[وفبل]?(?:ال)?(?:بيان|كلمه|خطاب|رساله|تصريح|تصريحات|موتمر|مقابله|حديث|تغريده|منشور|تسجيل|مقطع|شريط|اجتماع|جلسه|لقاء|خطبه|عريضه|قرار|تقرير)$/
/** Verbs by which a noun without article is told to be of a day. */
const WAS =
  /^(?:اقيمت?|عقدت?|ابرمت?|اوقفت?|فقدها|فقده|فقدتها?|صدرت?|انشيت?|انشاها|تاسست?|شكلت?|اعتقلت?|احتجزت?|قدمت?|رفعت?|خسرها|خسره|انتخب|انتخبت|عينت?|تولت?|تولي)$/

/** `ناشط أوقف في يناير`, `قاعدة أقيمت عام 2014`: the day of a noun's own verb, where the noun is not the deed. */
function isOfObject(scene: Scene, { first }: DateExpression, own: readonly number[]): boolean {
  const { tokens } = scene
  const verb = /^(?:في|منذ|يوم|خلال)$/.test(tokens[first - 1]?.form ?? '') ? first - 2 : first - 1
  const noun = tokens[verb - 1]
  if (noun === undefined || !WAS.test(tokens[verb]?.form ?? '')) return false
  if (((tokens[verb]?.gap ?? 0) & GAP.comma) !== 0 || OCCASIONS.test(noun.form)) return false
  if (NO_NOUN.test(noun.form) || /^[وفبكل]?(?:ال|لل)/.test(noun.form)) return false
  if (
    scene.actorAt[verb - 1] ||
    scene.placeAt[verb - 1] ||
    isVerbAt(scene, verb - 1) ||
    isRelativeAt(scene, verb - 1)
  )
    return false
  return own.every((word) => word < verb - OBJECT_REACH)
}

/** Words before a verb that are no noun which it is about. */
const NO_NOUN = /^(?:قد|لقد|كانت?|ثم|لم|حيث|حين|عندما|بعدما|انه|انها|ما|له|لها|به|بها|فيه|فيها)$/

/** Tokens from a deed's noun to the verb that tells when it was: `هجوم مسلح كبير وقع أمس`. */
const OBJECT_REACH = 3
