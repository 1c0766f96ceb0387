/** The stages, in order: from the files of a content folder to everything that pages and data are made of. */
import { readText } from './arabic/text.ts'
import { partsOfArticle, readArticle, readArticles } from './articles/read.ts'
import { readAuthority, type Authority } from './authority/read.ts'
import { buildChronology } from './chronology/index.ts'
import { buildEvents } from './chronology/events.ts'
import { NO_MEMORY, type JoinMemory } from './chronology/memory.ts'
import { readDecisions } from './clippings/decisions.ts'
import { readClipping } from './clippings/read.ts'
import { redactClippings } from './clippings/redact.ts'
import { isError, type Diagnostic } from './diagnostics.ts'
import type { AuthorityFiles, ContentFiles, SourceFile } from './files.ts'
import { tagArticles } from './mentions/tag.ts'
import type {
  Article,
  Chronology,
  ChronicleEvent,
  Clipping,
  Decision,
  Reading,
  SiteSettings,
} from './records.ts'
import { applyDecisions } from './reports/decide.ts'
import { tellArticles } from './reports/read.ts'
import { readSettings } from './settings.ts'

export interface Archive {
  readonly settings: SiteSettings
  readonly authority: Authority
  readonly decisions: readonly Decision[]
  /** In order of clipping id. */
  readonly readings: readonly Reading[]
  readonly events: readonly ChronicleEvent[]
  readonly chronology: Chronology
}

/** One clipping to read, and the decisions about it. */
export interface Work {
  readonly clipping: Clipping
  readonly decisions: readonly Decision[]
}

/** A clipping to read without decisions. */
export function undecided(clipping: Clipping): Work {
  return { clipping, decisions: [] }
}

/** Reads one clipping with the authority files and the decisions about it alone. */
export function readOne(clipping: Clipping, authority: Authority, decisions: readonly Decision[]): Reading {
  return readBatch([{ clipping, decisions }], authority)[0] as Reading
}

/** How many clippings are best read together: with more, their words and names are too many to stay at hand. */
export const BATCH = 24

/**
 * Reads clippings, each as `readOne` does: one stage of all of them after the other. The rules are a great deal of
 * code, of which a clipping calls nearly all, each part a few times: going from clipping to clipping, more time goes
 * into fetching it than into running it.
 */
export function readBatch(works: readonly Work[], authority: Authority): Reading[] {
  const saved = works.map((work) => ({ ...work, text: readText(work.clipping.text) }))
  const articles = readArticles(saved, authority)
  const untagged = saved.map((one, i) => ({ ...one, article: articles[i] as Article }))
  const mentions = tagArticles(untagged, authority)
  const tagged = untagged.map((one, i) => ({ ...one, mentions: mentions[i] ?? [] }))
  const reports = tellArticles(tagged, authority)
  return tagged.map(({ clipping, decisions, text, article, mentions: named }, i) => {
    const read = { clipping, article, mentions: named }
    return { ...read, reports: applyDecisions(reports[i] ?? [], decisions, text) }
  })
}

/** Parts of a list, in order, each of as many as are best read together. */
export function batches<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  )
}

/** Decodes and checks clippings, in the order given. */
export function readClippings(
  files: readonly SourceFile[],
  authority: Authority,
): { clippings: Clipping[]; diagnostics: Diagnostic[] } {
  const outlets = new Set(authority.outlets.keys())
  const clippings: Clipping[] = []
  const diagnostics: Diagnostic[] = []
  for (const { file, bytes, name = file } of files) {
    const read = readClipping(file, bytes, outlets)
    diagnostics.push(...read.diagnostics)
    if (read.clipping !== null) clippings.push({ ...read.clipping, source: name })
  }
  return { clippings, diagnostics }
}

/** Clippings by id, in order of id; two with one id are an error. */
function indexClippings(
  clippings: readonly Clipping[],
  fileOf: (name: string) => string,
): {
  byId: Map<string, Clipping>
  diagnostics: Diagnostic[]
} {
  const byId = new Map<string, Clipping>()
  const diagnostics: Diagnostic[] = []
  for (const clipping of [...clippings].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const first = byId.get(clipping.id)
    if (first === undefined) byId.set(clipping.id, clipping)
    else diagnostics.push(duplicateClipping(fileOf(clipping.source), fileOf(first.source), clipping.id))
  }
  return { byId, diagnostics }
}

function duplicateClipping(file: string, first: string, id: string): Diagnostic {
  return {
    level: 'error',
    rule: 'clipping-id-duplicate',
    file,
    line: null,
    column: null,
    message: `Unexpected second clipping \`${id}\`, expected each file name once, rename it: the first is ${first}`,
  }
}

