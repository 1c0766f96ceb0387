import { foldText } from '../../arabic/fold.ts'
import { readNumber } from '../../arabic/numerals.ts'
import { readOrdinal } from '../../arabic/ordinals.ts'
import type { ArabicText, Token } from '../../arabic/text.ts'
import { RareMemo } from '../../arabic/vocabulary.ts'
import type { Authority } from '../../authority/read.ts'
import type { Clue, DatedSentence, Window } from './clue.ts'
import { NEVER, isoDay, numberOf } from './days.ts'
import { namesIn } from './agreement.ts'
import { RESUMED, warsNamed, warsOf, type War } from './wars.ts'

/**
 * Clues from what is counted in a war: the dead so far (`ارتفاع حصيلة الشهداء إلى 34 ألفا و49`), and its days, months
 * and years (`لليوم الـ197 على التوالي`, `دخلت الحرب شهرها السابع`).
 *
 * Reasoning:
 * - A count of the dead grows by the day and is printed as it stands, so between two counts whose days are known lies
 *   the day of a third. A round number says less: from the day on which it was reached to that on which the next was.
 */
export function countClues(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
): Clue[] {
  const wars = warsOf(authority)
  if (wars.length === 0) return []
  const namedIn = warsNamed(text, sentences, wars, authority)
  const clues = sentences.flatMap((sentence): Clue[] => {
    const found: Clue[] = []
    for (let at = sentence.first; at < sentence.last; at++) {
      const word = counting.of((text.tokens[at] as Token).word)
      if (word === null) continue
      const dead = word === 'dead' || word === 'people' || word === 'dying'
      const counted = dead ? deadAt(text, at, sentence, word) : unitAt(text, at, word, sentence)
      if (counted === null) continue
      const of = dead ? 'toll' : counted.resumed === true ? 'resumed' : 'war'
      for (const war of namedIn(sentence, of)) {
        if (word === 'day' && of === 'war' && !isOfWar(text, sentence, counted, war, authority)) continue
        const window = dead ? tollWindow(counted, war) : unitWindow(counted.min, word, war, isAhead(text, at))
        if (window === null) continue
        const { start } = text.tokens[Math.min(at, counted.first)] as Token
        const { end } = text.tokens[Math.max(at, counted.last - 1)] as Token
        const words = text.source.slice(start, end)
        const weight = dead ? TOLL : 3
        const { lead } = sentence
        found.push({ start, end, text: words, rule: 'relative', windows: [window], weight, lead })
      }
    }
    return found
  })
  return withoutParts(clues)
}

/** Fewer days are those of a battle as often as of a war. */
export const MANY_DAYS = 25

/**
 * Whether days are those of a war: where a whole country is its theatre, the sentence names each party, since the third
 * day of a battle there is not that of the war.
 */
function isOfWar(
  text: ArabicText,
  { first, last }: DatedSentence,
  { min }: Counted,
  { sides, risen, place }: War,
  authority: Authority,
): boolean {
  if (risen) return false
  if (min >= MANY_DAYS || authority.places.get(place)?.kind !== 'country') return true
  const named = namesIn(text, first, last, authority)
  for (let at = first; at < last; at++) {
    const country = authority.nationalities.ofWord((text.tokens[at] as Token).word)
    if (country !== null) named.add(authority.states.get(country) ?? country)
  }
  return sides.every((side) => side.length === 0 || side.some((id) => named.has(id)))
}

/** Of several counts of the dead the latest is that of the whole war: others are of a part of it, or of an earlier day. */
function withoutParts(clues: readonly Clue[]): Clue[] {
  const isToll = ({ weight }: Clue): boolean => weight === TOLL
  const latest = Math.max(...clues.filter(isToll).map(({ windows }) => windows[0]?.earliest ?? NEVER))
  return clues.filter((clue) => !isToll(clue) || clue.windows[0]?.earliest === latest)
}

type Unit = 'day' | 'month' | 'year'

/** What a count of the dead weighs. */
const TOLL = 4

const DEAD = new Set(
  foldText('شهيد شهيدا شهيدة قتيل قتيلا قتلى القتلى الشهداء شهداء ضحايا الضحايا ضحية فلسطيني فلسطينيا').split(
    ' ',
  ),
)
const UNITS: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['day', 'اليوم يومه يومها لليوم يومهما'],
      ['month', 'شهره شهرها للشهر'],
      ['year', 'عامه عامها سنتها سنته للعام'],
    ] as const
  ).flatMap(([unit, forms]) =>
    foldText(forms)
      .split(' ')
      .map((form) => [form, unit] as const),
  ),
)

