import { foldText } from '../arabic/fold.ts'
import { GAP, type ArabicText, type Token } from '../arabic/text.ts'
import { findDates } from '../dates/expressions.ts'
import type { DateRange, FurnitureKind, ParagraphRole } from '../records.ts'
import { wholeDate } from './dateline.ts'
import { gather, keyOfLine, opensLikeText, sameWords, shared } from './kinship.ts'
import { isProse, isTitleLike, type Line } from './line.ts'
import type { Page } from './page.ts'
import { GIVEN_NAMES, MEDIA, NETWORK_NAMES, POSTING, SAYING, TELLING } from './words.ts'

/** Where the headline and the first paragraph stand, by index of line. */
interface Head {
  readonly title: number | null
  readonly body: number
}

/** Reads the lines above the first paragraph: finds the headline, and gives each line its role or kind. */
export function readHead(page: Page, first: number): Head {
  const head = first === page.lines.length ? withoutParagraphs(page) : findHead(page, first)
  for (let i = 0; i < head.body; i++) markHeadLine(page, i, head)
  return head
}

/** A clipping with no line like a paragraph: the first line that can be a headline is it, the rest is body. */
function withoutParagraphs(page: Page): Head {
  const open = page.lines.flatMap((_, i) => (isOpen(page, i) ? [i] : []))
  const [first = page.lines.length, second] = open
  if (second !== undefined) return { title: first, body: second }
  const only = page.lines[first]
  return only !== undefined && only.size < 12 && !only.stop
    ? { title: first, body: page.lines.length }
    : { title: null, body: first }
}

/** Whether nothing sets a line aside yet: neither its own words nor a dateline with no unknown part. */
function isOpen(page: Page, i: number): boolean {
  return page.asides[i] === null && page.datelines[i]?.sure !== true && !isPageName(page, i)
}

/** The name of a page or channel that posts, at the top of its post, the date below it: `صفحة أهالي كفرنبودة`. */
function isPageName({ text, lines, datelines }: Page, i: number): boolean {
  const line = lines[i] as Line
  if (i > 0 || line.size < 2 || line.size > 5 || datelines[1]?.sure !== true) return false
  return POSTING.has(text.tokens[line.first]?.form ?? '')
}

function findHead(page: Page, found: number): Head {
  const first = belowTickers(page, found)
  const open: number[] = []
  for (let i = 0; i < first; i++) {
    if (isOpen(page, i) && !isCaption(page, lineOf(page, i)) && !isSigned(page, i)) open.push(i)
  }
  const [only, ...more] = open
  if (only === undefined) return closedHeadline(page, first)
  const { size, heading } = lineOf(page, only)
  // `العُمانية`: one word signs, or names a section
  if (more.length === 0 && ((size === 1 && heading === 0) || isNameAlone(page, lineOf(page, only))))
    return { title: null, body: first }
  return { title: chooseTitle(page, open, first), body: first }
}

/** Who is seen on the picture above the text: an office and its holder, or a body (`مجلس النواب الليبي`); no headline. */
function isNameAlone({ text, authority }: Page, line: Line): boolean {
  if (line.size > 7 || line.question || line.colon) return false
  const heads = text.tokens.slice(line.first, line.last).findIndex((_, k) => {
    const matches = authority.lookup.at(text, line.first + k, line.last)
    return matches.some((match) => match.kind === 'actor' && match.last === line.last)
  })
  if (heads <= 0) return heads === 0
  // `سفير المغرب: موعدنا في الرياض`
  for (let at = line.first + 1; at < line.last; at++)
    if (((text.tokens[at]?.gap ?? 0) & GAP.colon) !== 0) return false
  // `رئيس الحكومة يعلن حل المجلس`: a verb between the two tells something
  for (let at = line.first + 1; at < line.first + heads; at++) {
    const { form } = text.tokens[at] as Token
    const named = authority.lookup.at(text, at, line.last).length > 0
    if (TELLING.has(form) || (PRESENT.test(form) && !named)) return false
  }
  return /^(?:ال)?(?:رييس|وزير|ملك|امير|قايد|مبعوث|سفير|ناطق|متحدث|مرشد)ه?$/.test(
    text.tokens[line.first]?.form ?? '',
  )
}

