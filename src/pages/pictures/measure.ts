/**
 * How wide a text is set in the interface face, on the safe side.
 *
 * Reasoning: labels are placed when the site is built, where no browser can measure them. The widths are those of IBM
 * Plex Sans Arabic 600, in thousandths of the size: an Arabic letter has one where it joins the letter after it and
 * one where it does not. Sums come out 2 to 8 % too wide, never too narrow, which also covers the weight 400.
 */

/** Letters that join the next one: their width when they do, and when they do not. */
const JOINING: readonly (readonly [letters: string, joined: number, alone: number])[] = [
  ['بتثپ', 324, 906],
  ['جحخچ', 700, 623],
  ['سش', 841, 1185],
  ['صض', 924, 1288],
  ['طظ', 736, 769],
  ['عغ', 589, 635],
  ['فڤ', 519, 975],
  ['ق', 519, 741],
  ['ك', 486, 906],
  ['گ', 486, 960],
  ['ل', 328, 674],
  ['م', 583, 647],
  ['ن', 324, 688],
  ['ه', 700, 468],
  ['يئ', 324, 766],
]

/** Letters that join the one before them alone, and signs that join none. */
const ENDING: readonly (readonly [letters: string, width: number])[] = [
  ['اأإآٱ', 249],
  ['دذ', 541],
  ['رز', 295],
  ['وؤ', 475],
  ['ة', 468],
  ['ى', 766],
]
const APART: readonly (readonly [letters: string, width: number])[] = [
  ['ء', 437],
  [' \u00a0', 236],
  ['0123456789', 600],
  ['٠١٢٣٤٥٦٧٨٩', 634],
  ['()،.:؛', 340],
  ['-–«»', 560],
]
/** Vowel marks and marks of direction take no room. */
const MARK = /[\p{M}\u200c-\u200f\u2066-\u2069]/u
/** Any other letter, Latin ones among them. */
const OTHER = 700

interface Widths {
  readonly joined: number
  readonly alone: number
  readonly joins: boolean
}

const widths = new Map<string, Widths>([
  ...JOINING.flatMap(([letters, joined, alone]) =>
    [...letters].map((letter) => [letter, { joined, alone, joins: true }] as const),
  ),
  ...ENDING.flatMap(([letters, width]) =>
    [...letters].map((letter) => [letter, { joined: width, alone: width, joins: true }] as const),
  ),
  ...APART.flatMap(([letters, width]) =>
    [...letters].map((letter) => [letter, { joined: width, alone: width, joins: false }] as const),
  ),
])

/** The width of a text in one line, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  const letters = [...text].filter((letter) => !MARK.test(letter))
  const sum = letters.reduce((total, letter, i) => {
    const known = widths.get(letter)
    if (known === undefined) return total + OTHER
    const joinsNext = known.joins && widths.get(letters[i + 1] ?? '')?.joins === true
    return total + (joinsNext ? known.joined : known.alone)
  }, 0)
  return (sum * size) / 1000
}

/** A text that fits into a width: as it is, or cut at a word or letter with an ellipsis. */
export function fitText(text: string, size: number, most: number): string {
  if (textWidth(text, size) <= most) return text
  const letters = [...text]
  for (let end = letters.length - 1; end > 0; end--) {
    const cut = `${letters.slice(0, end).join('').trimEnd()}…`
    if (textWidth(cut, size) <= most) return cut
  }
  return '…'
}

/** A text in one line, or two where one is too long, cut between words; what does not fit into two ends in an ellipsis. */
export function wrapText(text: string, size: number, most: number): readonly string[] {
  if (textWidth(text, size) <= most) return [text]
  const words = text.split(' ')
  let first = words[0] ?? ''
  let used = 1
  for (; used < words.length; used++) {
    const longer = `${first} ${words[used]}`
    if (textWidth(longer, size) > most) break
    first = longer
  }
  const rest = words.slice(used).join(' ')
  return rest === '' ? [fitText(first, size, most)] : [fitText(first, size, most), fitText(rest, size, most)]
}
