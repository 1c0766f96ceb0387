/**
 * The sources as modules for a process that goes on while they change (`npm run dev`).
 *
 * Each file becomes a module under an address that holds the hash of its code and of all that it imports. So what a
 * change does not reach keeps its address, stays loaded and warm, with what it remembers; what it does reach, however
 * many imports away, has a new address and is loaded anew. Nothing old is ever taken for new.
 */
import { build, transform, type TransformOptions } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, posix, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SEARCH_SCRIPT } from './browser-script.js'
import { listFiles } from './files.ts'
import type { ProgramFiles } from './site.ts'

const FOLDER = '.cache/modules'
const FOLDERS = ['src', 'templates'] as const
const CONFIG = '.eleventy.ts'
/** As esbuild writes imports of files: always in double quotes. */
const IMPORT = /(\bfrom |\bimport |\bimport\()"(\.[^"\n]*\.(?:ts|js))"/g
const OPTIONS: TransformOptions = {
  loader: 'ts',
  format: 'esm',
  target: 'node20.19',
  sourcemap: 'inline',
  sourcesContent: false,
  logLevel: 'silent',
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
}

interface Source {
  /** Size and time of the file. */
  readonly stamp: string
  readonly code: string
}

/** The program made of the sources as they are now. */
export interface Program {
  /** Address of the module that builds sites. */
  readonly site: string
  readonly files: ProgramFiles
}

export interface Modules {
  /** Reads what changed since the last time; throws esbuild's errors for a file that cannot be read. */
  update(): Promise<Program>
}

/** Removes what processes that ended left behind. */
function removeOld(): void {
  if (!existsSync(FOLDER)) return
  for (const name of readdirSync(FOLDER))
    try {
      process.kill(Number(name), 0)
    } catch {
      rmSync(join(FOLDER, name), { recursive: true, force: true })
    }
}

/** Modules of the sources of this project, kept in a folder of this process. */
export function openModules(): Modules {
  removeOld()
  const folder = `${FOLDER}/${process.pid}`
  let sources = new Map<string, Source>()

  const read = async (file: string): Promise<[string, Source]> => {
    const { size, mtimeNs } = statSync(file, { bigint: true })
    const stamp = `${size} ${mtimeNs}`
    const known = sources.get(file)
    if (known?.stamp === stamp) return [file, known]
    const { code } = await transform(readFileSync(file, 'utf8'), { ...OPTIONS, sourcefile: resolve(file) })
    return [file, { stamp, code }]
  }

  return {
    async update() {
      const files = [...FOLDERS.flatMap(listFiles), CONFIG].filter((file) => /(?<!\.d)\.ts$|\.js$/.test(file))
      sources = new Map(await Promise.all(files.map(read)))
      const keys = keysOf(sources)
      for (const [file, { code }] of sources) writeModule(folder, file, code, keys)
      const at = (file: string): string => addressIn(folder, file, keys)
      writeThread('src/library.ts', 'reader', keys, at)
      writeThread('src/press.ts', 'printer', keys, at)
      const script = `${folder}/browser/${keys.get('src/search/browser/search.ts')}.js`
      if (!existsSync(script)) await build({ ...SEARCH_SCRIPT, outfile: script })
      const templates = files.filter((file) => file.endsWith('.11ty.ts'))
      return {
        site: pathToFileURL(at('src/site.ts')).href,
        files: { templates: gatherTemplates(folder, templates, at), config: at(CONFIG), script },
      }
    },
  }
}

/** A module starts the thread that stands beside it, and keeps what that makes under its key. */
function writeThread(
  starter: string,
  name: string,
  keys: ReadonlyMap<string, string>,
  at: (file: string) => string,
): void {
  const thread = `src/${name}.ts`
  const beside = join(dirname(at(starter)), name)
  const lead = `import ${JSON.stringify(pathToFileURL(at(thread)).href)}\n`
  writeFileSync(`${beside}.js`, lead)
  writeFileSync(`${beside}.txt`, keys.get(thread) ?? '')
}

/** Eleventy reads a folder: here one whose files lead to the templates' modules. */
function gatherTemplates(folder: string, templates: readonly string[], at: (file: string) => string): string {
  const leading = templates.map((file): [string, string] => [
    basename(file).replace(/\.ts$/, '.js'),
    `export * from ${JSON.stringify(pathToFileURL(at(file)).href)}\n`,
  ])
  const gathered = `${folder}/templates-${hashOf(...leading.flat())}`
  for (const [name, code] of leading) writeNew(join(gathered, name), code)
  return gathered
}

function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const part of parts) hash.update('\0').update(part)
  return hash.digest('hex').slice(0, 16)
}

function importOf(file: string, specifier: string): string {
  return posix.join(posix.dirname(file), specifier)
}

/** The key of every source: another when it or anything below it changes. Throws on imports in a circle. */
function keysOf(sources: ReadonlyMap<string, Source>): Map<string, string> {
  const keys = new Map<string, string>()
  const above = new Set<string>()
  const keyOf = (file: string): string => {
    const known = keys.get(file)
    if (known !== undefined) return known
    const source = sources.get(file)
    if (source === undefined) throw new Error(`${[...above].at(-1)} imports ${file}, which is not there`)
    if (above.has(file)) throw new Error(`expected no imports in a circle, found ${[...above].join(' → ')}`)
    above.add(file)
    const imported = [...source.code.matchAll(IMPORT)].map(([, , path = '']) => keyOf(importOf(file, path)))
    above.delete(file)
    const key = hashOf(file, source.code, ...imported)
    keys.set(file, key)
    return key
  }
  for (const file of sources.keys()) keyOf(file)
  return keys
}

function addressIn(folder: string, file: string, keys: ReadonlyMap<string, string>): string {
  return `${folder}/${keys.get(file)}/${file.replace(/\.ts$/, '.js')}`
}

function writeModule(folder: string, file: string, code: string, keys: ReadonlyMap<string, string>): void {
  const target = addressIn(folder, file, keys)
  if (existsSync(target)) return
  const linked = code.replaceAll(IMPORT, (_, before: string, path: string) => {
    const href = pathToFileURL(addressIn(folder, importOf(file, path), keys)).href
    return `${before}${JSON.stringify(href)}`
  })
  writeNew(target, linked)
}

function writeNew(file: string, content: string): void {
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
