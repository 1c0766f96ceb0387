/**
 * What the pages of articles and events need of a site, as threads can share it: records as bytes that all of them
 * read, and of the rest a copy for each.
 */
import type { Neighbours } from '../chronology/order.ts'
import type { ChronicleEvent, Reading } from '../records.ts'
import { Lookup } from './lookup.ts'
import { publishingOf } from './publishing.ts'
import type { Site } from './site.ts'

/** Records by id, as JSON one after another in blocks; none is in two of them. */
interface Table {
  readonly ids: readonly string[]
  /** Of each record, the block that it is in, where it begins there and where it ends. */
  readonly places: Uint32Array
  readonly blocks: readonly Uint8Array[]
}

/** Bytes of a block; more for a record that is larger. */
const BLOCK = 1 << 23

type Shared = Pick<
  Site,
  'settings' | 'base' | 'cards' | 'decisions' | 'companions' | 'publishingDays' | 'drawings'
>

export interface Extract {
  readonly shared: Shared
  readonly authority: Site['authority']
  /** Ids of what has a page. */
  readonly used: Readonly<Record<'actors' | 'places' | 'outlets', ReadonlySet<string>>>
  readonly events: Table
  readonly readings: Table
}

/** An event, and where it stands. */
type EventRow = readonly [event: ChronicleEvent, slot: string | null, neighbours: Neighbours | null]
/** The events of a clipping's reports, and where it stands. */
type ReadingRow = readonly [events: readonly (string | null)[], neighbours: Neighbours | null]

/** Records that a thread keeps at hand; those of neighbouring pages are often the same. */
const AT_HAND = 4000
/** Readings are larger. */
const READINGS_AT_HAND = 300

function makeTable<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  rowOf: (item: Item) => unknown,
): Table {
  const places = new Uint32Array(new SharedArrayBuffer(items.length * 12))
  const blocks: Buffer[] = []
  let end = 0
  // One by one: all rows as texts at once would take more memory than anything else in a build.
  for (const [i, item] of items.entries()) {
    const row = JSON.stringify(rowOf(item))
    // No character has more than three bytes for each of its units.
    const most = row.length * 3
    let block = blocks.at(-1)
    if (block === undefined || end + most > block.length) {
      block = Buffer.from(new SharedArrayBuffer(Math.max(BLOCK, most)))
      blocks.push(block)
      end = 0
    }
    const begin = end
    end += block.write(row, end)
    places.set([blocks.length - 1, begin, end], i * 3)
  }
  return { ids: items.map(idOf), places, blocks }
}

/** Takes out of a site what pages of articles and events need. */
export function extractOf(site: Site): Extract {
  const { settings, base, cards, decisions, companions, publishingDays, drawings, authority, uses } = site
  const events = makeTable(
    site.events,
    ({ id }) => id,
    (event): EventRow => [
      event,
      site.slots.get(event.id) ?? null,
      site.eventNeighbours.get(event.id) ?? null,
    ],
  )
  const readings = makeTable(
    site.readings,
    ({ clipping }) => clipping.id,
    ({ clipping: { id } }): ReadingRow => [
      site.eventsOfReading.get(id) ?? [],
      site.readingNeighbours.get(id) ?? null,
    ],
  )
  const { actors, places, outlets } = authority
  return {
    shared: { settings, base, cards, decisions, companions, publishingDays, drawings },
    authority: { actors, places, outlets },
    used: {
      actors: new Set(uses.actors.keys()),
      places: new Set(uses.places.keys()),
      outlets: new Set(uses.outlets.keys()),
    },
    events,
    readings,
  }
}

/** Finds by a key, and keeps the last found. */
export function keepLast<V>(
  most: number,
  find: (key: string) => V | undefined,
): (key: string) => V | undefined {
  const kept = new Map<string, V>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const found = find(key)
    if (found === undefined) return undefined
    if (kept.size >= most) for (const [oldest] of [...kept].slice(0, most >> 2)) kept.delete(oldest)
    kept.set(key, found)
    return found
  }
}

function rowFinder<Row>({ ids, places, blocks }: Table): (id: string) => Row | undefined {
  const numbers = new Map(ids.map((id, i) => [id, i]))
  const buffers = blocks.map(({ buffer }) => Buffer.from(buffer))
  return keepLast(AT_HAND, (id) => {
    const number = numbers.get(id)
    if (number === undefined) return undefined
    const [block = 0, begin, end] = places.subarray(number * 3, number * 3 + 3)
    // What stands in the table is what was put there.
    return JSON.parse(buffers[block]?.toString('utf8', begin, end) ?? '') as Row
  })
}

/** A map of what has a page, of which nobody asks more. */
function presence(ids: ReadonlySet<string>): Lookup<never> {
  const nothing = (): never => {
    throw new Error('expected a page of an article or an event to ask only who has a page')
  }
  return new Lookup<never>(nothing, (id) => ids.has(id))
}

/** What the pages of articles and events may ask of a site; they fail when they ask for anything else. */
export function partialSite(
  given: Pick<
    Site,
    | keyof Omit<Shared, 'publishingDays'>
    | 'authority'
    | 'publishing'
    | 'readingById'
    | 'eventById'
    | 'eventsOfReading'
    | 'slots'
    | 'eventNeighbours'
    | 'readingNeighbours'
  >,
  used: Pick<Site['uses'], 'actors' | 'places' | 'outlets'>,
): Site {
  const missing = (): never => {
    throw new Error(
      'expected a page of an article or an event to ask for single records, not for all of them',
    )
  }
  return {
    ...given,
    uses: {
      ...used,
      types: new Lookup<never>(missing),
      namings: new Lookup<never>(missing),
      get voices(): never {
        return missing()
      },
    },
    publishingDays: new Lookup<never>(missing),
    longLists: { has: missing },
    get periods(): never {
      return missing()
    },
    get state(): never {
      return missing()
    },
    get readings(): never {
      return missing()
    },
    get readingsByTime(): never {
      return missing()
    },
    get events(): never {
      return missing()
    },
    get chronology(): never {
      return missing()
    },
  }
}

/** The site that an extract was taken of, for pages of articles and events alone. */
export function siteOf(
  { shared, authority, used, events, readings }: Extract,
  readingFor: (id: string) => Reading | undefined,
): Site {
  const eventRow = rowFinder<EventRow>(events)
  const readingRow = rowFinder<ReadingRow>(readings)
  const { publishingDays, ...rest } = shared
  return partialSite(
    {
      ...rest,
      authority,
      publishing: publishingOf(publishingDays),
      readingById: new Lookup(keepLast(READINGS_AT_HAND, readingFor)),
      eventById: new Lookup((id) => eventRow(id)?.[0]),
      eventsOfReading: new Lookup((id) => readingRow(id)?.[0]),
      slots: new Lookup((id) => eventRow(id)?.[1] ?? undefined),
      eventNeighbours: new Lookup((id) => eventRow(id)?.[2] ?? undefined),
      readingNeighbours: new Lookup((id) => readingRow(id)?.[1] ?? undefined),
    },
    { actors: presence(used.actors), places: presence(used.places), outlets: presence(used.outlets) },
  )
}
