/** A trie over the words of names. Words are numbered, so that a step from node to node hashes small integers. */
export class WordTrie<T> {
  /** Number of each word that some name holds, from 1. */
  private readonly words = new Map<string, number>()
  private readonly children: (Map<number, number> | undefined)[] = []
  private readonly values: (T[] | undefined)[] = []
  /** Words of six letters or more that follow a node, by their first letter, for finding misprints. */
  private readonly longChildren = new Map<number, Map<string, string[]>>()
  /** Long first words of names, by the word that follows and their first letter: the misprint may be in the first. */
  private readonly openers = new Map<number, Map<string, string[]>>()
  private nodes = 1

  /** The node of a name, made when it is not there. */
  insert(words: readonly string[]): T[] {
    let node = 0
    for (const [at, word] of words.entries()) {
      const id = this.learn(word)
      if (at === 1) this.noteOpener(words[0] as string, id)
      node = this.step(node, id, word)
    }
    return (this.values[node] ??= [])
  }

  private learn(word: string): number {
    const known = this.words.get(word)
    if (known !== undefined) return known
    this.words.set(word, this.words.size + 1)
    return this.words.size
  }

  private noteOpener(opener: string, second: number): void {
    if (opener.length < 6) return
    noteLong(this.openers, second, opener)
  }

  private step(node: number, id: number, word: string): number {
    let children = this.children[node]
    if (children === undefined) this.children[node] = children = new Map()
    const known = children.get(id)
    if (known !== undefined) return known
    children.set(id, this.nodes)
    if (node > 0 && word.length >= 6) {
      noteLong(this.longChildren, node, word)
    }
    return this.nodes++
  }

  /** Number of a word; 0 when no name holds it. */
  number(word: string): number {
    return this.words.get(word) ?? 0
  }

  /** Node after a word, 0 being the root; null when no name goes on so. */
  child(node: number, word: number): number | null {
    return word === 0 ? null : (this.children[node]?.get(word) ?? null)
  }

  /** Values of the names that end at a node, if any. */
  at(node: number): readonly T[] | undefined {
    return this.values[node]
  }

  /** A long word after the node that `typed` misprints; null when there is none. */
  misprintAfter(node: number, typed: string): string | null {
    return meantBy(this.longChildren.get(node), typed)
  }

  /** A long first word that `typed` misprints, of a name whose second word is `second`; null when there is none. */
  misprintBefore(typed: string, second: number): string | null {
    return meantBy(this.openers.get(second), typed)
  }
}

/** First letter of a word, its article passed over: a misprint keeps it. */
const initialOf = (word: string): string => word[articleOf(word)] ?? ''

function noteLong(index: Map<number, Map<string, string[]>>, key: number, word: string): void {
  let words = index.get(key)
  if (words === undefined) index.set(key, (words = new Map()))
  const initial = initialOf(word)
  const same = words.get(initial)
  if (same === undefined) words.set(initial, [word])
  else if (!same.includes(word)) same.push(word)
}

function meantBy(words: ReadonlyMap<string, readonly string[]> | undefined, typed: string): string | null {
  for (const word of words?.get(initialOf(typed)) ?? []) if (isMisprint(typed, word)) return word
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
  return short.endsWith(long.slice(at + 1)) && short.length - at === long.length - at - 1
}

function isSwapped(typed: string, word: string, at: number): boolean {
  if (at + 1 >= word.length || typed[at] !== word[at + 1] || typed[at + 1] !== word[at]) return false
  return typed.slice(at + 2) === word.slice(at + 2)
}
