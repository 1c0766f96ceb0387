import { WordMemo, type WordForm } from '../arabic/vocabulary.ts'

/**
 * Spellings of one word that the press mixes freely, brought to one key. Works on folded words; a key is for
 * matching only.
 *
 * Reasoning:
 * - Only alternations that never tell two names apart are here; a transliteration of one person's name belongs
 *   in the authority file, unless whole houses write it their own way (ترمب).
 * - A sound plural's case ending is no part of a name: الحوثيون and الحوثيين are one.
 */

/** Part of a word → what stands for it, where the part begins the word or follows its article. */
const STEMS: readonly (readonly [RegExp, string])[] = [
  [/^(ال)?ا(?:مي|م)رك(?=[اي])/, '$1امريك'],
  [/^(ال)?اورب(?=[اي])/, '$1اوروب'],
  [/^(ال)?مليشي/, '$1ميليشي'],
  [/^(ال)?كورد/, '$1كرد'],
  [/^(ال)?ديموقراط/, '$1ديمقراط'],
  [/^(ال)?ان[غج]ليزي/, '$1انكليزي'],
  [/^(ال)?تليفزيون/, '$1تلفزيون'],
]

/** Any of the parts: one look passes over nearly all words. */
const ANY_STEM = new RegExp(STEMS.map(([part]) => part.source).join('|'))

/** Whole words, folded. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['امريكه', 'امريكا'],
  ['سوريه', 'سوريا'],
  ['افريقيه', 'افريقيا'],
  ['مالطه', 'مالطا'],
  ['انجلترا', 'انكلترا'],
  ['واشنطون', 'واشنطن'],
  ['بيجين', 'بكين'],
  ['اسحق', 'اسحاق'],
  ['داوود', 'داود'],
  ['ابن', 'بن'],
  ['ترمب', 'ترامب'],
  ['نتانياهو', 'نتنياهو'],
  ['زيلنسكي', 'زيلينسكي'],
  ['بلنكن', 'بلينكن'],
  ['جوتيريش', 'غوتيريش'],
  ['غوتيريس', 'غوتيريش'],
  ['جوتيريس', 'غوتيريش'],
  ['جالانت', 'غالانت'],
  ['جانتس', 'غانتس'],
  ['غانتز', 'غانتس'],
  ['كاتز', 'كاتس'],
  ['جروندبرج', 'غروندبرغ'],
  ['غروندبيرغ', 'غروندبرغ'],
  ['جريفيث', 'غريفيث'],
  ['غريفيثس', 'غريفيث'],
  ['هوكستين', 'هوكشتاين'],
  ['هوكستاين', 'هوكشتاين'],
  ['برزاني', 'بارزاني'],
  ['البرزاني', 'البارزاني'],
])

const memo = new Map<string, string>()

/** Brings a folded word to the key that all its spellings share. */
export function spellingKey(word: string): string {
  let key = memo.get(word)
  if (key !== undefined) return key
  key = makeKey(word)
  if (memo.size > 100_000) memo.clear()
  memo.set(word, key)
  return key
}

const keys = new WordMemo(spellingKey)

/** The same of a token's word. */
export function spellingOf(word: WordForm): string {
  return keys.of(word)
}

function makeKey(word: string): string {
  const whole = WORDS.get(word)
  if (whole !== undefined) return whole
  const stem = ANY_STEM.test(word) ? STEMS.find(([part]) => part.test(word)) : undefined
  const key = stem === undefined ? word : word.replace(stem[0], stem[1])
  return key.length >= 6 && key.endsWith('ون') ? `${key.slice(0, -2)}ين` : key
}

/** Compound names that are written as one word or as two: `عبد الله` and `عبدالله`. */
const COMPOUND = /^(عبد)(ال.{2,})$|^(.{2,})(الدين|الله)$/
const SECOND = new Set(['الدين', 'الله'])

const compounds = new Map<string, readonly string[]>()
const NO_COMPOUND: readonly string[] = []

/** The two words of a compound; none for any other word. */
function partsOf(word: string): readonly string[] {
  if (!word.startsWith('عبد') && !word.endsWith('الدين') && !word.endsWith('الله')) return NO_COMPOUND
  let parts = compounds.get(word)
  if (parts === undefined) {
    parts =
      COMPOUND.exec(word)
        ?.slice(1)
        .filter((part) => part !== undefined) ?? NO_COMPOUND
    compounds.set(word, parts)
  }
  return parts
}

/** The words with their compounds joined; none when there are no compounds. */
function joinedWords(words: readonly string[]): string[][] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    const compound = before === 'عبد' ? word.startsWith('ال') : SECOND.has(word) && before !== undefined
    if (compound) joined[joined.length - 1] = `${before}${word}`
    else joined.push(word)
  }
  return joined.length < words.length ? [joined] : []
}

/** Other ways to cut or inflect the words of a name: joined and split compounds, cases of أبو. */
export function rewordings(words: readonly string[]): string[][] {
  const found: string[][] = []
  // Most names hold no such word: they are passed over without a copy.
  if (words.some((word) => word === 'عبد' || SECOND.has(word))) found.push(...joinedWords(words))
  if (words.some((word) => partsOf(word).length > 0)) {
    const split: string[] = []
    for (const word of words) {
      const parts = partsOf(word)
      if (parts.length === 0) split.push(word)
      else split.push(...parts)
    }
    if (split.length > words.length) found.push(split)
  }
  if (words[0] === 'ابو' && words.length > 1) {
    found.push(['ابي', ...words.slice(1)], ['ابا', ...words.slice(1)])
  }
  return found
}
