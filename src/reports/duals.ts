import { foldText } from '../arabic/fold.ts'
import type { Token } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { ActorKind } from '../records.ts'
import { isBreak } from './epithets.ts'
import type { Name } from './scene.ts'

/**
 * Two parties by one word: `الطرفان`, `الرئيسان المصري والفرنسي`, and the second of `القوات الأرمينية والأذربيجانية`.
 */

/** What a dual may speak of: the kinds of actors, and for bodies the first word of their names. */
interface Dual {
  readonly kinds: readonly ActorKind[] | null
  readonly head: string | null
}

const BODIES: readonly ActorKind[] = [
  'state',
  'government-body',
  'armed-group',
  'political-group',
  'coalition',
]
const GROUPS: readonly ActorKind[] = ['armed-group', 'political-group']

const rows: readonly (readonly [words: string, kinds: readonly ActorKind[] | null, head: string | null])[] = [
  ['طرف جانب فريق', null, null],
  ['بلد دولة', ['state'], null],
  // no مسؤول: المسؤولين are mostly more than two
  ['رئيس وزير زعيم قائد أمير ملك', ['person'], null],
  ['حركة حزب فصيل جماعة تنظيم تيار', GROUPS, null],
  ['جيش', BODIES, 'جيش'],
  ['حكومة', BODIES, null],
  ['قوة', BODIES, null],
]

/** The dual of a noun with the article, in both cases. */
function dualsOf(noun: string): string[] {
  const word = foldText(noun)
  const stem = noun.endsWith('ة') ? `${word.slice(0, -1)}ت` : word
  return [`ال${stem}ان`, `ال${stem}ين`]
}

const DUALS = new Map<string, Dual>(
  rows.flatMap(([words, kinds, head]) =>
    words.split(' ').flatMap((noun) => dualsOf(noun).map((form) => [form, { kinds, head }] as const)),
  ),
)

/** `الكوريتان`: two states that share a name. */
const NAMESAKES: ReadonlyMap<string, readonly string[]> = new Map(
  ['الكوريتان', 'الكوريتين'].map((form) => [form, ['north-korea', 'south-korea']]),
)
for (const form of NAMESAKES.keys()) DUALS.set(form, { kinds: ['state'], head: null })

/** The dual that a word is, its proclitics taken off; undefined for any other. */
export const dualOf = (word: string): Dual | undefined => DUALS.get(word)

/** The countries of `العراقي والأميركي`, the words that follow a dual; empty when two do not. */
function countriesAfter(tokens: readonly Token[], index: number, authority: Authority): readonly string[] {
  const [first, second] = [tokens[index + 1], tokens[index + 2]]
  if (first === undefined || second === undefined || isBreak(first) || isBreak(second)) return []
  if (!first.form.startsWith('ال') || !second.form.startsWith('وال')) return []
  const found = [first, second].map(({ form }) => authority.nationalities.of(form))
  return found.every((country) => country !== null) ? found : []
}

/** The actor of a country that a dual speaks of: a person or army named before, else its state. */
function actorOf(
  country: string,
  { kinds, head }: Dual,
  names: readonly Name[],
  authority: Authority,
): string | null {
  const state = authority.states.get(country) ?? null
  if (kinds?.[0] === 'state' || (kinds === null && head === null)) return state
  const named = names.findLast(
    ({ actor }) =>
      actor?.country === country &&
      kinds?.includes(actor.kind) === true &&
      (head === null ? actor.kind === 'person' : foldText(actor.name).includes(head)),
  )
  return named?.ids[0] ?? (kinds?.includes('person') === true ? null : state)
}

/** Adjectives that may follow a dual and tell no more of it. */
const IDLE =
  /^ال(?:متحاربين|متحاربان|متنازعين|متنازعان|متقاتلين|متخاصمين|معنيين|شقيقين|شقيقان|صديقين|جارين|اثنين)$/

/** `استقبل الملك الرئيس، وبحث الجانبان`: two persons, where the sentence named nobody else last. */
function lastMet(before: readonly Name[], sentence: number): readonly string[] {
  const here = before.filter(({ first }) => first >= sentence).slice(-2)
  const ids = [...new Set(here.flatMap((name) => name.ids))]
  return ids.length === 2 && here.every(({ actor }) => actor?.kind === 'person') ? ids : []
}

