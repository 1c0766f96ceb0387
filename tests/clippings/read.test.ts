import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { readClipping } from '../../src/clippings/read.ts'
import { seal } from '../../src/clippings/seal.ts'
import { formatDiagnostic } from '../../src/diagnostics.ts'

const OUTLETS = new Set(['ain-libya', 'nedaa-post', 'reuters'])
const TEXT = 'هدنة في بغداد\nقال مسؤول إن الهجمات توقفت.\n'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (content: string | Uint8Array, file = 'content/clippings/a-1.txt') =>
  readClipping(file, typeof content === 'string' ? utf8(content) : content, OUTLETS)
const said = (content: string | Uint8Array, file?: string): string[] =>
  read(content, file).diagnostics.map(formatDiagnostic)
const filed = (yaml: string, text = TEXT): string => `---\n${yaml}\n---\n${text}`

describe('text', () => {
  test('reads a bare text whole', () => {
    const { clipping, diagnostics } = read(TEXT)
    expect(diagnostics).toEqual([])
    expect(clipping).toMatchObject({
      id: 'a-1',
      format: 'text',
      text: TEXT,
      firstLine: 1,
      sha256: seal(TEXT),
    })
    expect(clipping?.front.published).toBeNull()
  })

  test('drops a byte order mark, which is no part of the text or its seal', () => {
    const { clipping, diagnostics } = read(`\uFEFF${TEXT}`)
    expect(diagnostics).toEqual([])
    expect(clipping?.text).toBe(TEXT)
    expect(clipping?.sha256).toBe(seal(TEXT))
  })

  test('reads front matter below a byte order mark', () => {
    const { clipping } = read(`\uFEFF${filed('outlet: ain-libya')}`)
    expect(clipping).toMatchObject({ text: TEXT, firstLine: 4, front: { outlet: 'ain-libya' } })
  })

  test('keeps the text below the front matter byte for byte', () => {
    const line = fc.constantFrom('---', '----', 'نص', '', ' ', '\t', '\uFEFF', '```', 'a: b', '* * *', '\r')
    const end = fc.constantFrom('\n', '\r\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end), { maxLength: 8 }), end, (parts, after) => {
        const text = `خبر${parts.map((part) => part.join('')).join('')}`
        for (const head of ['---\ntitle: خبر\n---', '---\r\ntitle: خبر\r\n---', '---\n---']) {
          const bytes = utf8(head + after + text)
          const { clipping, diagnostics } = readClipping('a.txt', bytes, OUTLETS)
          expect(diagnostics).toEqual([])
          expect(clipping?.text).toBe(text)
          expect(clipping?.sha256).toBe(seal(bytes.subarray(utf8(head + after).length)))
        }
      }),
    )
  })

  test('keeps a blank line between front matter and text', () => {
    expect(read(filed('title: خبر', `\n${TEXT}`)).clipping?.text).toBe(`\n${TEXT}`)
  })

  test('does not take a longer rule or words after dashes for front matter', () => {
    for (const text of ['----\nنص', '--- نص ---\nنص', '—\nنص']) expect(read(text).clipping?.text).toBe(text)
  })
})

