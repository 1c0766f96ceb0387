import { fold, foldText } from '../arabic/fold.ts'
import { GAP, readText, type ArabicText, type Token } from '../arabic/text.ts'
import { TokenMemo, wordQuestion } from '../arabic/vocabulary.ts'
import type { Mention, NameForm } from '../records.ts'
import { strip } from './clitics.ts'
import { indexPatterns, type PatternIndex } from './patterns.ts'
import type { PatternSpec } from './spec.ts'
import { rewordings, spellingKey, spellingOf } from './spelling.ts'
import { WordTrie } from './trie.ts'

/** One reading of a name found in a text. Conditions of the form (`after`, `near`, its use) are not yet checked. */
export interface Match {
  /** Tokens, half-open. */
  readonly first: number
  readonly last: number
  /** UTF-16 code units into the source, proclitics left out. */
  readonly start: number
  readonly end: number
  /** Proclitics written before the name, folded; empty when there are none. */
  readonly clitic: string
  readonly kind: Mention['kind']
  readonly id: string
  readonly form: NameForm
}

export interface Lookup {
  /** All readings of the leftmost longest names between two tokens, half-open, in order of text. */
  find(text: ArabicText, first: number, last: number): Match[]
  /** All readings of every name that begins at the token `index` and ends before `last`, the longest first. */
  at(text: ArabicText, index: number, last: number): readonly Match[]
}

/** A written form and whose it is. */
export interface LookupEntry {
  readonly kind: Mention['kind']
  readonly id: string
  readonly form: NameForm
}

/** One way in which a word of a text begins a name. */
interface Beginning {
  readonly skip: number
  readonly clitic: string
  readonly word: string
  /** Node after the word; null when only a pattern begins with it. */
  readonly node: number | null
  /** Whose the word is as it stands. */
  readonly entries: readonly LookupEntry[]
  /** A pattern begins with it. */
  readonly opensPattern: boolean
}

interface WordInfo {
  /** Number of the word in the trie; 0 when no name holds it. */
  readonly word: number
  readonly beginnings: readonly Beginning[]
}

/** A walk through the trie, and where in the text it began. */
interface Walk {
  readonly text: ArabicText
  readonly first: number
  readonly end: number
  readonly beginning: Beginning
  readonly found: Match[]
}

const PLAIN_WORD = /^[\p{L}\p{M}]+$/u
/** Keys of words as names write them; null for what is more or less than a word. */
const wordKeys = new Map<string, string | null>()
/** Those of names: the files are checked and then indexed by them. */
const nameKeys = new Map<string, readonly string[]>()

function keyOfWord(word: string): string | null {
  let key = wordKeys.get(word)
  if (key === undefined)
    wordKeys.set(word, (key = PLAIN_WORD.test(word) ? spellingKey(foldText(word)) : null))
  return key
}

/** Folded words of a name, as matching compares them. Most names are words and blanks, and share their words. */
function keyWords(text: string): readonly string[] {
  let words = nameKeys.get(text)
  if (words === undefined) nameKeys.set(text, (words = readKeyWords(text)))
  return words
}

function readKeyWords(text: string): string[] {
  const words = text.split(' ')
  for (let at = 0; at < words.length; at++) {
    const key = keyOfWord(words[at] as string)
    if (key === null) return readText(text).tokens.map((token) => spellingKey(token.form))
    words[at] = key
  }
  return words
}

/** The key that all spellings of a name share. keyOf('الولايات المتحدة الأميركية') === keyOf('الولايات المتحده الأمريكية') */
export function keyOf(text: string): string {
  return keyWords(text).join(' ')
}

const NOTHING: readonly Match[] = []
const NO_ENTRIES: readonly LookupEntry[] = []
const NO_NAME: WordInfo = { word: 0, beginnings: [] }
const wordInfo = wordQuestion<WordInfo>()
/** What most words need to tell of themselves as one number: bits of `SUMMED`, and above them their number in the trie. */
const wordSum = wordQuestion<number>()
const SUMMED = { opens: 1, long: 2 } as const
const SUMMED_BITS = 2

/** Fewer letters are no misprint of a long word. */
const LONG = 5

/** Whether a name may go on over the gap before a token: blanks, quotes, a dash, a low line; no comma, colon, stop or bracket. */
function joins(token: Token): boolean {
  const { gap } = token
  return (
    (gap & ~(GAP.space | GAP.quote)) === 0 ||
    gap === GAP.dash ||
    gap === GAP.other ||
    gap === (GAP.dash | GAP.space)
  )
}

const hasWideDash = (gap: number): boolean => (gap & GAP.dash) !== 0 && (gap & GAP.space) !== 0
const WIDE_DASH = /\s[-–—]\s/

/** Source offset after `skip` folded letters of a token, in UTF-16 code units. */
export function offsetIn(text: ArabicText, token: Token, skip: number): number {
  if (skip === 0 || token.end - token.start === token.form.length) return token.start + skip
  const { map } = fold(text.source.slice(token.start, token.end))
  return token.start + (map[skip] as number)
}

