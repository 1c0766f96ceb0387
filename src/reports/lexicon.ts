import { foldText } from '../arabic/fold.ts'
import { WordMemo, type WordForm } from '../arabic/vocabulary.ts'
import { CONCEPTS, bitsOfConcepts, type Concept } from './concepts.ts'
import { circumstance, conjugate, decline, type Form } from './forms.ts'
import { MARK, marksOfTags } from './marks.ts'
import { OPERATORS, type Operator } from './operators.ts'
import { TRIGGERS, type Trigger } from './triggers/index.ts'
import { plainRoles } from './triggers/trigger.ts'
import { uniform } from './uniform.ts'
import { WORDS, type WordTag } from './words.ts'

/** One thing that a word can be: a trigger, an operator, a word of a kind, a word of a concept. */
interface Sense {
  readonly trigger: Trigger | null
  readonly operator: Operator | null
  readonly tag: WordTag | null
  readonly concept: Concept | null
}

interface Entry {
  readonly form: Form
  readonly sense: Sense
}

/** One reading of a token: the form it holds, what that can be, and what is written onto it. */
export interface Word extends Sense {
  readonly form: Form
  /** `و`, `ف`, or empty. */
  readonly conjunction: string
  /** `ب`, `ل`, `ك`, or empty. */
  readonly preposition: string
  readonly definite: boolean
  /** `سـ` before an imperfect. */
  readonly future: boolean
  /** The pronoun written onto its end, or empty. */
  readonly pronoun: string
}

/** A set of a few values, mostly none: to compare them is faster than to hash. */
class Few<T> {
  private readonly values: readonly T[]

  constructor(values: readonly T[]) {
    this.values = values
  }

  has(value: T): boolean {
    for (const known of this.values) if (known === value) return true
    return false
  }
}

const NO_VALUES = new Few<never>([])
const NO_WORDS: readonly Word[] = []

/** What most words have none of is one object for all of them, and so always near the processor. */
const few = <T>(values: readonly T[]): Few<T> => (values.length === 0 ? NO_VALUES : new Few(values))
const fewWords = (words: readonly Word[]): readonly Word[] => (words.length === 0 ? NO_WORDS : words)

/** Every reading of a token, and what they add up to. */
export interface Readings {
  readonly words: readonly Word[]
  readonly triggers: readonly Word[]
  readonly operators: readonly Word[]
  readonly tags: Few<WordTag>
  readonly concepts: Few<Concept>
  /** Bits of its concepts: of two that share none the concepts differ. */
  readonly kinds: number
  /** It can be a finite verb that starts a clause. */
  readonly verb: boolean
  /** It can be a noun; a noun that is a trigger. */
  readonly noun: boolean
  readonly triggerNoun: boolean
  /** It can be a participle that tells a circumstance; `only-aside` when it can only after a comma. */
  readonly circumstance: 'no' | 'yes' | 'only-aside'
  /** It can be a title with no preposition written onto it. */
  readonly title: boolean
  /** Every reading has a preposition written onto it, and there is one. */
  readonly prepositional: boolean
  /** It can be a verbal noun with ل that tells an aim: `لعقد اجتماع`. */
  readonly aims: boolean
  /** What they mark the token as, whatever covers it. */
  readonly marks: number
  /** It is a verb with `و` or `ف` written onto it, or an active participle that tells a circumstance. */
  readonly conjunction: string
}

const PRONOUNS = ['ها', 'هما', 'هم', 'هن', 'ه', 'نا', 'ني', 'كم', 'ك']

function list(words: string | undefined): string[] {
  return words === undefined || words === '' ? [] : words.split(' ')
}

/** An adjective in its genders and numbers. */
function adjectiveForms(adjective: string): Form[] {
  const base = foldText(adjective)
  return ['', 'ه', 'ا', 'ين', 'ون', 'تين', 'ات', 'ان'].map((ending) => ({
    text: base + ending,
    tense: 'noun',
    gender: null,
    plural: false,
    first: false,
    bound: false,
  }))
}

const NOTHING: Sense = { trigger: null, operator: null, tag: null, concept: null }

function verbal(
  row: {
    readonly verbs?: readonly (readonly [string, string])[]
    readonly nouns?: string
    readonly participles?: string
  },
  sense: Sense,
): Entry[] {
  return [
    ...(row.verbs ?? []).flatMap(([past, present]) => conjugate(past, present)),
    ...list(row.nouns).flatMap(decline),
    ...list(row.participles).flatMap(circumstance),
  ].map((form) => ({ form, sense }))
}

function triggerEntries(trigger: Trigger): Entry[] {
  const { verb, passive, nouns, participles } = trigger
  const verbs = [verb, passive].filter((pair) => pair !== undefined)
  return verbal(
    {
      verbs,
      ...(nouns === undefined ? {} : { nouns }),
      ...(participles === undefined ? {} : { participles }),
    },
    { ...NOTHING, trigger },
  )
}

