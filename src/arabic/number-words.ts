import { foldText } from './fold.ts'
import type { Token } from './text.ts'
import { GAP } from './text.ts'
import { RareMemo } from './vocabulary.ts'

/** One number, and the token after it. */
export interface PlainNumber {
  readonly value: number
  readonly next: number
  /** 1000 after ألف, a million after مليون …, else 1. */
  readonly scale: number
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

/** Proclitics alone, written onto digits. */
const ATTACHED = /^(?:[وف]?[بكل]?(?:ال)?|[وف]?لل)$/
const FRACTION = /^[وفبل]?(نصف|ربع)$/

/** Tells whether a plain number may begin with a folded word; with nearly all none may. */
export function opensPlainNumber(form: string): boolean {
  return opens.read(form)
}

const opens = new RareMemo(
  (form) => first.has(form) || conjoined.has(form) || ATTACHED.test(form) || FRACTION.test(form),
)

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
  if (!opens.of(token.word)) return null
  // A proclitic or ال written onto digits: بـ12، الـ24.
  const attached = tokens[at + 1]
  if (attached?.number === true && ATTACHED.test(token.form) && isClose(attached))
    return attached.gap === 0 || (attached.gap & GAP.quote) !== 0 ? readDigits(tokens, at + 1, options) : null
  const fraction = readFraction(tokens, at)
  if (fraction !== null) return fraction
  const atom = (options.conjoined === true ? conjoined : first).get(token.form)
  if (atom === undefined) return null
  return readWords(tokens, at, atom, options.single === true)
}

/** `نصف مليون`, `ربع مليون`. */
function readFraction(tokens: readonly Token[], at: number): PlainNumber | null {
  const word = FRACTION.exec(tokens[at]?.form ?? '')
  const scale = word === null ? undefined : atomAt(tokens, at + 1)
  if (scale?.rank !== 'scale') return null
  return { value: scale.value / (word?.[1] === 'ربع' ? 4 : 2), next: at + 2, scale: 1 }
}

function atomAt(tokens: readonly Token[], at: number): Atom | undefined {
  const token = tokens[at]
  return isClose(token) ? atoms.get(token.form) : undefined
}

/**
 * ثلاثمئة وستة وخمسين ألفا وسبعمئة
 * ^ group             ^ scale, and then what is smaller
 */
function readWords(tokens: readonly Token[], at: number, head: Atom, single: boolean): PlainNumber | null {
  if (head.rank === 'scale') {
    const unit = smallestOf(head.value)
    return addSmaller(tokens, { value: head.value, next: at + 1, scale: unit }, single)
  }
  const group = readGroup(tokens, at, head, single)
  return group && scaled(tokens, group, single)
}

/** A number below a thousand: `ثلاثة`, `خمسة عشر`, `ثلاثمئة وستة وخمسين`. */
function readGroup(tokens: readonly Token[], at: number, head: Atom, single: boolean): PlainNumber | null {
  const tail = tokens[at + 1]
  const unit = head.rank === 'eleven' || (head.rank === 'unit' && head.value < 10)
  if (unit && isClose(tail) && /^عشره?$/.test(tail.form)) return plain(head.value + 10, at + 2)
  if (head.rank === 'eleven') return readElevenTens(tokens, at)
  const hundreds = unit && isClose(tail) && /^(?:ال)?(?:ميه|مايه)$/.test(tail.form)
  const value = hundreds ? head.value * 100 : head.value
  const next = hundreds ? at + 2 : at + 1
  if (single) return plain(value, next)
  if (value < 10) return addTen(tokens, next, value)
  return value >= 100 ? addBelowHundred(tokens, next, value) : plain(value, next)
}

function plain(value: number, next: number): PlainNumber {
  return { value, next, scale: 1 }
}

/** `أحد وعشرون`; a bare أحد is no number. */
function readElevenTens(tokens: readonly Token[], at: number): PlainNumber | null {
  const number = addTen(tokens, at + 1, 1)
  return number.value > 1 ? number : null
}

