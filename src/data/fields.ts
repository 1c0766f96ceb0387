import { ARTICLES, MENTIONS } from './article-tables.ts'
import { EVENTS, REPORTS } from './event-tables.ts'
import { ARTICLE_FIELDS, EVENT_FIELDS, REPORT_FIELDS } from './record-fields.ts'
import { ACTORS, OUTLETS, PLACES } from './register-tables.ts'
import type { Field, Table } from './table.ts'

/** A file of the data, as the code book describes it. */
export interface DataFile {
  /** Below `data/`. */
  readonly name: string
  /** What one line or row of it is, in Arabic. */
  readonly row: string
  readonly fields: readonly Field[]
}

const book = <Row>({ name, row, columns }: Table<Row>): DataFile => ({
  name,
  row,
  fields: columns.map(({ name: field, type, meaning }) => ({ name: field, type, meaning })),
})

/** The code book: every file below `data/`, what a line of it is, and what each field means. */
export const DATA_FILES: readonly DataFile[] = [
  {
    name: 'articles.ndjson',
    row: 'كل سطر قصاصة واحدة، كائن JSON، بكل ما قُرئ منها.',
    fields: ARTICLE_FIELDS,
  },
  book(ARTICLES),
  { name: 'reports.ndjson', row: 'كل سطر خبر واحد، كائن JSON.', fields: REPORT_FIELDS },
  book(REPORTS),
  { name: 'events.ndjson', row: 'كل سطر حدث واحد، كائن JSON.', fields: EVENT_FIELDS },
  book(EVENTS),
  book(MENTIONS),
  book(ACTORS),
  book(PLACES),
  book(OUTLETS),
]

/** What the types of fields mean, in Arabic. */
export const FIELD_TYPES: Readonly<Record<Field['type'], string>> = {
  id: 'معرّف: حروف لاتينية صغيرة وأرقام',
  ids: 'قائمة معرّفات؛ في CSV تفصل بينها «; »',
  text: 'نص؛ في CSV يسبق فاصلٌ علوي (U+0027) ما يبدأ بإحدى = + - @ لئلا تحسبه الجداول معادلة',
  texts: 'قائمة نصوص؛ في CSV تفصل بينها «; »',
  number: 'عدد',
  boolean: 'true نعم، false لا',
  day: 'يوم: سنة-شهر-يوم',
  edtf: 'تاريخ بصيغة EDTF: ~ نحو، ? غير مؤكد، / من إلى، .. مفتوح',
  address: 'عنوان على الشبكة',
  object: 'كائن له حقول',
  objects: 'قائمة كائنات',
}
