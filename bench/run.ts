/**
 * `npm run bench [-- SIZE…]`: builds made corpora with Ḥawliyāt, Hugo and stock Eleventy, in turn and in one run, and
 * prints wall time, processor time and peak memory as a table. Sites are written into a new folder in `--output`
 * (the system's temporary folder), which is removed. `--chart FILE` draws the wall times as SVG.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readAuthority } from '../src/authority/read.ts'
import { readAuthorityFiles } from '../src/files.ts'
import { drawChart } from './chart.ts'
import { makeCorpus } from './corpus.ts'
import { writeContent, writeEleventySite, writeHugoSite } from './sites.ts'

interface Cost {
  /** Seconds. */
  readonly wall: number
  readonly cpu: number
  /** Megabytes. */
  readonly memory: number
  /** Seconds of each phase, where the command tells them. */
  readonly phases: ReadonlyMap<string, number>
}

interface Result extends Cost {
  readonly size: number
  readonly what: string
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string', default: tmpdir() },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    chart: { type: 'string' },
  },
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000]
const rounds = Number(values.rounds)

/** Runs a command to its end and measures it with GNU time; throws when it fails. */
function measure(command: string, args: readonly string[], cwd: string): Cost {
  const timed = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', command, ...args], { cwd, encoding: 'utf8' })
  if (timed.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${timed.stderr.slice(-600)}`)
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = (timed.stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number)
  const phases = [...timed.stdout.matchAll(/^(\w+) +([\d.]+) s +\d+ MB$/gm)].map(
    ([, phase = '', seconds]) => [phase, Number(seconds)] as const,
  )
  return { wall, cpu: user + system, memory: kilobytes / 1024, phases: new Map(phases) }
}

function median(costs: readonly Cost[]): Cost {
  const sorted = [...costs].sort((a, b) => a.wall - b.wall)
  return sorted[sorted.length >> 1] as Cost
}

function has(command: string): boolean {
  return spawnSync('which', [command]).status === 0
}

const fresh = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true })
  return folder
}

/** One way of building a corpus; `prepare` is not measured. */
interface Contender {
  readonly what: string
  readonly prepare?: () => void
  readonly run: () => Cost
}

function contendersOf(folder: string): Contender[] {
  const project = resolve('.')
  const content = join(folder, 'content')
  const site = join(folder, 'site')
  const run = (...args: readonly string[]): Cost =>
    measure(process.execPath, ['src/start.js', 'build', '--content', content, ...args], project)
  const build = (): Cost => run('--output', site, '--timings')
  const forget = (): void => {
    for (const kept of ['sources', 'readings', 'pages', 'outputs', 'builds', 'drawings'])
      fresh(`.cache/${kept}`)
  }
  const wanted: Contender[] = [
    {
      what: 'Ḥawliyāt, everything, clean',
      prepare: () => {
        fresh(site)
        forget()
      },
      run: build,
    },
    {
      what: 'Ḥawliyāt, reading alone',
      prepare: () => {
        fresh(join(folder, 'shards'))
        forget()
      },
      run: () => run('--shard', '1/1', '--shards', join(folder, 'shards')),
    },
    {
      what: 'Ḥawliyāt, pages, lists, index and data from read records',
      prepare: () => {
        fresh(site)
        build()
        fresh(site)
      },
      run: build,
    },
    { what: 'Ḥawliyāt, nothing changed', run: build },
    {
      what: 'Ḥawliyāt, one clipping changed',
      prepare: () => changeOne(join(content, 'clippings')),
      run: build,
    },
  ]
  const hugo = join(folder, 'hugo')
  if (has('hugo'))
    wanted.splice(1, 0, {
      what: 'Hugo: articles, months, tags',
      prepare: () => fresh(join(hugo, 'public')),
      run: () => measure('hugo', ['--quiet'], hugo),
    })
  const eleventy = join(folder, 'eleventy')
  wanted.push({
    what: 'Eleventy, stock: articles, tags',
    prepare: () => fresh(join(eleventy, 'public')),
    run: () => measure(process.execPath, [resolve('node_modules/@11ty/eleventy/cmd.cjs')], eleventy),
  })
  return wanted.filter(({ what }) => values.only === undefined || what.startsWith(values.only))
}

/** Adds a sentence to the last paragraph of a clipping in the middle of the corpus. */
function changeOne(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  )
  const file = join(folder, names.sort()[names.length >> 1] as string)
  const text = readFileSync(file, 'utf8')
  const end = text.lastIndexOf('\n\n')
  writeFileSync(file, `${text.slice(0, end)} وانتهى البيان.${text.slice(end)}`)
}

function countFiles(folder: string): { files: number; pages: number; bytes: number } {
  if (!existsSync(folder)) return { files: 0, pages: 0, bytes: 0 }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const found = names
    .map((name) => ({ name, stat: statSync(join(folder, name)) }))
    .filter(({ stat }) => stat.isFile())
  return {
    files: found.length,
    pages: found.filter(({ name }) => name.endsWith('.html')).length,
    bytes: found.reduce((sum, { stat }) => sum + stat.size, 0),
  }
}

/** Says what each wrote: files, pages among them, megabytes; and how many reports a clipping has. */
function tellOutput(size: number, folder: string): void {
  for (const output of ['site', 'hugo/public', 'eleventy/public']) {
    const { files, pages, bytes } = countFiles(join(folder, output))
    if (files > 0)
      say(`${size} clippings, ${output}: ${files} files, ${pages} pages, ${(bytes / 1e6).toFixed(0)} MB`)
  }
  const reports = join(folder, 'site/data/reports.csv')
  if (!existsSync(reports)) return
  const lines = readFileSync(reports, 'utf8').split('\r\n').length - 2
  say(`${size} clippings: ${(lines / size).toFixed(1)} reports a clipping`)
}

const say = (text: string): void => void process.stdout.write(`${text}\n`)

function runSize(size: number): Result[] {
  const folder = mkdtempSync(join(values.output, 'hawliyat-bench-'))
  try {
    const { authority } = readAuthority(readAuthorityFiles('content').files)
    cpSync('content/authority', join(folder, 'content/authority'), { recursive: true })
    writeContent(join(folder, 'content'), makeCorpus(authority, size))
    writeHugoSite(join(folder, 'hugo'), makeCorpus(authority, size))
    writeEleventySite(join(folder, 'eleventy'), makeCorpus(authority, size))
    const contenders = contendersOf(folder)
    const costs = new Map<string, Cost[]>()
    for (let round = 0; round < (size > 20_000 ? 1 : rounds); round++)
      for (const { what, prepare, run } of contenders) {
        prepare?.()
        costs.set(what, [...(costs.get(what) ?? []), run()])
      }
    tellOutput(size, folder)
    return contenders.map(({ what }) => ({ size, what, ...median(costs.get(what) ?? []) }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function formatResults(results: readonly Result[]): string {
  const rows = results.map(({ size, what, wall, cpu, memory }) => {
    const hugo = results.find((other) => other.size === size && other.what.startsWith('Hugo'))
    const ratio = hugo === undefined ? '' : (wall / hugo.wall).toFixed(2)
    return `| ${size} | ${what} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} | ${ratio} |`
  })
  return [
    '| clippings | what | wall s | processor s | peak MB | wall / Hugo |',
    '| --------: | ---- | -----: | ----------: | ------: | ----------: |',
    ...rows,
  ].join('\n')
}

/** What the phases of each build took: index and data have goals of their own. */
function formatPhases(results: readonly Result[]): string {
  const told = results.filter(({ phases }) => phases.size > 1)
  const names = [...new Set(told.flatMap(({ phases }) => [...phases.keys()]))]
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  return [
    row(['clippings', 'phases of, s', ...names]),
    row(['---:', '---', ...names.map(() => '---:')]),
    ...told.map(({ size, what, phases }) =>
      row([size, what, ...names.map((name) => phases.get(name)?.toFixed(2) ?? '')]),
    ),
  ].join('\n')
}

const [processor] = cpus()
const hugoVersion = has('hugo')
  ? execFileSync('hugo', ['version'], { encoding: 'utf8' }).split(' ')[1]
  : 'none'
process.stdout.write(
  `${cpus().length} × ${processor?.model ?? '?'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, Hugo ${hugoVersion}\n`,
)
const results = sizes.flatMap(runSize)
say(`${formatResults(results)}\n\n${formatPhases(results)}`)
if (values.chart !== undefined) writeFileSync(values.chart, drawChart(results))
