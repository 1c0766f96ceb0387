import { foldText } from './fold.ts'
import { opensPlainNumber, readPlainNumber, type PlainNumber } from './number-words.ts'
import type { Token } from './text.ts'
import { GAP } from './text.ts'
import { RareMemo, WordMemo } from './vocabulary.ts'

/** A count as written: `max` is null when it is open (more than ten); `min` is 0 for "less than ten". */
export interface NumberReading {
  readonly min: number
  readonly max: number | null
  /** The token after the last one read. */
  readonly next: number
  /** Said to be about so much, or vague by nature (several, dozens). */
  readonly approximate: boolean
}

/** What is said of a number: نحو, أكثر من, ما لا يزيد على, أقل من. */
export type Bound = 'about' | 'at-least' | 'at-most' | 'below'

interface Phrase {
  readonly words: readonly string[]
  readonly bound: Bound
}

const BEFORE: Readonly<Record<Bound, readonly string[]>> = {
  about: ['نحو', 'حوالي', 'قرابة', 'زهاء', 'تقريبا', 'ما يقارب', 'يقارب', 'ما يقرب من', 'ما يناهز', 'يناهز'],
  'at-least': [
    'أكثر من',
    'أزيد من',
    'ما يزيد على',
    'ما يزيد عن',
    'يزيد على',
    'يزيد عن',
    'ما يربو على',
    'ما يربو عن',
    'يربو على',
    'ما يفوق',
    'ما لا يقل عن',
    'لا يقل عن',
    'لا تقل عن',
    'على الأقل',
  ],
  'at-most': [
    'ما لا يزيد على',
    'ما لا يزيد عن',
    'لا يزيد على',
    'لا يزيد عن',
    'لا يتجاوز',
    'لا تتجاوز',
    'ما يصل إلى',
  ],
  below: ['أقل من', 'دون', 'ما دون', 'ما يقل عن', 'يقل عن'],
}
const AFTER: Readonly<Record<Bound, readonly string[]>> = {
  about: ['تقريبا'],
  'at-least': ['على الأقل', 'على أقل تقدير', 'فأكثر', 'أو أكثر', 'كحد أدنى'],
  'at-most': ['على الأكثر', 'كحد أقصى'],
  below: [],
}

/** Words that stand for a number without naming it: the least and most they mean, when they mean one. */
const VAGUE: readonly (readonly [form: string, min: number, max: number | null])[] = [
  ['بضعة', 3, 9],
  ['بضع', 3, 9],
  ['عدة', 3, null],
  ['عدد من', 2, null],
  ['عشرات', 20, null],
  ['مئات', 200, null],
  ['مائات', 200, null],
  ['آلاف', 2000, null],
  ['ملايين', 2_000_000, null],
]

function phraseTable(source: Readonly<Record<Bound, readonly string[]>>): ReadonlyMap<string, Phrase[]> {
  const table = new Map<string, Phrase[]>()
  for (const bound of ['about', 'at-least', 'at-most', 'below'] as const) {
    for (const phrase of source[bound]) {
      const words = foldText(phrase).split(' ')
      const list = table.get(words[0] ?? '') ?? []
      list.push({ words, bound })
      table.set(words[0] ?? '', list)
    }
  }
  return table
}

const before = phraseTable(BEFORE)
const after = phraseTable(AFTER)
const vague = new Map(VAGUE.map(([form, min, max]) => [foldText(form), { min, max }]))
const TENS = vague.get(foldText('عشرات'))
const ANY_OF = foldText('عدد من').split(' ')[0] ?? ''

const isClose = (token: Token | undefined): token is Token =>
  token !== undefined && (token.gap & ~(GAP.space | GAP.quote)) === 0

