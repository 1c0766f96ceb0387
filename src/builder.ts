/**
 * A process that builds for `npm run dev`, again and again: what a change leaves as it was stays loaded.
 * It is started by development.ts, takes an order at a time and answers each.
 */
import type { BuildFailure } from 'esbuild'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from './diagnostics.ts'
import { openModules } from './modules.ts'
import type { buildSite, SiteSummary } from './site.ts'

export interface BuildOrder {
  readonly content: string
  readonly output: string
  /** How many threads render pages; as many as pay when left out. */
  readonly threads?: number
}

export interface BuildResult {
  /** Null when nothing was written. */
  readonly summary: SiteSummary | null
  readonly diagnostics: readonly Diagnostic[]
  /** What went wrong in the program itself; null when nothing did. */
  readonly trouble: string | null
  /** States of the sources that this process has loaded so far. */
  readonly loaded: number
}

/** src/site.ts, as it is at one time or another. */
interface SiteModule {
  readonly buildSite: typeof buildSite
}

const modules = openModules()
const programs = new Set<string>()

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}

/** An error of the sources as `file:line:column message` lines, of the running program as its stack. */
function describe(error: unknown): string {
  if (isBuildFailure(error))
    return error.errors
      .map(({ text, location }) => {
        if (location === null) return text
        const { file, line, column, lineText } = location
        return `${relative('.', file)}:${line}:${column + 1} error ${text}\n    ${lineText.trim()}`
      })
      .join('\n')
  if (!(error instanceof Error)) return String(error)
  // Eleventy wraps what a template throws.
  if ('originalError' in error && error.originalError instanceof Error) return describe(error.originalError)
  // Modules stand in a folder of their own; their source maps name the sources.
  return (error.stack ?? error.message).replaceAll(/file:\/\/[^\s):]+/g, (url) =>
    relative('.', fileURLToPath(url)),
  )
}

async function build({ content, output, threads }: BuildOrder): Promise<BuildResult> {
  try {
    const { site, files } = await modules.update()
    programs.add(site + files.templates)
    const current = (await import(site)) as SiteModule
    const options = { content, output, base: '/', cards: false, threads, program: files }
    const { summary, diagnostics } = await current.buildSite({ ...options, wait: () => {}, tell: () => {} })
    return { summary, diagnostics, trouble: null, loaded: programs.size }
  } catch (error) {
    return { summary: null, diagnostics: [], trouble: describe(error), loaded: programs.size }
  }
}

process.setSourceMapsEnabled(true)
process.on('message', (order: BuildOrder) => {
  void build(order).then((result) => process.send?.(result))
})
// The server ended.
process.on('disconnect', () => process.exit(0))
