import { foldText } from '../../arabic/fold.ts'
import type { ArabicText, Token } from '../../arabic/text.ts'
import { wordQuestion, type WordForm } from '../../arabic/vocabulary.ts'
import type { Authority } from '../../authority/read.ts'
import type { EventType, Happening } from '../../records.ts'
import { isFrequent } from './agreement.ts'
import { windowOfRange } from './clue.ts'
import { shareOf } from './common-words.ts'
import { typesOfForm, typesTold } from './triggers.ts'

/** Words that stand together only where one happening is told. */
interface Phrase {
  readonly happening: Happening
  /** Ids of words; of each group one must stand. */
  readonly groups: readonly (readonly number[])[]
  /** A type of which a word must stand as well, where the words are names; null for words that say all. */
  readonly type: EventType | null
}

/** A happening that the words of a sentence name. Tokens half-open. */
export interface NamedHappening {
  readonly happening: Happening
  readonly first: number
  readonly last: number
  /** Tokens of its words, in order. */
  readonly at: readonly number[]
  /** Those, and others near them that say as much. */
  readonly all: readonly number[]
  /** How many of its words stand. */
  readonly words: number
  /** By words that an editor gave, not by its name. */
  readonly told: boolean
  /** How rare its words are together in reports, in bits. */
  readonly bits: number
}

/**
 * Phrases that share a word, and of each the id of another word that must stand as well, or `NONE`: where that does not
 * stand, as of most, no look at the phrase is needed.
 */
interface Anchored {
  readonly phrases: readonly Phrase[]
  readonly others: Int32Array
}

const NONE = -1

interface Index {
  /** Ids of the words that a form may be; null for most. */
  readonly words: { of(word: WordForm): readonly number[] | null }
  /** By the id of one of its words that few others have. */
  readonly phrases: readonly (Anchored | undefined)[]
  /** How rare the words of a phrase are together in reports. */
  readonly worth: ReadonlyMap<Phrase, number>
  /** Room for where the words of a sentence stand; empty between two sentences. */
  readonly hits: Hits
}

/** The tokens at which a word stands, by its id. */
type Hits = (number[] | undefined)[]

/** Most tokens between the first word and any other. */
const SPAN = 22
/** Most tokens between the words of a name. */
const NAME_SPAN = 8
/** Words of a name that stand for it, beside one that tells its type. */
const LEAST_WORDS = 2
/** Letters by which words are compared: what follows them tells nothing more. */
const LETTERS = 8

const LINKS = new Set(
  foldText('على إلى بين عند مع من في بعد قبل بشأن أحد نحو ضد عن الأول الثاني الثالث الأولى الثانية').split(
    ' ',
  ),
)

const idsOfWord = wordQuestion<readonly number[] | null>()

const known = new WeakMap<Authority, Index>()

/** The happenings that some tokens, half-open, name by their words; of two of one day the one with more words. */
export function namedHappenings(
  text: ArabicText,
  from: number,
  last: number,
  authority: Authority,
): NamedHappening[] {
  const { words, phrases, hits, worth } = indexOf(authority)
  const met = noteHits(text, from, last, words, hits)
  const all: NamedHappening[] = []
  if (met.length >= LEAST_WORDS) {
    for (const id of met) {
      const { phrases: some, others } = phrases[id] ?? NO_PHRASES
      for (let i = 0; i < others.length; i++) {
        if (isLacking(others[i] as number, hits)) continue
        const phrase = some[i] as Phrase
        if (!areMet(phrase, hits)) continue
        const named = standing(text, phrase, hits, hits[id] as number[], from, last)
        if (named !== null) note(all, { ...named, bits: worth.get(phrase) ?? 0 })
      }
    }
  }
  for (const id of met) hits[id] = undefined
  return all.length < 2 ? all : all.filter((one) => !all.some((other) => isWithin(one, other)))
}

const NO_PHRASES: Anchored = { phrases: [], others: new Int32Array(0) }

const isLacking = (other: number, hits: Hits): boolean => other !== NONE && hits[other] === undefined

/** A happening whose words stand somewhere in some tokens, and how many of their groups do. */
export interface SpreadHappening {
  readonly happening: Happening
  /** Token of one of its words that few others have. */
  readonly at: number
  /** How rare its words are together in reports, in bits. */
  readonly worth: number
}

/** Fewest groups of words that can stand apart from each other. */
const LEAST_GROUPS = 3

/** Most tokens from the first of its words to the last. */
const SPREAD = 40

/**
 * The happenings whose words, as an editor gave them, stand in some tokens, half-open, not far from each other: a page
 * tells its news in a headline and several sentences.
 */