function conceptEntries(concept: Concept): Entry[] {
  const sense = { ...NOTHING, concept }
  const { nouns, adjectives } = CONCEPTS[concept]
  return [...list(nouns).flatMap(decline), ...list(adjectives).flatMap(adjectiveForms)].map((form) => ({
    form,
    sense,
  }))
}

/** All forms by their folded text. */
function buildIndex(): ReadonlyMap<string, Entry[]> {
  const index = new Map<string, Entry[]>()
  const entries = [
    ...uniform(TRIGGERS.map((row) => ({ ...row, roles: plainRoles(row.roles) }))).flatMap(triggerEntries),
    ...uniform(OPERATORS).flatMap((operator) => verbal(operator, { ...NOTHING, operator })),
    ...Object.entries(WORDS).flatMap(([tag, row]) => verbal(row, { ...NOTHING, tag: tag as WordTag })),
    ...Object.keys(CONCEPTS).flatMap((concept) => conceptEntries(concept as Concept)),
  ]
  for (const entry of entries) {
    const known = index.get(entry.form.text)
    if (known === undefined) index.set(entry.form.text, [entry])
    else if (!known.some((other) => same(other, entry))) known.push(entry)
  }
  return index
}

function same(a: Entry, b: Entry): boolean {
  return (
    a.form.tense === b.form.tense &&
    a.form.bound === b.form.bound &&
    a.form.first === b.form.first &&
    a.sense.trigger === b.sense.trigger &&
    a.sense.operator === b.sense.operator &&
    a.sense.tag === b.sense.tag &&
    a.sense.concept === b.sense.concept
  )
}

const INDEX = buildIndex()

const isVerb = (form: Form): boolean => form.tense === 'past' || form.tense === 'present'

interface Proclitics {
  readonly conjunction: string
  readonly preposition: string
  readonly definite: boolean
  readonly future: boolean
}

/** One literal for all words, so that all have one shape: the readers ask millions of them. */
function wordOf({ form, sense }: Entry, clitics: Proclitics, pronoun: string): Word {
  return {
    trigger: sense.trigger,
    operator: sense.operator,
    tag: sense.tag,
    concept: sense.concept,
    form,
    conjunction: clitics.conjunction,
    preposition: clitics.preposition,
    definite: clitics.definite,
    future: clitics.future,
    pronoun,
  }
}

/** Readings of a stem with these proclitics; a pronoun on its end is allowed where no article stands before it. */
function readStem(stem: string, clitics: Proclitics, into: Word[]): void {
  const push = (entry: Entry, pronoun: string): void => {
    const verb = isVerb(entry.form)
    if (entry.form.bound !== (pronoun !== '') && entry.form.bound) return
    if (verb && (clitics.definite || clitics.preposition === 'ب' || clitics.preposition === 'ك')) return
    // `كاملة`: not `as one who hopes`
    if (entry.form.tense === 'participle' && clitics.preposition === 'ك') return
    if (verb && clitics.preposition === 'ل' && entry.form.tense !== 'present') return
    if (clitics.future && entry.form.tense !== 'present') return
    into.push(wordOf(entry, clitics, pronoun))
  }
  for (const entry of INDEX.get(stem) ?? []) push(entry, '')
  if (clitics.definite) return
  for (const pronoun of PRONOUNS) {
    const length = stem.length - pronoun.length
    if (length < 2 || !stem.endsWith(pronoun) || isNoPronoun(stem, pronoun)) continue
    for (const entry of INDEX.get(stem.slice(0, -pronoun.length)) ?? []) {
      // `هجوم شنه`: of two letters only verbs of doing take a pronoun, so that رده and حلها stay nouns
      if (length === 2 && !(entry.sense.tag === 'support' && isVerb(entry.form))) continue
      // a noun in tāʾ marbūṭa opens it before a pronoun; `وجهها` has a hāʾ of its own
      if (isVerb(entry.form) || !entry.form.text.endsWith('ه')) push(entry, pronoun)
    }
  }
}

/** Ways to take article, preposition and future mark off a word. */
function readUnconjoined(word: string, conjunction: string, into: Word[]): void {
  const bare = { conjunction, preposition: '', definite: false, future: false }
  readStem(word, bare, into)
  if (word.length < 3) return
  if (word.startsWith('ال')) readStem(word.slice(2), { ...bare, definite: true }, into)
  else if (word.startsWith('لل')) readStem(word.slice(2), { ...bare, preposition: 'ل', definite: true }, into)
  const first = word[0] as string
  if (first === 'س') readStem(word.slice(1), { ...bare, future: true }, into)
  if ('بلك'.includes(first)) {
    const rest = word.slice(1)
    if (rest.startsWith('ال') && rest.length > 4)
      readStem(rest.slice(2), { ...bare, preposition: first, definite: true }, into)
    else readStem(rest, { ...bare, preposition: first }, into)
  }
}

