import { typeInfo } from '../reports/types.ts'
import type { ChronicleEvent } from '../records.ts'
import type { Dataset } from './dataset.ts'
import { jsonList } from './json-list.ts'
import { partyName, placesAround, pointOf } from './parties.ts'
import type { Publication } from './publication.ts'
import type { Sheet } from './sheets.ts'

/**
 * Writes events as GeoJSON (RFC 7946). Only an event whose own place has coordinates has a point: one that is known to
 * have been in a country or a province has none, since a point in the middle of it would be taken for the spot.
 */
export function geoJsonSheet(data: Dataset, publication: Publication): Sheet {
  const frame = {
    type: 'FeatureCollection',
    name: publication.settings.title,
    license: publication.settings.license,
    attribution: 'Coordinates: GeoNames (https://www.geonames.org/), CC BY 4.0',
  }
  return jsonList(frame, 'features', data.events, (event) => feature(event, data, publication))
}

function feature(event: ChronicleEvent, { authority }: Dataset, publication: Publication): object {
  const point = pointOf(event, authority)
  const [place, ...around] = placesAround(event.place, authority)
  return {
    type: 'Feature',
    id: event.id,
    geometry: point === null ? null : { type: 'Point', coordinates: point },
    properties: {
      name: publication.headline(event),
      type: event.type,
      typeName: typeInfo(event.type).label,
      class: typeInfo(event.type).class,
      modality: event.modality,
      date: event.date?.edtf ?? null,
      earliest: event.date?.earliest ?? null,
      latest: event.date?.latest ?? null,
      place: place?.id ?? null,
      placeName: place?.name ?? null,
      placeKind: place?.kind ?? null,
      within: around.map(({ name }) => name),
      agents: event.agents.map((party) => partyName(party, authority)),
      targets: event.targets.map((party) => partyName(party, authority)),
      fatalities: event.fatalities?.best ?? null,
      injuries: event.injuries?.best ?? null,
      clippings: [...new Set(event.reports.map(({ clipping }) => clipping))],
      confirmed: event.confirmed,
      url: publication.address(publication.paths.event(event)),
    },
  }
}
