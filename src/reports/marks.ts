import type { Token } from '../arabic/text.ts'
import { WordMemo, WordPattern } from '../arabic/vocabulary.ts'
import type { DateExpression } from '../dates/expressions.ts'
import type { Readings } from './lexicon.ts'
import { opensPhrase } from './phrases.ts'
import type { Name, Scene } from './scene.ts'
import type { WordTag } from './words.ts'

/**
 * What the rules ask of tokens again and again, as the bits of one number a token.
 *
 * Reasoning:
 * - Most rules look through a whole clause for a word that hardly any clause has. A clause holds the marks of all its
 *   tokens together, so that a rule which finds its mark missing there is done.
 */
export const MARK = {
  /** A finite verb of the lexicon that no name covers and that is no date. */
  verb: 1,
  /** A relative pronoun. */
  relative: 2,
  /** An actor's name covers it; a place's; a date. */
  name: 4,
  place: 8,
  date: 16,
  /** It may tell an event, and no name or date covers it. */
  trigger: 32,
  /** It may weaken or take away what follows: a word or the first of a phrase. */
  operator: 64,
  be: 1 << 7,
  say: 1 << 8,
  announce: 1 << 9,
  support: 1 << 10,
  begin: 1 << 11,
  halt: 1 << 12,
  occur: 1 << 13,
  result: 1 << 14,
  title: 1 << 15,
  commonVerb: 1 << 16,
  /** `على يد`, `من قبل`: the second word. */
  doneBy: 1 << 17,
  /** `بالتعاون مع`, `إلى جانب`: who did it too. */
  company: 1 << 18,
  /** `دفع`, `أدى إلى`: what stands before brought about what stands after. */
  bringsAbout: 1 << 19,
  /** `وكان قد`, `سبق أن`: sets a deed off from the days told. */
  earlier: 1 << 20,
  attackers: 1 << 21,
  /** `فشل`, `ألغي`: it says of its subject that it did not come about. */
  fails: 1 << 22,
  /** `افتراضي`, `محتمل`. */
  imagined: 1 << 23,
  /** `المقبل`, `غدا`. */
  coming: 1 << 24,
  /** `اعتبارا من`. */
  fromOn: 1 << 25,
  /** `جولة أولى`, `هجوم آخر`: sets a noun apart from others of its kind. */
  another: 1 << 26,
  /** `بنيران القوات`, `مصدرها مواقع القوات`. */
  weapon: 1 << 27,
  /** It is a word of some concept. */
  concept: 1 << 28,
  /** A participle that may tell a circumstance. */
  circumstance: 1 << 29,
} as const

/** Marks that a word has of itself. Forms are folded. */
const BY_SHAPE: readonly (readonly [mark: number, words: RegExp])[] = [
  [MARK.relative, /^و?(?:الذي|التي|الذين|اللذان|اللذين|اللتان|اللتين|اللواتي)$/],
  [MARK.doneBy, /^(?:قبل|جانب|طرف|يد|ايدي)$/],
  [
    MARK.weapon,
    /^(?:بنيران|برصاص|بمدفعيه|بصواريخ|بقذايف|بقذيفه|بمسيره|بطايرات|بطيران|بمدافع|برشاشات|بسلاح|مصدرها|مصدره)$/,
  ],
  [MARK.company, /^(?:بالتعاون|بالاشتراك|بالشراكه|بمشاركه|بالتحالف|جانب|ومعها)$/],
  [MARK.bringsAbout, /^[وف]?(?:دفع|دفعت|ادي|ادت|اجبر|اجبرت|افضي|افضت|استدعي|استدعت)$/],
  [MARK.earlier, /^(?:و?كان|و?كانت|و?سبق|سابقا|السابق|الماضي|الماضيه|قبل|منذ|لاحقا|مرارا)$/],
  [MARK.attackers, /^[وف]?ال(?:مسلحون|مسلحين|مهاجمون|مهاجمين|منفذون|منفذين|انتحاريون|انتحاريين)$/],
  [
    MARK.fails,
    /^[وف]?(?:فشل|فشلت|تعثر|تعثرت|الغي|الغيت|تاجل|تاجلت|ارجي|ارجيت|ارجيء|اجلت|اجل|اجهض|اجهضت|تعذر|تعذرت|احبط|احبطت)$/,
  ],
  [
    MARK.imagined,
    /^(?:ال)?(?:افتراضي|افتراضيه|وهمي|وهميه|محتمل|محتمله|مفترض|مفترضه|متوقع|متوقعه|مرتقب|مرتقبه|وشيك|وشيكه|مزعوم|مزعومه|متخيل|متخيله|مقترح|مقترحه|مامول|ماموله)$/,
  ],
  [MARK.coming, /^(?:ال(?:مقبل|مقبله|مقبلين|قادم|قادمه)|غدا?)$/],
  [MARK.fromOn, /^(?:اعتبارا|ابتداء|بدءا)$/],
  [
    MARK.another,
    /^(?:(?:ال)?(?:اولي|ثانيه|ثالثه|رابعه|خامسه|سادسه|سابعه|ثامنه|تاسعه|عاشره)|اخر|اخري|جديد|جديده|منفصل|منفصله|مماثل|مماثله|سابق|سابقه|مشابه|مشابهه)$/,
  ],
]

