import { fold } from '../arabic/fold.ts'
import { readText } from '../arabic/text.ts'
import type { Span } from '../records.ts'

/** Every place where the words stand in a text, letter by letter. */
export function findQuote(text: string, quote: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length))
    found.push({ start: at, end: at + quote.length })
  return found
}

/**
 * The words of a text that an editor likely meant by a quote that is not in it: the same words spelled or pointed
 * otherwise, else the longest run of the quote's words. Null when no two words in a row are shared.
 */
export function nearestWords(text: string, quote: string): string | null {
  return sameFolded(text, quote) ?? longestRun(text, quote)
}

function sameFolded(text: string, quote: string): string | null {
  const folded = fold(text)
  const words = fold(quote).text.trim()
  const at = words === '' ? -1 : folded.text.indexOf(words)
  return at < 0 ? null : text.slice(folded.map[at], folded.map[at + words.length])
}

function longestRun(text: string, quote: string): string | null {
  const words = readText(text).tokens
  const asked = readText(quote).tokens.map((token) => token.form)
  let best = { first: 0, length: 1 }
  for (let from = 0; from + best.length < asked.length; from++)
    for (let first = 0; first + best.length < words.length; first++) {
      let length = 0
      while (from + length < asked.length && words[first + length]?.form === asked[from + length]) length++
      if (length > best.length) best = { first, length }
    }
  const start = words[best.first]?.start
  const end = words[best.first + best.length - 1]?.end
  return best.length < 2 || start === undefined || end === undefined ? null : text.slice(start, end)
}
