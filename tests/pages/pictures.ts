/** A small invented archive for the tests of pictures: towns, a governorate and countries of the real map. */
import { buildChronology } from '../../src/chronology/index.ts'
import { indexSite, type Site } from '../../src/pages/site.ts'
import type { Actor, ChronicleEvent, Place } from '../../src/records.ts'
import { actor, date, event, records } from './archive.ts'

export function place(
  id: string,
  name: string,
  kind: Place['kind'],
  within: string | null,
  at: readonly [latitude: number, longitude: number] | null,
  latin: string | null = null,
): Place {
  const [latitude = null, longitude = null] = at ?? []
  return { id, name, latin, kind, within, latitude, longitude, forms: [], note: null, source: null }
}

const PLACES = [
  place('iraq', 'العراق', 'country', null, null, 'Iraq'),
  place('syria', 'سوريا', 'country', null, null, 'Syria'),
  place('usa', 'الولايات المتحدة', 'country', null, null, 'United States'),
  place('nowhere', 'بلاد لا أطلس لها', 'country', null, null, 'Erewhon'),
  place('anbar', 'محافظة الأنبار', 'governorate', 'iraq', null),
  place('baghdad', 'بغداد', 'city', 'iraq', [33.34, 44.4]),
  place('karrada', 'الكرادة', 'quarter', 'baghdad', null),
  place('ramadi', 'الرمادي', 'city', 'anbar', [33.42, 43.3]),
  place('al-qaim', 'القائم', 'town', 'anbar', [34.37, 41.1]),
  place('desert-base', 'قاعدة الصحراء', 'base', 'anbar', null),
  place('aleppo', 'حلب', 'city', 'syria', [36.2, 37.16]),
  place('washington', 'واشنطن', 'city', 'usa', [38.9, -77.04]),
]

const ACTORS = [
  actor('army', 'الجيش', 'government-body'),
  actor('band', 'الجماعة <المسلحة>', 'armed-group'),
  actor('council', 'مجلس الأعيان والوجهاء والشيوخ في المحافظات الغربية كلها', 'political-group'),
  actor('state', 'الدولة', 'state'),
]

const EVENTS: readonly ChronicleEvent[] = [
  event('e-1', { place: 'baghdad', agents: ['band'], targets: ['army'], date: date('2024-01-02') }),
  event('e-2', { place: 'karrada', agents: ['band'], targets: ['army'], date: date('2024-01-02') }),
  event('e-3', {
    place: 'desert-base',
    agents: ['army', 'state'],
    targets: ['band'],
    date: date('2024-01-05'),
  }),
  event('e-4', {
    place: 'al-qaim',
    type: 'clash',
    agents: ['army', 'band'],
    date: date('2024-01-09/2024-01-12'),
  }),
  event('e-5', { place: 'iraq', type: 'meeting', agents: ['council', 'state'], date: date('2024-01') }),
  event('e-6', {
    place: 'aleppo',
    type: 'visit',
    agents: ['state'],
    targets: ['council'],
    date: date('2024-01-31'),
  }),
  event('e-7', {
    place: 'washington',
    type: 'threat',
    agents: ['state'],
    targets: ['band'],
    date: date('2024-01-05'),
  }),
  event('e-8', {
    place: 'nowhere',
    type: 'denial',
    agents: ['band'],
    targets: ['council'],
    date: date('2024-01-05'),
  }),
  event('e-9', { modality: 'denied', agents: ['army'], targets: ['council'], date: date('2024-01-05') }),
  event('e-10', {
    modality: 'planned',
    type: 'protest',
    agents: ['~ناس'],
    targets: ['army'],
    date: date('2024-01-31'),
  }),
]

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

/** The small archive with these events and actors. */
export function mappedSite(
  events: readonly ChronicleEvent[] = EVENTS,
  actors: readonly Actor[] = ACTORS,
  places: readonly Place[] = PLACES,
): Site {
  const told = events.map((one) => ({ ...one, reports: [{ clipping: 'third', report: 0 }] }))
  return indexSite({
    ...records,
    authority: { ...records.authority, actors: byId(actors), places: byId(places) },
    events: told,
    chronology: buildChronology(told, records.readings),
  })
}
