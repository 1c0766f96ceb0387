/** A host as plain as can be: files by their exact path, and `404.html` for anything else. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.xml', 'application/xml; charset=utf-8'],
])

export interface Host {
  /** Address of the site's root, with the base and a slash at its end. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Serve a folder under a base such as `/sub/path/`. Only the root stands for its `index.html`. */
export async function serveSite(folder: string, base = '/'): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    answer(response, folder, path === base ? `${base}index.html` : path, base)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { address: `http://127.0.0.1:${portOf(server)}${base}`, close: () => stop(server) }
}

function answer(response: ServerResponse, folder: string, path: string, base: string): void {
  const file = path.startsWith(base) ? join(folder, path.slice(base.length)) : null
  const found = file !== null && file.startsWith(folder) && existsSync(file) && statSync(file).isFile()
  const shown = found ? file : join(folder, '404.html')
  response.statusCode = found ? 200 : 404
  response.setHeader('Content-Type', TYPES.get(extname(shown)) ?? 'application/octet-stream')
  response.end(existsSync(shown) ? readFileSync(shown) : 'not found')
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a port')
  return address.port
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((stopped) => server.close(() => stopped()))
}
