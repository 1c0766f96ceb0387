/**
 * Notes what a page asks the site for, so that a later build can tell whether the page would be the same.
 *
 * A need is written as a letter for what is asked and the key that it is asked by. A page whose needs all have the
 * answers that they had is the same page, since rendering has no other source; that holds by construction, as the
 * site that is given to it has no other way in (`partialSite`).
 *
 * Reasoning: a page of an article or an event needs a few records and notes them one by one. A page that lists needs
 * hundreds, which it is given as one: whoever is given an event by a list is also given what its rows ask further
 * (the faces of the clippings that tell it, where it stands), and the answer to that one need tells of all of it. A
 * text that a row quotes is a need of its own.
 */
import type { ChronicleEvent, Reading } from '../records.ts'
import type { Item } from './components/byYear.ts'
import { keepRows } from './components/rows.ts'
import { partialSite } from './extract.ts'
import { veiledReadings } from './face.ts'
import { Lookup } from './lookup.ts'
import { shelvesOf } from './shelves.ts'
import type { Site } from './site.ts'
import type { Deed } from './uses.ts'

/** The need of every page that lists: which actors, places and outlets have a page. */
export const USED = 'U'

/** Under which a clipping is asked for with its text. */
const READING = 'r'

/** Whether a need is a clipping with its text; what is asked for besides hangs on faces and events alone. */
export function isText(need: string): boolean {
  return need.startsWith(READING)
}

export interface Traced {
  readonly site: Site
  /** What was asked since it was last taken, each need once. */
  take(): string[]
}

/** Notes needs, each once until they are taken. */
interface Notes {
  /** A way to note what is asked under a letter; tells whether it was not noted yet. */
  under(letter: string): (key: string) => boolean
  /** Asks of a map are noted. */
  of<V>(letter: string, map: Pick<ReadonlyMap<string, V>, 'get' | 'has'>): Lookup<V>
  take(): string[]
}

function openNotes(): Notes {
  // By letter, since a page asks for the same again and again: nothing is put together to find that out.
  const needs = new Map<string, Set<string>>()
  const under: Notes['under'] = (letter) => {
    const keys = needs.get(letter) ?? new Set()
    needs.set(letter, keys)
    return (key) => {
      const known = keys.size
      return keys.add(key).size > known
    }
  }
  return {
    under,
    of(letter, map) {
      const note = under(letter)
      return new Lookup(
        (key) => {
          note(key)
          return map.get(key)
        },
        (key) => {
          note(key)
          return map.has(key)
        },
      )
    },
    take() {
      const taken: string[] = []
      for (const [letter, keys] of needs) {
        for (const key of keys) taken.push(letter + key)
        keys.clear()
      }
      return taken
    },
  }
}

/** What pages of either kind are given alike: what all pages depend on, and lookups of single answers. */
function traceCommon(site: Site, notes: Notes) {
  const { settings, base, cards, decisions, companions, drawings, authority, publishing } = site
  const noteDays = notes.under('W')
  return {
    settings,
    base,
    cards,
    decisions,
    companions,
    drawings,
    authority,
    publishing: {
      within(first: string, last: string) {
        noteDays(`${first} ${last}`)
        return publishing.within(first, last)
      },
    },
    eventsOfReading: notes.of('l', site.eventsOfReading),
    eventNeighbours: notes.of('n', site.eventNeighbours),
    readingNeighbours: notes.of('m', site.readingNeighbours),
  }
}

/** Gives the site to pages of articles and events, and notes what they ask. */
export function traceSite(site: Site): Traced {
  const notes = openNotes()
  const { uses } = site
  const traced = partialSite(
    {
      ...traceCommon(site, notes),
      readingById: notes.of(READING, site.readingById),
      eventById: notes.of('e', site.eventById),
      slots: notes.of('s', site.slots),
    },
    {
      actors: notes.of('a', uses.actors),
      places: notes.of('p', uses.places),
      outlets: notes.of('o', uses.outlets),
    },
  )
  return { site: traced, take: notes.take }
}

/**
 * What came with answers that were given already since needs were last taken. Most pages ask little of what came with
 * hundreds of events, so what came is gone through when first it is asked for.
 */
class Given {
  readonly #events = new Set<string>()
  readonly #clippings = new Set<string>()
  #later: (() => void)[] = []

  clippings(ids: readonly string[]): void {
    if (ids.length > 0) this.#later.push(() => ids.forEach((id) => this.#clippings.add(id)))
  }

  events(events: readonly ChronicleEvent[]): void {
    if (events.length > 0) this.#later.push(() => events.forEach((event) => this.event(event)))
  }

  deeds(deeds: readonly Deed[]): void {
    if (deeds.length > 0) this.#later.push(() => deeds.forEach(({ event }) => this.event(event)))
  }

