import { createHash } from 'node:crypto'

/**
 * Makes the seal of a text: the SHA-256 of its bytes, in lower-case hexadecimal.
 * The bytes are those below the front matter, without a byte order mark.
 */
export function seal(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

interface Change {
  /** What was done to the text, in words that end "The text …". */
  readonly what: string
  readonly undo: (text: string) => string
}

const LINE_ENDS: readonly Change[] = [
  { what: 'had its line ends changed from LF to CRLF', undo: (text) => text.replaceAll('\r\n', '\n') },
  { what: 'had its line ends changed from CRLF to LF', undo: (text) => text.replace(/\r?\n/g, '\r\n') },
  { what: 'had its line ends changed from CR to LF', undo: (text) => text.replace(/\r?\n/g, '\r') },
]

const ENDS: readonly Change[] = [
  { what: 'lost its final line end', undo: (text) => `${text}\n` },
  { what: 'lost its final line end', undo: (text) => `${text}\r\n` },
  { what: 'got a final line end', undo: (text) => text.replace(/\r?\n$/, '') },
  { what: 'got blank lines at its end', undo: (text) => text.trimEnd() },
  { what: 'got blank lines at its end', undo: (text) => `${text.trimEnd()}\n` },
  { what: 'got a blank line at its beginning', undo: (text) => text.replace(/^\r?\n/, '') },
  { what: 'lost a blank line at its beginning', undo: (text) => `\n${text}` },
]

const LETTERS: readonly Change[] = [
  { what: 'got spaces at line ends', undo: (text) => text.replace(/[^\S\r\n]+(?=\r?\n|$)/g, '') },
  { what: 'got a byte order mark', undo: (text) => text.replace(/^\uFEFF/, '') },
  { what: 'lost a byte order mark', undo: (text) => `\uFEFF${text}` },
  { what: 'was changed from Unicode form NFC', undo: (text) => text.normalize('NFC') },
  { what: 'was changed from Unicode form NFD', undo: (text) => text.normalize('NFD') },
]

/**
 * Says what broke a seal: the changes that tools make without being asked are undone one by one and in pairs,
 * and the one whose hash is the sealed hash is named; null when none is.
 */
export function explainBreak(text: string, sealed: string): string | null {
  const changes = [...LINE_ENDS, ...ENDS, ...LETTERS]
  const undoes = (candidate: string): boolean => candidate !== text && seal(candidate) === sealed
  for (const change of changes) if (undoes(change.undo(text))) return change.what
  for (const first of changes)
    for (const second of changes)
      if (first !== second && undoes(second.undo(first.undo(text)))) return `${first.what} and ${second.what}`
  return null
}
