/**
 * Makes readings smaller that come from a store or another thread: there every string is one of its own, while most
 * are the same few names and days, and the longest stand in the text of the clipping.
 */

/** A value as it came, with its strings one by one. */
type Fields = Record<string, unknown>

/** Longer strings are seldom the same. */
const SHORT = 60

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

/** Words that a record gives with their place in the text, as a part of it, which takes no room of its own. */
function partOf(text: string, { start, end }: Fields, words: string): string {
  if (typeof start !== 'number' || typeof end !== 'number') return words
  const part = text.slice(start, end)
  return part === words ? part : words
}

/** Replaces strings in a value by equal ones that are held already: those met before, and parts of `text`. */
export function openLean(): <Value>(value: Value, text: string) => Value {
  const known = new Map<string, string>()
  const shared = (words: string): string => {
    const same = known.get(words)
    if (same === undefined) known.set(words, words)
    return same ?? words
  }
  const lean = (fields: Fields, text: string): void => {
    for (const name in fields) {
      const value = fields[name]
      if (typeof value === 'string')
        fields[name] = value.length > SHORT ? partOf(text, fields, value) : shared(value)
      else if (isFields(value)) lean(value, text)
    }
  }
  return (value, text) => {
    if (isFields(value)) lean(value, text)
    return value
  }
}
