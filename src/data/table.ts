import type { Cell } from './csv.ts'
import type { Dataset } from './dataset.ts'

/**
 * What a field holds. `ids` and `texts` are lists, joined by `; ` in CSV; `day` is `YYYY-MM-DD`; `object` and
 * `objects` have fields of their own; `numbers` is a list of numbers.
 */
export type FieldType =
  | 'id'
  | 'ids'
  | 'text'
  | 'texts'
  | 'number'
  | 'numbers'
  | 'boolean'
  | 'day'
  | 'edtf'
  | 'address'
  | 'object'
  | 'objects'

/** A field as the code book describes it. */
export interface Field {
  /** Column of a CSV file; path in an NDJSON record, `[]` for each item of a list: `mentions[].start`. */
  readonly name: string
  readonly type: FieldType
  /** In Arabic. */
  readonly meaning: string
}

/** A column of a CSV file. */
export interface Column<Row> extends Field {
  readonly cell: (row: Row, data: Dataset) => Cell
}

/** A CSV file: what one row is, and its columns in order. */
export interface Table<Row> {
  /** Name of the file below `data/`. */
  readonly name: string
  /** What one row is, in Arabic. */
  readonly row: string
  readonly columns: readonly Column<Row>[]
  readonly rows: (data: Dataset) => Iterable<Row>
}

/** Makes a column. */
export function column<Row>(
  name: string,
  type: FieldType,
  meaning: string,
  cell: Column<Row>['cell'],
): Column<Row> {
  return { name, type, meaning, cell }
}

/** The three columns of a date: as EDTF, and its first and last possible day. */
export function dateColumns<Row>(
  name: string,
  meaning: string,
  read: (row: Row) => { readonly edtf: string; readonly earliest: string; readonly latest: string } | null,
): Column<Row>[] {
  return [
    column(name, 'edtf', `${meaning}، بصيغة EDTF`, (row) => read(row)?.edtf ?? null),
    column(`${name}_earliest`, 'day', `${meaning}: أول يوم يحتمله`, (row) => read(row)?.earliest ?? null),
    column(`${name}_latest`, 'day', `${meaning}: آخر يوم يحتمله`, (row) => read(row)?.latest ?? null),
  ]
}
