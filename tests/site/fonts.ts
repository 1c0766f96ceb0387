/** Reads which characters a WOFF2 font has, from its `cmap` table, which the format packs but never transforms. */
import { brotliDecompressSync } from 'node:zlib'

/** Tags that the directory of a WOFF2 file names by number (WOFF2, section 4.1); `cmap` is 0. */
const CMAP = 0
const GLYF = 10
const LOCA = 11
const OWN_TAG = 63
const HEADER_LENGTH = 48

/** The code points that a WOFF2 font has a glyph for. Throws when the bytes are no WOFF2 font. */
export function coverageOf(woff2: Buffer): Set<number> {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new Error('expected a WOFF2 font')
  const reader = { at: HEADER_LENGTH }
  let offset = 0
  let cmap: { start: number; length: number } | null = null
  for (let table = 0; table < woff2.readUInt16BE(12); table++) {
    const { tag, length } = readEntry(woff2, reader)
    if (tag === CMAP) cmap = { start: offset, length }
    offset += length
  }
  if (cmap === null) throw new Error('expected a table of characters')
  const tables = brotliDecompressSync(woff2.subarray(reader.at, reader.at + woff2.readUInt32BE(20)))
  return readCmap(tables.subarray(cmap.start, cmap.start + cmap.length))
}

/** One entry of the directory: the tag's number, and the length of the table in the unpacked stream. */
function readEntry(bytes: Buffer, reader: { at: number }): { tag: number; length: number } {
  const flags = bytes.readUInt8(reader.at++)
  const tag = flags & 0x3f
  if (tag === OWN_TAG) reader.at += 4
  const original = readBase128(bytes, reader)
  const version = flags >> 6
  // `glyf` and `loca` are transformed unless their version is 3; every other table when it is not 0.
  const transformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0
  return { tag, length: transformed ? readBase128(bytes, reader) : original }
}

function readBase128(bytes: Buffer, reader: { at: number }): number {
  for (let value = 0; ;) {
    const byte = bytes.readUInt8(reader.at++)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return value
  }
}

function readCmap(table: Buffer): Set<number> {
  const found = new Set<number>()
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const subtable = table.subarray(table.readUInt32BE(8 + i * 8))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, found)
    else if (format === 12) readGroups(subtable, found)
  }
  return found
}

/** Format 4: ranges of 16-bit code points; glyph 0 stands for a character that the font lacks. */
function readSegments(table: Buffer, found: Set<number>): void {
  const size = table.readUInt16BE(6)
  for (let i = 0; i < size; i += 2) {
    const [last, first] = [table.readUInt16BE(14 + i), table.readUInt16BE(16 + size + i)]
    const delta = table.readUInt16BE(16 + 2 * size + i)
    const rangeAt = 16 + 3 * size + i
    const range = table.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const raw = range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - first))
      const missing = range === 0 ? ((raw + delta) & 0xffff) === 0 : raw === 0
      if (!missing) found.add(code)
    }
  }
}

/** Format 12: groups of consecutive code points of any plane. */
function readGroups(table: Buffer, found: Set<number>): void {
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    const [first, last] = [table.readUInt32BE(16 + i * 12), table.readUInt32BE(20 + i * 12)]
    for (let code = first; code <= last; code++) found.add(code)
  }
}
