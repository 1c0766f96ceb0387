/** Rendering of pages in batches, of which every thread takes the next until none is left. */
import { encodeUtf8 } from './arabic/utf8.ts'
import { collectCharacters } from './pages/fonts.ts'
import type { Extract } from './pages/extract.ts'
import type { ListingWork } from './pages/listings.ts'
import { pathOf, renderWork, type PageWork, type RecordWork } from './pages/pages.ts'
import type { Site } from './pages/site.ts'
import { traceLists, traceSite, type Traced } from './pages/trace.ts'
import type { KeptReadings } from './library.ts'
import type { Placed, Placer } from './placing.ts'

/** What a thread that prints is given. */
export interface PrinterTask {
  readonly extract: Extract
  readonly kept: KeptReadings
  readonly works: readonly RecordWork[]
  /** The batch to be taken next. */
  readonly next: Int32Array
  readonly output: string
  /** Sets what this thread writes aside apart from what others do. */
  readonly name: string
  /** There is no site in the folder yet. */
  readonly fresh: boolean
}

/** A page that was rendered, and in its place or aside. */
export interface Printed {
  readonly placed: Placed
  /** Characters that are rare (`collectCharacters`). */
  readonly characters: string
  /** What it asked the site for (`traceSite`), one need a line. */
  readonly needs: string
}

export interface Batch {
  readonly batch: number
  readonly printed: readonly Printed[]
  /** Small maps that were drawn for it, by place id. */
  readonly drawn: readonly (readonly [place: string, drawing: string])[]
}

/** Pages of a batch: neighbours, which ask for the same records. */
export const BATCH = 32

export interface Printer {
  /** Prints the next batch that nobody took; null when there is none. */
  next(): Batch | null
  /** Prints a batch, whoever took it. */
  print(batch: number): Batch
}

/** A page that was rendered, and what it asked the site for. */
export interface RenderedPage {
  readonly path: string
  readonly text: string
  readonly needs: string
}

function renderOne({ site, take }: Traced, work: PageWork): RenderedPage {
  const text = renderWork(site, work)
  return { path: pathOf(work), text, needs: take().join('\n') }
}

/** Puts a page in its place or aside. */
export function placePage(
  placer: Placer,
  { path, text }: Omit<RenderedPage, 'needs'>,
): Omit<Printed, 'needs'> {
  const characters = collectCharacters()
  characters.add(text)
  // Once for its hash and its file.
  const placed = placer.put({ path, content: encodeUtf8(text) })
  return { placed, characters: characters.all() }
}

/** The same for one that was rendered here. */
export function printPage(placer: Placer, page: RenderedPage): Printed {
  return { ...placePage(placer, page), needs: page.needs }
}

/** Renders pages that list, one by one as they are asked for. */
export function* renderListings(whole: Site, works: readonly ListingWork[]): Generator<RenderedPage, void> {
  const traced = traceLists(whole)
  for (const work of works) yield renderOne(traced, work)
}

/** Makes a printer of these works, which shares `taken` with those of other threads. */
export function makePrinter(
  whole: Site,
  placer: Placer,
  works: readonly RecordWork[],
  taken: Int32Array,
): Printer {
  const traced = traceSite(whole)
  const print = (batch: number): Batch => {
    const known = whole.drawings?.size ?? 0
    const printed = works
      .slice(batch * BATCH, (batch + 1) * BATCH)
      .map((work) => printPage(placer, renderOne(traced, work)))
    const drawn = (whole.drawings?.size ?? 0) > known ? [...(whole.drawings ?? [])].slice(known) : []
    return { batch, printed, drawn }
  }
  return {
    print,
    next() {
      const batch = Atomics.add(taken, 0, 1)
      return batch * BATCH < works.length ? print(batch) : null
    },
  }
}
