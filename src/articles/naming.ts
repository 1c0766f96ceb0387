import { GAP, type ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { OutletRef } from '../records.ts'
import { DESK, MEDIA } from './words.ts'

/** An outlet as a page names it. */
export interface NamedOutlet {
  readonly ref: OutletRef
  /** A news agency: it supplies reports to other outlets. */
  readonly agency: boolean
}

/** The listed outlet whose name is exactly these tokens, half-open; null when none is. */
export function listedOutlet(
  text: ArabicText,
  first: number,
  last: number,
  authority: Authority,
): NamedOutlet | null {
  if (first >= last) return null
  for (const match of authority.lookup.at(text, first, last)) {
    if (match.kind !== 'outlet' || match.last !== last) continue
    const outlet = authority.outlets.get(match.id)
    if (outlet === undefined) continue
    return { ref: { id: outlet.id, name: outlet.name }, agency: outlet.kind === 'agency' }
  }
  return null
}

const CLASS_NOUNS = new Set(
  'موقع موقعنا صحيفه جريده شبكه قناه مجله منصه اذاعه راديو وكاله تلفزيون فضاييه'.split(' '),
)
const CLASS_ADJECTIVES = new Set('الاخباري الاخباريه الاعلاميه الالكترونيه الالكتروني الفضاييه'.split(' '))
/** Class nouns without which a name is still said: موقع, but not بوابة, راديو or وكالة. */
const BARE = new Set('موقع موقعنا صحيفه جريده شبكه قناه مجله منصه'.split(' '))

/** What is said of the work before the outlet's name: `تقرير عين عدن`, `خاص بلدي نيوز`. */
const WORK = new Set('تقرير تحقيق كتب كتبت متابعه متابعات خاص تحرير رصد ترجمه اعداد'.split(' '))

/** Whether a word is a class of outlet: موقع, صحيفة, وكالة. */
export function isClassNoun(form: string): boolean {
  return CLASS_NOUNS.has(form)
}

/**
 * Names the outlet that these tokens, half-open, stand for: the listed one, or the words in quotes, or the words
 * without their class (`شبكة رووداو الإعلامية` is رووداو).
 */
export function nameOutlet(text: ArabicText, start: number, last: number, authority: Authority): NamedOutlet {
  const { tokens } = text
  let first = start
  while (last - first > 2 && WORK.has(tokens[first]?.form ?? '')) first++
  const from = last - first > 1 && CLASS_NOUNS.has(tokens[first]?.form ?? '') ? first + 1 : first
  const to =
    last - from > 1 && from > first && CLASS_ADJECTIVES.has(tokens[last - 1]?.form ?? '') ? last - 1 : last
  const listed = listedOutlet(text, first, last, authority) ?? listedOutlet(text, from, to, authority)
  if (listed !== null) return listed
  const quoted = quotedWithin(text, first, last)
  if (quoted !== null)
    return (
      listedOutlet(text, quoted.first, quoted.last, authority) ?? unlisted(text, quoted.first, quoted.last)
    )
  return BARE.has(tokens[first]?.form ?? '') ? unlisted(text, from, to) : unlisted(text, first, last)
}

function unlisted(text: ArabicText, first: number, last: number): NamedOutlet {
  const name = text.source.slice(text.tokens[first]?.start, text.tokens[last - 1]?.end)
  return { ref: { id: null, name }, agency: false }
}

/** Whether a quotation mark stands right before a token; one right behind the word before it closes. */
function opensQuote({ tokens, source }: ArabicText, at: number): boolean {
  const { start = 0 } = tokens[at] ?? {}
  return /["'«»“”„‹›‘’]$/.test(source.slice(tokens[at - 1]?.end ?? 0, start))
}

/**
 * The tokens in quotes, half-open, when all beside them are class words: `موقع "بوابة دجلة" الإخباري`, `«الضفاف»`;
 * null otherwise, and for more than four words.
 */
export function quotedWithin(
  text: ArabicText,
  first: number,
  last: number,
): { first: number; last: number } | null {
  const { tokens } = text
  let open = -1
  let close = last
  for (let at = first; at <= last; at++) {
    const gap = tokens[at]?.gap ?? GAP.quote
    if ((gap & GAP.quote) === 0) continue
    if (open >= 0) {
      close = at
      break
    }
    if (at === last || opensQuote(text, at)) open = at
  }
  if (open < 0 || open >= last || close - open > 4) return null
  for (let at = first; at < last; at++) {
    const form = tokens[at]?.form ?? ''
    if ((at < open || at >= close) && !MEDIA.has(form) && !DESK.has(form)) return null
  }
  return { first: open, last: close }
}
