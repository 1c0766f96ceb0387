import type { Diagnostic } from '../diagnostics.ts'
import type { Clipping, FrontMatter } from '../records.ts'
import { decodeClipping } from './decode.ts'
import { NO_FRONT_MATTER, readFrontMatter, type FrontMatterReading } from './front-matter.ts'
import { explainBreak, seal } from './seal.ts'
import { splitClipping } from './split.ts'

/**
 * Reads a clipping file: decodes it, reads the front matter, and checks the seal of the text below it.
 * The clipping is null when its text cannot be had (encoding, unclosed or broken front matter, nothing in it);
 * with any other error it is there without what is wrong, and the errors say what to do. All are listed at once.
 * `outlets` are the ids of the authority file.
 */
export function readClipping(
  file: string,
  bytes: Uint8Array,
  outlets: ReadonlySet<string>,
): { clipping: Clipping | null; diagnostics: Diagnostic[] } {
  const { id, format, diagnostics } = readName(file)
  const decoded = decodeClipping(file, bytes)
  diagnostics.push(...decoded.diagnostics)
  if (decoded.text === null) return { clipping: null, diagnostics }
  const split = splitClipping(decoded.text)
  if (split === null) return { clipping: null, diagnostics: [...diagnostics, unclosed(file)] }
  const reading =
    split.head === '' ? BARE : readFrontMatter(file, split.head, split.language, outlets, format)
  diagnostics.push(...reading.diagnostics)
  if (split.body.trim() === '') diagnostics.push(empty(file, split.head !== ''))
  if (reading.front === null || split.body.trim() === '') return { clipping: null, diagnostics }
  const sha256 = seal(bytes.subarray(bytes.length - Buffer.byteLength(split.body)))
  diagnostics.push(...checkSeal(file, split.body, sha256, reading.front, reading))
  const firstLine = countLines(split.head) + 1
  const clipping = { id, source: file, format, text: split.body, firstLine, sha256, front: reading.front }
  return { clipping, diagnostics }
}

const BARE: FrontMatterReading = {
  front: NO_FRONT_MATTER,
  diagnostics: [],
  placeOf: () => ({ line: 1, column: 1 }),
}

/** The clipping's id is its file name: it becomes part of addresses, so it is lower-case ASCII. */
function readName(file: string): { id: string; format: Clipping['format']; diagnostics: Diagnostic[] } {
  const name = file.replace(/^.*[\\/]/, '')
  const id = name.replace(/\.[^.]*$/, '')
  const format = /\.md$/i.test(name) ? 'markdown' : 'text'
  if (/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(id)) return { id, format, diagnostics: [] }
  const message = `Unexpected file name \`${name}\`, expected lower-case ASCII letters and digits joined by hyphens, such as \`2024-02-18-ain-libya-qaani.txt\`, rename the file: its name is the clipping's id`
  return { id, format, diagnostics: [problem(file, 'clipping-id', null, message)] }
}

function problem(
  file: string,
  rule: string,
  place: { line: number; column: number } | null,
  message: string,
): Diagnostic {
  return { level: 'error', rule, file, line: place?.line ?? null, column: place?.column ?? null, message }
}

function unclosed(file: string): Diagnostic {
  const message =
    'Unexpected end of the file inside front matter, expected a closing line `---`, add it above the text; if the text itself begins with `---`, put two lines `---` above it'
  return problem(file, 'front-matter-unclosed', { line: 1, column: 1 }, message)
}

function empty(file: string, filed: boolean): Diagnostic {
  const message = filed
    ? 'Unexpected front matter without a text, expected the text of the clipping below it, add it or remove the file'
    : 'Unexpected empty file, expected the text of a clipping, add it or remove the file'
  return problem(file, 'clipping-empty', null, message)
}

function countLines(head: string): number {
  let lines = 0
  for (let at = head.indexOf('\n'); at >= 0; at = head.indexOf('\n', at + 1)) lines++
  return lines
}

function checkSeal(
  file: string,
  text: string,
  sha256: string,
  front: FrontMatter,
  reading: FrontMatterReading,
): Diagnostic[] {
  const sealed = front.sha256?.toLowerCase() ?? sha256
  if (sealed === sha256) return []
  const cause = explainBreak(text, sealed)
  const likely =
    cause === null
      ? 'no change that tools make by themselves explains it, so its words were edited'
      : `the text ${cause}`
  const message = `Unexpected text with SHA-256 \`${sha256}\`, expected the sealed \`${sealed}\`: ${likely}; restore the text from version control, or to seal it as it stands now write \`sha256: ${sha256}\``
  return [problem(file, 'seal-broken', reading.placeOf('sha256'), message)]
}
