/** Writes the files of the index: scripts that hand their value to the page. */
import type { List } from './postings.ts'

export interface SearchFile {
  /** Below the folder of the index. */
  readonly path: string
  readonly content: Uint8Array
}

/** Text and the bytes of lists, one after another. */
class ByteWriter {
  private bytes = new Uint8Array(1 << 16)
  private size = 0
  private readonly encoder = new TextEncoder()

  text(text: string): void {
    // No character has more than three bytes for each of its units.
    this.reserve(text.length * 3)
    this.size += this.encoder.encodeInto(text, this.bytes.subarray(this.size)).written
  }

  add(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.bytes.set(bytes, this.size)
    this.size += bytes.length
  }

  /** What was written, and begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.size)
    this.size = 0
    return taken
  }

  private reserve(more: number): void {
    if (this.size + more <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.size + more, this.bytes.length * 2))
    larger.set(this.bytes.subarray(0, this.size))
    this.bytes = larger
  }
}

const writer = new ByteWriter()

/** `<` is escaped though no page holds the script, so that nothing in a clipping can look like markup anywhere. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

/** A script that hands over a value. */
export function scriptFile(name: string, value: unknown): SearchFile {
  writer.text(`hawliyat(${JSON.stringify(name)},${jsonOf(value)})\n`)
  return { path: `${name}.js`, content: writer.take() }
}

/**
 * A script that hands over lists by their keys: the value itself, or its `postings` beside more. The lists are in
 * `bytes`, in characters that need no escape.
 */
export function listsFile(
  name: string,
  bytes: Uint8Array,
  lists: readonly List[],
  more: object | null,
): SearchFile {
  writer.text(`hawliyat(${JSON.stringify(name)},{${more === null ? '' : '"postings":{'}`)
  lists.forEach(({ key, from, to }, i) => {
    writer.text(`${i === 0 ? '' : ','}${jsonOf(key)}:"`)
    writer.add(bytes.subarray(from, to))
    writer.text('"')
  })
  writer.text(more === null ? '})\n' : `},${jsonOf(more).slice(1)})\n`)
  return { path: `${name}.js`, content: writer.take() }
}
