import { hash } from 'node:crypto'
import { foldText } from '../arabic/fold.ts'
import { readText } from '../arabic/text.ts'
import type { Reading, Report, ReportRef, Span } from '../records.ts'
import { dayNumber, windowInNews, type Window } from './days.ts'
import { reportIds } from './identity.ts'
import type { Kinship } from './kinship.ts'
import { NO_MEMORY, type JoinMemory } from './memory.ts'
import { windowBefore } from './relative.ts'
import { ownWords, readNews, whereaboutsOf, type Whereabouts } from './setting.ts'
import { familyOf } from './types.ts'
import { BEFORE_HOURS, DEFINITE, NO_NAMES, OTHERNESS, PLACE_NOUNS, ROUND, stem, STOP_WORDS } from './words.ts'

/** A report that can make an event, with what comparing it needs, worked out once. */
export interface Telling extends Whereabouts {
  /** Place in the list of tellings, which is in order of arrival. */
  readonly index: number
  readonly id: string
  /** Another for every state of the clipping and what was read in it, and for every report of it. */
  readonly digest: string
  readonly ref: ReportRef
  readonly report: Report
  readonly reading: Reading
  readonly window: Window | null
  /** It is the news of its clipping: told in the title, the deck or the first paragraph. */
  readonly isNews: boolean
  /** The first of its type family in its clipping. */
  readonly isFirst: boolean
  /** Sides, unlisted names folded. */
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  /** Equal for reports of one type in the same words; null where the clause is too short to tell. */
  readonly letters: string | null
  /** First and last possible day of publication, in days since 2000-01-01; null when unknown. */
  readonly published: { readonly first: number; readonly last: number } | null
}

/** What is worked out about a report from its clipping and the authority files alone. */
interface ToldFacts
  extends Whereabouts, Pick<Telling, 'window' | 'isNews' | 'isFirst' | 'agents' | 'targets' | 'letters'> {
  /** Index into the clipping's reports. */
  readonly at: number
}

/**
 * Reports that can make events (reported, denied, planned), in order of arrival.
 *
 * Reasoning:
 * - The first of an event's reports gives it its id, so the first must stay first when clippings are added. A
 *   clipping that arrives later was saved later, or at least appeared later: so the order is the day of saving
 *   where it is filed, else the day of publication, then the day of publication, then the clipping's id.
 * - An older clipping that is filed without its day of saving can still take the lead. Then the event takes over
 *   its id, and the former one is among its `formerIds`.
 */
export function gatherTellings(
  readings: readonly Reading[],
  kinship: Kinship,
  memory: JoinMemory = NO_MEMORY,
): Telling[] {
  const arrivals = readings.map((reading) => ({ reading, key: arrivalKey(reading) }))
  arrivals.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const tellings: Telling[] = []
  for (const { reading } of arrivals) {
    const ids = reportIds(reading)
    const published = publishedDays(reading)
    const digest = memory.digest(reading)
    const facts = memory.recall(`told ${digest}`, () => factsOf(reading, kinship))
    for (const { at, window, place, hint, isNews, isFirst, agents, targets, letters } of facts) {
      const report = reading.reports[at]
      if (report === undefined) throw new Error('expected a report for what is known of it')
      tellings.push({
        index: tellings.length,
        id: ids[at] ?? '',
        digest: `${digest} ${at}`,
        ref: { clipping: reading.clipping.id, report: at },
        report,
        reading,
        window,
        place,
        hint,
        isNews,
        isFirst,
        agents,
        targets,
        letters,
        published,
      })
    }
  }
  return tellings
}

function publishedDays({ article: { published: date } }: Reading): Telling['published'] {
  return date === null ? null : { first: dayNumber(date.earliest), last: dayNumber(date.latest) }
}

function factsOf(reading: Reading, kinship: Kinship): ToldFacts[] {
  const published = publishedDays(reading)
  const news = readNews(reading)
  const families = new Set<string>()
  let told: Window | null = null
  return reading.reports.flatMap((report, at) => {
    if (report.modality === 'negated' || report.modality === 'hypothetical') return []
    const isFirst = !families.has(familyOf(report.type))
    families.add(familyOf(report.type))
    const read = windowInNews(report.date, published, news.isFresh(report))
    const window = windowBefore(report, told) ?? read
    if (window?.kind === 'day') told = window
    return {
      at,
      window,
      ...whereaboutsOf(report, reading, kinship),
      isNews: news.holds(report),
      isFirst,
      agents: report.agents.map(comparable),
      targets: report.targets.map(comparable),
      letters: lettersOf(report),
    }
  })
}

/** Words from which on equal clauses are one text, not one habit of speech. */
const LONG_CLAUSE = 8
/** Everything but letters and digits: marks, stretching, quotes and spaces differ from paper to paper. */
const NOT_LETTERS = /[^\u0621-\u063F\u0641-\u064A\u0660-\u0669\w]+/g

