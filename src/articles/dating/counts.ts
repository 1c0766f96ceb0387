import { foldText } from '../../arabic/fold.ts'
import { readNumber } from '../../arabic/numerals.ts'
import { readOrdinal } from '../../arabic/ordinals.ts'
import type { ArabicText, Token } from '../../arabic/text.ts'
import { WordMemo } from '../../arabic/vocabulary.ts'
import type { Authority } from '../../authority/read.ts'
import type { Happening } from '../../records.ts'
import { windowOfRange, type Clue, type DatedSentence, type Window } from './clue.ts'
import { ALWAYS, dayNumber, isoDay, numberOf } from './days.ts'
import { holdersOf } from './fit.ts'

/** A war whose dead and whose days are counted. */
interface War {
  /** The day on which it began, its first. */
  readonly began: number
  /** Where it is fought, and all that holds it but the country. */
  readonly place: string
  /** How many had been killed by a day, in order. */
  readonly tolls: readonly { readonly day: number; readonly dead: number }[]
}

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
  return sentences.flatMap((sentence): Clue[] => {
    const found: Clue[] = []
    for (let at = sentence.first; at < sentence.last; at++) {
      const word = counting.of((text.tokens[at] as Token).word)
      if (word === null) continue
      const counted = word === 'dead' ? deadAt(text, at, sentence) : unitAt(text, at, word, sentence)
      if (counted === null) continue
      for (const war of namedIn(sentence)) {
        const window =
          word === 'dead' ? tollWindow(counted, war) : unitWindow(counted.min, word, war, isAhead(text, at))
        if (window === null) continue
        const { start } = text.tokens[Math.min(at, counted.first)] as Token
        const { end } = text.tokens[Math.max(at, counted.last - 1)] as Token
        const words = text.source.slice(start, end)
        const weight = word === 'dead' ? 4 : 3
        const { lead } = sentence
        found.push({ start, end, text: words, rule: 'relative', windows: [window], weight, lead })
      }
    }
    return found
  })
}

type Unit = 'day' | 'month' | 'year'

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

const counting = new WordMemo((form): Unit | 'dead' | null => {
  const bare = form.replace(/^[وفبل](?=.{4})/, '')
  return UNITS.get(form) ?? UNITS.get(bare) ?? (DEAD.has(form) || DEAD.has(bare) ? 'dead' : null)
})

/** A number counted, and its tokens, half-open. */
interface Counted {
  readonly min: number
  /** Null for `more than`. */
  readonly max: number | null
  readonly approximate: boolean
  readonly first: number
  readonly last: number
}

/** Words by which a number of dead is that of the whole war: it rises, and it is counted since a day. */
const SO_FAR = /^[وفبل]?(?:ال)?(?:منذ|حصيل|ارتفع|ارتفاع|اجمالي|مجموع|بلغ|تجاوز|تخطي|عدد|الي)/