function decisionsByClipping(decisions: readonly Decision[]): Map<string, Decision[]> {
  const about = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const sofar = about.get(decision.clipping)
    if (sofar === undefined) about.set(decision.clipping, [decision])
    else sofar.push(decision)
  }
  return about
}

/** Who reads: a library that keeps what was read before (`library.ts`), or nobody but `PLAIN`. */
export interface Library {
  readonly clippings: typeof readClippings
  /** The readings of all the works, in order. */
  readonly readings: (works: readonly Work[], authority: Authority) => Promise<Reading[]>
}

const PLAIN: Library = {
  clippings: readClippings,
  readings: (works, authority) =>
    Promise.resolve(batches(works).flatMap((batch) => readBatch(batch, authority))),
}

type ReadAuthority = ReturnType<typeof readAuthority>

let lastAuthority: { readonly key: string; readonly read: ReadAuthority } | null = null

/** Reads the authority files, or gives what was read when they were last the same: `npm run dev` builds many times. */
function readSameAuthority({
  actors,
  places,
  coordinates,
  outlets,
  happenings,
}: AuthorityFiles): ReadAuthority {
  const key = JSON.stringify([actors, places, coordinates, outlets, happenings])
  if (lastAuthority?.key !== key)
    lastAuthority = { key, read: readAuthority({ actors, places, coordinates, outlets, happenings }) }
  return lastAuthority.read
}

/** A clipping with what its lines were before words were taken out, which alone leaves the text as it was filed. */
function withParts(clipping: Clipping, filed: Clipping | undefined, authority: Authority): Clipping {
  if (clipping.redactions === undefined || filed === undefined) return clipping
  const article = readArticle(filed, readText(filed.text), authority, [])
  return { ...clipping, parts: partsOfArticle(article) }
}

/** What there is to read of a content folder. */
interface Tasks {
  readonly settings: SiteSettings
  readonly authority: Authority
  readonly decisions: readonly Decision[]
  /** In order of clipping id. */
  readonly works: readonly Work[]
}

/** Checks a content folder and finds what there is to read in it; null when something in it is in error. */
export function findWorks(
  content: ContentFiles,
  library: Library,
): { tasks: Tasks | null; diagnostics: Diagnostic[] } {
  const { settings, diagnostics: inSettings } = readSettings(content.settings)
  const { authority, diagnostics: inAuthority } = readSameAuthority(content)
  const { clippings, diagnostics: inClippings } = library.clippings(content.clippings, authority)
  // Records have a path that may be published; who mends a file is told where it is.
  const files = new Map(content.clippings.map(({ file, name = file }) => [name, file]))
  const fileOf = (name: string): string => files.get(name) ?? name
  const { byId, diagnostics: inIds } = indexClippings(clippings, fileOf)
  const { decisions: made, diagnostics: inDecisions } = content.decisions
    ? readDecisions(content.decisions.file, content.decisions.content, byId, authority)
    : { decisions: [], diagnostics: [] }
  const { clippings: open, decisions, diagnostics: inRedactions } = redactClippings(byId, made, authority)
  const told = inRedactions.map((one) => ({ ...one, file: fileOf(one.file) }))
  const diagnostics = [inSettings, inAuthority, inClippings, inIds, inDecisions, told].flat()
  if (diagnostics.some(isError)) return { tasks: null, diagnostics }
  const about = decisionsByClipping(decisions)
  const works = [...open.values()].map((clipping) => ({
    clipping: withParts(clipping, byId.get(clipping.id), authority),
    decisions: about.get(clipping.id) ?? [],
  }))
  return { tasks: { settings, authority, decisions, works }, diagnostics }
}

/** Makes the archive of a content folder; null when something in it is in error. `recall` is asked when all is read. */
export async function compileArchive(
  content: ContentFiles,
  library: Library = PLAIN,
  begin?: (stage: 'readings' | 'events') => void,
  recall: () => JoinMemory = () => NO_MEMORY,
): Promise<{ archive: Archive | null; diagnostics: Diagnostic[] }> {
  const { tasks, diagnostics } = findWorks(content, library)
  if (tasks === null) return { archive: null, diagnostics }
  const { settings, authority, decisions, works } = tasks
  begin?.('readings')
  const readings = await library.readings(works, authority)
  begin?.('events')
  const { events, diagnostics: inEvents } = buildEvents(readings, decisions, authority, recall())
  diagnostics.push(...inEvents)
  if (diagnostics.some(isError)) return { archive: null, diagnostics }
  const chronology = buildChronology(events, readings)
  return { archive: { settings, authority, decisions, readings, events, chronology }, diagnostics }
}
