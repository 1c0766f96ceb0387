import { WordPattern } from '../arabic/vocabulary.ts'
import { countryOf } from '../authority/read.ts'
import { campsOf } from './camps.ts'
import { isVerbAt } from './clauses.ts'
import type { Name, Scene } from './scene.ts'
import type { Telling } from './tellings.ts'

/** The state that a strike reaches, told by the country named after it or by the country where it fell. */

const TOWARDS = new WordPattern(/^(?:علي|باتجاه|نحو|صوب|تجاه)$/)
/** What may stand between the preposition and the country: `على شمال إسرائيل`, `باتجاه الأراضي الإسرائيلية`. */
const PART_OF = /^(?:شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|وسط|عمق|داخل|اراضي|مدن|مناطق|بلدات|مستوطنات)$/

const PART = /^(?:شمال|جنوب|شرق|غرب|وسط)/

/** The country that a place bears the name of, as a place id: that of `إسرائيل`, `شمال إسرائيل`, not of `حيفا`. */
function countryNamed({ authority }: Scene, { ids: [id = ''], mention }: Name): string | null {
  if (/^(?:ال)?حدود/.test(mention.text)) return null
  if (authority.states.has(id)) return id
  const country = countryOf(authority.places, id)
  const name = authority.places.get(country ?? '')?.name
  return country !== null && name !== undefined && PART.test(mention.text) && mention.text.endsWith(name)
    ? country
    : null
}

/** The country named right after a word of direction, as a place id; null when none is. */
function countryAfter(scene: Scene, at: number, last: number): string | null {
  for (let next = at + 1; next < Math.min(last, at + 4); next++) {
    const place = scene.placeAt[next]
    if (place?.first === next) return countryNamed(scene, place)
    if (!PART_OF.test(scene.tokens[next]?.form ?? '')) return null
  }
  return null
}

/** The country that a deed is aimed at by its own words: `أطلقت صواريخ على إسرائيل`. */
export function countryAimedAt(scene: Scene, { primary, clause }: Telling): string | null {
  for (let at = primary.at + 1; at < clause.last - 1; at++) {
    if (isVerbAt(scene, at)) return null
    if (!TOWARDS.test(scene.tokens[at])) continue
    const country = countryAfter(scene, at, clause.last)
    if (country !== null) return country
  }
  return null
}

/** The state of a country that the clipping names, as an actor or as a place; null when it names neither. */
export function stateNamed(scene: Scene, country: string): string | null {
  const state = scene.authority.states.get(country)
  if (state === undefined) return null
  return scene.named.has(state) || countriesNamed(scene).has(country) ? state : null
}

/** Those of each scene, found once: a long text has many strikes, and each asks. */
const named = new WeakMap<Scene, ReadonlySet<string | null>>()

function countriesNamed(scene: Scene): ReadonlySet<string | null> {
  const ready = named.get(scene)
  if (ready !== undefined) return ready
  const found = new Set(scene.places.map((place) => countryNamed(scene, place)))
  named.set(scene, found)
  return found
}

const VICTIMS = new WordPattern(
  /^(?:ال)?(?:جنود|جندي|جنديان|جنديين|ضباط|ضابط|عسكريين|قاعده|دوريه|متعاقدين|مواطنين|عمال|سياح|دبلوماسيين|سفاره|قنصليه|قواعد|قاعدتين|قوات|احتلال|ارتال|رتل|رتلا|ثكنه|معسكر|مصالح)$/,
)

/** `قتل جنود أتراك … شمالي العراق`: the adjective of a third country tells whom it reached. */
export function strikesForeigners(
  scene: Scene,
  { clause, agents }: Telling,
  country: string | null,
): boolean {
  const own = campsOf(scene, agents)
  for (let at = clause.first + 1; at < clause.last; at++) {
    if (scene.actorAt[at]) continue
    if (![at - 1, at - 2].some((near) => VICTIMS.test(scene.tokens[near]))) continue
    const other = scene.authority.nationalities.of(scene.tokens[at]?.form ?? '')
    if (other !== null && other !== country && !own.has(other)) return true
  }
  return false
}

const MERCHANT = new WordPattern(/^[وفبل]?(?:ال)?(?:سفينه|سفينتين|سفن|ناقله|ناقلات|ناقلتين|يخت|زورق|زوارق)$/)
const WARSHIP = new WordPattern(/^[وفبل]?(?:ال)?(?:مدمره|مدمرات|حامله|بارجه|بوارج|فرقاطه|فرقاطات)$/)

/** `استهدفوا ناقلة قرب ينبع`: a ship is not the state off whose coast it sails; only warships are of one that fights. */
export function vesselStruck({ tokens, actorAt }: Scene, { clause }: Telling): 'war' | 'trade' | null {
  let struck: 'war' | 'trade' | null = null
  for (let at = clause.first; at < clause.last; at++) {
    if (actorAt[at]) continue
    if (WARSHIP.test(tokens[at])) return 'war'
    if (MERCHANT.test(tokens[at])) struck = 'trade'
  }
  return struck
}

/** `أطلق الحوثيون صاروخا على إيلات`: a group that strikes a country not its own strikes its state. */
export function isForeignGroup(scene: Scene, ids: readonly string[], country: string): boolean {
  return ids.every((id) => {
    const actor = scene.authority.actors.get(id)
    return actor?.kind === 'armed-group' && actor.country !== null && actor.country !== country
  })
}

/** `أطلقت إيران صاروخا على بغداد`: of two states at war, the one whose city it is. */
export function isStateAtWar(scene: Scene, { agents, place }: Telling, across: readonly string[]): boolean {
  const country = countryOf(scene.authority.places, place)
  const own = campsOf(scene, agents)
  const camps = campsOf(scene, across)
  if (country === null || own.has(country) || camps.size !== 1 || !camps.has(country)) return false
  return agents.every((id) => {
    const kind = scene.authority.actors.get(id)?.kind
    return kind === 'state' || kind === 'government-body'
  })
}

/** Countries that a condemnation names behind its word: as states, as places, or where a place lies. */
export function countriesSpokenOf(scene: Scene, { clause, primary }: Telling): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = primary.at + 2; at < clause.last; at++) {
    const actor = scene.actorAt[at]?.actor
    if (actor?.kind === 'state' && actor.country !== null) found.add(actor.country)
    const place = countryOf(scene.authority.places, scene.placeAt[at]?.ids[0] ?? null)
    if (place !== null) found.add(place)
  }
  return found
}
