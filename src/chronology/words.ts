import { foldText } from '../arabic/fold.ts'

/** A folded word's proclitics before the article, and the article. */
export const DEFINITE = /^(?:[وف]?[بلك]?ال|[وف]?لل)(?=..)/

const ENDINGS = /(?:ات|تين|ين|ون|ان|يه|ها|هم|ه|ا)$/

/** The words of a language are few, and each is asked for often. */
const stems = new Map<string, string>()

/** The conjunction that opens a longer word; a word that begins with the letter loses it everywhere alike. */
const AND = /^و(?=...)/

/** A folded word without its article, its conjunction and its ending, so that forms of one word are one. */
export function stem(word: string): string {
  let known = stems.get(word)
  if (known === undefined) {
    const bare = word.replace(DEFINITE, '').replace(AND, '')
    const short = bare.replace(ENDINGS, '')
    known = short.length > 2 ? short : bare
    stems.set(word, known)
  }
  return known
}

/** Folded words before an hour of the day ("قرابة الرابعة"), which counts nothing. */
export const BEFORE_HOURS: ReadonlySet<string> = new Set(
  'الساعة ساعة قرابة عند حوالي نحو زهاء قبيل بعيد حتى تمام'.split(' ').map((word) => foldText(word)),
)

/** Folded words after a trigger that set a happening apart from one told before; Infinity for "another". */
export const OTHERNESS: ReadonlyMap<string, number> = new Map(
  (
    [
      [['ثان', 'ثاني', 'ثانيا', 'ثانية'], 2],
      [['ثالث', 'ثالثا', 'ثالثة'], 3],
      [['رابع', 'رابعا', 'رابعة'], 4],
      [['خامس', 'خامسا', 'خامسة'], 5],
      [['سادس', 'سادسا', 'سادسة'], 6],
      [['آخر', 'أخرى', 'مماثل', 'مماثلا', 'مماثلة', 'مماثلين'], Infinity],
    ] as const
  ).flatMap(([words, turn]) => words.map((word) => [foldText(word), turn] as const)),
)

/** The folded word for a round of talks or fighting, which is counted like a happening. */
export const ROUND = foldText('جولة')

/** Words that stand in news reports of every kind, so that sharing them says nothing. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'على عند عن من في إلى مع بين بعد قبل منذ خلال حتى ضد لدى حول دون نحو أثناء عقب إثر بسبب',
    'أن إن كان كانت يكون تكون قد لقد لم لن لا ما هذا هذه ذلك تلك هو هي هم الذي التي الذين كما حيث أو ثم لكن',
    'قال قالت أعلن أعلنت أكد أكدت ذكر ذكرت أفاد أفادت أضاف أضافت أوضح أشار مصدر مصادر بيان تصريح مسؤول',
    'يوم أمس اليوم صباح مساء فجر ليل ليلة ساعة ساعات أيام شهر عام الأحد الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت',
    'قوات قوة جيش حكومة وزارة وزير رئيس جماعة فصائل مسلحة مسلح مسلحين منطقة مدينة قاعدة قواعد موقع مواقع بلاد دولة',
    'هجوم هجمات هجوما ضربة ضربات غارة غارات جوية قصف صاروخ صواريخ صاروخي طائرة طائرات مسيرة عملية عمليات',
    'مقتل قتل قتلى جرحى جريح إصابة أسفر أسفرت أدى أدت آخرين آخرون شخص أشخاص عدد',
    'استهدف استهدفت استهداف شن شنت نفذ نفذت تعرض تعرضت واصل جديد جديدة كبير كبيرة',
  ].flatMap((line) => line.split(' ').map((word) => stem(foldText(word)))),
)

const stemsOf = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ').map((word) => stem(foldText(word)))))

/** Stems of words for kinds of places, after which a place's own name stands. */
export const PLACE_NOUNS = stemsOf(
  'جبهة محور ثكنة معسكر موقع تلة تل جبل سلسلة وادي سهل قرية بلدة ناحية قضاء مديرية منطقة محلة حي مخيم',
  'شارع دوار ساحة ميدان جسر معبر ميناء مرفأ حقل مصفاة قاعدة مطار سد محطة سوق مستشفى مسجد سجن مزرعة',
)

/** Stems of words that follow a word for a place and are no name. */
export const NO_NAMES = stemsOf(
  'فلان قريب قريبة مجاور مجاورة أخرى آخر كبير كبيرة صغير صغيرة عسكري عسكرية مدني سكني سكنية مفتوحة حدودية حدودي',
  'شمال شمالي شمالية جنوب جنوبي جنوبية شرق شرقي شرقية غرب غربي غربية وسط محيط أطراف قرب داخل خارج تابع تابعة تابعين',
  'تنتشر تتمركز تستخدم يستخدمها تضم يقع تقع خاضعة عدة عدد نفس نفسه نفسها ذاتها مكتظة قديم قديمة رئيسي رئيسية دولي دولية',
  'أمريكي أمريكية أميركي أميركية إسرائيلي إسرائيلية إيرانية تركية عراقية سورية يمنية لبنانية محصنة مأهولة نائية',
)
