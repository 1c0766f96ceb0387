/** Writes records as NDJSON, one at a time: one JSON object a line, each line ended by a line feed. */
export function* ndjsonLines<T>(items: Iterable<T>, record: (item: T) => object): Generator<string> {
  for (const item of items) yield `${JSON.stringify(record(item))}\n`
}
