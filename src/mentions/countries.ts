import type { Token } from '../arabic/text.ts'
import { countryOf, type Authority, type Match } from '../authority/read.ts'
import type { Range, Scene } from './scene.ts'

/** The full readings of one name in an article, the longest that counts there. */
export interface FullName {
  readonly matches: readonly Match[]
  readonly range: Range
}

/** How strongly each country marks the article, by place id. */
export type Countries = ReadonlyMap<string, number>

const WEIGHT = { place: 2, country: 1, actor: 1, adjective: 0.4 }
const TITLE_FACTOR = 3

/** Weighs the countries of an article by the places, actors and adjectives in it; places weigh most. */
export function weighCountries(scene: Scene, names: readonly FullName[]): Countries {
  const { authority, tokens } = scene
  const weights = new Map<string, number>()
  const add = (country: string | null, weight: number, { role }: Range): void => {
    if (country === null) return
    weights.set(country, (weights.get(country) ?? 0) + weight * (role === 'title' ? TITLE_FACTOR : 1))
  }
  for (const { matches, range } of names) {
    const places = matches.filter((match) => match.kind === 'place')
    const [place] = places
    // a name of several places says nothing of the country
    if (places.length > 1) continue
    const kind = place === undefined ? null : authority.places.get(place.id)?.kind
    const weight = place === undefined ? WEIGHT.actor : kind === 'country' ? WEIGHT.country : WEIGHT.place
    add(homeOf(place ?? (matches[0] as Match), authority), weight, range)
  }
  for (const range of scene.ranges) {
    for (let at = range.first; at < range.last; at++) {
      const country = authority.nationalities.ofWord((tokens[at] as Token).word)
      if (country !== null) add(country, WEIGHT.adjective, range)
    }
  }
  return weights
}

/** The country of what a match names; null when the files do not say. */
export function homeOf({ kind, id }: Pick<Match, 'kind' | 'id'>, authority: Authority): string | null {
  if (kind === 'actor') return authority.actors.get(id)?.country ?? null
  return kind === 'place' ? countryOf(authority.places, id) : null
}

/** The country that marks the article most; null when none does. */
export function mainCountry(countries: Countries): string | null {
  let main: string | null = null
  for (const [country, weight] of countries)
    if (main === null || weight > (countries.get(main) ?? 0)) main = country
  return main
}
