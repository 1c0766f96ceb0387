/** Start one browser for the whole run and tell the workers where it listens, or why there is none. */
import type { TestProject } from 'vitest/node'
import { startBrowser } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens, or the reason for its absence. */
    browser: { endpoint: string } | { reason: string }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const started = await startBrowser()
    project.provide('browser', { endpoint: started.endpoint })
    return started.close
  } catch (error) {
    project.provide('browser', { reason: error instanceof Error ? error.message : String(error) })
    return async () => undefined
  }
}
