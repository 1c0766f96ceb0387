import { foldText } from '../arabic/fold.ts'
import { GAP, type Token } from '../arabic/text.ts'
import { RareMemo } from '../arabic/vocabulary.ts'
import type { FurnitureKind } from '../records.ts'
import type { Line } from './line.ts'

/**
 * What a cue sets aside: its own `line`; the `next` line too, of which it is the label (`بواسطة`); the `block` of
 * headlines below it (`مقالات ذات صلة`), which an `end` may close; or all that follows (`cut`: a comment form).
 */
export type Reach = 'line' | 'next' | 'block' | 'end' | 'cut'

/** Cues of one kind that stand alike. */
export interface CueGroup {
  readonly kind: FurnitureKind
  readonly reach: Reach
  /**
   * Where the words must stand. `whole`: they are the line, digits and foreign words aside. `label`: they are the
   * line, or a colon, dash or the like follows them. `start`: the line begins with them. `any`: it has them.
   */
  readonly place: 'whole' | 'label' | 'start' | 'any'
  /** Tokens of the longest line that the cue can set aside. */
  readonly most: number
  /** The line may end as a sentence does. */
  readonly stop?: true
  /** The line must hold a number. */
  readonly numbered?: true
  /** It counts below the first paragraph alone; above it, it would begin a headline. */
  readonly inside?: true
  /** It stands below articles: what follows it must show that it still belongs to this one. */
  readonly closes?: true
  /**
   * Words, `a|b` for either, a last `?` for one that may be missing, `#` for a number, `*` for up to eight words.
   */
  readonly forms: readonly string[]
}

interface Element {
  readonly words: ReadonlySet<string>
  readonly kind: 'words' | 'number' | 'any'
  readonly optional: boolean
}

interface Cue {
  readonly group: CueGroup
  readonly elements: readonly Element[]
}

/** A cue found in a line. */
export interface CueMatch {
  readonly group: CueGroup
  /** Token after the cue's words. */
  readonly next: number
}

/** The cues that a token can begin. */
type CuesAt = (token: Token) => readonly Cue[]

/** Cues by the folded word, or `#`, with which they begin. */
export interface CueIndex {
  readonly atStart: CuesAt
  readonly anywhere: CuesAt
}

const NOTHING: readonly Cue[] = []

function elementOf(word: string): Element {
  const optional = word.endsWith('?')
  const bare = optional ? word.slice(0, -1) : word
  const kind = bare === '#' ? 'number' : bare === '*' ? 'any' : 'words'
  return { words: new Set(bare.split('|').map(foldText)), kind, optional }
}

/** Every word with which a pattern can begin; an optional word may give way to the one after it. */
function openers(elements: readonly Element[]): string[] {
  const found: string[] = []
  for (const element of elements) {
    found.push(...(element.kind === 'number' ? ['#'] : element.words))
    if (!element.optional) break
  }
  return found
}

/** Indexes tables of cues; their words are folded here. */
export function indexCues(groups: readonly CueGroup[]): CueIndex {
  const atStart = new Map<string, Cue[]>()
  const anywhere = new Map<string, Cue[]>()
  for (const group of groups) {
    const index = group.place === 'any' ? anywhere : atStart
    for (const form of group.forms) {
      const elements = form.split(' ').map(elementOf)
      for (const word of openers(elements)) {
        const list = index.get(word)
        if (list === undefined) index.set(word, [{ group, elements }])
        else list.push({ group, elements })
      }
    }
  }
  return { atStart: cuesAt(atStart), anywhere: cuesAt(anywhere) }
}

function cuesAt(index: ReadonlyMap<string, readonly Cue[]>): CuesAt {
  const numbered = index.get('#') ?? NOTHING
  const byWord = new RareMemo((form) => index.get(form) ?? NOTHING)
  return ({ number, word }) => (number ? numbered : byWord.of(word))
}

/** Token after the elements from `element` on, matched from token `at`; -1 when they do not stand there. */
function match(
  tokens: readonly Token[],
  cue: readonly Element[],
  element: number,
  at: number,
  end: number,
): number {
  const wanted = cue[element]
  if (wanted === undefined) return at
  if (wanted.kind === 'any') {
    for (let skip = 0; skip <= 8 && at + skip <= end; skip++) {
      const next = match(tokens, cue, element + 1, at + skip, end)
      if (next >= 0) return next
    }
    return -1
  }
  const token = at < end ? tokens[at] : undefined
  const fits = token !== undefined && (wanted.kind === 'number' ? token.number : wanted.words.has(token.form))
  const next = fits ? match(tokens, cue, element + 1, at + 1, end) : -1
  return next < 0 && wanted.optional ? match(tokens, cue, element + 1, at, end) : next
}

const LABEL = GAP.colon | GAP.dash | GAP.slash | GAP.other | GAP.open

function stands(tokens: readonly Token[], line: Line, place: CueGroup['place'], next: number): boolean {
  if (place === 'start' || place === 'any') return true
  if (place === 'label' && ((tokens[next]?.gap ?? LABEL) & LABEL) !== 0) return true
  for (let at = next; at < line.last; at++) {
    const token = tokens[at] as Token
    if (!token.number && token.form.charCodeAt(0) >= 0x0600) return false
  }
  return true
}

/** The cue that sets a line aside, or null. A line's first words weigh more than those inside it. */
export function matchCue(tokens: readonly Token[], line: Line, index: CueIndex): CueMatch | null {
  return (
    matchAt(tokens, line, index.atStart, line.first) ??
    (line.size <= 70 ? matchInside(tokens, line, index.anywhere) : null)
  )
}

function matchAt(tokens: readonly Token[], line: Line, cuesOf: CuesAt, at: number): CueMatch | null {
  const token = tokens[at]
  if (token === undefined) return null
  for (const { group, elements } of cuesOf(token)) {
    if (line.size > group.most || (line.stop && group.stop !== true)) continue
    if (group.numbered === true && line.numbers === 0) continue
    const next = match(tokens, elements, 0, at, line.last)
    if (next > at && stands(tokens, line, group.place, next)) return { group, next }
  }
  return null
}

function matchInside(tokens: readonly Token[], line: Line, cuesOf: CuesAt): CueMatch | null {
  for (let at = line.first; at < line.last; at++) {
    const found = matchAt(tokens, line, cuesOf, at)
    if (found !== null) return found
  }
  return null
}
