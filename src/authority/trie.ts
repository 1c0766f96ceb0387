/**
 * A trie over the words of names: words are numbered, and one map holds every edge, so that a step costs one
 * look-up and 20,000 names stay small.
 */

const EDGE = 0x200000

export class WordTrie<T> {
  /** Number of each word that some name holds, from 1. */
  private readonly words = new Map<string, number>()
  private readonly edges = new Map<number, number>()
  private readonly values: (T[] | undefined)[] = []
  /** Words of six letters or more that follow a node, for finding misprints. */
  private readonly longChildren = new Map<number, string[]>()
  /** First words of names, by the word that follows: the misprint may be in the first. */
  private readonly openers = new Map<number, Set<string>>()
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
    const openers = this.openers.get(second)
    if (openers === undefined) this.openers.set(second, new Set([opener]))
    else openers.add(opener)
  }

  private step(node: number, id: number, word: string): number {
    const edge = node * EDGE + id
    const known = this.edges.get(edge)
    if (known !== undefined) return known
    this.edges.set(edge, this.nodes)
    if (node > 0 && word.length >= 6)
      this.longChildren.set(node, [...(this.longChildren.get(node) ?? []), word])
    return this.nodes++
  }

  /** Number of a word; 0 when no name holds it. */
  number(word: string): number {
    return this.words.get(word) ?? 0
  }

  /** Node after a word, 0 being the root; null when no name goes on so. */
  child(node: number, word: number): number | null {
    return word === 0 ? null : (this.edges.get(node * EDGE + word) ?? null)
  }

  /** Values of the names that end at a node. */
  at(node: number): readonly T[] {
    return this.values[node] ?? []
  }

  /** A long word after the node that `typed` misprints; null when there is none. */
  misprintAfter(node: number, typed: string): string | null {
    return this.longChildren.get(node)?.find((word) => isMisprint(typed, word)) ?? null
  }

  /** A long first word that `typed` misprints, of a name whose second word is `second`; null when there is none. */
  misprintBefore(typed: string, second: number): string | null {
    for (const opener of this.openers.get(second) ?? []) if (isMisprint(typed, opener)) return opener
    return null
  }
}

const stem = (word: string): string => (word.startsWith('ال') ? word.slice(2) : word)

/**
 * Tells whether a word is a misprint of a longer-known one: one letter too few or too many, two letters swapped.
 * A changed letter is no misprint, because it mostly makes another word; the first letter must be right.
 * isMisprint('القوت', 'القوات') //=> true
 */
export function isMisprint(typed: string, word: string): boolean {
  if (word.length < 6 || typed === word || Math.abs(typed.length - word.length) > 1) return false
  const a = stem(typed)
  const b = stem(word)
  if (a[0] !== b[0] || typed.startsWith('ال') !== word.startsWith('ال')) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1)
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at)
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
