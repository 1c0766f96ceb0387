/** Dates in front matter that are well written and cannot be meant: Hijri years, years to come. */
import { addDays, FIRST_DAY, LAST_DAY } from '../dates/calendar.ts'
import type { Diagnostic } from '../diagnostics.ts'
import type { FrontMatter } from '../records.ts'

/** Years in which newspapers were printed, and in which this program is likely to be run. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2049
/** Years of the Hijri calendar in which newspapers were printed. */
const HIJRI = { first: 1215, last: 1480 } as const

type Field = 'published' | 'retrieved' | 'reviewed'

/** The first and last year of a field that is told; years that an open date does not tell are left out. */
function yearsOf(front: FrontMatter, field: Field): number[] {
  const days =
    field === 'published'
      ? [front.published?.earliest, front.published?.latest]
      : [field === 'retrieved' ? front.retrieved : front.reviewed?.on]
  return days
    .filter((day) => day != null && day !== FIRST_DAY && day !== LAST_DAY)
    .map((day) => Number.parseInt(day ?? '', 10))
}

function doubt(year: number): string | null {
  if (year >= HIJRI.first && year <= HIJRI.last)
    return `Unexpected year ${year}, which may be one of the Hijri calendar, expected a Gregorian year, convert the date`
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return `Unexpected year ${year}, expected one from ${FIRST_YEAR} to ${LAST_YEAR}, correct the date`
  return null
}

/** Warns of dates that cannot be meant, each at its place. */
export function checkDates(
  file: string,
  front: FrontMatter,
  placeOf: (field: Field) => { line: number; column: number },
): Diagnostic[] {
  const warning = (field: Field, message: string): Diagnostic => {
    return { level: 'warning', rule: 'front-matter-date', file, ...placeOf(field), message }
  }
  const doubted = (['published', 'retrieved', 'reviewed'] as const).flatMap((field) => {
    const message = yearsOf(front, field).map(doubt).find(Boolean)
    return message == null ? [] : [warning(field, message)]
  })
  const { published, retrieved } = front
  if (doubted.length > 0 || published === null || retrieved === null) return doubted
  const saved = retrieved.slice(0, 10)
  // Where it is printed it may be a day later than where it is saved.
  if (published.earliest <= addDays(saved, 1)) return []
  const message = `Unexpected day of publication after \`${saved}\`, on which the clipping was saved, expected one before it, correct one of the two`
  return [warning('published', message)]
}
