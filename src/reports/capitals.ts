import { foldText } from '../arabic/fold.ts'
import type { Token } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { countryOf, type Authority } from '../authority/read.ts'
import type { Name } from './scene.ts'

/** Which city `العاصمة` is, with no name behind it. */

interface Reader {
  readonly tokens: readonly Token[]
  readonly places: readonly Name[]
  readonly authority: Authority
  readonly actorAt: readonly (Name | null)[]
}

/** `العاصمة الاقتصادية`: of another kind. */
const OTHER_SEAT = new WordPattern(
  /^ال(?:اقتصاديه|تجاريه|اداريه|صيفيه|ثانيه|موقته|سياحيه|علميه|روحيه|ثقافيه|تاريخيه|قديمه|سابقه)$/,
)

/** The city named last that stands for its state; else the seat of the only country that the text has spoken of. */
export function capitalMeant(reader: Reader, at: number): string | null {
  if (OTHER_SEAT.test(reader.tokens[at + 1])) return null
  const { places, authority } = reader
  const seats = seatsOf(authority)
  const last = places.findLast(({ first, ids }) => first < at && seats.has(ids[0] ?? ''))
  if (last !== undefined) return last.ids[0] ?? null
  const country = onlyCountry(reader, at)
  for (const [seat, of] of seats) if (of === country) return seat
  return null
}

/** The country of all that is named before a token; null when they are of several, or of none. */
function onlyCountry({ tokens, places, authority, actorAt }: Reader, at: number): string | null {
  const countries = new Set<string>()
  for (let before = 0; before < at && countries.size < 2; before++) {
    const country =
      actorAt[before]?.actor?.country ?? authority.nationalities.ofWord((tokens[before] as Token).word)
    if (country != null) countries.add(country)
  }
  for (const { first, ids } of places) {
    const country = first < at ? countryOf(authority.places, ids[0] ?? null) : null
    if (country !== null) countries.add(country)
  }
  return countries.size === 1 ? ([...countries][0] ?? null) : null
}

const known = new WeakMap<Authority, ReadonlyMap<string, string>>()

/** The cities that stand for their states, with the country of each. */
function seatsOf(authority: Authority): ReadonlyMap<string, string> {
  const ready = known.get(authority)
  if (ready !== undefined) return ready
  const seats = new Map<string, string>()
  for (const { id, kind, name } of authority.places.values()) {
    if (kind !== 'city') continue
    const country = countryOf(authority.places, id)
    const state = authority.actors.get(authority.states.get(country ?? '') ?? '')
    const form = foldText(name)
    // `الجزائر العاصمة`
    const seat =
      form.endsWith(' العاصمه') ||
      state?.forms.some(({ use, text }) => use === 'metonym' && foldText(text) === form) === true
    if (country !== null && seat) seats.set(id, country)
  }
  known.set(authority, seats)
  return seats
}
