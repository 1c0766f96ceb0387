import { MONTH_HEADS } from '../arabic/months.ts'
import { ORDINAL_HEADS } from '../arabic/ordinals.ts'
import { withProclitics } from '../arabic/proclitics.ts'
import type { Token } from '../arabic/text.ts'
import { WEEKDAY_FORMS } from '../arabic/weekdays.ts'
import { readDayFirst, readMonthAfterWord, readMonthFirst } from './calendar-dates.ts'
import {
  readBeforeYesterday,
  readDayAfterWord,
  readEarlier,
  readNightWord,
  readNightly,
  readThisDay,
  readTimeOfDay,
  readToday,
  readTomorrow,
  readWeekdayPoint,
  readYesterday,
} from './days.ts'
import { ENGLISH_HEADS, readEnglishDate, readEnglishDay, readNumericDate } from './numeric-dates.ts'
import type { Reader, Reading } from './reading.ts'
import { SLICE_FORMS, readSlice } from './slices.ts'
import {
  DECADE_FORMS,
  SEASON_FORMS,
  readBareYear,
  readCountedStretch,
  readDecade,
  readPart,
  readSeason,
  readTwoYears,
  readUnit,
  readYearPoint,
} from './units.ts'
import { ADVERBS_OF_DAY, PARTS, TIMES_OF_DAY, UNIT_WORDS, formAt } from './words.ts'

/** What to read at a token of a given form, and the form without its proclitics. */
export interface Dispatch {
  readonly read: Reader
  readonly bare: string
}

/** Words that only look like a date word with a proclitic: "touched", "for whom", "how many a", "door". */
const OTHER_WORDS = new Set([
  'لامس',
  'كامس',
  'لمن',
  'بمن',
  'كمن',
  'باب',
  'لاب',
  'كاب',
  'كليل',
  'لاول',
  'كاول',
  'باول',
])

/**
 * Fills a dispatch table: every form with its proclitics. A written form keeps its first reader, and a bare word
 * goes before one with a proclitic, so that `بعد` is no ب and عد.
 */
export function dispatchTable(
  entries: readonly (readonly [forms: readonly string[], read: Reader])[],
): Map<string, Dispatch> {
  const table = new Map<string, Dispatch>()
  for (const [forms, read] of entries)
    for (const bare of forms) if (!table.has(bare)) table.set(bare, { read, bare })
  for (const [forms, read] of entries)
    for (const bare of forms)
      for (const { form } of withProclitics(bare))
        if (!table.has(form) && !OTHER_WORDS.has(form)) table.set(form, { read, bare })
  return table
}

const definiteUnits = [...UNIT_WORDS].filter(([, word]) => word.definite).map(([form]) => form)

/** Readers of single dates, by the word they begin with. */
export const POINTS: ReadonlyMap<string, Dispatch> = dispatchTable([
  [['اليوم'], readToday],
  [['يومه'], readThisDay],
  [['امس', 'الامس'], readYesterday],
  [['اول'], readBeforeYesterday],
  [['غدا', 'غد', 'الغد'], readTomorrow],
  [['البارحه', 'الليله'], readNightWord],
  [['ليلي', 'ليليه', 'ليليا'], readNightly],
  [WEEKDAY_FORMS, readWeekdayPoint],
  [['يوم', 'نهار'], readDayAfterWord],
  [[...TIMES_OF_DAY.keys(), ...ADVERBS_OF_DAY.keys()].filter((form) => form !== 'نهار'), readTimeOfDay],
  [['هذا', 'هذه', 'ذلك', 'نفس', 'ذات'], readDemonstrative],
  [['وقت'], (tokens, at) => readEarlier(tokens, at, (start) => readPoint(tokens, start))],
  [[...ORDINAL_HEADS, 'فاتح', 'الفاتح'], readDayFirst],
  [['ربيع'], (tokens, at, bare) => readMonthFirst(tokens, at, bare) ?? readSeason(tokens, at, bare)],
  [MONTH_HEADS, readMonthFirst],
  [SEASON_FORMS, readSeason],
  [SLICE_FORMS, (tokens, at, bare) => readSlice(tokens, at, bare) ?? readUnit(tokens, at, bare)],
  [DECADE_FORMS, readDecade],
  [['شهر', 'شهري'], readMonthAfterWord],
  [['عام', 'سنه'], readYearPoint],
  [
    ['عامي', 'سنتي', 'اعوام', 'الاعوام', 'العامين'],
    (tokens, at, bare) => readTwoYears(tokens, at) ?? readUnit(tokens, at, bare),
  ],
  [definiteUnits, readUnit],
  [[...PARTS.keys()], readPart],
  [ENGLISH_HEADS, readEnglishDate],
])

/** `هذا الأسبوع`, `هذا اليوم`, `ذلك اليوم`, `نفس اليوم`. */
function readDemonstrative(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const form = formAt(tokens, at + 1)
  if (form === 'اليوم') return readToday(tokens, at + 1)
  return bare === 'هذا' || bare === 'هذه' ? readUnit(tokens, at + 1, form) : null
}

/** Reads a single date at a token, proclitics allowed; null when none begins there. */
export function readPoint(tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.number) return readDigits(tokens, at)
  const found = POINTS.get(token.form)
  return found === undefined ? null : found.read(tokens, at, found.bare)
}

/** Reads a date that begins with digits. */
export function readDigits(tokens: readonly Token[], at: number): Reading | null {
  const { length } = tokens[at]?.form ?? ''
  if (length > 4 || length === 3) return length === 3 ? readCountedStretch(tokens, at) : null
  return (
    readNumericDate(tokens, at) ??
    (length === 4
      ? readBareYear(tokens, at)
      : (readDayFirst(tokens, at) ?? readEnglishDay(tokens, at) ?? readCountedStretch(tokens, at)))
  )
}