/** A verb of the present as headlines have it: `يعلن`, `تستقبل`. */
const PRESENT = /^[يت](?=.{3})/

/**
 * A row of headlines on one line is as long as a paragraph. It never ends with a stop, and the headline proper, printed
 * twice, stands below it: then the first paragraph is the one below that.
 */
function belowTickers(page: Page, first: number): number {
  const { lines } = page
  for (let i = first; i < lines.length && i < first + 4; i++) {
    const line = lineOf(page, i)
    if (line.stop || !isOpen(page, i)) return first
    const repeated = isTitleLike(line) && line.size >= 4 && isRepeated(page, i)
    if (!repeated) continue
    const below = lines.findIndex((other, j) => j > i && isOpen(page, j) && isProse(other))
    return i > first && below > 0 ? below : first
  }
  return first
}

/** A headline that ends with a stop: short, and a date line, a byline or its own repeat stands under it. */
function closedHeadline(page: Page, first: number): Head {
  const { lines, asides, datelines } = page
  const line = lines[first] as Line
  const below = asides[first + 1]?.kind ?? (datelines[first + 1]?.sure === true ? 'dateline' : null)
  const next = lines.findIndex((other, i) => i > first && isOpen(page, i) && isProse(other))
  const headed = below === 'dateline' || below === 'byline' || line.heading > 0 || isRepeated(page, first)
  const fits = line.size <= 22 && next > 0 && !opensLikeText(page.text, line)
  return headed && fits ? { title: first, body: next } : { title: null, body: first }
}

/** Whether the same line stands above, or further below in the text: one copy is enough. */
function isCopy({ text, lines, kinds }: Page, i: number): boolean {
  const line = lines[i] as Line
  if (line.size < 3) return false
  return lines.some((other, j) => {
    const counts = j < i ? kinds[j] === null : j > i && isProse(other)
    return counts && sameWords(text, other, line)
  })
}

function isRepeated({ text, lines }: Page, i: number): boolean {
  const line = lines[i] as Line
  return lines.some((other, j) => j !== i && sameWords(text, other, line))
}

function chooseTitle(page: Page, open: readonly number[], first: number): number {
  const marked = open.find((i) => page.lines[i]?.heading === 1)
  if (marked !== undefined) return marked
  const own = prefer(open, (i) => !isTicker(page, i))
  const plain = prefer(own, (i) => page.datelines[i] === null)
  const long = prefer(plain, (i) => lineOf(page, i).size >= 4)
  const chosen = long.length > 1 ? closestToText(page, long, first) : (long[0] as number)
  return shortestRepeat(page, long, chosen)
}

const HEADLINE_SHARE = 0.45

const lineOf = (page: Page, i: number): Line => page.lines[i] as Line

/** Of the same headline with and without the page's name, the one without. */
function shortestRepeat(page: Page, open: readonly number[], i: number): number {
  let shortest = i
  for (const j of open) {
    const shorter = lineOf(page, j).size < lineOf(page, shortest).size
    if (shorter && repeats(page, lineOf(page, i), lineOf(page, j))) shortest = j
  }
  return shortest
}

const prefer = (list: readonly number[], test: (i: number) => boolean): readonly number[] => {
  const fit = list.filter(test)
  return fit.length > 0 ? fit : list
}

/** A line of something else: it stands below `عاجل`, or the label of a block of stories or keywords. */
function isTicker({ asides, lines }: Page, i: number): boolean {
  for (let at = i - 1; at >= 0; at--) {
    const above = asides[at]
    if (above !== null && above !== undefined) return above.reach === 'block' && !above.inline
    if (isProse(lines[at] as Line)) return false
  }
  return false
}

