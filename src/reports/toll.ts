import { foldedSet, foldText } from '../arabic/fold.ts'
import { readNumber } from '../arabic/numerals.ts'
import { GAP, type Token } from '../arabic/text.ts'
import { RareMemo, WordPattern } from '../arabic/vocabulary.ts'
import type { Toll } from '../records.ts'
import { isCount } from './counts.ts'
import { kinIn } from './kin.ts'
import type { Scene } from './scene.ts'
import { isRaisedSum } from './totals.ts'

/** The dead and the hurt that a stretch of text tells. */
export interface Casualties {
  readonly fatalities: Toll | null
  readonly injuries: Toll | null
}

export const NO_CASUALTIES: Casualties = { fatalities: null, injuries: null }

type Side = keyof Casualties

const heads = (words: string, side: Side): [string, Side][] =>
  words.split(' ').map((word) => [foldText(word), side])

/** Words that open a count: `مقتل ثلاثة`, `أصيب خمسة`. */
const OPENING = new Map<string, Side>([
  ...heads(
    'مقتل قتل قتلت قتلوا استشهاد استشهد مصرع وفاة توفي بحياة حياة أرواح تقتل يقتل قضى قضوا ارتقى ارتقت قتلتا',
    'fatalities',
  ),
  ...heads('إصابة أصيب أصيبت أصيبوا جرح جرحت إصابات جرحتا', 'injuries'),
])

/** Words that close a count: `سبعة قتلى`, `12 جريحا`; alone they may be one or two. */
const CLOSING = new Map<string, Side>([
  ...heads('قتيل قتيلا قتلى شهيد شهيدا شهداء جثة جثث جثامين ضحية ضحايا قتلوا قتلا وفاة وفيات', 'fatalities'),
  ...heads('جريح جريحا جرحى مصاب مصابا مصابين جرحوا أصيبوا إصابة جرحا', 'injuries'),
])
const DUALS = new Map<string, Side>([
  ...heads('قتيلين قتيلان شهيدين شهيدان', 'fatalities'),
  ...heads('جريحين جريحان مصابين', 'injuries'),
])

const NONE = new Set('دون بدون لم بلا ولم لا'.split(' '))
const HARM = new Map<string, readonly Side[]>(
  (
    [
      ['خسائر', ['fatalities', 'injuries']],
      ['ضحايا', ['fatalities', 'injuries']],
      ['قتلى', ['fatalities']],
      ['جرحى', ['injuries']],
      ['إصابات', ['injuries', 'fatalities']],
      ['يصاب', ['injuries', 'fatalities']],
      ['خسارة', ['fatalities', 'injuries']],
    ] as const
  ).map(([word, sides]) => [foldText(word), sides]),
)

const SKIPPED = new Set('ما نحو حوالي عن في الي وسقوط سقوط عدد علي كل فيه فيها خلاله خلالها'.split(' '))
const SUBSET = /^(و?بينهم|و?بينها|منهم|ضمنهم)$/

const exactly = (n: number): Toll => ({ min: n, max: n })
const bare = (form: string): string => form.replace(/^و(?=.{3})/, '').replace(/^(?:[بل](?=.{3})|ال)/, '')

function lookUp(table: ReadonlyMap<string, Side>, form: string): Side | null {
  return table.get(form) ?? table.get(form.replace(/^[وف]/, '')) ?? table.get(bare(form)) ?? null
}

/** `لقي خمسة مصرعهم`, `لقيا حتفهما`, `فقد 12 شخصا حياتهم`: the dead by the pronoun that stands for them. */
const LOST = /^(?:مصرع|حتف|حيات|ارواح)(هم|هما|ه|ها|هن)$/
const LOSING = /^[وف]?(?:لقي|لقيت|لقوا|لقيا|يلقي|فقد|فقدت|فقدوا|فقدا|خسر|خسرت)$/
/** Tokens between the verb and what was lost. */
const LOSS_REACH = 16

