/** Files that are lists, cut where they would be larger than hosts take. */

/** A file as its items, with what stands around and between them. */
export interface Sheet {
  readonly head: string
  readonly items: Iterable<string>
  readonly between: string
  readonly tail: string
  /** Its parts would mean nothing by themselves: it is never cut. */
  readonly whole?: boolean
}

/** Items that need nothing around them: lines, mostly. */
export const listOf = (items: Iterable<string>): Sheet => ({ head: '', items, between: '', tail: '' })

/** A file, or a part of one, good until the next is asked for: all are written in the same memory. */
export interface Part {
  /** From 1; null for a file in one part. */
  readonly number: number | null
  readonly bytes: Uint8Array
  /** The same behind a byte order mark. */
  readonly marked: Uint8Array
}

/** The largest file that Cloudflare Pages takes, in bytes. */
export const LARGEST = 25 * 2 ** 20

const MARK = Buffer.from('\uFEFF')

let room = Buffer.allocUnsafe(1 << 20)

/** Makes room for some text after what is written; no character has more than three bytes for each of its units. */
function reserve(filled: number, length: number): void {
  if (filled + length * 3 <= room.length) return
  const larger = Buffer.allocUnsafe(Math.max(room.length * 2, filled + length * 3))
  room.copy(larger, 0, 0, filled)
  room = larger
}

/**
 * Writes a file in parts of at most `most` bytes with the mark, each with its head and tail; in one part where it fits. An item that
 * is larger is a part of its own.
 */
export function* partsOf(
  { head, items, between, tail, whole = false }: Sheet,
  most: number,
): Generator<Part> {
  let filled = 0
  let count = 0
  let number = 0
  const write = (text: string): void => {
    reserve(filled, text.length)
    filled += room.write(text, filled)
  }
  const begin = (): void => {
    filled = MARK.copy(room)
    count = 0
    write(head)
  }
  const end = (last: boolean): Part => {
    write(tail)
    const part = last && number === 0 ? null : ++number
    return { number: part, bytes: room.subarray(MARK.length, filled), marked: room.subarray(0, filled) }
  }
  const limit = most - Buffer.byteLength(tail)
  begin()
  for (const item of items) {
    const before = filled
    if (count > 0) write(between)
    write(item)
    if (!whole && count > 0 && filled > limit) {
      filled = before
      yield end(false)
      begin()
      write(item)
    }
    count++
  }
  yield end(true)
}

/** The name of a part: `articles-2.ndjson`. */
export function partName(name: string, number: number | null): string {
  return number === null ? name : name.replace(/^[^.]+/, (stem) => `${stem}-${number}`)
}
