import { foldText } from '../arabic/fold.ts'
import { isRelative, isVerbAt, type Clause } from './clauses.ts'
import type { Concept } from './concepts.ts'
import type { Word } from './lexicon.ts'
import { genderOf, isPrepositional, readNominal, skipAsides, type Nominal } from './nominal.ts'
import type { Scene } from './scene.ts'

/** Who does what a clause tells. */
export interface Subject {
  /** Actor ids; empty when it is not named. */
  readonly ids: readonly string[]
  /** Countries whose adjective stands in it, as place ids: `طائرات إسرائيلية`. */
  readonly countries: readonly string[]
  /** The clause itself says who; else it was carried over. */
  readonly overt: boolean
  /** The token after its last, when it follows the verb. */
  readonly next: number | null
  /** The subject phrase itself, when it is overt. */
  readonly phrase: Nominal | null
}

/** What the reading of one clipping's clauses shares. */
export interface Context {
  readonly scene: Scene
  readonly clauses: readonly Clause[]
  readonly subjects: Map<number, Subject>
}

export const NOBODY: Subject = { ids: [], countries: [], overt: false, next: null, phrase: null }

const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldText))
const LEADING = folded(
  'فإن فإنه فإنها لقد و ف لكن ولكن أن إن وأن وإن بأن فإن لأن كان كانت وكان وكانت كما فيما بينما حيث ثم قد وقد لقد إذ بعد قبل بعدما أنه أنها أنهم وأنه وأنها لكنه لكنها إنه حين عندما وبينما وفيما يكون تكون',
)
const BEHIND = /^[وف]?(بعد|عقب|اثر|غداه|منذ|جراء|نتيجه|بسبب|ردا|رد|علي|قبل)$/
const OWN_SUBJECT = folded('فيما بينما حين وفيما وبينما حيث')

const AGENTIVE: readonly Concept[] = [
  'protesters',
  'crowd',
  'court',
  'lawmakers',
  'forces',
  'aircraft',
  'drone',
  'delegation',
  'leader',
  'strike',
  'rocket',
]

const isBe = (scene: Scene, at: number): boolean => scene.readings[at]?.tags.has('be') === true

/** First token of a clause that is no conjunction, `أن` or `كان`. */
export function clauseStart(scene: Scene, clause: Clause): number {
  let at = clause.first
  const leads = (): boolean => {
    const form = scene.tokens[at]?.form ?? ''
    return LEADING.has(form) || isBe(scene, at) || (clause.kind === 'behind' && BEHIND.test(form))
  }
  while (at < clause.last && !scene.actorAt[at] && leads()) at++
  return at
}

/** Finite verbs of a stretch, relative clauses and كان left out. */
function verbsBetween(scene: Scene, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    if (isVerbAt(scene, at) && !isBe(scene, at) && !isRelative(scene.tokens[at - 1]?.form ?? '')) count++
  }
  return count
}

function named(phrase: Nominal, next: number | null): Subject {
  return {
    ids: [...new Set(phrase.names.flatMap((name) => name.ids))],
    countries: phrase.countries,
    overt: true,
    next,
    phrase,
  }
}

/** `الذي زار`: the name before the pronoun. With a pronoun on the verb (`التي نفذتها`) the subject follows. */
function ofRelative(context: Context, clause: Clause, verb: number, word: Word): Subject | null {
  const { scene } = context
  const before = scene.tokens[verb - 1]?.form ?? ''
  if (!isRelative(before)) return null
  if (word.pronoun !== '') {
    const after = readNominal(scene, verb + 1, clause.last)
    return after === null ? { ...NOBODY, overt: true } : named(after, after.next)
  }
  for (let at = verb - 2; at >= clause.first; at--) {
    const name = scene.actorAt[at]
    if (name) return { ...NOBODY, ids: name.ids, overt: true }
    if (isVerbAt(scene, at)) break
  }
  return { ...NOBODY, overt: true }
}

/** A subject before its verb: `إن الولايات المتحدة نقلت`, `وكانت إسرائيل قد شنت`. */
function before(context: Context, clause: Clause, verb: number): Subject | null {
  const { scene } = context
  const start = clauseStart(scene, clause)
  if (start >= verb) return null
  const phrase = readNominal(scene, start, verb)
  if (phrase === null || verbsBetween(scene, phrase.next, verb) > 0) return null
  return named(phrase, null)
}

