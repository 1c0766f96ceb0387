/** Programs of the tests that run inside a page: written with types in `inside/`, put into the page as one script. */
import { buildSync } from 'esbuild'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** The script of a file of `inside/`; what it exports is called by its name, as `inside.name()`. */
export function scriptOf(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'inside', `${name}.ts`)],
    bundle: true,
    format: 'iife',
    globalName: 'inside',
    footer: { js: 'globalThis.inside = inside' },
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}

/** Calls one of the script's functions in a page that has it. */
export function callInside<T>(page: Page, name: string): Promise<T> {
  return page.evaluate<T>(`inside.${name}()`)
}
