import type { Token } from '../arabic/text.ts'
import { GAP } from '../arabic/text.ts'
import { readWeekday } from '../arabic/weekdays.ts'
import { sharing } from './calendar-dates.ts'
import { days } from './days.ts'
import { readDistance } from './distances.ts'
import type { Distance, Meaning, TimeOfDay } from './meaning.ts'
import { dispatchTable, readPoint } from './points.ts'
import type { Reading } from './reading.ts'
import { TIMES_OF_DAY, UNIT_WORDS, formAt, isWord, joins, readTurn, skipAttached } from './words.ts'

type Side = 'before' | 'after'

const THAT = /^(?:ذلك|هذا|تلك|هذه)$/

/** Reads what begins with قبل or بعد: a part of the day, a distance from now or from something, or a bound. */
function readBeforeAfter(tokens: readonly Token[], at: number, bare: string): Reading | null {
  const side: Side = bare === 'قبل' ? 'before' : 'after'
  if (!joins(tokens[at + 1])) return null
  return (
    readAroundNoon(tokens, at, side) ??
    readDistanceFrom(tokens, at, side) ??
    readByDistance(tokens, at + 1, side) ??
    readBoundary(tokens, at, side)
  )
}

/** `قبيل ذلك بيوم`, `بعيد الهجوم بساعات`. */
function readShortly(tokens: readonly Token[], at: number, bare: string): Reading | null {
  return joins(tokens[at + 1]) ? readByDistance(tokens, at + 1, bare === 'قبيل' ? 'before' : 'after') : null
}

/** `بعد ظهر أمس`, `قبل ظهر اليوم`, `بعد منتصف الليل`, `بعد غد`, `قبل أمس`. */
function readAroundNoon(tokens: readonly Token[], at: number, side: Side): Reading | null {
  const form = formAt(tokens, at + 1)
  const dayBeyond = side === 'after' ? form === 'غد' : form === 'امس'
  if (!dayBeyond && form !== 'منتصف' && !TIMES_OF_DAY.has(form)) return null
  const inner = readPoint(tokens, at + 1)
  if (inner === null) {
    if (form !== 'الظهر' && form !== 'العصر') return null
    return { meaning: { kind: 'time', day: null }, next: at + 2, time: aroundNoon(side) }
  }
  const { meaning } = inner
  if (dayBeyond && meaning.kind === 'deictic')
    return { ...inner, meaning: { ...meaning, days: side === 'after' ? 2 : -2 } }
  if (dayBeyond) return inner
  if (inner.time === null) return null
  if (inner.time === 'midnight' && side === 'after') return pastMidnight(tokens, at, inner)
  return { ...inner, time: inner.time === 'noon' ? aroundNoon(side) : inner.time }
}

/** `بعد منتصف ليل الخميس`: early on the day after; `ليل الخميس - الجمعة` says so itself. */
function pastMidnight(tokens: readonly Token[], at: number, night: Reading): Reading {
  const { meaning } = night
  if (meaning.kind === 'span' && meaning.to !== null) return { ...night, meaning: meaning.to }
  const named = isWord(tokens, at + 2, 'ليل', 'ليله') && isDayBefore(meaning)
  return named ? { ...night, time: 'small-hours' } : night
}

/** A day that is over: after midnight of today's night is today. */
const isDayBefore = (meaning: Meaning): boolean =>
  meaning.kind === 'weekday' || (meaning.kind === 'deictic' && meaning.days < 0)

function aroundNoon(side: Side): TimeOfDay {
  return side === 'after' ? 'afternoon' : 'morning'
}

