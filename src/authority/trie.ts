import { IntegerMap } from './integers.ts'

/**
 * A trie over the words of names. Words and nodes are numbered, and the steps from node to node stand in arrays of
 * integers, so that a hundred thousand of them take little room: what fits near the processor is found fast.
 */
export class WordTrie<T> {
  /** Number of each word that some name holds, from 1. */
  private readonly numbers = new Map<string, number>()
  /** Words by number; 0 is none. */
  private readonly words: string[] = ['']
  /** Steps while names are inserted; `steps` once the first is looked for. */
  private readonly open = new IntegerMap(1 << 16)
  private steps: Steps | null = null
  private readonly values: (T[] | undefined)[] = [undefined]
  /** The node before each node, and the word that leads to it: nodes are numbered in the order of insertion. */
  private readonly parents: number[] = [0]
  private readonly lastWords: number[] = [0]
  private misprints: Misprints | null = null

  /** The node of a name, made when it is not there. */
  insert(words: readonly string[]): T[] {
    let node = 0
    for (const word of words) node = this.step(node, this.learn(word))
    return (this.values[node] ??= [])
  }

  private learn(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const number = this.words.length
    this.numbers.set(word, number)
    this.words.push(word)
    return number
  }

  private step(node: number, word: number): number {
    const known = this.open.get(node, word)
    if (known !== 0) return known
    const made = this.values.length
    this.open.set(node, word, made)
    this.values.push(undefined)
    this.parents.push(node)
    this.lastWords.push(word)
    this.steps = null
    this.misprints = null
    return made
  }

  /** Number of a word; 0 when no name holds it. */
  number(word: string): number {
    return this.numbers.get(word) ?? 0
  }

  /** Node after a word, 0 being the root; null when no name goes on so. */
  child(node: number, word: number): number | null {
    const { masks, firsts, words, nodes } = (this.steps ??= sortSteps(this.parents, this.lastWords))
    // Most words follow no node: that is known without a look at its steps.
    if ((((masks[node] as number) >>> (word & 31)) & 1) === 0) return null
    let low = firsts[node] as number
    let high = firsts[node + 1] as number
    while (low < high) {
      const middle = (low + high) >> 1
      const here = words[middle] as number
      if (here === word) return nodes[middle] as number
      if (here < word) low = middle + 1
      else high = middle
    }
    return null
  }

  /** Values of the names that end at a node, if any. */
  at(node: number): readonly T[] | undefined {
    return this.values[node]
  }

  /** A long word after the node that `typed` misprints; null when there is none. */
  misprintAfter(node: number, typed: string): string | null {
    return meantBy((this.misprints ??= this.indexMisprints()).after, node, typed)
  }

  /** A long first word that `typed` misprints, of a name whose second word is `second`; null when there is none. */
  misprintBefore(typed: string, second: number): string | null {
    return meantBy((this.misprints ??= this.indexMisprints()).before, second, typed)
  }

  /** Indexes the long words, once, when the first text asks: building many tries needs none of it. */
  private indexMisprints(): Misprints {
    const after = new Map<number, string[]>()
    const before = new Map<number, string[]>()
    for (let node = 1; node < this.values.length; node++) {
      const parent = this.parents[node] as number
      if (parent === 0) continue
      const last = this.lastWords[node] as number
      noteLong(after, parent, this.words[last] as string)
      if (this.parents[parent] === 0)
        noteLong(before, last, this.words[this.lastWords[parent] as number] as string)
    }
    return { after, before }
  }
}

/** The steps of all nodes, those of a node together, by the number of the word. */
interface Steps {
  /** Of each node, a bit for each of the words after it, by their numbers modulo 32. */
  readonly masks: Int32Array
  /** Of each node, the index of its first step; after the last node, their count. */
  readonly firsts: Int32Array
  readonly words: Int32Array
  readonly nodes: Int32Array
}

function sortSteps(parents: readonly number[], lastWords: readonly number[]): Steps {
  const count = parents.length
  const firsts = new Int32Array(count + 1)
  for (let node = 1; node < count; node++) {
    const after = (parents[node] as number) + 1
    firsts[after] = (firsts[after] as number) + 1
  }
  for (let node = 1; node <= count; node++)
    firsts[node] = (firsts[node] as number) + (firsts[node - 1] as number)
  const masks = new Int32Array(count)
  const nodes = new Int32Array(count)
  const words = new Int32Array(count)
  const next = firsts.slice()
  const byWord = Int32Array.from({ length: count - 1 }, (_, at) => at + 1)
  byWord.sort((a, b) => (lastWords[a] as number) - (lastWords[b] as number))
  for (const node of byWord) {
    const parent = parents[node] as number
    const at = next[parent] as number
    next[parent] = at + 1
    nodes[at] = node
    words[at] = lastWords[node] as number
    masks[parent] = (masks[parent] as number) | (1 << ((lastWords[node] as number) & 31))
  }
  return { masks, firsts, words, nodes }
}

interface Misprints {
  /** Words of six letters or more that follow a node, by the node and their first letter. */
  readonly after: ReadonlyMap<number, readonly string[]>
  /** Long first words of names, by the number of the word that follows and their first letter. */
  readonly before: ReadonlyMap<number, readonly string[]>
}

/** A node or word with a first letter, its article passed over, which a misprint keeps. */
const keyOf = (number: number, word: string): number =>
  number * 0x400 + (word.charCodeAt(articleOf(word)) & 0x3ff)

function noteLong(index: Map<number, string[]>, number: number, word: string): void {
  if (word.length < 6) return
  const key = keyOf(number, word)
  const same = index.get(key)
  if (same === undefined) index.set(key, [word])
  else if (!same.includes(word)) same.push(word)
}

function meantBy(
  index: ReadonlyMap<number, readonly string[]>,
  number: number,
  typed: string,
): string | null {
  const words = index.get(keyOf(number, typed))
  if (words !== undefined) for (const word of words) if (isMisprint(typed, word)) return word
  return null
}

const LONG_VOWELS = 'اوي'
/** Letters of the article, which a misprint keeps. */
const articleOf = (word: string): number => (word.startsWith('ال') ? 2 : 0)

/**
 * Tells whether a word is a misprint of a long word: a long vowel or a doubled letter too few or too many, two
 * letters swapped. A consonant lost or changed mostly makes another word; the first letter must be right.
 * isMisprint('القوت', 'القوات') //=> true
 */
export function isMisprint(typed: string, word: string): boolean {
  const longer = typed.length - word.length
  if (word.length < 6 || longer > 1 || longer < -1) return false
  const article = articleOf(word)
  if (articleOf(typed) !== article || typed[article] !== word[article]) return false
  let at = article
  while (at < word.length && typed[at] === word[at]) at++
  if (longer === 0) return isSwapped(typed, word, at)
  const [short, long] = longer < 0 ? [typed, word] : [word, typed]
  const extra = long[at] as string
  if (!LONG_VOWELS.includes(extra) && extra !== long[at - 1]) return false
  // `الرئاسية` is the adjective of `الرئاسة`, no misprint of it
  if (long === typed && /^يه?$/.test(long.slice(at))) return false
  return short.endsWith(long.slice(at + 1)) && short.length - at === long.length - at - 1
}

function isSwapped(typed: string, word: string, at: number): boolean {
  if (at + 1 >= word.length || typed[at] !== word[at + 1] || typed[at + 1] !== word[at]) return false
  return typed.slice(at + 2) === word.slice(at + 2)
}