/** The form without و and then ب, ك or ل, tried only where the whole word is in no table. */
const bareForms = new WordMemo((form): readonly string[] => {
  const forms = [form]
  const inner = /^[وف]./.test(form) ? form.slice(1) : form
  if (inner !== form) forms.push(inner)
  if (/^لل./.test(inner)) forms.push(`ال${inner.slice(2)}`)
  if (/^[بكل]./.test(inner)) forms.push(inner.slice(1))
  return forms.flatMap((bare) => (bare.startsWith('ال') && bare.length > 4 ? [bare, bare.slice(2)] : [bare]))
})

const OPENERS = new Set(['ما', 'بين', 'من'])

/** Whether a number, or what is said of it, may begin with a word. */
const opens = new RareMemo(
  (form) =>
    opensPlainNumber(form) ||
    bareForms
      .read(form)
      .some((bare) => OPENERS.has(bare) || before.has(bare) || vague.has(bare) || bare === ANY_OF),
)

function matchPhrase(
  tokens: readonly Token[],
  at: number,
  table: ReadonlyMap<string, Phrase[]>,
  forms: readonly string[],
): Phrase | null {
  let best: Phrase | null = null
  for (const form of forms)
    for (const phrase of table.get(form) ?? [])
      if (
        phrase.words.length > (best?.words.length ?? 0) &&
        phrase.words.every((word, i) => i === 0 || (isClose(tokens[at + i]) && tokens[at + i]?.form === word))
      )
        best = phrase
  return best
}

/**
 * Reads a count at a token: digits of any system, number words of both genders, vague words (بضعة، عشرات), and
 * what is said of them before and after (نحو، أكثر من، بين … و…، على الأقل). The first word may carry proclitics.
 * Null when no number begins there. A number that is part of a date or a clock time (8/9, 18:51) is none.
 */
export function readNumber(tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.number) return readCounted(tokens, at)
  if (!opens.of(token.word)) return null
  const forms = bareForms.of(token.word)
  const phrase = matchPhrase(tokens, at, before, forms)
  if (phrase !== null) {
    const next = at + phrase.words.length
    if (!isClose(tokens[next])) return null
    const inner = readNumber(tokens, next)
    return inner && bounded(inner, phrase.bound)
  }
  return readBetween(tokens, at, forms) ?? readVague(tokens, at, forms) ?? readCounted(tokens, at)
}

/**
 * Reads what is said of the count that follows, as before `شهرين` in `أكثر من شهرين`; the word may carry proclitics.
 */
export function readBound(tokens: readonly Token[], at: number): { bound: Bound; next: number } | null {
  const token = tokens[at]
  if (token === undefined || token.number) return null
  const phrase = matchPhrase(tokens, at, before, bareForms.of(token.word))
  return phrase && { bound: phrase.bound, next: at + phrase.words.length }
}

function bounded(reading: NumberReading, bound: Bound): NumberReading {
  switch (bound) {
    case 'about':
      return { ...reading, approximate: true }
    case 'at-least':
      return { ...reading, max: null }
    case 'at-most':
      return { ...reading, min: 0, max: reading.max ?? reading.min }
    case 'below':
      return { ...reading, min: 0, max: Math.max(0, reading.min - 1) }
  }
}

/** `بين 3 و5`, `ما بين ثلاثة وخمسة`, `بين 20 إلى 30`, `من 3 إلى 5`, `بين 100 و150 ألفا`. */
function readBetween(tokens: readonly Token[], at: number, forms: readonly string[]): NumberReading | null {
  const start = forms.includes('ما') && tokens[at + 1]?.form === 'بين' ? at + 1 : at
  const between = start > at || forms.includes('بين')
  if (!between && !forms.includes('من')) return null
  const low = readPlainNumber(tokens, start + 1, { single: between })
  if (low === null) return null
  const high = readUpperOf(tokens, low.next, between)
  if (high === null) return null
  const min = lowerEnd(low, high)
  if (min >= high.value) return null
  return withSuffix(tokens, { min, max: high.value, next: high.next, approximate: false })
}

