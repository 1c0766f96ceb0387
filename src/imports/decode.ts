import { isUtf8 } from 'node:buffer'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6'

/** A text to import, decoded without loss; or why it could not be. */
export type Decoded =
  | {
      readonly text: string
      readonly encoding: Encoding
      /** It had been read as single bytes and saved as UTF-8 (`Ø§Ù„`), which was undone. */
      readonly doubled: boolean
    }
  | { readonly text: null; readonly reason: string }

const failed = (reason: string): Decoded => ({ text: null, reason })

/**
 * Decodes the bytes of a text: a byte order mark decides, then strict UTF-8, then UTF-16 by its zero bytes, then the
 * Arabic single-byte encoding in which the words make sense. `declared` is what a page says of itself.
 *
 * Reasoning:
 * - Arabic in another encoding is practically never well-formed UTF-8, so what is well formed is UTF-8.
 * - Every decoder is strict: a byte that stands for nothing is a refusal, never a replacement character.
 * - UTF-8 that was cut in places would decode as windows-1256 without complaint, into nonsense; it is refused.
 */
export function decodeImport(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = markOf(bytes)
  if (marked !== null) return strictly(bytes.subarray(marked.length), marked.encoding)
  const wide = wideOf(bytes)
  if (wide !== null) return strictly(bytes, wide)
  if (bytes.includes(0)) return failed('it holds NUL bytes, so it is no text')
  if (isUtf8(bytes)) return undouble(strictly(bytes, 'utf-8'))
  const broken = damageOf(bytes)
  if (broken !== null) return failed(broken)
  return singleByte(bytes, declared)
}

function strictly(bytes: Uint8Array, encoding: Encoding): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0')
      ? failed('it holds NUL characters, so it is no text')
      : { text, encoding, doubled: false }
  } catch {
    return failed(
      `its bytes are not well-formed ${encoding}: the file was cut or joined with another encoding`,
    )
  }
}

function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** UTF-16 without a mark: spaces and line ends leave zeros on one side, Arabic letters 06 on the same. */
function wideOf(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null
  const high = [0, 0]
  const zeros = [0, 0]
  const length = Math.min(bytes.length, 4096) & ~1
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
    if (byte === 0 || byte === 6) high[at & 1] = (high[at & 1] ?? 0) + 1
  }
  const side = (high[1] ?? 0) > (high[0] ?? 0) ? 1 : 0
  const most = (high[side] ?? 0) > length * 0.4 && (zeros[side] ?? 0) > 0 && (zeros[1 - side] ?? 0) === 0
  return most ? (side === 1 ? 'utf-16le' : 'utf-16be') : null
}

/** Says that bytes are UTF-8 with damage: far more of its pairs are whole than broken. */
function damageOf(bytes: Uint8Array): string | null {
  let whole = 0
  let broken = 0
  let first = -1
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const tail = byte >= 0xd8 && byte <= 0xdb && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80
    if (tail) at++
    else if (first < 0) first = at
    if (tail) whole++
    else broken++
  }
  if (whole < 8 || whole < broken * 4) return null
  return `it is UTF-8 with broken bytes, the first at offset ${first}: the file was cut or joined with another encoding`
}

/** Windows and ISO encodings of Arabic; the one in which letters join into words wins. */
function singleByte(bytes: Uint8Array, declared: string | null): Decoded {
  const named = /^(?:windows-1256|cp-?1256|x-cp1256)$/i.test(declared ?? '')
    ? 'windows-1256'
    : /^(?:iso-8859-6.*|arabic|asmo-708)$/i.test(declared ?? '')
      ? 'iso-8859-6'
      : null
  const candidates = (['windows-1256', 'iso-8859-6'] as const)
    .map((encoding) => strictly(bytes, encoding))
    .filter((decoded) => decoded.text !== null)
    .map((decoded) => ({
      decoded,
      sense: senseOf(decoded.text) + (decoded.encoding === named ? 0.05 : 0),
    }))
    .sort((a, b) => b.sense - a.sense)
  const [best] = candidates
  if (best === undefined || best.sense < 0.6)
    return failed('its bytes are neither UTF-8 nor UTF-16 nor an Arabic single-byte encoding')
  return best.decoded
}

const WORD = /[^\s\p{P}\p{N}\p{S}]+/gu
const ARABIC_WORD =
  /^[\u0621-\u063A\u0641-\u0652\u0640\u067E\u0679\u0686\u0688\u0691\u0698\u06A9\u06AF\u06BA\u06BE\u06C1\u06D2\u200C-\u200F]+$/
/** Marks that stand on a letter: a word does not begin with one. */
const LONE_MARK = /^[\u064B-\u0652]/

/** The share of words that are Arabic or plain Latin, of those that are not ASCII; `ال` counts for more. */
function senseOf(text: string): number {
  let good = 0
  let all = 0
  for (const [word] of text.matchAll(WORD)) {
    if (/^[\x20-\x7e]*$/.test(word)) continue
    const weight = word.startsWith('ال') ? 3 : 1
    all += weight
    if (ARABIC_WORD.test(word) && !LONE_MARK.test(word)) good += weight
  }
  return all === 0 ? 0 : good / all
}

// ── Twice encoded ──────────────────────────────────────────────────────────────────────────────────────

/** Letters of UTF-8 Arabic that were read as windows-1252 or windows-1256 and saved again as UTF-8. */
const DOUBLED = [
  { encoding: 'windows-1252', sign: /[ØÙ][\u0080-\u00BF\u0152-\u0178\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/g },
  { encoding: 'windows-1256', sign: /[طظ][\u0080-\u00BF\u0152-\u0192\u02C6\u060C\u061B\u061F\u0679-\u06D2\u200C-\u203A\u20AC\u2122]/g },
] as const // prettier-ignore

const bytesOf = new Map<string, ReadonlyMap<string, number>>()

function tableOf(encoding: string): ReadonlyMap<string, number> {
  const known = bytesOf.get(encoding)
  if (known !== undefined) return known
  const decoder = new TextDecoder(encoding)
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  bytesOf.set(encoding, table)
  return table
}

/** Undoes a wrong reading when every character can be undone and the result is well-formed UTF-8 in Arabic. */
function undouble(decoded: Decoded): Decoded {
  if (decoded.text === null) return decoded
  for (const { encoding, sign } of DOUBLED) {
    const signs = decoded.text.match(sign)?.length ?? 0
    if (signs < 8 || signs * 3 < beyondAscii(decoded.text)) continue
    const table = tableOf(encoding)
    const bytes: number[] = []
    for (const character of decoded.text) {
      const byte = table.get(character)
      if (byte === undefined) return decoded
      bytes.push(byte)
    }
    const again = Uint8Array.from(bytes)
    if (!isUtf8(again)) continue
    const undone = strictly(again, 'utf-8')
    if (undone.text !== null && senseOf(undone.text) > 0.6) return { ...undone, doubled: true }
  }
  return decoded
}

function beyondAscii(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++
  return count
}
