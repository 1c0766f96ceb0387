/** What a build says of its folders, and of what a host may not take. */
import { basename, extname, join } from 'node:path'
import type { Companions } from './data/publication.ts'
import { LARGEST } from './data/sheets.ts'
import type { Diagnostic } from './diagnostics.ts'
import { countPages } from './output.ts'
import type { SiteSettings } from './records.ts'

/** Where a build reads and writes. */
interface Folders {
  readonly content: string
  readonly output: string
  readonly allowEmpty?: boolean | undefined
}

/** Refuses an output folder. */
export function refusal(output: string, reason: string): Diagnostic {
  return {
    level: 'error',
    rule: 'output-refused',
    file: output,
    line: null,
    column: null,
    message: `Unexpected output folder: ${reason}, expected a new or empty folder or an earlier site, choose another with --output`,
  }
}

/** Tells of files among the clippings that are none; null when there are none. */
export function passedOver(content: string, others: readonly string[]): Diagnostic | null {
  const [first = ''] = others
  if (first === '') return null
  const kinds = [...new Set(others.map((file) => `\`${extname(file) || basename(file)}\``))].sort().join(', ')
  return {
    level: 'note',
    rule: 'clippings-passed-over',
    file: others.length === 1 ? first : join(content, 'clippings'),
    line: null,
    column: null,
    message: `Unexpected ${others.length === 1 ? 'file' : `${others.length} files`} of another kind (${kinds}), expected .txt or .md, bring them in with \`npm run import\` or save them as text: they were passed over`,
  }
}

/** Tells that there are no clippings, in error where the site that stands has some; null when it is asked for. */
export function emptied({ content, output, allowEmpty = false }: Folders): Diagnostic | null {
  if (allowEmpty) return null
  const earlier = countPages(output, 'articles')
  const [where, act] =
    earlier > 0
      ? [` where the site has ${earlier}`, 'bring the folder back or build with --allow-empty']
      : ['', 'add some or choose another folder with --content']
  return {
    level: earlier > 0 ? 'error' : 'warning',
    rule: 'clippings-none',
    file: join(content, 'clippings'),
    line: null,
    column: null,
    message: `Unexpected absence of clippings${where}, expected files in .txt or .md, ${act}`,
  }
}

/** Tells that the site does not know its address, and what it does without. */
export function addressless(content: string): Diagnostic {
  return {
    level: 'note',
    rule: 'site-address-missing',
    file: join(content, 'site.yaml'),
    line: null,
    column: null,
    message:
      'Unexpected absence of `url`, expected the address at which the site will be read, give it to have feeds, a sitemap and canonical links: they were left out',
  }
}

/** Tells which files beside pages the host does not bear; null when it bears them all. */
export function leftOut(
  content: string,
  { maxFiles }: SiteSettings,
  companions: Companions,
): Diagnostic | null {
  const missing = [
    ...(companions.records ? [] : ['records of clippings and events']),
    ...(companions.feeds ? [] : ['feeds of actors']),
    ...(companions.citations ? [] : ['references of clippings']),
  ]
  if (missing.length === 0) return null
  return {
    level: 'note',
    rule: 'site-files-left-out',
    file: join(content, 'site.yaml'),
    line: null,
    column: null,
    message: `Unexpected number of files for a host that takes ${maxFiles}, expected fewer, raise \`maxFiles\` if yours takes more: ${missing.join(', ')} were left out; data/ has every record and reference`,
  }
}

/** Tells what free hosts would not take: too many files, files too large. */
export function hostLimits(
  { content, output }: Folders,
  { maxFiles }: Pick<SiteSettings, 'maxFiles'>,
  sizes: ReadonlyMap<string, number>,
): Diagnostic[] {
  const note = (rule: string, file: string, message: string): Diagnostic => {
    return { level: 'note', rule, file, line: null, column: null, message }
  }
  const many = note(
    'site-files-many',
    join(content, 'site.yaml'),
    `Unexpected number of files, ${sizes.size}, expected ${maxFiles} at most, choose a host that takes more and raise \`maxFiles\``,
  )
  const large = [...sizes].filter(([, size]) => size > LARGEST)
  return [
    ...(sizes.size > maxFiles ? [many] : []),
    ...large.map(([path, size]) =>
      note(
        'site-file-large',
        join(output, path),
        `Unexpected size of ${(size / 2 ** 20).toFixed(1)} MiB, expected 25 MiB at most, choose a host that takes larger files or leave it out when deploying`,
      ),
    ),
  ]
}

/** What the file system said no to; null for an error of another kind. */
export function unwritable(output: string, error: unknown): Diagnostic | null {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null
  return {
    level: 'error',
    rule: 'output-unwritable',
    file: 'path' in error && typeof error.path === 'string' ? error.path : output,
    line: null,
    column: null,
    message: `Unexpected trouble writing the site (${String(error.code)}), expected a disk with room and a folder that can be written, mend that and build again: the site that was there is as it was`,
  }
}