/** `قبل ثلاثة أيام`, `قبل 24 ساعة من الهجوم`, `بعد يومين من ذلك`, `بعد مرور عام على …`. */
function readDistanceFrom(tokens: readonly Token[], at: number, side: Side): Reading | null {
  const start =
    isWord(tokens, at + 1, 'مرور', 'مضي', 'نحو') && formAt(tokens, at + 1) !== 'نحو' ? at + 2 : at + 1
  const found = joins(tokens[start]) ? readDistance(tokens, start) : null
  if (found === null || isDayByDay(tokens, at)) return null
  const { distance, next } = found
  const link = formAt(tokens, next)
  const after = side === 'after' && (link === 'علي' || link === 'عن') && !asksForPreposition(tokens, at)
  const anchored = link === 'من' || after
  if (!anchored || !joins(tokens[next + 1])) return fromNow(side, distance, next)
  const first = formAt(tokens, next + 1)
  if (first === 'الان' || first === 'اليوم') return fromNow(side, distance, next + 2)
  if (THAT.test(first) && !isNamed(tokens, next + 2)) return narrative(side, distance, next + 2)
  const meaning: Meaning = { kind: 'relation', side, distance, whole: false, anchor: next + 1 }
  return { meaning, next: next + 1, time: null }
}

/** `يوما بعد يوم`, `عاما بعد عام`: again and again. */
function isDayByDay(tokens: readonly Token[], at: number): boolean {
  const before = joins(tokens[at]) ? UNIT_WORDS.get(tokens[at - 1]?.form ?? '') : undefined
  const after = UNIT_WORDS.get(formAt(tokens, at + 1))
  return before !== undefined && after !== undefined && before.unit === after.unit && after.number === 'one'
}

/** Verbs whose على stands after the distance: `عثر بعد يومين على الجثث`, `وافقت بعد ساعات على الهدنة`. */
const WITH_ON =
  /^[وف]?[يتس]?(?:عثر|وافق|حصل|اتفق|توافق|وقع|سيطر|شن|اقدم|رد|هاجم|تعرف|اعتدي|قضي|استولي)(?:ت|وا|ا)?$/

function asksForPreposition(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= at - 3 && joins(tokens[before + 1]); before--)
    if (WITH_ON.test(tokens[before]?.form ?? '')) return true
  return false
}

function fromNow(side: Side, distance: Distance, next: number): Reading {
  return {
    meaning: { kind: 'distance', side: side === 'before' ? 'ago' : 'ahead', distance },
    next,
    time: null,
  }
}

function narrative(side: Side, distance: Distance, next: number): Reading {
  return { meaning: { kind: 'narrative', side, distance }, next, time: null }
}

/** `ذلك الهجوم`: a noun with ال after ذلك says what it points at. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  return /^ال/.test(formAt(tokens, at))
}

/** Tokens from قبل or بعد to the distance in `قبل الضربة بساعتين`, at most. */
const REACH = 6

/** `قبل الضربة بساعتين`, `بعد ذلك بيومين`; what it is counted from begins at `start`. */
function readByDistance(tokens: readonly Token[], start: number, side: Side): Reading | null {
  for (let at = start + 1; at <= start + REACH && joins(tokens[at]); at++) {
    if (!/^ب/.test(tokens[at]?.form ?? '')) continue
    const found = readDistance(tokens, at, true)
    if (found === null) continue
    if (at === start + 1 && THAT.test(formAt(tokens, start)))
      return narrative(side, found.distance, found.next)
    const meaning: Meaning = { kind: 'relation', side, distance: found.distance, whole: false, anchor: start }
    return { meaning, next: found.next, time: null }
  }
  return null
}

/** Reads `بعدها بيومين`, `قبله بأسبوع`: counted from what was told. */
function readSuffixed(tokens: readonly Token[], at: number, bare: string): Reading | null {
  if (!/^ب/.test(formAt(tokens, at + 1))) return null
  const found = readDistance(tokens, at + 1, true)
  return found && narrative(bare.startsWith('قبل') ? 'before' : 'after', found.distance, found.next)
}

