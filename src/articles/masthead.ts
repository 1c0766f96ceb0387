import { foldedSet } from '../arabic/fold.ts'
import { GAP, type ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import { findDates } from '../dates/expressions.ts'
import type { OutletRef } from '../records.ts'
import { isLabelled } from './head.ts'
import { gather, shared } from './kinship.ts'
import type { Layout } from './layout.ts'
import { isArabic, type Line } from './line.ts'
import { isClassNoun, listedOutlet, nameOutlet } from './naming.ts'
import { DATE_WORDS, DESK, GIVEN_NAMES, MEDIA, POSTING } from './words.ts'

/** A page's own name at its head; `plain` when its words show that it is one, not its place alone. */
export interface Masthead {
  readonly ref: OutletRef
  readonly plain: boolean
}

/** Lines from the top, menus left aside, among which a page's own name stands. */
const HEAD_LINES = 3
/** Tokens of the longest name. */
const LONGEST = 5

/** Tokens, half-open, of one cell of a line. */
interface Cell {
  readonly first: number
  readonly last: number
  /** It is all of the line's words. */
  readonly alone: boolean
  /** A date stands in another cell of the line. */
  readonly dated: boolean
}

/**
 * Reads a page's own name at its head: `ليبيا اليوم نت > الأخبار > متابعات`, `الخليج أونلاين | khaleej.example`, or
 * alone on its line.
 *
 * Reasoning:
 * - A name that no file lists is plain when it has a word of the trade, its address or Latin name beside it, or when
 *   the page says it again where only its own name stands: in quotes, after ل, as a hashtag, at its foot.
 * - Otherwise two to four words alone at the very top are the page's name, unless they are words of sections, a place
 *   or a person, or words of the story, as the kicker above a headline has.
 */
export function readMasthead(text: ArabicText, layout: Layout, authority: Authority): Masthead | null {
  const end = layout.title ?? layout.body
  let weak: OutletRef | null = null
  let seen = 0
  for (let i = 0; i < end && seen < HEAD_LINES; i++) {
    if (isMenu(layout, i)) continue
    seen++
    for (const cell of cellsOf(text, layout.lines[i] as Line)) {
      const name = nameIn(text, layout, i, cell, authority)
      if (name?.plain === true) return name
      if (seen <= 2) weak ??= name?.ref ?? null
    }
  }
  return weak === null ? null : { ref: weak, plain: false }
}

/** A line that its own words set aside; rows of crumbs and cells may hold the name. */
function isMenu(layout: Layout, i: number): boolean {
  const { asides, kinds, lines } = layout
  const kind = kinds[i]
  if (kind === 'share' || kind === 'comments' || kind === 'disclaimer') return true
  // What a label above names, `رئيس التحرير`, is not the page.
  if (isLabelled(layout, i)) return true
  return asides[i] !== null && (lines[i] as Line).size <= 2
}

function nameIn(
  text: ArabicText,
  layout: Layout,
  i: number,
  cell: Cell,
  authority: Authority,
): Masthead | null {
  const { first, last } = cell
  const size = last - first
  const forms = text.tokens.slice(first, last).map((token) => token.form)
  if (size > LONGEST) return listedFirst(text, i, cell, authority)
  if (size === 0 || forms.some((form) => MENU.has(form))) return null
  const { ref } = nameOutlet(text, first, last, authority)
  // `الأخبار` and `الشرق الأوسط` are papers and sections: among crumbs they are sections.
  if (ref.id !== null) return isRubric(forms) && !cell.alone ? null : { ref, plain: true }
  if (size < 2 || isNoName(text, layout, forms, first, last, authority)) return null
  const spoken =
    forms.some((form, k) => MEDIA.has(form) || (k === 0 && POSTING.has(form))) ||
    isForeign(text, layout, i, last)
  if (spoken || isSaidAgain(text, layout, i, first, last)) return { ref, plain: true }
  const placed = cell.alone
    ? size <= 4 && !isOfStory(text, layout, first, last)
    : cell.dated && isArticled(forms)
  return placed && layout.title !== null && layout.datelines[i]?.sure !== true ? { ref, plain: false } : null
}

/** A row of the channels of one house, its own name first: `قناة صدى البلد البلد سبورت صدى البلد جامعات`. */
function listedFirst(
  text: ArabicText,
  i: number,
  { first, last }: Cell,
  authority: Authority,
): Masthead | null {
  if (i > 1 || !isClassNoun(text.tokens[first]?.form ?? '')) return null
  for (let end = first + 2; end <= Math.min(first + LONGEST, last); end++) {
    const named = listedOutlet(text, first, end, authority) ?? listedOutlet(text, first + 1, end, authority)
    if (named !== null) return { ref: named.ref, plain: true }
  }
  return null
}

/** `ساعة واحدة`, `3 دقائق`: how long ago, as pages print it. */
const AGO =
  /^(?:ساعه|ساعات|ساعتان|ساعتين|دقيقه|دقايق|دقيقتان|دقيقتين|يومان|يومين|ايام|اسبوع|اسبوعين|شهر|شهرين)$/

/** Words of sections, of dates, of desks; a place or a person. */
function isNoName(
  text: ArabicText,
  layout: Layout,
  forms: readonly string[],
  first: number,
  last: number,
  authority: Authority,
): boolean {
  const [opening = ''] = forms
  if (isRubric(forms) || text.tokens.slice(first, last).filter((token) => token.number).length > 1)
    return true
  if (GIVEN_NAMES.has(opening) || AGO.test(opening) || LABELS.has(opening) || ADVERTS.has(opening))
    return true
  // `عاشوراء 2024` is a season's section; a channel's number is short.
  if (forms.some((form) => /^(?:19|20)\d\d$/.test(form))) return true
  if (layout.title !== null && (layout.lines[layout.title] as Line).last <= first) return true
  const listed = authority.lookup.at(text, first, last)
  return (
    listed.some((match) => match.last === last && match.kind !== 'outlet') ||
    endsWithPerson(text, first, last, authority)
  )
}

/** Whether somebody stands at the end of some words: `الرئيس الجزائري عبد المجيد تبون`, on a picture. */
function endsWithPerson(text: ArabicText, first: number, last: number, authority: Authority): boolean {
  for (let at = first; at < last; at++) {
    const matches = authority.lookup.at(text, at, last)
    if (matches.some(({ id, last: end }) => end === last && authority.actors.get(id)?.kind === 'person'))
      return true
  }
  return false
}

/** Whether all the words are those of sections, desks and dates. */
function isRubric(forms: readonly string[]): boolean {
  const isSection = (form: string): boolean => SECTIONS.has(form) || SECTIONS.has(form.replace(/^و/, ''))
  return forms.every((form) => isSection(form) || DESK.has(form) || DATE_WORDS.has(form))
}

/** Whether words beside a date can be a page's name: two or more, the article before the first (`المنبر الدولي`). */
export function canBeName(text: ArabicText, first: number, last: number, authority: Authority): boolean {
  const forms = text.tokens.slice(first, last).map((token) => token.form)
  if (forms.length < 2 || !isArticled(forms) || GIVEN_NAMES.has(forms[0] ?? '') || isRubric(forms))
    return false
  return !endsWithPerson(text, first, last, authority)
}

/** Words of the story: a kicker, not a name. */
function isOfStory(text: ArabicText, layout: Layout, first: number, last: number): boolean {
  const words = new Set<string>()
  for (let i = layout.title ?? layout.body; i < layout.end; i++) {
    if (layout.kinds[i] === null) gather(text, layout.lines[i] as Line, words)
  }
  return SECTIONS.has(text.tokens[first]?.form ?? '') || shared(text, { first, last } as Line, words) > 0
}

function isArticled([opening = '']: readonly string[]): boolean {
  return opening.startsWith('ال')
}

/** Whether the words of some tokens, half-open, stand at another place again. */
function sameForms(tokens: ArabicText['tokens'], first: number, last: number, other: number): boolean {
  for (let at = first; at < last; at++)
    if (tokens[at]?.form !== tokens[other + at - first]?.form) return false
  return true
}

/** Whether the same words stand elsewhere as the page's own name: quoted, after ل, joined by `_`, or on an aside line. */
function isSaidAgain(text: ArabicText, layout: Layout, line: number, first: number, last: number): boolean {
  const { tokens } = text
  const own = layout.lines[line] as Line
  const opening = tokens[first]?.form ?? ''
  const joined = [`ل${opening}`, opening.replace(/^ال/, 'لل')]
  return layout.lines.some((other, i) => {
    if (i === line || i >= layout.end || other.first < own.last) return false
    for (let at = other.first; at + last - first <= other.last; at++) {
      const form = tokens[at]?.form ?? ''
      const bound = form === joined[0] || form === joined[1]
      if (form !== opening && !bound) continue
      if (!sameForms(tokens, first + 1, last, at + 1)) continue
      const quoted = ((tokens[at]?.gap ?? 0) & GAP.quote) !== 0 || tokens[at - 1]?.form === 'ل'
      if (bound || quoted || (layout.kinds[i] !== null && layout.kinds[i] !== 'related')) return true
    }
    return false
  })
}

/** Cuts a line at marks, wide spaces, foreign words and dates. A number ends a name only when it opens a cell. */
function cellsOf(text: ArabicText, line: Line): Cell[] {
  const { tokens } = text
  // `اليوم` is also half of outlets' names.
  const dates = findDates(text, line.first, line.last).filter(
    ({ meaning }) => meaning.kind === 'calendar' || meaning.kind === 'weekday',
  )
  const isDate = (at: number): boolean => dates.some((date) => date.first <= at && at < date.last)
  const cells: { first: number; last: number }[] = []
  let open = -1
  for (let at = line.first; at <= line.last; at++) {
    const token = at < line.last ? tokens[at] : undefined
    const named = token !== undefined && !isDate(at) && (isArabic(token.form) || (token.number && open >= 0))
    const parted = at > line.first && token !== undefined && isParted(text, at)
    if (open >= 0 && (!named || parted)) {
      cells.push({ first: open, last: at })
      open = -1
    }
    if (named && open < 0 && isArabic(token.form)) open = at
  }
  const alone =
    cells.length === 1 && line.last - line.first === (cells[0]?.last ?? 0) - (cells[0]?.first ?? 0)
  return cells.map((cell) => ({ ...cell, alone, dated: dates.length > 0 }))
}

function isParted({ tokens, source }: ArabicText, at: number): boolean {
  const between = source.slice(tokens[at - 1]?.end, tokens[at]?.start)
  // `بلدي نيوز-إدلب` is a name and a place, `عربي-21` one name.
  return (
    /[|>›»/\\•·–—:،,()[\]]|\s[-ـ]|[-ـ]\s|\s{2}/.test(between) ||
    (between === '-' && tokens[at]?.number === false)
  )
}

/** Whether an address or a Latin name stands beside the words, on their line or at the head of the next one. */
function isForeign({ tokens }: ArabicText, { lines }: Layout, i: number, last: number): boolean {
  const line = lines[i] as Line
  const beside = last < line.last ? tokens[last] : tokens[lines[i + 1]?.first ?? -1]
  return beside !== undefined && /^[a-z]/.test(beside.form) && !DATE_WORDS.has(beside.form)
}

/** Words of menus. */
const MENU = foldedSet(`
  الرئيسية القائمة بحث البحث ابحث الأرشيف أرشيف تسجيل دخول الدخول إنشاء حساب الوضع البث مباشر نحن بنا اتصل اقرأ شارك
  العودة إعلان إعلانات عاجل خاص متابعات تقارير حوارات صور فيديو سياسة السياسة اقتصاد الاقتصاد رياضة الرياضة ثقافة محليات
  منوعات القسم قسم تصنيف تخطي انتقل المحتوى نسخة محفوظة مشين موقعنا`)

/** Whose advertisement a page bears: `بنك القاهرة عمان`. */
const ADVERTS = foldedSet('بنك البنك مصرف شركة مطعم جامعة')

/** Words that open a line of labels. */
const LABELS = foldedSet(
  `كتب كتبت كتبه كتبها بقلم بواسطة تصوير صورة إعداد ترجمة تحرير المصدر نشر آخر عدد العدد نص تاريخ رئيس رئيسة نائب مدير
  مديرة المدير المديرة مشرف المشرف سكرتير أمين طاقم هيئة أسرة روابط الإشراف إشراف لقطة حساب عدسة صور د الدكتور الدكتورة المستشار المهندس اللواء`,
)

/** Words of which the names of sections and rubrics are made. */
const SECTIONS = foldedSet(`
  أخبار الأخبار خبر الخبر الدول دول حوادث الحوادث قضايا القضايا حوادث مجتمع المجتمع عرب عربي عربية العرب عالم العالم عالمي عالمية
  دولي دولية دوليات إقليمي إقليمية إقليميات محلي محلية المحلية العربية الدولية العالمية وطني وطنية الوطنية الوطن
  محافظات المحافظات المحافظة مدن المدن جهات الجهات جهوي جهوية ولايات الولايات أقاليم مناطق سياسي سياسية السياسية مال
  المال أعمال والأعمال أسواق الأسواق طاقة الطاقة بورصة تجارة برلمان البرلمان حكومة الحكومة أحزاب انتخابات أمن الأمن أمني
  أمنية الأمنية دفاع الدفاع عسكري عسكرية قضاء القضاء محاكم المحاكم عدل جريمة جرائم رياضي ثقافة الثقافة ثقافي فن فنون الفن
  الفنون أدب آداب سينما دراما صحة الصحة طب علوم العلوم علم تكنولوجيا التكنولوجيا تقنية بيئة البيئة طقس مناخ تعليم التعليم
  جامعات تربية سياحة سفر تراث تاريخ دين ديني إسلام إسلاميات مرأة المرأة أسرة الأسرة شباب مقال مقالات المقالات رأي الرأي آراء
  أقلام كتاب كتّاب أعمدة افتتاحية كلمة زوايا وجهات نظر تحليل تحليلات تحقيق تحقيقات تقرير تقارير ملف ملفات حوار حوارات مقابلة
  مقابلات لقاء دراسات بحوث أبحاث متابعات متابعة خاص خاصة حصري حصريا عاجل عاجلة أهم أبرز آخر أحدث مستجدات تطورات الساعة
  الآن اليوم الحدث حدث أحداث ترجمات ترجمة صحافة الصحافة صحف الصحف منوع منوعات متفرقات شؤون الشؤون شأن الشأن ميديا توثيق
  بيانات بيان بلاغات بلاغ وثائق مواقف نشاطات أنشطة شرق الشرق الأوسط غرب المشرق المغرب مغاربية الخليج خليجي خليجية أفريقيا إفريقيا
  آسيا أوروبا أميركا أمريكا ريبورتاج ريبورتاجات قصة قصص سلم السلم والأمن حقوق الإنسان إنسانية مساعدات هجرة لاجئون نازحون
  العراق سوريا لبنان الأردن فلسطين مصر ليبيا تونس الجزائر السودان اليمن السعودية الإمارات الكويت قطر عمان البحرين إيران تركيا
  إسرائيل العراقي السوري اللبناني الفلسطيني المصري الليبي التونسي الجزائري المغربي السوداني اليمني العربي الدولي المحلي
  قسم باب زاوية الصفحة صفحة الأولى الأخيرة حياة ناس أصداء مجلس النواب الأمة رئاسة الرئاسة غير مصنف`)