function lettersOf({ evidence, type }: Report): string | null {
  if (evidence.split(' ', LONG_CLAUSE).length < LONG_CLAUSE) return null
  return hash('sha1', `${type} ${evidence.replace(NOT_LETTERS, '')}`, 'base64url')
}

const UNKNOWN_DAY = '9999-12-31'

function arrivalKey({ clipping, article }: Reading): string {
  const published = article.published?.earliest ?? UNKNOWN_DAY
  const retrieved = clipping.front.retrieved?.slice(0, 10) ?? published
  return `${retrieved}\n${published}\n${clipping.id}`
}

const comparable = (party: string): string => (party.startsWith('~') ? `~${foldText(party.slice(1))}` : party)

/** What the wording of a report adds to what was read from it. */
export interface Wording {
  /** Folded evidence, words joined by single spaces. */
  readonly folded: string
  /** Stems of the words, without listed names and the words of every news report. */
  readonly content: ReadonlySet<string>
  /** The same with the listed names, for reports whose place or parties were not read. */
  readonly withNames: ReadonlySet<string>
  /** Stems of unlisted names that follow a word for a kind of place ("ثكنة برانيت"). */
  readonly local: ReadonlySet<string>
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
      wording = readWording(telling)
      known.set(telling, wording)
    }
    return wording
  }
}

/** Most pairs are told apart by how they count themselves; what else the words say is read when it is asked for. */
function readWording(telling: Telling): Wording {
  const words = formsOf(telling.report.evidence)
  const triggers = formsOf(telling.report.trigger)
  let known: Content | null = null
  const content = (): Content => (known ??= readContent(telling, triggers))
  return {
    folded: words.join(' '),
    turn: turnOf(words, triggers.at(-1)),
    get content() {
      return content().content
    },
    get withNames() {
      return content().withNames
    },
    get local() {
      return content().local
    },
  }
}

type Content = Pick<Wording, 'content' | 'withNames' | 'local'>

function readContent({ report, reading, isNews }: Telling, triggers: readonly string[]): Content {
  // What kind of disaster it was tells one from another; what kind of strike is its type.
  const own = new Set(report.type === 'disaster' ? [] : triggers.map(stem))
  const title = isNews ? reading.article.paragraphs.filter(({ role }) => role === 'title') : []
  const clauses = [...ownWords(report, reading), ...title]
  const contentOf = (texts: readonly string[]): Set<string> => {
    const stems = texts.flatMap(formsOf).map(stem)
    return new Set(stems.filter((word) => isTelling(word) && !own.has(word)))
  }
  const unnamed = clauses.map((clause) => withoutNames(clause, reading))
  return {
    content: contentOf(unnamed),
    withNames: contentOf(clauses.map(({ start, end }) => reading.clipping.text.slice(start, end))),
    local: new Set(unnamed.flatMap(localNames)),
  }
}

const formsOf = (text: string): string[] => readText(text).tokens.map((token) => token.form)

const isTelling = (word: string): boolean => word.length > 2 && word !== NAMED && !STOP_WORDS.has(word)

/** Stands where a listed name stood. */
const NAMED = 'فلان'

function localNames(text: string): string[] {
  const words = formsOf(text)
  return words.flatMap((word, at) => {
    const name = stem(words[at + 1] ?? '')
    return PLACE_NOUNS.has(stem(word)) && isTelling(name) && !NO_NAMES.has(name) ? [name] : []
  })
}

/** A clause with the listed names in it blanked: the sides and the place have been compared already. */
function withoutNames({ start, end }: Span, { clipping, mentions }: Reading): string {
  let text = ''
  let from = start
  for (const mention of mentions) {
    if (mention.id === null || mention.start < from || mention.end > end) continue
    text += `${clipping.text.slice(from, mention.start)} ${NAMED} `
    from = mention.end
  }
  return text + clipping.text.slice(from, end)
}

/** Folded words that open a clause about what was before: "another" in it is said of the news. */
const BEFORE = new Set(['بعد', 'عقب', 'غداة', 'إثر', 'قبل', 'ردا'].map((word) => foldText(word)))

/** Which of several the words right after the trigger tell: "هجوم ثان", "غارة أخرى", "جولة ثالثة". */
function turnOf(words: readonly string[], trigger: string | undefined): number {
  if (BEFORE.has(words[0] ?? '')) return 1
  for (const [at, word] of words.entries()) {
    if (word !== trigger && word.replace(DEFINITE, '') !== ROUND) continue
    for (const [step, next] of words.slice(at + 1, at + 3).entries()) {
      const turn = OTHERNESS.get(next.replace(DEFINITE, ''))
      if (turn !== undefined && !BEFORE_HOURS.has(words[at + step] ?? '')) return turn
    }
  }
  return 1
}
