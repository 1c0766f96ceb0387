/**
 * Copies the rows of a table so that all have the same properties in the same order, those left out being undefined.
 * A row is read millions of times, and a reader that meets rows of many shapes has to look for each property anew.
 */
export function uniform<T extends object>(rows: readonly T[]): T[] {
  const blank: Record<string, undefined> = {}
  for (const row of rows) for (const key of Object.keys(row)) blank[key] = undefined
  return rows.map((row) => ({ ...blank, ...row }))
}
