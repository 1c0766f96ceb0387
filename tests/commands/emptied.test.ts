/** A site without clippings takes the place of one that has some only when it is asked for. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashSite, listSite, runCommand, type Run } from '../site/build.ts'

let folder = ''
let output = ''
const clipping = (): string => join(folder, 'content/clippings/2024-01-24-library.txt')
const build = (...options: readonly string[]): Promise<Run> =>
  runCommand(['build', '--content', join(folder, 'content'), '--output', output, ...options])
const articles = (): string[] => listSite(output).filter((path) => /^articles\/.+\.html$/.test(path))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'emptied-'))
  output = join(folder, 'site')
  mkdirSync(join(folder, 'content/clippings'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a folder without clippings', () => {
  test('is told of at the first build, which goes on', async () => {
    const { code, stderr } = await build()
    expect(code, stderr).toBe(0)
    expect(stderr).toMatch(/clippings warning Unexpected absence of clippings.*\(clippings-none\)/)
  })

  test('ends the build where the site has some, which stays', async () => {
    writeFileSync(clipping(), 'افتتاح مكتبة\nأعلنت البلدية اليوم افتتاح مكتبة عامة.\n')
    expect((await build()).code).toBe(0)
    const before = hashSite(output)
    expect(articles()).toHaveLength(1)
    writeFileSync(join(folder, 'content/clippings/scan.pdf'), '')
    writeFileSync(join(folder, 'content/clippings/a.txt~'), '')
    rmSync(clipping())
    const { code, stderr } = await build()
    expect(code).toBe(1)
    expect(stderr).toMatch(/scan\.pdf note Unexpected file of another kind \(`.pdf`\).*clippings-passed-over/)
    expect(stderr).toMatch(/clippings error .*--allow-empty \(clippings-none\)/)
    expect(hashSite(output)).toEqual(before)
  })

  test('that is gone is told of as such, and the site stays', async () => {
    renameSync(join(folder, 'content/clippings'), join(folder, 'away'))
    const { code, stderr } = await build('--allow-empty')
    renameSync(join(folder, 'away'), join(folder, 'content/clippings'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/clippings error Unexpected absence of the folder of clippings/)
    expect(articles()).toHaveLength(1)
  })

  test('makes a site without articles when that is asked for', async () => {
    const { code, stderr } = await build('--allow-empty')
    expect(code, stderr).toBe(0)
    expect(articles()).toHaveLength(0)
  })
})
