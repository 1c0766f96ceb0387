/** Writes records as NDJSON: one JSON object a line, each line ended by a line feed. */
export function formatNdjson<T>(items: Iterable<T>, record: (item: T) => object): string {
  // Records are made one at a time: all of an archive's at once would fill the memory.
  let lines = ''
  for (const item of items) lines += `${JSON.stringify(record(item))}\n`
  return lines
}