/** `قبل نهاية العام` is until then, `بعد عام 2003` from then on. */
function readBoundary(tokens: readonly Token[], at: number, side: Side): Reading | null {
  const point = readWholePoint(tokens, at + 1)
  if (point === null) return null
  const { meaning } = point
  const from = side === 'after' ? meaning : null
  const to = side === 'before' ? meaning : null
  return { meaning: { kind: 'span', from, to }, next: point.next, time: point.time }
}

/** A point that can bound a span: no name, no part of the day alone, no span. */
function readWholePoint(tokens: readonly Token[], at: number): Reading | null {
  const start = skipAttached(tokens, at)
  const point = joins(tokens[start]) ? readPoint(tokens, start) : null
  if (point === null) return null
  const { kind } = point.meaning
  return kind === 'name' || kind === 'time' || kind === 'earlier' || kind === 'span' || kind === 'relation'
    ? null
    : point
}

/** Words after a date that make it the day something happened, not a beginning: `منذ 25 يوليو 2021، حين …`. */
const WHEN = new Set(['حين', 'حينما', 'عندما', 'لما'])

/** Reads منذ: `منذ ثلاثة أيام` (so long ago), `منذ منتصف أكتوبر` (and still). */
function readSince(tokens: readonly Token[], at: number): Reading | null {
  if (!joins(tokens[at + 1])) return null
  const found = readDistance(tokens, at + 1)
  if (found !== null) return fromNow('before', found.distance, found.next)
  const start = skipAttached(tokens, at + 1)
  const point = readPoint(tokens, start)
  if (point === null || point.meaning.kind === 'name' || point.meaning.kind === 'earlier') return point
  if (point.meaning.kind === 'time' || point.meaning.kind === 'window') return point
  const until = readUntilAfter(tokens, point)
  if (until !== null) return until
  const following = tokens[point.next]
  if (joins(following, GAP.comma) && WHEN.has(following.form)) return point
  const from = point.meaning.kind === 'span' ? point.meaning.from : point.meaning
  return { meaning: { kind: 'span', from, to: null }, next: point.next, time: point.time }
}

const UNTIL = /^و?(?:حتي|الي|لغايه|ولغايه)$/

/** `… إلى الثلاثاء`, `… وحتى 8 آذار` after the first end of a span. */
function readUntilAfter(tokens: readonly Token[], first: Reading): Reading | null {
  if (!UNTIL.test(formAt(tokens, first.next)) || first.meaning.kind === 'span') return null
  const last = readWholePoint(tokens, first.next + 1)
  return last && spanning(first, last)
}

function spanning(first: Reading, last: Reading): Reading {
  const both = first.meaning.kind === 'calendar' && last.meaning.kind === 'calendar'
  const from = both ? sharing(first.meaning, last.meaning) : first.meaning
  return { meaning: { kind: 'span', from, to: last.meaning }, next: last.next, time: null }
}

/** Reads `من الأحد إلى الثلاثاء`, `من 5 إلى 8 آذار`. */
function readFrom(tokens: readonly Token[], at: number): Reading | null {
  if (!joins(tokens[at + 1])) return null
  const start = skipAttached(tokens, at + 1)
  const first = readPoint(tokens, start)
  if (first === null) return null
  if (first.meaning.kind === 'span') return first.meaning.to === null ? null : first
  return first.meaning.kind === 'name' ? null : readUntilAfter(tokens, first)
}

/** Reads `بدءا من 13 تشرين الثاني، ولغاية يوم أمس`; where no end is told, the date is that of a beginning alone. */
function readStarting(tokens: readonly Token[], at: number): Reading | null {
  const first = isWord(tokens, at + 1, 'من') ? readWholePoint(tokens, at + 2) : null
  const link = first === null ? undefined : tokens[first.next]
  if (first === null || !joins(link, GAP.comma) || !UNTIL.test(link.form)) return null
  const last = readWholePoint(tokens, first.next + 1)
  return last && spanning(first, last)
}

