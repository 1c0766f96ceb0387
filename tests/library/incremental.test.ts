/**
 * Whatever is edited, added or removed, the next build makes the bytes that a build into an empty folder makes, on
 * one thread or on several.
 * `SEQUENCES=200` runs as many random sequences of edits; a few are enough to notice what was forgotten.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRandom } from '../../bench/random.ts'
import type { BuildOrder, BuildResult } from '../../src/builder.ts'
import { CONTENT, hashSite, ROOT } from '../site/build.ts'

const SEQUENCES = Number(process.env['SEQUENCES'] ?? 3)
const STEPS = 3
const SOURCES = join(ROOT, 'tests/fixtures/archive/clippings')
const NAMES = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'))
/** Clippings that an archive begins with: few, or enough for lists to have pages for their parts. */
const FEW = 8
const MANY = 60

let folder = ''
let builder: ChildProcess
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'incremental-'))
  cpSync(join(CONTENT, 'authority'), join(folder, 'content/authority'), { recursive: true })
  builder = fork(join(ROOT, 'src/builder.ts'), { cwd: ROOT, execArgv: ['--import', 'tsx'] })
})
afterAll(() => {
  builder.kill()
  rmSync(folder, { recursive: true })
})

function build(output: string, threads = 1): Promise<BuildResult> {
  const order: BuildOrder = { content: join(folder, 'content'), output, threads }
  return new Promise((done) => {
    builder.once('message', (result: BuildResult) => done(result))
    builder.send(order)
  })
}

const clippings = (): string => join(folder, 'content/clippings')
const fileOf = (name: string): string => join(clippings(), name)
const text = (name: string): string => readFileSync(fileOf(name), 'utf8')

/** Adds a clipping without its seal, which edits would break. */
function add(name: string): void {
  writeFileSync(fileOf(name), readFileSync(join(SOURCES, name), 'utf8').replace(/^sha256: .*\n/m, ''))
}

/** Words that stand in several clippings. */
const WITHHELD = ['عين الأسد', 'السومرية', 'الإعلام الأمني', 'الحشد الشعبي'] as const

const redaction = (quote: string): string =>
  `- { clipping: '*', quote: ${quote}, about: name, do: redact, by: editor, on: '2026-11-21', why: بطلب }\n`

const COORDINATES = 'content/authority/coordinates.yaml'

/** One random edit; says what it was. */
function edit(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const there = readdirSync(clippings()).sort()
  const missing = NAMES.filter((name) => !there.includes(name))
  const name = pick(there)
  const kinds: Readonly<Record<string, () => void>> = {
    'a sentence more': () =>
      writeFileSync(fileOf(name), `${text(name).trimEnd()}\n\nوانتهى البيان عند هذا الحد.\n`),
    'a line less': () =>
      writeFileSync(
        fileOf(name),
        text(name)
          .trimEnd()
          .replace(/\n[^\n]*$/, '\n'),
      ),
    'another mark at the end of a sentence': () => {
      const whole = text(name)
      const ends = [...whole.matchAll(/\.(?=\s)/g)].map(({ index }) => index)
      const at = ends.length > 0 ? pick(ends) : whole.length
      writeFileSync(fileOf(name), `${whole.slice(0, at)}،${whole.slice(at + 1)}`)
    },
    'another day of publication': () =>
      writeFileSync(
        fileOf(name),
        text(name).replace(/^(published: .*-)\d\d/m, (_, head) => `${head}${10 + Math.floor(random() * 15)}`),
      ),
    'a clipping more': () => add(pick(missing)),
    'a clipping less': () => rmSync(fileOf(name)),
    'a name taken out': () =>
      writeFileSync(join(folder, 'content/decisions.yaml'), redaction(pick(WITHHELD))),
    'another point on the map': () =>
      writeFileSync(
        join(folder, COORDINATES),
        readFileSync(join(folder, COORDINATES), 'utf8').replace(
          /(id: baghdad, latitude: 33\.)\d+/,
          (_, head) => `${head}${1000 + Math.floor(random() * 9000)}`,
        ),
      ),
    'another title of the site': () =>
      writeFileSync(join(folder, 'content/site.yaml'), `title: حوليات ${Math.floor(random() * 1000)}\n`),
  }
  const open = Object.keys(kinds).filter(
    (kind) =>
      (kind !== 'a clipping more' || missing.length > 0) && (kind !== 'a clipping less' || there.length > 2),
  )
  const kind = pick(open)
  kinds[kind]?.()
  return `${kind} (${name})`
}

