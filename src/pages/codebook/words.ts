/** The words of the code book, in Arabic. */
import type { Operator } from '../../reports/operators.ts'

const tenses: Readonly<Record<Operator['reaches'][number], string>> = {
  past: 'الماضي',
  present: 'المضارع',
  noun: 'الاسم',
  participle: 'اسم الفاعل',
}

export const codebookWords = {
  title: 'جداول القراءة',
  titles: {
    triggers: 'الكلمات الدالة على الأحداث',
    concepts: 'أبواب الكلمات التي تجاور الكلمة الدالة',
    operators: 'كلمات تغيّر حال ما بعدها',
    hijri: 'الشهور الهجرية وأيام الأسبوع',
    dates: 'على ماذا يستند تاريخ النشر',
    sources: 'مصادر ما في سجلات الأسماء',
  },
  heads: {
    code: 'الرمز',
    lemma: 'الكلمة',
    forms: 'صيغها',
    conditions: 'شروطها',
    concept: 'الباب',
    words: 'كلماته',
    rule: 'القاعدة',
    becomes: 'يصير ما بعدها',
    reaches: 'إذا كان',
    month: 'الشهر',
    spellings: 'صيغ أخرى',
    source: 'المصدر',
    entries: 'عدد الأسماء',
  },
  notes: {
    types: 'كل حدث في السجل من نوع واحد من هذه.',
    triggers:
      'لا يُقرأ حدث إلا بكلمة من هذه إذا تحققت شروطها. تُعرف الكلمة بتصريفاتها كلها، وبما اتصل بها من حروف وضمائر؛ وما كُتب بين علامتي تنصيص يدل على بابه كله.',
    concepts: 'يُسمّى كل باب بأول كلمة فيه.',
    modality: 'لكل حدث حال واحدة.',
    operators: 'إذا سبقت كلمة من هذه كلمةً دالة في جملتها، وكانت الدالة على الصيغة المذكورة، تغيّرت حال الحدث.',
    months: 'كل سطر شهر، كما يُسمّى في كل بلد.',
    hijri: 'أيام الأسبوع:',
    aside: 'سطور من القصاصة لا تُقرأ بحثاً عن أسماء أو أحداث.',
    dates: 'القرائن التي يُقرأ منها تاريخ نشر القصاصة، بترتيب قوتها.',
    sources: 'كل اسم في السجلات مذكور معه من أين أُخذ ما قيل عنه.',
  },
  tenses,
  coordinates: 'إحداثيات الأماكن',
} as const
