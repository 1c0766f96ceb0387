import { foldText } from '../arabic/fold.ts'
import { readNumber } from '../arabic/numerals.ts'
import type { Token } from '../arabic/text.ts'
import { GAP } from '../arabic/text.ts'
import { readMonthAfterWord, readMonthFirst } from './calendar-dates.ts'
import { readMidnight } from './days.ts'
import type { Distance, Meaning, TimeUnit, Turn } from './meaning.ts'
import type { Reading } from './reading.ts'
import { calendarDate } from './reading.ts'
import { NARRATIVE_TURNS, PARTS, UNIT_WORDS, formAt, isWord, joins, readTurn, skipAttached } from './words.ts'
import { readNamedYear, readYearDigits } from './years.ts'

/** Units that a turn makes a date: the clock's are not among them. */
function isLong(unit: TimeUnit): boolean {
  return unit !== 'minute' && unit !== 'hour' && unit !== 'day'
}

/** One exact unit. */
function one(unit: TimeUnit): Distance {
  return { unit, min: 1, max: 1, approximate: false, vague: false }
}

/**
 * Reads a definite unit, proclitics taken off it: `الشهر الماضي`, `العام 2014`, `الأسبوع التالي`,
 * `الأيام الثلاثة الماضية`, `الأسبوعين السابقين لزيارة …`.
 */
export function readUnit(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const word = UNIT_WORDS.get(bare)
  if (word === undefined || !word.definite) return null
  if (word.number !== 'one') return readStretch(tokens, at + 1, word.unit, word.number === 'two' ? 2 : null)
  if (!isLong(word.unit)) return null
  const year = readYearPoint(tokens, at, bare)
  if (year !== null) return year
  const turned = readTurn(tokens, at + 1)
  if (turned !== null) return unitReading(word.unit, turned.turn, turned.next)
  if (isBefore(tokens, at, 'هذا', 'هذه')) return unitReading(word.unit, 'this', at + 1)
  return readNarrativeUnit(tokens, at + 1, one(word.unit), false)
}

function isBefore(tokens: readonly Token[], at: number, ...forms: readonly string[]): boolean {
  const form = tokens[at - 1]?.form ?? ''
  return joins(tokens[at]) && (forms.includes(form) || forms.includes(form.replace(/^[وفبل]/, '')))
}

function unitReading(unit: TimeUnit, turn: Turn, next: number): Reading {
  return { meaning: { kind: 'unit', unit, turn, part: null }, next, time: null }
}

/** `الأسبوع التالي`, and with what it follows: `الأسبوعين السابقين لزيارة قاآني`. */
function readNarrativeUnit(
  tokens: readonly Token[],
  at: number,
  distance: Distance,
  whole: boolean,
): Reading | null {
  const side = NARRATIVE_TURNS.get(formAt(tokens, at))
  if (side === undefined) return readRelative(tokens, at, distance)
  const after = formAt(tokens, at + 1)
  if (side !== 'same' && /^ل../.test(after) && !/^(?:لم|لن|لكن|لان|ليس|لدي)/.test(after)) {
    const meaning: Meaning = { kind: 'relation', side, distance, whole: true, anchor: at + 1 }
    return { meaning, next: at + 1, time: null }
  }
  if (whole) return null
  return { meaning: { kind: 'narrative', distance, side }, next: at + 1, time: null }
}

/** `الأيام التي سبقت الهجوم`, `الأسبوع الذي تلا الاتفاق`. */
function readRelative(tokens: readonly Token[], at: number, distance: Distance): Reading | null {
  if (!isWord(tokens, at, 'الذي', 'التي', 'اللذين', 'اللتين')) return null
  const verb = formAt(tokens, at + 1)
  const before = /^سبق[تا]?$/.test(verb)
  if (!before && !/^(?:تل[تاي]|تلت|اعقب[تا]?)$/.test(verb)) return null
  if (!joins(tokens[at + 2])) return null
  const side = before ? 'before' : 'after'
  return {
    meaning: { kind: 'relation', side, distance, whole: true, anchor: at + 2 },
    next: at + 2,
    time: null,
  }
}