describe('encodings', () => {
  const windows1256 = Uint8Array.from([0x41, 0x0a, 0xc7, 0xe1, 0xda, 0xd1, 0xc7, 0xde, 0x20, 0xc7, 0xe1])
  const iso = Uint8Array.from([0xc7, 0xe4, 0xd9, 0xd1, 0xc7, 0xe2, 0x20, 0xc7, 0xe4])
  const utf16 = (text: string, big: boolean): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big)
    return bytes
  }

  test.each([
    [
      windows1256,
      'a-1.txt:2:1 error Unexpected byte 0xC7 at offset 2, which is not UTF-8 (likely windows-1256)',
    ],
    [iso, 'a-1.txt:1:1 error Unexpected byte 0xC7 at offset 0, which is not UTF-8 (likely ISO-8859-6)'],
    [utf16(`\uFEFF${TEXT}`, false), 'a-1.txt error Unexpected UTF-16LE text'],
    [utf16(`\uFEFF${TEXT}`, true), 'a-1.txt error Unexpected UTF-16BE text'],
    [utf16(TEXT.repeat(9), false), 'a-1.txt error Unexpected UTF-16LE text'],
    [utf16(TEXT.repeat(9), true), 'a-1.txt error Unexpected UTF-16BE text'],
    [utf8(TEXT).subarray(0, -3), 'a-1.txt:2:26 error Unexpected byte 0xD8 at offset'],
    // مدرسة and فرقة, without the article.
    [Uint8Array.from([0xe3, 0xcf, 0xd1, 0xd3, 0xc9]), '(likely windows-1256 or ISO-8859-6)'],
    [Uint8Array.from([0xdd, 0xd1, 0xde, 0xc9, 0x0a]), '(likely windows-1256)'],
    [Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), '(likely windows-1252 or another single-byte encoding)'],
  ])('names the encoding of bytes that are not UTF-8 (%#)', (bytes, message) => {
    const { clipping, diagnostics } = read(bytes, 'a-1.txt')
    expect(clipping).toBeNull()
    expect(diagnostics.map(formatDiagnostic).join('\n')).toContain(message)
    expect(diagnostics[0]).toMatchObject({ rule: 'clipping-encoding' })
    expect(diagnostics[0]?.message).toMatch(/convert the file to UTF-8 or bring it in with `npm run import`$/)
  })

  test('tells damaged UTF-8 from another encoding', () => {
    const bytes = utf8(TEXT)
    expect(said(Uint8Array.from([...bytes, 0xd9, ...bytes]))).toEqual([
      expect.stringContaining('damaged UTF-8'),
    ])
  })

  test('accepts what Node accepts as UTF-8 and places the first bad byte of all else', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, minLength: 1, maxLength: 12 }), (bytes) => {
        const [diagnostic] = read(bytes, 'a.txt').diagnostics
        // What is UTF-16 by its mark or its zero bytes is told to be so, and has no one bad byte.
        fc.pre(diagnostic?.message.includes('UTF-16') !== true)
        const bad = Number(/at offset (\d+)/.exec(diagnostic?.message ?? '')?.[1] ?? bytes.length)
        expect(() => strict.decode(bytes.subarray(0, bad))).not.toThrow()
        if (bad < bytes.length) expect(() => strict.decode(bytes.subarray(0, bad + 4))).toThrow()
      }),
    )
  })

  test('refuses NUL bytes', () => {
    expect(said('نص\nا\0ب')).toEqual([
      expect.stringMatching(/a-1\.txt:2:2 error Unexpected NUL byte.*clipping-nul/),
    ])
  })

  test('warns of letters that were lost before', () => {
    const { clipping, diagnostics } = read('قال مس\uFFFDؤول')
    expect(clipping).not.toBeNull()
    expect(diagnostics).toMatchObject([
      { level: 'warning', rule: 'clipping-letters-lost', line: 1, column: 7 },
    ])
  })
})

