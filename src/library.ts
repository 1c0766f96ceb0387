/**
 * The clippings of a build with what is read in them: taken from earlier builds where nothing changed, read on
 * every core where there is much to read.
 */
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { BATCH, batches, readBatch, readClippings, type Library, type Work } from './archive.ts'
import type { Authority } from './authority/read.ts'
import type { Diagnostic } from './diagnostics.ts'
import type { AuthorityFiles, SourceFile } from './files.ts'
import { openLean } from './lean.ts'
import { keyOfThread } from './program.ts'
import type { Clipping, Reading } from './records.ts'
import { sumOf } from './sources.ts'
import { openStore, openStoreReader, unpack, pack, type Place, type Store } from './store.ts'

/** What a reader is told to read, and what it gives back: one packed reading for each work, in order. */
export interface ReaderTask {
  readonly batch: number
  readonly works: readonly Work[]
}
export interface ReaderResult {
  readonly batch: number
  readonly readings: readonly Uint8Array[]
}

/** A reading without its clipping, as it is kept. */
export type Read = Omit<Reading, 'clipping'>

interface ReadClipping {
  readonly clipping: Clipping | null
  readonly diagnostics: readonly Diagnostic[]
}

const FOLDER = '.cache/readings'
const READER = keyOfThread('reader', import.meta.url)
/** A reader takes half a second to start: with fewer clippings to read it does not pay. */
const WORTH_READERS = 150

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('base64url').slice(0, 22)
}

function hashAuthority({ actors, places, outlets, happenings }: AuthorityFiles): string {
  return hashOf(...[actors, places, outlets, happenings].map((file) => file?.content ?? ''))
}

/** The folder of readings for one state of the reader, of Node and of the authority files. */
function keyOf(files: AuthorityFiles): string | null {
  // The reader's key has the version of Node in it.
  return READER === null ? null : `${READER}-${hashAuthority(files)}`
}

/** Where a library keeps readings, and where it may take them from besides. */
export interface Shelves {
  /** In a folder below it, one for each state of the reader and of the authority files. */
  readonly keep: string
  /** The same of other libraries. */
  readonly take: readonly string[]
}

export const OWN_SHELF: Shelves = { keep: FOLDER, take: [] }

/** The store of a library. */
interface Shelf {
  /** Null where the sources run as they are: nothing is kept. */
  readonly folder: string | null
  readonly store: Store | null
  /** How many readings other stores have given. */
  readonly taken: () => number
}

/** Opens the store of a library; what others keep it takes over when it is first asked for. */
function openShelf(files: AuthorityFiles, { keep, take }: Shelves): Shelf {
  const key = keyOf(files)
  if (key === null) return { folder: null, store: null, taken: () => 0 }
  const folder = `${keep}/${key}`
  const own = openStore(folder)
  const others = take.map((shelf) => openStore(`${shelf}/${key}`))
  let taken = 0
  const get: Store['get'] = (name, wanted) => {
    const kept = own.get(name, wanted)
    if (kept !== undefined) return kept
    for (const other of others) {
      const found = other.get(name, wanted)
      if (found === undefined) continue
      own.put(name, wanted, pack(found))
      if (name.startsWith('reading ')) taken++
      return found
    }
    return undefined
  }
  return { folder, store: { ...own, get }, taken: () => taken }
}

/** Where the readings of a build are kept, for other threads to read. */
export interface KeptReadings {
  /** Its name is another for every state of the reader and of the authority files. */
  readonly folder: string
  /** By clipping id. */
  readonly places: ReadonlyMap<string, KeptReading>
}

/** A clipping, and what was read in it. */
export type KeptReading = readonly [clipping: Place, reading: Place]

/** Finds kept readings by id; throws for one that is damaged. */
export function openKept({ folder, places }: KeptReadings): (id: string) => Reading | undefined {
  const read = openStoreReader(folder)
  return (id) => {
    const place = places.get(id)
    if (place === undefined) return undefined
    const [inClipping, inReading] = place.map(read)
    if (inClipping === undefined || inReading === undefined)
      throw new Error(`expected a kept reading of ${id}`)
    // What the store gives for a place is what was put there: its hash was checked.
    const { clipping } = inClipping as ReadClipping
    return clipping === null ? undefined : { clipping, ...(inReading as Read) }
  }
}

/** Where the clippings of a build are kept, as they are published, and what was read in them. */
interface Holdings {
  /** Notes a clipping as it was filed, and gives it back. */
  file(file: SourceFile, read: ReadClipping): ReadClipping
  /** Keeps a clipping as it was read; `filed` is the hash of its file, `reading` the name of what was read in it. */
  hold(clipping: Clipping, filed: string, reading: string): void
  /** Null when not all of them could be kept. */
  kept(folder: string | null): KeptReadings | null
}

