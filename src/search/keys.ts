/**
 * The key under which a word is found: what is left of its folded form without article, endings and plural.
 *
 * Reasoning:
 * - Index and query go through the same functions, so a key need not be a word; it must only be the same for the
 *   forms that readers take for one word, and seldom for others.
 * - Light stemming does as well for Arabic retrieval as root finding and confuses fewer words (Larkey, Ballesteros
 *   and Connell, 2002). Broken plurals, which it cannot reach, are in a table.
 */
import { foldText } from '../arabic/fold.ts'
import { strip } from '../authority/clitics.ts'
import { spellingKey } from '../authority/spelling.ts'
import { SINGULARS } from './plurals.ts'

/** Words too frequent to tell clippings apart; they hold their place in phrases. */
const STOPS = new Set(
  'في من على علي إلى الي عن ان او ثم و ف ب ل ك هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كان كانت يكون تكون هو هي هم مع بعد قبل بين كل حتي اذا لكن غير عند منذ اي انه انها كما ايضا حيث بل فيه فيها منها منه عليه عليها له لها لهم به بها al el the of and'.split(
    ' ',
  ),
)

export function isStop(form: string): boolean {
  return STOPS.has(form)
}

/** The longest first. */
const ENDINGS = ['هما', 'تين', 'تان', 'ات', 'ون', 'ين', 'ان', 'ها', 'هم', 'يه', 'ه', 'ي', 'ا'] as const
/** Letters that a word must keep. */
const KEPT = 3

function withoutArticle(form: string): string {
  if (form.startsWith('ال') && form.length >= KEPT + 2) return form.slice(2)
  return form.startsWith('لل') && form.length >= KEPT + 2 ? form.slice(2) : form
}

/** A dual of an adjective of relation has two endings: `جنديين`. */
function withoutEnding(form: string): string {
  const ending = ENDINGS.find((end) => form.length - end.length >= KEPT && form.endsWith(end))
  if (ending === undefined) return form
  const rest = form.slice(0, -ending.length)
  return rest.length > KEPT && rest.endsWith('ي') ? rest.slice(0, -1) : rest
}

/**
 * The key of a folded form that has no proclitic but the article.
 * keyOf('الصواريخ') //=> keyOf('صاروخ')
 */
export function keyOf(form: string): string {
  const bare = withoutArticle(spellingKey(form))
  const single = SINGULARS.get(bare)
  if (single !== undefined) return withoutEnding(single)
  const short = withoutEnding(bare)
  return SINGULARS.get(short) ?? short
}

/** Every reading of a folded form as proclitics and a word, as keys: the form itself first, none twice. */
export function readingsOf(form: string): string[] {
  const keys = [keyOf(form)]
  for (const { word } of strip(form)) {
    const key = word.length >= KEPT ? keyOf(word) : null
    if (key !== null && !keys.includes(key)) keys.push(key)
  }
  return keys
}

/** Latin letters without what stands above and below them: `Ḥaddād` is typed `haddad`. */
function plainLatin(word: string): string {
  return /[a-z]/.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word
}

/** A word of a name: names are told apart by endings (`بغداد`, `البغدادي`), so these stay. */
function nameWord(form: string): string {
  return withoutArticle(spellingKey(plainLatin(form)))
}

/** A name of one word is told by its article as well: `القاعدة` is no `قاعدة`. */
function loneWord(form: string): string {
  return spellingKey(plainLatin(form))
}

/** Every reading of a folded form as proclitics and a word of a name, of several words or `lone`. */
export function nameReadingsOf(form: string, lone: boolean): string[] {
  const words = [form, ...strip(form).map(({ word }) => word)]
  return [...new Set(words.map(lone ? loneWord : nameWord))]
}

/** A name as its key words, in order, with a space between. */
export function nameKey(name: string): string {
  const words = foldText(name)
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
  return words.map(words.length === 1 ? loneWord : nameWord).join(' ')
}

/** Words of Latin names that tell nobody apart. */
const LATIN_STOPS = new Set(['al', 'el', 'of', 'the', 'and', 'for', 'in', 'bin', 'ibn', 'abu', 'de'])

/**
 * The keys of a name in Latin letters: with and without the marks that stand for hamza and ʿayn, and those of its words
 * alone, by which most readers look for it, a plural in the singular too.
 * latinKeys("Kata'ib Hezbollah") //=> ['kata ib hezbollah', 'kataib hezbollah', 'kataib', 'hezbollah']
 */
export function latinKeys(name: string): string[] {
  const joined = name.normalize('NFKD').replace(/[\p{M}'’‘ʿʾ`ʼ]/gu, '')
  const words = nameKey(joined).split(' ')
  const alone = words.filter((word) => word.length > 2 && !LATIN_STOPS.has(word))
  const singular = alone.flatMap((word) => (word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : []))
  const keys = [nameKey(name), words.join(' '), ...alone, ...singular]
  return [...new Set(keys)].filter((key) => key !== '')
}

/**
 * The key under which the index holds a name of these key words. That of one word with an article begins with the bare
 * word: it is in the file that a query for the word loads in any case.
 */
export function nameTerm(words: string): string {
  const bare = words.includes(' ') ? words : withoutArticle(words)
  return bare === words ? words : `${bare}=${words}`
}
