/**
 * `node --expose-gc --import tsx bench/search.ts [CLIPPINGS] [--kept FILE]`: the search index and the data files of a made corpus. Prints
 * the time and memory that it takes beside the archive, its files, what the first search of two words and a name loads,
 * and how long the answer takes once that is there. `--kept` names a file for the read archive, written where it is not
 * there, so that a second run need not read again.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { compileArchive } from '../src/archive.ts'
import { readAuthority } from '../src/authority/read.ts'
import { dataFiles } from '../src/data/files.ts'
import { readAuthorityFiles } from '../src/files.ts'
import { renderArticlePage } from '../src/pages/articles.ts'
import { publicationOf } from '../src/pages/publication.ts'
import { searchFiles } from '../src/pages/search.ts'
import { indexSite, type Site, type SiteRecords } from '../src/pages/site.ts'
import type { Index } from '../src/search/lists.ts'
import { search } from '../src/search/query.ts'
import { openFolder } from '../tests/search/folder.ts'
import { makeCorpus } from './corpus.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kept: { type: 'string', default: '' } },
})
const size = Number(positionals[0] ?? 10_000)
/** Two words of the corpus and a name of two words. */
const QUERIES = [
  'هجوم صاروخي بغداد',
  'استهداف قاعدة الحشد الشعبي',
  'المفاوضات الحدود حركة حماس',
  '"استمرت ساعات وأوقعت"',
] as const
/** Results shown at once; the passages of those in view are asked for, some four on a screen. */
const SHOWN = 10
const IN_VIEW = 4

async function readRecords(): Promise<SiteRecords> {
  if (existsSync(values.kept)) return deserialize(readFileSync(values.kept)) as SiteRecords
  const { files } = readAuthorityFiles('content')
  const { authority } = readAuthority(files)
  const clippings = [...makeCorpus(authority, size)].map(({ name, content }) => {
    return { file: `clippings/${name}`, bytes: Buffer.from(content) }
  })
  const { archive } = await compileArchive({ ...files, settings: null, decisions: null, clippings })
  if (archive === null) throw new Error('expected the corpus to be free of errors')
  const { actors, places, outlets } = archive.authority
  const records = { ...archive, authority: { actors, places, outlets } }
  if (values.kept !== '') writeFileSync(values.kept, serialize(records))
  return records
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`
const sizeOf = (content: string | Uint8Array): number => Buffer.byteLength(content)
const zipped = (content: string | Uint8Array): number => gzipSync(content).length

/** Asks a query of the files, as a browser that has none of them. */
async function ask(site: Site, files: ReadonlyMap<string, Uint8Array>, query: string): Promise<string> {
  const loaded = new Map<string, unknown>()
  const folder = openFolder((path) => Buffer.from(files.get(`search/${path}`) ?? []).toString())
  /** Keeps what was loaded, as a page does. */
  const once = async <T>(key: string, load: () => Promise<T>): Promise<T> => {
    if (!loaded.has(key)) loaded.set(key, await load())
    return loaded.get(key) as T
  }
  const index: Index = {
    overview: folder.overview,
    terms: (file) => once(`terms ${file}`, () => folder.terms(file)),
    forms: (file) => once(`forms ${file}`, () => folder.forms(file)),
    places: (file) => once(`places ${file}`, () => folder.places(file)),
    words: (file) => once(`words ${file}`, () => folder.words(file)),
  }
  const options = { exact: false, filters: [] }
  const answer = await search(index, query, options)
  const entries = answer.found.slice(0, SHOWN).map(({ article }) => folder.article(article))
  const started = performance.now()
  await search(index, query, options)
  const answered = performance.now() - started
  const parts = [...folder.read.keys()].map((name) => files.get(`search/${name}.js`) ?? '')
  const carried = entries.every(({ paragraphs }) => paragraphs !== null)
  const pages = carried
    ? []
    : entries.slice(0, IN_VIEW).map(({ path }) => {
        const reading = site.readingById.get(path.replace(/^articles\/|\.html$/g, ''))
        return reading === undefined ? '' : renderArticlePage(site, reading)
      })
  const sum = <T extends string | Uint8Array>(list: readonly T[], of: (content: T) => number): string =>
    kilobytes(list.reduce((total, content) => total + of(content), 0))
  return [
    query,
    answer.found.length,
    `${parts.length} files`,
    sum(parts, sizeOf),
    sum(parts, zipped),
    `${pages.length} pages`,
    sum(pages, sizeOf),
    sum(pages, zipped),
    `${answered.toFixed(0)} ms`,
  ].join(' | ')
}

/** Makes every data file and hashes it, as a build does, and writes it nowhere; prints the slowest. */
function measureData(all: Site): void {
  const costs = new Map<string, number>()
  let bytes = 0
  const begun = process.cpuUsage()
  const from = performance.now()
  let last = process.cpuUsage()
  for (const file of dataFiles({ ...all, publication: publicationOf(all) })) {
    if ('stands' in file) continue
    const sum = createHash('sha256')
    for (const piece of 'content' in file ? [file.content] : file.lines()) {
      sum.update(piece)
      bytes += Buffer.byteLength(piece)
    }
    sum.digest('hex')
    const spent = process.cpuUsage(last)
    last = process.cpuUsage()
    const name = file.path.replace(/^(?!data\/).*/, 'beside pages').replace(/-\d+(?=\.)/, '')
    costs.set(name, (costs.get(name) ?? 0) + (spent.user + spent.system) / 1e6)
  }
  const spent = process.cpuUsage(begun)
  const slowest = [...costs].sort(([, a], [, b]) => b - a).slice(0, 8)
  process.stdout.write(
    `data files: ${((performance.now() - from) / 1000).toFixed(2)} s (processor ${((spent.user + spent.system) / 1e6).toFixed(2)} s), ` +
      `${(bytes / 1e6).toFixed(0)} MB: ${slowest.map(([name, cost]) => `${name} ${cost.toFixed(2)} s`).join(', ')}\n`,
  )
}

const site = indexSite(await readRecords())
const collect = globalThis.gc ?? (() => {})
collect()
const before = process.memoryUsage()
const usage = process.cpuUsage()
const started = performance.now()
const made = searchFiles(site)
const wall = performance.now() - started
const { user, system } = process.cpuUsage(usage)
const after = process.memoryUsage()
const files = new Map(made.map(({ path, content }) => [path, content]))
const bytes = made.reduce((sum, { content }) => sum + content.length, 0)
process.stdout.write(
  `${site.readings.length} clippings: ${(wall / 1000).toFixed(2)} s (processor ${((user + system) / 1e6).toFixed(2)} s), ` +
    `${((after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20).toFixed(0)} MB with garbage, ${made.length} files, ${(bytes / 1e6).toFixed(1)} MB\n`,
)
process.stdout.write(
  `index.js ${kilobytes(sizeOf(files.get('search/index.js') ?? ''))}, ${kilobytes(zipped(files.get('search/index.js') ?? ''))} gzip\n`,
)
measureData(site)
process.stdout.write('query | found | index | plain | gzip | passages | plain | gzip | answer\n')
for (const query of QUERIES) process.stdout.write(`${await ask(site, files, query)}\n`)
