/** What must, and what may not, stand beside a word for it to tell an event: the fields of a trigger in Arabic. */
import { CONCEPTS, type Concept } from '../../reports/concepts.ts'
import type { Trigger } from '../../reports/triggers/index.ts'
import { WORDS, type WordTag } from '../../reports/words.ts'

interface Row {
  readonly verbs?: readonly (readonly [past: string, present: string])[]
  readonly nouns?: string
  readonly adjectives?: string
  readonly participles?: string
}

/** A class of words is called by its first one. */
export function nameOf({ nouns, adjectives, verbs, participles }: Row): string {
  const [noun = ''] = (nouns ?? '').split(' ')
  const [adjective = ''] = (adjectives ?? '').split(' ')
  const [participle = ''] = (participles ?? '').split(' ')
  return noun || adjective || verbs?.[0]?.[0] || participle
}

const conceptNames = (concepts: readonly Concept[]): string =>
  concepts.map((concept) => `«${nameOf(CONCEPTS[concept])}»`).join(' أو ')
const tagNames = (tags: readonly WordTag[]): string =>
  tags.map((tag) => `«${nameOf(WORDS[tag])}»`).join(' أو ')
const wordNames = (list: string): string =>
  list
    .split(' ')
    .map((word) => `«${word}»`)
    .join(' أو ')

/** What says who a word is, not what it needs. */
type Named = 'type' | 'lemma' | 'verb' | 'passive' | 'nouns' | 'participles' | 'roles'
type Condition = Exclude<keyof Trigger, Named>

/** The words of a condition where a trigger has it. */
type Wording = (trigger: Trigger) => string | undefined

/** Every condition that a trigger can have; a field added there is missing here until it has its words. */
const WORDINGS: Readonly<Record<Condition, Wording>> = {
  object: ({ object: concepts }) => concepts && `بعده ${conceptNames(concepts)}`,
  within: ({ within: count }) => (count === undefined ? undefined : `في حدود ${count} كلمات`),
  beside: ({ beside: concepts }) => concepts && `في جملته ${conceptNames(concepts)}`,
  before: ({ before: tags }) => tags && `قبله ${tagNames(tags)}`,
  without: ({ without: concepts }) => concepts && `ليس بقربه ${conceptNames(concepts)}`,
  far: ({ far }) => far && 'ولا بعده في جملته كلها',
  calling: ({ calling }) => calling && 'إذا كان هو المدعوّ إليه',
  never: ({ never: concepts }) => concepts && `ليس في جملته ${conceptNames(concepts)}`,
  verbal: ({ verbal }) => verbal && 'ليس بين ساسة أو صحف',
  taken: ({ taken }) => taken && 'أو ضمير متصل به',
  soon: ({ soon: list }) => list && `بعده بقليل ${wordNames(list)}`,
  back: ({ back }) => back && 'أو قبله في الجملة نفسها',
  ahead: ({ ahead }) => ahead && 'وبعده لا قبله',
  brokered: ({ brokered }) => brokered && 'ولا يُحسب بعد الباء وحدها',
  aimed: ({ aimed }) => aimed && 'ويُحسب بعد اللام أيضاً',
  alone: ({ alone }) => alone && 'ليس في جملته فعل من أفعال الضرب',
  speech: ({ speech }) => speech && 'فاعله هو القائل',
  duty: ({ duty }) => duty && 'بعده اسم ثم «أن» أو ما عليه أن يفعله',
  both: ({ both }) => both && 'إذا فعله طرفان معاً',
  everyone: ({ everyone }) => everyone && 'كل اسم بعده طرف فيه',
  next: ({ next: list }) => list && `تليه ${wordNames(list)}`,
  closing: ({ closing }) => closing && 'أو به ينتهي الكلام',
  notNext: ({ notNext: list }) => list && `لا تليه ${wordNames(list)}`,
  prior: ({ prior: list }) => list && `تسبقه ${wordNames(list)}`,
  notPrior: ({ notPrior: list }) => list && `لا تسبقه ${wordNames(list)}`,
  toll: ({ toll }) => toll && 'يروي حصيلة حدث قريب، أو هجوماً قائماً بنفسه',
  means: ({ means }) => means && 'والسلاح المذكور يحدد النوع',
  strong: ({ strong }) => strong && 'يكفي اسماً بلا فعل معه',
  strict: ({ strict }) => strict && 'ولا يكفي اسمه حتى يُقال إنه جرى',
  present: ({ present }) => present && 'ويُحسب مضارعاً أيضاً',
  agent: ({ agent }) => agent && 'له فاعل مسمّى',
  persons: ({ persons }) => persons && 'فاعله شخص',
  target: ({ target }) => target && 'له طرف آخر مسمّى',
  notBefore: ({ notBefore: tags }) => tags && `ليس قبله ${tagNames(tags)}`,
}

/** The conditions of a trigger in one line; empty for a word that needs nothing. */
export function conditionsOf(trigger: Trigger): string {
  return Object.values(WORDINGS)
    .map((write) => write(trigger))
    .filter((part) => part !== undefined && part !== '')
    .join('؛ ')
}
