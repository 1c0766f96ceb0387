import { readBound, readNumber } from '../arabic/numerals.ts'
import { readMonth } from '../arabic/months.ts'
import type { Token } from '../arabic/text.ts'
import { readBareWeekday, readWeekday } from '../arabic/weekdays.ts'
import type { Distance } from './meaning.ts'
import type { UnitWord } from './words.ts'
import { UNIT_WORDS, formAt, isWord, joins, skipAttached } from './words.ts'

/** A distance, and the token after it. */
export interface DistanceReading {
  readonly distance: Distance
  readonly next: number
}

/** Words after a unit that say no more about it than that it is few or whole. */
const TRAILING = new Set(['واحد', 'واحده', 'فقط', 'كامل', 'كامله', 'تقريبا', 'ونيف', 'طويله'])
/** What is left over of a smaller unit: `عام وأيام`, `سنة وبضعة أشهر`. */
const ODD = new Set(['وايام', 'واسابيع', 'واشهر', 'وشهور', 'وساعات', 'وشهر', 'وشهرين', 'واسبوع', 'واسبوعين'])
const FEW = new Set(['قليله', 'معدوده', 'عده', 'عديده', 'كثيره', 'قلايل'])

/**
 * Reads so many units of time: `ثلاثة أيام`, `نحو 3 أشهر`, `أقل من 48 ساعة`, `يومين`, `أسبوع`, `أيام قليلة`,
 * `شهرين ونصف الشهر`. With `clitic`, the first word carries ب (`بيومين`, `بـ24 ساعة`).
 */
export function readDistance(tokens: readonly Token[], at: number, clitic = false): DistanceReading | null {
  const start = skipAttached(tokens, at)
  const counted = readNumber(tokens, start)
  if (counted !== null) {
    const word = unitAt(tokens, counted.next)
    if (word !== null && word.number !== 'two') {
      const { min, max, approximate } = counted
      const vague = approximate && min !== max
      const distance = { unit: word.unit, min, max, approximate, vague }
      return finish(tokens, counted.next + 1, distance)
    }
  }
  const bound = readBound(tokens, start)
  const word = unitAt(tokens, bound?.next ?? start, clitic && bound === null)
  if (word === null) return null
  const reading = finish(tokens, (bound?.next ?? start) + 1, withoutNumber(word))
  if (reading === null || bound === null) return reading
  return { ...reading, distance: bounded(reading.distance, bound.bound) }
}

function withoutNumber(word: UnitWord): Distance {
  if (word.number === 'many') return { unit: word.unit, min: 2, max: null, approximate: true, vague: true }
  const count = word.number === 'two' ? 2 : 1
  return { unit: word.unit, min: count, max: count, approximate: false, vague: false }
}

function bounded(distance: Distance, bound: 'about' | 'at-least' | 'at-most' | 'below'): Distance {
  if (bound === 'at-least') return { ...distance, max: null, approximate: true }
  if (bound === 'about') return { ...distance, approximate: true }
  return { ...distance, min: 0, approximate: true }
}

/** What makes a unit before it a season of its own: `ساعات الصباح`, `سنوات الحرب`. */
const TIME_NOUNS = new Set([
  'الصباح',
  'الليل',
  'الفجر',
  'المساء',
  'النهار',
  'الظهر',
  'الحرب',
  'العيد',
  'الذروه',
])

/** An indefinite unit at a token; not the unit that a month, a year or a weekday names (`شهر آذار`, `يوم الأحد`). */
function unitAt(tokens: readonly Token[], at: number, clitic = false): UnitWord | null {
  const form = formAt(tokens, at)
  const word = UNIT_WORDS.get(clitic ? form.replace(/^ب/, '') : form)
  if (word === undefined || word.definite || TIME_NOUNS.has(formAt(tokens, at + 1))) return null
  if (word.number !== 'one') return word
  const next = tokens[at + 1]
  if (!joins(next)) return word
  if (word.unit === 'month' && readMonth(tokens, at + 1) !== null) return null
  if (word.unit === 'year' && next.number && next.form.length === 4) return null
  if (word.unit !== 'day') return word
  const named = readWeekday(next.form) ?? readBareWeekday(next.form)
  return named !== null || next.number || /^(?:امس|غد|الغد|ال.*ه)$/.test(next.form) ? null : word
}

function finish(tokens: readonly Token[], at: number, distance: Distance): DistanceReading | null {
  let next = at
  let told = distance
  if (FEW.has(formAt(tokens, next))) {
    next++
    if (distance.vague) told = { ...distance, vague: true }
  }
  while (TRAILING.has(formAt(tokens, next))) next++
  if (ODD.has(formAt(tokens, next))) {
    told = { ...told, approximate: true }
    next++
  }
  if (isWord(tokens, next, 'ونصف', 'وربع')) {
    told = { ...told, approximate: true }
    next += UNIT_WORDS.has(formAt(tokens, next + 1)) ? 2 : 1
  }
  if (isWord(tokens, next, 'علي') && isWord(tokens, next + 1, 'الاقل')) next += 2
  return { distance: told, next }
}
