import { isIn } from '../authority/clitics.ts'
import { GAP, type Token } from '../arabic/text.ts'
import type { Match } from '../authority/read.ts'
import { isNear, wordAfter, wordBefore, type Range, type Scene } from './scene.ts'
import { isFunctionWord } from './words/function-words.ts'
import {
  ACTOR_BEFORE,
  ARRIVAL,
  BETWEEN_PARTIES,
  BETWEEN_PLACES,
  OUT_OF,
  PARTY_NEAR,
  PLACE_BEFORE,
  STRIKE_NEAR,
  TOLD_TO,
} from './words/cues.ts'
import { isFeminineVerb, isVerb } from './words/verbs.ts'

export type Side = 'actor' | 'place'

/** A country or capital in its clause. */
export interface Placed {
  readonly match: Match
  readonly range: Range
  /** What the article would mean by it if nothing around it spoke: a capital is a place. */
  readonly otherwise: Side
  /** How the name joined to it by و was read, when one stands right before. */
  readonly joined: Side | null
  /** An actor stands right before it: `اتهم بوتين واشنطن`. */
  readonly afterActor: boolean
}

/** `تستضيف الدوحة جولة جديدة`: a city where something is held; a country that hosts is a party too. */
const HOSTS = /^[وف]?س?ت?(?:استضافت|ستضيف|احتضنت|حتضن)(?:ها?)?$/

const PREPOSITIONS = new Set(['من', 'الي', 'علي', 'بين', 'عن'])

/**
 * Decides whether a country or capital is the government that acts or the place where things happen:
 * `استنكرت بغداد` and `موافقة واشنطن` against `في بغداد` and `زيارة إلى واشنطن`.
 */
export function readingOf(scene: Scene, placed: Placed): Side {
  const { match, range, otherwise, joined } = placed
  const clitic = match.clitic.at(-1) ?? ''
  const before = wordBefore(scene, match.first, range)
  const after = wordAfter(scene, match.last, range)
  if (clitic === 'ب' || (match.form.use === 'metonym' && HOSTS.test(before))) return 'place'
  if (closesAside(scene, match, after) && isNear(scene, match.first, range, { table: TOLD_TO, reach: 16 }))
    return 'actor'
  if (joined !== null && (match.clitic.startsWith('و') || hasComma(scene, match))) return joined
  if (before === 'اجل') return otherwise
  if (before === 'من' && EACH.test(scene.tokens[match.first - 2]?.form ?? '')) {
    if (isOfMinisters(scene, match, range, match.first - 4)) return 'actor'
    if (/^[وف]?(?:في|داخل)$/.test(scene.tokens[match.first - 3]?.form ?? '')) return 'place'
    return joins(scene, match) ? 'actor' : otherwise
  }
  if (before === 'في' && isOfMinisters(scene, match, range, match.first - 2)) return 'actor'
  if (STRIKES.test(before) && hasObject(after)) return 'actor'
  if (SEIZES.test(before) && /^[وف]?ال.{2}/.test(after)) return 'actor'
  if (match.form.use === 'metonym' && !hasObject(after) && isStruck(scene, match.first, range)) return 'place'
  if (PREPOSITIONS.has(bareOf(before))) return afterPreposition(scene, placed, bareOf(before))
  if (clitic === 'ل' && isVisited(scene, match, range)) return 'place'
  if (clitic === 'ل')
    return isNear(scene, match.first, range, { table: PLACE_BEFORE, reach: 1 }) ? 'place' : 'actor'
  if (isIn(PLACE_BEFORE, before) && !ACTOR_BEFORE.has(before)) return 'place'
  if (isSubject(scene, placed, { before, after }) || areSubjects(scene, placed)) return 'actor'
  if (isIn(ACTOR_BEFORE, before) && !isComplementizer(before)) return 'actor'
  if (isVerb(before) || isTold(scene, match, before)) return 'actor'
  if (match.form.use === 'metonym' && placed.afterActor && isAssaulted(scene, match.first, range))
    return 'place'
  if (placed.afterActor && isNear(scene, match.first, range, { table: TOLD_TO, reach: 12 })) return 'actor'
  if (followsBound(scene, match, before) || isAddressed(scene, placed, before, after)) return 'actor'
  return heading(scene, placed) ?? otherwise
}

/** `زيارة رسمية لفرنسا`, `زيارة الوزير الإيراني لبغداد`: where the visit led. */
function isVisited({ tokens }: Scene, { first }: Match, range: Range): boolean {
  for (let at = first - 1; at >= Math.max(range.first, first - 7); at--) {
    const { form, gap } = tokens[at] as Token
    if (/^[وفبل]?زيار(?:ه|ات|ته|تها|تهم)$/.test(form)) return true
    if ((gap & (GAP.line | GAP.stop | GAP.comma)) !== 0 || PREPOSITIONS.has(form) || isVerb(form))
      return false
  }
  return false
}

const EACH = /^[وف]?كلا?$/
/** `استنكرت كل من مصر والأردن`: after a verb the two are its subject; `في كل من` they are where it happened. */
const joins = (scene: Scene, { first }: Match): boolean => isVerb(scene.tokens[first - 3]?.form ?? '')