describe('front matter', () => {
  test('reads every field', () => {
    const yaml = [
      'title: "عنوان: المحرر"',
      'outlet: ain-libya',
      'author: [أحمد علي, سعاد حسن]',
      'url: https://example.org/2024/1',
      'archived: https://web.archive.org/web/2024/https://example.org/2024/1',
      'published: 2021-06-29~',
      'publishedBasis: inferred',
      'retrieved: 2026-11-20T12:30:00Z',
      `sha256: ${seal(TEXT)}`,
      'rights: excerpt',
      'reviewed: { by: ح م, on: 2026-11-21 }',
      'tags: العراق، هدنة',
    ].join('\n')
    const { clipping, diagnostics } = read(filed(yaml))
    expect(diagnostics).toEqual([])
    expect(clipping?.firstLine).toBe(15)
    expect(clipping?.front).toEqual({
      title: 'عنوان: المحرر',
      original: null,
      outlet: 'ain-libya',
      author: 'أحمد علي، سعاد حسن',
      url: 'https://example.org/2024/1',
      archived: 'https://web.archive.org/web/2024/https://example.org/2024/1',
      published: { edtf: '2021-06-29~', earliest: '2021-06-29', latest: '2021-06-29' },
      publishedBasis: 'inferred',
      retrieved: '2026-11-20T12:30:00Z',
      sha256: seal(TEXT),
      rights: 'excerpt',
      reviewed: { by: 'ح م', on: '2026-11-21' },
      tags: ['العراق', 'هدنة'],
    })
  })

  test('keeps dates, numbers and words of YAML as typed', () => {
    const front = read(filed('title: 0123\nauthor: 12:30\npublished: 2024\ntags: [yes, 1.0, ~, 2024-01-24]'))
      .clipping?.front
    expect(front).toMatchObject({ title: '0123', author: '12:30', tags: ['yes', '1.0', '2024-01-24'] })
    expect(front?.published).toMatchObject({ edtf: '2024', latest: '2024-12-31' })
  })

  test('takes fields left blank for fields left out', () => {
    const { clipping, diagnostics } = read(filed('title:\noutlet: ~\npublished: ""\ntags:\nreviewed:'))
    expect(diagnostics).toEqual([])
    expect(clipping?.front).toEqual(read(TEXT).clipping?.front)
  })

  test('gives no clipping the front matter of another', () => {
    read(filed('title: أول'))
    expect(read(filed('title: ثان')).clipping?.front.title).toBe('ثان')
    expect(read(filed('title: أول')).clipping?.front).not.toBe(read(filed('title: أول')).clipping?.front)
  })

  test.each([
    [
      'publishd: 2024',
      '2:11 error `publishd`: Unexpected field `publishd` (did you mean `published`?), expected one of title',
    ],
    ['published: 18/2/2024', '2:12 error `published`: Unexpected `18/2/2024`, expected an EDTF date such as'],
    ['published: 2024-02-30', '2:12 error `published`: Unexpected `2024-02-30`, expected an EDTF date'],
    ['title: خبر\noutlet: ain-libia', '3:9 error Unexpected outlet `ain-libia`'],
    ['outlet: ain-libia', '(did you mean `ain-libya`?), correct it or add the outlet (front-matter-outlet)'],
    [
      'publishedBasis: stated',
      'Unexpected `stated`, expected `printed`, `inferred` or `editor` (front-matter-field)',
    ],
    ['rights: all', 'Unexpected `all`, expected `full`, `excerpt` or `metadata`'],
    ['retrieved: yesterday', 'Unexpected `yesterday`, expected a day or a time'],
    ['reviewed: yes', '2:11 error `reviewed`: Unexpected `yes`, expected `reviewed: { by: who'],
    ['reviewed: { by: ح, on: 21/11/2026 }', '2:24 error `reviewed.on`: Unexpected `21/11/2026`'],
    ['url: www.example.org', 'Unexpected `www.example.org`, expected a whole http or https address'],
    ['url: javascript:alert(1)', 'expected a whole http or https address'],
    ['sha256: abc', 'Unexpected `abc`, expected 64 hexadecimal digits'],
    ['- title', '2:1 error Unexpected value, expected fields'],
    ['source: https://example.org', 'Unexpected field `source`'],
  ])('says what is wrong with `%s`', (yaml, message) => {
    const { clipping, diagnostics } = read(filed(yaml), 'a-1.txt')
    expect(diagnostics.map(formatDiagnostic)).toEqual([expect.stringContaining(message)])
    expect(clipping?.text).toBe(TEXT)
  })

  test('lists every problem at once', () => {
    const lines = said(filed('publishd: 2024\nrights: all\nsha256: abc'), 'Bad Name.txt')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain('Bad Name.txt error Unexpected file name `Bad Name.txt`')
  })

  test.each([
    ['title: "خبر', 'yaml-syntax'],
    ['title: a\ntitle: b', 'yaml-syntax'],
    ['a: b: c', 'yaml-syntax'],
  ])('refuses broken YAML `%s` with its place', (yaml, rule) => {
    const { clipping, diagnostics } = read(filed(yaml))
    expect(clipping).toBeNull()
    expect(diagnostics[0]).toMatchObject({ level: 'error', rule })
    expect(diagnostics[0]?.line).toBeGreaterThan(1)
  })

  test.each(['---\ntitle: خبر\nنص', '---\ntitle: خبر\n---x\n---\nنص', '---', '---\n'])(
    'refuses front matter that is never closed (%#)',
    (content) => {
      const { clipping, diagnostics } = read(content)
      expect(clipping).toBeNull()
      expect(diagnostics).toMatchObject([{ rule: 'front-matter-unclosed', line: 1, column: 1 }])
    },
  )

  test.each(['js', 'javascript', 'JS', 'coffee', 'json', 'toml', 'constructor', '__proto__'])(
    'refuses front matter in %s and executes nothing',
    (language) => {
      Reflect.deleteProperty(globalThis, 'executed')
      const { clipping, diagnostics } = read(
        `---${language}\n{ title: (globalThis.executed = 'yes') }\n---\n${TEXT}`,
      )
      expect(clipping).toBeNull()
      expect(diagnostics).toMatchObject([{ level: 'error', rule: 'front-matter-language', line: 1 }])
      expect(Reflect.get(globalThis, 'executed')).toBeUndefined()
    },
  )

  test('accepts the language named as YAML', () => {
    expect(read(`---yaml\ntitle: خبر\n---\n${TEXT}`).clipping?.front.title).toBe('خبر')
  })
})

