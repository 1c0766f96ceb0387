import type { Diagnostic } from '../diagnostics.ts'
import type { CharacterFinding } from './characters.ts'
import type { Decoded } from './decode.ts'
import type { Nearest } from './similar.ts'

type Level = Diagnostic['level']
type Place = { readonly line: number; readonly column: number }

function note(level: Level, rule: string, file: string, message: string, place?: Place): Diagnostic {
  return { level, rule, file, line: place?.line ?? null, column: place?.column ?? null, message }
}

/** A file that cannot be imported. */
export function refused(file: string, reason: string): Diagnostic {
  return {
    level: 'error',
    rule: 'import-refused',
    file,
    line: null,
    column: null,
    message: `Unexpected file: ${reason}, expected a text or a saved page in UTF-8, UTF-16 or windows-1256, save it again from its source`,
  }
}

/** How the bytes were read, where they were not plain UTF-8. */
export function encodingNotes(file: string, decoded: Decoded): Diagnostic[] {
  if (decoded.text === null || (decoded.encoding === 'utf-8' && !decoded.doubled)) return []
  const how = decoded.doubled ? 'letters that were encoded twice (`Ø§Ù„`)' : `text in ${decoded.encoding}`
  const message = `Unexpected ${how}, expected UTF-8, nothing to do: every letter was read, and the saved file is kept beside the clipping`
  return [note('note', 'import-encoding', file, message)]
}

/** Characters that do not show. */
export function characterNotes(file: string, findings: readonly CharacterFinding[]): Diagnostic[] {
  return findings.map(({ kind, count, characters, line, column }) => {
    const found = `${count} ${WHAT[kind].what} (${characters.slice(0, 5).join(', ')}${characters.length > 5 ? ', …' : ''})`
    const message = `Unexpected ${found}, expected plain letters, ${WHAT[kind].advice}`
    return note(WHAT[kind].level, WHAT[kind].rule, file, message, { line, column })
  })
}

const WHAT = {
  invisible: {
    what: 'invisible characters',
    level: 'note',
    rule: 'import-invisible',
    advice: 'nothing to do: they stay in the text, and reading and search pass over them',
  },
  presentation: {
    what: 'letters in the shapes that PDFs give them',
    level: 'note',
    rule: 'import-presentation',
    advice:
      'nothing to do: they stay in the text, and are read and shown as plain letters; check the order of the words, which some PDFs reverse',
  },
  lost: {
    what: 'U+FFFD where letters were lost before the file was saved',
    level: 'warning',
    rule: 'import-letters-lost',
    advice: 'save it again from its source',
  },
} as const

/** The same text is there already, so that nothing is written. */
export function knownNote(file: string, id: string): Diagnostic {
  const message = `Unexpected text that the archive has as \`${id}\`, expected a new one, nothing was written`
  return note('note', 'import-known', file, message)
}

/** The address is there already, with another text. */
export function addressNote(file: string, id: string, url: string): Diagnostic {
  const message = `Unexpected address ${url} of the clipping \`${id}\`, expected a new one, compare the two: the page may have changed`
  return note('warning', 'import-address-known', file, message)
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** Much of the text is in another clipping: a copy, or another print of one wire. */
export function copyNote(file: string, { id, inOther, ofOther }: Nearest): Diagnostic {
  const message = `Unexpected likeness to \`${id}\`: ${percent(inOther)} of this text stands in it and ${percent(ofOther)} of it in this one, expected a text of its own, keep both if two outlets printed one wire`
  return note('warning', 'import-copy', file, message)
}

/** An outlet that no authority entry has. */
export function outletNote(file: string, name: string): Diagnostic {
  const message = `Unexpected outlet \`${name}\`, expected one of authority/outlets.yaml, add it there or correct the clipping`
  return note('warning', 'import-outlet-unknown', file, message)
}

/** Dates that were given and not understood, or none at all. */
export function dateNote(file: string, written: readonly string[]): Diagnostic {
  if (written.length === 0) {
    const message =
      'Unexpected text without a date of publication, expected one in the page or the text, write it as `published` in the front matter if it is known'
    return note('warning', 'import-date-missing', file, message)
  }
  const given = written.map((date) => `\`${date}\``).join(', ')
  const message = `Unexpected date of publication ${given}, expected a day, month or year, write it as \`published\` in the front matter`
  return note('warning', 'import-date-unread', file, message)
}

/** Front matter of which some is no field of a clipping. */
export function fieldsNote(file: string, unread: readonly string[]): Diagnostic {
  const message = `Unexpected front matter ${unread.map((one) => `\`${one}\``).join(', ')}, expected fields of a clipping, left out: the saved file is kept beside the clipping`
  return note('warning', 'import-field', file, message)
}

/** A page in which no article was found. */
export function wholeNote(file: string): Diagnostic {
  const message =
    'Unexpected page in which no article stands out, expected one, look through the text: all of the page was taken'
  return note('warning', 'import-whole-page', file, message)
}
