/** `npm run verify`: checks a folder against the hashes that were written when it was made. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { readClipping } from './clippings/read.ts'
import { isError, type Diagnostic } from './diagnostics.ts'
import { listFiles, MANIFEST, readClippingFiles, readFiles } from './files.ts'
import { isMoving } from './output.ts'
import type { Terminal } from './terminal.ts'

function problem(rule: string, file: string, message: string): Diagnostic {
  return { level: 'error', rule, file, line: null, column: null, message }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The hash of a file, or why it has none. */
function hashOf(file: string): string | null {
  const [read] = readFiles([file]).files
  return read === undefined ? null : sha256(read.bytes)
}

/** Lines of a manifest (BagIt, RFC 8493): a hash, white space, a path; null for a line that is none. */
function parseManifest(content: string): ({ hash: string; path: string } | null)[] {
  return content
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [, hash, path] = /^([\da-f]{64})[ \t]+(?:\*|\.\/)?(.+)$/i.exec(line) ?? []
      return hash === undefined || path === undefined ? null : { hash: hash.toLowerCase(), path }
    })
}

/** Checks every file of a site that a manifest names, and that it names every file that is there. */
function verifySite(
  folder: string,
  at: (count: number) => void,
): { checked: number; diagnostics: Diagnostic[] } {
  const manifest = join(folder, MANIFEST)
  const [file] = readFiles([manifest]).files
  const lines = parseManifest(file === undefined ? '' : Buffer.from(file.bytes).toString('utf8'))
  const diagnostics: Diagnostic[] = []
  if (isMoving(folder))
    diagnostics.push(
      problem(
        'move-unfinished',
        folder,
        'Unexpected journal of a build that was ended while it put files in place, expected the files of one build, build again: the next build ends the move',
      ),
    )
  const named = new Set<string>()
  lines.forEach((line, i) => {
    at(i)
    if (line === null || line.path.split('/').includes('..'))
      return void diagnostics.push(
        problem(
          'manifest-line',
          manifest,
          `Unexpected line ${i + 1}, expected a hash and a path, deploy the site again`,
        ),
      )
    named.add(line.path)
    const hash = hashOf(join(folder, line.path))
    if (hash === line.hash) return
    const path = join(folder, line.path)
    const wanted = `expected \`${line.hash}\`, deploy the site again`
    diagnostics.push(
      hash === null
        ? problem('file-missing', path, `Unexpected absence of the file, ${wanted}`)
        : problem('file-changed', path, `Unexpected content with SHA-256 \`${hash}\`, ${wanted}`),
    )
  })
  const found = listFiles(folder).map((path) => relative(folder, path).split(sep).join('/'))
  for (const path of found)
    if (path !== MANIFEST && !named.has(path))
      diagnostics.push({
        ...problem(
          'file-unnamed',
          join(folder, path),
          'Unexpected file that the manifest does not name, expected the files of one build, remove it if the host did not put it there',
        ),
        level: 'warning',
      })
  return { checked: lines.length, diagnostics }
}

/** Checks the seals of an archive's clippings, and of the saved files that are kept beside them. */
function verifyArchive(
  folder: string,
  at: (count: number) => void,
): { checked: number; diagnostics: Diagnostic[] } {
  const clippings = join(folder, 'clippings')
  const { files, diagnostics } = readClippingFiles([clippings])
  const originals = new Map(
    listFiles(clippings).flatMap((file) => {
      const stem = /^(.*)\.source\.[a-z0-9]+$/i.exec(file)?.[1]
      return stem === undefined ? [] : [[stem, file] as const]
    }),
  )
  let checked = 0
  files.forEach(({ file, bytes }, i) => {
    at(i)
    const { clipping, diagnostics: inClipping } = readClipping(file, bytes, new Set())
    diagnostics.push(
      ...inClipping.filter(({ rule }) => rule === 'seal-broken' || rule === 'clipping-encoding'),
    )
    if (clipping?.front.sha256 !== null) checked++
    const sealed = clipping?.front.original ?? null
    if (sealed === null) return
    checked++
    const kept = originals.get(file.replace(/\.[^.]*$/, ''))
    const hash = kept === undefined ? null : hashOf(kept)
    if (hash === sealed.toLowerCase()) return
    const message = `Unexpected ${hash === null ? 'absence of the saved file' : `saved file with SHA-256 \`${hash}\``}, expected \`${sealed}\`, restore it from version control`
    diagnostics.push(problem('original-changed', kept ?? file, message))
  })
  return { checked, diagnostics }
}

/**
 * Verifies a folder: a deployed site by its manifest, or an archive's content by its seals. Gives the exit code: 0
 * when all is as it was made, 1 when something differs, 2 when the folder is neither.
 */
export function runVerify(
  folder: string,
  { out, err }: { readonly out: Terminal; readonly err: Terminal },
): number {
  const isSite = existsSync(join(folder, MANIFEST))
  if (!isSite && !existsSync(join(folder, 'clippings'))) {
    err.line(
      `verify: expected a site with ${MANIFEST}, or an archive with clippings/, found neither in ${folder}`,
    )
    return 2
  }
  const progress = err.progress('checking', listFiles(folder).length)
  const { checked, diagnostics } = isSite
    ? verifySite(folder, progress.at)
    : verifyArchive(folder, progress.at)
  progress.done()
  for (const one of diagnostics) err.diagnostic(one)
  const errors = diagnostics.filter(isError).length
  out.line(
    `${checked} ${isSite ? 'files' : 'seals'} checked in ${folder}: ${errors === 0 ? 'all as they were made' : `${errors} differ`}`,
  )
  return errors > 0 ? 1 : 0
}