export function spreadHappenings(
  text: ArabicText,
  from: number,
  last: number,
  authority: Authority,
): SpreadHappening[] {
  const { words, phrases, hits, worth } = indexOf(authority)
  const met = noteHits(text, from, last, words, hits)
  const found = new Map<Happening, SpreadHappening>()
  for (const id of met) {
    const { phrases: some, others } = phrases[id] ?? NO_PHRASES
    for (let i = 0; i < others.length; i++) {
      if (isLacking(others[i] as number, hits)) continue
      const phrase = some[i] as Phrase
      const { happening, groups, type } = phrase
      if (type !== null || groups.length < LEAST_GROUPS || !areMet(phrase, hits)) continue
      const own = worth.get(phrase) ?? 0
      const before = found.get(happening)
      if (before !== undefined && before.worth >= own) continue
      const at = hits[id]?.find((token) => isTogether(groups, hits, token))
      if (at !== undefined) found.set(happening, { happening, at, worth: own })
    }
  }
  for (const id of met) hits[id] = undefined
  return [...found.values()]
}

/** Whether words of all groups stand so near a token that a page tells them together. */
function isTogether(groups: Phrase['groups'], hits: Hits, anchor: number): boolean {
  let [first, last] = [anchor, anchor]
  for (const group of groups) {
    const near = nearest(group, hits, anchor)
    if (near === null) return false
    first = Math.min(first, near)
    last = Math.max(last, near)
  }
  return last - first <= SPREAD
}

/** Notes where the words of phrases stand; the ids of those that do. */
function noteHits(text: ArabicText, from: number, last: number, words: Index['words'], hits: Hits): number[] {
  const met: number[] = []
  for (let at = from; at < last; at++) {
    const ids = words.of((text.tokens[at] as Token).word)
    if (ids === null) continue
    for (const id of ids) {
      const before = hits[id]
      if (before !== undefined) before.push(at)
      else {
        hits[id] = [at]
        met.push(id)
      }
    }
  }
  return met
}

function areMet({ groups }: Phrase, hits: Hits): boolean {
  for (const group of groups) if (!isMet(group, hits)) return false
  return true
}

function isMet(group: readonly number[], hits: Hits): boolean {
  for (const id of group) if (hits[id] !== undefined) return true
  return false
}

/** Adds a happening, or puts it in the place of itself where fewer of its words were found to stand. */
function note(all: NamedHappening[], named: NamedHappening): void {
  const before = all.findIndex(({ happening }) => happening === named.happening)
  if (before < 0) all.push(named)
  else if (named.words > (all[before] as NamedHappening).words) all[before] = named
}

/** Whether another happening is named by the same words and more. */
function isWithin(one: NamedHappening, other: NamedHappening): boolean {
  return other.words > one.words && one.at.every((at) => other.at.includes(at))
}

/** Where the words of a phrase stand together, around one of the tokens given. */
function standing(
  { tokens }: ArabicText,
  { happening, groups, type }: Phrase,
  hits: Hits,
  anchors: readonly number[],
  from: number,
  end: number,
): Omit<NamedHappening, 'bits'> | null {
  const span = type === null ? SPAN : NAME_SPAN
  for (const anchor of anchors) {
    const at: number[] = []
    for (const group of groups) {
      const near = nearest(group, hits, anchor)
      if (near === null || Math.abs(near - anchor) > span) break
      at.push(near)
    }
    if (at.length < groups.length) continue
    const first = Math.min(...at)
    const last = Math.max(...at) + 1
    const words = groups.length
    at.sort(ascending)
    const all = allOf(groups, hits, anchor, span)
    if (type === null) return { happening, first, last, at, all, words, told: true }
    for (let trigger = Math.min(end, last + 4) - 1; trigger >= Math.max(from, first - 6); trigger--) {
      const token = tokens[trigger]
      if (token === undefined || !typesTold(token.word).includes(type)) continue
      const own = [...at, trigger].sort(ascending)
      const where = { first: Math.min(first, trigger), last }
      return { happening, ...where, at: own, all: [...all, trigger], words, told: false }
    }
  }
  return null
}

/** All tokens near another that a phrase's words may be. */
function allOf(groups: Phrase['groups'], hits: Hits, anchor: number, span: number): number[] {
  const found = groups.flatMap((group) => group.flatMap((id) => hits[id] ?? []))
  return found.filter((at) => Math.abs(at - anchor) <= span)
}

const NO_TOKENS: readonly number[] = []

const ascending = (a: number, b: number): number => a - b

function nearest(group: readonly number[], hits: Hits, anchor: number): number | null {
  let best: number | null = null
  for (const id of group) {
    for (const at of hits[id] ?? NO_TOKENS)
      if (best === null || Math.abs(at - anchor) < Math.abs(best - anchor)) best = at
  }
  return best
}

// ── The phrases of the authority files ─────────────────────────────────────────────────────────────────

function indexOf(authority: Authority): Index {
  let index = known.get(authority)
  if (index === undefined) known.set(authority, (index = makeIndex(authority.happenings)))
  return index
}

