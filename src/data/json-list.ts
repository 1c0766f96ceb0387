/**
 * Writes a JSON document that holds one long list, an item at a time: `frame` is the document around it, with the list
 * under `key` last.
 */
export function* jsonList<T>(
  frame: object,
  key: string,
  items: Iterable<T>,
  record: (item: T) => object,
): Generator<string> {
  const opening = JSON.stringify(frame).slice(0, -1)
  yield `${opening}${opening === '{' ? '' : ','}${JSON.stringify(key)}:[\n`
  let comma = ''
  for (const item of items) {
    yield `${comma}${JSON.stringify(record(item))}`
    comma = ',\n'
  }
  yield '\n]}\n'
}
