import { foldText } from './fold.ts'
import type { Token } from './text.ts'
import { GAP } from './text.ts'

/** One number, and the token after it. */
export interface PlainNumber {
  readonly value: number
  readonly next: number
}

/** How the words around a number bear on it. */
export interface PlainOptions {
  /** Do not join a following و: the number is the first of `بين ثلاثة وخمسة`. */
  readonly single?: boolean
  /** The number follows و, so its first word is written onto it. */
  readonly conjoined?: boolean
  /** A dash before it joined it to a lower number. */
  readonly afterDash?: boolean
}

type Rank = 'unit' | 'ten' | 'hundred' | 'scale' | 'eleven'

interface Atom {
  readonly value: number
  readonly rank: Rank
}

const UNITS: readonly (readonly string[])[] = [
  [],
  ['واحد', 'واحدة', 'واحدا'],
  ['اثنان', 'اثنين', 'اثنتان', 'اثنتين', 'اثنا', 'اثني', 'اثنتا', 'اثنتي'],
  ['ثلاث', 'ثلاثة', 'ثلاثا'],
  ['أربع', 'أربعة', 'أربعا'],
  ['خمس', 'خمسة', 'خمسا'],
  ['ست', 'ستة', 'ستا'],
  ['سبع', 'سبعة', 'سبعا'],
  ['ثمان', 'ثماني', 'ثمانية', 'ثمانيا'],
  ['تسع', 'تسعة', 'تسعا'],
  ['عشر', 'عشرة', 'عشرا'],
]
const TENS = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']
const HUNDREDS = [
  [],
  ['مئة', 'مائة', 'مية'],
  ['مئتان', 'مئتين', 'مائتان', 'مائتين', 'مئتا', 'مئتي', 'مائتا', 'مائتي'],
  ['ثلاث', 'ثلث'],
  ['أربع'],
  ['خمس'],
  ['ست'],
  ['سبع'],
  ['ثمان', 'ثماني'],
  ['تسع'],
]
const SCALES: readonly (readonly [value: number, ...forms: string[]])[] = [
  [1000, 'ألف', 'آلاف'],
  [2000, 'ألفان', 'ألفين', 'ألفي', 'ألفا'],
  [1e6, 'مليون', 'مليونا', 'ملايين'],
  [2e6, 'مليونان', 'مليونين', 'مليوني'],
  [1e9, 'مليار', 'مليارا', 'مليارات', 'بليون'],
  [2e9, 'ملياران', 'مليارين', 'ملياري'],
]

const atoms = new Map<string, Atom>()

function learn(form: string, atom: Atom): void {
  const folded = foldText(form)
  atoms.set(folded, atom)
  atoms.set(`ال${folded}`, atom)
}

for (const [value, forms] of UNITS.entries()) for (const form of forms) learn(form, { value, rank: 'unit' })
for (const form of ['أحد', 'إحدى', 'حادي']) learn(form, { value: 1, rank: 'eleven' })
for (const [index, stem] of TENS.entries())
  for (const ending of ['ون', 'ين']) learn(stem + ending, { value: (index + 2) * 10, rank: 'ten' })
for (const [index, stems] of HUNDREDS.entries())
  for (const stem of stems)
    for (const form of index < 3 ? [stem] : [`${stem}مئة`, `${stem}مائة`, `${stem}مية`])
      learn(form, { value: index * 100, rank: 'hundred' })
for (const [value, ...forms] of SCALES) for (const form of forms) learn(form, { value, rank: 'scale' })

/** Words that are no number with a proclitic: "I am not", "and lions". */
const NOT_NUMBERS = new Set(['لست', 'وسبع', 'كست', 'فست'])

const first = new Map<string, Atom>()
const conjoined = new Map<string, Atom>()
for (const [form, atom] of atoms) {
  conjoined.set(`و${form}`, atom)
  for (const conjunction of ['', 'و', 'ف'])
    for (const preposition of ['', 'ب', 'ك', 'ل']) {
      const word =
        preposition === 'ل' && form.startsWith('ال') && atoms.has(form.slice(2))
          ? `لل${form.slice(2)}`
          : preposition + form
      const whole = conjunction + word
      if (!first.has(whole) && !NOT_NUMBERS.has(whole)) first.set(whole, atom)
    }
}

const isClose = (token: Token | undefined): token is Token =>
  token !== undefined && (token.gap & ~(GAP.space | GAP.quote)) === 0

/**
 * Reads one plain number at a token: digits with separators and a following ألف or مليون, or number words.
 * Null when there is none, or when the digits belong to a date, a clock time or a fraction.
 */
export function readPlainNumber(
  tokens: readonly Token[],
  at: number,
  options: PlainOptions,
): PlainNumber | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.number) return readDigits(tokens, at, options)
  // A proclitic or ال written onto digits: بـ12، الـ24.
  const attached = tokens[at + 1]
  if (attached?.number === true && /^(?:[وف]?[بكل]?(?:ال)?|[وف]?لل)$/.test(token.form) && isClose(attached))
    return attached.gap === 0 || (attached.gap & GAP.quote) !== 0 ? readDigits(tokens, at + 1, options) : null
  const half = readHalf(tokens, at)
  if (half !== null) return half
  const atom = (options.conjoined === true ? conjoined : first).get(token.form)
  if (atom === undefined) return null
  return readWords(tokens, at, atom, options.single === true)
}

/** `نصف مليون`. */
function readHalf(tokens: readonly Token[], at: number): PlainNumber | null {
  if (!/^[وفبل]?نصف$/.test(tokens[at]?.form ?? '')) return null
  const scale = atomAt(tokens, at + 1)
  return scale?.rank === 'scale' ? { value: scale.value / 2, next: at + 2 } : null
}

