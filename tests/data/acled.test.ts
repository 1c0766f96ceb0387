import { describe, expect, test } from 'vitest'
import { ACLED } from '../../src/data/acled.ts'
import { codesOf } from '../../src/data/countries.ts'
import { indexData } from '../../src/data/dataset.ts'
import { spanOf } from '../../src/data/spans.ts'
import { parseEdtf } from '../../src/dates/edtf.ts'
import type { Reading } from '../../src/records.ts'
import { clip, type Told } from '../chronology/practice.ts'
import { fullReading, sourceOf } from './practice.ts'

const HEADERS =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'

/** Rows by column name, as they are before they are written. */
function rowsOf(readings: readonly Reading[]): Record<string, unknown>[] {
  const data = indexData(sourceOf(readings))
  return [...ACLED.rows(data)].map((row) =>
    Object.fromEntries(ACLED.columns.map(({ name, cell }) => [name, cell(row, data)])),
  )
}

const row = (told: Told): Record<string, unknown> | undefined =>
  rowsOf([clip('a', { published: '2024-01-31' }, told)])[0]

describe('ACLED-shaped rows', () => {
  test('have the 31 columns of its exports, in their order, and then our own', () => {
    const names = ACLED.columns.map(({ name }) => name)
    expect(names.slice(0, 31).join(',')).toBe(HEADERS)
    expect(names.slice(31).every((name) => name.startsWith('x_'))).toBe(true)
    expect(ACLED.row).toContain('ليس من بيانات ACLED')
  })

  test('say what is known of an event, and never another archive’s id', () => {
    const [full] = rowsOf([fullReading('a')])
    expect(full).toMatchObject({
      event_id_cnty: expect.stringMatching(/^HWL-e-[0-9a-f]{15}$/) as unknown,
      event_date: '2024-01-24',
      year: 2024,
      time_precision: 1,
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Air/drone strike',
      assoc_actor_1: ['سرايا مجهولة'],
      location: 'Base',
      latitude: -33.5,
      geo_precision: 1,
      source: ['الصحيفة'],
      fatalities: 4,
      tags: null,
      x_date_text: 'كما قيل',
      x_source_urls: ['https://paper.example/1'],
      x_evidence: 'شنت الطائرات، "ليلًا"، غارة على القاعدة',
      x_coding: 'machine',
    })
    expect(rowsOf([fullReading('a', 'metadata')])[0]?.['x_evidence']).toBeNull()
  })

  test.each([
    ['2024-01-24', '2024-01-24', 1, 1],
    ['2024-01-24~', '2024-01-24', 1, 1],
    ['2024-01-22/2024-01-25', '2024-01-22', 2, 2],
    ['2024-01-22/2024-01-28', '2024-01-25', 2, 3],
    ['2024-01', '2024-01-15', 3, 4],
    ['2024-01-10/2024-01-30', '2024-01-20', 3, 4],
  ])('date %s is %s with precision %i, %i', (date, day, precision, ucdp) => {
    expect(row({ type: 'clash', date })).toMatchObject({
      event_date: day,
      time_precision: precision,
      x_ucdp_date_prec: ucdp,
      x_date_edtf: date,
    })
  })

  test.each([
    ['2024', 'reported'],
    ['2024-01-01/..', 'reported'],
    [null, 'reported'],
    ['2024-01-24', 'denied'],
    ['2024-01-24', 'planned'],
  ] as const)('leave out what is dated %s and %s', (date, modality) => {
    expect(row({ type: 'clash', date, modality })).toBeUndefined()
  })

  test.each([
    ['attack', ['brigades'], 'Battles', 'Armed clash', null],
    ['attack', ['minister'], 'Violence against civilians', 'Attack', 'Civilian targeting'],
    ['attack', [], null, null, null],
    ['arrest', ['minister'], 'Strategic developments', 'Arrests', null],
    ['protest', [], 'Protests', null, null],
    ['meeting', ['minister'], null, null, null],
  ] as const)('%s of %j is %s, %s, %s', (type, targets, event, sub, civilian) => {
    expect(row({ type, targets: [...targets], date: '2024-01-24' })).toMatchObject({
      event_type: event,
      sub_event_type: sub,
      civilian_targeting: civilian,
    })
  })

  test('leave the place of a country without precision, and of a governorate with that of a region', () => {
    expect(row({ type: 'clash', date: '2024-01-24', place: 'country' })).toMatchObject({
      geo_precision: null,
      x_ucdp_where_prec: 6,
      country: 'اسم country',
      iso: null,
    })
    expect(row({ type: 'clash', date: '2024-01-24', place: 'anbar' })).toMatchObject({
      geo_precision: 3,
      admin1: 'اسم anbar',
    })
  })
})

describe('a country', () => {
  test.each([
    ['iraq', 368, 'Middle East'],
    ['libya', 434, 'Northern Africa'],
    ['mauritania', 478, 'Western Africa'],
  ])('%s is %i in %s', (place, iso, region) => expect(codesOf(place)).toEqual({ iso, region }))
  test('that is not in the table has none', () => expect(codesOf('atlantis')).toBeNull())
})

describe('a span', () => {
  test.each(['2024-01-01/..', '../2024-01-01'])('of %s has no day', (edtf) => {
    const date = parseEdtf(edtf)
    expect(date && spanOf(date)).toBeNull()
  })
  test('of a year is wide', () => {
    const date = parseEdtf('2024')
    expect(date && spanOf(date)?.exactness).toBe('wide')
  })
})
