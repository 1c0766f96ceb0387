import { GAP, type ArabicText, type Token } from '../arabic/text.ts'
import { RareMemo, WordPattern } from '../arabic/vocabulary.ts'
import type { Authority } from '../authority/read.ts'
import type { Outlet, OutletRef } from '../records.ts'
import type { Layout } from './layout.ts'
import type { Line } from './line.ts'
import { isClassNoun } from './naming.ts'
import { FOREIGN, NETWORKS, WIRES } from './words.ts'

/** Words after which an outlet's name credits it: `نقلا عن رويترز`, `وفق الأناضول`, `في حديث إلى …`. */
const FRAMES = new Set('عن وفق وفقا بحسب حسب نقلا ذكرت وذكرت افادت وافادت نقلت ونقلت الي'.split(' '))

/**
 * Outlets and agencies that the paragraphs credit, in order: named after their class (`وكالة رويترز`, `موقع “…”`),
 * after a frame (`نقلا عن`), with ل (`لرويترز`), in brackets (`(رويترز)`), or before a headline's colon.
 */
export function creditsInText(text: ArabicText, layout: Layout, authority: Authority): OutletRef[] {
  const found: OutletRef[] = []
  const { lines, kinds, roles } = layout
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] !== null) continue
    const line = lines[i] as Line
    if (roles[i] === 'title') creditBeforeColon(text, line, authority, found)
    else for (let at = line.first; at < line.last; at++) creditAt(text, at, line, authority, found)
  }
  return found
}

function creditBeforeColon(text: ArabicText, line: Line, authority: Authority, found: OutletRef[]): void {
  for (const match of authority.lookup.at(text, line.first, line.last)) {
    const outlet = match.kind === 'outlet' ? authority.outlets.get(match.id) : undefined
    const colon = ((text.tokens[match.last]?.gap ?? 0) & GAP.colon) !== 0
    if (outlet !== undefined && colon) return void found.push({ id: outlet.id, name: outlet.name })
  }
}

const LAM = 'ل'.charCodeAt(0)
const frames = new RareMemo((form) => FRAMES.has(form))
/** Class nouns of outlets, و or ل before them allowed. */
const nouns = new RareMemo(
  (form) => isClassNoun(form) || form === 'وكالتي' || (/^[ول]/.test(form) && isClassNoun(form.slice(1))),
)

function creditAt(text: ArabicText, at: number, line: Line, authority: Authority, found: OutletRef[]): void {
  const token = text.tokens[at]
  if (token === undefined) return
  if (nouns.of(token.word)) return void creditNamed(text, at, line, authority, found)
  const framed = at > line.first && frames.of((text.tokens[at - 1] as Token).word)
  const opened = (token.gap & (GAP.open | GAP.quote)) !== 0
  if (!framed && !opened && token.form.charCodeAt(0) !== LAM) return
  for (const match of authority.lookup.at(text, at, line.last)) {
    if (match.kind !== 'outlet') return // A place or an actor of this name is likelier than the outlet.
    if (match.form.after.length > 0) continue
    const credits = framed || match.clitic.includes('ل') || isBracketed(text, match.first, match.last)
    const outlet = credits ? authority.outlets.get(match.id) : undefined
    if (outlet !== undefined) return void found.push({ id: outlet.id, name: outlet.name })
  }
}

/** Verbs and nouns of who speaks to an outlet: `وقال مصدر لـ"العربي الجديد"`. */
const SPEAKS = new RareMemo((form) =>
  /^[وف]?(?:قال|قالت|ذكر|ذكرت|اكد|اكدت|اوضح|اوضحت|صرح|صرحت|كشف|كشفت|افاد|افادت|اضاف|اضافت|اشار|اشارت|بين|بينت|روي|روت|اعلن|اعلنت|حديث|حديثه|حديثها|تصريح|تصريحات|تصريحه|تصريحها|تحدث|تحدثت|تحدثوا|قالوا|رووا|ابلغ|ابلغت|مصدر|مصادر|شهود|يقول|تقول|يضيف|تضيف|يوضح|توضح|يوكد|توكد|يشير|تشير|يروي|تروي|يشرح|تشرح|يتسن|يتسني|تسني)$/.test(
    form,
  ),
)
/** Words between who speaks and the outlet at most. */
const SPEAKING = 9

/**
 * The one outlet that people speak to in a text, as it tells of itself: papers quote what was said to them by their own
 * name. Null where there are two, and for agencies, whose words everybody prints.
 */
