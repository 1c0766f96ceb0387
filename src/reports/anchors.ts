import { precisionOf } from '../dates/edtf.ts'
import type { DateExpression } from '../dates/expressions.ts'
import type { DateRange, EventType, ReportDate } from '../records.ts'
import type { Clause } from './clauses.ts'
import type { Happened } from './coreference.ts'
import type { Context } from './subject.ts'
import type { Telling } from './tellings.ts'
import { dateAfter } from './time.ts'
import { typeInfo } from './types.ts'

/** The happening that a clause tells, with its date. */
export function datedIn(
  happened: readonly Happened[],
  fits: (telling: Telling) => boolean,
): DateRange | null {
  for (const { telling, tellings } of happened) {
    if (telling.date !== null && telling.modality !== 'denied' && tellings.some(fits)) return telling.date
  }
  return null
}

/** The date of what stands at a distance from a happening told elsewhere: `قبل الضربة بساعتين`. */
export function forwardDate(context: Context, one: Happened, all: readonly Happened[]): ReportDate | null {
  const relations = context.scene.dates.filter(({ meaning }) => meaning.kind === 'relation')
  if (relations.length === 0) return null
  for (const { clause } of one.tellings) {
    for (const date of relations) {
      if (date.meaning.kind !== 'relation' || !belongs(context, clause, date)) continue
      if (clause.kind === 'behind' && date.first === clause.first) continue
      const others = all.filter((other) => other !== one)
      const { anchor } = date.meaning
      const named = (telling: Telling): boolean =>
        telling.founds.some(({ at }) => at >= anchor && at <= anchor + 1)
      const known =
        datedIn(
          others.filter(({ telling }) => !telling.answered),
          named,
        ) ??
        takenUp(context, clause, anchor, others) ??
        datedIn(others, named)
      if (known !== null) return dateAfter(date, known)
    }
  }
  return null
}

/** The distance stands in the clause, or opens one that hangs on it. */
function belongs(context: Context, clause: Clause, date: DateExpression): boolean {
  if (date.first >= clause.first && date.first < clause.last) return true
  const front = context.clauses[clause.index - 1]
  if (clause.kind === 'main' && front?.sentence === clause.sentence && front.kind === 'behind')
    return front.first === date.first
  // What hangs on a clause stands after it in its sentence.
  for (let index = clause.index + 1; ; index++) {
    const other = context.clauses[index]
    if (other?.sentence !== clause.sentence) return false
    if (other.parent === clause.index && other.kind === 'behind' && other.first === date.first) return true
  }
}

const ATTACKS =
  /^ال(?:هجوم|قصف|ضربه|غاره|غارات|عمليه|تفجير|انفجار|اغتيال|اقتحام|مجزره|حادثه?|واقعه|جريمه|كارثه|زلزال)$|^(?:وقوع|حدوث)(?:ه|ها)$/
const SPOKEN_WORDS = /^ال(?:خطاب|كلمه|قرار|بيان|اعلان)$/

/** Nouns that take up what was told, with the types that they may stand for. */
const TAKEN_UP: readonly (readonly [noun: RegExp, types: readonly EventType[]])[] = [
  [/^ال(?:انسحاب|اجلاء)$/, ['withdrawal']],
  [/^ال(?:اقتراع|تصويت|انتخابات|استفتاء)$/, ['election']],
  [
    /^(?:ال(?:اتفاق|اتفاقيه|هدنه|توقيع)|سريانها?|توقيعها?|ابرامها?|بديها?|دخولها?)$/,
    ['agreement', 'ceasefire'],
  ],
  [/^ال(?:لقاء|اجتماع|قمه|جلسه)$/, ['meeting', 'negotiation']],
  [/^ال(?:زياره)$/, ['visit']],
  [/^ال(?:اعتقالات?|توقيفات?)$/, ['arrest']],
  [/^ال(?:انقلاب|اقاله|استقاله|عزل)$/, ['appointment']],
  [/^ال(?:حكم)$/, ['ruling']],
]

/** The last happening told before that a bare noun may take up: `قبل الحادث بساعات`, `بعد يومين من الانسحاب`. */
export function takenUp(
  { scene }: Context,
  clause: Clause,
  anchor: number,
  others: readonly Happened[],
): DateRange | null {
  const noun = scene.tokens[anchor]?.form ?? ''
  const told = others.filter(
    ({ telling: { date, modality, answered, clause: other } }) =>
      date !== null &&
      modality === 'reported' &&
      !answered &&
      precisionOf(date) === 'day' &&
      other.index < clause.index,
  )
  if (SPOKEN_WORDS.test(noun)) return told[0]?.telling.date ?? null
  const types = TAKEN_UP.find(([words]) => words.test(noun))?.[1]
  const fits = ({ telling: { type } }: Happened): boolean =>
    types?.includes(type) ??
    (ATTACKS.test(noun) && (type === 'disaster' || typeInfo(type).class === 'violence'))
  return told.findLast(fits)?.telling.date ?? null
}
