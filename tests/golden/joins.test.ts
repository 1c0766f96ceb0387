import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildEvents } from '../../src/chronology/events.ts'
import { EVENT_TYPES, MODALITIES, type Reading } from '../../src/records.ts'
import { clip } from '../chronology/practice.ts'
import { openGold } from '../../src/evaluation.ts'
import { ownAuthority } from './authority.ts'

const authority = ownAuthority()
const gold = openGold(authority, () => {})

const annotation = z.object({
  published: z.string().nullable(),
  events: z.array(
    z.object({
      type: z.enum(EVENT_TYPES),
      modality: z.enum(MODALITIES),
      date: z.string().nullable(),
      place: z.string().nullable(),
      agents: z.array(z.string()),
      targets: z.array(z.string()),
      fatalities: z.number().nullable(),
      evidence: z.string(),
    }),
  ),
})

function placeId(name: string | null): string | null {
  const places = [...authority.places.values()]
  return (
    places.find((place) => place.name === name || place.forms.some(({ text }) => text === name))?.id ?? null
  )
}

/** A clipping as a careful reader takes it, from its annotation. */
function readAnnotation(path: string): Reading {
  const text = new TextDecoder().decode(gold.bytes(path))
  const { published, events } = annotation.parse(JSON.parse(text))
  const told = events.map(({ fatalities, place, ...event }) => ({
    ...event,
    place: placeId(place),
    ...(fatalities === null ? {} : { fatalities }),
  }))
  return clip(path, published === null ? {} : { published }, ...told)
}

const open = ['seeds', 'dev'].flatMap((folder) =>
  gold
    .list(folder)
    .filter((file) => file.endsWith('.json') && (folder === 'seeds' || Number(file.slice(0, 2)) % 2 === 1))
    .map((file) => `${folder}/${file}`),
)

describe('annotated clippings, read as a careful reader reads them', () => {
  test('share the attack on Tower 22 and the halt of attacks after it, and nothing else', () => {
    const readings = open.map(readAnnotation)
    const { events } = buildEvents(readings, [], authority)
    const shared = events.filter(({ reports }) => reports.length > 1)
    expect(
      shared.map(({ type, date, reports }) => [type, date?.edtf, ...reports.map(({ clipping }) => clipping)]),
    ).toEqual([
      ['drone-attack', '2024-01-28', 'dev/11-saadi-drone.json', 'seeds/001_433b113e6e6527a8.json'],
      ['ceasefire', '2024-01-30', 'dev/11-saadi-drone.json', 'seeds/001_433b113e6e6527a8.json'],
    ])
    expect(events.length).toBe(readings.flatMap(({ reports }) => reports).length - 2)
  })
})