/** A participle tells a circumstance without article and preposition; in the feminine it is mostly an adjective. */
function circumstanceOf(words: readonly Word[]): Readings['circumstance'] {
  const found = words.filter(
    (word) =>
      word.form.tense === 'participle' &&
      !word.definite &&
      word.preposition === '' &&
      (word.trigger !== null || word.tag === 'say' || word.tag === 'announce' || word.operator !== null),
  )
  if (found.length === 0) return 'no'
  return found.some((word) => word.form.gender !== 'f') ? 'yes' : 'only-aside'
}

function isAim({ preposition, definite, form, tag, trigger }: Word): boolean {
  if (preposition !== 'ل' || form.tense !== 'noun') return false
  const stage = tag === 'support' || tag === 'begin' || tag === 'halt'
  // `اجتمع الوفدان للتوصل إلى اتفاق`
  if (definite) return stage && /^(?:توصل|وصول|توقيع)$/.test(form.text)
  return stage || (trigger !== null && trigger.means !== true)
}

/** His, Her, Their Highness: no verb of naming; the minister Lieberman: none of signing. */
const HIGHNESS = /^[وف]?[بلك]?سمو(?:ه|ها|هم|هما|ك|كم)$|^[وف]?ليبرمان$/

/** `انتهاك`, `الغاني`: no weak verb with a pronoun of the one who speaks or is spoken to; `هناك` is there. */
const isNoPronoun = (stem: string, pronoun: string): boolean =>
  /^(?:ك|كم|ني)$/.test(pronoun) && stem.endsWith('ا' + pronoun) && stem !== 'هناك'

function readForm(form: string, marbuta: boolean): Readings {
  if (HIGHNESS.test(form)) return NO_READINGS
  let words: Word[] = []
  readUnconjoined(form, '', words)
  if (words.length === 0 && form.length > 2 && (form[0] === 'و' || form[0] === 'ف'))
    readUnconjoined(form.slice(1), form[0], words)
  if (marbuta) words = words.filter((word) => word.pronoun === '')
  return words.length === 0 ? NO_READINGS : addUp(words)
}

function addUp(words: readonly Word[]): Readings {
  const triggers = fewWords(words.filter((word) => word.trigger !== null))
  const operators = fewWords(words.filter((word) => word.operator !== null))
  const tags = words.flatMap((word) => (word.tag === null ? [] : [word.tag]))
  const concepts = words.flatMap((word) => (word.concept === null ? [] : [word.concept]))
  const told = circumstanceOf(words)
  const verb = words.some((word) => isVerb(word.form))
  const aims = words.some(isAim)
  return {
    words,
    triggers,
    operators,
    tags: few(tags),
    concepts: few(concepts),
    kinds: bitsOfConcepts(concepts),
    verb,
    noun: words.some((word) => word.form.tense === 'noun'),
    triggerNoun: triggers.some((word) => word.form.tense === 'noun'),
    circumstance: told,
    title: words.some((word) => word.tag === 'title' && word.preposition === ''),
    prepositional: words.length > 0 && words.every((word) => word.preposition !== ''),
    aims,
    marks:
      marksOfTags(tags) |
      (verb ? MARK.verb : 0) |
      (triggers.length > 0 ? MARK.trigger : 0) |
      (concepts.length > 0 ? MARK.concept : 0) |
      (told === 'no' ? 0 : MARK.circumstance) |
      (aims || operators.length > 0 ? MARK.operator : 0),
    conjunction: words[0]?.conjunction ?? '',
  }
}

/** The readings of a word that the lexicon does not know, and of no token at all. */
export const NO_READINGS: Readings = addUp(NO_WORDS)

/** `وأدى`: with its hamza it is no valley, though folded it has the letters of one. */
export const AND_LED: Readings = addUp(readConjoined('وادي'))

function readConjoined(form: string): Word[] {
  const words: Word[] = []
  readUnconjoined(form.slice(1), form.charAt(0), words)
  return words
}

/** Readings by form; apart for a word that ends in tāʾ marbūṭa, where no pronoun can stand. */
const byWord = new WordMemo((form) => readForm(form, false))
const byMarbutaWord = new WordMemo((form) => readForm(form, true))

/**
 * Reads a word as a form of the lexicon, its proclitics and pronoun taken off where what is left is listed.
 * readWord(وسيستهدفها) //=> the imperfect of استهدف, conjunction و, future, pronoun ها
 */
export function readWord(word: WordForm, marbuta = false): Readings {
  return (marbuta ? byMarbutaWord : byWord).of(word)
}
