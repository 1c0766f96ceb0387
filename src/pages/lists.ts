/** The lists of an actor, a place, an outlet or a type, as rows by year. */
import { FIRST_DAY } from '../dates/calendar.ts'
import { EVENT_TYPE_INFO } from '../reports/types.ts'
import type { ChronicleEvent, Reading } from '../records.ts'
import type { Item, Owner } from './components/byYear.ts'
import { eventOf, readingOf, type Site } from './site.ts'
import { words } from './words.ts'

/** The rows of events with nothing said beside their names, by site: a dozen lists have each. */
const items = new WeakMap<Site, Map<ChronicleEvent, Item>>()

function itemsFor(site: Site): Map<ChronicleEvent, Item> {
  const known = items.get(site) ?? new Map<ChronicleEvent, Item>()
  items.set(site, known)
  return known
}

function eventItem(site: Site, kept: Map<ChronicleEvent, Item>, event: ChronicleEvent): Item {
  const known = kept.get(event)
  if (known !== undefined) return known
  const slot = site.slots.get(event.id) ?? ''
  const year = slot.slice(0, 4) || null
  const month = slot.length > 4 ? slot.slice(0, 7) : null
  const item = { year, month, type: event.type, of: event, note: null }
  kept.set(event, item)
  return item
}

/** The year in which the fullest telling of an event was published. */
function undatedItem(site: Site, event: ChronicleEvent): Item {
  const [first] = event.reports
  return {
    year: first === undefined ? null : sharedPart(readingOf(site, first.clipping), 4),
    month: null,
    type: event.type,
    of: event,
    note: null,
  }
}

/** The year (4 characters) or month (7) of publication, or null where it is not sure. */
function sharedPart({ article }: Reading, length: 4 | 7): string | null {
  if (article.published === null || article.published.earliest === FIRST_DAY) return null
  const part = article.published.earliest.slice(0, length)
  return article.published.latest.startsWith(part) ? part : null
}

function clippingItem(site: Site, id: string): Item {
  const reading = readingOf(site, id)
  return {
    year: sharedPart(reading, 4),
    month: sharedPart(reading, 7),
    type: null,
    of: id,
    note: null,
  }
}

/** The events of a type, in order of time; none of what is no type. */
export function eventsOfType({ uses }: Site, id: string): readonly ChronicleEvent[] {
  const info = EVENT_TYPE_INFO.find(({ type }) => type === id)
  return (info && uses.types.get(info.type)) ?? []
}

/** The rows that an owner's page lists by year: events, or for an outlet the clippings it published. */
export function itemsOf(site: Site, { folder, id }: Owner): Item[] {
  const { uses } = site
  const kept = itemsFor(site)
  const eventItems = (events: readonly ChronicleEvent[]): Item[] =>
    events.map((event) => eventItem(site, kept, event))
  switch (folder) {
    case 'actors':
      return (uses.actors.get(id)?.deeds ?? []).map(({ event, side }) => {
        const { year, month, type } = eventItem(site, kept, event)
        return { year, month, type, of: event, note: words.actors.side[side] }
      })
    case 'places':
      return eventItems(uses.places.get(id)?.events ?? [])
    case 'outlets':
      return (uses.outlets.get(id)?.published ?? []).map((clipping) => clippingItem(site, clipping))
    case 'told':
      return eventItems(uses.outlets.get(id)?.told ?? [])
    case 'chronology':
      return site.chronology.undated.map((event) => undatedItem(site, eventOf(site, event)))
    case 'types':
      return eventItems(eventsOfType(site, id))
  }
}
