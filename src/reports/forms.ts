import { foldText } from '../arabic/fold.ts'

/**
 * The written forms of verbs and nouns as the press uses them, without vowel marks.
 *
 * Reasoning:
 * - Stemmers merge words that must stay apart (السوداني and السودان), so forms are made, not undone.
 * - Third person is nearly all of news prose; the first person stands in quotations.
 */

export type Tense = 'past' | 'present' | 'noun' | 'participle'

/** One folded form of a lexeme, proclitics and enclitics not yet on it. */
export interface Form {
  readonly text: string
  readonly tense: Tense
  /** Masculine or feminine where the form tells it. */
  readonly gender: 'm' | 'f' | null
  readonly plural: boolean
  /** First person, as in a quotation. */
  readonly first: boolean
  /** It stands only with a pronoun written onto it: `إدانت` in `إدانته`. */
  readonly bound: boolean
}

type Features = Partial<Omit<Form, 'text' | 'tense'>>

/** Each property by name: all forms then have one shape, which a spread would not give. */
function form(text: string, tense: Tense, features: Features = {}): Form {
  const { gender = null, plural = false, first = false, bound = false } = features
  return { text, tense, gender, plural, first, bound }
}

const M = { gender: 'm' } as const
const F = { gender: 'f' } as const
const PLURAL = { gender: 'm', plural: true } as const
const BOUND = { bound: true } as const

/** Forms of the perfect from its third person masculine singular. */
function pastForms(past: string): Form[] {
  const word = foldText(past)
  const base = word.slice(0, -1)
  const at = (text: string, features: Features): Form => form(text, 'past', features)
  if (past.endsWith('ى') || past.endsWith('ا')) {
    const weak = past.endsWith('ى') ? 'ي' : 'و'
    return [
      at(word, M),
      at(`${base}ا`, { ...M, ...BOUND }),
      at(`${base}ت`, F),
      at(`${base}تا`, { ...F, plural: true }),
      at(`${base}${weak}ا`, PLURAL),
      at(`${base}وا`, PLURAL),
      at(`${base}و`, { ...PLURAL, ...BOUND }),
      at(`${base}${weak}نا`, { first: true }),
    ]
  }
  return [
    at(word, M),
    at(`${word}ت`, F),
    at(`${word}ا`, PLURAL),
    at(`${word}تا`, { ...F, plural: true }),
    at(`${word}وا`, PLURAL),
    at(`${word}و`, { ...PLURAL, ...BOUND }),
    at(`${word}نا`, { first: true }),
  ]
}

/** Forms of the imperfect from its third person masculine singular. */
function presentForms(present: string): Form[] {
  const word = foldText(present)
  const stem = word.slice(1)
  const at = (text: string, features: Features): Form => form(text, 'present', features)
  const weak = /[ىيو]$/.test(present) && stem.length > 2
  const short = weak ? stem.slice(0, -1) : stem
  const forms = [
    at(`ي${stem}`, M),
    at(`ت${stem}`, F),
    at(`ن${stem}`, { first: true }),
    at(`ي${stem}ان`, PLURAL),
    at(`ت${stem}ان`, { ...F, plural: true }),
    at(`ي${short}ون`, PLURAL),
    at(`ي${short}وا`, PLURAL),
    at(`ي${short}و`, { ...PLURAL, ...BOUND }),
  ]
  if (present.endsWith('ى')) {
    const bound = { ...BOUND }
    forms.push(at(`ي${short}ا`, { ...M, ...bound }), at(`ت${short}ا`, { ...F, ...bound }))
  }
  return forms
}

/** Every form of a verb from its past and present, third person masculine singular. */
export function conjugate(past: string, present: string): Form[] {
  return [...pastForms(past), ...presentForms(present)]
}

/** The folded texts of every form of some verbs, each given as past and present. */
export function verbForms(verbs: readonly (readonly [past: string, present: string])[]): ReadonlySet<string> {
  return new Set(verbs.flatMap(([past, present]) => conjugate(past, present)).map(({ text }) => text))
}

/** Forms of a noun, singular or plural as written: indefinite accusative, dual, and with a pronoun. */
export function decline(noun: string): Form[] {
  const word = foldText(noun)
  const base = word.slice(0, -1)
  const at = (text: string, features: Features = {}): Form => form(text, 'noun', features)
  if (noun.includes(' ')) return [at(word)]
  if (noun.endsWith('ة'))
    return [
      at(word, F),
      at(`${base}ت`, { ...F, ...BOUND }),
      ...['تين', 'تان', 'تا', 'تي'].map((dual) => at(base + dual, { ...F, plural: true })),
    ]
  if (noun.endsWith('ى')) return [at(word), at(`${base}ا`, BOUND)]
  if (noun.endsWith('اء'))
    return [at(word, M), ...['ي', 'و'].map((seat) => at(base + seat, { ...M, ...BOUND }))]
  if (/[ا]$/.test(noun)) return [at(word)]
  if (noun.endsWith('ات')) return [at(word, { ...F, plural: true })]
  if (/.(ون|ين)$/.test(noun) && noun.length > 4) return [at(word, PLURAL), at(`${base}`, PLURAL)]
  return [at(word, M), at(`${word}ا`, M), at(`${word}ين`, PLURAL), at(`${word}ان`, PLURAL)]
}

/** Forms of an active participle that tells a circumstance: منددا, منددة, منددين. */
export function circumstance(participle: string): Form[] {
  const word = foldText(participle)
  const at = (text: string, features: Features): Form => form(text, 'participle', features)
  if (participle.endsWith('ٍ') || participle.endsWith('ي'))
    return [
      at(`${word}ا`, M),
      at(`${word}ه`, F),
      at(`${word.slice(0, -1)}ين`, PLURAL),
      at(`${word}ات`, { ...F, plural: true }),
    ]
  return [
    at(`${word}ا`, M),
    at(`${word}ه`, F),
    at(`${word}ين`, PLURAL),
    at(`${word}ات`, { ...F, plural: true }),
  ]
}
