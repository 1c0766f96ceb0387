import type { Sheet } from './sheets.ts'

/** What a cell holds: null stays empty, a list is joined by `; `. */
export type Cell = string | number | boolean | null | readonly string[]

/** What makes a spreadsheet take a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Writes rows as CSV (RFC 4180), a line at a time: a header, CRLF after every row, no byte order mark. Excel takes a file
 * without that mark for another encoding and makes other letters of Arabic, so it has a copy with it.
 *
 * Reasoning:
 * - A headline may begin with `=` or `-`, and a spreadsheet would run it as a formula. So a text that begins with
 *   `=`, `+`, `-`, `@`, a tab or a carriage return has an apostrophe put before it, as spreadsheets themselves write
 *   "this is text". Numbers are left alone. Who needs the bare text finds it in the NDJSON files.
 */
export function csvSheet(header: readonly string[], rows: Iterable<readonly Cell[]>): Sheet {
  return { head: formatRow(header), items: formatRows(rows), between: '', tail: '' }
}

function* formatRows(rows: Iterable<readonly Cell[]>): Generator<string> {
  for (const row of rows) yield formatRow(row)
}

function formatRow(row: readonly Cell[]): string {
  let line = ''
  for (let i = 0; i < row.length; i++) line += (i === 0 ? '' : ',') + formatCell(row[i] ?? null)
  return `${line}\r\n`
}

function formatCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.join('; ')
  const safe = FORMULA.test(text) ? `'${text}` : text
  return needsQuotes(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A comma, a quotation mark or a line end anywhere, white space at either end: by code, of half a million cells. */
function needsQuotes(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x2c || code === 0x22 || code === 0x0d || code === 0x0a) return true
  }
  return isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1))
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
}
