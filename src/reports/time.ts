import { relateDate, resolveDate } from '../dates/resolve.ts'
import type { DateExpression } from '../dates/expressions.ts'
import type { DateRange, ReportDate } from '../records.ts'
import type { Clause } from './clauses.ts'
import type { Scene } from './scene.ts'
import { clauseSubject, type Context } from './subjects.ts'

/** Where a telling stands, for finding its date. */
interface Place {
  readonly clause: Clause
  readonly at: number
  readonly future: boolean
  /** The last day told before. */
  readonly previous: DateRange | null
}

const withText = (range: DateRange, text: string): ReportDate => ({
  edtf: range.edtf,
  earliest: range.earliest,
  latest: range.latest,
  text,
})

const inside = (date: DateExpression, clause: Clause): boolean =>
  date.first >= clause.first && date.last <= clause.last

/** Dates that a clause can lend to what it tells, nearest first; a bare time of day only when there is no other. */
function datesOfClause(scene: Scene, clause: Clause, at: number): DateExpression[] {
  const dates = scene.dates.filter(
    (date) =>
      inside(date, clause) &&
      date.meaning.kind !== 'name' &&
      date.meaning.kind !== 'relation' &&
      date.meaning.kind !== 'earlier',
  )
  const distance = (date: DateExpression): number => (date.first > at ? date.first - at : at - date.last + 1)
  const weight = (date: DateExpression): number => (date.meaning.kind === 'time' ? 100 : 0)
  return dates.sort((a, b) => distance(a) + weight(a) - distance(b) - weight(b))
}

/** The date that the words of a clause give to what a token of it tells; null when they give none. */
export function ownDate(scene: Scene, { clause, at, future, previous }: Place): ReportDate | null {
  const published = scene.article.published
  for (const date of datesOfClause(scene, clause, at)) {
    const range = resolveDate(date, { published, previous, future })
    if (range !== null) return withText(range, date.text)
  }
  return null
}

/** The clause whose date holds for this one too: it goes on with the same subject, or tells what came of it. */
export function dateLender(context: Context, clause: Clause): Clause | null {
  if (clause.parent === null) return null
  const parent = context.clauses[clause.parent] ?? null
  if (parent === null) return null
  if (clause.kind === 'circumstance' || clause.kind === 'result') return parent
  if (clause.kind !== 'joined' && clause.kind !== 'apart') return null
  return clauseSubject(context, clause).overt ? null : parent
}

/** A distance from another happening that stands in or right before the words: `بعد يومين من`, `غداة`. */
export function relationAt(scene: Scene, clause: Clause): DateExpression | null {
  return (
    scene.dates.find(
      (date) => date.meaning.kind === 'relation' && date.first >= clause.first && date.first < clause.last,
    ) ?? null
  )
}

/** The day of the other happening, from the day told. */
export function dateBehind(expression: DateExpression, told: DateRange): ReportDate | null {
  const range = relateDate(expression, told, 'backward')
  return range === null ? null : withText(range, expression.text)
}

/** The day told, from that of the other happening. */
export function dateAfter(expression: DateExpression, other: DateRange): ReportDate | null {
  const range = relateDate(expression, other, 'forward')
  return range === null ? null : withText(range, expression.text)
}
