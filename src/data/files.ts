import { ARTICLES, MENTIONS } from './article-tables.ts'
import { formatCsv } from './csv.ts'
import { indexData, type Dataset, type DataSource } from './dataset.ts'
import { EVENTS, REPORTS, reportRows } from './event-tables.ts'
import { formatNdjson } from './ndjson.ts'
import { articleRecord } from './record.ts'
import { eventRecord, reportRecord } from './event-records.ts'
import { ACTORS, OUTLETS, PLACES } from './register-tables.ts'
import type { Table } from './table.ts'

/** Makes the files below `data/`, one after another: every record of the archive after decisions. */
export function* dataFiles(source: DataSource): Generator<{ path: string; content: string }> {
  const data = indexData(source)
  yield {
    path: 'data/articles.ndjson',
    content: formatNdjson(data.rows, ({ reading, rights }) => articleRecord(reading, rights)),
  }
  yield csvFile(ARTICLES, data)
  yield { path: 'data/reports.ndjson', content: formatNdjson(reportRows(data), reportRecord) }
  yield csvFile(REPORTS, data)
  yield {
    path: 'data/events.ndjson',
    content: formatNdjson(data.events, (event) => eventRecord(event, data)),
  }
  yield csvFile(EVENTS, data)
  yield csvFile(MENTIONS, data)
  yield csvFile(ACTORS, data)
  yield csvFile(PLACES, data)
  yield csvFile(OUTLETS, data)
}

function csvFile<Row>(table: Table<Row>, data: Dataset): { path: string; content: string } {
  const header = table.columns.map(({ name }) => name)
  const rows = [...table.rows(data)].map((row) => table.columns.map(({ cell }) => cell(row, data)))
  return { path: `data/${table.name}`, content: formatCsv(header, rows) }
}
