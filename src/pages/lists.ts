/** The lists of an actor, a place, an outlet or a type, as rows by year. */
import type { ChronicleEvent, Reading } from '../records.ts'
import type { Item, Owner } from './components/byYear.ts'
import { renderClippingRow } from './components/clippings.ts'
import { renderEventRow } from './components/events.ts'
import { eventOf, readingOf, type Site } from './site.ts'
import { words } from './words.ts'

function eventItem(site: Site, event: ChronicleEvent, note: string | null): Item {
  return {
    year: site.slots.get(event.id)?.slice(0, 4) ?? null,
    row: (view) => renderEventRow(view, event, { dated: 'known', quoted: false, note }),
  }
}

/** The year in which the fullest telling of an event was published. */
function undatedItem(site: Site, event: ChronicleEvent): Item {
  const [first] = event.reports
  return {
    year: first === undefined ? null : yearPublished(readingOf(site, first.clipping)),
    row: (view) => renderEventRow(view, event, { dated: 'known', quoted: false }),
  }
}

/** The year of publication, or null where it is not sure. */
function yearPublished({ article }: Reading): string | null {
  const year = article.published?.earliest.slice(0, 4)
  return year !== undefined && article.published?.latest.startsWith(year) === true ? year : null
}

function clippingItem(site: Site, id: string): Item {
  return { year: yearPublished(readingOf(site, id)), row: (view) => renderClippingRow(view, id) }
}

/** The rows that an owner's page lists by year: events, or for an outlet the clippings it published. */
export function itemsOf(site: Site, { folder, id }: Owner): Item[] {
  const { uses } = site
  switch (folder) {
    case 'actors':
      return (uses.actors.get(id)?.deeds ?? []).map(({ event, side }) =>
        eventItem(site, event, words.actors.side[side]),
      )
    case 'places':
      return (uses.places.get(id)?.events ?? []).map((event) => eventItem(site, event, null))
    case 'outlets':
      return (uses.outlets.get(id)?.published ?? []).map((clipping) => clippingItem(site, clipping))
    case 'chronology':
      return site.chronology.undated.map((event) => undatedItem(site, eventOf(site, event)))
    case 'types':
      return site.events.filter((event) => event.type === id).map((event) => eventItem(site, event, null))
  }
}
