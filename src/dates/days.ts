import { foldText } from '../arabic/fold.ts'
import { readOrdinal } from '../arabic/ordinals.ts'
import type { Token } from '../arabic/text.ts'
import { GAP } from '../arabic/text.ts'
import { readBareWeekday, readWeekday } from '../arabic/weekdays.ts'
import { readDayFirst } from './calendar-dates.ts'
import type { Distance, Meaning, TimeOfDay } from './meaning.ts'
import { isTodayTrap, isWeekdayTrap } from './names.ts'
import { readDayAndMonth, readEnglishDay, readNumericDate } from './numeric-dates.ts'
import type { Reading } from './reading.ts'
import {
  ADVERBS_OF_DAY,
  NARRATIVE_TURNS,
  TIMES_OF_DAY,
  formAt,
  isWord,
  joins,
  readTurn,
  skipAttached,
} from './words.ts'
import { readMonthTail } from './years.ts'

/** So many days, told exactly. */
export function days(count: number): Distance {
  return { unit: 'day', min: count, max: count, approximate: false, vague: false }
}

/** Adds an adverb of the day after a day: `الأحد فجرا`, `أمس مساء`. */
function withAdverb<Found extends Meaning>(
  tokens: readonly Token[],
  reading: Reading<Found>,
): Reading<Found> {
  if (reading.time !== null) return reading
  const time = ADVERBS_OF_DAY.get(formAt(tokens, reading.next))
  if (time === undefined || readDayWord(tokens, reading.next + 1)) return reading
  return { ...reading, next: reading.next + 1, time }
}

/** Attacks that are told as of the night when ليلي follows them; a curfew or a patrol is of every night. */
const OF_THE_NIGHT = new Set(
  ['اشتباكات', 'غارات', 'غارة', 'قصف', 'قصفا', 'هجوم', 'هجوما', 'هجمات', 'ضربات', 'ضربة', 'معارك', 'مواجهات', 'مداهمة', 'مداهمات', 'عملية', 'إنزال'].map(foldText),
) // prettier-ignore

/** Reads `غارات ليلية`, from the adjective on: the night to the day of writing. */
export function readNightly(tokens: readonly Token[], at: number): Reading | null {
  const before = joins(tokens[at]) ? (tokens[at - 1]?.form ?? '') : ''
  if (![before, before.slice(1), before.slice(2)].some((bare) => OF_THE_NIGHT.has(bare))) return null
  const from: Meaning = { kind: 'deictic', days: -1, weekday: null }
  const to: Meaning = { kind: 'deictic', days: 0, weekday: null }
  return { meaning: { kind: 'span', from, to }, next: at + 1, time: 'night' }
}

/** Tells whether a day follows, so that `مساء` before it belongs to that day (`السبت مساء الأحد`). */
function readDayWord(tokens: readonly Token[], at: number): boolean {
  const form = formAt(tokens, at)
  return readWeekday(form) !== null || form === 'امس' || form === 'اليوم' || form === 'يوم'
}

/**
 * Reads a date written beside a day's name: `السبت 8 أيلول`, `السبت، 8 أيلول`, `السبت الموافق 8 أيلول`,
 * `الجمعة 26/6`.
 */
function readDateBeside(tokens: readonly Token[], at: number, weekday: number | null): Reading | null {
  const token = tokens[at]
  if (!joins(token, GAP.comma | GAP.open | GAP.dash)) return null
  const linked = /^(?:الموافق|المصادف|الموافقه|المصادفه)$/.test(token.form)
  let start = linked ? at + 1 : at
  if (linked && formAt(tokens, start) === 'ل') start++
  if (!linked && token.form === 'في') start++
  start = skipAttached(tokens, start)
  const date = readDateAt(tokens, start)
  if (date === null) return null
  if (date.meaning.kind === 'span') return date
  if (date.meaning.kind !== 'calendar' || date.meaning.day === null) return null
  if (date.meaning.month === null && !linked && token.form !== 'في' && !token.number) return null
  return { ...date, meaning: { ...date.meaning, weekday } }
}

function readDateAt(tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (!token.number) return readDayFirst(tokens, at)
  return (
    readNumericDate(tokens, at) ??
    readDayFirst(tokens, at) ??
    readEnglishDay(tokens, at) ??
    readDayAndMonth(tokens, at)
  )
}

