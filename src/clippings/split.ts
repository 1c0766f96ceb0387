/** A clipping file cut in two: the YAML above and the text below. */
export interface SplitClipping {
  /** From the opening `---` to the line break after the closing one, or '' for a bare text. */
  readonly head: string
  /** What stands after the opening `---`: a language, '' for YAML. */
  readonly language: string
  /** Everything below, as it stands. */
  readonly body: string
}

/**
 * Cuts a clipping below its front matter; every character is either in the head or in the body.
 * Null when the front matter is not closed by a line that is `---` alone.
 *
 * Reasoning:
 * - gray-matter takes any line that begins with `---` for the end and drops one line break after it; the body is
 *   sealed byte for byte, so it is cut here, and gray-matter sees the head alone.
 */
export function splitClipping(text: string): SplitClipping | null {
  const opening = /^---[ \t]*([A-Za-z_][\w+-]*)?[ \t]*(?:\r?\n|$)/.exec(text)
  if (opening === null) return { head: '', language: '', body: text }
  const rest = text.slice(opening[0].length)
  const closed = /^---([^\r\n]*)(?:\r?\n|$)/m.exec(rest)
  if (closed === null || closed[1]?.trim() !== '') return null
  const end = opening[0].length + closed.index + closed[0].length
  return { head: text.slice(0, end), language: opening[1] ?? '', body: text.slice(end) }
}
