import { foldText } from '../arabic/fold.ts'
import type { Actor, NameForm, Outlet, Place } from '../records.ts'
import type { Nationalities } from './nationality.ts'
import type { ActorSpec, NamedSpec, OutletSpec, PlaceSpec } from './spec.ts'

type Conditions = Pick<NameForm, 'after' | 'near' | 'notAfter'>

const NO_CONDITION: Conditions = { after: [], near: [], notAfter: [] }

/** A form with conditions, none unless given. Made by one literal, so that all have one shape: texts ask each of them. */
export function nameForm(
  text: string,
  use: NameForm['use'] = 'full',
  { after, near, notAfter }: Conditions = NO_CONDITION,
): NameForm {
  return { text, use, after, near, notAfter }
}

/** A name without what stands in brackets, which only tells it apart: `طرابلس (لبنان)`. */
export function withoutBrackets(name: string): string {
  if (!/[([]/.test(name)) return name
  const bare = name.replace(/\s*[([][^)\]]*[)\]]\s*/g, ' ').trim()
  return bare === '' ? name : bare
}

/** The forms that an entry lists, preferred name first, each once. */
export function listedForms(spec: NamedSpec): NameForm[] {
  const forms: NameForm[] = []
  const seen = new Set<string>()
  const add = (texts: readonly string[], use: NameForm['use']): void => {
    for (const text of texts) {
      if (seen.has(text)) continue
      seen.add(text)
      forms.push(nameForm(text, use, spec.rules[text]))
    }
  }
  add([withoutBrackets(spec.name), ...spec.variants], 'full')
  add('local' in spec ? spec.local : [], 'local')
  add(spec.short, 'short')
  add('metonyms' in spec ? spec.metonyms : [], 'metonym')
  return forms
}

// ── What need not be listed ────────────────────────────────────────────────────────────────────────────

/** Words that open a personal name and are never a name by themselves. */
const NAME_OPENERS = new Set([
  'عبد',
  'ابو',
  'ابي',
  'ابا',
  'بن',
  'ابن',
  'ال',
  'ام',
  'دي',
  'دا',
  'فان',
  'فون',
  'لو',
  'ولد',
  'بو',
  'ذو',
])

/** Second halves of compound names: never one by themselves. */
export const NAME_HALVES: readonly string[] = ['الله', 'الدين', 'الاسلام', 'الرحمن', 'الحق', 'الزمان']
/** The same, and titles of old that close a name. */
const SECOND_HALVES = new Set([...NAME_HALVES, 'الدوله', 'باشا', 'بيك'])

/** The last name of a person: `محمد شياع السوداني` → `السوداني`, `علي عبد الله صالح` → `صالح`; null for a single word. */
export function lastName(name: string): string | null {
  const words = name.split(/[\s-]+/).filter((word) => word !== '')
  let first = words.length - 1
  // `باسم عوض الله` → `عوض الله`
  if (first > 0 && SECOND_HALVES.has(foldText(words[first] as string))) first--
  while (first > 0 && NAME_OPENERS.has(foldText(words[first - 1] as string))) first--
  const last = words.slice(first).join(' ')
  return first > 0 && last.length > 2 ? last : null
}

/** Class nouns that stand for the one body of their kind when the country is known. */
const ALONE = new Set(['الجيش', 'البرلمان'])
/** Ministries that go without their class noun: الخارجية العراقية. */
const BY_ITSELF = new Set(['الخارجية', 'الداخلية', 'الدفاع', 'الصحة'])
/** Words that make the same two words an office or a policy. */
const OF_MINISTERS = [
  'وزير',
  'وزيرة',
  'وزراء',
  'وزيري',
  'شؤون',
  'الشؤون',
  'سياسة',
  'السياسة',
  'علاقات',
  'العلاقات',
  'الوزير',
]
/** Any police: no body of its own until a nationality says whose. */
const GENERIC = /^(?:قوات الأمن|القوات الأمنية|القوى الأمنية|الأجهزة الأمنية|رجال الأمن)$/
const STATE_HEADS = [
  'الحكومة',
  'السلطات',
  'السلطات الأمنية',
  'السلطات المحلية',
  'السلطات الصحية',
  'السلطات القضائية',
  'الدولة',
  'الإدارة',
]
const STATE_OF = ['حكومة', 'سلطات', 'دولة']
const BODIES = new Set(['government-body', 'political-group', 'organization'])
/** Forces keep their name without the article: قوات أميركية. */
const INDEFINITE_HEADS = new Set(['القوات', 'المقاتلات', 'الطائرات'])

