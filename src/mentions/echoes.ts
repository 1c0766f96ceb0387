import { foldText } from '../arabic/fold.ts'
import { GAP, readText, type Token } from '../arabic/text.ts'
import { WordMemo } from '../arabic/vocabulary.ts'
import { strip } from '../authority/clitics.ts'
import { lastName } from '../authority/forms.ts'
import { offsetIn } from '../authority/lookup.ts'
import { spellingKey, spellingOf } from '../authority/spelling.ts'
import { isAla, type Found, type Scene } from './scene.ts'
import { isCommon } from './words/common.ts'
import { isGivenName } from './words/given-names.ts'
import { isVerb } from './words/verbs.ts'

/**
 * Joins the shorter forms of unlisted names to the full ones: a surname to its person, `حكومة الوحدة` to `حكومة
 * الوحدة الوطنية`. All mentions of one name then bear the fullest wording that the article has.
 */
export function findEchoes(scene: Scene, found: readonly Found[]): Found[] {
  const unlisted = found.filter((name) => name.id === null && name.kind === 'actor')
  const full = unifyNames(unlisted)
  const named = found.map((name) => {
    const fullest = name.id === null ? full.get(name.name)?.name : undefined
    return fullest === undefined || fullest === name.name ? name : { ...name, name: fullest }
  })
  const taken = new Uint8Array(scene.tokens.length)
  for (const { first, last } of named) taken.fill(1, first, last)
  const echoes = echoKeys(scene, new Set(full.values()))
  if (echoes.size === 0) return named
  let wanted = 0
  for (const key of echoes.keys()) wanted |= bitOf(key)
  for (const { first, last } of scene.ranges) {
    for (let at = first; at < last; at++) {
      if (taken[at] === 1 || (bits.of((scene.tokens[at] as Token).word) & wanted) === 0) continue
      const echo = echoAt(scene, { at, end: last }, echoes)
      if (echo === null) continue
      named.push(echo)
      taken.fill(1, echo.first, echo.last)
    }
  }
  return named.sort((a, b) => a.start - b.start)
}

const wordsOf = (name: string): string[] => readText(name).tokens.map((token) => spellingKey(token.form))

interface Wording {
  readonly name: string
  readonly words: readonly string[]
  readonly use: Found['use']
}

/** The fullest wording of each name: one that begins with the same words, or has the same first and last name. */
function unifyNames(found: readonly Found[]): Map<string, Wording> {
  const wordings = new Map(found.map(({ name, use }) => [name, { name, use, words: wordsOf(name) }]))
  const full = new Map<string, Wording>()
  const longest = [...wordings.values()].sort((a, b) => b.words.length - a.words.length)
  for (const [at, wording] of longest.entries()) {
    const fuller = longest
      .slice(0, at)
      .find((other) => full.get(other.name) === other && isShorter(wording, other))
    full.set(wording.name, fuller ?? wording)
  }
  return full
}

function isShorter({ words, use }: Wording, of: Wording): boolean {
  if (use !== of.use || words.length < 2) return false
  if (words.every((word, at) => word === of.words[at])) return true
  return use === 'person' && words[0] === of.words[0] && words.at(-1) === of.words.at(-1)
}

interface Echo {
  readonly wording: Wording
  readonly words: readonly string[]
  /** An ordinary word too, so it counts only where a verb stands beside it. */
  readonly common: boolean
}

/** Class nouns that stand, made definite, for the one body of their kind: `الكتائب`, but never `الحركة`. */
const STANDING = new Set(['كتايب', 'عصايب', 'سرايا', 'تحالف', 'حرس', 'حشد'])

/** Shorter wordings: the surname of a person; the first two words of a body, or its class noun. */
function shortsOf({ name, words, use }: Wording): (readonly string[])[] {
  if (use === 'person') {
    const surname = lastName(name)
    return surname === null ? [] : [wordsOf(surname)]
  }
  if (use !== 'body') return []
  const head = words[0] as string
  return [...(words.length > 2 ? [words.slice(0, 2)] : []), ...(STANDING.has(head) ? [[`ال${head}`]] : [])]
}

/** Shorter wordings, by their first word. */
function echoKeys(scene: Scene, wordings: Iterable<Wording>): Map<string, Echo> {
  const echoes = new Map<string, Echo>()
  for (const wording of wordings) {
    for (const words of shortsOf(wording)) {
      const key = words[0]
      if (key === undefined || echoes.has(key)) continue
      const isWord = isCommon(key) || scene.authority.nationalities.of(key) !== null
      echoes.set(key, { wording, words, common: wording.use === 'person' && isWord })
    }
  }
  return echoes
}

/** The ways to read a word with proclitics before it, each as the key of its spelling. */
const readings = new WordMemo((form) =>
  [{ skip: 0, word: form }, ...strip(form)].map(({ skip, word }) => ({ skip, key: spellingKey(word) })),
)

/** A bit that words share with few others. */
const bitOf = (key: string): number =>
  1 << ((key.length * 7 + key.charCodeAt(0) * 3 + key.charCodeAt(2)) % 31)
/** The bits of all readings of a word: without one in common with the keys of echoes it is none of them. */
const bits = new WordMemo((form) => readings.read(form).reduce((all, { key }) => all | bitOf(key), 0))

function echoAt(
  scene: Scene,
  { at, end }: { readonly at: number; readonly end: number },
  echoes: ReadonlyMap<string, Echo>,
): Found | null {
  const token = scene.tokens[at] as Token
  for (const reading of readings.of(token.word)) {
    const echo = echoes.get(reading.key)
    if (echo === undefined || !goesOn(scene, { at, end }, echo)) continue
    if (
      isAla(scene.text, token) ||
      isGivenName(scene.tokens[at - 1]?.form ?? '') ||
      (echo.common && !besideVerb(scene, at))
    )
      continue
    const last = at + echo.words.length
    const start = offsetIn(scene.text, token, reading.skip)
    const clitic = token.form.slice(0, reading.skip)
    const stop = (scene.tokens[last - 1] as Token).end
    return {
      first: at,
      last,
      start,
      end: stop,
      clitic,
      kind: 'actor',
      id: null,
      name: echo.wording.name,
      basis: 'pattern',
      use: echo.wording.use,
    }
  }
  return null
}

function goesOn(
  scene: Scene,
  { at, end }: { readonly at: number; readonly end: number },
  { words }: Echo,
): boolean {
  return words.slice(1).every((word, index) => {
    const token = scene.tokens[at + 1 + index]
    return (
      token !== undefined &&
      at + 1 + index < end &&
      (token.gap & ~(GAP.space | GAP.quote)) === 0 &&
      spellingOf(token.word) === word
    )
  })
}

function besideVerb(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1]?.form ?? ''
  const after = scene.tokens[at + 1]?.form ?? ''
  return isVerb(before) || isVerb(before.replace(/^[وف]/, '')) || isVerb(after) || foldText('ان') === before
}