export function outletSpokenTo(text: ArabicText, layout: Layout, authority: Authority): OutletRef | null {
  const found = new Map<string, OutletRef>()
  layout.lines.forEach((line, i) => {
    if (layout.kinds[i] !== null || layout.roles[i] === 'title') return
    for (let at = line.first; at < line.last; at++) {
      const outlet = spokenTo(text, at, line, authority)
      if (outlet !== null) found.set(outlet.id ?? outlet.name, outlet)
    }
  })
  const [only] = found.values()
  return found.size === 1 && only !== undefined ? only : null
}

function spokenTo(text: ArabicText, at: number, line: Line, authority: Authority): OutletRef | null {
  const name = nameSpokenTo(text, at, line)
  if (name === null) return null
  const matches = authority.lookup.at(text, name, line.last)
  const match = matches.find(({ kind, clitic }) => kind === 'outlet' && (name > at || clitic.includes('ل')))
  const outlet = match && authority.outlets.get(match.id)
  if (match === undefined || outlet === undefined || !isOwn(outlet)) return null
  // `المنتسبين لسرايا السلام`, `في الشرق الأوسط`: in marks alone a name of something else is the outlet's
  const marked = ((text.tokens[name]?.gap ?? 0) & (GAP.quote | GAP.open)) !== 0
  if (!marked && matches.some(({ kind, last }) => kind !== 'outlet' && last >= match.last)) return null
  return isOfElsewhere(text, match.last, authority) ? null : { id: outlet.id, name: outlet.name }
}

/** `لقناة «العربية» السعودية`: a country behind its name, as others tell of an outlet. */
const isOfElsewhere = ({ tokens }: ArabicText, last: number, { nationalities }: Authority): boolean =>
  tokens[last] !== undefined && nationalities.ofWord((tokens[last] as Token).word) !== null

/** Token of the name of whom somebody speaks to, which may be its preposition's too; null where nobody does. */
function nameSpokenTo({ tokens }: ArabicText, at: number, line: Line): number | null {
  const token = tokens[at]
  if (token === undefined) return null
  const { form, word } = token
  if (form.charCodeAt(0) !== LAM) return isTalkWith(tokens, at, line) ? pastNoun(tokens, at + 1) : null
  // `وقال ضابط، وفقا لقناة كذا`: to whom it is credited
  if (at > line.first && frames.of((tokens[at - 1] as Token).word)) return null
  let speaking = Math.max(line.first, at - SPEAKING)
  while (speaking < at && !SPEAKS.of((tokens[speaking] as Token).word)) speaking++
  if (speaking === at) return null
  // A quotation mark, or a class noun, parts the preposition from the name.
  const noun = form === 'ل' ? (tokens[at + 1]?.form ?? '') : form.slice(1)
  if (PRINTED.has(noun)) return null
  return form === 'ل' ? pastNoun(tokens, at + 1) : nouns.of(word) ? at + 1 : at
}

/** Classes that others name an outlet by: of itself it says `لـ«كذا»`, or `لموقع كذا`. */
const PRINTED = new Set('صحيفه جريده مجله وكاله اذاعه راديو'.split(' '))

const pastNoun = (tokens: readonly Token[], at: number): number =>
  isClassNoun(tokens[at]?.form ?? '') && !PRINTED.has(tokens[at]?.form ?? '') ? at + 1 : at

const TALKS = new WordPattern(/^[وفب]?(?:حديث|حديثه|حديثها|حوار|حواره|تصريح|تصريحات|تصريحاته|اتصال)$/)

/** `في حديث خاص إلى كذا`, `في اتصال هاتفي مع كذا`: the preposition of a talk that one has with an outlet. */
function isTalkWith(tokens: readonly Token[], at: number, line: Line): boolean {
  const form = tokens[at]?.form
  if (form !== 'الي' && form !== 'مع') return false
  for (let before = at - 1; before >= Math.max(line.first, at - 3); before--)
    if (TALKS.test(tokens[before])) return true
  return false
}

/** Whether a clipping may be of an outlet that it tells of: it prints Arabic, and its words are not for everybody to print. */
const isOwn = ({ id, kind }: Outlet): boolean => kind !== 'agency' && !FOREIGN.has(id)

const REPORTERS = new WordPattern(
  /^[وفلب]{0,2}(?:مراسل|مراسله|مراسلي|مراسلو|موفد|موفده|موفدو|مصور|مندوب|مندوبه|كاميرا|عدسه)$/,
)
/** What an outlet does that tells of itself in passing. */
const GETS = new WordPattern(
  /^[وف]?(?:حصلت?|تلقت|تلقي|اطلعت?|تسلمت?|علمت?|رصدت?|التقت|التقي|جالت?|تواصلت?|حاورت?)$/,
)