function agrees(phrase: Nominal, word: Word): boolean {
  const first = phrase.names[0]
  if (first === undefined || word.pronoun !== '' || first.first !== phrase.head) return true
  return !(word.form.gender === 'm' && genderOf(first) === 'f')
}

/** A phrase without names that can only be the doer: متظاهرون, محكمة, مصدر. */
function isAgentive(scene: Scene, phrase: Nominal): boolean {
  const reading = scene.readings[phrase.head]
  if (reading === undefined || scene.tokens[phrase.head]?.number === true) return false
  if (reading.tags.has('title')) return true
  return AGENTIVE.some((concept) => reading.concepts.has(concept))
}

/** A subject after its verb: `شنت الولايات المتحدة`. */
function after(context: Context, clause: Clause, verb: number, word: Word): Subject | null {
  const { scene } = context
  const phrase = readNominal(scene, verb + 1, clause.last)
  if (phrase === null) return null
  if (phrase.names.length > 0) return agrees(phrase, word) ? named(phrase, phrase.next) : null
  return isAgentive(scene, phrase) || word.pronoun !== '' ? named(phrase, phrase.next) : null
}

/** Who does a verb of a clause: the relative's antecedent, the phrase before it or after it, or who did the clause before. */
export function subjectOfVerb(context: Context, clause: Clause, verb: number, word: Word): Subject {
  return (
    ofRelative(context, clause, verb, word) ??
    before(context, clause, verb) ??
    after(context, clause, verb, word) ??
    carried(context, clause)
  )
}

/** The subject that a clause takes over from the one it hangs on. */
export function carried(context: Context, clause: Clause): Subject {
  const { scene, clauses } = context
  if (OWN_SUBJECT.has(scene.tokens[clause.first]?.form ?? '')) return NOBODY
  const parent = clause.parent === null ? previousSentence(clauses, clause) : (clauses[clause.parent] ?? null)
  if (parent === null) return NOBODY
  return { ...clauseSubject(context, parent), overt: false, next: null, phrase: null }
}

/** The clause that opens the sentence before, in the same paragraph role. */
function previousSentence(clauses: readonly Clause[], clause: Clause): Clause | null {
  for (let index = clause.index - 1; index >= 0; index--) {
    const other = clauses[index] as Clause
    if (other.sentence.index < clause.sentence.index - 1) return null
    if (other.parent === null && other.sentence.index === clause.sentence.index - 1) return other
  }
  return null
}

/** Who does what a clause tells by its first verb, or by the name it opens with. */
export function clauseSubject(context: Context, clause: Clause): Subject {
  const known = context.subjects.get(clause.index)
  if (known !== undefined) return known
  context.subjects.set(clause.index, NOBODY)
  const found = findSubject(context, clause)
  context.subjects.set(clause.index, found)
  return found
}

function findSubject(context: Context, clause: Clause): Subject {
  const { scene } = context
  for (let at = clause.first; at < clause.last; at++) {
    if (!isVerbAt(scene, at) || isBe(scene, at) || isRelative(scene.tokens[at - 1]?.form ?? '')) continue
    const word = scene.readings[at]?.words.find((w) => w.form.tense === 'past' || w.form.tense === 'present')
    if (word !== undefined) return subjectOfVerb(context, clause, at, word)
  }
  const start = clauseStart(scene, clause)
  const phrase = clause.kind === 'circumstance' ? null : readNominal(scene, start, clause.last)
  return phrase !== null && phrase.names.length > 0 ? named(phrase, null) : carried(context, clause)
}

/** Where a verb's object would begin: after the subject that follows it, or right after the verb. */
export function objectStart(scene: Scene, clause: Clause, verb: number, subject: Subject): number {
  const from = subject.next ?? verb + 1
  return skipAsides(scene, from, clause.last)
}

/** Tells whether an object stands at a token: no preposition, no verb, no end. */
export function hasObject(scene: Scene, clause: Clause, at: number): boolean {
  if (at >= clause.last || isPrepositional(scene, at)) return false
  return readNominal(scene, at, clause.last) !== null
}
