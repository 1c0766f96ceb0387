/** A site as those are given it who look at everything, but hardly at texts: which texts they ask for is noted. */
import { veiledReadings } from './pages/face.ts'
import { shelvesOf } from './pages/shelves.ts'
import type { Site } from './pages/site.ts'

export interface Veil {
  readonly site: Site
  /** Ids of the clippings whose texts were asked for by anybody: what one finds out, another may be given. */
  readonly texts: ReadonlySet<string>
}

/** Veils a site. */
export function openVeil(site: Site): Veil {
  const texts = new Set<string>()
  let veiled: Site | null = null
  return {
    texts,
    get site() {
      return (veiled ??= veiledSite(site, (id) => void texts.add(id)))
    },
  }
}

function veiledSite(site: Site, note: (id: string) => void): Site {
  const readingById = veiledReadings(site.readingById, note)
  const veil = (readings: Site['readings']): Site['readings'] =>
    readings.flatMap(({ clipping: { id } }) => readingById.get(id) ?? [])
  return Object.freeze({
    ...site,
    readingById,
    readings: veil(site.readings),
    readingsByTime: veil(site.readingsByTime),
    // Made once for this site and the one without a veil.
    get shelves() {
      return shelvesOf(site)
    },
  })
}
