import { ACLED } from './acled.ts'
import { ARTICLES, MENTIONS } from './article-tables.ts'
import { citationsOf } from './companions.ts'
import { cslItem, formatBibtex, formatRis } from './citation.ts'
import { csvSheet, type Cell } from './csv.ts'
import type { Dataset } from './dataset.ts'
import { eventRecord, reportRecord } from './event-records.ts'
import { EVENTS, REPORTS, reportRows } from './event-tables.ts'
import { geoJsonSheet } from './geojson.ts'
import { calendarSheet } from './icalendar.ts'
import { ndjsonLines } from './ndjson.ts'
import { EDGES, gexfLines, NODES } from './network.ts'
import { articleRecord } from './record.ts'
import { ARTICLE_FIELDS, EVENT_FIELDS, GEOJSON_FIELDS, REPORT_FIELDS } from './record-fields.ts'
import { ACTORS, OUTLETS, PLACES } from './register-tables.ts'
import { REVIEW_FIELDS } from './review/fields.ts'
import { listedReview } from './review/items.ts'
import type { RunsOf } from './runs.ts'
import { listOf, type Sheet } from './sheets.ts'
import type { Column, Field, Table } from './table.ts'
import { timelineSheet } from './timeline.ts'

/** A file below `data/`: what it holds, and how it is written. */
export interface Export {
  readonly name: string
  /** What each of its items is of, so that it is the same as long as that is; null for items that hang on everything. */
  readonly of: RunsOf | null
  /** What all its items hang on besides, as a text; nothing where it is left out. */
  readonly also?: (data: Dataset) => string
  /** What one line or row of it is, or what it is for, in Arabic. */
  readonly row: string
  /** The code book; empty for formats that are described elsewhere. */
  readonly fields: readonly Field[]
  /** Name of the same file with a byte order mark, for Excel; null where there is none. */
  readonly excel: string | null
  readonly sheet: (data: Dataset) => Sheet
}

export const isCsv = ({ name }: Export): boolean => name.endsWith('.csv')

function fieldsOf<Row>({ columns }: Table<Row>): Field[] {
  return columns.map(({ name, type, meaning }) => ({ name, type, meaning }))
}

/** A table as CSV, and for Excel too where people open it there: long or technical ones they do not. */
function csv<Row>(of: Export['of'], table: Table<Row>, excel: boolean): Export {
  const { name, row, columns } = table
  return {
    name,
    of,
    row,
    fields: fieldsOf(table),
    excel: excel ? name.replace('.csv', '-excel.csv') : null,
    sheet: (data) =>
      csvSheet(
        columns.map((one) => one.name),
        cellsOf(table, data),
      ),
  }
}

function* cellsOf<Row>({ columns, rows }: Table<Row>, data: Dataset) {
  for (const row of rows(data)) yield columns.map(({ cell }) => cell(row, data))
}

/** The same table as NDJSON: a key for each column, lists as lists. */
function records<Row>(of: Export['of'], table: Table<Row>): Export {
  const { name, row, columns, rows } = table
  return {
    of,
    name: name.replace('.csv', '.ndjson'),
    row: row.replace(/^كل سطر/, 'كل سطر كائن JSON،'),
    fields: fieldsOf(table),
    excel: null,
    sheet: (data) => listOf(keyedLines(columns, rows(data), data)),
  }
}

