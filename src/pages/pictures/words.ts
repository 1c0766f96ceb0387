/** The words of the pictures, in Arabic. */

const wordsOfMap = {
  title: 'خريطة الأحداث',
  section: 'أين وقعت الأحداث',
  intro: 'كل علامة موضع تُروى فيه أحداث، تكبر بعددها، وشكلها بقدر دقة المكان كما روته القصاصات.',
  label: 'خريطة أماكن الأحداث. الأماكن نفسها في الجدول.',
  exactness: {
    town: 'مدينة أو بلدة',
    area: 'محافظة أو منطقة، والموضع فيها غير محدد',
    country: 'بلد، والموضع فيه غير محدد',
  },
  short: { town: 'بلدة', area: 'منطقة', country: 'بلد' },
  place: 'المكان',
  known: 'دقة الموضع',
  events: 'الأحداث',
  violent: 'منها العنيفة',
  table: 'أماكن الخريطة في جدول',
  beyond: (count: string) => `خارج إطار الخريطة: ${count} في أماكن أبعد، وهي في الجدول.`,
  nowhere: (count: string) => `لا مكان لها على الخريطة: ${count} لم يُذكر مكانها أو لا يُعرف موضعه.`,
  borders:
    'السواحل والحدود من Natural Earth (ملك عام)، كما ترسمها وبلا موقف من نزاع عليها؛ ومواضع المدن من GeoNames (CC BY 4.0). المدن والبلدات في مواضعها، والمناطق وسط ما يُعرف من مدنها، والبلدان في وسطها.',
  small:
    'ما وقع في البلد: النقطة بلدة، والدائرة المتقطعة منطقة، والمعيّن بلد. المواضع من GeoNames (CC BY 4.0)، والحدود من Natural Earth.',
  link: 'الخريطة كاملة وجدولها',
}

const wordsOfNetwork = {
  title: 'من مع من، ومن ضد من',
  intro:
    'أكثر الأطراف حضوراً في الأحداث المروية، وما يجمعها. يغلظ الخط بعدد الأحداث، وتكبر الدائرة بعدد أحداث الطرف كلها.',
  label: 'شبكة الأطراف. العلاقات نفسها في الجدول.',
  together: 'معاً',
  against: 'في خصومة',
  meanings: {
    together: 'معاً: في صف واحد، أو في لقاء أو اتفاق أو مساعدة',
    against: 'في خصومة: هجوم أو عقوبة أو احتجاج أو كلام على الآخر',
  },
  first: 'طرف',
  second: 'وطرف',
  table: 'العلاقات في جدول',
  shown: (shown: string, all: string) => `هذه أقوى ${shown} علاقة من ${all}؛ وهي كلها في ملفات البيانات.`,
  link: 'شبكة الأطراف: من مع من، ومن ضد من',
  node: (name: string, events: string) => `${name}: ${events}`,
}

const wordsOfTimeline = {
  title: 'الشهر يوماً يوماً',
  label: 'أحداث الشهر على خط أيامه، والأيام نفسها مفصّلة بعده.',
  day: (day: string, events: string, published: string) =>
    [day, events, published].filter(Boolean).join('، '),
  published: 'يوم نُشرت فيه قصاصات',
  span: 'حدث يمتد على أيام أو لا يُعرف يومه منها',
  violent: 'عنف',
  other: 'غيره',
  unrealized: 'منفيّ أو معلَن مسبقاً أو مفترض أو لم يقع',
}

const wordsOfLocator = {
  label: (name: string) => `موضع ${name} على الخريطة`,
  inside: (name: string) => `ضمن ${name}، والموضع فيها غير محدد على الخريطة.`,
  town: 'الموضع من GeoNames (CC BY 4.0)، والحدود من Natural Earth.',
  area: 'وسط ما يُعرف من مدن هذه المنطقة: المواضع من GeoNames (CC BY 4.0)، والحدود من Natural Earth.',
}

const wordsOfStrip = { highest: 'وأعلاها' }

export const pictureWords = {
  strip: wordsOfStrip,
  locator: wordsOfLocator,
  map: wordsOfMap,
  network: wordsOfNetwork,
  timeline: wordsOfTimeline,
} as const
