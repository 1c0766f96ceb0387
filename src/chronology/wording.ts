import { foldText } from '../arabic/fold.ts'
import { readWords } from '../arabic/text.ts'
import { formOf, WordMemo } from '../arabic/vocabulary.ts'
import type { Reading, Span } from '../records.ts'
import { ownWords } from './setting.ts'
import { inOrder, NAMED, stemOf, type Stem } from './stems.ts'
import type { Telling } from './telling.ts'
import { BEFORE_HOURS, DEFINITE, OTHERNESS, ROUND } from './words.ts'

/** Numbers of stems, each once, in ascending order. */
export type Stems = readonly number[]

/** What the wording of a report adds to what was read from it. */
export interface Wording {
  /** Folded evidence, words joined by single spaces. */
  readonly folded: string
  /** Stems of the words, without listed names and the words of every news report. */
  readonly content: Stems
  /** The same with the listed names, for reports whose place or parties were not read. */
  readonly withNames: Stems
  /** Stems of unlisted names that follow a word for a kind of place ("ثكنة برانيت"). */
  readonly local: Stems
  /** 2 for "a second attack", Infinity for "another attack"; 1 when nothing of the kind is said. */
  readonly turn: number
}

/** Wordings at hand: reports meet day by day, and all of a large archive would take more room than what was read. */
const AT_HAND = 30_000

/** Makes a reader of wordings that remembers what it has read of late. */
export function wordingReader(): (telling: Telling) => Wording {
  const known = new Map<Telling, Wording>()
  return (telling) => {
    let wording = known.get(telling)
    if (wording === undefined) {
      if (known.size === AT_HAND) known.clear()
      wording = new ToldWording(telling)
      known.set(telling, wording)
    }
    return wording
  }
}

/** Most pairs are told apart by how they count themselves; what else the words say is read when it is asked for. */
class ToldWording implements Wording {
  readonly turn: number
  readonly #telling: Telling
  #unnamed: Pick<Wording, 'content' | 'local'> | null = null
  #withNames: Stems | null = null

  constructor(telling: Telling) {
    this.#telling = telling
    this.turn = turnOf(telling)
  }

  get folded(): string {
    return readWords(this.#telling.report.evidence).map(formOf).join(' ')
  }

  get content(): Stems {
    return this.#readUnnamed().content
  }

  get local(): Stems {
    return this.#readUnnamed().local
  }

  get withNames(): Stems {
    return (this.#withNames ??= readWithNames(this.#telling))
  }

  #readUnnamed(): Pick<Wording, 'content' | 'local'> {
    return (this.#unnamed ??= readUnnamed(this.#telling))
  }
}

/** What a report says in words of its own, and the title of what it is the news of. */
function clausesOf({ report, reading, isNews }: Telling): Span[] {
  const own = ownWords(report, reading)
  return isNews ? [...own, ...reading.article.paragraphs.filter(({ role }) => role === 'title')] : own
}

function readUnnamed(telling: Telling): Pick<Wording, 'content' | 'local'> {
  const clauses = clausesOf(telling).map((clause) => stemsWithoutNames(clause, telling.reading))
  const local = clauses.flatMap((stems) =>
    stems.flatMap(({ isPlaceNoun }, at) => {
      const name = stems[at + 1]
      return isPlaceNoun && name?.mayBeName === true ? [name.number] : []
    }),
  )
  return { content: tellingAmong(clauses.flat(), telling), local: inOrder(local) }
}

function readWithNames(telling: Telling): Stems {
  const { text } = telling.reading.clipping
  const stems = clausesOf(telling).flatMap(({ start, end }) => stemsOf(text.slice(start, end)))
  return tellingAmong(stems, telling)
}

const stemsOf = (text: string): Stem[] => readWords(text).map(stemOf)

/** Those that tell what happened, beyond the word of its type; what kind of disaster it was tells one from another. */
function tellingAmong(stems: readonly Stem[], { report }: Telling): Stems {
  const own = report.type === 'disaster' ? [] : stemsOf(report.trigger)
  return inOrder(stems.filter((one) => one.isTelling && !own.includes(one)).map(({ number }) => number))
}

/** The stems of a clause, those of listed names replaced: the sides and the place have been compared already. */
function stemsWithoutNames({ start, end }: Span, { clipping: { text }, mentions }: Reading): Stem[] {
  const stems: Stem[] = []
  let from = start
  for (const mention of mentions) {
    if (mention.id === null || mention.start < from || mention.end > end) continue
    stems.push(...stemsOf(text.slice(from, mention.start)), NAMED)
    from = mention.end
  }
  return [...stems, ...stemsOf(text.slice(from, end))]
}

/** Folded words that open a clause about what was before: "another" in it is said of the news. */
const BEFORE = new Set(['بعد', 'عقب', 'غداة', 'إثر', 'قبل', 'ردا'].map((word) => foldText(word)))

/** Which of several a word tells; 0 for a word that tells nothing of the kind. */
const turns = new WordMemo((form) => OTHERNESS.get(form.replace(DEFINITE, '')) ?? 0)
const isRound = new WordMemo((form) => form.replace(DEFINITE, '') === ROUND)

/** Which of several the words right after the trigger tell: "هجوم ثان", "غارة أخرى", "جولة ثالثة". */
function turnOf({ report: { evidence, trigger } }: Telling): number {
  const words = readWords(evidence)
  const [first] = words
  // Few clauses count anything.
  if (first === undefined || !words.some((word) => turns.of(word) > 0) || BEFORE.has(formOf(first))) return 1
  const triggers = readWords(trigger).map(formOf)
  for (const [at, word] of words.entries()) {
    if (formOf(word) !== triggers.at(-1) && !isRound.of(word)) continue
    for (const [step, next] of words.slice(at + 1, at + 3).entries()) {
      const before = words[at + step]
      if (turns.of(next) > 0 && before !== undefined && !BEFORE_HOURS.has(formOf(before)))
        return turns.of(next)
    }
  }
  return 1
}
