import { isCaption, isByline, isLabelled, repeats } from './head.ts'
import { continues, echoes, gather, opensLikeText, sameWords, shared, tallyOf } from './kinship.ts'
import type { Page } from './page.ts'
import { isProse, isTitleLike, type Line } from './line.ts'
import { SAYING } from './words.ts'

/** What is known of the article while its lines are read from the first paragraph down. */
interface Progress {
  /** Its lines so far. */
  readonly lines: Line[]
  /** Their content words, of the first `gathered` of them. */
  readonly words: Set<string>
  gathered: number
  /** The lines above that one may repeat, up to index `noted`, by what they sum up to. */
  readonly printed: Map<number, Line[]>
  noted: number
  /** Something stood below the text that ends articles: its source, its keywords, the writer's initials. */
  ended: boolean
  /** Index of the line from which all is other articles or comments. */
  end: number
}

/**
 * Reads the lines from the first paragraph on: gives each its role or kind. Returns the index of the line from which
 * all is other articles or comments; the number of lines when nothing is.
 */
export function readBody(page: Page, title: number | null, body: number): number {
  const progress: Progress = {
    lines: [],
    words: new Set(),
    gathered: 0,
    printed: new Map(),
    noted: body,
    ended: false,
    end: page.lines.length,
  }
  if (title !== null) progress.lines.push(page.lines[title] as Line)
  for (let i = body; i < page.lines.length;) i = readLine(page, i, title, body, progress)
  markTail(page, body)
  markHeadings(page, body)
  if (title !== null) markDeck(page, body)
  return progress.end
}

/** Reads one line, or all that it sets aside; returns the index of the next one to read. */
function readLine(page: Page, i: number, title: number | null, body: number, progress: Progress): number {
  const { text, lines, asides, kinds } = page
  const line = lines[i] as Line
  const aside = asides[i] ?? null
  if (aside !== null) {
    kinds[i] = aside.kind
    if (aside.reach === 'cut') return cut(page, i + 1, 'comments', progress)
    if (aside.reach === 'block') return readBlock(page, i, progress)
    // Above the text nothing has ended yet.
    if (aside.closes && progress.lines.length > 1) progress.ended = true
    return i + 1
  }
  if (isLabelled(page, i)) kinds[i] = 'byline'
  else if (title !== null && i > body && repeats(page, line, lines[title] as Line)) kinds[i] = 'repeat'
  else if (isPrintedAbove(page, i, progress)) kinds[i] = 'repeat'
  else if (isSignedOff(page, i, body)) {
    kinds[i] = 'dateline'
    progress.ended = true
  } else if (isDatelineInside(page, i) && !isPoint(page, i, body))
    kinds[i] = isByline(page, i) ? 'byline' : 'dateline'
  else if (i > body && isCaption(page, line) && !continues(text, line) && !opensLikeText(text, line))
    kinds[i] = 'byline'
  else if (progress.ended && isParagraph(page, i) && !belongs(page, i, progress, 0))
    return cut(page, i, 'other-article', progress)
  else progress.lines.push(line)
  return i + 1
}

/** The name of a listed outlet alone on its line below the text: it signs it, and what follows is the page's. */
function isSignedOff({ datelines, lines }: Page, i: number, body: number): boolean {
  const [part, ...others] = datelines[i]?.parts ?? []
  if (part?.kind !== 'outlet' || others.length > 0 || part.outlet?.id == null) return false
  return i > body && (lines[i] as Line).size === part.last - part.first
}

/** A paragraph saved twice. Of the lines above, whose kinds are settled, those that tell the article are noted once. */
function isPrintedAbove({ text, lines, kinds }: Page, i: number, progress: Progress): boolean {
  const line = lines[i] as Line
  if (line.size < LONG) return false
  const { printed } = progress
  for (; progress.noted < i; progress.noted++) {
    const above = lines[progress.noted] as Line
    if (kinds[progress.noted] !== null || above.size < LONG) continue
    const tally = tallyOf(text, above)
    const alike = printed.get(tally)
    if (alike === undefined) printed.set(tally, [above])
    else alike.push(above)
  }
  return printed.get(tallyOf(text, line))?.some((above) => sameWords(text, above, line)) === true
}

/** Fewest words of a paragraph that is told apart from others by them. */
const LONG = 8

