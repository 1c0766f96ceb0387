/** Errors in the content: all told in one run, each with its place, and the last good site left as it was. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync, appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { CONTENT, hashSite, runBuild, type Run } from './build.ts'
import { builtSite, makeFolder } from './site.ts'

interface Wrong {
  readonly what: string
  /** Below the content folder. */
  readonly file: string
  readonly bytes: string | Buffer
  readonly line: number | null
  readonly column: number | null
}

const BODY = 'أعلنت البلدية اليوم افتتاح مكتبة عامة في الحي القديم.\n'
const front = (...lines: string[]): string => ['---', ...lines, '---', BODY].join('\n')
const ZEROS = '0'.repeat(64)

/** One file for each way of being wrong, and where the mistake stands in it. */
const WRONG: readonly Wrong[] = [
  { what: 'an empty file', file: 'clippings/w1-empty.txt', bytes: '', line: null, column: null },
  {
    what: 'bytes that are not UTF-8',
    file: 'clippings/w2-encoding.txt',
    // The second line is windows-1256.
    bytes: Buffer.concat([Buffer.from('خبر\nab'), Buffer.from([0xc8, 0xe1, 0xcf]), Buffer.from('\n')]),
    line: 2,
    column: 3,
  },
  {
    what: 'YAML that is broken',
    file: 'clippings/w3-yaml.txt',
    bytes: front('title: خبر', 'author: "من غير نهاية'),
    line: 3,
    column: null,
  },
  {
    what: 'front matter in JavaScript',
    file: 'clippings/w4-js.txt',
    bytes: `---js\n{ title: globalThis.process.exit(7) }\n---\n${BODY}`,
    line: 1,
    column: 4,
  },
  {
    what: 'an outlet that is not listed',
    file: 'clippings/w5-outlet.txt',
    bytes: front('title: خبر', 'outlet: no-such-outlet'),
    line: 3,
    column: 9,
  },
  {
    what: 'a date that is not EDTF',
    file: 'clippings/w6-date.txt',
    bytes: front('published: 19 نيسان 2024'),
    line: 2,
    column: 12,
  },
  {
    what: 'a broken seal',
    file: 'clippings/w7-seal.txt',
    bytes: front('title: خبر', `sha256: ${ZEROS}`),
    line: 3,
    column: 9,
  },
]

/** A decision about words that its clipping does not have; appended to the decisions that are there. */
const STALE = `
- clipping: w8-decided
  quote: "كلمات لم تعد في النص"
  about: name
  do: is-not
  by: editor
  on: "2026-01-01"
  why: اختبار
`

let content: string
let output: string
let before: Record<string, string>
let run: Run
let decisionLine: number

beforeAll(async () => {
  const folder = makeFolder('errors')
  content = join(folder, 'content')
  output = join(folder, 'site')
  cpSync(CONTENT, content, { recursive: true })
  cpSync(builtSite().folder, output, { recursive: true })
  mkdirSync(join(content, 'clippings'), { recursive: true })
  for (const { file, bytes } of WRONG) writeFileSync(join(content, file), bytes)
  writeFileSync(join(content, 'clippings/w8-decided.txt'), BODY)
  const decisions = join(content, 'decisions.yaml')
  const kept = existsSync(decisions) ? readFileSync(decisions, 'utf8').trimEnd() : ''
  writeFileSync(decisions, kept)
  appendFileSync(decisions, STALE)
  decisionLine = kept.split('\n').length + 2
  before = hashSite(output)
  run = await runBuild({ content, output })
})

/** The printed lines about a file, as line, column and the rest. */
function toldAbout(file: string): { line: number | null; column: number | null; rest: string }[] {
  const start = `${join(content, file)}:`
  return run.stderr
    .split('\n')
    .filter((told) => told.startsWith(start) || told.startsWith(`${join(content, file)} `))
    .map((told) => {
      const [, line, column, rest = ''] =
        /^(?::(\d+))?(?::(\d+))? (.*)$/.exec(told.slice(start.length - 1)) ?? []
      return { line: line ? Number(line) : null, column: column ? Number(column) : null, rest }
    })
}

describe('errors in the content', () => {
  test('end the build with 1', () => {
    expect(run.code, run.stderr).toBe(1)
  })

  test.each(WRONG)('$what is told once, with its place', ({ file, line, column }) => {
    const told = toldAbout(file)
    expect(told, run.stderr).toHaveLength(1)
    expect(told[0]?.rest).toMatch(/^error .*\([a-z-]+\)$/)
    expect(told[0]?.line).toBe(line)
    if (column !== null) expect(told[0]?.column).toBe(column)
  })

  test('a decision whose words are gone is told once, with its place', () => {
    const told = toldAbout('decisions.yaml')
    expect(told, run.stderr).toHaveLength(1)
    expect(told[0]?.rest).toMatch(/^error .*\([a-z-]+\)$/)
    expect(told[0]?.line).toBe(decisionLine)
    expect(told[0]?.column).toBe(10)
  })

  test('nothing else is called an error', () => {
    const errors = run.stderr.split('\n').filter((line) => / error .*\([a-z-]+\)$/.test(line))
    expect(errors).toHaveLength(WRONG.length + 1)
  })

  test('leave the last good site byte for byte as it was', () => {
    expect(Object.keys(before).length).toBeGreaterThan(0)
    expect(hashSite(output)).toEqual(before)
  })

  test('write nothing where there was no site', async () => {
    const fresh = join(makeFolder('fresh'), 'site')
    expect((await runBuild({ content, output: fresh })).code).toBe(1)
    expect(existsSync(fresh)).toBe(false)
  })
})
