import { MEANINGS } from './meanings.ts'
import type { Field, FieldType } from './table.ts'

const field = (name: string, type: FieldType, meaning: string): Field => ({ name, type, meaning })

const date = (name: string, meaning: string): Field[] => [
  field(name, 'object', `${meaning}؛ null إن لم يُعرف`),
  field(`${name}.edtf`, 'edtf', 'بصيغة EDTF'),
  field(`${name}.earliest`, 'day', 'أول يوم يحتمله؛ 0000-01-01 لما لا أول له'),
  field(`${name}.latest`, 'day', 'آخر يوم يحتمله؛ 9999-12-31 لما لا آخر له'),
]
const outlet = (name: string): Field[] => [
  field(`${name}.id`, 'id', 'معرّفها؛ null إن لم تكن في السجل'),
  field(`${name}.name`, 'text', 'اسمها'),
]
const span = (name: string): Field[] => [
  field(`${name}start`, 'number', MEANINGS.start),
  field(`${name}end`, 'number', MEANINGS.end),
]
const toll = (name: string, meaning: string): Field[] => [
  field(name, 'object', `${meaning}؛ null إن لم يُذكر`),
  field(`${name}.min`, 'number', 'أقل ما قيل'),
  field(`${name}.max`, 'number', 'أكثر ما قيل؛ null مع «أكثر من»'),
]
const eventToll = (name: string, meaning: string): Field[] => [
  field(name, 'object', `${meaning} في كل الأخبار؛ null إن لم يُذكر`),
  field(`${name}.low`, 'number', 'أقل ما قيل'),
  field(`${name}.best`, 'number', 'أقل ما قيل في آخر الأخبار'),
  field(`${name}.high`, 'number', 'أكثر ما قيل؛ null مع «أكثر من»'),
]

/** Fields of a report, below a path such as `events[].`. */
const report = (path: string): Field[] => [
  field(`${path}type`, 'id', 'النوع'),
  field(`${path}modality`, 'id', MEANINGS.modality),
  ...date(`${path}date`, 'تاريخ الحادثة'),
  field(`${path}date.text`, 'text', 'الكلمات التي قُرئ منها؛ فارغ لتاريخ من المحرر'),
  field(
    `${path}place`,
    'id',
    path === '' ? 'معرّف المكان، أو null' : 'معرّف المكان، أو ~ثم الاسم لمكان ليس في السجلات، أو null',
  ),
  field(`${path}agents`, 'ids', MEANINGS.agents),
  field(`${path}targets`, 'ids', MEANINGS.targets),
  ...toll(`${path}fatalities`, 'عدد القتلى'),
  ...toll(`${path}injuries`, 'عدد الجرحى'),
  field(`${path}speaker`, 'text', 'من يقول ذلك: معرّف جهة، أو الكلمات كما كُتبت، أو null'),
  field(`${path}source`, 'id', 'معرّف الوكالة أو الجهة المنسوب إليها الخبر، أو null'),
  ...span(path),
  field(`${path}evidence`, 'text', MEANINGS.evidence),
  field(`${path}trigger`, 'text', MEANINGS.trigger),
]

/** Fields of an article record. */
export const ARTICLE_FIELDS: readonly Field[] = [
  field('id', 'id', 'معرّف القصاصة، وهو اسم ملفها'),
  field('source', 'text', 'مسار ملف القصاصة'),
  field('title', 'text', 'العنوان، أو null'),
  field('titleBasis', 'id', MEANINGS.titleBasis),
  field('outlet', 'object', 'جهة النشر، أو null'),
  ...outlet('outlet'),
  field('credits', 'objects', 'الوكالات والجهات المنقول عنها'),
  ...outlet('credits[]'),
  ...date('published', 'تاريخ النشر'),
  field('published.basis', 'id', MEANINGS.dateBasis),
  field('sha256', 'text', 'بصمة النص (SHA-256)'),
  field('paragraphs', 'objects', 'فقرات المتن'),
  ...span('paragraphs[].'),
  field('furniture', 'objects', 'أسطر ليست من المقال'),
  ...span('furniture[].'),
  field(
    'furniture[].kind',
    'id',
    'لماذا نُحّيت: related أخبار متصلة، comments تعليقات، share مشاركة، keywords كلمات مفتاحية، byline سطر الكاتب، dateline سطر المكان والتاريخ، repeat تكرار، disclaimer إخلاء مسؤولية، other-article مقال آخر، navigation تصفح',
  ),
  field('furniture[].text', 'text', 'السطر كما كُتب؛ فارغ حيث لا يُنشر النص'),
  field('mentions', 'objects', 'الأسماء في المتن'),
  field('mentions[].kind', 'id', MEANINGS.mentionKind),
  field('mentions[].id', 'id', 'معرّف المسمّى؛ لاسم ليس في السجلات null، وللمكان ~ثم الاسم'),
  field('mentions[].name', 'text', 'الاسم المعتمد، أو الاسم كما كُتب'),
  ...span('mentions[].'),
  field('mentions[].text', 'text', MEANINGS.mentionText),
  field('mentions[].basis', 'id', MEANINGS.mentionBasis),
  field('events', 'objects', 'الأخبار في القصاصة، خبر لكل حادثة'),
  ...report('events[].'),
  field('redactions', 'objects', 'ما حجبه المحرر من النص، ومكانه مربعات سوداء؛ غير موجود إن لم يُحجب شيء'),
  ...span('redactions[].'),
  field('redactions[].why', 'text', 'سبب الحجب'),
]

