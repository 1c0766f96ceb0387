import { GAP, type Token } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { isIn, strip } from '../authority/clitics.ts'
import type { Match } from '../authority/read.ts'
import type { Actor } from '../records.ts'
import { Conditions } from './conditions.ts'
import { homeOf, mainCountry, weighCountries, type Countries, type FullName } from './countries.ts'
import { isOutlet } from './outlets.ts'
import { isStruck, readingOf, type Side } from './readings.ts'
import { isAla, wordBefore, type Found, type Range, type Scene, type Spot } from './scene.ts'
import { isNamingAdjective } from './words/adjectives.ts'
import { isCommon } from './words/common.ts'
import { PLACE_BEFORE } from './words/cues.ts'
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
  /** Names whose rules hold, by the token that begins them. */
  private readonly spots: ReadonlyMap<number, Spot>
  private readonly countries: Countries
  private readonly main: string | null
  /** Actors with a full form somewhere, by id: the tokens at which they stand, in order of text. */
  private readonly named: ReadonlyMap<string, readonly number[]>
  private readonly found: Found[] = []

  constructor(scene: Scene) {
    this.scene = scene
    this.spots = soundSpots(scene)
    const full = fullNames(this.spots.values())
    this.countries = weighCountries(scene, full)
    this.main = mainCountry(this.countries)
    this.named = namedActors(full)
  }

  read(): Found[] {
    let reached = 0
    for (const spot of this.spots.values()) {
      if (spot.at < reached) continue
      const found = this.readSpot(spot)
      if (found === null) continue
      this.found.push(found)
      reached = found.last
    }
    return this.found
  }

  /** The longest reading that counts, at one token. */
  private readSpot({ matches, range }: Spot): Found | null {
    for (let from = 0; from < matches.length;) {
      const { last } = matches[from] as Match
      let to = from + 1
      while (to < matches.length && matches[to]?.last === last) to++
      const found = this.choose(matches.slice(from, to), range)
      if (found !== null) return found
      from = to
    }
    return null
  }

  private choose(matches: readonly Match[], range: Range): Found | null {
    const actors: Match[] = []
    const places: Match[] = []
    for (const match of matches) {
      if (match.kind === 'outlet') {
        if (isOutlet(this.scene, match, range)) return this.make(match)
      } else if (this.isLicensed(match, range)) (match.kind === 'actor' ? actors : places).push(match)
    }
    const actor = this.best(actors)
    const place = this.best(places)
    if (actor === null) return place === null ? null : this.make(place)
    if (place === null && actor.form.use !== 'metonym') return this.make(actor)
    if (this.isInDateline(actor)) return place === null ? this.seat(actor) : this.make(place)
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

  /** `صنعاء - شنت …`: who acts is named after it. */
  private isInDateline({ start, end }: Match): boolean {
    const { dateline } = this.scene
    return dateline !== null && start >= dateline.start && end <= dateline.end
  }

  /** A capital is a place unless it acts; so is the country that the article is about; another country is a party. */
  private defaultSide(actor: Match, place: Match | null): Side {
    if (actor.form.use === 'metonym' || place === null) return 'place'
    return this.homeOf(place) === this.main ? 'place' : 'actor'
  }

  private isAfterActor({ first, clitic }: Match): boolean {
    const previous = this.found.at(-1)
    return clitic === '' && previous?.last === first && previous.kind === 'actor'
  }

  /** How the name right before was read, when the two are joined by و or a comma alone. */
  private joinedSide({ first }: Match): Side | null {
    const previous = this.found.at(-1)
    if (previous === undefined || previous.last !== first || previous.kind === 'outlet') return null
    const { gap } = this.scene.tokens[first] as Token
    return (gap & ~(GAP.space | GAP.quote | GAP.comma)) === 0 ? previous.kind : null
  }

  // ── Which forms count ────────────────────────────────────────────────────────────────────────────────

  private isLicensed(match: Match, range: Range): boolean {
    if (match.kind === 'actor' && !this.isWhole(match)) return false
    switch (match.form.use) {
      case 'full':
      case 'metonym':
        return true
      case 'local':
        return this.isAtHome(match) || this.named.has(match.id)
      case 'short':
        return this.named.has(match.id) && this.isShortName(match, range)
    }
  }

  /** `مجلس الأمن` of `مجلس الأمن القومي` is another body; so is `الحرس` of `الحرس الوطني`. */
  private isWhole(match: Match): boolean {
    const { authority, tokens } = this.scene
    // `سلطان بن سلمان بن عبد العزيز`: his father is not meant
    if (/^بنت?$/.test(tokens[match.first - 1]?.form ?? '') && match.clitic === '') return false
    const next = tokens[match.last]
    if (next === undefined || (next.gap & ~(GAP.space | GAP.quote)) !== 0) return true
    if (!next.form.startsWith('ال')) return true
    const actor = authority.actors.get(match.id)
    if (actor === undefined || !BODIES.has(actor.kind)) return true
    // `حركة عصائب أهل الحق المسلحة`: what it is
    if (actor.kind === 'armed-group' && /^المسلحه?$/.test(next.form)) return true
    const country = authority.nationalities.ofWord(next.word)
    if (country !== null) return actor.country === null || actor.country === country
    return !isNamingAdjective(next.form)
  }

  /** Whether the article, or the country named beside it, is the home of a form that many countries share. */
  private isAtHome(match: Match): boolean {
    const home = this.homeOf(match)
    const told = this.countryBeside(match)
    if (told !== null) return told === home
    return home !== null && home === this.main
  }

  /** The country named right after: `وزارة الداخلية في العراق`. */
  private countryBeside({ last }: Match): string | null {
    const within = this.scene.tokens[last]?.form === 'في'
    const place = this.spots
      .get(within ? last + 1 : last)
      ?.matches.find(({ kind, clitic }) => kind === 'place' && (within || clitic === 'ب'))
    return place === undefined ? null : this.homeOf(place)
  }

  /** `علي السوداني` is not the السوداني named before, and in `المتحدث العسكري` no العسكري is meant. */
  private isShortName(match: Match, range: Range): boolean {
    const { authority, text, tokens } = this.scene
    if (match.clitic !== '' || authority.actors.get(match.id)?.kind !== 'person') return true
    const before = wordBefore(this.scene, match.first, range)
    const previous = tokens[match.first - 1]
    const given =
      isGivenName(before) || strip(before).some(({ word }) => isGivenName(word) && word.length > 3)
    if (given && !opensAsVerb(tokens, match.first - 1) && !(previous !== undefined && isAla(text, previous)))
      return false
    const { form } = tokens[match.first] as Token
    const isWord = isCommon(form) || authority.nationalities.of(form) !== null
    return !isWord || !/^[وفبك]?(?:ال|لل)/.test(before) || isVerb(before)
  }

  // ── Which of several entries is meant ────────────────────────────────────────────────────────────────

  /** Of several entries with one form: the one named last, else the one whose country marks the article most. */
  private best(matches: readonly Match[]): Match | null {
    if (matches.length < 2) return matches[0] ?? null
    return matches.reduce((best, match) => (this.weight(match) > this.weight(best) ? match : best))
  }

  private weight(match: Match): number {
    const marks = this.countries.get(this.homeOf(match) ?? '') ?? 0
    const byCountry = marks / 1000
    if (match.form.use === 'full') return 2e6 + byCountry
    const named = this.named.get(match.id) ?? []
    const before = named.findLast((at) => at < match.first)
    if (before !== undefined) return 1 + before + byCountry
    // `أغارت طائرات عراقية على سوريا. وقال الجيش …`: one named in full later on, of a country that the article is about too
    const told = named.length > 0 && 2 * marks >= (this.countries.get(this.main ?? '') ?? 0)
    return (told ? 0.5 : 0) + byCountry
  }

  private homeOf(match: Match): string | null {
    return homeOf(match, this.scene.authority)
  }

  private make({ kind, id, first, last, start, end, clitic, form }: Match): Found {
    const name = this.scene.authority[`${kind}s`].get(id)?.name ?? id
    return { first, last, start, end, clitic, kind, id, name, basis: 'listed', use: form.use }
  }

  /** A seat of government that no gazetteer lists, where things happen: `أمام البيت الأبيض`. */
  private seat({ first, last, start, end, clitic, form }: Match): Found {
    const unlisted = { id: null, name: form.text, basis: 'pattern', use: 'site' } as const
    return { first, last, start, end, clitic, kind: 'place', ...unlisted }
  }
}

