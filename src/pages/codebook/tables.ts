/**
 * The code book of the reading: tables made from those that the reading itself uses, so that neither can say what the
 * other does not. The method page shows them, and `docs/codebook.md` holds the same.
 */
import { HIJRI_MONTHS, MONTHS } from '../../arabic/months.ts'
import { WEEKDAYS } from '../../arabic/weekdays.ts'
import { MODALITIES } from '../../records.ts'
import { CONCEPTS } from '../../reports/concepts.ts'
import { OPERATORS, type Operator } from '../../reports/operators.ts'
import { TRIGGERS, type Trigger } from '../../reports/triggers/index.ts'
import { CLASS_LABELS, EVENT_TYPE_INFO, typeInfo } from '../../reports/types.ts'
import { words } from '../words.ts'
import { codebookWords as w } from './words.ts'
import { conditionsOf, nameOf } from './conditions.ts'

/** A cell: Arabic text, or a code, which is Latin. */
export type Cell = string | { readonly code: string }

export interface CodeTable {
  /** An anchor. */
  readonly id: string
  readonly title: string
  readonly note: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const list = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(words.comma)
const spaced = (text: string | undefined): string => list((text ?? '').split(' '))

function typeTable(): CodeTable {
  return {
    id: 'types',
    title: words.method.types,
    note: w.notes.types,
    heads: [words.method.type, w.heads.code, words.types.class, words.method.counts],
    rows: EVENT_TYPE_INFO.map(({ type, label, class: of, definition }) => [
      label,
      { code: type },
      CLASS_LABELS[of],
      definition,
    ]),
  }
}

/** The forms of a trigger as a dictionary gives them; the reading makes their genders, numbers and persons. */
function formsOf({ verb, passive, nouns, participles }: Trigger): string {
  return [verb?.join(' / ') ?? '', passive?.join(' / ') ?? '', spaced(nouns), spaced(participles)]
    .filter((part) => part !== '')
    .join('؛ ')
}

function triggerTable(): CodeTable {
  return {
    id: 'triggers',
    title: w.titles.triggers,
    note: w.notes.triggers,
    heads: [words.method.type, w.heads.lemma, w.heads.forms, w.heads.conditions],
    rows: TRIGGERS.map((trigger) => [
      typeInfo(trigger.type).label,
      trigger.lemma,
      formsOf(trigger),
      conditionsOf(trigger),
    ]),
  }
}

function conceptTable(): CodeTable {
  return {
    id: 'concepts',
    title: w.titles.concepts,
    note: w.notes.concepts,
    heads: [w.heads.concept, w.heads.words],
    rows: Object.values(CONCEPTS).map((concept) => [
      nameOf(concept),
      spaced(`${concept.nouns} ${concept.adjectives}`.trim()),
    ]),
  }
}

function modalityTable(): CodeTable {
  return {
    id: 'modality',
    title: words.method.modalities,
    note: w.notes.modality,
    heads: [words.method.modality, w.heads.code, words.method.means],
    rows: MODALITIES.map((modality) => [
      words.modality[modality].label,
      { code: modality },
      words.modality[modality].definition,
    ]),
  }
}

function operatorWords({ phrases, verbs, nouns, participles }: Operator): string {
  const pairs = (verbs ?? []).map((pair) => pair.join(' / '))
  return [list(phrases.split('|')), list(pairs), spaced(nouns), spaced(participles)]
    .filter((part) => part !== '')
    .join('؛ ')
}

function operatorTable(): CodeTable {
  return {
    id: 'operators',
    title: w.titles.operators,
    note: w.notes.operators,
    heads: [w.heads.rule, w.heads.becomes, w.heads.reaches, w.heads.words],
    rows: OPERATORS.map((operator) => [
      operator.label,
      words.modality[operator.modality].label,
      list(operator.reaches.map((tense) => w.tenses[tense])),
      operatorWords(operator),
    ]),
  }
}

function monthTable(): CodeTable {
  const m = words.method
  return {
    id: 'months',
    title: m.months,
    note: w.notes.months,
    heads: [m.iraq, m.egypt, m.algeria, m.morocco, m.mauritania],
    rows: MONTHS.map(({ iraq, egypt, algeria, morocco, mauritania }) => [
      iraq,
      egypt,
      algeria,
      morocco,
      mauritania,
    ]),
  }
}

function hijriTable(): CodeTable {
  return {
    id: 'hijri',
    title: w.titles.hijri,
    note: `${w.notes.hijri} ${list(WEEKDAYS)}.`,
    heads: [w.heads.month, w.heads.spellings],
    rows: HIJRI_MONTHS.map(([name = '', ...spellings]) => [name, list(spellings)]),
  }
}

function asideTable(): CodeTable {
  return {
    id: 'aside',
    title: words.method.aside,
    note: w.notes.aside,
    heads: [words.article.asideKind, w.heads.code, words.method.means],
    rows: Object.entries(words.furnitureKinds).map(([kind, { label, definition }]) => [
      label,
      { code: kind },
      definition,
    ]),
  }
}

function dateTable(): CodeTable {
  return {
    id: 'dates',
    title: w.titles.dates,
    note: w.notes.dates,
    heads: [w.heads.rule, w.heads.code],
    rows: Object.entries(words.dateRules).map(([rule, label]) => [label, { code: rule }]),
  }
}

function sourceTable(): CodeTable {
  return {
    id: 'sources',
    title: w.titles.sources,
    note: w.notes.sources,
    heads: [w.heads.source, w.heads.code],
    rows: Object.entries(words.sources).map(([source, label]) => [label, { code: source }]),
  }
}

/** Every table of the code book, in the order in which a clipping is read. */
export const CODE_BOOK: readonly CodeTable[] = [
  asideTable(),
  dateTable(),
  monthTable(),
  hijriTable(),
  typeTable(),
  triggerTable(),
  conceptTable(),
  modalityTable(),
  operatorTable(),
  sourceTable(),
]