function atomAt(tokens: readonly Token[], at: number): Atom | undefined {
  const token = tokens[at]
  return isClose(token) ? atoms.get(token.form) : undefined
}

/**
 * ثلاثة آلاف ومئتين وخمسة وعشرين
 * ^ group  ^ scale: added to the total; then each smaller part after و
 */
function readWords(tokens: readonly Token[], at: number, head: Atom, single: boolean): PlainNumber | null {
  let next = at + 1
  let group = head.value
  let ceiling = head.rank === 'unit' ? 10 : head.rank === 'ten' ? 1 : head.value
  if (head.rank === 'eleven' || (head.rank === 'unit' && head.value < 10)) {
    const tail = tokens[next]
    if (isClose(tail) && /^عشره?$/.test(tail.form)) {
      group += 10
      next++
      ceiling = 1
    } else if (head.rank === 'eleven') {
      return readElevenTens(tokens, at)
    } else if (isClose(tail) && /^(?:ال)?(?:ميه|مايه)$/.test(tail.form)) {
      group *= 100
      next++
      ceiling = 100
    }
  }
  if (head.rank === 'scale') return addSmaller(tokens, next, head.value, smallestOf(head.value), single)
  const filled = single ? { value: group, next } : fillGroup(tokens, next, group, ceiling)
  return scaled(tokens, filled, single)
}

/** `أحد وعشرون`; a bare أحد is no number. */
function readElevenTens(tokens: readonly Token[], at: number): PlainNumber | null {
  const token = tokens[at + 1]
  const ten = isClose(token) ? conjoined.get(token.form) : undefined
  return ten?.rank === 'ten' ? { value: ten.value + 1, next: at + 2 } : null
}

/** Adds `وخمسين`, `وثلاثة وعشرين` to what was read, each part smaller than the one before. */
function fillGroup(tokens: readonly Token[], at: number, group: number, ceiling: number): PlainNumber {
  const token = tokens[at]
  const atom = isClose(token) ? conjoined.get(token.form) : undefined
  if (atom === undefined || atom.rank === 'scale') return { value: group, next: at }
  if (group < 10 && atom.rank === 'ten') return { value: group + atom.value, next: at + 1 }
  if (ceiling < 100 || atom.rank === 'hundred') return { value: group, next: at }
  const part = readWords(tokens, at, atom, false)
  return part !== null && part.value < 100
    ? { value: group + part.value, next: part.next }
    : { value: group, next: at }
}

/** Applies a following ألف, مليون … to a number, and reads on below it. */
function scaled(tokens: readonly Token[], number: PlainNumber, single: boolean): PlainNumber {
  const scale = atomAt(tokens, number.next)
  if (scale === undefined || scale.rank !== 'scale') return number
  // After a number, ألفا is one thousand in the accusative, not two.
  const unit = smallestOf(scale.value)
  return addSmaller(tokens, number.next + 1, number.value * unit, unit, single)
}

function smallestOf(value: number): number {
  return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1000
}

/** `… ومئتين`, `… و500`, `… ونصف المليون` after thousands or millions. */
function addSmaller(
  tokens: readonly Token[],
  at: number,
  total: number,
  unit: number,
  single: boolean,
): PlainNumber {
  const done = { value: total, next: at }
  const token = tokens[at]
  if (single || !isClose(token)) return done
  if (unit >= 1e6 && token.form === 'ونصف') {
    const named = atomAt(tokens, at + 1)?.rank === 'scale'
    return { value: total + unit / 2, next: named ? at + 2 : at + 1 }
  }
  const digits = token.form === 'و' && tokens[at + 1]?.number === true
  const part = readPlainNumber(tokens, digits ? at + 1 : at, { conjoined: !digits })
  if (part === null || part.value >= unit || (!digits && !token.form.startsWith('و'))) return done
  return { value: total + part.value, next: part.next }
}

function readDigits(tokens: readonly Token[], at: number, options: PlainOptions): PlainNumber | null {
  const token = tokens[at]
  if (token === undefined || token.form.length > 12) return null
  const previous = (token.gap & (GAP.slash | GAP.colon)) !== 0 && (token.gap & GAP.space) === 0
  const dashed = token.gap === GAP.dash && options.afterDash !== true && tokens[at - 1]?.number === true
  if ((previous && tokens[at - 1]?.number === true) || dashed) return null
  let digits = token.form
  let next = at + 1
  while (isGroup(tokens[next], GAP.comma)) digits += tokens[next++]?.form ?? ''
  const fraction = tokens[next]
  let value = Number(digits)
  if (fraction?.number === true && fraction.gap === GAP.stop && next === at + 1) {
    next++
    const scale = atomAt(tokens, next)?.rank === 'scale'
    const thousands = fraction.form.length === 3 && digits.length <= 3 && digits !== '0' && !scale
    value = thousands ? Number(digits + fraction.form) : Number(`${digits}.${fraction.form}`)
    while (thousands && isGroup(tokens[next], GAP.stop)) value = value * 1000 + Number(tokens[next++]?.form)
  }
  return isJoined(tokens, next) ? null : scaled(tokens, { value, next }, options.single === true)
}

/** Three digits after a separator, with no space. */
function isGroup(token: Token | undefined, gap: number): boolean {
  return token?.number === true && token.gap === gap && token.form.length === 3
}

/** Digits that go on with a slash, a colon or two dashes are a date, a clock time or a fraction. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.number !== true) return false
  if (token.gap === GAP.slash || token.gap === GAP.colon) return true
  const third = tokens[at + 1]
  return token.gap === GAP.dash && third?.number === true && third.gap === GAP.dash
}
