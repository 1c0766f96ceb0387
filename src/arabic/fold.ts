/**
 * Folding: the form of Arabic text that matching compares, with a map back to the characters it came from.
 *
 * Reasoning:
 * - Writers and keyboards differ in hamza seats, final yāʾ, tāʾ marbūṭa, vowel marks, taṭwīl and digits; the word
 *   is the same. So one fold serves names, triggers, dates and search alike.
 * - Folding is per character, never on the whole string, or offsets would be lost.
 * - The Egyptian press seats the hamza of `مسئول` and `شئون` on yāʾ, others on wāw: before a wāw both fold to wāw.
 * - It is never shown to a reader.
 */

/** Folded text; `map[i]` is the UTF-16 offset in the source of folded unit `i`, and `map[text.length]` its length. */
export interface Folded {
  readonly text: string
  readonly map: Int32Array
}

const DROPPED = -1
const EXPANDED = -2
const UNKNOWN = -3

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ٲ: 'ا', ٳ: 'ا', ٵ: 'ا',
  ى: 'ي', ی: 'ي', ې: 'ي', ۍ: 'ي', ئ: 'ي', ے: 'ي',
  ؤ: 'و', ۆ: 'و', ۇ: 'و', ۋ: 'و',
  ة: 'ه', ۃ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ۀ: 'ه', ۂ: 'ه',
  ک: 'ك', ڪ: 'ك', گ: 'ك', ڭ: 'ك',
  پ: 'ب', چ: 'ج', ژ: 'ز', ڤ: 'ف', ڥ: 'ف', ڨ: 'ق',
  '٫': '.', '٬': ',', '٪': '%', '،': ',', '؛': ';', '؟': '?', '۔': '.',
} // prettier-ignore

const DOUBLE_QUOTES = '“”„‟«»‹›″"＂'
const SINGLE_QUOTES = '‘’‚‛′`´'
const DASHES = '‐‑‒–—―−'

/** Vowel marks, Quranic signs, taṭwīl, bidi controls, joiners, variation selectors: no part of a word's identity. */
function isDropped(code: number): boolean {
  return (
    (code >= 0x0610 && code <= 0x061a) ||
    code === 0x061c ||
    code === 0x0640 ||
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    (code >= 0x06d6 && code <= 0x06dc) ||
    (code >= 0x06df && code <= 0x06e8) ||
    (code >= 0x06ea && code <= 0x06ed) ||
    (code >= 0x08d3 && code <= 0x08ff) ||
    code === 0x00ad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
}

/** The folded form of one BMP character: '' when dropped, several characters for a ligature. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (isDropped(code)) return ''
  if (code === 0x0a) return '\n'
  if (DOUBLE_QUOTES.includes(character)) return '"'
  if (SINGLE_QUOTES.includes(character)) return "'"
  if (DASHES.includes(character)) return '-'
  const mapped = LETTERS[character]
  if (mapped !== undefined) return mapped
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  if (/\s/.test(character)) return ' '
  const normal = character.normalize('NFKC')
  if (normal === character) return character.toLowerCase()
  let folded = ''
  for (const part of normal) folded += part === character ? part : foldCharacter(part)
  return folded
}

const table = new Int32Array(0x10000).fill(UNKNOWN)
const expansions = new Map<number, string>()

function learn(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return (table[code] = code)
  const folded = foldCharacter(String.fromCharCode(code))
  if (folded.length === 0) return (table[code] = DROPPED)
  if (folded.length === 1) return (table[code] = folded.charCodeAt(0))
  expansions.set(code, folded)
  return (table[code] = EXPANDED)
}

/** Folded UTF-16 units with the map, in arrays that are longer than what they hold and are used again. */
export interface FoldedUnits {
  readonly units: Uint16Array
  /** As that of `Folded`. */
  readonly map: Int32Array
  readonly length: number
}

let scratchUnits = new Uint16Array(0x4000)
let scratchMap = new Int32Array(0x4001)

function growScratch(needed: number): void {
  const units = new Uint16Array(needed * 2)
  units.set(scratchUnits)
  scratchUnits = units
  const map = new Int32Array(needed * 2 + 1)
  map.set(scratchMap)
  scratchMap = map
}

function foldedOf(code: number): number {
  const folded = table[code] as number
  return folded === UNKNOWN ? learn(code) : folded
}

const WAW = 'و'.charCodeAt(0)
const HAMZA_ON_YA = 'ئ'.charCodeAt(0)

/** Folds text as `fold` does, into arrays that hold until the next call: new ones for every text cost more than folding. */
export function foldUnits(source: string): FoldedUnits {
  let length = 0
  if (scratchUnits.length < source.length + 16) growScratch(source.length + 16)
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    const folded = foldedOf(code)
    if (folded >= 0) {
      if (length + 1 >= scratchUnits.length) growScratch(length + 1)
      if (code === WAW && length > 0 && source.charCodeAt(scratchMap[length - 1] as number) === HAMZA_ON_YA)
        scratchUnits[length - 1] = WAW
      scratchUnits[length] = folded
      scratchMap[length++] = at
    } else if (folded === EXPANDED) {
      const expansion = expansions.get(code) as string
      if (length + expansion.length >= scratchUnits.length) growScratch(length + expansion.length)
      for (let i = 0; i < expansion.length; i++) {
        scratchUnits[length] = expansion.charCodeAt(i)
        scratchMap[length++] = at
      }
    }
  }
  scratchMap[length] = source.length
  return { units: scratchUnits, map: scratchMap, length }
}

/**
 * Folds text for matching and keeps the way back.
 * fold('القوّات') //=> { text: 'القوات', map: [0, 1, 2, 3, 5, 6, 7] }
 */
export function fold(source: string): Folded {
  const { units, map, length } = foldUnits(source)
  return { text: toText(units.subarray(0, length)), map: map.slice(0, length + 1) }
}

function toText(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += 8192) {
    // Seven times as fast as spreading the units into arguments.
    const part: string = Reflect.apply(String.fromCharCode, null, units.subarray(at, at + 8192))
    text += part
  }
  return text
}

/** Longest text that is folded letter by letter: a word or a name. */
const SHORT = 64

/** The folded text alone. */
export function foldText(source: string): string {
  if (source.length > SHORT) return fold(source).text
  let at = 0
  while (at < source.length && foldedOf(source.charCodeAt(at)) === source.charCodeAt(at)) at++
  if (at === source.length) return source
  let text = source.slice(0, at)
  // The letter before, marks left out.
  let last = 0
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    const folded = foldedOf(code)
    if (folded === DROPPED) continue
    if (folded === EXPANDED) text += expansions.get(code) as string
    else if (code === WAW && last === HAMZA_ON_YA) text = `${text.slice(0, -1)}وو`
    else text += String.fromCharCode(folded)
    last = code
  }
  return text
}

/** Words parted by blanks, folded. */
export const foldedSet = (words: string): ReadonlySet<string> =>
  new Set(words.trim().split(/\s+/).map(foldText))
