/** The site that the run has built, its pages by kind, and ways to open them. */
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { withPage, type PageLog } from '../browser/pages.ts'
import { listSite, type Run } from './build.ts'

/** Pages open at once: more would only share the two cores that a small machine has. */
const LANES = 2
/** Findings that a failure lists. */
const SHOWN = 25

export interface Site {
  readonly folder: string
  /** Every file, as a path with `/` below the folder. */
  readonly files: ReadonlySet<string>
  /** Every HTML page, in order. */
  readonly pages: readonly string[]
}

/** The site of this run. Throws what the build printed when it failed. */
export function builtSite(): Site {
  const { run, folder } = inject('site')
  return openSite(folder, run)
}

/** The site of the written archive. Throws what the build printed when it failed. */
export function writtenSite(): Site {
  const { run, folder } = inject('written')
  return openSite(folder, run)
}

/** Both, for tests that hold for either, and whether the pages with the least in them are looked at too. */
export const SITES: readonly (readonly [name: string, site: () => Site, least: boolean])[] = [
  ['the five clippings', builtSite, true],
  ['the written archive', writtenSite, false],
]

/**
 * The site that a build wrote into a folder. Throws what the build printed when it failed, and when there is no
 * page, since a test over no pages could not fail.
 */
export function openSite(folder: string, run: Run): Site {
  if (run.code !== 0) throw new Error(`expected the build to end with 0, found ${run.code}\n${run.stderr}`)
  const files = listSite(folder)
  const pages = files.filter((file) => file.endsWith('.html'))
  if (pages.length === 0) throw new Error(`expected pages in ${folder}`)
  return { folder, files: new Set(files), pages }
}

/** Make a new folder of a test's own; it is removed at the end of the run. */
export function makeFolder(name: string): string {
  return mkdtempSync(join(inject('site').scratch, `${name}-`))
}

/** Names of pages that are not the id of something. */
const FIXED = new Set(['index', 'report', 'coverage', 'events'])

/** The kind of a page: its path without years, months and ids. `chronology/2024/01.html //=> chronology/#/#` */
export function kindOf(path: string): string {
  const [first = '', ...rest] = path.replace(/\.html$/, '').split('/')
  const kinds = rest.map((part) => (/^\d+$/.test(part) ? '#' : FIXED.has(part) ? part : '*'))
  return [first, ...kinds].join('/')
}

/**
 * Of each kind of page the one with the most in it and, where wanted, the one with the least. Pages of former ids,
 * which lead away by themselves, are gone before they can be looked at.
 */
export function samplePages(site: Site, least = true): string[] {
  const kinds = new Map<string, string[]>()
  for (const page of site.pages) kinds.set(kindOf(page), [...(kinds.get(kindOf(page)) ?? []), page])
  const size = (path: string): number => statSync(join(site.folder, path)).size
  const stays = (path: string): boolean => !readPage(site, path).includes('http-equiv="refresh"')
  return [...kinds.values()].flatMap((pages) => {
    const sorted = pages.map((path) => ({ path, size: size(path) })).sort((a, b) => b.size - a.size)
    const most = sorted.find(({ path }) => stays(path))
    const fewest = least ? sorted.findLast(({ path }) => stays(path)) : undefined
    return [...new Set([most, fewest])].flatMap((page) => page?.path ?? [])
  })
}

/** The content of a page. */
export function readPage(site: Site, path: string): string {
  return readFileSync(join(site.folder, path), 'utf8')
}

/** The first of many findings and the number of the rest, so that a failure can be read. */
export function firstOf(found: readonly string[]): string[] {
  const rest = found.length - SHOWN
  return rest > 0 ? [...found.slice(0, SHOWN), `and ${rest} more`] : [...found]
}

/** Check the source of every page and list what was found first, each with its page. */
export function checkPages(site: Site, check: (html: string, path: string) => Iterable<string>): string[] {
  const found = site.pages.flatMap((path) =>
    [...check(readPage(site, path), path)].map((what) => `${path}: ${what}`),
  )
  return firstOf(found)
}

/** Visit addresses, two at a time, in pages with these options; list what `check` found first, with its address. */
export async function visitAll(
  addresses: readonly string[],
  options: BrowserContextOptions,
  check: (page: Page, log: PageLog) => Promise<readonly string[]>,
): Promise<string[]> {
  const waiting = [...addresses]
  const found: string[] = []
  const lane = (): Promise<void> =>
    withPage(options, async (page, log) => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        log.problems.length = 0
        log.requests.length = 0
        await page.goto(address)
        await page.evaluate('document.fonts.ready.then(() => null)')
        for (const what of await check(page, log)) found.push(`${address}: ${what}`)
      }
    })
  await Promise.all(Array.from({ length: LANES }, lane))
  return firstOf(found.sort())
}