/** The first candidate that shares about as many words with the text below as the best one does; a repeat counts more. */
function closestToText(page: Page, candidates: readonly number[], first: number): number {
  const { text, lines, asides } = page
  const words = new Set<string>()
  for (let i = first; i < lines.length && i < first + 8; i++) {
    const line = lines[i] as Line
    if (asides[i] === null && isProse(line)) gather(text, line, words)
  }
  const shares = candidates.map((i) => shared(text, lineOf(page, i), words) * (isRepeated(page, i) ? 1.5 : 1))
  const best = Math.max(...shares)
  // a deck says again what the text says, the headline above it half of it
  return candidates[shares.findIndex((share) => share >= Math.min(best * 0.6, HEADLINE_SHARE))] as number
}

function markHeadLine(page: Page, i: number, head: Head): void {
  const { asides, datelines, kinds, roles, lines } = page
  if (i === head.title) roles[i] = 'title'
  else if (asides[i] !== null) kinds[i] = asides[i]?.kind ?? null
  else if (isLabelled(page, i)) kinds[i] = 'byline'
  else if (datelines[i]?.sure === true) kinds[i] = isByline(page, i) ? 'byline' : 'dateline'
  else if (head.title === null || i < head.title) kinds[i] = kindAbove(page, i, head.title)
  else markBelowTitle(page, i, lines[head.title] as Line, roles)
}

/** What stands above the headline: the headline again, another story, a label of the page. */
function kindAbove(page: Page, i: number, title: number | null): FurnitureKind {
  const line = lineOf(page, i)
  if (title !== null && repeats(page, line, lineOf(page, title))) return 'repeat'
  if (isCaption(page, line)) return 'byline'
  if (isDated(page, line)) return 'dateline'
  return (isTicker(page, i) || line.size > 4) && line.size < 26 ? 'related' : 'navigation'
}

/** A running head: a day with its year among short cells (`الفجر - السبت 12 فبراير 2011 - العدد 4410`). */
function isDated({ text }: Page, line: Line): boolean {
  if (line.numbers < 2 || line.stop || line.question) return false
  return findDates(text, line.first, line.last).some((date) => isDay(wholeDate(date)))
}

/** Whether the line above is a label that names it: `بواسطة`. */
export function isLabelled(page: Page, i: number): boolean {
  const { asides, lines } = page
  const above = asides[i - 1]
  const { size, stop } = lines[i] as Line
  const pictured = isPictureLabel(page, i - 1) && size <= 26 && !stop
  return above?.reach === 'next' && !above.inline && (size <= 6 || pictured)
}

/** `التعليق على الصورة،`, below which the caption stands. */
function isPictureLabel({ text, lines }: Page, i: number): boolean {
  return PICTURE_LABELS.has(text.tokens[lines[i]?.first ?? -1]?.form ?? '')
}

const PICTURE_LABELS = new Set(['التعليق', 'تعليق'])

/** A dateline that is a name alone. */
export function isByline({ datelines }: Page, i: number): boolean {
  return datelines[i]?.parts.every((part) => part.kind === 'person' || part.kind === 'desk') === true
}

function markBelowTitle(page: Page, i: number, title: Line, roles: ParagraphRole[]): void {
  const { kinds, datelines, lines } = page
  const line = lines[i] as Line
  if (repeats(page, line, title) || isCopy(page, i)) kinds[i] = 'repeat'
  else if (isCaption(page, line) || (line.size > 3 && isNameAlone(page, line))) kinds[i] = 'byline'
  else if (datelines[i] !== null || isSlashed(page, line) || endsWithDash(page, line)) kinds[i] = 'dateline'
  else if (isTicker(page, i) && line.size <= 3) kinds[i] = 'keywords'
  else if (isTicker(page, i)) kinds[i] = 'related'
  else if (line.size <= 3 && !line.question) kinds[i] = isName(page, line) ? 'byline' : 'navigation'
  else roles[i] = 'deck'
}

