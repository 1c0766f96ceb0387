/** Pages in the run's browser, each in a context of its own, with what went wrong and what was asked for. */
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'

/** What a page did since it was last emptied. */
export interface PageLog {
  /** Errors and warnings of the console, uncaught errors, and requests that failed. */
  readonly problems: string[]
  /** Address of every request, in order. */
  readonly requests: string[]
}

let connection: Promise<Browser> | null = null

/** Connect to the run's browser, once for each test file. Throws the reason when none could be started. */
function connect(): Promise<Browser> {
  const browser = inject('browser')
  if ('reason' in browser) throw new Error(browser.reason)
  connection ??= chromium.connect(browser.endpoint)
  return connection
}

/** Open a blank page in a fresh context, hand it to `work`, and close it whatever happens. */
export async function withPage<T>(
  options: BrowserContextOptions,
  work: (page: Page, log: PageLog) => Promise<T>,
): Promise<T> {
  const browser = await connect()
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    return await work(page, watch(page))
  } finally {
    await context.close()
  }
}

function watch(page: Page): PageLog {
  const log: PageLog = { problems: [], requests: [] }
  page.on('console', (message) => {
    const type = message.type()
    if (type === 'error' || type === 'warning') log.problems.push(`${type}: ${message.text()}`)
  })
  page.on('pageerror', (error) => log.problems.push(`uncaught: ${error.message}`))
  page.on('request', (request) => log.requests.push(request.url()))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // Leaving a page ends what it still waits for, such as its icon: no fault of the page.
    if (reason !== 'net::ERR_ABORTED') log.problems.push(`failed: ${request.url()} ${reason}`)
  })
  return log
}