/** `اندلعت معارك بين الجيش والحركة، وتبادل الطرفان القصف`: the two between whom its own sentence tells of something. */
function pairedHere(tokens: readonly Token[], before: readonly Name[], sentence: number): readonly string[] {
  const second = before.findLastIndex(
    ({ first, clitic }, i) =>
      first >= sentence && clitic === 'و' && tokens[(before[i - 1]?.first ?? 0) - 1]?.form === 'بين',
  )
  const ids = before.slice(Math.max(0, second - 1), second + 1).flatMap((name) => name.ids)
  return ids.length === 2 ? ids : []
}

/** The two last named of those a dual may speak of, before the sentence where two stand there. */
function lastTwo(dual: Dual, names: readonly Name[], index: number, sentence: number): readonly string[] {
  const { kinds, head } = dual
  const fits = ({ actor, first }: Name): boolean =>
    first < index &&
    (kinds === null
      ? actor?.kind !== 'person'
      : kinds.includes(actor?.kind ?? 'person') &&
        (head === null || foldText(actor?.name ?? '').includes(head)))
  const before = names.filter(fits)
  const twoOf = (some: readonly Name[]): readonly string[] => {
    const ids = [...new Set([...some].sort((a, b) => b.first - a.first).flatMap((name) => name.ids))]
    return ids.length < 2 ? [] : ids.slice(0, 2)
  }
  // `دعا مجلس الأمن الطرفين`: who calls on both is neither
  const earlier = twoOf(before.filter(({ first }) => first < sentence))
  if (earlier.length > 0) return earlier
  const here = twoOf(before)
  return here.length > 0 || kinds !== null ? here : twoOf(names.filter(({ first }) => first < index))
}

/** The ids of the two that a dual at a token speaks of; empty when the text does not tell. */
export function pairOf(
  tokens: readonly Token[],
  index: number,
  dual: Dual,
  given: { readonly names: readonly Name[]; readonly states: readonly Name[]; readonly sentence: number },
  authority: Authority,
): readonly string[] {
  const namesakes = NAMESAKES.get((tokens[index]?.form ?? '').replace(/^[وف]?[بك]?(?=ال)|^[وف]?ل(?=ل)/, ''))
  if (namesakes !== undefined) return namesakes
  const countries = countriesAfter(tokens, index, authority)
  const before = given.names.filter(({ first }) => first < index)
  if (countries.length > 0) {
    const ids = countries.map((country) => actorOf(country, dual, before, authority))
    return ids.every((id) => id !== null) ? ids : []
  }
  const next = tokens[index + 1]?.form ?? ''
  if (/^ال.+يي?(?:ن|ه)?$/.test(next) && !IDLE.test(next)) return []
  const met =
    dual.kinds === null && /ان$/.test(tokens[index]?.form ?? '') ? lastMet(before, given.sentence) : []
  if (met.length > 0) return met
  const paired = dual.kinds === null ? pairedHere(tokens, before, given.sentence) : []
  if (paired.length > 0) return paired
  const among = dual.kinds?.[0] === 'state' ? [...given.names, ...given.states] : given.names
  return lastTwo(dual, among, index, given.sentence)
}

/** The nationality with which a name ends and which the word after it puts beside another: `والأذربيجانية`. */
export function besideForce(
  tokens: readonly Token[],
  { actor, first, last, mention }: Name,
  authority: Authority,
): string | null {
  const next = tokens[last]
  if (next === undefined || isBreak(next) || !/^وال.+يه?$/.test(next.form) || actor === null) return null
  if (last - first < 2 || authority.nationalities.of(tokens[last - 1]?.form ?? '') !== actor.country)
    return null
  const country = authority.nationalities.of(next.form)
  if (country === null || country === actor.country) return null
  const words = foldText(mention.text).split(/\s+/)
  const text = [...words.slice(0, -1), next.form.slice(1)].join(' ')
  for (const other of authority.actors.values())
    if (other.country === country && other.forms.some((form) => foldText(form.text) === text)) return other.id
  return null
}
