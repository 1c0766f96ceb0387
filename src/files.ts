/**
 * The only place that touches the disk: reads what the stages need, writes what they made.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from './diagnostics.ts'

/** A file as found: its path as given, and its bytes. */
export interface SourceFile {
  readonly file: string
  /** Read when they are asked for, where the sum is known already. */
  readonly bytes: Uint8Array
  /** The hash by which the bytes are known (`sources.ts`); whoever needs it makes it where it is left out. */
  readonly sum?: string
  /** The path that records and pages have, where it is another: none that tells of the machine. */
  readonly name?: string
}

/** Reads one file; throws what the file system does. */
export type ReadFile = (file: string) => SourceFile

/** A text file of the content folder; null content when it is not there. */
export interface TextFile {
  readonly file: string
  readonly content: string
}

export interface AuthorityFiles {
  readonly actors: TextFile | null
  readonly places: TextFile | null
  readonly coordinates: TextFile | null
  readonly outlets: TextFile | null
  readonly happenings: TextFile | null
}

/** Everything in a content folder that the archive is made of. */
export interface ContentFiles extends AuthorityFiles {
  readonly settings: TextFile | null
  readonly decisions: TextFile | null
  /** Sorted by path. */
  readonly clippings: readonly SourceFile[]
  /** Paths of files in the folder of clippings that are none, saved originals left out. */
  readonly others?: readonly string[]
}

/** A file of the finished site: its path below the output folder, with `/`, and its content. */
export interface SiteFile {
  readonly path: string
  readonly content: string | Uint8Array
  /** The hash of its bytes, where it is known already. */
  readonly sha256?: string
}

/** The list of what a build wrote, with the hash of each file (BagIt, RFC 8493, section 2.1.3). */
export const MANIFEST = 'manifest-sha256.txt'

const CLIPPING = /\.(?:txt|md)$/i
/** The saved original of an imported clipping (`<id>.source.html`) is kept beside it and is no clipping itself. */
const ORIGINAL = /\.source\.[a-z0-9]+$/i

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/,? ?'.*'$/, '') : String(error)
}

/** Files of a folder and the folders in it, sorted, hidden ones left out. */
export function listFiles(folder: string): string[] {
  const found: string[] = []
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...listFiles(path))
    else found.push(path)
  }
  return found
}

/** Folders in a folder, sorted; none when it is not there. */
export function listFolders(folder: string): string[] {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return found.map(({ name }) => join(folder, name)).sort()
}

/** Reads clippings: the files named, and the `.txt` and `.md` files of the folders named. */
export function readClippingFiles(
  paths: readonly string[],
  read: ReadFile = (file) => ({ file, bytes: readFileSync(file) }),
): { files: SourceFile[]; diagnostics: Diagnostic[] } {
  const files: SourceFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const path of paths) {
    try {
      const inFolder = statSync(path).isDirectory()
      for (const file of inFolder ? listFiles(path).filter(isClippingName) : [path]) {
        try {
          files.push(read(file))
        } catch (error) {
          diagnostics.push(unreadable(file, error))
        }
      }
    } catch (error) {
      diagnostics.push(unreadable(path, error))
    }
  }
  return { files, diagnostics }
}

/** Reads files as they are, whatever their names. */
export function readFiles(paths: readonly string[]): { files: SourceFile[]; diagnostics: Diagnostic[] } {
  const files: SourceFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const file of paths) {
    try {
      files.push({ file, bytes: readFileSync(file) })
    } catch (error) {
      diagnostics.push(unreadable(file, error))
    }
  }
  return { files, diagnostics }
}

/** Writes a new file, with the folders above it; never over one that is there. Gives what went wrong, or null. */
export function createFile(file: string, content: string | Uint8Array): Diagnostic | null {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content, { flag: 'wx' })
    return null
  } catch (error) {
    return {
      ...unreadable(file, error),
      rule: 'file-exists',
      message: `Unexpected trouble writing the file (${reasonOf(error)}), expected no file of that name in a folder that can be written, move it or check permissions`,
    }
  }
}

function isClippingName(file: string): boolean {
  return CLIPPING.test(file) && !ORIGINAL.test(file)
}

function unreadable(file: string, error: unknown): Diagnostic {
  return {
    level: 'error',
    rule: 'file-unreadable',
    file,
    line: null,
    column: null,
    message: `Unexpected trouble reading the file (${reasonOf(error)}), expected a readable file, check its path and permissions`,
  }
}