/** Several units with a turn: `الأيام الثلاثة الماضية`, `الساعات الـ24 المقبلة`, `الأشهر الأخيرة`. */
function readStretch(
  tokens: readonly Token[],
  at: number,
  unit: TimeUnit,
  count: number | null,
): Reading | null {
  const few = isWord(tokens, at, 'القليله', 'المعدوده')
  const number = count === null && joins(tokens[at]) && !few ? readNumber(tokens, at) : null
  const next = number?.next ?? (few ? at + 1 : at)
  const min = count ?? number?.min ?? 2
  const vague = count === null && number === null
  const distance: Distance = { unit, min, max: vague ? null : min, approximate: vague, vague }
  const turned = readTurn(tokens, next)
  if (turned === null) return readNarrativeUnit(tokens, next, distance, true)
  return { meaning: { kind: 'window', turn: turned.turn, distance }, next: turned.next, time: null }
}

/** `الـ24 ساعة الماضية`, from its digits on. */
export function readCountedStretch(tokens: readonly Token[], at: number): Reading | null {
  const word = UNIT_WORDS.get(formAt(tokens, at + 1))
  // `لجنة «6+6» الشهر المقبل`: what is counted has no article
  if (word === undefined || word.definite) return null
  const turned = readTurn(tokens, at + 2)
  if (turned === null) return null
  const count = Number(tokens[at]?.form)
  const distance: Distance = { unit: word.unit, min: count, max: count, approximate: false, vague: false }
  return { meaning: { kind: 'window', turn: turned.turn, distance }, next: turned.next, time: null }
}

/** Reads `عام 2014`, `سنة 2014`; a noun's own year (`الاتفاق النووي لعام 2015`) is a name. */
export function readYearPoint(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const year = readNamedYear(tokens, at, bare)
  if (year === null) return null
  const date = calendarDate({ year: year.year, calendar: year.calendar })
  const own = /^[وف]?ل/.test(tokens[at]?.form ?? '')
  return { meaning: own ? { kind: 'name', date } : date, next: year.next, time: null }
}

/** `عامي 2003 و2011`, `الأعوام 2003-2011`. */
export function readTwoYears(tokens: readonly Token[], at: number): Reading | null {
  const from = joins(tokens[at + 1]) ? readYearDigits(tokens, at + 1) : null
  if (from === null) return null
  const link = tokens[from.next]
  const start = skipAttached(tokens, from.next)
  const dashed = joins(link, GAP.dash) && link.number
  const to = dashed || start > from.next ? readYearDigits(tokens, start) : null
  if (to === null) return null
  const meaning: Meaning = {
    kind: 'span',
    from: calendarDate({ year: from.year, calendar: from.calendar }),
    to: calendarDate({ year: to.year, calendar: to.calendar }),
  }
  return { meaning, next: to.next, time: null }
}

const BARE_YEAR_LICENCES = new Set(
  ['في', 'وفي', 'منذ', 'ومنذ', 'خلال', 'حتي', 'بحلول', 'قبل', 'بعد'].concat([...PARTS.keys()]),
)

/**
 * Reads a year of digits alone after في, منذ, نهاية …, 1900 to 2099. A round number (`في 2000 قرية`) or one that
 * counts a unit is none.
 */
export function readBareYear(tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at]
  if (token === undefined || !joins(token) || token.form.length !== 4) return null
  if (!isLicensed(tokens, at) || /00$/.test(token.form)) return null
  const year = Number(token.form)
  if (year < 1900 || year > 2099 || UNIT_WORDS.has(formAt(tokens, at + 1))) return null
  const following = tokens[at + 1]
  if (following?.number === true && (following.gap & GAP.space) === 0) return null
  return { meaning: calendarDate({ year }), next: at + 1, time: null }
}

function isLicensed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.form ?? ''
  if (BARE_YEAR_LICENCES.has(before)) return true
  // `من 2014 إلى 2017`: each of the two years licenses the other.
  if (before === 'من') return isWord(tokens, at + 1, 'الي', 'حتي') && tokens[at + 2]?.form.length === 4
  if (before === 'الي') return tokens[at - 3]?.form === 'من' && tokens[at - 2]?.form.length === 4
  return isYearOfPlace(tokens, at)
}

