/**
 * The pages of articles and events, which are nearly all: those that nothing changed in are left as they stand, the
 * others are rendered on every core where there are many.
 */
import { hash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { openLedger, type Ledger } from './ledger.ts'
import type { KeptReadings } from './library.ts'
import { extractOf } from './pages/extract.ts'
import { listingWorks, type ListingWork } from './pages/listings.ts'
import { pathOf, recordWorks, type PageWork, type RecordWork } from './pages/pages.ts'
import type { Site } from './pages/site.ts'
import { answersOf, type Digests } from './pages/answers.ts'
import { openPlacer, standsThere, type Placed, type Stamp } from './placing.ts'
import {
  BATCH,
  makePrinter,
  printPage,
  renderListings,
  type Batch,
  type Printed,
  type PrinterTask,
} from './printing.ts'
import { keyOfThread } from './program.ts'
import { Relay, dismiss, type Answer } from './relay.ts'
import { readSealed, writeSealed } from './sealed.ts'

export interface Press {
  /** How many pages there are. */
  readonly pages: number
  /** Prints what is left to print; `told` is told how many pages are done. */
  finish(told: (pages: number) => void): Promise<{ placed: readonly Placed[]; characters: readonly string[] }>
  /** Keeps, once the site is in its place, what tells later builds that a page needs no printing. */
  keep(): void
  /** Ends the threads of a press that will not be finished. */
  stop(): Promise<void>
}

const FOLDER = '.cache/pages'
const DRAWINGS = '.cache/drawings'
const PRINTER = keyOfThread('printer', import.meta.url)
/** A printer takes half a second to start: with fewer pages to print it does not pay. */
const WORTH_PRINTERS = 1000
const MOST_PRINTERS = 8

/** Pages that list that are printed before other threads are heard. */
const LISTINGS_IN_A_ROW = 32

/** Lets come in what other threads have sent: the maps that they drew need not be drawn here, nor what they placed kept. */
function hear(): Promise<void> {
  return new Promise((done) => setImmediate(done))
}

/** Where places are: readings do not hang on it, pages do. */
export function keyOfMap({ authority }: Site): string {
  const points = [...authority.places.values()].map(({ id, latitude, longitude }) => [
    id,
    latitude,
    longitude,
  ])
  return hash('sha256', JSON.stringify(points))
}

/** What all pages depend on, without what they ask the site for one by one. */
function keyOfAll(site: Site, { folder }: KeptReadings): string {
  const { settings, base, cards, decisions, companions } = site
  const shared = [PRINTER, folder, keyOfMap(site), settings, base, cards, decisions, companions]
  return hash('sha256', JSON.stringify(shared))
}

function fileOf(output: string): string {
  return `${FOLDER}/${hash('sha256', resolve(output)).slice(0, 16)}`
}

/** The pages of a site: those of single records, and those that list. */
interface Works {
  readonly works: readonly RecordWork[]
  readonly listings: readonly ListingWork[]
}

/** A press that keeps nothing and has no threads, where nothing is kept of the readings either. */
function simplePress(site: Site, { works, listings }: Works, output: string, stamps: Paper['stamps']): Press {
  const printer = makePrinter(site, openPlacer(output, 'p', stamps), works, new Int32Array(1))
  return {
    pages: works.length + listings.length,
    finish(told) {
      const placer = openPlacer(output, 'l', stamps)
      const printed: Printed[] = []
      for (const page of renderListings(site, listings)) printed.push(printPage(placer, page))
      for (let batch = printer.next(); batch !== null; batch = printer.next()) {
        printed.push(...batch.printed)
        told(printed.length)
      }
      const placed = printed.map((page) => page.placed)
      return Promise.resolve({ placed, characters: printed.map(({ characters }) => characters) })
    },
    keep: () => {},
    stop: () => Promise.resolve(),
  }
}

/** Where pages are printed to. */
interface Paper {
  /** A folder that is open for the site (`openOutput`). */
  readonly output: string
  /** Stamps of the files in it; null where there is no site in it yet. */
  readonly stamps: ReadonlyMap<string, Stamp> | null
  /** How many threads print; as many as pay when it is left out. */
  readonly threads: number | undefined
}

/** What is kept of the readings of a site, and what tells its pages apart. */
export interface KeptSite {
  readonly kept: KeptReadings
  readonly digests: Digests
  /** How it looks where no text is shown (`outward.ts`). */
  readonly outward: string
}

/** The pages of a site that are to be made anew, and how many there are in all. */
interface Stale extends Works {
  readonly pages: number
}

/** Finds the pages that are stale; where the archive looks as it did, their paths are those of the last build. */
function findStale(site: Site, same: Ledger['same'], isStale: (path: string) => boolean): Stale {
  const pick = <Work extends PageWork>(works: readonly Work[], isWanted: (path: string) => boolean): Work[] =>
    works.filter((work) => isWanted(pathOf(work)))
  if (same === null) {
    const [works, listings] = [recordWorks(site), listingWorks(site)]
    const all = works.length + listings.length
    return { works: pick(works, isStale), listings: pick(listings, isStale), pages: all }
  }
  const stale = new Set(same.filter(isStale))
  const isWanted = (path: string): boolean => stale.has(path)
  const works = stale.size === 0 ? [] : pick(recordWorks(site), isWanted)
  // To find what there are lists of takes longer than to make one.
  const listings = works.length === stale.size ? [] : pick(listingWorks(site), isWanted)
  return { works, listings, pages: same.length }
}

/** Begins to print the pages of a site. */
export function startPress(site: Site, known: KeptSite | null, { output, stamps, threads }: Paper): Press {
  if (known === null || PRINTER === null) {
    const all = { works: recordWorks(site), listings: listingWorks(site) }
    return simplePress(site, all, output, stamps)
  }
  const { kept, digests, outward } = known
  const key = keyOfAll(site, kept)
  const drawings = readDrawings(site, hash('sha256', `${PRINTER} ${kept.folder} ${keyOfMap(site)}`))
  const asked = { key, outward, answer: answersOf(site, digests) }
  const ledger = openLedger(fileOf(output), asked, stamps === null)

  const standing: Placed[] = []
  const characters: string[] = []
  let printedPages: readonly Printed[] = []
  const isStale = (path: string): boolean => {
    const proof = ledger.proofOf(path)
    const stamp = proof === null ? null : standsThere(output, path, proof.hash, stamps)
    if (proof === null || stamp === null) return true
    standing.push({ path, stamp, staged: null })
    ledger.stands(path)
    if (proof.characters !== '') characters.push(proof.characters)
    return false
  }
  const { works, listings, pages } = findStale(site, ledger.same, isStale)
  const pays = works.length < WORTH_PRINTERS ? 1 : Math.min(availableParallelism(), MOST_PRINTERS)
  const relay = new Relay(openPlacer(output, 'l', stamps))
  const run = startPrinters(site, kept, works, { output, stamps, threads: threads ?? pays, relay })

  return {
    pages,
    async finish(told) {
      let rendered = 0
      for (const page of renderListings(site, listings)) {
        relay.place(page)
        told(standing.length + ++rendered)
        if (rendered % LISTINGS_IN_A_ROW === 0) await hear()
      }
      const records = await run.finish((done) => told(standing.length + rendered + done))
      // Not pushed as arguments: a large archive has more pages than a call may have.
      printedPages = [...relay.all(), ...records]
      for (const page of printedPages) if (page.characters !== '') characters.push(page.characters)
      const placed = printedPages.map((page) => page.placed)
      return { placed: [...standing, ...placed], characters }
    },
    keep() {
      ledger.keep(
        printedPages.map(({ placed: { path, stamp }, needs, characters: rare }) => {
          return { path, needs, hash: stamp[2], characters: rare }
        }),
      )
      drawings.keep()
    },
    stop: () => run.stop(),
  }
}

/** Gives a site the small maps that were drawn in earlier builds; `keep` keeps new ones. */
function readDrawings({ drawings }: Site, key: string): { keep: () => void } {
  type Kept = readonly [key: string, drawn: readonly (readonly [place: string, drawing: string])[]]
  const [made, drawn] = readSealed<Kept>(DRAWINGS) ?? ['', []]
  if (made === key) for (const [place, drawing] of drawn) drawings?.set(place, drawing)
  const known = drawings?.size ?? 0
  return {
    keep() {
      if (drawings !== undefined && drawings.size > known) writeSealed(DRAWINGS, [key, [...drawings]])
    },
  }
}

interface Run {
  finish(told: (pages: number) => void): Promise<Printed[]>
  stop(): Promise<void>
}

/** Prints these works on so many threads; this one takes its share when `finish` is called. */
function startPrinters(
  site: Site,
  kept: KeptReadings,
  works: readonly RecordWork[],
  to: {
    readonly output: string
    readonly stamps: ReadonlyMap<string, Stamp> | null
    readonly threads: number
    /** Gives pages that list to threads that have no more to print. */
    readonly relay: Relay
  },
): Run {
  const { output, stamps, threads, relay } = to
  const batches: (readonly Printed[] | undefined)[] = []
  const taken = new Int32Array(new SharedArrayBuffer(4))
  const extract = threads > 1 ? extractOf(site) : null
  const workers: Worker[] = []
  const ends = Array.from({ length: threads - 1 }, (_, i) => {
    const task = { extract, kept, works, next: taken, output, name: `p${i}-`, fresh: stamps === null }
    const worker = new Worker(new URL('./printer.js', import.meta.url), {
      workerData: task satisfies Omit<PrinterTask, 'extract'>,
    })
    workers.push(worker)
    return new Promise<void>((done) => {
      worker.on('message', (told: Batch | Answer) => {
        if (!('batch' in told)) return relay.hear(worker, told)
        batches[told.batch] = told.printed
        for (const [place, drawing] of told.drawn) site.drawings?.set(place, drawing)
      })
      // What a thread that fails leaves undone is done here, and fails here too if it must.
      const end = (): void => {
        relay.lose(worker)
        done()
      }
      worker.on('error', end)
      worker.on('exit', end)
    })
  })
  return {
    async finish(told) {
      const printer = makePrinter(site, openPlacer(output, 'p', stamps), works, taken)
      for (let batch = printer.next(); batch !== null; batch = printer.next()) {
        batches[batch.batch] = batch.printed
        told(Math.min(works.length, (taken[0] ?? 0) * BATCH))
      }
      workers.forEach(dismiss)
      await Promise.all(ends)
      for (let batch = 0; batch * BATCH < works.length; batch++)
        batches[batch] ??= printer.print(batch).printed
      return batches.flatMap((printed) => printed ?? [])
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
