/** The command line: `build`, `dev`, `read`, `evaluate`. */
import { parseArgs } from 'node:util'
import { readOne, readClippings } from './archive.ts'
import { readAuthority } from './authority/read.ts'
import { articleRecord } from './data/record.ts'
import { serveArchive } from './development.ts'
import { compareDiagnostics, formatDiagnostic, isError, type Diagnostic } from './diagnostics.ts'
import { runEvaluation } from './evaluation.ts'
import { readAuthorityFiles, readClippingFiles } from './files.ts'
import { buildSite } from './site.ts'

const HELP = `Ḥawliyāt: a chronicle from a folder of Arabic news clippings

  npm run build [-- --content DIR --output DIR --base /sub/path/]
      reads content/, writes the whole site to _site/
  npm run dev [-- --content DIR --output DIR --port N]
      builds, serves, and rebuilds on every change
  npm run --silent read -- PATH… [--content DIR]
      reads clippings without decisions, prints one article record a line
  npm run evaluate [-- --misses --aside --time]
      figures of the reading on the annotated clippings

  --content DIR   the archive's folder (content)
  --output DIR    where the site is written (_site)
  --base PATH     the path under which the site is served (/)
  --help          this text

Ends with 0, with 1 when something in the content is in error, with 2 when the command is not understood.
`

/** Prints diagnostics in order of place on standard error; says how many errors there were. */
function report(diagnostics: readonly Diagnostic[], quiet: boolean): number {
  const shown = diagnostics.filter((d) => !quiet || isError(d))
  for (const d of [...shown].sort(compareDiagnostics)) process.stderr.write(`${formatDiagnostic(d)}\n`)
  return diagnostics.filter(isError).length
}

async function build(content: string, output: string, base: string): Promise<number> {
  const started = performance.now()
  const result = await buildSite({ content, output, base })
  const errors = report(result.diagnostics, false)
  if (result.summary === null) {
    process.stderr.write(`${errors} ${errors === 1 ? 'error' : 'errors'}: nothing was written to ${output}\n`)
    return 1
  }
  const { clippings, events, pages, written, unchanged, removed } = result.summary
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(
    `${clippings} clippings, ${events} events, ${pages} pages in ${output}: ` +
      `${written} files written, ${unchanged} unchanged, ${removed} removed, ${seconds} s\n`,
  )
  return 0
}

/** Reads clippings, each with its front matter and the authority files, and prints their records as NDJSON. */
function read(paths: readonly string[], folder: string): number {
  const { files, diagnostics } = readAuthorityFiles(folder)
  const { authority, diagnostics: inAuthority } = readAuthority(files)
  const found = readClippingFiles(paths)
  const { clippings, diagnostics: inClippings } = readClippings(found.files, authority)
  for (const clipping of clippings)
    process.stdout.write(`${JSON.stringify(articleRecord(readOne(clipping, authority, [])))}\n`)
  return report([...diagnostics, ...inAuthority, ...found.diagnostics, ...inClippings], true) > 0 ? 1 : 0
}

function usage(reason: string): number {
  process.stderr.write(`${reason}\n\n${HELP}`)
  return 2
}

interface Options {
  readonly content: string
  readonly output: string
  readonly base: string
  readonly port: number
  readonly misses: boolean
  readonly aside: boolean
  readonly time: boolean
}

async function run(command: string | undefined, paths: readonly string[], options: Options): Promise<number> {
  switch (command) {
    case 'build':
      return build(options.content, options.output, options.base)
    case 'dev':
      return serveArchive(options)
    case 'read':
      return paths.length > 0 ? read(paths, options.content) : usage('read: expected a file or a folder')
    case 'evaluate':
      return runEvaluation(options)
    default:
      return usage(command === undefined ? 'expected a command' : `unknown command: ${command}`)
  }
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      output: { type: 'string', default: '_site' },
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: '8080' },
      misses: { type: 'boolean', default: false },
      aside: { type: 'boolean', default: false },
      time: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  if (!/^\/(?:[\w.~-]+\/)*$/.test(values.base))
    return usage(`--base: expected a path such as /archive/, found ${values.base}`)
  const [command, ...paths] = positionals
  return run(command, paths, { ...values, port: Number(values.port) })
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error)) throw error
  process.exitCode = usage(error.message)
}
