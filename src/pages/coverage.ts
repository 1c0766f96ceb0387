/** Which characters a font can show, read from the `cmap` table of its TrueType file (OpenType 1.9, "cmap"). */

function findTable(view: DataView, tag: string): number | null {
  const tables = view.getUint16(4)
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    if (name === tag) return view.getUint32(record + 8)
  }
  return null
}

/** Format 4: runs of the basic plane; a run's glyph is a delta away or in a list, and 0 means none. */
function readRuns(view: DataView, at: number, covered: Set<number>): void {
  const count = view.getUint16(at + 6) / 2
  const [ends, starts, deltas, offsets] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6]
  for (let run = 0; run < count; run++) {
    const end = view.getUint16(at + ends + run * 2)
    const start = view.getUint16(at + starts + run * 2)
    const delta = view.getUint16(at + deltas + run * 2)
    const offsetAt = at + offsets + run * 2
    const offset = view.getUint16(offsetAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? code + delta : view.getUint16(offsetAt + offset + (code - start) * 2)
      if ((glyph & 0xffff) !== 0) covered.add(code)
    }
  }
}

/** Format 12: runs of all planes. */
function readGroups(view: DataView, at: number, covered: Set<number>): void {
  const groups = view.getUint32(at + 12)
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + i * 12
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) covered.add(code)
  }
}

/** Reads the code points that a TrueType font maps to glyphs. */
export function readCoverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const covered = new Set<number>()
  const cmap = findTable(view, 'cmap')
  if (cmap === null) return covered
  const subtables = view.getUint16(cmap + 2)
  for (let i = 0; i < subtables; i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4)
    const format = view.getUint16(at)
    if (format === 4) readRuns(view, at, covered)
    if (format === 12) readGroups(view, at, covered)
  }
  return covered
}
