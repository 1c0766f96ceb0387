import { foldText } from '../arabic/fold.ts'
import { readText, type ArabicText, type TokenRange } from '../arabic/text.ts'
import type { ChronicleEvent, EventRelation, Reading, RelationKind, Report } from '../records.ts'
import { firstIndex } from '../sorted.ts'
import { eventsByReport } from './identity.ts'
import { NO_MEMORY, type JoinMemory } from './memory.ts'
import { compareText } from './order.ts'
import { familyOf, VERBAL } from './types.ts'

/**
 * Orders and causes that the texts themselves name: "ردا على هجوم", "بعد يومين من القصف", "قبيل الزيارة".
 *
 * Reasoning:
 * - The words must lead straight to the word that tells the other happening: a few words between, no verb of another
 *   report. What is related is told in the same sentence before them, or right after when they open it; after
 *   "ويأتي ذلك" it is the last of its kind that was told, else the first thing told.
 * - Precise before complete: only what is told as having happened, never against the days that are told.
 */

/** Reads what the clippings say of the order of events; each order once, with the first words that say so. */
export function readRelations(
  events: readonly ChronicleEvent[],
  readings: readonly Reading[],
  memory: JoinMemory = NO_MEMORY,
): EventRelation[] {
  const byReport = eventsByReport(events)
  const found = new Map<string, EventRelation>()
  for (const reading of readings) {
    const links =
      reading.reports.length < 2 || !CONNECTIVE.test(reading.clipping.text)
        ? []
        : memory.recall(`links ${memory.digest(reading)}`, () => linksOf(reading))
    const told = byReport.get(reading.clipping.id)
    for (const { from, to, ...link } of links) {
      const [later, earlier] = [told?.[from], told?.[to]]
      if (later === undefined || earlier === undefined || later === earlier || isAgainstDays(later, earlier))
        continue
      const key = `${later.id} ${earlier.id} ${link.kind}`
      if (found.has(key)) continue
      found.set(key, { ...link, from: later.id, to: earlier.id, clipping: reading.clipping.id })
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to))
}

/** Puts each relation on both of its events. */
export function withRelations(
  events: readonly ChronicleEvent[],
  relations: readonly EventRelation[],
): ChronicleEvent[] {
  const byEvent = new Map<string, EventRelation[]>()
  for (const relation of relations)
    for (const id of [relation.from, relation.to]) {
      const list = byEvent.get(id)
      if (list === undefined) byEvent.set(id, [relation])
      else list.push(relation)
    }
  return events.map((event) => ({ ...event, relations: byEvent.get(event.id) ?? [] }))
}

/** Any connective, folded or not; only clippings that have one are looked through. */
const CONNECTIVE = /رد|انتقام|ثأر|ثار|عقب|بعد|غداة|غداه|إثر|اثر|أعقاب|اعقاب|بعيد|قبيل|قبل/
const BLANK = /\s/

/** What comes later is told to be over before what it should follow. */
function isAgainstDays(later: ChronicleEvent, earlier: ChronicleEvent): boolean {
  return later.date !== null && earlier.date !== null && later.date.latest < earlier.date.earliest
}

