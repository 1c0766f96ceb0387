// @ts-check
/**
 * The way in: makes one program of the source files, keeps it, and runs it.
 *
 * Reasoning: loading some 300 TypeScript files one by one takes seconds of every command. esbuild makes a few
 * JavaScript files of them in less than half a second, once for each state of the source, and worker threads can
 * load those without a loader of their own. This file and what it imports are JavaScript, so that Node runs
 * them as they are.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { SEARCH_SCRIPT } from './browser-script.js'

const FOLDER = '.cache/programs'
const KEPT = 8
/** The file of a program that tells whether the others are whole. */
const SEAL = 'seal.txt'
const SOURCES = ['src', 'templates', '.eleventy.ts', 'package-lock.json']

/**
 * Packages that are put into the program, with what they import: those of many small modules, of which a command
 * needs few. The rest is loaded from node_modules by whoever asks for it.
 */
const INLINED =
  /^(?:zod|date-fns|unified|remark-parse|remark-gfm|remark-rehype|rehype-sanitize|rehype-stringify)(?:\/|$)/

/** @type {import('esbuild').Plugin} */
const inlinePackages = {
  name: 'inline-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === 'entry-point' || INLINED.test(path) || importer.includes('node_modules')) return null
      return { path, external: true }
    })
  },
}

/** @type {(path: string) => string[]} */
function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

/**
 * One key for one state of the source and one version of Node.
 *
 * @type {(files: readonly string[]) => string}
 */
function keyOf(files) {
  const hash = createHash('sha256').update(process.version)
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/**
 * A source file and all that it imports, sorted.
 *
 * @type {(entry: string, metafile: import('esbuild').Metafile) => string[]}
 */
function reachedFrom(entry, { inputs }) {
  const found = new Set([entry])
  for (const file of found)
    for (const { path, external } of inputs[file]?.imports ?? []) if (external !== true) found.add(path)
  return [...found].sort()
}

/**
 * Makes the program in a folder of its own, then moves it to its place whole.
 *
 * @type {(folder: string) => Promise<void>}
 */
async function makeProgram(folder) {
  const { build } = await import('esbuild')
  const making = `${folder}.${process.pid}`
  const { metafile } = await build({
    entryPoints: [
      'src/cli.ts',
      'src/reader.ts',
      'src/printer.ts',
      'src/builder.ts',
      '.eleventy.ts',
      ...filesOf('templates').filter((file) => file.endsWith('.ts')),
    ],
    outbase: '.',
    outdir: making,
    // Beside the entry points of `src`, so that an address relative to a module means the same in either place.
    chunkNames: 'src/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'silent',
    metafile: true,
    plugins: [inlinePackages],
  })
  // What a thread makes is good for as long as its own code is the same.
  for (const name of ['reader', 'printer']) {
    const files = [...reachedFrom(`src/${name}.ts`, metafile), 'package-lock.json']
    writeFileSync(`${making}/src/${name}.txt`, keyOf(files))
  }
  await build({ ...SEARCH_SCRIPT, outfile: `${making}/browser/search.js` })
  writeFileSync(`${making}/${SEAL}`, sealOf(making))
  try {
    renameSync(making, folder)
  } catch (error) {
    // Another command made the same program meanwhile.
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  removeOld()
}

/** Leaves the programs that other commands may be running, removes those before them. */
function removeOld() {
  const programs = readdirSync(FOLDER).map((name) => join(FOLDER, name))
  const age = new Map(programs.map((path) => [path, statSync(path).mtimeMs]))
  const newestFirst = programs.sort((a, b) => (age.get(b) ?? 0) - (age.get(a) ?? 0))
  for (const path of newestFirst.slice(KEPT)) rmSync(path, { recursive: true, force: true })
}

/**
 * Whether a program stands as it was made: a file that was cut short may run and do nothing.
 *
 * @type {(folder: string) => boolean}
 */
function isWhole(folder) {
  const seal = join(folder, SEAL)
  return existsSync(seal) && readFileSync(seal, 'utf8') === sealOf(folder)
}

/**
 * The hash of all files of a program but the one that holds it.
 *
 * @type {(folder: string) => string}
 */
function sealOf(folder) {
  const hash = createHash('sha256')
  for (const file of filesOf(folder))
    if (file !== join(folder, SEAL))
      hash.update(`\0${file.slice(folder.length)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

// A clipping calls two thousand functions, each a few times. V8 optimizes one soon, and again when it learns more of
// it; for most commands that is a third of all work, done beside it on the cores that threads of ours need. So a
// function runs longer (in units of bytecode, fivefold) before it is optimized, and then mostly once. What is measured
// warm (`evaluate`) runs long enough without. Later versions of Node have another compiler between the two, and do
// not know the flag.
if (process.versions.node.startsWith('20.') && process.argv[2] !== 'evaluate')
  setFlagsFromString('--interrupt-budget=600000')

// A heap may hold half as much garbage as it holds records before it is searched, not three times as much: there is one
// for each thread.
setFlagsFromString('--heap-growing-percent=50')

const folder = `${FOLDER}/${keyOf(SOURCES.flatMap(filesOf))}`
if (existsSync(folder) && !isWhole(folder)) rmSync(folder, { recursive: true, force: true })
if (!existsSync(folder)) await makeProgram(folder)
await import(pathToFileURL(join(folder, 'src/cli.js')).href)
