/**
 * Pages that one thread renders and others place: pages that list are rendered by the thread that has the whole site,
 * which is at it when the others have no more to print.
 */
import type { MessagePort, Worker } from 'node:worker_threads'
import type { Placer } from './placing.ts'
import { placePage, printPage, type Printed, type RenderedPage } from './printing.ts'

/** A page on its way to another thread; null when there will be none. */
type Given = { readonly at: number; readonly path: string; readonly text: string } | null

/** What a thread says when it takes pages (`at` is null), and of each page that it placed. */
export interface Answer {
  readonly at: number | null
  readonly done: Omit<Printed, 'needs'> | null
}

/** Pages that a thread has at once: more would take memory, and no time off the thread that renders. */
const MOST_GIVEN = 64

/** Places what comes from another thread until that says that there is no more. */
export function placeFor(port: MessagePort, placer: Placer): void {
  const answer = (one: Answer): void => port.postMessage(one)
  port.on('message', (given: Given) => {
    if (given === null) port.close()
    else answer({ at: given.at, done: placePage(placer, given) })
  })
  answer({ at: null, done: null })
}

/** Gives pages to threads that are free, and places the others. */
export class Relay {
  readonly #placer: Placer
  /** What each free thread has been given and not yet placed. */
  readonly #free = new Map<Worker, Map<number, RenderedPage>>()
  readonly #lost: (readonly [at: number, page: RenderedPage])[] = []
  readonly #printed: Printed[] = []
  #count = 0

  constructor(placer: Placer) {
    this.#placer = placer
  }

  /** Hears a thread. */
  hear(worker: Worker, { at, done }: Answer): void {
    if (at === null) this.#free.set(worker, new Map())
    const given = this.#free.get(worker)
    const page = at === null ? undefined : given?.get(at)
    if (at === null || done === null || page === undefined) return
    given?.delete(at)
    this.#printed[at] = { ...done, needs: page.needs }
  }

  /** Takes back what was given to a thread that has ended. */
  lose(worker: Worker): void {
    for (const one of this.#free.get(worker) ?? []) this.#lost.push(one)
    this.#free.delete(worker)
  }

  /** Has a page placed. */
  place(page: RenderedPage): void {
    const at = this.#count++
    const { path, text } = page
    for (const [worker, given] of this.#free)
      if (given.size < MOST_GIVEN) {
        given.set(at, page)
        return worker.postMessage({ at, path, text } satisfies Given)
      }
    this.#printed[at] = printPage(this.#placer, page)
  }

  /** All pages in the order in which they were given, once every thread has ended. */
  all(): readonly Printed[] {
    for (const [at, page] of this.#lost.splice(0)) this.#printed[at] = printPage(this.#placer, page)
    return this.#printed
  }
}

/** Tells a thread that there are no more pages to place. */
export function dismiss(worker: Worker): void {
  worker.postMessage(null satisfies Given)
}
