/** From a content folder to the finished site on disk: reads, compiles, renders, and only then writes. */
import { hash } from 'node:crypto'
import { extname, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileArchive, type Archive } from './archive.ts'
import { NO_MEMORY, type JoinMemory } from './chronology/memory.ts'
import { cardFiles } from './cards.ts'
import { dataFiles } from './data/files.ts'
import type { Companions } from './data/publication.ts'
import { LARGEST } from './data/sheets.ts'
import { searchDescription } from './data/site-files.ts'
import { sitemapFiles } from './data/sitemap.ts'
import { isError, type Diagnostic } from './diagnostics.ts'
import { readCached, readContent, readFolder, type SiteFile } from './files.ts'
import { fontFiles } from './fonts.ts'
import { openLibrary, type KeptReadings, type Shelves } from './library.ts'
import { openMemory, type MemoryOf, type OpenMemory } from './memory.ts'
import { openOwnPages, type OwnPages } from './own-pages.ts'
import { addressless, emptied, hostLimits, leftOut, passedOver, refusal, unwritable } from './notices.ts'
import { outwardOf } from './outward.ts'
import { openOutput, refuseNesting, refuseOutput, type Output, type WriteReport } from './output.ts'
import { digestsOf } from './pages/answers.ts'
import { giveSite } from './pages/eleventy.ts'
import { collectCharacters } from './pages/fonts.ts'
import { headersFile } from './pages/headers.ts'
import { paths } from './pages/links.ts'
import { publicationOf } from './pages/publication.ts'
import { searchFiles, type SearchMemory } from './pages/search.ts'
import { indexSite, type Site } from './pages/site.ts'
import { keyOfMap, startPress, type KeptSite, type Press } from './press.ts'
import { facesIn, hashesIn, openRecall, type OpenRecall } from './recall.ts'
import { openSearched } from './searched.ts'
import { openSources } from './sources.ts'
import { findStanding, keepStanding, keyOfBuild, type Told } from './standing.ts'
import type { Tell } from './terminal.ts'
import { openVeil, type Veil } from './veil.ts'

export interface SiteOptions {
  /** The content folder. */
  readonly content: string
  /** The folder that the site is written to. */
  readonly output: string
  /** The path under which the site is served, from `/` to `/`. */
  readonly base: string
  /** A picture is made for each article and event, to be shared with. */
  readonly cards: boolean
  /** A site without clippings may take the place of one that has some. */
  readonly allowEmpty?: boolean | undefined
  /** Told, with its number, of another process that builds into the folder and is waited for. */
  readonly wait: (builder: number) => void
  /** Told how far reading and writing are. */
  readonly tell: Tell
  /** Told of each phase of the work when it begins. */
  readonly begin?: ((phase: Phase) => void) | undefined
  /** Where readings are kept; in the cache when left out. */
  readonly shelves?: Shelves | undefined
  /** How many threads render pages; as many as pay when left out. The site is the same. */
  readonly threads?: number | undefined
  /** What the build takes of its own program; what stands beside this module when left out. */
  readonly program?: ProgramFiles
}

/** What a build does, in order. */
export const PHASES = [
  'files',
  'readings',
  'events',
  'indexes',
  'data',
  'lists',
  'search',
  'pages',
  'fonts',
  'moves',
] as const
export type Phase = (typeof PHASES)[number]

/** Parts of the program that are read as files; paths from the working folder. */
export interface ProgramFiles {
  /** Folder of the templates. */
  readonly templates: string
  /** Eleventy's configuration. */
  readonly config: string
  /** The script of the search page. */
  readonly script: string
}

export interface SiteSummary {
  readonly clippings: number
  readonly events: number
  readonly pages: number
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  /** Clippings, and readings of them, that were taken from the shelves of others. */
  readonly taken: number
}

/** A file beside `src`, which is where this module stands both in the source and in the program made of it. */
function besideSource(name: string): string {
  const path = relative('.', fileURLToPath(new URL(`../${name}`, import.meta.url)))
  return path.split(sep).join('/')
}

/** The page that searches, where the site has one. */
const SEARCH = 'search/index.html'

function ownProgram(): ProgramFiles {
  return {
    templates: besideSource('templates'),
    config: besideSource(`.eleventy${extname(import.meta.url)}`),
    script: besideSource('browser/search.js'),
  }
}

