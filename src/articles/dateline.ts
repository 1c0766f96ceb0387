import { GAP, type ArabicText, type Token } from '../arabic/text.ts'
import { WordMemo, WordPattern } from '../arabic/vocabulary.ts'
import type { Authority } from '../authority/read.ts'
import { findDates, type DateExpression } from '../dates/expressions.ts'
import { resolveDate } from '../dates/resolve.ts'
import type { DateRange, OutletRef } from '../records.ts'
import { isArabic, type Line } from './line.ts'
import { isClassNoun, listedOutlet, nameOutlet, quotedWithin } from './naming.ts'
import { DATE_WORDS, DESK, GENERIC, GIVEN_NAMES, MEDIA, SAYING, TELLING } from './words.ts'

/** What one part of a dateline is: `بغداد - رويترز`, `متابعات - الأربعاء 8-1-2020`, `صدى النهرين / بغداد`. */
type PartKind = 'place' | 'outlet' | 'agency' | 'media' | 'date' | 'desk' | 'person' | 'unknown'

/** Tokens half-open. */
export interface Part {
  readonly first: number
  readonly last: number
  readonly kind: PartKind
  /** The outlet named, for `outlet`, `agency` and `media`. */
  readonly outlet: OutletRef | null
}

export interface Dateline {
  readonly parts: readonly Part[]
  readonly dates: readonly DateExpression[]
  /** No part is unknown. */
  readonly sure: boolean
}

const BREAKS = GAP.colon | GAP.dash | GAP.slash | GAP.comma | GAP.open | GAP.close | GAP.other | GAP.stop
const MOST = 16

const NO_CONTEXT = { published: null, previous: null, future: false }

/** The date of a month or day with its year; null for any other, and for spans. */
export function wholeDate(expression: DateExpression): DateRange | null {
  const { meaning } = expression
  if (meaning.kind !== 'calendar' || meaning.year === null || meaning.month === null) return null
  return resolveDate(expression, NO_CONTEXT)
}

/** Reads a line that stands alone as a dateline, byline or date line; null when it is none. */
export function readDateline(text: ArabicText, line: Line, authority: Authority): Dateline | null {
  if (line.size === 0 || line.size > 2 * MOST || line.question || (line.stop && line.bracket === null))
    return null
  const from = pastControls(text, line)
  const dates = datesIn(text, from, line.last)
  // `نشر في: السبت 27 سبتمبر 2025 - 11:40 م | آخر تحديث: …` tells two days
  if (line.size > MOST && dates.length < 2) return null
  const read = partsOf(text, from, line.last, dates).map((part) =>
    readPart(text, part.first, part.last, dates, authority),
  )
  const parts = withSigned(text, withRelay(text, read, authority), authority)
  const unknown = parts.filter((part) => part.kind === 'unknown')
  const longest = Math.max(0, ...unknown.map((part) => part.last - part.first))
  const credited = parts.some(
    (part) => part.kind === 'desk' || part.kind === 'agency' || part.kind === 'date',
  )
  if (unknown.length === parts.length || longest > 4) return null
  if (unknown.length > (credited && longest <= 2 ? 2 : 1)) return null
  // What stands after a colon, three words or more, or after two dots, is what somebody says: a headline.
  if (unknown.some((part) => isSaid(text, part)) || parts.some((part) => isCall(text, part))) return null
  if (parts.slice(1).some((part) => part.kind === 'media' && isBehindStop(text, part))) return null
  return { parts, dates, sure: unknown.length === 0 }
}

/** What the buttons of a picture say, saved with the line below it: `Next Previous سامي كريم – الرياض`. */
const CONTROLS = new Set(['next', 'previous', 'prev', 'share', 'print', 'tweet'])

/** Token with which a line begins but for buttons. */
function pastControls({ tokens }: ArabicText, { first, last }: Line): number {
  let at = first
  while (at < last && CONTROLS.has(tokens[at]?.form ?? '')) at++
  return at === last ? first : at
}

/** Desks that gather what others publish. */
const GATHERED = new WordPattern(/^(?:رصد|الرصد|متابعات|متابعه|المتابعه)$/)

