/**
 * Takes words out of clippings before anything is read in them.
 *
 * Reasoning:
 * - What no stage has seen, no page, address, dossier, index or data file can tell. So the words are not hidden where
 *   they would be shown, but are gone from the text that everything is made of.
 * - Every code unit becomes one sign, so that offsets are those of the text that was filed.
 * - What each line is, a headline or a date line, is read before, since it cannot be told of words that are gone; no
 *   more than that is kept (`archive.ts`).
 * - A hash of the text that was filed would confirm a guess of what was taken out. The clipping has that of the text
 *   as it is published.
 */
import { foldText } from '../arabic/fold.ts'
import { readText, type Token } from '../arabic/text.ts'
import { strip } from '../authority/clitics.ts'
import type { Diagnostic } from '../diagnostics.ts'
import { seal } from './seal.ts'
import type { Clipping, Decision, FrontMatter, NameForm, Redaction, Span } from '../records.ts'

/** Stands for a code unit that was taken out. */
const MASK = '█'
/** In place of a clipping's name: a decision about all of them. */
export const EVERYWHERE = '*'

/** Who is listed, and under which forms. */
interface Registers {
  readonly actors: ReadonlyMap<string, { readonly forms: readonly NameForm[] }>
}

/** A name as its folded words, with all that it is written as. */
type Forms = readonly (readonly string[])[]

const wordsOf = (text: string): string[] => readText(text).tokens.map(({ form }) => form)

/** Whether a token is a folded word, with proclitics or without. */
function isWord({ form }: Token, word: string): boolean {
  return form === word || strip(form).some((read) => read.word === word)
}

/** Every place where a name of these words stands in a text, however it is spelled, with what is fused to it. */
function findWords(tokens: readonly Token[], words: readonly string[]): Span[] {
  const [first, ...rest] = words
  if (first === undefined) return []
  return tokens.flatMap((token, at) => {
    const last = tokens[at + rest.length]
    if (last === undefined || !isWord(token, first)) return []
    const goesOn = rest.every((word, i) => tokens[at + 1 + i]?.form === word)
    return goesOn ? [{ start: token.start, end: last.end }] : []
  })
}

/** Whether a name stands in a text, however it is spelled. */
export function hasName(text: string, name: string): boolean {
  const words = wordsOf(name)
  const longest = words.reduce((most, word) => (word.length > most.length ? word : most), '')
  if (longest === '' || !foldText(text).includes(longest)) return false
  return findWords(readText(text).tokens, words).length > 0
}

/** The text with spans taken out; line ends stay. */
function maskSpans(text: string, spans: readonly Span[]): string {
  const units = text.split('')
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) if (units[at] !== '\n' && units[at] !== '\r') units[at] = MASK
  return units.join('')
}

function findNames(text: string, names: Forms): Span[] {
  const { tokens } = readText(text)
  return names.flatMap((words) => findWords(tokens, words))
}

const maskNames = (text: string, names: Forms): string => maskSpans(text, findNames(text, names))

/** Every form of a name: its own words, and the full and short names of the actors that are called so. */
function formsOf(name: string, { actors }: Registers): Forms {
  const own = wordsOf(name)
  const key = own.join(' ')
  const keys = new Set([key])
  for (const { forms } of actors.values()) {
    const names = forms
      .filter(({ use }) => use === 'full' || use === 'short')
      .map(({ text }) => wordsOf(text).join(' '))
    if (names.includes(key)) for (const other of names) keys.add(other)
  }
  return [...keys].map((words) => words.split(' '))
}

/** An address without its escapes, its hyphens as spaces. */
function spelledOut(address: string): string {
  try {
    return decodeURIComponent(address).replace(/[-_+/.=]/g, ' ')
  } catch {
    return address
  }
}

function redactFront(front: FrontMatter, names: Forms): FrontMatter {
  const masked = (text: string | null): string | null => (text === null ? null : maskNames(text, names))
  const open = (address: string | null): string | null =>
    address !== null && findNames(spelledOut(address), names).length > 0 ? null : address
  return {
    ...front,
    title: masked(front.title),
    author: masked(front.author),
    url: open(front.url),
    archived: open(front.archived),
    tags: front.tags.map((tag) => maskNames(tag, names)),
    sha256: null,
    original: null,
  }
}

interface Order {
  readonly decision: Decision
  /** The name in all its forms; none where a passage is taken out. */
  readonly names: Forms
}

function redactClipping(clipping: Clipping, orders: readonly Order[]): Clipping {
  const { tokens } = readText(clipping.text)
  const all = orders.flatMap(({ names }) => names)
  const found = orders.flatMap(({ decision, names }): Redaction[] => {
    const { start, end, why } = decision
    const spans =
      decision.about === 'line' ? [{ start, end }] : names.flatMap((words) => findWords(tokens, words))
    return spans.map((span) => ({ ...span, why: maskNames(why, all) }))
  })
  const redactions = outermost(found)
  const front = redactFront(clipping.front, all)
  if (redactions.length === 0)
    return { ...clipping, front: sameFront(front, clipping.front) ? clipping.front : front }
  const text = maskSpans(clipping.text, redactions)
  const sha256 = seal(text)
  return { ...clipping, text, sha256, front, redactions }
}

