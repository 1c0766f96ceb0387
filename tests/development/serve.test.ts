/** `npm run dev`, in a copy of the project whose files are changed as a writer would. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHANGED_CLIPPING, CHANGES, openWatched, type Watched } from '../../bench/watched.ts'
import { SCRIPT_PATH } from '../../src/overlay.ts'
import { hashSite } from '../site/build.ts'

const [CLIPPING] = CHANGES
let watched: Watched

beforeAll(async () => {
  watched = await openWatched()
  writeFileSync(join(watched.folder, CLIPPING.file), CHANGED_CLIPPING)
  await watched.change(CLIPPING.file, (text) => text)
}, 300_000)

afterAll(() => watched.close())

describe('npm run dev', { timeout: 300_000 }, () => {
  test.each(CHANGES)('brings a change of $what to the page', async ({ file, from, to, seen, page }) => {
    const before = await watched.page(page)
    expect(before).not.toContain(seen(7))
    const { failure, build } = await watched.change(file, (text) => text.replace(from, to(7)))
    expect(failure).toBeNull()
    const after = await watched.page(page)
    expect(after).toContain(seen(7))
    // A page served earlier loads again, since it asks with the number of another build.
    expect(after).toContain(`${SCRIPT_PATH}?${build}`)
    expect(before).not.toContain(`${SCRIPT_PATH}?${build}"`)
  })

  test('serves a script that shows errors in the page and loads it again', async () => {
    const script = await watched.page(`${SCRIPT_PATH.slice(1)}?3`)
    expect(script).toContain('build !== 3')
    expect(script).toContain('location.reload()')
    expect(script).toContain("setAttribute('role', 'alert')")
  })

  test('shows what is wrong with a clipping, keeps the site, and recovers', async () => {
    const page = await watched.page(CLIPPING.page)
    const broken = await watched.change(CLIPPING.file, (text) => text.replace('2024-01-01', '2024-13-01'))
    expect(broken.failure).toMatch(/^content\/clippings\/2024-01-01-changed\.txt:\d+:\d+ error .*2024-13-01/)
    expect(watched.shown()).toContain(broken.failure)
    expect(await watched.page(CLIPPING.page)).toBe(page)
    const mended = await watched.change(CLIPPING.file, (text) => text.replace('2024-13-01', '2024-01-01'))
    expect(mended).toMatchObject({ failure: null, build: broken.build + 1 })
  })

  test.each([
    [
      'that cannot be parsed',
      'src/pages/words.ts',
      'export const = 1',
      /^src\/pages\/words\.ts:\d+:\d+ error /,
    ],
    ['that throws', 'templates/home.11ty.ts', "throw new Error('broken so')", /broken so/],
    ['that imports what is not there', 'src/pages/home.ts', "import './none.ts'", /src\/pages\/none\.ts/],
  ])('shows what is wrong with a source %s, and recovers', async (_, file, addition, message) => {
    const whole = readFileSync(join(watched.folder, file), 'utf8')
    const { failure } = await watched.change(file, (text) => `${text}\n${addition}\n`)
    expect(failure).toMatch(message)
    expect(watched.shown()).toContain(failure)
    expect((await watched.change(file, () => whole)).failure).toBeNull()
  })

  test('notices a file that is put in place of another, and one that is gone', async () => {
    const swap = (content: string): void => {
      const path = join(watched.folder, CLIPPING.file)
      writeFileSync(`${path}.new`, content)
      execFileSync('mv', [`${path}.new`, path])
    }
    const change = (act: () => void) =>
      watched.change('package.json', (text) => {
        act()
        return text
      })
    for (const n of [11, 12]) {
      await change(() => swap(CHANGED_CLIPPING.replace('البيان', `البيان ${n}`)))
      expect(await watched.page(CLIPPING.page)).toContain(`البيان ${n}`)
    }
    const { failure } = await change(() => execFileSync('rm', [join(watched.folder, CLIPPING.file)]))
    expect(failure).toBeNull()
    expect(existsSync(join(watched.folder, '_site', CLIPPING.page))).toBe(false)
  })

  test('leaves the folder as a build of its own makes it', () => {
    const build = ['src/start.js', 'build', '--output', '_other']
    execFileSync(process.execPath, build, { cwd: watched.folder, stdio: 'pipe' })
    expect(hashSite(join(watched.folder, '_site'))).toEqual(hashSite(join(watched.folder, '_other')))
    expect(readFileSync(join(watched.folder, '_site/index.html'), 'utf8')).not.toContain(SCRIPT_PATH)
  })
})
