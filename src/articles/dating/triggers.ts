import { foldText } from '../../arabic/fold.ts'
import { RareMemo, type WordForm } from '../../arabic/vocabulary.ts'
import type { EventType } from '../../records.ts'

/**
 * Words by which a sentence shows that it tells of a well-known happening of a type. Wide on purpose: the place, the
 * parties and the day must agree too before anything is made of it.
 */
const WORDS: Readonly<Partial<Record<EventType, string>>> = {
  'air-strike': 'ضربة ضربات ضربتين غارة غارات غارتين قصف قصفت استهدف استهدفت استهداف شن شنت حملة حرب عاصفة',
  'rocket-attack':
    'صاروخ صواريخ صاروخي صاروخية صاروخيا قصف هجوم هجوما هجمات هجومين قذائف استهدف استهدفت بالستي باليستية ضربة غارة',
  'drone-attack': 'مسيرة مسيرات طائرة طائرات هجوم هجوما هجمات استهدف استهدفت استهداف اغتيال',
  attack: 'هجوم هجوما هجمات عملية انفجار قصف طوفان اقتحام تفجير مجزرة استهداف استهدفت',
  bombing: 'تفجير تفجيرات انفجار انفجارات انتحاري عبوة مفخخة',
  clash:
    'اشتباكات اشتباك معارك معركة مواجهات هجوم اقتحام اقتحم سيطرة سيطر سيطرت سقوط حرب غزو مجزرة فض انقلاب عملية استعادة استعاد استعادت تحرير سقطت كمين',
  assassination: 'اغتيال اغتيل اغتالت مقتل قتل قتلت تصفية ضربة غارة استشهاد استهداف استهدف استهدفت',
  arrest: 'الموقوف الموقوفة المعتقل اعتقال اعتقل اعتقلت احتجاز خطف اختطاف توقيف أوقفت احتجزت القبض انقلاب',
  protest: 'احتجاجات احتجاج تظاهرات مظاهرات انتفاضة ثورة حراك اقتحام',
  ceasefire: 'هدنة تهدئة تعليق تعليقها علقت وقف توقف اتفاق إيقاف',
  'ceasefire-end': 'استئناف انتهاء انهيار استأنفت انهارت حرب',
  agreement: 'اتفاق اتفاقية اتفاقيات اتفاقا توقيع مصالحة مذكرة وثيقة صفقة',
  withdrawal: 'انسحاب انسحب انسحبت سحب حل مغادرة فرار هروب خروج اعتزال',
  disaster: 'انفجار زلزال فيضان فيضانات سيول إعصار حريق حرائق تحطم سقوط كارثة غرق انهيار تدافع حادث',
  election: 'انتخابات انتخاب انتخب استفتاء اقتراع فوز',
  appointment: 'استقالة استقال تنحي عزل تعيين عين تكليف كلف تولي تشكيل تنصيب إقالة أقال انتخاب اعتذار ثقة',
  ruling: 'تجميد جمد اعتراف مذكرة مذكرتي مذكرات عودة حكم قرار قرارا قانون حل إلغاء إنهاء استبعاد',
  sanction: 'عقوبات مقاطعة حصار قطع تصنيف إدراج حظر شطب رفع إلغاء',
  visit: 'زيارة زيارته زار',
  meeting: 'قمة اجتماع لقاء مؤتمر التقى',
  negotiation: 'محادثات مفاوضات مشاورات جولة حوار',
  claim: 'تحرير هزيمة انتصار إعلان',
}

const byWord = new Map<string, EventType[]>()
for (const [type, words] of Object.entries(WORDS) as [EventType, string][]) {
  for (const word of foldText(words).split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), type])
}
const NOTHING: readonly EventType[] = []

/** Types of happening that a folded word can tell; proclitics, the article and a possessive are allowed. */
export function typesTold(word: WordForm): readonly EventType[] {
  return types.of(word)
}

/** The same of a folded word that is no token's. */
export function typesOfForm(form: string): readonly EventType[] {
  return types.read(form)
}

const types = new RareMemo(typesOf)

function typesOf(form: string): readonly EventType[] {
  const whole = byWord.get(form)
  if (whole !== undefined) return whole
  const stem = form.replace(/^[وف]?(?:لل|[بكل]?ال|[بكل](?=.{4}))?/, '')
  return (
    byWord.get(stem) ??
    byWord.get(stem.replace(/(?:ها|هم|ه)$/, '')) ??
    byWord.get(stem.replace(/ت?(?:ها|هم|ه)$/, 'ه')) ??
    NOTHING
  )
}

const WEAPONS = new Set(
  foldText('طائرة طائرات مسيرة مسيرات صاروخ صواريخ قذائف عبوة بالستي باليستية').split(' '),
)

/** Whether a word names a weapon: it tells the type of a happening, but the day belongs to the deed. */
export function isWeapon(form: string): boolean {
  return WEAPONS.has(form.replace(/^[وفبل]?(?:ال)?(?=.{4})/, '')) || WEAPONS.has(form)
}