/** Reads a weekday with what belongs to it: its turn, the time of day, the date beside it. */
export function readWeekdayPoint(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const weekday = readWeekday(bare)
  if (weekday === null || isWeekdayTrap(tokens, at, weekday)) return null
  return finishWeekday(tokens, at + 1, weekday)
}

function finishWeekday(tokens: readonly Token[], at: number, weekday: number): Reading {
  const turned = readTurn(tokens, at)
  const next = turned?.next ?? at
  const beside = readDateBeside(tokens, next, weekday)
  if (beside !== null) return withAdverb(tokens, beside)
  const pair = turned === null ? readDayAfter(tokens, next, weekday) : null
  if (pair !== null) return pair
  const week = readWeekAfter(tokens, next)
  const meaning: Meaning = { kind: 'weekday', weekday, turn: turned?.turn ?? null, week: week?.turn ?? null }
  return withAdverb(tokens, { meaning, next: week?.next ?? next, time: null })
}

/** `الخميس والجمعة`: from a day to the next. */
function readDayAfter(tokens: readonly Token[], at: number, weekday: number): Reading | null {
  const token = tokens[at]
  if (!joins(token) || !token.form.startsWith('وال')) return null
  const second = readWeekday(token.form.slice(1))
  if (second === null || second !== (weekday + 1) % 7) return null
  const turned = readTurn(tokens, at + 1)
  const turn = turned?.turn ?? null
  const from: Meaning = { kind: 'weekday', weekday, turn, week: null }
  const to: Meaning = { kind: 'weekday', weekday: second, turn, week: null }
  return { meaning: { kind: 'span', from, to }, next: turned?.next ?? at + 1, time: null }
}

/** `من الأسبوع الماضي`, `من هذا الأسبوع`. */
function readWeekAfter(tokens: readonly Token[], at: number) {
  if (!isWord(tokens, at, 'من')) return null
  if (isWord(tokens, at + 1, 'هذا') && isWord(tokens, at + 2, 'الاسبوع'))
    return { turn: 'this' as const, next: at + 3 }
  return isWord(tokens, at + 1, 'الاسبوع') ? readTurn(tokens, at + 2) : null
}

/** Today, yesterday, tomorrow with the weekday and the date beside them. */
function readDeictic(tokens: readonly Token[], at: number, count: number, time: TimeOfDay | null): Reading {
  const token = tokens[at]
  const beside = joins(token, GAP.comma | GAP.open) ? readWeekday(token.form) : null
  const next = beside === null ? at : at + 1
  const date = readDateBeside(tokens, next, beside)
  if (date !== null && date.meaning.kind === 'calendar') return withAdverb(tokens, { ...date, time })
  return withAdverb(tokens, { meaning: { kind: 'deictic', days: count, weekday: beside }, next, time })
}

/** Reads اليوم: today, or the day after, before or of what was told (`اليوم التالي`). */
export function readToday(tokens: readonly Token[], at: number): Reading | null {
  if (isTodayTrap(tokens, at)) return null
  const side = NARRATIVE_TURNS.get(formAt(tokens, at + 1))
  if (side !== undefined) return narrative(tokens, at + 2, side)
  const before = joins(tokens[at]) ? (tokens[at - 1]?.form ?? '') : ''
  if (/^[وفبل]?(?:ذلك|نفس|ذات)$/.test(before)) return narrative(tokens, at + 1, 'same')
  if (before === 'هذا' && /^[وفبل]?مثل$/.test(formAt(tokens, at - 2))) return readAnniversary(tokens, at + 1)
  return readDeictic(tokens, at + 1, 0, null)
}

/** Reads `يومه الاثنين`, as the Moroccan press calls today; without a weekday it is the day of something. */
export function readThisDay(tokens: readonly Token[], at: number): Reading | null {
  const next = tokens[at + 1]
  return joins(next) && readWeekday(next.form) !== null ? readDeictic(tokens, at + 1, 0, null) : null
}

/** Reads on after `مثل هذا اليوم`: `من عام 2014`, `من العام الماضي`; of every year it is no date. */
function readAnniversary(tokens: readonly Token[], at: number): Reading | null {
  const { year, yearTurn, next } = readMonthTail(tokens, at, 'gregorian', false)
  if (year === null && (yearTurn === null || yearTurn === 'told')) return null
  return {
    meaning: { kind: 'anniversary', year, yearTurn: yearTurn === 'told' ? null : yearTurn },
    next,
    time: null,
  }
}

