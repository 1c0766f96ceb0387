import type { DateRange, Reading } from '../records.ts'
import type { Publication } from './publication.ts'

/** What a reference to a clipping says, before it is written in any format. */
export interface Citation {
  /** The clipping's id. */
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly published: DateRange | null
  /** The year, month and day that are sure, as far as they go. */
  readonly dateParts: readonly [year: number, month?: number, day?: number] | null
  readonly approximate: boolean
  /** The original, else its copy in a web archive, else its page here. */
  readonly url: string | null
  readonly retrieved: string | null
  /** This archive: its name, and the clipping's page where the site knows its address. */
  readonly archive: string
  readonly archiveUrl: string | null
}

const EXACT = /^\d{4}(?:-\d{2}){0,2}(?=[?~%]?$)/

/** The year, month or day that a date is sure of, as `2024-01`: of a span, what its first and last day share. */
function sureOf({ edtf, earliest, latest }: DateRange): string | null {
  const exact = EXACT.exec(edtf)?.[0]
  if (exact !== undefined) return exact
  const shared = [7, 4].find((length) => earliest.slice(0, length) === latest.slice(0, length))
  return shared === undefined ? null : earliest.slice(0, shared)
}

/** Gathers what is known of a clipping for a reference to it. */
export function citationOf(
  { clipping, article }: Reading,
  publication: Publication,
  title: string,
): Citation {
  const { published } = article
  const sure = published === null ? null : sureOf(published)
  const archiveUrl = publication.address(publication.paths.article(clipping.id))
  return {
    id: clipping.id,
    title,
    authors: authorsOf(article.author),
    outlet: article.outlet?.name ?? null,
    published,
    dateParts: partsOf(sure?.split('-') ?? []),
    approximate: sure !== null && sure !== published?.edtf,
    url: clipping.front.url ?? clipping.front.archived ?? archiveUrl,
    retrieved: /^\d{4}-\d{2}-\d{2}/.exec(clipping.front.retrieved ?? '')?.[0] ?? null,
    archive: publication.settings.title,
    archiveUrl,
  }
}

/** The names of a byline: they stand in one field, with commas between them. */
export function authorsOf(author: string | null): string[] {
  return author === null ? [] : author.split(/[،,]\s*/).filter((name) => name !== '')
}

function partsOf([year, month, day]: readonly (string | undefined)[]): Citation['dateParts'] {
  if (year === undefined) return null
  if (month === undefined) return [Number(year)]
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)]
}

/** A text on one line: a line end would end the field. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
const padded = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'))

/** Writes a reference in RIS, as a newspaper article, lines ended by CRLF. */
export function formatRis(citation: Citation): string {
  const [year, month, day] = citation.dateParts ?? []
  const fields: (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', citation.id],
    ['TI', citation.title],
    ...citation.authors.map((author) => ['AU', author] as const),
    ['T2', citation.outlet],
    ['PY', year === undefined ? null : String(year)],
    ['DA', year === undefined ? null : `${year}/${padded(month)}/${padded(day)}/`],
    ['UR', citation.url],
    ['L2', citation.archiveUrl === citation.url ? null : citation.archiveUrl],
    ['DP', citation.archive],
    ['Y2', citation.retrieved?.replaceAll('-', '/') ?? null],
    ['LA', 'ar'],
  ]
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${flat(value)}\r\n`]))
  return `${lines.join('')}ER  - \r\n`
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '%': '\\%', '&': '\\&', '#': '\\#', $: '\\$', _: '\\_',
  '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
} // prettier-ignore

/** Text for BibTeX: Arabic as it is, what LaTeX would obey escaped. */
const latex = (text: string): string => flat(text).replace(/[\\{}%&#$_~^]/g, (sign) => LATEX[sign] ?? sign)
/** An address for BibTeX: only what would break the field is encoded. */
const bibAddress = (url: string): string => url.replace(/[{}\\\s]/g, encodeURIComponent)

/** The date in EDTF, which biblatex reads; of a span, what is sure of it, as an approximate date. */
function bibDate({ published, dateParts, approximate }: Citation): string | null {
  if (published === null || dateParts === null) return null
  if (EXACT.test(published.edtf)) return published.edtf
  const [year, ...rest] = dateParts
  return `${[String(year).padStart(4, '0'), ...rest.map(padded)].join('-')}${approximate ? '~' : ''}`
}

/** Writes a reference for biblatex (BibTeX with `date`, `langid` and UTF-8). */
export function formatBibtex(citation: Citation): string {
  const fields: (readonly [string, string | null])[] = [
    ['title', `{${latex(citation.title)}}`],
    [
      'author',
      citation.authors.length === 0 ? null : citation.authors.map((name) => `{${latex(name)}}`).join(' and '),
    ],
    ['journal', citation.outlet === null ? null : latex(citation.outlet)],
    ['date', bibDate(citation)],
    ['langid', 'arabic'],
    ['url', citation.url === null ? null : bibAddress(citation.url)],
    ['urldate', citation.retrieved],
    ['note', latex(`${citation.archive}، ${citation.id}`)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]))
  // A space or a comma would end the key.
  const key = citation.id.replace(/[^\w:.-]+/g, '-')
  return `@article{${key},\n${lines.join('')}}\n`
}

/** Makes a reference in CSL-JSON: the data that citation processors take. */
export function cslItem(citation: Citation): object {
  const { id, title, authors, outlet, dateParts, approximate, url, retrieved, archive, archiveUrl } = citation
  const accessed = retrieved?.split('-').map(Number) ?? null
  return {
    id,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(outlet !== null && { 'container-title': outlet }),
    ...(dateParts !== null && { issued: { 'date-parts': [dateParts], ...(approximate && { circa: true }) } }),
    ...(url !== null && { URL: url }),
    ...(accessed !== null && { accessed: { 'date-parts': [accessed] } }),
    archive,
    archive_location: archiveUrl ?? id,
    language: 'ar',
  }
}
