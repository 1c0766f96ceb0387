/** Rendering of pages in batches, of which every thread takes the next until none is left. */
import { collectCharacters } from './pages/fonts.ts'
import type { Extract } from './pages/extract.ts'
import { pathOf, renderWork, type PageWork } from './pages/pages.ts'
import type { Site } from './pages/site.ts'
import { traceSite } from './pages/trace.ts'
import type { KeptReadings } from './library.ts'
import type { Placed, Placer } from './placing.ts'

/** What a thread that prints is given. */
export interface PrinterTask {
  readonly extract: Extract
  readonly kept: KeptReadings
  readonly works: readonly PageWork[]
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

/** Makes a printer of these works, which shares `taken` with those of other threads. */
export function makePrinter(
  whole: Site,
  placer: Placer,
  works: readonly PageWork[],
  taken: Int32Array,
): Printer {
  const { site, take } = traceSite(whole)
  const printOne = (work: PageWork): Printed => {
    const content = renderWork(site, work)
    const characters = collectCharacters()
    characters.add(content)
    const placed = placer.put({ path: pathOf(work), content })
    return { placed, characters: characters.all(), needs: take().join('\n') }
  }
  const print = (batch: number): Batch => {
    const known = whole.drawings?.size ?? 0
    const printed = works.slice(batch * BATCH, (batch + 1) * BATCH).map(printOne)
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