/** `رصد - أثير`, `العراق - مصرنا اليوم`: the desk or place, and a name behind a dash that only an outlet can have. */
function withSigned(text: ArabicText, parts: readonly Part[], authority: Authority): readonly Part[] {
  const [opening, signed] = parts
  if (parts.length !== 2 || opening === undefined || signed?.kind !== 'unknown') return parts
  const { first, last } = signed
  const name = text.tokens[last - 1]
  const parted = (gapAt(text, first) & (GAP.dash | GAP.slash)) !== 0
  const ofPaper =
    opening.kind === 'place' && last - first === 2 && name !== undefined && OF_TOWN.of(name.word)
  if (!parted || last - first > 2 || !(ofPaper || GATHERED.test(text.tokens[opening.first]))) return parts
  return [opening, asOutlet(text, signed, authority)]
}

/** `موقع كل يوم - الوطن`: a site by its class, and the paper that it took the text from, whatever it is called. */
function withRelay(text: ArabicText, parts: readonly Part[], authority: Authority): readonly Part[] {
  const [site, relayed] = parts
  if (parts.length !== 2 || relayed === undefined || (site?.kind !== 'media' && site?.kind !== 'outlet'))
    return parts
  if (relayed.kind === 'outlet' && isClassNoun(text.tokens[site.first]?.form ?? ''))
    return [site, { ...relayed, kind: 'agency' }]
  if (relayed.kind !== 'unknown') return parts
  if (!isClassNoun(text.tokens[site.first]?.form ?? '') || relayed.last - relayed.first > 3) return parts
  const { ref } = nameOutlet(text, relayed.first, relayed.last, authority)
  return [site, { ...relayed, kind: 'agency', outlet: ref }]
}

function isSaid({ tokens }: ArabicText, { first, last }: Part): boolean {
  const gap = tokens[first]?.gap ?? 0
  return (last - first > 2 && (gap & GAP.colon) !== 0) || (gap & GAP.stop) !== 0
}

/** `أنقرة لواشنطن: أوقفوا العقوبات على بلادنا الآن`: what is said, though it ends as names of sites do. */
const isCall = (text: ArabicText, part: Part): boolean =>
  part.kind === 'media' &&
  part.outlet?.id == null &&
  (text.tokens[part.last - 1]?.form === 'الان' || part.last - part.first > 3) &&
  isSaid(text, part)

/** `«الفجر» في المدينة.. الصورة كاملة`: behind two dots no name stands. */
const isBehindStop = (text: ArabicText, { first, outlet }: Part): boolean =>
  outlet?.id == null && (gapAt(text, first) & GAP.stop) !== 0

/** Dates of the calendar and weekdays; `اليوم` is also half of outlets' names. */
function datesIn(text: ArabicText, first: number, last: number): DateExpression[] {
  return findDates(text, first, last).filter(
    ({ meaning }) => meaning.kind === 'calendar' || meaning.kind === 'weekday',
  )
}

/** `اليوم الأحد` between dashes is told by the text, and no name. */
function isToday(text: ArabicText, first: number, last: number): boolean {
  return findDates(text, first, last).some(
    ({ meaning }) => meaning.kind === 'deictic' && meaning.weekday !== null,
  )
}

/** A dateline run into the first paragraph: `بغداد (رويترز) - قال …`, `شفق نيوز/ أعلن …`. */
export interface DatelinePrefix extends Dateline {
  /** Token with which the text proper begins. */
  readonly next: number
}

/** Reads the dateline with which a paragraph begins, or null. */
export function readPrefix(text: ArabicText, line: Line, authority: Authority): DatelinePrefix | null {
  const from = pastControls(text, line)
  const end = Math.min(line.last, from + MOST)
  if (!hasEarlyBreak(text, from, Math.min(end, from + 6))) return null
  const dates = datesIn(text, from, end)
  const ranges = partsOf(text, from, end, dates)
  const parts: Part[] = []
  let known = 0
  for (const range of ranges) {
    const next = text.tokens[range.last]
    if (next === undefined || range.last >= end) break
    const part = readPart(text, range.first, range.last, dates, authority)
    if (part.kind === 'unknown' && !canName(text, parts, range)) break
    // `ذكرت وكالة الأنباء (سانا)، ليل الخميس - الجمعة`: a sentence, and no signature
    if (parts.length === 0 && part.kind !== 'person' && says(text, range.first)) break
    if (part.kind === 'media' && isToday(text, range.first, range.last)) break
    parts.push(part)
    if (
      (part.kind !== 'unknown' || parts.length > 1) &&
      (gapAt(text, range.last) & (GAP.colon | GAP.dash | GAP.slash | GAP.close)) !== 0
    )
      known = parts.length
  }
  const kept = parts.slice(0, known)
  const last = kept.at(-1)
  const opening = parts[0]
  if (kept.length <= 1 && opening !== undefined && isSignature(text, opening, authority))
    return { parts: [asOutlet(text, opening, authority)], dates: [], sure: true, next: opening.last }
  if (last === undefined || kept.every((part) => part.kind === 'date' || part.kind === 'unknown')) return null
  // `حكمت محكمة مصرية -اليوم الأحد- بالسجن`: a verb that is a given name too, and no place or outlet to sign
  const named = kept.some(({ kind }) => kind !== 'person' && kind !== 'unknown' && kind !== 'date')
  if (!named && kept.some(({ kind }) => kind === 'unknown')) return null
  return { parts: kept, dates: dates.filter((date) => date.last <= last.last), sure: true, next: last.last }
}