/** The number of dead that stands right before the word (`34049 شهيدا`), or a few words after it (`عدد الشهداء إلى 34049`). */
function deadAt(text: ArabicText, at: number, { first, last }: DatedSentence): Counted | null {
  const { tokens } = text
  let total = false
  for (let token = first; token < last && !total; token++) total = SO_FAR.test(tokens[token]?.form ?? '')
  if (!total) return null
  for (let from = Math.max(first, at - 7); from < at; from++) {
    const number = readNumber(tokens, from)
    if (number !== null && number.next === at) return asCounted(number, from)
  }
  for (let from = at + 1; from < Math.min(last, at + 14); from++) {
    const form = tokens[from]?.form ?? ''
    if (OTHERS.test(form)) return null
    const number = readNumber(tokens, from)
    if (number === null) continue
    return OTHERS.test(tokens[number.next]?.form ?? '') ? null : asCounted(number, from)
  }
  return null
}

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
function unitAt(text: ArabicText, at: number, unit: Unit, { first, last }: DatedSentence): Counted | null {
  const { tokens } = text
  const next = tokens[at + 1]?.form === 'ال' ? at + 2 : at + 1
  const digits = tokens[next]?.number === true ? readNumber(tokens, next) : null
  const ordinal = digits === null ? readOrdinal(tokens, at + 1) : null
  const value = digits?.min ?? ordinal?.value
  if (value === undefined || value < (unit === 'day' && !isRunning(tokens, next) ? 3 : 2) || value > 1200)
    return null
  // `اليوم 7 أكتوبر` is a date, and `اليوم العاشر من المحرم`.
  const spoken = next > at + 1 || /^[ول]?لل|(?:ه|ها)$/.test(tokens[at]?.form ?? '') || ordinal !== null
  const after = digits?.next ?? ordinal?.next ?? next
  if (!spoken || tokens.slice(after, after + 2).some(({ form }) => OTHER_COUNT.test(form))) return null
  for (let token = first; token < last; token++) {
    const form = tokens[token]?.form ?? ''
    if (/^[وفبل]*(?:ال)?(?:استيناف|استانف|هدنه|تهديه|اتفاق)/.test(form)) return null
  }
  for (let token = first; token < last; token++) {
    if (WAR.test(tokens[token]?.form ?? ''))
      return { min: value, max: value, approximate: false, first: at, last: after }
  }
  return null
}

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
  return ahead ? { earliest: earliest - NEAR, latest: earliest + NEAR } : { earliest: earliest - 1, latest }
}

// ── Wars ───────────────────────────────────────────────────────────────────────────────────────────────

const known = new WeakMap<Authority, readonly War[]>()

function warsOf(authority: Authority): readonly War[] {
  let wars = known.get(authority)
  if (wars === undefined)
    known.set(authority, (wars = authority.happenings.flatMap((happening) => warOf(happening, authority))))
  return wars
}

/** A war is a happening with a count of its dead or other names by which it is told. */
function warOf({ date, place, type, also = [], tolls = {} }: Happening, { places }: Authority): War[] {
  const counts = Object.entries(tolls).map(([day, dead]) => ({ day: dayNumber(day), dead }))
  const isWar = counts.length > 0 || (also.length > 0 && FIGHTING.has(type))
  const { earliest } = windowOfRange(date)
  if (place === null || !isWar || earliest >= ALWAYS) return []
  return [{ began: earliest, place: theatreOf(place, places), tolls: counts }]
}

const FIGHTING: ReadonlySet<Happening['type']> = new Set(['clash', 'attack', 'air-strike', 'protest'])

/** The region or country in which a war that began in a place is fought. */
function theatreOf(place: string, places: Authority['places']): string {
  let at = places.get(place)
  while (at !== undefined && at.kind !== 'country' && at.kind !== 'region')
    at = places.get([at.within].flat()[0] ?? '')
  return at?.id ?? place
}

/** The wars whose place a sentence names; where it names none, those whose place the article names. */
function warsNamed(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  wars: readonly War[],
  authority: Authority,
): (sentence: DatedSentence) => readonly War[] {
  const { ofPlace } = holdersOf(authority)
  const namedIn = ({ first, last }: DatedSentence): ReadonlySet<string> => {
    const places = authority.lookup
      .find(text, first, last)
      .filter(({ kind, form }) => kind === 'place' && form.use === 'full')
    const named = new Set(places.flatMap(({ id }) => ofPlace(id)))
    // `الحرب السودانية`, `صواريخ إيرانية`.
    for (let at = first; at < last; at++) {
      const country = authority.nationalities.ofWord((text.tokens[at] as Token).word)
      if (country !== null) named.add(country)
    }
    return named
  }
  let inArticle: readonly War[] | null = null
  return (sentence) => {
    const here = namedIn(sentence)
    const own = wars.filter(({ place }) => here.has(place))
    if (own.length > 0) return own
    const all = (inArticle ??= wars.filter(({ place }) =>
      sentences.some((other) => namedIn(other).has(place)),
    ))
    return all.length > 1 ? [] : all
  }
}