const MINISTERS = /^[وفبل]?(?:ال|لل)?(?:وزراء|روساء|مسوولو|مسوولي|حكومات|سلطات)$/

/** `اجتمع وزراء الخارجية في مصر والسودان`, `في كل من مصر والسودان`: of several states, which meet in none of them. */
function isOfMinisters({ tokens }: Scene, { first, last }: Match, range: Range, before: number): boolean {
  const next = tokens[last]
  if (next === undefined || last >= range.last || !/^و.{3}/.test(next.form)) return false
  if (isVerb(next.form) || (next.gap & ~GAP.space) !== 0) return false
  for (let at = before; at >= Math.max(range.first, first - 8); at--) {
    const { form, gap } = tokens[at] as Token
    if (MINISTERS.test(form)) return true
    if (isVerb(form) || isFunctionWord(form) || (gap & ~GAP.space) !== 0) return false
  }
  return false
}

/** `احتجاز أنقرة القس`: a noun of seizing with its doer, and whom he seized. */
const SEIZES = /^[وفبل]?(?:احتجاز|اعتقال|توقيف|طرد|ترحيل|حبس|سجن|خطف|اتهام|استدعاء)$/

const STRIKES = /^[وف]?(?:قصفت|تقصف|ستقصف)$/
/** `قصفت إسرائيل مواقع`: a second noun is what was struck; `قصفت غزة بالمدفعية` has none. */
const hasObject = (after: string): boolean =>
  after !== '' &&
  !isFunctionWord(after) &&
  !isVerb(after) &&
  (SITE.test(after) || !(MEANS.test(after) || /^[وف]?(?:ال|لل)/.test(after)))
/** `قصفت إسرائيل البلدة`: the town told before. */
const SITE =
  /^ال(?:بلده|مدينه|قريه|منطقه|مخيم|مطار|ميناء|قاعده|ضاحيه|مستشفي|مبني|موقع|حي|عاصمه|جنوب|قطاع|قنصليه|سفاره|مستودع|مصنع|محطه|جسر|معبر|مدرسه|جامعه|مقر|معسكر|منشاه|منشات|مصفاه|مرفا|مواقع|مناطق|قري|بلدات|احياء|مدن)$/
/** `قصفت غزة بالمدفعية`: how, and not what. */
const MEANS =
  /^ب(?:ال|لا|صاروخ|صواريخ|قذ|مدفع|طاير|مسير|غار|عنف|كثاف|شكل|صور|اكثر|عشرات|نحو|عدد|عده|ثلاث|اربع|خمس|سته|سبع|ثمان|تسع|عشر|برامي|قناب|قنبل|رشق|وابل|راجم|هاون|مشارك|تعاون|دعم|شده)/

const HITS = /^[وف]?(?:استهدفت?|تستهدف|يستهدف|طالت?|ضربت?|هزت?|اصابت?)$/
const BLOW =
  /^[وفب]?(?:غاره|غارات|غارتين|غارتان|ضربه|ضربات|قصفا?|هجوما?|هجمات|صاروخا?|صواريخ|انفجارا?|انفجارات|تفجيرا?)$/

/** `غارة استهدفت بيروت`, `استهدفت غارة تعز`: a blow right there is what strikes, so that the name is where. */
export function isStruck(scene: Scene, at: number, range: Range): boolean {
  const formAt = (index: number): string => (index < range.first ? '' : (scene.tokens[index]?.form ?? ''))
  const isBlow = (from: number): boolean =>
    [from, from - 1, from - 2].some((index) => BLOW.test(formAt(index)))
  if (HITS.test(formAt(at - 1))) return isBlow(at - 2)
  return isBlow(at - 1) && [2, 3, 4].some((back) => HITS.test(formAt(at - back)))
}

const ASSAULT = /^[وف]?(?:هاجمت?|استهدفت?|اقتحمت?|حاصرت?|دخلت?|اجتاحت?|قصفت?)$/
const ARMED =
  /^(?:قوات|ميليشيا|ميليشيات|مليشيا|مليشيات|كتايب|مسلحو|مقاتلو|طايرات|مقاتلات|مدفعيه|الويه|لواء|فصايل|القوات|الجيش)$/

/** `هاجمت قوات حفتر طرابلس`: what armed men assault is a town, and no government that they speak of. */
function isAssaulted({ tokens }: Scene, at: number, range: Range): boolean {
  for (let verb = at - 2; verb >= Math.max(range.first, at - 5); verb--)
    if (ASSAULT.test(tokens[verb]?.form ?? '')) return ARMED.test(tokens[verb + 1]?.form ?? '')
  return false
}

const hasComma = (scene: Scene, { first }: Match): boolean =>
  ((scene.tokens[first] as Token).gap & GAP.comma) !== 0
/** `من العراق إلى الأردن` is a way. */
const goesTo = (scene: Scene, last: number): boolean => scene.tokens[last]?.form === 'الي'

