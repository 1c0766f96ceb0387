import { foldText } from './fold.ts'
import { withProclitics } from './proclitics.ts'
import type { Token } from './text.ts'
import { GAP } from './text.ts'

/** An ordinal read at a token, and the token after it. */
export interface OrdinalReading {
  readonly value: number
  readonly next: number
}

const UNITS: readonly (readonly string[])[] = [
  [],
  ['الأول', 'الأولى'],
  ['الثاني', 'الثانية'],
  ['الثالث', 'الثالثة'],
  ['الرابع', 'الرابعة'],
  ['الخامس', 'الخامسة'],
  ['السادس', 'السادسة'],
  ['السابع', 'السابعة'],
  ['الثامن', 'الثامنة'],
  ['التاسع', 'التاسعة'],
  ['العاشر', 'العاشرة'],
]
const ELEVENTH = ['الحادي', 'الحادية']
const TENS = new Map([
  ['العشرون', 20],
  ['العشرين', 20],
  ['الثلاثون', 30],
  ['الثلاثين', 30],
])

/** What the first word of an ordinal can be: a value by itself, and whether a teen or a ten may follow it. */
interface Head {
  readonly value: number
  readonly alone: boolean
  readonly unit: boolean
}

const heads = new Map<string, Head>()
const tails = new Map([...TENS].map(([form, value]) => [foldText(`و${form}`), value]))

function learn(form: string, head: Head): void {
  for (const written of withProclitics(foldText(form)))
    if (!heads.has(written.form)) heads.set(written.form, head)
}

for (const [value, forms] of UNITS.entries())
  for (const form of forms) learn(form, { value, alone: true, unit: value < 10 })
for (const form of ELEVENTH) learn(form, { value: 1, alone: false, unit: true })
for (const [form, value] of TENS) learn(form, { value, alone: true, unit: false })

/** First words of ordinals, proclitics taken off: for tables that dispatch on them. */
export const ORDINAL_HEADS: readonly string[] = [...UNITS.flat(), ...ELEVENTH, ...TENS.keys()].map(foldText)

/**
 * Reads a definite ordinal, 1 to 39: `الرابع`, `الحادي عشر`, `الحادي والعشرين`, `الثلاثين`, of either gender, the
 * first word with its proclitics. Null when the token begins none.
 */
export function readOrdinal(tokens: readonly Token[], at: number): OrdinalReading | null {
  const head = heads.get(tokens[at]?.form ?? '')
  if (head === undefined) return null
  const token = tokens[at + 1]
  const close = token !== undefined && (token.gap & ~(GAP.space | GAP.quote)) === 0
  if (head.unit && close) {
    if (token.form === 'عشر' || token.form === 'عشره') return { value: head.value + 10, next: at + 2 }
    const ten = tails.get(token.form)
    if (ten !== undefined) return { value: head.value + ten, next: at + 2 }
  }
  return head.alone ? { value: head.value, next: at + 1 } : null
}