const QUOTES = '«“„‹"»”‟›'

/** Tells whether a UTF-16 code unit is a quotation mark; nearly none is near one, which is soon seen. */
function isQuote(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0xab ||
    code === 0xbb ||
    (code > 0x2000 && QUOTES.includes(String.fromCharCode(code)))
  )
}

/** End of a name in the source: a quote that opens inside it and closes right after belongs to it. */
export function endOfName(text: ArabicText, start: number, lastToken: Token): number {
  const { end } = lastToken
  const { source } = text
  if (!isQuote(source.charCodeAt(end))) return end
  let quotes = 0
  for (let at = start; at < end; at++) if (isQuote(source.charCodeAt(at))) quotes++
  return quotes % 2 === 1 ? end + 1 : end
}

/** A proclitic that stands by itself before a quoted name: `لـ«رويترز»`. */
function detachedClitic(text: ArabicText, index: number): string {
  const before = text.tokens[index - 1]
  const here = text.tokens[index] as Token
  const detached = before?.form.length === 1 && here.gap === GAP.quote && 'وفبكل'.includes(before.form)
  return detached ? before.form : ''
}

/** Sorts names by where they end, the longest first; those that end alike stay in order. They are few. */
function longestFirst(found: Match[]): Match[] {
  for (let at = 1; at < found.length; at++) {
    const match = found[at] as Match
    let to = at
    for (; to > 0 && (found[to - 1] as Match).last < match.last; to--) found[to] = found[to - 1] as Match
    found[to] = match
  }
  return found
}

function sumUp(form: string, { word, beginnings }: WordInfo): number {
  const bits = (beginnings.length > 0 ? SUMMED.opens : 0) | (form.length >= LONG ? SUMMED.long : 0)
  return (word << SUMMED_BITS) | bits
}

class NameLookup implements Lookup {
  private readonly trie = new WordTrie<LookupEntry>()
  private readonly infos = wordInfo.answeredBy((form) => this.readWord(form))
  private readonly sums = wordSum.answeredBy((form) => sumUp(form, this.readWord(form)))
  private readonly patterns: PatternIndex
  private lastForm = ''
  private lastInfo = NO_NAME
  /** The names that begin at the tokens of a text: several stages ask about one text in turn. */
  private readonly names = new TokenMemo<ArabicText, readonly Match[]>((text, index) =>
    this.namesAt(text, index, text.tokens.length),
  )

  constructor(patterns: PatternIndex) {
    this.patterns = patterns
  }

  /** Adds a form; a `weak` one gives way to the same form of another entry of its kind. */
  add(entry: LookupEntry, weak: boolean): void {
    const words = keyWords(entry.form.text)
    if (words.length === 0) return
    this.insert(words, entry, weak)
    for (const wording of rewordings(words)) this.insert(wording, entry, weak)
  }

  private insert(words: readonly string[], entry: LookupEntry, weak: boolean): void {
    const entries = this.trie.insert(words)
    for (const other of entries) {
      if (other.kind !== entry.kind) continue
      if (other.id === entry.id || (weak && entry.form.use === 'full' && other.form.use === 'full')) return
    }
    entries.push(entry)
  }

  find(text: ArabicText, first: number, last: number): Match[] {
    const found: Match[] = []
    for (let index = first; index < last;) {
      const matches = this.at(text, index, last)
      const longest = matches[0]?.last ?? index + 1
      for (const match of matches) if (match.last === longest) found.push(match)
      index = longest
    }
    return found
  }

  at(text: ArabicText, index: number, last: number): readonly Match[] {
    // A line may end in the word that a name was to follow.
    if (index >= last) return NOTHING
    const after = text.tokens[last]
    // A stretch that ends within a phrase cuts names short; any other end is one that no name goes past.
    if (after !== undefined && joins(after)) return this.namesAt(text, index, last)
    return this.names.of(text, index)
  }

  private namesAt(text: ArabicText, index: number, last: number): readonly Match[] {
    const { word } = text.tokens[index] as Token
    const sum = this.sums.of(word)
    // Most words begin no name, and are none misprinted.
    if ((sum & SUMMED.opens) === 0 && (sum !== SUMMED.long || !this.mendable(text, index, last)))
      return NOTHING
    const info = this.infos.of(word)
    const found: Match[] = []
    for (const beginning of info.beginnings) {
      const walk = { text, first: index, end: last, beginning, found }
      for (const entry of beginning.entries) this.collect(walk, entry, index + 1)
      if (beginning.node !== null) this.walk(walk, beginning.node, false)
      if (beginning.opensPattern) this.matchPatterns(walk)
    }
    if (info.word === 0) this.mend(text, index, last, found)
    return found.length === 0 ? NOTHING : longestFirst(found)
  }