/** Reads `بين 5 و8 آذار`, `بين السبت والاثنين`, `بين عامي 2003 و2011`. */
function readBetween(tokens: readonly Token[], at: number): Reading | null {
  if (!joins(tokens[at + 1])) return null
  const first = readPoint(tokens, skipAttached(tokens, at + 1))
  if (first === null || first.meaning.kind === 'span' || first.meaning.kind === 'name') return first
  const link = tokens[first.next]
  if (!joins(link) || !link.form.startsWith('و')) return null
  const last = readWholePoint(tokens, first.next)
  return last && spanning(first, last)
}

/** Reads `حتى مساء الأحد`, `لغاية 8 آذار`. */
function readUntil(tokens: readonly Token[], at: number): Reading | null {
  const last = readWholePoint(tokens, at + 1)
  if (last === null) return null
  return { meaning: { kind: 'span', from: null, to: last.meaning }, next: last.next, time: last.time }
}

/** Reads `يومي السبت والأحد الماضيين`, `أيام 5 و6 و7 آذار`: from the first day to the last. */
function readDays(tokens: readonly Token[], at: number): Reading | null {
  const start = skipAttached(tokens, at + 1)
  if (!joins(tokens[start])) return null
  if (tokens[start]?.number === true) return spanOnly(readPoint(tokens, start))
  const weekdays: number[] = []
  let next = start
  for (; joins(tokens[next], GAP.comma); next++) {
    const { form } = tokens[next] as Token
    const weekday = readWeekday(form)
    if (weekday === null || (weekdays.length > 0 && joins(tokens[next]) !== /^و/.test(form))) break
    weekdays.push(weekday)
  }
  const [first, last] = [weekdays[0], weekdays.at(-1)]
  if (first === undefined || last === undefined || weekdays.length < 2)
    return spanOnly(readPoint(tokens, start))
  const turned = readTurn(tokens, next)
  const turn = turned?.turn ?? null
  const meaning: Meaning = {
    kind: 'span',
    from: { kind: 'weekday', weekday: first, turn, week: null },
    to: { kind: 'weekday', weekday: last, turn, week: null },
  }
  return { meaning, next: turned?.next ?? next, time: null }
}

function spanOnly(reading: Reading | null): Reading | null {
  return reading?.meaning.kind === 'span' ? reading : null
}

/** Reads `غداة الهجوم`, the day after, and `عشية الهجوم`, the day before. */
function readDayAround(tokens: readonly Token[], at: number, bare: string): Reading | null {
  if (!joins(tokens[at + 1])) return null
  const day = bare === 'عشيه' ? readPoint(tokens, at) : null
  if (day !== null) return day
  const side = bare === 'عشيه' ? 'before' : 'after'
  const meaning: Meaning = { kind: 'relation', side, distance: days(1), whole: false, anchor: at + 1 }
  return { meaning, next: at + 1, time: null }
}

/** Reads مؤخرا, `في الآونة الأخيرة`. */
function readRecent(tokens: readonly Token[], at: number, bare: string): Reading | null {
  if (bare === 'الاونه' && !isWord(tokens, at + 1, 'الاخيره')) return null
  return { meaning: { kind: 'recent' }, next: bare === 'الاونه' ? at + 2 : at + 1, time: null }
}

/** Readers of dates that begin with a preposition, or join two dates. */
export const PHRASES = dispatchTable([
  [['قبل', 'بعد'], readBeforeAfter],
  [['قبيل', 'بعيد'], readShortly],
  [['قبلها', 'قبله', 'بعدها', 'بعده', 'قبلهما', 'بعدهما'], readSuffixed],
  [['منذ', 'مذ'], readSince],
  [['من'], readFrom],
  [['بدءا', 'بدا', 'ابتداء', 'اعتبارا', 'انطلاقا'], readStarting],
  [['بين'], readBetween],
  [['حتي', 'لغايه'], readUntil],
  [['يومي', 'ايام'], readDays],
  [['غداه', 'عشيه'], readDayAround],
  [['موخرا', 'الاونه'], readRecent],
])
