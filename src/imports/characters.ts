import { positionOf } from '../diagnostics.ts'

/** A kind of character that readers do not see and editors should know of, as found in a text. */
export interface CharacterFinding {
  readonly kind: 'invisible' | 'presentation' | 'lost'
  readonly count: number
  /** Each different one as `U+200F`, with how often it stands. */
  readonly characters: readonly string[]
  /** Of the first, from 1. */
  readonly line: number
  readonly column: number
}

const KINDS = [
  // Marks of direction, zero-width spaces and joiners, soft hyphens, and byte order marks inside a text.
  ['invisible', /[\u00AD\u061C\u180E\u200B\u200D-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g],
  // Letters in the shape they take in a word, as PDFs give them; the signs U+FD3E, U+FD3F and U+FDFA… are left out.
  ['presentation', /[\uFB50-\uFD3D\uFD50-\uFDF1\uFDFC\uFE70-\uFEFC]/g],
  ['lost', /\uFFFD/g],
] as const

/** Counts the characters of a text that do not show. The text itself is left as it is: folding reads past them. */
export function findCharacters(text: string): CharacterFinding[] {
  return KINDS.flatMap(([kind, sign]): CharacterFinding[] => {
    const counts = new Map<string, number>()
    let first = -1
    for (const match of text.matchAll(sign)) {
      if (first < 0) first = match.index
      const name = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    if (first < 0) return []
    const most = [...counts].sort((a, b) => b[1] - a[1])
    return [
      {
        kind,
        count: most.reduce((sum, [, count]) => sum + count, 0),
        characters: most.map(([name, count]) => (count === 1 ? name : `${name} ×${count}`)),
        ...positionOf(text, first),
      },
    ]
  })
}
