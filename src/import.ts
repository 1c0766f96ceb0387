/** `npm run import`: brings saved pages and texts into the folder of clippings, and never overwrites one. */
import { existsSync, statSync } from 'node:fs'
import { basename, extname, join, relative } from 'node:path'
import { readClippings } from './archive.ts'
import { readAuthority } from './authority/read.ts'
import { compareDiagnostics, isError, type Diagnostic } from './diagnostics.ts'
import {
  createFile,
  isLeftBehind,
  listFiles,
  readAuthorityFiles,
  readClippingFiles,
  readFiles,
} from './files.ts'
import { planImport, type ImportPlan, type PlannedClipping } from './imports/plan.ts'
import type { Terminal } from './terminal.ts'

export interface ImportOptions {
  readonly content: string
  /** Nothing is written. */
  readonly dryRun: boolean
}

const IMPORTED = /\.(?:txt|text|md|markdown|html?|xhtml|mhtml?)$/i
/** The pictures and scripts that browsers save along with a page. */
const COMPANIONS = /_files[\\/]/

/** The files named, and in folders those that may be texts or saved pages; each folder's others are told of. */
function expand(paths: readonly string[]): { files: string[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const files = paths.flatMap((path) => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return [path]
    const there = listFiles(path).filter((file) => !COMPANIONS.test(relative(path, file)))
    const others = there.filter((file) => !IMPORTED.test(file) && !isLeftBehind(file))
    if (others.length > 0) diagnostics.push(passedOver(path, others))
    return there.filter((file) => IMPORTED.test(file))
  })
  return { files: [...new Set(files)], diagnostics }
}

function passedOver(folder: string, files: readonly string[]): Diagnostic {
  const kinds = [
    ...new Set(files.map((file) => `\`${extname(file) || basename(file)}\``.toLowerCase())),
  ].sort()
  const amount = `${files.length} ${files.length === 1 ? 'file' : 'files'}`
  return {
    level: 'note',
    rule: 'import-passed-over',
    file: folder,
    line: null,
    column: null,
    message: `Unexpected ${amount} of other kinds (${kinds.join(', ')}), expected texts, Markdown and saved pages, save them as one of these if they are to be imported: they were passed over`,
  }
}

/**
 * Imports files: plans, writes what is planned, and tells what was done on `out` and what an editor should look at on
 * `err`. Gives the exit code: 1 when a file could not be imported; the others are imported all the same.
 */
export function runImport(
  paths: readonly string[],
  { content, dryRun }: ImportOptions,
  { out, err }: { readonly out: Terminal; readonly err: Terminal },
): number {
  const folder = join(content, 'clippings')
  const authorityFiles = readAuthorityFiles(content)
  const { authority, diagnostics: inAuthority } = readAuthority(authorityFiles.files)
  const names = existsSync(folder) ? listFiles(folder).map(nameOf) : []
  const present = existsSync(folder) ? readClippingFiles([folder]).files : []
  const { clippings } = readClippings(present, authority)
  const found = expand(paths)
  const { files, diagnostics: inFiles } = readFiles(found.files)

  const progress = err.progress('reading', files.length)
  const plan = planImport(files, { clippings, names, authority }, progress.at)
  progress.done()
  const written = dryRun ? { clippings: plan.clippings, diagnostics: [] } : write(folder, plan)
  for (const { file, name, original } of written.clippings)
    out.line(`${join(folder, name)}  from ${file}${original === null ? '' : `, kept as ${original.name}`}`)
  const diagnostics = [
    ...authorityFiles.diagnostics,
    ...inAuthority.filter(isError),
    ...found.diagnostics,
    ...inFiles,
    ...plan.diagnostics,
    ...written.diagnostics,
  ]
  for (const one of diagnostics.sort(compareDiagnostics)) err.diagnostic(one)
  const errors = diagnostics.filter(isError).length
  const count = written.clippings.length
  err.line(
    `${count} ${dryRun ? 'to import' : 'imported'}, ${plan.known} there already, ${errors} refused, ` +
      `${diagnostics.filter(({ level }) => level === 'warning').length} to look at`,
  )
  return errors > 0 ? 1 : 0
}

/** The part of a file's name that no other clipping may have. */
function nameOf(file: string): string {
  const name = basename(file).toLowerCase()
  return name.slice(0, name.length - extname(name).length).replace(/\.source$/, '')
}

function write(
  folder: string,
  { clippings }: ImportPlan,
): { clippings: PlannedClipping[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const written = clippings.filter(({ file, name, content, original }) => {
    // The saved file first: a clipping that names it is never there without it.
    const trouble =
      (original === null ? null : createFile(join(folder, original.name), original.bytes)) ??
      createFile(join(folder, name), content)
    if (trouble !== null) diagnostics.push({ ...trouble, message: `${trouble.message} (from ${file})` })
    return trouble === null
  })
  return { clippings: written, diagnostics }
}
