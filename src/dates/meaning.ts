import type { MonthCalendar } from '../arabic/months.ts'
import type { Span } from '../records.ts'

/** قبل الماضي, الماضي, الجاري, المقبل, بعد المقبل. */
export type Turn = 'last-but-one' | 'last' | 'this' | 'next' | 'next-but-one'

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** مطلع, منتصف, أواخر, نهاية. */
export type Part = 'start' | 'middle' | 'late' | 'end'

/** `small-hours` is the night told with the day that it began on: `بعد منتصف ليل الخميس` is early on Friday. */
export type TimeOfDay =
  'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight' | 'small-hours'

/** So many units; `max` is null when open, and `min` is 0 for "less than". */
export interface Distance {
  readonly unit: TimeUnit
  readonly min: number
  readonly max: number | null
  /** Said with نحو, or a vague word: أيام, بضعة أسابيع. */
  readonly approximate: boolean
  /** No number is given at all: أيام, ساعات قليلة. */
  readonly vague: boolean
}

/** A date of a calendar: at least one of `year`, `month` and `day` is given. */
export interface CalendarMeaning {
  readonly kind: 'calendar'
  readonly calendar: MonthCalendar
  readonly year: number | null
  /** `آذار من العام الماضي`; `told` for `من العام نفسه`. */
  readonly yearTurn: Turn | 'told' | null
  readonly month: number | null
  readonly day: number | null
  /** The month's: `آذار الماضي`, `27 من الشهر الماضي`; `told` for `27 من الشهر نفسه`, `في 27 منه`. */
  readonly turn: Turn | 'told' | null
  readonly weekday: number | null
  readonly part: Part | null
  /** The print contradicts itself: two month names that disagree. */
  readonly uncertain: boolean
}

/** What an expression says, before it is held against a reference day. */
export type Meaning =
  | CalendarMeaning
  /** `الأحد`, `الجمعة الماضي`. `week` is that of `من الأسبوع الماضي`. */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly turn: Turn | null
      readonly week: Turn | null
    }
  /** اليوم 0, أمس -1, أول من أمس -2, غدا 1, with the weekday beside it. */
  | { readonly kind: 'deictic'; readonly days: number; readonly weekday: number | null }
  /** `مثل هذا اليوم من عام 2014`, `… من العام الماضي`: the day of writing, in another year. */
  | { readonly kind: 'anniversary'; readonly year: number | null; readonly yearTurn: Turn | null }
  /** `الأسبوع الماضي`, `مطلع الشهر الجاري`, `العام المقبل`. */
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly turn: Turn; readonly part: Part | null }
  /** `قبل ثلاثة أيام`, `منذ نحو شهرين` (ago); `بعد يومين` (ahead, of what was told before or of today). */
  | { readonly kind: 'distance'; readonly side: 'ago' | 'ahead'; readonly distance: Distance }
  /** `خلال الأيام الثلاثة الماضية`, `في الأسابيع المقبلة`. */
  | { readonly kind: 'window'; readonly turn: Turn; readonly distance: Distance }
  /** `في اليوم التالي` 1, `اليوم نفسه` 0, `قبل ذلك بيومين` -2: days from the last day told. */
  | { readonly kind: 'narrative'; readonly distance: Distance; readonly side: 'before' | 'same' | 'after' }
  /**
   * `قبل 24 ساعة من الهجوم`, `بعد يومين من …`, `غداة …`, `في الأسبوعين السابقين ل…`: so far from another
   * happening, whose words begin at token `anchor`. `whole` is the stretch itself (the two weeks before).
   */
  | {
      readonly kind: 'relation'
      readonly side: 'before' | 'after'
      readonly distance: Distance
      readonly whole: boolean
      readonly anchor: number
    }
  /** `منذ أكتوبر` (to is null), `حتى مساء الأحد` (from is null), `من الأحد إلى الثلاثاء`, `يومي السبت والأحد`. */
  | { readonly kind: 'span'; readonly from: Meaning | null; readonly to: Meaning | null }
  /** `مؤخرا`, `في الآونة الأخيرة`. */
  | { readonly kind: 'recent' }
  /** A time of day alone (`فجرا`, `بعد منتصف الليل`), on the day told before it in the sentence, or else today. */
  | { readonly kind: 'time'; readonly day: Meaning | null }
  /** `في وقت سابق`: earlier, no saying when. */
  | { readonly kind: 'earlier' }
  /** Words that look like a date and name something: `14 آذار`, `حرب تموز`, `الاتفاق النووي لعام 2015`. */
  | { readonly kind: 'name'; readonly date: CalendarMeaning | null }

/** A date as written. */
export interface DateExpression extends Span {
  /** Half-open range of tokens. */
  readonly first: number
  readonly last: number
  /** `source.slice(start, end)`, a proclitic left out. */
  readonly text: string
  readonly meaning: Meaning
  /** The part of the day, when the words give one. */
  readonly time: TimeOfDay | null
}
