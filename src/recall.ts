/**
 * What the last build of an archive found out about reports, and this one need not find out again (`chronology/`).
 *
 * It is kept as text, a line for each key: a build reads what it asks for alone. What it found out anew is kept in a
 * file beside, until that is a good part of the whole, or a good part of the whole is not asked for any more; then all
 * is written again.
 */
import { hash, randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import type { JoinMemory } from './chronology/memory.ts'
import type { KeptReadings } from './library.ts'
import { faceOf } from './pages/face.ts'
import type { Reading } from './records.ts'
import { readSealed, writeSealed } from './sealed.ts'

const FOLDER = '.cache/joins'

export interface OpenRecall extends JoinMemory {
  /** Keeps what was asked for. */
  keep(): void
}

/** Tells the hash of all that is kept of a clipping, by its id. */
export function hashesIn({ places }: KeptReadings): (id: string) => string | undefined {
  return (id) =>
    places
      .get(id)
      ?.map((place) => place.hash)
      .join(' ')
}

/** Of the whole, one part in so many is found anew or no longer asked for before all is written again. */
const PART = 8

/** What is seen of each clipping where its text is not shown, by its id. */
export function facesIn(readings: readonly Reading[], { digest, recall }: JoinMemory): Map<string, string> {
  // What a face tells is no part of the reader, by whose state all else is kept: the program's is in its address.
  const program = hash('sha1', import.meta.url, 'base64url')
  return new Map(
    readings.map((reading) => [
      reading.clipping.id,
      recall(`face ${program} ${digest(reading)}`, () => faceOf(reading)),
    ]),
  )
}

/** Opens what the last build into an output folder found out; null where nothing is kept of its readings. */
export function openRecall(output: string, kept: KeptReadings | null): OpenRecall | null {
  if (kept === null) return null
  const hashOf = hashesIn(kept)
  // Its name is another for every state of the reader, which the joining is a part of, and of the authority files.
  const lines = openLines(`${FOLDER}/${hash('sha256', resolve(output)).slice(0, 16)}`, kept.folder)
  const digests = new Map<string, string>()
  return {
    digest({ clipping: { id } }: Reading) {
      const digest = digests.get(id) ?? hash('sha1', hashOf(id) ?? '', 'base64url')
      digests.set(id, digest)
      return digest
    },
    recall<Value>(name: string, find: () => Value): Value {
      const line = lines.ask(name)
      // What is kept under a key was found out for it: its hash was checked.
      if (line !== undefined) return JSON.parse(line) as Value
      const found = find()
      lines.add(name, JSON.stringify(found))
      return found
    },
    keep: lines.keep,
  }
}

/** Values by name, each a line. */
interface Lines {
  ask(name: string): string | undefined
  add(name: string, line: string): void
  /** Keeps what was asked for and what was added; more may be kept. */
  keep(): void
}

function openLines(file: string, key: string): Lines {
  const beside = `${file}.more`
  const whole = parseLines(readSealed<Uint8Array>(file))
  const isKnown = whole !== null && whole.head.startsWith(`${key} `)
  const known = isKnown ? whole.lines : new Map<string, string>()
  const later = isKnown ? parseLines(readSealed<Uint8Array>(beside)) : null
  // Those of another whole are of an older build.
  const more = later !== null && later.head === whole?.head ? later.lines : new Map<string, string>()
  const asked = new Set<string>()
  const added = new Map<string, string>()
  const write = (to: string, head: string, lines: Iterable<readonly [string, string]>): void => {
    const written = [head]
    for (const [name, line] of lines) written.push(`${name}\t${line}`)
    writeSealed(to, Buffer.from(written.join('\n')))
  }
  return {
    ask(name) {
      const line = known.get(name) ?? more.get(name)
      if (line !== undefined) asked.add(name)
      return line ?? added.get(name)
    },
    add: (name, line) => void added.set(name, line),
    keep() {
      const isAsked = ([name]: readonly [string, string]): boolean => asked.has(name)
      const beyond = [...[...more].filter(isAsked), ...added]
      const stale = known.size + more.size - asked.size
      if (isKnown && (beyond.length + stale) * PART < known.size) return write(beside, whole.head, beyond)
      const lines = [...[...known].filter(isAsked), ...beyond]
      write(file, `${key} ${randomBytes(8).toString('hex')}`, lines)
    },
  }
}

/** The first line, and values by name; null where there is none. */
function parseLines(bytes: Uint8Array | null): { head: string; lines: Map<string, string> } | null {
  if (bytes === null) return null
  const [head = '', ...rest] = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .split('\n')
  const lines = new Map<string, string>()
  for (const line of rest) {
    const tab = line.indexOf('\t')
    lines.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return { head, lines }
}