/** Renders the site's own pages and lists, which are Eleventy's; nothing is written. */
async function renderTemplates(
  site: Site,
  { templates, config: configPath }: ProgramFiles,
): Promise<SiteFile[]> {
  // Loaded only here: it takes longer to load than most commands take to run.
  const { default: Eleventy } = await import('@11ty/eleventy')
  const output = '_site'
  const eleventy = new Eleventy(templates, output, {
    configPath,
    quietMode: true,
    config: (config) => giveSite(config, site),
  })
  await eleventy.init()
  const pages = await eleventy.toJSON()
  return pages.map((page) => ({
    path: relative(output, page.outputPath).split(sep).join('/'),
    content: page.content,
  }))
}

/** What the files of a site are made with. */
interface Rendering {
  readonly site: Site
  readonly press: Press
  /** Filled with the data files that are cut. */
  readonly parts: Map<string, readonly string[]>
  /** What the last build left of data files; null where nothing is kept. */
  readonly memory: OpenMemory | null
  /** The same of the search index. */
  readonly searched: SearchMemory | null
  /** The same of the pages of which there is one each; made when the data files are, which they name. */
  readonly own: (() => OwnPages) | null
}

/** Gives every file of the site to `output`, one by one; says how many are pages. */
async function renderSite(
  { site, press, parts, memory, searched, own }: Rendering,
  { base, tell, begin, program = ownProgram() }: SiteOptions,
  output: Output,
): Promise<number> {
  const { put } = output
  const characters = collectCharacters()
  const pages: string[] = []
  const publication = publicationOf(site)
  // Before the page that lists them.
  begin?.('data')
  const tellParts = (name: string, names: readonly string[]): void => void parts.set(name, names)
  for (const file of dataFiles({ ...site, publication }, tellParts, LARGEST, memory))
    if ('content' in file) put(file)
    else if ('lines' in file) output.putLines(file)
    else output.leave(file.path)
  begin?.('lists')
  const ownPages = own?.() ?? null
  for (const page of ownPages?.standing ?? []) {
    characters.add(page.characters)
    output.leave(page.path)
    pages.push(page.path)
  }
  if (ownPages?.standing == null) {
    const rendered = await renderTemplates(ownPages?.site ?? site, program)
    for (const page of rendered) {
      characters.add(page.content.toString())
      put(page)
      pages.push(page.path)
    }
    ownPages?.keep(rendered)
  }
  begin?.('search')
  if (pages.includes(SEARCH)) for (const file of searchDescription(publication, SEARCH)) output.putLines(file)
  for (const file of searchFiles(site, searched)) put(file)
  begin?.('pages')
  const printed = await press.finish((done) => tell('writing', done, press.pages))
  for (const placed of printed.placed) {
    output.take(placed)
    pages.push(placed.path)
  }
  for (const rare of printed.characters) characters.add(rare)
  const found = pages.filter((path) => path !== paths.notFound).sort()
  for (const file of sitemapFiles(found, publication.address)) output.putLines(file)
  begin?.('fonts')
  // Made with the program; sources that run as they are leave the page without its script.
  const script = readCached(program.script)
  if (script !== null) put({ path: paths.asset('search.js'), content: script })
  for (const file of readFolder('public')) put(file)
  if (site.cards) for await (const file of cardFiles(site)) put(file)
  const fonts = await fontFiles(characters.all())
  for (const file of fonts) put(file)
  const headers = headersFile(
    base,
    fonts.map(({ path }) => path),
  )
  put({ path: '_headers', content: headers })
  // GitHub Pages would leave out what its own generator does not know.
  put({ path: '.nojekyll', content: '' })
  return pages.length
}

/** What is kept of the readings of an archive. */
interface KeptArchive extends KeptReadings {
  /** By clipping id (`pages/face.ts`). */
  readonly faces: ReadonlyMap<string, string>
}

/** What a build makes of a content folder; it holds the bytes of none of its files. */
interface Compiled {
  readonly key: string | null
  /** What the last build told, where its site stands as it is to be. */
  readonly standing: Told | null
  readonly archive: Archive | null
  readonly kept: KeptArchive | null
  readonly taken: number
  readonly diagnostics: Diagnostic[]
}