const PEOPLE = new Set(foldText('شخص شخصا إنسان إنسانا مواطن مواطنا').split(' '))

const counting = new RareMemo((form): Unit | 'dead' | 'people' | 'dying' | null => {
  const bare = form.replace(/^[وفبل](?=.{4})/, '')
  if (PEOPLE.has(form)) return 'people'
  if (DYING.test(form)) return 'dying'
  return UNITS.get(form) ?? UNITS.get(bare) ?? (DEAD.has(form) || DEAD.has(bare) ? 'dead' : null)
})

/** Words of death that a bare number follows: `أسفرت حتى الآن عن استشهاد 4385`. */
const DYING = /^[وبل]?(?:ال)?(?:استشهاد|مقتل)$/

/** A number counted, and its tokens, half-open. */
interface Counted {
  readonly min: number
  /** Null for `more than`. */
  readonly max: number | null
  readonly approximate: boolean
  readonly first: number
  readonly last: number
  /** Counted from the day on which the war went on after a truce. */
  readonly resumed?: boolean
}

/** Words by which a number of dead is that of the whole war: it rises, and it is counted since a day. */
const SO_FAR = /^[وفبل]?(?:ال)?(?:منذ|حصيل|ارتفع|ارتفاع|اجمالي|مجموع|بلغ|تجاوز|تخطي|عدد|الي)/

/** Words by which people who were killed are counted since a day, and words of their death. */
const SINCE = /^[وفبل]?(?:منذ|جراء|بسبب|حرب|الحرب|العدوان)$/
const DIED = /^[وفبل]?(?:ال)?(?:قتل|مقتل|قتلت|قتلوا|استشهاد|استشهد|ارواحهم|ارواح|حتفهم|مصرع|وفاه|ضحايا|فقد)$/

/** The number of dead that stands right before the word (`34049 شهيدا`), or a few words after it (`عدد الشهداء إلى 34049`). */
function deadAt(
  text: ArabicText,
  at: number,
  { first, last, dates }: DatedSentence,
  counted: 'dead' | 'people' | 'dying',
): Counted | null {
  const { tokens } = text
  if (counted === 'dying') {
    const number = tokens.slice(first, at).some(({ form }) => form === 'حتي')
      ? readNumber(tokens, at + 1)
      : null
    return number === null || OTHERS.test(tokens[number.next]?.form ?? '') ? null : asCounted(number, at + 1)
  }
  const has = (words: RegExp, from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ form }) => words.test(form))
  if (!has(counted === 'dead' ? SO_FAR : SINCE, first, last)) return null
  if (PEOPLED.test(tokens[at]?.form ?? '') && !has(DIED, first, last)) return null
  // Those who died since it went on are a part of the dead, and people are counted for more than that.
  const resumed = has(RESUMED, first, last)
  const whole = (found: Counted): Counted | null => (resumed && found.min < OF_WHOLE ? null : found)
  if (counted === 'people' && !has(DIED, Math.max(first, at - 9), Math.min(last, at + 3))) return null
  for (let from = Math.max(first, at - 7); from < at; from++) {
    // `منذ أكتوبر 2023 إلى 50 ألف شهيد`: a year is no count
    const dated = dates.some((date) => date.first <= from && from < date.last)
    const number = dated ? null : readNumber(tokens, from)
    if (number !== null && number.next === at) return whole(asCounted(number, from))
  }
  if (counted === 'people') return null
  for (let from = at + 1; from < Math.min(last, at + 14); from++) {
    const form = tokens[from]?.form ?? ''
    if (OTHERS.test(form)) return null
    const number = readNumber(tokens, from)
    if (number === null) continue
    return OTHERS.test(tokens[number.next]?.form ?? '') ? null : whole(asCounted(number, from))
  }
  return null
}

/** More dead than any war that went on after a truce has cost since. */
const OF_WHOLE = 20_000

/** Words of people that are counted as dead only where a word of death stands. */
const PEOPLED = /^[وفبل]?(?:ال)?فلسطيني/

/** Who is counted beside the dead, or of them. */
const OTHERS =
  /^[وفبل]?(?:ال)?(?:جريح|جرحي|مصاب|اصاب|طفل|اطفال|امراه|نساء|سيد|صحفي|صحافي|مفقود|اسير|معتقل|عام|يوم|شهر|ساعه|اكتوبر|تشرين|جندي|مجزر)/

function asCounted(number: NonNullable<ReturnType<typeof readNumber>>, first: number): Counted {
  const { min, max, approximate, next } = number
  return { min, max, approximate, first, last: next }
}

