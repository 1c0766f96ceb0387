/** Text as bytes. */
import { transcode } from 'node:buffer'

/** Code units of a text that is transcoded sooner than written. */
const WORTH_TRANSCODING = 500

let written = Buffer.allocUnsafe(1 << 16)
let units = Buffer.allocUnsafe(1 << 18)

/**
 * A text in UTF-8, good until the next one is asked for.
 *
 * Reasoning: to copy its code units and have these transcoded takes half the time of writing the text as UTF-8, which
 * goes letter by letter. Half a pair of surrogates is all that cannot be transcoded, and a Node without ICU has no way to.
 */
export function encodeUtf8(text: string): Uint8Array {
  if (text.length >= WORTH_TRANSCODING) {
    if (text.length * 2 > units.length) units = Buffer.allocUnsafe(text.length * 4)
    try {
      return transcode(units.subarray(0, units.write(text, 'utf16le')), 'utf16le', 'utf8')
    } catch {
      // Written below, with a sign in place of what is no character.
    }
  }
  if (text.length * 3 > written.length) written = Buffer.allocUnsafe(text.length * 4)
  return written.subarray(0, written.write(text))
}