/** Begins an archive with some clippings of the written one. */
function begin(from: number, size: number): void {
  rmSync(clippings(), { recursive: true, force: true })
  mkdirSync(clippings(), { recursive: true })
  for (const name of ['site.yaml', 'decisions.yaml']) rmSync(join(folder, 'content', name), { force: true })
  for (const name of NAMES.slice(from, from + size)) add(name)
}

test('a build of what stands already leaves every file, and brings back what is gone or another', async () => {
  begin(0, FEW)
  const site = join(folder, 'standing')
  const first = await build(site)
  const written = first.summary?.written ?? 0
  const whole = hashSite(site)
  expect(written).toBeGreaterThan(100)
  const again = await build(site)
  expect(again.summary).toMatchObject({
    written: 0,
    unchanged: written,
    removed: 0,
    pages: first.summary?.pages,
  })
  expect(again.diagnostics).toEqual(first.diagnostics)
  rmSync(join(site, 'map/index.html'))
  writeFileSync(join(site, 'index.html'), 'another')
  expect((await build(site)).summary?.written).toBe(2)
  expect(hashSite(site)).toEqual(whole)
}, 120_000)

test('a point that is moved on the map is moved on every page', async () => {
  begin(0, FEW)
  const [site, clean] = [join(folder, 'moved'), join(folder, 'moved-clean')]
  await build(site)
  const file = join(folder, COORDINATES)
  const before = readFileSync(file, 'utf8')
  const after = before.replace(/(id: baghdad, latitude: 33\.)\d+/, '$11111')
  expect(after).not.toBe(before)
  writeFileSync(file, after)
  expect((await build(site)).summary?.written).toBeGreaterThan(2)
  await build(clean)
  expect(hashSite(site)).toEqual(hashSite(clean))
  writeFileSync(file, before)
}, 120_000)

test('a folder of the site that a file stands in for is told of, not thrown', async () => {
  begin(0, FEW)
  const site = join(folder, 'blocked')
  await build(site)
  rmSync(join(site, 'map'), { recursive: true })
  writeFileSync(join(site, 'map'), 'a file')
  const { trouble, diagnostics } = await build(site)
  expect(trouble).toBeNull()
  expect(diagnostics).toContainEqual(expect.objectContaining({ rule: 'output-unwritable' }))
}, 120_000)

test.each(Array.from({ length: SEQUENCES }, (_, i) => i + 1))(
  'makes what a clean build makes after random edits, sequence %i',
  async (seed) => {
    const random = makeRandom(seed)
    const size = seed % 5 === 3 ? MANY : FEW
    begin(Math.floor(random() * (NAMES.length - size)), size)
    const site = join(folder, `site-${seed}`)
    expect((await build(site)).trouble).toBeNull()
    for (let step = 1; step <= STEPS; step++) {
      const what = edit(random)
      const clean = join(folder, `clean-${seed}-${step}`)
      const [again, anew] = [await build(site), await build(clean, 1 + (step % 3))]
      expect([again.trouble, anew.trouble, again.summary === null], what).toEqual([
        null,
        null,
        anew.summary === null,
      ])
      // Content in error leaves the old site, and a clean folder empty.
      if (again.summary !== null) {
        expect(hashSite(site), what).toEqual(hashSite(clean))
        expect(again.summary.written, what).toBeLessThan(anew.summary?.written ?? 0)
      }
      rmSync(clean, { recursive: true, force: true })
    }
    rmSync(site, { recursive: true })
  },
  120_000,
)
