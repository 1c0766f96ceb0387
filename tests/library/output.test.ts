import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isMoving, openOutput, refuseNesting, refuseOutput } from '../../src/output.ts'

let folder = ''
let output = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'))
  output = join(folder, 'site')
})
afterEach(() => rmSync(folder, { recursive: true }))

type Files = Readonly<Record<string, string>>
const noWait = (): void => {
  throw new Error('expected no wait')
}
/** No process has this number: it is above what any system gives. */
const DEAD = '99999999'

async function write(files: Files): ReturnType<typeof begin> {
  const site = await begin(files)
  site.report = site.output.commit()
  return site
}

async function begin(files: Files): Promise<{
  output: Awaited<ReturnType<typeof openOutput>>
  report: unknown
}> {
  const opened = await openOutput(output, noWait)
  for (const [path, content] of Object.entries(files)) opened.put({ path, content })
  return { output: opened, report: null }
}

/** What stands in the folder, hidden files and the list of hashes left out. */
function found(): Files {
  const paths = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('.') && !path.startsWith('manifest') && statSync(join(output, path)).isFile(),
  )
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(output, path), 'utf8')]))
}

const OLD = { 'a.html': 'قديم', 'b/c.html': 'باق', 'd/e.html': 'زائد' }
const NEW = { 'a.html': 'جديد', 'b/c.html': 'باق', 'f/g.html': 'مضاف' }

describe('a site put in a folder', () => {
  test('is all there, with a list of its hashes', async () => {
    expect((await write(OLD)).report).toMatchObject({ written: 4, unchanged: 0, removed: 0 })
    expect(found()).toEqual(OLD)
    expect(readFileSync(join(output, 'manifest-sha256.txt'), 'utf8').split('\n')).toHaveLength(4)
    expect(readdirSync(output)).not.toContain('.hawliyat')
  })

  test('takes the place of the one before: equal files untouched, orphans gone', async () => {
    await write(OLD)
    const { mtimeMs } = statSync(join(output, 'b/c.html'))
    expect((await write(NEW)).report).toMatchObject({ written: 3, unchanged: 1, removed: 1 })
    expect(found()).toEqual(NEW)
    expect(statSync(join(output, 'b/c.html')).mtimeMs).toBe(mtimeMs)
    expect(existsSync(join(output, 'd'))).toBe(false)
  })

  test('mends a file that was changed by hand', async () => {
    await write(OLD)
    writeFileSync(join(output, 'a.html'), 'مغير')
    rmSync(join(output, 'b/c.html'))
    await write(OLD)
    expect(found()).toEqual(OLD)
  })

  test('leaves files alone that no build wrote', async () => {
    await write(OLD)
    writeFileSync(join(output, 'CNAME'), 'example.org')
    await write(NEW)
    expect(found()).toEqual({ ...NEW, CNAME: 'example.org' })
  })

  test('has one file for a path, and none outside the folder', async () => {
    const { output: opened } = await begin(OLD)
    expect(() => opened.put({ path: 'a.html', content: '' })).toThrow('two for a.html')
    expect(() => opened.put({ path: '../x.html', content: '' })).toThrow('inside the output')
    opened.abandon()
  })
})

