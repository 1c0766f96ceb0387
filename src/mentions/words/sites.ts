/** Words by which places without an entry are named, and words that only look like it. Folded. */

/** Class nouns whose complement, though an ordinary word, names them: `حي السلام`. */
export const TOWNS = new Set([
  'مدينه',
  'بلده',
  'قريه',
  'ناحيه',
  'محافظه',
  'حي',
  'مخيم',
  'ضاحيه',
  'شارع',
  'ساحه',
  'ميدان',
  'سجن',
  'معسكر',
  'مطار',
  'ميناء',
  'معبر',
  'سد',
  'مستوطنه',
  'دوار',
  'بلدتي',
  'مدينتي',
  'قريتي',
  'حيي',
  'سوق',
  'قري',
  'بلدات',
  'مستشفي',
  'مشفي',
  'جسر',
  'مسجد',
  'جامع',
  'كنيسه',
  'ملعب',
  'فندق',
  'قصر',
  'قلعه',
  'تله',
  'جبل',
  'وادي',
  'مديريه',
  'حاره',
])
/** Definite class nouns, each a place of its own with an adjective: the embassy of a country, a palace. */
export const DEFINITE_SITES = new Set([
  'القنصليه',
  'السفاره',
  'القصر',
  'السراي',
  'المنطقه',
  'المستشفي',
  'المشفي',
  'البلده',
  'المدينه',
  'المجمع',
])
/** Adjectives that make parts of a town of these: `المدينة الرياضية`, `البلدة القديمة`. */
export const OWN_ADJECTIVES: Readonly<Record<string, readonly string[]>> = {
  البلده: ['القديمه'],
  المدينه: ['الرياضيه', 'الصناعيه', 'القديمه', 'الجامعيه', 'الطبيه'],
  المجمع: ['الرياسي', 'الحكومي'],
  المنطقه: ['الصناعيه', 'الحره', 'الخضراء'],
}
/** Places that take the name of a state. */
export const EMBASSIES = new Set(['سفاره', 'قنصليه', 'السفاره', 'القنصليه'])
/** Hospitals are told apart by whose they are: `المستشفى` الإندونيسي, الوطني. */
export const HOSPITALS = new Set(['المستشفي', 'المشفي'])
export const HOSPITAL_ADJECTIVES = new Set(
  'الوطني الجامعي العسكري التعليمي الاوروبي المعمداني السلطاني الاميري'.split(' '),
)
export const SITE_ADJECTIVES = new Set(['الرياسي', 'الجمهوري', 'الحكومي', 'الملكي', 'الخضراء'])
export const KIND_ADJECTIVES = new Set([
  'الدولي',
  'الدوليه',
  'الجويه',
  'الجوي',
  'العسكري',
  'العسكريه',
  'البحري',
  'البحريه',
  'النفطي',
  'النفطيه',
  'المركزي',
  'المركزيه',
  'الحدودي',
  'الحدوديه',
  'العام',
  'الكبير',
  'التجاري',
  'المدني',
  'الغازي',
  'الحكومي',
  'الطبي',
  'الجامعي',
  'التعليمي',
])

/** First words of place names in two. */
export const OPENERS = new Set([
  'ابن',
  'ابو',
  'ام',
  'بني',
  'بن',
  'راس',
  'خان',
  'تل',
  'عين',
  'دير',
  'كفر',
  'بيت',
  'وادي',
  'جبل',
  'برج',
  'سيدي',
  'ميت',
  'منيه',
  'كوم',
  'نجع',
  'عزبه',
  'منشاه',
  'شبرا',
  'حوش',
  'خربه',
  'دار',
  'جوره',
  'حصن',
  'باب',
  'واد',
  'بير',
  'اولاد',
  'نحال',
  'كفار',
  'كريات',
  'رامات',
  'معاليه',
  'جفعات',
])

/** Whether a word opens the names of towns: بيت and ميت are foreign first names too. */
export const opensTown = (form: string): boolean => OPENERS.has(form)

/** What a quarter, a building or a place is like, not what it is called: `حي سكني`, `مخيم عشوائي`. */
export const LIKENESS = new Set(
  'سكني شعبي عشوايي راق راقي كامل مكتظ مجاور قريب بعيد ناء نايي صغير كبير حدودي عسكري مدني تجاري صناعي زراعي جبلي ساحلي ريفي صحراوي بحري نفطي سياحي تاريخي اثري مغلق مفتوح محصن مهجور جديد قديم'.split(
    ' ',
  ),
)

/** First words of persons' names that are no names by themselves. */
export const PERSONAL = new Set(['عبد', 'ابو', 'ابي'])

