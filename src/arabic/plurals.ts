/** A noun in the forms that a number before it asks for. */
interface NounForms {
  /** خبر, of one: said with واحد after it. */
  readonly singular: string
  readonly dual: string
  /** أخبار, of 3 to 10. */
  readonly plural: string
  /** خبراً, of 11 to 99. */
  readonly accusative: string
  readonly feminine: boolean
}

function masculine(singular: string, plural: string, accusative = `${singular}اً`): NounForms {
  return { singular, dual: `${singular}ان`, plural, accusative, feminine: false }
}

function feminine(singular: string, plural: string): NounForms {
  const dual = singular.endsWith('ة') ? `${singular.slice(0, -1)}تان` : `${singular}ان`
  return { singular, dual, plural, accusative: singular, feminine: true }
}

/** The nouns that the site counts. */
const NOUNS = {
  خبر: masculine('خبر', 'أخبار'),
  مقال: masculine('مقال', 'مقالات'),
  نص: masculine('نص', 'نصوص'),
  حدث: masculine('حدث', 'أحداث'),
  تقرير: masculine('تقرير', 'تقارير'),
  مكان: masculine('مكان', 'أماكن'),
  قتيل: masculine('قتيل', 'قتلى'),
  جريح: masculine('جريح', 'جرحى'),
  مصدر: masculine('مصدر', 'مصادر'),
  اسم: masculine('اسم', 'أسماء'),
  رابط: masculine('رابط', 'روابط'),
  نوع: masculine('نوع', 'أنواع'),
  طرف: masculine('طرف', 'أطراف'),
  سطر: masculine('سطر', 'أسطر'),
  موضع: masculine('موضع', 'مواضع'),
  ملف: masculine('ملف', 'ملفات'),
  قرار: masculine('قرار', 'قرارات'),
  يوم: masculine('يوم', 'أيام'),
  أسبوع: masculine('أسبوع', 'أسابيع'),
  شهر: masculine('شهر', 'أشهر'),
  عام: masculine('عام', 'أعوام'),
  قصاصة: feminine('قصاصة', 'قصاصات'),
  جهة: feminine('جهة', 'جهات'),
  وسيلة: feminine('وسيلة', 'وسائل'),
  سنة: feminine('سنة', 'سنوات'),
  ساعة: feminine('ساعة', 'ساعات'),
  فقرة: feminine('فقرة', 'فقرات'),
  كلمة: feminine('كلمة', 'كلمات'),
  نتيجة: feminine('نتيجة', 'نتائج'),
  صفحة: feminine('صفحة', 'صفحات'),
  رواية: feminine('رواية', 'روايات'),
  صيغة: feminine('صيغة', 'صيغ'),
  مرة: feminine('مرة', 'مرات'),
} satisfies Record<string, NounForms>

/** A noun that can be counted, in its singular. */
export type Noun = keyof typeof NOUNS

const rules = new Intl.PluralRules('ar')
const formats = {
  latn: new Intl.NumberFormat('ar-u-nu-latn'),
  arab: new Intl.NumberFormat('ar-u-nu-arab'),
}

/** Numbers as they are written: the same few stand on every page, and each takes a microsecond. */
const written = { latn: new Map<number, string>(), arab: new Map<number, string>() }
const MOST_WRITTEN = 10_000

/** Writes a number with separators, in the digits of the site. formatNumber(1200, 'arab') //=> '١٬٢٠٠' */
export function formatNumber(value: number, digits: 'latn' | 'arab' = 'latn'): string {
  const known = written[digits].get(value)
  if (known !== undefined) return known
  const text = formats[digits].format(value)
  if (written[digits].size < MOST_WRITTEN) written[digits].set(value, text)
  return text
}

const categories = new Map<number, Intl.LDMLPluralRule>()

/** The form of a noun that a number asks for. */
function categoryOf(count: number): Intl.LDMLPluralRule {
  const known = categories.get(count)
  if (known !== undefined) return known
  const category = rules.select(count)
  if (categories.size < MOST_WRITTEN) categories.set(count, category)
  return category
}

/** Writes the digits of a text in the digits of the site. withDigits('2024', 'arab') //=> '٢٠٢٤' */
export function withDigits(text: string, digits: 'latn' | 'arab'): string {
  if (digits === 'latn') return text
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
}

/**
 * Counts a noun in the six forms of Arabic: `لا أخبار`, `خبر واحد`, `خبران`, `3 أخبار`, `11 خبراً`, `100 خبر`.
 * `count` is a whole number, not negative.
 */
export function countNoun(count: number, noun: Noun, digits: 'latn' | 'arab' = 'latn'): string {
  const { singular, dual, plural, accusative, feminine: she } = NOUNS[noun]
  const number = formatNumber(count, digits)
  switch (categoryOf(count)) {
    case 'zero':
      return `لا ${plural}`
    case 'one':
      return `${singular} ${she ? 'واحدة' : 'واحد'}`
    case 'two':
      return dual
    case 'few':
      return `${number} ${plural}`
    case 'many':
      return `${number} ${accusative}`
    case 'other':
      return `${number} ${singular}`
  }
}
