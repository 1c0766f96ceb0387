/**
 * Notes what a page asks the site for, so that a later build can tell whether the page would be the same.
 *
 * A need is written as a letter for what is asked and the key that it is asked by. A page whose needs all have the
 * answers that they had is the same page, since rendering has no other source; that holds by construction, as the
 * site that is given to it has no other way in (`partialSite`).
 */
import { hash } from 'node:crypto'
import { partialSite } from './extract.ts'
import { Lookup } from './lookup.ts'
import type { Site } from './site.ts'

export interface Traced {
  readonly site: Site
  /** What was asked since it was last taken, each need once. */
  take(): string[]
}

/** Gives a site that notes what is asked of it. */
export function traceSite(site: Site): Traced {
  let needs = new Set<string>()
  const note = <V>(letter: string, map: ReadonlyMap<string, V>): Lookup<V> =>
    new Lookup(
      (key) => {
        needs.add(letter + key)
        return map.get(key)
      },
      (key) => {
        needs.add(letter + key)
        return map.has(key)
      },
    )
  const { settings, base, cards, decisions, companions, drawings, authority, uses } = site
  const traced = partialSite(
    {
      settings,
      base,
      cards,
      decisions,
      companions,
      drawings,
      authority,
      publishing: {
        within(first, last) {
          needs.add(`W${first} ${last}`)
          return site.publishing.within(first, last)
        },
      },
      readingById: note('r', site.readingById),
      eventById: note('e', site.eventById),
      eventsOfReading: note('l', site.eventsOfReading),
      slots: note('s', site.slots),
      eventNeighbours: note('n', site.eventNeighbours),
      readingNeighbours: note('m', site.readingNeighbours),
    },
    { actors: note('a', uses.actors), places: note('p', uses.places), outlets: note('o', uses.outlets) },
  )
  return {
    site: traced,
    take() {
      const taken = [...needs]
      needs = new Set()
      return taken
    },
  }
}

/**
 * Answers, as short texts, what a site says to a need: equal texts for equal answers. `readingKey` gives the hash
 * of all that is known of a clipping.
 */
export function answersOf(
  site: Site,
  readingKey: (id: string) => string | undefined,
): (need: string) => string {
  const neighbours = (id: string, of: Site['eventNeighbours']): string => {
    const found = of.get(id)
    return found === undefined ? '' : `${found.previous ?? ''} ${found.next ?? ''}`
  }
  const event = (id: string): string => {
    const found = site.eventById.get(id)
    return found === undefined ? '' : hash('sha1', JSON.stringify(found))
  }
  const answer = (letter: string, key: string): string => {
    switch (letter) {
      case 'r':
        return readingKey(key) ?? ''
      case 'e':
        return event(key)
      case 'l':
        return (site.eventsOfReading.get(key) ?? []).join(' ')
      case 's':
        return site.slots.get(key) ?? ''
      case 'n':
        return neighbours(key, site.eventNeighbours)
      case 'm':
        return neighbours(key, site.readingNeighbours)
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
      default:
        throw new Error(`expected a need, found ${letter}${key}`)
    }
  }
  const known = new Map<string, string>()
  return (need) => {
    const kept = known.get(need)
    if (kept !== undefined) return kept
    const found = answer(need.slice(0, 1), need.slice(1))
    known.set(need, found)
    return found
  }
}