/** Whether a word says something, `و` or `ف` before it allowed: `ووفقا لوكالة الأنباء (واس)`. */
function says({ tokens }: ArabicText, at: number): boolean {
  const form = tokens[at]?.form ?? ''
  return SAYING.has(form) || SAYING.has(form.replace(/^[وف]/, ''))
}

/** Whether the first words sign the text: a dash or stroke and a verb follow them (`السياسي – أعلن …`). */
function isSignature(text: ArabicText, { first, last, kind }: Part, authority: Authority): boolean {
  const gap = gapAt(text, last)
  const verb = text.tokens[last]?.form ?? ''
  const parted = (gap & (GAP.dash | GAP.slash)) !== 0 && (gap & GAP.colon) === 0
  // `السياسي – أعلن`, `الوقت-أعلنت`: words of desks and dates are names of outlets too
  const word = text.tokens[first]?.form ?? ''
  const article = last - first === 1 && /^ال/.test(word) && (kind === 'date' || kind === 'desk')
  const named = kind === 'unknown' || (article && listedOutlet(text, first, last, authority) !== null)
  return named && last - first <= 3 && parted && (SAYING.has(verb) || TELLING.has(verb))
}

/** An unknown part as the name of the outlet that it must be. */
function asOutlet(text: ArabicText, { first, last }: Part, authority: Authority): Part {
  return { first, last, kind: 'media', outlet: nameOutlet(text, first, last, authority).ref }
}

/** Whether an unknown part can be the name of an outlet: it opens the text, or a date or place runs into it. */
function canName(
  text: ArabicText,
  before: readonly Part[],
  { first, last }: { first: number; last: number },
): boolean {
  // `أغلقت إسرائيل الأحد معبرا (…)`: what runs on into a date is a sentence
  if (before.length === 0) return last - first <= 3 && (gapAt(text, last) & BREAKS) !== 0
  return last - first <= 2 && (gapAt(text, first) & (GAP.colon | GAP.comma | GAP.stop)) === 0
}

function hasEarlyBreak(text: ArabicText, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) {
    if ((gapAt(text, at) & (GAP.colon | GAP.dash | GAP.slash | GAP.open)) !== 0) return true
  }
  return false
}

/** The gap before a token; a taṭwīl or a low line that stands alone is a dash (`صنعاء ـ رويترز`). */
function gapAt({ tokens, source }: ArabicText, at: number): number {
  const token = tokens[at]
  if (token === undefined) return 0
  const between = source.slice(tokens[at - 1]?.end ?? token.start, token.start)
  // `العربية.نت`, `و.م.ع`
  if (between === '.') return token.gap & ~GAP.stop
  return /[ـ_]/.test(between) ? token.gap | GAP.dash : token.gap
}

const isEdge = (dates: readonly DateExpression[], at: number): boolean =>
  dates.some((date) => date.first === at || date.last === at)
const isInside = (dates: readonly DateExpression[], at: number): boolean =>
  dates.some((date) => date.first < at && at < date.last)

/** Cuts tokens at punctuation, and at dates, which are parts of their own. */
function partsOf(
  text: ArabicText,
  first: number,
  last: number,
  dates: readonly DateExpression[],
): { first: number; last: number }[] {
  const parts: { first: number; last: number }[] = []
  let from = first
  for (let at = first + 1; at <= last; at++) {
    if (at < last && !isEdge(dates, at) && (isInside(dates, at) || (gapAt(text, at) & BREAKS) === 0)) continue
    parts.push({ first: from, last: at })
    from = at
  }
  return dates.length === 0 ? parts : parts.flatMap((part) => withoutClock(text, part, dates))
}

const CLOCK = new Set('الساعه ساعه عند ص م صباحا مساء ظهرا عصرا فجرا gmt utc am pm'.split(' '))

