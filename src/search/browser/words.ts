/** What the search says to readers. */
export const words = {
  none: 'لا نتيجة.',
  partial: 'لا خبر فيه كل ما طُلب، وهذه أقرب الأخبار إليه:',
  nearest: 'أتقصد:',
  tried: 'بُحث عن',
  as: 'اسماً لـ',
  more: 'المزيد',
  failed: 'تعذّر تحميل الفهرس.',
  any: 'الكل',
} as const