/** `قتل في سوريا 2015.`: where and when, at the end of what is said. */
function isYearOfPlace(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const ends = next === undefined || (next.gap & (GAP.comma | GAP.stop | GAP.line | GAP.close)) !== 0
  return ends && tokens[at - 2]?.form === 'في' && joins(tokens[at - 1]) && tokens[at - 1]?.number !== true
}

/** Reads a part of a month or year: `مطلع الشهر الجاري`, `منتصف أكتوبر`, `نهاية عام 2023`; also `منتصف الليل`. */
export function readPart(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const part = PARTS.get(bare)
  if (part === undefined) return null
  const midnight = bare === 'منتصف' ? readMidnight(tokens, at) : null
  if (midnight !== null) return midnight
  const whole = readWhole(tokens, at + 1)
  if (whole === null) return null
  const { meaning } = whole
  if (meaning.kind === 'unit') return { ...whole, meaning: { ...meaning, part } }
  if (meaning.kind !== 'calendar' || meaning.day !== null) return null
  return { ...whole, meaning: { ...meaning, part } }
}

/** What a part is a part of. */
function readWhole(tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at]
  if (!joins(token)) return null
  if (token.number) return readBareYear(tokens, at)
  if (isWord(tokens, at, 'هذا', 'هذه')) return readUnit(tokens, at + 1, formAt(tokens, at + 1))
  const word = UNIT_WORDS.get(token.form)
  if (word?.number === 'one' && isLong(word.unit)) {
    if (!word.definite)
      return word.unit === 'month'
        ? readMonthAfterWord(tokens, at, token.form)
        : readYearPoint(tokens, at, token.form)
    return readUnit(tokens, at, token.form) ?? unitReading(word.unit, 'this', at + 1)
  }
  return readMonthFirst(tokens, at, token.form)
}

/** Seasons that lie within one year, by their first and last month. */
const SEASONS: ReadonlyMap<string, readonly [first: number, last: number]> = new Map([
  ['ربيع', [3, 5]],
  ['صيف', [6, 8]],
  ['خريف', [9, 11]],
])

/** Folded names of the seasons that `readSeason` knows. */
export const SEASON_FORMS: readonly string[] = [...SEASONS.keys()]

/** Reads `صيف 2014`, `خريف عام 2023`, `ربيع العام الماضي`: from the first month of the season to its last. */
export function readSeason(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const months = SEASONS.get(bare)
  const token = tokens[at + 1]
  if (months === undefined || !joins(token)) return null
  const digits = token.number ? readYearDigits(tokens, at + 1) : readNamedYear(tokens, at + 1, token.form)
  const turned = UNIT_WORDS.get(token.form)?.unit === 'year' ? readTurn(tokens, at + 2) : null
  const next = digits?.next ?? turned?.next
  if (next === undefined) return null
  const year = { year: digits?.year ?? null, yearTurn: turned?.turn ?? null }
  const from = calendarDate({ ...year, month: months[0] })
  return {
    meaning: { kind: 'span', from, to: calendarDate({ ...year, month: months[1] }) },
    next,
    time: null,
  }
}

const DECADES = ['عشرين', 'ثلاثين', 'أربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين']
const decades = new Map(
  DECADES.flatMap((stem, index) =>
    ['يات', 'ات'].flatMap((ending): [string, number][] => [
      [foldText(stem + ending), 1920 + index * 10],
      [foldText(`ال${stem}${ending}`), 1920 + index * 10],
    ]),
  ),
)

/** Folded names of the decades. */
export const DECADE_FORMS: readonly string[] = [...decades.keys()]

/** Reads `ثمانينيات القرن الماضي`. Alone the word may tell someone's age (`في الثلاثينيات من عمره`). */
export function readDecade(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const first = decades.get(bare)
  const start = isWord(tokens, at + 1, 'من') ? at + 2 : at + 1
  const century = isWord(tokens, start, 'القرن') && isWord(tokens, start + 1, 'الماضي', 'العشرين')
  if (first === undefined || !century) return null
  const meaning: Meaning = {
    kind: 'span',
    from: calendarDate({ year: first }),
    to: calendarDate({ year: first + 9 }),
  }
  return { meaning, next: start + 2, time: null }
}