// ── Before reading ───────────────────────────────────────────────────────────────────────────────────────

/** The matches that their conditions allow: mostly all of them, for which no list is made. */
function sound(
  scene: Scene,
  conditions: Conditions,
  matches: readonly Match[],
  range: Range,
): readonly Match[] {
  let kept: Match[] | null = null
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at] as Match
    if (conditions.hold(match, range) && !isOrdinary(scene, match, range)) kept?.push(match)
    else kept ??= matches.slice(0, at)
  }
  return kept ?? matches
}

/** The names of the scene that their rules and their own words allow. */
function soundSpots(scene: Scene): Map<number, Spot> {
  const conditions = new Conditions(scene)
  const spots = new Map<number, Spot>()
  for (const spot of scene.spots) {
    const { at, range } = spot
    let { matches } = spot
    // Longest first: where all end alike, none gives way to a shorter one.
    if (matches[0]?.last !== matches.at(-1)?.last)
      matches = matches.filter((match) => !isLocated(scene, match, spot.matches))
    matches = sound(scene, conditions, matches, range)
    if (matches.length > 0)
      spots.set(at, matches.length === spot.matches.length ? spot : { at, range, matches })
  }
  return spots
}

/** A name with where its bearer is (`القوات الأمريكية في سوريا`) gives way to the name alone, so that the place is read too. */
function isLocated(scene: Scene, match: Match, matches: readonly Match[]): boolean {
  for (const { id, kind, last, form } of matches) {
    if (last >= match.last || id !== match.id || kind !== match.kind || form.use !== 'full') continue
    if (scene.tokens[last]?.form === 'في') return true
  }
  return false
}