const bareOf = (form: string): string => form.replace(/^[وف](?=من$|الي$|علي$|بين$|عن$)/, '')
const isComplementizer = (form: string): boolean => /^[وفبل]?(?:ان|لان|لكن|كون)$/.test(form)

/** `النص الذي صاغته واشنطن`: a relative, and a feminine verb with its object. */
const TOLD = /^(?:ا?ل?ذي|التي|الذين|اللتين|ما|مما|كما)$/
const isTold = (scene: Scene, { first }: Match, before: string): boolean =>
  /.{2}ت(?:ه|ها|هم|هما)$/.test(before) && TOLD.test(scene.tokens[first - 2]?.form ?? '')

/** `اتهم الوزير، الذي يزور بغداد، واشنطن بعرقلة`: whom it was told to, behind an aside. */
const closesAside = (scene: Scene, match: Match, after: string): boolean =>
  match.clitic === '' && hasComma(scene, match) && /^(?:ب.{3,}|الي|علي)$/.test(after)

/** `دعت المنظمة مصر إلى`, `طالب نواب معارضون تركيا بوقف`: whom those without a name spoke to, and then what for. */
const isAddressed = (scene: Scene, { match, range }: Placed, before: string, after: string): boolean =>
  match.clitic === '' &&
  /^(?:ب.{3,}|الي|علي)$/.test(after) &&
  !isFunctionWord(before) &&
  [2, 3, 4, 5, 6, 7].some(
    (back) =>
      match.first - back >= range.first && ADDRESSES.test(scene.tokens[match.first - back]?.form ?? ''),
  )

const ADDRESSES =
  /^[وف]?(?:[يت]?(?:حذر|اتهم|تهم|هدد|طالب|حث|ناشد|توعد|نذر)|انذر|امهل|دعا|دعت|[يت]دعو)(?:ت|وا|ون)?$/

/**
 * A preposition with its pronoun stands between the verb and who acts: `العقوبات التي فرضتها عليها واشنطن`,
 * `في وقت أعلنت فيه طهران`.
 */
function followsBound({ tokens }: Scene, { first }: Match, before: string): boolean {
  if (!/^(?:علي|في|من|عن|ل|ب|الي|ضد)(?:ه|ها|هم|هما)$/.test(before)) return false
  const verb = tokens[first - 2]?.form ?? ''
  if (/^في/.test(before) && isVerb(verb)) return true
  // `التي طالبت بها واشنطن`: a feminine verb that needs no place
  const takes = /.{2}(?:ه|ها|هم|هما)$/.test(verb) || (/^(?:ب|الي|عن)/.test(before) && isFeminineVerb(verb))
  return takes && TOLD.test(tokens[first - 3]?.form ?? '')
}

/** `لبنان وإسرائيل يوقّعان`: two who open a sentence, and their verb. */
function areSubjects(scene: Scene, { match, range }: Placed): boolean {
  if (match.first !== range.first) return false
  const joined = scene.tokens[match.last]
  const verb = scene.tokens[match.last + 1]
  if (joined === undefined || verb === undefined || match.last + 1 >= range.last) return false
  return joined.form.startsWith('و') && /^[يت].{2,}ان$/.test(verb.form) && verb.gap === GAP.space
}

/** Whether a verb whose subject it can be stands right after, or a statement opens with it: `أن واشنطن «مستعدة»`. */
function isSubject(
  scene: Scene,
  { match, range }: Placed,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  if (isFeminineVerb(after) || after === 'قد' || after === 'لن' || after === 'لم' || after === 'لا')
    return !isIn(PLACE_BEFORE, before)
  if (isComplementizer(before)) return after !== '' && (!isFunctionWord(after) || isVerb(after))
  const opens = match.first === range.first
  return opens && isVerb(after) && (scene.tokens[match.last] as Token).gap === GAP.space
}

/** `من إيران` after دعم is a party, after انسحاب a place; and so with إلى, على and بين. */
function afterPreposition(scene: Scene, { match, range, otherwise }: Placed, preposition: string): Side {
  const at = match.first - 1
  const near = (table: ReadonlySet<string>, reach: number): boolean =>
    isNear(scene, at, range, { table, reach })
  if (preposition === 'بين') return near(BETWEEN_PLACES, 2) && !near(BETWEEN_PARTIES, 5) ? 'place' : 'actor'
  if (preposition === 'الي' && near(ARRIVAL, 5)) return 'place'
  if (near(PARTY_NEAR, 3)) return 'actor'
  if (preposition === 'علي') return near(STRIKE_NEAR, 4) ? 'place' : 'actor'
  if (preposition === 'عن') return 'actor'
  if (preposition === 'من') return goesTo(scene, match.last) || near(OUT_OF, 6) ? 'place' : otherwise
  return 'place'
}

/** `تونس: أحكام…` opens with the place, `إيران: لن نفاوض` does as well as a rule. */
function heading(scene: Scene, { match, range }: Placed): Side | null {
  const next = scene.tokens[match.last]
  const colon = match.first === range.first && next !== undefined && (next.gap & GAP.colon) !== 0
  return colon ? 'place' : null
}