/** A dateline between paragraphs counts only with a date or two known parts; one word could be a heading. */
function isDatelineInside({ datelines }: Page, i: number): boolean {
  const dateline = datelines[i]
  // Who put it on the page, when, and when it was changed: `Mona Ali | 23.11.2024 - محدث : 23.11.2024`.
  if (dateline?.sure === false && dateline.parts.filter(({ kind }) => kind === 'date').length > 1) return true
  if (dateline?.sure !== true) return false
  return (
    dateline.parts.length > 1 || dateline.parts.some((part) => part.kind === 'date' || part.kind === 'agency')
  )
}

function isParagraph({ text, lines }: Page, i: number): boolean {
  const line = lines[i] as Line
  return (
    isProse(line) || opensLikeText(text, line) || (line.size >= (line.stop ? 4 : 8) && continues(text, line))
  )
}

/**
 * Whether a paragraph below a break belongs to the article above it; `doubt` speaks against it.
 *
 * Reasoning:
 * - Nine paragraphs in ten after the first begin with a word that carries on (وقال، كما، من جهته); a first paragraph
 *   never does. So the first words weigh most, and shared content words decide the rest.
 */
function belongs({ text, lines }: Page, i: number, progress: Progress, doubt: number): boolean {
  const line = lines[i] as Line
  const carried = continues(text, line) ? 2.5 : 0
  const { lines: told, words } = progress
  for (; progress.gathered < told.length; progress.gathered++)
    gather(text, told[progress.gathered] as Line, words)
  const kin = 5 * (shared(text, line, words) - 0.2)
  return carried + kin - doubt - (progress.ended ? 1 : 0) > 0
}

/**
 * Reads a block of related stories. Where the article goes on below it, the block is its label and the headlines;
 * where it does not, all that follows is other articles.
 */
function readBlock(page: Page, i: number, progress: Progress): number {
  const { lines, asides } = page
  const aside = asides[i]
  const kind = aside?.kind === 'keywords' ? 'keywords' : 'related'
  const inline = aside?.inline === true
  let next = i + 1
  while (next < lines.length && (asides[next] !== null || !isParagraph(page, next) || isItem(lines[next]))) {
    if (asides[next]?.reach === 'block') {
      if (aside?.closes === true) progress.ended = true
      return setAside(page, i + 1, next, kind, progress)
    }
    next++
  }
  const closed = asides.findIndex((other, at) => at > i && at < next && other?.reach === 'end')
  if (closed > 0) return setAside(page, i + 1, closed + 1, kind, progress)
  if (aside?.closes === true) progress.ended = true
  if (next < lines.length && !belongs(page, next, progress, doubtBelow(page, i, next, inline)))
    return cut(page, i + 1, kind, progress)
  return inline && next < lines.length ? i + 1 : setAside(page, i + 1, next, kind, progress)
}

/** A headline with a bullet. */
function isItem(line: Line | undefined): boolean {
  return line?.bullet === true && !line.stop
}

/**
 * How much speaks against a paragraph below a block: a headline of the block that it repeats is its own; a label
 * with a headline on its line is set between paragraphs, one that stands alone rather below the last.
 */
function doubtBelow({ text, lines, kinds }: Page, i: number, next: number, inline: boolean): number {
  const paragraph = lines[next] as Line
  let echo = 0
  for (let at = inline ? i : i + 1; at < next; at++) {
    const headline = lines[at] as Line
    if (kinds[at] === null || at === i)
      echo = Math.max(echo, headline.size > 2 ? echoes(text, headline, paragraph) : 0)
  }
  if (echo >= 0.4) return 2.5
  if (inline) return -1.5
  return next - i > 2 ? 0.5 : 1.5
}

/** Sets aside the lines of a block, up to `end`. */
function setAside(
  page: Page,
  from: number,
  end: number,
  kind: 'keywords' | 'related',
  progress: Progress,
): number {
  const { asides, kinds } = page
  for (let at = from; at < end; at++) {
    const own = asides[at]
    if (own?.reach === 'cut') return cut(page, at, 'comments', progress)
    kinds[at] = own?.kind ?? (isListed(page, at, kind) ? kind : null)
  }
  return end
}

/** Whether a line can stand in the block above it: short ones among keywords, headlines among related stories. */
function isListed({ lines, datelines }: Page, i: number, kind: 'keywords' | 'related'): boolean {
  const line = lines[i] as Line
  if (kind === 'keywords') return line.size <= 5 && !line.stop
  return isTitleLike(line) || line.size <= 2 || datelines[i] !== null || line.stop === false
}

