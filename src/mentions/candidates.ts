import type { Mention } from '../records.ts'

/** Where an unlisted name stands, in the words around it. */
export interface CandidateQuote {
  readonly clipping: string
  /** About a dozen words, the name among them, white space as blanks. */
  readonly quote: string
}

/** A name that no authority file has, for an editor to add or refuse. */
export interface Candidate {
  readonly kind: Mention['kind']
  /** The fullest wording found. */
  readonly name: string
  /** Mentions, over all clippings. */
  readonly count: number
  /** Clipping ids, in the order given. */
  readonly clippings: readonly string[]
  /** Up to three, each from another clipping. */
  readonly quotes: readonly CandidateQuote[]
}

/** What was read of one clipping. */
export interface TaggedClipping {
  readonly clipping: { readonly id: string; readonly text: string }
  readonly mentions: readonly Mention[]
}

const QUOTES = 3
/** UTF-16 code units of text on each side of a quoted name. */
const REACH = 50

/** Lists the unlisted names of clippings, those in the most clippings first, then the most mentioned. */
export function findCandidates(readings: readonly TaggedClipping[]): Candidate[] {
  const found = new Map<
    string,
    { kind: Mention['kind']; name: string; count: number; quotes: CandidateQuote[]; clippings: string[] }
  >()
  for (const { clipping, mentions } of readings) {
    for (const mention of mentions) {
      if (mention.id !== null) continue
      const key = `${mention.kind} ${mention.name}`
      let candidate = found.get(key)
      if (candidate === undefined) {
        candidate = { kind: mention.kind, name: mention.name, count: 0, quotes: [], clippings: [] }
        found.set(key, candidate)
      }
      candidate.count++
      if (candidate.clippings.at(-1) === clipping.id) continue
      candidate.clippings.push(clipping.id)
      if (candidate.quotes.length < QUOTES)
        candidate.quotes.push({ clipping: clipping.id, quote: quoteAround(clipping.text, mention) })
    }
  }
  return [...found.values()].sort(
    (a, b) => b.clippings.length - a.clippings.length || b.count - a.count || (a.name < b.name ? -1 : 1),
  )
}

/** The words around a mention, cut at blanks and kept to its line. */
function quoteAround(text: string, { start, end }: Mention): string {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const lineEnd = text.indexOf('\n', end)
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd)
  const lead = before.slice(-REACH).replace(/^\S+(?=\s)/, (cut) => (before.length > REACH ? '' : cut))
  const tail = after.slice(0, REACH).replace(/(?<=\s)\S+$/, (cut) => (after.length > REACH ? '' : cut))
  return `${lead}${text.slice(start, end)}${tail}`.replace(/\s+/g, ' ').trim()
}