/** Objects of one shape, a line each; the keys are written once and for all. */
function* keyedLines<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  data: Dataset,
): Generator<string> {
  const keys = columns.map(({ name }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`)
  for (const row of rows) {
    let line = ''
    for (let i = 0; i < columns.length; i++) line += keys[i] + jsonCell(columns[i]?.cell(row, data) ?? null)
    yield `${line}}\n`
  }
}

/** Names and ids as JSON: a few thousand fill millions of cells. */
const written = new Map<string, string>()
const MOST_WRITTEN = 20_000

function jsonCell(cell: Cell): string {
  if (typeof cell !== 'string') return typeof cell === 'number' ? String(cell) : JSON.stringify(cell)
  let json = written.get(cell)
  if (json === undefined) {
    json = JSON.stringify(cell)
    if (written.size === MOST_WRITTEN) written.clear()
    written.set(cell, json)
  }
  return json
}

function other(
  of: Export['of'],
  name: string,
  row: string,
  fields: readonly Field[],
  sheet: Export['sheet'],
  also: (data: Dataset) => string = () => '',
): Export {
  return { name, of, also, row, fields, excel: null, sheet }
}

function* bibliography(data: Dataset): Generator<string> {
  for (const citation of citationsOf(data)) yield `${formatBibtex(citation)}\n`
}

function* risItems(data: Dataset): Generator<string> {
  for (const citation of citationsOf(data)) yield `${formatRis(citation)}\r\n`
}

function* cslItems(data: Dataset): Generator<string> {
  for (const citation of citationsOf(data)) yield JSON.stringify(cslItem(citation))
}

/** Every file below `data/` but the package that describes them, in the order in which the data page has them. */
export const EXPORTS: readonly Export[] = [
  other(
    'readings',
    'articles.ndjson',
    'كل سطر قصاصة واحدة، كائن JSON، بكل ما قُرئ منها.',
    ARTICLE_FIELDS,
    (data) => listOf(ndjsonLines(data.rows, ({ reading, rights }) => articleRecord(reading, rights))),
  ),
  csv('readings', ARTICLES, true),
  other('readings', 'reports.ndjson', 'كل سطر خبر واحد، كائن JSON.', REPORT_FIELDS, (data) =>
    listOf(ndjsonLines(reportRows(data), reportRecord)),
  ),
  csv('readings', REPORTS, true),
  other('events', 'events.ndjson', 'كل سطر حدث واحد، كائن JSON.', EVENT_FIELDS, (data) =>
    listOf(ndjsonLines(data.events, (event) => eventRecord(event, data))),
  ),
  csv('events', EVENTS, true),
  other(
    'events',
    'events.geojson',
    'الأحداث على الخريطة (GeoJSON). ليس لحدث نقطة إلا إن عُرفت إحداثيات مكانه نفسه؛ والإحداثيات من GeoNames برخصة CC BY 4.0.',
    GEOJSON_FIELDS,
    (data) => geoJsonSheet(data, data.publication),
  ),
  csv('events', ACLED, false),
  csv('readings', MENTIONS, false),
  records('readings', MENTIONS),
  csv(null, ACTORS, true),
  records(null, ACTORS),
  csv(null, PLACES, true),
  records(null, PLACES),
  csv(null, OUTLETS, true),
  records(null, OUTLETS),
  csv(null, NODES, false),
  csv(null, EDGES, false),
  other(null, 'network.gexf', 'شبكة الأطراف نفسها (GEXF 1.3)، لبرنامج Gephi وأمثاله.', [], (data) => ({
    ...listOf(gexfLines(data, data.publication)),
    whole: true,
  })),
  other('events', 'timeline.json', 'الأحداث المؤرخة التي لها صفحات، لأداة TimelineJS.', [], (data) =>
    timelineSheet(data, data.publication),
  ),
  other(
    'events',
    'events.ics',
    'الأحداث المروي وقوعها التي عُرف شهرها على الأقل، لبرامج التقويم (iCalendar).',
    [],
    (data) => calendarSheet(data, data.publication),
    ({ latest }) => latest,
  ),
  other(
    null,
    'review.ndjson',
    'كل سطر موضع يحسن أن ينظر فيه المحرر، كائن JSON، أنفعها أولاً، مع سطور جاهزة للصق، وأكثرها ألف من كل نوع.',
    REVIEW_FIELDS,
    (data) => listOf(ndjsonLines(listedReview(data), (item) => item)),
  ),
  other(
    'readings',
    'citations.ris',
    'مراجع القصاصات كلها (RIS)، لبرنامجي Zotero وEndNote وأمثالهما.',
    [],
    (data) => listOf(risItems(data)),
  ),
  other('readings', 'citations.bib', 'مراجع القصاصات كلها (BibTeX)، لحزمة biblatex.', [], (data) =>
    listOf(bibliography(data)),
  ),
  other(
    'readings',
    'citations.csl.json',
    'مراجع القصاصات كلها (CSL-JSON)، لبرنامج Zotero وأمثاله.',
    [],
    (data) => ({
      head: '[\n',
      items: cslItems(data),
      between: ',\n',
      tail: '\n]\n',
    }),
  ),
]
