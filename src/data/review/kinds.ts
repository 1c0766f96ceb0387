import { foldText } from '../../arabic/fold.ts'
import type { ActorKind, Mention, OutletKind, PlaceKind } from '../../records.ts'

/** First words of names by the kind of what they name, in usual spelling; a proposal for the editor, no reading. */
const ACTORS: readonly (readonly [ActorKind, string])[] = [
  [
    'armed-group',
    'كتائب كتيبة سرايا لواء ألوية عصائب أنصار فصائل فصيل ميليشيا ميليشيات مليشيا عصابة قوة مجموعة',
  ],
  [
    'political-group',
    'حركة حزب تيار ائتلاف كتلة جماعة تنظيم جبهة تجمع حراك القوى التيار الحزب الكتلة الحركة',
  ],
  ['coalition', 'تحالف حلف التحالف الحلف'],
  [
    'government-body',
    'وزارة مجلس جهاز محكمة مديرية هيئة قيادة قوات جيش شرطة حكومة برلمان بعثة دائرة نيابة ديوان رئاسة استخبارات مخابرات بلدية أمانة حرس فرقة فيلق لجنة سفارة قنصلية المحكمة المجلس الهيئة القيادة القوات الجيش الشرطة النيابة الحكومة',
  ],
  [
    'organization',
    'منظمة نقابة اتحاد جمعية مؤسسة شركة بنك مصرف جامعة رابطة مرصد مركز معهد صندوق شبكة المرصد الاتحاد الجمعية المنظمة الشركة',
  ],
]

const PLACES: readonly (readonly [PlaceKind, string])[] = [
  ['city', 'مدينة'],
  ['town', 'بلدة ناحية'],
  ['village', 'قرية كيبوتس مستوطنة'],
  ['quarter', 'حي ضاحية شارع ساحة ميدان سوق دوار'],
  ['district', 'قضاء مديرية'],
  ['governorate', 'محافظة ولاية مقاطعة'],
  ['region', 'إقليم منطقة ريف ساحل'],
  ['camp', 'مخيم'],
  ['crossing', 'معبر منفذ'],
  ['airport', 'مطار'],
  ['base', 'قاعدة معسكر ثكنة'],
  ['port', 'ميناء مرفأ'],
  ['field', 'حقل'],
  ['water', 'نهر بحيرة خليج مضيق سد وادي'],
]

const OUTLETS: readonly (readonly [OutletKind, string])[] = [
  ['agency', 'وكالة'],
  ['newspaper', 'صحيفة جريدة يومية'],
  ['television', 'قناة تلفزيون فضائية'],
  ['radio', 'إذاعة راديو'],
  ['magazine', 'مجلة'],
]

function tableOf<K extends string>(rows: readonly (readonly [K, string])[]): ReadonlyMap<string, K> {
  return new Map(
    rows.flatMap(([kind, list]) => list.split(' ').map((word) => [foldText(word), kind] as const)),
  )
}

const TABLES = {
  actor: { kinds: tableOf<string>(ACTORS), rest: 'person' },
  place: { kinds: tableOf<string>(PLACES), rest: 'town' },
  outlet: { kinds: tableOf<string>(OUTLETS), rest: 'website' },
} as const

/** The kind that a name's first word proposes for its entry. guessKind('actor', 'كتائب النور') //=> 'armed-group' */
export function guessKind(kind: Mention['kind'], name: string): string {
  const { kinds, rest } = TABLES[kind]
  return kinds.get(foldText(name).split(' ')[0] ?? '') ?? rest
}
