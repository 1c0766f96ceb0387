import { foldText } from '../arabic/fold.ts'
import type { Token } from '../arabic/text.ts'
import { GAP } from '../arabic/text.ts'
import type { Part, TimeOfDay, TimeUnit, Turn } from './meaning.ts'

/** A unit of time as written. */
export interface UnitWord {
  readonly unit: TimeUnit
  readonly number: 'one' | 'two' | 'many'
  /** It carries ال. */
  readonly definite: boolean
}

const UNIT_FORMS: Readonly<Record<TimeUnit, readonly (readonly string[])[]>> = {
  minute: [['دقيقة'], ['دقيقتين', 'دقيقتان'], ['دقائق']],
  hour: [['ساعة'], ['ساعتين', 'ساعتان'], ['ساعات']],
  day: [
    ['يوم', 'يوما'],
    ['يومين', 'يومان'],
    ['أيام', 'أياما'],
  ],
  week: [['أسبوع', 'أسبوعا'], ['أسبوعين', 'أسبوعان'], ['أسابيع']],
  month: [
    ['شهر', 'شهرا'],
    ['شهرين', 'شهران'],
    ['أشهر', 'شهور', 'شهورا'],
  ],
  year: [
    ['عام', 'عاما', 'سنة'],
    ['عامين', 'عامان', 'سنتين', 'سنتان'],
    ['أعوام', 'سنوات', 'سنين', 'أعواما'],
  ],
  decade: [['عقد', 'عقدا'], ['عقدين', 'عقدان'], ['عقود']],
  century: [['قرن', 'قرنا'], ['قرنين', 'قرنان'], ['قرون']],
}
const NUMBERS = ['one', 'two', 'many'] as const
const UNITS: readonly TimeUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century']

/** Folded forms of the units of time, with ال and without. */
export const UNIT_WORDS: ReadonlyMap<string, UnitWord> = new Map(
  UNITS.flatMap((unit) =>
    UNIT_FORMS[unit].flatMap((forms, index) =>
      forms.flatMap((form): [string, UnitWord][] => {
        const number = NUMBERS[index] ?? 'many'
        return [
          [foldText(form), { unit, number, definite: false }],
          [`ال${foldText(form)}`, { unit, number, definite: true }],
        ]
      }),
    ),
  ),
)

function table<Value>(source: readonly (readonly [Value, ...string[]])[]): ReadonlyMap<string, Value> {
  return new Map(source.flatMap(([value, ...forms]) => forms.map((form) => [foldText(form), value] as const)))
}

/** Last, this, next, of every gender and number. */
export const TURNS: ReadonlyMap<string, Turn> = table<Turn>([
  ['last', 'الماضي', 'الماضية', 'الماضيين', 'الماضيتين', 'المنصرم', 'المنصرمة', 'المنصرمين'],
  ['last', 'الفائت', 'الفائتة', 'الفائتين', 'المنقضي', 'المنقضية', 'المنقضيين', 'ماضية', 'ماضيين'],
  ['last', 'الأخير', 'الأخيرة', 'الأخيرين', 'الأخيرتين'],
  ['this', 'الجاري', 'الجارية', 'الحالي', 'الحالية', 'الراهن', 'الراهنة'],
  ['next', 'المقبل', 'المقبلة', 'المقبلين', 'المقبلتين', 'القادم', 'القادمة', 'القادمين', 'القادمتين'],
  ['next', 'الآتي', 'الآتية'],
])

/** Tells whether a turn looks ahead. */
export const isAhead = (turn: Turn | 'told' | null): boolean => turn === 'next' || turn === 'next-but-one'

/** Before or after what was told: these are held against the last day told, not against today. */
export const NARRATIVE_TURNS: ReadonlyMap<string, 'before' | 'same' | 'after'> = table<
  'before' | 'same' | 'after'
>([
  ['before', 'السابق', 'السابقة', 'السابقين', 'السابقتين'],
  ['same', 'نفسه', 'نفسها', 'ذاته', 'ذاتها', 'عينه', 'عينها'],
  ['after', 'التالي', 'التالية', 'التاليين', 'التاليتين', 'اللاحق', 'اللاحقة', 'الموالي', 'الموالية'],
])

/** Parts of a month or a year. */
export const PARTS: ReadonlyMap<string, Part> = table<Part>([
  ['start', 'مطلع', 'مطالع', 'بداية', 'بدايات', 'أوائل', 'مستهل', 'غرة'],
  ['middle', 'منتصف', 'أواسط', 'وسط'],
  ['late', 'أواخر'],
  ['end', 'نهاية', 'نهايات', 'ختام'],
])

/** Parts of the day that a day follows: `فجر الأحد`. */
export const TIMES_OF_DAY: ReadonlyMap<string, TimeOfDay> = table<TimeOfDay>([
  ['dawn', 'فجر', 'سحر'],
  ['morning', 'صباح', 'صبيحة', 'ضحى', 'نهار'],
  ['noon', 'ظهر', 'ظهيرة'],
  ['afternoon', 'عصر'],
  ['evening', 'مساء', 'عشية', 'مغرب', 'أمسية', 'غروب'],
  ['night', 'ليل', 'ليلة'],
])

/** Parts of the day that stand alone or after the day: `الأحد فجرا`. */
export const ADVERBS_OF_DAY: ReadonlyMap<string, TimeOfDay> = table<TimeOfDay>([
  ['dawn', 'فجرا'],
  ['morning', 'صباحا'],
  ['noon', 'ظهرا'],
  ['afternoon', 'عصرا'],
  ['evening', 'مساء'],
  ['night', 'ليلا'],
])

/** Tells whether a token goes on from the one before it: on the same line, with nothing but these between. */
export function joins(token: Token | undefined, also = 0): token is Token {
  return token !== undefined && (token.gap & ~(GAP.space | GAP.quote | also)) === 0
}

/** Tells whether the token at an index goes on and has a given form. */
export function isWord(tokens: readonly Token[], at: number, ...forms: readonly string[]): boolean {
  const token = tokens[at]
  return joins(token) && forms.includes(token.form)
}

/** The form at an index that goes on from the token before it, or ''. */
export function formAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  return joins(token) ? token.form : ''
}

/** What follows a unit: its turn, `قبل الماضي` and `بعد المقبل` among them, and the token after it. */
export function readTurn(
  tokens: readonly Token[],
  at: number,
): { readonly turn: Turn; readonly next: number } | null {
  const form = formAt(tokens, at)
  if (form === 'قبل' && TURNS.get(formAt(tokens, at + 1)) === 'last')
    return { turn: 'last-but-one', next: at + 2 }
  if (form === 'بعد' && TURNS.get(formAt(tokens, at + 1)) === 'next')
    return { turn: 'next-but-one', next: at + 2 }
  const turn = TURNS.get(form)
  return turn === undefined ? null : { turn, next: at + 1 }
}

/** Skips a lone proclitic or ال written onto the digits after it: `و6`, `الـ24`. */
export function skipAttached(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  const following = tokens[at + 1]
  if (token === undefined || token.number || following?.number !== true || !joins(following)) return at
  return /^(?:[وف]?[بكل]?(?:ال)?|[وف]?لل)$/.test(token.form) ? at + 1 : at
}