  /**
   * Collects the names that end on the way from the node of the first word, its own left out. One misprint in a long
   * word is forgiven.
   */
  private walk(walk: Walk, start: number, mend: boolean): void {
    const { trie } = this
    const { tokens } = walk.text
    let node = start
    let mended = mend
    for (let next = walk.first + 1; next < walk.end; next++) {
      const token = tokens[next]
      if (token === undefined || !joins(token)) return
      const word = this.numberOf(token)
      let child = trie.child(node, word)
      if (child === null) {
        if (word !== 0 || mended || token.form.length < LONG) return
        child = this.meantAfter(node, token)
        if (child === null) return
        mended = true
      }
      node = child
      const entries = trie.at(node)
      if (entries !== undefined) for (const entry of entries) this.collect(walk, entry, next + 1)
    }
  }

  /** The node after a long word that a token misprints; null when there is none. */
  private meantAfter(node: number, token: Token): number | null {
    const meant = this.trie.misprintAfter(node, spellingOf(token.word))
    return meant === null ? null : this.trie.child(node, this.trie.number(meant))
  }

  private collect(walk: Walk, { kind, id, form }: LookupEntry, last: number): void {
    const { text, first, beginning } = walk
    for (let index = first + 1; index < last; index++) {
      if (hasWideDash((text.tokens[index] as Token).gap) && !WIDE_DASH.test(form.text)) return
    }
    const start = offsetIn(text, text.tokens[first] as Token, beginning.skip)
    walk.found.push({
      first,
      last,
      start,
      end: endOfName(text, start, text.tokens[last - 1] as Token),
      clitic: detachedClitic(text, first) + beginning.clitic,
      kind,
      id,
      form,
    })
  }

  private matchPatterns(walk: Walk): void {
    const { text, first, end, beginning } = walk
    for (const match of this.patterns.match(beginning.word, first, { tokens: text.tokens, end, joins })) {
      this.collect(walk, { kind: 'actor', id: match.id, form: match.form }, match.last)
    }
  }

  /** A name whose first word is misprinted: `القوت الأمريكية`. */
  private mend(text: ArabicText, index: number, last: number, found: Match[]): void {
    const token = text.tokens[index] as Token
    const next = text.tokens[index + 1]
    if (next === undefined || index + 1 >= last || token.form.length < LONG) return
    const second = this.numberOf(next)
    if (second === 0 || !joins(next)) return
    const meant = this.trie.misprintBefore(spellingOf(token.word), second)
    const node = meant === null ? null : this.trie.child(0, this.trie.number(meant))
    if (meant === null || node === null) return
    const entries = this.trie.at(node) ?? NO_ENTRIES
    const beginning = { skip: 0, clitic: '', word: meant, node, entries, opensPattern: false }
    const walk = { text, first: index, end: last, beginning, found }
    for (const entry of entries) this.collect(walk, entry, index + 1)
    this.walk(walk, node, true)
  }

  /** Whether the word after a token goes on some name, so that the token may be the misprinted first word. */
  private mendable(text: ArabicText, index: number, last: number): boolean {
    const next = text.tokens[index + 1]
    return next !== undefined && index + 1 < last && this.numberOf(next) !== 0
  }

  /** Number of a token's word in the trie; 0 when no name holds it. */
  private numberOf(token: Token): number {
    return this.sums.of(token.word) >> SUMMED_BITS
  }

  private readWord(form: string): WordInfo {
    // Both questions about a word are asked one after the other.
    if (this.lastForm !== form) {
      this.lastForm = form
      this.lastInfo = this.readInfo(form)
    }
    return this.lastInfo
  }

  private readInfo(form: string): WordInfo {
    const word = this.trie.number(spellingKey(form))
    const beginnings: Beginning[] = []
    for (const reading of [{ skip: 0, clitic: '', word: form }, ...strip(form)]) {
      const key = spellingKey(reading.word)
      const node = this.trie.child(0, this.trie.number(key))
      const opensPattern = this.patterns.has(key)
      const { skip, clitic } = reading
      const entries = (node === null ? undefined : this.trie.at(node)) ?? NO_ENTRIES
      if (node !== null || opensPattern)
        beginnings.push({ skip, clitic, word: key, node, entries, opensPattern })
    }
    if (beginnings.length > 0) return { word, beginnings }
    return word === 0 ? NO_NAME : { word, beginnings: NO_NAME.beginnings }
  }
}

/**
 * Builds the look-up of names: listed forms first, then those that follow from them, then collectives by pattern.
 * Building is linear in the forms; finding is linear in the tokens.
 */
export function buildLookup(
  listed: readonly LookupEntry[],
  derived: readonly LookupEntry[],
  patterns: readonly { readonly id: string; readonly spec: PatternSpec }[],
): Lookup {
  const lookup = new NameLookup(indexPatterns(patterns))
  for (const entry of listed) lookup.add(entry, false)
  for (const entry of derived) lookup.add(entry, true)
  return lookup
}
