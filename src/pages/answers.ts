/** Answers what pages asked the site for (`trace.ts`), as short texts that are equal for equal answers. */
import { hash } from 'node:crypto'
import type { ChronicleEvent } from '../records.ts'
import { shelvesOf } from './shelves.ts'
import type { Site } from './site.ts'
import { USED } from './trace.ts'

const sum = (value: unknown): string => sumOfText(JSON.stringify(value) ?? '')
const sumOfText = (text: string): string => hash('sha1', text, 'base64url')

/** Tells, as short texts, what is known of records: equal texts for equal records. */
export interface Digests {
  reading(id: string): string
  /** The same of what is seen of a clipping where its text is not shown (`face.ts`). */
  face(id: string): string
  event(id: string): string
  /** The same with the faces of the clippings that tell it, and where it stands. */
  row(event: ChronicleEvent): string
  used(): string
}

function keep<Key>(of: (key: Key) => string): (key: Key) => string {
  const known = new Map<Key, string>()
  return (key) => {
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const found = of(key)
    known.set(key, found)
    return found
  }
}

/** The keys of clippings by id: of all that is known of one, and of its face. */
interface RecordKeys {
  readonly reading: (id: string) => string | undefined
  readonly face: (id: string) => string | undefined
}

/** Makes the digests of a site. */
export function digestsOf(site: Site, { reading: readingKey, face: faceKey }: RecordKeys): Digests {
  const { actors, places, outlets } = site.uses
  const reading = keep((id: string): string => sumOfText(readingKey(id) ?? ''))
  const face = (id: string): string => faceKey(id) ?? reading(id)
  // Nearly all events are one report's, and are what the face of its clipping tells: that needs no writing out.
  const told = ({ reports, relations, confirmed }: ChronicleEvent): string | null => {
    const [only, other] = reports
    if (only === undefined || other !== undefined || relations.length > 0) return null
    const { clipping, report } = only
    return faceKey(clipping) === undefined ? null : `${face(clipping)} ${report} ${confirmed}`
  }
  const event = keep((id: string): string => {
    const found = site.eventById.get(id)
    return found === undefined ? '' : (told(found) ?? sum(found))
  })
  const used = keep((): string => sum([[...actors.keys()], [...places.keys()], [...outlets.keys()]]))
  return {
    reading,
    face,
    event,
    row: keep(({ id, reports }: ChronicleEvent): string => {
      const clippings = reports.map(({ clipping }) => face(clipping))
      return sumOfText(`${event(id)} ${site.slots.get(id) ?? ''} ${clippings.join(' ')}`)
    }),
    used: () => used(undefined),
  }
}

/** What the indexes say to pages that list. */
function answerOfUses(site: Site, digests: Digests, letter: string, key: string): string | null {
  const { uses } = site
  const { row, face } = digests
  const rows = (events: readonly ChronicleEvent[]): string => events.map(row).join('\n')
  const read = (ids: readonly string[]): string => ids.map((id) => `${id} ${face(id)}`).join('\n')
  switch (letter) {
    case 'A': {
      const use = uses.actors.get(key)
      if (use === undefined) return ''
      const { deeds, clippings, ...rest } = use
      const events = deeds.map(({ event }) => event)
      return sum([rest, rows(events), deeds.map(({ side }) => side), read(clippings)])
    }
    case 'P': {
      const use = uses.places.get(key)
      if (use === undefined) return ''
      const { events, clippings, ...rest } = use
      return sum([rest, rows(events), read(clippings)])
    }
    case 'O': {
      const use = uses.outlets.get(key)
      if (use === undefined) return ''
      const { published, credited, told, only, ...rest } = use
      return sum([rest, read(published), read(credited), rows(told), rows(only)])
    }
    case 'T':
      return sumOfText(rows([...uses.types].find(([type]) => type === key)?.[1] ?? []))
    case 'N':
      return sum(uses.namings.get(key))
    case 'F':
      return sum(uses.voices.forActor.get(key))
    case 'B':
      return sum(uses.voices.byActor.get(key))
    case 'Q':
      return sum(uses.voices.inOutlet.get(key))
    case 'H':
      return answerOfShelf(site, digests, key)
    default:
      return null
  }
}

/** What a part of a long list holds. */
function answerOfShelf(site: Site, { row, face }: Digests, path: string): string {
  const shelf = shelvesOf(site).get(path)
  if (shelf === undefined) return ''
  const { items, earlier, later } = shelf
  const rows = items.map(({ of, note, year }) => [
    year,
    note,
    typeof of === 'string' ? `${of} ${face(of)}` : row(of),
  ])
  return sum([String(earlier), String(later), rows])
}

/** What the chronology says to pages that list. */
function answerOfPeriods(site: Site, letter: string, key: string): string | null {
  switch (letter) {
    case 'Y':
      return sum(site.periods.years.get(key))
    case 'M':
      return sum(site.periods.months.get(key))
    case 'V':
      return sum(site.periods.vague.get(key))
    case 'L':
      return String(site.longLists.has(key))
    case 'Z':
      return sum(site.chronology.undated)
    default:
      return null
  }
}

/** What single records say. */
function answerOfRecords(site: Site, digests: Digests, letter: string, key: string): string | null {
  const neighbours = (of: Site['eventNeighbours']): string => {
    const found = of.get(key)
    return found === undefined ? '' : `${found.previous ?? ''} ${found.next ?? ''}`
  }
  switch (letter) {
    case 'r':
      return digests.reading(key)
    case 'e':
      return digests.event(key)
    case 'E': {
      const found = site.eventById.get(key)
      return found === undefined ? '' : digests.row(found)
    }
    case 'l':
      return (site.eventsOfReading.get(key) ?? []).join(' ')
    case 's':
      return site.slots.get(key) ?? ''
    case 'n':
      return neighbours(site.eventNeighbours)
    case 'm':
      return neighbours(site.readingNeighbours)
    case 'a':
      return String(site.uses.actors.has(key))
    case 'p':
      return String(site.uses.places.has(key))
    case 'o':
      return String(site.uses.outlets.has(key))
    case 'W': {
      const [first = '', last = ''] = key.split(' ')
      return site.publishing.within(first, last).join(' ')
    }
    case 'D':
      return site.state ?? ''
    case USED:
      return digests.used()
    default:
      return null
  }
}

/** Answers, as short texts, what a site says to a need: equal texts for equal answers. */
export function answersOf(site: Site, digests: Digests): (need: string) => string {
  return (need) => {
    const letter = need.slice(0, 1)
    const key = need.slice(1)
    const answer =
      answerOfRecords(site, digests, letter, key) ??
      answerOfUses(site, digests, letter, key) ??
      answerOfPeriods(site, letter, key)
    if (answer === null) throw new Error(`expected a need, found ${need}`)
    return answer
  }
}