/** Class nouns of the feminine, whose adjectives end in ة. */
export const FEMININE = new Set([
  'خربه',
  'قري',
  'بلدات',
  'مدينه',
  'بلده',
  'قريه',
  'ناحيه',
  'محافظه',
  'ولايه',
  'مديريه',
])
/** Class nouns that an indefinite word never names. */
export const PLAIN_SITES = new Set([
  'مبني',
  'برج',
  'مجمع',
  'محطه',
  'قضاء',
  'ساحل',
  'شاطي',
  'ريف',
  'اقليم',
  'سد',
  'سهل',
  'مدرسه',
  'مناطق',
  'مديريات',
  'احياء',
  'مدن',
  'محافظات',
  'مخيمات',
  'مستوطنات',
  'مستشفيات',
  'محليه',
  'معتمديه',
  'عزله',
  'تقاطع',
  'منتجع',
  'جسري',
  'معبري',
  'مطاري',
  'قاعدتي',
  'مستشفيي',
  'شارعي',
])
/** Class nouns that are adjectives too, so that a preposition must stand before: `في محلية` أم كدادة. */
export const AFTER_PREPOSITION = new Set(['محليه', 'احياء', 'عزله'])
export const PREPOSITIONS = new Set([
  'في',
  'من',
  'الي',
  'علي',
  'داخل',
  'قرب',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'بين',
])
/** What is called after people. */
export const NAMESAKES = new Set([
  'مستشفي',
  'مشفي',
  'مدرسه',
  'مسجد',
  'جامع',
  'شارع',
  'ساحه',
  'ميدان',
  'مطار',
  'جسر',
  'معسكر',
  'قاعده',
  'مجمع',
  'ملعب',
  'حي',
  'كوبري',
  'حاره',
])
/** Titles that places bear of those whom they are called after: `مستشفى الشهيد أبو يوسف النجار`. */
export const HONOURS = new Set(
  'الشهيد الشهيده الشيخ النبي الملك الملكه الامير الاميره السلطان الامام السيد السيده القديس القديسه الريس الدكتور'.split(
    ' ',
  ),
)
/** What is sold in a market of a town; `سوق العمل` is none. */
export const MARKETS = new Set(
  'المواشي الماشيه الاغنام الخضار الخضروات السمك الاسماك الذهب الهال الشعبي المركزي القديم'.split(' '),
)
/** A site that is fired at: `موقع` المرج. */
export const FIRED_AT = new Set(
  'قصف قصفت استهدف استهدفت استهداف استهدفوا يستهدف تستهدف هاجم هاجمت هاجموا مهاجمه محيط'.split(' '),
)
/** Whoever is jailed: `بسجن الناشط` is what a court orders, and no prison. */
export const JAILED = new Set(
  'الناشط الناشطه الصحفي الصحفيه الصحافي الصحافيه الاعلامي الاعلاميه المدون المدونه المتهم المتهمه المتهمين المدان المدانين الريس الوزير النايب القيادي المعارض المعارضه الشاب المحامي المحاميه القاضي الضابط المدير الطالب الفنان المغني الامام الشيخ السياسي الكاتب'.split(
    ' ',
  ),
)
/** What is made up for or shut off: `سد النقص` is no dam. */
export const CLOSED = new Set(
  'الثغرات الثغره الفجوه الفجوات النقص العجز الفراغ الفراغات الطريق الطرق الباب الابواب الاحتياجات الحاجات الحاجه المنافذ الذرايع الرمق الديون المنابع'.split(
    ' ',
  ),
)
/** Courts jail whoever is named next: `قضت محكمة بسجن المرشح`. */
export const JAILS = new Set(
  'قضت قضي حكم حكمت حكما احكام يقضي تقضي امر امرت قرار قررت اصدر اصدرت طالب طالبت يطالب عاقب عاقبت تاييد ايدت'.split(
    ' ',
  ),
)
/** What quarters of towns are called after: `حي المطار`. */
export const LANDMARKS = new Set(
  'المطار الميناء الجامعه المستشفي المصنع القصر الشرطه السلام النصر الكهرباء'.split(' '),
)
/** Class nouns that only a place makes a name: `طريق` دمشق is one, `طريق الحرير` a figure. */
export const BARE_SITES = new Set(['سوق', 'طريق', 'موقع', 'موقعي', 'محور', 'كليه', 'قاعده'])
/** Adjectives, phrases with a proclitic, verbs and nouns with a pronoun. */
export const OTHER_PHRASE = /يه$|^(?:[وفبك]ال|[وفب]?لل|ل.{4})|(?:ها|هم)$/