const withoutArticle = (word: string): string => word.replace(/^ال(?=.{2})/, '')
const feminine = (adjective: string): string => `${adjective}ه`

function stateForms(actor: Actor, nationalities: Nationalities): NameForm[] {
  const adjectives = nationalities.adjectives(actor.country ?? '')
  return [
    ...adjectives.flatMap((adjective) => [
      ...STATE_HEADS.map((head) => nameForm(`${head} ال${feminine(adjective)}`)),
      nameForm(`الجانب ال${adjective}`),
    ]),
    ...STATE_OF.map((head) => nameForm(`${head} ${withoutBrackets(actor.name)}`)),
  ]
}

/** `وزارة الداخلية العراقية` → local `وزارة الداخلية`, full `الداخلية العراقية`. */
function bodyForms(form: NameForm, actor: Actor, nationalities: Nationalities): NameForm[] {
  const words = form.text.split(' ')
  const country = nationalities.of(foldText(words.at(-1) as string))
  if (country === null || country !== actor.country || words.length < 2) return []
  const bare = words.slice(0, -1)
  const found: NameForm[] = []
  const local = bare.join(' ')
  if (bare.length > 1 ? !GENERIC.test(local) : ALONE.has(local)) found.push(nameForm(local, 'local'))
  if (words[0] === 'وزارة' && BY_ITSELF.has(words[1] as string)) {
    found.push(nameForm(words.slice(1).join(' '), 'full', { ...NO_CONDITION, notAfter: OF_MINISTERS }))
  }
  return found
}

/** The forms that follow from what an entry lists; a form that another entry lists goes to that one. */
export function derivedForms(actor: Actor, nationalities: Nationalities): NameForm[] {
  const full = actor.forms.filter((form) => form.use === 'full')
  if (actor.kind === 'person') {
    const names = new Set(full.map((form) => lastName(form.text)).filter((name) => name !== null))
    return [...names].map((name) => nameForm(name, 'short'))
  }
  const found = actor.kind === 'state' ? stateForms(actor, nationalities) : []
  for (const form of full) {
    const words = form.text.split(' ')
    if (BODIES.has(actor.kind)) found.push(...bodyForms(form, actor, nationalities))
    if (INDEFINITE_HEADS.has(words[0] as string) && words.length > 1)
      found.push(nameForm(words.map(withoutArticle).join(' '), form.use, form))
  }
  return found
}

/** `الأراضي العراقية`, `الحدود العراقية` for a country; `العاصمة العراقية` for the seat of its state. */
export function derivedPlaceForms(
  place: Place,
  country: string | null,
  nationalities: Nationalities,
): NameForm[] {
  const heads = place.kind === 'country' ? ['الأراضي', 'الحدود'] : country === null ? [] : ['العاصمة']
  const of = place.kind === 'country' ? place.id : country
  return nationalities
    .adjectives(of ?? '')
    .flatMap((adjective) => heads.map((head) => nameForm(`${head} ال${feminine(adjective)}`)))
}

// ── Records ────────────────────────────────────────────────────────────────────────────────────────────

export function actorOf(spec: ActorSpec): Actor {
  const { id, name, latin, kind, partOf, leads, country, offices, from, to, note, source } = spec
  return {
    id,
    name,
    latin,
    forms: listedForms(spec),
    note,
    source,
    kind,
    partOf,
    leads,
    country,
    offices,
    from,
    to,
  }
}

export function placeOf(spec: PlaceSpec): Place {
  const { id, name, latin, kind, within, latitude, longitude, note, source } = spec
  return { id, name, latin, forms: listedForms(spec), note, source, kind, within, latitude, longitude }
}

export function outletOf(spec: OutletSpec): Outlet {
  const { id, name, latin, kind, url, country, rights, note, source } = spec
  return { id, name, latin, forms: listedForms(spec), note, source, kind, url, country, rights }
}
