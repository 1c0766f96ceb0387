/** What the search says to readers. */
export const words = {
  loading: 'جارٍ البحث…',
  none: 'لا نتيجة.',
  advice: 'جرّب كلمات أقل أو أعمّ، أو ألغِ التضييق، أو تصفّح الفهارس أدناه.',
  partial: 'لا خبر فيه كل ما طُلب، وهذه أقرب الأخبار إليه:',
  nearest: 'أتقصد:',
  tried: 'بُحث عن',
  as: 'أي:',
  more: 'المزيد',
  failed: 'تعذّر تحميل الفهرس.',
  any: 'الكل',
} as const
