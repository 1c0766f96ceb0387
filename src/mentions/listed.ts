import { GAP, type Token } from '../arabic/text.ts'
import { strip } from '../authority/clitics.ts'
import type { Match } from '../authority/read.ts'
import type { Actor } from '../records.ts'
import { isOutlet } from './outlets.ts'
import { readingOf, type Side } from './readings.ts'
import {
  Conditions,
  homeOf,
  isAla,
  isIn,
  mainCountry,
  weighCountries,
  wordBefore,
  type Countries,
  type Found,
  type Range,
  type Scene,
  type Spot,
} from './scene.ts'
import { PLACE_BEFORE } from './words/cues.ts'
import { isNamingAdjective } from './words/adjectives.ts'
import { isCommon } from './words/common.ts'
import { isFunctionWord } from './words/function-words.ts'
import { isGivenName } from './words/given-names.ts'
import { isVerb } from './words/verbs.ts'

/** Finds the names of the authority files in an article, each read as what it stands for there. */
export function findListed(scene: Scene): Found[] {
  return new ListedReader(scene).read()
}

/** Bodies whose name an adjective of another country or another order turns into another body. */
const BODIES: ReadonlySet<Actor['kind']> = new Set([
  'government-body',
  'armed-group',
  'political-group',
  'coalition',
  'international-organization',
  'organization',
])

class ListedReader {
  private readonly scene: Scene
  private readonly conditions: Conditions
  private readonly countries: Countries
  private readonly main: string | null
  /** Actors with a full form somewhere, by id: the tokens at which they stand, in order of text. */
  private readonly named = new Map<string, number[]>()
  private readonly found: Found[] = []

  constructor(scene: Scene) {
    this.scene = scene
    this.conditions = new Conditions(scene)
    this.countries = weighCountries(scene, (match, range) => this.conditions.hold(match, range))
    this.main = mainCountry(this.countries)
  }

  read(): Found[] {
    this.noteFullNames()
    let reached = 0
    for (const spot of this.scene.spots) {
      if (spot.at < reached) continue
      const found = this.readSpot(spot)
      if (found === null) continue
      this.found.push(found)
      reached = found.last
    }
    return this.found
  }

  private noteFullNames(): void {
    let reached = 0
    for (const { matches, range, at } of this.scene.spots) {
      if (at < reached) continue
      const full = matches.filter((match) => match.form.use === 'full' && this.conditions.hold(match, range))
      const longest = full[0]
      if (longest === undefined) continue
      reached = longest.last
      for (const { id, kind, last, first } of full) {
        if (kind !== 'actor' || last !== longest.last) continue
        const places = this.named.get(id)
        if (places === undefined) this.named.set(id, [first])
        else places.push(first)
      }
    }
  }

  /** The longest reading that counts, at one token. */
  private readSpot({ matches, range }: Spot): Found | null {
    for (let from = 0; from < matches.length;) {
      const last = (matches[from] as Match).last
      let to = from
      while (to < matches.length && (matches[to] as Match).last === last) to++
      const group = matches.slice(from, to).filter((match) => !this.isLocated(match, matches))
      const found = this.choose(group, range)
      if (found !== null) return found
      from = to
    }
    return null
  }

  /** A name with where its bearer is (`القوات الأمريكية في سوريا`) gives way to the name alone, so that the place is read too. */
  private isLocated(match: Match, matches: readonly Match[]): boolean {
    return matches.some(({ id, kind, last, form }) => {
      const shorter = last < match.last && id === match.id && kind === match.kind && form.use === 'full'
      return shorter && this.scene.tokens[last]?.form === 'في'
    })
  }

  private choose(matches: readonly Match[], range: Range): Found | null {
    const held = matches.filter(
      (match) => this.conditions.hold(match, range) && !this.isOrdinary(match, range),
    )
    const outlet = held.find((match) => match.kind === 'outlet' && isOutlet(this.scene, match, range))
    if (outlet !== undefined) return this.make(outlet)
    const licensed = held.filter((match) => this.isLicensed(match, range))
    const actor = this.best(licensed.filter((match) => match.kind === 'actor'))
    const place = this.best(licensed.filter((match) => match.kind === 'place'))
    if (actor === null) return place === null ? null : this.make(place)
    if (place === null && actor.form.use !== 'metonym') return this.make(actor)
    const side = readingOf(this.scene, {
      match: actor,
      range,
      otherwise: this.defaultSide(actor, place),
      joined: this.joinedSide(actor),
      afterActor: this.isAfterActor(actor),
    })
    if (side === 'actor') return this.make(actor)
    return place === null ? this.seat(actor) : this.make(place)
  }

  /** A capital is a place unless it acts; so is the country that the article is about; another country is a party. */
  private defaultSide(actor: Match, place: Match | null): Side {
    if (actor.form.use === 'metonym' || place === null) return 'place'
    return homeOf(place, this.scene.authority.actors, this.scene.authority.places) === this.main
      ? 'place'
      : 'actor'
  }

  private isAfterActor({ first, clitic }: Match): boolean {
    const previous = this.found.at(-1)
    return clitic === '' && previous?.last === first && previous.kind === 'actor'
  }

