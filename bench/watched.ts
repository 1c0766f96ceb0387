/** A copy of the project with `npm run dev` at work in it, to be changed and looked at. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { State } from '../src/overlay.ts'
import { STREAM_PATH } from '../src/overlay.ts'

const COPIED = ['.eleventy.ts', 'content', 'package.json', 'package-lock.json', 'public', 'src', 'templates']

export interface Watched {
  /** The copy. */
  readonly folder: string
  /** Where it is served, with no slash at its end. */
  readonly address: string
  /** What the terminal showed so far. */
  readonly shown: () => string
  /** Changes a file of the copy; gives what pages were told then, and after how many milliseconds. */
  readonly change: (file: string, edit: (content: string) => string) => Promise<State & { after: number }>
  /** Gets a page as it is served. */
  readonly page: (path: string) => Promise<string>
  readonly close: () => void
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  // A server on a port, not on a pipe, has an address of this kind.
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/** Reads the states that pages are told, one after another. */
async function* readStates(address: string): AsyncGenerator<State> {
  const response = await fetch(address + STREAM_PATH)
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const messages = (text + chunk).split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) yield JSON.parse(message.replace(/^data: /, '')) as State
  }
}

async function connect(address: string): Promise<AsyncGenerator<State>> {
  for (;;) {
    const states = readStates(address)
    try {
      await states.next()
      return states
    } catch {
      await new Promise((wait) => setTimeout(wait, 100))
    }
  }
}

/** Copies the project, starts the server in the copy and waits for the first build. */
export async function openWatched(): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), 'hawliyat-dev-'))
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const port = await freePort()
  const server = spawn(process.execPath, ['src/start.js', 'dev', '--port', String(port)], { cwd: folder })
  let shown = ''
  server.stdout.on('data', (text) => (shown += String(text)))
  server.stderr.on('data', (text) => (shown += String(text)))
  const address = `http://127.0.0.1:${port}`
  const states = await connect(address)
  // The state on connecting is that of no build, unless the first has ended already.
  if (!shown.includes(' files written')) await states.next()
  return {
    folder,
    address,
    shown: () => shown,
    async change(file, edit) {
      const path = join(folder, file)
      const content = edit(readFileSync(path, 'utf8'))
      const started = performance.now()
      writeFileSync(path, content)
      const { value } = await states.next()
      if (value === undefined) throw new Error(`expected the server to go on: ${shown}`)
      return { ...(value as State), after: performance.now() - started }
    },
    page: async (path) => (await fetch(`${address}/${path}`)).text(),
    close: () => {
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A change of each kind: the file, what is replaced in it by what, and the page that shows it. */
export const CHANGES = [
  {
    what: 'a clipping',
    file: 'content/clippings/2024-01-01-changed.txt',
    from: /قالت الوزارة.*/,
    to: (n: number) => `قالت الوزارة إن البيان رقم ${n} صدر أمس.`,
    seen: (n: number) => `البيان رقم ${n} صدر`,
    page: 'articles/2024-01-01-changed.html',
  },
  {
    what: 'an authority entry',
    file: 'content/authority/outlets.yaml',
    from: /(id: nedaa-post, name: )[^,]*/,
    to: (n: number) => `$1نداء بوست ${n}`,
    seen: (n: number) => `نداء بوست ${n}`,
    page: 'outlets/index.html',
  },
  {
    what: 'a template',
    file: 'templates/home.11ty.ts',
    from: /return renderHome\(site\).*/,
    to: (n: number) => `return renderHome(site) + '<!-- ${n} -->'`,
    seen: (n: number) => `<!-- ${n} -->`,
    page: 'index.html',
  },
  {
    what: 'a source file of pages, four imports deep',
    file: 'src/pages/words.ts',
    from: /(skip: )'.*'/,
    to: (n: number) => `$1'إلى المحتوى ${n}'`,
    seen: (n: number) => `إلى المحتوى ${n}`,
    page: 'index.html',
  },
  {
    what: 'a source file of the first stage, nine imports deep',
    file: 'src/arabic/months.ts',
    from: /'كانون الثاني[^']*'/,
    to: (n: number) => `'كانون الثاني${'ـ'.repeat(n)}'`,
    seen: (n: number) => `كانون الثاني${'ـ'.repeat(n)}`,
    page: 'articles/2024-01-01-changed.html',
  },
] as const

/** A clipping that no seal holds as it is. */
export const CHANGED_CLIPPING = `---
outlet: reuters
published: "2024-01-01"
---
بيان وزارة الموارد المائية

قالت الوزارة إن البيان صدر أمس.
`