/** Names under which something is kept are added to `names`. */
function openHoldings(store: Store | null, names: string[]): Holdings {
  const filedAs = new Map<string, { readonly file: string; readonly clipping: Clipping | null }>()
  const held = new Map<string, readonly [clipping: string, reading: string]>()

  /** The name of a clipping as it is published: not as it was filed where words were taken out. */
  const nameOf = (clipping: Clipping, filed: string): string => {
    const own = filedAs.get(clipping.source)
    if (own?.clipping === clipping) return `clipping ${own.file}`
    const name = `redacted ${clipping.source}`
    const key = hashOf(filed, JSON.stringify(clipping))
    names.push(name)
    if (store?.placeOf(name)?.key !== key) store?.put(name, key, pack({ clipping, diagnostics: [] }))
    return name
  }

  return {
    file({ file, name = file }, { clipping, diagnostics }) {
      filedAs.set(name, { file, clipping })
      return { clipping, diagnostics }
    },
    hold: (clipping, filed, reading) => void held.set(clipping.id, [nameOf(clipping, filed), reading]),
    kept(folder) {
      if (folder === null) return null
      const places = new Map<string, KeptReading>()
      for (const [id, kept] of held) {
        const [clipping, reading] = kept.map((name) => store?.placeOf(name))
        if (clipping === undefined || reading === undefined) return null
        places.set(id, [clipping, reading])
      }
      return { folder, places }
    },
  }
}

interface OpenLibrary {
  /** Where what was read is kept; null where not all of it can be kept. */
  kept(): KeptReadings | null
  /** Keeps what was read for the next build. */
  close(): void
  taken(): number
}

/** Opens the library. */
export function openLibrary(
  authorityFiles: AuthorityFiles,
  told: (done: number, total: number) => void,
  shelves: Shelves = OWN_SHELF,
): Library & OpenLibrary {
  const { folder, store, taken } = openShelf(authorityFiles, shelves)
  const keys = new Map<string, string>()
  const names: string[] = []
  const holdings = openHoldings(store, names)

  const readFile = (file: SourceFile, authority: Authority): ReadClipping => {
    const key = file.sum ?? sumOf(file.bytes)
    keys.set(file.name ?? file.file, key)
    const name = `clipping ${file.file}`
    names.push(name)
    const kept = store?.get(name, key)
    // What the store gives for a key is what was put there for it: its hash was checked.
    if (kept !== undefined) return kept as ReadClipping
    const { clippings, diagnostics } = readClippings([file], authority)
    const read = { clipping: clippings[0] ?? null, diagnostics }
    store?.put(name, key, pack(read))
    return read
  }

  return {
    clippings(files, authority) {
      const read = files.map((file) => holdings.file(file, readFile(file, authority)))
      return {
        clippings: read.flatMap(({ clipping }) => clipping ?? []),
        diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
      }
    },
    async readings(works, authority) {
      const lean = openLean()
      const read: (Read | null)[] = []
      const missing: { readonly at: number; readonly name: string; readonly key: string }[] = []
      for (const [at, { clipping, decisions }] of works.entries()) {
        const name = `reading ${clipping.source}`
        // An editor may have taken words out of the text and of the front matter that the file has.
        const { sha256, front } = clipping
        const filed = keys.get(clipping.source) ?? ''
        const key = hashOf(filed, sha256, JSON.stringify(front), JSON.stringify(decisions))
        holdings.hold(clipping, filed, name)
        names.push(name)
        const kept = store?.get(name, key)
        read.push(kept === undefined ? null : lean(kept as Read, clipping.text))
        if (kept === undefined) missing.push({ at, name, key })
      }
      const todo = missing.map(({ at }) => works[at] as Work)
      let done = 0
      await readEach(todo, authorityFiles, authority, (i, value, bytes) => {
        told(++done, todo.length)
        const { at, name, key } = missing[i] as (typeof missing)[number]
        // As it was read: what is kept of equal readings is equal, byte for byte.
        store?.put(name, key, bytes ?? pack(value))
        read[at] = lean(value, works[at]?.clipping.text ?? '')
      })
      return works.map(({ clipping }, at) => ({ clipping, ...(read[at] as Read) }))
    },
    taken,
    kept: () => holdings.kept(folder),
    close: () => store?.save(names),
  }
}

type Take = (i: number, read: Read, bytes: Uint8Array | null) => void

async function readEach(
  works: readonly Work[],
  files: AuthorityFiles,
  authority: Authority,
  take: Take,
): Promise<void> {
  const readers = Math.min(availableParallelism(), 8)
  if (READER !== null && readers > 1 && works.length >= WORTH_READERS)
    return readApart(works, files, readers, take)
  let next = 0
  for (const batch of batches(works))
    for (const { article, mentions, reports } of readBatch(batch, authority))
      take(next++, { article, mentions, reports }, null)
}

/** Shares the works out to readers, a batch at a time; which of them reads what makes no difference. */
async function readApart(
  works: readonly Work[],
  files: AuthorityFiles,
  readers: number,
  take: Take,
): Promise<void> {
  let next = 0
  const { actors, places, coordinates, outlets, happenings } = files
  // No more: a thread is given a copy, and all clippings of the content may stand beside the authority files.
  const workerData: AuthorityFiles = { actors, places, coordinates, outlets, happenings }
  const runReader = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./reader.js', import.meta.url), { workerData })
      const send = (): void => {
        if (next >= works.length) return void worker.terminate().then(() => resolve())
        const task: ReaderTask = { batch: next, works: works.slice(next, next + BATCH) }
        next += BATCH
        worker.postMessage(task)
      }
      worker.on('message', ({ batch, readings }: ReaderResult) => {
        for (const [i, bytes] of readings.entries()) take(batch + i, unpack(bytes) as Read, bytes)
        send()
      })
      worker.on('error', reject)
      send()
    })
  await Promise.all(Array.from({ length: readers }, runReader))
}