  /** How the name right before was read, when the two are joined by و alone. */
  private joinedSide({ first }: Match): Side | null {
    const previous = this.found.at(-1)
    if (previous === undefined || previous.last !== first || previous.kind === 'outlet') return null
    return ((this.scene.tokens[first] as Token).gap & ~(GAP.space | GAP.quote | GAP.comma)) === 0
      ? previous.kind
      : null
  }

  /** A verb or particle that happens to spell a name of one word, with no rule to tell: `أفاد`. */
  private isOrdinary({ kind, first, last, clitic, form }: Match, range: Range): boolean {
    if (last > first + 1 || form.after.length > 0 || form.near.length > 0) return false
    const word = (this.scene.tokens[first] as Token).form.slice(clitic.length)
    if (kind === 'place' && isIn(PLACE_BEFORE, wordBefore(this.scene, first, range))) return false
    return isVerb(word) || isFunctionWord(word)
  }

  private isLicensed(match: Match, range: Range): boolean {
    if (match.kind === 'actor' && !this.isWhole(match)) return false
    switch (match.form.use) {
      case 'full':
      case 'metonym':
        return true
      case 'local':
        return this.isAtHome(match) || this.wasNamed(match)
      case 'short':
        return this.wasNamed(match) && this.isShortName(match, range)
    }
  }

  /** `مجلس الأمن` of `مجلس الأمن القومي` is another body; so is `الحرس` of `الحرس الوطني`. */
  private isWhole(match: Match): boolean {
    const actor = this.scene.authority.actors.get(match.id)
    const next = this.scene.tokens[match.last]
    if (actor === undefined || next === undefined || !BODIES.has(actor.kind)) return true
    if ((next.gap & ~(GAP.space | GAP.quote)) !== 0 || !next.form.startsWith('ال')) return true
    const country = this.scene.authority.nationalities.of(next.form)
    if (country !== null) return actor.country === null || actor.country === country
    return !isNamingAdjective(next.form)
  }

  /** Whether the clipping is about the country of a form that many countries share. */
  private isAtHome(match: Match): boolean {
    const home = homeOf(match, this.scene.authority.actors, this.scene.authority.places)
    const told = this.countryBeside(match)
    if (told !== null) return told === home
    return home !== null && home === this.main
  }

  /** The country named right after: `وزارة الداخلية في العراق`. */
  private countryBeside({ last }: Match): string | null {
    const spot = this.scene.spots.find(
      ({ at }) => at === last || (at === last + 1 && this.scene.tokens[last]?.form === 'في'),
    )
    const place = spot?.matches.find(
      ({ kind, clitic }) => kind === 'place' && (spot.at > last || clitic === 'ب'),
    )
    return place === undefined
      ? null
      : homeOf(place, this.scene.authority.actors, this.scene.authority.places)
  }

  /** Whether a full name stands in the article: mostly earlier, but a headline comes before it. */
  private wasNamed({ id }: Match): boolean {
    return this.named.has(id)
  }

  /** `علي السوداني` is not the السوداني named before, and in `المتحدث العسكري` no العسكري is meant. */
  private isShortName(match: Match, range: Range): boolean {
    if (match.clitic !== '' || this.scene.authority.actors.get(match.id)?.kind !== 'person') return true
    const before = wordBefore(this.scene, match.first, range)
    const ala = this.scene.tokens[match.first - 1]
    const given =
      isGivenName(before) || strip(before).some(({ word }) => isGivenName(word) && word.length > 3)
    if (given && !(ala !== undefined && isAla(this.scene.text, ala))) return false
    const { form } = this.scene.tokens[match.first] as Token
    const isWord = isCommon(form) || this.scene.authority.nationalities.of(form) !== null
    return !isWord || !/^[وفبك]?(?:ال|لل)/.test(before) || isVerb(before)
  }

  /** A seat of government that no gazetteer lists, where things happen: `أمام البيت الأبيض`. */
  private seat({ first, last, start, end, clitic, form }: Match): Found {
    return {
      first,
      last,
      start,
      end,
      clitic,
      kind: 'place',
      id: null,
      name: form.text,
      basis: 'pattern',
      use: 'site',
    }
  }

  /** Of several entries with one form: the one named last, else the one whose country marks the article most. */
  private best(matches: readonly Match[]): Match | null {
    let best: Match | null = null
    for (const match of matches) if (best === null || this.weight(match) > this.weight(best)) best = match
    return best
  }

  private weight(match: Match): number {
    const country = homeOf(match, this.scene.authority.actors, this.scene.authority.places)
    const byCountry = (country === null ? 0 : (this.countries.get(country) ?? 0)) / 1000
    const order = match.form.use === 'full' ? 2e6 : 0
    const before = (this.named.get(match.id) ?? []).filter((at) => at < match.first).at(-1)
    const recency = match.form.use === 'full' || before === undefined ? 0 : 1 + before
    return order + recency + byCountry
  }

  private make({ kind, id, first, last, start, end, clitic, form }: Match): Found {
    const name = this.scene.authority[`${kind}s`].get(id)?.name ?? id
    return { first, last, start, end, clitic, kind, id, name, basis: 'listed', use: form.use }
  }
}