/** What a word is to a toll; null for a word that is nothing to it, as nearly all are. */
interface TollWord {
  readonly subset: boolean
  readonly none: boolean
  readonly opening: Side | null
  readonly closing: Side | null
  readonly dual: Side | null
  /** The pronoun of those who lost their lives; null for every other word. */
  readonly lost: string | null
}

const tollWords = new RareMemo((form): TollWord | null => {
  const subset = SUBSET.test(form)
  const none = NONE.has(form)
  const [opening, closing, dual] = [lookUp(OPENING, form), lookUp(CLOSING, form), lookUp(DUALS, form)]
  const lost = LOST.exec(form)?.[1] ?? null
  const any = subset || none || opening !== null || closing !== null || dual !== null || lost !== null
  return any ? { subset, none, opening, closing, dual, lost } : null
})

/** People of whom two are told by `ان` and `ين`, as more than two have another plural. */
const BROKEN =
  /^(?:شخص|جندي|ضابط|طفل|طفلت|عنصر|رجل|امرات|سيدت|شاب|فتات|طالب|تلميذ|حارس|شقيق|طبيب|راكب|قايد|شرطي|سجين|عنصر|عسكري(?=ان)|عامل(?=ان))(?:ان|ين)$/
/** People of whom `ين` may tell many: two by `ان`, or where the count is said to be the least. */
const SOUND =
  /^(?:مدني|مواطن|مسلح|مجند|صحفي|صحافي|مقاتل|متظاهر|محتج|مسعف|مهاجر|قيادي|سايق|عامل|موظف|مصل|لاجي?|نازح|فلسطيني|سوداني|يمني|ليبي|مصري|تونسي|جزايري|مغربي|سوري|لبناني|عراقي|صومالي|اردني|سعودي|موريتاني|اسراييلي|اميركي|امريكي|اجنبي)(ان|ين)$/

/** `مقتل شرطيين`, `قتل مجندان`, `مقتل مجندين على الأقل`. */
function isTwo({ tokens }: Scene, at: number): boolean {
  const form = tokens[at]?.form ?? ''
  if (BROKEN.test(form)) return true
  const ending = SOUND.exec(form)?.[1]
  if (ending === undefined) return false
  const next = tokens[at + 1]?.form
  return ending === 'ان' || next === 'اثنين' || (next === 'علي' && tokens[at + 2]?.form === 'الاقل')
}

/** One person by trade or people, as the press counts one: `قتل صياد`, `استشهد فلسطيني`. */
const ONE_MORE = foldedSet(`
  مواطنة شابة فتاة سيدة مسن مسنة رضيع رضيعة طالب طالبة عامل عاملة سائق مزارع صياد راعي راع معلم معلمة طبيب طبيبة ممرض ممرضة
  مسعف مسعفة مصور مصورة مراسل مراسلة إعلامي مهندس محام محامي موظف ناشط ناشطة متطوع إمام أسير معتقل لاجئ نازح مستوطن مستوطنة
  مسلح مقاتل مقاوم متظاهرة محتج رقيب ملازم نقيب رائد عريف مجند حارس بحار طيار إسرائيلي إسرائيلية فلسطيني فلسطينية لبناني
  لبنانية سوري سورية عراقي عراقية أردني مصري مصرية إيراني تركي تركية كردي يمني يمنية سوداني سودانية ليبي ليبية سعودي تونسي
  جزائري مغربي أميركي أمريكي روسي هندي باكستاني أوكراني`)

/** A count, and the token after its last. */
interface Counted {
  readonly toll: Toll
  readonly next: number
}

const ONE =
  /^(شخص|جندي|مدني|ضابط|طفل|طفله|امراه|رجل|عنصر|مقاول|متظاهر|صحفي|صحافي|صحفيه|قيادي|القيادي|القايد|قايد|شرطي|اخر|ثالث|فتي|شاب|مواطن|اب|ام)$/

