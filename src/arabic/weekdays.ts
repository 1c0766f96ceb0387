import { foldText } from './fold.ts'
import { withProclitics } from './proclitics.ts'

/** Names of the days as printed, from Sunday, 0, to Saturday, 6. */
export const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const

const VARIANTS: readonly (readonly string[])[] = [
  [],
  ['الإثنين', 'الأثنين'],
  ['الثلاثا', 'الثلاثء'],
  ['الأربعا', 'الاربعاء'],
  [],
  [],
  [],
]

/** Every folded form with ال, without proclitics. */
export const WEEKDAY_FORMS: readonly string[] = WEEKDAYS.flatMap((name, index) =>
  [name, ...(VARIANTS[index] ?? [])].map(foldText),
)

const byForm = new Map<string, number>()
const byBareForm = new Map<string, number>()
for (const [index, name] of WEEKDAYS.entries()) {
  for (const variant of [name, ...(VARIANTS[index] ?? [])]) {
    const folded = foldText(variant)
    for (const { form } of withProclitics(folded)) byForm.set(form, index)
    byBareForm.set(folded.slice(2), index)
  }
}

/**
 * Reads a folded word as a weekday, 0 for Sunday, or null. The name must carry ال, since أحد, سبت and خميس
 * are other words too; proclitics are allowed.
 */
export function readWeekday(form: string): number | null {
  return byForm.get(form) ?? null
}

/** Reads a weekday written without ال, as it stands after `يوم` (يوم جمعة). */
export function readBareWeekday(form: string): number | null {
  return byBareForm.get(form) ?? null
}
