/**
 * Words that take away or weaken the assertion of what follows them in the clause.
 *
 * Reasoning: Arabic marks much of this by tense. After `دعا إلى`, `هدد بـ` or `قبل أن` the deed stands as a noun or in
 * the present; a past verb there is a relative clause and tells what did happen. So each kind says which tenses it
 * reaches.
 */
import type { Modality } from '../records.ts'
import type { Tense } from './forms.ts'

export interface Operator {
  readonly kind: string
  /** What a trigger in its reach becomes. */
  readonly modality: Modality
  /** Arabic name of the kind, for readers. */
  readonly label: string
  readonly reaches: readonly Tense[]
  /** Particles and fixed phrases, words parted by spaces; `|` parts phrases. */
  readonly phrases: string
  readonly verbs?: readonly (readonly [past: string, present: string])[]
  readonly nouns?: string
  readonly participles?: string
  /** It reaches the next verb or noun only, not the rest of the clause. */
  readonly near?: true
  /** It reaches no further than the next comma. */
  readonly local?: true
}

export const OPERATORS: readonly Operator[] = [
  {
    kind: 'negation',
    label: 'نفي نحوي',
    modality: 'negated',
    reaches: ['present', 'noun', 'participle'],
    phrases: 'لم|لن|لا|ليس|ليست|ليسوا|لسنا|لا توجد|لا يوجد',
  },
  {
    kind: 'absence',
    label: 'انتفاء',
    modality: 'negated',
    reaches: ['present', 'noun'],
    phrases:
      'وضع حد|لوضع حد|ووضع حد|دون|بدون|من دون|من غير|بلا|عدم|بعدم|لعدم|انعدام|انتفاء|غياب|خلو|دونما|بدلا من|بدل|ما من|بمنأى عن|نجا من|نجت من',
    verbs: [
      ['أحبط', 'يحبط'],
      ['أفشل', 'يفشل'],
      ['منع', 'يمنع'],
      ['ألغى', 'يلغي'],
      ['أرجأ', 'يرجئ'],
      ['رفض', 'يرفض'],
      ['جنب', 'يجنب'],
      ['حال', 'يحول'],
      ['استبعد', 'يستبعد'],
      ['أجل', 'يؤجل'],
      ['تأجل', 'يتأجل'],
      ['ألغي', 'يلغى'],
      ['أرجئ', 'يرجأ'],
      ['ثنى', 'يثني'],
      ['عرقل', 'يعرقل'],
      ['فشل', 'يفشل'],
      ['أخفق', 'يخفق'],
      ['عجز', 'يعجز'],
      ['تعذر', 'يتعذر'],
      ['امتنع', 'يمتنع'],
      ['خلا', 'يخلو'],
      ['أعاق', 'يعيق'],
      ['عطل', 'يعطل'],
      ['أجهض', 'يجهض'],
    ],
    nouns: 'منع إحباط إلغاء رفض استبعاد تأجيل إرجاء إفشال إخفاق عجز امتناع تعذر عرقلة تعطيل إجهاض',
    participles: 'رافض مستبعد',
  },
  {
    kind: 'condition',
    label: 'شرط',
    modality: 'hypothetical',
    reaches: ['past', 'present', 'noun', 'participle'],
    phrases: 'إذا|لو|في حال|في حالة|ما لم|بشرط|شريطة|شرط أن|ما إذا|إن لم|لولا|حال|طالما|متى ما|على أن',
    nouns: 'شروط',
    participles: 'مشترط',
  },
  {
    kind: 'possibility',
    label: 'احتمال',
    modality: 'hypothetical',
    reaches: ['present', 'noun'],
    phrases:
      'ربما|لعل|من الممكن|من المحتمل|من المرجح|من المتوقع|من الوارد|متوقعا|قد لا|يبدو|عسى|هل|ماذا لو|في انتظار|بانتظار|يمكن|يمكنه|يمكنها|لا يستبعد|لا تستبعد|عما إذا',
    verbs: [
      ['أمكن', 'يمكن'],
      ['احتمل', 'يحتمل'],
      ['توقع', 'يتوقع'],
      ['رجح', 'يرجح'],
      ['تنبأ', 'يتنبأ'],
      ['تدرب', 'يتدرب'],
      ['فكر', 'يفكر'],
      ['درس', 'يدرس'],
      ['نوى', 'ينوي'],
      ['أمل', 'يأمل'],
      ['تمنى', 'يتمنى'],
      ['أراد', 'يريد'],
      ['رغب', 'يرغب'],
      ['كاد', 'يكاد'],
      ['عرض', 'يعرض'],
      ['بحث', 'يبحث'],
      ['خشي', 'يخشى'],
      ['توجس', 'يتوجس'],
      ['يجوز', 'يجوز'],
      ['سعى', 'يسعى'],
      ['هدف', 'يهدف'],
      ['ينتظر', 'ينتظر'],
      ['اقترح', 'يقترح'],
      ['ضغط', 'يضغط'],
    ],
    nouns:
      'احتمال احتمالات إمكانية إمكان خطر مخاطر مخاوف خشية فرص فرصة نية نوايا رغبة مقترح مقترحات اقتراح اقتراحات خطة خطط تخطيط مخطط مخططات مؤامرة مشروع مسودة مبادرة سيناريو تكهنات تساؤلات استعداد استعدادات تحضيرات إجراءات قدرة جهود مساعي مساع سعي خيار خيارات',
    participles: 'مستعد متوقع آمل',
  },
  {
    kind: 'habit',
    label: 'عادة لا خبر بعينه',
    modality: 'hypothetical',
    reaches: ['present', 'noun', 'participle'],
    phrases: 'غالبا ما|عادة ما|كثيرا ما|نادرا ما|دائما ما|قلما',
  },
  {
    kind: 'doubt',
    label: 'قد مع المضارع',
    modality: 'hypothetical',
    reaches: ['present'],
    phrases: 'قد|وقد|فقد',
    near: true,
  },
  {
    kind: 'purpose',
    label: 'غاية أو توقٍّ',
    modality: 'hypothetical',
    reaches: ['present', 'noun'],
    phrases:
      'لتجنب|تجنب|تجنبا|لتفادي|تفادي|تفاديا|لتلافي|تلافيا|لدرء|درءا|لمنع|تحسبا|حذرا من|تخوفا من|قلقا من|مخافة|بنية|بقصد|على أمل|أملا في|بغاية|خوفا|خشية|بهدف|بغية|من أجل|لأجل|تمهيدا|استعدادا|سعيا|كي|لكي|مقابل|من شأنه|من شأنها|من شأن|بغرض|ريثما|إلى حين|لحين|كفيل',
  },
  {
    kind: 'duty',
    label: 'وجوب',
    modality: 'hypothetical',
    reaches: ['present', 'noun'],
    phrases:
      'كان من المفترض|وكان من المفترض|كان المفترض|وكان المفترض|كان يفترض|وكان يفترض|ضرورة|بضرورة|على ضرورة|يجب|ينبغي|يتعين|لا بد|من الضروري|حان وقت|أهمية|بأهمية|وجوب|حق|بحق|الحق',
    verbs: [
      ['وجب', 'يجب'],
      ['انبغى', 'ينبغي'],
      ['تعين', 'يتعين'],
      ['لزم', 'يلزم'],
      ['احتاج', 'يحتاج'],
    ],
  },
  {
    kind: 'demand',
    label: 'طلب',
    modality: 'hypothetical',
    reaches: ['present', 'noun'],
    phrases: 'حث على',
    verbs: [
      ['طالب', 'يطالب'],
      ['دعا', 'يدعو'],
      ['حث', 'يحث'],
      ['ناشد', 'يناشد'],
      ['طلب', 'يطلب'],
      ['اشترط', 'يشترط'],
      ['أوصى', 'يوصي'],
      ['نصح', 'ينصح'],
      ['أمر', 'يأمر'],
      ['شجع', 'يشجع'],
    ],
    nouns: 'مطالبة مطالبات مطالب مطلب دعوة دعوات مناشدة طلب نداء توصية',
    participles: 'مطالب داع داعي مناشد',
  },
  {
    kind: 'menace',
    label: 'وعيد أو تحذير',
    modality: 'hypothetical',
    reaches: ['present', 'noun'],
    phrases: '',
    verbs: [
      ['هدد', 'يهدد'],
      ['توعد', 'يتوعد'],
      ['لوح', 'يلوح'],
      ['حذر', 'يحذر'],
      ['أنذر', 'ينذر'],
      ['تعهد', 'يتعهد'],
      ['وعد', 'يعد'],
      ['أقسم', 'يقسم'],
      ['خير', 'يخير'],
    ],
    nouns: 'تهديد تهديدات تحذير تحذيرات وعيد تعهد وعد تلويح',
    participles: 'مهدد محذر متوعد متعهد ملوح',
  },
  {
    kind: 'plan',
    label: 'اعتزام',
    modality: 'planned',
    reaches: ['present', 'noun'],
    phrases:
      'من المقرر|ومن المقرر|من المزمع|من المؤمل|المقرر|المزمع|كان مقررا|من المفترض|المفترض|من المرتقب|من المنتظر|بصدد|على وشك|سوف',
    verbs: [
      ['اعتزم', 'يعتزم'],
      ['افترض', 'يفترض'],
      ['قرر', 'يقرر'],
      ['خطط', 'يخطط'],
      ['استعد', 'يستعد'],
      ['تأهب', 'يتأهب'],
      ['عزم', 'يعزم'],
      ['وافق', 'يوافق'],
      ['اتفق', 'يتفق'],
      ['أعد', 'يعد'],
      ['جهز', 'يجهز'],
    ],
    nouns: 'عزم اعتزام موعد',
    participles: 'معتزم عازم',
  },
  {
    kind: 'topic',
    label: 'موضوع كلام لا خبر',
    modality: 'hypothetical',
    reaches: ['present', 'noun'],
    phrases: 'حول|بشأن|بخصوص|حيال|إزاء|لبحث|لمناقشة|لتدارس|لدراسة',
    nouns: 'قرار اتفاق موافقة مفاوضات مباحثات محادثات مناقشات نقاش',
  },
  {
    kind: 'charge',
    label: 'تهمة لا خبر',
    modality: 'hypothetical',
    reaches: ['noun', 'present'],
    phrases:
      'بتهمة|بتهم|تهمة|تهم|للاشتباه|بشبهة|المتهم|المتهمين|المتهمون|المتهمة|قضية|قضايا|محاكمة|محاكمات|المدان|المدانين|بالضلوع|لضلوعه|لضلوعهم|بالتورط|لتورطه|لتورطهم|بالتخطيط|بالتآمر|بالتحريض|المشتبه|المطلوب|يروي|تروي|يحكي|تحكي|فيلم|الفيلم|فيلما|الكتاب|الرواية|المسلسل|المسرحية|الوثائقي|كتابا|رواية|مسلسل|مسرحية|وثائقي|كتاب عن|كتابا عن|كتاب حول|ذكرى|الذكرى|بذكرى|لذكرى|سنوية|السنوية|مناورات|المناورات|مناورة|تمرين|تمارين|تحاكي|يحاكي|محاكاة',
    local: true,
  },
  {
    kind: 'attempt',
    label: 'محاولة',
    modality: 'hypothetical',
    reaches: ['present', 'noun'],
    phrases: '',
    verbs: [['حاول', 'يحاول']],
    nouns: 'محاولة محاولات',
  },
  {
    kind: 'denial',
    label: 'تكذيب',
    modality: 'denied',
    reaches: ['past', 'present', 'noun'],
    phrases: 'لا صحة|لا أساس',
    verbs: [
      ['نفى', 'ينفي'],
      ['كذب', 'يكذب'],
      ['دحض', 'يدحض'],
      ['فند', 'يفند'],
      ['أنكر', 'ينكر'],
    ],
    nouns: 'نفي تكذيب إنكار',
    participles: 'نافي مكذب منكر',
  },
]