const TAG_MARKS: Readonly<Record<WordTag, number>> = {
  say: MARK.say,
  announce: MARK.announce,
  support: MARK.support,
  occur: MARK.occur,
  result: MARK.result,
  be: MARK.be,
  begin: MARK.begin,
  halt: MARK.halt,
  verb: MARK.commonVerb,
  title: MARK.title,
}

/** The marks of some kinds of word together. */
export function marksOfTags(tags: readonly WordTag[]): number {
  return tags.reduce((marks, tag) => marks | TAG_MARKS[tag], 0)
}

/** The word is `بين`: no mark of a token, but it may take some away; so may one that `misreadAt` asks about. */
const BETWEEN = 1 << 30
const MISREAD = 1 << 31

const HERALDS = /^[وف]?عبر$/
const ANSWER = /^[وف]?ردا$|^رد$/
const FAMILY = /^[وف]?اسرت(?:ه|ها|هم)$|^[وف]?بين(?:هم|ها|هما|هن|نا)$/

const byWord = new WordMemo((form) =>
  BY_SHAPE.reduce(
    (marks, [mark, words]) => (words.test(form) ? marks | mark : marks),
    (opensPhrase(form) ? MARK.operator : 0) |
      (form === 'بين' ? BETWEEN : 0) |
      (HERALDS.test(form) || FAMILY.test(form) || ANSWER.test(form) ? MISREAD : 0),
  ),
)

interface Covers {
  readonly actorAt: readonly (Name | null)[]
  readonly placeAt: readonly (Name | null)[]
  readonly dateAt: readonly (DateExpression | null)[]
}

const UNCOVERED = MARK.verb | MARK.trigger

/** Marks that a word has only by its letters: `عبر وكالة` is no verb unless `عن` follows, `أسرته` is his family, and `بينهم` among them. */
function misreadAt(tokens: readonly Token[], at: number): number {
  const { form = '' } = tokens[at] ?? {}
  if (HERALDS.test(form)) return tokens[at + 1]?.form === 'عن' ? 0 : MARK.verb | MARK.say
  // `ردا على القصف`, `في رد أولي`: the noun
  if (ANSWER.test(form)) return MARK.verb | MARK.commonVerb
  return FAMILY.test(form) ? MARK.verb | MARK.trigger | MARK.say : 0
}

/** A blow told by a noun that has the letters of a verb: its kind, or whose it is by `ل`, stands right behind it. */
const isBlow = (tokens: readonly Token[], at: number): boolean =>
  /^[وف]?(?:قصف|هجوم|استهداف)$/.test(tokens[at]?.form ?? '') && OF_BLOW.test(tokens[at + 1])

const OF_BLOW = new WordPattern(
  /^(?:(?:مدفع|صاروخ|جو|بر|بحر|عشواي|يوم|ليل|حوث|اسراييل|صهيون|اميرك|امريك|روس|ترك|سعود|امارات|ايران|سور|عراق|فرنس|بريطان|اوكران|اثيوب|مصر)ي|عنيف|كثيف|مكثف|دقيق|متبادل|متواصل|متقطع|مركز|مماثل|سابق|لل.+|ل(?:قوات|طايرات|مقاتلات|مروحيات|طيران|مدفعيه|راجمات|ميليشيا|مليشيا|ميليشيات|مليشيات|مسلحي))$/,
)

/** Marks every token of a text. */
export function markTokens(
  tokens: readonly Token[],
  readings: readonly Readings[],
  { actorAt, placeAt, dateAt }: Covers,
): Int32Array {
  const marks = new Int32Array(tokens.length)
  for (let at = 0; at < marks.length; at++) {
    let mark = byWord.of((tokens[at] as Token).word) | (readings[at] as Readings).marks
    // `، بين الجيش والمسلحين`: the preposition has the letters of `بيّن`
    if ((mark & BETWEEN) !== 0)
      mark &= tokens[at + 1]?.form === 'ان' ? ~BETWEEN : ~(BETWEEN | MARK.verb | MARK.say)
    // `بغارات وقصف مدفعي`: with its kind behind it, it is a noun
    if ((mark & MARK.verb) !== 0 && isBlow(tokens, at)) mark &= ~MARK.verb
    if ((mark & MISREAD) !== 0) mark &= ~(MISREAD | misreadAt(tokens, at))
    if (actorAt[at] != null) mark = (mark | MARK.name) & ~UNCOVERED
    if (placeAt[at] != null) mark = (mark | MARK.place) & ~UNCOVERED
    const date = dateAt[at]
    if (date != null) {
      // What a distance is told from stands in its words: `بعد يومين من الهجوم`.
      const anchor = date.meaning.kind === 'relation' && date.meaning.anchor === at
      mark = (mark | MARK.date) & ~(anchor ? MARK.verb : UNCOVERED)
    }
    marks[at] = mark
  }
  return marks
}

/** Whether a token has one of some marks; false where there is no token. */
export function hasMark({ marks }: Pick<Scene, 'marks'>, at: number, mark: number): boolean {
  return ((marks[at] ?? 0) & mark) !== 0
}

/** The marks of a stretch of tokens together. */
export function marksBetween({ marks }: Pick<Scene, 'marks'>, first: number, last: number): number {
  let all = 0
  for (let at = first; at < last; at++) all |= marks[at] ?? 0
  return all
}

/** Whether a token of a stretch has one of some marks and is part of no name. */
export function anyMark(scene: Scene, wanted: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (hasMark(scene, at, wanted) && !hasMark(scene, at, MARK.name)) return true
  return false
}
