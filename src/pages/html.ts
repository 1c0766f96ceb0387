/**
 * HTML that escapes by default: text put into an `html` template comes out as text, whatever it holds.
 *
 * Reasoning:
 * - Every character that could end a text node or a quoted attribute is escaped, so one rule serves both places.
 *   Attribute values are always written in double quotes.
 * - Line breaks and indentation of a template count as one line break, so that sources can be laid out to be read.
 * - Markup passes only as `Html`, which nothing but this file makes; `unsafe` is the one door for strings that
 *   are markup already.
 */

/** A piece of finished markup. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
  toString(): string {
    return this.markup
  }
}

/** What a template takes: `null`, `undefined` and `false` come out as nothing, lists as their items in a row. */
export type Content = Html | string | number | null | undefined | false | readonly Content[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const SPECIAL = /[&<>"']/
const SPECIALS = /[&<>"']/g

/** Escapes text for a text node or a quoted attribute. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (character) => ESCAPES[character] ?? character) : text
}

function markupOf(content: Content): string {
  if (typeof content === 'string') return escapeText(content)
  if (content instanceof Html) return content.markup
  if (content === null || content === undefined || content === false) return ''
  if (typeof content === 'number') return String(content)
  let markup = ''
  for (const part of content) markup += markupOf(part)
  return markup
}

const templates = new WeakMap<TemplateStringsArray, readonly string[]>()

/**
 * A template's own markup as it is written out: the indentation of the source is no part of the page, and void
 * elements end in `>` alone. A formatter may break a line inside a tag, before its `>`.
 */
function markupOfTemplate(strings: TemplateStringsArray): readonly string[] {
  const known = templates.get(strings)
  if (known !== undefined) return known
  const written = strings.map((part) => part.replace(/\s*\n\s*/g, '\n').replace(/\s*\/>|\n>/g, '>'))
  const last = written.length - 1
  written[last] = (written[last] ?? '').replace(/(?<=>)\s+$/, '\n')
  templates.set(strings, written)
  return written
}

/**
 * Makes markup of a template; what is put in is escaped unless it is `Html`.
 * html`<p>${'a < b'}</p>` //=> <p>a &lt; b</p>
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const own = markupOfTemplate(strings)
  let markup = own[0] ?? ''
  for (let i = 0; i < contents.length; i++) markup += markupOf(contents[i]) + (own[i + 1] ?? '')
  return new Html(markup)
}

/** Passes a string that is markup already, from a serializer that escapes; never text from a file. */
export function unsafe(markup: string): Html {
  return new Html(markup)
}

/** Puts a separator between pieces, leaving out those that are nothing. */
export function join(pieces: readonly Content[], separator: Content): Html {
  const markups = pieces.map(markupOf).filter((markup) => markup !== '')
  return new Html(markups.join(markupOf(separator)))
}

/**
 * Writes attributes, each with a space before it; `null` and `false` leave one out, `true` writes it bare.
 * attributes({ class: 'name', lang: null }) //=> ` class="name"`
 */
export function attributes(values: Readonly<Record<string, string | number | boolean | null>>): Html {
  let markup = ''
  for (const name in values) {
    const value = values[name]
    if (value === null || value === undefined || value === false) continue
    markup += value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`
  }
  return new Html(markup)
}
