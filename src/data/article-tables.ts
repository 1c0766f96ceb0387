import type { Mention, OutletRef } from '../records.ts'
import type { Dataset, ReadingRow } from './dataset.ts'
import { MEANINGS } from './meanings.ts'
import { column, dateColumns, type Table } from './table.ts'

const article = column<ReadingRow>
const nameOf = ({ id, name }: OutletRef): string => id ?? `~${name}`

/** One row for each clipping. */
export const ARTICLES: Table<ReadingRow> = {
  name: 'articles.csv',
  row: 'كل سطر قصاصة واحدة: من نشرها ومتى وبأي عنوان.',
  rows: ({ rows }) => rows,
  columns: [
    article('id', 'id', 'معرّف القصاصة، وهو اسم ملفها', ({ reading }) => reading.clipping.id),
    article('title', 'text', 'العنوان', ({ reading }) => reading.article.title),
    article('title_basis', 'id', MEANINGS.titleBasis, ({ reading }) => reading.article.titleBasis),
    article('outlet', 'id', 'معرّف جهة النشر', ({ reading }) => reading.article.outlet?.id ?? null),
    article('outlet_name', 'text', 'اسم جهة النشر', ({ reading }) => reading.article.outlet?.name ?? null),
    article('author', 'text', 'الكاتب', ({ reading }) => reading.article.author),
    article('credits', 'ids', 'الوكالات والجهات المنقول عنها؛ ما لا معرّف له يُكتب اسمه بعد ~', ({ reading }) =>
      reading.article.credits.map(nameOf),
    ),
    ...dateColumns<ReadingRow>('published', 'تاريخ النشر', ({ reading }) => reading.article.published),
    article(
      'published_basis',
      'id',
      MEANINGS.dateBasis,
      ({ reading }) => reading.article.published?.basis ?? null,
    ),
    article('url', 'address', 'عنوان الأصل على الشبكة', ({ reading }) => reading.clipping.front.url),
    article(
      'archived',
      'address',
      'عنوان نسخة محفوظة من الأصل',
      ({ reading }) => reading.clipping.front.archived,
    ),
    article('retrieved', 'text', 'متى حُفظت القصاصة', ({ reading }) => reading.clipping.front.retrieved),
    article(
      'reviewed',
      'text',
      'متى راجعها محرر؛ الفارغ لم يُراجع',
      ({ reading }) => reading.clipping.front.reviewed?.on ?? null,
    ),
    article(
      'rights',
      'id',
      'ما يُنشر من النص: full كله، excerpt مقتطفات، metadata لا شيء',
      ({ rights }) => rights,
    ),
    article('reports', 'number', 'عدد الأخبار المقروءة منها', ({ reading }) => reading.reports.length),
    article(
      'sha256',
      'text',
      'بصمة النص (SHA-256)، للتحقق من أنه لم يتغير',
      ({ reading }) => reading.clipping.sha256,
    ),
  ],
}

export interface MentionRow {
  readonly row: ReadingRow
  readonly mention: Mention
}
const mention = column<MentionRow>

function* mentionRows({ rows }: Dataset): Generator<MentionRow> {
  for (const row of rows) for (const one of row.reading.mentions) yield { row, mention: one }
}

/** One row for each name in the text of a clipping. */
export const MENTIONS: Table<MentionRow> = {
  name: 'mentions.csv',
  row: 'كل سطر اسم واحد في متن قصاصة: جهة أو مكان أو وسيلة إعلام.',
  rows: mentionRows,
  columns: [
    mention('clipping', 'id', 'معرّف القصاصة', ({ row }) => row.reading.clipping.id),
    mention('kind', 'id', MEANINGS.mentionKind, ({ mention: { kind } }) => kind),
    mention('id', 'id', 'معرّف المسمّى؛ فارغ لاسم ليس في السجلات', ({ mention: { id } }) => id),
    mention(
      'name',
      'text',
      'الاسم المعتمد، أو الاسم كما كُتب إن لم يكن في السجلات',
      ({ mention: { name } }) => name,
    ),
    mention('text', 'text', MEANINGS.mentionText, ({ mention: { text } }) => text),
    mention('start', 'number', MEANINGS.start, ({ mention: { start } }) => start),
    mention('end', 'number', MEANINGS.end, ({ mention: { end } }) => end),
    mention('basis', 'id', MEANINGS.mentionBasis, ({ mention: { basis } }) => basis),
  ],
}
