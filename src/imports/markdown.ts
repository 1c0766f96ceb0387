import { valueAsTyped } from '../clippings/as-typed.ts'
import { splitClipping } from '../clippings/split.ts'
import { parseYaml } from '../yaml.ts'
import { readSavedDate } from './dates.ts'
import { addressesOf, firstOf, NOTHING_FOUND, type Found } from './found.ts'

/** Names of fields, in the spelling of clippers and of Arabic files, as our own. */
const FIELDS: Readonly<Record<string, Field>> = {
  title: 'title', 'العنوان': 'title',
  outlet: 'outlet', site: 'outlet', site_name: 'outlet', sitename: 'outlet', publisher: 'outlet', publication: 'outlet', 'المصدر': 'outlet', 'الصحيفة': 'outlet',
  author: 'author', authors: 'author', byline: 'author', 'الكاتب': 'author',
  url: 'url', source: 'url', link: 'url', 'الرابط': 'url',
  archived: 'archived', archive: 'archived',
  published: 'published', date: 'published', publish_date: 'published', 'التاريخ': 'published',
  retrieved: 'retrieved', created: 'retrieved', clipped: 'retrieved', saved: 'retrieved',
  tags: 'tags', keywords: 'tags',
} // prettier-ignore
type Field = 'title' | 'outlet' | 'author' | 'url' | 'archived' | 'published' | 'retrieved' | 'tags'

/** Fields of ours that a clipping filed elsewhere brings with it; its seal is made anew. */
const KEPT = new Set(['rights', 'publishedBasis', 'reviewed'])
/** What clippers add that says nothing of a clipping, or stands in its text too. */
const PASSED = new Set(
  'description excerpt image cover language lang dir length uid id type status category categories favicon updated modified aliases cssclass sha256 original'.split(' '),
) // prettier-ignore

/**
 * Reads a text with front matter: of Obsidian's clipper, MarkDownload and their like, or our own. What stands below it
 * is the text, letter for letter. Null when there is none, or when its YAML is broken.
 */
export function readFiled(source: string, format: Found['format']): Found | null {
  const split = splitClipping(source)
  if (split === null || split.head === '' || !/^(?:|ya?ml)$/i.test(split.language)) return null
  const lines = split.head.trimEnd().split(/\r?\n/).slice(1, -1)
  const { source: yaml, diagnostics } = parseYaml('', lines.join('\n'))
  const value = diagnostics.length > 0 ? null : valueAsTyped(yaml)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const values = new Map<Field, string[]>()
  const kept: Record<string, string> = {}
  const unread: string[] = []
  for (const [key, one] of Object.entries(value)) {
    const field = FIELDS[key.toLowerCase()]
    const items = [one]
      .flat()
      .filter((item) => typeof item === 'string')
      .map(plain)
    if (field !== undefined && typeof one !== 'object')
      values.set(field, [...(values.get(field) ?? []), ...items])
    else if (field !== undefined && Array.isArray(one)) values.set(field, items)
    else if (KEPT.has(key)) kept[key] = JSON.stringify(one)
    else if (!PASSED.has(key.toLowerCase()) && one !== null) unread.push(`${key}: ${shortOf(one)}`)
  }
  return foundFrom(values, { kept, unread, body: split.body, format })
}

/** A line such as `العنوان: …` at the head of a text. */
const HEAD_LINE = /^\uFEFF?\s*(العنوان|المصدر|الصحيفة|التاريخ|الكاتب|الرابط)\s*[:：]\s*(\S.*?)\s*$/

/**
 * Reads a bare text that begins with two lines or more of `مفتاح: قيمة`. The text is what stands below them and one
 * blank line, if there is one; the saved file keeps the whole. Null when a text does not begin so.
 */
export function readHeaded(source: string, format: Found['format']): Found | null {
  const lines: RegExpExecArray[] = []
  let from = 0
  for (;;) {
    const end = source.indexOf('\n', from)
    const line = end < 0 ? null : HEAD_LINE.exec(source.slice(from, end))
    if (line === null) break
    lines.push(line)
    from = end + 1
  }
  const body = source.slice(from).replace(/^[^\S\r\n]*\r?\n/, '')
  if (lines.length < 2 || body.trim() === '') return null
  const values = new Map<Field, string[]>()
  for (const line of lines) {
    const field = FIELDS[line[1] ?? '']
    if (field !== undefined) values.set(field, [...(values.get(field) ?? []), line[2] ?? ''])
  }
  return foundFrom(values, { kept: {}, unread: [], body, format })
}

function foundFrom(
  values: ReadonlyMap<Field, readonly string[]>,
  rest: Pick<Found, 'kept' | 'unread' | 'body' | 'format'>,
): Found {
  const all = (field: Field): readonly string[] => values.get(field) ?? []
  const saved = firstOf(...all('retrieved'))
  const retrieved = saved === null ? null : readSavedDate(saved)
  const { url, archived } = addressesOf(firstOf(...all('url')))
  const lost = [
    ...(saved !== null && retrieved === null ? [`retrieved: ${saved}`] : []),
    ...(all('url').length > 0 && url === null ? [`url: ${all('url').join(', ')}`] : []),
  ]
  return {
    ...NOTHING_FOUND,
    ...rest,
    title: firstOf(...all('title')),
    author: firstOf(all('author').join('، ')),
    url,
    archived: addressesOf(firstOf(...all('archived'))).url ?? archived,
    outlets: all('outlet'),
    published: all('published'),
    retrieved,
    tags: all('tags')
      .flatMap((tag) => tag.split(/[,،]/))
      .map(plain)
      .filter((tag) => tag !== ''),
    unread: [...rest.unread, ...lost],
  }
}

/** Obsidian's links and tags as plain words. */
function plain(text: string): string {
  return text
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/^#/, '')
    .trim()
}

function shortOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
