import { readAuthority, type Authority } from '../../src/authority/read.ts'

/** A small authority of its own, so that these tests hold whatever the archive's files say. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  country: [
    'العراق',
    'سوريا',
    'لبنان',
    'اليمن',
    'ليبيا',
    'السودان',
    'مصر',
    'تونس',
    'الجزائر',
    'المغرب',
    'فلسطين',
    'الأردن',
    'السعودية',
    'إيران',
  ],
  city: [
    'بغداد',
    'أربيل',
    'دمشق',
    'بيروت',
    'صنعاء',
    'عدن',
    'طرابلس',
    'الخرطوم',
    'القاهرة',
    'رام الله',
    'غزة',
    'الرباط',
    'الجزائر العاصمة',
    'عمان',
    'الرياض',
    'دبي',
    'لندن',
    'واشنطن',
    'نيويورك',
    'الدوحة',
    'نواكشوط',
    'مأرب',
    'الفاشر',
    'درعا',
  ],
  governorate: ['محافظة الأنبار', 'محافظة تعز'],
}
const OUTLETS: readonly (readonly [id: string, name: string, kind: string, ...variants: string[]])[] = [
  ['reuters', 'رويترز', 'agency', 'وكالة رويترز'],
  ['afp', 'فرانس برس', 'agency', 'وكالة الصحافة الفرنسية', 'أ ف ب', 'الفرنسية'],
  ['dpa', 'د ب أ', 'agency', 'وكالة الأنباء الألمانية'],
  ['anadolu', 'الأناضول', 'agency', 'وكالة الأناضول'],
  ['sana', 'سانا', 'agency'],
  ['asharq-al-awsat', 'الشرق الأوسط', 'newspaper'],
  ['middle-east-eye', 'ميدل إيست آي', 'website'],
  ['cnn', 'CNN', 'television'],
]

const yaml = (items: readonly string[]): { file: string; content: string } => ({
  file: 'authority.yaml',
  content: items.map((item) => `- { ${item} }\n`).join(''),
})

let serial = 0
const places = Object.entries(PLACES).flatMap(([kind, names]) =>
  names.map((name) => `id: place-${++serial}, name: ${name}, kind: ${kind}`),
)
places.push('id: ford, name: معبر الوادي, kind: crossing')
const outlets = OUTLETS.map(
  ([id, name, kind, ...variants]) =>
    `id: ${id}, name: ${name}, kind: ${kind}, variants: [${variants.join(', ')}]`,
)

export function testAuthority(actors: readonly string[] = [], happenings: readonly string[] = []): Authority {
  const { authority, diagnostics } = readAuthority({
    actors: yaml(actors),
    places: yaml(places),
    outlets: yaml(outlets),
    happenings: yaml(happenings),
  })
  if (diagnostics.length > 0) throw new Error(`expected a sound authority: ${JSON.stringify(diagnostics)}`)
  return authority
}