async function compileContent(options: SiteOptions): Promise<Compiled> {
  const sources = openSources(options.content)
  const { content, diagnostics: inFiles } = readContent(options.content, sources.read)
  sources.keep()
  const { program = ownProgram() } = options
  const key = inFiles.length > 0 ? null : keyOfBuild(content, options, program)
  const standing = findStanding(options.output, key)
  if (standing !== null) return { key, standing, archive: null, kept: null, taken: 0, diagnostics: [] }
  const read = (done: number, total: number): void => options.tell('reading', done, total)
  const library = openLibrary(content, read, options.shelves)
  const opened: { recall: OpenRecall | null } = { recall: null }
  const recalled = (): JoinMemory => (opened.recall = openRecall(options.output, library.kept())) ?? NO_MEMORY
  const { archive, diagnostics: inContent } = await compileArchive(content, library, options.begin, recalled)
  const { recall } = opened
  const faces = archive === null || recall === null ? new Map() : facesIn(archive.readings, recall)
  // At once: what was found out about reports takes as much room as the reports.
  recall?.keep()
  library.close()
  const readings = library.kept()
  const kept = readings && { ...readings, faces }
  const reason = refuseNesting(options.output, options.content) ?? refuseOutput(options.output)
  const inOutput = reason === null ? [] : [refusal(options.output, reason)]
  const lost = content.clippings.length > 0 || inFiles.length > 0 ? null : emptied(options)
  if (lost !== null) inOutput.push(lost)
  const stray = passedOver(options.content, content.others ?? [])
  const diagnostics = [...inFiles, ...(stray === null ? [] : [stray]), ...inContent, ...inOutput]
  return { key, standing, archive, kept, taken: library.taken(), diagnostics }
}

/** Builds the site; when anything is in error nothing is written and the summary is null. */
export async function buildSite(options: SiteOptions): Promise<{
  summary: SiteSummary | null
  diagnostics: readonly Diagnostic[]
}> {
  options.begin?.('files')
  const { key, standing, archive, kept, taken, diagnostics } = await compileContent(options)
  if (standing !== null) return standing
  if (archive === null || diagnostics.some(isError)) return { summary: null, diagnostics }
  if (archive.settings.url === null) diagnostics.push(addressless(options.content))

  try {
    const { pages, companions, report } = await writeSite(archive, kept, options)
    const missing = leftOut(options.content, archive.settings, companions)
    if (missing !== null) diagnostics.push(missing)
    const { sizes, ...written } = report
    diagnostics.push(...hostLimits(options, archive.settings, sizes))
    const counts = {
      clippings: archive.readings.length,
      events: archive.events.length,
      pages,
      taken,
    }
    const told = { summary: { ...counts, ...written }, diagnostics }
    keepStanding(options.output, key, told)
    return told
  } catch (error) {
    const trouble = unwritable(options.output, error)
    if (trouble === null) throw error
    return { summary: null, diagnostics: [...diagnostics, trouble] }
  }
}

/** What is kept of a site hangs on; null where the sources run as they are, whose state nothing tells. */
function keyOfSite(site: Site, { folder }: KeptReadings): string | null {
  if (import.meta.url.endsWith('.ts')) return null
  return hash('sha256', JSON.stringify([import.meta.url, folder, keyOfMap(site), site.settings]))
}

/** What tells the states of a site apart. */
interface Known extends KeptSite {
  readonly veil: Veil
  readonly memory: MemoryOf
}

/** Null where nothing is kept of the readings, or the sources run as they are. */
function knownOf(site: Site, kept: KeptArchive | null, options: SiteOptions): Known | null {
  const key = kept && keyOfSite(site, kept)
  if (kept === null || key === null) return null
  const digests = digestsOf(site, { reading: hashesIn(kept), face: (id) => kept.faces.get(id) })
  const event = (id: string): string => {
    const found = site.eventById.get(id)
    if (found === undefined) return ''
    const clippings = found.reports.map(({ clipping }) => digests.reading(clipping))
    return `${digests.event(id)} ${site.slots.get(id) ?? ''} ${clippings.join(' ')}`
  }
  const { base, cards, program = ownProgram() } = options
  const outward = outwardOf(site, digests, JSON.stringify([key, base, cards, program]))
  const veil = openVeil(site)
  return { kept, digests, outward, veil, memory: { key, reading: digests.reading, event, outward, veil } }
}

async function writeSite(
  archive: Archive,
  kept: KeptArchive | null,
  options: SiteOptions,
): Promise<{ pages: number; companions: Companions; report: WriteReport }> {
  const { base, cards } = options
  const output = await openOutput(options.output, options.wait)
  let press: Press | null = null
  try {
    const parts: Rendering['parts'] = new Map()
    options.begin?.('indexes')
    const site = indexSite(archive, { base, cards, parts, drawings: new Map() })
    const known = knownOf(site, kept, options)
    const to = { output: options.output, stamps: output.stamps }
    press = startPress(site, known, { ...to, threads: options.threads })
    const memory = known && openMemory(options.output, known.memory, output.stamps)
    const searched = known && openSearched(options.output, known.memory)
    const own = known && (() => openOwnPages(site, known, to))
    const pages = await renderSite({ site, press, parts, memory, searched, own }, options, output)
    options.begin?.('moves')
    const report = output.commit()
    press.keep()
    memory?.keep()
    return { pages, companions: site.companions, report }
  } catch (error) {
    await press?.stop()
    output.abandon()
    throw error
  }
}
