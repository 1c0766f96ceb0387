import { geoContains, geoDistance, type GeoGeometryObjects } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { countryOf, readAuthority } from '../../src/authority/read.ts'
import { shapeNamed, shapeOf } from '../../src/pages/pictures/atlas.ts'
import type { Place } from '../../src/records.ts'
import { authority, files, textFile } from './authority-files.ts'
import { findTowns, writeCoordinates } from './coordinates.ts'

const file = textFile('coordinates.yaml')
const { authority: located, diagnostics } = readAuthority({ ...files, coordinates: file })
const towns = [...located.places.values()].filter(({ latitude }) => latitude !== null)

const KM_PER_RADIAN = 6371
/** The outlines are drawn for maps of 1:50 million: a town on a coast or a border may lie outside them by so much. */
const SLACK_KM = 12
/** What the outlines draw apart, by Natural Earth's names, and the authority file holds to be in the country. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  palestine: ['Israel'],
  israel: ['Palestine'],
  'western-sahara': ['Morocco'],
  somalia: ['Somaliland'],
}

type Degrees = [longitude: number, latitude: number]

/** Points along the outline of a shape, no farther apart than some kilometres. */
function outlineOf(shape: GeoGeometryObjects): Degrees[] {
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return []
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
  return rings.flatMap((ring) =>
    ring.flatMap(([x = 0, y = 0], i) => {
      const [nextX = x, nextY = y] = ring[i + 1] ?? []
      const steps = Math.ceil(Math.hypot(nextX - x, nextY - y) / 0.05) + 1
      return Array.from({ length: steps }, (_, step): Degrees => {
        const part = step / steps
        return [x + (nextX - x) * part, y + (nextY - y) * part]
      })
    }),
  )
}

function shapesOf(country: string): GeoGeometryObjects[] {
  const names = TOGETHER[country] ?? []
  const listed = located.places.get(country)
  const shapes = [listed === undefined ? null : shapeOf(listed), ...names.map((name) => shapeNamed(name))]
  return shapes.filter((shape) => shape !== null && shape !== undefined)
}

function liesIn(at: Degrees, country: string): boolean {
  const shapes = shapesOf(country)
  if (shapes.some((shape) => geoContains(shape, at))) return true
  return shapes.some((shape) =>
    outlineOf(shape).some((point) => geoDistance(point, at) * KM_PER_RADIAN < SLACK_KM),
  )
}

function degreesOf({ latitude, longitude }: Place): Degrees {
  return [longitude ?? 0, latitude ?? 0]
}

describe('coordinates', () => {
  test('are what the table of towns gives for the places of the authority file', async () => {
    const written = writeCoordinates(findTowns(authority.places))
    await expect(written).toMatchFileSnapshot('../../content/authority/coordinates.yaml')
  })

  test('are read without trouble, for several hundred places', () => {
    expect(diagnostics.filter(({ file: at }) => at === file.file)).toEqual([])
    expect(towns.length).toBeGreaterThan(700)
  })

  test('lie in the country that the authority file says', () => {
    const outside = towns.filter((place) => {
      const country = countryOf(located.places, place.id)
      return country === null || !liesIn(degreesOf(place), country)
    })
    expect(outside.map(({ id }) => id)).toEqual([])
  })

  // Degrees as reference works give them, to a tenth or two.
  test.each<[id: string, latitude: number, longitude: number]>([
    ['baghdad', 33.3, 44.4],
    ['mosul', 36.3, 43.1],
    ['basra', 30.5, 47.8],
    ['erbil', 36.2, 44.0],
    ['kirkuk', 35.5, 44.4],
    ['ramadi', 33.4, 43.3],
    ['fallujah', 33.35, 43.8],
    ['tikrit', 34.6, 43.7],
    ['najaf', 32.0, 44.3],
    ['karbala', 32.6, 44.0],
    ['al-qaim', 34.4, 41.1],
    ['sinjar', 36.3, 41.9],
    ['damascus', 33.5, 36.3],
    ['aleppo', 36.2, 37.15],
    ['homs', 34.7, 36.7],
    ['hama', 35.1, 36.75],
    ['idlib', 35.9, 36.6],
    ['deir-ez-zor', 35.3, 40.15],
    ['raqqa', 35.95, 39.0],
    ['latakia', 35.5, 35.8],
    ['daraa', 32.6, 36.1],
    ['palmyra', 34.55, 38.3],
    ['albukamal', 34.45, 40.9],
    ['beirut', 33.9, 35.5],
    ['tyre', 33.3, 35.2],
    ['gaza-city', 31.5, 34.45],
    ['rafah', 31.3, 34.25],
    ['khan-yunis', 31.35, 34.3],
    ['hebron', 31.5, 35.1],
    ['jerusalem', 31.8, 35.2],
    ['amman', 31.95, 35.9],
    ['cairo', 30.05, 31.25],
    ['sanaa', 15.35, 44.2],
    ['aden', 12.8, 45.0],
    ['hodeidah', 14.8, 42.95],
    ['marib', 15.45, 45.3],
    ['khartoum', 15.55, 32.55],
    ['el-fasher', 13.6, 25.35],
    ['port-sudan', 19.6, 37.2],
    ['nyala', 12.05, 24.9],
    ['tripoli', 32.9, 13.2],
    ['benghazi', 32.1, 20.1],
    ['misrata', 32.4, 15.1],
    ['tehran', 35.7, 51.4],
    ['riyadh', 24.7, 46.7],
  ])('put %s near %f north, %f east', (id, latitude, longitude) => {
    const place = located.places.get(id)
    expect(Math.abs((place?.latitude ?? 90) - latitude)).toBeLessThan(0.2)
    expect(Math.abs((place?.longitude ?? 180) - longitude)).toBeLessThan(0.2)
  })

  test('are given to no place that is not a town', () => {
    expect(towns.filter(({ kind }) => !['city', 'town', 'village'].includes(kind))).toEqual([])
  })

  test('of an unknown place are an error', () => {
    const stray = { file: 'coordinates.yaml', content: '- { id: nowhere, latitude: 1, longitude: 2 }\n' }
    const { diagnostics: found } = readAuthority({ ...files, coordinates: stray })
    expect(found.map(({ rule, file: at }) => [rule, at])).toContainEqual([
      'place-unknown',
      'coordinates.yaml',
    ])
  })

  test("of an entry's own come first", () => {
    const places = {
      file: 'places.yaml',
      content: '- { id: a, name: ألف, kind: town, latitude: 5, longitude: 6 }\n',
    }
    const coordinates = { file: 'coordinates.yaml', content: '- { id: a, latitude: 1, longitude: 2 }\n' }
    const none = { actors: null, outlets: null, happenings: null }
    const read = readAuthority({ ...none, places, coordinates }).authority.places.get('a')
    expect([read?.latitude, read?.longitude]).toEqual([5, 6])
  })
})
