import { foldText } from './fold.ts'

/** Names whose first ال is part of the name, folded: they are filed under ا. */
const RADICAL = [
  'الله',
  'الياس',
  'الكسندر',
  'الينا',
  'الفريد',
  'البرت',
  'اليزابيث',
  'الان',
  'السا',
  'الكسي',
  'اليكس',
]

const collator = new Intl.Collator('ar', { numeric: true })

const LETTER = /[\p{L}\p{N}]/u

/**
 * The key a name is filed under: from its first letter or digit on, without a leading ال.
 * filingKey('«الحشد الشعبي»') //=> 'حشد الشعبي»'
 */
function filingKey(name: string): string {
  const first = name.search(LETTER)
  const key = first > 0 ? name.slice(first) : name
  if (!/^\u0627\u0644[\u0621-\u064A]{2}/.test(key)) return key
  const folded = foldText(key)
  return RADICAL.some((word) => folded === word || folded.startsWith(`${word} `)) ? key : key.slice(2)
}

/** Orders Arabic names as a reader looks them up: ال ignored, numbers by value, equal names by their bare text. */
export function compareArabic(a: string, b: string): number {
  return collator.compare(filingKey(a), filingKey(b)) || (a < b ? -1 : a > b ? 1 : 0)
}

/**
 * The letter a name is filed under: hamza seats under ا, ال ignored, Latin letters in upper case; `#` for a digit or
 * a name with no letter. initialOf('الحشد الشعبي') //=> 'ح'
 */
export function initialOf(name: string): string {
  const [first = ''] = foldText(filingKey(name))
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#'
}
