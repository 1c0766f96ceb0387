/**
 * Reads the pages we write: tags with their attributes, and the text a reader sees. For machine-written HTML
 * alone: quoted attributes, closed elements; html-validate checks the rest of the syntax.
 */

export interface Tag {
  /** Lower case. */
  readonly name: string
  /** Names in lower case, values decoded; an attribute without a value has an empty one. */
  readonly attributes: ReadonlyMap<string, string>
  /** Raw content of a `script` or `style`; empty for any other. */
  readonly content: string
}

/** An attribute that makes the browser ask for something or lead somewhere. */
export interface Reference {
  readonly tag: Tag
  readonly attribute: string
  readonly value: string
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
])
const COMMENT = /<!--.*?-->/gs
/** A start tag; scripts and styles with all they hold, which is no markup. */
const START = /<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi
const RAW = /<(script|style)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>(.*?)<\/\1>/gis
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g
const REFERENCES = ['href', 'src', 'srcset', 'action', 'data', 'poster', 'formaction', 'xlink:href']

/** Decode character references. Throws on a name it does not know, so that none passes unseen. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(decimal, 10))
      const character = ENTITIES.get(name ?? '')
      if (character === undefined) throw new Error(`expected a known character reference, found ${whole}`)
      return character
    },
  )
}

/** List the start tags of a page in order, scripts and styles first. */
export function readTags(html: string): Tag[] {
  const bare = html.replace(COMMENT, '')
  const tags: Tag[] = []
  const markup = bare.replace(RAW, (_, name: string, attributes: string, content: string) => {
    tags.push({ name: name.toLowerCase(), attributes: readAttributes(attributes), content })
    return ''
  })
  for (const [, name = '', attributes = ''] of markup.matchAll(START)) {
    tags.push({ name: name.toLowerCase(), attributes: readAttributes(attributes), content: '' })
  }
  return tags
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''))
  }
  return attributes
}

/** The text between the tags, decoded, with what attributes show to readers (`alt`, `title`, `placeholder`). */
export function readVisibleText(html: string): string {
  const markup = html.replace(COMMENT, '').replace(RAW, '')
  const shown = readTags(html).flatMap((tag) =>
    ['alt', 'title', 'placeholder', 'aria-label'].map((name) => tag.attributes.get(name) ?? ''),
  )
  return [decodeEntities(markup.replace(START, ' ').replace(/<\/?[^>]*>/g, ' ')), ...shown].join(' ')
}

/** Every address in a page. The candidates of a `srcset` are listed one by one. */
export function readReferences(html: string): Reference[] {
  return readTags(html).flatMap((tag) =>
    REFERENCES.flatMap((attribute) => {
      const value = tag.attributes.get(attribute)
      if (value === undefined) return []
      const values =
        attribute === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '') : [value]
      return values.map((one) => ({ tag, attribute, value: one }))
    }),
  )
}

/** Every id in a page, in order; twice when it stands twice. */
export function readIds(html: string): string[] {
  return readTags(html).flatMap((tag) => tag.attributes.get('id') ?? [])
}