/** A count at a token, with those joined to it: `ضابط وثلاثة جنود`, `رجل وزوجته وأربعة من أبنائهما`. */
function countAt(scene: Scene, at: number, last: number): Toll | null {
  let counted = firstCount(scene, at, last)
  if (counted === null) return null
  let { toll } = counted
  while (counted !== null) {
    counted = joinedCount(scene, counted.next, last)
    if (counted !== null) toll = sum(toll, counted.toll)
  }
  return toll
}

const sum = (a: Toll, b: Toll): Toll => ({
  min: a.min + b.min,
  max: a.max === null || b.max === null ? null : a.max + b.max,
})

/** A number, a dual (شخصين), or one person. */
function firstCount(scene: Scene, at: number, last: number): Counted | null {
  for (let from = at; from < Math.min(last, at + 3); from++) {
    const form = scene.tokens[from]?.form ?? ''
    const number = scene.dateAt[from] ? null : readNumber(scene.tokens, from)
    if (number !== null && number.next <= last)
      return { toll: { min: number.min, max: number.max }, next: number.next }
    if (scene.dateAt[from]) return null
    const next = from + 1
    if (isTwo(scene, from)) return { toll: exactly(2), next }
    if (ONE.test(form) || ONE_MORE.has(form)) return { toll: exactly(1), next }
    if (!SKIPPED.has(form) && (from > at || scene.readings[from]?.title !== true)) {
      const name = scene.actorAt[from]
      return name?.actor?.kind === 'person' ? { toll: exactly(1), next: name.last } : null
    }
  }
  return null
}

const PEOPLE = /^(?:من|اخر.*|نساء|رجال|اطفال|ابناء|بنات|اشقاء|افراد|جنود|ضباط|عناصر|نازح|.{3,}(?:ين|ون))$/
/** Tokens between a count and what is joined to it: those whom it counts. */
const JOINED_WITHIN = 4

/** Those joined to a count by و within its noun phrase. */
function joinedCount(scene: Scene, from: number, last: number): Counted | null {
  for (let at = from; at < Math.min(last, from + JOINED_WITHIN); at++) {
    const { form = '', gap = GAP.stop, word } = scene.tokens[at] ?? {}
    if ((gap & (GAP.comma | GAP.stop | GAP.colon | GAP.line)) !== 0 || scene.dateAt[at]) return null
    if (word === undefined || SUBSET.test(form) || form === 'معظمهم') return null
    if (at > from && scene.readings[at]?.words.some(({ form: { tense } }) => tense === 'past')) return null
    if (!/^و./.test(form) && form !== 'و') continue
    return peopleAt(scene, at, last)
  }
  return null
}

/** `وثلاثة جنود`, `وجندي`, `وطفليه`; `و12 جريحا` are others, and `وعشرات المنازل` none. */
function peopleAt(scene: Scene, at: number, last: number): Counted | null {
  const alone = scene.tokens[at]?.form === 'و'
  const head = alone ? at + 1 : at
  const number = readNumber(scene.tokens, head)
  if (number !== null && number.next <= last) {
    const noun = scene.tokens[number.next]
    if (noun === undefined || number.next === last) return null
    const harm = [noun, scene.tokens[number.next + 1]].some(
      (token) => token !== undefined && (tollWords.of(token.word) ?? null) !== null,
    )
    const concepts = scene.readings[number.next]?.concepts
    const people = PEOPLE.test(noun.form) || concepts?.has('people') || concepts?.has('civilians')
    return !harm && people ? { toll: { min: number.min, max: number.max }, next: number.next } : null
  }
  const form = (scene.tokens[head]?.form ?? '').slice(alone ? 0 : 1)
  const kin = kinIn(form)
  if (kin !== null) return { toll: exactly(kin), next: head + 1 }
  if (/^اثن(?:ان|ين|تان|تين)$|^اخر(?:ان|ين)$/.test(form) || BROKEN.test(form))
    return { toll: exactly(2), next: head + 1 }
  return ONE.test(form) || ONE_MORE.has(form) ? { toll: exactly(1), next: head + 1 } : null
}

