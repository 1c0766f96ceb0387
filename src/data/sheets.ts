/** Files that are lists, cut where they would be larger than hosts take. */
import { hash } from 'node:crypto'

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

/** Where items that follow on each other stand in a file: in bytes, with what is between them. */
export interface Stretch {
  readonly file: string
  readonly offset: number
  readonly length: number
  /** How many items. */
  readonly count: number
  /** The hash of the bytes. */
  readonly sum: string
}

/** Items that follow on each other; a file is cut between runs, and within one that is larger than a part. */
export interface Run {
  /** Equal for equal items of one file; null for items that are made anew each time. */
  readonly key: string | null
  /** Where they stand as an earlier build wrote them; null where they do not. */
  readonly stands: Stretch | null
  /** Composes them; called only where they do not stand, or cannot be copied. */
  readonly items: () => Iterable<string>
}

/** A run, and where it stands in the part that it was written to. */
export interface WrittenRun extends Omit<Stretch, 'file'> {
  readonly key: string
}

/** Bytes of an earlier file, and where in the new one they go. */
interface Piece {
  readonly at: number
  readonly from: Stretch
  readonly items: Run['items']
}

/** A file that an earlier build wrote. */
interface Standing {
  readonly file: string
  /** In bytes. */
  readonly size: number
  /** The run that begins at a byte of it, empty ones left out. */
  readonly runAt: (offset: number) => Pick<WrittenRun, 'length' | 'sum'> | undefined
}

/** A file, or a part of one, good until the next is asked for: all are written in the same memory. */
export interface Part {
  /** From 1; null for a file in one part. */
  readonly number: number | null
  /** In bytes, without the mark. */
  readonly size: number
  /** The runs that are whole in it. */
  readonly runs: readonly WrittenRun[]
  /** Whether a file that an earlier build wrote is the same. */
  isAs(file: Standing): boolean
  /** What is in it, and the same behind a byte order mark; what `read` cannot copy is composed. */
  write(read?: ReadStretch): { readonly bytes: Uint8Array; readonly marked: Uint8Array }
}

/** Copies bytes that an earlier build wrote; false where its file is not as it was written. */
export type ReadStretch = (stretch: Stretch, to: Uint8Array) => boolean

/** The largest file that Cloudflare Pages takes, in bytes. */
export const LARGEST = 25 * 2 ** 20

const MARK = Buffer.from('\uFEFF')

let room = Buffer.allocUnsafe(1 << 20)

/** Makes room for so many bytes after what is written. */
function reserve(filled: number, bytes: number): void {
  if (filled + bytes <= room.length) return
  const larger = Buffer.allocUnsafe(Math.max(room.length * 2, filled + bytes))
  room.copy(larger, 0, 0, filled)
  room = larger
}

/** How far a part was written. */
interface Mark {
  readonly filled: number
  readonly count: number
  /** It has items that are neither copied nor in a run that was noted. */
  readonly isLoose: boolean
}

/** A part that is being written. */
class Draft {
  #filled = MARK.copy(room)
  #count = 0
  #isLoose = false
  readonly #runs: WrittenRun[] = []
  /** The runs that were composed. */
  readonly #made: WrittenRun[] = []
  readonly #pieces: Piece[] = []
  readonly #between: string
  readonly #gap: number

  constructor({ head, between }: Sheet) {
    this.#between = between
    this.#gap = Buffer.byteLength(between)
    this.#write(head)
  }

  #write(text: string): void {
    // No character has more than three bytes for each of its units.
    reserve(this.#filled, text.length * 3)
    this.#filled += room.write(text, this.#filled)
  }

