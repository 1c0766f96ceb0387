import { kinOf, placesAround } from './agreement.ts'
import type { Happened } from './coreference.ts'
import { isViolent, isWave, kindOf } from './kinds.ts'
import type { Scene } from './scene.ts'
import type { Telling } from './tellings.ts'

/** Happenings up to which all are looked at. */
const FEW = 64
/** Sentences between two tellings up to which they need nothing in common. */
const NEAR = 3
/** Stands where others have a party, for each happening of which a day is told. */
const DATED = '='
/** Stand where others have a place. */
const ANYWHERE = '*'
const NOWHERE = ''

/**
 * The happenings that a clipping has told so far, and which of them a telling may tell again.
 *
 * Reasoning:
 * - Most clippings tell few, and all are looked at. A chronicle of a war tells tens of thousands: there a telling is
 *   compared with those told near it, and with those that have a party in common with it, or a day told as it has, and a
 *   place that agrees; it tells no others again (`coreference.ts`). Whoever loosens that must have more found here.
 * - A noun may go back to any, but goes back to one of the last; a toll to one told near it.
 */
export class Known {
  readonly all: Happened[] = []
  readonly #scene: Scene
  readonly #few: number
  /** Places in `all` by the sentence of the last telling; what is told again stands at each that was the last. */
  readonly #bySentence: number[][] = []
  /** Places in `all` by kind, party and place. */
  readonly #byKey = new Map<string, number[]>()
  /** Of each happening, the keys under which it stands. */
  readonly #keys: Set<string>[] = []
  /** Of each happening, the last time that it was looked at. */
  readonly #looked: number[] = []
  #looks = 0

  /** `few` are the happenings up to which all are looked at. */
  constructor(scene: Scene, few = FEW) {
    this.#scene = scene
    this.#few = few
  }

  /** Adds a happening, or puts it in the place of another. */
  put(happened: Happened, at = this.all.length): void {
    this.all[at] = happened
    if (this.all.length <= this.#few) return
    if (this.#keys.length === 0) for (const [each, one] of this.all.entries()) this.#enter(each, one)
    else this.#enter(at, happened)
  }

  /**
   * Places in `all` of those that a telling may tell again, each once, with some that it does not; where it goes back by
   * a noun, sentence by sentence from the last, as far as `isWanted` by the greatest index of a clause there.
   */
  candidates(telling: Telling, isWanted: (clause: number) => boolean): Iterable<number> {
    if (this.#keys.length === 0) return this.all.keys()
    this.#looks++
    if (!telling.anaphoric) return this.#alike(telling)
    return telling.toll ? this.#near(telling) : this.#backwards(isWanted)
  }

  *#alike(telling: Telling): Generator<number> {
    yield* this.#near(telling)
    for (const key of keysFor(this.#scene, telling)) yield* this.#unseen(this.#byKey.get(key))
  }

  *#near({ clause }: Telling): Generator<number> {
    const { index } = clause.sentence
    for (let sentence = index + NEAR; sentence >= index - NEAR; sentence--)
      yield* this.#unseen(this.#bySentence[sentence])
  }

  *#backwards(isWanted: (clause: number) => boolean): Generator<number> {
    for (let sentence = this.#bySentence.length - 1; sentence >= 0; sentence--) {
      const found = this.#unseen(this.#bySentence[sentence])
      if (found.length === 0) continue
      const clauses = found.map((at) => lastOf(this.all[at] as Happened).clause.index)
      if (!isWanted(Math.max(...clauses))) return
      yield* found
    }
  }

  /** Those not looked at before in this look, the last first: they are told again sooner. */
  #unseen(places: readonly number[] = []): number[] {
    const unseen: number[] = []
    for (let i = places.length - 1; i >= 0; i--) {
      const at = places[i] as number
      if (this.#looked[at] === this.#looks) continue
      this.#looked[at] = this.#looks
      unseen.push(at)
    }
    return unseen
  }

  #enter(at: number, happened: Happened): void {
    const { index } = lastOf(happened).clause.sentence
    while (this.#bySentence.length <= index) this.#bySentence.push([])
    const near = this.#bySentence[index] as number[]
    if (near.at(-1) !== at) near.push(at)
    const keys = (this.#keys[at] ??= new Set())
    for (const key of keysOf(this.#scene, happened.telling)) {
      if (keys.has(key)) continue
      keys.add(key)
      const same = this.#byKey.get(key)
      if (same === undefined) this.#byKey.set(key, [at])
      else same.push(at)
    }
  }
}

const lastOf = ({ tellings }: Happened): Telling => tellings.at(-1) as Telling

/** Whoever stands for a party of a telling; and that its day is told. */
function partiesIn(scene: Scene, { agents, targets, date }: Telling): Set<string> {
  const parties = new Set([...agents, ...targets].flatMap((id) => kinOf(scene, id)))
  return date === null ? parties : parties.add(DATED)
}

/** The keys under which a happening stands: at its place, and in all that holds it. */
function keysOf(scene: Scene, telling: Telling): string[] {
  const { type, place } = telling
  const around = place === null ? [] : placesAround(scene, place)
  const places = [ANYWHERE, `@${place ?? NOWHERE}`, ...around]
  return pairs(kindOf(type), partiesIn(scene, telling), places)
}

/** The keys under which those stand that a telling may tell again: in its place, at it and at all that holds it. */
function keysFor(scene: Scene, telling: Telling): string[] {
  const { type, place } = telling
  const parties = partiesIn(scene, telling)
  if (place === null || isWave(telling)) return pairs(kindOf(type), parties, [ANYWHERE])
  const found: string[] = []
  // Two deeds of one day and no party in common are one at the very same place alone.
  if (isViolent(type) && parties.delete(DATED))
    found.push(...pairs(kindOf(type), new Set([DATED]), [`@${place}`]))
  const around = placesAround(scene, place)
  const places = [place, `@${NOWHERE}`, ...around.map((one) => `@${one}`)]
  return [...found, ...pairs(kindOf(type), parties, places)]
}

function pairs(kind: string, parties: ReadonlySet<string>, places: readonly string[]): string[] {
  return [...parties].flatMap((party) => places.map((place) => `${kind} ${party} ${place}`))
}
