import { foldText } from '../arabic/fold.ts'

/** A folded word's proclitics before the article, and the article. */
export const DEFINITE = /^(?:[وف]?[بلك]?ال|[وف]?لل)(?=..)/

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
  ].flatMap((line) => line.split(' ').map((word) => foldText(word).replace(DEFINITE, ''))),
)