/** `في اليوم التالي`, or with what it follows: `في اليوم التالي للهجوم`. */
function narrative(tokens: readonly Token[], next: number, side: 'before' | 'same' | 'after'): Reading {
  const anchored = /^ل/.test(formAt(tokens, next)) && formAt(tokens, next).length > 3
  if (anchored && side !== 'same') {
    const meaning: Meaning = { kind: 'relation', side, distance: days(1), whole: false, anchor: next }
    return { meaning, next, time: null }
  }
  const distance = days(side === 'same' ? 0 : 1)
  return withAdverb(tokens, { meaning: { kind: 'narrative', distance, side }, next, time: null })
}

/** Reads أمس with `أمس الأول`, and الأمس. */
export function readYesterday(tokens: readonly Token[], at: number): Reading {
  const twice = isWord(tokens, at + 1, 'الاول')
  return readDeictic(tokens, twice ? at + 2 : at + 1, twice ? -2 : -1, null)
}

/** Reads `أول من أمس`, `أول أمس`. */
export function readBeforeYesterday(tokens: readonly Token[], at: number): Reading | null {
  const next = isWord(tokens, at + 1, 'من') ? at + 2 : at + 1
  return isWord(tokens, next, 'امس', 'الامس') ? readDeictic(tokens, next + 1, -2, null) : null
}

/** Reads غدا, and غد after يوم, صباح, بعد. الغد alone names papers and parties, so it needs such a word too. */
export function readTomorrow(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const before = joins(tokens[at]) ? (tokens[at - 1]?.form ?? '') : ''
  const plain = before.replace(/^[وف]/, '')
  if (bare === 'غدا') return readDeictic(tokens, at + 1, 1, null)
  const led =
    plain === 'يوم' || TIMES_OF_DAY.has(plain) || plain === 'في' || plain === 'حتي' || plain === 'بعد'
  return led ? readDeictic(tokens, at + 1, 1, null) : null
}

/** Reads `البارحة`, `الليلة`, `الليلة الماضية`. */
export function readNightWord(tokens: readonly Token[], at: number, bare: string): Reading | null {
  if (bare === 'البارحه') return readDeictic(tokens, at + 1, -1, null)
  const turned = readTurn(tokens, at + 1)
  if (turned?.turn === 'last-but-one') return readDeictic(tokens, turned.next, -2, 'night')
  if (turned?.turn === 'last') return readDeictic(tokens, turned.next, -1, 'night')
  if (turned !== null) return null
  const side = NARRATIVE_TURNS.get(formAt(tokens, at + 1))
  if (side === undefined)
    return { meaning: { kind: 'deictic', days: 0, weekday: null }, next: at + 1, time: 'night' }
  return { ...narrative(tokens, at + 2, side), time: 'night' }
}

/** Reads a day after يوم or نهار: `يوم الأحد`, `يوم أمس`, `يوم 29 يناير`, `يوم جمعة`. */
export function readDayAfterWord(tokens: readonly Token[], at: number): Reading | null {
  const next = skipAttached(tokens, at + 1)
  if (joins(tokens[at]) && tokens[at - 1]?.form === 'كل') return null
  const found = readDay(tokens, next)
  if (found !== null) return found
  const bare = joins(tokens[next]) ? readBareWeekday(tokens[next]?.form ?? '') : null
  return bare === null ? null : finishWeekday(tokens, next + 1, bare)
}

/** A day in any of its forms, from its first token on, no proclitic before it. */
function readDay(tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at]
  if (!joins(token)) return null
  if (token.number) return readDateAt(tokens, at)
  const { form } = token
  const weekday = readWeekday(form)
  if (weekday !== null) return /^[وفبكل]ال|^لل/.test(form) ? null : finishWeekday(tokens, at + 1, weekday)
  if (form === 'اليوم') return readToday(tokens, at)
  if (form === 'امس' || form === 'الامس') return readYesterday(tokens, at)
  if (form === 'غد' || form === 'الغد' || form === 'غدا') return readDeictic(tokens, at + 1, 1, null)
  if (form === 'البارحه') return readNightWord(tokens, at, form)
  if (form === 'اول') return readBeforeYesterday(tokens, at)
  if (form === 'يوم' || form === 'نهار') return readDayAfterWord(tokens, at)
  return readDayFirst(tokens, at)
}

