import { GAP, type ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { OutletRef } from '../records.ts'
import { wordsOf, type Dateline, type DatelinePrefix, type Part } from './dateline.ts'
import { creditsInText, outletOfReporter, outletSpokenTo } from './credits.ts'
import { isLabelled } from './head.ts'
import { outletInLatin } from './hosts.ts'
import type { Layout } from './layout.ts'
import { firstPublisher, followed, linkedTo, rightsHolder } from './imprint.ts'
import type { Line } from './line.ts'
import { canBeName, readMasthead } from './masthead.ts'
import { nameOutlet } from './naming.ts'
import { DESK, GIVEN_NAMES, MEDIA } from './words.ts'

/** Who published a clipping, whom it credits and who signed it, as the clipping itself shows. */
export interface Provenance {
  readonly outlet: OutletRef | null
  readonly credits: readonly OutletRef[]
  readonly author: string | null
}

/** What a page says of its publisher, from the plainest to the weakest; the first that names one counts. */
const ORDER = [
  'rights',
  'follow',
  'source',
  'author',
  'name',
  'masthead',
  'dateline',
  'top',
  'agency',
] as const
type Clue = (typeof ORDER)[number]

interface Clues {
  readonly hosts: Map<Clue, OutletRef>
  readonly credits: OutletRef[]
  author: string | null
}

/**
 * Reads who published a clipping.
 *
 * Reasoning:
 * - The publisher signs the page (rights, "follow us", a name line, `المصدر:` under a republished piece); an agency
 *   in a dateline, and an outlet that a sentence quotes, are credited.
 * - Nothing is read below the mark where other articles begin.
 */
export function readProvenance(
  text: ArabicText,
  layout: Layout,
  prefix: DatelinePrefix | null,
  authority: Authority,
): Provenance {
  const clues: Clues = { hosts: new Map(), credits: [], author: null }
  for (let i = 0; i < layout.end; i++) {
    if (layout.kinds[i] !== null) readAsideClues(text, layout, i, authority, clues)
  }
  const masthead = readMasthead(text, layout, authority)
  if (masthead !== null) addHost(clues, masthead.plain ? 'masthead' : 'top', masthead.ref)
  if (prefix !== null) readDatelineClues(text, prefix, 'dateline', authority, clues)
  clues.credits.push(...creditsInText(text, layout, authority))
  const named = ORDER.flatMap((clue) => clues.hosts.get(clue) ?? [])
  const outlet =
    named[0] ??
    signingAgency(text, layout, prefix) ??
    agencyAtHome(text, layout, authority) ??
    outletSpokenTo(text, layout, authority) ??
    outletOfReporter(text, layout, authority) ??
    agencyOfWriter(layout)
  const credits = unique(clues.credits).filter((credit) => !isSame(credit, outlet))
  return { outlet, credits, author: clues.author }
}

/**
 * The agency whose own page this is, when the page names nobody else: it alone signs the text without a place
 * (`شفق نيوز/ كشف …`), or twice: in the dateline and on a line above or below the text (`--(بترا)`).
 */
function signingAgency(text: ArabicText, layout: Layout, prefix: DatelinePrefix | null): OutletRef | null {
  const signed: OutletRef[] = []
  for (let i = 0; i < layout.end; i++) {
    const kind = layout.kinds[i]
    if (kind !== 'byline' && kind !== 'dateline') continue
    signed.push(...agenciesIn(layout.datelines[i]?.parts ?? []))
  }
  const [opening] = prefix?.parts ?? []
  const bracketed = ((text.tokens[opening?.first ?? 0]?.gap ?? 0) & GAP.open) !== 0
  const alone = prefix?.parts.length === 1 && !bracketed
  const own = agenciesIn(prefix?.parts ?? [])
  const [agency, ...others] = [...own, ...(alone ? own : []), ...signed]
  return agency !== undefined && others.length > 0 && others.every((other) => isSame(other, agency))
    ? agency
    : null
}

/** `بغداد اليوم - بغداد`: an agency before a place of its own country, as its own page has it; `بغداد - رويترز` credits. */
function agencyAtHome(text: ArabicText, layout: Layout, authority: Authority): OutletRef | null {
  for (let i = 0; i < layout.end; i++) {
    const parts = layout.datelines[i]?.parts ?? []
    const [agency, place] = parts
    if (parts.length !== 2 || agency?.kind !== 'agency' || agency.outlet === null || place === undefined)
      continue
    // `بغداد اليوم - متابعة`: its own desk
    if (place.kind === 'desk') return agency.outlet
    const country = authority.outlets.get(agency.outlet.id ?? '')?.country ?? null
    const placed = authority.lookup
      .at(text, place.first, place.last)
      .some(
        (match) =>
          match.kind === 'place' && match.last === place.last && liesIn(match.id, country, authority),
      )
    if (country !== null && placed) return agency.outlet
  }
  return null
}

/** `معتز ونيس/ الأناضول` alone on its line: the agency's own writer, where no place is written from. */
function agencyOfWriter(layout: Layout): OutletRef | null {
  for (let i = 0; i < layout.end; i++) {
    const [writer, agency, ...more] = layout.datelines[i]?.parts ?? []
    const named = writer?.kind === 'person' || writer?.kind === 'unknown'
    if (layout.kinds[i] !== null && named && agency?.kind === 'agency' && more.length === 0)
      return agency.outlet
  }
  return null
}

function liesIn(place: string, country: string | null, { places }: Authority): boolean {
  for (let at: string | null | undefined = place; at != null; at = [places.get(at)?.within ?? null].flat()[0])
    if (at === country) return true
  return false
}

function agenciesIn(parts: readonly Part[]): OutletRef[] {
  return parts.flatMap(({ kind, outlet }) => (kind === 'agency' && outlet !== null ? [outlet] : []))
}

function isSame(a: OutletRef, b: OutletRef | null): boolean {
  return b !== null && (a.id === null || b.id === null ? a.name === b.name : a.id === b.id)
}

function unique(refs: readonly OutletRef[]): OutletRef[] {
  return refs.filter((ref, i) => refs.findIndex((other) => isSame(ref, other)) === i)
}

function addHost(clues: Clues, clue: Clue, ref: OutletRef): void {
  if (!clues.hosts.has(clue)) clues.hosts.set(clue, ref)
}

function readAsideClues(
  text: ArabicText,
  layout: Layout,
  i: number,
  authority: Authority,
  clues: Clues,
): void {
  const line = layout.lines[i] as Line
  const kind = layout.kinds[i]
  if (line.foreign > 0 && kind !== 'related' && kind !== 'keywords') {
    const named = outletInLatin(text.source.slice(line.start, line.end), authority)
    if (named !== null) addHost(clues, 'masthead', named)
  }
  const linked = linkedTo(text, line, authority)
  if (linked !== null) return addHost(clues, 'source', linked)
  if (kind === 'disclaimer') {
    const first = firstPublisher(text, line, authority)
    const holder = first ?? rightsHolder(text, line, authority)
    if (holder !== null) addHost(clues, first === null ? 'rights' : 'source', holder)
    return
  }
  if (kind === 'share') {
    const host = followed(text, line, authority)
    if (host !== null) addHost(clues, 'follow', host)
    return
  }
  if (kind !== 'byline' && kind !== 'dateline') return
  const dateline = layout.datelines[i] ?? null
  // A name below a label is its: the writer's below `بقلم`, nobody's we ask for below `رئيس التحرير`.
  if (dateline === null || isLabelled(layout, i)) readLabelled(text, layout, i, authority, clues)
  else readDatelineClues(text, dateline, nameClue(dateline), authority, clues)
}

/** A line that is one name is the page's own; a place beside it makes it a dateline. */
function nameClue(dateline: Dateline): Clue {
  return dateline.parts.length === 1 ? 'name' : 'dateline'
}

// ── Datelines ──────────────────────────────────────────────────────────────────────────────────────────

/** `بغداد - رويترز` credits an agency; `صدى النهرين / بغداد` and `بيروت: «الضفاف»` name the publisher. */
function readDatelineClues(
  text: ArabicText,
  dateline: Dateline,
  clue: Clue,
  authority: Authority,
  clues: Clues,
): void {
  for (const part of dateline.parts) {
    if (part.kind === 'agency' && part.outlet !== null) clues.credits.push(part.outlet)
    else if (part.kind === 'outlet' || part.kind === 'media') {
      if (part.outlet !== null) addHost(clues, clue, part.outlet)
    } else if (part.kind === 'person') clues.author ??= wordsOf(text, part)
    else if (part.kind === 'unknown') readUnknown(text, dateline, part, clue, authority, clues)
  }
}

/** A part that is no known name: what stands beside it says whether it is an outlet, an agency or a writer. */
function readUnknown(
  text: ArabicText,
  dateline: Dateline,
  part: Part,
  clue: Clue,
  authority: Authority,
  clues: Clues,
): void {
  const beside = dateline.parts.filter((other) => other !== part)
  // `كتب: السيد أبوعلي، محمد السمكوري`
  if (beside.some((other) => other.last === part.first && WRITER.has(form(text, other.first)))) {
    clues.author ??= wordsOf(text, part)
    return
  }
  const signed = beside.some((other) => other.kind === 'desk') && part === dateline.parts[0]
  const placed = beside.some((other) => other.kind === 'place' || other.kind === 'person')
  const dated =
    beside.some((other) => other.kind === 'date') && canBeName(text, part.first, part.last, authority)
  if (dated && !placed) return addHost(clues, 'top', nameOutlet(text, part.first, part.last, authority).ref)
  const gaps = (text.tokens[part.first]?.gap ?? 0) | (text.tokens[part.last]?.gap ?? 0)
  if ((!placed && !signed) || (gaps & GAP.comma) !== 0) return
  if (isSpokenOfAsPlace(text, part)) return
  const words = wordsOf(text, part)
  const bracketed = ((text.tokens[part.first]?.gap ?? 0) & GAP.open) !== 0
  const signs = bracketed && part.last - part.first >= 2
  if (signs || looksLikePerson(text, part)) clues.author ??= words
  else if (bracketed) clues.credits.push({ id: null, name: words })
  else addHost(clues, clue, nameOutlet(text, part.first, part.last, authority).ref)
}

/** Words behind which a place stands. */
const PLACING = new Set(
  'في محافظه بمحافظه مدينه بمدينه منطقه بمنطقه بلديه امانه مركز قريه بلده شمال جنوب شرق غرب'.split(' '),
)

/** Whether one word, which no file lists, is told of as a place elsewhere: `سامي كريم – الباحة` above `بالباحة`. */
function isSpokenOfAsPlace({ tokens }: ArabicText, { first, last }: Part): boolean {
  const name = tokens[first]?.form ?? ''
  if (last - first !== 1 || !name.startsWith('ال')) return false
  return tokens.some(({ form: other }, at) => {
    if (at === first || !other.endsWith(name)) return false
    return other === `ب${name}` || (other === name && PLACING.has(tokens[at - 1]?.form ?? ''))
  })
}

/** Two words of which the second is a first name, or two or three that end in a name of origin: `زيدون الكرخي`. */
function looksLikePerson({ tokens }: ArabicText, { first, last }: Part): boolean {
  const size = last - first
  const opening = tokens[first]?.form ?? ''
  if (opening.startsWith('ال') && !GIVEN_NAMES.has(opening)) return false
  // `شهد محمد`: a first name that is a verb too, before a father's.
  if (size === 2 && GIVEN_NAMES.has(tokens[first + 1]?.form ?? '')) return true
  return size >= 2 && size <= 3 && /^ال.+ي$/.test(tokens[last - 1]?.form ?? '')
}

// ── Labels ─────────────────────────────────────────────────────────────────────────────────────────────

const SOURCE = new Set(['المصدر', 'المصادر', 'نقلا', 'source', 'via'])
const WRITER = new Set(
  'كتب كتبت كتبه كتبها بقلم اعداد اعد اعده تحرير ترجمه الكاتب الكاتبه المولف المحرر محرر بواسطه by author'.split(
    ' ',
  ),
)

/** `المصدر: عين ليبيا`, `بواسطة: أحمد علي`, and the line below a label that stands alone. */
function readLabelled(text: ArabicText, layout: Layout, i: number, authority: Authority, clues: Clues): void {
  const line = layout.lines[i] as Line
  const above = layout.lines[i - 1]
  const labelAbove = layout.asides[i - 1]?.reach === 'next' && above !== undefined && above.size <= 4
  const label = layout.asides[i] === null && labelAbove ? above : line
  const word = text.tokens[label.first]?.form ?? ''
  let first = label === line ? line.first + 1 : line.first
  while (first < line.last && (DESK.has(form(text, first)) || /^(?:الخبر|الاصلي|و)$/.test(form(text, first))))
    first++
  const last = endOfName(text, first, line.last)
  if (first >= last) return
  if (SOURCE.has(word)) return readSource(text, first, last, authority, clues)
  if (!WRITER.has(word)) return
  const outlet = nameOutlet(text, first, last, authority)
  const titled =
    !/^(?:كتبت?|بقلم)$/.test(word) &&
    last - first >= 2 &&
    /^ال/.test(form(text, first)) &&
    !GIVEN_NAMES.has(form(text, first))
  if (outlet.ref.id !== null || titled || hasMediaWord(text, first, last))
    addHost(clues, 'author', outlet.ref)
  else if ((last - first >= 2 || GIVEN_NAMES.has(form(text, first))) && !isInitials(text, first, last)) {
    clues.author ??= text.source.slice(text.tokens[first]?.start, text.tokens[last - 1]?.end)
  }
}

function isInitials({ tokens }: ArabicText, first: number, last: number): boolean {
  return tokens.slice(first, last).every((token) => token.form.length <= 2)
}

function form(text: ArabicText, at: number): string {
  return text.tokens[at]?.form ?? ''
}

/** A name ends at a bracket, a bar, a plus sign or a number. */
function endOfName({ tokens }: ArabicText, first: number, last: number): number {
  const ends = GAP.comma | GAP.open | GAP.slash | GAP.dash | GAP.other
  for (let at = first + 1; at < last; at++) {
    if (((tokens[at]?.gap ?? 0) & ends) !== 0 || tokens[at]?.number === true) return at
  }
  return last
}

function readSource(text: ArabicText, first: number, last: number, authority: Authority, clues: Clues): void {
  if (last - first > 6) return
  const { ref, agency } = nameOutlet(text, first, last, authority)
  if (agency) clues.credits.push(ref)
  addHost(clues, agency ? 'agency' : 'source', ref)
}

function hasMediaWord({ tokens }: ArabicText, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (MEDIA.has(tokens[at]?.form ?? '')) return true
  return false
}