/** Verbs whose subject may stand between them and the count. */
const KILLING = /^[وف]?(?:قتلت?|[يت]قتل|جرحت?|اصابت?)$/

/** Those who kill, in the nominative plural: no count of the killed. */
const ARMED = new WordPattern(/^(?:مسلح|مجهول|مهاجم|ارهابي|متشدد|مستوطن|متمرد|مقاتل|مهرب|ملثم)ون$/)

/** `قتل الجيش أربعة`: the count stands behind the one who did it, who is no person. */
function countBehindDoer(scene: Scene, verb: number, last: number): Toll | null {
  if (!KILLING.test(scene.tokens[verb]?.form ?? '')) return null
  if (ARMED.test(scene.tokens[verb + 1])) {
    const described = /ون$/.test(scene.tokens[verb + 2]?.form ?? '') && scene.actorAt[verb + 2] === null
    return countAt(scene, described ? verb + 3 : verb + 2, last)
  }
  for (let at = verb + 1; at <= verb + 2; at++) {
    const name = scene.actorAt[at]
    if (!name) continue
    if (name.first !== at || name.clitic !== '' || name.actor === null || name.actor.kind === 'person')
      return null
    return countAt(scene, name.last, last)
  }
  return null
}

/** What has a number for its name. */
const NUMBERED = new WordPattern(
  /^[وفبل]?(?:ال|لل)?(?:قناه|فرقه|وحده|لواء|كتيبه|سريه|فوج|فيلق|ماده|بند|قرار|رقم|شارع|طريق|بوابه|محطه|اف|ميغ|تي|اس)$/,
)

/** A number that ends right before a token, within four tokens: `أكثر من 350` قتيلا. */
function countBefore(scene: Scene, at: number, first: number): Toll | null {
  for (let from = Math.max(first, at - 5); from < at; from++) {
    // `منذ أكتوبر 2023 إلى 50 ألف شهيد`: a year is no count, and `القناة 12` is a name
    const number =
      scene.dateAt[from] || NUMBERED.test(scene.tokens[from - 1]) ? null : readNumber(scene.tokens, from)
    if (number !== null && number.next <= at && at - number.next <= 1)
      return { min: number.min, max: number.max }
  }
  return null
}

function higher(a: Toll | null, b: Toll | null): Toll | null {
  if (a === null || b === null) return a ?? b
  return (b.max ?? b.min) > (a.max ?? a.min) || b.min > a.min ? b : a
}

/** `27 وفاة`, `خمس حالات وفاة`: a number stands right before. */
const isCounted = (scene: Scene, at: number): boolean =>
  isCount(scene, /^حال(?:ه|ات)$/.test(scene.tokens[at - 1]?.form ?? '') ? at - 2 : at - 1)

/** `عدد القتلى جراء القصف … إلى أربعة`: the sum that a count of the deed's own dead comes to. */
function sumAt(scene: Scene, at: number, last: number): Toll | null {
  if (!/^[بل]?(?:عدد|حصيله|اعداد)$/.test(scene.tokens[at - 1]?.form ?? '')) return null
  for (let to = at + 1; to < Math.min(last - 1, at + SUM_REACH); to++) {
    if (scene.tokens[to]?.form !== 'الي') continue
    const number = scene.dateAt[to + 1] ? null : readNumber(scene.tokens, to + 1)
    if (number !== null) return { min: number.min, max: number.max }
  }
  return null
}
/** Tokens from those counted to what their count comes to. */
const SUM_REACH = 16

/** Joins two tellings of a toll: of conflicting counts the higher. */
export function mergeCasualties(a: Casualties, b: Casualties): Casualties {
  return { fatalities: higher(a.fatalities, b.fatalities), injuries: higher(a.injuries, b.injuries) }
}