/** A verb or particle that happens to spell a name of one word, with no rule to tell: `أفاد`. */
function isOrdinary(scene: Scene, { kind, first, last, clitic, form }: Match, range: Range): boolean {
  if (last > first + 1 || form.after.length > 0 || form.near.length > 0) return false
  if (kind !== 'outlet' && (isAdjectival(scene, first, range) || isAccusative(scene, first))) return true
  const word = (scene.tokens[first] as Token).form.slice(clitic.length)
  if (!isVerb(word) && !isFunctionWord(word)) return false
  // `صعدة`: no verb ends in tāʾ marbūṭa
  if (scene.text.source[(scene.tokens[first] as Token).end - 1] === 'ة') return false
  if (kind !== 'place') return true
  return !isIn(PLACE_BEFORE, wordBefore(scene, first, range)) && !isStruck(scene, first, range)
}

/** `موقعا سوريا` with its tanwīn: of the country, whose name is spelled alike. */
function isAccusative({ text, tokens, authority }: Scene, at: number): boolean {
  const { form, end } = tokens[at] as Token
  return (
    /يا$/.test(form) &&
    text.source.slice(end - 2, end).includes('\u064B') &&
    authority.nationalities.of(form) !== null
  )
}

const OF_TOWNS = /^[وفبل]*(?:مدينه|بلده|قريه|ناحيه|محافظه|ولايه|مديريه|بلديه|محله|محليه)$/

/** In `غارة سورية` and `مسيرة تركية` the adjective is meant, though a country may be spelled alike. */
function isAdjectival(scene: Scene, at: number, range: Range): boolean {
  const { form, gap } = scene.tokens[at] as Token
  if (!form.endsWith('يه') || form.startsWith('ال') || gap !== GAP.space) return false
  const before = wordBefore(scene, at, range)
  // `مدينة قلقيلية` is a town, `مدينة سورية` is one of a country
  if (OF_TOWNS.test(before) && scene.authority.nationalities.of(form) === null) return false
  return /(?:ه|ات)$/.test(before) && !before.startsWith('ال') && !isFunctionWord(before) && !isVerb(before)
}

/** The leftmost longest full names. */
function fullNames(spots: Iterable<Spot>): FullName[] {
  const names: FullName[] = []
  let reached = 0
  for (const { at, matches, range } of spots) {
    if (at < reached) continue
    const longest = matches.find((match) => match.form.use === 'full')
    if (longest === undefined) continue
    reached = longest.last
    const same = matches.filter((match) => match.last === longest.last && match.form.use === 'full')
    names.push({ matches: same, range })
  }
  return names
}

function namedActors(names: readonly FullName[]): Map<string, number[]> {
  const named = new Map<string, number[]>()
  for (const { matches } of names) {
    for (const { id, kind, first } of matches) {
      if (kind !== 'actor') continue
      const places = named.get(id)
      if (places === undefined) named.set(id, [first])
      else places.push(first)
    }
  }
  return named
}

const DEMANDS = new WordPattern(/^[وف]?(?:طالب|صادق)$/)
const BEFORE_DEED = new WordPattern(/^[وف]?(?:قد|كما|فيما|بينما|حيث|ثم)$/)
const PAUSE = GAP.line | GAP.stop | GAP.comma

/** `وطالب عون بالضغط`: the verb where a sentence or clause opens, and no given name. */
const opensAsVerb = (tokens: readonly Token[], at: number): boolean =>
  DEMANDS.test(tokens[at]) &&
  (((tokens[at]?.gap ?? 0) & PAUSE) !== 0 || at === 0 || BEFORE_DEED.test(tokens[at - 1]))
