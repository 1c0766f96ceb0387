import { foldText } from '../arabic/fold.ts'
import type { DateRange } from '../records.ts'

/** Latin letters for folded Arabic ones: plain ASCII that can be typed, not a scholarly transliteration. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's',
  ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y',
  ء: '',
} // prettier-ignore

/** Words that tell one headline from another as little as `the` does. */
const SMALL = new Set(
  'في من على علي الى الي عن مع بعد قبل بين هذا هذه ذلك التي الذي ان كان قد لا لم لن ما هل او ثم حول ضد عبر خلال منذ حتى حتي اثر the of and in to a for on by'.split(' '),
) // prettier-ignore

const LONGEST = 60

/** A word in plain ASCII, without its article: القاعدة is qaadh. */
function transliterate(word: string): string {
  const bare = word.length > 4 && word.startsWith('ال') ? word.slice(2) : word
  return [...bare].map((letter) => LETTERS[letter] ?? (/[a-z0-9]/.test(letter) ? letter : '')).join('')
}

/** The first words of a text that say something, in plain ASCII, joined by hyphens. */
export function slugOf(text: string, most: number): string {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .filter((word) => word.length > 1 && !SMALL.has(word))
    .map(transliterate)
    .filter((word) => word !== '')
    .slice(0, most)
    .join('-')
}

/** A date as an id has it: the day, month or year that is sure; `undated` where none is. */
function dateSlug(date: DateRange | null): string {
  if (date === null) return 'undated'
  const { earliest, latest } = date
  const shared = [10, 7, 4].find((length) => earliest.slice(0, length) === latest.slice(0, length))
  return shared === undefined ? 'undated' : earliest.slice(0, shared)
}

/** What an id is made of. */
export interface IdParts {
  readonly published: DateRange | null
  /** Id of a listed outlet. */
  readonly outlet: string | null
  /** Name or host of an unlisted one. */
  readonly outletName: string | null
  readonly title: string
}

/**
 * Makes the id of a clipping, which is the name of its file: the day (month, year, or `undated`), the outlet's id or
 * up to two words of its name, and the first three telling words of the title, in ASCII; at most 60 characters, cut
 * between words. `-2`, `-3` … is added where `taken` has it already.
 */
export function makeId(parts: IdParts, taken: ReadonlySet<string>): string {
  const outlet = parts.outlet ?? slugOf(parts.outletName ?? '', 2)
  const whole = [dateSlug(parts.published), outlet, slugOf(parts.title, 3)]
    .filter((part) => part !== '')
    .join('-')
  const cut = whole.length <= LONGEST ? whole : whole.slice(0, whole.lastIndexOf('-', LONGEST))
  if (!taken.has(cut)) return cut
  let number = 2
  while (taken.has(`${cut}-${number}`)) number++
  return `${cut}-${number}`
}