/** Cuts the time of day off what follows or stands before it: `الساعة 16:45 أمن وقضاء`, `كونا 21:14:05`. */
function withoutClock(
  { tokens }: ArabicText,
  { first, last }: { first: number; last: number },
  dates: readonly DateExpression[],
): { first: number; last: number }[] {
  if (dates.some((date) => date.first <= first && last <= date.last)) return [{ first, last }]
  const isClock = (at: number): boolean => tokens[at]?.number === true || CLOCK.has(tokens[at]?.form ?? '')
  let head = first
  while (head < last && isClock(head)) head++
  let tail = last
  while (tail > head && tokens[tail - 1]?.number === true) tail--
  // One number may be the end of a name, `السويداء 24`, unless minutes follow it.
  if (last - tail < 2 && !(tokens[last]?.number === true && (tokens[last].gap & GAP.colon) !== 0)) tail = last
  // `أبوظبي في الجمعة 26 سبتمبر`: the word that leads to the date is no part of the place.
  const led = tail - head > 1 && tokens[tail - 1]?.form === 'في' && dates.some((date) => date.first === tail)
  return [
    { first, last: head },
    { first: head, last: led ? tail - 1 : tail },
    { first: tail, last },
  ].filter((part) => part.last > part.first)
}

function readPart(
  text: ArabicText,
  first: number,
  last: number,
  dates: readonly DateExpression[],
  authority: Authority,
): Part {
  const part = (kind: PartKind, outlet: OutletRef | null = null): Part => ({ first, last, kind, outlet })
  const tokens = text.tokens.slice(first, last)
  const dated = dates.some((date) => date.first <= first && last <= date.last)
  // Single letters beside a date are its half of the day or its time zone: `ص`, `ت.غ`, `ت.ق`.
  const letters = dates.length > 0
  const isDateWord = ({ number, form }: Token): boolean =>
    number || DATE_WORDS.has(form) || (letters && form.length === 1)
  // A city that clocks are set by is a place where it stands alone: `أبوظبي`.
  const alone = !dated && tokens.length === 1 ? listedAs(text, first, last, authority) : null
  if (alone?.kind === 'place') return alone
  if (dated || tokens.every(isDateWord)) return part('date')
  if (tokens.every((token) => DESK.has(token.form))) return part('desk')
  // `خاص بالعالم`
  if (tokens.length === 2 && tokens[0]?.form === 'خاص' && /^[بل]/.test(tokens[1]?.form ?? ''))
    return part('desk')
  // A part that is, whole, the name of a listed place or outlet.
  const listed = listedAs(text, first, last, authority)
  if (listed !== null) return listed
  const named = tokens.length > 1 && tokens.length <= 5 && !tokens.every((token) => GENERIC.has(token.form))
  const media = named && isOfTrade(tokens) && !opensWithPlace(text, first, last, authority)
  if (media || quotedWithin(text, first, last) !== null) {
    const { ref, agency } = nameOutlet(text, first, last, authority)
    return part(agency ? 'agency' : ref.id === null ? 'media' : 'outlet', ref)
  }
  const written = writtenFrom(text, first, last, authority)
  if (written !== null) return written
  if (isOfTown(text, first, last, authority)) {
    const { ref } = nameOutlet(text, first, last, authority)
    return part(ref.id === null ? 'media' : 'outlet', ref)
  }
  const paper = REPORTERS.has(tokens[0]?.form ?? '') ? quoteAt(text, first + 1, last) : null
  if (paper !== null && isReporter(text, paper.last, last)) {
    const { ref, agency } = nameOutlet(text, paper.first, paper.last, authority)
    return part(agency ? 'agency' : 'outlet', ref)
  }
  if (tokens.length >= 2 && tokens.length <= 4 && isPerson(tokens)) return part('person')
  // `Salim Ben Omar Ben Ali | 28.11.2025`: an agency's writer as its pages sign him
  if (dates.length > 0 && tokens.length >= 2 && tokens.length <= 7 && tokens.every(isLatin))
    return part('person')
  return part('unknown')
}

/** A given name and what follows it; `أمير حائل يكرم التجار` tells something. */
function isPerson([given, ...names]: readonly Token[]): boolean {
  return (
    GIVEN_NAMES.has(given?.form ?? '') &&
    !names.some(
      ({ form }) => NOT_IN_NAMES.has(form) || (/^[ويت](?=.{3})/.test(form) && !GIVEN_NAMES.has(form)),
    )
  )
}