/** A relation between two reports of one clipping, by their places in it. */
interface Link {
  readonly kind: RelationKind
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** A report with the token of its trigger. */
interface Told {
  readonly at: number
  readonly report: Report
  readonly trigger: number
}

/** Words before the one that tells a report among which the connective stands, and one more to be safe. */
const WORDS_BEFORE = 9
const IN_WORD = /[\u0621-\u063f\u0641-\u064a\w]/

/** A connective may lead to a report: letters of one stand among the words before it. Reading the text costs more. */
function mayFollow(text: string, { start, evidence, trigger }: Report): boolean {
  const at = start + Math.max(0, evidence.indexOf(trigger))
  let from = at
  for (let words = 0; from > 0 && words < WORDS_BEFORE; words++) {
    while (from > 0 && !IN_WORD.test(text.charAt(from - 1))) from--
    while (from > 0 && !BLANK.test(text.charAt(from - 1))) from--
  }
  return CONNECTIVE.test(foldText(text.slice(from, at)))
}

function linksOf(reading: Reading): Link[] {
  const { reports, clipping } = reading
  if (!reports.some((one) => one.modality === 'reported' && mayFollow(clipping.text, one))) return []
  const text = readText(clipping.text)
  const told = reading.reports
    .flatMap((report, at) =>
      report.modality === 'reported' ? [{ at, report, trigger: triggerOf(report, text) }] : [],
    )
    .sort((a, b) => a.trigger - b.trigger)
  return told.flatMap((one) => {
    const link = linkTo(one, told, text)
    return link === null ? [] : [link]
  })
}

function triggerOf({ start, evidence, trigger }: Report, { tokens }: ArabicText): number {
  const at = start + Math.max(0, evidence.indexOf(trigger))
  return firstIndex(tokens, ({ end }) => end <= at)
}

interface Connective {
  readonly kind: RelationKind
  /** What follows the words is the later happening. */
  readonly isBefore: boolean
  /** First token. */
  readonly first: number
}

/** The relation in which a report stands by the words right before it; null when there are none. */
function linkTo(one: Told, told: readonly Told[], text: ArabicText): Link | null {
  const sentence = text.sentences[firstIndex(text.sentences, ({ last }) => last <= one.trigger)]
  if (sentence === undefined || sentence.first > one.trigger) return null
  const before = told[firstIndex(told, ({ trigger }) => trigger < one.trigger) - 1]
  const last = before !== undefined && before.trigger >= sentence.first ? before : undefined
  const connective = connectiveBefore(one.trigger, Math.max(sentence.first, (last?.trigger ?? -1) + 1), text)
  if (connective === null) return null
  const other = last ?? otherOf(one, connective, sentence, told, text)
  if (other === null || VERBAL.has(one.report.type)) return null
  const [from, to] = connective.isBefore ? [one.at, other.at] : [other.at, one.at]
  const start = text.tokens[connective.first]?.start ?? one.report.start
  return { kind: connective.kind, from, to, start, end: Math.max(one.report.end, start) }
}

/** What a connective relates when nothing is told before it in its sentence. */
function otherOf(
  one: Told,
  { first }: Connective,
  sentence: TokenRange,
  told: readonly Told[],
  { tokens }: ArabicText,
): Told | null {
  if (first === sentence.first)
    return told.find(({ trigger }) => trigger > one.trigger && trigger < sentence.last) ?? null
  const opening = tokens.slice(sentence.first, first).map(({ form }) => form)
  if (!COMES.has(opening[0] ?? '') || opening.length > 4) return null
  const before = told.filter(({ trigger, report }) => trigger < sentence.first && !VERBAL.has(report.type))
  const alike = before.filter(({ report }) => familyOf(report.type) === familyOf(one.report.type))
  return alike.at(-1) ?? before[0] ?? null
}

const folded = (words: string): string[] => words.split(' ').map((word) => foldText(word))

/** Verbs by which what was told last is set in order: "ويأتي ذلك بعد". */
const COMES = new Set(folded('يأتي ويأتي تأتي وتأتي جاء وجاء جاءت وجاءت يجيء ويجيء وذلك'))
/** Words that part a connective from what it leads to: "بعد ساعات قليلة من سلسلة هجمات". */
const BETWEEN = new Set(
  folded(
    'من على أن ما يوم يوما يومين أيام ساعة ساعات ساعتين أسبوع أسبوعين أسابيع شهر شهرين أشهر عام سنة قليلة قليل عدة واحد واحدة نحو ' +
      'أقل أكثر ثلاثة أربعة خمسة ستة سبعة سلسلة موجة مقتل هذا هذه تلك ذلك ال هو هي كانت كان قد استهداف عملية حادث حادثة سقوط ' +
      'فشل تعرض تعرضت إعلان وقوع شن تنفيذ آخر أول أحدث تجدد اندلاع انتهاء مقتل إصابة صباح فجر مساء ليل طائرتين صواريخ خمسة',
  ),
)
const MOST_BETWEEN = 5
const DENIES = new Set(folded('لم ليس ليست لا دون غير ما'))

const RESPONSES = ['ردا على', 'ردا', 'كرد على', 'رد على', 'انتقاما', 'ثأرا', 'وردا على', 'للرد على'].map(
  folded,
)
const AFTERS = ['بعد', 'بعدما', 'وبعد', 'عقب', 'وعقب', 'غداة', 'إثر', 'أعقاب', 'بعيد'].map(folded)
const BEFORES = ['قبيل', 'وقبيل', 'قبل'].map(folded)

/** The connective that leads straight to a token, no further back than another. */
function connectiveBefore(trigger: number, floor: number, { tokens }: ArabicText): Connective | null {
  for (let at = trigger - 1; at >= Math.max(floor, trigger - MOST_BETWEEN - 2); at--) {
    const found = connectiveAt(at, tokens)
    if (found !== null && at + found.length <= trigger) {
      const isDenied = [1, 2].some((back) => at - back >= floor && DENIES.has(tokens[at - back]?.form ?? ''))
      return isDenied ? null : { kind: found.kind, isBefore: found.isBefore, first: at }
    }
    if (!BETWEEN.has(tokens[at]?.form ?? '') && !isWordOfConnective(tokens[at]?.form ?? '')) return null
  }
  return null
}

const isWordOfConnective = (form: string): boolean => form === foldText('على') || form === foldText('في')

function connectiveAt(
  at: number,
  tokens: ArabicText['tokens'],
): { kind: RelationKind; isBefore: boolean; length: number } | null {
  const matches = (lists: readonly string[][]): number =>
    Math.max(
      0,
      ...lists.map((words) => (words.every((word, i) => tokens[at + i]?.form === word) ? words.length : 0)),
    )
  const response = matches(RESPONSES)
  if (response > 0) return { kind: 'response', isBefore: false, length: response }
  const after = matches(AFTERS)
  if (after > 0) return { kind: 'after', isBefore: false, length: after }
  const before = matches(BEFORES)
  return before > 0 ? { kind: 'after', isBefore: true, length: before } : null
}