/** The part that و joins to a number at a token. */
function joinedAt(tokens: readonly Token[], at: number): Atom | undefined {
  const token = tokens[at]
  return isClose(token) ? conjoined.get(token.form) : undefined
}

function addTen(tokens: readonly Token[], at: number, value: number): PlainNumber {
  const ten = joinedAt(tokens, at)
  return ten?.rank === 'ten' ? plain(value + ten.value, at + 1) : plain(value, at)
}

function addBelowHundred(tokens: readonly Token[], at: number, value: number): PlainNumber {
  const atom = joinedAt(tokens, at)
  if (atom === undefined || atom.rank === 'scale' || atom.rank === 'hundred') return plain(value, at)
  const part = readGroup(tokens, at, atom, false)
  return part !== null && part.value < 100 ? plain(value + part.value, part.next) : plain(value, at)
}

/** Applies a following ألف, مليون … to a number, and reads on below it. */
function scaled(tokens: readonly Token[], number: PlainNumber, single: boolean): PlainNumber {
  const scale = atomAt(tokens, number.next)
  if (scale === undefined || scale.rank !== 'scale') return number
  // After a number, ألفا is one thousand in the accusative, not two.
  const unit = smallestOf(scale.value)
  return addSmaller(tokens, { value: number.value * unit, next: number.next + 1, scale: unit }, single)
}

function smallestOf(value: number): number {
  return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1000
}

/** `… ومئتين`, `… و500`, `… ونصف المليون` after thousands or millions. */
function addSmaller(tokens: readonly Token[], number: PlainNumber, single: boolean): PlainNumber {
  const { value, next, scale } = number
  const token = tokens[next]
  if (single || !isClose(token)) return number
  if (scale >= 1e6 && token.form === 'ونصف') {
    const named = atomAt(tokens, next + 1)?.rank === 'scale'
    return { value: value + scale / 2, next: named ? next + 2 : next + 1, scale }
  }
  const digits = token.form === 'و' && tokens[next + 1]?.number === true
  if (!digits && !token.form.startsWith('و')) return number
  const part = readPlainNumber(tokens, digits ? next + 1 : next, { conjoined: !digits })
  return part === null || part.value >= scale ? number : { value: value + part.value, next: part.next, scale }
}

function readDigits(tokens: readonly Token[], at: number, options: PlainOptions): PlainNumber | null {
  const token = tokens[at]
  if (token === undefined || token.form.length > 12) return null
  const previous = (token.gap & (GAP.slash | GAP.colon)) !== 0 && (token.gap & GAP.space) === 0
  const dashed = token.gap === GAP.dash && options.afterDash !== true && tokens[at - 1]?.number === true
  if ((previous && tokens[at - 1]?.number === true) || dashed) return null
  const { value, next } = readSeparated(tokens, at, token.form)
  return isJoined(tokens, next) ? null : scaled(tokens, plain(value, next), options.single === true)
}

/** Digits with their separators: `1,200`, `1.200`, `1.4 مليون`, `2,5 مليون`. */
function readSeparated(tokens: readonly Token[], at: number, whole: string): { value: number; next: number } {
  let digits = whole
  let next = at + 1
  while (isGroup(tokens[next], GAP.comma)) digits += tokens[next++]?.form ?? ''
  const fraction = tokens[next]
  if (fraction?.number !== true || next > at + 1) return { value: Number(digits), next }
  const scale = atomAt(tokens, next + 1)?.rank === 'scale'
  const point = fraction.gap === GAP.stop || (fraction.gap === GAP.comma && scale)
  if (!point) return { value: Number(digits), next }
  const thousands = fraction.form.length === 3 && digits.length <= 3 && digits !== '0' && !scale
  if (!thousands) return { value: Number(`${digits}.${fraction.form}`), next: next + 1 }
  while (isGroup(tokens[next], GAP.stop)) digits += tokens[next++]?.form ?? ''
  return { value: Number(digits), next }
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
