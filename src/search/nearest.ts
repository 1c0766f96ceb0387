/** What may have been meant by a word that no article has, and how the archive writes it. */
import { readText } from '../arabic/text.ts'
import { fileOf, formPostingsOf, type Index } from './lists.ts'
import { readWords } from './spellings.ts'

/** A query in which one word is replaced by the word of the archive that is most like it. */
export interface Nearest {
  readonly before: string
  /** The word of the archive, folded: `writtenIn` has it as it is written. */
  readonly form: string
  readonly after: string
}

/** Letters in which a word of this many may differ from what was meant; a number or a letter or two may be anything. */
function mostOf(form: string): number {
  if (form.length < 3 || /\d/.test(form)) return 0
  return form.length < 5 ? 1 : form.length < 8 ? 2 : 3
}

/** Finds what may have been meant by a folded word of a query that is nowhere; null when nothing is like it. */
export async function findNearest(index: Index, query: string, form: string): Promise<Nearest | null> {
  const { words } = index.overview
  const known = words.length === 0 ? [] : readWords(await index.words(fileOf(words, form)))
  let best: string | null = null
  let least = mostOf(form)
  if (least === 0) return null
  let most = 0
  for (const { key, articles } of known) {
    if (Math.abs(key.length - form.length) >= least + 1) continue
    const distance = distanceOf(form, key, least + 1)
    // Of words as like, the one that more articles have.
    if (distance > least || (distance === least && (best === null || articles <= most))) continue
    best = key
    least = distance
    most = articles
  }
  if (best === null) return null
  const token = readText(query).tokens.find((other) => other.form === form)
  if (token === undefined) return { before: '', form: best, after: '' }
  return { before: query.slice(0, token.start), form: best, after: query.slice(token.end) }
}

/** Numbers of the articles that have a folded form. */
export async function articlesWith(index: Index, form: string): Promise<number[]> {
  return (await formPostingsOf(index, form)).map(({ article }) => article)
}

/** How texts write a folded form: the spelling that stands there most often; null when it does not stand there. */
export function writtenIn(texts: readonly string[], form: string): string | null {
  const spellings = new Map<string, number>()
  for (const text of texts)
    for (const token of readText(text).tokens) {
      if (token.form !== form) continue
      // What is only drawn, and what orders letters, is no part of a spelling.
      const written = text
        .slice(token.start, token.end)
        .replace(/[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      spellings.set(written, (spellings.get(written) ?? 0) + 1)
    }
  const [first] = [...spellings].sort(([, a], [, b]) => b - a)
  return first?.[0] ?? null
}

/** Letters to add, leave out, change or swap with their neighbour; `most` when they are as many or more. */
export function distanceOf(a: string, b: string, most: number): number {
  let above: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (above[j - 2] ?? 0) + 1)
      next.push(least)
    }
    if (Math.min(...next) >= most) return most
    above = row
    row = next
  }
  return Math.min(most, row[b.length] ?? most)
}