function makeIndex(happenings: readonly Happening[]): Index {
  const ids = new Map<string, number>()
  const forms = new Map<string, number[]>()
  const idOf = (word: string): number => {
    const key = keyOf(word)
    const given = ids.get(key)
    if (given !== undefined) return given
    const id = ids.size
    ids.set(key, id)
    append(forms, key, id)
    return id
  }
  const dated = happenings.filter(({ date }) => {
    const { earliest, latest } = windowOfRange(date)
    return latest - earliest <= 1
  })
  const phrases = [
    ...happenings.flatMap((happening) =>
      (happening.told ?? []).map((words) => readPhrase(happening, words, idOf)),
    ),
    ...namePhrases(dated, idOf),
  ]
  const shares = Array.from(ids.keys(), shareOf)
  const worth = new Map(phrases.map((phrase) => [phrase, rarityOf(phrase, shares)]))
  const byWord = Array.from({ length: ids.size }, (): Phrase[] | undefined => undefined)
  for (const phrase of phrases) for (const id of rarest(phrase, shares)) (byWord[id] ??= []).push(phrase)
  return {
    words: idsOfWord.answeredBy((form) => idsOf(form, forms)),
    phrases: byWord.map(
      (some) => some && { phrases: some, others: Int32Array.from(some, (phrase) => otherOf(phrase, shares)) },
    ),
    worth,
    hits: Array.from({ length: ids.size }, () => undefined),
  }
}

/** The word of a phrase that the fewest reports have, of those that must stand beside the words it is found by. */
function otherOf(phrase: Phrase, shares: readonly number[]): number {
  const anchor = rarest(phrase, shares)
  const share = (id: number): number => shares[id] ?? 0
  return phrase.groups
    .flatMap((group) => (group !== anchor && group.length === 1 ? group : []))
    .reduce((best, id) => (best === NONE || share(id) < share(best) ? id : best), NONE)
}

/** The share of reports in which a word of a group stands. */
const shareOfGroup = (group: readonly number[], shares: readonly number[]): number =>
  Math.min(
    1,
    group.reduce((sum, id) => sum + (shares[id] ?? 0), 0),
  )

/** The group of a phrase whose words the fewest reports have. */
function rarest({ groups }: Phrase, shares: readonly number[]): readonly number[] {
  return groups.reduce((best, group) =>
    shareOfGroup(group, shares) < shareOfGroup(best, shares) ? group : best,
  )
}

/** What the words of a phrase tell together, in bits: those that stand in every other report tell nothing. */
function rarityOf({ groups }: Phrase, shares: readonly number[]): number {
  return groups.reduce((sum, group) => sum - Math.log2(shareOfGroup(group, shares)), 0)
}

/** Other words by which a death is told, where it is told by `استشهد`. */
const MOURNED = ['نعى', 'نعت', 'قضى', 'ارتقى', 'شيع', 'تشييع']

/** `كنيسة مار إلياس`: all words; `عبارة الموصل غرق|انقلاب`: of words with a bar between them, one. */
function readPhrase(happening: Happening, words: string, idOf: (word: string) => number): Phrase {
  const groups = words.split(/\s+/).map((group) => {
    const either = group.split('|')
    return [...new Set((either.includes('استشهد') ? [...either, ...MOURNED] : either).map(idOf))]
  })
  return { happening, groups, type: null }
}

/** The words of a happening's name that are no words of its type, of which the happenings of several years may have the same. */
function namePhrases(happenings: readonly Happening[], idOf: (word: string) => number): Phrase[] {
  return happenings.flatMap((happening): Phrase[] => {
    const words = namingWords(happening, idOf)
    const least = isFrequent(happening.type) ? LEAST_WORDS + 1 : LEAST_WORDS
    return words.length < least ? [] : [{ happening, groups: words.map((id) => [id]), type: happening.type }]
  })
}

function namingWords({ name, type }: Happening, idOf: (word: string) => number): number[] {
  const words = foldText(name)
    .split(/\s+/)
    .filter((word) => !LINKS.has(word) && !/^\d+$/.test(word) && bareOf(word).length >= 2)
  const naming = words.filter((word) => !typesOfForm(word).includes(type))
  return [...new Set(naming.map(idOf))].sort(ascending)
}

/** The words, by id, that a form may be with or without its proclitics and endings. */
function idsOf(form: string, forms: ReadonlyMap<string, readonly number[]>): readonly number[] | null {
  const found = new Set<number>()
  for (const bare of variantsOf(form)) for (const id of forms.get(bare.slice(0, LETTERS)) ?? []) found.add(id)
  return found.size === 0 ? null : [...found]
}

/** A form without its proclitics, and without its ending: `ثقته` for `ثقة`, `العراقي` for `العراق`, `رئيسا`. */
function variantsOf(form: string): string[] {
  const bare = [
    form,
    bareOf(form),
    form.replace(/^[وفبكل](?=.{2})/, ''),
    bareOf(form.replace(/^[وف](?=.{3})/, '')),
  ]
  const owned = bare.filter((one) => /.{3}(?:ه|ها|هم)$/.test(one))
  return [
    ...bare,
    ...bare.map(stripped),
    ...owned.map((one) => one.replace(/(?:ه|ها|هم)$/, '').replace(/ت$/, 'ه')),
  ]
}

/** A word without the ending of an adjective, a plural or an accusative. */
const stripped = (word: string): string => word.replace(/(?<=.{3})(?:يين|يون|يه|ين|ون|ان|ات|ي|ا)$/, '')

const bareOf = (form: string): string => form.replace(/^[وف]?(?:لل|[بكل]?ال)(?=.{2})/, '')

const keyOf = (word: string): string => bareOf(foldText(word)).slice(0, LETTERS)

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