/** Fewest dead of a war so far: a smaller number is that of a day or a strike. */
const LEAST_DEAD = 2000
/** Days for which the last count is told when none later is known. */
const LATER = 120

/** Days on which a count of the dead can have been printed; null for one that is no count of this war. */
function tollWindow({ min, max, approximate }: Counted, { tolls }: War): Window | null {
  if (min < LEAST_DEAD || tolls.length === 0) return null
  const round = min % 500 === 0 && (max === null || approximate || min % 1000 === 0)
  if (min > (tolls.at(-1)?.dead ?? 0) * 1.1) return null
  const from = tolls.findLast(({ dead }) => dead <= (approximate ? min * 0.97 : min))
  const most = round ? min + Math.max(1000, min * 0.03) : min
  const to = tolls.find(({ dead }) => dead >= most)
  const last = tolls.at(-1)
  if (from === undefined || last === undefined) return null
  // Counts are printed on the day after as well.
  const latest = to === undefined ? last.day + LATER : to.day + 2
  return { earliest: from.day, latest }
}

/** Words of war beside which its days are counted. */
const WAR = /^[وفبل]*(?:ال)?(?:عدوان|حرب|مواجه|اشتباك|قتال|اباده|قصف|معرك|طوفان|هجوم|غارات|حصار|مجازر)/

/** The number of the day, month or year of a war: `لليوم الـ197`, `يومها الثاني والأربعين`, `شهرها السابع`. */
function unitAt(
  text: ArabicText,
  at: number,
  unit: Unit,
  { first, last, lead }: DatedSentence,
): Counted | null {
  const { tokens } = text
  const next = tokens[at + 1]?.form === 'ال' ? at + 2 : at + 1
  const digits = tokens[next]?.number === true ? readNumber(tokens, next) : null
  const ordinal = digits === null ? readOrdinal(tokens, at + 1) : null
  const value = digits?.min ?? ordinal?.value
  const least = unit !== 'day' || (lead && isRunning(tokens, next)) ? 2 : 10
  if (value === undefined || value < least || value > 1200) return null
  // `اليوم 7 أكتوبر` is a date, and `اليوم العاشر من المحرم`.
  const spoken = next > at + 1 || /^[ول]?لل|(?:ه|ها)$/.test(tokens[at]?.form ?? '') || ordinal !== null
  const after = digits?.next ?? ordinal?.next ?? next
  if (!spoken || tokens.slice(after, after + 2).some(({ form }) => OTHER_COUNT.test(form))) return null
  const has = (words: RegExp, from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ form }) => words.test(form))
  const resumed = has(RESUMED, after, Math.min(last, after + 4))
  // Another count of the sentence may be that of the truce or of the days since.
  if (!resumed && (has(TRUCE, first, last) || (has(RESUMED, first, last) && value < LONG))) return null
  if (!has(WAR, first, last)) return null
  return { min: value, max: value, approximate: false, first: at, last: after, resumed }
}

const TRUCE = /^[وفبل]*(?:ال)?(?:هدنه|تهديه|اتفاق)/
/** More days than those since a war went on are likely those of the whole war. */
const LONG = 300

/** `لليوم الثاني على التوالي`. */
const isRunning = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 4).some(({ form }) => form === 'التوالي')

/** What follows a number that counts something else: months, and the days of a truce. */
const OTHER_COUNT =
  /^(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|رمضان|شوال|المحرم|عيد|العيد|صباحا|مساء)/

/** Words before the month of a war that is still to begin: `تدخل الحرب بعد أيام شهرها الثامن`, `على أعتاب عامها الثالث`. */
const AHEAD = new Set(foldText('تدخل يدخل أعتاب مشارف وشك قرب اقتراب قبيل عشية توشك يوشك').split(' '))

function isAhead({ tokens }: ArabicText, at: number): boolean {
  return tokens.slice(Math.max(0, at - 7), at).some(({ form }) => AHEAD.has(form))
}

/** Most days before a month or year of a war begins on which it is said to be near. */
const NEAR = 14

function unitWindow(value: number, unit: Unit, { began }: War, ahead: boolean): Window | null {
  if (unit === 'day') return { earliest: began + value - 1, latest: began + value }
  const [year, month, day] = isoDay(began).split('-').map(Number) as [number, number, number]
  const step = unit === 'year' ? 12 : 1
  const earliest = numberOf(year, month + step * (value - 1), day)
  const latest = numberOf(year, month + step * value, day)
  // `تدخل عامها الثامن` is told for weeks after as well.
  if (ahead) return { earliest: earliest - NEAR, latest: earliest + (unit === 'year' ? 4 : 1) * NEAR }
  return { earliest: earliest - 1, latest }
}
