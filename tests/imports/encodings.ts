/** Writes texts as old programs did: encoders that share nothing with the decoders under test. */

/** Characters 80 to FF of windows-1256. */
const WINDOWS_1256 =
  '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200C\u200Dں\u00A0،¢£¤¥¦§¨©ھ«¬\u00AD®¯°±²³´µ¶·¸¹؛»¼½¾؟' +
  'ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîï\u064B\u064C\u064D\u064Eô\u064F\u0650÷\u0651ù\u0652ûü\u200E\u200Fے'

function singleBytes(text: string, byteOf: (character: string) => number): Uint8Array {
  return Uint8Array.from([...text], (character) => {
    const byte = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : byteOf(character)
    if (byte < 0) throw new Error(`expected a character of the encoding, found ${character}`)
    return byte
  })
}

export function windows1256(text: string): Uint8Array {
  return singleBytes(text, (character) => {
    const at = WINDOWS_1256.indexOf(character)
    return at < 0 ? -1 : at + 0x80
  })
}

/** ISO-8859-6: the letters of U+0621 to U+0652 in order, with the punctuation of Arabic. */
export function iso88596(text: string): Uint8Array {
  return singleBytes(text, (character) => {
    const code = character.charCodeAt(0)
    if ((code >= 0x621 && code <= 0x63a) || (code >= 0x640 && code <= 0x652)) return code - 0x621 + 0xc1
    return { '\u00A0': 0xa0, '،': 0xac, '؛': 0xbb, '؟': 0xbf }[character] ?? -1
  })
}

export function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !bigEndian)
  return bytes
}

export function utf8(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'))
}

/** UTF-8 whose bytes were taken for Latin-1 and saved as UTF-8 again. */
export function twice(text: string): Uint8Array {
  return utf8(Buffer.from(text, 'utf8').toString('latin1'))
}
