import type { Sheet } from './sheets.ts'

/**
 * Writes a JSON document that holds one long list, an item at a time: `frame` is the document around it, with the list
 * under `key` last.
 */
export function jsonList<T>(
  frame: object,
  key: string,
  items: Iterable<T>,
  record: (item: T) => object,
): Sheet {
  const opening = JSON.stringify(frame).slice(0, -1)
  const head = `${opening}${opening === '{' ? '' : ','}${JSON.stringify(key)}:[\n`
  return { head, items: jsonItems(items, record), between: ',\n', tail: '\n]}\n' }
}

function* jsonItems<T>(items: Iterable<T>, record: (item: T) => object): Generator<string> {
  for (const item of items) yield JSON.stringify(record(item))
}