function readTextFile(folder: string, name: string, diagnostics: Diagnostic[]): TextFile | null {
  const file = join(folder, name)
  if (!existsSync(file)) return null
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
    return { file, content }
  } catch (error) {
    diagnostics.push(
      error instanceof TypeError
        ? {
            level: 'error',
            rule: 'encoding',
            file,
            line: null,
            column: null,
            message: 'Unexpected bytes that are not UTF-8, expected UTF-8, convert the file',
          }
        : unreadable(file, error),
    )
    return null
  }
}

/** Reads the authority files of a content folder. */
export function readAuthorityFiles(folder: string): { files: AuthorityFiles; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const text = (name: string): TextFile | null => readTextFile(folder, `authority/${name}.yaml`, diagnostics)
  const files = {
    actors: text('actors'),
    places: text('places'),
    coordinates: text('coordinates'),
    outlets: text('outlets'),
    happenings: text('happenings'),
  }
  return { files, diagnostics }
}

/**
 * Gives the path of a file of a content folder as it may be published: from the working folder, or from the folder that
 * holds the content where that is elsewhere, so that it tells nothing of the machine.
 * publishedPaths('/home/me/archive')('/home/me/archive/clippings/a.txt') //=> 'archive/clippings/a.txt'
 */
export function publishedPaths(folder: string): (file: string) => string {
  const from = relative('.', folder)
  const elsewhere = isAbsolute(from) || from.split(sep)[0] === '..'
  const root = resolve(elsewhere ? dirname(resolve(folder)) : '.')
  return (file) => relative(root, file).split(sep).join('/')
}

const LEFT_BEHIND = /(?:^|[\\/])(?:desktop\.ini|thumbs\.db)$|(?:~|\.(?:bak|tmp|swp|orig))$/i

/** Whether a file is one that a system or an editor leaves, of which nothing is to be told. */
export function isLeftBehind(file: string): boolean {
  return LEFT_BEHIND.test(file)
}

function othersIn(folder: string): string[] {
  const isOther = (file: string): boolean =>
    !CLIPPING.test(file) && !ORIGINAL.test(file) && !isLeftBehind(file)
  return existsSync(folder) ? listFiles(folder).filter(isOther) : []
}

function noFolder(folder: string): Diagnostic {
  return {
    level: 'error',
    rule: 'file-unreadable',
    file: folder,
    line: null,
    column: null,
    message:
      'Unexpected absence of the folder of clippings, expected it in the content folder, bring it back, make it or choose another content folder with --content',
  }
}

const readingNamed =
  (nameOf: (file: string) => string): ReadFile =>
  (file) => ({ file, name: nameOf(file), bytes: readFileSync(file) })

/** Reads a content folder, its clippings with `read`; one without a folder of clippings is in error. */
export function readContent(
  folder: string,
  read: ReadFile = readingNamed(publishedPaths(folder)),
): { content: ContentFiles; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const authority = readAuthorityFiles(folder)
  const settings = readTextFile(folder, 'site.yaml', diagnostics)
  const decisions = readTextFile(folder, 'decisions.yaml', diagnostics)
  const inFolder = join(folder, 'clippings')
  const clippings = existsSync(inFolder)
    ? readClippingFiles([inFolder], read)
    : { files: [], diagnostics: [noFolder(inFolder)] }
  return {
    content: {
      ...authority.files,
      settings,
      decisions,
      clippings: clippings.files,
      others: othersIn(inFolder),
    },
    diagnostics: [...diagnostics, ...authority.diagnostics, ...clippings.diagnostics],
  }
}

/** Reads every file of a folder as files of the site, below `prefix`. */
export function readFolder(folder: string, prefix = ''): SiteFile[] {
  if (!existsSync(folder)) return []
  return listFiles(folder).map((file) => ({
    path: prefix + relative(folder, file).split(sep).join('/'),
    content: readFileSync(file),
  }))
}

/** Reads one file's bytes; throws when it is not there. */
export function readBytes(file: string): Uint8Array {
  return readFileSync(file)
}

/** Reads a kept result, or null when there is none. */
export function readCached(file: string): Uint8Array | null {
  return existsSync(file) ? readFileSync(file) : null
}

/** Keeps a result for later builds; a cache that cannot be written costs time only. */
export function writeCached(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  } catch {
    // The next build makes it again.
  }
}