/** Words that no name of an outlet has after its first. */
const NOT_IN_NAMES = new Set('في من الي علي عن ضد مع لدي بين بعد قبل ان ما لا'.split(' '))

/** Whether words are a name of the trade: one of its words is among them, and nothing that makes a sentence. */
function isOfTrade(tokens: readonly Token[]): boolean {
  // `Forwarded from قناة …`
  const opening = tokens.findIndex(({ form }) => isArabic(form))
  const isNamed = ({ form }: Token, k: number): boolean =>
    MEDIA.has(form) && (k <= opening || !isClassNoun(form))
  const tells = ({ form }: Token): boolean => NOT_IN_NAMES.has(form) || TELLING.has(form) || SAYING.has(form)
  return tokens.some(isNamed) && !tokens.slice(1).some(tells)
}

/** `قناة السويس`: a class of outlet that is half of a place's name. */
const opensWithPlace = (text: ArabicText, first: number, last: number, { lookup }: Authority): boolean =>
  lookup.at(text, first, last).some((match) => match.kind === 'place' && match.last - match.first > 1)

const isLatin = ({ form, number }: Token): boolean => !number && /^[a-z'’.-]+$/.test(form)

/** `هسبريس من أكادير`: a listed outlet, and where its reporter writes from. */
function writtenFrom(text: ArabicText, first: number, last: number, authority: Authority): Part | null {
  if (last - first < 3 || last - first > 5 || (gapAt(text, last) & GAP.colon) !== 0) return null
  let from = first + 1
  while (from < last - 1 && text.tokens[from]?.form !== 'من') from++
  const outlet = from === last - 1 ? null : listedAs(text, first, from, authority)
  if (outlet === null || outlet.kind === 'place') return null
  return listedAs(text, from + 1, last, authority)?.kind === 'place' ? { ...outlet, first, last } : null
}

/** What papers and sites of a town add to its name. */
const OF_TOWN = new WordMemo((form) => /^(?:اليوم|الغد|24|365|بلس|ويب|ستار|جورنال)$/.test(form))

/** `البلقاء اليوم`, `درعا 24`: a town or governorate, and the word that makes it a paper's name. */
function isOfTown(text: ArabicText, first: number, last: number, authority: Authority): boolean {
  const end = text.tokens[last - 1]
  if (last - first < 2 || end === undefined || !OF_TOWN.of(end.word)) return false
  // `مقديشو (صوماليا اليوم) –`: in brackets behind the place that it is written from
  const opened =
    ((text.tokens[first]?.gap ?? 0) & GAP.open) !== 0 && ((text.tokens[last]?.gap ?? 0) & GAP.close) !== 0
  if (opened && last - first === 2) return true
  return authority.lookup
    .at(text, first, last - 1)
    .some((match) => match.kind === 'place' && match.last === last - 1 && match.clitic === '')
}

/** `مراسلة «الضفاف» فلانة`: whose reporter it is. */
const REPORTERS = new Set('مراسل مراسله موفد موفده مندوب مندوبه مكتب'.split(' '))

/** Whether all behind the paper's name is that of its reporter; `موفد «الضفاف» في تغطية` is a headline. */
function isReporter({ tokens }: ArabicText, from: number, last: number): boolean {
  return last - from <= 4 && !NOT_IN_NAMES.has(tokens[from]?.form ?? '')
}

/** The tokens, half-open, of a quotation of up to four words that begins at `at`; null when none does. */
function quoteAt({ tokens }: ArabicText, at: number, last: number): { first: number; last: number } | null {
  if (((tokens[at]?.gap ?? 0) & GAP.quote) === 0) return null
  for (let end = at + 1; end <= Math.min(last, at + 4); end++) {
    if (((tokens[end]?.gap ?? 0) & GAP.quote) !== 0) return { first: at, last: end }
  }
  return null
}

function listedAs(text: ArabicText, first: number, last: number, authority: Authority): Part | null {
  const outlet = listedOutlet(text, first, last, authority)
  if (outlet !== null) return { first, last, kind: outlet.agency ? 'agency' : 'outlet', outlet: outlet.ref }
  const isPlace = authority.lookup
    .at(text, first, last)
    .some((match) => match.kind === 'place' && match.last === last && match.clitic === '')
  return isPlace ? { first, last, kind: 'place', outlet: null } : null
}

/** The words of a part, as written. */
export function wordsOf(text: ArabicText, part: Part): string {
  return text.source.slice(text.tokens[part.first]?.start, text.tokens[part.last - 1]?.end)
}
