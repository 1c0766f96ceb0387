/** Build both archives' sites once for the whole run, into a folder that is removed at the end. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { CONTENT, ROOT, runBuild, type Run } from './build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How the build ended, and the folders of the run: the site, and room for the tests' own. */
    site: { run: Run; folder: string; scratch: string }
    /** The same of the written archive, which has something of every kind. */
    written: { run: Run; folder: string }
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
  project.provide('written', await buildWritten(scratch))
  return () => rmSync(scratch, { recursive: true, force: true })
}

async function buildWritten(scratch: string): Promise<{ run: Run; folder: string }> {
  const content = join(scratch, 'written-content')
  const folder = join(scratch, 'written')
  cpSync(join(ROOT, 'tests/fixtures/archive'), content, { recursive: true })
  cpSync(join(CONTENT, 'authority'), join(content, 'authority'), { recursive: true })
  return { run: await runBuild({ content, output: folder }), folder }
}
