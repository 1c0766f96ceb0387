import { EXPORTS } from './exports.ts'
import type { Field } from './table.ts'

/** A file of the data, as the code book describes it. */
export interface DataFile {
  /** Below `data/`. */
  readonly name: string
  /** What one line or row of it is, or what it is for, in Arabic. */
  readonly row: string
  /** Empty for formats that are described elsewhere. */
  readonly fields: readonly Field[]
  /** Name of the same file with a byte order mark, for Excel; null where there is none. */
  readonly excel: string | null
}

/** The code book: every file below `data/`, what a line of it is, and what each field means. */
export const DATA_FILES: readonly DataFile[] = [
  ...EXPORTS.map(({ name, row, fields, excel }) => ({ name, row, fields, excel })),
  {
    name: 'datapackage.json',
    row: 'وصف ملفات CSV حقلًا حقلًا، مع حجمها وبصماتها (Frictionless Data Package).',
    fields: [],
    excel: null,
  },
]

/** What the types of fields mean, in Arabic. */
export const FIELD_TYPES: Readonly<Record<Field['type'], string>> = {
  id: 'معرّف: حروف لاتينية صغيرة وأرقام',
  ids: 'قائمة معرّفات؛ في CSV تفصل بينها «; »',
  text: 'نص؛ في CSV يسبق فاصلٌ علوي (U+0027) ما يبدأ بإحدى = + - @ لئلا تحسبه الجداول معادلة',
  texts: 'قائمة نصوص؛ في CSV تفصل بينها «; »',
  number: 'عدد',
  numbers: 'قائمة أعداد',
  boolean: 'true نعم، false لا',
  day: 'يوم: سنة-شهر-يوم',
  edtf: 'تاريخ بصيغة EDTF: ~ نحو، ? غير مؤكد، / من إلى، .. مفتوح',
  address: 'عنوان على الشبكة',
  object: 'كائن له حقول',
  objects: 'قائمة كائنات',
}