describe('Markdown clippings', () => {
  const clipped = [
    'title: "عنوان"',
    'source: "https://example.org/a"',
    'author:\n  - "[[أحمد علي]]"',
    'published: 2024-02-18T10:00:00+00:00',
    'created: 2026-11-20',
    'description: "وصف"',
    'tags:\n  - "clippings"\n  - "#العراق"',
  ].join('\n')

  test('read the front matter of web clippers', () => {
    const { clipping, diagnostics } = read(filed(clipped, '# عنوان\n\nنص'), 'clips/a-1.md')
    expect(diagnostics).toEqual([])
    expect(clipping).toMatchObject({ id: 'a-1', format: 'markdown', text: '# عنوان\n\nنص' })
    expect(clipping?.front).toMatchObject({
      title: 'عنوان',
      url: 'https://example.org/a',
      author: 'أحمد علي',
      published: { edtf: '2024-02-18' },
      retrieved: '2026-11-20',
      tags: ['clippings', 'العراق'],
    })
  })

  test('have our own fields too, and no others', () => {
    expect(said(filed(`${clipped}\noutlet: reuters\nrights: full`), 'a.md')).toEqual([])
    expect(said(filed('sorce: x'), 'a.md')).toEqual([expect.stringContaining('did you mean `source`')])
  })
})

describe('empty files', () => {
  test.each(['', '\uFEFF', ' \n\t\r\n', '---\ntitle: خبر\n---\n', '---\ntitle: خبر\n---\n \n', '---\n---'])(
    'are refused (%#)',
    (content) => {
      expect(read(content)).toMatchObject({ clipping: null, diagnostics: [{ rule: 'clipping-empty' }] })
    },
  )
})

describe('file names', () => {
  test.each(['000_99121bc6cd100ce6.txt', '2024-02-18-ain-libya.txt', 'a.md', 'A.TXT'.toLowerCase()])(
    'accepts %s as an id',
    (name) => expect(said(TEXT, `some/Folder/${name}`)).toEqual([]),
  )
  test.each(['خبر.txt', 'Ain-Libya.txt', 'a b.txt', 'a.b.txt', '-a.txt', '.txt', 'a--b.txt'])(
    'refuses %s as an id, and still reads it',
    (name) => {
      const { clipping, diagnostics } = read(TEXT, name)
      expect(diagnostics).toMatchObject([{ level: 'error', rule: 'clipping-id', line: null }])
      expect(clipping?.text).toBe(TEXT)
    },
  )
})