/** Redactions in order, without those that lie in another. */
function outermost(found: readonly Redaction[]): Redaction[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return inOrder.filter((one) => {
    const within = one.end <= end
    end = Math.max(end, one.end)
    return !within
  })
}

/** Whether nothing but hashes would change. */
function sameFront(a: FrontMatter, b: FrontMatter): boolean {
  const told = ({ title, author, url, archived, tags }: FrontMatter): string =>
    JSON.stringify([title, author, url, archived, tags])
  return told(a) === told(b)
}

/** What an archive is made of once words were taken out. */
export interface Redacted {
  readonly clippings: ReadonlyMap<string, Clipping>
  /** All of them, in their order; they quote the text as it is published. */
  readonly decisions: readonly Decision[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Carries out the decisions that take words out: names in every spelling, with every form of the actor that is called
 * so, or the quoted passage. Other decisions must not bring back what was taken out; those that do are in error.
 */
export function redactClippings(
  clippings: ReadonlyMap<string, Clipping>,
  decisions: readonly Decision[],
  registers: Registers,
): Redacted {
  const orders = decisions
    .filter(({ act }) => act === 'redact')
    .map((decision): Order => {
      return { decision, names: decision.about === 'name' ? formsOf(decision.quote, registers) : [] }
    })
  if (orders.length === 0) return { clippings, decisions, diagnostics: [] }
  const ordersFor = (id: string): Order[] =>
    orders.filter(({ decision }) => decision.clipping === id || decision.clipping === EVERYWHERE)
  const redacted = new Map<string, Clipping>()
  const diagnostics: Diagnostic[] = []
  for (const [id, clipping] of clippings) {
    const own = ordersFor(id)
    const masked = own.length === 0 ? clipping : redactClipping(clipping, own)
    redacted.set(id, masked)
    diagnostics.push(...own.flatMap((order) => remainders(masked, order)))
  }
  const all = orders.flatMap(({ names }) => names)
  for (const decision of decisions)
    diagnostics.push(...bringsBack(decision, ordersFor(decision.clipping), registers))
  diagnostics.push(...listedStill(orders, registers))
  const open = decisions.map((decision) => requote(decision, redacted.get(decision.clipping), all))
  return { clippings: redacted, decisions: open.filter((decision) => !isMoot(decision)), diagnostics }
}

/** A decision in the words of the text as it is published. */
function requote(decision: Decision, clipping: Clipping | undefined, names: Forms): Decision {
  const { start, end, quote, why } = decision
  const words =
    clipping === undefined || end === 0 ? maskNames(quote, names) : clipping.text.slice(start, end)
  return { ...decision, quote: words, why: maskNames(why, names) }
}

/** A name that was taken out is no name of anybody any more. */
function isMoot({ about, act, quote }: Decision): boolean {
  return about === 'name' && act === 'is' && quote.includes(MASK)
}

function problem(level: 'error' | 'warning', rule: string, file: string, message: string): Diagnostic {
  return { level, rule, file, line: null, column: null, message }
}

/** A last name that still stands alone tells who was meant. */
function remainders(clipping: Clipping, { decision, names }: Order): Diagnostic[] {
  if (clipping.redactions === undefined) return []
  const lasts = new Set(names.filter((words) => words.length > 1).map((words) => words.at(-1) ?? ''))
  const { tokens } = readText(clipping.text)
  const left = tokens.find((token) => [...lasts].some((word) => isWord(token, word)))
  if (left === undefined) return []
  const message = `Unexpected \`${clipping.text.slice(left.start, left.end)}\`, the last word of a name that decision ${decision.index + 1} takes out, expected it nowhere in the text, take it out too if it means the same person`
  return [problem('warning', 'redaction-part', clipping.source, message)]
}

/** What another decision sets of those that were taken out. */
function bringsBack(decision: Decision, orders: readonly Order[], { actors }: Registers): Diagnostic[] {
  const names = orders.flatMap((order) => order.names)
  if (names.length === 0 || decision.act === 'redact') return []
  const values = Object.values(decision.set)
    .flat()
    .filter((value) => typeof value === 'string')
  const told = values.filter((value) => {
    const forms = actors.get(value)?.forms.map(({ text }) => text) ?? []
    return [value, ...forms].some((text) => findNames(text, names).length > 0)
  })
  if (told.length === 0) return []
  const message = `Unexpected name in decision ${decision.index + 1}, expected none that another decision takes out of the clipping, remove it from \`set\``
  return [problem('error', 'redaction-told', 'decisions.yaml', message)]
}

/** Authority entries are published whole. */
function listedStill(orders: readonly Order[], { actors }: Registers): Diagnostic[] {
  const names = orders.flatMap((order) => (order.decision.clipping === EVERYWHERE ? order.names : []))
  if (names.length === 0) return []
  return [...actors].flatMap(([id, { forms }]) => {
    if (!forms.some(({ text }) => findNames(text, names).length > 0)) return []
    const message = `Unexpected actor \`${id}\` under a name that is taken out of every clipping, expected no such entry, remove it: the authority files are published`
    return [problem('error', 'redaction-listed', 'actors.yaml', message)]
  })
}
