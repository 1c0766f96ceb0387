import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MANIFEST } from '../../src/files.ts'
import { runImport } from '../../src/import.ts'
import { openOutput } from '../../src/output.ts'
import { openTerminal } from '../../src/terminal.ts'
import { runVerify } from '../../src/verify.ts'
import { utf8, windows1256 } from './encodings.ts'

const WORDS = 'قالت الشرطة إن سيارة مفخخة انفجرت في حي الواسطي جنوبي كركوك يوم 14 آذار 2023\n'
let folder = ''
let said: { out: string; err: string } = { out: '', err: '' }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hawliyat-import-'))
  said = { out: '', err: '' }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const terminals = () => ({
  out: openTerminal({ write: (text) => (said.out += text) }, {}, 'auto'),
  err: openTerminal({ write: (text) => (said.err += text) }, {}, 'auto'),
})
const bring = (paths: readonly string[], dryRun = false): number =>
  runImport(
    paths.map((path) => join(folder, path)),
    { content: join(folder, 'content'), dryRun },
    terminals(),
  )
const save = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes)
const clippings = (): string[] => readdirSync(join(folder, 'content/clippings')).sort()

describe('npm run import', () => {
  test('writes the clipping, and beside it the file as saved, sealed', () => {
    save('a.txt', windows1256(WORDS))
    expect(bring(['a.txt'])).toBe(0)
    const [text = '', source = ''] = clippings().reverse()
    expect([text, source]).toEqual([
      expect.stringMatching(/^\w.*\.txt$/),
      text.replace('.txt', '.source.txt'),
    ])
    expect(new Uint8Array(readFileSync(join(folder, 'content/clippings', source)))).toEqual(
      windows1256(WORDS),
    )
    expect(runVerify(join(folder, 'content'), terminals())).toBe(0)
    writeFileSync(join(folder, 'content/clippings', source), 'other')
    expect(runVerify(join(folder, 'content'), terminals())).toBe(1)
    expect(said.err).toContain('original-changed')
  })

  test('never writes over a file, and imports nothing twice', () => {
    save('a.txt', utf8(WORDS))
    bring(['a.txt'])
    const before = clippings()
    expect(bring(['a.txt'])).toBe(0)
    expect(clippings()).toEqual(before)
    expect(said.err).toContain('0 imported, 1 there already')
  })

  test('writes nothing with --dry-run, and says what it would', () => {
    save('a.txt', utf8(WORDS))
    expect(bring(['a.txt'], true)).toBe(0)
    expect(said.out).toMatch(/a\.txt/)
    expect(() => clippings()).toThrow('ENOENT')
  })

  test('reads files whatever the case of their endings, and says which it passes over', () => {
    mkdirSync(join(folder, 'saved'))
    save('saved/A.TXT', utf8(WORDS))
    save('saved/B.MD', utf8('أعلنت بلدية المدينة اليوم افتتاح مكتبة عامة في الحي القديم.\n'))
    save('saved/c.docx', utf8('c'))
    save('saved/D.PDF', utf8('d'))
    expect(bring(['saved'])).toBe(0)
    expect(clippings().filter((name) => !name.includes('.source.'))).toHaveLength(2)
    expect(said.err).toMatch(
      /saved note Unexpected 2 files of other kinds \(`.docx`, `.pdf`\).*\(import-passed-over\)/,
    )
  })

  test('imports what it can, and ends with 1 when a file could not be', () => {
    save('a.txt', utf8(WORDS))
    save('b.txt', utf8('\0'))
    expect(bring(['a.txt', 'b.txt', 'missing.txt'])).toBe(1)
    expect(clippings()).toHaveLength(1)
    expect(said.err).toMatch(/import-refused[\s\S]*file-unreadable[\s\S]*2 refused/)
  })
})

describe('npm run verify', () => {
  const site = (): string => join(folder, 'site')
  beforeEach(async () => {
    const output = await openOutput(site(), () => undefined)
    output.put({ path: 'a/b.html', content: 'نص' })
    output.put({ path: '.nojekyll', content: '' })
    output.commit()
  })

  test('finds a site as it was written', () => {
    expect(runVerify(site(), terminals())).toBe(0)
    expect(said.out).toContain('2 files checked')
  })

  test.each([
    ['file-changed', 1, () => writeFileSync(join(site(), 'a/b.html'), 'غيره')],
    ['file-missing', 1, () => rmSync(join(site(), 'a/b.html'))],
    ['manifest-line', 1, () => writeFileSync(join(site(), MANIFEST), 'nothing\n')],
    ['manifest-line', 1, () => writeFileSync(join(site(), MANIFEST), `${'0'.repeat(64)}  ../secret\n`)],
    ['file-unnamed', 0, () => writeFileSync(join(site(), 'new.html'), '')],
  ])('says %s and ends with %i', (rule, code, change) => {
    change()
    expect(runVerify(site(), terminals())).toBe(code)
    expect(said.err).toContain(rule)
  })

  test('ends with 2 for a folder that is neither site nor archive', () => {
    expect(runVerify(folder, terminals())).toBe(2)
  })
})
