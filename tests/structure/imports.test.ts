import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, parseSource, readSources, type Source } from './sources.ts'

/** The folders of `src/`, in order: each imports from those above it alone. */
const FOLDERS = [
  'arabic',
  'dates',
  'authority',
  'clippings',
  'articles',
  'imports',
  'mentions',
  'reports',
  'chronology',
  'search',
  'data',
  'pages',
]
/** Beside the folders and open to every one of them: they import no stage. */
const OPEN = ['records.ts', 'diagnostics.ts', 'sorted.ts', 'yaml.ts']
/** What reaches outside the program: for the files on top alone. */
const EFFECTS =
  /^(?:node:)?(?:fs|os|process|child_process|worker_threads|http|https|net|readline|tty)(?:\/|$)/

/** The first part of a path below `src/`: a folder, or a file beside the folders. */
function homeOf(path: string): string {
  return path.split('/')[1] ?? ''
}

/** Why a file of a stage may not import this; null when it may. */
function objection(source: Source, specifier: string): string | null {
  if (!specifier.startsWith('.')) return EFFECTS.test(specifier) ? 'reaches outside the program' : null
  const from = homeOf(source.path)
  const to = homeOf(posix.normalize(posix.join(posix.dirname(source.path), specifier)))
  if (to === from || OPEN.includes(to)) return null
  if (OPEN.includes(from)) return 'is open to all and imports what is not'
  if (!FOLDERS.includes(to)) return 'stands on top of the stages'
  return FOLDERS.indexOf(to) < FOLDERS.indexOf(from) ? null : `stands below ${from}/`
}

/** The objections to what a file imports. */
function objections(source: Source): string[] {
  return importsOf(source).flatMap((specifier) => {
    const reason = objection(source, specifier)
    return reason === null ? [] : [`${source.path} imports ${specifier}, which ${reason}`]
  })
}

describe('imports', () => {
  test('every folder of the sources has its place in the order', () => {
    // Declarations for packages that bring none stand apart: they are no code.
    const code = readSources('src').filter(({ path }) => !path.endsWith('.d.ts'))
    const homes = new Set(code.map(({ path }) => homeOf(path)))
    const unknown = [...homes].filter((home) => !home.endsWith('.ts') && !FOLDERS.includes(home))
    expect(unknown).toEqual([])
  })

  test('lead upward alone, and never outside the program', () => {
    const stages = readSources('src').filter(({ path }) => {
      const home = homeOf(path)
      return FOLDERS.includes(home) || OPEN.includes(home)
    })
    expect(stages.length).toBeGreaterThan(20)
    expect(stages.flatMap(objections)).toEqual([])
  })

  test('of the disk stand in the files on top alone', () => {
    const disk = readSources('src').filter((source) =>
      importsOf(source).some((specifier) => /^(?:node:)?fs(?:\/|$)/.test(specifier)),
    )
    expect(disk.map(({ path }) => path).filter((path) => path.split('/').length > 2)).toEqual([])
    expect(disk.map(({ path }) => path)).toContain('src/files.ts')
  })

  test('of templates are pages and records, not the stages below them', () => {
    const allowed = /^\.\.\/src\/(?:pages|data|search)\/|^\.\.\/src\/records\.ts$|^\.{1,2}\/[\w-]+\.|^[^.]/
    const found = readSources('templates').flatMap((source) =>
      importsOf(source)
        .filter((specifier) => !allowed.test(specifier) || EFFECTS.test(specifier))
        .map((specifier) => `${source.path} imports ${specifier}`),
    )
    expect(found).toEqual([])
  })

  test('name Node modules with `node:`', () => {
    const bare = new Set(builtinModules)
    const found = ['src', 'templates', 'tests'].flatMap((folder) =>
      readSources(folder).flatMap((source) =>
        importsOf(source)
          .filter((specifier) => bare.has(specifier))
          .map((specifier) => `${source.path} imports ${specifier}`),
      ),
    )
    expect(found).toEqual([])
  })
})

describe('the rule of imports', () => {
  const rule = (path: string, text: string): string[] => objections(parseSource(path, text))

  test.each([
    ['src/dates/resolve.ts', "import { foldText } from '../arabic/fold.ts'"],
    ['src/dates/resolve.ts', "import { parseEdtf } from './edtf.ts'"],
    ['src/dates/resolve.ts', "import type { DateRange } from '../records.ts'"],
    ['src/pages/components/list.ts', "import { html } from '../html.ts'"],
    ['src/clippings/seal.ts', "import { createHash } from 'node:crypto'"],
  ])('accepts in %s: %s', (path, text) => {
    expect(rule(path, text)).toEqual([])
  })

  test.each([
    ['src/dates/resolve.ts', "import { tagMentions } from '../mentions/tag.ts'"],
    ['src/dates/resolve.ts', "export type { Mention } from '../mentions/tag.ts'"],
    ['src/dates/resolve.ts', "const late = await import('../pages/html.ts')"],
    ['src/dates/resolve.ts', "import { readFolder } from '../files.ts'"],
    ['src/dates/resolve.ts', "import { readFileSync } from 'node:fs'"],
    ['src/pages/components/list.ts', "import { env } from 'node:process'"],
    ['src/records.ts', "import { foldText } from './arabic/fold.ts'"],
  ])('rejects in %s: %s', (path, text) => {
    expect(rule(path, text)).toHaveLength(1)
  })
})
