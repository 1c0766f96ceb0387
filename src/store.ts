/**
 * Keeps values between builds, each under a name and with the key of what it was made from.
 *
 * Layout of the folder: packs of values one after another (`<number>.pack`), and `index`, which says for every name
 * its key, its pack, where it stands there and its hash. Packs are only ever added or removed whole, and the index
 * is put in place by renaming: a build that is killed, or two at once, cost the next one time and nothing else.
 *
 * Reasoning: nothing kept is believed before its hash is checked. Values are in the format of the Node that wrote
 * them (`v8.serialize`), so that the folder's name must tell its version.
 */
import { hash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** Where a value is kept. */
export interface Place {
  readonly key: string
  readonly pack: string
  readonly offset: number
  readonly length: number
  readonly hash: string
}

export interface Store {
  /** The value kept under a name for this key; undefined when there is none, or when it is damaged. */
  get(name: string, key: string): unknown
  /** Takes a value, already serialized, to be kept. */
  put(name: string, key: string, bytes: Uint8Array): void
  /** Where the value of a name stands; once saved, any thread may read it there. */
  placeOf(name: string): Place | undefined
  /** Writes the index, with no names but these, and removes packs that hold none of them. */
  save(names: Iterable<string>): void
}

/** More packs than this are made one. */
const MAX_PACKS = 12
const INDEX = 'index'

export const pack = (value: unknown): Uint8Array => serialize(value)
export const unpack = (bytes: Uint8Array): unknown => deserialize(bytes)

function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 22)
}

/** Bytes that are read at once where values are asked for in the order in which they stand. */
const AHEAD = 1 << 20

let room = Buffer.allocUnsafe(1 << 16)

/** Memory for so many bytes, good until it is next asked for: tens of thousands of values are read one by one. */
function roomFor(length: number): Buffer {
  if (length > room.length) room = Buffer.allocUnsafe(length * 2)
  return room.subarray(0, length)
}

function readIndex(folder: string): Map<string, Place> {
  try {
    const bytes = readFileSync(join(folder, INDEX))
    const body = bytes.subarray(22)
    if (bytes.subarray(0, 22).toString('latin1') !== hashOf(body)) return new Map()
    const index = unpack(body)
    return index instanceof Map ? index : new Map()
  } catch {
    return new Map()
  }
}

/** The packs of a folder: old ones to read from, and a new one to add to. */
interface Packs {
  /** Good until the next are read; null when the bytes are not there or not those that were written. */
  read(place: Place): Uint8Array | null
  /** Where the bytes stand now; throws when they cannot be written. */
  append(bytes: Uint8Array): { readonly pack: string; readonly offset: number }
  isNew(name: string): boolean
  close(): void
}

function openPacks(folder: string): Packs {
  const files = new Map<string, number | null>()
  const ahead = Buffer.allocUnsafe(AHEAD)
  /** What of which pack `ahead` holds, and where the value that was read last ended. */
  let held = { file: -1, from: 0, to: 0, next: -1 }
  let writer: { readonly name: string; readonly file: number; size: number } | null = null

  const fileOf = (name: string): number | null => {
    const known = files.get(name)
    if (known !== undefined) return known
    const path = join(folder, name)
    const file = existsSync(path) ? openSync(path, 'r') : null
    files.set(name, file)
    return file
  }

  /** The bytes of a stretch; null where there are not as many. */
  const readAt = (file: number, offset: number, length: number): Buffer | null => {
    const isNext = held.file === file && offset === held.next
    held = { ...held, next: offset + length, ...(held.file === file ? {} : { file, from: 0, to: 0 }) }
    if (isNext && length <= AHEAD && (offset < held.from || offset + length > held.to))
      held = { ...held, from: offset, to: offset + readSync(file, ahead, 0, AHEAD, offset) }
    if (offset >= held.from && offset + length <= held.to)
      return ahead.subarray(offset - held.from, offset - held.from + length)
    const bytes = roomFor(length)
    return readSync(file, bytes, 0, length, offset) === length ? bytes : null
  }

  return {
    read({ pack: name, offset, length, hash: sum }) {
      const file = fileOf(name)
      const bytes = file === null ? null : readAt(file, offset, length)
      return bytes !== null && hashOf(bytes) === sum ? bytes : null
    },
    append(bytes) {
      if (writer === null) {
        mkdirSync(folder, { recursive: true })
        const name = `${randomBytes(8).toString('hex')}.pack`
        writer = { name, file: openSync(join(folder, name), 'wx'), size: 0 }
      }
      const offset = writer.size
      for (let at = 0; at < bytes.length;) at += writeSync(writer.file, bytes, at)
      writer.size += bytes.length
      return { pack: writer.name, offset }
    },
    isNew: (name) => writer?.name === name,
    close() {
      for (const file of files.values()) if (file !== null) closeSync(file)
      if (writer !== null) closeSync(writer.file)
      files.clear()
      // Another file may be given the same number.
      held = { file: -1, from: 0, to: 0, next: -1 }
      writer = null
    },
  }
}

/** Opens the store in a folder; it is made when first something is kept. */
export function openStore(folder: string): Store {
  const index = readIndex(folder)
  const packs = openPacks(folder)
  let writable = true
  return {
    get(name, key) {
      const place = index.get(name)
      if (place === undefined || place.key !== key) return undefined
      const bytes = packs.read(place)
      return bytes === null ? undefined : unpack(bytes)
    },
    placeOf: (name) => (writable ? index.get(name) : undefined),
    put(name, key, bytes) {
      if (!writable) return
      try {
        index.set(name, { key, ...packs.append(bytes), length: bytes.length, hash: hashOf(bytes) })
      } catch {
        // A full disk or a folder that cannot be written: the next build reads again.
        writable = false
      }
    },
    save(names) {
      try {
        forget(index, new Set(names))
        if (packNames(index).size > MAX_PACKS) gather(index, packs)
        writeIndex(folder, index)
      } catch {
        // As above.
        writable = false
      } finally {
        packs.close()
      }
    },
  }
}

/** Reads what a store keeps, by its place; undefined for what is damaged or gone. */
export function openStoreReader(folder: string): (place: Place) => unknown {
  const packs = openPacks(folder)
  return (place) => {
    const bytes = packs.read(place)
    return bytes === null ? undefined : unpack(bytes)
  }
}

function packNames(index: ReadonlyMap<string, Place>): Set<string> {
  return new Set([...index.values()].map((place) => place.pack))
}

function forget(index: Map<string, Place>, wanted: ReadonlySet<string>): void {
  for (const name of index.keys()) if (!wanted.has(name)) index.delete(name)
}

/** Copies what stands in old packs to the new one. */
function gather(index: Map<string, Place>, packs: Packs): void {
  for (const [name, place] of index) {
    const bytes = packs.isNew(place.pack) ? null : packs.read(place)
    if (bytes !== null) index.set(name, { ...place, ...packs.append(bytes) })
  }
}

function writeIndex(folder: string, index: ReadonlyMap<string, Place>): void {
  if (!existsSync(folder) && index.size === 0) return
  mkdirSync(folder, { recursive: true })
  const body = pack(index)
  const written = join(folder, `${INDEX}.${process.pid}`)
  writeFileSync(written, Buffer.concat([Buffer.from(hashOf(body), 'latin1'), body]))
  renameSync(written, join(folder, INDEX))
  const packs = packNames(index)
  for (const name of readdirSync(folder))
    if (name.endsWith('.pack') && !packs.has(name)) unlinkSync(join(folder, name))
}