  get mark(): Mark {
    return { filled: this.#filled, count: this.#count, isLoose: this.#isLoose }
  }

  /** Leaves off what was written since. */
  backTo({ filled, count, isLoose }: Mark): void {
    this.#filled = filled
    this.#count = count
    this.#isLoose = isLoose
  }

  /** Where the next item would begin. */
  #start({ filled, count }: Mark): number {
    return filled + (count > 0 ? this.#gap : 0)
  }

  /** The length of what was written since. */
  since(mark: Mark): number {
    return Math.max(0, this.#filled - this.#start(mark))
  }

  /** Where so many bytes more would end. */
  endOf(length: number): number {
    return this.#start(this.mark) + length
  }

  item(item: string): void {
    if (this.#count > 0) this.#write(this.#between)
    this.#write(item)
    this.#count++
    this.#isLoose = true
  }

  copy(from: Stretch, items: Run['items']): void {
    if (from.count === 0) return
    if (this.#count > 0) this.#write(this.#between)
    reserve(this.#filled, from.length)
    this.#pieces.push({ at: this.#filled, from, items })
    this.#filled += from.length
    this.#count += from.count
  }

  /** Notes that what was written since is a run: of this hash where it was copied, else one that was composed. */
  note(key: string | null, since: Mark, copied?: string): void {
    if (key === null) return
    const [start, length] = [this.#start(since), this.since(since)]
    const sum = copied ?? hash('sha1', room.subarray(start, start + length), 'base64url')
    const run = { key, offset: start - MARK.length, length, count: this.#count - since.count, sum }
    this.#runs.push(run)
    if (copied !== undefined) return
    this.#made.push(run)
    this.#isLoose = since.isLoose
  }

  end({ tail }: Sheet, number: number | null): Part {
    this.#write(tail)
    const [filled, isLoose, pieces, made] = [this.#filled, this.#isLoose, this.#pieces, this.#made]
    const [between, gap] = [this.#between, this.#gap]
    const size = filled - MARK.length
    const isThere = (file: string, { at, from }: Piece): boolean =>
      from.file === file && from.offset === at - MARK.length
    const isEqual = ({ offset, length, sum }: WrittenRun, { runAt }: Standing): boolean => {
      const stands = runAt(offset)
      return length === 0 || (stands?.length === length && stands.sum === sum)
    }
    return {
      number,
      size,
      runs: this.#runs,
      isAs: (before) =>
        !isLoose &&
        size === before.size &&
        pieces.every((piece) => isThere(before.file, piece)) &&
        made.every((run) => isEqual(run, before)),
      write(read) {
        for (const { at, from, whole } of together(pieces, gap))
          if (read?.(from, room.subarray(at, at + from.length)) !== true)
            for (const piece of whole) compose(piece, between)
        return { bytes: room.subarray(MARK.length, filled), marked: room.subarray(0, filled) }
      },
    }
  }
}

/** Writes the items of a piece where they were to be copied to. */
function compose({ at, from, items }: Piece, between: string): void {
  const text = [...items()].join(between)
  if (Buffer.byteLength(text) !== from.length) throw new Error('expected equal items under an equal key')
  room.write(text, at)
}

/** A stretch to be copied, and the pieces that it is made of. */
interface Copy extends Omit<Piece, 'items'> {
  readonly whole: Piece[]
}

/** Pieces with nothing but `gap` bytes between them, there and here, are read together: it is what is between items. */
function together(pieces: readonly Piece[], gap: number): Copy[] {
  const joined: Copy[] = []
  for (const piece of pieces) {
    const { at, from } = piece
    const last = joined.at(-1)
    const end = (last?.from.length ?? 0) + gap
    if (last?.from.file === from.file && last.from.offset + end === from.offset && last.at + end === at) {
      last.whole.push(piece)
      joined[joined.length - 1] = { ...last, from: { ...last.from, length: end + from.length } }
    } else joined.push({ at, from, whole: [piece] })
  }
  return joined
}

/** Writes runs into parts, of which each begins where the one before was full. */
class Cutter {
  readonly #sheet: Sheet
  readonly #limit: number
  /** What fits between a head and a tail. */
  readonly #capacity: number
  #number = 0
  #draft: Draft

  constructor(sheet: Sheet, most: number) {
    this.#sheet = sheet
    this.#limit = sheet.whole === true ? Infinity : most - Buffer.byteLength(sheet.tail)
    this.#draft = new Draft(sheet)
    this.#capacity = this.#limit - this.#draft.mark.filled
  }

  /** Ends the part at hand and begins the next. */
  *#cut(): Generator<Part, void> {
    yield this.#draft.end(this.#sheet, ++this.#number)
    this.#draft = new Draft(this.#sheet)
  }

  /** Whether a run that does not fit behind what is written is better begun in a new part. */
  #fitsAnew(length: number): boolean {
    return this.#draft.mark.count > 0 && length <= this.#capacity
  }

  *write({ key, stands, items }: Run): Generator<Part, void> {
    if (stands === null || stands.length > this.#capacity) return yield* this.#compose(key, [...items()])
    if (this.#draft.endOf(stands.length) > this.#limit && this.#fitsAnew(stands.length)) yield* this.#cut()
    const before = this.#draft.mark
    this.#draft.copy(stands, items)
    this.#draft.note(key, before, stands.sum)
  }

  *#compose(key: string | null, items: readonly string[]): Generator<Part, void> {
    const before = this.#draft.mark
    for (const item of items) this.#draft.item(item)
    if (this.#draft.mark.filled <= this.#limit) return this.#draft.note(key, before)
    const length = this.#draft.since(before)
    this.#draft.backTo(before)
    if (!this.#fitsAnew(length)) return yield* this.#composeLarge(items)
    yield* this.#cut()
    const start = this.#draft.mark
    for (const item of items) this.#draft.item(item)
    this.#draft.note(key, start)
  }

  /** Writes a run that no part holds whole, cut between its items. */
  *#composeLarge(items: readonly string[]): Generator<Part, void> {
    for (const item of items) {
      const before = this.#draft.mark
      this.#draft.item(item)
      if (before.count === 0 || this.#draft.mark.filled <= this.#limit) continue
      this.#draft.backTo(before)
      yield* this.#cut()
      this.#draft.item(item)
    }
  }

  end(): Part {
    return this.#draft.end(this.#sheet, this.#number === 0 ? null : ++this.#number)
  }
}

/**
 * Writes a file in parts of at most `most` bytes with the mark, each with its head and tail; in one part where it
 * fits. An item that is larger is a part of its own. Where it is cut hangs on its items and runs alone, not on what
 * stands already.
 */
export function* partsOf(
  sheet: Sheet,
  most: number,
  runs: Iterable<Run> = [{ key: null, stands: null, items: () => sheet.items }],
): Generator<Part> {
  const cutter = new Cutter(sheet, most)
  for (const run of runs) yield* cutter.write(run)
  yield cutter.end()
}

/** The name of a part: `articles-2.ndjson`. */
export function partName(name: string, number: number | null): string {
  return number === null ? name : name.replace(/^[^.]+/, (stem) => `${stem}-${number}`)
}