describe('a build that does not end', () => {
  test('changes nothing when it gives up, and leaves no folder where there was none', async () => {
    ;(await begin(OLD)).output.abandon()
    expect(existsSync(output)).toBe(false)
    await write(OLD)
    ;(await begin(NEW)).output.abandon()
    expect(found()).toEqual(OLD)
    expect(readdirSync(output)).not.toContain('.hawliyat')
  })

  test('killed before the journal, it has changed nothing, and the next one works', async () => {
    await write(OLD)
    await begin(NEW)
    writeFileSync(join(output, '.hawliyat/lock'), DEAD)
    expect(found()).toEqual(OLD)
    expect(isMoving(output)).toBe(false)
    await write(NEW)
    expect(found()).toEqual(NEW)
  })

  test.each([0, 1, 2, 3])('killed after %i moves, it is known, and the next one ends it', async (done) => {
    await write(OLD)
    // As it stands when a build is killed: everything aside, the journal written, some of it carried out.
    const aside = join(output, '.hawliyat')
    mkdirSync(aside)
    writeFileSync(join(aside, 'lock'), DEAD)
    writeFileSync(join(aside, '0'), NEW['a.html'])
    writeFileSync(join(aside, '1'), NEW['f/g.html'])
    const journal = [
      ['move', '0', 'a.html'],
      ['move', '1', 'f/g.html'],
      ['remove', 'd/e.html'],
    ] as const
    writeFileSync(join(aside, 'journal'), JSON.stringify(journal))
    mkdirSync(join(output, 'f'))
    for (const [act, from, to] of journal.slice(0, done))
      if (act === 'move') renameSync(join(aside, from), join(output, to))
      else rmSync(join(output, from))
    expect(isMoving(output)).toBe(true)
    expect(refuseOutput(output)).toBeNull()
    // The next build gives up before it has put anything: what the killed one began is ended all the same.
    ;(await begin({})).output.abandon()
    expect(isMoving(output)).toBe(false)
    expect(found()).toEqual(NEW)
  })

  test.each([0, 1, 2])('killed after %i moves of a new site, it is ended by the next one', async (done) => {
    const aside = join(output, '.hawliyat')
    mkdirSync(join(aside, 'site/f'), { recursive: true })
    writeFileSync(join(aside, 'lock'), DEAD)
    writeFileSync(join(aside, 'site/a.html'), NEW['a.html'])
    writeFileSync(join(aside, 'site/f/g.html'), NEW['f/g.html'])
    const journal = [
      ['move', 'site/a.html', 'a.html'],
      ['move', 'site/f', 'f'],
    ] as const
    writeFileSync(join(aside, 'journal'), JSON.stringify(journal))
    for (const [, from, to] of journal.slice(0, done)) renameSync(join(aside, from), join(output, to))
    expect(refuseOutput(output)).toBeNull()
    ;(await begin({})).output.abandon()
    expect(isMoving(output)).toBe(false)
    expect(found()).toEqual({ 'a.html': NEW['a.html'], 'f/g.html': NEW['f/g.html'] })
  })
})

describe('two builds into one folder', () => {
  test('the second waits for the first', async () => {
    const first = await begin(OLD)
    writeFileSync(join(output, '.hawliyat/lock'), String(process.ppid))
    const waits: number[] = []
    const second = openOutput(output, (builder) => waits.push(builder))
    await new Promise((done) => setTimeout(done, 250))
    expect(waits).toEqual([process.ppid])
    first.output.commit()
    const opened = await second
    expect(found()).toEqual(OLD)
    for (const [path, content] of Object.entries(NEW)) opened.put({ path, content })
    opened.commit()
    expect(found()).toEqual(NEW)
  })
})

describe('a folder is refused', () => {
  test.each([
    ['with files of others', () => writeFileSync(join(output, 'thesis.docx'), '')],
    ['with folders of others', () => mkdirSync(join(output, 'photos'))],
  ])('%s', (_, fill) => {
    mkdirSync(output)
    fill()
    expect(refuseOutput(output)).toContain('no site')
  })

  test('but not when it is empty, or only a killed first build was in it', () => {
    expect(refuseOutput(output)).toBeNull()
    mkdirSync(join(output, '.hawliyat'), { recursive: true })
    expect(refuseOutput(output)).toBeNull()
  })
})

test.each([
  ['content/clippings', /folder of clippings/],
  ['content/clippings/site/', /folder of clippings/],
  ['content', /holds the content/],
  ['.', /holds the content/],
  ['content/site', null],
  ['content/clippings-site', null],
  ['_site', null],
])('the site of content/ in %s is refused: %s', (chosen, reason) => {
  const refusal = refuseNesting(chosen, './content')
  if (reason === null) expect(refusal).toBeNull()
  else expect(refusal).toMatch(reason)
})
