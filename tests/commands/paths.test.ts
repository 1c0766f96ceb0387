/** Records and pages name clippings below the archive's folder, and nothing of the machine that built them. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishedPaths } from '../../src/files.ts'
import { CONTENT, listSite, ROOT, runCommand } from '../site/build.ts'

describe('the path of a clipping', () => {
  test.each([
    ['content', 'content/clippings/a.txt'],
    [join(ROOT, 'content'), 'content/clippings/a.txt'],
    ['/home/me/archive', 'archive/clippings/a.txt'],
    ['../archive', 'archive/clippings/a.txt'],
    ['./in/archive/', 'in/archive/clippings/a.txt'],
  ])('in %s is %s', (folder, expected) => {
    expect(publishedPaths(folder)(join(folder, 'clippings/a.txt'))).toBe(expected)
  })
})

describe('a site of a folder elsewhere', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'paths-'))
    mkdirSync(join(folder, 'content/clippings'), { recursive: true })
    cpSync(join(CONTENT, 'authority'), join(folder, 'content/authority'), { recursive: true })
    writeFileSync(
      join(folder, 'content/clippings/bare.txt'),
      'افتتاح مكتبة\n\nأعلنت بلدية بغداد افتتاح مكتبة.\n',
    )
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is told of by the path that was given where a file is to be mended', async () => {
    const second = join(folder, 'content/clippings/more/bare.txt')
    mkdirSync(dirname(second))
    writeFileSync(second, 'افتتاح مكتبة\n')
    const run = await runCommand([
      'build',
      '--content',
      join(folder, 'content'),
      '--output',
      join(folder, 'out'),
    ])
    rmSync(dirname(second), { recursive: true })
    expect(run.stderr).toContain(`${second} error Unexpected second clipping \`bare\``)
    expect(run.stderr).toContain(`the first is ${join(folder, 'content/clippings/bare.txt')}`)
  })

  test.each([['absolute'], ['relative']])('given by an %s path tells it nowhere', async (way) => {
    const content = way === 'absolute' ? join(folder, 'content') : relative(ROOT, join(folder, 'content'))
    const output = join(folder, way)
    const run = await runCommand(['build', '--content', content, '--output', output])
    expect(run.code, run.stderr).toBe(0)
    const files = listSite(output)
    const records = readFileSync(join(output, 'data/articles.ndjson'), 'utf8')
    expect(records).toContain('"source":"content/clippings/bare.txt"')
    for (const file of files)
      expect(readFileSync(join(output, file)).includes(folder.slice(1)), file).toBe(false)
  })
})