/**
 * The outlet that a text calls its own in passing: whose reporter tells it (`أفاد مراسل الجزيرة`), or that got the
 * paper it quotes or saw what it tells (`حصلت «كذا» على نسخة منه`). Null for agencies that everybody prints, and where
 * there are two.
 */
export function outletOfReporter(text: ArabicText, layout: Layout, authority: Authority): OutletRef | null {
  const found = new Map<string, OutletRef>()
  layout.lines.forEach((line, i) => {
    if (layout.kinds[i] !== null || layout.roles[i] === 'title') return
    for (let at = line.first; at + 1 < line.last; at++) {
      const token = text.tokens[at]
      const outlet = REPORTERS.test(token)
        ? listedAt(text, pastNoun(text.tokens, at + 1), line, authority)
        : GETS.test(token)
          ? (copyTo(text, at + 1, line, authority) ?? doerAt(text, at + 1, line, authority))
          : null
      if (outlet !== null) found.set(outlet.id ?? outlet.name, outlet)
    }
  })
  const [only] = found.values()
  return found.size === 1 && only !== undefined ? only : null
}

/** `رصدت «كذا»`: a listed name in marks, or one of two words or more, which hardly is anything else. */
function doerAt(text: ArabicText, at: number, line: Line, authority: Authority): OutletRef | null {
  const marked = ((text.tokens[at]?.gap ?? 0) & (GAP.quote | GAP.open)) !== 0
  const match = authority.lookup.at(text, at, line.last).find(({ kind }) => kind === 'outlet')
  if (match === undefined || (!marked && match.last - at < 2)) return null
  return listedAt(text, at, line, authority)
}

function listedAt(text: ArabicText, at: number, line: Line, authority: Authority): OutletRef | null {
  for (const match of authority.lookup.at(text, at, line.last)) {
    // `قال مراسل للأناضول`, `مراسل «العربية» السعودية`: others tell it
    if (match.clitic !== '' || isOfElsewhere(text, match.last, authority)) continue
    const outlet = match.kind === 'outlet' ? authority.outlets.get(match.id) : undefined
    if (outlet !== undefined) return hasReporters(outlet) ? { id: outlet.id, name: outlet.name } : null
  }
  return null
}

/** Whether a reporter whom a text names is of its own house: those of the great agencies are quoted by everybody. */
const hasReporters = ({ id }: Outlet): boolean => !WIRES.has(id) && !FOREIGN.has(id)

/** `حصلت «كذا» على نسخة منه`: a name in marks, and the copy right after it. */
function copyTo(text: ArabicText, at: number, line: Line, authority: Authority): OutletRef | null {
  const { tokens, source } = text
  if (((tokens[at]?.gap ?? 0) & (GAP.quote | GAP.open)) === 0) return null
  const listed = listedAt(text, at, line, authority)
  for (let end = at + 1; end <= Math.min(at + 4, line.last - 2); end++) {
    if (((tokens[end]?.gap ?? 0) & (GAP.quote | GAP.close)) === 0) continue
    if (tokens[end]?.form !== 'علي' || tokens[end + 1]?.form !== 'نسخه') return null
    return listed ?? { id: null, name: source.slice(tokens[at]?.start, tokens[end - 1]?.end) }
  }
  return null
}

function isBracketed({ tokens }: ArabicText, first: number, last: number): boolean {
  const closes = last >= tokens.length || ((tokens[last]?.gap ?? 0) & (GAP.close | GAP.line)) !== 0
  return ((tokens[first]?.gap ?? 0) & GAP.open) !== 0 && closes
}

/** An outlet after its class: a listed one, or one in quotes of up to four words. */
function creditNamed(
  text: ArabicText,
  at: number,
  line: Line,
  authority: Authority,
  found: OutletRef[],
): void {
  const { tokens, source } = text
  for (const from of [at, at + 1]) {
    if (from >= line.last) continue
    const match = authority.lookup.at(text, from, line.last).find(({ kind }) => kind === 'outlet')
    const outlet = match === undefined ? undefined : authority.outlets.get(match.id)
    if (outlet !== undefined) return void found.push({ id: outlet.id, name: outlet.name })
  }
  const next = tokens[at + 1]
  if (next === undefined || at + 1 >= line.last || (next.gap & GAP.quote) === 0) return
  for (let end = at + 2; end <= Math.min(at + 5, line.last); end++) {
    if (((tokens[end]?.gap ?? 0) & GAP.quote) === 0) continue
    const name = source.slice(next.start, tokens[end - 1]?.end)
    if (!NETWORKS.has(next.form)) found.push({ id: null, name })
    return
  }
}
