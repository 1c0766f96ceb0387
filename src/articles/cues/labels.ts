import type { CueGroup } from '../cue.ts'

const PEOPLE =
  'كتب|كتبت|كتبه|كتبها|بقلم|إعداد|اعداد|أعد|أعده|أعدته|تحرير|ترجمة|تصوير|محرر|المحرر|الكاتب|الكاتبة|المؤلف|بواسطة|ناشر|الناشر|حاوره|عدسة|مونتاج|إشراف|author|editor|by|reporter|writer|written|تدقيق|المترجم|ترجمها|نقله|أعدها|source|via'

/** Keywords and sections. */
export const KEYWORDS: readonly CueGroup[] = [
  {
    kind: 'keywords',
    reach: 'block',
    place: 'label',
    most: 60,
    closes: true,
    forms: [
      'كلمات|الكلمات|كلمة|الكلمة دلالية|الدلالية|مفتاحية|المفتاحية|البحث|بحث|مفتاح|المفتاح',
      'وسوم|الوسوم|وسم|أوسمة|الأوسمة|تاغات|تاجات|التاجات|تاغ|هاشتاغ|هاشتاق|هاشتاج|علامات|العلامات|سمات|السمات|tags|tag|keywords|topics|labels',
      'مواضيع|المواضيع|موضوعات|الموضوعات|دلالات|موسوم',
      'تصنيف|التصنيف|تصنيفات|التصنيفات|القسم|الأقسام|أقسام|الباب|الفئة|category|categories|section|filed',
      'في هذا التقرير|المقال',
    ],
  },
]

/** Who wrote, edited, pictured and supplied it. */
export const BYLINE: readonly CueGroup[] = [
  {
    kind: 'byline',
    reach: 'next',
    place: 'whole',
    most: 4,
    forms: [
      'بواسطة|كتبه|كتبها|كتب|كتبت|بقلم|الكاتب|الكاتبة|المؤلف|المحرر|المصدر|author|source|by|المراسل|تحرير|إعداد|نشر',
      'نشر|نشرت|منشور|مضاف بواسطة|من',
      'رئيس مجلس الإدارة|الادارة',
      'رئيس|رئيسة|مدير|سكرتير التحرير',
      'نائب|مستشار رئيس? التحرير',
      'المدير|المشرف العام|المسؤول',
    ],
  },
  {
    kind: 'byline',
    reach: 'line',
    place: 'label',
    most: 14,
    closes: true,
    forms: [
      PEOPLE,
      'رئيس|رئيسة|مدير مجلس? التحرير|الإدارة|الادارة',
      'المدير|المشرف العام',
      'فريق|هيئة|أسرة|قسم|غرفة|مكتب|وحدة التحرير|الأخبار|الترجمة|المتابعة|الرصد|المراسلين',
      'المصدر|المصادر الخبر|الأصلي|المادة?',
      'مصدر الخبر|المادة|المقال',
      'نقلا عن',
    ],
  },
  {
    kind: 'byline',
    reach: 'line',
    place: 'start',
    most: 6,
    closes: true,
    forms: [
      'كتب|كتبت',
      'نقلا عن',
      'بقلم',
      'نشر|نشرت بواسطة',
      'مضاف من|بواسطة',
      'written|posted|published by',
      'by',
    ],
  },
  {
    kind: 'byline',
    reach: 'line',
    place: 'start',
    most: 16,
    stop: true,
    closes: true,
    forms: ['إعداد|اعداد|تحرير|تغطية|كتابة * تحرير|للنشرة|ترجمة|إعداد'],
  },
  {
    kind: 'byline',
    reach: 'line',
    place: 'start',
    most: 26,
    forms: [
      'صدر|مصدر|المصدر|تعليق|التعليق|شرح|حقوق|كابشن الصورة|الفيديو|الصور',
      'التعليق|تعليق على|حول الصورة|الفيديو',
      'صورة|صور|الصورة|لقطة أرشيفية|ارشيفية|أرشيف|الأرشيف|تعبيرية|توضيحية|متداولة|من|ملتقطة الأرشيف|أرشيف|فيديو|مواقع?',
      'image|photo|picture source|caption|by|credit|via',
      'getty|reuters|afp|epa|ap images|photo?',
    ],
  },
  {
    kind: 'byline',
    reach: 'line',
    place: 'whole',
    most: 5,
    closes: true,
    forms: ['انتهى|انتهي|يتبع|تمت', 'خاص|متابعات|وكالات|متابعة|مراسلون'],
  },
  {
    kind: 'byline',
    reach: 'line',
    place: 'whole',
    most: 5,
    forms: [
      'صورة|أرشيفية|أرشيف|تعبيرية|غيتي|جيتي|getty|afp|reuters',
      'صورة|صور أرشيفية|ارشيفية|تعبيرية|أرشيف|متداولة',
      'الصورة|صورة من? أرشيف|الأرشيف|الانترنت|الإنترنت|مواقع',
    ],
  },
]

const UNITS =
  'ثانية|ثواني|ثوان|دقيقة|دقائق|ساعة|ساعات|يوم|أيام|يوما|أسبوع|أسابيع|شهر|أشهر|شهرا|سنة|سنوات|عام|أعوام'
const ONE_OR_TWO =
  'لحظات|قليل|دقيقة|دقيقتين|ساعة|ساعتين|يوم|يومين|أسبوع|أسبوعين|شهر|شهرين|سنة|سنتين|عام|عامين'

/** When it was printed or changed. */
export const DATELINE: readonly CueGroup[] = [
  {
    kind: 'dateline',
    reach: 'line',
    place: 'label',
    most: 22,
    numbered: true,
    forms: [
      'تاريخ|وقت|موعد|توقيت|بتاريخ النشر|نشر|الخبر|الإضافة|الاضافة|التحديث|المقال|الإنشاء|الرفع|آخر|إضافة',
      'تاريخ|التاريخ|بتاريخ|date|published|posted|updated|created',
      'آخر|أخر|اخر تحديث|تعديل',
      'تم النشر|التحديث|نشره|نشر|تحديث|تحديثه|إضافة',
    ],
  },
  {
    kind: 'dateline',
    reach: 'line',
    place: 'start',
    most: 16,
    numbered: true,
    forms: [
      'آخر|أخر|اخر|تاريخ تحديث|تعديل|النشر|نشر|الإضافة|التحديث',
      'تم|جرى النشر|التحديث|نشره|نشر|تحديثه|تحديث هذا? المقال|الخبر? في|بتاريخ|يوم|منذ|الساعة',
      'last|published|posted|updated|update|modified * #',
    ],
  },
  {
    kind: 'dateline',
    reach: 'line',
    place: 'whole',
    most: 8,
    forms: [
      `منذ|قبل # ${UNITS}`,
      `تم|جرى? النشر|نشر|نشره|التحديث|تحديث|تحديثه? منذ|قبل ${ONE_OR_TWO} واحدة|واحد?`,
      `# ${UNITS}|minutes|hours|days|min|mins|hrs مضت|ago`,
    ],
  },
]
