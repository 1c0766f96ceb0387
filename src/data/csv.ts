/** What a cell holds: null stays empty, a list is joined by `; `. */
export type Cell = string | number | boolean | null | readonly string[]

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/
/** What makes a spreadsheet take a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** The byte order mark by which Excel takes a CSV file for UTF-8; without it Arabic becomes other letters. */
export const EXCEL_MARK = '\uFEFF'

/**
 * Writes rows as CSV (RFC 4180), a line at a time: a header, CRLF after every row, no byte order mark.
 *
 * Reasoning:
 * - A headline may begin with `=` or `-`, and a spreadsheet would run it as a formula. So a text that begins with
 *   `=`, `+`, `-`, `@`, a tab or a carriage return has an apostrophe put before it, as spreadsheets themselves write
 *   "this is text". Numbers are left alone. Who needs the bare text finds it in the NDJSON files.
 */
export function* csvLines(header: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `${header.map(formatCell).join(',')}\r\n`
  for (const row of rows) yield `${row.map(formatCell).join(',')}\r\n`
}

function formatCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.join('; ')
  const safe = FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
