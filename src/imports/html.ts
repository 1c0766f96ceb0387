import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readSavedDate } from './dates.ts'
import { blockText } from './block-text.ts'
import { addressesOf, firstOf, NOTHING_FOUND, type Found } from './found.ts'
import { readLinkedData } from './linked-data.ts'

type Page = ReturnType<typeof parseHTML>['document']

/** The character set that a saved page declares in its first bytes; null when it declares none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null
}

/** Whether a text is a saved page: by its beginning, not by its name. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(
    text.slice(0, 8192),
  )
}

/** Where a page was and when it was saved, as the program that saved it says. */
export interface Saving {
  readonly url: string | null
  /** An ISO day or time. */
  readonly on: string | null
}

/**
 * Reads a saved page: what it says of itself in JSON-LD, meta elements and its own words, and the article in it.
 * `saved` is what is known of its saving; read from the comment above the page when left out.
 */
export function readHtml(source: string, saved: Saving = savedBy(source)): Found {
  const { document } = parseHTML(
    /<body\b/i.test(source) ? source : `<!doctype html><html><body>${source}</body>`,
  )
  const data = readLinkedData(
    [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (node) => node.textContent ?? '',
    ),
  )
  const meta = metaOf(document)
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
  const { url, archived } = addressesOf(
    [saved.url, canonical, meta('og:url'), data.url].find((one) => addressesOf(one ?? null).url !== null) ??
      null,
  )
  const time = document.querySelector('article time[datetime], time[pubdate], time[itemprop="datePublished"]')
  const pageTitle = document.querySelector('title')?.textContent ?? ''
  const headings = document.querySelectorAll('h1')
  const heading = headings.length === 1 ? headings[0]?.textContent : null
  const title = firstOf(
    data.title,
    meta('og:title', 'twitter:title', 'citation_title'),
    heading,
    beforeBar(pageTitle),
  )
  const outlets = present(
    data.publisher,
    meta('prism.publicationName', 'og:site_name', 'application-name'),
    afterBar(pageTitle),
  )
  const author = firstOf(data.author, meta('author', 'article:author', 'citation_author', 'dc.creator'))
  const filed = meta(
    'article:published_time', 'citation_publication_date', 'citation_date', 'dcterms.issued', 'dc.date.issued', 'dc.date',
    'datepublished', 'publishdate', 'pubdate', 'date',
  ) // prettier-ignore
  return {
    ...NOTHING_FOUND,
    ...bodyOf(document, title),
    title,
    author: author === null || /^https?:/.test(author) || outlets.includes(author) ? null : author,
    url,
    archived,
    outlets,
    published: present(data.published, filed, time?.getAttribute('datetime')),
    retrieved: saved.on,
  }
}

function present(...texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.map((text) => firstOf(text)).filter((text) => text !== null))]
}

/** Looks up meta elements by `name`, `property` or `itemprop`, whatever the case; the first that says something. */
function metaOf(document: Page): (...names: readonly string[]) => string | null {
  const found = new Map<string, string>()
  for (const node of document.querySelectorAll('meta[content]')) {
    const name = node.getAttribute('property') ?? node.getAttribute('name') ?? node.getAttribute('itemprop')
    const key = name?.toLowerCase()
    if (key !== undefined && !found.has(key)) found.set(key, node.getAttribute('content') ?? '')
  }
  return (...names) => firstOf(...names.map((name) => found.get(name.toLowerCase())))
}

/** What the program that saved the page wrote above it: the address, and with SingleFile the time. */
function savedBy(source: string): Saving {
  const head = source.slice(0, 4096)
  const browser = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(head)?.[1] ?? null
  const comment = /<!--\s*Page saved with SingleFile([\s\S]*?)-->/i.exec(head)?.[1] ?? ''
  const url = /^\s*url:\s*(\S+)/im.exec(comment)?.[1] ?? browser
  const on = /^\s*saved date:\s*(.+)$/im.exec(comment)?.[1] ?? null
  return { url, on: on === null ? null : readSavedDate(on) }
}

const BAR = /\s+[|–—·»-]\s+/

function beforeBar(title: string): string {
  return title.split(BAR)[0] ?? ''
}

function afterBar(title: string): string | null {
  const parts = title.split(BAR)
  return parts.length > 1 ? (parts.at(-1) ?? null) : null
}

/** Words below which what was found is no article. */
const FEWEST_WORDS = 25

/**
 * The article as text, its headline on the first line. A page in which no article is found gives all its text: the
 * reading of clippings sets menus and links aside.
 */
function bodyOf(document: Page, title: string | null): Pick<Found, 'body' | 'whole'> {
  const all = blockText(document.body)
  // It rewrites the document, so it comes last.
  const article = new Readability(document, { charThreshold: 150, keepClasses: false }).parse()
  const content = article?.content ?? null
  const text =
    content === null ? '' : blockText(parseHTML(`<html><body>${content}</body></html>`).document.body)
  const whole = text.split(/\s+/).length < FEWEST_WORDS
  return { body: withTitle(whole ? all : text, title), whole }
}

function withTitle(text: string, title: string | null): string {
  if (title === null) return text
  const flat = (line: string): string => line.replace(/\s+/g, ' ').trim()
  const opening = text.split('\n').slice(0, 4).map(flat)
  return opening.includes(title) ? text : `${title}\n\n${text}`
}
