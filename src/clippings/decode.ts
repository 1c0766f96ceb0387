import { isUtf8 } from 'node:buffer'
import { positionOf, type Diagnostic } from '../diagnostics.ts'

/**
 * Decodes a clipping file as strict UTF-8.
 * A byte order mark is dropped. Bytes of another encoding, NUL bytes and an empty file are errors, which name the
 * likely encoding and the place; the text is then null.
 */
export function decodeClipping(
  file: string,
  bytes: Uint8Array,
): { text: string | null; diagnostics: Diagnostic[] } {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return failed(file, null, 'clipping-encoding', `Unexpected ${utf16} text, ${CONVERT}`)
  if (!isUtf8(bytes)) return notUtf8(file, bytes)
  const decoded = toText(bytes)
  const text = decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const message =
      'Unexpected NUL byte, expected text, save the page again as plain text: the file is binary or was cut'
    return failed(file, positionOf(text, nul), 'clipping-nul', message)
  }
  return { text, diagnostics: lostLetters(file, text) }
}

const CONVERT = 'expected UTF-8, convert the file to UTF-8 or bring it in with `npm run import`'

type Place = { readonly line: number; readonly column: number }

function failed(file: string, place: Place | null, rule: string, message: string) {
  const diagnostic: Diagnostic = {
    level: 'error',
    rule,
    file,
    line: place?.line ?? null,
    column: place?.column ?? null,
    message,
  }
  return { text: null, diagnostics: [diagnostic] }
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

/** UTF-16 by its byte order mark, or by the zero bytes that spaces and line ends leave in it. */
function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  let even = 0
  let odd = 0
  const length = Math.min(bytes.length, 512) & ~1
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  // A space is one unit in seven or so of any text; a stray NUL is not.
  const few = Math.max(2, length / 32)
  if (odd > few && even === 0) return 'UTF-16LE'
  if (even > few && odd === 0) return 'UTF-16BE'
  return null
}

function notUtf8(file: string, bytes: Uint8Array) {
  const offset = firstBadByte(bytes)
  const before = toText(bytes.subarray(0, offset)).replace(/^\uFEFF/, '')
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  const message = `Unexpected byte 0x${byte} at offset ${offset}, which is not UTF-8 (${likelyEncoding(bytes)}), ${CONVERT}`
  return failed(file, positionOf(before, before.length), 'clipping-encoding', message)
}

/** Bytes of the UTF-8 sequence at `at`, or 0 when it is not well formed (RFC 3629, section 4). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  const tail = (offset: number): boolean => ((bytes[at + offset] ?? 0) & 0xc0) === 0x80
  if (first < 0x80) return 1
  if (first >= 0xc2 && first <= 0xdf) return tail(1) ? 2 : 0
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80
    const high = first === 0xed ? 0x9f : 0xbf
    return second >= low && second <= high && tail(2) ? 3 : 0
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80
    const high = first === 0xf4 ? 0x8f : 0xbf
    return second >= low && second <= high && tail(2) && tail(3) ? 4 : 0
  }
  return 0
}

function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return bytes.length
}

const ALEF = 0xc7
const LAM_1256 = 0xe1
const LAM_8859 = 0xe4

/** Whether most letters lie above ASCII, as in Arabic; in the languages of windows-1252 few do. */
function isMostlyHigh(bytes: Uint8Array): boolean {
  let high = 0
  let latin = 0
  for (const byte of bytes) {
    if (byte >= 0xc0) high++
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) latin++
  }
  return high > latin
}

/** Names the Arabic encoding by how it writes ال and by letters that one alone has; or says that UTF-8 was damaged. */
function likelyEncoding(bytes: Uint8Array): string {
  let windows = 0
  let iso = 0
  let pairs = 0
  let foreign = 0
  for (let at = 0; at < bytes.length; at++) {
    const [byte = 0, next = 0] = [bytes[at], bytes[at + 1]]
    if (byte === ALEF && next === LAM_1256) windows++
    if (byte === ALEF && next === LAM_8859) iso++
    // D8…DB begin every Arabic letter of UTF-8.
    if (byte >= 0xd8 && byte <= 0xdb && (next & 0xc0) === 0x80) pairs++
    // ISO-8859-6 has no letters there: غ ـ ف ق ك of windows-1256 and its vowel marks are.
    if ((byte >= 0xdb && byte <= 0xdf) || byte >= 0xf3) foreign++
  }
  if (pairs > windows + iso && pairs > 8)
    return 'damaged UTF-8: the file was cut or joined with another encoding'
  if (iso > windows) return 'likely ISO-8859-6'
  if (windows > 0) return 'likely windows-1256'
  if (isMostlyHigh(bytes)) return foreign > 0 ? 'likely windows-1256' : 'likely windows-1256 or ISO-8859-6'
  return 'likely windows-1252 or another single-byte encoding'
}

/** Warns of U+FFFD: some program before us could not read the letters, and only the source still has them. */
function lostLetters(file: string, text: string): Diagnostic[] {
  const at = text.indexOf('\uFFFD')
  if (at < 0) return []
  const message =
    'Unexpected U+FFFD where letters were lost when the text was saved, expected Arabic letters, save it again from its source'
  return [{ level: 'warning', rule: 'clipping-letters-lost', file, ...positionOf(text, at), message }]
}
