/** What ACLED-shaped rows say of a country: its ISO 3166-1 number, and the region that ACLED files it under. */
export interface CountryCodes {
  readonly iso: number
  readonly region: string
}

const REGIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'Middle East': {
    iraq: 368, syria: 760, lebanon: 422, palestine: 275, israel: 376, jordan: 400, iran: 364, turkey: 792, kuwait: 414,
    'saudi-arabia': 682, bahrain: 48, qatar: 634, uae: 784, oman: 512, yemen: 887,
  },
  'Northern Africa': { egypt: 818, libya: 434, tunisia: 788, algeria: 12, morocco: 504, sudan: 729 },
  'Western Africa': { mauritania: 478, mali: 466, niger: 562, nigeria: 566 },
  'Eastern Africa': { somalia: 706, djibouti: 262, eritrea: 232, ethiopia: 231, 'south-sudan': 728, kenya: 404 },
  'Middle Africa': { chad: 148 },
  'South Asia': { afghanistan: 4, pakistan: 586, india: 356 },
  Europe: {
    uk: 826, france: 250, germany: 276, italy: 380, spain: 724, greece: 300, cyprus: 196, ukraine: 804, russia: 643,
  },
  'North America': { usa: 840, canada: 124 },
  'East Asia': { china: 156, japan: 392 },
} // prettier-ignore

const byPlace = new Map(
  Object.entries(REGIONS).flatMap(([region, countries]) =>
    Object.entries(countries).map(([place, iso]): [string, CountryCodes] => [place, { iso, region }]),
  ),
)

/** The codes of a country by its place id; null for one that the table does not have. */
export function codesOf(place: string): CountryCodes | null {
  return byPlace.get(place) ?? null
}
