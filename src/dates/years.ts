import type { MonthCalendar } from '../arabic/months.ts'
import { readPlainNumber } from '../arabic/number-words.ts'
import type { Token } from '../arabic/text.ts'
import { GAP } from '../arabic/text.ts'
import type { Turn } from './meaning.ts'
import { NARRATIVE_TURNS, UNIT_WORDS, formAt, isWord, joins, readTurn } from './words.ts'

/** A year as written. */
export interface YearReading {
  readonly year: number
  readonly calendar: MonthCalendar
  readonly next: number
}

const HIJRI_MARKS = new Set(['ه', 'هجري', 'هجريه', 'الهجري', 'للهجره'])
const PERSIAN_MARKS = new Set(['شمسي', 'شمسيه', 'الشمسي', 'ش'])
const GREGORIAN_MARKS = new Set(['م', 'ميلادي', 'ميلاديه', 'للميلاد'])

/**
 * Reads the digits of a year, with the mark of its calendar (`1445 هـ`, `2018م`). Without a mark, 1800 to 2199 is
 * Gregorian; what is less needs a mark or `calendar`, the one its month belongs to.
 */
export function readYearDigits(
  tokens: readonly Token[],
  at: number,
  calendar: MonthCalendar | null = null,
): YearReading | null {
  const token = tokens[at]
  if (token?.number !== true || token.form.length !== 4) return null
  const year = Number(token.form)
  const marked = readMark(tokens, at + 1)
  const told = marked?.calendar ?? calendar ?? 'gregorian'
  if (told === 'gregorian' ? year < 1800 || year > 2199 : year < 1200 || year > 1600) return null
  return { year, calendar: told, next: marked?.next ?? at + 1 }
}

function readMark(tokens: readonly Token[], at: number): { calendar: MonthCalendar; next: number } | null {
  const form = formAt(tokens, at)
  if (form === '') return null
  if (HIJRI_MARKS.has(form)) {
    const persian = tokens[at + 1]
    const solar = persian !== undefined && PERSIAN_MARKS.has(persian.form)
    return solar ? { calendar: 'persian', next: at + 2 } : { calendar: 'hijri', next: at + 1 }
  }
  if (PERSIAN_MARKS.has(form)) return { calendar: 'persian', next: at + 1 }
  return GREGORIAN_MARKS.has(form) ? { calendar: 'gregorian', next: at + 1 } : null
}

/** `عام 2014`, `السنة 2014`, `عام ألفين وأربعة عشر`, from the word for year on, proclitics taken off it. */
export function readNamedYear(tokens: readonly Token[], at: number, bare: string): YearReading | null {
  const unit = UNIT_WORDS.get(bare)
  if (unit?.unit !== 'year' || unit.number !== 'one') return null
  const token = tokens[at + 1]
  if (!joins(token, GAP.open)) return null
  if (token.number) return readYearDigits(tokens, at + 1)
  const words = readPlainNumber(tokens, at + 1, {})
  return words !== null && words.value >= 1800 && words.value <= 2199
    ? { year: words.value, calendar: 'gregorian', next: words.next }
    : null
}

/** What stands after a month: its year, or how it or its year stands to the day of writing. */
export interface MonthTail {
  readonly year: number | null
  readonly calendar: MonthCalendar | null
  readonly yearTurn: Turn | 'told' | null
  readonly turn: Turn | null
  readonly next: number
}

/**
 * Reads what follows a month: `2018`, `، 2018`, `/2018`, `من عام 2018`, `الماضي`, `من العام الماضي`.
 * `dated` says that a day stands before the month, so that a comma may come before the year.
 */
export function readMonthTail(
  tokens: readonly Token[],
  at: number,
  calendar: MonthCalendar,
  dated: boolean,
): MonthTail {
  if (closesTwin(tokens, at)) return readMonthTail(withoutClose(tokens, at), at, calendar, dated)
  const tail: MonthTail = { year: null, calendar: null, yearTurn: null, turn: null, next: at }
  const token = tokens[at]
  if (joins(token, GAP.slash | GAP.dash | GAP.comma | GAP.open) && token.number) {
    const separated = (token.gap & (GAP.comma | GAP.open)) !== 0
    const year = separated && !dated ? null : readYearDigits(tokens, at, calendar)
    return year === null ? tail : { ...tail, ...year }
  }
  const turned = readTurn(tokens, at)
  if (turned !== null) return { ...tail, turn: turned.turn, next: turned.next }
  return readYearPhrase(tokens, isWord(tokens, at, 'من') ? at + 1 : at, tail)
}

/** `فبراير (شباط) 2021`, `أكتوبر (تشرين الأول) الماضي`: the bracket before a token closes the month's other name. */
function closesTwin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || (token.gap & ~(GAP.space | GAP.quote)) !== GAP.close) return false
  return [at - 1, at - 2].some((back) => ((tokens[back]?.gap ?? 0) & GAP.open) !== 0)
}

function withoutClose(tokens: readonly Token[], at: number): readonly Token[] {
  const rest = [...tokens]
  const token = rest[at]
  if (token !== undefined) rest[at] = { ...token, gap: token.gap & ~GAP.close }
  return rest
}

/** `من عام 2018`, `لعام 2018`, `من العام الماضي`, `من هذا العام`, `من العام نفسه`. */
function readYearPhrase(tokens: readonly Token[], at: number, tail: MonthTail): MonthTail {
  const form = formAt(tokens, at)
    .replace(/^لل/, 'ال')
    .replace(/^ل(?=عام|سنه)/, '')
  if (form === 'هذا' || form === 'هذه')
    return isYear(formAt(tokens, at + 1)) ? { ...tail, yearTurn: 'this', next: at + 2 } : tail
  if (!isYear(form)) return tail
  const year = readNamedYear(tokens, at, form)
  if (year !== null) return { ...tail, ...year }
  const turned = readTurn(tokens, at + 1)
  if (turned !== null) return { ...tail, yearTurn: turned.turn, next: turned.next }
  const same = NARRATIVE_TURNS.get(formAt(tokens, at + 1)) === 'same'
  return same ? { ...tail, yearTurn: 'told', next: at + 2 } : tail
}

function isYear(form: string): boolean {
  const unit = UNIT_WORDS.get(form)
  return unit?.unit === 'year' && unit.number === 'one'
}