/** Two or three words of which the first is a given name. */
function isName({ text }: Page, line: Line): boolean {
  return line.size > 1 && GIVEN_NAMES.has(text.tokens[line.first]?.form ?? '')
}

/** A dateline with an unknown part beside a writer, an agency or a date; after a colon it would be a headline. */
function isSigned({ datelines, text }: Page, i: number): boolean {
  const parts = datelines[i]?.parts ?? []
  const said = parts.some(
    (part) => part.kind === 'unknown' && ((text.tokens[part.first]?.gap ?? 0) & GAP.colon) !== 0,
  )
  if (said) return false
  if (parts.some(({ kind }) => kind === 'person' || kind === 'agency' || kind === 'desk')) return true
  // `40 عرسا بالبلدة خلال شهر رمضان`: a headline with a time in it
  const longest = Math.max(
    0,
    ...parts.map(({ kind, first, last }) => (kind === 'unknown' ? last - first : 0)),
  )
  const whole = datelines[i]?.dates.some((date) => isDay(wholeDate(date))) === true
  return parts.some(({ kind }) => kind === 'date') && (longest <= 2 || whole)
}

const isDay = (range: DateRange | null): boolean => range !== null && range.earliest === range.latest

/** A name that the text runs on from: `الأنباط -`. */
function endsWithDash({ text }: Page, line: Line): boolean {
  return line.size <= 5 && /[-–—ـ]$/.test(text.source.slice(line.start, line.end))
}

/** Two or three short names with strokes between them: `ذي قار/ العراق الحر`. */
function isSlashed({ text }: Page, line: Line): boolean {
  if (line.size > 7 || line.stop || line.question) return false
  const parts = text.source.slice(line.start, line.end).split(/\s*[/|]\s*/)
  return parts.length > 1 && parts.length <= 3 && parts.every((part) => /^\S+(?:\s\S+){0,2}$/.test(part))
}

/** The headline again, whole or with up to four words of the page's name more or less. */
export function repeats({ text }: Page, line: Line, title: Line): boolean {
  if (Math.abs(line.size - title.size) > 4 || title.size < 3) return false
  const a = keyOfLine(text, line)
  const b = keyOfLine(text, title)
  return (
    a === b || (title.size >= 5 && line.size >= 5 && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b)))
  )
}

/**
 * A picture's caption: a short line that is no sentence and ends with whose picture it is, or that it is of old.
 */
export function isCaption({ text, authority }: Page, line: Line): boolean {
  const { tokens, source } = text
  if (isCredit(text, line)) return true
  if (line.size < 2 || line.size > 30) return false
  // Whose picture it is, behind the sign of rights; the caption itself may be a sentence.
  const own = source.slice(line.start, line.end)
  if (own.includes('©') && /[^\s©]\s*©\s*\S[^.]{0,40}$/.test(own)) return true
  if (line.stop) return false
  if (isScene(text, line) || isDoubled(text, line) || isPictured(text, line) || isAccount(text, line))
    return true
  if (line.bracket === null) return line.size <= 12 && OLD.has(tokens[line.last - 1]?.form ?? '')
  let first = line.last
  while (first > line.first && (tokens[first - 1]?.start ?? 0) > line.bracket) first--
  if (first === line.first) return false
  for (let at = first; at < line.last; at++) {
    const form = tokens[at]?.form ?? ''
    if (OLD.has(form) || PICTURES.has(form) || MEDIA.has(form) || NETWORK_NAMES.has(form)) return true
    if (authority.lookup.at(text, at, line.last).some((match) => match.kind === 'outlet')) return true
  }
  return false
}

/** Nothing but whose picture it is: `(ABC)`, `(Getty)`. */
export function isCredit({ source }: ArabicText, { start, end }: Line): boolean {
  return /^\s*\(\s*[^()\d]{2,30}\)\s*$/.test(source.slice(start, end))
}

