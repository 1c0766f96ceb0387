/** `npm run dev`: builds, serves the site, and rebuilds on every change of content, templates or source. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync, watch } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

export interface DevelopmentOptions {
  readonly content: string
  readonly output: string
  readonly port: number
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

/** Asks the server to say when the site was rebuilt; only served pages have it, never the files written. */
const RELOAD_PATH = '/__reload'
const RELOAD_SCRIPT = `new EventSource('${RELOAD_PATH}').onmessage = () => location.reload()\n`

/** The file that an address means, or null when it is not in the folder. */
function fileAt(folder: string, address: string): string | null {
  const root = resolve(folder)
  let file = resolve(root, `.${decodeURIComponent(address)}`)
  if (file !== root && !file.startsWith(root + sep)) return null
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
  return existsSync(file) ? file : null
}

function sendFile(response: ServerResponse, folder: string, address: string): void {
  const found = fileAt(folder, address)
  const file = found ?? fileAt(folder, '/404.html')
  if (file === null) {
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end('The site is not built yet.\n')
    return
  }
  const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream'
  const bytes = readFileSync(file)
  response.writeHead(found === null ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(
    type.startsWith('text/html')
      ? bytes.toString('utf8').replace('</head>', `<script src="${RELOAD_PATH}.js"></script></head>`)
      : bytes,
  )
}

/** Serves a folder on this machine alone; `announce` tells every open page to load again. */
function serve(folder: string, port: number): { announce: () => void } {
  const readers = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === `${RELOAD_PATH}.js`) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(RELOAD_SCRIPT)
    } else if (pathname === RELOAD_PATH) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      readers.add(response)
      request.on('close', () => readers.delete(response))
    } else {
      sendFile(response, folder, pathname)
    }
  })
  server.on('error', (error) => {
    process.stderr.write(`${error.message}: choose another port with --port\n`)
    process.exit(1)
  })
  server.listen(port, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${port}/\n`))
  return { announce: () => readers.forEach((reader) => reader.write('data: built\n\n')) }
}

/**
 * A build in a process of its own, so that a changed source file, however deep, is always the one that runs.
 * Resolves to its exit code.
 */
function buildOnce(options: DevelopmentOptions): Promise<number> {
  const build = ['src/start.js', 'build', '--content', options.content, '--output', options.output]
  return new Promise((done) => {
    spawn(process.execPath, build, { stdio: 'inherit' }).on('close', (code) => done(code ?? 1))
  })
}

/** Builds, serves, and rebuilds until the process is stopped; resolves only on a failure to start. */
export async function serveArchive(options: DevelopmentOptions): Promise<number> {
  const server = serve(options.output, options.port)
  let running = false
  let changed = true
  const rebuild = async (): Promise<void> => {
    if (running) return
    running = true
    while (changed) {
      changed = false
      if ((await buildOnce(options)) === 0) server.announce()
    }
    running = false
  }
  let settle: NodeJS.Timeout | undefined
  const onChange = (): void => {
    changed = true
    clearTimeout(settle)
    // An editor's save is several events: wait until they are over.
    settle = setTimeout(() => void rebuild(), 50)
  }
  for (const watched of [options.content, 'src', 'templates', 'public', '.eleventy.ts'])
    if (existsSync(watched)) watch(watched, { recursive: statSync(watched).isDirectory() }, onChange)
  await rebuild()
  return new Promise(() => {})
}
