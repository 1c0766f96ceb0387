/** From a content folder to the finished site on disk: reads, compiles, renders, and only then writes. */
import { extname, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileArchive, type Archive } from './archive.ts'
import { dataFiles } from './data/files.ts'
import { isError, type Diagnostic } from './diagnostics.ts'
import { readContent, readFolder, refuseOutput, writeSite, type SiteFile } from './files.ts'
import { fontFiles } from './fonts.ts'
import { openLibrary } from './library.ts'
import { giveSite } from './pages/eleventy.ts'
import { renderPages } from './pages/pages.ts'
import { indexSite, type Site } from './pages/site.ts'

export interface SiteOptions {
  /** The content folder. */
  readonly content: string
  /** The folder that the site is written to. */
  readonly output: string
  /** The path under which the site is served, from `/` to `/`. */
  readonly base: string
}

export interface SiteSummary {
  readonly clippings: number
  readonly events: number
  readonly pages: number
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/** A file beside `src`, which is where this module stands both in the source and in the program made of it. */
function besideSource(name: string): string {
  const path = relative('.', fileURLToPath(new URL(`../${name}`, import.meta.url)))
  return path.split(sep).join('/')
}

const EXTENSION = extname(import.meta.url)

/** Renders the site's own pages and lists, which are Eleventy's; nothing is written. */
async function renderTemplates(site: Site): Promise<SiteFile[]> {
  // Loaded only here: it takes longer to load than most commands take to run.
  const { default: Eleventy } = await import('@11ty/eleventy')
  const output = '_site'
  const eleventy = new Eleventy(besideSource('templates'), output, {
    configPath: besideSource(`.eleventy${EXTENSION}`),
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

/** Every file of the site. */
async function renderSite(
  archive: Archive,
  base: string,
): Promise<{ pages: SiteFile[]; others: SiteFile[] }> {
  const site = indexSite(archive, { base })
  const pages = [...renderPages(site), ...(await renderTemplates(site))]
  const fonts = await fontFiles(pages.map((page) => page.content.toString()))
  const others = [
    ...dataFiles(archive),
    ...readFolder('public'),
    ...fonts,
    // GitHub Pages would leave out what its own generator does not know.
    { path: '.nojekyll', content: '' },
  ]
  return { pages, others }
}

function refusal(output: string, reason: string): Diagnostic {
  return {
    level: 'error',
    rule: 'output-refused',
    file: output,
    line: null,
    column: null,
    message: `Unexpected output folder: ${reason}, expected a new or empty folder or an earlier site, choose another with --output`,
  }
}

/** Builds the site; when anything is in error nothing is written and the summary is null. */
export async function buildSite(options: SiteOptions): Promise<{
  summary: SiteSummary | null
  diagnostics: readonly Diagnostic[]
}> {
  const { content, diagnostics: inFiles } = readContent(options.content)
  const library = openLibrary(content)
  const { archive, diagnostics: inContent } = await compileArchive(content, library)
  library.close()
  const reason = refuseOutput(options.output)
  const inOutput = reason === null ? [] : [refusal(options.output, reason)]
  const diagnostics = [...inFiles, ...inContent, ...inOutput]
  if (archive === null || diagnostics.some(isError)) return { summary: null, diagnostics }

  const { pages, others } = await renderSite(archive, options.base)
  const report = writeSite(options.output, [...pages, ...others])
  const counts = { clippings: archive.readings.length, events: archive.events.length, pages: pages.length }
  return { summary: { ...counts, ...report }, diagnostics }
}