/** Sets aside everything from a line on. */
function cut(
  page: Page,
  from: number,
  kind: 'comments' | 'related' | 'keywords' | 'other-article',
  progress: Progress,
): number {
  progress.end = from
  const { lines, asides, kinds } = page
  for (let i = from; i < lines.length; i++) {
    const prose = isParagraph(page, i)
    const rest =
      kind === 'comments' ? 'comments' : prose || kind === 'other-article' ? 'other-article' : 'related'
    kinds[i] = asides[i]?.kind ?? rest
  }
  return lines.length
}

// ── Below the last paragraph ───────────────────────────────────────────────────────────────────────────

/** Sets aside what stands below the last paragraph and does not carry the text on. */
function markTail(page: Page, body: number): void {
  const { lines, kinds } = page
  let last = lines.length - 1
  while (last > body && (kinds[last] !== null || !isEnding(page, last, body))) last--
  const loose = lines.flatMap((_, i) => (i > last && kinds[i] === null ? [i] : []))
  for (const i of loose) kinds[i] = tailKind(page, i, loose.length, body)
}

/** Whether a line can be the text's last: a paragraph, a sentence, a point of a list, a credit in brackets. */
function isEnding(page: Page, i: number, body: number): boolean {
  const { text, lines, datelines } = page
  const line = lines[i] as Line
  if (isParagraph(page, i) || line.bullet || line.heading > 0 || isPoint(page, i, body)) return true
  if (datelines[i] !== null || line.bracket === line.start) return false
  return line.stop || continues(text, line) || isSaying(page, line) || line.size > 25
}

/** A sentence that a verb of saying opens: `قال "لا نريد الحرب"`. */
function isSaying({ text }: Page, line: Line): boolean {
  return SAYING.has(text.tokens[line.first]?.form ?? '')
}

/** A point of a list: below a line that ends with a colon, with nothing but points between. */
function isPoint(page: Page, i: number, body: number): boolean {
  for (let at = i - 1; at >= body; at--) {
    if (page.kinds[at] !== null) return false
    if ((page.lines[at] as Line).colon) return true
    if (isParagraph(page, at)) return false
  }
  return false
}

function tailKind(page: Page, i: number, loose: number, body: number): Page['kinds'][number] {
  const { lines, datelines } = page
  const line = lines[i] as Line
  if (line.bracket === line.start) return 'byline'
  if (datelines[i] !== null) return isByline(page, i) ? 'byline' : 'dateline'
  if (line.size <= 3) return 'navigation'
  return loose > 1 || closesSentences(page, body) ? 'related' : null
}

/** Whether the paragraphs of this text end as sentences do, so that a line that does not is none of them. */
function closesSentences({ lines, kinds }: Page, body: number): boolean {
  let all = 0
  let closed = 0
  for (let i = body; i < lines.length; i++) {
    const line = lines[i] as Line
    if (kinds[i] !== null || line.size < 12) continue
    all++
    if (line.stop) closed++
  }
  return closed >= all * 0.8
}

/** A short line between paragraphs that is no sentence heads what follows. */
function markHeadings(page: Page, body: number): void {
  const { text, lines, kinds, roles } = page
  for (let i = body + 1; i < lines.length; i++) {
    const line = lines[i] as Line
    if (kinds[i] !== null) continue
    const carried = continues(text, line) || isSaying(page, line)
    const short = isTitleLike(line) && line.size <= 14 && !line.bullet && !carried
    const quoted = /^["“«'‘]/.test(text.source.slice(line.start, line.start + 1))
    const below = lines.findIndex((_, j) => j > i && kinds[j] === null)
    if (line.heading > 0 || (short && !quoted && below > 0 && !isPoint(page, i, body))) roles[i] = 'heading'
  }
}

/** The first paragraph is a deck when no next one carries it on and a later one tells all of it again. */
function markDeck({ text, lines, kinds, roles }: Page, body: number): void {
  const deck = lines[body]
  const next = lines[body + 1]
  if (deck === undefined || next === undefined || deck.size > 40 || continues(text, next)) return
  const later = lines.slice(body + 1, body + 20)
  const told = later.some((line, j) => kinds[body + 1 + j] === null && echoes(text, deck, line) >= 0.8)
  if (told) roles[body] = 'deck'
}