/**
 * Reads a part of the day: before a day (`فجر أمس الأحد`), before two (`ليل الاثنين - الثلاثاء`), or alone (`فجرا`).
 * The noun alone is no date: ظهر also means "appeared", فجر "blew up".
 */
export function readTimeOfDay(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const time = TIMES_OF_DAY.get(bare)
  if (time !== undefined) {
    const day = readDay(tokens, skipAttached(tokens, at + 1))
    if (day !== null) return readNightBetween(tokens, { ...day, time })
  }
  const adverb = ADVERBS_OF_DAY.get(bare)
  if (
    adverb === undefined ||
    formAt(tokens, at + 1) === 'الخير' ||
    isDayAndNight(tokens, at) ||
    isClockTime(tokens, at)
  )
    return null
  return { meaning: { kind: 'time', day: null }, next: at + 1, time: adverb }
}

/** `عند التاسعة والنصف مساء`: says the hour, not the day. */
function isClockTime(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || !joins(tokens[at])) return false
  return (
    before.number || /^و(?:ال)?(?:نصف|ربع|ثلث)$/.test(before.form) || readOrdinal(tokens, at - 1) !== null
  )
}

/** `صباحا ومساء`, `ليلا ونهارا`: always, not once. */
function isDayAndNight(tokens: readonly Token[], at: number): boolean {
  const other = (form: string): boolean => ADVERBS_OF_DAY.has(form.replace(/^و/, '')) || /نهارا$/.test(form)
  const following = formAt(tokens, at + 1)
  const before = joins(tokens[at]) ? (tokens[at - 1]?.form ?? '') : ''
  return (/^و/.test(following) && other(following)) || (/^و/.test(tokens[at]?.form ?? '') && other(before))
}

/**
 * `ليل الاثنين - الثلاثاء`, `ليلة السبت/الأحد`, `ليل الاثنين الثلاثاء`, `ليلة الاثنين على الثلاثاء`: the night from
 * one day to the next.
 */
function readNightBetween(tokens: readonly Token[], first: Reading): Reading {
  const { meaning, time } = first
  const start = isWord(tokens, first.next, 'علي', 'الي') ? first.next + 1 : first.next
  const token = tokens[start]
  if (time !== 'night' || meaning.kind !== 'weekday' || !joins(token, GAP.dash | GAP.slash)) return first
  const weekday = readWeekday(token.form)
  if (weekday !== (meaning.weekday + 1) % 7 || /^[وفبكل]ال/.test(token.form)) return first
  const second = finishWeekday(tokens, start + 1, weekday)
  if (second.meaning.kind === 'span') return { ...second, time }
  return { meaning: { kind: 'span', from: meaning, to: second.meaning }, next: second.next, time }
}

/** Reads `منتصف الليل`, `منتصف ليل الأحد`, and `بعد ظهر أمس`, `قبل ظهر اليوم` from the word before. */
export function readMidnight(tokens: readonly Token[], at: number): Reading | null {
  const form = formAt(tokens, at + 1)
  if (form === 'الليل' || form === 'الليله') {
    const turned = form === 'الليله' ? readNightWord(tokens, at + 1, form) : null
    const day = turned ?? readDay(tokens, at + 2)
    if (day !== null) return { ...day, time: 'midnight' }
    return { meaning: { kind: 'time', day: null }, next: at + 2, time: 'midnight' }
  }
  if (form === 'النهار') return { meaning: { kind: 'time', day: null }, next: at + 2, time: 'noon' }
  if (form !== 'ليل' && form !== 'ليله') return null
  const night = readTimeOfDay(tokens, at + 1, form)
  return night === null ? null : { ...night, time: 'midnight' }
}

/** Reads `في وقت سابق`, alone or of a day or month: `في وقت سابق اليوم`, `في وقت سابق من الشهر الجاري`. */
export function readEarlier(
  tokens: readonly Token[],
  at: number,
  readPoint: (at: number) => Reading | null,
): Reading | null {
  const earlier = isWord(tokens, at + 1, 'سابق')
  if (!earlier && !isWord(tokens, at + 1, 'لاحق', 'مبكر', 'متاخر')) return null
  const start = isWord(tokens, at + 2, 'من') ? at + 3 : at + 2
  const day = joins(tokens[start]) ? readPoint(start) : null
  if (day !== null && day.meaning.kind !== 'time' && day.meaning.kind !== 'name') return day
  return earlier ? { meaning: { kind: 'earlier' }, next: at + 2, time: null } : null
}
