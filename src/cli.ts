/** The command line: `build`, `dev`, `read`, `import`, `verify`, `evaluate`. */
import { parseArgs } from 'node:util'
import { batches, readBatch, readClippings, undecided } from './archive.ts'
import { readAuthority } from './authority/read.ts'
import { articleRecord } from './data/record.ts'
import { serveArchive } from './development.ts'
import { compareDiagnostics, isError, type Diagnostic } from './diagnostics.ts'
import { runEvaluation } from './evaluation.ts'
import { readAuthorityFiles, readClippingFiles } from './files.ts'
import { helpFor, isCommand, OPTIONS, takesOption, type CommandName } from './help.ts'
import { OWN_SHELF } from './library.ts'
import { mergedShelves, parseShard, readShard, type Shard } from './shards.ts'
import { buildSite, type Phase } from './site.ts'
import { ARABIC_MODES, openTerminal, showProgress, type ArabicMode, type Terminal } from './terminal.ts'

interface Options {
  readonly content: string
  readonly output: string
  readonly base: string
  readonly cards: boolean
  readonly shard?: string | undefined
  readonly merge: boolean
  readonly 'allow-empty': boolean
  readonly timings: boolean
  readonly shards: string
  readonly port: number
  readonly 'dry-run': boolean
  readonly misses: boolean
  readonly aside: boolean
  readonly time: boolean
  readonly out: Terminal
  readonly err: Terminal
}

/** Prints diagnostics in order of place on standard error; says how many errors there were. */
function report(diagnostics: readonly Diagnostic[], err: Terminal, quiet: boolean): number {
  const shown = diagnostics.filter((d) => !quiet || isError(d))
  for (const d of [...shown].sort(compareDiagnostics)) err.diagnostic(d)
  return diagnostics.filter(isError).length
}

/** Measures the phases of a build; the lines tell seconds and the memory of the process at the end of each. */
function openClock(): { begin: (phase: Phase) => void; lines: () => string[] } {
  const phases: { readonly phase: string; readonly at: number; readonly memory: number }[] = []
  const note = (phase: string): void => {
    phases.push({ phase, at: performance.now(), memory: process.memoryUsage.rss() })
  }
  const lines = (): string[] => {
    note('')
    return phases.slice(1).map(({ at, memory }, i) => {
      const { phase = '', at: from = at } = phases[i] ?? {}
      const seconds = ((at - from) / 1000).toFixed(2).padStart(8)
      return `${phase.padEnd(9)}${seconds} s ${(memory / 2 ** 20).toFixed(0).padStart(6)} MB`
    })
  }
  return { begin: note, lines }
}

