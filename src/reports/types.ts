import type { EventType } from '../records.ts'

export const EVENT_CLASSES = [
  'violence',
  'coercion',
  'protest',
  'verbal-conflict',
  'diplomacy',
  'de-escalation',
  'escalation',
  'incident',
  'politics',
] as const
export type EventClass = (typeof EVENT_CLASSES)[number]

/** What a reader is told about a type of event: its Arabic name, its class, and what counts as one. */
export interface TypeInfo {
  readonly type: EventType
  /** Arabic, singular, without the article. */
  readonly label: string
  readonly class: EventClass
  /** One Arabic sentence. */
  readonly definition: string
}

/** Arabic names of the classes. */
export const CLASS_LABELS: Readonly<Record<EventClass, string>> = {
  violence: 'عنف',
  coercion: 'إكراه',
  protest: 'احتجاج',
  'verbal-conflict': 'خصومة كلامية',
  diplomacy: 'دبلوماسية',
  'de-escalation': 'تهدئة',
  escalation: 'تصعيد',
  incident: 'حوادث',
  politics: 'سياسة',
}

const ROWS: readonly TypeInfo[] = [
  {
    type: 'air-strike',
    label: 'غارة جوية',
    class: 'violence',
    definition: 'ضربة من طائرات، أو «ضربات» تشنها دولة من الجو.',
  },
  {
    type: 'rocket-attack',
    label: 'قصف صاروخي',
    class: 'violence',
    definition: 'هجوم بصواريخ أو قذائف أو مدفعية أو هاون.',
  },
  {
    type: 'drone-attack',
    label: 'هجوم بمسيّرات',
    class: 'violence',
    definition: 'هجوم بطائرات مسيّرة مسلحة، ولو رافقتها صواريخ.',
  },
  {
    type: 'bombing',
    label: 'تفجير',
    class: 'violence',
    definition: 'تفجير بعبوة أو سيارة مفخخة أو لغم أو انتحاري.',
  },
  {
    type: 'clash',
    label: 'اشتباك',
    class: 'violence',
    definition: 'قتال على الأرض: اشتباك أو اقتحام أو كمين أو إطلاق نار.',
  },
  {
    type: 'attack',
    label: 'هجوم',
    class: 'violence',
    definition: 'هجوم لم تُذكر وسيلته، أو موجة معدودة من الهجمات.',
  },
  {
    type: 'assassination',
    label: 'اغتيال',
    class: 'violence',
    definition: 'قتل متعمد لشخص مسمّى أو ذي رتبة، أيّاً كانت الوسيلة.',
  },
  {
    type: 'arrest',
    label: 'اعتقال',
    class: 'coercion',
    definition: 'توقيف أو احتجاز أو مداهمة للاعتقال أو خطف.',
  },
  {
    type: 'sanction',
    label: 'عقوبات',
    class: 'coercion',
    definition: 'فرض عقوبات أو إدراج على قائمة أو حظر.',
  },
  {
    type: 'protest',
    label: 'احتجاج',
    class: 'protest',
    definition: 'تظاهرة أو إضراب أو اعتصام أو قطع طريق احتجاجاً.',
  },
  {
    type: 'condemnation',
    label: 'إدانة',
    class: 'verbal-conflict',
    definition: 'إدانة أو استنكار أو تنديد أو مذكرة احتجاج.',
  },
  {
    type: 'denial',
    label: 'نفي',
    class: 'verbal-conflict',
    definition: 'نفي خبر أو فعل.',
  },
  {
    type: 'accusation',
    label: 'اتهام',
    class: 'verbal-conflict',
    definition: 'تحميل طرف مسؤولية فعل.',
  },
  {
    type: 'claim',
    label: 'تبنٍّ',
    class: 'verbal-conflict',
    definition: 'إعلان المسؤولية عن فعل أو الإقرار به.',
  },
  {
    type: 'threat',
    label: 'تهديد',
    class: 'verbal-conflict',
    definition: 'تهديد طرف أو تحذيره من استعمال القوة.',
  },
  {
    type: 'demand',
    label: 'مطالبة',
    class: 'verbal-conflict',
    definition: 'مطالبة علنية أو دعوة إلى فعل.',
  },
  {
    type: 'meeting',
    label: 'اجتماع',
    class: 'diplomacy',
    definition: 'اجتماع أو قمة أو لقاء أو اتصال هاتفي أو جلسة.',
  },
  {
    type: 'visit',
    label: 'زيارة',
    class: 'diplomacy',
    definition: 'زيارة شخص مسمّى أو وفد.',
  },
  {
    type: 'negotiation',
    label: 'محادثات',
    class: 'diplomacy',
    definition: 'محادثات أو مفاوضات أو وساطة.',
  },
  {
    type: 'message',
    label: 'رسالة',
    class: 'diplomacy',
    definition: 'تسليم رسالة أو خطاب أو إبلاغ رسمي.',
  },
  {
    type: 'agreement',
    label: 'اتفاق',
    class: 'diplomacy',
    definition: 'التوصل إلى اتفاق أو توقيعه.',
  },
  {
    type: 'ceasefire',
    label: 'هدنة',
    class: 'de-escalation',
    definition: 'بدء هدنة أو وقف هجمات أو تعليقها.',
  },
  {
    type: 'ceasefire-end',
    label: 'انتهاء الهدنة',
    class: 'escalation',
    definition: 'انتهاء هدنة أو انهيارها أو استئناف الهجمات.',
  },
  {
    type: 'withdrawal',
    label: 'انسحاب',
    class: 'de-escalation',
    definition: 'خروج قوات من موقع أو إخلاؤه أو انتهاء مهمة.',
  },
  {
    type: 'deployment',
    label: 'انتشار',
    class: 'escalation',
    definition: 'إرسال قوات أو سلاح أو نشرها أو إقامة قاعدة.',
  },
  {
    type: 'aid',
    label: 'مساعدات',
    class: 'diplomacy',
    definition: 'مساعدة إنسانية أو مالية قُدّمت أو جرى التعهد بها.',
  },
  {
    type: 'disaster',
    label: 'كارثة',
    class: 'incident',
    definition: 'حادث أو فيضان أو حريق أو زلزال أو وباء.',
  },
  {
    type: 'election',
    label: 'انتخابات',
    class: 'politics',
    definition: 'اقتراع أو نتائجه أو تصويت على الثقة.',
  },
  {
    type: 'appointment',
    label: 'تعيين',
    class: 'politics',
    definition: 'تعيين أو استقالة أو إقالة أو تولي منصب.',
  },
  {
    type: 'ruling',
    label: 'حكم',
    class: 'politics',
    definition: 'حكم قضائي أو قانون أو قرار رسمي.',
  },
]

/** An object, not a map: a property is found faster, and this is asked of every word that tells something. */
const BY_TYPE: Readonly<Partial<Record<EventType, TypeInfo>>> = Object.fromEntries(
  ROWS.map((row) => [row.type, row]),
)

/** Every type of event, in the order in which readers meet them. */
export const EVENT_TYPE_INFO: readonly TypeInfo[] = ROWS

/** Tells a type's Arabic name, class and definition. */
export function typeInfo(type: EventType): TypeInfo {
  const info = BY_TYPE[type]
  if (info === undefined) throw new Error(`expected a row for the event type ${type}`)
  return info
}

/** Types whose two sides have no order: agents and targets are one list of parties. */
export const RECIPROCAL: ReadonlySet<EventType> = new Set([
  'meeting',
  'negotiation',
  'agreement',
  'clash',
] as const)
