import type { Field, FieldType } from '../table.ts'

const field = (name: string, type: FieldType, meaning: string): Field => ({ name, type, meaning })

/** Fields of a line of `review.ndjson`: something for an editor to look at. */
export const REVIEW_FIELDS: readonly Field[] = [
  field(
    'kind',
    'id',
    'ما هو: name اسم ليس في السجل، disagreement روايات مختلفة، published قصاصة لا يُعرف يوم نشرها، date حدث لا يُعرف يومه، evidence شاهد قليل، join روايتان جُمعتا',
  ),
  field('weight', 'number', 'كم قصاصة تتحسن قراءتها إن حُسم'),
  field('stakes', 'number', 'ما يتعلق به، لترتيب المتساوي: مرات الاسم، أو أخبار القصاصة، أو قتلى الحدث'),
  field('name', 'text', 'الاسم؛ null لغير الأسماء'),
  field('event', 'id', 'معرّف الحدث، أو null'),
  field('clippings', 'ids', 'معرّفات القصاصات'),
  field('quotes', 'texts', 'كلمات القصاصات التي تُظهره؛ لا شيء حيث لا يُنشر النص'),
  field('reason', 'text', 'سبب جمع الروايتين، أو null'),
  field('differs', 'ids', 'ما تختلف فيه الروايات'),
  field('ready', 'objects', 'سطور جاهزة للصق'),
  field(
    'ready[].act',
    'id',
    'ما يفعله لصقها: entry إضافة اسم، front تاريخ في رأس القصاصة، accept تأكيد، drop إسقاط، change إثبات أو تصحيح، merge تثبيت الجمع، split فصل',
  ),
  field('ready[].file', 'text', 'الملف الذي تُلصق فيه'),
  field('ready[].yaml', 'text', 'السطور نفسها'),
]
