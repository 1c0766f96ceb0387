/** Build the archive's site once for the whole run, into a folder that is removed at the end. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { runBuild, type Run } from './build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How the build ended, and the folders of the run: the site, and room for the tests' own. */
    site: { run: Run; folder: string; scratch: string }
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const scratch = mkdtempSync(join(tmpdir(), 'hawliyat-site-'))
  const folder = join(scratch, 'site')
  const run = await runBuild({
    output: folder,
    env: { TZ: 'Asia/Baghdad', LANG: 'ar_IQ.UTF-8', LC_ALL: 'ar_IQ.UTF-8' },
  })
  project.provide('site', { run, folder, scratch })
  return () => rmSync(scratch, { recursive: true, force: true })
}