/** Fields of a report record. */
export const REPORT_FIELDS: readonly Field[] = [
  field('id', 'id', 'معرّف الخبر'),
  field('clipping', 'id', 'معرّف القصاصة'),
  field('event', 'id', 'معرّف الحدث؛ null لما لا يصير حدثًا'),
  ...report(''),
  field('decided', 'boolean', MEANINGS.decided),
]

/** Fields of an event record. */
export const EVENT_FIELDS: readonly Field[] = [
  field('id', 'id', 'معرّف الحدث، ثابت'),
  field('type', 'id', 'النوع'),
  field('class', 'id', 'صنف النوع'),
  field('modality', 'id', MEANINGS.modality),
  ...date('date', 'تاريخ الحدث'),
  field('place', 'id', 'معرّف المكان، أو null'),
  field('agents', 'ids', MEANINGS.agents),
  field('targets', 'ids', MEANINGS.targets),
  ...eventToll('fatalities', 'عدد القتلى'),
  ...eventToll('injuries', 'عدد الجرحى'),
  field('reports', 'objects', 'الأخبار عنه، أوفاها أولًا'),
  field('reports[].clipping', 'id', 'معرّف القصاصة'),
  field('reports[].report', 'id', 'معرّف الخبر'),
  field('sources', 'objects', 'أخباره بحسب مصادرها؛ النص الواحد مصدر واحد وإن نشرته وسائل عدة'),
  field('sources[].wire', 'id', 'معرّف الوكالة التي نقلوا عنها، أو null'),
  field('sources[].reports', 'ids', 'معرّفات الأخبار'),
  field('relations', 'objects', 'ترتيبه بين الأحداث كما تقوله القصاصات'),
  field('relations[].kind', 'id', 'نوعه: response ردّ عليه، after وقع بعده'),
  field('relations[].from', 'id', 'الحدث اللاحق'),
  field('relations[].to', 'id', 'الحدث السابق'),
  field('relations[].clipping', 'id', 'القصاصة التي تقول ذلك'),
  field('relations[].start', 'number', MEANINGS.start),
  field('relations[].end', 'number', MEANINGS.end),
  field('joins', 'texts', MEANINGS.joins),
  field('confirmed', 'boolean', MEANINGS.confirmed),
  field('page', 'boolean', MEANINGS.page),
  field('former', 'ids', MEANINGS.former),
]

/** Fields of the features of the GeoJSON file. */
export const GEOJSON_FIELDS: readonly Field[] = [
  field('id', 'id', 'معرّف الحدث، ثابت'),
  field('geometry', 'object', 'نقطة، أو null حيث لا إحداثيات'),
  field('geometry.coordinates', 'numbers', 'خط الطول ثم خط العرض، بالدرجات'),
  field('properties', 'object', 'ما عُرف من الحدث'),
  field('properties.name', 'text', 'الحدث في جملة'),
  field('properties.type', 'id', 'النوع'),
  field('properties.typeName', 'text', 'اسم النوع'),
  field('properties.class', 'id', 'صنف النوع'),
  field('properties.modality', 'id', MEANINGS.modality),
  field('properties.date', 'edtf', 'تاريخ الحدث بصيغة EDTF'),
  field('properties.earliest', 'day', 'أول يوم يحتمله'),
  field('properties.latest', 'day', 'آخر يوم يحتمله'),
  field('properties.place', 'id', 'معرّف المكان، أو null'),
  field('properties.placeName', 'text', 'اسم المكان'),
  field('properties.placeKind', 'id', 'صنف المكان كما في places.csv'),
  field('properties.within', 'texts', 'أسماء الأمكنة التي تضمه، من الأقرب إلى الأبعد'),
  field('properties.agents', 'texts', 'أسماء الفاعلين'),
  field('properties.targets', 'texts', 'أسماء من وقع عليهم الفعل أو الطرف الآخر'),
  field('properties.fatalities', 'number', 'عدد القتلى: أقل ما قيل في آخر الأخبار'),
  field('properties.injuries', 'number', 'عدد الجرحى: أقل ما قيل في آخر الأخبار'),
  field('properties.clippings', 'ids', 'القصاصات التي ترويه'),
  field('properties.confirmed', 'boolean', MEANINGS.confirmed),
  field('properties.url', 'address', 'صفحته؛ null حيث لا يُعرف عنوان الموقع'),
]
