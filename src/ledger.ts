/**
 * Keeps, between builds, what each page asked the site for and what it was answered (`pages/trace.ts`).
 *
 * A page is the same as long as all its needs have the answers that they had. Most needs are those of many pages, so
 * they are kept once and numbered, with the answers of the last build: each is answered once, not once for every page
 * that has it, and a page is looked at by its numbers.
 */
import { hash } from 'node:crypto'
import { isText } from './pages/trace.ts'
import { readSealed, writeSealed } from './sealed.ts'

/** A page as it was last printed. */
export interface Proof {
  /** Hash of its bytes. */
  readonly hash: string
  readonly characters: string
}

/** A page that was printed, with what it asked the site for, one need a line. */
export interface NewProof extends Proof {
  readonly path: string
  readonly needs: string
}

export interface Ledger {
  /** The paths of all pages, where the archive looks as it did, so that they are those of the last build; else null. */
  readonly same: readonly string[] | null
  /** The page as it was last printed, where all its needs have the answers that they had; null for any other. */
  proofOf(path: string): Proof | null
  /** Notes that a page stands as it was last printed. */
  stands(path: string): void
  /** Keeps the pages that stand, and those that were printed. */
  keep(printed: readonly NewProof[]): void
}

/** Pages side by side, each with the numbers of its needs from where its own begin to where those of the next do. */
interface Kept {
  readonly key: string
  /** How the archive looked where no text is shown (`outward.ts`). */
  readonly outward: string
  readonly needs: readonly string[]
  /** Of the needs, in their order. */
  readonly answers: readonly string[]
  readonly paths: readonly string[]
  readonly hashes: readonly string[]
  readonly characters: readonly string[]
  /** One more than there are pages. */
  readonly starts: Uint32Array
  readonly asked: Uint32Array
}

const NONE: Omit<Kept, 'key' | 'outward'> = {
  needs: [],
  answers: [],
  paths: [],
  hashes: [],
  characters: [],
  starts: new Uint32Array(1),
  asked: new Uint32Array(0),
}

/** A hash takes less room than a long answer, and tells as well whether it is another. */
const LONG_ANSWER = 44
const short = (answer: string): string => (answer.length > LONG_ANSWER ? hash('sha1', answer) : answer)

/** Puts pages together for the next build. */
class Gathering {
  readonly #needs: string[] = []
  readonly #paths: string[] = []
  readonly #hashes: string[] = []
  readonly #characters: string[] = []
  readonly #starts: number[] = [0]
  readonly #asked: number[] = []

  /** Gives a need its number. */
  number(need: string): number {
    return this.#needs.push(need) - 1
  }

  page(path: string, { hash: sum, characters }: Proof, numbers: Iterable<number>): void {
    for (const number of numbers) this.#asked.push(number)
    this.#paths.push(path)
    this.#hashes.push(sum)
    this.#characters.push(characters)
    this.#starts.push(this.#asked.length)
  }

  all({ key, outward }: Pick<Kept, 'key' | 'outward'>, answer: (need: string) => string): Kept {
    return {
      key,
      outward,
      needs: this.#needs,
      answers: this.#needs.map(answer),
      paths: this.#paths,
      hashes: this.#hashes,
      characters: this.#characters,
      starts: Uint32Array.from(this.#starts),
      asked: Uint32Array.from(this.#asked),
    }
  }
}

/** What a site is known by, and what it answers. */
interface Asked {
  /** What all pages depend on. */
  readonly key: string
  /** How the archive looks where no text is shown (`outward.ts`). */
  readonly outward: string
  /** What the site answers to a need now. */
  readonly answer: (need: string) => string
}

/** Opens what the last build kept under this key; nothing where there is no site yet. */
export function openLedger(file: string, { key, outward, answer }: Asked, fresh: boolean): Ledger {
  const read = fresh ? null : readSealed<Kept>(file)
  const kept: Kept = read?.key === key ? read : { key, outward: '', ...NONE }
  const looksSame = kept.outward === outward
  const pages = new Map(kept.paths.map((path, page) => [path, page]))
  const answers: (string | undefined)[] = Array.from({ length: kept.needs.length })
  const standing: number[] = []

  const find = (number: number): string => {
    const need = kept.needs[number] ?? ''
    // All else hangs on how the archive looks.
    const last = looksSame && !isText(need) ? kept.answers[number] : undefined
    return last ?? short(answer(need))
  }
  const answerTo = (number: number): string => (answers[number] ??= find(number))
  const askedBy = (page: number): Uint32Array => kept.asked.subarray(kept.starts[page], kept.starts[page + 1])
  const isStale = (page: number): boolean =>
    askedBy(page).some((number) => answerTo(number) !== kept.answers[number])
  const proof = (page: number): Proof => ({
    hash: kept.hashes[page] ?? '',
    characters: kept.characters[page] ?? '',
  })

  return {
    same: looksSame ? kept.paths : null,
    proofOf(path) {
      const page = pages.get(path)
      return page === undefined || isStale(page) ? null : proof(page)
    },
    stands(path) {
      const page = pages.get(path)
      if (page !== undefined) standing.push(page)
    },
    keep(printed) {
      const gathering = new Gathering()
      const known = new Map<string, string>()
      const numbers = new Map<string, number>()
      const renumbered = new Int32Array(kept.needs.length).fill(-1)
      for (const page of standing) {
        const own = askedBy(page).map((number) => {
          if (renumbered[number] === -1) renumbered[number] = gathering.number(kept.needs[number] ?? '')
          return renumbered[number] ?? 0
        })
        gathering.page(kept.paths[page] ?? '', proof(page), own)
      }
      kept.needs.forEach((need, number) => {
        if (answers[number] !== undefined) known.set(need, answers[number])
        const given = renumbered[number] ?? -1
        if (given !== -1 && printed.length > 0) numbers.set(need, given)
      })
      const numberOf = (need: string): number => {
        let number = numbers.get(need)
        if (number === undefined) numbers.set(need, (number = gathering.number(need)))
        return number
      }
      for (const page of printed) gathering.page(page.path, page, page.needs.split('\n').map(numberOf))
      writeSealed(
        file,
        gathering.all({ key, outward }, (need) => known.get(need) ?? short(answer(need))),
      )
    },
  }
}
