/** Text of clippings made ready to be shown: letters repaired, long ones shortened. */
import { repairPresentation } from '../arabic/presentation.ts'

/** Compatibility forms of Arabic letters, which fonts and search treat badly; U+FEFF is a stray mark. */
const COMPATIBILITY = /[\uFB50-\uFDFF\uFE70-\uFEFF]/
const LEFT_OVER = /[\uFB50-\uFDFF\uFE70-\uFEFF]/g
/** Marks that embed, override or isolate a direction: one without its end would turn what stands after it around. */
const EMBEDDING = /[\u202A-\u202E\u2066-\u2069]/
const EMBEDDINGS = /[\u202A-\u202E\u2066-\u2069]+/g
const ORNATE: Readonly<Record<string, string>> = { '\uFD3E': '»', '\uFD3F': '«' }

/** A sign that is no letter as words or quotation marks; one that stands for neither is left out. */
function spellOut(sign: string): string {
  return ORNATE[sign] ?? sign.normalize('NFKC').replace(LEFT_OVER, '')
}

/** Text as it is shown: compatibility forms become letters. Only for readers: offsets do not survive. */
export function shown(source: string): string {
  const text = EMBEDDING.test(source) ? source.replace(EMBEDDINGS, '') : source
  return COMPATIBILITY.test(text) ? repairPresentation(text).replace(LEFT_OVER, spellOut) : text
}

/** White space other than one space between words: a title or a sentence seldom has any. */
const UNEVEN = /\s\s|[^\S ]/

/** Text in one line, white space drawn together. */
export function oneLine(text: string): string {
  const line = shown(text)
  return (UNEVEN.test(line) ? line.replace(/\s+/g, ' ') : line).trim()
}

/**
 * Shortens text to about `length` characters at the end of a word, with an ellipsis where it was cut.
 * shorten('وافقت الميليشيات على وقف الهجمات', 20) //=> 'وافقت الميليشيات على…'
 */
export function shorten(text: string, length: number): string {
  const line = oneLine(text)
  if (line.length <= length) return line
  const cut = line.lastIndexOf(' ', length)
  return `${line.slice(0, cut > 0 ? cut : length).replace(/[\s،؛:.,]+$/, '')}…`
}