  items(items: readonly Item[]): void {
    this.#later.push(() => {
      for (const { of } of items)
        if (typeof of === 'string') this.#clippings.add(of)
        else this.event(of)
    })
  }

  event({ id, reports }: ChronicleEvent): void {
    if (this.#events.has(id)) return
    this.#events.add(id)
    for (const { clipping } of reports) this.#clippings.add(clipping)
  }

  /** Goes through what came, what came last first, until the set has this. */
  #find(set: ReadonlySet<string>, id: string): boolean {
    while (!set.has(id)) {
      const next = this.#later.pop()
      if (next === undefined) return false
      next()
    }
    return true
  }

  hasEvent(id: string): boolean {
    return this.#find(this.#events, id)
  }

  hasClipping(id: string): boolean {
    return this.#find(this.#clippings, id)
  }

  clear(): void {
    this.#events.clear()
    this.#clippings.clear()
    this.#later = []
  }
}

/** A map that gives, with what is asked of it, events and clippings; `gives` names them. */
function giving<V>(
  notes: Notes,
  letter: string,
  map: ReadonlyMap<string, V>,
  gives: (value: V) => void,
  has: (key: string) => boolean = (key) => map.has(key),
): Lookup<V> {
  const note = notes.under(letter)
  const get = (key: string): V | undefined => {
    const isNew = note(key)
    const value = map.get(key)
    // What was asked before has given all that it gives: a page of an actor asks for that actor with every row.
    if (isNew && value !== undefined) gives(value)
    return value
  }
  return new Lookup(get, has)
}

/** The indexes of a site that pages which list ask, each giving what comes with it. */
function traceUses({ uses }: Site, notes: Notes, given: Given): Site['uses'] {
  const { voices } = uses
  return {
    actors: giving(notes, 'A', uses.actors, ({ deeds, clippings }) => {
      given.deeds(deeds)
      given.clippings(clippings)
    }),
    places: giving(notes, 'P', uses.places, ({ events, clippings }) => {
      given.events(events)
      given.clippings(clippings)
    }),
    outlets: giving(notes, 'O', uses.outlets, ({ published, credited, told, only }) => {
      for (const events of [told, only]) given.events(events)
      for (const ids of [published, credited]) given.clippings(ids)
    }),
    types: giving(notes, 'T', uses.types, (events) => given.events(events)),
    namings: notes.of('N', uses.namings),
    voices: {
      forActor: notes.of('F', voices.forActor),
      byActor: notes.of('B', voices.byActor),
      inOutlet: notes.of('Q', voices.inOutlet),
      people: voices.people,
    },
  }
}

/** A map of which nothing is noted for keys that were given. */
function unlessGiven<V>(
  notes: Notes,
  letter: string,
  map: ReadonlyMap<string, V>,
  isGiven: (key: string) => boolean,
): Lookup<V> {
  const note = notes.under(letter)
  return new Lookup((key) => {
    if (!isGiven(key)) note(key)
    return map.get(key)
  })
}

/** The readings of a site: of those that were given, what their faces do not tell is noted when it is asked for. */
function givenReadings({ readingById }: Site, notes: Notes, given: Given): Lookup<Reading> {
  const note = notes.under(READING)
  const readings = veiledReadings(readingById, note)
  return new Lookup((id) => {
    if (!given.hasClipping(id)) note(id)
    return readings.get(id)
  })
}

/** The chronology, of which pages that list ask for the undated alone: periods have maps of their own. */
function traceChronology({ chronology }: Site, notes: Notes): Site['chronology'] {
  const missing = (): never => {
    throw new Error('expected a page that lists to ask for one period')
  }
  const noteUndated = notes.under('Z')
  return {
    get years(): never {
      return missing()
    },
    get undated() {
      noteUndated('')
      return chronology.undated
    },
    get publishedUndated(): never {
      return missing()
    },
  }
}

/** The single records of a site, for pages that list. */
function traceRecords(site: Site, notes: Notes, given: Given): Site {
  const events: Lookup<ChronicleEvent> = giving(
    notes,
    'E',
    site.eventById,
    (event) => given.event(event),
    (key) => events.get(key) !== undefined,
  )
  return partialSite(
    {
      ...traceCommon(site, notes),
      readingById: givenReadings(site, notes, given),
      eventById: events,
      slots: unlessGiven(notes, 's', site.slots, (id) => given.hasEvent(id)),
    },
    site.uses,
  )
}

/**
 * Gives the site to pages that list, and notes what they ask. Which actors, places and outlets have a page is not
 * noted: that is for all of them the same need (`USED`).
 */
export function traceLists(site: Site): Traced {
  const notes = openNotes()
  const given = new Given()
  const { periods } = site
  const noteState = notes.under('D')
  const more: Pick<Site, 'uses' | 'periods' | 'rows' | 'longLists' | 'shelves' | 'chronology' | 'state'> = {
    get state() {
      noteState('')
      return site.state
    },
    uses: traceUses(site, notes, given),
    periods: {
      years: notes.of('Y', periods.years),
      months: notes.of('M', periods.months),
      vague: notes.of('V', periods.vague),
    },
    shelves: giving(notes, 'H', shelvesOf(site), ({ items }) => given.items(items)),
    rows: keepRows(site, notes.under(READING)),
    longLists: notes.of('L', { has: (key) => site.longLists.has(key), get: () => undefined }),
    chronology: traceChronology(site, notes),
  }
  const records = traceRecords(site, notes, given)
  return {
    // Not spread, which would ask for all that there is none of.
    site: Object.defineProperties(records, Object.getOwnPropertyDescriptors(more)),
    take() {
      given.clear()
      return [USED, ...notes.take()]
    },
  }
}