/** Reads one part of the clippings, for a build that merges all of them. */
async function buildShard(shard: Shard, { content, shards, out, err }: Options): Promise<number> {
  const started = performance.now()
  const progress = showProgress(err)
  const made = await readShard(shard, {
    content,
    shards,
    tell: progress.tell,
  })
  progress.done()
  const errors = report(made.diagnostics, err, false)
  if (errors > 0) {
    err.line(`${errors} ${errors === 1 ? 'error' : 'errors'}: nothing was read`)
    return 1
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  out.line(`${made.read} of ${made.clippings} clippings read into ${made.folder}, ${seconds} s`)
  return 0
}

async function build(options: Options): Promise<number> {
  const { content, output, base, cards, shard, merge, shards, out, err } = options
  if (shard !== undefined) {
    const part = parseShard(shard)
    if (part === null) return usage(`--shard: expected I/N such as 1/4, found ${shard}`, 'build')
    return merge ? usage('--merge: expected no --shard beside it', 'build') : buildShard(part, options)
  }
  const shelves = merge ? mergedShelves(shards) : OWN_SHELF
  if (merge && shelves.take.length === 0) {
    err.line(`no shard in ${shards}: nothing was written to ${output}`)
    return 1
  }
  const started = performance.now()
  const wait = (builder: number): void => {
    err.line(`waiting for the build of process ${builder} into ${output} to end`)
  }
  const progress = showProgress(err)
  const clock = openClock()
  const result = await buildSite({
    content,
    output,
    base,
    cards,
    allowEmpty: options['allow-empty'],
    shelves,
    wait,
    tell: progress.tell,
    begin: clock.begin,
  })
  progress.done()
  const errors = report(result.diagnostics, err, false)
  if (result.summary === null) {
    err.line(`${errors} ${errors === 1 ? 'error' : 'errors'}: nothing was written to ${output}`)
    return 1
  }
  const { clippings, events, pages, written, unchanged, removed, taken } = result.summary
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  out.line(
    `${clippings} clippings, ${events} events, ${pages} pages in ${output}: ` +
      `${written} files written, ${unchanged} unchanged, ${removed} removed, ${seconds} s`,
  )
  if (options.timings) for (const line of clock.lines()) out.line(line)
  if (merge) out.line(`${taken} readings were taken from ${shelves.take.length} shards`)
  return 0
}

/** Reads clippings, each with its front matter and the authority files, and prints their records as NDJSON. */
function read(paths: readonly string[], { content, err }: Options): number {
  const { files, diagnostics } = readAuthorityFiles(content)
  const { authority, diagnostics: inAuthority } = readAuthority(files)
  const found = readClippingFiles(paths)
  const { clippings, diagnostics: inClippings } = readClippings(found.files, authority)
  // Shown only where records go elsewhere, or the two would stand in each other's lines.
  const progress = process.stdout.isTTY ? null : err.progress('reading', clippings.length)
  let done = 0
  for (const batch of batches(clippings)) {
    progress?.at(done)
    done += batch.length
    for (const reading of readBatch(batch.map(undecided), authority))
      process.stdout.write(`${JSON.stringify(articleRecord(reading))}\n`)
  }
  progress?.done()
  return report([...diagnostics, ...inAuthority, ...found.diagnostics, ...inClippings], err, true) > 0 ? 1 : 0
}

function usage(reason: string, command: CommandName | null): number {
  process.stderr.write(`${reason}\n\n${helpFor(command)}`)
  return 2
}

async function run(command: CommandName, paths: readonly string[], options: Options): Promise<number> {
  switch (command) {
    case 'build':
      return build(options)
    case 'dev':
      return serveArchive(options)
    case 'read':
      return paths.length > 0 ? read(paths, options) : usage('read: expected a file or a folder', command)
    case 'import': {
      if (paths.length === 0) return usage('import: expected a file or a folder', command)
      // Loaded only here: the reading of pages takes longer to load than most commands take to run.
      const { runImport } = await import('./import.ts')
      return runImport(paths, { content: options.content, dryRun: options['dry-run'] }, options)
    }
    case 'verify': {
      const { runVerify } = await import('./verify.ts')
      return runVerify(paths[0] ?? '_site', options)
    }
    case 'evaluate':
      return runEvaluation(options)
  }
}

/** How many files or folders a command takes: `npm run build --output DIR`, without its `--`, would leave DIR unheeded. */
const MOST_PATHS: Readonly<Record<CommandName, number>> = {
  build: 0,
  dev: 0,
  read: Infinity,
  import: Infinity,
  verify: 1,
  evaluate: 0,
}

function isMode(mode: string): mode is ArabicMode {
  return ARABIC_MODES.some((one) => one === mode)
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
    tokens: true,
  })
  const [name, ...paths] = positionals
  const command = isCommand(name) ? name : null
  if (values.help) {
    process.stdout.write(helpFor(command))
    return 0
  }
  if (command === null)
    return usage(name === undefined ? 'expected a command' : `unknown command: ${name}`, null)
  const foreign = tokens.find((token) => token.kind === 'option' && !takesOption(command, token.name))
  if (foreign?.kind === 'option') return usage(`${command}: takes no option --${foreign.name}`, command)
  if (!/^\/(?:[\w.~-]+\/)*$/.test(values.base))
    return usage(`--base: expected a path such as /archive/, found ${values.base}`, command)
  const mode = values.terminal
  if (!isMode(mode)) return usage(`--terminal: expected ${ARABIC_MODES.join(', ')}, found ${mode}`, command)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return usage(`--port: expected a number from 0 to 65535, found ${values.port}`, command)
  const [stray] = paths.slice(MOST_PATHS[command])
  if (stray !== undefined) return usage(`${command}: unexpected ${stray}`, command)
  const out = openTerminal(process.stdout, process.env, mode)
  const err = openTerminal(process.stderr, process.env, mode)
  return run(command, paths, { ...values, port, out, err })
}

// `npm run read -- DIR | head`: who reads the output has enough, and nothing is amiss.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode)
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error)) throw error
  process.exitCode = usage(error.message, null)
}
