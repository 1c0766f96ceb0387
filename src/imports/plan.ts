import { readText } from '../arabic/text.ts'
import { readArticle } from '../articles/read.ts'
import type { Authority } from '../authority/read.ts'
import { readClipping } from '../clippings/read.ts'
import { seal } from '../clippings/seal.ts'
import { isError, type Diagnostic } from '../diagnostics.ts'
import type { Article, Clipping } from '../records.ts'
import { findCharacters } from './characters.ts'
import { draftOf, type Draft } from './draft.ts'
import type { Found } from './found.ts'
import { formatFront } from './front.ts'
import { makeId } from './naming.ts'
import {
  addressNote,
  characterNotes,
  copyNote,
  dateNote,
  encodingNotes,
  fieldsNote,
  knownNote,
  outletNote,
  refused,
  wholeNote,
} from './notes.ts'
import { findNearest } from './similar.ts'

/** A file to import: its path as given, and its bytes. */
export interface ImportFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** A clipping to be written, and the saved file that is kept beside it where the text alone does not hold it. */
export interface PlannedClipping {
  /** The file it comes from. */
  readonly file: string
  readonly id: string
  /** Name of the clipping's file: `<id>.txt` or `<id>.md`. */
  readonly name: string
  readonly content: string
  /** `<id>.source.html` and its bytes, as saved. */
  readonly original: { readonly name: string; readonly bytes: Uint8Array } | null
}

/** What an import would do. */
export interface ImportPlan {
  readonly clippings: readonly PlannedClipping[]
  /** Files whose text the archive has. */
  readonly known: number
  readonly diagnostics: readonly Diagnostic[]
}

/** What is in the archive. */
export interface Present {
  readonly clippings: readonly Clipping[]
  /** Names of files in the folder of clippings without their endings, in lower case. */
  readonly names: Iterable<string>
  readonly authority: Authority
}

/**
 * Plans an import: reads every file, tells what the archive has already, gives ids to the rest and says what an editor
 * should look at. Writes nothing; the same files and archive give the same plan. `progress` is called after each file.
 */
export function planImport(
  files: readonly ImportFile[],
  present: Present,
  progress: (done: number) => void = () => {},
): ImportPlan {
  const diagnostics: Diagnostic[] = []
  const taken = new Set(present.names)
  const bySeal = new Map(present.clippings.map(({ sha256, id }) => [sha256, id]))
  const byAddress = new Map(present.clippings.map(({ front, id }) => [addressKey(front.url), id]))
  const planned: (PlannedClipping & { readonly text: string })[] = []
  let known = 0
  files.forEach(({ file, bytes }, i) => {
    progress(i)
    const read = draftOf(file, bytes)
    if ('reason' in read) return void diagnostics.push(refused(file, read.reason))
    const sealed = seal(read.found.body)
    const same = bySeal.get(sealed)
    if (same !== undefined) {
      known++
      return void diagnostics.push(knownNote(file, same))
    }
    const { clipping, notes } = planOne(read, present.authority, taken)
    diagnostics.push(...notes)
    if (clipping === null) return
    const key = addressKey(read.found.url)
    const printed = key === null ? undefined : byAddress.get(key)
    if (printed !== undefined) diagnostics.push(addressNote(file, printed, read.found.url ?? ''))
    else byAddress.set(key, clipping.id)
    bySeal.set(sealed, clipping.id)
    taken.add(clipping.id)
    planned.push({ ...clipping, text: read.found.body })
  })
  const nearest = findNearest(planned, present.clippings)
  planned.forEach(({ file }, i) => {
    const near = nearest[i] ?? null
    if (near !== null) diagnostics.push(copyNote(file, near))
  })
  return { clippings: planned, known, diagnostics }
}

/** An address without what changes between two savings of one page. */
function addressKey(url: string | null): string | null {
  return url === null
    ? null
    : url
        .replace(/^https?:\/\/(?:www\.|m\.)?/i, '')
        .replace(/[?#].*$/, '')
        .replace(/\/+$/, '')
}

function planOne(
  draft: Draft,
  authority: Authority,
  taken: ReadonlySet<string>,
): { clipping: PlannedClipping | null; notes: Diagnostic[] } {
  const { file, found, decoded } = draft
  const outlets = new Set(authority.outlets.keys())
  const filed = formatFront(draft, authority, null)
  const bare = readDraft(draft, filed.front, outlets)
  if (bare.clipping === null) return { clipping: null, notes: bare.diagnostics }
  const article = articleOf(bare.clipping, authority)
  // A title that the text prints is read from it; one that it does not print is filed.
  const title = found.title !== null && article.titleBasis !== 'printed' ? found.title : null
  const { front } = title === null ? filed : formatFront(draft, authority, title)
  const id = makeId(
    {
      published: article.published,
      outlet: article.outlet?.id ?? null,
      outletName: article.outlet?.name ?? found.outlets[0] ?? siteOf(found.url),
      title: found.title ?? article.title ?? found.body.trimStart().slice(0, 200),
    },
    taken,
  )
  const notes = [
    ...encodingNotes(file, decoded),
    ...characterNotes(file, findCharacters(found.body)),
    ...(found.whole ? [wholeNote(file)] : []),
    ...(found.unread.length > 0 ? [fieldsNote(file, found.unread)] : []),
    ...outletNotes(file, article, found),
    ...(filed.dated
      ? []
      : article.published === null || found.published.length > 0
        ? [dateNote(file, found.published)]
        : []),
  ]
  const ending = found.format === 'markdown' ? 'md' : 'txt'
  const original =
    draft.original === null ? null : { name: `${id}.source.${draft.original}`, bytes: draft.bytes }
  return { clipping: { file, id, name: `${id}.${ending}`, content: front + found.body, original }, notes }
}

/** Reads a draft as a build will read the file; what is in error in it is a refusal of the import. */
function readDraft(
  { file, found }: Draft,
  front: string,
  outlets: ReadonlySet<string>,
): { clipping: Clipping | null; diagnostics: Diagnostic[] } {
  const name = `import.${found.format === 'markdown' ? 'md' : 'txt'}`
  const { clipping, diagnostics } = readClipping(name, Buffer.from(front + found.body), outlets)
  const errors = diagnostics.filter(isError)
  if (clipping !== null && errors.length === 0) return { clipping, diagnostics: [] }
  return { clipping: null, diagnostics: errors.map(({ message }) => refused(file, message)) }
}

function articleOf(clipping: Clipping, authority: Authority): Article {
  return readArticle(clipping, readText(clipping.text), authority, [])
}

function outletNotes(file: string, { outlet }: Article, { outlets, url }: Found): Diagnostic[] {
  const name = outlet?.name ?? outlets[0] ?? siteOf(url)
  return name === null || (outlet !== null && outlet.id !== null) ? [] : [outletNote(file, name)]
}

/** The name of a site in its address: `example` of https://www.example.com/a. */
function siteOf(url: string | null): string | null {
  if (url === null) return null
  const labels = new URL(url).hostname.replace(/^(?:www|m|amp|ar|arabic)\./, '').split('.')
  return labels[0] ?? null
}