/** The upper end after `و` (of بين), or after إلى, حتى or a dash. */
function readUpperOf(tokens: readonly Token[], at: number, between: boolean): PlainNumber | null {
  const link = tokens[at]
  if (link === undefined) return null
  if (link.form === 'الي' || link.form === 'حتي') return readPlainNumber(tokens, at + 1, {})
  if (link.number && (link.gap & ~GAP.space) === GAP.dash)
    return readPlainNumber(tokens, at, { afterDash: true })
  if (!between) return null
  if (link.form === 'و') return readPlainNumber(tokens, at + 1, {})
  return /^و./.test(link.form) ? readPlainNumber(tokens, at, { conjoined: true }) : null
}

/** The lower end shares the thousands of the upper: `3-4 آلاف` is three thousand to four. */
function lowerEnd(low: PlainNumber, high: PlainNumber): number {
  return low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale
    ? low.value * high.scale
    : low.value
}

function readVague(tokens: readonly Token[], at: number, forms: readonly string[]): NumberReading | null {
  for (const form of forms) {
    if (form === ANY_OF && tokens[at + 1]?.form === 'من')
      return { min: 2, max: null, next: at + 2, approximate: true }
    const found = vague.get(form)
    if (found === undefined) continue
    let { min, max } = found
    let next = at + 1
    const tail = isClose(tokens[next]) ? scaleOf(tokens[next]?.form ?? '') : 0
    if (tail > 0) {
      min *= tail
      max = max === null ? null : max * tail
      next++
    } else if (max !== null && isClose(tokens[next]) && /^عشره?$/.test(tokens[next]?.form ?? '')) {
      min += 10
      max += 10
      next++
    }
    return { min, max, next, approximate: true }
  }
  return null
}

/** What عشرات multiplies in `عشرات الآلاف`, بضع in `بضع مئات`. */
function scaleOf(form: string): number {
  const bare = form.startsWith('ال') && form.length > 4 ? form.slice(2) : form
  if (bare === 'عشرات' && TENS !== undefined) return 10
  if (bare === 'ميات' || bare === 'مايات') return 100
  if (bare === 'الاف') return 1000
  return bare === 'ملايين' ? 1_000_000 : 0
}

function readCounted(tokens: readonly Token[], at: number): NumberReading | null {
  const first = readPlainNumber(tokens, at, {})
  if (first === null) return null
  const high = readUpper(tokens, first)
  const next = high?.next ?? first.next
  return withSuffix(tokens, {
    min: high === null ? first.value : lowerEnd(first, high),
    max: high?.value ?? first.value,
    next,
    approximate: false,
  })
}

/** The upper end of `3-5`, `ثلاثة إلى خمسة`, `ثلاثة أو أربعة`. */
function readUpper(tokens: readonly Token[], low: PlainNumber): PlainNumber | null {
  const at = low.next
  const token = tokens[at]
  if (token === undefined) return null
  const linked = isClose(token) && (token.form === 'الي' || token.form === 'او')
  const dashed = token.number && (token.gap & ~GAP.space) === GAP.dash
  if (!linked && !dashed) return null
  const high = readPlainNumber(tokens, linked ? at + 1 : at, { afterDash: dashed })
  return high !== null && high.value > low.value ? high : null
}

/** `على الأقل` and its like, directly after the number or after the noun counted. */
function withSuffix(tokens: readonly Token[], reading: NumberReading): NumberReading {
  for (let at = reading.next; at < reading.next + 4; at++) {
    const token = tokens[at]
    if (!isClose(token)) break
    const phrase = matchPhrase(tokens, at, after, [token.form])
    if (phrase === null) continue
    const next = at === reading.next ? at + phrase.words.length : reading.next
    return bounded({ ...reading, next }, phrase.bound)
  }
  return reading
}

/**
 * Lists the folded dual forms of a singular noun, nominative first.
 * dualsOf('سنة') //=> ['سنتان', 'سنتين']
 */
export function dualsOf(noun: string): readonly string[] {
  const folded = foldText(noun)
  const stem = noun.endsWith('ة') ? `${folded.slice(0, -1)}ت` : folded
  return [`${stem}ان`, `${stem}ين`]
}
