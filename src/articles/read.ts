import type { ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import { isFurnitureKind } from '../clippings/decision-schema.ts'
import type {
  Article,
  Clipping,
  ClippingPart,
  Decision,
  Furniture,
  FurnitureKind,
  OutletRef,
  Paragraph,
  ParagraphRole,
  PublicationDate,
} from '../records.ts'
import type { Undated } from './dating/gather.ts'
import { deniesDay, inferPublished } from './dating/infer.ts'
import { readPrefix, type DatelinePrefix } from './dateline.ts'
import { isCredit } from './head.ts'
import { outletOfAddress } from './hosts.ts'
import { layOut, type Layout } from './layout.ts'
import type { Line } from './line.ts'
import { readProvenance } from './outlets.ts'
import { dateOfAddress, readPrinted } from './printed.ts'
import { unitsOf } from './units.ts'

/** A clipping to read, its text, and the decisions about it. */
export interface Saved {
  readonly clipping: Clipping
  readonly text: ArabicText
  readonly decisions: readonly Decision[]
}

/**
 * Reads the article of a clipping: headline, outlet, dateline, day of publication, paragraphs, and what was saved
 * along with them and is set aside. `text` is the clipping's text; `decisions` are those about this clipping.
 * What the editor filed in the front matter and decided about lines comes before what is read.
 */
export function readArticle(
  clipping: Clipping,
  text: ArabicText,
  authority: Authority,
  decisions: readonly Decision[],
): Article {
  return readArticles([{ clipping, text, decisions }], authority)[0] as Article
}

/** Reads the articles of some clippings, as `readArticle` does: one step in all of them after the other. */
export function readArticles(saved: readonly Saved[], authority: Authority): Article[] {
  const lined = saved.map(({ clipping, text }) => ({ text, lines: unitsOf(text, clipping.format) }))
  const pages = layOut(lined, authority)
    .map((laidOut, i) => {
      const { clipping, text, decisions } = saved[i] as Saved
      return { clipping, text, layout: decideLines(asFiled(laidOut, clipping.parts), decisions) }
    })
    .map((page) => ({ ...page, prefix: prefixOf(page.text, page.layout, authority) }))
    .map((page) => ({ ...page, provenance: readProvenance(page.text, page.layout, page.prefix, authority) }))
  const published = datesOf(pages, authority)
  return pages.map(({ clipping, text, layout, prefix, provenance }, i) => ({
    ...titleOf(clipping, text, layout),
    outlet: filedOutlet(clipping, authority) ?? provenance.outlet,
    credits: provenance.credits,
    author: clipping.front.author ?? provenance.author,
    dateline: datelineOf(text, layout, prefix),
    published: published[i] ?? null,
    ...partsOf(text, layout),
  }))
}

/** The dateline with which the text begins: its first paragraph, or the one below a line of introduction. */
function prefixOf(text: ArabicText, layout: Layout, authority: Authority): DatelinePrefix | null {
  const opening = layout.lines.filter(
    (_, i) => i >= layout.body && layout.kinds[i] === null && layout.roles[i] !== 'deck',
  )
  for (const line of opening.slice(0, 2)) {
    const prefix = readPrefix(text, line, authority)
    if (prefix !== null) return prefix
    if (line.size > INTRODUCTION) return null
  }
  return null
}

/** Most words of a line of introduction. */
const INTRODUCTION = 25

/** What the lines of a clipping are, for a copy of it in which words are gone. */
export function partsOfArticle({ paragraphs, furniture }: Article): ClippingPart[] {
  return [
    ...paragraphs.map(({ start, end, role }) => ({ start, end, role, kind: null })),
    ...furniture.map(({ start, end, kind }) => ({ start, end, role: 'body' as const, kind })),
  ]
}

/** Lets lines be what they are in the text as it was filed: one whose words were taken out does not tell it. */
function asFiled(layout: Layout, parts: readonly ClippingPart[] | undefined): Layout {
  if (parts === undefined) return layout
  const { lines, kinds, roles } = layout
  lines.forEach((line, i) => {
    const part = parts.find(({ start, end }) => start < line.end && line.start < end)
    if (part === undefined) return
    kinds[i] = part.kind
    roles[i] = part.role
  })
  const first = (...wanted: readonly ParagraphRole[]): number =>
    lines.findIndex((_, i) => kinds[i] === null && wanted.includes(roles[i] ?? 'body'))
  const [title, body] = [first('title'), first('heading', 'body')]
  return { ...layout, title: title < 0 ? null : title, body: body < 0 ? lines.length : body }
}

/** Lets the editor's decisions about lines stand over what was read. */
function decideLines(layout: Layout, decisions: readonly Decision[]): Layout {
  for (const decision of decisions) {
    if (decision.about !== 'line') continue
    layout.lines.forEach((line, i) => {
      if (line.end <= decision.start || line.start >= decision.end) return
      layout.kinds[i] = decision.act === 'aside' ? kindDecided(decision) : null
    })
  }
  return layout
}

function kindDecided({ set }: Decision): FurnitureKind {
  return isFurnitureKind(set['kind']) ? set['kind'] : 'navigation'
}

function titleOf(
  { front }: Clipping,
  text: ArabicText,
  { lines, title, kinds, body }: Layout,
): Pick<Article, 'title' | 'titleBasis'> {
  if (front.title !== null) return { title: front.title, titleBasis: 'editor' }
  const line = title === null || kinds[title] !== null ? undefined : lines[title]
  const wordsOf = ({ start, end }: Line): string => text.source.slice(start, end)
  if (line !== undefined) return { title: withoutMarks(wordsOf(line), line), titleBasis: 'printed' }
  const wrapped = lines.slice(0, body).flatMap((above) => WRAPPED.exec(wordsOf(above))?.[1] ?? [])[0]
  return wrapped === undefined
    ? { title: null, titleBasis: 'derived' }
    : { title: wrapped, titleBasis: 'printed' }
}

/** What sites that collect news say around the headline: `انتم الان تتابعون خبر … من قسم … والان نترككم مع التفاصيل`. */
const WRAPPED =
  /^(?:[أا]نتم? )?(?:ال[آا]ن )?(?:تتابع|تشاهد|تقر[أا])(?:ون)?(?: ال[آا]ن)?(?: خبر| تفاصيل)? (.{12,}?)(?: من قسم .*| وال[آا]ن .*)?$/u

/** A headline without the marks of Markdown. */
function withoutMarks(words: string, line: Line): string {
  return line.heading === 0
    ? words
    : words.replace(/^#+\s*|\s*#*$/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
}

function filedOutlet({ front }: Clipping, authority: Authority): OutletRef | null {
  if (front.outlet !== null) {
    return { id: front.outlet, name: authority.outlets.get(front.outlet)?.name ?? front.outlet }
  }
  return front.url === null ? null : outletOfAddress(front.url, authority)
}

function datelineOf(text: ArabicText, layout: Layout, prefix: DatelinePrefix | null): Article['dateline'] {
  const span = (start: number, end: number): Article['dateline'] => ({
    start,
    end,
    text: text.source.slice(start, end),
  })
  const running = runningDateline(text, prefix)
  if (running !== null) return span(...running)
  const named = layout.lines.filter((_, i) => {
    const names = layout.datelines[i]?.parts.some((part) => part.kind !== 'date')
    return layout.kinds[i] === 'dateline' && names === true && i < layout.end
  })
  const headline = layout.lines[layout.title ?? 0]
  const alone = named.find((line) => line.start >= (headline?.start ?? 0)) ?? named[0]
  return alone === undefined ? null : span(alone.start, alone.end)
}

/** Where a dateline that runs into the text begins and ends, its mark with it. */
function runningDateline(
  text: ArabicText,
  prefix: DatelinePrefix | null,
): [start: number, end: number] | null {
  const first = prefix === null ? undefined : text.tokens[prefix.parts[0]?.first ?? 0]
  if (prefix === null || first === undefined) return null
  const next = text.tokens[prefix.next]?.start ?? first.end
  const start = text.source.lastIndexOf('\n', first.start) + 1
  return [start, start + text.source.slice(start, next).trimEnd().length]
}

/** A clipping whose lines and dateline were read. */
interface Page {
  readonly clipping: Clipping
  readonly text: ArabicText
  readonly layout: Layout
  readonly prefix: DatelinePrefix | null
}

/** When pages were published: as filed or printed, or as their texts tell. */
function datesOf(pages: readonly Page[], authority: Authority): (PublicationDate | null)[] {
  const given = pages.map(givenDate)
  const inferred = inferPublished(
    pages.flatMap(({ text, layout }, i) => {
      const date = given[i]
      return date === undefined || 'basis' in date ? [] : [{ text, layout, saved: date.saved }]
    }),
    authority,
  )
  let next = 0
  return given.map((date) => ('basis' in date ? date : (inferred[next++] ?? null)))
}

/** The date that the editor filed or the page prints; where there is none, the day on which it was saved, if known. */
function givenDate({ clipping, text, layout, prefix }: Page): PublicationDate | Pick<Undated, 'saved'> {
  const { front } = clipping
  if (front.published !== null) {
    const { edtf, earliest, latest } = front.published
    const evidence = { start: 0, end: 0, text: edtf, rule: 'editor' as const, earliest, latest }
    return { ...front.published, basis: front.publishedBasis ?? 'editor', evidence: [evidence] }
  }
  const printed = readPrinted(text, layout, prefix)
  if (printed !== null) return isPageClock(text, layout, printed) ? { saved: printed.earliest } : printed
  const filed = front.url === null ? null : dateOfAddress(front.url)
  if (front.url === null || filed === null) return { saved: front.retrieved?.slice(0, 10) ?? null }
  const { earliest, latest } = filed
  const evidence = { start: 0, end: 0, text: front.url, rule: 'printed' as const, earliest, latest }
  return { ...filed, basis: 'printed', evidence: [evidence] }
}

/**
 * A day above the headline is the day on which the page was looked at where the menu of the site follows it, or where
 * the text calls another day today: `الأربعاء 7 مايو 2025` over a report of `صباح اليوم السبت`.
 */
function isPageClock(text: ArabicText, layout: Layout, printed: PublicationDate): boolean {
  const [line] = printed.evidence
  const head = layout.lines[layout.title ?? layout.body]
  if (line === undefined || head === undefined || line.start >= head.start) return false
  if (printed.earliest !== printed.latest || isLabelled(text, line.start)) return false
  const between = layout.lines.flatMap((other, i) =>
    other.start > line.start && other.start < head.start && !isCredit(text, other) ? [layout.kinds[i]] : [],
  )
  const hasMenu = between.some((kind) => kind === 'navigation' || kind === 'related')
  return (hasMenu && isClock(text, line)) || deniesDay(text, layout, printed.earliest)
}

/** `نشر بتاريخ: 10 تموز 2025`: no clock says so, though the text may be of an earlier day. */
function isLabelled({ source }: ArabicText, date: number): boolean {
  const before = source.slice(source.lastIndexOf('\n', date) + 1, date)
  return /(?:نشر|تاريخ|published|posted)/i.test(before)
}

/** Whether a line is a day and an hour alone: with the name or the number of an issue it is that of the paper. */
function isClock({ source }: ArabicText, { start, end }: { start: number; end: number }): boolean {
  const from = source.lastIndexOf('\n', start) + 1
  const to = source.indexOf('\n', end)
  const rest = `${source.slice(from, start)} ${source.slice(end, to < 0 ? source.length : to)}`
  return rest
    .split(/[^\p{L}\p{M}]+/u)
    .every((word) =>
      /^(?:|مساء[ً]?|صباحا?[ً]?|ص|م|الساعة|ساعة|بتوقيت|غرينتش|اليوم|الآن|gmt|utc|am|pm)$/i.test(word),
    )
}

function partsOf(text: ArabicText, layout: Layout): Pick<Article, 'paragraphs' | 'furniture'> {
  const paragraphs: Paragraph[] = []
  const furniture: Furniture[] = []
  layout.lines.forEach(({ start, end }, i) => {
    const kind = layout.kinds[i] ?? null
    if (kind === null) paragraphs.push({ start, end, role: layout.roles[i] ?? 'body' })
    else furniture.push({ start, end, kind, text: text.source.slice(start, end) })
  })
  return { paragraphs, furniture }
}
