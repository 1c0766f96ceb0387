import { GAP, type ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import { readAside } from './aside.ts'
import { readDateline, type Dateline } from './dateline.ts'
import { isCaption, readHead } from './head.ts'
import { isProse, type Line } from './line.ts'
import { continues, opensLikeText } from './kinship.ts'
import { readBody } from './body.ts'
import type { Page } from './page.ts'

/** What the lines of a clipping are: the article's, each with its role, or set aside, each with its kind. */
export interface Layout extends Page {
  /** Index of the headline's line, or null when none is printed. */
  readonly title: number | null
  /** Index of the first paragraph; the number of lines when there is none. */
  readonly body: number
  /** Index of the line from which all is other articles or comments; the number of lines when nothing is. */
  readonly end: number
}

/**
 * Parts the lines of clippings into the article and what was saved along with it: one step in all of them after the
 * other.
 *
 * Reasoning:
 * - Each line is read by itself first (cues, shapes, datelines), then by its place: before the first paragraph a
 *   short line is the headline, a deck or the page's; after the last one it is the page's, unless it carries on.
 * - Nothing is lost: every line gets a role or a kind.
 */
export function layOut(clippings: readonly Pick<Page, 'text' | 'lines'>[], authority: Authority): Layout[] {
  return clippings
    .map(({ text, lines }) => ({ text, lines, asides: lines.map((line) => readAside(text, line)) }))
    .map((read) => withDatelines(read, authority))
    .map(arrange)
}

/** A page of lines of which each was read by itself. */
function withDatelines(
  { text, lines, asides }: Pick<Page, 'text' | 'lines' | 'asides'>,
  authority: Authority,
): Page {
  const datelines = lines.map((line, i) => {
    const open = asides[i] === null || asides[i]?.kind === 'navigation' || asides[i]?.kind === 'byline'
    const read = open && !isCutOff(text, lines, i) ? readDateline(text, line, authority) : null
    if (asides[i] === null || read === null) return read
    if (!isSigned(text, read)) return null
    asides[i] = null
    return read
  })
  return {
    text,
    authority,
    lines,
    asides,
    datelines,
    kinds: lines.map(() => null),
    roles: lines.map(() => 'body'),
  }
}

/** Reads the lines of a page by their place. */
function arrange(page: Page): Layout {
  const { asides } = page
  const first = firstParagraph(page)
  for (let i = 0; i < first; i++) if (asides[i]?.inside === true) asides[i] = null
  const { title, body } = readHead(page, first)
  const end = readBody(page, title, body)
  return { ...page, title, body, end }
}

/**
 * `يمن مونيتور/ الحديدة/ خاص`, `فريق التحرير - ألترا سودان`, `فرانس 24/ أ ف ب/ رويترز`: an outlet with a place, a desk
 * or agencies, whatever it looks like.
 */
function isSigned({ tokens }: ArabicText, { parts, sure }: Dateline): boolean {
  if (parts.some(({ first }) => ((tokens[first]?.gap ?? 0) & GAP.colon) !== 0)) return false
  const named = parts.some(({ kind }) => kind === 'outlet' || kind === 'agency')
  const placed = parts.some(({ kind }) => kind === 'place' || kind === 'desk')
  const supplied =
    parts.every(({ kind }) => kind === 'outlet' || kind === 'agency') &&
    parts.some(({ kind }) => kind === 'agency')
  return sure && named && (placed || supplied) && parts.length <= 4
}

/** The words with which a saved text breaks off: `وأوردت أ`. */
function isCutOff(text: ArabicText, lines: readonly Line[], i: number): boolean {
  const line = lines[i] as Line
  return i > 0 && i === lines.length - 1 && line.size <= 5 && !line.stop && continues(text, line)
}

/** A blank line parts a line, short for a paragraph and not closed, from those below, which no blank line parts. */
function isSetOff({ text, lines }: Page, i: number): boolean {
  const line = lines[i] as Line
  const isBlankBelow = (at: number): boolean => {
    const [above, below] = [lines[at], lines[at + 1]]
    return above !== undefined && below !== undefined && BLANK.test(text.source.slice(above.end, below.start))
  }
  if (line.size > 18 || line.stop || !isBlankBelow(i)) return false
  return !lines.some((_, at) => at > i && isBlankBelow(at))
}

const BLANK = /\n[ \t\r]*\n/

/**
 * Index of the first line that reads as a paragraph: like one by itself, or because the next one carries it on, as no
 * first paragraph carries on a headline. The number of lines when there is none.
 */
function firstParagraph(page: Page): number {
  const { text, lines, asides, datelines } = page
  const isOpen = (i: number): boolean => asides[i] === null && datelines[i]?.sure !== true
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || !isOpen(i)) continue
    if (isProse(line) || (opensLikeText(text, line) && !isSetOff(page, i))) return i
    const next = lines.find((_, j) => j > i && isOpen(j))
    const carried = next !== undefined && continues(text, next) && !isCaption(page, next)
    if (line.size >= 10 && line.heading === 0 && carried && !isCaption(page, line) && !isSetOff(page, i))
      return i
  }
  return lines.length
}
