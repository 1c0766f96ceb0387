/** Arabic names of the kinds that records know: of actors, places, outlets, lines set aside, dates, rights. */
import type {
  ActorKind,
  DateBasis,
  DateEvidence,
  FurnitureKind,
  Modality,
  OutletKind,
  PlaceKind,
  Rights,
} from '../records.ts'

export const actorKinds: Readonly<Record<ActorKind, string>> = {
  state: 'دولة',
  'government-body': 'جهة حكومية',
  'armed-group': 'جماعة مسلحة',
  'political-group': 'جهة سياسية',
  coalition: 'تحالف',
  'international-organization': 'منظمة دولية',
  person: 'شخصية',
  organization: 'منظمة',
}

export const placeKinds: Readonly<Record<PlaceKind, string>> = {
  country: 'بلد',
  region: 'إقليم',
  governorate: 'محافظة',
  district: 'قضاء',
  city: 'مدينة',
  town: 'بلدة',
  village: 'قرية',
  quarter: 'حيّ',
  base: 'قاعدة',
  airport: 'مطار',
  port: 'ميناء',
  crossing: 'معبر',
  camp: 'مخيم',
  field: 'حقل',
  site: 'موقع',
  water: 'مسطح مائي',
}

export const outletKinds: Readonly<Record<OutletKind, string>> = {
  agency: 'وكالة أنباء',
  newspaper: 'صحيفة',
  website: 'موقع إخباري',
  television: 'قناة تلفزيونية',
  radio: 'إذاعة',
  magazine: 'مجلة',
}

export const furnitureKinds: Readonly<Record<FurnitureKind, { label: string; definition: string }>> = {
  related: { label: 'مواد ذات صلة', definition: 'عناوين مواد أخرى عُرضت بجوار الخبر.' },
  comments: { label: 'تعليقات', definition: 'نموذج التعليق أو ما كتبه القراء.' },
  share: { label: 'مشاركة', definition: 'أزرار المشاركة والمتابعة.' },
  keywords: { label: 'كلمات مفتاحية', definition: 'وسوم الصفحة وكلماتها الدالة.' },
  byline: { label: 'سطر الكاتب', definition: 'اسم الكاتب أو الناشر قائماً وحده في سطر.' },
  dateline: { label: 'سطر المكان والتاريخ', definition: 'مكان الخبر أو تاريخ نشره قائماً وحده في سطر.' },
  repeat: { label: 'تكرار', definition: 'سطر سبق بنصّه، كعنوان مكرر.' },
  disclaimer: { label: 'إخلاء مسؤولية', definition: 'تنبيه قانوني أو إشعار حقوق.' },
  'other-article': { label: 'مادة أخرى', definition: 'نص مادة غير التي حُفظت القصاصة لأجلها.' },
  navigation: { label: 'تصفح', definition: 'قوائم الموقع وأزراره وروابطه.' },
}

export const modalities: Readonly<Record<Modality, { label: string; definition: string }>> = {
  reported: { label: 'مرويّ', definition: 'ترويه قصاصة واحدة على الأقل على أنه وقع.' },
  denied: { label: 'منفيّ', definition: 'ذُكر لِيُنفى: قيل إنه وقع، ونفاه من نُسب إليه أو غيره.' },
  planned: { label: 'مُعلَن مسبقاً', definition: 'أُعلن عنه قبل موعده، ولا تقول الرواية إنه وقع.' },
  hypothetical: { label: 'مفترض', definition: 'احتمال أو شرط أو تقدير، لا خبر عن واقع.' },
  negated: { label: 'لم يقع', definition: 'تقول الرواية إنه لم يحدث.' },
}

export const dateBases: Readonly<Record<DateBasis, string>> = {
  printed: 'مطبوع في القصاصة',
  inferred: 'مستنتَج من نص القصاصة',
  editor: 'أثبته المحرر',
}

export const dateRules: Readonly<Record<DateEvidence['rule'], string>> = {
  printed: 'تاريخ مطبوع',
  weekday: 'يوم من أيام الأسبوع',
  'dated-fact': 'واقعة مؤرخة في النص',
  relative: 'عبارة زمنية نسبية',
  'office-holder': 'منصب يشغله شخص مذكور',
  lifespan: 'نشأة جهة مذكورة',
  happening: 'حدث معروف التاريخ',
  editor: 'المحرر',
}

export const rights: Readonly<Record<Rights, string>> = {
  full: 'النص كامل',
  excerpt: 'مقتطف من النص',
  metadata: 'بيانات القصاصة دون نصها',
}

/** The kinds of sources that the authority files of this archive name by a word. */
export const sources: Readonly<Record<string, string>> = {
  general: 'مراجع عامة',
  'general reference': 'مراجع عامة',
  press: 'تداول الاسم في الصحافة العربية',
  regular: 'صيغة مطّردة لأسماء الهيئات',
  cldr: 'سجل أسماء البلدان الموحّد',
  documented: 'مرجع موثق',
}

/** The sections of the site, as its menu names them. */
export const sections = {
  home: 'الصفحة الأولى',
  chronology: 'السجل الزمني',
  actors: 'الأطراف',
  places: 'الأماكن',
  outlets: 'وسائل الإعلام',
  types: 'أنواع الأحداث',
  search: 'البحث',
  method: 'المنهج',
  data: 'البيانات',
} as const
