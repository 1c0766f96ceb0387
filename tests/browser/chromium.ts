/**
 * A browser for the tests, from what `npm ci` installed: `CHROME_PATH`, else an installed Chrome or Chromium,
 * else the headless shell that `@sparticuz/chromium` packs for Linux x64. When none starts, every browser test
 * fails; none is skipped.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserServer } from 'playwright-core'

const ROOT = resolve(import.meta.dirname, '../..')
const CACHE = join(ROOT, 'node_modules/.cache/chromium')
const FONT_PACKAGES = ['noto-naskh-arabic', 'ibm-plex-sans-arabic']
const START_TIMEOUT = 60_000

interface Candidate {
  readonly name: string
  readonly args: readonly string[]
  /** Find or unpack it; null when it is not there. */
  readonly find: () => Promise<{ path: string; libraries: string | null } | null>
}

/** A started browser: workers connect to `endpoint`, and the one who started it closes it. */
export interface StartedBrowser {
  readonly name: string
  readonly endpoint: string
  readonly close: () => Promise<void>
}

/** Start the first candidate that runs. Throws one error that says why each of them did not. */
export async function startBrowser(): Promise<StartedBrowser> {
  const reasons: string[] = []
  for (const candidate of candidates()) {
    const outcome = await start(candidate)
    if (typeof outcome !== 'string') return outcome
    reasons.push(`${candidate.name}: ${outcome}`)
  }
  throw new Error(`Unexpected lack of a browser, expected one of these to start:\n${reasons.join('\n')}`)
}

function candidates(): Candidate[] {
  const given = process.env['CHROME_PATH']
  return [
    ...(given ? [{ name: `CHROME_PATH ${given}`, args: [], find: () => atPath(given) }] : []),
    { name: 'installed Chrome or Chromium', args: [], find: findInstalled },
    {
      name: '@sparticuz/chromium',
      // The package's own arguments are for servers without processes; these are enough here.
      args: ['--no-sandbox', '--headless=shell', '--disable-gpu'],
      find: unpackBrowser,
    },
  ]
}

async function start(candidate: Candidate): Promise<StartedBrowser | string> {
  try {
    const found = await candidate.find()
    if (found === null) return 'not found'
    const server = await chromium.launchServer({
      executablePath: found.path,
      // By number: a bare system may not know the name `localhost`.
      host: '127.0.0.1',
      args: [...candidate.args],
      env: await browserEnvironment(found.libraries),
      timeout: START_TIMEOUT,
    })
    return await checked(candidate.name, server)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A browser that starts and cannot open a page is no browser. */
async function checked(name: string, server: BrowserServer): Promise<StartedBrowser> {
  const browser = await chromium.connect(server.wsEndpoint())
  try {
    const page = await browser.newPage()
    await page.setContent('<p>حوليات</p>')
    await page.close()
    return {
      name: `${name} ${browser.version()}`,
      endpoint: server.wsEndpoint(),
      close: () => server.close(),
    }
  } catch (error) {
    await server.close()
    throw error
  } finally {
    await browser.close()
  }
}

async function atPath(path: string): Promise<{ path: string; libraries: null } | null> {
  return existsSync(path) ? { path, libraries: null } : null
}

async function findInstalled(): Promise<{ path: string; libraries: null } | null> {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const paths = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ]
  const path = paths.find((candidate) => existsSync(candidate))
  return path === undefined ? null : { path, libraries: null }
}

/**
 * Unpack the browser, its libraries and its fonts, once for each install of the package.
 *
 * Reasoning:
 * - the package unpacks into the system's temporary folder, which others share: give it one of ours;
 * - it unpacks the libraries that a bare system lacks only where it believes to run on AWS Lambda: let it;
 * - both are read when it is imported, and it then changes the environment: put everything back;
 * - two test runs may unpack at the same time: each unpacks beside the place and moves the whole at the end.
 */
async function unpackBrowser(): Promise<{ path: string; libraries: string } | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const place = join(CACHE, 'unpacked')
  if (!existsSync(place)) {
    await mkdir(CACHE, { recursive: true })
    const temporary = await mkdtemp(join(CACHE, 'unpacking-'))
    await withEnvironment({ TMPDIR: temporary, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, async () => {
      const { default: packed } = await import('@sparticuz/chromium')
      await packed.executablePath()
    })
    await rename(temporary, place).catch(() => rm(temporary, { recursive: true, force: true }))
  }
  return { path: join(place, 'chromium'), libraries: join(place, 'al2023/lib') }
}

/** Run `work` under other environment variables, then put the whole environment back as it was. */
async function withEnvironment(changes: Record<string, string>, work: () => Promise<void>): Promise<void> {
  const before = { ...process.env }
  Object.assign(process.env, changes)
  try {
    await work()
  } finally {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key]
    Object.assign(process.env, before)
  }
}

/** The environment of the browser's process: our fonts and no others, so that every machine draws the same. */
async function browserEnvironment(libraries: string | null): Promise<Record<string, string>> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'FONTCONFIG_PATH',
  )
  const inherited = process.env['LD_LIBRARY_PATH']
  return {
    HOME: homedir(),
    ...Object.fromEntries(own),
    FONTCONFIG_FILE: await writeFontsConf(),
    ...(libraries === null
      ? {}
      : { LD_LIBRARY_PATH: inherited ? `${libraries}${delimiter}${inherited}` : libraries }),
  }
}

/**
 * Write the `fonts.conf` that makes text visible where no font is installed, and return its path.
 * It lists the folder of the packed browser's own font and every folder of our TrueType fonts.
 */
async function writeFontsConf(): Promise<string> {
  const require = createRequire(import.meta.url)
  const packages = FONT_PACKAGES.map((name) =>
    dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)),
  )
  const folders = [join(CACHE, 'unpacked/fonts'), ...packages]
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${join(CACHE, 'fontconfig')}</cachedir>`,
    '</fontconfig>',
    '',
  ]
  await mkdir(CACHE, { recursive: true })
  const file = join(CACHE, 'fonts.conf')
  const written = join(CACHE, `fonts-${process.pid}.conf`)
  await writeFile(written, lines.join('\n'))
  await rename(written, file)
  return file
}
