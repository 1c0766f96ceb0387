/** `npm run dev`: builds, serves the site, and rebuilds on every change of content, templates or source. */
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync, watch } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOrder, BuildResult } from './builder.ts'
import { compareDiagnostics, formatDiagnostic, isError } from './diagnostics.ts'
import { EMPTY_PAGE, SCRIPT_PATH, STREAM_PATH, overlayScript, withOverlay, type State } from './overlay.ts'
import type { Terminal } from './terminal.ts'

export interface DevelopmentOptions {
  readonly content: string
  readonly output: string
  readonly port: number
  readonly out: Terminal
  readonly err: Terminal
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The file that an address means, or null when it is not in the folder. */
function fileAt(folder: string, address: string): string | null {
  const root = resolve(folder)
  let file = resolve(root, `.${decodeURIComponent(address)}`)
  if (file !== root && !file.startsWith(root + sep)) return null
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
  return existsSync(file) ? file : null
}

function sendFile(response: ServerResponse, folder: string, address: string, build: number): void {
  const found = fileAt(folder, address)
  const file = found ?? fileAt(folder, '/404.html')
  const type = MEDIA_TYPES[extname(file ?? '.html')] ?? 'application/octet-stream'
  const bytes = file === null ? Buffer.from(EMPTY_PAGE) : readFileSync(file)
  response.writeHead(found === null ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(type.startsWith('text/html') ? withOverlay(bytes.toString('utf8'), build) : bytes)
}

/** Serves a folder on this machine alone; `tell` gives every open page the new state. */
function serve({ output, port, out, err }: DevelopmentOptions): { tell: (state: State) => void } {
  const readers = new Set<ServerResponse>()
  let state: State = { build: 0, failure: null }
  const write = (reader: ServerResponse): void => void reader.write(`data: ${JSON.stringify(state)}\n\n`)
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === SCRIPT_PATH) {
      response.writeHead(200, { 'content-type': 'text/javascript' })
      response.end(overlayScript(Number(search.slice(1))))
    } else if (pathname === STREAM_PATH) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      readers.add(response)
      request.on('close', () => readers.delete(response))
      write(response)
    } else {
      sendFile(response, output, pathname, state.build)
    }
  }
  const server = createServer((request, response) => {
    try {
      answer(request, response)
    } catch (error) {
      // An address that is none, or a file that a build is just taking away.
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${String(error)}\n`)
    }
  })
  server.on('error', (error) => {
    err.line(`${error.message}: choose another port with --port`)
    process.exit(1)
  })
  server.listen(port, '127.0.0.1', () => out.line(`http://127.0.0.1:${port}/`))
  return {
    tell: (next) => {
      state = next
      for (const reader of readers) write(reader)
    },
  }
}

/** States of the sources that one process loads at most: none of them is ever unloaded. */
const MOST_LOADED = 40
const BUILDER = fileURLToPath(new URL(`./builder${extname(import.meta.url)}`, import.meta.url))
/** A large archive is built in less time with more room for what is new in memory. */
const BUILDER_OPTIONS = [...process.execArgv, '--max-semi-space-size=32']

/** A process that builds, and a new one after one that ended or that has loaded much. */
function openBuilder(): (order: BuildOrder) => Promise<BuildResult> {
  let child: ChildProcess | null = null
  return (order) =>
    new Promise((done) => {
      const builder = (child ??= fork(BUILDER, { execArgv: BUILDER_OPTIONS }))
      const ended = (code: number | null): void => {
        child = null
        const trouble = `the process that builds ended with ${String(code)}`
        done({ summary: null, diagnostics: [], trouble, loaded: 0 })
      }
      builder.once('exit', ended)
      builder.once('message', (result: BuildResult) => {
        builder.off('exit', ended)
        if (result.loaded > MOST_LOADED) {
          builder.disconnect()
          child = fork(BUILDER, { execArgv: BUILDER_OPTIONS })
        }
        done(result)
      })
      builder.send(order)
    })
}

/** Tells on the terminal how a build went; gives what is wrong as text, or null. */
function report(
  result: BuildResult,
  started: number,
  { output, out, err }: DevelopmentOptions,
): string | null {
  const { summary, trouble } = result
  const diagnostics = [...result.diagnostics].sort(compareDiagnostics)
  for (const one of diagnostics) err.diagnostic(one)
  if (trouble !== null) err.line(trouble)
  if (summary !== null) {
    const { clippings, events, pages, written, removed } = summary
    const seconds = ((performance.now() - started) / 1000).toFixed(2)
    const counts = `${clippings} clippings, ${events} events, ${pages} pages`
    out.line(`${counts} in ${output}: ${written} files written, ${removed} removed, ${seconds} s`)
    return null
  }
  err.line(`nothing was written to ${output}`)
  const lines = diagnostics.filter(isError).map(formatDiagnostic)
  return [...lines, ...(trouble === null ? [] : [trouble])].join('\n')
}

function foldersIn(path: string): string[] {
  const inside = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [path, ...inside.flatMap(({ name }) => foldersIn(join(path, name)))]
}

/**
 * Tells of every change in folders and in the folders below them. Folders are watched, not files: an editor that
 * saves by putting a new file in place of the old one would take the watched file away.
 */
function watchFolders(paths: readonly string[], onChange: () => void): void {
  const watched = new Map<string, { close: () => void }>()
  const refresh = (): void => {
    const folders = new Set(paths.filter((path) => existsSync(path)).flatMap(foldersIn))
    for (const [folder, { close }] of watched) if (!folders.has(folder) && watched.delete(folder)) close()
    for (const folder of folders) {
      if (watched.has(folder)) continue
      const watcher = watch(folder, () => {
        refresh()
        onChange()
      })
      watcher.on('error', () => watched.delete(folder))
      watched.set(folder, { close: () => watcher.close() })
    }
  }
  refresh()
}

/** An editor's save is several events: milliseconds to wait until they are over. */
const PAUSE = 30

/** Builds, serves, and rebuilds until the process is stopped; resolves only on a failure to start. */
export async function serveArchive(options: DevelopmentOptions): Promise<number> {
  const { content, output } = options
  const server = serve(options)
  const build = openBuilder()
  let builds = 0
  let running = false
  let changed: number | null = performance.now()
  const rebuild = async (): Promise<void> => {
    if (running) return
    running = true
    while (changed !== null) {
      const started = changed
      changed = null
      const failure = report(await build({ content, output }), started, options)
      // The files are in place: only now are pages told.
      if (failure === null) builds++
      server.tell({ build: builds, failure })
    }
    running = false
  }
  let settle: NodeJS.Timeout | undefined
  const onChange = (): void => {
    changed ??= performance.now()
    clearTimeout(settle)
    settle = setTimeout(() => void rebuild(), PAUSE)
  }
  watchFolders([content, 'src', 'templates', 'public'], onChange)
  watch('.', (_, name) => {
    if (name === '.eleventy.ts') onChange()
  })
  await rebuild()
  return new Promise(() => {})
}