/** `بايدن لدى وصوله إلى تل أبيب`: who is seen, and when; neither verb nor colon. */
function isScene({ tokens }: ArabicText, line: Line): boolean {
  if (line.size > 14 || line.question || line.colon) return false
  for (let at = line.first + 1; at < Math.min(line.last, line.first + 6); at++) {
    const form = tokens[at]?.form ?? ''
    if ((tokens[at]?.gap ?? 0) & GAP.colon || TELLING.has(form) || SAYING.has(form)) return false
    if (form === 'لدي')
      return ARRIVES.test(tokens[at + 1]?.form ?? '') && !TELLING.has(tokens[line.first]?.form ?? '')
  }
  return false
}

/** What somebody is seen at; `السفير لدى بريطانيا` and `الأسرى لدى حماس` are with somebody. */
const ARRIVES =
  /^(?:وصول|استقبال|مغادره?ت?|خروج|دخول|لقاي?|حضور|اجتماع|زياره?ت?|القاي?|افتتاح|مشاركه?ت?|تفقد|توقيع|عوده?ت?|مثول|ادلاي?|توديع|نزول|صعود|تسلم|تسليم|تحيه?ت?|حديث|كلمه?ت?)(?:ه|ها|هم|هما)?$/

/** `حساب يونيفيل على إكس`: from where a picture was taken. */
function isAccount({ tokens }: ArabicText, line: Line): boolean {
  if (line.size < 3 || line.size > 8 || !ACCOUNTS.has(tokens[line.first]?.form ?? '')) return false
  // `حساب مجهول يكشف خبايا صاحب «يوتيوب»` is a headline
  const on = tokens[line.last - 2]?.form ?? ''
  if (line.size > 4 && on !== 'علي' && on !== 'في' && on !== 'عبر') return false
  const network = tokens[line.last - 1]?.form ?? ''
  return NETWORK_NAMES.has(network) || network === 'اكس'
}

const ACCOUNTS = new Set(foldText('حساب صفحة الحساب الصفحة منصة قناة صورة').split(' '))

/** A caption that the page saved twice on one line, with or without whose picture it is. */
function isDoubled({ tokens }: ArabicText, { first, last, size }: Line): boolean {
  for (let half = Math.max(2, Math.floor(size / 2) - 3); half * 2 <= size; half++) {
    let at = first
    while (at < first + half && tokens[at]?.form === tokens[at + half]?.form) at++
    if (at === first + half && first + half * 2 <= last) return true
  }
  return false
}

/** `… تصوير : حسام فضل`, `قصف على جنوب لبنان- 6 يوليو 2023`: who took it, or on which day, at its end. */
function isPictured(text: ArabicText, line: Line): boolean {
  const { tokens } = text
  for (let at = Math.max(line.first + 2, line.last - 5); at < line.last; at++)
    if (
      /^(?:تصوير|صوره|عدسه)$/.test(tokens[at]?.form ?? '') &&
      ((tokens[at + 1]?.gap ?? 0) & GAP.colon) !== 0
    )
      return true
  // `… على الاحتلال- الأناضول`: an agency of pictures behind a dash.
  const last = tokens[line.last - 1]
  if (PICTURES.has(last?.form ?? '') && ((last?.gap ?? 0) & GAP.dash) !== 0 && line.size > 4) return true
  if (line.numbers === 0 || line.size > 24) return false
  const day = findDates(text, line.first, line.last).at(-1)
  if (day === undefined || day.last !== line.last || day.first - line.first < 4) return false
  const parted = ((tokens[day.first]?.gap ?? 0) & (GAP.dash | GAP.comma)) !== 0
  return isDay(wholeDate(day)) && parted && line.bracket === null
}

const OLD = new Set(foldText('أرشيف أرشيفية الأرشيف تعبيرية أرشيفي').split(' '))
const PICTURES = new Set(
  foldText(
    'رويترز الفرنسية غيتي جيتي الأناضول إكس إنترنت الإنترنت مواقع تواصل متداولة أ afp ap epa getty reuters dpa',
  ).split(' '),
)