function noneAt(scene: Scene, at: number, last: number): readonly Side[] {
  const sides: Side[] = []
  for (let next = at + 1; next < Math.min(last, at + 8); next++) {
    const form = scene.tokens[next]?.form ?? ''
    for (const side of HARM.get(form) ?? HARM.get(form.replace(/^و/, '')) ?? []) sides.push(side)
  }
  return sides
}

/** How many lost their lives before such a word: the number after the verb, or what the pronoun says. */
function lostBefore(scene: Scene, at: number, first: number, pronoun: string): Toll | null {
  let from = at - 1
  while (from >= Math.max(first, at - LOSS_REACH) && !LOSING.test(scene.tokens[from]?.form ?? '')) from--
  if (from < Math.max(first, at - LOSS_REACH)) return null
  for (let next = from + 1; next < at; next++) {
    const number = readNumber(scene.tokens, next)
    if (number !== null && number.next <= at && !scene.dateAt[next])
      return { min: number.min, max: number.max }
  }
  if (pronoun === 'هما') return exactly(2)
  return pronoun === 'ه' ? exactly(1) : null
}

const WAR = /^(?:ال)?(?:حرب|عدوان|اباده|مواجهات|قتال|نزاع|صراع)$/
const SINCE = /^[وف]?(?:ال)?(?:حصيله|بدء|بدايه|اندلاع|ضحايا|شهداء|قتلي)$/
/** Tokens from the words for a war to its dead. */
const WAR_REACH = 14

/** `ارتفعت حصيلة العدوان إلى`, `عدد القتلى منذ بدء الحرب`: the dead of a war are those of no one blow. */
export function countsWar({ tokens }: Scene, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++)
    if (WAR.test(tokens[at]?.form ?? '') && SINCE.test(tokens[at - 1]?.form ?? '')) return true
  return false
}

function isNone(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  return token !== undefined && tollWords.of(token.word)?.none === true
}

/** Reads the toll that a range of tokens tells. */
export function readCasualties(scene: Scene, first: number, last: number): Casualties {
  const found: { fatalities: Toll | null; injuries: Toll | null } = { fatalities: null, injuries: null }
  for (let at = first; at < last; at++) {
    const { form, word } = scene.tokens[at] as Token
    // `ليرتفع عدد القتلى إلى أربعين`: not those of the deed, which were told before
    if ((found.fatalities ?? found.injuries) !== null && isRaisedSum(scene, at)) break
    const told = tollWords.of(word)
    if (told === null) continue
    if (told.subset) at += 3
    const none = isNone(scene, at) ? noneAt(scene, at, last) : []
    if (none.length > 0) {
      for (const side of none) found[side] ??= exactly(0)
      at += 3
      continue
    }
    const { opening, closing, dual, lost } = told
    const dead = lost === null ? null : lostBefore(scene, at, first, lost)
    if (dead !== null) found.fatalities = higher(found.fatalities, dead)
    // `27 وفاة و106 مصابين`: counted before, and what follows counts others
    const closed = opening !== null && closing !== null && isCounted(scene, at)
    const count =
      opening === null || closed ? null : (countAt(scene, at + 1, last) ?? countBehindDoer(scene, at, last))
    if (opening !== null && count !== null) found[opening] = higher(found[opening], count)
    else if (dual !== null && countBefore(scene, at, first) === null)
      found[dual] = higher(found[dual], exactly(2))
    else if (closing !== null) {
      const ofWar = countsWar(scene, Math.max(first, at - WAR_REACH), at)
      // `خمسون بين قتيل وجريح`: how many are which is not told
      if (ofWar || (/يل$|يح$|يد$/.test(form) && scene.tokens[at - 1]?.form === 'بين')) continue
      const before = countBefore(scene, at, first) ?? sumAt(scene, at, last)
      if (before !== null) found[closing] = higher(found[closing], before)
      else if (/^(قتيل|قتيلا|جريح|جريحا|شهيد|شهيدا)$/.test(form)) found[closing] ??= exactly(1)
    }
  }
  return found
}
